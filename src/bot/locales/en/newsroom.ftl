### Newsroom

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
data-restored = The data were restored from a backup of { $at }.
    Unfinished broadcasts wait until you let them go on. Other messages that were waiting then are not sent, for they may have arrived.
    Readers and choices that are newer than the backup are not known any more.
