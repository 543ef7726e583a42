### Redaksi: orang dan haknya

team = <b>Redaksi</b>
    { $people }
team-person = { $name } · { $role }
team-person-within = { $name } · { $role } untuk { $categories }
team-invites = Undangan yang belum dipakai: { $count }
team-alone = Persetujuan dua orang dimatikan, karena Anda sendirian. Siaran dikirim setelah jeda sepuluh detik.
team-two = Setiap siaran perlu persetujuan orang kedua.
role-owner = pemilik
role-approver = penyetuju
role-editor = editor
role-reporter = reporter
role-analyst = analis
role-can-owner = Boleh semuanya: menulis, menyetujui, mengatur orang dan sumber.
role-can-approver = Boleh menulis dan mengajukan siaran, menyetujui siaran orang lain, menghentikan pengiriman, dan mengatur sumber, topik, serta iklan.
role-can-editor = Boleh menulis dan mengajukan siaran, menjeda dan menghentikan pengiriman, dan mengatur sumber, topik, serta iklan.
role-can-reporter = Boleh menulis draf; orang lain yang mengirimnya.
role-can-analyst = Boleh melihat statistik.
button-invite = Undang orang
button-uninvite = Batalkan undangan
button-two-people = Nyalakan persetujuan dua orang
team-invite-question = Undang sebagai apa?
team-invite = Teruskan tautan ini kepada orangnya. Berlaku { $hours } jam dan hanya sekali pakai. Siapa pun yang membukanya menjadi { $role }.

    { $link }
team-uninvited = { $count } undangan dibatalkan.
team-who = <b>{ $name }</b> · { $role }
    { $can }
    Berlaku untuk: { $categories }
team-all-categories = semua kategori
button-role = Jadikan { $role }
button-person-categories = Batasi kategori
button-remove-person = Keluarkan
button-remove-sure = Ya, keluarkan
team-remove-question = Keluarkan { $name } dari redaksi? Haknya hilang seketika, juga di tombol yang sudah terkirim.
team-removed = { $name } sudah dikeluarkan dari redaksi.
team-removed-you = Anda tidak lagi anggota redaksi. Langganan berita Anda tetap.
team-role-you = Anda kini { $role } di redaksi. { $can }
team-categories-question = Hak { $name } berlaku di kategori mana? Tidak ada yang dipilih berarti semua.
team-owner-fixed = Pemilik ini ditetapkan oleh pengelola server dan hanya bisa diubah di sana.
team-unchanged = Tidak diubah: orang itu sudah tidak di redaksi, atau Anda tidak berhak.
team-joined-you = <b>Anda kini { $role } di redaksi.</b> { $can }
    Lihat perintahnya di menu, atau kirim /bantuan.
team-invite-invalid = Undangan ini tidak berlaku lagi: sudah dipakai, dibatalkan, atau lewat { $hours } jam. Minta yang baru.
team-already = Anda sudah pemilik redaksi ini.
team-joined = { $name } bergabung sebagai { $role }.
team-two-again = Persetujuan dua orang berlaku lagi untuk setiap siaran.
