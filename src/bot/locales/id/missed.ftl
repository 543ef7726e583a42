### Isi ringkasan, pratinjau, dan yang terlewat

contents-title = <b>Isi ringkasan</b>
contents-pictures-on = Gambar berita utama ditampilkan.
contents-pictures-off = Tanpa gambar, hemat data.
contents-outside-on = Satu berita di luar topik Anda disertakan, supaya pandangan tetap luas.
contents-outside-off = Hanya berita dari topik Anda.
button-pictures = Gambar
button-outside = Satu berita di luar topik
preview-title = Pratinjau: ringkasan { $when }
preview-empty = Belum ada berita untuk ringkasan berikutnya, { $when }. Kalau tetap kosong, tidak ada pesan yang dikirim.
preview-never = Tidak ada ringkasan yang dijadwalkan. Pilih topik atau lanjutkan kiriman dahulu.
preview-note = Isinya masih bisa berubah sampai waktunya tiba.
missed-none = Anda tidak ketinggalan apa pun sejak { $since }. Mau melihat lagi yang terpenting?
missed-nothing = Tidak ada berita tentang topik Anda sejak { $since }. Coba jangka yang lebih panjang:
button-missed = Lihat yang terlewat
button-missed-day = 24 jam
button-missed-three = 3 hari
button-missed-week = 7 hari
