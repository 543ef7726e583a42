### Ralat dan pencabutan berita

ralat-head = RALAT { $time }
ralat-changed = Sebelumnya: “{ $before }”
    Yang benar: “{ $after }”
ralat-added = Ditambahkan: “{ $after }”
ralat-removed = Dihapus: “{ $before }”
ralat-plain = Isinya diperbaiki mengikuti sumbernya.
cabut-head = DICABUT { $time }
cabut-why = { $reason ->
    [gone] Sumbernya sudah menghapus berita ini.
    [missing] Halaman berita ini tidak ada lagi di sumbernya.
    [said] Sumbernya menyatakan berita ini dicabut.
   *[other] Dicabut atas keputusan redaksi.
}
ralat-message-one = Ralat untuk berita yang pernah kami kirim kepada Anda
ralat-message-withdrawn = Berita yang pernah kami kirim kepada Anda dicabut
ralat-message-many = Ralat untuk { $count } berita yang pernah kami kirim kepada Anda
ralat-digest = RALAT
button-open-article = Buka berita
proposal-reach = { $count ->
    [0] Belum ada pembaca yang menerima berita ini.
   *[other] Sudah diterima { $reach } pembaca.
}
proposal-line = Ralat yang akan terbit:
proposal-withdrawal-line = Kalau disetujui, berita ini hilang dari ringkasan dan pencarian, dan penerimanya diberi tahu.
button-publish-correction = Terbitkan ralat
button-publish-withdrawal = Cabut berita
button-dismiss-proposal = Abaikan
button-rewrite-proposal = Ubah kalimat
button-unwrite-proposal = Pakai kalimat semula
button-to-proposal = Lihat usulan
button-back-to-proposal = Kembali
proposal-ask-reason = Mengapa usulan ini diabaikan?
dismissal-no-error = Bukan kesalahan
dismissal-minor = Terlalu kecil
dismissal-source = Sumbernya keliru
dismissal-other = Alasan lain
proposal-published = <b>Ralat terbit.</b> { $headline } ({ $source })
proposal-withdrawn = <b>Berita dicabut.</b> { $headline } ({ $source })
proposal-dismissed = <b>Usulan diabaikan.</b> { $headline } ({ $source })
proposal-superseded = <b>Usulan gugur.</b> { $headline } ({ $source })
    Keadaannya sudah berubah, jadi tidak ada lagi yang perlu diputuskan.
proposal-decided-by = { $person } · { $time }
proposal-decided-reason = Alasan: { $reason }
proposal-changed = Sumber sudah mengubah berita ini lagi. Lihat usulan yang terbaru.
proposal-words-by = Kalimatnya ditulis { $person }.
proposal-second-person = Usulan ini menunggu orang kedua: yang menulis kalimatnya tidak menerbitkannya sendiri.
proposal-own = Kalimat ini Anda tulis, jadi orang kedua yang menerbitkannya. Bila Anda sendirian di redaksi, matikan persetujuan dua orang di /redaksi.
proposal-reworded = Kalimatnya baru saja diubah. Lihat dulu yang sekarang.
proposal-ask-words = Tulis kalimat yang akan dibaca penerima: apa yang tadinya salah dan apa yang benar. Satu kalimat, paling banyak { $limit } karakter. Batalkan dengan /batal.
proposal-words-empty = Belum ada kalimatnya. Tulis apa yang salah dan apa yang benar, atau /batal.
proposal-words-long = Kalimat itu { $length } karakter, batasnya { $limit }. Pendekkan lalu kirim lagi.
proposal-words-late = Kalimat Anda tidak dipakai: usulan ini sudah diputuskan lebih dulu.
proposal-words-changed = Kalimat Anda tidak dipakai: sumbernya mengubah berita ini lagi. Ini usulan yang terbaru.
proposal-words-reworded = Kalimat Anda tidak dipakai: sementara itu kalimatnya sudah diubah orang lain. Ini yang sekarang.
proposal-unknown = Usulan ini tidak ada lagi.
