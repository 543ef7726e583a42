import type { SampleArticle } from '../article.js';

/** Machines, networks and who uses them for what. */
export const technologyArticles: readonly SampleArticle[] = [
  {
    slug: 'kabel-laut-baru-hubungkan-manado-dan-ternate',
    publisher: 'warta',
    at: -902,
    section: 'Teknologi',
    labels: ['Internet', 'Kabel laut'],
    byline: 'Hendra Gunawan Saputra',
    title: 'Kabel laut baru hubungkan Manado dan Ternate, internet lebih stabil',
    lead: 'Jalur kedua sepanjang 360 kilometer membuat sambungan tidak lagi putus total bila satu kabel rusak.',
    body: `MANADO – Kabel laut baru yang menghubungkan Manado dan Ternate mulai beroperasi, {hari}. Jalur sepanjang 360 kilometer itu menjadi kabel kedua di wilayah tersebut.

Selama ini satu kerusakan membuat sambungan internet di Maluku Utara putus total. Tahun lalu hal itu terjadi tiga kali, paling lama sebelas hari.

Dengan jalur kedua, lalu lintas data berpindah dalam hitungan detik. Kapasitasnya cukup untuk 400 ribu orang menonton video pada saat bersamaan.

“Waktu kabel putus, nilai rapor pun kami kirim dengan kapal,” kata guru di Pulau Makian, Salma Umasugi.

Kabel dipasang menghindari jalur gempa dan tempat labuh kapal. Di perairan dangkal, kabel ditanam dua meter di bawah dasar laut.

Operator berjanji menurunkan harga paket internet rumah di Ternate mulai awal tahun.`,
  },
  {
    slug: 'chip-lab-in-penang-opens-its-doors-at-night',
    publisher: 'straits',
    at: -352,
    section: 'Technology',
    labels: ['Chips', 'Malaysia', 'Education'],
    byline: 'Joshua Pereira',
    title: 'A chip lab in Penang opens its doors at night, to anyone',
    lead: 'Students, farmers and one dentist have designed sensors that a real factory line will make for them.',
    body: `PENANG – Between eight in the evening and two in the morning a chip laboratory in Penang belongs to anyone who asks. On {day} it handed out the first wafers designed by its night visitors.

Among the designers are students, two rice farmers and a dentist. Their sensors measure salt in irrigation water, the heat of a kiln and the pressure of a bite.

The lab lends its software and reserves one corner of each production run. A design as large as a grain of rice costs the equivalent of 40 dollars.

“I thought one needed a degree. One needs patience and somebody who answers questions,” said Siti Hajar Mansor, who grows rice near Kedah.

Engineers volunteer one night a month. The company that owns the lab calls it the cheapest recruiting it has ever done: eleven visitors now work there by day.

A similar corner is planned in Bandung next year.`,
  },
  {
    slug: 'aplikasi-juru-bahasa-isyarat-karya-mahasiswa-diuji',
    publisher: 'cakrawala',
    at: -122,
    section: 'Teknologi',
    labels: ['Kecerdasan buatan', 'Bahasa isyarat', 'Yogyakarta'],
    byline: 'Citra Maharani Dewi',
    title: 'Aplikasi bahasa isyarat karya mahasiswa diuji di loket puskesmas',
    lead: 'Kamera menerjemahkan isyarat BISINDO menjadi teks. Penguji tuli menemukan 40 isyarat yang salah dan ikut memperbaikinya.',
    body: `YOGYAKARTA – Aplikasi penerjemah bahasa isyarat karya mahasiswa diuji di loket lima puskesmas, {hari}. Kamera menerjemahkan isyarat BISINDO menjadi teks di layar petugas.

Aplikasi mengenali 600 isyarat yang sering dipakai saat berobat. Pengolahan dilakukan di tablet, tanpa mengirim gambar ke luar puskesmas.

Pada pekan pertama, penguji tuli menemukan 40 isyarat yang diterjemahkan salah. “Isyarat untuk pusing dan lupa hampir sama, bedanya di raut wajah,” kata penguji Bayu Segara melalui juru bahasa.

Tim kemudian menambahkan pengenalan raut wajah dan menampilkan pilihan bila aplikasi ragu. Petugas diminta menunjukkan teks kepada pasien sebelum melanjutkan.

Organisasi tuli mengingatkan bahwa aplikasi tidak menggantikan juru bahasa, terutama untuk tindakan medis. Dinas kesehatan sepakat: aplikasi hanya dipakai di loket.

Kode dan data latihnya dibuka untuk umum agar daerah lain dapat menambahkan isyarat setempat.`,
  },
  {
    slug: 'peretas-baik-hati-temukan-celah-di-layanan-kota',
    publisher: 'warta',
    at: 76,
    section: 'Teknologi',
    labels: ['Keamanan siber', 'Layanan publik'],
    byline: 'Hendra Gunawan Saputra',
    title: 'Kota Semarang bayar warga yang menemukan celah keamanan',
    lead: 'Dalam tiga bulan, 58 celah dilaporkan dan 51 sudah ditutup. Pelapor termuda berusia 16 tahun.',
    body: `SEMARANG – Pemerintah Kota Semarang membayar warga yang menemukan celah keamanan pada layanan daring kota. Dalam tiga bulan, 58 celah dilaporkan dan 51 di antaranya sudah ditutup, {hari}.

Hadiah berkisar dari Rp250 ribu sampai Rp10 juta, tergantung bahayanya. Pelapor harus menunggu sampai celah ditutup sebelum menceritakannya.

Pelapor termuda, siswa SMK berusia 16 tahun, menemukan bahwa jadwal puskesmas dapat diubah siapa saja. “Saya cuma mengganti satu angka di alamatnya,” katanya.

Kepala dinas komunikasi mengakui program itu membuat malu pada bulan pertama. Namun biaya seluruh hadiah, Rp86 juta, jauh di bawah harga satu kali pemeriksaan oleh konsultan.

Pakar keamanan Indra Mahesa memuji aturan yang melindungi pelapor dari tuntutan hukum. Tanpa itu, katanya, orang baik memilih diam.

Kota Solo dan Balikpapan menyatakan tertarik membuat program serupa.`,
  },
  {
    slug: 'school-on-rote-runs-its-own-weather-model',
    publisher: 'archipelago',
    at: 425,
    section: 'Technology',
    labels: ['Weather', 'Education', 'Rote'],
    byline: 'Lina Kartawijaya',
    title: 'A school on Rote runs its own weather model, and the fishermen check it',
    lead: 'Pupils feed a small computer with data from twelve home-made stations. The forecast is chalked on a board at the harbour.',
    body: `ROTE NDAO – Every afternoon at four a pupil of the secondary school in Papela walks to the harbour and chalks tomorrow’s wind on a board. The forecast comes from a computer under the stairs of the school.

Twelve weather stations, built from rain pipes and bicycle parts, send their readings by radio. A small machine-learning model, trained on two years of data, does the rest.

On {day} the pupils published how often they had been right: 81 per cent for the wind of the next morning, against 64 per cent for the general forecast of the region.

“They were wrong in August and said so on the board,” said fisherman Yusak Ndun. “That is why I believe them now.”

The weather agency has offered to share its satellite data. In return it receives the readings of the twelve stations, the only ones on that coast.

Three schools on Savu want to copy the project. The building plans fit on two sheets of paper.`,
  },
  {
    slug: 'satelit-kecil-buatan-surabaya-kirim-gambar-pertama',
    publisher: 'cakrawala',
    at: 1755,
    section: 'Teknologi',
    labels: ['Satelit', 'Antariksa', 'Surabaya'],
    byline: 'Citra Maharani Dewi',
    title: 'Satelit sebesar kotak sepatu buatan Surabaya kirim gambar pertama',
    lead: 'Satelit mahasiswa memotret Laut Jawa dari ketinggian 510 kilometer. Tugas utamanya mencari tumpahan minyak.',
    body: `SURABAYA – Satelit sebesar kotak sepatu buatan mahasiswa di Surabaya mengirim gambar pertamanya, {hari}. Gambar memperlihatkan Laut Jawa dari ketinggian 510 kilometer.

Satelit diluncurkan bulan lalu dengan roket niaga. Selama dua pekan tim tidak mendengar sinyalnya, lalu menemukan bahwa antena di darat menghadap ke arah yang salah.

“Kami malu dan lega pada saat yang sama,” kata ketua tim, Aditya Bagaskara.

Kameranya dapat membedakan benda selebar 30 meter. Tugas utama satelit adalah mencari tumpahan minyak, yang tampak sebagai noda halus di permukaan laut.

Data akan dibagikan kepada badan keamanan laut dan kelompok nelayan tanpa biaya. Umur satelit diperkirakan dua tahun.

Satelit kedua sedang dibangun, kali ini bersama mahasiswa dari Kupang dan Dili.`,
  },
];
