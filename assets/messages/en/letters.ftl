# Letters and complaint packs

## Why one can't be written
letter-missing = Not filled in yet: { $fields }.
    .advice = Fill it in, then copy, print or save.
letter-no-such-right = { $law } has no right “{ $right }”.
    .advice = Choose another law, or leave that request out.
letter-not-in-force = Rights under { $law } can be claimed from { $date } on.
    .advice = Choose another law until then.
pdf-no-chinese-font = No font on this computer has Chinese characters, so there is no PDF.
    .advice = { $install }
pdf-no-font = There is no usable font on this computer, so there is no PDF.
    .advice = { $install }
pdf-unwritten = The PDF could not be made.
    .advice = Save it as text first, then try again.

## What is wrong with a field
term-letter-why-empty = not filled in
term-letter-why-placeholder = still a blank
term-letter-why-unreachable = nobody reads mail there
term-letter-why-not-yet = that day has not passed

## Where it is given
letter-place-service = Correct the service’s entry, or fill it in here
letter-place-account = Record it at the account, or fill it in here
letter-place-request = Record the earlier letter as a request, or fill it in here
letter-place-checklist = Record the step that did not work in the checklist, or fill it in here
letter-place-evidence = Add the evidence and say what it shows
letter-place-here = Fill it in here

## What can be chosen
letter-reply-in-app = a message in the product
letter-reply-same-mail = the address it came from
letter-ground-purpose = the purpose is achieved, or no longer needs it
letter-ground-ended = the service stopped, or the time for keeping is over
letter-ground-consent = consent is withdrawn
letter-ground-unlawful = it breaks the law or the agreement
letter-wanted-close = close the account
letter-wanted-delete = erase the data
letter-wanted-answer = an answer in writing
letter-wanted-stop-messages = no more messages and calls
letter-wanted-drop-demand = no demand for more
letter-wanted-offer-closing = a way to close
letter-wanted-investigate = an investigation

## Command line
cli-letter = Write a letter to a service
cli-complaint = Put a complaint pack together; without a channel, say where one could go
cli-checklist-print = Put a checklist on paper
cli-letter-right-arg = What is asked for; can be given several times, else it goes by the account’s stage
cli-letter-kind-arg = A request, a reminder, a refusal of what is demanded, or a follow-up once retention has ended; else as --step wants it, or a request
cli-letter-format-arg = Text, Markdown, the short form for chats, a mail draft, PDF
cli-letter-out-arg = The file to save it to
cli-letter-carry-arg = Identifiers it carries; can be given several times, else the one that is enough
cli-letter-in-full-arg = Identifiers shown in full; can be given several times
cli-letter-enclose-arg = Evidence sent along; can be given several times
cli-letter-law-arg = The law it rests on; else that of the earlier letter, or of mainland China
cli-letter-written-arg = The language of the letter
cli-letter-request-arg = The earlier letter, or the request this one belongs to
cli-letter-step-arg = The step of the checklist it is written for: its id, or the end of one (close/letter); ticked once the letter is out
cli-letter-fill-arg = Fill something in, such as recipient="Example Ltd"; can be given several times
cli-letter-hurdle-arg = A hurdle met, such as "B03 id_photo 2026-03-01 their words"; can be given several times. What is demanded: id_photo handheld_id hand_copied_letter fingerprint face past_records fee reason_to_leave; after B10 forced_call other_channel
cli-letter-replace-arg = Let a file there give way
cli-letter-record-arg = Record it as a request
cli-letter-sent-arg = The day it was sent; records it as well
cli-complaint-to-arg = The channel
cli-complaint-act-arg = Complain, report, appeal or sue; else as the channel has it
cli-complaint-out-arg = The folder it goes to
cli-complaint-evidence-arg = Evidence that goes along; can be given several times, else all of the account’s
cli-complaint-anonymous-arg = Leave yourself out, where reports may be anonymous
cli-complaint-unmasked-arg = Show name and contact in full
cli-complaint-nowhere-else-arg = Confirm that the same dispute is before no other body
cli-complaint-law-arg = The law it rests on
cli-complaint-written-arg = The language of the pack
cli-complaint-request-arg = The request it is about
cli-complaint-step-arg = The step of the checklist it is made for: its id, or the end of one (escalate/complain); ticked once it is handed in
cli-complaint-fill-arg = Fill something in, such as contact=13800002201; can be given several times
cli-complaint-hurdle-arg = A hurdle met; can be given several times
cli-complaint-replace-arg = Let an earlier pack in that folder give way
cli-complaint-record-arg = Record it as a complaint
cli-complaint-sent-arg = The day it was handed in; records it as well
cli-checklist-print-pdf-arg = The PDF to save it to; else it is printed as text
cli-checklist-print-replace-arg = Let a file there give way

cli-letter-out = A PDF needs a file.
    .advice = Add --out with its name.
cli-letter-missing = { $count ->
        [one] One thing is
       *[other] { $count } things are
    } missing; fill in, then copy, print or save:
cli-letter-lacks = { $name }: { $why }. { $place }
cli-letter-saved = Saved { $path }
cli-letter-pack = The pack is in { $path }; the SHA-256 of each file in SHA256SUMS.txt
cli-letter-no-glyph = No font has these characters; in the PDF they are boxes: { $characters }
cli-letter-withheld = Not in the letter: { $name } { $value }
cli-letter-ticked = This step of the checklist is ticked: { $step }
cli-letter-due = Sent today, it asks for an answer by { $date }
cli-letter-route = Where it could go
cli-letter-from = from { $date }

## The window: letters
letters-room = Letters and complaints
letters-write = Write a letter
    .match = write letter request
letters-complain = Put a complaint together
    .match = complain complaint report
letters-write-to = Write to { $name }
letters-of = { $person }’s account
letters-start = About which account
letters-start-why = Who they are, where to write and which identifier to name comes from the account; what is missing you add on the spot.
letters-title = { $kind ->
       *[request] Request to { $service }
        [reminder] Reminder to { $service }
        [refusal] Refusal to { $service }
        [follow_up] Follow-up to { $service }
    }
letters-form = Form
letters-form-full = Whole
letters-form-chat = Chat, 200 characters
letters-form-pack = Whole pack
letters-form-short = Short, for forms
letters-form-other = The other form
letters-form-txt = Plain text
letters-form-md = Markdown
letters-form-chat-file = Chat form
letters-form-eml = Mail draft
letters-form-pdf = PDF
letters-save-pdf = Save PDF
letters-save-as = Save as
letters-file = { $service } { $title }
letters-saved = { $pages ->
        [0] Saved { $file }
        [one] Saved { $file }, one page
       *[other] Saved { $file }, { $pages } pages
    }
letters-no-glyph = No font has these characters; the PDF shows boxes: { $characters }
letters-keep-draft = Record as a draft
letters-anew = Start again
letters-next-gap = To what is missing
letters-fields = To fill in
letters-lacks = { $count ->
        [one] One thing missing
       *[other] { $count } things missing
    }
letters-lacks-why = Fill it in, then copy, print or save.
letters-refused-why = This law has no such right.
letters-miss = { $why }. { $place }
letters-blank = Not filled in: { $name }
letters-field-drop = Drop my own “{ $name }”
letters-reply-other = Or an address
letters-hint-attempts = One a line: 2026-03-01 chat: no answer
letters-hint-corrections = One a line: what: as it stands → as it should be
letters-hint-data = One kind a line; none means all
letters-hint-questions = One question a line
letters-hint-account = A user name, an account number, or the number it was opened with
letters-what = Which letter this is
letters-kind = Kind of letter
letters-rights = What is asked for
letters-law = Under which law
letters-language = Language of the letter
letters-earlier = After which letter
letters-earlier-line = { $date }: { $right }
letters-objections = Demands declined
letters-objections-none = No hurdle is recorded. Whatever else they demanded, add it here.
letters-hurdle-add = Add
letters-hurdle-said = added by you
letters-hurdle-demand = { $barrier }: { $demand }
letters-hurdle-note = How “{ $name }” came up
letters-hurdle-note-short = how it came up, if you like
letters-filled = Filled in
letters-filled-count = { $count }
letters-change = Change { $name }
letters-show = Show in full: { $name }
letters-cover = Cover: { $name }
letters-leave-out = Leave out: { $name }
letters-withheld = Left out on purpose
letters-withheld-why = One thing that finds the account is enough; what is not needed is not given.
letters-carry = Put in
letters-carry-named = Put in: { $name } { $value }
letters-never-given = never given to them
letters-enclosed = Sent along
letters-annex-count = { $count } of { $total }
letters-annex-none = No evidence is kept for this account yet.
letters-annex-add = Add evidence
letters-annex-look = Look at “{ $title }”
letters-look = Look
letters-no-paper = Say what is asked for, and the letter stands here.
letters-not-printed = Something is not filled in yet; fill it in, then print.
letters-chat-count = { $count } of { $limit } characters
letters-chat-left-out = What found no room
letters-due = Due
letters-term = { $unit ->
        [working_days] { $count } working days
       *[days] { $count ->
            [one] one day
           *[other] { $count } days
        }
        [months] { $count ->
            [one] one month
           *[other] { $count } months
        }
        [years] { $count ->
            [one] one year
           *[other] { $count } years
        }
    }
letters-due-in = Sent today, { $term } end on
letters-due-sent = Sent today, it asks for an answer by
letters-due-provisional = Counted with holidays that are not announced yet; it may move by some days.
letters-ways = How to send it
letters-ways-none = No source says where to write. Support in the product will do; use the chat form.
letters-unreachable = nobody reads mail there
letters-copy-way = Copy { $value }
letters-cautions = Look at this before sending
letters-record = Record as sent
letters-record-note = You send it yourself; this only records the day, and counts from there.
letters-record-title = Which day did it go out
letters-record-text = The days are counted from there, and you are reminded when they are over. Add the proof of sending, too.
letters-record-does = This step of the checklist is ticked with it: { $step }
letters-record-day = Sent on
letters-record-no-day = Say which day
letters-record-submit = Record
letters-basis = What it rests on
letters-basis-others = { $count ->
        [one] One more, not in the letter
       *[other] { $count } more, not in the letter
    }
letters-unconfirmed = from memory, not read in the original
letters-read-on = Read on
letters-read-at = Where

## The window: complaints
letters-complaint-title = { $act }: { $service }
letters-pick-title = Where to complain about { $name }
letters-pick-route = In order, this first
letters-pick-others = Open for the hurdles you met
letters-pick-rest = { $count ->
        [one] One more channel
       *[other] { $count } more channels
    }
letters-channel-takes = Takes: { $takes }
letters-channel-refuses = Does not take: { $refuses }
letters-channel-barred = { $others } has this dispute; here it would be refused
letters-channel-from = from { $date }
letters-channel-takes-head = Takes
letters-channel-refuses-head = Does not take
letters-channel-first = Before that
letters-channel-material = Material
letters-channel-answers = How long it has
letters-channel-bars = No longer taken after
letters-channel-notes = To know
letters-channel-identity = Identity
letters-identity-unconfirmed = no source says so
letters-channel-form = Limits of its form
letters-form-unknown = none found
letters-form-characters = { $count } characters at most
letters-form-annexes = { $count } annexes at most
letters-form-bytes = { $size } each
letters-form-limit = { $field }: { $limit }
letters-channel-not-beside = Not at the same time
letters-channel-sources = Sources
letters-to = To whom
letters-to-other = Another channel
letters-wanted = Result wanted
letters-wanted-refund = Money back
letters-wanted-refund-hint = CNY 25
letters-wanted-other = Something else
letters-events = What happened
letters-events-count = { $count }
letters-events-annexes = { $count ->
        [one] one annex
       *[other] { $count } annexes
    }
letters-events-add = Add something that happened
letters-events-add-act = Add
letters-events-on = When
letters-events-what = What happened
letters-events-no-what = A sentence or two
letters-events-remove = Remove “{ $what }”
letters-hurdles = Hurdles met
letters-hurdles-none = None met, none computed.
letters-annexes = Annexes
letters-values = Who writes
letters-values-why = Covered in the middle; in full you type it at the channel. What should stand in full, switch on.
letters-by-hand = entered there
letters-by-hand-fill = Fill in now
letters-material = What the channel wants
letters-material-here = in the pack
letters-material-bring = bring it, or enter it there
letters-anonymous = Leave me out
letters-chain = Chain of evidence
letters-chain-none = No evidence goes along, so there is nothing to check.
letters-chain-intact = Checked on { $date }: { $entries } entries fit together
letters-chain-broken = Checked on { $date }: of { $entries } entries some do not fit; the pack says so
letters-past = What others found before
letters-past-why = Kept apart in the pack, each with its date; it may have changed.
letters-short-count = { $count } characters; no limit was found
letters-copy-short = Copy short form
letters-pack-save = Save pack
letters-pack-where = Folder for the pack
letters-pack-file = Complaint { $service } { $channel }
letters-pack-saved = The pack is in “{ $folder }”, { $count ->
        [one] one file
       *[other] { $count } files
    }
letters-hand-in = Record as handed in
letters-hand-in-note = You hand it in yourself at the channel; this only records the day.
letters-hand-in-title = Which day was it handed in
letters-hand-in-text = The days are counted from there. Add the receipt, too.
