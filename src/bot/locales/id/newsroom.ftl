### Redaksi

not-newsroom = Perintah ini hanya untuk redaksi.
not-your-role = Hak Anda sebagai { $role } tidak mencakup ini.
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
audit-title = <b>{ $count } tindakan terakhir</b>, yang terbaru di atas
audit-none = Belum ada tindakan yang dicatat.
audit-line = { $at } · { $actor } { $act }
audit-act = { $action ->
    [broadcast-draft] menulis draf siaran { $on }
    [broadcast-change] mengubah siaran { $on }
    [broadcast-discard] membuang draf siaran { $on }
    [broadcast-ask] meminta persetujuan siaran { $on }
    [broadcast-take-back] menarik pengajuan siaran { $on }
    [broadcast-approve] menyetujui siaran { $on }
    [broadcast-reject] menolak siaran { $on }
    [broadcast-send] mengirim siaran { $on } tanpa orang kedua
    [broadcast-release] mengirim siaran { $on } pada jamnya
    [broadcast-give-back] mengembalikan siaran { $on } menjadi draf
    [broadcast-pause] menjeda siaran { $on }
    [broadcast-resume] melanjutkan siaran { $on }
    [broadcast-stop] menghentikan siaran { $on }
    [broadcast-doubts-leave] membiarkan kiriman meragukan siaran { $on }
    [broadcast-doubts-again] mengirim lagi kiriman meragukan siaran { $on }
    [broadcast-export] mengunduh tabel siaran { $on }
    [newsroom-stop] menghentikan semua pengiriman
    [newsroom-go-on] melanjutkan pengiriman
    [newsroom-alone] mematikan persetujuan dua orang
    [newsroom-two-people] menyalakan persetujuan dua orang
    [person-invite] mengundang seorang { $on }
    [person-uninvite] membatalkan undangan
    [person-join] bergabung sebagai { $role }
    [person-role] menjadikan { $on } { $role }
    [person-categories] mengubah kategori { $on }
    [person-remove] mengeluarkan { $on }
    [source-add] menambah sumber { $on }
    [source-remove] menghapus sumber { $on }
    [source-trust] mengubah cara terbit sumber { $on }
    [source-mute] menunda atau membaca lagi sumber { $on }
    [review-publish] menerbitkan berita { $on }
    [review-reject] menolak berita { $on }
    [review-later] menunda tinjauan berita { $on }
    [correction-publish] menerbitkan ralat berita { $on }
    [correction-dismiss] mengabaikan usulan ralat berita { $on }
    [correction-rewrite] menulis ulang usulan ralat berita { $on }
    [correction-unwrite] mengembalikan kata sumber pada usulan ralat berita { $on }
    [withdrawal-publish] mencabut berita { $on }
    [withdrawal-dismiss] mengabaikan usulan pencabutan berita { $on }
    [topic-alias] menambah alias topik { $on }
    [topic-unalias] menghapus alias topik { $on }
    [topic-rename] mengganti nama topik { $on }
    [topic-hide] menyembunyikan topik { $on }
    [topic-show] menampilkan lagi topik { $on }
    [topic-merge] menggabungkan topik { $on }
    [ad-draft] menulis iklan { $on }
    [ad-start] menayangkan iklan { $on }
    [ad-stop] menghentikan iklan { $on }
    [ad-adjust] mengubah iklan { $on }
    [ad-discard] membuang draf iklan { $on }
    [alarm-settle] menjawab alarm berita
    [alarm-on] menyalakan sebuah alarm untuk dirinya
    [alarm-off] mematikan sebuah alarm untuk dirinya
    [summary-on] meminta ringkasan mingguan
    [summary-off] menghentikan ringkasan mingguannya
   *[other] · { $name } · { $on }
}
data-restored = Data dipulihkan dari cadangan { $at }.
    Siaran yang belum selesai ditahan sampai Anda melanjutkannya. Pesan lain yang sedang menunggu saat itu tidak dikirim, karena mungkin sudah sampai.
    Setelah cadangan dibuat, pembaca baru dan perubahan pilihan tidak tercatat lagi.
