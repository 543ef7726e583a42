# Pesan Kabar dalam bahasa Indonesia. Nilai yang disisipkan sudah aman untuk HTML.

## Perintah dan perkenalan
bot-description = Kabar mengirim berita tentang topik yang Anda pilih: satu ringkasan singkat pada jam Anda, dan kabar penting begitu terjadi. Tekan Mulai, pilih topik, selesai.
bot-short-description = Berita tentang topik pilihan Anda, satu ringkasan singkat pada jam Anda.
command-start = Mulai atau lihat keadaan langganan
command-topik = Pilih topik yang diikuti
command-ikuti = Ikuti topik atau kata: /ikuti korea utara
command-ringkasan = Berita baru untuk Anda sekarang
command-cari = Cari di arsip: /cari rudal
command-simpan = Berita yang Anda simpan
command-atur = Jam, zona waktu, bahasa, jeda
command-jeda = Berhenti sementara
command-berhenti = Berhenti berlangganan
command-bahasa = Ganti bahasa
command-dataku = Salinan data Anda
command-hapus = Hapus semua data Anda
command-privasi = Apa yang kami simpan
command-bantuan = Bantuan
command-batal = Batalkan yang sedang berjalan
command-siaran = Kirim siaran
command-sumber = Sumber berita
command-statistik = Angka-angka
command-redaksi = Anggota redaksi
command-audit = Catatan tindakan

## Mulai
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

## Topik
categories-title = Pilih bidang berita.
picker-title = <b>{ $category }</b>
    Ketuk topik untuk mengikutinya; ketuk lagi untuk berhenti. Anda juga bisa mengetik nama topik.
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
    [0] Anda belum mengikuti topik apa pun. Pilih bidang berita.
   *[other] <b>Topik Anda ({ $count })</b>
        Ketuk topik untuk berhenti mengikutinya.
}
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

## Jam
hour-question = Jam berapa Anda ingin menerima ringkasan? Pilih, atau ketik jamnya, misalnya <b>05.45</b> atau <b>7 malam</b>. Waktu mengikuti { $zone }.
hour-bad = “{ $text }” bukan jam yang bisa dipakai. Tulis seperti 06.30 atau 19.00, dari 00.00 sampai 23.59.
hour-which = “{ $text }” jam berapa? Tulis angkanya, misalnya { $example }.
hour-set = Ringkasan dikirim tiap hari pukul { $hour }. Yang berikutnya { $next }.
subscribed = <b>Selesai.</b> Anda mengikuti { $topics }.
    Ringkasan dikirim tiap hari pukul { $hour }. Yang berikutnya { $next }.
conversation-lost = Langkah tadi sudah tidak berlaku karena Kabar baru diperbarui. Mulai lagi dengan /topik.
cancelled = Dibatalkan.
nothing-to-cancel = Tidak ada yang sedang berjalan.

## Ringkasan
digest-title = Ringkasan { $slot } — { $day }
digest-title-now = Berita terbaru — { $day }
digest-title-first = Berita pertama Anda — { $day }
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

## Satu berita
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

## Cari
search-usage = Tulis kata yang dicari sesudah perintah, misalnya: /cari rudal
search-title = <b>Hasil “{ $query }”</b> · { $more ->
    [yes] lebih dari { $total } berita
   *[no] { $total } berita
} · hlm { $page }/{ $pages }
search-mended = Tidak ada hasil untuk “{ $query }”. Ini hasil untuk kata yang mirip.
search-too-common = “{ $query }” terlalu umum: hampir semua berita memuatnya. Tambahkan kata yang khas, misalnya nama orang atau tempat.
button-did-you-mean = Maksud Anda “{ $query }”?
search-none = Tidak ada hasil untuk “{ $query }”. Coba kata lain yang lebih umum.
search-none-topics = Tidak ada hasil untuk “{ $query }”. Topik yang mirip:
saved-title = <b>Berita tersimpan</b> · { $total } berita · hlm { $page }/{ $pages }
saved-none = Anda belum menyimpan berita. Ketuk “Simpan” di bawah sebuah berita.

## Atur
settings-title = <b>Pengaturan</b>
    Ringkasan: tiap hari pukul { $hours }
    Zona waktu: { $zone }
    Bahasa: Indonesia
    Topik: { $topics }
    { $paused ->
        [none] Berikutnya: { $next }
       *[other] Dijeda sampai { $paused }
    }
button-zone = Zona waktu
button-language = Bahasa
button-topics = Topik
zone-question = Pilih zona waktu, atau ketik nama kota atau zonanya, misalnya <b>Makassar</b> atau <b>Europe/Amsterdam</b>.
zone-bad = Zona waktu “{ $text }” tidak dikenal. Coba nama kota besar, misalnya Makassar, atau zona seperti Europe/Amsterdam.
zone-set = Zona waktu Anda kini { $zone }. Ringkasan berikutnya { $next }.
language-question = Pilih bahasa.
language-set = Kabar kini berbahasa Indonesia.
pause-question = Berapa lama Kabar berhenti mengirim? Topik dan jam Anda tetap tersimpan.
button-pause-day = Satu hari
button-pause-week = Satu minggu
button-pause-open = Sampai saya kembali
pause-set = Kiriman dijeda sampai { $until }. Lanjutkan kapan saja.
pause-open = Kiriman dijeda sampai Anda melanjutkannya.
pause-over = Kiriman dilanjutkan. Ringkasan berikutnya { $next }.
until-open = Anda melanjutkannya
stopped = Anda berhenti berlangganan. Kabar tidak akan mengirim apa pun lagi.
    Pilihan Anda tetap tersimpan; kembali kapan saja dengan /start, atau hapus semuanya dengan /hapus.
not-reader = Anda belum memakai Kabar di sini. Mulai dengan /start.

## Data
erase-question = Hapus semua data Anda? Topik, kata yang diikuti, jam, berita tersimpan, dan riwayat kiriman akan hilang dan tidak bisa dikembalikan.
    Yang tetap disimpan hanya hitungan kiriman siaran tanpa nama dan tanpa nomor Anda.
button-erase-yes = Ya, hapus semua
button-erase-no = Tidak jadi
erased = Semua data Anda sudah dihapus. Terima kasih pernah memakai Kabar. Kembali kapan saja dengan /start.
erase-kept = Tidak ada yang dihapus.
data-caption = Ini semua yang Kabar simpan tentang obrolan ini.
data-none = Kabar tidak menyimpan apa pun tentang obrolan ini.
privacy = <b>Apa yang Kabar simpan</b>
    Nomor obrolan ini, bahasa, zona waktu, topik dan jam pilihan Anda, kata yang Anda minta diikuti, berita yang Anda simpan, dan berita apa yang sudah dikirim.

    <b>Apa yang tidak disimpan</b>
    Nama, nomor telepon, dan tulisan Anda yang lain. Tulisan yang Anda kirim dipakai untuk menjawab, lalu dibuang.

    <b>Hak Anda</b>
    Salinan data: /dataku. Hapus semuanya: /hapus.

## Bantuan
help = <b>Kabar</b> mengirim berita tentang topik pilihan Anda.

    /topik — pilih topik
    /ikuti "kata" — ikuti kata pilihan sendiri
    /ringkasan — berita baru sekarang
    /cari kata — cari di arsip
    /simpan — berita tersimpan
    /atur — jam, zona waktu, bahasa
    /jeda — berhenti sementara
    /berhenti — berhenti berlangganan
    /privasi — data Anda

    Anda juga bisa langsung mengetik kata untuk mencari.
help-newsroom =
    <b>Redaksi</b>
    /siaran — kirim siaran
    /sumber — sumber berita
    /statistik — angka-angka
    /audit — catatan tindakan
private-only = Kabar melayani obrolan pribadi. Buka obrolan dengan bot ini lalu tekan Mulai.
unsupported = Kabar hanya bisa membaca tulisan. Ketik kata untuk mencari berita, atau /bantuan.
error-sorry = Maaf, ada yang salah di pihak kami. Coba lagi sebentar lagi.
back-soon = Kabar sedang diperbaiki dan segera kembali. Coba lagi beberapa menit lagi.
stale-button = Tombol ini sudah tidak berlaku. Mulai lagi dengan perintahnya.

## Redaksi
not-newsroom = Perintah ini hanya untuk redaksi.
broadcast-ask-text = Tulis isi siaran, paling banyak { $limit } karakter. Huruf tebal, miring, dan tautan boleh dipakai. Batalkan dengan /batal.
broadcast-ask-audience = Siapa yang menerima?
button-audience-all = Semua pembaca ({ $count })
button-audience-topic = Pembaca satu topik
broadcast-ask-topic = Ketik nama topiknya.
broadcast-topic-unknown = Tidak ada topik “{ $query }”. Ketik nama lain, atau /batal.
broadcast-topic-which = Topik yang mana?
broadcast-empty = Siaran kosong. Kirim tulisannya sebagai pesan teks.
broadcast-too-long = Siaran terlalu panjang: { $length } karakter, batasnya { $limit }. Pendekkan lalu kirim lagi.
broadcast-bad-html = HTML siaran rusak: { $reason }. Perbaiki lalu kirim lagi.
html-unknown-tag = tag { $tag } di huruf ke-{ $position } tidak dikenal Telegram
html-not-closed = tag { $tag } di huruf ke-{ $position } tidak ditutup
html-not-opened = tag { $tag } di huruf ke-{ $position } tidak ada pembukanya
html-bad-tag = tanda &lt; di huruf ke-{ $position } bukan awal tag; tulis &amp;lt; untuk tanda kurang dari
html-bad-link = tautan di huruf ke-{ $position } tidak punya alamat http(s)
broadcast-nobody = Tidak ada pembaca untuk siaran ini, jadi tidak ada yang dikirim.
broadcast-preview = <b>Pratinjau siaran #{ $id }</b>: pesan di atas tampil persis seperti di pembaca.
    Penerima: { $count } ({ $audience })
    Panjang: { $length } karakter · perkiraan { $minutes }
broadcast-all = semua pembaca
broadcast-of-topic = pembaca { $topic }
button-send = Kirim ke { $count } pembaca
button-discard = Buang
broadcast-sending = Siaran #{ $id } sedang dikirim ke { $count } pembaca. Laporannya menyusul di sini.
broadcast-discarded = Siaran #{ $id } dibuang.
broadcast-gone = Siaran #{ $id } sudah dikirim atau dibuang.
button-pause-broadcast = Jeda
button-resume-broadcast = Lanjutkan
button-stop-broadcast = Hentikan
broadcast-paused = Siaran #{ $id } dijeda. Terkirim { $sent }, menunggu { $planned }.
broadcast-stopped = Siaran #{ $id } dihentikan.
broadcast-report = <b>Siaran #{ $id } { $state ->
    [done] selesai
   *[other] dihentikan
}</b>
    Terkirim: { $sent }
    Memblokir bot: { $blocked }
    Gagal: { $failed }
    Meragukan: { $doubt }{ $cancelled ->
    [0] { "" }
   *[other] { "" }
        Dibatalkan: { $cancelled }
}
broadcast-doubts = Meragukan berarti jawaban Telegram tidak sampai; pesannya mungkin sudah diterima. Obrolan: { $chats }.
broadcast-trouble = <b>Siaran #{ $id } berhenti sendiri.</b>
    { $reason }
trouble-unauthorised = <b>Telegram menolak token bot.</b> Pengiriman berhenti; tidak ada yang dianggap gagal. Pasang token yang berlaku (BOT_TOKEN) lalu jalankan lagi.
trouble-held = Telegram menahan pengiriman sampai { $until }. Kiriman menunggu dan dilanjutkan sendiri.
trouble-storm = Telegram sedang sering gagal menjawab. Pengiriman dicoba sekali tiap sepuluh detik; tidak ada yang dilewati.
trouble-storm-over = Telegram menjawab lagi. Pengiriman dilanjutkan.
trouble-doubts = { $count } kiriman meragukan sesudah gangguan: jawaban Telegram tidak sampai. Obrolan: { $chats }.
trouble-missed = { $count } ringkasan terlewat karena tidak terkirim tepat waktu.
proposed-correction = <b>Sumber mengubah berita.</b> { $headline } ({ $source })
    { $difference }{ $left ->
        [0] { "" }
       *[other] { "" }
        … dan { $left } perubahan lain
    }
    Usulan ralat #{ $id }.
proposed-withdrawal = <b>Sumber menarik berita.</b> { $headline } ({ $source })
    { $why ->
        [gone] Halamannya sudah dihapus (kode { $status }).
        [missing] Halamannya tidak ditemukan lagi (kode { $status }), dua kali berturut-turut.
       *[said] Di halamannya tertulis bahwa berita ini dicabut.
    }
    Usulan pencabutan #{ $id }.
trouble-other = Gangguan pengiriman: { $type }.
sources-title = <b>Sumber berita</b> ({ $count })
sources-line = { $id }. { $name } — { $state ->
    [ok] { $articles } berita, dilihat lagi { $next }
    [failing] gagal { $failures }×: { $error }; dicoba lagi { $next }
    [retired] tidak lagi dibaca: { $error }
   *[new] belum dibaca, dilihat { $next }
}
sources-none = Belum ada sumber berita.
sources-usage = Tambah: /sumber https://situs.contoh/feed
    Hapus: /sumber hapus NOMOR
source-looking = Memeriksa { $url } …
source-added = Ditambahkan: <b>{ $name }</b> ({ $format }, { $count } berita).
source-known = Sumber itu sudah ada.
source-removed = Sumber { $id } tidak lagi dibaca. Beritanya tetap di arsip.
source-not-found = Tidak ada sumber nomor { $id }. Lihat daftarnya dengan /sumber.
source-no-feed = Tidak ada umpan berita di alamat itu.
source-refused-scheme = Hanya tautan http dan https yang bisa dipakai.
source-refused-private = Alamat itu tidak ada di internet publik.
source-refused-credentials = Tautan dengan kata sandi tidak diterima.
source-refused-invalid = Tautan itu tidak sah.
source-refused-port = Nomor port di tautan itu tidak diterima.
source-refused-redirects = Terlalu banyak pengalihan (batas 5).
source-refused-large = Umpan terlalu besar (batas 5 MiB).
source-failed-dns = Nama situs itu tidak ditemukan. Periksa ejaannya.
source-failed-refused = Situs itu menolak sambungan.
source-failed-timeout = Situs itu tidak menjawab pada waktunya. Coba lagi nanti.
source-failed-reset = Situs itu memutus sambungan. Coba lagi nanti.
source-failed-unreachable = Situs itu tidak bisa dicapai dari sini.
source-failed-tls = Sertifikat situs itu tidak sah.
source-failed-protocol = Jawaban situs itu tidak bisa dibaca.
source-failed-aborted = Pemeriksaan dihentikan. Coba lagi.
source-status = Situs itu menolak pembaca kami (kode { $status }).
stats = <b>Angka Kabar</b>
    Pembaca: { $active } aktif, { $stopped } berhenti, { $gone } tidak terjangkau
    Arsip: { $articles } berita dari { $sources } sumber
    Kiriman 24 jam: { $sent } terkirim, { $refused } ditolak, { $doubt } meragukan, { $missed } terlewat
    Antrean: { $queue }
team = <b>Redaksi</b>
    Pemilik: { $owners }
audit-title = <b>Tindakan terakhir</b>
audit-none = Belum ada tindakan yang dicatat.
audit-line = { $at } · { $actor } · { $action } · { $subject }
