### Start

welcome = <b>Welcome to Kabar.</b>
    Pick a section, then its topics. You get one digest a day and can stop at any time.
welcome-topic = <b>Welcome to Kabar.</b>
    You now follow { $topic }. The digest comes every day at { $hour }.
follow-now = You now follow <b>{ $topic }</b>. Next digest: { $next }.
follow-already = You follow <b>{ $topic }</b> already. Next digest: { $next }.
welcome-back = <b>Welcome back.</b>
    Your choices were kept: { $topics }. Next digest: { $next }.
welcome-back-empty = <b>Welcome back.</b>
    You follow no topics yet. Pick a section below.
status = You follow { $topics }. Next digest: { $next }.
status-paused = You follow { $topics }. Messages are paused until { $until }.
topic-unknown = The topic of that link is gone. Pick a section below, or search with /search.
article-unknown = That article is no longer in the archive. Look for a similar one with /search.
button-news-now = Show the latest news
button-add-topics = Add topics
button-hours = Change the hour
button-all-categories = All sections »
button-back = « Back
button-resume = Resume now
