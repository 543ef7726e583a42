### Search

search-usage = Write the words after the command, for example: /search missile
search-title = <b>Results for “{ $query }”</b> · { $more ->
    [yes] more than { $total } articles
   *[no] { $total ->
        [one] { $total } article
       *[other] { $total } articles
    }
} · p. { $page }/{ $pages }
search-mended = Nothing found for “{ $query }”. These are results for words like it.
search-too-common = “{ $query }” is in nearly every article. Add a telling word, such as a person or a place.
button-did-you-mean = Did you mean “{ $query }”?
search-none = Nothing found for “{ $query }”. Try a more general word.
search-none-topics = Nothing found for “{ $query }”. Topics like it:
saved-title = <b>Saved articles</b> · { $total ->
    [one] { $total } article
   *[other] { $total } articles
} · p. { $page }/{ $pages }
saved-none = You have saved no articles. Tap “Save” below an article.
