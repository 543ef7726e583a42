### Time zone

zone-question = Your time zone is { $zone }. Pick another below, or type
    a city, for example <b>Balikpapan</b> or <b>Amsterdam</b>,
    or the time it is for you, for example <b>now 14:30</b>.
zone-bad = “{ $text }” is not known. Try a large city near you, for example Makassar, or write the time it is for you, for example “now 14:30”.
zone-set = Your time zone is now { $zone }. Next digest: { $next }.
zone-set-place = { $place } is on { $zone }, and so are you now. Next digest: { $next }.
zone-which = It is { $hour } in these places now. Which is yours?
zone-no-such-hour = No zone’s clock shows { $hour } now. Check the time, or type a city.
zone-location-ask = Tap the button below to send your location once. It is used to find your time zone, then thrown away.
button-zone-location = Find it by location
button-send-location = Send my location
button-no-location = Never mind
zone-kept = Your time zone is still { $zone }.
