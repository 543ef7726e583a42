### What is in a digest, the preview, and what was missed

contents-title = <b>What is in your digest</b>
contents-pictures-on = The picture of the top story is shown.
contents-pictures-off = No picture, to save data.
contents-outside-on = One story from outside your topics is included, for a wider view.
contents-outside-off = Only news on your topics.
button-pictures = Picture
button-outside = One story from outside
preview-title = Preview: digest of { $when }
preview-empty = There is no news yet for your next digest, { $when }. If there is still none then, nothing is sent.
preview-never = No digest is due. Pick a topic or resume messages first.
preview-note = It may still change until then.
missed-none = You have missed nothing since { $since }. Look at the most important again?
missed-nothing = There is no news on your topics since { $since }. Try a longer stretch:
button-missed = See what you missed
button-missed-day = 24 hours
button-missed-three = 3 days
button-missed-week = 7 days
