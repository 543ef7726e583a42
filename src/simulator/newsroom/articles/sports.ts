import type { SampleArticle } from '../article.js';

/** Football, badminton and what else moves. */
export const sportsArticles: readonly SampleArticle[] = [
  {
    slug: 'timnas-putri-menang-di-kandang-sendiri',
    publisher: 'cakrawala',
    at: -822,
    section: 'Olahraga',
    labels: ['Sepak bola', 'Timnas putri'],
    byline: 'Rizal Hakim',
    picture: 'bola',
    title: 'Timnas putri menang 2-1, tiket semifinal di depan mata',
    lead: 'Dua gol pada babak kedua membalikkan keadaan di Stadion Manahan. Satu hasil imbang lagi cukup untuk lolos ke semifinal.',
    body: `SOLO – Tim nasional putri Indonesia menang 2-1 atas Thailand dalam lanjutan kejuaraan Asia Tenggara di Stadion Manahan, {hari}. Satu hasil imbang lagi cukup untuk lolos ke semifinal.

Thailand unggul lebih dulu lewat tendangan bebas pada menit ke-31. Indonesia kesulitan keluar dari tekanan sampai turun minum.

Masuknya gelandang Dewi Anjani pada awal babak kedua mengubah permainan. Umpannya diselesaikan penyerang Rosalia Meo pada menit ke-58, dan dua puluh menit kemudian Meo mencetak gol kedua lewat sundulan.

“Kami tidak mengubah rencana, hanya berani lebih lama memegang bola,” kata pelatih kepala dalam jumpa pers.

Kiper Putri Maharani menepis dua peluang pada masa tambahan waktu dan dipilih sebagai pemain terbaik.

Sebanyak 17.200 penonton memenuhi stadion, terbanyak untuk pertandingan putri di Indonesia. Laga berikutnya melawan Filipina digelar tiga hari lagi.`,
  },
  {
    slug: 'badminton-qualifier-beats-top-seed-in-kuala-lumpur',
    publisher: 'archipelago',
    at: -512,
    section: 'Sports',
    labels: ['Badminton', 'Malaysia'],
    byline: 'Kevin Wijaya',
    title: 'Qualifier from Kudus beats the top seed in Kuala Lumpur',
    lead: 'Nineteen-year-old Galih Prasetya saved four match points and won in 78 minutes.',
    body: `KUALA LUMPUR – Galih Prasetya, a nineteen-year-old qualifier from Kudus, knocked the top seed out of the Kuala Lumpur badminton open on {day} after saving four match points.

He won 19-21, 24-22, 21-17 in 78 minutes, the longest match of the tournament so far. It was his first against a player of the top ten.

“At 20-17 I stopped counting and looked at the shuttle,” he said. “When I looked at the board again it was my turn.”

Prasetya learned the game in a hall that is a rice store for half of the year. His coach, Suryanti, still drives the team to tournaments in a borrowed van.

In the quarter-final he meets the sixth seed from Denmark. Two Indonesian pairs also remain in the men’s doubles.

The hall, half empty when the match began, was full by the third game.`,
  },
  {
    slug: 'liga-satu-persaingan-papan-atas-mengetat',
    publisher: 'warta',
    at: -243,
    section: 'Olahraga',
    labels: ['Sepak bola', 'Liga'],
    byline: 'Yoga Pratama Sihombing',
    title: 'Persaingan papan atas mengetat, tiga tim hanya terpaut satu poin',
    lead: 'Hasil imbang tanpa gol di pekan ke-13 membuat posisi puncak diperebutkan tiga tim menjelang putaran kedua.',
    body: `BANDUNG – Persaingan di papan atas liga sepak bola Indonesia mengetat setelah pekan ke-13, {hari}. Tiga tim teratas kini hanya terpaut satu poin.

Pemuncak klasemen tertahan 0-0 di kandang sendiri. Dua puluh satu tembakan dilepaskan, tetapi hanya tiga yang mengarah ke gawang.

Pesaing terdekat memanfaatkan kesempatan dengan kemenangan 3-1, sedangkan tim dari Makassar naik ke peringkat ketiga berkat gol pada menit ke-90.

Mantan pemain tim nasional Herman Lakotani menilai jadwal padat mulai terasa. “Bulan depan tim dengan bangku cadangan yang dalam akan memimpin,” katanya dalam siaran radio.

Wasit cadangan video dipakai untuk pertama kali di empat stadion. Dua keputusan diubah, dan keduanya diterima kedua tim.

Putaran kedua dimulai dua pekan lagi setelah jeda internasional.`,
  },
  {
    slug: 'pelari-mandalika-pecahkan-rekor-lari-lintas-alam',
    publisher: 'cakrawala',
    at: 28,
    section: 'Olahraga',
    labels: ['Lari', 'Lombok'],
    byline: 'Rizal Hakim',
    title: 'Guru SD dari Sembalun pecahkan rekor lari lintas alam Rinjani',
    lead: 'Lalu Arya Wiranata menempuh 60 kilometer dalam 7 jam 12 menit, sembilan menit lebih cepat daripada rekor lama.',
    body: `LOMBOK TIMUR – Guru sekolah dasar dari Sembalun, Lalu Arya Wiranata, memecahkan rekor lari lintas alam Rinjani, {hari}. Ia menempuh 60 kilometer dalam waktu 7 jam 12 menit.

Catatan itu sembilan menit lebih cepat daripada rekor lama yang bertahan enam tahun. Pelari kedua, dari Nepal, tertinggal empat belas menit.

Arya berlatih setiap pagi sebelum mengajar. Jalur dari rumahnya ke sekolah naik 300 meter. “Anak-anak sudah menunggu di gerbang dan menghitung waktu saya,” katanya.

Di bagian putri, juara tahun lalu, Ni Kadek Suarningsih, mempertahankan gelar meski sempat salah jalur di kilometer 41.

Panitia membatasi peserta menjadi 900 orang untuk melindungi jalur. Setiap pelari wajib membawa pulang sampahnya, dan tujuh orang didiskualifikasi karena melanggar.

Seluruh hadiah Arya, Rp35 juta, akan dipakai membeli sepatu dan buku untuk murid-muridnya.`,
  },
  {
    slug: 'tim-dayung-naga-papua-barat-juara-di-palembang',
    publisher: 'warta',
    at: 985,
    section: 'Olahraga',
    labels: ['Dayung', 'Palembang'],
    byline: 'Yoga Pratama Sihombing',
    title: 'Tim perahu naga Sorong juara di Palembang pada percobaan pertama',
    lead: 'Dua puluh pendayung yang baru berlatih bersama sejak Maret mengalahkan juara bertahan dengan selisih sepertiga panjang perahu.',
    body: `PALEMBANG – Tim perahu naga dari Sorong menjuarai lomba nasional di Sungai Musi, {hari}. Ini keikutsertaan mereka yang pertama.

Pada babak akhir 500 meter, tim itu mengalahkan juara bertahan tuan rumah dengan selisih sepertiga panjang perahu. Catatan waktunya 1 menit 58 detik.

Sebagian besar pendayung adalah nelayan dan pekerja pelabuhan yang berlatih bersama sejak Maret. Perahu latihan mereka pinjam dari sebuah gereja.

“Kami biasa mendayung melawan ombak. Sungai ini seperti kolam,” kata kapten tim, Yance Sawaki, disambut tawa wartawan.

Pelatih mengatakan kekuatan tim terletak pada irama. Mereka memakai nyanyian kampung sebagai pengganti genderang saat berlatih.

Tim berhak mewakili Indonesia dalam kejuaraan Asia di Busan pada bulan April.`,
  },
  {
    slug: 'southeast-asian-chess-league-goes-to-the-villages',
    publisher: 'straits',
    at: 1155,
    section: 'Sport',
    labels: ['Chess', 'Southeast Asia'],
    byline: 'Amelia Tan',
    title: 'A chess league in which the village team is the favourite',
    lead: 'Batu Tering on Sumbawa, 2,100 people, leads the Southeast Asian league ahead of Manila and Ho Chi Minh City.',
    body: `SUMBAWA – The table of the Southeast Asian chess league is led this week by a village of 2,100 people. Batu Tering won its sixth match in a row on {day}, 4-2 against Manila.

The team plays online from the village hall, where two satellite dishes keep the boards connected. Half of the village watches on a bed sheet hung between two mango trees.

It began with a retired postman, Abdul Wahab, who taught chess to children while they waited for the school bus. Three of his pupils now hold international titles.

“In a city you have a hundred things to do in the evening,” he said. “Here you have chess, and the goats.”

The league plays fifteen rounds until March. The winner travels to Bangkok for a final over the board.

Batu Tering has opened a collection for the tickets. It reached its goal within two days.`,
  },
  {
    slug: 'timnas-putri-lolos-ke-final-lewat-adu-penalti',
    publisher: 'cakrawala',
    at: 2512,
    section: 'Olahraga',
    labels: ['Sepak bola', 'Timnas putri'],
    byline: 'Rizal Hakim',
    title: 'Timnas putri lolos ke final lewat adu penalti',
    lead: 'Kiper Putri Maharani menepis dua tendangan. Lawan di final adalah Vietnam, juara empat kali.',
    body: `SOLO – Tim nasional putri Indonesia lolos ke final kejuaraan Asia Tenggara setelah menang adu penalti 4-2 atas Myanmar, {hari}. Pertandingan berakhir 1-1 setelah perpanjangan waktu.

Kiper Putri Maharani menepis tendangan kedua dan keempat lawan. Ia mengaku mempelajari kebiasaan para penendang dari rekaman pertandingan sejak tiga hari sebelumnya.

Gol Indonesia dicetak Rosalia Meo pada menit ke-40, gol kelimanya dalam turnamen ini. Myanmar menyamakan kedudukan sepuluh menit sebelum waktu normal berakhir.

Di final, Indonesia menghadapi Vietnam yang sudah empat kali juara. Pada pertemuan terakhir, Vietnam menang tipis 1-0.

Seluruh tiket final terjual dalam dua jam. Pemerintah kota memasang layar besar di tiga lapangan bagi warga yang tidak kebagian.`,
  },
];
