### What is muted

mute-menu = What would you like to mute?
    Article: { $title }

    What is muted comes neither in digests nor at once. You can still find it with /search.
button-mute = Mute
button-mute-story = Mute this story
button-mute-source = Mute the source { $source }
button-mutes = What is muted
mute-done-story = This story is muted: { $name }
mute-done-source = The source <b>{ $name }</b> is muted.
mute-done-word = News with <b>{ $name }</b> in its headline or summary is muted.
mute-until = Until { $until }. Change for how long, or undo it.
mute-open = Without an end. Change for how long, or undo it.
mute-already = It was muted already.
button-mute-day = A day
button-mute-week = A week
button-mute-month = A month
button-mute-open = No end
toast-unmuted = No longer muted: { $name }
mutes-title = <b>What is muted ({ $count })</b>
    Tap one to get it again. Add a word with /mute, for example: /mute football
mutes-none = Nothing is muted.
    Mute a word with /mute, for example: /mute football
    Stories and sources are muted with the button Mute below an article.
mutes-line-story = { $number }. Story: { $name }
mutes-line-source = { $number }. Source: { $name }
mutes-line-word = { $number }. Word: { $name }
mutes-line-end = until { $until }
button-unmute = Unmute: { $name }
mute-limit = You have muted { $limit } things already, as many as one reader can. Lift one first, with /mute.
mute-gone = That article is no longer in the archive.
