### Apa pun yang dikirim

too-fast = Pesan Anda datang terlalu cepat. Tunggu sebentar, lalu coba lagi.
