### The desk of topics: for editors

button-topic-desk = Manage topics
button-topic-desk-home = « All sections
button-desk-back = « { $topic }
toast-topic-hidden = { $topic } is no longer offered.
topic-hidden = This topic is no longer offered. You keep getting its news for as long as you follow it.
desk-hidden-chip = { $topic } · hidden
desk-home = <b>Manage topics</b>
    Type a topic’s name or alias, or pick its section.
desk-section = <b>{ $section }</b> · { $count } topics
    Tap a topic to manage it, or type its name.
desk-found = Topics like “{ $query }”:
desk-found-none = There is no topic “{ $query }”. Type another name or alias.
desk-gone = This topic is gone, or you may not change its section.
desk-unchanged = Not changed: somebody else changed it first, or you may not.
desk-topic = Indonesian: { $nameId }
    English: { $nameEn }
    Section: { $section }
    Link: { $slug }
    Followers: { $followers }
    Articles of the last { $days } days: { $articles }
desk-aliases = Aliases ({ $count }): { $aliases }{ $left ->
    [0] .
   *[other] , and { $left } more.
}
desk-is-hidden = <b>Hidden:</b> not offered, found or suggested. Its followers keep getting its news.
desk-mark-id = Indonesian
desk-mark-en = English
desk-mark-case = exact capitals
desk-mark-weak = weak
button-desk-add-alias = Add an alias
button-desk-remove-alias = Remove an alias
button-desk-name-id = Indonesian name
button-desk-name-en = English name
button-desk-merge = Merge
button-desk-hide = Hide
button-desk-show = Show again
button-desk-add = Add
button-desk-remove = Remove
button-desk-do-not = Do not
button-desk-case = Exact capitals
button-desk-weak = Only beside another sign
button-desk-merge-sure = Yes, merge
desk-ask-alias = Type an alias for <b>{ $topic }</b>. It is tried on the latest articles first; nothing changes yet. /cancel to stop.
desk-ask-name-id = Type the new Indonesian name of <b>{ $topic }</b>. The old one stays an alias. /cancel to stop.
desk-ask-name-en = Type the new English name of <b>{ $topic }</b>. The old one stays an alias. /cancel to stop.
desk-ask-merge = Merge <b>{ $topic }</b> into which topic? Type its name. /cancel to stop.
desk-alias-bad = That cannot be an alias. Type 2 to 100 letters with at least one word.
desk-alias-too-long = This alias is too long for a button. Type a shorter one, at most about 45 letters.
desk-alias-there = That alias is there already.
desk-alias-gone = That alias is gone, or you may not remove it.
desk-which-alias = Remove which alias of <b>{ $topic }</b>? You are shown first what it would do.
desk-try-add = <b>Alias “{ $alias }” for { $topic }</b>
    Tried on the latest { $count } articles; nothing has changed yet.
desk-try-remove = <b>Remove the alias “{ $alias }” from { $topic }?</b>
    Tried on the latest { $count } articles; nothing has changed yet.
desk-gained = Would match: { $count ->
    [one] { $count } article.
   *[other] { $count } articles.
}
desk-lost = Would no longer match: { $count ->
    [one] { $count } article.
   *[other] { $count } articles.
}
desk-warning = Mind:
desk-warn-common = it is in very many articles.
desk-warn-stop = only common words.
desk-warn-short = very short; choose “Exact capitals” if it is an abbreviation.
desk-warn-ignored = read over on purpose, since it often means something else, such as a person or a publisher.
desk-warn-shared = an alias of { $topic } already; articles that have it come to both topics.
desk-alias-added = “{ $alias }” is now an alias of <b>{ $topic }</b>. Articles of the last seven days are labelled too; none is sent again.
desk-alias-removed = “{ $alias }” is no longer an alias of <b>{ $topic }</b>.
desk-name-bad = A name has 2 to { $limit } letters. Type it again.
desk-name-taken = There is a topic called “{ $name }” already. Type another name, or merge the two.
desk-renamed = The name is now “{ $name }”. The old one, “{ $old }”, stays an alias, and old links still work. The new name is no sign in articles yet: add it as an alias if it should be.
desk-hid = The topic is hidden.
desk-showed = The topic is offered again.
desk-merge-which = Merge <b>{ $topic }</b> into which topic?
desk-merge-title = <b>Merge { $topic } into { $into }?</b>
desk-merge-moves = To { $into } (now { $have } followers) go { $followers } followers, { $articles } articles and { $aliases } aliases.
desk-merge-both = { $count } readers follow both and keep one subscription with the calmer choice; { $calmer } of them will no longer get it at once, but in the digest.
desk-merge-final = Old links and buttons of { $topic } lead to { $into }. <b>A merge cannot be undone.</b>
desk-merge-busy = Broadcast #{ $id } to its followers is waiting or being sent. Merge when that is over.
desk-merged = { $topic } is now part of { $into }.
desk-merge-begun = The merge has begun. It has many followers, so they are moved little by little; nobody misses any news. You will be told when it is done.
desk-merging = <b>Being merged into { $into }:</b> { $moved } of { $count } followers have been moved.
desk-merge-done = The merge is done: { $topic } is now part of { $into }. Its { $count } followers have been moved.
button-desk-merging = See how far it is
