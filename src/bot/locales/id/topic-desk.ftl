### Meja topik: untuk editor

button-topic-desk = Kelola topik
button-topic-desk-home = « Semua bidang
button-desk-back = « { $topic }
toast-topic-hidden = { $topic } tidak lagi ditawarkan.
topic-hidden = Topik ini tidak lagi ditawarkan. Anda tetap menerima beritanya selama mengikutinya.
desk-hidden-chip = { $topic } · disembunyikan
desk-home = <b>Kelola topik</b>
    Ketik nama atau alias topik, atau pilih bidangnya.
desk-section = <b>{ $section }</b> · { $count } topik
    Ketuk topik untuk mengelolanya, atau ketik namanya.
desk-found = Topik yang cocok dengan “{ $query }”:
desk-found-none = Tidak ada topik “{ $query }”. Ketik nama atau alias lain.
desk-gone = Topik ini sudah tidak ada, atau Anda tidak berhak atas bidangnya.
desk-unchanged = Tidak berubah: sudah diubah orang lain, atau Anda tidak berhak.
desk-topic = Indonesia: { $nameId }
    Inggris: { $nameEn }
    Bidang: { $section }
    Tautan: { $slug }
    Pengikut: { $followers }
    Berita { $days } hari terakhir: { $articles }
desk-aliases = Alias ({ $count }): { $aliases }{ $left ->
    [0] .
   *[other] , dan { $left } lagi.
}
desk-is-hidden = <b>Disembunyikan:</b> tidak ditawarkan, dicari, atau disarankan. Pengikutnya tetap menerima beritanya.
desk-mark-id = bahasa Indonesia
desk-mark-en = bahasa Inggris
desk-mark-case = huruf besar persis
desk-mark-weak = lemah
button-desk-add-alias = Tambah alias
button-desk-remove-alias = Hapus alias
button-desk-name-id = Ubah nama Indonesia
button-desk-name-en = Ubah nama Inggris
button-desk-merge = Gabungkan
button-desk-hide = Sembunyikan
button-desk-show = Tampilkan lagi
button-desk-add = Tambahkan
button-desk-remove = Hapus
button-desk-do-not = Jangan
button-desk-case = Huruf besar persis
button-desk-weak = Hanya bersama tanda lain
button-desk-merge-sure = Ya, gabungkan
desk-ask-alias = Ketik alias untuk <b>{ $topic }</b>. Alias dicoba dahulu pada berita terakhir; belum ada yang berubah. /batal untuk berhenti.
desk-ask-name-id = Ketik nama Indonesia yang baru untuk <b>{ $topic }</b>. Nama lama tetap menjadi alias. /batal untuk berhenti.
desk-ask-name-en = Ketik nama Inggris yang baru untuk <b>{ $topic }</b>. Nama lama tetap menjadi alias. /batal untuk berhenti.
desk-ask-merge = <b>{ $topic }</b> digabungkan ke topik mana? Ketik namanya. /batal untuk berhenti.
desk-alias-bad = Itu tidak bisa menjadi alias. Ketik 2 sampai 100 huruf dengan paling sedikit satu kata.
desk-alias-too-long = Alias ini terlalu panjang untuk tombol. Ketik yang lebih pendek, paling banyak sekitar 45 huruf.
desk-alias-there = Alias itu sudah ada.
desk-alias-gone = Alias itu sudah tidak ada, atau Anda tidak berhak.
desk-which-alias = Alias mana dari <b>{ $topic }</b> yang dihapus? Akibatnya ditunjukkan dahulu.
desk-try-add = <b>Alias “{ $alias }” untuk { $topic }</b>
    Dicoba pada { $count } berita terakhir; belum ada yang berubah.
desk-try-remove = <b>Hapus alias “{ $alias }” dari { $topic }?</b>
    Dicoba pada { $count } berita terakhir; belum ada yang berubah.
desk-gained = Akan cocok: { $count } berita.
desk-lost = Tidak lagi cocok: { $count } berita.
desk-warning = Perhatian:
desk-warn-common = ada di sangat banyak berita.
desk-warn-stop = hanya kata umum.
desk-warn-short = sangat pendek; pilih “Huruf besar persis” bila itu singkatan.
desk-warn-ignored = sengaja dilewati, karena sering berarti lain, misalnya nama orang atau media.
desk-warn-shared = sudah menjadi alias { $topic }; berita yang menyebutnya masuk kedua topik.
desk-alias-added = “{ $alias }” kini alias <b>{ $topic }</b>. Berita tujuh hari terakhir ikut dilabeli; tidak ada yang dikirim ulang.
desk-alias-removed = “{ $alias }” bukan lagi alias <b>{ $topic }</b>.
desk-name-bad = Nama harus 2 sampai { $limit } huruf. Ketik lagi.
desk-name-taken = Sudah ada topik bernama “{ $name }”. Ketik nama lain, atau gabungkan keduanya.
desk-renamed = Nama diubah menjadi “{ $name }”. Nama lama “{ $old }” tetap menjadi alias, dan tautan lama tetap berlaku. Nama baru belum menandai berita: tambahkan sebagai alias bila perlu.
desk-hid = Topik disembunyikan.
desk-showed = Topik ditawarkan lagi.
desk-merge-which = <b>{ $topic }</b> digabungkan ke topik mana?
desk-merge-title = <b>Gabungkan { $topic } ke { $into }?</b>
desk-merge-moves = Pindah ke { $into } (kini { $have } pengikut): { $followers } pengikut, { $articles } berita, { $aliases } alias.
desk-merge-both = { $count } pembaca mengikuti keduanya dan menyimpan satu langganan dengan pilihan yang lebih tenang; { $calmer } di antaranya tidak lagi dikirimi langsung, tetapi lewat ringkasan.
desk-merge-final = Tautan dan tombol lama { $topic } mengantar ke { $into }. <b>Penggabungan tidak bisa diurungkan.</b>
desk-merge-busy = Siaran #{ $id } untuk pengikutnya masih menunggu atau sedang dikirim. Gabungkan setelah itu selesai.
desk-merged = { $topic } kini bagian dari { $into }.
desk-merge-begun = Penggabungan dimulai. Pengikutnya banyak, jadi mereka dipindahkan sedikit demi sedikit; tidak ada berita yang terlewat. Anda diberi tahu jika selesai.
desk-merging = <b>Sedang digabungkan ke { $into }:</b> { $moved } dari { $count } pengikut sudah dipindahkan.
desk-merge-done = Penggabungan selesai: { $topic } kini bagian dari { $into }. { $count } pengikutnya sudah dipindahkan.
button-desk-merging = Lihat kemajuannya
