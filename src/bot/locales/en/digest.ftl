### Digest

digest-title = { $slot } digest — { $day }
digest-title-now = Latest news — { $day }
digest-title-first = Your first news — { $day }
digest-title-recap = The week — { $days }
digest-title-missed = What you missed — since { $since }
digest-outside = OUTSIDE YOUR TOPICS
digest-size = { $count ->
    [one] { $count } story
   *[other] { $count } stories
} · { $minutes } min read
digest-late = Late: it was due { $due }.
digest-more = { $count ->
    [one] +{ $count } more story
   *[other] +{ $count } more stories
}
digest-left = { $count ->
    [one] One more story is left. Find it with /search.
   *[other] { $count } more stories are left. Find them with /search.
}
digest-reason = You get this because you follow { $topics }.
digest-none = Nothing new on your topics since { $since }. Next digest: { $next }.
digest-none-topics = You follow no topics yet, so there is nothing to sum up. Pick some first:
first-none = Nothing on that topic in the last two days. The first digest comes { $next } if there is news.
sources-count = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
slot-pagi = Morning
slot-siang = Midday
slot-sore = Afternoon
slot-malam = Evening
button-details = Details & save
button-pause = Pause
button-settings = Settings
details-choose = Tap the number of a story.
