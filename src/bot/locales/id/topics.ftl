### Topik

categories-title = Pilih bidang berita.
picker-title = <b>{ $category }</b>
    Ketuk topik untuk mengikutinya; ketuk lagi untuk berhenti. Anda juga bisa mengetik nama topik.
picker-following = Diikuti di sini: { $topics }
chip-followed = ✓ { $topic } · diikuti
picker-page = hlm { $page }/{ $pages }
picker-done = { $count ->
    [0] Selesai
   *[other] Selesai ({ $count } topik)
}
picker-nothing = Anda belum memilih topik. Ketuk satu topik lebih dahulu.
picker-found = Topik yang cocok dengan “{ $query }”:
toast-followed = Mengikuti { $topic }
toast-unfollowed = Berhenti mengikuti { $topic }
my-topics = { $count ->
    [0] Anda belum mengikuti topik apa pun. Ketuk topik yang ingin Anda ikuti, lalu Selesai.
   *[other] <b>Topik Anda ({ $count })</b>
        Ketuk topik untuk mengatur kirimannya atau berhenti mengikutinya.
}
my-topic-digest = ✓ { $topic }
my-topic-at-once = ✓ { $topic } · langsung
my-topic-both = ✓ { $topic } · keduanya
topic-title = <b>{ $topic }</b>
topic-covers = { $covers }
topic-digest = Masuk ringkasan harian.
topic-at-once = Dikirim langsung begitu beritanya masuk, bukan lewat ringkasan.
topic-both = Masuk ringkasan harian, dan kabar barunya juga dikirim langsung.
topic-per-day = Paling banyak { $count } kiriman langsung sehari; selebihnya masuk ringkasan.
topic-no-limit = Kiriman langsung tidak dibatasi.
button-mode-digest = Ringkasan saja
button-mode-at-once = Langsung saja
button-mode-both = Keduanya
button-chosen = ✓ { $label }
button-per-day = { $count } sehari
button-no-limit = Tanpa batas
button-stop-topic = Berhenti mengikuti
button-my-topics = « Topik Anda
topic-stopped = Anda berhenti mengikuti <b>{ $topic }</b>.
topic-stopped-again = Untuk mengikutinya lagi: /ikuti { $words }
toast-saved-choice = Tersimpan
my-topics-limit = Anda sudah mengikuti { $limit } topik, batas yang bisa dibaca dalam satu ringkasan. Lepaskan satu dahulu lewat /topik.
follow-usage = Tulis nama topik sesudah perintah, misalnya: /ikuti korea utara
    Kata apa saja juga bisa, dalam tanda kutip: /ikuti "mobil listrik" tanpa tesla
follow-not-found = Tidak ada topik “{ $query }”.
follow-suggestions = Tidak ada topik “{ $query }”. Maksud Anda:
own-offer = Anda juga bisa mengikuti katanya saja: setiap berita yang menyebutnya masuk ringkasan Anda.
button-follow-words = Ikuti kata “{ $words }”
own-found = { $more ->
    [yes] Sedikitnya { $count } berita dalam 7 hari terakhir menyebutnya.
   *[no] { $count ->
        [0] Belum ada berita dalam 7 hari terakhir yang menyebutnya.
       *[other] { $count } berita dalam 7 hari terakhir menyebutnya.
    }
}
own-limit = Anda sudah mengikuti { $limit } kata, batas untuk satu pembaca. Lepaskan satu dahulu lewat /topik.
own-too-short = Kata itu terlalu pendek. Tulis paling sedikit dua huruf.
own-too-long = Itu terlalu panjang. Paling banyak { $words } kata dan { $letters } huruf.
own-only-stop-words = Kata-kata itu ada di hampir semua berita. Tambahkan kata yang lebih khas.
own-several-phrases = Ikuti satu frasa saja setiap kali, misalnya: /ikuti "mobil listrik"
own-too-many-without = Paling banyak { $without } kata yang bisa dikecualikan dengan “tanpa”.
own-same-word = Kata yang diikuti tidak bisa sekaligus dikecualikan dengan “tanpa”.
