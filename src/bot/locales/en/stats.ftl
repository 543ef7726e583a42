### Figures

stats-head = <b>Kabar in figures</b>
stats-readers = Readers: { $active } active ({ $change } in 7 days)
stats-today = Sent today: { $sent } sent, { $refused } refused, { $missed } missed, { $doubt } in doubt
stats-lag = Lag today: half within { $median }, 95% within { $most }
stats-counted = Today’s figures as of { $time }.
stats-queue = Queue: { $queue }
stats-archive = Archive: { $articles } articles from { $sources } sources
stats-silent = Sources that are silent or fail: { $count }
stats-weekly-on = Weekly summary: it comes to you on Mondays at 08:00.
stats-weekly-off = Weekly summary: it does not come to you.
stats-gone = Not active: { $gone } out of reach, { $stopped } stopped
button-stats-readers = Readers
button-stats-topics = Topics
button-stats-hours = Hours and days
button-stats-left = Stopped and blocked
button-stats-deliveries = Deliveries and lag
button-stats-sources = Sources
button-stats-days = { $days } days
button-stats-days-now = ✓ { $days } days
button-stats-weekly-on = Send me the weekly summary
button-stats-weekly-off = Stop the weekly summary
stats-title-readers = Readers
stats-title-topics = Most followed topics
stats-title-hours = Hours and days
stats-title-left = Stopped and blocked
stats-title-deliveries = Deliveries and their lag
stats-title-sources = Articles by source
stats-active = Active
stats-joined = New
stats-left = Gone
stats-stopped = Stopped
stats-blocked = Blocked or out of reach
stats-sent = Sent
stats-trouble = Refused, missed, in doubt
stats-lag-95 = Lag: 95% within
stats-digests = Digests sent
stats-activity = Readers’ activity
stats-peak = busiest { $at }: { $count }
stats-since = Counted since { $day }.
stats-zone = Days of { $zone }; today is not over.
stats-none = <b>{ $title }</b>
    { $picture ->
        [topics] No topic is followed yet.
        [hours] There were no digests and no activity of readers in the last { $days } days.
        [left] Nobody stopped or blocked the bot in the last { $days } days.
        [deliveries] Nothing was sent in the last { $days } days.
        [sources] No source is read yet. Add one with /sources.
       *[readers] There are no readers yet.
    }
stats-line-readers = { $when }: { $active } active, +{ $joined }, −{ $left }
stats-line-left = { $when }: { $stopped } stopped, { $gone } blocked
stats-line-deliveries = { $when }: { $sent } sent, { $refused } refused, { $missed } missed, { $doubt } in doubt
stats-line-topic = { $name }: { $followers }{ $grown ->
    [none] { "" }
   *[other] { " " }({ $grown })
}
stats-line-source = { $name }: { $count } articles{ $state ->
    [failing] , cannot be read
    [silent] , silent since { $since }
   *[ok] { "" }
}
stats-line-weekday = { $day }: digests { $digests }, activity { $activity }
stats-hour-most = most at { $hour } ({ $count })
stats-hour-none = none
stats-lags = Lag from due to sent: half { $median }, 95% { $most }, 99% { $nearly } (worst day).
stats-topics-note = { $known ->
    [yes] In brackets: the change within this period.
   *[no] Changes show once two days have been counted.
}
stats-hours-note = Activity: messages and taps that came in. What is read, nobody knows.
stats-left-note = Counted by what readers last did on that day.
stats-row-silent = silent
stats-row-failing = failing
stats-a-day = { $count }/day
button-stats = Show the figures
weekly-head = <b>The week of { $span }</b>
weekly-readers = Readers: { $active } active{ $change ->
    [none] { "" }
   *[other] { " " }({ $change } against the week before)
}
weekly-moves = New { $joined }, stopped { $stopped }, blocked or out of reach { $gone }
weekly-topics = Most followed: { $topics }
weekly-sent = Deliveries: { $sent } sent, { $refused } refused, { $missed } missed, { $doubt } in doubt
weekly-lag = Lag on the worst day: 95% within { $most }
weekly-broadcasts = Broadcasts sent: { $count }
weekly-sources = Sources that are silent or fail: { $names }
weekly-skipped = The summary of the week of { $span } was not sent: it was more than a day late. Its figures are kept, see /stats.
