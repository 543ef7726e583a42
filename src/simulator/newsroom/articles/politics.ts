import type { SampleArticle } from '../article.js';

/** Parliament, elections and town halls. */
export const politicsArticles: readonly SampleArticle[] = [
  {
    slug: 'dpr-mulai-bahas-rancangan-undang-undang-data-kesehatan',
    publisher: 'cakrawala',
    at: -1130,
    section: 'Politik',
    labels: ['DPR', 'Undang-undang', 'Data pribadi'],
    byline: 'Gilang Ramadhan Putra',
    title: 'DPR mulai bahas rancangan undang-undang data kesehatan',
    lead: 'Rancangan itu mengatur siapa yang boleh membuka rekam medis pasien dan berapa lama data disimpan.',
    body: `JAKARTA – Dewan Perwakilan Rakyat mulai membahas rancangan undang-undang data kesehatan, {hari}. Rancangan itu mengatur siapa yang boleh membuka rekam medis pasien dan berapa lama data disimpan.

Dalam rapat pertama, pemerintah menyampaikan tiga pokok: izin pasien, penyimpanan di dalam negeri, dan sanksi bagi pembocor data. Sanksi denda paling tinggi diusulkan dua persen dari pendapatan tahunan lembaga yang lalai.

Perkumpulan rumah sakit daerah meminta masa peralihan tiga tahun. Banyak rumah sakit kecil, kata ketuanya, Retno Pamuji, masih menyimpan rekam medis di lemari kertas.

Organisasi pasien justru ingin aturan berlaku lebih cepat. “Orang yang datanya bocor tidak bisa meminta diagnosisnya dilupakan,” kata pegiat hak pasien Lukman Tanjung.

Panitia kerja menjadwalkan dengar pendapat dengan dokter, peneliti, dan penyedia layanan awan mulai pekan depan. Pembahasan ditargetkan selesai pada masa sidang berikutnya.

Rancangan setebal 94 halaman itu dapat dibaca dan ditanggapi warga melalui laman DPR selama 30 hari.`,
  },
  {
    slug: 'town-halls-on-small-islands-vote-by-radio',
    publisher: 'archipelago',
    at: -702,
    section: 'Politics',
    labels: ['Indonesia', 'Local government'],
    byline: 'Maya Sutanto',
    title: 'When the boat does not come, island councils vote by radio',
    lead: 'Six districts in Maluku have let village councils meet over shortwave radio since the storm season began. A ministry team will now write the rules.',
    body: `AMBON – When the weekly boat does not come, the village councils of six districts in Maluku meet by radio, and what they decide there counts.

The practice began as a stopgap during the storm season. Councillors gather at the health post of each island, where a shortwave set is kept for emergencies, and answer a roll call.

“It is slower than a meeting and far more polite,” said Yohana Latuconsina, who chairs one of the councils. “Nobody can talk while somebody else holds the key.”

A team of the home ministry visited two of the islands last month. It will propose rules on {day}: a quorum by voice, a written record read back to all, and a vote that can be repeated in person within thirty days.

Legal scholars in Makassar support the idea but want a witness on every island. Votes on land, they say, should still wait for the boat.

Mobile coverage reaches two of the six districts. The others expect a tower by the end of next year.`,
  },
  {
    slug: 'kpu-uji-coba-rekapitulasi-suara-di-dua-belas-kabupaten',
    publisher: 'warta',
    at: -645,
    section: 'Politik',
    labels: ['KPU', 'Pemilu'],
    byline: 'Nadia Kurniasari',
    title: 'KPU uji coba rekapitulasi suara elektronik di 12 kabupaten',
    lead: 'Uji coba memakai pemilihan kepala desa dan membandingkan hasil elektronik dengan hitungan tangan di setiap tempat pemungutan suara.',
    body: `JAKARTA – Komisi Pemilihan Umum menguji coba rekapitulasi suara elektronik di 12 kabupaten, {hari}. Uji coba menumpang pemilihan kepala desa yang digelar serentak.

Di setiap tempat pemungutan suara, petugas memotret formulir hasil dan mengetik angkanya. Sistem lalu membandingkan kedua data. Bila berbeda, petugas harus menghitung ulang di depan saksi.

Dari 640 tempat pemungutan suara, perbedaan ditemukan di 19 lokasi. Hampir semuanya karena angka satu dan tujuh tertukar, menurut catatan sementara.

“Alat bantu boleh elektronik, tetapi yang sah tetap formulir yang ditandatangani saksi,” kata seorang anggota KPU daerah di Wonosobo.

Lembaga pemantau meminta hasil uji coba dibuka untuk umum, termasuk waktu pengiriman dari daerah dengan sinyal lemah. Di dua desa, petugas harus berjalan empat kilometer untuk mengirim data.

KPU akan memutuskan pemakaian sistem itu setelah uji coba kedua pada awal tahun depan.`,
  },
  {
    slug: 'gubernur-se-papua-sepakati-jadwal-penerbangan-perintis',
    publisher: 'bahari',
    at: -98,
    section: 'Nusantara',
    labels: ['Papua', 'Transportasi', 'Pemerintah daerah'],
    byline: 'Marthen Wopari',
    title: 'Gubernur se-Papua sepakati jadwal penerbangan perintis bersama',
    lead: 'Mulai bulan depan, penerbangan perintis di enam provinsi disusun dalam satu jadwal sehingga penumpang tidak menginap di bandara.',
    body: `SORONG – Para gubernur di Papua menyepakati satu jadwal bersama untuk penerbangan perintis, {hari}. Selama ini setiap provinsi menyusun jadwal sendiri sehingga penumpang sering menginap di bandara transit.

Jadwal bersama mencakup 74 rute dan mulai berlaku bulan depan. Pesawat dari pegunungan akan tiba sebelum pukul sebelas, sedangkan sambungan ke kota pesisir berangkat paling cepat satu jam sesudahnya.

“Mama-mama yang membawa sayur dari Oksibil tidak perlu lagi menunggu sampai besok,” kata kepala dinas perhubungan yang memimpin penyusunan jadwal.

Subsidi dibagi menurut jumlah kursi terisi. Operator yang terlambat lebih dari dua jam tanpa alasan cuaca akan kehilangan sebagian subsidi.

Pilot senior Obed Kambu mengingatkan bahwa cuaca di pegunungan berubah cepat setelah tengah hari. Ia meminta jadwal disertai bandara cadangan dan bahan bakar yang cukup.

Harga tiket tidak berubah sampai akhir tahun anggaran.`,
  },
  {
    slug: 'sidang-anggaran-dana-desa-ditambah-untuk-air-bersih',
    publisher: 'cakrawala',
    at: 22,
    section: 'Politik',
    labels: ['Anggaran', 'Dana desa', 'Air bersih'],
    byline: 'Gilang Ramadhan Putra',
    title: 'Sidang anggaran: dana desa ditambah khusus untuk air bersih',
    lead: 'Badan Anggaran DPR dan pemerintah menyetujui tambahan Rp4,2 triliun bagi desa yang sumurnya kering lebih dari dua bulan setahun.',
    body: `JAKARTA – Badan Anggaran DPR dan pemerintah menyetujui tambahan dana desa Rp4,2 triliun khusus untuk air bersih, {hari}. Dana diberikan kepada desa yang sumurnya kering lebih dari dua bulan dalam setahun.

Sebanyak 6.180 desa memenuhi syarat, sebagian besar di Nusa Tenggara Timur, Jawa Timur, dan Sulawesi Selatan. Setiap desa menerima rata-rata Rp680 juta.

Dana tidak boleh dipakai membeli air tangki. Pilihannya adalah sumur dalam, penampung air hujan, atau pipa dari mata air, disertai rencana perawatan lima tahun.

“Pompa yang rusak sesudah dua musim adalah pemborosan yang paling sering kami temukan,” kata anggota Badan Anggaran saat membacakan laporan.

Kepala Desa Oelneke, Marselina Taneo, menyambut baik keputusan itu. Warganya berjalan tiga kilometer untuk mengambil air pada bulan September sampai November.

Pencairan dimulai pada triwulan pertama tahun depan. Laporan penggunaan wajib ditempel di balai desa.`,
  },
  {
    slug: 'pemerintah-hapus-fotokopi-ktp-di-seratus-layanan',
    publisher: 'warta',
    at: 612,
    section: 'Politik',
    labels: ['Layanan publik', 'KTP'],
    byline: 'Nadia Kurniasari',
    title: 'Pemerintah hapus syarat fotokopi KTP di seratus layanan',
    lead: 'Petugas wajib memeriksa data langsung di sistem kependudukan. Warga yang masih dimintai fotokopi dapat melapor.',
    body: `JAKARTA – Pemerintah menghapus syarat fotokopi kartu tanda penduduk di seratus jenis layanan, {hari}. Petugas wajib memeriksa data langsung di sistem kependudukan.

Layanan yang dimaksud antara lain perpanjangan surat izin mengemudi, pendaftaran sekolah negeri, dan pengurusan sambungan listrik. Bank belum termasuk karena diatur tersendiri.

Kementerian Dalam Negeri menghitung warga menghabiskan sekitar Rp900 miliar setahun untuk fotokopi. Angka itu belum termasuk waktu mengantre.

Pemilik kios fotokopi di depan kantor kecamatan Cibeunying, Asep Rohendi, mengaku sudah menduga. “Sekarang saya menambah jasa cetak foto dan jilid skripsi,” katanya.

Pegiat perlindungan data mengingatkan bahwa pemeriksaan elektronik harus meninggalkan catatan siapa yang membuka data dan untuk apa. Kementerian menjanjikan catatan itu dapat dilihat pemilik data mulai tahun depan.

Warga yang masih dimintai fotokopi dapat melapor melalui nomor pengaduan layanan publik.`,
  },
  {
    slug: 'pilkades-termuda-bendahara-karang-taruna-terpilih',
    publisher: 'cakrawala',
    at: 2105,
    section: 'Politik',
    labels: ['Pemilihan kepala desa', 'Jawa Tengah'],
    byline: 'Gilang Ramadhan Putra',
    title: 'Bendahara karang taruna 25 tahun terpilih jadi kepala desa',
    lead: 'Ayu Lestari Ningrum menang dengan selisih sebelas suara. Janji utamanya: laporan keuangan desa yang dapat dibaca anak sekolah.',
    body: `WONOSOBO – Bendahara karang taruna berusia 25 tahun, Ayu Lestari Ningrum, terpilih menjadi kepala desa di lereng Gunung Sindoro, {hari}. Ia menang dengan selisih sebelas suara.

Ayu berkampanye tanpa spanduk. Ia berkeliling membawa buku kas karang taruna dan menunjukkan cara membaca pemasukan serta pengeluaran.

“Kalau anak kelas enam bisa membaca laporan itu, tidak ada yang bisa menyembunyikan apa-apa,” katanya.

Lawannya, mantan perangkat desa berusia 58 tahun, menerima hasil pemilihan dan menawarkan bantuan selama masa peralihan.

Pekerjaan pertama yang menunggu adalah memperbaiki jalan menuju kebun kentang yang longsor pada musim hujan lalu. Petani harus memutar delapan kilometer untuk mengangkut panen.

Pelantikan dijadwalkan akhir bulan ini di pendapa kabupaten.`,
  },
];
