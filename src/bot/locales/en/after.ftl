### After a broadcast: reports, updates, corrections, withdrawals

broadcast-updated = Updated { $time }{ $times ->
    [1] { "" }
   *[other] { " " }({ $times }×)
}
report-head = <b>Report of broadcast #{ $id }</b>{ $state ->
    [stopped] { " " }(stopped)
   *[other] { "" }
}
report-head-update = <b>Report of update #{ $id }</b> to broadcast #{ $original }
report-head-correction = <b>Report of correction #{ $id }</b> to broadcast #{ $original }
report-head-withdrawal = <b>Report of withdrawal #{ $id }</b> of broadcast #{ $original }
report-sent = Delivered: { $sent } of { $total } ({ $share })
report-edited = Messages edited: { $count }
report-deleted = Messages deleted: { $count }
report-replaced = Messages replaced by the reason: { $count }
report-lines = Correction lines delivered: { $count }
report-time = Time taken: { $duration }, from { $from } to { $to }
report-time-at = Time taken: { $duration }, at { $at }
report-blocked = Blocked the bot: { $count }
report-failed = Failed: { $count }
report-doubt = In doubt: { $count }
report-cancelled = Cancelled: { $count }
report-tapped = Tapped in { $count } chats ({ $share })
report-stopped = Stopped afterwards: { $count }
report-left = Blocked afterwards: { $count }
report-nothing = Nothing was delivered.
report-doubts = <b>Broadcast #{ $id }: { $count } in doubt</b>
    Telegram’s answer did not arrive, so the message may have been received or not. Chats: { $chats }
follow-up-head = <b>Broadcast #{ $id } after a day</b>
follow-up-none = No button was tapped, and nobody stopped.
curve-title = Broadcast #{ $id }
curve-subtitle = { $count } messages in { $duration }
button-change-update = Update
button-change-correction = Send correction
button-change-withdrawal = Withdraw
button-report-csv = Download CSV
button-broadcast-more = Read more
report-csv-name = broadcast-{ $id }.csv
report-csv-caption = All deliveries of broadcast #{ $id }, one a line.
report-csv-cut = Deliveries of broadcast #{ $id }. The file was cut, since Telegram limits its size.
change-ask-update = Write the new text of broadcast #{ $id }, whole from the start. The message that { $count } readers have is replaced in place, without a sound. Cancel with /cancel.
change-ask-correction = Write the right text of broadcast #{ $id }, whole from the start. The message that { $count } readers have is replaced in place. Cancel with /cancel.
change-ask-line = Now write the line of the correction: what was wrong and what is right. It goes without a sound to everybody who got the message. Example: We wrote “three missiles”. It was two.
change-ask-withdrawal = Why is broadcast #{ $id } withdrawn? Messages younger than 48 hours are deleted, older ones are replaced by this reason, and their photo, if there is one, stays above it. { $count } readers have it. Cancel with /cancel.
change-line-too-long = The line is too long: { $length } characters, the limit is { $limit }. Shorten it and send it again.
change-too-long = With what is added the message has { $length } characters, the limit is { $limit }. Shorten it and send it again.
change-no-picture = The picture of a broadcast that went out cannot be replaced. Send its text alone.
change-gone = Broadcast #{ $id } cannot be changed: it was withdrawn, or never sent.
change-panel = <b>{ $kind ->
    [update] Update
    [correction] Correction
   *[withdrawal] Withdrawal
} #{ $id }</b> of broadcast #{ $original }
    Above: what readers will see.
    Readers: { $count }
change-asked = Asked for by { $by }, { $at }.
change-panel-line = The line that is sent without a sound:
change-photo-unseen = <i>The photo stays as it was; Telegram cannot show it here.</i>
change-panel-withdrawal = Messages younger than 48 hours are deleted; older ones are replaced as shown above.
button-doubts-again = Send those in doubt again
button-doubts-again-sure = Yes, send again
button-doubts-leave = Leave them
doubts-question = <b>Send broadcast #{ $id } again to chats in doubt ({ $count })?</b>
    Telegram's answer for them was lost. Some may have it already and will see it twice.
doubts-again = Broadcast #{ $id } goes out once more to those in doubt.
doubts-left = Deliveries of broadcast #{ $id } that are in doubt are left as they are.
doubts-none = Nothing is in doubt any more.
doubts-not-decided = Not changed: the broadcast was stopped, everything is stopped at present, or you may not.
