### The newsroom: people and their rights

team = <b>Newsroom</b>
    { $people }
team-person = { $name } · { $role }
team-person-within = { $name } · { $role } for { $categories }
team-invites = Open invitations: { $count }
team-alone = Approval by two is switched off while you are alone. A broadcast goes out after ten seconds.
team-two = Every broadcast needs the approval of a second person.
role-owner = owner
role-approver = approver
role-editor = editor
role-reporter = reporter
role-analyst = analyst
role-can-owner = May do everything: write, approve, look after people and sources.
role-can-approver = May write broadcasts and ask for them, approve others’, stop sending, and look after sources, topics and ads.
role-can-editor = May write broadcasts and ask for them, pause and stop sending, and look after sources, topics and ads.
role-can-reporter = May write drafts; others send them.
role-can-analyst = May read the figures.
button-invite = Invite somebody
button-uninvite = Revoke invitations
button-two-people = Switch approval by two on
team-invite-question = Invite them as what?
team-invite = Forward this link to the person. It works for { $hours } hours and only once. Whoever opens it becomes { $role }.

    { $link }
team-uninvited = { $count ->
    [one] One invitation was
   *[other] { $count } invitations were
} revoked.
team-who = <b>{ $name }</b> · { $role }
    { $can }
    Holds for: { $categories }
team-all-categories = all categories
button-role = Make { $role }
button-person-categories = Limit to categories
button-remove-person = Remove
button-remove-sure = Yes, remove
team-remove-question = Remove { $name } from the newsroom? Their rights end at once, also on buttons that were sent already.
team-removed = { $name } was removed from the newsroom.
team-removed-you = You are no longer of the newsroom. Your news subscriptions stay.
team-role-you = You are now { $role } in the newsroom. { $can }
team-categories-question = In which categories do the rights of { $name } hold? None chosen means all.
team-owner-fixed = This owner is set by whoever runs the server, and can only be changed there.
team-unchanged = Not changed: that person has left the newsroom, or you may not.
team-joined-you = <b>You are now { $role } in the newsroom.</b> { $can }
    See its commands in the menu, or send /help.
team-invite-invalid = This invitation does not work any more: it was used, revoked, or is older than { $hours } hours. Ask for a new one.
team-already = You are an owner of this newsroom already.
team-joined = { $name } joined as { $role }.
team-two-again = Approval by two holds again for every broadcast.
