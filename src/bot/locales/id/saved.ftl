### Simpanan

saved-title = <b>Berita tersimpan</b> · { $total } berita · hlm { $page }/{ $pages }
saved-found = <b>Tersimpan dengan “{ $query }”</b> · { $total } berita · hlm { $page }/{ $pages }
saved-hint = Mencari di antaranya: tulis kata sesudah perintah, misalnya /simpan rudal
saved-none = Anda belum menyimpan berita. Ketuk “Simpan” di bawah sebuah berita.
saved-not-found = Tidak ada berita tersimpan dengan “{ $query }”.
toast-saved-again = Disimpan lagi.
button-remove-number = Hapus { $number }
button-save-back = Urungkan penghapusan
button-saved-all = Semua yang tersimpan
button-search-all = Cari di seluruh arsip
