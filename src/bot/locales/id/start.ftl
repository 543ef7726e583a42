### Mulai

welcome = <b>Selamat datang di Kabar.</b>
    Ketuk topik yang ingin Anda ikuti, lalu Selesai. Anda mendapat satu ringkasan tiap hari pukul { $hour }, dan bisa berhenti kapan saja.
    Topik lain cukup diketik namanya, misalnya <b>Korea Utara</b>.
welcome-topic = <b>Selamat datang di Kabar.</b>
    Anda kini mengikuti { $topic }. Ringkasan dikirim tiap hari pukul { $hour }.
welcome-back-topic = <b>Selamat datang kembali.</b>
    Anda kini mengikuti { $topic }{ $others ->
        [0] { "" }
       *[other] { ", dan pilihan Anda yang lama masih tersimpan" }
    }. Ringkasan berikutnya { $next }.
welcome-article = <b>Selamat datang di Kabar.</b>
    Ikuti topik berita ini, dan kabar barunya masuk ringkasan harian Anda.
start-again = Ketuk topik yang ingin Anda ikuti, lalu Selesai. Topik lain cukup diketik namanya.
picker-finished = <b>Selesai.</b> Anda mengikuti { $topics }.
    Ringkasan dikirim { $when }. Yang berikutnya { $next }.
picker-finished-atonce = <b>Selesai.</b> Anda mengikuti { $topics }. Beritanya dikirim langsung begitu masuk.
follow-now = Anda kini mengikuti <b>{ $topic }</b>. Ringkasan berikutnya { $next }.
follow-already = Anda sudah mengikuti <b>{ $topic }</b>. Ringkasan berikutnya { $next }.
welcome-back = <b>Selamat datang kembali.</b>
    Pilihan Anda masih tersimpan: { $topics }. Ringkasan berikutnya { $next }.
welcome-back-empty = <b>Selamat datang kembali.</b>
    Anda belum mengikuti topik apa pun. Ketuk topik yang ingin Anda ikuti, lalu Selesai.
status = Anda mengikuti { $topics }. Ringkasan berikutnya { $next }.
status-paused = Anda mengikuti { $topics }. Kiriman dijeda sampai { $until }.
topic-unknown = Topik di tautan itu tidak ada lagi. Ketuk topik lain di bawah ini, atau ketik namanya.
article-unknown = Berita itu tidak ada lagi di arsip. Cari yang serupa dengan /cari.
button-news-now = Lihat berita terbaru
button-add-topics = Tambah topik
button-hours = Ubah jam
button-all-categories = Semua bidang »
button-back = « Kembali
button-resume = Lanjutkan sekarang
