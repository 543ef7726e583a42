### Perintah dan perkenalan

bot-description = Kabar mengirim berita tentang topik yang Anda pilih: satu ringkasan singkat pada jam Anda, dan kabar penting begitu terjadi. Tekan Mulai, pilih topik, selesai.
bot-short-description = Berita tentang topik pilihan Anda, satu ringkasan singkat pada jam Anda.
command-start = Mulai atau lihat keadaan langganan
command-topik = Pilih topik yang diikuti
command-ikuti = Ikuti topik atau kata: /ikuti korea utara
command-bisukan = Bisukan kata, atau lihat yang dibisukan
command-ringkasan = Berita baru untuk Anda sekarang
command-ketinggalan = Yang Anda lewatkan, dalam satu pesan
command-tenang = Jam tenang: tidak ada kiriman
command-senyap = Pesan tanpa bunyi, atau berbunyi lagi
command-cari = Cari di arsip: /cari rudal
command-simpan = Berita yang Anda simpan
command-atur = Jam, hari, jam tenang, zona waktu, bahasa
command-jeda = Tidak ada pesan untuk sementara
command-berhenti = Berhenti berlangganan
command-bahasa = Ganti bahasa
command-dataku = Salinan data Anda
command-hapus = Hapus semua data Anda
command-privasi = Apa yang kami simpan
command-bantuan = Bantuan
command-batal = Batalkan yang sedang berjalan
command-siaran = Kirim siaran
command-sumber = Sumber berita
command-statistik = Angka-angka
command-redaksi = Anggota redaksi
command-audit = Catatan tindakan
