import type { CatalogueTopic } from './catalogue-topic.js';
import { categories } from './categories.js';

/** Other words that publishers use as labels for a section. */
const labels: Record<string, readonly string[]> = {
  internasional: ['Dunia', 'Global', 'Mancanegara', 'International', 'Luar Negeri', 'World News'],
  politik: ['Politics', 'Nasional Politik', 'Polhukam'],
  hukum: ['Hukum & Kriminal', 'Law', 'Crime', 'Hukrim'],
  ekonomi: ['Economy', 'Ekonomi & Bisnis', 'Ekbis', 'Finance', 'Ekonomi Bisnis'],
  bisnis: ['Business', 'Industri'],
  pasar: ['Market', 'Markets', 'Keuangan', 'Pasar Modal', 'Investasi & Keuangan'],
  energi: ['Energy', 'Energi', 'Tambang'],
  daerah: ['Regional', 'Nusantara', 'Regions'],
  bencana: ['Bencana', 'Cuaca', 'Bencana Alam'],
  'sepak-bola': ['Sepakbola', 'Bola', 'Football', 'Soccer', 'Liga'],
  olahraga: ['Sport', 'Sports', 'Raga', 'Arena'],
  teknologi: ['Tekno', 'Tech', 'Technology', 'Teknologi & Informasi', 'Gadget', 'Inet'],
  sains: ['Science', 'Sains & Alam', 'Ilmu Pengetahuan'],
  kesehatan: ['Health', 'Sehat'],
  pendidikan: ['Education', 'Edukasi', 'Edu'],
  lingkungan: ['Environment', 'Lingkungan Hidup', 'Hijau'],
  pertahanan: ['Hankam', 'Militer', 'Defence', 'Defense', 'Military'],
  transportasi: ['Transport', 'Transportation', 'Perhubungan'],
  otomotif: ['Oto', 'Automotive', 'Motoring'],
  hiburan: ['Entertainment', 'Showbiz', 'Seleb', 'Selebritis', 'Hot', 'Celebrity'],
  'gaya-hidup': ['Lifestyle', 'Gaya Hidup', 'Travel', 'Life & Style'],
  agama: ['Religi', 'Religion', 'Islami', 'Khazanah', 'Hikmah'],
  sosial: ['Sosial', 'Inspirasi', 'Humaniora', 'Society'],
  opini: ['Kolom', 'Opinion', 'Tajuk', 'Tajuk Rencana', 'Editorial'],
};

/**
 * One wide topic for each section, for readers who want all of it. Its names say too little inside a text; it is matched by the
 * publisher's label or by the article's category.
 */
export const sections: readonly CatalogueTopic[] = categories
  .filter(({ slug }) => slug in labels)
  .map(({ slug, nameId, nameEn }) => ({
    slug,
    category: slug,
    nameId,
    nameEn,
    coversId: `Semua berita bagian ${nameId}.`,
    coversEn: `All news of the section ${nameEn}.`,
    aliases: [...new Set([nameId, nameEn, ...(labels[slug] ?? [])])].map((text) => ({ text, weak: true })),
  }));
