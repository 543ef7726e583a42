### One article

article-source = { $source } · { $time }
article-updated = Updated { $time }
article-withdrawn = This article was withdrawn.
article-sources = Sources: { $sources }
button-read = Read the article
button-save = Save
button-saved = Saved
button-share = Share
button-why = Why this?
why-topic = Because you follow { $topic }: this article mentions “{ $because }”{ $place ->
    [title] { " " }in its headline
    [lead] { " " }in its first paragraphs
    [label] { " " }as a label
   *[text] { "" }
}.
why-none = This article fits none of the topics you follow now.
toast-saved = Saved. See it with /saved.
toast-unsaved = No longer saved.
