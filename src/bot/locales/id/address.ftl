### Alamat yang dikirim pembaca

address-reading = Sedang membaca alamat itu. Biasanya beberapa detik, paling lama setengah menit.
address-kept-nowhere = Halaman ini dibaca hanya untuk Anda dan tidak disimpan.
address-often = Anda sudah mengirim { $limit } alamat dalam satu jam. Coba lagi nanti; mencari dengan kata tetap bisa.
address-full = Kabar sedang membaca banyak alamat. Kirim lagi sebentar lagi.
address-invalid = Alamat itu tidak lengkap atau salah tulis. Salin seluruhnya dari peramban, lalu kirim lagi.
address-scheme = Hanya alamat yang diawali http atau https yang bisa dibaca.
address-password = Alamat yang memuat kata sandi tidak dibuka.
address-private = Alamat itu tidak ada di internet umum.
address-port = Alamat itu memakai port yang tidak lazim untuk situs berita.
address-wall = Halaman itu hanya bisa dibuka dengan masuk akun atau berlangganan. Coba cari judulnya; mungkin sumber lain memberitakannya.
address-video = Halaman itu hanya berisi video. Coba cari judulnya; mungkin ada beritanya dalam tulisan.
address-list = Itu halaman depan atau daftar berita. Kirim alamat satu berita.
address-other = Tidak ditemukan berita di halaman itu. Kirim alamat satu berita, atau cari dengan kata.
address-robots = Halaman itu tidak bisa dibaca dari sini: situsnya tidak bisa dihubungi, atau tidak mengizinkan dibaca oleh program. Buka di peramban, atau cari judulnya di sini.
address-gone = Halaman itu sudah tidak ada. Coba cari judulnya.
address-unreachable = Situs itu sedang tidak bisa dihubungi. Coba lagi nanti, atau cari judulnya.
button-follow-topic = Ikuti { $topic }
