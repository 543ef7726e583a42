### One article

article-source = { $source } · { $time }
article-updated = Updated { $time }
article-withdrawn = This article was withdrawn.
article-others = <b>Also reported by</b>
article-others-more = { $count ->
    [one] And one more source.
   *[other] And { $count } more sources.
}
button-read = Read the article
button-save = Save
button-unsave = Remove from saved
button-share = Share
button-share-whatsapp = WhatsApp
button-why = Why do I get this?
button-more-like = More like this
button-less-like = Less like this
button-history = History of changes
why-topic = Because you follow { $topic }: this article mentions “{ $because }”{ $place ->
    [title] { " " }in its headline
    [lead] { " " }in its first paragraphs
    [label] { " " }as a label
   *[text] { "" }
}.
why-none = This article fits none of the topics you follow now. Perhaps you opened it from a search or a link, or have stopped its topic since.
button-why-stop = Stop following { $topic }
toast-more = All right. News on { $topics } goes further up in your digests.
toast-less = All right. News on { $topics } goes further down in your digests.
toast-taste-none = This article belongs to no topic or section, so nothing was changed.
toast-saved = Saved. See it with /saved.
toast-unsaved = Removed from saved articles.
saved-full = You have saved { $limit } articles, which is all that fits. Remove some with /saved, then try again.
history-title = <b>History of changes</b>
history-told = <b>Correction</b> · { $time }
history-withdrawn = <b>Withdrawn</b> · { $time }
history-changed = <b>Changed by its source</b> · { $time }
history-before = Before: “{ $words }”
history-after = Now: “{ $words }”
history-added = Added: “{ $words }”
history-removed = Removed: “{ $words }”
history-words = Words added: { $added }. Words removed: { $removed }.
history-small = { $count ->
    [one] One more small change: spelling, punctuation or layout.
   *[other] { $count } more small changes: spelling, punctuation or layout.
}
history-older = { $count ->
    [one] One older change is not shown.
   *[other] { $count } older changes are not shown.
}
history-none = The text of this article has not changed since it came in.
