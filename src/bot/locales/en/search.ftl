### Search

search-usage = Write the words after the command, for example: /search missile
search-title = <b>Results for “{ $query }”</b> · { $more ->
    [yes] more than { $total } articles
   *[no] { $total ->
        [one] { $total } article
       *[other] { $total } articles
    }
} · p. { $page }/{ $pages }
search-narrowed = Only { $filters }.
search-filter-topic = topic { $topic }
search-filter-days = { $days ->
    [1] the last 24 hours
   *[other] the last { $days } days
}
search-filter-source = source { $source }
search-mended = Nothing found for “{ $query }”. These are results for words like it.
search-too-common = “{ $query }” is in nearly every article. Add a telling word, such as a person or a place.
button-did-you-mean = Did you mean “{ $query }”?
search-none = Nothing found for “{ $query }”. Try a more general word, or choose a topic.
search-none-narrowed = Nothing found for “{ $query }” with these filters.
search-none-topics = Nothing found for “{ $query }”. Topics like it:
button-filter-topic = Topic: { $topic }
button-filter-days = Time: { $days }
button-filter-source = Source: { $source }
button-filter-off = No filters
filter-all = all
filter-days = { $days ->
    [0] any time
    [1] 24 hours
   *[other] { $days } days
}
narrow-topic = Results for “{ $query }” on which topic?
narrow-days = Results for “{ $query }” from how far back?
narrow-source = Results for “{ $query }” from which source?
button-narrow-all-days = Any time
button-narrow-all-topics = All topics
button-narrow-all-sources = All sources
button-tell-me = Tell me when there is news
button-tell-me-topic = Tell me: follow { $topic }
button-choose-topics = Choose topics
