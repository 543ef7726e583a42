import type { SampleArticle } from '../article.js';

/** Clinics, vaccines and how people live. */
export const healthArticles: readonly SampleArticle[] = [
  {
    slug: 'kasus-demam-berdarah-turun-setelah-program-jentik',
    publisher: 'cakrawala',
    at: -765,
    section: 'Kesehatan',
    labels: ['Demam berdarah', 'Puskesmas'],
    byline: 'dr. Anindya Larasati',
    title: 'Kasus demam berdarah di Denpasar turun separuh tahun ini',
    lead: 'Pemeriksaan jentik oleh anak sekolah dan nyamuk ber-Wolbachia disebut sebagai dua sebab utama.',
    body: `DENPASAR – Kasus demam berdarah di Denpasar turun separuh dibandingkan dengan tahun lalu, kata dinas kesehatan kota, {hari}. Hingga pekan ini tercatat 612 kasus tanpa kematian.

Dua hal disebut sebagai sebab utama. Pertama, anak sekolah memeriksa jentik di rumah masing-masing setiap Jumat. Kedua, pelepasan nyamuk yang membawa bakteri Wolbachia sejak dua tahun lalu.

Bakteri itu menghambat virus dengue di tubuh nyamuk. Di kelurahan yang dilepasi lebih awal, penurunan mencapai 70 persen.

“Tetapi ember di halaman tetap harus dikuras. Nyamuk baik pun tetap menggigit,” kata kepala puskesmas di Kesiman, dr. Made Sudiarta.

Warga semula keberatan karena nyamuk terasa lebih banyak. Setelah puskesmas mengundang warga melihat penangkaran, sebagian besar menyetujui.

Program diperluas ke Badung dan Gianyar sebelum puncak musim hujan.`,
  },
  {
    slug: 'nurses-by-bicycle-bring-dialysis-home',
    publisher: 'archipelago',
    at: -46,
    section: 'Health',
    labels: ['Hospitals', 'Kidney disease', 'Java'],
    byline: 'Lina Kartawijaya',
    title: 'Nurses on bicycles teach kidney patients to treat themselves at home',
    lead: 'In Yogyakarta 340 people no longer travel to hospital three times a week. A study finds fewer infections than on the ward.',
    body: `YOGYAKARTA – Three times a week Sumarni used to take two buses to a dialysis machine. Now a bag of fluid hangs from a coat stand in her kitchen, and a nurse comes by bicycle on Mondays.

She is one of 340 patients in a programme that moves treatment from the ward to the home. Doctors presented the results of two years on {day}: fewer infections than in hospital, half the cost of transport, and most patients back at work.

The method is not new, but it was thought too difficult for small houses. The nurses found that a clean tray, a lamp and a neighbour who knows what to do are enough.

“The neighbour is the most important instrument,” said head nurse Endang Purwanti.

The national health insurance pays for the fluid and since this year also for the bicycle. Five more cities will start before June.

Not everybody can join. Patients who live alone or whose well is not tested stay with the hospital.`,
  },
  {
    slug: 'vaksin-campak-dikejar-di-sekolah-dasar',
    publisher: 'warta',
    at: 52,
    section: 'Kesehatan',
    labels: ['Vaksin', 'Campak', 'Anak'],
    byline: 'Nadia Kurniasari',
    title: 'Imunisasi campak kejar digelar di 9.000 sekolah dasar',
    lead: 'Anak yang belum lengkap imunisasinya disuntik di sekolah selama dua pekan. Orang tua menerima pemberitahuan tiga hari sebelumnya.',
    body: `JAKARTA – Imunisasi campak kejar digelar di 9.000 sekolah dasar di delapan provinsi mulai {hari}. Sasarannya 410 ribu anak yang imunisasinya belum lengkap.

Kementerian Kesehatan mencatat cakupan imunisasi campak turun sejak tiga tahun lalu, terutama di daerah yang sulit dijangkau. Bulan lalu wabah kecil terjadi di dua kabupaten.

Petugas datang ke sekolah selama dua pekan. Orang tua menerima pemberitahuan tiga hari sebelumnya dan boleh mendampingi anak.

Dokter anak dr. Felicia Gunadi mengatakan demam ringan sesudah suntikan adalah hal biasa dan hilang dalam dua hari. “Yang berbahaya adalah campaknya, bukan vaksinnya,” katanya.

Di Pulau Buru, petugas memakai kapal milik pedagang sagu untuk menjangkau desa pesisir. Vaksin disimpan dalam kotak pendingin yang bertahan 36 jam.

Anak yang sakit pada hari pelaksanaan dapat datang ke puskesmas pada bulan berikutnya.`,
  },
  {
    slug: 'puskesmas-buka-sampai-malam-untuk-pekerja',
    publisher: 'cakrawala',
    at: 705,
    section: 'Kesehatan',
    labels: ['Puskesmas', 'Pekerja'],
    byline: 'dr. Anindya Larasati',
    title: 'Puskesmas di kawasan industri buka sampai pukul 22.00',
    lead: 'Percobaan di Karawang dan Batam menunjukkan pasien malam sebagian besar pekerja pabrik yang selama ini menunda berobat.',
    body: `KARAWANG – Puskesmas di kawasan industri Karawang dan Batam kini buka sampai pukul 22.00, {hari}. Percobaan selama tiga bulan menunjukkan layanan malam paling banyak dipakai pekerja pabrik.

Dari 8.300 kunjungan malam, dua pertiga adalah orang yang belum pernah datang sebelumnya. Keluhan terbanyak nyeri punggung, tekanan darah tinggi, dan batuk lama.

“Kalau izin berobat, uang makan dipotong. Jadi saya tahan saja,” kata Rina Oktaviani, operator mesin jahit, tentang kebiasaannya dulu.

Petugas malam menemukan 37 kasus tuberkulosis yang kemudian diobati. Tanpa layanan itu, kata kepala puskesmas, mereka mungkin terus bekerja di ruang tertutup bersama ratusan orang.

Biaya tambahan terbesar adalah penjagaan dan angkutan pulang petugas. Perusahaan di kawasan itu sepakat menanggung sebagian.

Tahun depan jam malam direncanakan di 60 puskesmas lain.`,
  },
  {
    slug: 'sayur-sekolah-kurangi-anemia-remaja-putri',
    publisher: 'warta',
    at: 2310,
    section: 'Kesehatan',
    labels: ['Gizi', 'Remaja', 'Sekolah'],
    byline: 'Nadia Kurniasari',
    title: 'Kebun sayur sekolah kurangi anemia pada remaja putri di Lombok',
    lead: 'Penelitian dua tahun di 48 sekolah mencatat penurunan anemia dari 32 menjadi 19 persen.',
    body: `MATARAM – Kebun sayur dan dapur sekolah mengurangi anemia pada remaja putri di Lombok, menurut penelitian dua tahun di 48 sekolah yang diumumkan {hari}. Angka anemia turun dari 32 menjadi 19 persen.

Murid menanam kelor, bayam, dan kacang panjang, lalu memasaknya dua kali sepekan. Tablet tambah darah tetap dibagikan, tetapi diminum bersama makanan sehingga mual berkurang.

Peneliti utama, Baiq Nurul Hidayati, mengatakan dapur bersama lebih berpengaruh daripada penyuluhan. “Anak-anak tidak menghafal zat besi. Mereka menghafal resep pelecing,” ujarnya.

Sekolah tanpa lahan memakai karung bekas di atap. Hasil panen berlebih dijual untuk membeli ikan.

Dinas pendidikan akan menambah 120 sekolah tahun depan dengan biaya Rp14 juta per sekolah.`,
  },
];
