/** Several topics that are followed by one tap. */
export interface Bundle {
  /** Stands in buttons, so it never changes. */
  slug: string;
  nameId: string;
  nameEn: string;
  /** Slugs of the catalogue, the widest first; one that the newsroom removed is left out. */
  topics: readonly string[];
}

/** The quick choices for whoever does not want to look through sections. Each is as much as one digest tells well. */
export const bundles: readonly Bundle[] = [
  {
    slug: 'berita-utama',
    nameId: 'Berita utama',
    nameEn: 'Top stories',
    topics: ['politik', 'hukum', 'ekonomi', 'internasional', 'bencana'],
  },
  {
    slug: 'ekonomi-pasar',
    nameId: 'Ekonomi & pasar',
    nameEn: 'Economy and markets',
    topics: ['ekonomi', 'ihsg', 'rupiah', 'bank-indonesia', 'emas', 'pajak'],
  },
  {
    slug: 'harga-sehari-hari',
    nameId: 'Harga sehari-hari',
    nameEn: 'Everyday prices',
    topics: ['inflasi', 'bbm', 'elpiji', 'beras', 'minyak-goreng', 'cabai-bawang'],
  },
  {
    slug: 'dunia',
    nameId: 'Dunia',
    nameEn: 'World',
    topics: ['internasional', 'asean', 'amerika-serikat', 'china', 'palestina', 'perang-ukraina'],
  },
  {
    slug: 'olahraga',
    nameId: 'Olahraga',
    nameEn: 'Sport',
    topics: ['olahraga', 'timnas-indonesia', 'liga-1', 'liga-inggris', 'bulu-tangkis', 'motogp'],
  },
  {
    slug: 'teknologi',
    nameId: 'Teknologi',
    nameEn: 'Technology',
    topics: ['teknologi', 'kecerdasan-buatan', 'keamanan-siber', 'media-sosial', 'startup', 'mobil-listrik'],
  },
  {
    slug: 'siaga-bencana',
    nameId: 'Siaga bencana',
    nameEn: 'Disaster watch',
    topics: ['gempa-bumi', 'tsunami', 'gunung-api', 'banjir', 'longsor', 'cuaca'],
  },
  {
    slug: 'keluarga-sehat',
    nameId: 'Keluarga & kesehatan',
    nameEn: 'Family and health',
    topics: ['kesehatan', 'bpjs', 'gaya-hidup-sehat', 'pendidikan', 'sekolah', 'keluarga'],
  },
  {
    slug: 'hiburan',
    nameId: 'Hiburan',
    nameEn: 'Entertainment',
    topics: ['film', 'musik', 'k-pop', 'selebritas', 'wisata', 'kuliner'],
  },
];

/** What a new reader is offered first: wide subjects of most people's mornings, by slug. */
export const firstTopics: readonly string[] = [
  'politik',
  'ekonomi',
  'internasional',
  'sepak-bola',
  'teknologi',
  'kesehatan',
  'bencana',
  'hiburan',
];
