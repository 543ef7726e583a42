### Addresses that readers send

address-reading = Reading that address. It usually takes a few seconds, half a minute at most.
address-kept-nowhere = This page was read for you only and is not stored.
address-often = You have sent { $limit } addresses within an hour. Try again later; searching by words still works.
address-full = Kabar is reading many addresses just now. Send it again in a moment.
address-invalid = That address is incomplete or misspelt. Copy all of it from the browser and send it again.
address-scheme = Only addresses that begin with http or https can be read.
address-password = Addresses with a password in them are not opened.
address-private = That address is not on the public internet.
address-port = That address uses a port that news sites do not use.
address-wall = That page opens only after a login or with a subscription. Search for its headline; another source may have the story.
address-video = That page holds only a video. Search for its headline; there may be an article.
address-list = That is a front page or a list of news. Send the address of one article.
address-other = No article was found on that page. Send the address of one article, or search by words.
address-robots = That page cannot be read from here: its site cannot be reached, or does not allow programs to read it. Open it in a browser, or search for its headline here.
address-gone = That page is gone. Search for its headline.
address-unreachable = That site cannot be reached just now. Try again later, or search for its headline.
button-follow-topic = Follow { $topic }
