### Help

help = <b>Kabar</b> sends news on the topics you choose.

    /topics — choose topics
    /follow "words" — follow words of your own
    /mute words — do not send news about this
    /digest — what is new now
    /missed — what you missed
    /search words — search the archive
    /saved — saved articles
    /settings — hours, days, quiet hours, time zone, language
    /quiet — hours in which nothing is sent
    /silent — messages without a sound
    /groups — Kabar in your group or channel
    /pause — no messages for a while
    /stop — stop all messages
    /privacy — your data

    Type any words to search the news.
    Send an article’s address to have it summed up.
help-newsroom = <b>Newsroom</b>
error-sorry = Sorry, something went wrong on our side. Please try again in a moment.
back-soon = Kabar is being repaired and will be back soon. Please try again in a few minutes.
back-soon-kept = Kabar is being repaired and will be back soon. Your message is not lost: we will answer it then.
stale-button = This button is no longer valid. Type /help to see what you can do.
