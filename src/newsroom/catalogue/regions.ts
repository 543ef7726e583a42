import { type CatalogueTopic, withNames } from './catalogue-topic.js';

/** One line of the table of provinces: slug, names, capital, aliases. */
type ProvinceRow = readonly [slug: string, nameId: string, nameEn: string, capital: string, aliases: string];

/** The 38 provinces of Indonesia, west to east. */
const provinceRows: readonly ProvinceRow[] = [
  [
    'aceh',
    'Aceh',
    'Aceh',
    'Banda Aceh',
    'Banda Aceh; Mualem; Muzakir Manaf; Serambi Mekkah; Lhokseumawe; Meulaboh; Sabang; Aceh Tamiang; Gayo Lues; Bireuen; Takengon',
  ],
  [
    'sumatera-utara',
    'Sumatera Utara',
    'North Sumatra',
    'Medan',
    'Sumut; Sumatra Utara; Bobby Nasution; Danau Toba; Lake Toba; Tapanuli; Sibolga; Deli Serdang; Pematangsiantar; Nias; Kualanamu; =Binjai; =Medan',
  ],
  [
    'sumatera-barat',
    'Sumatera Barat',
    'West Sumatra',
    'Padang',
    'Sumbar; Sumatra Barat; Mahyeldi; Bukittinggi; Ranah Minang; Mentawai; Payakumbuh; Minangkabau; =Solok; =Agam; Pesisir Selatan; Padang Pariaman; =Padang',
  ],
  [
    'riau',
    'Riau',
    'Riau',
    'Pekanbaru',
    'Pekanbaru; =Dumai; =Siak; Rokan Hulu; Rokan Hilir; Bengkalis; Pelalawan; Indragiri Hulu; Indragiri Hilir; Kuansing; ~Abdul Wahid',
  ],
  [
    'kepulauan-riau',
    'Kepulauan Riau',
    'Riau Islands',
    'Tanjungpinang',
    'Kepri; =Batam; Tanjungpinang; Tanjung Pinang; Bintan; Natuna; Anambas; Rempang; Ansar Ahmad',
  ],
  [
    'jambi',
    'Jambi',
    'Jambi',
    'Jambi',
    'Al Haris; Kerinci; Sungai Penuh; Muaro Jambi; Tanjung Jabung; Merangin; Sarolangun',
  ],
  [
    'sumatera-selatan',
    'Sumatera Selatan',
    'South Sumatra',
    'Palembang',
    'Sumsel; Sumatra Selatan; Palembang; Herman Deru; Banyuasin; Ogan Ilir; Ogan Komering Ilir; Lubuklinggau; Prabumulih; Muara Enim; Musi Banyuasin; Sungai Musi; Bumi Sriwijaya',
  ],
  [
    'bangka-belitung',
    'Kepulauan Bangka Belitung',
    'Bangka Belitung Islands',
    'Pangkalpinang',
    'Bangka Belitung; Babel; Pangkalpinang; Belitung; =Bangka; Hidayat Arsani',
  ],
  ['bengkulu', 'Bengkulu', 'Bengkulu', 'Bengkulu', 'Helmi Hasan; Rejang Lebong; Mukomuko; Pulau Enggano; Enggano'],
  [
    'lampung',
    'Lampung',
    'Lampung',
    'Bandar Lampung',
    'Bandar Lampung; Bandarlampung; Rahmat Mirzani Djausal; Way Kanan; Tulang Bawang; Bakauheni; Way Kambas; Pringsewu; Pesawaran',
  ],
  [
    'banten',
    'Banten',
    'Banten',
    'Serang',
    'Andra Soni; =Cilegon; Pandeglang; Lebak; Anyer; =Badui; Baduy; Polda Banten; Kota Serang; Kabupaten Serang; Tangerang; ~=Serang',
  ],
  [
    'jakarta',
    'DKI Jakarta',
    'Jakarta',
    'Jakarta',
    'Jakarta; Pramono Anung; =Pramono; Rano Karno; Balai Kota Jakarta; Pemprov DKI; Pemprov Jakarta; Jaksel; Jakbar; Jaktim; Jakut; Jakpus; Polda Metro Jaya; Transjakarta; Kepulauan Seribu; =Monas; ~Ibu Kota; ~Jabodetabek',
  ],
  [
    'jawa-barat',
    'Jawa Barat',
    'West Java',
    'Bandung',
    'Jabar; Dedi Mulyadi; =KDM; Cirebon; Sukabumi; Cianjur; =Garut; Tasikmalaya; Karawang; Indramayu; Purwakarta; Subang; Sumedang; Majalengka; ~=Kuningan; Pangandaran; Ciamis; Tanah Pasundan; Gedung Sate; Polda Jabar; Bandung; Bogor; Bekasi; Depok',
  ],
  [
    'jawa-tengah',
    'Jawa Tengah',
    'Central Java',
    'Semarang',
    'Jateng; Ahmad Luthfi; =Pati; =Kudus; Demak; Jepara; Rembang; Blora; Grobogan; Kendal; ~=Batang; Pekalongan; Pemalang; =Tegal; Brebes; Banyumas; Purwokerto; Cilacap; Kebumen; Purworejo; Wonosobo; Dieng; Banjarnegara; Purbalingga; Magelang; Temanggung; Boyolali; Klaten; Sukoharjo; Wonogiri; Karanganyar; Sragen; Salatiga; Borobudur; Pantura; Semarang; =Solo',
  ],
  [
    'yogyakarta',
    'DI Yogyakarta',
    'Yogyakarta',
    'Yogyakarta',
    '=DIY; Yogyakarta; Jogja; Yogya; Jogjakarta; Sultan HB X; Sri Sultan Hamengku Buwono; Sri Sultan Hamengkubuwono; Malioboro; Sleman; =Bantul; Gunungkidul; Gunung Kidul; Kulon Progo; Kulonprogo; Keraton Yogyakarta',
  ],
  [
    'jawa-timur',
    'Jawa Timur',
    'East Java',
    'Surabaya',
    'Jatim; Khofifah; Sidoarjo; Gresik; Mojokerto; Jombang; Kediri; Blitar; Tulungagung; Trenggalek; Madiun; Magetan; Ngawi; Ponorogo; Pacitan; Bojonegoro; Tuban; Lamongan; Madura; Bangkalan; Sampang; Pamekasan; Sumenep; Pasuruan; Probolinggo; Lumajang; Jember; Bondowoso; Situbondo; Banyuwangi; =Nganjuk; Polda Jatim; Bromo; Surabaya; =Malang',
  ],
  [
    'bali',
    'Bali',
    'Bali',
    'Denpasar',
    'Denpasar; Wayan Koster; =Koster; Badung; Gianyar; =Ubud; Buleleng; Karangasem; Tabanan; Jembrana; Klungkung; =Bangli; Nusa Penida; Kuta; Sanur; Canggu; Pulau Dewata; Ngurah Rai; Nusa Dua',
  ],
  [
    'nusa-tenggara-barat',
    'Nusa Tenggara Barat',
    'West Nusa Tenggara',
    'Mataram',
    '=NTB; Mataram; Lombok; Sumbawa; Lalu Iqbal; Lalu Muhamad Iqbal; Mandalika; Gili Trawangan; =Bima; Dompu',
  ],
  [
    'nusa-tenggara-timur',
    'Nusa Tenggara Timur',
    'East Nusa Tenggara',
    'Kupang',
    '=NTT; =Kupang; Melki Laka Lena; Labuan Bajo; Flores; =Sumba; Pulau Komodo; Komodo Island; =Ende; Maumere; Sikka; Manggarai; Atambua; =Alor; Rote Ndao; Nagekeo',
  ],
  [
    'kalimantan-barat',
    'Kalimantan Barat',
    'West Kalimantan',
    'Pontianak',
    'Kalbar; Pontianak; Ria Norsan; Singkawang; =Sambas; ~Ketapang; Sintang; Kapuas Hulu; Kubu Raya; Mempawah',
  ],
  [
    'kalimantan-tengah',
    'Kalimantan Tengah',
    'Central Kalimantan',
    'Palangka Raya',
    'Kalteng; Palangka Raya; Palangkaraya; Agustiar Sabran; Kotawaringin; Sampit; Pangkalan Bun; Barito Utara; Pulang Pisau; Gunung Mas',
  ],
  [
    'kalimantan-selatan',
    'Kalimantan Selatan',
    'South Kalimantan',
    'Banjarbaru',
    'Kalsel; Banjarmasin; Banjarbaru; Martapura; Muhidin; Tanah Laut; Tanah Bumbu; Hulu Sungai; Tabalong; Kotabaru',
  ],
  [
    'kalimantan-timur',
    'Kalimantan Timur',
    'East Kalimantan',
    'Samarinda',
    "Kaltim; Samarinda; Balikpapan; Rudy Mas'ud; Bontang; Kutai Kartanegara; Kukar; Kutai Timur; Kutai Barat; Berau; Penajam Paser Utara; Mahakam",
  ],
  [
    'kalimantan-utara',
    'Kalimantan Utara',
    'North Kalimantan',
    'Tanjung Selor',
    'Kaltara; Tarakan; Tanjung Selor; Nunukan; Malinau; Sebatik; Bulungan; Krayan; Zainal Paliwang',
  ],
  [
    'sulawesi-utara',
    'Sulawesi Utara',
    'North Sulawesi',
    'Manado',
    'Sulut; Manado; Yulius Selvanus; Minahasa; Bitung; Tomohon; Sangihe; Talaud; Bolaang Mongondow; Sitaro; Bunaken; Likupang',
  ],
  ['gorontalo', 'Gorontalo', 'Gorontalo', 'Gorontalo', 'Gusnar Ismail; Bone Bolango; Pohuwato; Boalemo'],
  [
    'sulawesi-tengah',
    'Sulawesi Tengah',
    'Central Sulawesi',
    'Palu',
    'Sulteng; Anwar Hafid; Kota Palu; Morowali; Donggala; =Poso; Sigi; Parigi Moutong; Tolitoli; Banggai; Luwuk; =Palu',
  ],
  [
    'sulawesi-barat',
    'Sulawesi Barat',
    'West Sulawesi',
    'Mamuju',
    'Sulbar; Mamuju; Polewali Mandar; Majene; Mamasa; Suhardi Duka; Pasangkayu',
  ],
  [
    'sulawesi-selatan',
    'Sulawesi Selatan',
    'South Sulawesi',
    'Makassar',
    'Sulsel; Andi Sudirman; =Gowa; =Maros; Kabupaten Bone; ~=Bone; Parepare; Palopo; Toraja; Tana Toraja; Bulukumba; Jeneponto; Takalar; Wajo; Sinjai; Luwu; Pinrang; Sidrap; Makassar',
  ],
  [
    'sulawesi-tenggara',
    'Sulawesi Tenggara',
    'Southeast Sulawesi',
    'Kendari',
    'Sultra; Kendari; Konawe; Kolaka; Buton; Baubau; Wakatobi; =Muna; Andi Sumangerukka; Pulau Wawonii',
  ],
  [
    'maluku',
    'Maluku',
    'Maluku',
    'Ambon',
    'Ambon; Hendrik Lewerissa; =Seram; Banda Neira; Kepulauan Tanimbar; Kepulauan Kei; =Tual; Kepulauan Aru; Pulau Buru; Moluccas',
  ],
  [
    'maluku-utara',
    'Maluku Utara',
    'North Maluku',
    'Sofifi',
    'Malut; =Ternate; Tidore; Halmahera; Sofifi; Sherly Tjoanda; Morotai; Kepulauan Sula; Pulau Obi; Weda',
  ],
  [
    'papua',
    'Papua',
    'Papua',
    'Jayapura',
    'Jayapura; Sentani; Biak; Keerom; Sarmi; Kepulauan Yapen; Bumi Cenderawasih; Mathius Fakhiri; Tanah Papua',
  ],
  [
    'papua-barat',
    'Papua Barat',
    'West Papua',
    'Manokwari',
    'Manokwari; Dominggus Mandacan; Fakfak; Kaimana; Teluk Bintuni; Teluk Wondama',
  ],
  [
    'papua-barat-daya',
    'Papua Barat Daya',
    'Southwest Papua',
    'Sorong',
    '=Sorong; Raja Ampat; Elisa Kambu; Maybrat; Tambrauw; Misool',
  ],
  [
    'papua-tengah',
    'Papua Tengah',
    'Central Papua',
    'Nabire',
    'Nabire; Mimika; Timika; Meki Nawipa; Intan Jaya; Paniai; Puncak Jaya; Kabupaten Puncak; Dogiyai; Deiyai; Grasberg',
  ],
  [
    'papua-pegunungan',
    'Papua Pegunungan',
    'Highland Papua',
    'Wamena',
    'Wamena; Jayawijaya; Yahukimo; Nduga; John Tabo; Pegunungan Bintang; Lanny Jaya; Tolikara; Yalimo',
  ],
  [
    'papua-selatan',
    'Papua Selatan',
    'South Papua',
    'Merauke',
    'Merauke; Asmat; =Mappi; Boven Digoel; Apolo Safanpo; =PSN Merauke',
  ],
];

/** One line of the table of cities: slug, name, province, aliases. */
type CityRow = readonly [slug: string, name: string, province: string, aliases: string];

/** Large cities that people follow apart from their province. */
const cityRows: readonly CityRow[] = [
  ['medan', 'Medan', 'Sumatera Utara', 'Kota Medan; Pemko Medan; Polrestabes Medan; Rico Waas; =Medan'],
  ['padang', 'Padang', 'Sumatera Barat', 'Kota Padang; Pemko Padang; Fadly Amran; =Padang'],
  ['pekanbaru', 'Pekanbaru', 'Riau', 'Agung Nugroho'],
  ['batam', 'Batam', 'Kepulauan Riau', '=Batam; BP Batam; Amsakar Achmad; Rempang'],
  ['palembang', 'Palembang', 'Sumatera Selatan', 'Ratu Dewa; Jembatan Ampera; Jakabaring'],
  ['bandar-lampung', 'Bandar Lampung', 'Lampung', 'Bandarlampung; Eva Dwiana'],
  [
    'tangerang',
    'Tangerang',
    'Banten',
    'Tangsel; Tangerang Selatan; Kota Tangerang; Serpong; Bintaro; =BSD; Ciputat; Pamulang; Cisauk',
  ],
  [
    'bogor',
    'Bogor',
    'Jawa Barat',
    'Kabupaten Bogor; Kota Bogor; Cibinong; Dedie Rachim; Rudy Susmanto; Cigudeg; Sentul',
  ],
  ['depok', 'Depok', 'Jawa Barat', 'Kota Depok; Supian Suri; Margonda; Cimanggis; Sawangan'],
  ['bekasi', 'Bekasi', 'Jawa Barat', 'Kota Bekasi; Kabupaten Bekasi; Tri Adhianto; Cikarang; Bantargebang'],
  [
    'bandung',
    'Bandung',
    'Jawa Barat',
    'Kota Bandung; Kabupaten Bandung; Bandung Barat; Cimahi; Lembang; Muhammad Farhan; Farhan; Cileunyi; Soreang; Polrestabes Bandung',
  ],
  ['cirebon', 'Cirebon', 'Jawa Barat', 'Kota Cirebon; Kabupaten Cirebon'],
  [
    'semarang',
    'Semarang',
    'Jawa Tengah',
    'Kota Semarang; Kabupaten Semarang; Agustina Wilujeng; Ungaran; Polrestabes Semarang',
  ],
  [
    'surakarta',
    'Surakarta',
    'Jawa Tengah',
    'Kota Solo; Solo Raya; Respati Ardi; Keraton Solo; Keraton Surakarta; Mangkunegaran; Polresta Surakarta; Polresta Solo; =Solo',
  ],
  ['surabaya', 'Surabaya', 'Jawa Timur', 'Eri Cahyadi; Suroboyo; Kota Pahlawan; Polrestabes Surabaya; Tanjung Perak'],
  [
    'malang',
    'Malang',
    'Jawa Timur',
    'Kota Malang; Kabupaten Malang; Malang Raya; Wahyu Hidayat; Kanjuruhan; Polresta Malang; Polres Malang; Kepanjen; =Malang',
  ],
  ['denpasar', 'Denpasar', 'Bali', 'Jaya Negara; Sesetan; Polresta Denpasar'],
  ['pontianak', 'Pontianak', 'Kalimantan Barat', 'Edi Rusdi Kamtono'],
  ['banjarmasin', 'Banjarmasin', 'Kalimantan Selatan', 'Muhammad Yamin'],
  ['balikpapan', 'Balikpapan', 'Kalimantan Timur', "Rahmad Mas'ud"],
  ['samarinda', 'Samarinda', 'Kalimantan Timur', 'Andi Harun'],
  ['makassar', 'Makassar', 'Sulawesi Selatan', 'Munafri Arifuddin; =Appi; Losari; Polrestabes Makassar'],
  ['manado', 'Manado', 'Sulawesi Utara', 'Andrei Angouw'],
  ['jayapura', 'Jayapura', 'Papua', 'Sentani; Kota Jayapura'],
];

/** Names of places that are common words of the language too. */
const COMMON_WORDS = new Set(['medan', 'padang', 'malang']);

function province([slug, nameId, nameEn, capital, aliases]: ProvinceRow): CatalogueTopic {
  return {
    slug,
    category: 'daerah',
    nameId,
    nameEn,
    coversId: `Kabar dari Provinsi ${nameId}: pemerintah daerah, peristiwa dan warganya; ibu kotanya ${capital}.`,
    coversEn: `News from the province of ${nameEn}, Indonesia: local government, events and people; its capital is ${capital}.`,
    aliases: withNames(nameId, nameEn, slug === 'bali' ? 'capitals' : 'proper', aliases),
  };
}

function city([slug, name, within, aliases]: CityRow): CatalogueTopic {
  return {
    slug,
    category: 'daerah',
    nameId: name,
    nameEn: name,
    coversId: `Kabar dari ${name} dan sekitarnya di ${within}.`,
    coversEn: `News from ${name} and around, in ${within}, Indonesia.`,
    aliases: withNames(name, name, COMMON_WORDS.has(slug) ? 'capitals' : 'proper', aliases),
  };
}

/** Topics of the provinces and the large cities of Indonesia, and of its new capital. */
export const regions: readonly CatalogueTopic[] = [
  ...provinceRows.map(province),
  ...cityRows.map(city),
  {
    slug: 'ikn',
    category: 'daerah',
    nameId: 'Ibu Kota Nusantara',
    nameEn: 'Nusantara, the new capital',
    coversId: 'Pembangunan dan pemindahan ibu kota negara ke Nusantara di Kalimantan Timur.',
    coversEn: 'Building of and move to Nusantara, the new capital in East Kalimantan.',
    aliases: withNames(
      'Ibu Kota Nusantara',
      'Nusantara, the new capital',
      'proper',
      '=IKN; IKN Nusantara; Otorita IKN; Basuki Hadimuljono; Sepaku; ibu kota baru; en:new capital city',
    ),
  },
];
