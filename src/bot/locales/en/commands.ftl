### Commands and introduction

bot-description = Kabar sends news on the topics you choose: one short digest at your hour, and breaking news when it happens. Press Start, pick a topic, done.
bot-short-description = News on the topics you choose, one short digest at your hour.
command-start = Start, or see where you stand
command-topik = Choose the topics you follow
command-ikuti = Follow a topic or words: /follow north korea
command-bisukan = Mute a word, or see what is muted
command-ringkasan = What is new for you now
command-ketinggalan = What you missed, in one message
command-tenang = Quiet hours: nothing is sent
command-senyap = Messages without a sound, or with it again
command-cari = Search the archive: /search missile
command-simpan = Articles you saved
command-atur = Hours, days, quiet hours, time zone, language
command-jeda = No messages for a while
command-berhenti = Stop all messages
command-bahasa = Change the language
command-dataku = A copy of your data
command-hapus = Erase all your data
command-privasi = What we store
command-bantuan = Help
command-batal = Cancel what is going on
command-siaran = Send a broadcast
command-sumber = News sources
command-statistik = Figures
command-redaksi = People of the newsroom
command-audit = Log of actions
