### Sesudah siaran: laporan, pembaruan, ralat, pencabutan

broadcast-updated = Diperbarui { $time }{ $times ->
    [1] { "" }
   *[other] { " " }({ $times }×)
}
report-head = <b>Laporan siaran #{ $id }</b>{ $state ->
    [stopped] { " " }(dihentikan)
   *[other] { "" }
}
report-head-update = <b>Laporan pembaruan #{ $id }</b> untuk siaran #{ $original }
report-head-correction = <b>Laporan ralat #{ $id }</b> untuk siaran #{ $original }
report-head-withdrawal = <b>Laporan pencabutan #{ $id }</b> untuk siaran #{ $original }
report-sent = Terkirim: { $sent } dari { $total } ({ $share })
report-edited = Pesan yang disunting: { $count }
report-deleted = Pesan yang dihapus: { $count }
report-replaced = Pesan yang diganti dengan alasan: { $count }
report-lines = Baris ralat terkirim: { $count }
report-time = Waktu: { $duration }, dari { $from } sampai { $to }
report-time-at = Waktu: { $duration }, pukul { $at }
report-blocked = Memblokir bot: { $count }
report-failed = Gagal: { $count }
report-doubt = Meragukan: { $count }
report-cancelled = Dibatalkan: { $count }
report-tapped = Tombolnya diketuk di { $count } obrolan ({ $share })
report-stopped = Berhenti sesudahnya: { $count }
report-left = Memblokir sesudahnya: { $count }
report-nothing = Tidak ada yang terkirim.
report-doubts = <b>Siaran #{ $id }: { $count } kiriman meragukan</b>
    Jawaban Telegram tidak sampai, jadi pesannya mungkin sudah diterima, mungkin belum. Obrolan: { $chats }
follow-up-head = <b>Siaran #{ $id } setelah sehari</b>
follow-up-none = Tidak ada tombol yang diketuk, dan tidak ada yang berhenti.
curve-title = Siaran #{ $id }
curve-subtitle = { $count } pesan dalam { $duration }
button-change-update = Perbarui
button-change-correction = Kirim ralat
button-change-withdrawal = Tarik kembali
button-report-csv = Unduh CSV
button-broadcast-more = Selengkapnya
report-csv-name = siaran-{ $id }.csv
report-csv-caption = Semua kiriman siaran #{ $id }, satu baris satu kiriman.
report-csv-cut = Kiriman siaran #{ $id }. Berkasnya dipotong karena Telegram membatasi ukurannya.
change-ask-update = Tulis isi baru siaran #{ $id }, lengkap dari awal. Pesan yang sudah diterima { $count } pembaca akan diganti di tempat, tanpa bunyi. Batalkan dengan /batal.
change-ask-correction = Tulis isi siaran #{ $id } yang benar, lengkap dari awal. Pesan yang sudah diterima { $count } pembaca akan diganti di tempat. Batalkan dengan /batal.
change-ask-line = Sekarang tulis baris ralatnya: apa yang tadinya salah dan apa yang benar. Baris ini dikirim tanpa bunyi kepada semua penerima. Contoh: Sebelumnya kami menulis “tiga rudal”. Yang benar dua rudal.
change-ask-withdrawal = Mengapa siaran #{ $id } ditarik? Pesan yang berumur kurang dari 48 jam dihapus; yang lebih lama diganti dengan alasan ini, dan fotonya, bila ada, tetap di atasnya. Sudah diterima { $count } pembaca. Batalkan dengan /batal.
change-line-too-long = Baris ralat terlalu panjang: { $length } karakter, batasnya { $limit }. Pendekkan lalu kirim lagi.
change-too-long = Bersama keterangannya pesan ini { $length } karakter, batasnya { $limit }. Pendekkan lalu kirim lagi.
change-no-picture = Gambar siaran yang sudah terkirim tidak bisa diganti. Kirim tulisannya saja.
change-gone = Siaran #{ $id } tidak bisa diubah lagi: sudah ditarik, atau belum pernah dikirim.
change-panel = <b>{ $kind ->
    [update] Pembaruan
    [correction] Ralat
   *[withdrawal] Pencabutan
} #{ $id }</b> untuk siaran #{ $original }
    Di atas: tampilannya nanti pada pembaca.
    Penerima: { $count }
change-asked = Diajukan oleh { $by }, { $at }.
change-panel-line = Baris yang dikirim tanpa bunyi:
change-photo-unseen = <i>Fotonya tetap seperti semula; di sini Telegram tidak bisa menampilkannya.</i>
change-panel-withdrawal = Pesan yang berumur kurang dari 48 jam dihapus; yang lebih lama diganti seperti di atas.
button-doubts-again = Kirim lagi yang meragukan
button-doubts-again-sure = Ya, kirim lagi
button-doubts-leave = Biarkan
doubts-question = <b>Kirim lagi siaran #{ $id } ke { $count } obrolan yang meragukan?</b>
    Jawaban Telegram untuk mereka tidak sampai. Sebagian mungkin sudah menerimanya dan akan melihatnya dua kali.
doubts-again = Siaran #{ $id } dikirim sekali lagi ke yang meragukan.
doubts-left = Kiriman siaran #{ $id } yang meragukan dibiarkan.
doubts-none = Tidak ada kiriman yang meragukan lagi.
doubts-not-decided = Tidak diubah: siarannya sudah dihentikan, pengiriman sedang dihentikan semua, atau Anda tidak berhak.
