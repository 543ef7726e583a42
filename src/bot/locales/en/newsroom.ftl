### Newsroom

not-newsroom = This command is only for the newsroom.
    [one] One message is
   *[other] { $count } messages are
} in doubt after a disturbance: Telegram’s answer was lost. Chats: { $chats }.
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
trouble-view = A message could not be made ({ $cause }). Its deliveries are set aside and others go on; the log says why.
trouble-other = Trouble in delivery: { $type }.
audit-title = <b>Last actions</b>
audit-none = No action has been recorded yet.
audit-line = { $at } · { $actor } · { $action } · { $subject }
data-restored = The data were restored from a backup of { $at }.
    Unfinished broadcasts wait until you let them go on. Other messages that were waiting then are not sent, for they may have arrived.
    Readers and choices that are newer than the backup are not known any more.
