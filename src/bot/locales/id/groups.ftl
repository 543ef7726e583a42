### Grup dan kanal

group-hello = <b>Kabar</b> bisa mengirim ringkasan berita ke grup ini: satu pesan pada jam yang dipilih.
    Admin memilih topik dan jamnya lewat tombol di bawah, atau dengan menulis /ikuti dan nama topik di sini.
group-hello-forum = <b>Kabar</b> bisa mengirim ringkasan berita ke forum ini: satu pesan pada jam yang dipilih.
    Admin memilih topik dan jamnya lewat tombol di bawah. Tulis /ikuti dan nama topik di sebuah utas, dan beritanya masuk ke utas itu.
group-back = Kabar kembali ke grup ini. Pilihan yang dulu masih tersimpan: { $topics }. Ringkasan berikutnya { $next }.
channel-hello = Kabar kini ada di kanal <b>{ $title }</b>. Pilih topik dan jamnya di sini; di kanal hanya akan muncul beritanya.
channel-back = Kabar kembali ke kanal <b>{ $title }</b>. Pilihan yang dulu masih tersimpan: { $topics }. Ringkasan berikutnya { $next }.
channel-no-right = Kabar ada di kanal <b>{ $title }</b>, tetapi belum boleh menulis di sana. Buka admin kanal dan beri bot ini hak mengirim pesan.
button-group-setup = Atur untuk grup ini
button-channel-setup = Atur kanal ini
button-own-news = Berita untuk saya sendiri
group-admins-only = Hanya admin grup yang bisa mengatur Kabar di sini.
group-about = Kabar mengirim ringkasan berita ke grup ini; yang mengaturnya admin grup. Untuk berita pilihan Anda sendiri, ketuk tombol di bawah.
group-help = <b>Kabar di grup ini</b>
    /ikuti topik — beritanya masuk ke sini
    /topik — yang diikuti grup ini
    /ringkasan — berita baru sekarang
    /berhenti — berhenti mengirim ke grup ini
    Jam, zona waktu, bahasa, dan jeda: tombol di bawah.
group-help-forum =
    Di forum, /ikuti mengirim berita topik itu ke utas tempat Anda menulisnya. /sini mengarahkan semua berita lain ke utas itu.
group-tap = Tombol ini untuk obrolan pribadi. Buka Kabar, lalu ketuk Mulai.
group-follow-usage = Tulis nama topik sesudah perintah, misalnya: /ikuti korea utara
group-follow-unknown = Tidak ada topik “{ $query }”.
group-follow-which = Tidak ada topik “{ $query }”. Maksud Anda { $topics }? Tulis lagi dengan nama itu.
group-followed = Grup ini kini mengikuti <b>{ $topic }</b>. Ringkasan berikutnya { $next }.
group-followed-thread = Grup ini kini mengikuti <b>{ $topic }</b>; beritanya masuk ke utas ini. Ringkasan berikutnya { $next }.
group-follow-already = Grup ini sudah mengikuti <b>{ $topic }</b>. Ringkasan berikutnya { $next }.
group-limit = Grup ini sudah mengikuti { $limit } topik, batas yang bisa dibaca dalam satu ringkasan. Lepaskan satu dahulu.
group-unfollowed = Grup ini tidak lagi mengikuti <b>{ $topic }</b>.
group-not-followed = Grup ini tidak mengikuti “{ $query }”.
group-here = Berita grup ini kini masuk ke utas ini, kecuali topik yang punya utas sendiri.
group-here-main = Berita grup ini kini masuk ke utas utama, kecuali topik yang punya utas sendiri.
group-not-forum = Grup ini tidak punya utas, jadi beritanya selalu masuk ke sini.
group-topics = Grup ini mengikuti { $topics }. Ringkasan berikutnya { $next }.
group-topics-none = Grup ini belum mengikuti topik apa pun. Tulis misalnya: /ikuti korea utara
group-news-none = Belum ada berita baru untuk topik grup ini sejak { $since }. Ringkasan berikutnya { $next }.
group-stopped = Kabar tidak lagi mengirim apa pun ke grup ini. Topiknya tetap tersimpan; mulai lagi dengan /start@{ $bot }.
group-on-again = Kabar mengirim lagi ke grup ini. Ringkasan berikutnya { $next }.
group-thread-gone = Utas untuk berita { $topics } sudah ditutup atau dihapus. Beritanya kini masuk ke utas utama. Untuk memindahkannya, tulis /ikuti dan nama topiknya di utas lain.
group-thread-gone-all = Utas untuk berita grup ini sudah ditutup atau dihapus. Beritanya kini masuk ke utas utama. Untuk memindahkannya, tulis /sini di utas lain.
group-main-closed = Utas utama sebuah forum yang Anda atur sudah ditutup, jadi berita untuk utas itu tidak sampai. Buka lagi utasnya, atau tulis /sini di utas lain forum itu. Yang terlewat datang dengan /ringkasan di sana.
group-main-closed-here = Utas utama forum ini sudah ditutup, jadi berita untuk utas itu tidak sampai. Buka lagi utasnya, atau tulis /sini di utas ini. Yang terlewat datang dengan /ringkasan.
button-group-which = Forum yang mana?
digest-left-group = Masih ada { $count } berita lain tentang topik-topik ini.
digest-reason-group = Topik: { $topics }.
button-open-kabar = Buka di Kabar

groups-none = Kabar juga bisa mengirim ringkasan ke grup atau kanal yang Anda kelola: satu pesan pada jam yang dipilih, ke utas yang dipilih. Tambahkan bot ini, lalu atur dari sini.
groups-list = Grup dan kanal yang Anda atur. Ketuk satu untuk mengubahnya.
groups-title = Grup dan kanal
button-groups = Grup dan kanal
button-add-group = Tambahkan ke grup
button-add-channel = Tambahkan ke kanal
group-away = Kabar tidak ada di sana, atau sudah dikeluarkan. Tambahkan lagi, lalu atur dari sini.
group-not-admin = Anda bukan admin di sana, jadi tidak bisa mengaturnya.
group-panel = <b>{ $title }</b>
    Topik: { $topics }
    Ringkasan: pukul { $hours }
    Zona waktu: { $zone }
    Bahasa: { $language }
group-panel-next = Berikutnya: { $next }
group-panel-paused = Dijeda sampai { $until }
group-panel-stopped = Berhenti. Ketuk “Lanjutkan sekarang” untuk mulai lagi.
group-panel-threads = Utas: { $threads }
group-thread-of = { $topic } ke <a href="{ $url }">utas ini</a>
group-thread-rest = yang lain ke <a href="{ $url }">utas ini</a>
button-group-topics = Pilih topik
button-group-search = Cari topik
group-search-ask = Topik apa untuk <a href="{ $url }">{ $title }</a>? Tulis namanya sebagai balasan pesan ini, misalnya: korea utara
group-found = <b>{ $title }</b>
    Topik yang cocok dengan “{ $query }”:
group-found-none = Tidak ada topik “{ $query }”. Tulis nama lain sebagai balasan pesan tadi.
button-group-followed = Yang diikuti
button-group-language = Ganti ke { $language }
button-group-hours = Jam
button-group-news = Kirim berita sekarang
button-group-data = Salinan data
button-group-erase = Hapus data
group-followed-list = <b>{ $title }</b>
    Ketuk nama topik untuk berhenti mengikutinya. Ketuk tulisan di sebelahnya untuk mengubah cara kirimnya: dalam ringkasan, langsung, atau keduanya.
group-mode-digest = ringkasan
group-mode-at-once = langsung
group-mode-both = keduanya
group-hours-question = <b>{ $title }</b>
    Jam berapa ringkasan dikirim? Boleh lebih dari satu. Waktu mengikuti { $zone }.
group-hours-last = Satu jam harus tersisa. Untuk berhenti mengirim, pakai Jeda.
group-zone-question = <b>{ $title }</b>
    Pilih zona waktu.
group-pause-question = <b>{ $title }</b>
    Berapa lama Kabar berhenti mengirim ke sana?
group-news-sent = Ringkasan sedang dikirim ke { $title }.
group-news-nothing = Belum ada berita baru untuk topik di sana sejak { $since }.
group-news-no-topics = Belum ada topik yang dipilih untuk { $title }.
group-data-caption = Ini semua yang Kabar simpan tentang grup atau kanal itu.
group-erase-question = Hapus semua data <b>{ $title }</b>? Topik, jam, dan riwayat kiriman akan hilang dan tidak bisa dikembalikan.
group-erased = Semua data grup atau kanal itu sudah dihapus. Kabar tidak mengirim apa pun lagi ke sana; botnya bisa Anda keluarkan.
command-group-topik = Yang diikuti grup ini
command-group-ringkasan = Berita baru untuk grup ini
command-group-sini = Kirim semua berita ke utas ini
command-group-berhenti = Berhenti mengirim ke grup ini
