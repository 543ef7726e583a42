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

    Anda juga bisa langsung mengetik kata untuk mencari.
help-newsroom = <b>Redaksi</b>
unsupported = Kabar hanya bisa membaca tulisan. Ketik kata untuk mencari berita, atau /bantuan.
error-sorry = Maaf, ada yang salah di pihak kami. Coba lagi sebentar lagi.
back-soon = Kabar sedang diperbaiki dan segera kembali. Coba lagi beberapa menit lagi.
back-soon-kept = Kabar sedang diperbaiki dan segera kembali. Pesan Anda tidak hilang: akan kami jawab begitu selesai.
stale-button = Tombol ini sudah tidak berlaku. Mulai lagi dengan perintahnya.
