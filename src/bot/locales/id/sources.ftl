### Sumber berita

sources-title = <b>Sumber berita</b> ({ $count })
sources-line = { $id }. { $name } — { $state ->
    [ok] { $articles } berita, dilihat lagi { $next }
    [failing] gagal { $failures }×: { $error }; dicoba lagi { $next }
    [retired] tidak lagi dibaca: { $error }
   *[new] belum dibaca, dilihat { $next }
}
source-trouble = { $what ->
    [dns] nama situsnya tidak ditemukan
    [refused] situsnya menolak sambungan
    [timeout] situsnya tidak menjawab pada waktunya
    [reset] situsnya memutus sambungan
    [unreachable] situsnya tidak bisa dicapai dari sini
    [tls] sertifikat situsnya tidak sah
    [protocol] jawaban situsnya tidak bisa dibaca
    [aborted] pemeriksaannya dihentikan
    [status] situsnya menjawab dengan kode { $status }
    [removed] dihapus dari daftar
    [gone] situsnya menghapus umpan ini
    [missing] umpannya tidak ditemukan lagi
   *[other] jawabannya bukan umpan berita yang bisa dibaca
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
source-status = { $status ->
    [404] Tidak ada apa-apa di alamat itu (kode 404). Periksa ejaannya.
    [410] Halaman itu sudah dihapus (kode 410).
   *[other] Situs itu menolak pembaca kami (kode { $status }).
}
