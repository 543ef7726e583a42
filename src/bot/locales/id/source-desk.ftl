### Meja sumber dan antrean tinjau

button-source = { $name } · { $state }
source-state-ok = dibaca
source-state-failing = gagal
source-state-off = tidak dibaca
source-state-muted = ditunda
source-state-review = ditinjau
button-sources-review = Antrean tinjau ({ $count })
button-sources-export = Unduh OPML
button-sources = Semua sumber
source-desk = <b>{ $name }</b>
    { $trust }
    Rata-rata { $aDay } berita sehari selama seminggu. Berita terbaru masuk { $last }.
source-desk-feed = { $url }
    Terakhir berhasil { $success }, dilihat lagi { $next }
source-desk-failing = Gagal { $failures } kali: { $error }
source-trust-publish = Beritanya langsung terbit.
source-trust-review = Beritanya terbit setelah ditinjau.
source-trust-off = Tidak dibaca.
source-muted-until = Ditunda sampai { $until }.
button-trust-publish = Langsung terbit
button-trust-review = Tinjau dulu
button-trust-off = Jangan dibaca
button-source-mute-day = Tunda sehari
button-source-mute-week = Tunda seminggu
button-source-unmute = Baca lagi
button-source-remove = Hapus sumber
button-source-remove-sure = Ya, hapus
source-remove-question = Hapus { $name } dari daftar? Kabar tidak membacanya lagi. Beritanya tetap di arsip, dan sumber ini bisa ditambahkan lagi.
source-desk-gone = Sumber ini tidak lagi dibaca.
source-not-changed = Tidak berubah: Anda tidak berhak, atau sumber ini sudah tidak ada.
opml-read = OPML dibaca: { $added } sumber ditambahkan, { $known } sudah ada, { $failed } tidak dapat dibaca.
opml-bad = Berkas itu bukan daftar umpan OPML yang bisa dibaca.
opml-large = Berkas itu terlalu besar: paling banyak { $limit } MiB.
opml-reading = Memeriksa { $count } umpan …
review-none = Tidak ada berita yang menunggu tinjauan.
review-head = <b>Menunggu tinjauan</b> · { $count } berita
review-article = { $source } · { $time }
review-others = { $count } berita lain yang sudah terbit menceritakan peristiwa ini.
button-review-publish = Terbitkan
button-review-later = Nanti
button-review-reject = Tolak
button-review-merge = Gabung
review-published = Terbit.
review-rejected = Ditolak.
review-put-off = Ditaruh di akhir antrean.
review-decided = Sudah diputuskan orang lain, atau Anda tidak berhak.
review-merge-which = Peristiwa mana yang diceritakan berita ini?
review-merge-none = Tidak ada peristiwa lain dalam tiga hari terakhir.
review-merged = Digabung dan terbit.
