### The newsroom's alarms

alarms-head = <b>Alarms</b>
    Kabar tells you once when something begins, and once more when it is over. Choose what you need.
alarms-open = Going on now:
alarms-open-line = { $what }, since { $since }
alarms-none-open = Nothing needs your attention at present.
button-alarms = Set alarms
button-alarms-open = Alarms ({ $count } going on)
alarm-kind-source = A source is silent or cannot be read
alarm-kind-story = News that breaks in three sources
alarm-kind-delivery = Messages held up
alarm-kind-doubts = Messages in doubt
alarm-kind-disk = Disk space running out
alarm-kind-token = Token refused by Telegram
alarm-kind-database = Database not answering
alarm-short-source = { $name } is silent or cannot be read
alarm-short-disk = Disk space running out on { $host }
alarm-short-storm = Telegram often fails to answer
alarm-short-flood = Telegram holds sending back
alarm-short-late = Messages are late

alarm-source-silent = <b>{ $name } has been silent for longer than usual.</b>
    Its last news came { $since }. The longest it usually takes is { $usual }.
    Look at the site. If it is a holiday, open the source and let it rest for a day or a week.
alarm-source-failing = <b>{ $name } cannot be read</b> since { $since }.
    Open the source to see why. Its address may have moved.
alarm-source-back = { $name } comes in as usual again, after { $duration }.
alarm-source-left = The alarm for { $name } is over: the source rests, was switched off or removed.
button-alarm-source = Open the source

alarm-story = <b>Broadcast this?</b> { $count } sources have told it within an hour.
alarm-story-next = A draft can be prepared at once. Nothing goes out before it is approved.
alarm-story-draft = { $by } is preparing a broadcast about “{ $headline }” (draft #{ $id }).
alarm-story-no = { $by } decided not to broadcast “{ $headline }”.
alarm-story-gone = The news is not there any more: withdrawn, or not published.
alarm-draft-there = Draft #{ $id } has been prepared already.
alarm-dismissed = Fine, no broadcast. Your colleagues are told.
alarm-over-already = This question has been answered, or its time is over.
button-alarm-draft = Prepare a broadcast
button-alarm-dismiss = Not needed
button-alarm-read = Read

alarm-storm = <b>Telegram often fails to answer.</b>
    One message is tried every ten seconds. Nobody is skipped, and there is nothing for you to do.
alarm-storm-over = Telegram answers again after { $duration }. Sending goes on.
alarm-flood = <b>Telegram holds sending back until { $until }.</b>
    Messages wait and go on by themselves. If it happens often, lower SEND_RATE.
alarm-flood-over = Telegram holds nothing back any more, after { $duration }.
alarm-chat-held = Telegram holds messages to chat { $chat } back until { $until }. Other chats are not affected.
alarm-late = <b>Messages are late.</b> Waiting: { $count }, the oldest since { $since }.
    Run kabar doctor on the server: it compares the audience with the rate.
alarm-late-over = Messages are not late any more, after { $duration }.
alarm-missed = <b>{ $count } messages were missed</b> because they could not be sent in time.
    Their readers can type /missed.
alarm-doubts = <b>{ $count } messages are in doubt</b> after a fault: Telegram's answer was lost.
    Chats: { $chats }
    Digests are not sent twice. For a broadcast, open its report and choose: leave it, or send again.
alarm-disk = <b>Disk space is running out on { $host }:</b> { $free } GiB left for { $directory }.
    Make room, or move DATA_DIR. Once it is full, nothing can be kept or sent.
alarm-disk-over = There is room on the disk of { $host } again: { $free } GiB.
alarm-token = Telegram refused the bot's token from { $from }, for { $duration }. It is accepted again. Sending goes on, and nothing is lost.
alarm-database = { $what ->
        [full] <b>The database's disk is full.</b> Nothing can be kept, so nothing is sent.
            Make room on its server.
       *[away] <b>The database has not answered</b> for more than a minute. Sending and commands wait.
            Look at its server with kabar doctor.
    }
alarm-database-back = The database did not answer from { $since }, for { $duration }. It is back. What waited goes out now; nothing is lost.

# What waits for somebody
waiting-head = <b>Waiting for you</b>
    Tap one to open it.
waiting-line = • { $line }
waiting-broadcast = Broadcast #{ $id } needs approval: “{ $headline }” ({ $by })
waiting-proposal = { $kind ->
        [withdrawal] Proposed withdrawal
       *[correction] Proposed correction
    }: { $title }
waiting-more = There are { $count } more.
waiting-over = That is over, or not yours any more.
