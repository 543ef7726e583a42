### Zona waktu

zone-question = Zona waktu Anda kini { $zone }. Pilih yang lain di bawah ini, atau ketik:
    nama kota, misalnya <b>Balikpapan</b> atau <b>Amsterdam</b>,
    atau jam Anda sekarang, misalnya <b>sekarang 14.30</b>.
zone-bad = “{ $text }” tidak dikenal. Coba nama kota besar di dekat Anda, misalnya Makassar, atau tulis jam Anda sekarang, misalnya “sekarang 14.30”.
zone-set = Zona waktu Anda kini { $zone }. Ringkasan berikutnya { $next }.
zone-set-place = { $place } memakai { $zone }. Itu kini zona waktu Anda. Ringkasan berikutnya { $next }.
zone-which = Pukul { $hour } sekarang di tempat-tempat ini. Yang mana zona Anda?
zone-no-such-hour = Sekarang tidak ada zona yang jamnya { $hour }. Periksa jam Anda, atau ketik nama kota.
zone-location-ask = Ketuk tombol di bawah untuk mengirim lokasi Anda sekali. Lokasi hanya dipakai untuk mencari zona waktu, lalu dibuang.
button-zone-location = Cari lewat lokasi
button-send-location = Kirim lokasi saya
button-no-location = Tidak jadi
zone-kept = Zona waktu Anda tetap { $zone }.
