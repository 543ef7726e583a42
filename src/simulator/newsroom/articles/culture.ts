import type { SampleArticle } from '../article.js';

/** Films, books, music, food, and the quieter news. */
export const cultureArticles: readonly SampleArticle[] = [
  {
    slug: 'naskah-lontar-bima-dipamerkan-setelah-dipulihkan',
    publisher: 'cakrawala',
    at: -1064,
    section: 'Budaya',
    labels: ['Naskah kuno', 'Bima'],
    byline: 'Pramesti Ayuningtyas',
    title: 'Naskah kuno Bima dipamerkan setelah tiga tahun dipulihkan',
    lead: 'Catatan pelabuhan dari abad ke-18 memperlihatkan kota yang ramai oleh pedagang kuda, lilin, dan kayu sapan.',
    body: `BIMA – Naskah kuno Kesultanan Bima dipamerkan setelah tiga tahun dipulihkan, {hari}. Catatan pelabuhan dari abad ke-18 itu memperlihatkan kota yang ramai oleh pedagang kuda, lilin, dan kayu sapan.

Sebanyak 64 lembar dibersihkan satu demi satu dengan kuas halus dan kertas Jepang. Sebagian sudah dimakan serangga sehingga tinggal seperti renda.

Ahli naskah Hj. Maryam Abubakar mengatakan catatan itu jarang karena ditulis pegawai pelabuhan, bukan istana. “Di sini ada nama juru mudi, harga kuda, bahkan keluhan tentang hujan,” katanya.

Pengunjung dapat membuka salinan digital berukuran besar dan mencari nama leluhur. Pada hari pertama, tiga keluarga menemukan nama yang mereka kenal.

Pameran berlangsung sampai akhir tahun tanpa biaya masuk. Salinan digital dapat dibaca dari mana saja.`,
  },
  {
    slug: 'gamelan-orchestra-of-commuters-plays-on-platform-four',
    publisher: 'straits',
    at: -783,
    section: 'Culture',
    labels: ['Music', 'Jakarta'],
    byline: 'Amelia Tan',
    title: 'The gamelan orchestra that rehearses on platform four',
    lead: 'Thirty commuters in Jakarta play for the twenty minutes until their train. Their first recording is out.',
    body: `JAKARTA – At half past six in the evening platform four of a Jakarta station turns into a concert hall. Thirty commuters unpack small metallophones and play until the train to Bogor arrives.

The orchestra grew out of a delay. Sound engineer Wisnu Handoko had a set of instruments with him and handed them round; a bank clerk, a nurse and two students joined in.

Their first recording came out on {day}. It lasts twenty minutes, the time between two trains, and ends in the middle of a piece, with a squeal of brakes.

“People ask for the ending,” said nurse Tri Astuti. “There is one. It is in the train.”

The railway company first forbade the concerts and then bought a cupboard for the instruments. Complaints have come only from people who missed their train.`,
  },
  {
    slug: 'perahu-sandeq-kembali-ke-laut-lomba-diikuti-lima-puluh-perahu',
    publisher: 'bahari',
    at: -306,
    section: 'Budaya',
    labels: ['Perahu sandeq', 'Mandar', 'Sulawesi Barat'],
    byline: 'Yusuf Lamadjido',
    picture: 'layar',
    title: 'Lomba sandeq diikuti 50 perahu, terbanyak dalam sepuluh tahun',
    lead: 'Perahu layar bercadik dari Mandar itu sempat hampir hilang. Kini anak muda belajar membuatnya lagi.',
    body: `MAJENE – Lomba perahu sandeq di pesisir Mandar diikuti 50 perahu, terbanyak dalam sepuluh tahun, {hari}. Perahu layar bercadik itu menempuh 190 kilometer dalam enam etape.

Sandeq dikenal sebagai perahu layar tradisional tercepat di Nusantara. Dengan angin baik, lajunya melewati 20 knot, lebih kencang daripada kebanyakan perahu motor nelayan.

Sepuluh tahun lalu tinggal tujuh pembuat perahu yang menguasai ukurannya. Kini sekolah kejuruan di Majene mengajarkan pembuatannya kepada 30 murid setiap tahun.

“Ukurannya tidak ditulis. Ia dinyanyikan,” kata pembuat perahu tertua, Puaq Saleha, 79 tahun.

Juara etape pertama ditentukan dengan selisih kurang dari dua meter. Seluruh awak perahu pemenang masih di bawah 25 tahun.

Etape terakhir berakhir di Mamuju akhir pekan ini dengan pasar malam dan pertunjukan kecapi.`,
  },
  {
    slug: 'film-hitam-putih-dari-ende-terpilih-di-busan',
    publisher: 'warta',
    at: 168,
    section: 'Budaya',
    labels: ['Film', 'Festival', 'Flores'],
    byline: 'Pramesti Ayuningtyas',
    title: 'Film hitam putih dari Ende terpilih untuk festival di Busan',
    lead: '“Surat untuk Ombak” dibuat dengan biaya Rp310 juta dan pemain dari satu kampung.',
    body: `ENDE – Film hitam putih dari Ende, Surat untuk Ombak, terpilih untuk bagian utama festival film di Busan, {hari}. Film berdurasi 84 menit itu dibuat dengan biaya Rp310 juta.

Ceritanya tentang seorang tukang pos di pulau kecil yang mulai membalas surat-surat yang tidak pernah sampai. Hampir semua pemain berasal dari satu kampung nelayan.

Sutradara Klara Wea, 31 tahun, memilih hitam putih karena kamera pinjaman yang dipakainya tidak dapat menangkap warna dengan baik pada malam hari. “Kekurangan itu kemudian menjadi gayanya,” ujarnya.

Pemeran utama, Bapa Lorens Mbete, sungguh-sungguh tukang pos sampai pensiun dua tahun lalu. Ia akan terbang untuk pertama kali ketika berangkat ke Busan.

Film diputar lebih dulu di lapangan kampung akhir pekan ini. Penonton diminta membawa tikar.`,
  },
  {
    slug: 'library-boat-of-lake-toba-wins-readers-prize',
    publisher: 'archipelago',
    at: 1240,
    section: 'Culture',
    labels: ['Books', 'Lake Toba'],
    byline: 'Lina Kartawijaya',
    title: 'The library boat of Lake Toba wins a prize, and buys a second engine',
    lead: 'For nine years it has carried books to 27 villages. The most borrowed title is about repairing outboard motors.',
    body: `PARAPAT – A wooden boat that carries books to the villages around Lake Toba won a readers’ prize in Kuala Lumpur on {day}. Its librarian, Tiur Simanjuntak, knew at once what to do with the money: a second engine.

The boat stops at 27 villages in turn and stays for two hours. A bell announces it, and children row out to be the first.

Novels do well, she said, but the most borrowed title in nine years is a manual on repairing outboard motors. “I needed it myself, twice, in the middle of the lake.”

Borrowers sign with their name and the name of their dog, because the dogs are better known. In nine years 41 books were lost, most of them to goats and one to a wedding.

The second engine will bring four more villages within reach before the school year ends.`,
  },
  {
    slug: 'rendang-tertua-resep-dari-tahun-1860-dimasak-lagi',
    publisher: 'bahari',
    at: 1505,
    section: 'Budaya',
    labels: ['Kuliner', 'Sumatra Barat'],
    byline: 'Intan Permata',
    title: 'Resep rendang pelaut dari buku kapal dimasak lagi di Padang',
    lead: 'Resep tanpa cabai itu ditemukan di buku catatan juru masak kapal layar dan tahan disimpan empat bulan.',
    body: `PADANG – Resep rendang pelaut dari buku kapal abad ke-19 dimasak lagi di Padang, {hari}. Resep itu tidak memakai cabai dan tahan disimpan empat bulan.

Sejarawan pangan Upik Rasjid menemukannya di buku catatan juru masak kapal layar yang disimpan keluarga di Pariaman. Sebagian halamannya lengket oleh santan.

Daging dimasak dua hari dengan lengkuas, daun kunyit, dan asam kandis sampai kering seperti kayu. Awak kapal mengirisnya tipis dan merendamnya dalam air panas.

“Rasanya lebih tajam dan lebih asin. Lidah kita sekarang mencari manisnya,” kata juru masak yang menyiapkannya untuk 60 undangan.

Resep lengkap dibagikan kepada sekolah kejuruan tata boga. Sebotol kecil contoh rendang disimpan untuk dicicipi empat bulan lagi.`,
  },
  {
    slug: 'lapak-buku-bekas-kwitang-buka-cabang-di-stasiun',
    publisher: 'warta',
    at: 3960,
    section: 'Budaya',
    labels: ['Buku', 'Jakarta'],
    byline: 'Pramesti Ayuningtyas',
    title: 'Pedagang buku bekas Jakarta buka lapak di sepuluh stasiun',
    lead: 'Buku dipinjam di satu stasiun dan dikembalikan di stasiun lain. Harga tertinggi Rp15 ribu.',
    body: `JAKARTA – Pedagang buku bekas di Jakarta membuka lapak di sepuluh stasiun kereta, {hari}. Buku dapat dipinjam di satu stasiun dan dikembalikan di stasiun lain.

Peminjam membayar Rp5 ribu dan mendapat kembali separuhnya saat buku dipulangkan. Buku yang ingin dimiliki dijual paling mahal Rp15 ribu.

Pedagang senior Pak Ucok Hutapea mengatakan penjualan di pasar lama terus turun, sedangkan di stasiun orang punya waktu menunggu. “Kereta terlambat lima menit, laku dua buku,” katanya.

Yang paling dicari adalah cerita silat, buku resep, dan soal ujian pegawai negeri.

Bila percobaan tiga bulan berhasil, lapak dibuka di 25 stasiun, termasuk di Bogor dan Tangerang.`,
  },
];
