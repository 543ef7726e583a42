import type { SampleArticle } from '../article.js';

/** Earthquakes, floods, volcanoes, and getting ready for them. */
export const disasterArticles: readonly SampleArticle[] = [
  {
    slug: 'gempa-magnitudo-enam-guncang-laut-banda',
    publisher: 'bahari',
    at: -1182,
    section: 'Bencana',
    labels: ['Gempa', 'BMKG', 'Maluku'],
    byline: 'Marthen Wopari',
    title: 'Gempa magnitudo 6,1 guncang Laut Banda, tidak berpotensi tsunami',
    lead: 'Guncangan dirasakan di Tual dan Saumlaki selama beberapa detik. BMKG memastikan tidak ada ancaman tsunami.',
    body: `TUAL – Gempa bermagnitudo 6,1 mengguncang Laut Banda, {hari}. Badan Meteorologi, Klimatologi, dan Geofisika memastikan gempa tidak berpotensi tsunami.

Pusat gempa berada di laut pada kedalaman 148 kilometer. Karena dalam, guncangan terasa luas tetapi tidak kuat: skala III sampai IV MMI di Tual dan Saumlaki.

Warga sempat keluar rumah. Badan penanggulangan bencana daerah memeriksa sekolah dan puskesmas dan tidak menemukan kerusakan berarti selain retak pada dua dinding lama.

“Anak-anak sudah tahu harus ke lapangan. Latihan bulan lalu masih diingat,” kata kepala sekolah di Langgur, Maria Rahakbauw.

Empat gempa susulan tercatat, yang terbesar bermagnitudo 4,3. BMKG meminta warga tidak memercayai kabar tentang gempa besar yang akan datang karena gempa belum dapat diramalkan.

Pelayaran feri antarpulau tetap berjalan sesuai jadwal.`,
  },
  {
    slug: 'banjir-rob-semarang-demak-mulai-surut',
    publisher: 'bahari',
    at: -604,
    section: 'Bencana',
    labels: ['Banjir', 'Jawa Tengah'],
    byline: 'Intan Permata',
    title: 'Banjir rob di pesisir Demak mulai surut, 1.200 warga kembali',
    lead: 'Tanggul darurat di dua titik selesai ditutup. Sekolah dibuka lagi setelah lumpur dibersihkan.',
    body: `DEMAK – Banjir rob di pesisir Demak mulai surut dan 1.200 warga kembali ke rumah, {hari}. Tanggul darurat di dua titik selesai ditutup dengan karung pasir dan bambu.

Air setinggi 40 sampai 70 sentimeter menggenangi empat desa sejak lima hari lalu. Pasang bertepatan dengan gelombang tinggi sehingga tanggul lama jebol sepanjang 35 meter.

Relawan dan tentara membersihkan lumpur di sembilan sekolah. Buku yang basah dijemur di halaman masjid. “Yang penting rapor selamat,” kata guru Siti Khotijah.

Dapur umum tetap buka sampai air bersih mengalir normal. Puskesmas keliling menangani keluhan gatal dan diare ringan.

Penurunan tanah membuat rob makin sering. Di beberapa tempat permukaan tanah turun sampai sepuluh sentimeter setahun, menurut pengukuran perguruan tinggi di Semarang.

Pemerintah daerah menawarkan pemindahan sukarela ke lahan yang lebih tinggi bagi 340 keluarga.`,
  },
  {
    slug: 'volcano-alert-raised-on-flores-flights-continue',
    publisher: 'archipelago',
    at: -86,
    section: 'Disaster',
    labels: ['Volcano', 'Flores', 'Aviation'],
    byline: 'Maya Sutanto',
    title: 'Alert raised for volcano on Flores, flights continue',
    lead: 'Tremors have doubled within two days. Three villages rehearsed their way out, and nobody has had to leave yet.',
    body: `MAUMERE – Indonesia’s volcanology centre raised the alert level of a volcano in eastern Flores by one step on {day} after the number of tremors doubled within two days.

Nobody may go within three kilometres of the crater. Flights to Maumere and Larantuka continue, but pilots receive an ash report every hour.

Three villages on the southern slope rehearsed their way out in the morning. It took 22 minutes until the last truck had left, eleven minutes faster than last year.

“We take the documents, the rice and the grandmother, in that order of weight,” said village head Petrus Kopong, and laughed.

The centre has installed two more seismometers and a camera. White smoke rose up to 200 metres on {day}; no ash has been seen.

Residents are asked to keep masks at hand and to cover their water tanks.`,
  },
  {
    slug: 'peringatan-gelombang-tinggi-selatan-jawa-hingga-lombok',
    publisher: 'bahari',
    at: -8,
    section: 'Bencana',
    labels: ['BMKG', 'Gelombang tinggi', 'Cuaca'],
    byline: 'Yusuf Lamadjido',
    title: 'BMKG: gelombang sampai 4 meter di selatan Jawa hingga Lombok',
    lead: 'Peringatan berlaku dua hari. Perahu kecil diminta tidak melaut dan penyeberangan Padangbai dapat ditunda.',
    body: `JAKARTA – Gelombang setinggi 2,5 sampai 4 meter berpeluang terjadi di perairan selatan Jawa hingga Lombok, BMKG memperingatkan {hari}. Peringatan berlaku selama dua hari.

Penyebabnya adalah angin kencang dari arah barat daya yang dipicu pusat tekanan rendah di Samudra Hindia. Kecepatan angin mencapai 25 knot.

Perahu nelayan berukuran kecil diminta tidak melaut. Penyeberangan Padangbai–Lembar dapat ditunda bila gelombang melewati batas aman.

Di Pantai Baron, Gunungkidul, nelayan menarik perahu ke tempat yang lebih tinggi sejak pagi. “Lebih baik kehilangan dua hari daripada kehilangan perahu,” kata Wasidi.

Penjaga pantai mengingatkan wisatawan agar tidak berenang di pantai selatan. Arus balik sulit dilihat dari tepi.

BMKG memperbarui peringatan setiap enam jam.`,
  },
  {
    slug: 'longsor-tutup-jalan-lintas-barat-sumatra',
    publisher: 'warta',
    at: 133,
    section: 'Bencana',
    labels: ['Longsor', 'Sumatra Barat'],
    byline: 'Yoga Pratama Sihombing',
    title: 'Longsor tutup jalan lintas barat Sumatra, kendaraan dialihkan',
    lead: 'Material sepanjang 60 meter menutup jalan di Pesisir Selatan. Tidak ada korban. Pembersihan diperkirakan selesai dalam dua hari.',
    body: `PAINAN – Longsor menutup jalan lintas barat Sumatra di Kabupaten Pesisir Selatan, {hari}. Tidak ada korban, tetapi kendaraan harus memutar lewat jalur pegunungan.

Material tanah dan batu sepanjang 60 meter menutup kedua lajur sesudah hujan lebat semalaman. Dua truk berhenti beberapa meter dari titik longsor.

Sopir truk sayur Zulkarnain mengaku mendengar suara seperti kereta api. “Saya mundur tanpa melihat kaca spion,” katanya.

Empat alat berat dikerahkan. Dinas pekerjaan umum memperkirakan satu lajur dapat dibuka besok malam bila hujan tidak turun lagi.

Jalur pengganti lebih panjang 70 kilometer dan tidak dianjurkan bagi bus besar. Polisi mengatur giliran kendaraan di tiga tikungan sempit.

BMKG memperkirakan hujan sedang masih turun sampai akhir pekan.`,
  },
  {
    slug: 'simulasi-tsunami-padang-libatkan-pasar-dan-hotel',
    publisher: 'bahari',
    at: 905,
    section: 'Bencana',
    labels: ['Tsunami', 'Latihan', 'Padang'],
    byline: 'Marthen Wopari',
    title: 'Simulasi tsunami di Padang libatkan pasar, hotel, dan tukang parkir',
    lead: 'Sebanyak 14 ribu orang mencapai tempat aman dalam 19 menit. Dua jembatan penyeberangan terbukti terlalu sempit.',
    body: `PADANG – Simulasi tsunami di Padang diikuti 14 ribu orang dari pasar, hotel, sekolah, dan kantor, {hari}. Semua peserta mencapai tempat aman dalam 19 menit, lebih cepat satu menit daripada sasaran.

Kali ini tukang parkir mendapat peran khusus. Merekalah yang paling hafal jalan kecil dan mengarahkan pengunjung yang tidak mengenal kota.

Simulasi juga menemukan kelemahan. Dua jembatan penyeberangan terlalu sempit untuk kursi roda, dan satu sirene tidak terdengar di dalam pasar.

“Lebih baik malu saat latihan,” kata kepala badan penanggulangan bencana kota.

Hotel diminta memasang peta jalur naik di balik pintu kamar dalam tiga bahasa. Tamu dari Belanda, Anke de Wit, ikut berlari dengan sandal. “Di negeri kami air datang pelan-pelan,” katanya.

Hasil lengkap diumumkan bulan depan bersama jadwal perbaikan.`,
  },
  {
    slug: 'sungai-ciliwung-pelampung-pintar-beri-peringatan-lebih-awal',
    publisher: 'warta',
    at: 2705,
    section: 'Bencana',
    labels: ['Banjir', 'Jakarta', 'Peringatan dini'],
    byline: 'Hendra Gunawan Saputra',
    title: 'Pelampung di Ciliwung beri warga peringatan banjir lima jam lebih awal',
    lead: 'Alat seharga dua sepeda motor dipasang di 22 titik. Pesan dikirim ke ketua RT dan pengeras suara musala.',
    body: `JAKARTA – Pelampung pengukur di Sungai Ciliwung memberi warga bantaran peringatan banjir lima jam lebih awal, {hari}. Dua puluh dua alat dipasang dari Bogor sampai Manggarai.

Setiap pelampung mengirim tinggi air per dua menit. Bila kenaikan melewati ambang, pesan dikirim ke ketua RT dan diteruskan lewat pengeras suara musala.

Di Kampung Melayu, warga memindahkan kulkas dan motor sebelum air datang pada pekan lalu. “Biasanya kami tahu setelah kaki basah,” kata ketua RT, Mulyono.

Alat itu dirancang di bengkel perguruan tinggi dan harganya setara dua sepeda motor. Perawatan dilakukan pemuda setempat yang dibayar bulanan.

Pemerintah provinsi akan memasang alat yang sama di lima sungai lain sebelum puncak musim hujan.`,
  },
];
