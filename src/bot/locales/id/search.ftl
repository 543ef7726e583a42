### Cari

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
