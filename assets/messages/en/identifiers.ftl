# Identifiers: numbers, addresses, documents, cards; what hangs on each, and who is locked out when one goes.

identifiers-title = Identifiers
identifiers-detail = Identifier
identifiers-back = Back to the list
identifiers-of = Identifiers of { $person }
identifiers-count = { $count }
identifiers-second = { $kind } · { $label }
identifiers-hanging = { $count ->
    [one] 1 account
   *[other] { $count } accounts
}
identifiers-only = only way into { $count }
identifiers-only-way = only way in
identifiers-none = No number, address, document or card yet
identifiers-none-why = Write them down to see which accounts hang on each, and which to move before a number goes.
identifiers-ends = ends { $date }
identifiers-ended = given up { $date }
identifiers-about = { $kind } of { $person }
identifiers-actions = { $what }: more
identifiers-edit = Edit
identifiers-state-change = Change the state
identifiers-see-accounts = See in Accounts
identifiers-remove = Remove from the vault
identifiers-remove-title = Remove { $what } from the vault?
identifiers-remove-text = It can’t be removed while an account, data or a way in hangs on it. You can undo it.
identifiers-offer = Going to give it up? Record the day; you will be reminded before it.
identifiers-offer-only = { $count ->
    [one] Going to give it up? It is the only way into 1 account; see which.
   *[other] Going to give it up? It is the only way into { $count } accounts; see which.
}
identifiers-give-up = Give it up
identifiers-locked = { $count ->
    [one] 1 account is locked now
   *[other] { $count } accounts are locked now
}
identifiers-will-lock = { $count ->
    [one] 1 account will be locked once it stops
   *[other] { $count } accounts will be locked once it stops
}
identifiers-will-lock-on = { $count ->
    [one] 1 account will be locked on { $date }
   *[other] { $count } accounts will be locked on { $date }
}
identifiers-lock-advice = While codes still arrive, give each another way in and record it; each one done leaves this list.
identifiers-safe = Giving it up locks no account
identifiers-safe-others = { $count ->
    [one] 1 account is still bound to it. Replace it there before it stops, or whoever gets the number next could recover the account.
   *[other] { $count } accounts are still bound to it. Replace it there before it stops, or whoever gets the number next could recover them.
}
identifiers-nothing = No account hangs on it
identifiers-nothing-why = It can be attached in an account, under Attached.
identifiers-head-only = The only way in
identifiers-head-others = Bound as well
identifiers-head-off = Taken off
identifiers-all = See all { $count } in Accounts
identifiers-plain = More
identifiers-state-title = How { $what } stands
identifiers-choice-active = In use
identifiers-choice-retiring = Being given up
identifiers-choice-retiring-text = Codes still arrive, but not for long.
identifiers-choice-ends = The day it stops
identifiers-choice-ends-hint = Leave empty if not decided.
identifiers-choice-retired = Given up
identifiers-choice-retired-text = No codes arrive any more; somebody else may have it.
identifiers-choice-ended = Since when
identifiers-and-more = and { $count } more

# A checklist for giving it up
identifiers-plan = Give it up: see the plan
identifiers-plan-lost = It is lost: see what to do
identifiers-plan-short = Give it up
identifiers-plan-lost-short = It is lost
