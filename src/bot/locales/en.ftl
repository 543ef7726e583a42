# Kabar's messages in English. Values put in are already safe for HTML.

## Commands and introduction
bot-description = Kabar sends news on the topics you choose: one short digest at your hour, and breaking news when it happens. Press Start, pick a topic, done.
bot-short-description = News on the topics you choose, one short digest at your hour.
command-start = Start, or see where you stand
command-topik = Choose the topics you follow
command-ikuti = Follow a topic or words: /follow north korea
command-ringkasan = What is new for you now
command-cari = Search the archive: /search missile
command-simpan = Articles you saved
command-atur = Hour, time zone, language, pause
command-jeda = Pause for a while
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

## Start
welcome = <b>Welcome to Kabar.</b>
    Pick a section, then its topics. You get one digest a day and can stop at any time.
welcome-topic = <b>Welcome to Kabar.</b>
    You now follow { $topic }. The digest comes every day at { $hour }.
follow-now = You now follow <b>{ $topic }</b>. Next digest: { $next }.
follow-already = You follow <b>{ $topic }</b> already. Next digest: { $next }.
welcome-back = <b>Welcome back.</b>
    Your choices were kept: { $topics }. Next digest: { $next }.
welcome-back-empty = <b>Welcome back.</b>
    You follow no topics yet. Pick a section below.
status = You follow { $topics }. Next digest: { $next }.
status-paused = You follow { $topics }. Messages are paused until { $until }.
topic-unknown = The topic of that link is gone. Pick a section below, or search with /search.
article-unknown = That article is no longer in the archive. Look for a similar one with /search.
button-news-now = Show the latest news
button-add-topics = Add topics
button-hours = Change the hour
button-all-categories = All sections »
button-back = « Back
button-resume = Resume now

## Topics
categories-title = Pick a section.
picker-title = <b>{ $category }</b>
    Tap a topic to follow it; tap again to stop. You can also type a topic’s name.
picker-page = p. { $page }/{ $pages }
picker-done = { $count ->
    [0] Done
    [one] Done ({ $count } topic)
   *[other] Done ({ $count } topics)
}
picker-nothing = You have not picked a topic. Tap one first.
picker-found = Topics like “{ $query }”:
toast-followed = Following { $topic }
toast-unfollowed = No longer following { $topic }
my-topics = { $count ->
    [0] You follow no topics yet. Pick a section.
   *[other] <b>Your topics ({ $count })</b>
        Tap a topic to stop following it.
}
my-topics-limit = You follow { $limit } topics already, as many as one digest can hold. Let go of one first, with /topics.
follow-usage = Write the topic’s name after the command, for example: /follow north korea
    Any words will do too, in quotes: /follow "electric car" without tesla
follow-not-found = There is no topic “{ $query }”.
follow-suggestions = There is no topic “{ $query }”. Did you mean:
own-offer = You can also follow the words themselves: every article that has them goes into your digest.
button-follow-words = Follow the words “{ $words }”
own-found = { $more ->
    [yes] At least { $count } articles of the last 7 days mention them.
   *[no] { $count ->
        [0] No article of the last 7 days mentions them.
        [one] One article of the last 7 days mentions them.
       *[other] { $count } articles of the last 7 days mention them.
    }
}
own-limit = You follow { $limit } phrases of your own already, as many as one reader can. Let go of one first, with /topics.
own-too-short = That is too short. Write at least two letters.
own-too-long = That is too long. At most { $words } words and { $letters } letters.
own-only-stop-words = Those words are in nearly every article. Add one that says more.
own-several-phrases = Follow one phrase at a time, for example: /follow "electric car"
own-too-many-without = At most { $without } words can be excluded with “without”.
own-same-word = The words to follow cannot be excluded with “without” as well.

## Hours
hour-question = At what time do you want your digest? Pick one, or type it, for example <b>05:45</b> or <b>7 pm</b>. Times are in { $zone }.
hour-bad = “{ $text }” is not a time that can be used. Write it like 06:30 or 19:00, from 00:00 to 23:59.
hour-which = “{ $text }” at what time? Write the figure, for example { $example }.
hour-set = The digest comes every day at { $hour }. The next one: { $next }.
subscribed = <b>Done.</b> You follow { $topics }.
    The digest comes every day at { $hour }. The next one: { $next }.
conversation-lost = That step is no longer valid because Kabar was just updated. Start again with /topics.
cancelled = Cancelled.
nothing-to-cancel = There is nothing to cancel.

## Digest
digest-title = { $slot } digest — { $day }
digest-title-now = Latest news — { $day }
digest-title-first = Your first news — { $day }
digest-size = { $count ->
    [one] { $count } story
   *[other] { $count } stories
} · { $minutes } min read
digest-late = Late: it was due { $due }.
digest-more = { $count ->
    [one] +{ $count } more story
   *[other] +{ $count } more stories
}
digest-left = { $count ->
    [one] One more story is left. Find it with /search.
   *[other] { $count } more stories are left. Find them with /search.
}
digest-reason = You get this because you follow { $topics }.
digest-none = Nothing new on your topics since { $since }. Next digest: { $next }.
digest-none-topics = You follow no topics yet, so there is nothing to sum up. Pick some first:
first-none = Nothing on that topic in the last two days. The first digest comes { $next } if there is news.
sources-count = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
slot-pagi = Morning
slot-siang = Midday
slot-sore = Afternoon
slot-malam = Evening
button-details = Details & save
button-pause = Pause
button-settings = Settings
details-choose = Tap the number of a story.

## One article
article-source = { $source } · { $time }
article-updated = Updated { $time }
article-withdrawn = This article was withdrawn.
article-sources = Sources: { $sources }
button-read = Read the article
button-save = Save
button-saved = Saved
button-share = Share
button-why = Why this?
why-topic = Because you follow { $topic }: this article mentions “{ $because }”{ $place ->
    [title] { " " }in its headline
    [lead] { " " }in its first paragraphs
    [label] { " " }as a label
   *[text] { "" }
}.
why-none = This article fits none of the topics you follow now.
toast-saved = Saved. See it with /saved.
toast-unsaved = No longer saved.

## Search
search-usage = Write the words after the command, for example: /search missile
search-title = <b>Results for “{ $query }”</b> · { $more ->
    [yes] more than { $total } articles
   *[no] { $total ->
        [one] { $total } article
       *[other] { $total } articles
    }
} · p. { $page }/{ $pages }
search-mended = Nothing found for “{ $query }”. These are results for words like it.
search-too-common = “{ $query }” is in nearly every article. Add a telling word, such as a person or a place.
button-did-you-mean = Did you mean “{ $query }”?
search-none = Nothing found for “{ $query }”. Try a more general word.
search-none-topics = Nothing found for “{ $query }”. Topics like it:
saved-title = <b>Saved articles</b> · { $total ->
    [one] { $total } article
   *[other] { $total } articles
} · p. { $page }/{ $pages }
saved-none = You have saved no articles. Tap “Save” below an article.

## Settings
settings-title = <b>Settings</b>
    Digest: every day at { $hours }
    Time zone: { $zone }
    Language: English
    Topics: { $topics }
    { $paused ->
        [none] Next: { $next }
       *[other] Paused until { $paused }
    }
button-zone = Time zone
button-language = Language
button-topics = Topics
zone-question = Pick a time zone, or type a city or zone, for example <b>Makassar</b> or <b>Europe/Amsterdam</b>.
zone-bad = The time zone “{ $text }” is not known. Try a large city, for example Makassar, or a zone such as Europe/Amsterdam.
zone-set = Your time zone is now { $zone }. Next digest: { $next }.
language-question = Pick a language.
language-set = Kabar now speaks English.
pause-question = For how long should Kabar stop sending? Your topics and hour are kept.
button-pause-day = One day
button-pause-week = One week
button-pause-open = Until I am back
pause-set = Messages are paused until { $until }. Resume at any time.
pause-open = Messages are paused until you resume them.
pause-over = Messages are on again. Next digest: { $next }.
until-open = you resume them
stopped = You have stopped Kabar. Nothing more will be sent.
    Your choices are kept; come back at any time with /start, or erase everything with /forget.
not-reader = You do not use Kabar here yet. Begin with /start.

## Data
erase-question = Erase all your data? Topics, words you follow, hour, saved articles and the history of what was sent will be gone for good.
    What is kept is only the count of broadcasts sent, without a name and without your number.
button-erase-yes = Yes, erase everything
button-erase-no = No, keep it
erased = All your data has been erased. Thank you for having used Kabar. Come back at any time with /start.
erase-kept = Nothing was erased.
data-caption = This is everything Kabar holds about this chat.
data-none = Kabar holds nothing about this chat.
privacy = <b>What Kabar stores</b>
    The number of this chat, your language, time zone, topics and hour, the words you asked to follow, the articles you saved, and which news was sent.

    <b>What it does not store</b>
    Your name, phone number and whatever else you write. What you send is used to answer you, then thrown away.

    <b>Your rights</b>
    A copy of your data: /mydata. Erase everything: /forget.

## Help
help = <b>Kabar</b> sends news on the topics you choose.

    /topics — choose topics
    /follow "words" — follow words of your own
    /digest — what is new now
    /search words — search the archive
    /saved — saved articles
    /settings — hour, time zone, language
    /pause — pause for a while
    /stop — stop all messages
    /privacy — your data

    You can also just type words to search.
help-newsroom =
    <b>Newsroom</b>
    /broadcast — send a broadcast
    /sources — news sources
    /stats — figures
    /audit — log of actions
private-only = Kabar works in private chats. Open a chat with this bot and press Start.
unsupported = Kabar can only read text. Type words to search the news, or /help.
error-sorry = Sorry, something went wrong on our side. Please try again in a moment.
back-soon = Kabar is being repaired and will be back soon. Please try again in a few minutes.
stale-button = This button is no longer valid. Start again with the command.

## Newsroom
not-newsroom = This command is only for the newsroom.
broadcast-ask-text = Write the broadcast, at most { $limit } characters. Bold, italics and links are fine. Cancel with /cancel.
broadcast-ask-audience = Who gets it?
button-audience-all = All readers ({ $count })
button-audience-topic = Readers of one topic
broadcast-ask-topic = Type the topic’s name.
broadcast-topic-unknown = There is no topic “{ $query }”. Type another name, or /cancel.
broadcast-topic-which = Which topic?
broadcast-empty = The broadcast is empty. Send its text as a text message.
broadcast-too-long = The broadcast is too long: { $length } characters, the limit is { $limit }. Shorten it and send it again.
broadcast-bad-html = The HTML of the broadcast is broken: { $reason }. Mend it and send it again.
html-unknown-tag = Telegram does not know the tag { $tag } at character { $position }
html-not-closed = the tag { $tag } at character { $position } is not closed
html-not-opened = the tag { $tag } at character { $position } was never opened
html-bad-tag = the &lt; at character { $position } begins no tag; write &amp;lt; for “less than”
html-bad-link = the link at character { $position } has no http(s) address
broadcast-nobody = There is no reader for this broadcast, so nothing is sent.
broadcast-preview = <b>Preview of broadcast #{ $id }</b>: the message above looks exactly as readers will see it.
    Goes to: { $count } ({ $audience })
    Length: { $length } characters · about { $minutes }
broadcast-all = all readers
broadcast-of-topic = readers of { $topic }
button-send = Send to { $count ->
    [one] { $count } reader
   *[other] { $count } readers
}
button-discard = Discard
broadcast-sending = Broadcast #{ $id } is being sent to { $count ->
    [one] { $count } reader
   *[other] { $count } readers
}. The report follows here.
broadcast-discarded = Broadcast #{ $id } was discarded.
broadcast-gone = Broadcast #{ $id } was sent or discarded already.
button-pause-broadcast = Pause
button-resume-broadcast = Resume
button-stop-broadcast = Stop
broadcast-paused = Broadcast #{ $id } is paused. Sent { $sent }, waiting { $planned }.
broadcast-stopped = Broadcast #{ $id } was stopped.
broadcast-report = <b>Broadcast #{ $id } { $state ->
    [done] is done
   *[other] was stopped
}</b>
    Sent: { $sent }
    Blocked the bot: { $blocked }
    Failed: { $failed }
    In doubt: { $doubt }{ $cancelled ->
    [0] { "" }
   *[other] { "" }
        Cancelled: { $cancelled }
}
broadcast-doubts = In doubt means that Telegram’s answer was lost; the message may have arrived. Chats: { $chats }.
broadcast-trouble = <b>Broadcast #{ $id } stopped by itself.</b>
    { $reason }
trouble-unauthorised = <b>Telegram refuses the bot’s token.</b> Sending has stopped; nothing counts as failed. Set a valid token (BOT_TOKEN) and start again.
trouble-held = Telegram holds back sending until { $until }. Messages wait and go on by themselves.
trouble-storm = Telegram often fails to answer at present. One message is tried every ten seconds; nobody is skipped.
trouble-storm-over = Telegram answers again. Sending goes on.
trouble-doubts = { $count ->
    [one] One message is
   *[other] { $count } messages are
} in doubt after a disturbance: Telegram’s answer was lost. Chats: { $chats }.
trouble-missed = { $count ->
    [one] One digest was
   *[other] { $count } digests were
} missed because it could not be sent in time.
proposed-correction = <b>A source has changed an article.</b> { $headline } ({ $source })
    { $difference }{ $left ->
        [0] { "" }
        [one] { "" }
        … and one more change
       *[other] { "" }
        … and { $left } more changes
    }
    Proposed correction #{ $id }.
proposed-withdrawal = <b>A source has taken an article back.</b> { $headline } ({ $source })
    { $why ->
        [gone] Its page was removed (code { $status }).
        [missing] Its page is not found any more (code { $status }), twice in a row.
       *[said] Its page says that the article was withdrawn.
    }
    Proposed withdrawal #{ $id }.
trouble-other = Trouble in delivery: { $type }.
sources-title = <b>News sources</b> ({ $count })
sources-line = { $id }. { $name } — { $state ->
    [ok] { $articles ->
        [one] { $articles } article
       *[other] { $articles } articles
    }, next look { $next }
    [failing] failed { $failures }×: { $error }; tried again { $next }
    [retired] no longer read: { $error }
   *[new] not read yet, first look { $next }
}
sources-none = There are no news sources yet.
sources-usage = Add: /sources https://site.example/feed
    Remove: /sources remove NUMBER
source-looking = Looking at { $url } …
source-added = Added: <b>{ $name }</b> ({ $format }, { $count ->
    [one] { $count } article
   *[other] { $count } articles
}).
source-known = That source is there already.
source-removed = Source { $id } is no longer read. Its articles stay in the archive.
source-not-found = There is no source number { $id }. See the list with /sources.
source-no-feed = No feed was found at that address.
source-refused-scheme = Only http and https links work.
source-refused-private = This address is not on the public internet.
source-refused-credentials = Links with a password are not accepted.
source-refused-invalid = This link is not valid.
source-refused-port = The port number in that link is not accepted.
source-refused-redirects = Too many redirects (limit 5).
source-refused-large = The feed is too large (limit 5 MiB).
source-failed-dns = The name of that site cannot be found. Check its spelling.
source-failed-refused = That site refuses the connection.
source-failed-timeout = That site did not answer in time. Try again later.
source-failed-reset = That site cut the connection. Try again later.
source-failed-unreachable = That site cannot be reached from here.
source-failed-tls = That site’s certificate is not valid.
source-failed-protocol = That site’s answer cannot be read.
source-failed-aborted = The look was called off. Try again.
source-status = The site refused our reader (code { $status }).
stats = <b>Kabar in figures</b>
    Readers: { $active } active, { $stopped } stopped, { $gone } out of reach
    Archive: { $articles } articles from { $sources } sources
    Sent in 24 hours: { $sent } sent, { $refused } refused, { $doubt } in doubt, { $missed } missed
    Queue: { $queue }
team = <b>Newsroom</b>
    Owners: { $owners }
audit-title = <b>Last actions</b>
audit-none = No action has been recorded yet.
audit-line = { $at } · { $actor } · { $action } · { $subject }
