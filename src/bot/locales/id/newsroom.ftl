### Redaksi

not-newsroom = Perintah ini hanya untuk redaksi.
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
trouble-view = Sebuah pesan tidak bisa disusun ({ $cause }). Kirimannya disisihkan dan yang lain tetap jalan; sebabnya ada di log.
trouble-other = Gangguan pengiriman: { $type }.
audit-title = <b>Tindakan terakhir</b>
audit-none = Belum ada tindakan yang dicatat.
audit-line = { $at } · { $actor } · { $action } · { $subject }
data-restored = Data dipulihkan dari cadangan { $at }.
    Siaran yang belum selesai ditahan sampai Anda melanjutkannya. Pesan lain yang sedang menunggu saat itu tidak dikirim, karena mungkin sudah sampai.
    Setelah cadangan dibuat, pembaca baru dan perubahan pilihan tidak tercatat lagi.
