### Redaksi

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
data-restored = Data dipulihkan dari cadangan { $at }.
    Siaran yang belum selesai ditahan sampai Anda melanjutkannya. Pesan lain yang sedang menunggu saat itu tidak dikirim, karena mungkin sudah sampai.
    Setelah cadangan dibuat, pembaca baru dan perubahan pilihan tidak tercatat lagi.
