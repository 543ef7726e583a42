import type { SampleArticle } from '../article.js';

/** The world beyond the Korea story. */
export const worldArticles: readonly SampleArticle[] = [
  {
    slug: 'mekong-states-share-dam-data-by-the-hour',
    publisher: 'straits',
    at: -962,
    section: 'Asia',
    labels: ['Mekong', 'Dams', 'Climate'],
    byline: 'Joshua Pereira',
    title: 'Mekong states agree to share dam data by the hour',
    lead: 'Farmers downstream will learn of a release six hours before the water arrives. China takes part for a first year.',
    body: `VIENTIANE – The states along the Mekong have agreed to share the water levels of 34 dams every hour, the river commission said on {day}. So far the numbers came once a day, often too late.

Villages in Cambodia and Vietnam will learn of a release about six hours before the water arrives. Fishermen lose nets and sometimes boats when the river rises at night.

China takes part for a first year with seven dams on the upper river. Its delegation called the step technical, which those who had negotiated for three years took as a compliment.

“A number on a telephone is worth more than a speech,” said Sokha Chann, who keeps fish cages near Kratie.

The data will be public. Universities in Bangkok and Can Tho plan maps that a farmer can read without a legend.

The agreement has no penalties. Should a state stop sending, its column simply stays empty, for all to see.`,
  },
  {
    slug: 'ktt-asean-bahas-jalur-listrik-antarnegara',
    publisher: 'cakrawala',
    at: -442,
    section: 'Internasional',
    labels: ['ASEAN', 'Energi'],
    byline: 'Sekar Arumdalu',
    title: 'Menteri energi ASEAN sepakati jalur listrik dari Laos sampai Singapura',
    lead: 'Empat negara akan memakai satu aturan harga untuk listrik air dan surya. Indonesia bergabung lewat kabel Batam.',
    body: `KUALA LUMPUR – Menteri energi ASEAN menyepakati aturan harga bersama untuk jalur listrik dari Laos sampai Singapura, {hari}. Indonesia bergabung lewat kabel bawah laut dari Batam.

Aturan itu menyamakan cara menghitung biaya lewat jaringan negara lain. Selama ini setiap pasang negara berunding sendiri dan pembangunan tertunda bertahun-tahun.

Listrik yang diperdagangkan berasal dari tenaga air dan surya. Pada tahap awal jumlahnya 900 megawatt, cukup untuk sekitar 700 ribu rumah.

Kelompok lingkungan meminta bendungan baru tidak dibangun atas nama perdagangan listrik. Ketua sidang menjawab bahwa hanya pembangkit yang sudah ada yang boleh ikut selama lima tahun pertama.

Pengamat energi Bagus Satria menilai Indonesia diuntungkan bila pembangkit surya di Kepulauan Riau selesai tepat waktu.

Kabel Batam–Singapura ditargetkan beroperasi tiga tahun lagi.`,
  },
  {
    slug: 'timor-leste-opens-its-first-national-park-school',
    publisher: 'archipelago',
    at: 103,
    section: 'World',
    labels: ['Timor-Leste', 'Environment'],
    byline: 'Daniel Hartono',
    title: 'Timor-Leste opens a school for rangers at the edge of the forest',
    lead: 'Forty students learn to count birds, to put out fires and to talk to people whose goats eat the seedlings.',
    body: `LOSPALOS – Timor-Leste opened its first school for park rangers on {day}, at the edge of the forest that it wants to protect. Forty students, half of them women, begin a course of two years.

They learn to count birds, to fight small fires and to repair a motorcycle. The longest course is called conversation: how to talk to a neighbour whose goats eat the seedlings.

“A fence lasts a year. An agreement lasts as long as both sides visit each other,” said the headmistress, Filomena Soares.

The country set aside a seventh of its land in recent years but had only nine rangers. Visitors to the park bring in a modest income, most of it from people who come for one rare cockatoo.

Australia and Indonesia pay for the building. The teachers come from the villages around it.

The first patrol of students found eleven snares and one lost tourist.`,
  },
  {
    slug: 'jepang-buka-lima-belas-ribu-lowongan-perawat-indonesia',
    publisher: 'warta',
    at: 212,
    section: 'Internasional',
    labels: ['Jepang', 'Tenaga kerja', 'Perawat'],
    byline: 'Bram Setiadi',
    title: 'Jepang buka 15 ribu lowongan perawat lansia bagi Indonesia',
    lead: 'Syarat bahasa diturunkan, tetapi gaji harus sama dengan pekerja Jepang. Biaya penempatan ditanggung pemberi kerja.',
    body: `TOKYO – Jepang membuka 15 ribu lowongan perawat lansia bagi pekerja Indonesia untuk tiga tahun ke depan. Kesepakatan ditandatangani kedua pemerintah, {hari}.

Syarat bahasa diturunkan satu tingkat, dengan kewajiban kursus lanjutan selama bekerja. Gaji harus sama dengan pekerja Jepang di tempat yang sama.

Biaya penempatan ditanggung pemberi kerja. Lembaga yang memungut biaya dari calon pekerja akan dicabut izinnya, menurut naskah kesepakatan.

Perawat asal Cilacap, Desi Ratnasari Utami, yang sudah empat tahun bekerja di Nagano, menyarankan calon pekerja belajar logat setempat. “Nenek-nenek di sini tidak berbicara seperti buku pelajaran,” katanya.

Pendaftaran dibuka awal tahun depan melalui balai pelatihan kerja di 20 kota.

Lebih dari 60 ribu warga Indonesia bekerja sebagai perawat dan pengasuh di Asia Timur.`,
  },
  {
    slug: 'philippines-and-indonesia-map-their-last-reef',
    publisher: 'straits',
    at: 2005,
    section: 'Asia',
    labels: ['Philippines', 'Indonesia', 'Ocean'],
    byline: 'Amelia Tan',
    title: 'Philippines and Indonesia map the last unknown reef between them',
    lead: 'A joint voyage of nineteen days found a bank of coral as large as Bali, and a sea mount that nobody had drawn.',
    body: `DAVAO – Scientists of the Philippines and Indonesia have mapped the last unknown reef between the two countries, a bank of coral nearly as large as Bali, they said on {day} after a voyage of nineteen days.

The ship also found a sea mount of 1,900 metres that was on no chart. Its top lies deep enough for any vessel and shallow enough for sunlight.

Both governments want to protect the reef together. Fishermen from General Santos and Bitung, who have known parts of it for generations, drew the first map on a tablecloth.

“We corrected the satellites twice,” said boat owner Nestor Abella with some satisfaction.

Corals at the eastern end show less bleaching than elsewhere in the region. Cold water that rises along the slope may be the reason.

The maps will be published for free. The name of the sea mount will be chosen by schools on both sides.`,
  },
  {
    slug: 'negara-pasifik-sepakati-dana-bersama-hadapi-badai',
    publisher: 'cakrawala',
    at: 3705,
    section: 'Internasional',
    labels: ['Pasifik', 'Tenaga kerja'],
    byline: 'Sekar Arumdalu',
    title: 'Negara Pasifik sepakati dana bersama untuk menghadapi badai',
    lead: 'Sebelas negara pulau menyetor ke satu dana yang cair dalam tiga hari sesudah badai, tanpa menunggu penilaian kerusakan.',
    body: `SUVA – Sebelas negara pulau di Pasifik menyepakati dana bersama untuk menghadapi badai, {hari}. Dana cair dalam tiga hari sesudah badai berdasarkan kecepatan angin, tanpa menunggu penilaian kerusakan.

Setiap negara menyetor sesuai jumlah penduduk. Tiga negara donor menambah jumlah yang sama selama lima tahun.

Menteri keuangan yang memimpin sidang mengatakan bantuan biasanya tiba setelah dua bulan. “Pada saat itu sekolah sudah terlanjur tutup satu semester,” ujarnya.

Ukuran angin diambil dari satelit dan alat di darat sehingga tidak dapat diperdebatkan. Kekurangannya, banjir tanpa angin kencang belum tercakup.

Indonesia dan Timor-Leste hadir sebagai pengamat dan mempertimbangkan ikut serta.`,
  },
];
