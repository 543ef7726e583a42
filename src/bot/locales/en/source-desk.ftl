### The desk of sources and the review queue

button-source = { $name } · { $state }
source-state-ok = read
source-state-failing = failing
source-state-off = not read
source-state-muted = resting
source-state-review = reviewed
button-sources-review = Review queue ({ $count })
button-sources-export = Download OPML
button-sources = All sources
source-desk = <b>{ $name }</b>
    { $trust }
    { $aDay } articles a day on average of the last seven days, the last { $last }
source-desk-feed = { $url }
    Last success { $success }, next look { $next }
source-desk-failing = Failed { $failures ->
        [one] once
       *[other] { $failures } times
    }: { $error }
source-trust-publish = Its articles are published at once.
source-trust-review = Its articles are published after review.
source-trust-off = It is not read.
source-muted-until = It rests until { $until }.
button-trust-publish = Publish at once
button-trust-review = Review first
button-trust-off = Do not read
button-source-mute-day = Rest for a day
button-source-mute-week = Rest for a week
button-source-unmute = Read again
button-source-remove = Remove source
button-source-remove-sure = Yes, remove
source-remove-question = Take { $name } off the list? Kabar reads it no more. Its articles stay in the archive, and it can be added again.
source-desk-gone = This source is not read any more.
source-not-changed = Nothing changed: you may not, or this source is not there any more.
opml-read = The OPML was read: { $added } sources added, { $known } known, { $failed } could not be read.
opml-bad = That file is no OPML list of feeds that can be read.
opml-large = That file is too large: at most { $limit } MiB.
opml-reading = Looking at { $count } feeds …
review-none = No article waits for review.
review-head = <b>Waiting for review</b> · { $count ->
        [one] { $count } article
       *[other] { $count } articles
    }
review-article = { $source } · { $time }
review-others = { $count ->
        [one] { $count } other published article tells
       *[other] { $count } other published articles tell
    } this story.
button-review-publish = Publish
button-review-later = Later
button-review-reject = Reject
button-review-merge = Merge
review-published = Published.
review-rejected = Rejected.
review-put-off = Put at the end of the queue.
review-decided = Somebody else has decided, or you may not.
review-merge-which = Which story does this article tell?
review-merge-none = There is no other story of the last three days.
review-merged = Merged and published.
