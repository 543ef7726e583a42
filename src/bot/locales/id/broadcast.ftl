### Siaran

# Yang dilihat pembaca
broadcast-label-emergency = DARURAT
broadcast-label-breaking = BREAKING
broadcast-label-update = UPDATE
broadcast-waited = Siaran { $at }, tertahan oleh jam tenang Anda

# Menulis
broadcast-home = <b>Siaran</b>
broadcast-home-line = #{ $id } · { $state ->
    [draft] draf
    [asked] menunggu persetujuan
    [scheduled] terjadwal
    [sending] sedang dikirim
   *[paused] dijeda
} · { $headline }
broadcast-all-stopped = <b>Semua pengiriman dihentikan.</b> Tidak ada yang bisa dikirim sampai dilanjutkan.
broadcast-ask-content = Kirim isi siarannya:
    • tulisan, paling banyak { $limit } karakter; huruf tebal, miring, dan tautan boleh dipakai
    • satu foto dengan tulisan di bawahnya, paling banyak { $below } karakter
    • pesan yang diteruskan
    • nomor atau alamat berita di arsip

    Batalkan dengan /batal.
broadcast-ask-new-text = Kirim isi baru untuk siaran #{ $id }: tulisan, foto, pesan yang diteruskan, atau nomor berita. Batalkan dengan /batal.
broadcast-keeps-picture = Gambarnya tetap sampai diganti atau dilepas.
broadcast-ask-photo = Kirim foto untuk siaran #{ $id }. Tulisannya tidak berubah. Batalkan dengan /batal.
broadcast-photo-only = Yang ditunggu foto. Kirim fotonya, atau /batal; tulisan diganti dengan Ubah isi.
broadcast-ask-caption = Fotonya sudah ada. Sekarang kirim tulisan di bawahnya, paling banyak { $limit } karakter.
broadcast-album = Dari album itu diambil gambar pertama: satu siaran memuat satu gambar.
broadcast-other-media = Itu tidak bisa disiarkan. Yang bisa: tulisan, atau satu foto dengan tulisan di bawahnya.
broadcast-picture-file = Gambar itu dikirim sebagai berkas. Kirim lagi sebagai foto, supaya langsung terlihat oleh pembaca.
broadcast-picture-offered = Berita ini punya gambar. Pasang dengan tombol <b>Gambar berita</b> bila cocok.
broadcast-photo-refused = <i>Telegram tidak lagi menerima foto siaran ini. Ganti fotonya, atau lepas gambarnya.</i>
broadcast-no-article = Berita itu tidak ada di arsip. Kirim nomor atau alamat lain, atau tulis isinya.
broadcast-ask-level = <b>Siaran #{ $id }</b>
    Tingkatnya apa?

    <b>Darurat</b>: berbunyi, dan menembus jam tenang pembaca yang mengizinkannya.
    <b>Breaking</b>: berbunyi, menunggu jam tenang selesai.
    <b>Update</b>: tanpa bunyi, menunggu jam tenang selesai.
level-emergency = Darurat
level-breaking = Breaking
level-update = Update
broadcast-panel = <b>{ $state ->
    [asked] Siaran #{ $id } menunggu persetujuan
    [scheduled] Siaran #{ $id } terjadwal
   *[draft] Draf siaran #{ $id }
}</b>
    Pesan di atas tampil persis seperti di pembaca.

    Tingkat: { $level }
    Kepada: { $audience }
    { $reach }
    Panjang { $length } karakter, lama kirim sekitar { $duration }
broadcast-panel-by = Penulis: { $author }
broadcast-panel-changed = Diubah { $at } oleh { $by }
broadcast-panel-hour = Dikirim { $at }
reach-now = Penerima: { $count }
reach-later = menyusul setelah jam tenang: { $count }
reach-paused = sedang jeda: { $count }
reach-quiet = jam tenang, tidak dikirimi: { $count }
reach-limit = batas harian tercapai: { $count }
broadcast-warnings = <b>Perlu dilihat</b>
warning-similar = Mirip siaran #{ $id } ({ $at }), { $percent }% sama
warning-no-source = Tidak ada sumber yang disebut. Tulis misalnya: Sumber: BMKG.
warning-capitals = Ditulis dengan huruf besar semua
warning-dead-link = Tautan tidak menjawab: { $url }
returned-rejected = Ditolak { $by }: { $words }
returned-expired = Tidak ada yang menyetujui dalam { $minutes } menit.
returned-rights = Orang yang mengajukan atau menyetujuinya tidak lagi berhak.
returned-overdue = Jamnya sudah lewat saat Kabar bisa mengirim lagi. Periksa apakah isinya masih berlaku.
returned-stopped = Ditarik saat semua pengiriman dihentikan.
broadcast-returned = <b>Siaran #{ $id } kembali menjadi draf.</b>
    { $why }

button-new-broadcast = Tulis siaran baru
button-stop-all = Hentikan semua pengiriman
button-stop-all-sure = Ya, hentikan semuanya
button-go-on = Lanjutkan pengiriman
button-text = Ubah isi
button-audience = Penerima
button-picture-on = Gambar berita
button-photo = Pasang foto
button-photo-other = Ganti foto
button-without-photo = Kirim tanpa gambar
button-picture-off = Lepas gambar
button-test = Kirim uji ke saya
button-schedule-broadcast = Jadwalkan
button-no-schedule = Hapus jadwal
button-ask = Minta persetujuan
button-let-go = Kirim ke { $count } penerima
button-let-go-later = Jadwalkan sekarang
button-discard = Buang
button-discard-sure = Ya, buang
button-cancel-ask = Batalkan pengajuan
button-cancel-schedule = Batalkan jadwal
button-undo-send = Urungkan
button-approve = Setujui & kirim
button-approve-later = Setujui
button-reject = Tolak
button-open-draft = Buka siaran #{ $id }
button-pause-broadcast = Jeda
button-resume-broadcast = Lanjutkan
button-stop-broadcast = Hentikan
button-stop-sure = Ya, hentikan

# Penerima
audience-question = Siapa yang menerima siaran #{ $id }?

    Kepada: { $audience }
    { $reach }
audience-first-question = Siapa yang menerima siaran #{ $id }?

    Belum dipilih. Semua pembaca: { $count }.
audience-everyone = semua pembaca
audience-unchosen = belum dipilih
audience-any = pengikut { $topics }
audience-all = yang mengikuti sekaligus { $topics }
audience-categories = kategori { $categories }
audience-without = kecuali pengikut { $topics }
audience-languages = bahasa { $languages }
audience-zones = zona { $zones }
audience-kinds = hanya { $kinds }
button-everyone = Semua pembaca
button-add-topic = Tambah topik
button-add-without = Kecualikan topik
button-match-any = Cukup salah satu topik
button-match-all = Harus semua topik
button-categories = Kategori
button-locale-all = Semua bahasa
button-locale-id = Indonesia
button-locale-en = Inggris
button-zone-all = Semua zona
kind-private = Orang
kind-group = Grup
kind-channel = Kanal
button-done = Selesai
broadcast-ask-topic = Ketik nama topiknya. Batalkan dengan /batal.
broadcast-topic-unknown = Tidak ada topik “{ $query }”. Ketik nama lain, atau /batal.
broadcast-topic-which = Topik yang mana?
audience-categories-question = Kategori mana? Pembaca yang mengikuti topik apa pun di dalamnya akan menerima siaran #{ $id }.
broadcast-others-send = Draf ini tersimpan. Rekan yang berhak mengirim menemukannya di /siaran.
broadcast-nobody = Tidak ada penerima untuk siaran ini. Pilih penerima lain.

# Jadwal
broadcast-ask-hour = Kapan siaran #{ $id } dikirim? Contoh: <b>18.30</b>, <b>besok 06.00</b>, <b>24/11 07.15</b>, <b>18.30 WITA</b>.
    Tanpa nama zona, jamnya { $zone }. Batalkan dengan /batal.
broadcast-hour-unread = Jam itu tidak terbaca. Contoh: 18.30, besok 06.00, 24/11 07.15, 18.30 WITA.
broadcast-hour-past = { $at } sudah lewat. Tulis jam lain.
broadcast-hour-far = Paling lama 30 hari dari sekarang. Tulis jam lain.

# Persetujuan
broadcast-ask = <b>Persetujuan siaran #{ $id }</b>
    Diajukan { $by } { $at }. Pesan di atas tampil persis seperti di pembaca.

    Tingkat: { $level }
    Kepada: { $audience }
    { $reach }
broadcast-ask-unseen = <b>Persetujuan siaran #{ $id }</b>
    Diajukan { $by } { $at }. Telegram tidak lagi menerima fotonya: pesannya tidak bisa dilihat, jadi belum bisa disetujui.

    Tolak supaya { $by } mengganti fotonya. Atau lepas gambarnya: siaran ini menjadi draf lagi, tanpa gambar.
broadcast-ask-not-shown = <b>Persetujuan siaran #{ $id }</b>
    Diajukan { $by } { $at }. Pesannya tidak sampai di obrolan ini. Lihat dahulu, lalu putuskan.
button-see-message = Lihat pesannya
broadcast-ask-until = Berlaku sampai { $until }.
broadcast-ask-hour-line = Dijadwalkan { $at }.
broadcast-waiting = <b>{ $title } #{ $id } menunggu persetujuan</b>
    Yang bisa menyetujui: { $approvers }. Berlaku sampai { $until }.
broadcast-nobody-approves = Belum ada orang lain yang boleh menyetujui. Undang orang kedua di /redaksi, atau matikan persetujuan dua orang selama Anda sendirian.
button-be-alone = Matikan persetujuan dua orang
broadcast-soon = <b>Siaran #{ $id } dikirim dalam { $seconds } detik</b>
    { $count } penerima. Masih bisa diurungkan.
broadcast-scheduled = <b>Siaran #{ $id } terjadwal { $at }</b>
    { $count } penerima.
broadcast-scheduled-notice = Siaran #{ $id } disetujui { $by }. Dikirim { $at }.
broadcast-rejected-by-you = Siaran #{ $id } Anda tolak. { $asker } diberi tahu alasannya.
broadcast-ask-reason = Apa alasannya? { $asker } akan membacanya. Batalkan dengan /batal.
broadcast-discard-question = Buang draf siaran #{ $id }? Isinya tidak bisa dikembalikan.
broadcast-discarded = Draf siaran #{ $id } dibuang.
broadcast-tested = Uji terkirim ke obrolan ini.
refused-gone = Siaran #{ $id } sudah tidak ada.
refused-rights = Anda tidak berhak melakukan itu.
refused-decided = Tidak jadi: keadaan siaran #{ $id } sudah berubah. Lihat di /siaran.
refused-approved = Tidak jadi: siaran #{ $id } sudah disetujui { $by }.
refused-approved-you = Siaran #{ $id } sudah Anda setujui.
refused-changed = Isi siaran #{ $id } sudah berubah sejak Anda melihatnya. Buka lagi sebelum memutuskan.
refused-expired = Permintaan persetujuan siaran #{ $id } sudah kedaluwarsa.
refused-own = Yang meminta tidak bisa menyetujui sendiri.
refused-asker = Yang meminta tidak lagi berhak mengirim.
refused-incomplete = Pilih tingkat dan penerima dulu.
refused-twoPeople = Siaran ini perlu persetujuan orang kedua.
refused-stopped = Semua pengiriman sedang dihentikan. Lanjutkan dulu di /siaran.

# Sedang dikirim
broadcast-progress = <b>{ $state ->
    [sending] Mengirim { $lower } #{ $id }
    [paused] { $title } #{ $id } dijeda
    [stopped] { $title } #{ $id } dihentikan
   *[done] { $title } #{ $id } selesai
}</b>
    { $bar } { $percent }%
    { $sent } dari { $total } { $kind ->
        [update] pesan disunting
        [correction] suntingan dan baris ralat
        [withdrawal] pesan ditarik
       *[news] terkirim
    }
broadcast-kind = { $kind ->
        [update] pembaruan
        [correction] ralat
        [withdrawal] pencabutan
       *[news] siaran
    }
broadcast-kind-title = { $kind ->
        [update] Pembaruan
        [correction] Ralat
        [withdrawal] Pencabutan
       *[news] Siaran
    }
progress-pace = { $rate } pesan/detik, sisa { $left }
progress-blocked = memblokir bot: { $count }
progress-failed = gagal: { $count }
progress-doubt = meragukan: { $count }
progress-cancelled = tidak jadi: { $count }
progress-later = menunggu jam tenang: { $count }
progress-held = Ditahan Telegram, lanjut { $seconds } detik lagi
progress-planning = Menyusun daftar penerima …
progress-trouble = Berhenti sendiri: { $reason }
progress-restored = Ditahan karena data dipulihkan dari cadangan; sebagian mungkin sudah sampai.
broadcast-stop-question = Hentikan siaran #{ $id } untuk selamanya? Yang sudah terkirim tetap ada, sisanya tidak dikirim.
stop-all-question = Hentikan semua pengiriman sekarang? Siaran dijeda, yang menunggu kembali menjadi draf, ringkasan dan kabar cepat ditahan.
stop-all-done = <b>Semua pengiriman dihentikan.</b> { $count ->
    [0] Tidak ada siaran yang sedang berjalan.
   *[other] { $count } siaran dijeda atau kembali menjadi draf.
} Lanjutkan bila sudah aman.
stop-all-already = Semua pengiriman sudah dihentikan.
stop-all-notice = <b>{ $by } menghentikan semua pengiriman.</b> { $count ->
    [0] Tidak ada siaran yang sedang berjalan.
   *[other] { $count } siaran dijeda atau kembali menjadi draf.
} Lihat /siaran.
go-on-done = Pengiriman dilanjutkan. Siaran yang dijeda, bila ada, menunggu keputusan Anda di /siaran.
go-on-notice = { $by } melanjutkan pengiriman. Siaran yang dijeda, bila ada, menunggu di /siaran.
duration-seconds = { $count } detik
duration-minutes = { $minutes } mnt { $seconds } dtk
duration-hours = { $hours } jam { $minutes } mnt

broadcast-empty = Siaran kosong. Kirim tulisannya sebagai pesan teks.
broadcast-too-long = Siaran terlalu panjang: { $length } karakter, batasnya { $limit }. Pendekkan lalu kirim lagi.
broadcast-caption-too-long = Tulisannya { $length } karakter, padahal di bawah gambar paling banyak { $limit }. Pendekkan lalu kirim lagi, atau kirim tanpa gambar.
broadcast-photo-no-room = Tulisan siaran ini { $length } karakter, padahal di bawah foto paling banyak { $limit }. Pendekkan dulu dengan Ubah isi, atau biarkan tanpa foto (/batal).
broadcast-bad-html = HTML siaran rusak: { $reason }. Perbaiki lalu kirim lagi.
html-unknown-tag = tag { $tag } di huruf ke-{ $position } tidak dikenal Telegram
html-not-closed = tag { $tag } di huruf ke-{ $position } tidak ditutup
html-not-opened = tag { $tag } di huruf ke-{ $position } tidak ada pembukanya
html-bad-tag = tanda &lt; di huruf ke-{ $position } bukan awal tag; tulis &amp;lt; untuk tanda kurang dari
html-bad-link = tautan di huruf ke-{ $position } tidak punya alamat http(s)
broadcast-trouble = <b>Siaran #{ $id } berhenti sendiri.</b>
    { $reason }
broadcast-trouble-picture = Telegram tidak menerima gambarnya. Hentikan siaran ini di /siaran, lalu tulis yang baru dengan foto yang dikirim ulang.
