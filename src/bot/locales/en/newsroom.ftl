### Newsroom

not-newsroom = This command is only for the newsroom.
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
audit-title = <b>Last actions</b>
audit-none = No action has been recorded yet.
audit-line = { $at } · { $actor } · { $action } · { $subject }
data-restored = The data were restored from a backup of { $at }.
    Unfinished broadcasts wait until you let them go on. Other messages that were waiting then are not sent, for they may have arrived.
    Readers and choices that are newer than the backup are not known any more.
