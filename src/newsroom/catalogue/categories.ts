/** A section of the news, in the order in which readers are shown them. */
export interface CatalogueCategory {
  slug: string;
  nameId: string;
  nameEn: string;
  position: number;
}

const names: readonly (readonly [slug: string, nameId: string, nameEn: string])[] = [
  ['berita-utama', 'Berita Utama', 'Top stories'],
  ['internasional', 'Internasional', 'World'],
  ['politik', 'Politik', 'Politics'],
  ['hukum', 'Hukum', 'Law and crime'],
  ['ekonomi', 'Ekonomi', 'Economy'],
  ['bisnis', 'Bisnis', 'Business'],
  ['pasar', 'Pasar & Keuangan', 'Markets and finance'],
  ['energi', 'Energi & Tambang', 'Energy and mining'],
  ['daerah', 'Daerah', 'Regions'],
  ['bencana', 'Bencana & Cuaca', 'Disasters and weather'],
  ['sepak-bola', 'Sepak Bola', 'Football'],
  ['olahraga', 'Olahraga', 'Sport'],
  ['teknologi', 'Teknologi', 'Technology'],
  ['sains', 'Sains', 'Science'],
  ['kesehatan', 'Kesehatan', 'Health'],
  ['pendidikan', 'Pendidikan', 'Education'],
  ['lingkungan', 'Lingkungan', 'Environment'],
  ['pertahanan', 'Pertahanan & Keamanan', 'Defence and security'],
  ['transportasi', 'Transportasi', 'Transport'],
  ['otomotif', 'Otomotif', 'Motoring'],
  ['hiburan', 'Hiburan', 'Entertainment'],
  ['gaya-hidup', 'Gaya Hidup & Wisata', 'Lifestyle and travel'],
  ['agama', 'Agama', 'Religion'],
  ['sosial', 'Sosial & Inspirasi', 'Society and people'],
  ['opini', 'Opini', 'Opinion'],
];

/** The sections of the starter catalogue. */
export const categories: readonly CatalogueCategory[] = names.map(([slug, nameId, nameEn], index) => ({
  slug,
  nameId,
  nameEn,
  position: index + 1,
}));
