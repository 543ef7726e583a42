### Apa pun yang dikirim

too-fast = Pesan Anda datang terlalu cepat. Tunggu sebentar, lalu coba lagi.
greeting = Halo. Ketik kata untuk mencari berita, atau kirim alamat sebuah berita untuk diringkas.
greeting-new = Halo. Tekan /start untuk memilih berita yang ingin Anda ikuti.
    Anda juga bisa langsung mengetik kata untuk mencari, atau mengirim alamat sebuah berita untuk diringkas.
thanks = Sama-sama. Senang bisa membantu.
anything-instead = Ketik judul atau beberapa kata untuk mencari berita, atau kirim alamatnya untuk diringkas. Yang lain ada di /bantuan.
anything-no-words = Tidak ada kata yang bisa dicari di pesan itu.
anything-photo = Kabar belum bisa membaca gambar.
anything-video = Kabar tidak bisa menonton video.
anything-voice = Kabar tidak bisa mendengarkan suara.
anything-sticker = Kabar hanya mengerti tulisan, bukan stiker.
anything-file = Kabar tidak membuka berkas yang dikirim.
anything-contact = Kontak itu tidak dibuka dan tidak disimpan.
anything-location = Lokasi itu tidak disimpan. Untuk mengganti zona waktu, ketuk tombol di bawah.
anything-other = Kabar tidak bisa membaca kiriman seperti itu.
unknown-command = Perintah itu tidak ada.
