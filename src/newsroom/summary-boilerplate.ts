// Lines that pages put between an article's paragraphs. They are known by how they begin, never by where they stand.
const STARTS = new RegExp(
  String.raw`^[\s\W_]*(?:` +
    [
      'baca[ _](?:juga|pula|selengkapnya|artikel|berita)',
      'baca *:',
      '(?:lihat|simak|tonton|saksikan|dengarkan)[ _](?:juga|pula|video|foto|infografis|selengkapnya|berikut|di sini)',
      '(?:tonton|saksikan|simak) *:',
      'scroll to (?:continue|resume)',
      'advertisements?$',
      'iklan$',
      'artikel (?:terkait|pilihan|ini (?:telah|sudah) tayang)',
      'berita (?:terkait|lainnya|pilihan)',
      'halaman (?:selanjutnya|berikutnya)',
      'selanjutnya *:',
      'klik (?:di sini|untuk|halaman)',
      '(?:ikuti|follow) (?:kami|us|berita|update|saluran|akun)',
      'dapatkan (?:update|berita|informasi)',
      '(?:gabung|bergabung) (?:di|dengan|bersama) (?:saluran|grup|whatsapp|channel)',
      '(?:unduh|download) aplikasi',
      'cek berita',
      '(?:editor|penulis|reporter|pewarta|kontributor|sumber|laporan|fotografer|foto|video|gambar|infografis|copyright|disclosure|penyunting|red) *[:©]',
      '©',
      'hak cipta',
      'all rights reserved',
      '(?:also )?read (?:more|also|next|the full)',
      'also read',
      'see also *:',
      'related(?: stories| articles| news)? *:?$',
      'related *:',
      'sign up (?:for|to)',
      'subscribe (?:to|now|for)',
      'click here',
      'share (?:this|on)',
      '(?:photo|image|picture|credit|source|watch) *:',
      'this (?:article|story) (?:was )?(?:originally|first) (?:appeared|published)',
      'we use cookies',
      'gambas *:',
      'pilihan editor',
      'lihat juga',
    ].join('|') +
    ')',
  'iu',
);

/** Whether a line is furniture of a page ("Baca juga: …", "SCROLL TO CONTINUE WITH CONTENT", "Editor: …") and no part of the news. */
export function isBoilerplate(line: string): boolean {
  return STARTS.test(line);
}
