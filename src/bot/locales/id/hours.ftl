### Jam

hour-question = Jam berapa Anda ingin menerima ringkasan? Pilih, atau ketik jamnya, misalnya <b>05.45</b> atau <b>7 malam</b>. Waktu mengikuti { $zone }.
hour-bad = “{ $text }” bukan jam yang bisa dipakai. Tulis seperti 06.30 atau 19.00, dari 00.00 sampai 23.59.
hour-which = “{ $text }” jam berapa? Tulis angkanya, misalnya { $example }.
hour-set = Ringkasan dikirim { $when }. Yang berikutnya { $next }.
conversation-lost = Langkah tadi sudah tidak berlaku karena Kabar baru diperbarui. Mulai lagi dengan /topik.
cancelled = Dibatalkan.
nothing-to-cancel = Tidak ada yang sedang berjalan.
