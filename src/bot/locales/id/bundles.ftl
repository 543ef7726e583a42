### Paket cepat dan saran

bundles-title = <b>Paket cepat</b>
    Satu ketukan mengikuti beberapa topik sekaligus. Topik yang tidak cocok bisa Anda lepas satu per satu.
bundle-line = <b>{ $bundle }</b>: { $topics }
button-bundles = Paket cepat
button-bundle = { $bundle }
button-bundle-followed = ✓ { $bundle } · diikuti
bundle-done = Paket <b>{ $bundle }</b>. Anda kini mengikuti { $topics }.
bundle-had = Semua topik paket <b>{ $bundle }</b> sudah Anda ikuti.
bundle-left = { $left } topik lain tidak muat: batasnya { $limit } topik. Lepaskan beberapa lewat /topik.
toast-bundle = Mengikuti { $count } topik
toast-bundle-undone = { $count ->
    [0] Tidak ada yang perlu diurungkan
   *[other] Berhenti mengikuti { $count } topik
}
button-undo = Urungkan
button-undo-topic = Urungkan: { $topic }
toast-restored = Mengikuti { $topic } lagi
suggested-title = <b>Saran untuk Anda</b>
    Topik dari berita yang sering Anda buka atau simpan. Ketuk untuk mengikutinya.
suggested-none = Belum ada saran baru. Saran muncul setelah Anda membuka atau menyimpan beberapa berita.
button-suggested = Saran untuk Anda
