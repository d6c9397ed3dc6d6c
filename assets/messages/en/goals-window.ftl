# Checklists beyond one account, in the window: before they begin, while they are worked on, what changed

goals-several = { $names }
goals-several-more = { $names } and more, { $count } accounts
goals-to = moves to { $what }
goals-together = Closed together
goals-lost-one = Lost, to be replaced
goals-parts = Checklists of their own
goals-open-identifier = Open this identifier
goals-open-on-device = See the accounts on this device
goals-own-list = This is done in a checklist of its own
goals-open-list = Open the checklist
goals-begin-list = See its plan
goals-leave-account = Not wanted: see how to close it
goals-decide-anew = Choose again how it goes

goals-plan-retire = { $count ->
    [one] Give up { $name }: one step
   *[other] Give up { $name }: { $count } steps
}
goals-plan-hand-over = { $count ->
    [one] Hand over { $name }: one step
   *[other] Hand over { $name }: { $count } steps
}
goals-plan-audit = { $count ->
    [one] Look through { $name }: one step
   *[other] Look through { $name }: { $count } steps
}
goals-plan-together = Close { $name } together
goals-why-retire = Everything on it moves or is taken off first; it goes last.
goals-why-hand-over = What you keep is saved and logins move first; it is wiped last.
goals-why-audit = With whoever owns it: every account, permission and payment on it.
goals-why-close = What is entered through another goes first; among equals the quickest.
goals-hours = { $hours ->
    [one] About one hour of your own time.
   *[other] About { $hours } hours of your own time.
}
goals-begun = Begun on { $date }
goals-begun-why = Every tick is still there. What you choose here counts once you press the button below.
goals-decide = To be decided first
goals-in-hand = Is it still in hand?
goals-held = Still in hand
goals-lost = Lost already
goals-successor = What takes its place
goals-successor-none = Nothing
goals-successor-add = Add a new one
goals-successor-device = Which device takes its place
goals-successor-device-none = None
goals-whose = { $what } ({ $person })
goals-no-order-why = Deal with these and there is an order that locks nobody out. You can begin now as well; the step that would lock somebody out is refused.
goals-no-order-successor = Choose what takes its place first; then there mostly is one.
goals-locked = { $count ->
    [one] If it went today, unprepared, one account would be out of reach
   *[other] If it went today, unprepared, { $count } accounts would be out of reach
}
goals-dates = First dates
goals-change-terms = Plan it as chosen here
goals-begin-all-the-same = Begin all the same

goals-kind-leave = Leave an account: close it, or unbind only
goals-kind-revoke = Take back an account’s permissions
    .match = permission revoke
goals-kind-several = Close several accounts together
    .match = batch several together
goals-kind-retire = Give up a number, mailbox, card or document
    .match = number phone lost retire change email card
goals-kind-hand-over = Hand over a device
    .match = device sell phone
goals-kind-audit = Look through a device
    .match = device audit check phone
goals-pick-kind = What for
goals-pick-identifier = Which one
goals-pick-identifier-miss = Choose a number, mailbox, card or document first
goals-pick-device = Which device
goals-pick-device-placeholder = Choose one
goals-pick-device-miss = Choose a device first
goals-pick-several = Choose the accounts
goals-pick-several-why = Tick them in the list of accounts; the plan puts them in order.

goals-together-title = Close { $name } together
goals-together-far = { $done } of { $total } closed.
goals-quick = Can be done now, the quickest first
goals-quick-of = { $count } steps
goals-quick-none = Nothing to do now; wait until { $date }.
goals-quick-go = Begin with the quickest

goals-changes = { $count ->
    [one] One thing changed in the plan since you last looked
   *[other] { $count } things changed in the plan since you last looked
}
goals-changes-known = I have read it
goals-changes-all = All { $count }
goals-changes-fewer = Show fewer
goals-change-added = a new step
goals-change-gone = no longer needed
goals-change-from = earliest day { $after }, before: { $before }
goals-change-due = due { $after }, before: { $before }
goals-change-why = because { $why }
goals-at-once = none
goals-scam = Fraudsters imitate this step
goals-scam-read = I have read it
goals-scam-part = { $said }
