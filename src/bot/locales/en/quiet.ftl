### Quiet hours, sound, and news at once

quiet-title = <b>Quiet hours</b>
    In quiet hours Kabar sends nothing. What was held back comes in the next digest.
quiet-now = Your quiet hours: { $stretches }.
quiet-none = You have no quiet hours yet.
quiet-how = Tap to choose, or type a stretch, for example <b>21:30-04:30</b>. The hours stay the same all year and do not follow prayer times.
quiet-digests = The digest of { $hours } comes as soon as quiet hours end.
quiet-bad = “{ $text }” is not a stretch of hours. Write it like 22:00-05:00.
quiet-preset-night = Night { $stretch }
quiet-preset-dawn = Around dawn { $stretch }
quiet-preset-noon = Around noon { $stretch }
quiet-preset-sunset = Around sunset { $stretch }
quiet-preset-work = Work { $stretch }
button-quiet-none = Remove all quiet hours
toast-quiet-saved = Quiet hours saved.
toast-quiet-whole-day = That is nearly the whole day. To stop for a while, use Pause.
toast-quiet-many = No more than { $most } stretches.
toast-sound-off = Silent: messages still come, without a sound.
toast-sound-on = Sound is on again.
at-once-title = <b>News at once</b>
    Breaking news, and topics you asked to get at once. What is over the limit comes in the next digest.
at-once-limit = No more than { $most } a day.
at-once-none = Nothing is sent at once; everything comes in the digest.
at-once-unlimited = There is no limit.
emergencies-on = Emergencies, such as a tsunami warning, still come with a sound in quiet hours, when silent, and above the daily limit. During a pause not even emergencies are sent.
emergencies-off = Emergencies are treated like the rest: they wait until quiet hours end.
button-emergencies = Emergencies come through
button-limit-none = None
button-limit-unlimited = No limit
