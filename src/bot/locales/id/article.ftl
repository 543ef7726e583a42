### Satu berita

article-source = { $source } · { $time }
article-updated = Diperbarui { $time }
article-withdrawn = Berita ini dicabut.
article-sources = Sumber: { $sources }
button-read = Baca selengkapnya
button-save = Simpan
button-saved = Tersimpan
button-share = Bagikan
button-why = Mengapa ini?
why-topic = Karena Anda mengikuti { $topic }: berita ini menyebut “{ $because }”{ $place ->
    [title] { " " }di judul
    [lead] { " " }di paragraf awal
    [label] { " " }sebagai label
   *[text] { "" }
}.
why-none = Berita ini tidak cocok dengan topik yang Anda ikuti sekarang.
toast-saved = Disimpan. Lihat dengan /simpan.
toast-unsaved = Tidak lagi disimpan.
