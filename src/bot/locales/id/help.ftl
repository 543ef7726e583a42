### Bantuan

help = <b>Kabar</b> mengirim berita tentang topik pilihan Anda.

    /topik — pilih topik
    /ikuti "kata" — ikuti kata pilihan sendiri
    /bisukan kata — jangan kirim berita tentang ini
    /ringkasan — berita baru sekarang
    /ketinggalan — yang Anda lewatkan
    /cari kata — cari di arsip
    /simpan — berita tersimpan
    /atur — jam, hari, jam tenang, zona waktu, bahasa
    /tenang — jam tanpa kiriman
    /senyap — pesan tanpa bunyi
    /grup — Kabar di grup atau kanal Anda
    /jeda — tidak ada pesan untuk sementara
    /berhenti — berhenti berlangganan
    /privasi — data Anda

    Ketik kata apa saja untuk mencari berita.
    Kirim alamat sebuah berita untuk diringkas.
help-newsroom = <b>Redaksi</b>
error-sorry = Maaf, ada yang salah di pihak kami. Coba lagi sebentar lagi.
back-soon = Kabar sedang diperbaiki dan segera kembali. Coba lagi beberapa menit lagi.
back-soon-kept = Kabar sedang diperbaiki dan segera kembali. Pesan Anda tidak hilang: akan kami jawab begitu selesai.
stale-button = Tombol ini sudah tidak berlaku. Ketik /bantuan untuk melihat apa yang bisa dilakukan.
