### Settings

settings-title = <b>Settings</b>
    Digest: every day at { $hours }
    Time zone: { $zone }
    Language: English
    Topics: { $topics }
    { $paused ->
        [none] Next: { $next }
       *[other] Paused until { $paused }
    }
button-zone = Time zone
button-language = Language
button-topics = Topics
zone-question = Pick a time zone, or type a city or zone, for example <b>Makassar</b> or <b>Europe/Amsterdam</b>.
zone-bad = The time zone “{ $text }” is not known. Try a large city, for example Makassar, or a zone such as Europe/Amsterdam.
zone-set = Your time zone is now { $zone }. Next digest: { $next }.
language-question = Pick a language.
language-set = Kabar now speaks English.
pause-question = For how long should Kabar stop sending? Your topics and hour are kept.
button-pause-day = One day
button-pause-week = One week
button-pause-open = Until I am back
pause-set = Messages are paused until { $until }. Resume at any time.
pause-open = Messages are paused until you resume them.
pause-over = Messages are on again. Next digest: { $next }.
until-open = you resume them
stopped = You have stopped Kabar. Nothing more will be sent.
    Your choices are kept; come back at any time with /start, or erase everything with /forget.
not-reader = You do not use Kabar here yet. Begin with /start.
