### Corrections and withdrawals of articles

ralat-head = CORRECTION { $time }
ralat-changed = Before: “{ $before }”
    Correct: “{ $after }”
ralat-added = Added: “{ $after }”
ralat-removed = Removed: “{ $before }”
ralat-plain = Its text was put right as its source has it.
cabut-head = WITHDRAWN { $time }
cabut-why = { $reason ->
    [gone] Its source has deleted this article.
    [missing] The article’s page is no longer there.
    [said] Its source says that this article was withdrawn.
   *[other] Withdrawn by decision of the newsroom.
}
ralat-message-one = Correction to an article we sent you
ralat-message-withdrawn = An article we sent you was withdrawn
ralat-message-many = Corrections to { $count } articles we sent you
ralat-digest = CORRECTIONS
button-open-article = Open the article
proposal-reach = { $count ->
    [0] No reader has received this article yet.
    [one] One reader has received it.
   *[other] { $reach } readers have received it.
}
proposal-line = The correction as it will be published:
proposal-withdrawal-line = If you agree, the article leaves digests and search, and those who got it are told.
button-publish-correction = Publish correction
button-publish-withdrawal = Withdraw article
button-dismiss-proposal = Dismiss
button-rewrite-proposal = Rewrite
button-unwrite-proposal = Use the first wording
button-to-proposal = See the proposal
button-back-to-proposal = Back
proposal-ask-reason = Why is this proposal dismissed?
dismissal-no-error = Not an error
dismissal-minor = Too small
dismissal-source = The source is wrong
dismissal-other = Another reason
proposal-published = <b>Correction published.</b> { $headline } ({ $source })
proposal-withdrawn = <b>Article withdrawn.</b> { $headline } ({ $source })
proposal-dismissed = <b>Proposal dismissed.</b> { $headline } ({ $source })
proposal-superseded = <b>Proposal closed.</b> { $headline } ({ $source })
    Things have changed since, so there is nothing left to decide.
proposal-decided-by = { $person } · { $time }
proposal-decided-reason = Reason: { $reason }
proposal-changed = The source has changed this article again. Look at the newest proposal.
proposal-words-by = Worded by { $person }.
proposal-second-person = It waits for a second person: whoever wrote the sentence does not publish it alone.
proposal-own = You wrote this sentence, so a second person publishes it. If you are alone in the newsroom, switch approval by two off in /team.
proposal-reworded = The sentence has just been changed. Look at it as it is now.
proposal-ask-words = Write the sentence that readers will get: what was wrong and what is right. One sentence of at most { $limit } characters. Cancel with /cancel.
proposal-words-empty = There is no sentence yet. Write what was wrong and what is right, or /cancel.
proposal-words-long = That sentence has { $length } characters, the limit is { $limit }. Shorten it and send it again.
proposal-words-late = Your sentence was not used: this proposal was decided before.
proposal-words-changed = Your sentence was not used: the source has changed this article again. This is the newest proposal.
proposal-words-reworded = Your sentence was not used: somebody else has changed it meanwhile. This is how it stands.
proposal-unknown = This proposal is gone.
