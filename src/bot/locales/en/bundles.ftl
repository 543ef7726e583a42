### Quick bundles and suggestions

bundles-title = <b>Quick bundles</b>
    One tap follows several topics at once. You can let go of any that do not suit you.
bundle-line = <b>{ $bundle }</b>: { $topics }
button-bundles = Quick bundles
button-bundle = { $bundle }
button-bundle-followed = ✓ { $bundle } · following
bundle-done = Bundle <b>{ $bundle }</b>. You now follow { $topics }.
bundle-had = You already follow all topics of the bundle <b>{ $bundle }</b>.
bundle-left = { $left ->
    [one] One more topic did not fit: the limit is { $limit }. Let go of some with /topics.
   *[other] { $left } more topics did not fit: the limit is { $limit }. Let go of some with /topics.
}
toast-bundle = { $count ->
    [one] Following one topic
   *[other] Following { $count } topics
}
toast-bundle-undone = { $count ->
    [0] Nothing to undo
    [one] No longer following one topic
   *[other] No longer following { $count } topics
}
button-undo = Undo
button-undo-topic = Undo: { $topic }
toast-restored = Following { $topic } again
suggested-title = <b>Suggestions for you</b>
    Topics of news that you often open or save. Tap one to follow it.
suggested-none = No new suggestions yet. They appear once you have opened or saved some articles.
button-suggested = Suggestions for you
