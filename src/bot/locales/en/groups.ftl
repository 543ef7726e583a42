### Groups and channels

group-hello = <b>Kabar</b> can send a news digest to this group: one message at the hour you choose.
    Admins choose topics and hour with the button below, or by writing /follow and the name of a topic here.
group-hello-forum = <b>Kabar</b> can send a news digest to this forum: one message at the hour you choose.
    Admins choose topics and hour with the button below. Write /follow and the name of a topic in a thread, and its news comes to that thread.
group-back = Kabar is back in this group. Your choices are still here: { $topics }. Next digest: { $next }.
channel-hello = Kabar is now in the channel <b>{ $title }</b>. Choose topics and hour here; in the channel only the news will appear.
channel-back = Kabar is back in the channel <b>{ $title }</b>. Your choices are still here: { $topics }. Next digest: { $next }.
channel-no-right = Kabar is in the channel <b>{ $title }</b> but may not write there yet. Open the channel’s admins and give this bot the right to post messages.
button-group-setup = Set up for this group
button-channel-setup = Set up this channel
button-own-news = News for myself
group-admins-only = Only admins of the group can set Kabar up here.
group-about = Kabar sends a news digest to this group; its admins set it up. For news of your own choice, tap the button below.
group-help = <b>Kabar in this group</b>
    /follow topic — its news comes here
    /topics — what this group follows
    /digest — what is new now
    /stop — send nothing more to this group
    Hour, time zone, language and pause: the button below.
group-help-forum =
    In a forum, /follow sends the topic’s news to the thread you write it in. /here sends all other news to that thread.
group-tap = This button is for private chats. Open Kabar and tap Start.
group-follow-usage = Write the name of a topic after the command, for example: /follow north korea
group-follow-unknown = There is no topic “{ $query }”.
group-follow-which = There is no topic “{ $query }”. Did you mean { $topics }? Write it again with that name.
group-followed = This group now follows <b>{ $topic }</b>. Next digest: { $next }.
group-followed-thread = This group now follows <b>{ $topic }</b>; its news comes to this thread. Next digest: { $next }.
group-follow-already = This group follows <b>{ $topic }</b> already. Next digest: { $next }.
group-limit = This group follows { $limit } topics already, as many as one digest can hold. Drop one first.
group-unfollowed = This group no longer follows <b>{ $topic }</b>.
group-not-followed = This group does not follow “{ $query }”.
group-here = This group’s news now comes to this thread, except topics with a thread of their own.
group-here-main = This group’s news now comes to the main thread, except topics with a thread of their own.
group-not-forum = This group has no threads, so its news always comes here.
group-topics = This group follows { $topics }. Next digest: { $next }.
group-topics-none = This group follows no topic yet. Write for example: /follow north korea
group-news-none = There is nothing new on this group’s topics since { $since }. Next digest: { $next }.
group-stopped = Kabar sends nothing more to this group. Its topics are kept; start again with /start@{ $bot }.
group-on-again = Kabar sends to this group again. Next digest: { $next }.
group-thread-gone = The thread for news on { $topics } has been closed or deleted. The news now comes to the main thread. To move it, write /follow and the topic’s name in another thread.
group-thread-gone-all = The thread for this group’s news has been closed or deleted. The news now comes to the main thread. To move it, write /here in another thread.
group-main-closed = The main thread of a forum that you set up has been closed, so the news for that thread does not arrive. Reopen the thread, or write /here in another thread of that forum. What was missed comes with /digest there.
group-main-closed-here = The main thread of this forum has been closed, so the news for that thread does not arrive. Reopen the thread, or write /here in this one. What was missed comes with /digest.
button-group-which = Which forum?
digest-left-group = { $count ->
    [one] There is one more article on these topics.
   *[other] There are { $count } more articles on these topics.
}
digest-reason-group = Topics: { $topics }.
button-open-kabar = Open in Kabar

groups-none = Kabar can also send a digest to a group or channel that you run: one message at the hour you choose, to the thread you choose. Add this bot, then set it up from here.
groups-list = The groups and channels you set up. Tap one to change it.
groups-title = Groups and channels
button-groups = Groups and channels
button-add-group = Add to a group
button-add-channel = Add to a channel
group-away = Kabar is not there, or has been removed. Add it again, then set it up from here.
group-not-admin = You are not an admin there, so you cannot set it up.
group-panel = <b>{ $title }</b>
    Topics: { $topics }
    Digest: at { $hours }
    Time zone: { $zone }
    Language: { $language }
group-panel-next = Next: { $next }
group-panel-paused = Paused until { $until }
group-panel-stopped = Stopped. Tap “Resume now” to start again.
group-panel-threads = Threads: { $threads }
group-thread-of = { $topic } to <a href="{ $url }">this thread</a>
group-thread-rest = the others to <a href="{ $url }">this thread</a>
button-group-topics = Choose topics
button-group-search = Search topics
group-search-ask = Which topic for <a href="{ $url }">{ $title }</a>? Write its name as a reply to this message, for example: north korea
group-found = <b>{ $title }</b>
    Topics that fit “{ $query }”:
group-found-none = There is no topic “{ $query }”. Write another name as a reply to that message.
button-group-followed = What it follows
button-group-language = Switch to { $language }
button-group-hours = Hours
button-group-news = Send news now
button-group-data = Copy of the data
button-group-erase = Erase the data
group-followed-list = <b>{ $title }</b>
    Tap a topic’s name to stop following it. Tap the word beside it to change how it comes: in the digest, at once, or both.
group-mode-digest = digest
group-mode-at-once = at once
group-mode-both = both
group-hours-question = <b>{ $title }</b>
    At what hour should the digest come? More than one is fine. Hours are { $zone }.
group-hours-last = One hour has to stay. To stop sending, use Pause.
group-zone-question = <b>{ $title }</b>
    Pick a time zone.
group-pause-question = <b>{ $title }</b>
    For how long should Kabar stop sending there?
group-news-sent = The digest is on its way to { $title }.
group-news-nothing = There is nothing new on its topics since { $since }.
group-news-no-topics = No topic has been chosen for { $title } yet.
group-data-caption = This is everything Kabar holds about that group or channel.
group-erase-question = Erase all data of <b>{ $title }</b>? Topics, hours and the history of what was sent will be gone for good.
group-erased = All data of that group or channel has been erased. Kabar sends nothing more there; you can remove the bot.
command-group-topik = What this group follows
command-group-ringkasan = What is new for this group
command-group-sini = Send all news to this thread
command-group-berhenti = Send nothing more to this group
