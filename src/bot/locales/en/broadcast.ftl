### Broadcasts

# What readers see
broadcast-label-emergency = EMERGENCY
broadcast-label-breaking = BREAKING
broadcast-label-update = UPDATE
broadcast-waited = Sent { $at }, held back by your quiet hours

# Writing
broadcast-home = <b>Broadcasts</b>
broadcast-home-line = #{ $id } · { $state ->
    [draft] draft
    [asked] waits for approval
    [scheduled] scheduled
    [sending] being sent
   *[paused] paused
} · { $headline }
broadcast-all-stopped = <b>All sending is stopped.</b> Nothing can go out until somebody goes on.
broadcast-ask-content = Send what it is to say:
    • a text of at most { $limit } characters; bold, italics and links are fine
    • one photo with a text below it of at most { $below } characters
    • a forwarded message
    • the number or address of an article in the archive

    Cancel with /cancel.
broadcast-ask-new-text = Send the new content of broadcast #{ $id }: a text, a photo, a forwarded message, or an article’s number. Cancel with /cancel.
broadcast-keeps-picture = Its picture stays until it is replaced or removed.
broadcast-ask-photo = Send the photo for broadcast #{ $id }. Its text stays as it is. Cancel with /cancel.
broadcast-photo-only = This waits for a photo. Send it, or /cancel; the text is changed with Change text.
broadcast-ask-caption = The photo is there. Now send the text below it, at most { $limit } characters.
broadcast-album = The first picture of that album was taken: a broadcast carries one.
broadcast-other-media = That cannot be broadcast. What can: a text, or one photo with a text below it.
broadcast-picture-file = That picture came as a file. Send it again as a photo, so that readers see it at once.
broadcast-picture-offered = This article has a picture. Add it with the button <b>Article’s picture</b> if it fits.
broadcast-photo-refused = <i>Telegram does not take the photo of this broadcast any more. Replace or remove it.</i>
broadcast-no-article = That article is not in the archive. Send another number or address, or write the text.
broadcast-ask-level = <b>Broadcast #{ $id }</b>
    How urgent is it?

    <b>Emergency</b>: with a sound, and through the quiet hours of readers who agreed to that.
    <b>Breaking</b>: with a sound, waits for quiet hours to end.
    <b>Update</b>: without a sound, waits for quiet hours to end.
level-emergency = Emergency
level-breaking = Breaking
level-update = Update
broadcast-panel = <b>{ $state ->
    [asked] Broadcast #{ $id } waits for approval
    [scheduled] Broadcast #{ $id } is scheduled
   *[draft] Draft of broadcast #{ $id }
}</b>
    The message above looks exactly as readers will see it.

    Level: { $level }
    To: { $audience }
    { $reach }
    Length { $length } characters, sending takes about { $duration }
broadcast-panel-by = Author: { $author }
broadcast-panel-changed = Changed { $at } by { $by }
broadcast-panel-hour = Goes out { $at }
reach-now = Recipients: { $count }
reach-later = after their quiet hours: { $count }
reach-paused = pausing: { $count }
reach-quiet = quiet hours, left out: { $count }
reach-limit = daily limit reached: { $count }
broadcast-warnings = <b>Please look at</b>
warning-similar = Like broadcast #{ $id } ({ $at }), { $percent }% the same
warning-no-source = No source is named. Write for example: Source: BMKG.
warning-capitals = Written all in capitals
warning-dead-link = A link does not answer: { $url }
returned-rejected = Rejected by { $by }: { $words }
returned-expired = Nobody approved it within { $minutes } minutes.
returned-rights = Whoever asked for or approved it may not do so any more.
returned-overdue = Its hour was past when Kabar could send again. Check whether it still holds.
returned-stopped = Taken back when all sending was stopped.
broadcast-returned = <b>Broadcast #{ $id } is a draft again.</b>
    { $why }

button-new-broadcast = Write a new broadcast
button-stop-all = Stop all sending
button-stop-all-sure = Yes, stop everything
button-go-on = Go on sending
button-text = Change text
button-audience = Recipients
button-picture-on = Article’s picture
button-photo = Add photo
button-photo-other = Other photo
button-without-photo = Send without picture
button-picture-off = Remove picture
button-test = Send me a test
button-schedule-broadcast = Schedule
button-no-schedule = Remove the hour
button-ask = Ask for approval
button-let-go = Send to { $count } recipients
button-let-go-later = Schedule it now
button-discard = Discard
button-discard-sure = Yes, discard
button-cancel-ask = Cancel the request
button-cancel-schedule = Cancel the schedule
button-undo-send = Undo
button-approve = Approve & send
button-approve-later = Approve
button-reject = Reject
button-open-draft = Open broadcast #{ $id }
button-pause-broadcast = Pause
button-resume-broadcast = Resume
button-stop-broadcast = Stop
button-stop-sure = Yes, stop

# Recipients
audience-question = Who gets broadcast #{ $id }?

    To: { $audience }
    { $reach }
audience-first-question = Who gets broadcast #{ $id }?

    Not chosen yet. All readers: { $count }.
audience-everyone = all readers
audience-unchosen = not chosen yet
audience-any = followers of { $topics }
audience-all = those who follow all of { $topics }
audience-categories = category { $categories }
audience-without = except followers of { $topics }
audience-languages = language { $languages }
audience-zones = zone { $zones }
audience-kinds = only { $kinds }
button-everyone = All readers
button-add-topic = Add topic
button-add-without = Leave out topic
button-match-any = Any of the topics is enough
button-match-all = All topics are needed
button-categories = Categories
button-locale-all = All languages
button-locale-id = Indonesian
button-locale-en = English
button-zone-all = All zones
kind-private = People
kind-group = Groups
kind-channel = Channels
button-done = Done
broadcast-ask-topic = Type the topic’s name. Cancel with /cancel.
broadcast-topic-unknown = There is no topic “{ $query }”. Type another name, or /cancel.
broadcast-topic-which = Which topic?
audience-categories-question = Which category? Readers who follow any topic in it get broadcast #{ $id }.
broadcast-others-send = This draft is kept. A colleague who may send finds it in /broadcast.
broadcast-nobody = Nobody would get this broadcast. Choose other recipients.

# Schedule
broadcast-ask-hour = When does broadcast #{ $id } go out? For example: <b>18:30</b>, <b>tomorrow 06:00</b>, <b>24/11 07:15</b>, <b>18:30 WITA</b>.
    Without a zone, the hour is { $zone }. Cancel with /cancel.
broadcast-hour-unread = That hour cannot be read. For example: 18:30, tomorrow 06:00, 24/11 07:15, 18:30 WITA.
broadcast-hour-past = { $at } is past. Write another hour.
broadcast-hour-far = At most 30 days from now. Write another hour.

# Approval
broadcast-ask = <b>Approval of broadcast #{ $id }</b>
    Asked for by { $by } { $at }. The message above looks exactly as readers will see it.

    Level: { $level }
    To: { $audience }
    { $reach }
broadcast-ask-unseen = <b>Approval of broadcast #{ $id }</b>
    Asked for by { $by } { $at }. Telegram does not take its photo any more: the message cannot be seen, so it cannot be approved yet.

    Reject it, so that { $by } replaces the photo. Or remove the picture: it becomes a draft again, without a picture.
broadcast-ask-not-shown = <b>Approval of broadcast #{ $id }</b>
    Asked for by { $by } { $at }. The message did not reach this chat. Look at it first, then decide.
button-see-message = See the message
broadcast-ask-until = Valid until { $until }.
broadcast-ask-hour-line = Scheduled for { $at }.
broadcast-waiting = <b>{ $title } #{ $id } waits for approval</b>
    { $approvers } can approve it. Valid until { $until }.
broadcast-nobody-approves = Nobody else can approve yet. Invite a second person with /team, or switch approval by two off while you are alone.
button-be-alone = Switch approval by two off
broadcast-soon = <b>Broadcast #{ $id } goes out in { $seconds } seconds</b>
    { $count } recipients. You can still undo it.
broadcast-scheduled = <b>Broadcast #{ $id } is scheduled for { $at }</b>
    { $count } recipients.
broadcast-scheduled-notice = Broadcast #{ $id } was approved by { $by }. It goes out { $at }.
broadcast-rejected-by-you = You rejected broadcast #{ $id }. { $asker } is told why.
broadcast-ask-reason = What is the reason? { $asker } will read it. Cancel with /cancel.
broadcast-discard-question = Discard the draft of broadcast #{ $id }? Its text cannot be brought back.
broadcast-discarded = The draft of broadcast #{ $id } was discarded.
broadcast-tested = The test was sent to this chat.
refused-gone = Broadcast #{ $id } is not there any more.
refused-rights = You may not do that.
refused-decided = Not done: broadcast #{ $id } has moved on. See /broadcast.
refused-approved = Not done: broadcast #{ $id } was approved by { $by } already.
refused-approved-you = You have approved broadcast #{ $id } already.
refused-changed = Broadcast #{ $id } was changed since you saw it. Open it again before you decide.
refused-expired = The request to approve broadcast #{ $id } has expired.
refused-own = Whoever asks cannot approve.
refused-asker = Whoever asked may not send any more.
refused-incomplete = Choose level and recipients first.
refused-twoPeople = This broadcast needs the approval of a second person.
refused-stopped = All sending is stopped. Go on first in /broadcast.

# While it goes out
broadcast-progress = <b>{ $state ->
    [sending] Sending { $lower } #{ $id }
    [paused] { $title } #{ $id } is paused
    [stopped] { $title } #{ $id } was stopped
   *[done] { $title } #{ $id } is done
}</b>
    { $bar } { $percent }%
    { $sent } of { $total } { $kind ->
        [update] messages edited
        [correction] edits and lines
        [withdrawal] messages withdrawn
       *[news] sent
    }
broadcast-kind = { $kind ->
        [update] update
        [correction] correction
        [withdrawal] withdrawal
       *[news] broadcast
    }
broadcast-kind-title = { $kind ->
        [update] Update
        [correction] Correction
        [withdrawal] Withdrawal
       *[news] Broadcast
    }
progress-pace = { $rate } messages a second, { $left } left
progress-blocked = blocked the bot: { $count }
progress-failed = failed: { $count }
progress-doubt = in doubt: { $count }
progress-cancelled = not sent: { $count }
progress-later = waiting for quiet hours: { $count }
progress-held = Held back by Telegram, goes on in { $seconds } seconds
progress-planning = Making the list of recipients …
progress-trouble = Stopped by itself: { $reason }
progress-restored = On hold because data were restored from a backup; part of it may have arrived.
broadcast-stop-question = Stop broadcast #{ $id } for good? What was sent stays, the rest is not sent.
stop-all-question = Stop all sending now? Broadcasts are paused, those that wait become drafts again, digests and alerts are held.
stop-all-done = <b>All sending is stopped.</b> { $count ->
    [0] No broadcast was under way.
    [one] One broadcast was paused or is a draft again.
   *[other] { $count } broadcasts were paused or are drafts again.
} Go on when it is safe.
stop-all-already = All sending is stopped already.
stop-all-notice = <b>{ $by } stopped all sending.</b> { $count ->
    [0] No broadcast was under way.
    [one] One broadcast was paused or is a draft again.
   *[other] { $count } broadcasts were paused or are drafts again.
} See /broadcast.
go-on-done = Sending goes on. Paused broadcasts, if there are any, wait for your decision in /broadcast.
go-on-notice = { $by } resumed sending. Paused broadcasts, if there are any, wait in /broadcast.
duration-seconds = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
duration-minutes = { $minutes } min { $seconds } s
duration-hours = { $hours } h { $minutes } min

broadcast-empty = The broadcast is empty. Send its text as a text message.
broadcast-too-long = The broadcast is too long: { $length } characters, the limit is { $limit }. Shorten it and send it again.
broadcast-caption-too-long = The text has { $length } characters; below a picture there is room for { $limit }. Shorten it and send it again, or send it without the picture.
broadcast-photo-no-room = The text of this broadcast has { $length } characters; below a photo there is room for { $limit }. Shorten it first with Change text, or leave it without a photo (/cancel).
broadcast-bad-html = The HTML of the broadcast is broken: { $reason }. Mend it and send it again.
html-unknown-tag = Telegram does not know the tag { $tag } at character { $position }
html-not-closed = the tag { $tag } at character { $position } is not closed
html-not-opened = the tag { $tag } at character { $position } was never opened
html-bad-tag = the &lt; at character { $position } begins no tag; write &amp;lt; for “less than”
html-bad-link = the link at character { $position } has no http(s) address
broadcast-trouble = <b>Broadcast #{ $id } stopped by itself.</b>
    { $reason }
broadcast-trouble-picture = Telegram does not take its picture. Stop this broadcast in /broadcast, and write a new one with the photo sent again.
