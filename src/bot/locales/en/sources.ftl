### News sources

sources-title = <b>News sources</b> ({ $count })
sources-line = { $id }. { $name } — { $state ->
    [ok] { $articles ->
        [one] { $articles } article
       *[other] { $articles } articles
    }, next look { $next }
    [failing] failed { $failures }×: { $error }; tried again { $next }
    [retired] no longer read: { $error }
   *[new] not read yet, first look { $next }
}
source-trouble = { $what ->
    [dns] the name of its site cannot be found
    [refused] its site refuses the connection
    [timeout] its site does not answer in time
    [reset] its site breaks the connection off
    [unreachable] its site cannot be reached from here
    [tls] its site has no valid certificate
    [protocol] its site’s answer cannot be read
    [aborted] the look was called off
    [status] its site answers with code { $status }
    [removed] taken off the list
    [gone] its site removed this feed
    [missing] the feed is not found any more
   *[other] its answer is no feed that can be read
}
sources-none = There are no news sources yet.
sources-usage = Add: /sources https://site.example/feed
    Remove: /sources remove NUMBER
source-looking = Looking at { $url } …
source-added = Added: <b>{ $name }</b> ({ $format }, { $count ->
    [one] { $count } article
   *[other] { $count } articles
}).
source-known = That source is there already.
source-removed = Source { $id } is no longer read. Its articles stay in the archive.
source-not-found = There is no source number { $id }. See the list with /sources.
source-no-feed = No feed was found at that address.
source-refused-scheme = Only http and https links work.
source-refused-private = This address is not on the public internet.
source-refused-credentials = Links with a password are not accepted.
source-refused-invalid = This link is not valid.
source-refused-port = The port number in that link is not accepted.
source-refused-redirects = Too many redirects (limit 5).
source-refused-large = The feed is too large (limit 5 MiB).
source-failed-dns = The name of that site cannot be found. Check its spelling.
source-failed-refused = That site refuses the connection.
source-failed-timeout = That site did not answer in time. Try again later.
source-failed-reset = That site cut the connection. Try again later.
source-failed-unreachable = That site cannot be reached from here.
source-failed-tls = That site’s certificate is not valid.
source-failed-protocol = That site’s answer cannot be read.
source-failed-aborted = The look was called off. Try again.
source-status = { $status ->
    [404] There is nothing at that address (code 404). Check its spelling.
    [410] That page was removed (code 410).
   *[other] The site refused our reader (code { $status }).
}
