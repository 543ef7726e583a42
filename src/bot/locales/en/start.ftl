### Start

welcome = <b>Welcome to Kabar.</b>
    Tap the topics you want to follow, then Done. You get one digest a day, at { $hour }, and can stop at any time.
    For any other topic just type its name, for example <b>North Korea</b>.
welcome-topic = <b>Welcome to Kabar.</b>
    You now follow { $topic }. The digest comes every day at { $hour }.
welcome-back-topic = <b>Welcome back.</b>
    You now follow { $topic }{ $others ->
        [0] { "" }
       *[other] { ", and your earlier choices were kept" }
    }. Next digest: { $next }.
welcome-article = <b>Welcome to Kabar.</b>
    Follow a topic of this article, and what is new about it goes into your daily digest.
start-again = Tap the topics you want to follow, then Done. For any other topic just type its name.
picker-finished = <b>Done.</b> You follow { $topics }.
    The digest comes { $when }. The next one: { $next }.
picker-finished-atonce = <b>Done.</b> You follow { $topics }. Their news is sent as soon as it comes in.
follow-now = You now follow <b>{ $topic }</b>. Next digest: { $next }.
follow-already = You follow <b>{ $topic }</b> already. Next digest: { $next }.
welcome-back = <b>Welcome back.</b>
    Your choices were kept: { $topics }. Next digest: { $next }.
welcome-back-empty = <b>Welcome back.</b>
    You follow no topics yet. Tap the ones you want to follow, then Done.
status = You follow { $topics }. Next digest: { $next }.
status-paused = You follow { $topics }. Messages are paused until { $until }.
topic-unknown = The topic of that link is gone. Tap another topic below, or type its name.
article-unknown = That article is no longer in the archive. Look for a similar one with /search.
button-news-now = Show the latest news
button-add-topics = Add topics
button-hours = Change the hour
button-all-categories = All sections »
button-back = « Back
button-resume = Resume now
