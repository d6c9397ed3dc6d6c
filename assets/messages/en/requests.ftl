# Requests and complaints: states, events, proposals, what a date rests on, the command line.

## States
term-request-drafted = draft
term-request-sent = sent
term-request-bounced = came back
term-request-acknowledged = receipt confirmed
term-request-needs-me = waits for me
term-request-waiting = waits for an answer
term-request-extended = extended
term-request-answered = answered
term-request-verified-by-me = checked by me
term-request-escalated = taken higher
term-request-closed = done
term-request-withdrawn = taken back
term-request-abandoned = given up

## Events
term-request-event-send = Sent
term-request-event-receive = Arrived
term-request-event-bounce = Came back
term-request-event-acknowledge = Receipt confirmed
term-request-event-promise = A time promised
term-request-event-ask = They asked for something
term-request-event-supply = Gave it, or said why not
term-request-event-extend = They took more time
term-request-event-answer = They answered
term-request-event-remind = Asked again, or objected
term-request-event-verify = Checked
term-request-event-escalate = Taken higher
term-request-event-close = Done
term-request-event-withdraw = Taken back
term-request-event-abandon = Given up

## What to do next; proposals only
term-request-next-send = Send it
term-request-next-keep-proof = Keep proof that it arrived, and record the day
term-request-next-other-address = Find another address and send it again
term-request-next-ask-receipt = Ask whether it arrived
term-request-next-supply-or-object = Give it if it is no more than at sign-up; otherwise write why not
term-request-next-wait = Wait
term-request-next-remind = Send a second notice
term-request-next-check-reason = Look into the reason they give
term-request-next-object = Object in writing
term-request-next-verify = Check whether it is true
term-request-next-other-identifier = Try again with another number or address
term-request-next-escalate = Take it higher
term-request-next-close = Call it done

## Kinds
term-request-kind-letter = Request
term-request-kind-complaint = Complaint

## What a rule rests on
term-standing-statute = law or regulation
term-standing-normative = normative document: a yardstick of the authorities
term-standing-standard = recommended national standard
term-standing-store = app store rule
term-standing-practice = as they say themselves
term-standing-choice = a choice of this program
term-standing-draft = draft, not in force

## Remarks on a date
term-deadline-note-receipt-assumed = It counts from receipt; none was recorded, so the day of sending was taken.
term-deadline-note-promise-counted = Counted by the time they promised.
term-deadline-note-promise-too-long = They promised more time than the yardstick gives; the yardstick was counted.
term-deadline-note-promise-does-not-count = The time they promised does not count here.
term-deadline-note-pause-does-not-count = Asking for more does not stop the clock here.
term-deadline-note-extension-does-not-exist = There is no extension here.
term-deadline-note-extension-too-late = The extension was announced after the time had run out.
term-deadline-note-extension-without-reasons = The extension came without reasons and does not count.

## Stations of the way up
term-act-request = Write a request
term-act-remind = Second notice
term-act-revoke = Revoke or dispute
term-act-complain = Complain
term-act-report = Report
term-act-appeal = Appeal
term-act-sue = Go to court

## What they say they did; what was found
term-claim-closed = the account is closed
term-claim-erased = the data is erased
term-claim-anonymised = the data was made anonymous
term-claim-deactivated = the account is switched off and the data stays
term-claim-handed = a copy or explanation was handed over
term-claim-corrected = it was corrected
term-claim-stopped = it has stopped
term-found-gone = as they say
term-found-still-there = still there
term-found-unclear = could not be told

## What happened
request-said-promise = They promised an answer within { $count } { $unit ->
        [working_days] { $count ->
            [one] working day
           *[other] working days
        }
       *[days] { $count ->
            [one] day
           *[other] days
        }
        [months] { $count ->
            [one] month
           *[other] months
        }
        [years] { $count ->
            [one] year
           *[other] years
        }
    }
request-said-extend = They took more time, with reasons
request-said-extend-bare = They took more time, without reasons
request-said-granted = They answered: { $claim ->
        [closed] the account is closed
        [erased] the data is erased
        [anonymised] the data was made anonymous
        [deactivated] the account is switched off and the data stays
        [handed] a copy or explanation was handed over
        [corrected] it was corrected
       *[stopped] it has stopped
    }
request-said-partly = They answered: { $claim ->
        [closed] the account is closed
        [erased] the data is erased
        [anonymised] the data was made anonymous
        [deactivated] the account is switched off and the data stays
        [handed] a copy or explanation was handed over
        [corrected] it was corrected
       *[stopped] it has stopped
    }; not the rest, because: { $reason }
request-said-refused = They refused: { $reason }
request-said-not-found = They say they find no such account
request-said-verify = Checked: { $found ->
        [gone] as they say
        [still_there] still there
       *[unclear] could not be told
    }
request-said-escalate = Taken to { $channel }

## Due
due-request-answer = { $service } has to answer: { $right }
due-complaint-answer = { $channel } has to answer: { $service }

## Commands
cli-request = Requests and complaints
cli-request-add = Draft one; with --channel it is a complaint
cli-request-list = List them, what needs you first
cli-request-show = Show one: state, what its date rests on, what happened, the way up
cli-request-edit = Correct one; once sent, right, law and channel stay
cli-request-sent = It was sent
cli-request-reply = Record what the other side said
cli-request-supplied = You gave what they asked for, or said why not
cli-request-remind = You asked again, or objected
cli-request-verify = You looked for yourself
cli-request-escalate = Take it higher, and draft the complaint
cli-request-close = Call it done
cli-request-withdraw = Take it back
cli-request-abandon = Give it up
cli-request-unrecord = Take off the last entry, recorded by mistake
cli-request-remove = Remove one; its evidence stays
cli-request-channels = List channels: what each takes, what not, how long it has
cli-request-rights = List the rights and the laws that give them
cli-incident-complain = Lay an incident to an account and take the matter up again
cli-incident-complain-account-arg = Account it is laid to
cli-arg-right = Which right
cli-arg-law = Law it rests on
cli-arg-channel = Complaint channel; see request channels
cli-arg-to = Where it is sent; empty to take it away
cli-arg-subject = What it is called; empty to take it away
cli-arg-follows = Request it follows
cli-request-list-all-arg = Those that are over, too
cli-arg-reply = What they said
cli-arg-claim = What they say they did
cli-arg-within = Time they promised: 15wd working days, 30d days, 1m months
cli-arg-without-reasons = They took more time without reasons
cli-arg-ending = Also record it as how the account ended
cli-arg-found = What you found
cli-request-reply-reason-arg = Reason for refusing; none given if left out
cli-request-reply-until-arg = Last day they say they keep data by law
cli-request-add-barrier-arg = Barrier it is about; may be repeated
cli-request-edit-barrier-arg = Barrier it is about; may be repeated
cli-request-sent-note-arg = In your words: how it was sent, numbers, what they said
cli-request-sent-file-arg = File to be kept as evidence; may be repeated
cli-request-reply-note-arg = In your words: how it was sent, numbers, what they said
cli-request-reply-file-arg = File to be kept as evidence; may be repeated
cli-request-supplied-note-arg = In your words: how it was sent, numbers, what they said
cli-request-supplied-file-arg = File to be kept as evidence; may be repeated
cli-request-remind-note-arg = In your words: how it was sent, numbers, what they said
cli-request-remind-file-arg = File to be kept as evidence; may be repeated
cli-request-verify-note-arg = In your words: how it was sent, numbers, what they said
cli-request-verify-file-arg = File to be kept as evidence; may be repeated
cli-request-escalate-note-arg = In your words: how it was sent, numbers, what they said
cli-request-escalate-file-arg = File to be kept as evidence; may be repeated
cli-request-close-note-arg = In your words: how it was sent, numbers, what they said
cli-request-close-file-arg = File to be kept as evidence; may be repeated
cli-request-withdraw-note-arg = In your words: how it was sent, numbers, what they said
cli-request-withdraw-file-arg = File to be kept as evidence; may be repeated
cli-request-abandon-note-arg = In your words: how it was sent, numbers, what they said
cli-request-abandon-file-arg = File to be kept as evidence; may be repeated

## Pages
cli-col-request = Request
cli-col-due = Due
cli-request-entries = What happened
cli-request-ladder = The way up
cli-request-due = Answer due by { $date }
cli-request-overdue = Answer was due by { $date }; nothing came
cli-request-paused = They wait for you; the date, now { $date }, moves on until then
cli-request-basis = { $basis } ({ $standing })
cli-request-unconfirmed = This number was noted from memory; check it before use.
cli-request-barred = { $channel } has the same matter already; this one would refuse it
