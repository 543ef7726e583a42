import type { SampleArticle } from '../article.js';

/** The running story: a missile test, told by several newsrooms from the first flash to the talks afterwards. */
export const koreaArticles: readonly SampleArticle[] = [
  {
    slug: 'korea-utara-luncurkan-rudal-balistik-ke-laut-timur',
    publisher: 'warta',
    at: -575,
    section: 'Internasional',
    labels: ['Korea Utara', 'Rudal'],
    byline: 'Ratih Wulandari',
    picture: 'rudal',
    title: 'Korea Utara luncurkan rudal balistik ke Laut Timur',
    lead: 'Militer Korea Selatan mendeteksi peluncuran dari wilayah pantai timur Korea Utara pada pukul {kst:-590} waktu setempat. Belum ada laporan korban maupun kerusakan.',
    body: `SEOUL – Korea Utara meluncurkan rudal balistik ke arah Laut Timur, {hari:-590}, kata militer Korea Selatan dalam pengumuman singkat.

Peluncuran terdeteksi pada pukul {kst:-590} waktu setempat dari wilayah pantai timur Korea Utara. Kantor Kepala Staf Gabungan di Seoul menyebut analisis bersama pihak Amerika Serikat masih berlangsung.

Belum ada laporan korban maupun kerusakan. Berita ini akan diperbarui.`,
    changes: [
      {
        at: -495,
        lead: 'Militer Korea Selatan mendeteksi peluncuran dari wilayah pantai timur Korea Utara pada pukul {kst:-590} waktu setempat. Rudal jatuh di luar perairan Jepang dan tidak ada laporan korban.',
        body: `SEOUL – Korea Utara meluncurkan rudal balistik ke arah Laut Timur, {hari:-590}, kata militer Korea Selatan. Peluncuran itu merupakan uji coba pertama Pyongyang dalam tiga bulan terakhir.

Peluncuran terdeteksi pada pukul {kst:-590} waktu setempat dari wilayah pantai timur Korea Utara. Kantor Kepala Staf Gabungan di Seoul menyebut rudal terbang sekitar 450 kilometer dengan ketinggian puncak 60 kilometer sebelum jatuh ke laut.

Kementerian Pertahanan Jepang menyatakan rudal jatuh di luar zona ekonomi eksklusif negara itu. Kapal dan pesawat yang melintas sempat diminta waspada, tetapi tidak ada laporan kerusakan.

“Kami memperkuat pengawasan dan berbagi data dengan Amerika Serikat dan Jepang,” demikian pernyataan Kantor Kepala Staf Gabungan. Jumlah dan jenis rudal masih dianalisis.

Media pemerintah di Pyongyang belum memberitakan peluncuran tersebut. Biasanya keterangan resmi baru muncul sehari setelah uji coba.

Bursa saham Seoul dibuka melemah 0,6 persen setelah kabar itu, lalu berangsur pulih. Pelaku pasar menilai risiko eskalasi masih rendah.

Uji coba sebelumnya dilakukan pada akhir Agustus, ketika Korea Utara menembakkan roket ke arah yang sama beberapa hari sebelum latihan gabungan Korea Selatan dan Amerika Serikat.`,
      },
    ],
  },
  {
    slug: 'pyongyang-tembakkan-rudal-jepang-keluarkan-peringatan',
    publisher: 'bahari',
    at: -556,
    section: 'Dunia',
    labels: ['Korea Utara', 'Jepang', 'Keamanan laut'],
    byline: 'Yusuf Lamadjido',
    title: 'Pyongyang tembakkan rudal, Jepang keluarkan peringatan bagi kapal',
    lead: 'Penjaga pantai Jepang meminta kapal di Laut Jepang menjauhi benda yang jatuh setelah Korea Utara menembakkan rudal.',
    body: `TOKYO – Penjaga Pantai Jepang mengeluarkan peringatan kepada kapal-kapal di Laut Jepang tidak lama setelah Korea Utara menembakkan rudal, {hari:-590}.

Peringatan itu meminta awak kapal tidak mendekati benda yang jatuh dan segera melaporkan posisinya. Dua puluh menit kemudian peringatan diubah menjadi imbauan biasa karena rudal dipastikan sudah jatuh.

Seorang pejabat pelabuhan di Niigata mengatakan lalu lintas kapal tidak terganggu. “Kapal ikan yang berada di luar tetap berlayar seperti biasa, hanya diminta membuka saluran radio darurat,” katanya.

Sedikitnya sebelas kapal berbendera asing, termasuk dua kapal curah yang membawa batu bara dari Kalimantan, berada di perairan itu ketika peringatan berbunyi. Semuanya dilaporkan selamat.

Serikat awak kapal di Tokyo mengingatkan bahwa peluncuran tanpa pemberitahuan kepada Organisasi Maritim Internasional membahayakan pelayaran. Korea Utara dalam beberapa tahun terakhir tidak lagi menyampaikan pemberitahuan semacam itu.

Kementerian Perhubungan Laut Korea Selatan menyampaikan imbauan serupa bagi kapal penumpang ke Pulau Ulleung. Pelayaran terjadwal tetap berjalan.`,
  },
  {
    slug: 'north-korea-fires-ballistic-missile-seoul-says',
    publisher: 'archipelago',
    at: -470,
    section: 'World',
    labels: ['North Korea', 'Missile test'],
    byline: 'Daniel Hartono',
    title: 'North Korea fires ballistic missile towards the East Sea, Seoul says',
    lead: 'South Korea’s military detected the launch at {kst:-590} local time, the first such test in three months. No damage was reported.',
    body: `SEOUL – North Korea fired at least one short-range ballistic missile towards the sea off its east coast on {day:-590}, South Korea’s military said, in the first such test in three months.

The launch was detected at {kst:-590} local time. The missile flew about 450 kilometres and fell outside Japan’s exclusive economic zone, officials in Seoul and Tokyo said.

“We are keeping close watch for further launches and share what we know with our partners,” the Joint Chiefs of Staff said in a statement. Analysts are still working on the number and the type of the missiles.

Japan’s coast guard told ships to keep away from fallen objects and lifted the warning twenty minutes later. Train services in the north of the country ran on time.

Pyongyang has not commented. State media usually reports a test the following morning, often with pictures.

The test came a week before South Korea and the United States begin an air exercise that the North has called a rehearsal for war. Regional diplomats said they expected a statement rather than a second launch.

Indonesia’s embassy in Seoul said that all of its citizens in the country were safe and that schools and factories were open as usual.`,
  },
  {
    slug: 'kereta-khusus-pyongyang-dikabarkan-menuju-vladivostok',
    publisher: 'warta',
    at: -215,
    section: 'Internasional',
    labels: ['Korea Utara', 'Rusia'],
    byline: 'Ratih Wulandari',
    title: 'Kereta khusus dari Pyongyang dikabarkan menuju Vladivostok',
    lead: 'Sebuah foto yang beredar di media sosial disebut memperlihatkan kereta khusus Korea Utara melintasi perbatasan Rusia pada hari uji coba rudal.',
    body: `VLADIVOSTOK – Sebuah kereta khusus dari Pyongyang dikabarkan melintasi perbatasan Rusia, {hari}, beberapa jam setelah uji coba rudal Korea Utara.

Kabar itu bermula dari foto yang diunggah sebuah akun penggemar kereta api. Foto tersebut memperlihatkan rangkaian berwarna hijau tua di atas jembatan Sungai Tumen.

Pihak berwenang Rusia belum memberi keterangan. Kantor gubernur di Vladivostok menyatakan tidak mengetahui rencana kunjungan tamu asing.

Seorang pedagang di kota perbatasan Khasan mengatakan penjagaan di stasiun lebih ketat daripada biasanya. Keterangan itu tidak dapat diperiksa secara terpisah.

Kunjungan lewat jalur darat, bila benar terjadi, akan menjadi yang pertama tahun ini dan dapat memengaruhi perundingan di Dewan Keamanan PBB.`,
    withdrawal: {
      at: 40,
      reason:
        'Foto yang menjadi dasar berita ini ternyata diambil tiga tahun lalu, dan tidak ada sumber kedua yang membenarkan perjalanan itu. Kami meminta maaf kepada pembaca.',
    },
  },
  {
    slug: 'dewan-keamanan-pbb-gelar-sidang-darurat-soal-rudal-korea-utara',
    publisher: 'warta',
    at: -175,
    section: 'Internasional',
    labels: ['Korea Utara', 'PBB'],
    byline: 'Bram Setiadi',
    title: 'Dewan Keamanan PBB gelar sidang darurat soal rudal Korea Utara',
    lead: 'Sidang diminta oleh Korea Selatan dan Jepang. Tiongkok dan Rusia mengingatkan agar sanksi baru tidak menutup jalan perundingan.',
    body: `NEW YORK – Dewan Keamanan Perserikatan Bangsa-Bangsa menggelar sidang darurat, {hari}, untuk membahas peluncuran rudal Korea Utara.

Sidang diminta oleh Korea Selatan dan Jepang. Keduanya menilai peluncuran itu melanggar resolusi PBB yang melarang Korea Utara menguji teknologi rudal balistik.

Dalam sidang terbuka, wakil Korea Selatan meminta anggota dewan menyepakati pernyataan bersama. “Diam akan dibaca sebagai izin,” ujarnya.

Tiongkok dan Rusia mengingatkan bahwa sanksi tambahan selama ini tidak menghentikan program senjata Pyongyang. Keduanya mengusulkan agar perundingan yang terhenti dibuka kembali tanpa syarat.

Sejumlah negara anggota tidak tetap mengusulkan jalan tengah: pernyataan yang menyesalkan uji coba sekaligus menyerukan pemulihan saluran komunikasi militer antar-Korea.

Hingga sidang ditutup, belum ada naskah yang disepakati. Ketua dewan bulan ini mengatakan pembahasan dilanjutkan secara tertutup pada hari berikutnya.

Korea Utara telah berkali-kali menolak resolusi Dewan Keamanan dan menyebut program rudalnya sebagai hak membela diri.`,
  },
  {
    slug: 'korea-utara-uji-coba-rudal-jarak-pendek-seoul-siaga',
    publisher: 'cakrawala',
    at: -148,
    section: 'Internasional',
    labels: ['Korea Utara', 'Korea Selatan'],
    byline: 'Sekar Arumdalu',
    picture: 'radar',
    title: 'Korea Utara uji coba tiga rudal jarak pendek, Seoul siaga',
    lead: 'Korea Utara menembakkan tiga rudal balistik jarak pendek dalam selang dua puluh menit. Pemerintah Korea Selatan menaikkan status pengawasan di perbatasan.',
    body: `SEOUL – Korea Utara menembakkan tiga rudal balistik jarak pendek dalam selang dua puluh menit, {hari:-590}, menurut keterangan militer Korea Selatan. Pemerintah di Seoul menaikkan status pengawasan di sepanjang perbatasan.

Tiga rudal itu diluncurkan dari kendaraan bergerak di dekat kota Wonsan mulai pukul {kst:-590} waktu setempat. Semuanya jatuh di Laut Timur, di luar perairan Jepang.

“Kami siap menghadapi kemungkinan peluncuran lanjutan, tetapi warga tidak perlu mengubah kegiatan sehari-hari,” kata juru bicara Kementerian Pertahanan Korea Selatan dalam jumpa pers.

## Kehidupan berjalan biasa

Di Paju, kota yang berjarak belasan kilometer dari perbatasan, sekolah dan pasar tetap buka. Kang Mi-ran, pemilik warung mi di dekat stasiun, mengatakan pelanggannya lebih banyak membicarakan harga sayur. “Kami sudah terbiasa mendengar sirene latihan,” ujarnya.

Wisata ke pos pengamatan Dora ditutup selama dua hari sebagai langkah hati-hati. Perjalanan kereta ke wilayah utara Seoul tidak berubah.

## Pesan menjelang latihan

Pengamat pertahanan di sebuah lembaga kajian di Seoul, Han Dong-wook, menilai waktu peluncuran berkaitan dengan latihan udara Korea Selatan dan Amerika Serikat pekan depan. Rudal jarak pendek, katanya, dipilih karena tidak melintasi wilayah negara lain.

Ia memperkirakan Pyongyang akan mengumumkan uji coba itu sebagai keberhasilan teknis dan membuka kemungkinan pembicaraan setelah latihan usai.

Kedutaan Besar Republik Indonesia di Seoul mengimbau warga Indonesia tetap tenang dan mengikuti arahan pemerintah setempat. Sekitar 52 ribu warga Indonesia bekerja dan belajar di Korea Selatan.`,
    changes: [
      {
        at: 15,
        title: 'Korea Utara uji coba dua rudal jarak pendek, Seoul siaga',
        lead: 'Korea Utara menembakkan dua rudal balistik jarak pendek dalam selang dua puluh menit. Pemerintah Korea Selatan menaikkan status pengawasan di perbatasan.',
        note: 'Ralat: berita ini semula menyebut tiga rudal. Militer Korea Selatan memastikan jumlahnya dua rudal; jejak ketiga di radar adalah pecahan pendorong.',
        body: `SEOUL – Korea Utara menembakkan dua rudal balistik jarak pendek dalam selang dua puluh menit, {hari:-590}, menurut keterangan militer Korea Selatan. Pemerintah di Seoul menaikkan status pengawasan di sepanjang perbatasan.

Dua rudal itu diluncurkan dari kendaraan bergerak di dekat kota Wonsan mulai pukul {kst:-590} waktu setempat. Semuanya jatuh di Laut Timur, di luar perairan Jepang. Jejak ketiga yang sempat terbaca di radar dipastikan berasal dari pecahan pendorong.

“Kami siap menghadapi kemungkinan peluncuran lanjutan, tetapi warga tidak perlu mengubah kegiatan sehari-hari,” kata juru bicara Kementerian Pertahanan Korea Selatan dalam jumpa pers.

## Kehidupan berjalan biasa

Di Paju, kota yang berjarak belasan kilometer dari perbatasan, sekolah dan pasar tetap buka. Kang Mi-ran, pemilik warung mi di dekat stasiun, mengatakan pelanggannya lebih banyak membicarakan harga sayur. “Kami sudah terbiasa mendengar sirene latihan,” ujarnya.

Wisata ke pos pengamatan Dora ditutup selama dua hari sebagai langkah hati-hati. Perjalanan kereta ke wilayah utara Seoul tidak berubah.

## Pesan menjelang latihan

Pengamat pertahanan di sebuah lembaga kajian di Seoul, Han Dong-wook, menilai waktu peluncuran berkaitan dengan latihan udara Korea Selatan dan Amerika Serikat pekan depan. Rudal jarak pendek, katanya, dipilih karena tidak melintasi wilayah negara lain.

Ia memperkirakan Pyongyang akan mengumumkan uji coba itu sebagai keberhasilan teknis dan membuka kemungkinan pembicaraan setelah latihan usai.

Kedutaan Besar Republik Indonesia di Seoul mengimbau warga Indonesia tetap tenang dan mengikuti arahan pemerintah setempat. Sekitar 52 ribu warga Indonesia bekerja dan belajar di Korea Selatan.`,
      },
    ],
  },
  {
    slug: 'japan-lifts-ship-warning-after-north-korean-launch',
    publisher: 'straits',
    at: -64,
    section: 'Asia',
    labels: ['North Korea', 'Japan', 'Shipping'],
    byline: 'Amelia Tan',
    title: 'Japan lifts ship warning after North Korean launch, ports stay open',
    lead: 'Ferries and coal carriers in the Sea of Japan sail on as planned. Insurers say that rates will not change for a single test.',
    body: `NIIGATA – Japan has lifted its warning to ships in the Sea of Japan after the North Korean missile launch of {day:-590}, and ports on the west coast remain open, the coast guard said.

Eleven foreign vessels were in the area when the alarm was raised, among them two bulk carriers with coal from Kalimantan. None was hit or delayed by more than an hour.

“The radio call came, we changed course a little, and then we had breakfast,” said Captain Ferdi Rumambi of the carrier Mutiara Borneo, speaking by satellite telephone.

Marine insurers in Singapore said that one short-range test would not change premiums. A string of launches along the shipping lanes would be another matter, said underwriter Grace Lim.

The International Maritime Organization expects states to announce launches that may endanger shipping. North Korea gave no notice this time.

Fishing cooperatives on Sado island asked the government to repair two coastal sirens that stayed silent during the alarm. Officials promised a check of all 140 sirens within the month.`,
  },
  {
    slug: 'harga-minyak-naik-tipis-usai-uji-rudal-korea-utara',
    publisher: 'bahari',
    at: -33,
    section: 'Ekonomi',
    labels: ['Korea Utara', 'Minyak', 'Pasar'],
    byline: 'Intan Permata',
    title: 'Harga minyak naik tipis usai uji rudal Korea Utara',
    lead: 'Minyak mentah Brent naik 0,8 persen. Analis menilai kenaikan lebih banyak dipengaruhi stok di Amerika Serikat daripada ketegangan di Semenanjung Korea.',
    body: `SINGAPURA – Harga minyak mentah naik tipis pada perdagangan Asia, {hari}, beberapa jam setelah Korea Utara menguji rudal.

Minyak Brent untuk pengiriman Januari naik 0,8 persen menjadi 71,40 dolar AS per barel. Kenaikan terbesar terjadi pada jam pertama, lalu menyusut.

Analis energi Dimas Prakoso mengatakan pasar lebih memperhatikan turunnya stok minyak Amerika Serikat. “Peluncuran rudal jarak pendek jarang mengubah arus pasokan. Yang naik biasanya harga emas dan yen,” katanya.

Harga emas di pasar tunai memang bertambah 0,4 persen, sedangkan yen menguat terhadap dolar AS. Won Korea Selatan sempat melemah sebelum kembali ke kisaran semula.

Bagi Indonesia, kenaikan harga minyak di bawah satu persen tidak berpengaruh langsung pada harga bahan bakar di dalam negeri. Pemerintah memakai harga rata-rata bulanan sebagai acuan.

Pelaku pelayaran di Selat Malaka melaporkan lalu lintas kapal tanker tetap normal.`,
  },
  {
    slug: 'pyongyang-sebut-uji-rudal-latihan-rutin',
    publisher: 'bahari',
    at: 6,
    section: 'Dunia',
    labels: ['Korea Utara', 'Rudal'],
    byline: 'Yusuf Lamadjido',
    title: 'Pyongyang sebut uji rudal sebagai latihan rutin satuan artileri',
    lead: 'Media pemerintah Korea Utara memberitakan dua rudal jarak pendek ditembakkan dalam latihan rutin dan mengenai sasaran di laut.',
    body: `PYONGYANG – Media pemerintah Korea Utara menyebut peluncuran {hari:-590} sebagai latihan rutin satuan artileri. Keterangan itu menjadi pernyataan resmi pertama sejak uji coba.

Menurut laporan tersebut, dua rudal jarak pendek ditembakkan dari kendaraan bergerak dan mengenai sasaran di sebuah pulau karang tak berpenghuni. Angka itu sejalan dengan data militer Korea Selatan.

Laporan menyebut latihan bertujuan memeriksa kesiapan awak, bukan menguji jenis senjata baru. Tidak ada pernyataan tentang latihan gabungan Korea Selatan dan Amerika Serikat, yang biasanya dikecam.

Pengamat membaca nada yang lebih tenang itu sebagai tanda bahwa Pyongyang tidak ingin menutup pintu pembicaraan. “Kalimatnya pendek dan tanpa ancaman. Itu jarang,” kata dosen hubungan internasional Meilani Wirawan dari Makassar.

Kementerian Unifikasi Korea Selatan mengatakan tengah mempelajari laporan itu dan tetap membuka saluran komunikasi yang putus sejak musim semi.`,
  },
  {
    slug: 'indonesia-serukan-semua-pihak-menahan-diri-di-semenanjung-korea',
    publisher: 'warta',
    at: 38,
    section: 'Politik',
    labels: ['Korea Utara', 'Kementerian Luar Negeri', 'ASEAN'],
    byline: 'Bram Setiadi',
    title: 'Indonesia serukan semua pihak menahan diri di Semenanjung Korea',
    lead: 'Kementerian Luar Negeri menyampaikan keprihatinan atas uji rudal Korea Utara dan menawarkan forum ASEAN sebagai tempat bertemu.',
    body: `JAKARTA – Indonesia menyampaikan keprihatinan atas uji coba rudal Korea Utara dan menyerukan semua pihak menahan diri. Pernyataan itu disampaikan Kementerian Luar Negeri, {hari}.

“Semenanjung Korea yang stabil adalah kepentingan seluruh kawasan,” tulis kementerian dalam keterangan pers. Indonesia mengingatkan kewajiban semua negara mematuhi resolusi Dewan Keamanan PBB.

Jakarta menawarkan Forum Regional ASEAN sebagai tempat bertemu. Forum itu merupakan satu dari sedikit pertemuan tahunan yang masih dihadiri Korea Utara.

Pejabat kementerian yang membidangi Asia Timur mengatakan Indonesia menghubungi kedua Korea melalui jalur diplomatik sejak kabar pertama. Ia tidak merinci isi pembicaraan.

Kedutaan Besar di Seoul memastikan seluruh warga Indonesia dalam keadaan aman. Kedutaan juga membuka nomor siaga yang dapat dihubungi selama 24 jam.

Indonesia memiliki hubungan diplomatik dengan Korea Utara sejak 1964 dan beberapa kali menjadi perantara pertemuan tidak resmi.`,
  },
  {
    slug: 'latihan-udara-gabungan-dimulai-pyongyang-belum-bereaksi',
    publisher: 'cakrawala',
    at: 332,
    section: 'Internasional',
    labels: ['Korea Utara', 'Korea Selatan', 'Amerika Serikat'],
    byline: 'Sekar Arumdalu',
    title: 'Latihan udara gabungan diperkecil, Pyongyang belum bereaksi',
    lead: 'Korea Selatan dan Amerika Serikat mengurangi jumlah pesawat dalam latihan udara pekan depan. Langkah itu disebut sebagai isyarat untuk meredakan ketegangan.',
    body: `SEOUL – Korea Selatan dan Amerika Serikat mengurangi jumlah pesawat dalam latihan udara pekan depan dari seratus menjadi enam puluh, {hari}. Pemerintah di Seoul menyebut keputusan itu sebagai penyesuaian jadwal.

Seorang pejabat pertahanan yang tidak bersedia disebut namanya mengatakan pengurangan itu juga isyarat kepada Pyongyang. “Latihan tetap berjalan, tetapi tidak ada penerbangan di dekat garis batas,” ujarnya.

Korea Utara belum bereaksi. Pada tahun-tahun sebelumnya, latihan serupa selalu dibalas dengan pernyataan keras atau uji senjata.

Partai oposisi di Seoul mengkritik keputusan tersebut. Mereka menilai pengurangan latihan sesudah uji rudal akan dibaca sebagai kelemahan.

Sebaliknya, kelompok keluarga yang terpisah sejak perang menyambut baik. Ketua perkumpulan itu, Oh Sun-ja, 84 tahun, berharap reuni keluarga yang terhenti dapat dibuka lagi. “Setiap tahun jumlah kami berkurang,” katanya.

Latihan berlangsung lima hari dan melibatkan pangkalan di Osan dan Gunsan. Jepang ikut serta sebagai pengamat.`,
  },
  {
    slug: 'korea-utara-aktifkan-kembali-saluran-telepon-militer',
    publisher: 'warta',
    at: 865,
    section: 'Internasional',
    labels: ['Korea Utara', 'Korea Selatan'],
    byline: 'Ratih Wulandari',
    picture: 'jembatan',
    title: 'Korea Utara aktifkan kembali saluran telepon militer dengan Seoul',
    lead: 'Panggilan percobaan dijawab pihak utara, yang pertama dalam tujuh bulan. Seoul menyebutnya langkah kecil yang berarti.',
    body: `SEOUL – Korea Utara mengaktifkan kembali saluran telepon militer dengan Korea Selatan, {hari}. Panggilan percobaan dari pihak selatan dijawab untuk pertama kali dalam tujuh bulan.

Kementerian Pertahanan Korea Selatan mengatakan percakapan berlangsung kurang dari dua menit dan hanya berisi pemeriksaan suara. Kedua pihak sepakat menelepon dua kali sehari, pada pagi dan sore.

“Ini langkah kecil, tetapi saluran inilah yang mencegah salah paham di laut,” kata juru bicara kementerian.

Saluran tersebut dipasang untuk mencegah bentrokan antara kapal patroli di Laut Kuning. Sejak diputus, sedikitnya tiga kali kapal kedua negara hampir bersinggungan.

Pengamat menghubungkan perkembangan itu dengan pengurangan latihan udara gabungan. Waktu yang berdekatan menunjukkan ada pesan yang diterima, kata peneliti Han Dong-wook.

Di New York, Dewan Keamanan PBB menunda pembahasan pernyataan bersama selama sepekan untuk memberi ruang bagi pembicaraan.

Belum jelas apakah saluran lain, termasuk hubungan antara kedua kementerian unifikasi, akan ikut dibuka.`,
  },
  {
    slug: 'pyongyang-tawarkan-pembicaraan-di-panmunjom',
    publisher: 'bahari',
    at: 1310,
    section: 'Dunia',
    labels: ['Korea Utara', 'Panmunjom'],
    byline: 'Yusuf Lamadjido',
    title: 'Pyongyang tawarkan pembicaraan teknis di Panmunjom',
    lead: 'Korea Utara mengusulkan pertemuan perwira menengah untuk membahas keselamatan pelayaran. Seoul langsung menyatakan setuju.',
    body: `SEOUL – Korea Utara menawarkan pembicaraan teknis di desa perbatasan Panmunjom, {hari}. Usul itu disampaikan lewat saluran telepon militer yang baru dibuka kembali.

Pertemuan diusulkan pada tingkat perwira menengah dengan satu pokok bahasan: keselamatan kapal di Laut Kuning dan Laut Timur. Seoul langsung menyatakan setuju.

Nelayan di Pulau Yeonpyeong menyambut kabar itu dengan hati-hati. Musim kepiting tinggal beberapa pekan dan wilayah tangkapan mereka berada di dekat garis batas. “Kami ingin melaut tanpa dikawal,” kata Pak Jae-ho, nelayan setempat.

Jepang meminta pemberitahuan peluncuran ikut dibahas agar kapal niaga mendapat peringatan lebih awal. Permintaan itu sedang dipertimbangkan.

Pembicaraan terakhir di Panmunjom berlangsung lebih dari dua tahun lalu dan berakhir tanpa kesepakatan.`,
  },
  {
    slug: 'two-koreas-agree-to-meet-at-panmunjom',
    publisher: 'archipelago',
    at: 1445,
    section: 'World',
    labels: ['North Korea', 'South Korea', 'Diplomacy'],
    byline: 'Daniel Hartono',
    title: 'Two Koreas agree to meet at Panmunjom over safety at sea',
    lead: 'Officers of both sides will talk about warnings to ships, the first meeting in the border village in more than two years.',
    body: `SEOUL – North and South Korea have agreed to a meeting of officers in the border village of Panmunjom, Seoul’s defence ministry said on {day}, days after a missile test had put the region on alert.

The agenda has a single line: the safety of ships in the Yellow Sea and the East Sea. Both sides will bring five officers and no flags, a ministry official said.

The offer came over a military telephone line that North Korea had left unanswered for seven months. It now rings twice a day.

Diplomats warn against high hopes. “A talk about ships is a talk about ships,” said a European envoy in Seoul. “But it is how the last thaw began, too.”

Japan wants advance notice of missile launches to be part of the talks. Families divided by the war hope that reunions will follow.

The date is expected to be announced within two days.`,
  },
  {
    slug: 'pertemuan-panmunjom-sepakati-pemberitahuan-peluncuran',
    publisher: 'cakrawala',
    at: 2890,
    section: 'Internasional',
    labels: ['Korea Utara', 'Korea Selatan', 'Panmunjom'],
    byline: 'Sekar Arumdalu',
    title: 'Pertemuan Panmunjom sepakati pemberitahuan sebelum peluncuran',
    lead: 'Korea Utara bersedia memberi tahu otoritas pelayaran enam jam sebelum latihan menembak di laut. Kesepakatan berlaku percobaan selama tiga bulan.',
    body: `PANMUNJOM – Pertemuan perwira kedua Korea di Panmunjom menghasilkan kesepakatan pertama dalam dua tahun, {hari}. Korea Utara bersedia memberi tahu otoritas pelayaran enam jam sebelum latihan menembak di laut.

Kesepakatan berlaku sebagai percobaan selama tiga bulan. Sebagai imbalan, Korea Selatan memberitahukan jadwal latihan kapal perangnya di dekat garis batas.

Pertemuan berlangsung empat jam, dua kali terhenti karena perbedaan istilah. Kedua pihak akhirnya memakai kata “kegiatan di laut” agar tidak menyebut rudal secara langsung.

Organisasi Maritim Internasional menyambut kesepakatan itu dan siap meneruskan pemberitahuan kepada kapal-kapal di kawasan.

Pengamat Han Dong-wook menilai hasilnya sederhana tetapi dapat diperiksa. “Dalam tiga bulan kita tahu apakah janji itu ditepati,” katanya.

Pertemuan berikutnya dijadwalkan bulan depan, dengan pokok bahasan reuni keluarga yang terpisah.`,
  },
];
