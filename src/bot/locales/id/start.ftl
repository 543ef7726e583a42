### Mulai

welcome = <b>Selamat datang di Kabar.</b>
    Pilih bidang berita, lalu topiknya. Anda mendapat satu ringkasan tiap hari dan bisa berhenti kapan saja.
welcome-topic = <b>Selamat datang di Kabar.</b>
    Anda kini mengikuti { $topic }. Ringkasan dikirim tiap hari pukul { $hour }.
follow-now = Anda kini mengikuti <b>{ $topic }</b>. Ringkasan berikutnya { $next }.
follow-already = Anda sudah mengikuti <b>{ $topic }</b>. Ringkasan berikutnya { $next }.
welcome-back = <b>Selamat datang kembali.</b>
    Pilihan Anda masih tersimpan: { $topics }. Ringkasan berikutnya { $next }.
welcome-back-empty = <b>Selamat datang kembali.</b>
    Anda belum mengikuti topik apa pun. Pilih bidang berita di bawah ini.
status = Anda mengikuti { $topics }. Ringkasan berikutnya { $next }.
status-paused = Anda mengikuti { $topics }. Kiriman dijeda sampai { $until }.
topic-unknown = Topik di tautan itu tidak ada lagi. Pilih bidang berita di bawah ini, atau cari dengan /cari.
article-unknown = Berita itu tidak ada lagi di arsip. Cari yang serupa dengan /cari.
button-news-now = Lihat berita terbaru
button-add-topics = Tambah topik
button-hours = Ubah jam
button-all-categories = Semua bidang »
button-back = « Kembali
button-resume = Lanjutkan sekarang
