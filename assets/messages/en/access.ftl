# The access graph: what opens what, and what happens when something is lost.

access-thing-gone = (gone)
access-thing-sim = SIM card of { $number }
access-thing-pin = screen lock of { $device }
access-thing-password = password of { $service }
access-thing-face = face of { $person }
access-thing-papers = identity papers of { $person }

# A way in is made of one or more things; each is said, and they are joined with “+”.
access-way-through = through { $what }
access-way-code = code to { $what }
access-way-mail = mail to { $what }
access-way-shown = { $what }
access-way-sim = SIM card
access-way-device = { $what }, logged in
access-way-password = password
access-way-face = face check
access-way-counter = a new card at the carrier’s counter
access-way-join = { $one } + { $other }

access-likelihood-confirmed = confirmed
access-likelihood-assumed = assumed
access-likelihood-possible = possible

access-step-bind = Bind { $with } to { $at }
access-step-change = At { $at }, replace { $instead } with { $with }
access-step-set-password = Set a password for { $at }
access-step-unbind = Take { $with } off { $at }
access-step-close = Close { $at }
access-step-give-up = Give up { $at }
access-step-move-card = Take { $at } out of { $with }

access-step-why-set-up = A new way in first; only then can the old one go.
access-step-why-change = In one move, while the old one still receives codes.
access-step-why-unbind = Whoever gets it next could otherwise enter this account.
access-step-why-close = By now no other account is entered through it.
access-step-why-give-up = By now no account hangs on it.
access-step-why-move-card = Codes follow the card; the card must not go with the device.

access-stuck-no-other-way = It could not be entered afterwards, and no other way is recorded. Record another number, address or password, or accept that it is lost.
access-stuck-exclusive = The new number already opens another account at this service. You decide which one keeps it.
access-stuck-not-removable = According to the record this binding can’t be taken off.
access-stuck-out-of-reach = { $what } can’t be entered even now, so it can’t be taken off there. Try to get back in while the number still works, or leave it and count it as a remaining risk.
access-stuck-waits = It and { $what } wait for each other: each is needed for the other.
access-stuck-opened-by = By then { $what } opens only with what is to be let go.
access-stuck-held-back = Another step has to come first, and that one can’t be done.

problem-not-on-the-map = The map does not have it.
    .advice = It may be closed, or have just been removed. Look at the lists of accounts and identifiers.
problem-map-too-large = There are more records than the map can hold.
    .advice = Remove ways in that are no longer needed, then open the map again.
problem-no-order = The request contradicts itself, so there is no order for it.
    .advice = Do not keep and let go the same thing; look at the accounts and numbers chosen.
