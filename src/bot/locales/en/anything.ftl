### Anything that is sent

too-fast = You are sending too fast. Wait a moment, then try again.
greeting = Hello. Type words to search the news, or send an article’s address to have it summed up.
greeting-new = Hello. Press /start to choose the news you want to follow.
    You can also type words to search right away, or send an article’s address to have it summed up.
thanks = You are welcome. Glad to help.
anything-instead = Type a headline or a few words to search the news, or send an article’s address to have it summed up. For the rest, see /help.
anything-no-words = There are no words to search for in that message.
anything-photo = Kabar cannot read pictures yet.
anything-video = Kabar cannot watch videos.
anything-voice = Kabar cannot listen to sound.
anything-sticker = Kabar only understands text, not stickers.
anything-file = Kabar does not open files that are sent.
anything-contact = That contact was neither opened nor stored.
anything-location = That place was not stored. To change your time zone, tap the button below.
anything-other = Kabar cannot read messages of that kind.
unknown-command = There is no such command.
