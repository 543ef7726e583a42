### Advertisements

-ad-label = ADVERTISEMENT
ad-line = <b>{ -ad-label }</b> · { $name }: { $text }
button-ad-open = Ad: { $name }
ad-opened = <b>{ -ad-label }</b> · { $name }

    { $text }
button-ad-visit = Open the site
button-ad-why = Why this ad?
button-ad-hide = Hide this ad
button-ad-unhide = Show it again
ad-why-all = This ad is from { $name } and is shown to all readers of digests. The advertiser does not know who you are: all that is counted is how often the ad was shown, opened and hidden.
ad-why-topics = This ad is from { $name } and is shown to readers who follow { $topics }. The advertiser does not know who you are: all that is counted is how often the ad was shown, opened and hidden.
ad-hidden = You will not see the ad of { $name } again.
ad-unhidden = The ad of { $name } may come again.
ad-gone = This ad is not there any more.
ads-title = <b>Advertisements</b>
ads-none = There is no ad yet.
    An ad is one line with its label after the third story of a scheduled digest, never in broadcasts, corrections or news sent at once.
ads-some = Tap an ad to look at it, change it or stop it.
button-ad = { $name } · { $state }
button-ad-new = New ad
button-ads = All ads
ad-state-draft = draft
ad-state-running = running
ad-state-waiting = waiting for its day
ad-state-stopped = stopped
ad-state-over = over
ad-title = <b>Ad { $id }</b> · { $state }
ad-as-seen = This is how it looks in a digest:
ad-facts = Link: { $url }
    Picture: { $picture }
    Readers: { $readers }
    Runs: { $from } – { $to }
    Weight: { $weight } of 5
    At most { $perDay } a day and { $perReader } in all for each reader
ad-picture-yes = yes
ad-picture-no = none
ad-readers-all = all
ad-report = Shown { $shown } { $shown ->
        [one] time
       *[other] times
    } to { $readers } { $readers ->
        [one] reader
       *[other] readers
    }. Opened by { $tapped }, hidden by { $hidden }.
button-ad-start = Start
button-ad-stop = Stop
button-ad-discard = Discard draft
button-ad-preview = See it whole
button-ad-weight = Make weight { $value }
button-ad-per-day = Make it { $value } a day
button-ad-per-reader = Make it { $value } in all
ad-ask-name = Who advertises? Write the name, at most { $limit } letters. /cancel to stop.
ad-ask-text = Write the text of the ad in one line, at most { $limit } letters, or send a picture with that text. The label is added by itself.
ad-ask-url = To which address does the ad lead?
ad-ask-topics = For readers of which topics? Write the names of topics with commas between them, or choose all.
button-ad-everyone = All readers
ad-ask-dates = When does it run? Write for how long, such as <i>7 days</i>, or the dates, such as <i>25/11 – 30/11</i>.
ad-bad-empty = There is no text yet. Write one line.
ad-bad-long = Too long: at most { $limit } letters. Write it shorter.
ad-bad-label = Do not write a label: Kabar adds its own, and labels of news must not be imitated. Write it again without one.
ad-bad-url = That address cannot be opened. Write the address of a site, such as coffee.example/offer.
ad-bad-topic = There is no topic “{ $name }”. Write a name as in /topics, or choose all.
ad-bad-dates = That could not be read. Write for example <i>7 days</i> or <i>25/11 – 30/11</i>, a year at the most.
ad-bad-past = Those dates are over. Write dates to come.
ad-over = The days of this ad are over. Make a new one.
ad-not-changed = Nothing changed: somebody else changed this ad, or you may not.
