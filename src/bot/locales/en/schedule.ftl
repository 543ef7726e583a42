### Hours, days and the weekly recap

schedule-title = <b>Digest hours and days</b>
    Your digest comes { $when }.
    Tap an hour or a day to add or remove it. You can also type another hour, for example <b>05:45</b> or <b>7 pm</b>.
schedule-topic-title = <b>{ $topic }: its own hours</b>
    This topic comes { $when }, apart from your other digests.
    Tap an hour or a day to change it, or type an hour.
schedule-topic-common = <b>{ $topic }: its own hours</b>
    This topic still comes with the others, { $when }.
    Tap or type an hour, and it will come in a digest of its own.
schedule-next = Next: { $next }
schedule-quiet = { $hours } lies in your quiet hours, so that digest comes as soon as they end.
schedule-when = { $days } at { $hours }
days-every = every day
days-except = every day but { $day }
days-weekdays = Monday to Friday
days-weekend = Saturday and Sunday
button-days-every = Every day
button-days-weekdays = Weekdays
button-with-others = With the other topics
button-topic-hours = Own hours
toast-last-hour = At least one hour is needed. To stop for a while, use Pause.
toast-last-day = At least one day is needed. To stop for a while, use Pause.
toast-most-hours = No more than { $most } hours a day.
recap-title = <b>Weekly recap</b>
    Once a week, the most important news of all your topics in one message. News you were sent before is part of it.
recap-on = It comes every { $day } at { $hour }.
recap-none = It is off. Tap a day to switch it on.
button-recap-off = Switch the recap off
