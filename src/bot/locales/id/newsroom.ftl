### Redaksi

not-newsroom = Perintah ini hanya untuk redaksi.
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
audit-title = <b>Tindakan terakhir</b>
audit-none = Belum ada tindakan yang dicatat.
audit-line = { $at } · { $actor } · { $action } · { $subject }
data-restored = Data dipulihkan dari cadangan { $at }.
    Siaran yang belum selesai ditahan sampai Anda melanjutkannya. Pesan lain yang sedang menunggu saat itu tidak dikirim, karena mungkin sudah sampai.
    Setelah cadangan dibuat, pembaca baru dan perubahan pilihan tidak tercatat lagi.
