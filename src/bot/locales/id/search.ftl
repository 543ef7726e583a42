### Cari

search-usage = Tulis kata yang dicari sesudah perintah, misalnya: /cari rudal
search-title = <b>Hasil “{ $query }”</b> · { $more ->
    [yes] lebih dari { $total } berita
   *[no] { $total } berita
} · hlm { $page }/{ $pages }
search-narrowed = Hanya { $filters }.
search-filter-topic = topik { $topic }
search-filter-days = { $days ->
    [1] 24 jam terakhir
   *[other] { $days } hari terakhir
}
search-filter-source = sumber { $source }
search-mended = Tidak ada hasil untuk “{ $query }”. Ini hasil untuk kata yang mirip.
search-too-common = “{ $query }” terlalu umum: hampir semua berita memuatnya. Tambahkan kata yang khas, misalnya nama orang atau tempat.
button-did-you-mean = Maksud Anda “{ $query }”?
search-none = Tidak ada hasil untuk “{ $query }”. Coba kata lain yang lebih umum, atau pilih topik.
search-none-narrowed = Tidak ada hasil untuk “{ $query }” dengan saringan ini.
search-none-topics = Tidak ada hasil untuk “{ $query }”. Topik yang mirip:
button-filter-topic = Topik: { $topic }
button-filter-days = Waktu: { $days }
button-filter-source = Sumber: { $source }
button-filter-off = Tanpa saringan
filter-all = semua
filter-days = { $days ->
    [0] semua
    [1] 24 jam
   *[other] { $days } hari
}
narrow-topic = Hasil “{ $query }” dari topik mana?
narrow-days = Hasil “{ $query }” dari berapa lama?
narrow-source = Hasil “{ $query }” dari sumber mana?
button-narrow-all-days = Semua waktu
button-narrow-all-topics = Semua topik
button-narrow-all-sources = Semua sumber
button-tell-me = Beri tahu bila ada berita baru
button-tell-me-topic = Beri tahu: ikuti { $topic }
button-choose-topics = Pilih topik
