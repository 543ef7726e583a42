### Satu berita

article-source = { $source } · { $time }
article-updated = Diperbarui { $time }
article-withdrawn = Berita ini dicabut.
article-others = <b>Juga diberitakan oleh</b>
article-others-more = Dan { $count } sumber lain.
button-read = Baca selengkapnya
button-save = Simpan
button-unsave = Hapus dari simpanan
button-share = Bagikan
button-share-whatsapp = WhatsApp
button-why = Mengapa saya menerima ini?
button-more-like = Lebih sering
button-less-like = Lebih jarang
button-history = Riwayat perubahan
why-topic = Karena Anda mengikuti { $topic }: berita ini menyebut “{ $because }”{ $place ->
    [title] { " " }di judul
    [lead] { " " }di paragraf awal
    [label] { " " }sebagai label
   *[text] { "" }
}.
why-none = Berita ini tidak cocok dengan topik yang Anda ikuti sekarang. Mungkin Anda membukanya dari pencarian atau tautan, atau topiknya sudah Anda lepas.
button-why-stop = Berhenti mengikuti { $topic }
toast-more = Baik. Berita tentang { $topics } lebih didahulukan dalam ringkasan Anda.
toast-less = Baik. Berita tentang { $topics } tidak didahulukan lagi dalam ringkasan Anda.
toast-taste-none = Berita ini tidak termasuk topik atau bidang mana pun, jadi tidak ada yang berubah.
toast-saved = Disimpan. Lihat dengan /simpan.
toast-unsaved = Dihapus dari simpanan.
saved-full = Simpanan Anda penuh: { $limit } berita. Hapus yang tidak perlu lewat /simpan, lalu coba lagi.
history-title = <b>Riwayat perubahan</b>
history-told = <b>Ralat</b> · { $time }
history-withdrawn = <b>Dicabut</b> · { $time }
history-changed = <b>Diubah oleh sumbernya</b> · { $time }
history-before = Semula: “{ $words }”
history-after = Menjadi: “{ $words }”
history-added = Ditambahkan: “{ $words }”
history-removed = Dihapus: “{ $words }”
history-words = { $added } kata ditambahkan, { $removed } kata dihapus.
history-small = { $count ->
   *[other] { $count } perubahan kecil lain: ejaan, tanda baca, atau tata letak.
}
history-older = { $count ->
   *[other] { $count } perubahan yang lebih lama tidak ditampilkan.
}
history-none = Isi berita ini tidak berubah sejak pertama kali masuk.
