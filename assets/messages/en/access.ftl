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

# Why: from the account back to what happened, a sentence each, joined by “access-because-join”. “-own” is the account’s own
# sentence, whose name stands above it.
access-because-only = { $what }: only { $way }
access-because-only-own = Only { $way }
access-because-needs = { $what }: needs { $way }
access-because-needs-own = Cut: { $way }
access-because-lets = { $what }: { $way }
access-because-lets-own = Way in: { $way }
access-because-slot = { $what } is in { $from }
access-because-counter = { $what } is replaced against { $from }
access-because-mailbox = mail to { $what } is read in { $from }
access-because-sim = codes to { $what } need its SIM card
access-because-join = ;{" "}

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
access-step-why-close-but = By now only accounts you accepted to lose are still entered through it.
access-step-why-give-up-but = By now only accounts you accepted to lose still hang on it.
access-step-why-give-up = By now no account hangs on it.
access-step-why-move-card = Codes follow the card; the card must not go with the device.

access-stuck-no-other-way = It could not be entered afterwards, and no other way is recorded. Record another number, address or password, or accept that it is lost.
access-stuck-exclusive = The new number already opens another account at this service. You decide which one keeps it.
access-stuck-not-removable = According to the record this binding can’t be taken off.
access-stuck-out-of-reach = { $what } can’t be entered even now, so it can’t be taken off there. Try to get back in while the number still works, or leave it and count it as a remaining risk.
access-stuck-waits = It and { $what } wait for each other: each is needed for the other.
access-stuck-opened-by = By then { $what } opens only with what is to be let go.
access-stuck-held-back = Another step has to come first, and that one can’t be done.

# graph eval: what is wrong in a file of cases and where, and why a question has no answer.
access-cases-at-text = line { $line }, column { $column }
access-cases-at-case = case { $number }
access-cases-at-case-named = case { $number } ({ $id })
access-cases-at-query = case { $case }, query { $number }
access-cases-at-query-kind = case { $case }, query { $number } ({ $kind })
access-cases-at-field = { $within }, "{ $key }"
access-cases-at-candidate = { $within }, candidate { $number }

access-cases-trouble-cut-off = it ends in the middle and is no whole JSON; complete it
access-cases-trouble-not-json = this is not JSON; mend it there
access-cases-trouble-no-case = a case is an object with "id", "held", "methods" and "queries"
access-cases-trouble-no-queries = "queries" must be a list of objects, each with "q"
access-cases-trouble-key-unknown = "{ $key }" means nothing here; the keys are { $known }
access-cases-trouble-key-missing = "{ $key }" is missing; add it
access-cases-trouble-no-name = "{ $key }" must be a name without "&" and "<-"
access-cases-trouble-no-names = "{ $key }" must be a list of names without "&" and "<-"
access-cases-trouble-no-lists = "{ $key }" must be a list of lists of names
access-cases-trouble-no-number = "{ $key }" must be a whole number from 0 to { $most }
access-cases-trouble-no-text = "{ $key }" must be a text; add it
access-cases-trouble-no-object = "{ $key }" must be an object
access-cases-trouble-no-weights = "weights" must be an object of names and numbers
access-cases-trouble-no-needs = "op" must be an object of names and lists of names
access-cases-trouble-no-methods = "{ $key }" must be a list of methods such as "Bank <- password & P"
access-cases-trouble-no-method = entry { $number } of "{ $key }" must read "head <- factor & factor", with at least one factor
access-cases-trouble-name-unknown = "{ $name }" is neither held nor in any method; correct the name, or add it
access-cases-trouble-kind-unknown = "{ $kind }" is no kind of query; the kinds are { $known }
access-cases-trouble-no-weight = "{ $name }" has a part in opening the target and no weight; give it one
access-cases-trouble-no-candidates = "candidates" must be a list of objects with "name", "head" and "body"
access-cases-trouble-need-of-other = "op" names "{ $name }", which is not in "destroy"; add it there
access-cases-trouble-no-pairs = "before" must be a list of pairs: what goes first, and what then
access-cases-trouble-no-plan = "a_valid_plan" must be a list of "add CANDIDATE" and "del NAME"
access-cases-trouble-no-factors = the method "{ $name }" has no factors; name at least one thing it needs
access-cases-trouble-twice = "{ $name }" is there twice; keep one of them
access-cases-trouble-too-many-factors = the method "{ $name }" needs more than { $most } things; split it
access-cases-trouble-too-large = a graph holds at most { $most } vertices and as many methods; split it

access-cases-refused-too-many-things = { $count } held things have a part in opening "{ $target }", and every combination is listed for at most { $most }; ask for small sets instead
access-cases-refused-too-many-sets = there are too many sets for "{ $target }" to list them all
access-cases-refused-too-many-plans = there are more than { $most } cheapest sets, or too many candidates to list them all
access-cases-refused-exclusive = the candidates exclude one another, and no plan was found; decide one of them by hand
access-cases-refused-given-up = the search for the cheapest plan was given up; offer fewer candidates
access-cases-refused-too-many-orders = { $count } things to let go are too many to list every order; at most { $most }
access-cases-refused-kept-and-let-go = "{ $name }" is both to be kept and to be let go; choose one
access-cases-refused-kept-out-of-reach = "{ $name }" is to be kept, but can’t be opened even now; record how it is opened, or do not keep it
access-cases-refused-not-let-go = "{ $name }" has a place in the order, but is not to be let go; add it to what is let go
access-cases-refused-in-use = the method "{ $name }" is in use already; a candidate is one that is not
access-cases-refused-offered-twice = the candidate "{ $name }" is offered twice; keep one

problem-not-on-the-map = The map does not have it.
    .advice = It may be closed, or have just been removed. Look at the lists of accounts and identifiers.
problem-map-too-large = There are more records than the map can hold.
    .advice = Remove ways in that are no longer needed, then open the map again.
problem-no-order = The request contradicts itself, so there is no order for it.
    .advice = Do not keep and let go the same thing; look at the accounts and numbers chosen.
