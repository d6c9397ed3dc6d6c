# The map: what opens what; what happens if something is lost, stolen or given up; how to let go without being locked out.

map-title = Map
map-about-all = whole family, { $count ->
    [one] 1 account
   *[other] { $count } accounts
}
map-about-one = { $person }, { $count ->
    [one] 1 account
   *[other] { $count } accounts
}
map-whose = Whose
map-everyone = Whole family
map-by = How accounts are grouped
map-by-category = By category
map-by-person = By person
map-by-fate = By outcome
map-view = View
map-view-map = Map
map-view-table = Table
map-view-order = Order
map-export = Save as a picture
map-export-svg = Save as SVG
map-export-png = Save as PNG
map-export-title = Where to save the picture
map-export-name = Map { $date }
map-saved = Picture saved
map-keys = Getting about
map-palette = What if something is lost
    .match = what if lost stolen whatif tonglutu tlt ruguo diule
map-palette-interview = Answer the map’s questions
    .match = interview questions wenti ww

map-canvas = Map. Numbers, addresses, documents, devices and entrance accounts on the left, accounts on the right
map-canvas-keys = Up and Down walk a column, Left and Right follow a line, Shift with Up or Down takes the next line, Enter asks what if, plus and minus zoom, F shows everything.
map-panel = What if
map-hint = Choose anything to see what happens without it.
map-none = Nothing on the map yet
map-none-why = Record accounts, numbers and how each is entered, and what opens what is drawn here.
map-none-act = Add account
map-nobodys = Shared
map-no-category = Other
map-all-hidden = This person has no accounts yet

map-zoom = Zoom
map-zoom-in = Zoom in
map-zoom-out = Zoom out
map-zoom-full = Back to 100%
map-zoom-now = { $percent }%
map-zoom-fit = Show everything

map-sort-phone = Numbers
map-sort-email = E-mail addresses
map-sort-document = Documents
map-sort-card = Bank cards
map-sort-name = User names and others
map-sort-device = Devices
map-sort-entrance = Entrance accounts
map-sort-body = In person
map-sort-other = Other things
map-sort-account = Account

map-group = { $title } { $count }
map-group-and = { $group }, { $said }
map-group-locks = loss locks { $count }
map-group-hangs = { $count } on one thing
map-group-locked = { $count } locked
map-group-shut = { $count ->
    [one] 1 account
   *[other] { $count } in all
}
map-group-rest = { $count } more
map-group-open = Open { $group }
map-group-close = Close { $group }

map-fates-gone = What it happens to
map-fates-locked = Locked out
map-fates-taken = A stranger gets in
map-fates-waiting = Waiting for a new card
map-fates-worst = Locked at worst
map-fates-perhaps = Perhaps locked
map-fates-weakened = Other ways left
map-fates-same = Unaffected
map-fate-gone = gone
map-fate-locked = locked
map-fate-taken = entered
map-fate-waiting = new card
map-fate-worst = at worst
map-fate-perhaps = perhaps
map-fate-weakened = one way less
map-fate-same = unaffected

map-happening-number-gone = given up
map-happening-sim-stolen = SIM stolen
map-happening-mailbox-gone = gone
map-happening-papers-lost = lost
map-happening-device-lost = lost
map-happening-device-stolen = stolen, locked
map-happening-device-stolen-open = stolen, unlocked
map-happening-account-closed = closed
map-happening-account-taken = taken over
map-happening-password-forgotten = password forgotten
map-happening-password-leaked = password known

map-spot-locks = loss locks { $count }
map-spot-ways = { $count ->
    [one] 1 way in
   *[other] { $count } ways in
}
map-spot-no-way = no way in recorded
map-spot-shut = can’t be entered now
map-spot-lines = { $count ->
    [one] 1 line
   *[other] { $count } lines
}
map-spot-nothing = nothing to suppose

map-legend = Legend
map-legend-confirmed = confirmed
map-legend-assumed = assumed
map-legend-possible = possible
map-legend-recovery = recovery
map-legend-joint = with something else
map-legend-cut = only way, cut
map-legend-waits = cut, new card
map-legend-broken = cut, others left
map-legend-still = still works
map-legend-used = a stranger’s way

map-if-one = What if: { $what } { $happening }
map-if-many = What if { $count } things happen together
map-if-what = What happens to { $what }
map-if-add = Add another
map-if-add-find = Find a thing
map-if-remove = Leave out { $what }
map-if-clear = Clear
map-if-back = Back to the map
map-attack = Also show where a stranger gets in
map-find = Find a thing to do without
map-working = Working it out…

map-sum-locked = { $count ->
    [one] 1 account locked
   *[other] { $count } accounts locked
}
map-sum-none = No account locked
map-sum-waiting = { $count } waiting for a new card
map-sum-weakened = { $count } with one way less
map-sum-perhaps = { $count } perhaps locked
map-sum-taken = a stranger gets into { $count }
map-sum-taken-none = a stranger gets into none
map-sum-worst = { $count } more locked if the stranger changes the passwords
map-sum-same = { $count } unaffected
map-sum-comma = {", "}
map-sum-stop = .
map-quarantine = Carriers are reported to keep a number back for { $days } days before somebody else gets it; they differ.
map-certain-not = Some ways in are unconfirmed; one of them may still work.
map-uncertain-taken = Depends on whether an unconfirmed way works.
map-more = Show { $count } more
map-ways-left = { $before ->
    [one] 1 way in
   *[other] { $before } ways in
} before, { $left } left
map-go = Open { $what }
map-reach = { $what }, { $person }

map-way-itself = nothing else

map-offer-lock = Give each locked account another way in first, then let go: nothing gets locked.
map-offer-safe = Nothing gets locked. There is still a clean order for letting go.
map-offer = Plan a safe order
map-offer-see = See the order
map-print = Print

map-order-title = Order of letting go: { $what }
map-order-none = No safe order with what is recorded
map-order-none-why = Each of these needs a decision. The order is worked out again after each.
map-order-changes = { $count ->
    [one] 1 new way in
   *[other] { $count } new ways in
} to set up; fewer than { $least } is proved not to be enough.
map-order-changes-exact = { $count ->
    [one] 1 new way in
   *[other] { $count } new ways in
} to set up; fewer will not do.
map-order-changes-none = No new way in needed.
map-order-empty = Nothing to do first: let go whenever you like.
map-order-stage-set-up = Set up first
map-order-stage-let-go = Then let go
map-order-stage-release = Hand back last
map-order-stage-set-up-why = While the old one still works.
map-order-stage-let-go-why = Take off and close, batch by batch.
map-order-stage-release-why = By now no account hangs on it.
map-order-batch = Batch { $number }
map-order-batch-any = Batch { $number }, in any order
map-order-replaces = replaces { $what }
map-order-wait = day { $days } at the earliest
map-order-left = Left where they are
map-order-left-why = Still bound: whoever gets it may get in. Counted as remaining risks.
map-order-also = To be changed as well
map-order-also-why = Not entered with it, but they keep it for paying, proving or reaching you.
map-order-stands = In the way
map-order-accept-lose = Accept losing it
map-order-accept-leave = Leave it bound
map-order-accepted = Accepted
map-order-accepted-lose = Accept losing { $what }
map-order-accepted-leave = Leave bound: { $what }
map-order-take-back = Take back
map-order-edit = Look at { $what }
map-order-close = Back to the map

map-points = Never lose
map-points-none = Losing no single thing locks an account.
map-points-none-why = Every account has another way in. Unconfirmed ways can be confirmed under Questions.
map-point-locks = { $count ->
    [one] loss locks 1 account
   *[other] loss locks { $count } accounts
}
map-point-opens = { $count ->
    [one] opens 1 to a stranger
   *[other] opens { $count } to a stranger
}
map-point-see = See what happens
map-point-smallest = Smallest change
map-point-change = { $at }: add { $way }
map-point-no-change = No number, address or password on record helps. Record another number or address.
map-point-nothing = Nothing to change: no account gets locked.
map-point-then = After that, losing it locks nothing else.
map-points-more = { $count } more

map-ask = Questions
map-ask-none = No more questions
map-ask-none-why = Every way in on the map has been answered for. With new accounts there will be new questions.
map-ask-progress = Question { $at } of { $count }
map-ask-way = Can { $what } be entered with “{ $way }”?
map-ask-recovery = Can { $what } be recovered with “{ $way }”?
map-ask-no-way = How is { $what } entered?
map-ask-no-way-why = No way in is recorded. Add one at the account, so that the map can connect it.
map-ask-add = Add one
map-ask-settles = { $count ->
    [one] The answer settles 1 account.
   *[other] The answer settles { $count } accounts.
}
map-ask-yes = Yes
map-ask-no = No
map-ask-skip = Skip
map-ask-again = Ask again from the start
map-ask-skipped = { $count } skipped
map-ask-see = Show on the map

map-table = The map as a table
map-table-what = Name
map-table-whose = Whose
map-table-ways = Opened with
map-table-opens = Opens
map-table-opens-some = { $count }: { $what }
map-table-locks = Loss locks
map-table-now = Now
map-table-open = open
map-table-shut = shut
map-table-fate = What happens
map-table-held = at hand
map-table-way = { $way } ({ $usage }, { $sure })
map-table-world = { $way } ({ $sure })
map-table-none = none recorded
map-table-choose = What if { $what } is lost
map-table-more = Show { $count } more rows
map-use-login = login
map-use-recovery = recovery
map-way-in = card in { $device }
map-way-sim = its SIM card
map-way-mailbox = mail in { $account }

map-link-lost = What if this is lost?

map-order-begin = Make it a checklist
map-order-begin-why = A checklist remembers how far you are and which days to wait for, and reminds you.
