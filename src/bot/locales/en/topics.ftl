### Topics

categories-title = Pick a section.
picker-title = <b>{ $category }</b>
    Tap a topic to follow it; tap again to stop. You can also type a topic’s name.
picker-following = Followed here: { $topics }
chip-followed = ✓ { $topic } · following
picker-page = p. { $page }/{ $pages }
picker-done = { $count ->
    [0] Done
    [one] Done ({ $count } topic)
   *[other] Done ({ $count } topics)
}
picker-nothing = You have not picked a topic. Tap one first.
picker-found = Topics like “{ $query }”:
toast-followed = Following { $topic }
toast-unfollowed = No longer following { $topic }
my-topics = { $count ->
    [0] You follow no topics yet. Tap the ones you want to follow, then Done.
   *[other] <b>Your topics ({ $count })</b>
        Tap a topic to change how it comes, or to stop following it.
}
my-topic-digest = ✓ { $topic }
my-topic-at-once = ✓ { $topic } · at once
my-topic-both = ✓ { $topic } · both
topic-title = <b>{ $topic }</b>
topic-covers = { $covers }
topic-digest = Comes in your digest.
topic-at-once = Sent at once when the news comes in, not by way of the digest.
topic-both = Comes in your digest, and what is new is also sent at once.
topic-per-day = At most { $count } sent at once a day; the others come in the digest.
topic-no-limit = Nothing limits how many are sent at once.
button-mode-digest = Digest only
button-mode-at-once = At once only
button-mode-both = Both
button-chosen = ✓ { $label }
button-per-day = { $count } a day
button-no-limit = No limit
button-stop-topic = Stop following
button-my-topics = « Your topics
topic-stopped = You no longer follow <b>{ $topic }</b>.
topic-stopped-again = To follow it again: /follow { $words }
toast-saved-choice = Saved
my-topics-limit = You follow { $limit } topics already, as many as one digest can hold. Let go of one first, with /topics.
follow-usage = Write the topic’s name after the command, for example: /follow north korea
    Any words will do too, in quotes: /follow "electric car" without tesla
follow-not-found = There is no topic “{ $query }”.
follow-suggestions = There is no topic “{ $query }”. Did you mean:
own-offer = You can also follow the words themselves: every article that has them goes into your digest.
button-follow-words = Follow the words “{ $words }”
own-found = { $more ->
    [yes] At least { $count } articles of the last 7 days mention them.
   *[no] { $count ->
        [0] No article of the last 7 days mentions them.
        [one] One article of the last 7 days mentions them.
       *[other] { $count } articles of the last 7 days mention them.
    }
}
own-limit = You follow { $limit } phrases of your own already, as many as one reader can. Let go of one first, with /topics.
own-too-short = That is too short. Write at least two letters.
own-too-long = That is too long. At most { $words } words and { $letters } letters.
own-only-stop-words = Those words are in nearly every article. Add one that says more.
own-several-phrases = Follow one phrase at a time, for example: /follow "electric car"
own-too-many-without = At most { $without } words can be excluded with “without”.
own-same-word = The words to follow cannot be excluded with “without” as well.
