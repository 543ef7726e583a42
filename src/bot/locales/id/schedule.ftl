### Jam, hari, dan rekap

schedule-title = <b>Jam dan hari ringkasan</b>
    Ringkasan dikirim { $when }.
    Ketuk jam atau hari untuk menambah atau menghapusnya. Jam lain bisa diketik, misalnya <b>05.45</b> atau <b>7 malam</b>.
schedule-topic-title = <b>{ $topic }: jam sendiri</b>
    Topik ini dikirim { $when }, terpisah dari ringkasan lain.
    Ketuk jam atau hari untuk mengubahnya, atau ketik jamnya.
schedule-topic-common = <b>{ $topic }: jam sendiri</b>
    Topik ini masih ikut ringkasan bersama, { $when }.
    Ketuk atau ketik satu jam agar topik ini datang dalam ringkasan tersendiri.
schedule-next = Berikutnya: { $next }
schedule-quiet = Pukul { $hours } ada di jam tenang, jadi ringkasannya dikirim begitu jam tenang selesai.
schedule-when = { $days } pukul { $hours }
days-every = tiap hari
days-except = tiap hari kecuali { $day }
days-weekdays = Senin sampai Jumat
days-weekend = Sabtu dan Minggu
button-days-every = Tiap hari
button-days-weekdays = Hari kerja
button-with-others = Ikut ringkasan bersama
button-topic-hours = Jam sendiri
toast-last-hour = Harus ada sedikitnya satu jam. Untuk berhenti sementara, pakai Jeda.
toast-last-day = Harus ada sedikitnya satu hari. Untuk berhenti sementara, pakai Jeda.
toast-most-hours = Paling banyak { $most } jam dalam sehari.
recap-title = <b>Rekap mingguan</b>
    Sekali sepekan, berita terpenting dari semua topik Anda dalam satu pesan. Berita yang sudah pernah dikirim ikut dirangkum.
recap-on = Dikirim tiap { $day } pukul { $hour }.
recap-none = Saat ini tidak aktif. Ketuk satu hari untuk menyalakannya.
button-recap-off = Matikan rekap
