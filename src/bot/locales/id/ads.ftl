### Iklan

-ad-label = IKLAN
ad-line = <b>{ -ad-label }</b> · { $name }: { $text }
button-ad-open = Iklan: { $name }
ad-opened = <b>{ -ad-label }</b> · { $name }

    { $text }
button-ad-visit = Buka situs
button-ad-why = Mengapa iklan ini?
button-ad-hide = Sembunyikan iklan ini
button-ad-unhide = Tampilkan lagi
ad-why-all = Iklan ini dari { $name } dan ditampilkan kepada semua pembaca ringkasan. Pengiklan tidak tahu siapa Anda: yang dihitung hanya berapa kali iklan ditampilkan, dibuka, dan disembunyikan.
ad-why-topics = Iklan ini dari { $name } dan ditampilkan kepada pembaca yang mengikuti { $topics }. Pengiklan tidak tahu siapa Anda: yang dihitung hanya berapa kali iklan ditampilkan, dibuka, dan disembunyikan.
ad-hidden = Iklan { $name } tidak akan Anda lihat lagi.
ad-unhidden = Iklan { $name } boleh tampil lagi.
ad-gone = Iklan ini sudah tidak ada.
ads-title = <b>Iklan</b>
ads-none = Belum ada iklan.
    Iklan tampil sebagai satu baris berlabel IKLAN setelah berita ketiga dalam ringkasan terjadwal, tidak pernah dalam siaran, ralat, atau berita seketika.
ads-some = Ketuk sebuah iklan untuk melihat, mengubah, atau menghentikannya.
button-ad = { $name } · { $state }
button-ad-new = Iklan baru
button-ads = Semua iklan
ad-state-draft = draf
ad-state-running = berjalan
ad-state-waiting = menunggu tanggalnya
ad-state-stopped = dihentikan
ad-state-over = selesai
ad-title = <b>Iklan { $id }</b> · { $state }
ad-as-seen = Begini tampilnya dalam ringkasan:
ad-facts = Tautan: { $url }
    Gambar: { $picture }
    Pembaca: { $readers }
    Tayang: { $from } – { $to }
    Bobot: { $weight } dari 5
    Paling banyak { $perDay } kali sehari dan { $perReader } kali seluruhnya untuk tiap pembaca
ad-picture-yes = ada
ad-picture-no = tidak ada
ad-readers-all = semua
ad-report = Ditampilkan { $shown } kali kepada { $readers } pembaca. Dibuka { $tapped }, disembunyikan { $hidden }.
button-ad-start = Tayangkan
button-ad-stop = Hentikan
button-ad-discard = Buang draf
button-ad-preview = Lihat lengkap
button-ad-weight = Jadi bobot { $value }
button-ad-per-day = Jadi { $value } sehari
button-ad-per-reader = Jadi { $value } seluruhnya
ad-ask-name = Siapa yang beriklan? Tulis namanya, paling banyak { $limit } huruf. /batal untuk berhenti.
ad-ask-text = Tulis teks iklan dalam satu baris, paling banyak { $limit } huruf, atau kirim gambar dengan teks itu. Label IKLAN ditambahkan sendiri.
ad-ask-url = Ke alamat mana iklan ini mengantar?
ad-ask-topics = Untuk pembaca topik apa? Tulis nama topik, dipisah koma, atau pilih semua.
button-ad-everyone = Semua pembaca
ad-ask-dates = Kapan tayang? Tulis lamanya, misalnya <i>7 hari</i>, atau tanggalnya, misalnya <i>25/11 – 30/11</i>.
ad-bad-empty = Belum ada teksnya. Tulis satu baris.
ad-bad-long = Terlalu panjang: paling banyak { $limit } huruf. Tulis lebih singkat.
ad-bad-label = Jangan tulis label sendiri: IKLAN ditambahkan oleh Kabar, dan label berita tidak boleh ditiru. Tulis lagi tanpa label.
ad-bad-url = Alamat itu tidak dapat dibuka. Tulis alamat situs, misalnya kopi.example/promo.
ad-bad-topic = Tidak ada topik “{ $name }”. Tulis nama topik seperti di /topik, atau pilih semua.
ad-bad-dates = Tidak terbaca. Tulis misalnya <i>7 hari</i> atau <i>25/11 – 30/11</i>, paling lama setahun.
ad-bad-past = Tanggal itu sudah lewat. Tulis tanggal yang akan datang.
ad-over = Masa tayang iklan ini sudah lewat. Buat iklan baru.
ad-not-changed = Tidak berubah: iklan ini sudah diubah orang lain, atau Anda tidak berhak.
