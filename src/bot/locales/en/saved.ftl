### Saved articles

saved-title = <b>Saved articles</b> · { $total ->
    [one] { $total } article
   *[other] { $total } articles
} · p. { $page }/{ $pages }
saved-found = <b>Saved with “{ $query }”</b> · { $total ->
    [one] { $total } article
   *[other] { $total } articles
} · p. { $page }/{ $pages }
saved-hint = To search among them, write words after the command, for example /saved missile
saved-none = You have saved no articles. Tap “Save” below an article.
saved-not-found = No saved article has “{ $query }”.
toast-saved-again = Saved again.
button-remove-number = Remove { $number }
button-save-back = Undo the removal
button-saved-all = All saved articles
button-search-all = Search the whole archive
