### Data

erase-question = Hapus semua data Anda? Topik, kata yang diikuti, jam, berita tersimpan, dan riwayat kiriman akan hilang dan tidak bisa dikembalikan.
    Yang tetap disimpan hanya hitungan kiriman siaran tanpa nama dan tanpa nomor Anda.
button-erase-yes = Ya, hapus semua
button-erase-no = Tidak jadi
erased = Semua data Anda sudah dihapus. Terima kasih pernah memakai Kabar. Kembali kapan saja dengan /start.
erase-kept = Tidak ada yang dihapus.
data-caption = Ini semua yang Kabar simpan tentang obrolan ini.
data-none = Kabar tidak menyimpan apa pun tentang obrolan ini.
privacy = <b>Apa yang Kabar simpan</b>
    Nomor obrolan ini, bahasa, zona waktu, topik dan jam pilihan Anda, kata yang Anda minta diikuti, apa yang Anda bisukan, berita yang Anda simpan, berapa kali Anda membuka berita suatu topik (bukan berita yang mana), dan berita apa yang sudah dikirim.

    <b>Apa yang tidak disimpan</b>
    Nama, nomor telepon, dan tulisan Anda yang lain. Tulisan yang Anda kirim dipakai untuk menjawab, lalu dibuang.

    <b>Hak Anda</b>
    Salinan data: /dataku. Hapus semuanya: /hapus.
