### Statistik

stats-head = <b>Statistik Kabar</b>
stats-readers = Pembaca: { $active } aktif ({ $change } dalam 7 hari)
stats-today = Kiriman hari ini: { $sent } terkirim, { $refused } ditolak, { $missed } terlewat, { $doubt } meragukan
stats-lag = Jeda kirim hari ini: separuhnya dalam { $median }, 95% dalam { $most }
stats-counted = Angka hari ini per { $time }.
stats-queue = Antrean: { $queue }
stats-archive = Arsip: { $articles } berita dari { $sources } sumber
stats-silent = Sumber yang diam atau gagal dibaca: { $count }
stats-weekly-on = Ringkasan mingguan: Anda menerimanya tiap Senin 08.00.
stats-weekly-off = Ringkasan mingguan: tidak dikirim kepada Anda.
stats-gone = Tidak aktif: { $gone } tidak terjangkau, { $stopped } berhenti
button-stats-readers = Pembaca
button-stats-topics = Topik
button-stats-hours = Jam dan hari
button-stats-left = Berhenti dan blokir
button-stats-deliveries = Kiriman dan jeda
button-stats-sources = Sumber
button-stats-days = { $days } hari
button-stats-days-now = ✓ { $days } hari
button-stats-weekly-on = Kirim ringkasan mingguan
button-stats-weekly-off = Hentikan ringkasan mingguan
stats-title-readers = Pembaca
stats-title-topics = Topik terbanyak diikuti
stats-title-hours = Jam dan hari
stats-title-left = Berhenti dan blokir
stats-title-deliveries = Kiriman dan jedanya
stats-title-sources = Berita per sumber
stats-active = Aktif
stats-joined = Baru
stats-left = Pergi
stats-stopped = Berhenti
stats-blocked = Memblokir atau tak terjangkau
stats-sent = Terkirim
stats-trouble = Ditolak, terlewat, meragukan
stats-lag-95 = Jeda: 95% dalam
stats-digests = Ringkasan terkirim
stats-activity = Kegiatan pembaca
stats-peak = ramai { $at }: { $count }
stats-since = Dicatat sejak { $day }.
stats-zone = Hari menurut { $zone }; hari ini belum selesai.
stats-none = <b>{ $title }</b>
    { $picture ->
        [topics] Belum ada topik yang diikuti.
        [hours] Belum ada ringkasan atau kegiatan pembaca dalam { $days } hari terakhir.
        [left] Tidak ada yang berhenti atau memblokir dalam { $days } hari terakhir.
        [deliveries] Belum ada kiriman dalam { $days } hari terakhir.
        [sources] Belum ada sumber yang dibaca. Tambahkan dengan /sumber.
       *[readers] Belum ada pembaca.
    }
stats-line-readers = { $when }: { $active } aktif, +{ $joined }, −{ $left }
stats-line-left = { $when }: { $stopped } berhenti, { $gone } memblokir
stats-line-deliveries = { $when }: { $sent } terkirim, { $refused } ditolak, { $missed } terlewat, { $doubt } meragukan
stats-line-topic = { $name }: { $followers }{ $grown ->
    [none] { "" }
   *[other] { " " }({ $grown })
}
stats-line-source = { $name }: { $count } berita{ $state ->
    [failing] , gagal dibaca
    [silent] , diam sejak { $since }
   *[ok] { "" }
}
stats-line-weekday = { $day }: ringkasan { $digests }, kegiatan { $activity }
stats-hour-most = paling banyak { $hour } ({ $count })
stats-hour-none = tidak ada
stats-lags = Jeda dari waktunya sampai terkirim: separuh { $median }, 95% { $most }, 99% { $nearly } (hari terburuk).
stats-topics-note = { $known ->
    [yes] Dalam kurung: perubahan selama periode ini.
   *[no] Perubahan tampil setelah dua hari dicatat.
}
stats-hours-note = Kegiatan: pesan dan ketukan yang masuk. Apa yang dibaca tidak diketahui.
stats-left-note = Dihitung menurut keadaan terakhir pembaca pada hari itu.
stats-row-silent = diam
stats-row-failing = gagal
stats-a-day = { $count }/hari
button-stats = Lihat statistik
weekly-head = <b>Ringkasan minggu { $span }</b>
weekly-readers = Pembaca: { $active } aktif{ $change ->
    [none] { "" }
   *[other] { " " }({ $change } dari minggu sebelumnya)
}
weekly-moves = Baru { $joined }, berhenti { $stopped }, memblokir atau tak terjangkau { $gone }
weekly-topics = Topik terbanyak diikuti: { $topics }
weekly-sent = Kiriman: { $sent } terkirim, { $refused } ditolak, { $missed } terlewat, { $doubt } meragukan
weekly-lag = Jeda kirim pada hari terburuk: 95% dalam { $most }
weekly-broadcasts = Siaran yang dikirim: { $count }
weekly-sources = Sumber yang diam atau gagal dibaca: { $names }
weekly-skipped = Ringkasan minggu { $span } tidak dikirim karena sudah lewat lebih dari sehari. Angkanya tetap tercatat di /statistik.
