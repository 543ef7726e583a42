/** News of the tests' own making: whole enough to be summed up, about topics of the catalogue. */
export const missile = {
  slug: 'rudal',
  title: 'Korea Utara Uji Coba Rudal Jarak Pendek ke Laut Timur',
  labels: ['Internasional'],
  paragraphs: [
    'Korea Utara menembakkan dua rudal balistik jarak pendek ke arah Laut Timur pada Senin pagi, kata militer Korea Selatan. Rudal itu terbang sekitar 350 kilometer sebelum jatuh di laut.',
    'Kepala Staf Gabungan di Seoul menyatakan peluncuran terdeteksi pukul 05.40 waktu setempat dari wilayah dekat Pyongyang. Jepang memastikan tidak ada kapal maupun pesawat yang rusak akibat uji coba tersebut.',
    'Media pemerintah KCNA belum memberi keterangan mengenai peluncuran itu. Para pengamat menilai uji coba ini berkaitan dengan latihan militer gabungan yang dimulai pekan lalu di semenanjung.',
  ],
};

export const floods = {
  slug: 'banjir',
  title: 'Banjir Rendam Ratusan Rumah di Semarang',
  labels: ['Daerah'],
  paragraphs: [
    'Banjir setinggi lutut orang dewasa merendam ratusan rumah di Semarang sejak Minggu malam setelah hujan deras turun berjam-jam. Warga mulai mengungsi ke balai kelurahan terdekat.',
    'Badan Penanggulangan Bencana Daerah mengerahkan perahu karet untuk mengangkut warga lanjut usia dan anak-anak. Petugas juga membagikan makanan siap saji kepada pengungsi.',
    'Pemerintah kota memperkirakan air surut dalam dua hari bila hujan tidak kembali turun. Sekolah di tiga kecamatan diliburkan sampai keadaan aman.',
  ],
};

export const sanctions = {
  slug: 'sanksi',
  title: 'DK PBB Bahas Sanksi Baru untuk Korea Utara',
  labels: ['Internasional'],
  paragraphs: [
    'Dewan Keamanan PBB menggelar sidang darurat untuk membahas sanksi baru terhadap Korea Utara sesudah uji coba rudal. Rancangan resolusi diajukan oleh Amerika Serikat dan Jepang.',
    'Pyongyang mengecam rencana itu dan menyebutnya sebagai tindakan bermusuhan. Rusia serta China meminta semua pihak menahan diri dan kembali ke meja perundingan.',
    'Pemungutan suara dijadwalkan berlangsung akhir pekan ini di New York. Para diplomat memperkirakan perdebatan akan berlangsung alot.',
  ],
};

export const rupiah = {
  slug: 'rupiah',
  title: 'Rupiah Menguat ke 15.870 per Dolar AS',
  labels: ['Ekonomi'],
  paragraphs: [
    'Nilai tukar rupiah menguat ke posisi 15.870 per dolar AS pada penutupan perdagangan Senin. Penguatan didorong arus masuk dana asing ke pasar obligasi pemerintah.',
    'Bank Indonesia menilai pergerakan rupiah masih terkendali dan sejalan dengan mata uang kawasan. Gubernur bank sentral menegaskan kesiapan menjaga kestabilan pasar.',
    'Pelaku pasar menunggu pengumuman data inflasi pada akhir pekan. Ekonom memperkirakan harga pangan masih menjadi penyumbang utama.',
  ],
};
