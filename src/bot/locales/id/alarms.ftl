### Alarm redaksi

alarms-head = <b>Alarm</b>
    Kabar memberi tahu Anda satu kali saat sesuatu mulai, dan sekali lagi saat selesai. Pilih yang Anda perlukan.
alarms-open = Sedang berlangsung:
alarms-open-line = { $what }, sejak { $since }
alarms-none-open = Saat ini tidak ada yang perlu diperhatikan.
button-alarms = Atur alarm
button-alarms-open = Alarm ({ $count } berlangsung)
alarm-kind-source = Sumber diam atau gagal dibaca
alarm-kind-story = Berita yang muncul di tiga sumber
alarm-kind-delivery = Kiriman tertahan
alarm-kind-doubts = Kiriman meragukan
alarm-kind-disk = Ruang disk menipis
alarm-kind-token = Token ditolak Telegram
alarm-kind-database = Basis data tidak menjawab
alarm-short-source = { $name } diam atau gagal dibaca
alarm-short-disk = Ruang disk menipis di { $host }
alarm-short-storm = Telegram sering gagal menjawab
alarm-short-flood = Telegram menahan pengiriman
alarm-short-late = Kiriman terlambat

alarm-source-silent = <b>{ $name } diam lebih lama daripada biasanya.</b>
    Berita terakhirnya masuk { $since }. Biasanya jarak terlama { $usual }.
    Periksa situsnya. Bila memang libur, buka sumbernya dan tunda sehari atau seminggu.
alarm-source-failing = <b>{ $name } tidak bisa dibaca</b> sejak { $since }.
    Buka sumbernya untuk melihat sebabnya. Alamatnya mungkin sudah pindah.
alarm-source-back = { $name } masuk lagi seperti biasa, setelah { $duration }.
alarm-source-left = Alarm { $name } selesai: sumber itu ditunda, dimatikan, atau dihapus.
button-alarm-source = Buka sumber

alarm-story = <b>Siarkan?</b> { $count } sumber memberitakan hal ini dalam satu jam.
alarm-story-next = Draf siarannya bisa langsung disiapkan. Tidak ada yang terkirim sebelum disetujui.
alarm-story-draft = { $by } menyiapkan siaran tentang “{ $headline }” (draf #{ $id }).
alarm-story-no = { $by } memutuskan tidak menyiarkan “{ $headline }”.
alarm-story-gone = Beritanya sudah tidak ada: dicabut atau belum diterbitkan.
alarm-draft-there = Draf #{ $id } sudah disiapkan.
alarm-dismissed = Baik, tidak disiarkan. Rekan Anda diberi tahu.
alarm-over-already = Pertanyaan ini sudah dijawab atau sudah lewat.
button-alarm-draft = Siapkan siaran
button-alarm-dismiss = Tidak perlu
button-alarm-read = Baca

alarm-storm = <b>Telegram sering gagal menjawab.</b>
    Pengiriman dicoba sekali tiap sepuluh detik. Tidak ada yang dilewati, dan Anda tidak perlu berbuat apa-apa.
alarm-storm-over = Telegram menjawab lagi setelah { $duration }. Pengiriman dilanjutkan.
alarm-flood = <b>Telegram menahan pengiriman sampai { $until }.</b>
    Kiriman menunggu dan dilanjutkan sendiri. Bila sering terjadi, turunkan SEND_RATE.
alarm-flood-over = Telegram tidak menahan pengiriman lagi, setelah { $duration }.
alarm-chat-held = Telegram menahan kiriman ke obrolan { $chat } sampai { $until }. Obrolan lain tidak terpengaruh.
alarm-late = <b>Kiriman terlambat.</b> { $count } kiriman menunggu, yang terlama sejak { $since }.
    Jalankan kabar doctor di server: ia membandingkan jumlah pembaca dengan laju kirim.
alarm-late-over = Kiriman tidak terlambat lagi, setelah { $duration }.
alarm-missed = <b>{ $count } kiriman terlewat</b> karena tidak terkirim tepat waktu.
    Pembacanya bisa mengetik /ketinggalan.
alarm-doubts = <b>{ $count } kiriman meragukan</b> sesudah gangguan: jawaban Telegram tidak sampai.
    Obrolan: { $chats }
    Ringkasan tidak dikirim dua kali. Untuk siaran, buka laporannya dan pilih: biarkan, atau kirim lagi.
alarm-disk = <b>Ruang disk menipis di { $host }:</b> tinggal { $free } GiB untuk { $directory }.
    Kosongkan ruang, atau pindahkan DATA_DIR. Bila penuh, tidak ada yang bisa disimpan atau dikirim.
alarm-disk-over = Ruang disk di { $host } cukup lagi: { $free } GiB.
alarm-token = Telegram menolak token bot sejak { $from }, selama { $duration }. Sekarang diterima lagi. Pengiriman dilanjutkan, dan tidak ada yang hilang.
alarm-database = { $what ->
        [full] <b>Disk basis data penuh.</b> Tidak ada yang bisa disimpan, jadi tidak ada yang dikirim.
            Kosongkan ruang di servernya.
       *[away] <b>Basis data tidak menjawab</b> selama lebih dari satu menit. Pengiriman dan perintah menunggu.
            Periksa servernya dengan kabar doctor.
    }
alarm-database-back = Basis data tidak menjawab sejak { $since }, selama { $duration }. Sekarang pulih. Yang tertahan dikirim sekarang; tidak ada yang hilang.

# Yang menunggu seseorang
waiting-head = <b>Menunggu Anda</b>
    Ketuk satu untuk membukanya.
waiting-line = • { $line }
waiting-broadcast = Siaran #{ $id } perlu persetujuan: “{ $headline }” ({ $by })
waiting-proposal = { $kind ->
        [withdrawal] Usulan pencabutan
       *[correction] Usulan ralat
    }: { $title }
waiting-more = Masih ada { $count } lagi.
waiting-over = Sudah selesai, atau bukan untuk Anda lagi.
