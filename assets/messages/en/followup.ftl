# Follow-up: the board of requests and complaints, incidents, and what comes after closing.

requests-parts = What to follow up
requests-part-requests = Requests and complaints
requests-part-incidents = Incidents
    .match = incident spam call sms darao
requests-part-endings = After closing
    .match = endings after closing verify check zhuxiao

## The board
requests-heaps = Whose turn it is
requests-heap-mine = My turn
requests-heap-theirs = Their turn
requests-heap-over = Over
requests-heap-mine-none = Nothing waits for you.
requests-heap-theirs-none = Nobody owes you an answer.
requests-heap-over-none = Nothing is over yet.
requests-none = No requests or complaints yet
requests-none-why = When a checklist comes to a letter, or you write one from an account, it waits here for its answer once it was sent. What falls due, is put off or refused goes on from here.
requests-none-go = Go to the checklists
requests-one-account = Only those of one account.
requests-all-accounts = Show all
requests-to-checklist = Back to the step
requests-detail = A request or complaint
requests-back = Back to the board
requests-add = Write down a request or complaint
    .match = request complaint letter qingqiu tousu
requests-add-short = Write one down
requests-edit = Correct it
requests-edit-sent = It was sent: account, right, law and channel stay as they are.
requests-more = The request to { $name }: more
requests-open-account = Open the account
requests-remove = Remove
requests-remove-title = Remove this request to { $name }?
requests-remove-text = What happened to it goes with it; evidence stays, and so do the complaints that followed it. You can undo this.
requests-title = { $name }: { $about }
requests-about-channel = { $right } · { $channel }
requests-also = also: { $rights }

## State and time
requests-closed-verified = over, you checked
requests-overdue-short = , overdue
requests-due = Answer due
requests-due-today = due today
requests-due-in = { $date } · { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
requests-due-over = { $days ->
        [one] { $days } day over
       *[other] { $days } days over
    }
requests-due-paused = clock stopped
requests-days-left = { $days ->
        [one] { $days } day left
       *[other] { $days } days left
    }
requests-overdue-by = { $days ->
        [one] { $days } day over, and no answer
       *[other] { $days } days over, and no answer
    }
requests-overdue-why = Nothing follows from that by itself: to remind, to complain or to wait is yours to decide.
requests-paused = They wait for you; the clock stands still
requests-paused-why = It goes on once you have answered; as things stand, until { $date }.
requests-how-counted = How it is counted
requests-counted = { $term } from { $start }, that day not counted. { $basis } ({ $standing })
requests-by-rule = By the rule
requests-by-rule-why = { $date }; the days after a reminder are a choice of this program.
requests-acknowledge = Receipt
requests-acknowledge-by = to be confirmed by { $date }
requests-clock-pause = Pause
requests-clock-pauses = The clock stops while they wait for something from you.
requests-clock-pauses-not = The clock does not stop, whatever they ask for.
requests-clock-stretch = Extension
requests-clock-stretched = Extended to { $date }.
requests-clock-stretch-none = There is no extension.
requests-clock-stretch-to = To { $date } at most ({ $term } in all).
requests-clock-stretch-in-all = { $term } in all at most.
requests-law-says = The law says
requests-provisional = It leans on a year whose holidays are not announced yet; it may move by some days.
requests-provisional-short = (provisional)
requests-term = { $count } { $unit ->
        [working_days] { $count ->
            [one] working day
           *[other] working days
        }
        [months] { $count ->
            [one] month
           *[other] months
        }
        [years] { $count ->
            [one] year
           *[other] years
        }
       *[days] { $count ->
            [one] day
           *[other] days
        }
    }

## What next
requests-next = Suggested next
requests-next-until = until { $date }
requests-next-from = from { $date }
requests-act-letter = Write this letter
requests-act-complaint = Write the complaint
requests-act-again = Record that it went out again
requests-act-received = Record receipt
requests-act-reminded = Record that you asked
requests-act-refuse = Write why not
requests-act-object = Write an objection
requests-act-verify = Record what you found
requests-act-escalate = Complain above
requests-act-close = Call it done
requests-already-send = I sent it; record that
requests-already-supply = I gave it; record that
requests-already-remind = I reminded them; record that
requests-write-reminder = Write a reminder
requests-write-complaint = Write the complaint

## What happened
requests-timeline = What happened
requests-drafted = Drafted
requests-side-mine = You
requests-side-theirs = They
requests-unrecord = A mistake; take it off
requests-evidence = Evidence
requests-to = Sent to
requests-follows = Follows
requests-followed = Followed by
requests-because = Because of
requests-open-it = Open that one
requests-open-incident = Open that incident
requests-refusal = Their reason
requests-refusal-may-stand = The law knows such a reason; whether it holds here is another matter.
requests-refusal-may-not = The law knows no such reason.
requests-unconfirmed = not checked

## Recording
requests-record = Record it
requests-record-mine = Record what I did
requests-record-theirs = Record their answer
requests-record-what = What happened
requests-record-on = When
requests-record-answer = What they say
requests-answer-granted = They did it
requests-answer-partly = They did some of it
requests-answer-refused = They refuse
requests-answer-not-found = They find no such account
requests-record-claim = What they say they did
requests-record-claim-hint = That is their word; record what you found once you have looked.
requests-record-reason = Why not
requests-record-within = Promised within
requests-record-unit = Unit
requests-record-number = Write a whole number
requests-unit-working-days = working days
requests-unit-days = days
requests-unit-months = months
requests-record-reasons = They gave reasons
requests-record-found = What you found
requests-record-until = Last day they keep it
requests-record-until-hint = Leave it empty if they named none.
requests-record-ending = Also record it as how the account ended
requests-record-note = In your words
requests-record-note-hint = How it was sent, a number, what they said
requests-record-proof = Drop the reply or a screenshot here
requests-about-send = The clock runs from the day it was sent.
requests-about-receive = You have proof of the day it arrived.
requests-about-bounce = It did not arrive and came back.
requests-about-acknowledge = An automatic reply counts: they have it.
requests-about-promise = They said within what time they will answer.
requests-about-ask = They want papers, or something done by you.
requests-about-supply = You gave it, or wrote why not.
requests-about-extend = They say they need more time.
requests-about-answer = They answered, whether they agree or not.
requests-about-remind = You asked again, or objected to their answer.
requests-about-verify = You looked whether it is true.
requests-about-close = The matter ends here.
requests-about-withdraw = You no longer ask for it.
requests-about-abandon = You do not pursue it; what happened stays on record.

## Complaining above
requests-escalate-title = Complain above
requests-escalate-why = In the order that is advised. Nothing is sent from here: you hand the papers in yourself, then record it.
requests-escalate-none = No channel above is advised from here.
requests-escalate-rest = { $count ->
        [one] { $count } other channel
       *[other] { $count } other channels
    }
requests-escalate-less = Hide other channels
requests-station-from = from { $date }
requests-told-on = When you told them
requests-told = I told them; record that
requests-told-why = It is recorded at this letter, and the complaint there is drafted, with its own time.
requests-channel-takes = Takes
requests-channel-refuses = Refuses
requests-channel-material = Wants
requests-channel-answers = Time
requests-channel-identity = Identity
requests-channel-reach = Reach
requests-channel-unconfirmed = Noted from memory; check before you use it.

## Writing one down
requests-form-account = Which account it is about
requests-form-right = Which right
requests-form-law = Which law
requests-form-channel = To whom
requests-form-operator = the operator
requests-form-to = Where it is sent
requests-form-to-hint = A mail address, a form, a support page.
requests-form-subject = What it is called

## Incidents
incidents-none = No incidents yet
incidents-none-why = A message after closing, a loan call from a stranger: write it down here. Quittance finds which accounts had the number on that day, and which should no longer have had it.
incidents-add = Write down an incident
    .match = incident spam call sms message darao
incidents-add-short = Write one down
incidents-edit = Correct it
incidents-more = This incident: more
incidents-back = Back to the incidents
incidents-detail = An incident
incidents-taken-up = taken up
incidents-former = { $count } should not have had it
incidents-names = names { $service }
incidents-goes-on = Taken up already
incidents-goes-on-why = A request carries this incident and goes on there.
incidents-open-request = Open that one
incidents-next = Suggested next
incidents-next-title = Lay it to { $name } and complain
incidents-next-former = The account was closed, or the number taken off, before that day: it should no longer use it.
incidents-next-why = It had the number on that day, or the message was signed with its name.
incidents-complain = Go on with this account
incidents-to-12321 = Write to 12321
incidents-choose = These accounts have or had the number. Lay it to the one it looks like.
incidents-no-number = The number it reached is not recorded, so nobody can be found. Correct it and add the number.
incidents-nobody = No account ever had this number.
incidents-holders = Who had the number
incidents-holders-on = as of { $date }
incidents-span = { $from } to { $until }
incidents-span-since = since { $from }
incidents-span-until = until { $until }
incidents-span-unknown = nobody knows since when
incidents-former-why = { $count ->
        [one] { $count } account should not have had the number on that day.
       *[other] { $count } accounts should not have had the number on that day.
    }
incidents-lay-to = Lay it to this one
incidents-evidence = Evidence
incidents-proof = Drop a screenshot or recording here
incidents-proof-note = It is encrypted into the ledger, with its time and hash.
incidents-remove = Remove
incidents-remove-title = Remove this incident?
incidents-remove-text = Evidence and complaints stay, no longer tied to it. You can undo this.
incidents-form-kind = What came
incidents-form-on = When
incidents-form-from = From
incidents-form-from-hint = Number, address or 【signature】, as it was shown.
incidents-form-identifier = Number it reached
incidents-form-identifier-hint = Without it nobody can be found who had it.
incidents-form-service = Service it named
incidents-form-service-hint = Leave it empty if you do not know.
incidents-form-account = Account it is laid to
incidents-form-note = What was said
incidents-form-note-hint = Do not copy codes into it.

## After closing
endings-none = No account is over yet
endings-none-why = Once an account is closed, what to look at is lined up here: login, reset mail, number, messages. Data kept by law comes back when its time is over.
endings-part-check = Can be checked now
endings-part-check-why = They say it is closed; you have not looked yet.
endings-part-rest = Looked at, or waiting for a day
endings-part-rest-why = Each word stands apart; what waits for its day comes up by itself.
endings-part-unbound = Could not be closed, only emptied
endings-part-unbound-why = What stays behind is the residual risk.
endings-more = { $count } more
endings-due = { $count } to check
endings-next = from { $date }
endings-known = What is known of its end
endings-kept = Kept by law, no last day named
endings-kept-until = Kept by law until { $until }
endings-checks = To look at
endings-gone = As it should be
endings-quiet = None came
endings-free = It is free
endings-still = Still there
endings-ask = Write and ask
endings-again = Look again
endings-looked-on = looked on { $date }
endings-still-on = Still there on { $date }.
endings-still-why = Record what you saw.
endings-still-barrier = It is recorded as a barrier, “still used after closing”, which a complaint can name.
endings-still-note = What you saw
endings-residual = Residual risk
endings-residual-why = This still lies there, in an account that is still open. Walk the checklist again once it can be closed.
endings-left = Still kept by law
endings-left-why = When the time is over, write and ask whether it is gone.
endings-record = Record what they say
endings-incident = A message came
endings-remove = Take back “{ $ending }”
endings-form-title = How { $name } ended
endings-form-kind = What is known
endings-form-on = When it was said or seen
endings-form-until = Last day they keep it
endings-form-until-hint = Leave it empty if they named none; decades are fine.
endings-form-data = What it is about
endings-form-law = The law they name, or their words
endings-form-note = Their words
endings-about-claimed = Only their word.
endings-about-verified = You looked and could not get in.
endings-about-anonymised = Not the same as erased.
endings-about-deactivated = What can be switched on again is not closed.
endings-about-not-found = Another number may find it.
endings-about-kept-by-law = Note the ground and the last day; ask when it is over.

## On the first screen and in an account
today-follow-up = Follow-up
today-follow-up-all = All
today-follow-up-none = No request is due, and nothing is to be checked.
today-check = Check
today-incident = { $date } from { $from }, nothing done yet
today-incident-former = { $count ->
        [one] { $count } account should not have had the number
       *[other] { $count } accounts should not have had the number
    }
accounts-tab-requests = Follow-up
accounts-endings = How it ended
accounts-endings-none = Nothing is recorded of its end.
accounts-endings-check = Go and check
accounts-requests = Requests and complaints
accounts-requests-none = None was written yet.
accounts-answer-due = Answer due by { $date }: { $right }
accounts-answer-overdue = No answer by { $date }: { $right }
accounts-answer-sent = Sent on { $date }.
accounts-answer-open = Open
accounts-requests-add = Write one down
accounts-incidents = Incidents
accounts-incidents-none = No incident is laid to it.
checklists-requests = Written for this step
form-proof-note = Encrypted into the ledger, with its time and hash.
form-proof-pasted-name = pasted picture { $number }.{ $kind }
form-proof-drop = Take { $name } off
