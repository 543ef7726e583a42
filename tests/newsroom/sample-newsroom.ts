/** An invented news text, and the event that it tells. */
export interface SampleArticle {
  event: string;
  title: string;
  text: string;
  language: 'id' | 'en';
  /** Hours after the first one. */
  hour: number;
}

/** A cup match told by a fixed pattern, as sports desks do. */
export const matchReport = (home: string, away: string, score: string, scorer: string, ground: string) => ({
  title: `${home} tekuk ${away} ${score} dan melaju ke semifinal Piala Bahari`,
  text: [
    `${home} memastikan tiket semifinal Piala Bahari setelah mengalahkan ${away} dengan skor ${score} di Stadion ${ground}, Sabtu malam.`,
    `Gol kemenangan ${home} dicetak ${scorer} pada menit ke-78 setelah memanfaatkan umpan silang dari sisi kanan. ${away} sempat menekan pada sisa waktu, tetapi pertahanan ${home} tampil disiplin sampai peluit akhir.`,
    `Pelatih ${home} memuji kerja keras para pemainnya. "Kami bermain sabar dan pantas menang," katanya. Pelatih ${away} mengakui timnya kurang tenang di depan gawang.`,
  ].join('\n\n'),
});

/** An earthquake told by a fixed pattern, as the weather agency does. */
export const quakeReport = (place: string, magnitude: string, sea: string, depth: number) => ({
  title: `Gempa magnitudo ${magnitude} guncang ${place}`,
  text: [
    `Gempa bumi bermagnitudo ${magnitude} mengguncang wilayah ${place} pada Sabtu dini hari. Badan meteorologi menyatakan gempa itu tidak berpotensi tsunami.`,
    `Pusat gempa berada di ${sea} pada kedalaman ${depth} kilometer. Warga ${place} merasakan getaran selama beberapa detik dan sebagian berlari ke luar rumah.`,
    `Hingga pagi ini belum ada laporan kerusakan maupun korban jiwa. Masyarakat diminta tetap tenang, menghindari bangunan yang retak, dan tidak terpengaruh isu yang tidak bertanggung jawab.`,
  ].join('\n\n'),
});

/** A rise of a price told by a fixed pattern, as the economy desk does. */
export const priceReport = (goods: string, city: string, price: string, trader: string) => ({
  title: `Harga ${goods} di ${city} naik menjadi Rp ${price} per kilogram`,
  text: [
    `Harga ${goods} di sejumlah pasar di ${city} naik menjadi Rp ${price} per kilogram dalam sepekan terakhir. Kenaikan dipicu pasokan yang berkurang dari daerah penghasil.`,
    `"Pembeli banyak yang mengeluh," kata ${trader}, pedagang ${goods} di pasar induk. Ia mengatakan ${goods} biasanya datang dua truk sehari, kini hanya satu.`,
    `Dinas perdagangan setempat berencana menggelar operasi pasar untuk menekan harga ${goods}. Warga diminta tidak membeli secara berlebihan karena pasokan diperkirakan pulih bulan depan.`,
  ].join('\n\n'),
});

/** One day and a half of an invented newsroom, with the traps that make false stories. */
export const sampleNewsroom: readonly SampleArticle[] = [
  {
    event: 'match-1',
    language: 'id',
    hour: 0,
    ...matchReport('Bahtera FC', 'Elang Laut', '2-1', 'Raka Sadewa', 'Samudra'),
  },
  {
    event: 'match-2',
    language: 'id',
    hour: 1,
    ...matchReport('Garda Timur', 'Persada Utara', '1-0', 'Yoga Permana', 'Cakra'),
  },
  {
    event: 'match-3',
    language: 'id',
    hour: 2,
    ...matchReport('Mutiara FC', 'Badak Putih', '3-2', 'Deni Kurnia', 'Melati'),
  },
  {
    event: 'match-1',
    language: 'id',
    hour: 3,
    title: 'Raka Sadewa jadi pahlawan, Bahtera FC singkirkan Elang Laut',
    text: [
      'Striker Raka Sadewa menjadi pahlawan Bahtera FC dalam perempat final Piala Bahari melawan Elang Laut di Stadion Samudra, Sabtu malam. Golnya pada menit ke-78 membuat timnya menang 2-1.',
      'Bahtera FC unggul lebih dulu sebelum Elang Laut menyamakan kedudukan pada awal babak kedua. Raka Sadewa lalu menyambar umpan silang dan memastikan tiket semifinal untuk Bahtera FC.',
      'Ia mengaku senang bisa membantu tim. "Gol itu untuk ibu saya," kata Raka. Elang Laut harus menunggu musim depan.',
    ].join('\n\n'),
  },
  { event: 'quake-1', language: 'id', hour: 4, ...quakeReport('Karangasri', '5,2', 'laut selatan Karangasri', 10) },
  { event: 'quake-2', language: 'id', hour: 6, ...quakeReport('Teluk Wera', '4,7', 'daratan barat Teluk Wera', 24) },
  {
    event: 'quake-1',
    language: 'id',
    hour: 9,
    title: 'Gempa Karangasri: 14 rumah rusak, warga mengungsi ke lapangan',
    text: [
      'Sedikitnya 14 rumah rusak akibat gempa bermagnitudo 5,2 yang mengguncang Karangasri pada Sabtu dini hari. Warga mengungsi ke lapangan desa karena takut gempa susulan.',
      'Petugas penanggulangan bencana Karangasri mendirikan dua tenda dan dapur umum. Pusat gempa berada di laut selatan Karangasri pada kedalaman 10 kilometer.',
      'Belum ada laporan korban jiwa. Warga diminta menjauhi bangunan yang retak sampai pemeriksaan selesai.',
    ].join('\n\n'),
  },
  { event: 'price-1', language: 'id', hour: 5, ...priceReport('beras', 'Randublatung', '16.500', 'Sumiati') },
  { event: 'price-2', language: 'id', hour: 7, ...priceReport('cabai', 'Randublatung', '92.000', 'Tukinem') },
  { event: 'price-3', language: 'id', hour: 8, ...priceReport('telur', 'Muara Kasih', '33.000', 'Rohani') },
  {
    event: 'ferry',
    language: 'id',
    hour: 10,
    title: 'Feri Bintang Laut tenggelam di Selat Angsana, 23 orang dicari',
    text: [
      'Feri Bintang Laut tenggelam di Selat Angsana pada Minggu pagi. Tim penyelamat menemukan 41 penumpang selamat dan masih mencari 23 orang.',
      'Kapal berangkat dari Pelabuhan Angsana menuju Pulau Kemuning dengan 64 orang di dalamnya. Nakhoda melaporkan mesin mati sebelum kapal miring dihantam gelombang setinggi tiga meter.',
      'Kepala pelabuhan mengatakan pencarian diperluas dengan dua helikopter. Keluarga penumpang menunggu di Pelabuhan Angsana.',
    ].join('\n\n'),
  },
  {
    event: 'ferry',
    language: 'id',
    hour: 15,
    title: 'Pencarian korban feri Bintang Laut dilanjutkan, 9 jenazah ditemukan',
    text: [
      'Tim penyelamat menemukan 9 jenazah korban tenggelamnya feri Bintang Laut di Selat Angsana hingga Minggu sore. Sebanyak 14 orang masih dicari.',
      'Pencarian dilanjutkan dengan dua helikopter dan enam kapal nelayan dari Pulau Kemuning. Gelombang yang tinggi menyulitkan penyelam.',
      'Penyidik memeriksa nakhoda feri Bintang Laut soal mesin yang mati. Jumlah penumpang disebut melebihi manifes.',
    ].join('\n\n'),
  },
  {
    event: 'ferry',
    language: 'en',
    hour: 16,
    title: 'Nine bodies found after ferry Bintang Laut sinks in Angsana Strait',
    text: [
      'Rescuers have found nine bodies after the ferry Bintang Laut sank in the Angsana Strait on Sunday, and 14 people are still missing.',
      'The vessel was on its way from the port of Angsana to the island of Kemuning with 64 people on board. Its engine failed before it was hit by waves three metres high.',
      'Two helicopters and six fishing boats from Kemuning joined the search. Investigators questioned the captain of the Bintang Laut.',
    ].join('\n\n'),
  },
  {
    event: 'other-ferry',
    language: 'id',
    hour: 18,
    title: 'Feri Dewi Ombak kandas di Pulau Lontar, semua penumpang selamat',
    text: [
      'Feri Dewi Ombak kandas di dekat Pulau Lontar pada Minggu siang. Semua penumpang selamat dan dipindahkan ke kapal nelayan.',
      'Kapal berangkat dari Pelabuhan Ketapang Baru dengan 120 orang di dalamnya. Nakhoda mengatakan kapal terseret arus ketika hendak bersandar.',
      'Kepala pelabuhan mengatakan feri Dewi Ombak akan ditarik saat air pasang. Tidak ada kebocoran bahan bakar.',
    ].join('\n\n'),
  },
];
