# Accounts: the list, its facets, one account, who holds what.

accounts-list = Accounts
accounts-detail = Account
accounts-back = Back to the list
accounts-view = View
accounts-view-list = List
accounts-view-matrix = Who holds what
accounts-view-other = Other view
accounts-add = Add an account
    .match = add account tianjia zhanghao tj
accounts-add-short = Add
accounts-of = Accounts of { $person }
accounts-palette-line = { $person } · { $state }

## The list
accounts-count = { $count ->
    [one] 1 account
   *[other] { $count } accounts
}
accounts-count-of = { $count ->
    [one] 1 account of { $person }
   *[other] { $count } accounts of { $person }
}
accounts-on-device = on “{ $device }”
accounts-in-year = opened in { $year }
accounts-found = { $count }
accounts-clear = Clear filters
accounts-find = Find in the list
accounts-find-placeholder = Name, pinyin or person
accounts-sort = Order:
accounts-sort-next = Next date
accounts-sort-name = Name
accounts-sort-opened = Newest
accounts-sort-used = Longest unused
accounts-sort-state = State
accounts-none = No accounts yet
accounts-none-why = Write down the first that comes to mind: type a name or pinyin, pick it, press Enter. Or import text messages, mail or a password manager’s export in Discover.
accounts-none-fit = No account fits these filters
accounts-none-named = No account is called “{ $query }”
accounts-whose = { $person } · { $hangs }
accounts-hangs-on-nothing = no way in written down
accounts-through = through { $service }
accounts-until = until { $date }
accounts-they-say-closed = they say closed
accounts-progress = { $done } of { $all }
accounts-entrance-to = { $count ->
    [one] 1 hangs on it
   *[other] { $count } hang on it
}
accounts-idle-years = { $years ->
    [one] idle 1 year
   *[other] idle { $years } years
}
accounts-idle-days = { $days ->
    [one] idle 1 day
   *[other] idle { $days } days
}

## Facets
accounts-facets = Filters
accounts-everyone = Everyone
accounts-facet-person = Person
accounts-facet-stage = State
accounts-facet-category = Kind
accounts-facet-holds = Holds
accounts-facet-identifier = Hangs on
accounts-facet-provider = Entered through
accounts-facet-barrier = Barrier
accounts-facet-more = { $count } more

## One account
accounts-opened = since { $date }
accounts-stuck-by = Stuck: { $barrier }
accounts-actions = { $name }: more
accounts-move = Change the state
accounts-move-short = Change state
accounts-edit = Edit
accounts-plan-close = See how to close it
accounts-plan-close-look = See how to close it
accounts-plan-unbind = See how to unbind it only
accounts-plan-unbind-short = Unbind only
accounts-open-service = This service in the catalogue
accounts-remove = Remove from the vault
accounts-remove-title = Remove “{ $name }” from the vault?
accounts-remove-text = The data, bindings, mandates, permissions, notes and checklist recorded with it go too. Only the vault changes; the account itself is not closed. You can undo it.
accounts-next = Next
accounts-next-wait = Waiting
accounts-next-until = until { $date }
accounts-next-decide = In use, and no plan to leave
accounts-next-decide-why = Look at the steps, the conditions and what you would lose, then decide. Looking starts nothing.
accounts-open-checklist = Open checklist
accounts-guard-devices = Do not log in on any of these: { $devices }

accounts-tab-overview = Overview
accounts-tab-money = Money
accounts-tab-permissions = Permissions
accounts-tab-history = History
accounts-tab-evidence = Evidence

accounts-row-actions = { $what }: more
accounts-row-edit = Edit
accounts-row-remove = Remove
accounts-row-never = Recorded by mistake: remove
accounts-since = since { $date }
accounts-since-when = Since when

## Data given
accounts-data = Data given
accounts-data-none = Nothing recorded yet.
accounts-data-add = Record
accounts-data-suggested = It usually gets as well:
accounts-data-given = { $date }, { $how }
accounts-fate-held = they hold it
accounts-fate-of = What became of it ({ $item }):
accounts-fate-on = { $fate }, { $date }
accounts-fate-until = { $fate } until { $date }
accounts-data-add-title = What { $service } was given
accounts-data-edit-title = Correct: { $item }
accounts-data-kinds = Kinds of data
accounts-data-kinds-placeholder = phone number, face, contacts…
accounts-data-how = On which occasion
accounts-data-when = On which day
accounts-data-which = Which one
accounts-data-which-hint = A number, a document or a card. Leave empty if there is none.
accounts-data-fate = What became of it
accounts-data-on = When
accounts-data-until = Until when

## Ways in
accounts-ways = Ways in
accounts-ways-none = No way in recorded. Record one to see what would lock you out.
accounts-way-add = Record
accounts-way-recovery = {"Recovery: "}
accounts-way-only = lose it and you are locked out
accounts-way-confirm = Confirm
accounts-way-actions = Way in: more
accounts-need-and = {" and "}
accounts-need-code-phone = a code by text to { $value }
accounts-need-code-email = a code by mail to { $value }
accounts-need-shown = { $kind } { $value }, shown
accounts-need-provider = { $value } ({ $person })
accounts-need-device = “{ $name }”, which is logged in
accounts-need-password = a password
accounts-need-face = a face check
accounts-way-title = How to get into { $service }
accounts-way-use = What for
accounts-way-together = All of these together let one in. Only that there is one is recorded, never a password or a code.
accounts-way-need = { $n ->
    [1] First
    [2] Second
    [3] Third
   *[other] Number { $n }
}
accounts-way-code-to = Sent to
accounts-way-shown-what = Which is shown
accounts-way-other-what = What it is
accounts-way-and = One thing more
accounts-way-drop = Drop this

## What they ask for, and what you gave
accounts-asks = What they ask for, and what you gave them
accounts-asks-they = They ask for
accounts-asks-you = You gave
accounts-asks-compare = Same or not
accounts-asks-source = Source
accounts-asks-same = given before
accounts-asks-differs = never given
accounts-asks-more = never given: more than at sign-up
accounts-asks-given = { $item }, { $how }
accounts-rules = Rules to cite
accounts-rules-code = { $code } · { $strength }
accounts-rules-none = No rule was found that can be cited.
accounts-rules-unconfirmed = wording not checked
accounts-barriers = Barriers

## Linked logins
accounts-links = Entered through
accounts-links-none = No other account is used to enter it.
accounts-entrance = Entered through it ({ $count })
accounts-link-add = Record
accounts-link-sees = It sees: { $scopes }
accounts-link-shows = It sees: { $scopes }
accounts-link-at-account = { $provider } removed in { $service }
accounts-link-at-provider = { $service } revoked in { $provider }
accounts-link-half = Only one end let go; the other still holds.
accounts-link-no-other-way = no other way in
accounts-link-other-way = has another way in
accounts-link-again = Linked again
accounts-link-title = What { $service } is entered through
accounts-link-provider = Account used to log in
accounts-link-provider-placeholder = WeChat, Alipay, Apple…
accounts-link-provider-hint = Not in the vault yet? Add it as an account first.
accounts-link-scopes = What it may see
accounts-link-scopes-hint = As the consent page says: nickname, picture, phone number.

## Bindings
accounts-bindings = Attached
accounts-bindings-none = No number, address, document or card is attached.
accounts-binding-add = Attach
accounts-binding-title = What is attached to { $service }
accounts-binding-what = Number, address, document or card
accounts-binding-off = Taken off today
accounts-binding-again = Attached again
accounts-binding-roles = Add a role
accounts-binding-go = See what else hangs on it
accounts-unbound-on = unbound { $date }
accounts-roles = What it is there for

## Notes and the rest
accounts-note = Note
accounts-notes = Notes
accounts-notes-none = No notes.
accounts-note-add = Write one
accounts-note-placeholder = What support said, what you tried…
accounts-note-remove = Remove this note
accounts-plain = The account
accounts-plain-opened = Opened
accounts-plain-used = Last used
accounts-plain-order = Last order
accounts-plain-devices = On these devices
accounts-history-none = Nothing recorded yet
accounts-history-undone = undone
accounts-evidence-kept = Kept as evidence
accounts-evidence-imported = Imported records
accounts-evidence-none = No imported records speak of it
accounts-evidence-none-why = Import text messages or mail to see the first and the last day.
accounts-evidence-import = Import
accounts-evidence-span = { $from } to { $to }
accounts-evidence-count = { $count ->
    [one] 1 record
   *[other] { $count } records
}

## Money
accounts-money = Debits and authorisations
accounts-money-none = No subscription, debit or password-free payment recorded
accounts-money-none-why = Debits do not always stop when an account goes. WeChat Pay and Alipay each list them; copy them from there.
accounts-mandate-add = Record
accounts-mandate-from = from
accounts-mandate-renews = renews { $when }
accounts-mandate-over = cancelled { $date }
accounts-mandate-cancel = Cancelled today
accounts-mandate-title = A debit or authorisation for { $service }
accounts-mandate-edit-title = Correct: { $name }
accounts-mandate-name = What it is for
accounts-mandate-name-hint = Such as “monthly membership”.
accounts-mandate-amount = How much each time
accounts-mandate-amount-unreadable = Not an amount; write 19.90
accounts-mandate-currency = Currency
accounts-mandate-next = Next renewal
accounts-mandate-payer = Paid from account
accounts-mandate-payer-placeholder = WeChat, Alipay…
accounts-mandate-card = Which card

## Permissions
accounts-device = Device
accounts-permissions-none = No permissions recorded
accounts-permissions-none-why = Look in the phone under Settings › Apps › Permissions and copy them from there.
accounts-permission-add = Record
accounts-permission-revoke = Revoked today
accounts-permission-title = Permissions of { $service }
accounts-permission-what = Which permission
accounts-permission-state = How it stands

## Adding and correcting
accounts-add-service = Which service
accounts-add-service-hint = Not in the catalogue? Write it down yourself.
accounts-add-service-miss = No service chosen yet
accounts-add-opened = When it was opened
accounts-add-label = What tells it apart
accounts-add-label-placeholder = second, work…
accounts-add-label-hint = { $count ->
    [one] There is 1 account here already.
   *[other] There are { $count } accounts here already.
} If it is the same person’s, give this one a name, such as “second”.
accounts-add-hangs = What it hangs on
accounts-add-drop = Drop { $what }
accounts-add-through = Entered through
accounts-add-given = Data given
accounts-add-given-hint = The catalogue says it usually gets these; one tap records them.
accounts-edit-title = Correct: { $name }
accounts-edit-order-hint = Some services wait some days after the last order.

## States
accounts-move-title = How “{ $name }” stands
accounts-move-on = Since when
accounts-move-from = First day of the cooling-off
accounts-move-until = Last day
accounts-move-barriers = What stands in the way
accounts-stage-active = In use.
accounts-stage-dormant = Not used for long, still open.
accounts-stage-preparing = Steps towards leaving have begun.
accounts-stage-requested = The service was asked to close it.
accounts-stage-cooling-off = The request lies; a login may withdraw it.
accounts-stage-closed = They say it is closed; nobody checked yet.
accounts-stage-verified = You looked, and it is gone.
accounts-stage-stuck = You want to leave and something is in the way.
accounts-stage-lost-access = Nobody gets in.
accounts-stage-unbound = It cannot be closed, but nothing of value is left on it.
accounts-stage-declined = The service refused for good.

## Who holds what
accounts-matrix-title = Who holds what ({ $date })
accounts-matrix-service = Service
accounts-matrix-sensitive = Sensitive by law
accounts-matrix-other = Other personal data
accounts-matrix-held = Held
accounts-matrix-leaving = Leaving
accounts-matrix-use = In use
accounts-matrix-over = Closed or unbound
accounts-matrix-now = Holding it now
accounts-matrix-of = of these { $count }
accounts-matrix-those = See who has it: { $item }
accounts-matrix-keys = arrow keys walk the cells, Enter opens the account
accounts-matrix-none = No data given is recorded yet
accounts-matrix-none-why = Record in an account’s overview what it was given, and this shows who holds what.
accounts-matrix-has = { $service } has it: { $item } of { $person }
accounts-matrix-had = { $service } had it: { $item } of { $person }
accounts-matrix-given = Given
accounts-matrix-basis = Note
accounts-matrix-enter = Enter opens this account
accounts-asks-check = only a check; tells them nothing new

# Several, to be closed together
accounts-plan-revoke = Take permissions back: see the plan
accounts-choose = Choose several to close together
accounts-choose-none = Tick the accounts to be closed together
accounts-choose-count = { $count ->
    [one] One ticked
   *[other] { $count } ticked
}
accounts-choose-plan = See the plan for closing them
