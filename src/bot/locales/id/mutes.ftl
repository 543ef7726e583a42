### Yang dibisukan

mute-menu = Apa yang ingin Anda bisukan?
    Berita: { $title }

    Yang dibisukan tidak masuk ringkasan dan tidak dikirim langsung. Di /cari tetap bisa ditemukan.
button-mute = Bisukan
button-mute-story = Bisukan cerita ini
button-mute-source = Bisukan sumber { $source }
button-mutes = Yang dibisukan
mute-done-story = Cerita ini dibisukan: { $name }
mute-done-source = Sumber <b>{ $name }</b> dibisukan.
mute-done-word = Berita yang judul atau ringkasannya memuat <b>{ $name }</b> dibisukan.
mute-until = Sampai { $until }. Ubah lamanya, atau urungkan.
mute-open = Tanpa batas waktu. Ubah lamanya, atau urungkan.
mute-already = Sudah dibisukan sebelumnya.
button-mute-day = Sehari
button-mute-week = Seminggu
button-mute-month = Sebulan
button-mute-open = Tanpa batas
toast-unmuted = Tidak lagi dibisukan: { $name }
mutes-title = <b>Yang dibisukan ({ $count })</b>
    Ketuk satu untuk menerimanya lagi. Tambahkan kata dengan /bisukan, misalnya: /bisukan sepak bola
mutes-none = Tidak ada yang dibisukan.
    Bisukan kata dengan /bisukan, misalnya: /bisukan sepak bola
    Cerita dan sumber dibisukan lewat tombol Bisukan di bawah berita.
mutes-line-story = { $number }. Cerita: { $name }
mutes-line-source = { $number }. Sumber: { $name }
mutes-line-word = { $number }. Kata: { $name }
mutes-line-end = sampai { $until }
button-unmute = Terima lagi: { $name }
mute-limit = Anda sudah membisukan { $limit } hal, batas untuk satu pembaca. Hapus satu dahulu lewat /bisukan.
mute-gone = Berita itu tidak ada lagi di arsip.
