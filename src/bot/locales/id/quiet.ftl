### Jam tenang, bunyi, dan kabar langsung

quiet-title = <b>Jam tenang</b>
    Pada jam tenang Kabar tidak mengirim apa pun. Yang tertahan masuk ringkasan berikutnya.
quiet-now = Jam tenang Anda: { $stretches }.
quiet-none = Belum ada jam tenang.
quiet-how = Ketuk untuk memilih, atau ketik rentangnya, misalnya <b>21.30-04.30</b>. Jamnya tetap sepanjang tahun, tidak mengikuti jadwal salat.
quiet-digests = Ringkasan pukul { $hours } dikirim begitu jam tenang selesai.
quiet-bad = “{ $text }” bukan rentang jam. Tulis seperti 22.00-05.00.
quiet-preset-night = Malam { $stretch }
quiet-preset-dawn = Sekitar Subuh { $stretch }
quiet-preset-noon = Sekitar Zuhur { $stretch }
quiet-preset-sunset = Magrib–Isya { $stretch }
quiet-preset-work = Jam kerja { $stretch }
button-quiet-none = Hapus semua jam tenang
toast-quiet-saved = Jam tenang disimpan.
toast-quiet-whole-day = Itu hampir sehari penuh. Untuk berhenti sementara, pakai Jeda.
toast-quiet-many = Paling banyak { $most } rentang.
toast-sound-off = Senyap: pesan tetap datang, tanpa bunyi.
toast-sound-on = Bunyi menyala lagi.
at-once-title = <b>Kabar langsung</b>
    Berita penting dan topik yang Anda minta dikirim seketika. Yang melewati batas masuk ringkasan berikutnya.
at-once-limit = Paling banyak { $most } sehari.
at-once-none = Tidak ada yang dikirim seketika; semuanya masuk ringkasan.
at-once-unlimited = Jumlahnya tidak dibatasi.
emergencies-on = Kabar darurat, misalnya peringatan tsunami, tetap masuk dan berbunyi pada jam tenang, saat senyap, dan di atas batas harian. Selama jeda, kabar darurat pun tidak dikirim.
emergencies-off = Kabar darurat diperlakukan seperti yang lain: menunggu sampai jam tenang selesai.
button-emergencies = Darurat tetap masuk
button-limit-none = Tidak ada
button-limit-unlimited = Tanpa batas
