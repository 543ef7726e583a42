### Ringkasan

digest-title = Ringkasan { $slot } — { $day }
digest-title-now = Berita terbaru — { $day }
digest-title-first = Berita pertama Anda — { $day }
digest-title-recap = Rekap sepekan — { $days }
digest-title-missed = Yang Anda lewatkan — sejak { $since }
digest-outside = DI LUAR TOPIK ANDA
digest-size = { $count } berita · { $minutes } menit baca
digest-late = Terlambat: seharusnya dikirim { $due }.
digest-more = { $count ->
   *[other] +{ $count } berita lain
}
digest-left = Masih ada { $count } berita lain. Cari dengan /cari.
digest-reason = Anda menerima ini karena mengikuti { $topics }.
digest-none = Belum ada berita baru untuk topik Anda sejak { $since }. Ringkasan berikutnya { $next }.
digest-none-topics = Anda belum mengikuti topik apa pun, jadi belum ada yang bisa diringkas. Pilih dahulu:
first-none = Belum ada berita tentang topik itu dalam dua hari terakhir. Ringkasan pertama dikirim { $next } bila ada berita.
sources-count = { $count } sumber
slot-pagi = Pagi
slot-siang = Siang
slot-sore = Sore
slot-malam = Malam
button-details = Rincian & simpan
button-pause = Jeda
button-settings = Atur
details-choose = Ketuk nomor beritanya.
