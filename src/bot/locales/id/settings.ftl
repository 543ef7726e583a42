### Atur

settings-title = <b>Pengaturan</b>
    Ringkasan: tiap hari pukul { $hours }
    Zona waktu: { $zone }
    Bahasa: Indonesia
    Topik: { $topics }
    { $paused ->
        [none] Berikutnya: { $next }
       *[other] Dijeda sampai { $paused }
    }
button-zone = Zona waktu
button-language = Bahasa
button-topics = Topik
zone-question = Pilih zona waktu, atau ketik nama kota atau zonanya, misalnya <b>Makassar</b> atau <b>Europe/Amsterdam</b>.
zone-bad = Zona waktu “{ $text }” tidak dikenal. Coba nama kota besar, misalnya Makassar, atau zona seperti Europe/Amsterdam.
zone-set = Zona waktu Anda kini { $zone }. Ringkasan berikutnya { $next }.
language-question = Pilih bahasa.
language-set = Kabar kini berbahasa Indonesia.
pause-question = Berapa lama Kabar berhenti mengirim? Topik dan jam Anda tetap tersimpan.
button-pause-day = Satu hari
button-pause-week = Satu minggu
button-pause-open = Sampai saya kembali
pause-set = Kiriman dijeda sampai { $until }. Lanjutkan kapan saja.
pause-open = Kiriman dijeda sampai Anda melanjutkannya.
pause-over = Kiriman dilanjutkan. Ringkasan berikutnya { $next }.
until-open = Anda melanjutkannya
stopped = Anda berhenti berlangganan. Kabar tidak akan mengirim apa pun lagi.
    Pilihan Anda tetap tersimpan; kembali kapan saja dengan /start, atau hapus semuanya dengan /hapus.
not-reader = Anda belum memakai Kabar di sini. Mulai dengan /start.
