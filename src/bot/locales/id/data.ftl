### Data

erase-question = <b>Hapus semua data Anda?</b>
    Topik, kata yang diikuti dan dibisukan, jam, berita tersimpan, dan riwayat kiriman akan hilang dan tidak bisa dikembalikan.
    Yang tetap ada hanya hitungan kiriman siaran, tanpa nama dan tanpa nomor Anda.
button-erase-yes = Ya, hapus semua
button-erase-no = Tidak jadi
erased = Semua data Anda sudah dihapus. Terima kasih pernah memakai Kabar. Kembali kapan saja dengan /start.
erased-newsroom = Anda anggota redaksi: catatan tindakan Anda di sana tetap atas nama Anda sampai pemilik mengeluarkan Anda.
erase-kept = Tidak ada yang dihapus.
data-caption = Ini semua yang Kabar simpan tentang obrolan ini.
data-none = Kabar tidak menyimpan apa pun tentang obrolan ini.
privacy = <b>Yang disimpan</b>
    Nomor obrolan ini, bahasa, dan zona waktu.
    Pilihan Anda: topik, kata, jam, jam tenang, yang dibisukan, berita tersimpan, grup yang Anda atur.
    Berita dan iklan apa yang sudah dikirim, dan topik apa yang sering Anda buka.

    <b>Yang tidak disimpan</b>
    Nama, nomor telepon, dan tulisan Anda yang lain. Pesan Anda dipakai untuk menjawab, lalu dibuang. Isinya tidak pernah dicatat.

    <b>Untuk apa</b>
    Hanya untuk mengirim berita yang Anda minta.

    <b>Hak Anda</b>
    /dataku — salinan semuanya dalam satu berkas
    /hapus — menghapus semuanya, saat itu juga
