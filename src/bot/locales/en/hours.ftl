### Hours

hour-question = At what time do you want your digest? Pick one, or type it, for example <b>05:45</b> or <b>7 pm</b>. Times are in { $zone }.
hour-bad = “{ $text }” is not a time that can be used. Write it like 06:30 or 19:00, from 00:00 to 23:59.
hour-which = “{ $text }” at what time? Write the figure, for example { $example }.
hour-set = The digest comes { $when }. The next one: { $next }.
conversation-lost = That step is no longer valid because Kabar was just updated. Start again with /topics.
cancelled = Cancelled.
nothing-to-cancel = There is nothing to cancel.
