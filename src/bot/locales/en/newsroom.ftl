### Newsroom

not-newsroom = This command is only for the newsroom.
    [one] One message is
   *[other] { $count } messages are
} in doubt after a disturbance: Telegram’s answer was lost. Chats: { $chats }.
    [one] One digest was
   *[other] { $count } digests were
} missed because it could not be sent in time.
not-your-role = Your rights as { $role } do not cover this.
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
audit-title = <b>{ $count ->
    [one] The last action
   *[other] The last { $count } actions
}</b>, newest first
audit-none = No action has been recorded yet.
audit-line = { $at } · { $actor } { $act }
audit-act = { $action ->
    [broadcast-draft] drafted broadcast { $on }
    [broadcast-change] changed broadcast { $on }
    [broadcast-discard] discarded the draft of broadcast { $on }
    [broadcast-ask] asked for approval of broadcast { $on }
    [broadcast-take-back] took broadcast { $on } back
    [broadcast-approve] approved broadcast { $on }
    [broadcast-reject] rejected broadcast { $on }
    [broadcast-send] sent broadcast { $on } without a second person
    [broadcast-release] sent broadcast { $on } at its hour
    [broadcast-give-back] made broadcast { $on } a draft again
    [broadcast-pause] paused broadcast { $on }
    [broadcast-resume] resumed broadcast { $on }
    [broadcast-stop] stopped broadcast { $on }
    [broadcast-doubts-leave] left broadcast { $on }’s deliveries in doubt
    [broadcast-doubts-again] sent broadcast { $on }’s deliveries in doubt again
    [broadcast-export] downloaded the table of broadcast { $on }
    [newsroom-stop] stopped all sending
    [newsroom-go-on] resumed sending
    [newsroom-alone] switched approval by two off
    [newsroom-two-people] switched approval by two on
    [person-invite] invited somebody as { $on }
    [person-uninvite] revoked the invitations
    [person-join] joined as { $role }
    [person-role] made { $on } { $role }
    [person-categories] changed the categories of { $on }
    [person-remove] removed { $on }
    [source-add] added the source { $on }
    [source-remove] removed the source { $on }
    [source-trust] changed how articles are published of the source { $on }
    [source-mute] rested or resumed the source { $on }
    [review-publish] published article { $on }
    [review-reject] rejected article { $on }
    [review-later] put off article { $on }
    [correction-publish] published the correction of article { $on }
    [correction-dismiss] dismissed the proposed correction of article { $on }
    [correction-rewrite] rewrote the proposed correction of article { $on }
    [correction-unwrite] went back to the source’s words in the proposed correction of article { $on }
    [withdrawal-publish] withdrew article { $on }
    [withdrawal-dismiss] dismissed the proposed withdrawal of article { $on }
    [topic-alias] added an alias to the topic { $on }
    [topic-unalias] removed an alias from the topic { $on }
    [topic-rename] renamed the topic { $on }
    [topic-hide] hid the topic { $on }
    [topic-show] showed the topic { $on } again
    [topic-merge] merged the topic { $on }
    [ad-draft] drafted the ad { $on }
    [ad-start] started the ad { $on }
    [ad-stop] stopped the ad { $on }
    [ad-adjust] changed the ad { $on }
    [ad-discard] discarded the draft of the ad { $on }
    [alarm-settle] answered the alarm of a story
    [alarm-on] switched an alarm on for themselves
    [alarm-off] switched an alarm off for themselves
    [summary-on] asked for the weekly summary
    [summary-off] ended their weekly summary
   *[other] · { $name } · { $on }
}
data-restored = The data were restored from a backup of { $at }.
    Unfinished broadcasts wait until you let them go on. Other messages that were waiting then are not sent, for they may have arrived.
    Readers and choices that are newer than the backup are not known any more.
