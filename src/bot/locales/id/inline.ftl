### Berbagi dari obrolan mana pun

inline-none = Tidak ada hasil. Buka Kabar
inline-start = Pilih topik berita Anda di Kabar
inline-topics = Buka Kabar untuk mengatur topik
