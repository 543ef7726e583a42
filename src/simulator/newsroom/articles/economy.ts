import type { SampleArticle } from '../article.js';

/** Prices, money, harbours and work. */
export const economyArticles: readonly SampleArticle[] = [
  {
    slug: 'harga-beras-turun-di-dua-belas-provinsi',
    publisher: 'warta',
    at: -1012,
    section: 'Ekonomi',
    labels: ['Beras', 'Inflasi', 'Pangan'],
    byline: 'Fajar Nugraha',
    title: 'Harga beras turun di 12 provinsi setelah panen gadu',
    lead: 'Harga beras medium turun rata-rata 3,1 persen dalam dua pekan. Petani meminta penyerapan dipercepat agar harga gabah tidak jatuh.',
    body: `JAKARTA – Harga beras medium turun di 12 provinsi setelah panen gadu, {hari}. Penurunan rata-rata 3,1 persen dalam dua pekan, menurut pemantauan harga pangan harian.

Penurunan terbesar terjadi di Sulawesi Selatan dan Jawa Timur. Di Pasar Terong, Makassar, beras medium dijual Rp12.400 per kilogram, turun Rp600 dari awal bulan.

Di sisi lain, petani mulai cemas. Harga gabah kering panen di Ngawi mendekati batas bawah yang ditetapkan pemerintah. “Kalau hujan datang saat jemur, habis sudah,” kata petani Suparjo.

Bulog menyatakan akan menambah titik penyerapan di 40 kecamatan. Gudang yang penuh dikosongkan dengan memindahkan stok ke daerah yang belum panen.

Ekonom pangan Larasati Hapsari menilai penurunan hanya berlangsung sampai pertengahan bulan depan. Setelah itu, pasokan kembali menipis hingga panen raya.

Beras menyumbang bagian terbesar dalam perhitungan inflasi pangan. Bank Indonesia memperkirakan inflasi akhir tahun tetap dalam sasaran.`,
  },
  {
    slug: 'bank-sentral-tahan-suku-bunga-rupiah-stabil',
    publisher: 'cakrawala',
    at: -383,
    section: 'Ekonomi',
    labels: ['Bank Indonesia', 'Suku bunga', 'Rupiah'],
    byline: 'Teguh Wicaksono',
    picture: 'grafik',
    title: 'Bank Indonesia tahan suku bunga acuan, rupiah menguat tipis',
    lead: 'Keputusan sesuai perkiraan pasar. Bank sentral melihat ruang pelonggaran pada awal tahun depan bila inflasi tetap rendah.',
    body: `JAKARTA – Bank Indonesia mempertahankan suku bunga acuan dalam rapat dewan gubernur, {hari}. Rupiah menguat tipis ke 15.870 per dolar AS sesudah pengumuman.

Keputusan itu sesuai perkiraan sebagian besar ekonom. Bank sentral menyebut inflasi rendah dan pertumbuhan kredit yang sehat sebagai alasan, sambil mewaspadai gejolak pasar dunia.

Ruang pelonggaran terbuka pada awal tahun depan bila inflasi tetap dalam sasaran, menurut pernyataan tertulis. Cadangan devisa cukup untuk membiayai lebih dari enam bulan impor.

Ekonom Larasati Hapsari menilai bank sentral memilih menunggu. “Arus masuk obligasi sedang baik. Tidak ada alasan terburu-buru,” katanya.

Bagi peminjam, cicilan rumah dengan bunga mengambang diperkirakan tidak berubah sampai triwulan pertama. Bank besar telah menurunkan bunga kredit usaha kecil sejak September.

Indeks harga saham ditutup naik 0,4 persen, dipimpin saham perbankan dan telekomunikasi.`,
  },
  {
    slug: 'singapore-and-batam-ferries-share-one-ticket',
    publisher: 'straits',
    at: -288,
    section: 'Business',
    labels: ['Ferries', 'Batam', 'Trade'],
    byline: 'Grace Ong',
    title: 'Singapore and Batam ferries to share one ticket and one queue',
    lead: 'Four operators will honour each other’s tickets from next month, which should cut the Sunday wait by half.',
    body: `BATAM – Passengers between Singapore and Batam will be able to take the next ferry of any of four operators with a single ticket, the companies said on {day}.

The change starts next month on the two busiest routes. Until now a traveller who missed a boat had to wait for the next one of the same company, sometimes for two hours.

“People want to get home, they do not care about the colour of the hull,” said Rudi Halim of the ferry association. Operators will settle the fares among themselves every night.

Immigration offices on both sides will share one queue and open four more gates. Trials in October cut the average wait on a Sunday evening from 54 minutes to 26.

Small traders who carry goods across the strait asked for a cheaper ten-trip card. The operators promised an answer before the new year.

About 3.8 million people cross between the two ports in a year.`,
  },
  {
    slug: 'upah-pekerja-gudang-naik-setelah-perundingan',
    publisher: 'warta',
    at: -20,
    section: 'Ekonomi',
    labels: ['Upah', 'Ketenagakerjaan', 'Logistik'],
    byline: 'Fajar Nugraha',
    title: 'Upah pekerja gudang naik 7 persen setelah dua hari perundingan',
    lead: 'Kesepakatan mencakup 18 ribu pekerja di kawasan logistik timur Jakarta dan menetapkan istirahat berbayar pada malam hari.',
    body: `BEKASI – Upah pekerja gudang di kawasan logistik timur Jakarta naik tujuh persen setelah perundingan dua hari. Kesepakatan diumumkan serikat pekerja dan sembilan perusahaan, {hari}.

Sebanyak 18 ribu pekerja tercakup. Selain upah, perusahaan menyetujui istirahat berbayar 30 menit pada giliran malam dan batas beban angkat 20 kilogram tanpa alat bantu.

Ketua serikat, Wahyuni Saragih, menyebut istirahat malam sebagai hasil terpenting. “Kecelakaan paling sering terjadi antara pukul tiga dan lima pagi,” katanya.

Perusahaan meminta masa penyesuaian dua bulan untuk menambah troli dan meja angkat. Biaya kirim ke pelanggan disebut tidak akan naik sebelum Lebaran.

Dinas tenaga kerja setempat akan memeriksa pelaksanaan kesepakatan setiap tiga bulan. Hasilnya diumumkan kepada pekerja.

Kesepakatan serupa sedang dirundingkan di kawasan industri Karawang.`,
  },
  {
    slug: 'pelabuhan-bitung-kirim-tuna-segar-langsung-ke-jepang',
    publisher: 'bahari',
    at: 12,
    section: 'Ekonomi',
    labels: ['Perikanan', 'Ekspor', 'Sulawesi Utara'],
    byline: 'Intan Permata',
    picture: 'kapal',
    title: 'Bitung kirim tuna segar langsung ke Jepang tanpa singgah',
    lead: 'Penerbangan kargo dua kali sepekan memangkas waktu kirim dari 38 jam menjadi 11 jam. Harga di tingkat nelayan naik seperlima.',
    body: `BITUNG – Tuna segar dari Bitung kini terbang langsung ke Jepang tanpa singgah di Jakarta atau Denpasar. Penerbangan kargo pertama berangkat {hari} dengan muatan 14 ton.

Waktu kirim berkurang dari 38 jam menjadi 11 jam. Ikan yang ditangkap pada malam hari dapat dilelang di Tokyo pada pagi berikutnya.

Bagi nelayan, perubahan itu terasa pada harga. Tuna sirip kuning mutu terbaik dihargai Rp92 ribu per kilogram di dermaga, naik seperlima dari bulan lalu.

“Syaratnya ikan harus didinginkan dalam sepuluh menit. Jadi es menjadi lebih penting daripada solar,” kata nakhoda Alfian Mokoginta.

Pemerintah daerah membangun dua pabrik es di dekat dermaga dan melatih 300 awak kapal menangani ikan. Biaya kargo disubsidi selama enam bulan pertama.

Pengusaha berharap rute kedua menuju Busan dapat dibuka sebelum pertengahan tahun.`,
  },
  {
    slug: 'indonesian-coffee-growers-sell-by-the-cup',
    publisher: 'archipelago',
    at: 545,
    section: 'Economy',
    labels: ['Coffee', 'Trade', 'Aceh'],
    byline: 'Maya Sutanto',
    title: 'Aceh coffee growers ask to be paid by the cup, not the sack',
    lead: 'A cooperative in Gayo has signed contracts that tie its price to what a cup costs in Seoul and Melbourne.',
    body: `TAKENGON – A coffee cooperative in the Gayo highlands has signed the first contracts that tie its price to the cost of a cup abroad instead of the exchange price of a sack, its chairwoman said on {day}.

Growers will receive at least nine per cent of the average price of a cup in the cafés of three roasters in Seoul and Melbourne. Last year their share was about four per cent.

“The price of a sack goes up and down with the weather in Brazil,” said Cut Rahma Sari, who chairs the cooperative of 1,900 families. “The price of a cup only ever goes up.”

The roasters report their menus every month and an auditor visits twice a year. In return the cooperative promises beans from named slopes and a second washing.

Economists call the scheme clever but small: it covers 240 tonnes, less than half a per cent of what the province exports.

The first containers leave Belawan harbour in January.`,
  },
  {
    slug: 'bps-ekonomi-tumbuh-lima-koma-dua-persen',
    publisher: 'warta',
    at: 765,
    section: 'Ekonomi',
    labels: ['BPS', 'Pertumbuhan ekonomi'],
    byline: 'Fajar Nugraha',
    title: 'BPS: ekonomi tumbuh 5,2 persen, belanja rumah tangga menguat',
    lead: 'Pertumbuhan triwulan ketiga sedikit di atas perkiraan. Perdagangan dan angkutan menjadi pendorong terbesar.',
    body: `JAKARTA – Ekonomi Indonesia tumbuh 5,2 persen pada triwulan ketiga dibandingkan dengan periode yang sama tahun lalu, Badan Pusat Statistik mengumumkan {hari}. Angka itu sedikit di atas perkiraan ekonom.

Belanja rumah tangga tumbuh 5,1 persen, paling tinggi dalam dua tahun. Perdagangan dan angkutan menjadi pendorong terbesar, disusul industri makanan.

Ekspor naik tipis meski harga batu bara turun. Penjualan nikel olahan dan minyak sawit menutup penurunan tersebut.

Pertumbuhan belum merata. Maluku Utara tumbuh dua digit karena pengolahan nikel, sedangkan tiga provinsi di Nusa Tenggara dan Kalimantan tumbuh di bawah empat persen.

Ekonom Larasati Hapsari mengingatkan bahwa tabungan kelompok menengah terus menyusut. “Belanja kuat hari ini bisa melemah tahun depan bila upah tidak mengejar,” katanya.

Pemerintah mempertahankan sasaran pertumbuhan setahun penuh pada 5,1 persen.`,
  },
  {
    slug: 'koperasi-ojek-perempuan-beli-motor-listrik-bersama',
    publisher: 'cakrawala',
    at: 1610,
    section: 'Ekonomi',
    labels: ['Koperasi', 'Kendaraan listrik', 'Surabaya'],
    byline: 'Teguh Wicaksono',
    title: 'Koperasi ojek perempuan beli 200 motor listrik bersama',
    lead: 'Anggota di Surabaya mencicil lewat potongan per kilometer. Baterai ditukar di warung anggota sendiri.',
    body: `SURABAYA – Koperasi ojek perempuan di Surabaya membeli 200 motor listrik sekaligus, {hari}. Anggota mencicil lewat potongan Rp180 untuk setiap kilometer yang ditempuh.

Bila motor tidak jalan karena pengemudi sakit atau melahirkan, cicilan berhenti dengan sendirinya. Ketua koperasi, Nur Azizah Maulida, menyebut itu syarat yang tidak pernah diberikan perusahaan pembiayaan.

Baterai ditukar di 31 warung milik anggota. Pemilik warung mendapat Rp1.500 untuk setiap penukaran, cukup untuk membayar listrik dan menyisakan untung.

Pada bulan percobaan, pengeluaran harian pengemudi turun dari Rp48 ribu menjadi Rp19 ribu. Jarak tempuh rata-rata 92 kilometer sehari.

Kendala terbesar adalah hujan. Empat motor mogok karena kabel basah dan sudah diganti oleh pabrik.

Koperasi berencana menambah 300 motor tahun depan dan membuka cabang di Sidoarjo.`,
  },
  {
    slug: 'tarif-tol-laut-rute-timur-turun',
    publisher: 'bahari',
    at: 3305,
    section: 'Ekonomi',
    labels: ['Tol laut', 'Pelayaran', 'Maluku'],
    byline: 'Intan Permata',
    title: 'Tarif tol laut rute timur turun, muatan balik jadi syarat',
    lead: 'Kapal yang membawa hasil bumi dari timur mendapat potongan 40 persen. Semen di Tual diperkirakan turun Rp8.000 per sak.',
    body: `AMBON – Tarif tol laut untuk rute timur turun mulai {hari}. Kapal yang membawa muatan balik berupa hasil bumi dan ikan mendapat potongan 40 persen.

Selama ini kapal berangkat penuh dari Surabaya dan pulang hampir kosong. Muatan balik rata-rata hanya 23 persen dari kapasitas.

Dengan tarif baru, harga semen di Tual diperkirakan turun Rp8.000 per sak. Pedagang kopra di Saumlaki menyebut ongkos kirim ke Surabaya kini lebih murah daripada ke Makassar.

Dinas perdagangan di tiga kabupaten menyiapkan gudang penampung agar muatan siap saat kapal tiba. Kapal hanya bersandar delapan jam.

Nakhoda mengingatkan bahwa gelombang pada bulan Januari dapat mengubah jadwal sampai empat hari.

Potongan berlaku satu tahun dan dievaluasi setiap triwulan.`,
  },
];
