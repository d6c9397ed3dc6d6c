# Evidence: files and notes that prove a step; terms, the command line, and what verifying says.

## How the time of capture is known
term-captured-person = you said so
term-captured-file = by the file’s own date
term-captured-now = when it was added

## What a complaint will ask for
term-evidence-fact-app-version = App and version
term-evidence-fact-store = Store
term-evidence-fact-screen-path = Way to the page
term-evidence-fact-page-text = Words on the page
term-evidence-fact-ticket = Ticket number
term-evidence-fact-sender = Sender
term-evidence-fact-recipient = Recipient
term-evidence-fact-delivery = Proof of delivery
term-evidence-fact-promised-time = Time they promised
term-evidence-fact-refusal = Reason for refusing
term-evidence-fact-receipt = Receipt number

## What can be wrong with it
term-flaw-bytes-gone = its bytes are gone
term-flaw-bytes-changed = its bytes are not those that were put in
term-flaw-record-changed = its record says something else than the history
term-flaw-record-gone = the history says it is here, and it is not
term-flaw-record-unknown = it is here, and the history never heard of it

## Commands
cli-evidence = Evidence: files and notes that prove a step
cli-evidence-add = Put files or a note into the vault
cli-evidence-add-file-arg = Files; all or none
cli-evidence-add-note-arg = Words to be kept as evidence, such as what the hotline said
cli-evidence-list = List the evidence, newest capture first
cli-evidence-show = Show a piece of evidence with its hash
cli-evidence-edit = Correct what is said of it; what it is stays
cli-evidence-export = Write evidence to files; nothing is overwritten unasked
cli-evidence-export-evidence-arg = Evidence by id, caption or file name; none for all that pass the filter
cli-evidence-verify = Recompute every hash and check the chain
cli-evidence-remove = Take a piece of evidence out; undo brings it back
cli-evidence-sweep = Throw away for good the bytes of what was taken out; closes the undo list
cli-checklist-evidence = Put files or a note into the vault as proof of a step
cli-checklist-evidence-file-arg = Files; all or none
cli-checklist-evidence-note-arg = Words to be kept as evidence
cli-arg-evidence = Evidence by id, caption or file name
cli-arg-captured = When it was seen, made or received: 2026-03-07 or 2026-03-07T21:10; the file’s own time if left out
cli-arg-caption = What it shows; empty to take it away
cli-arg-fact = What a complaint will ask for, as KIND=WORDS, such as ticket=20260307; may be repeated
cli-arg-request = Request or complaint it belongs to
cli-arg-incident = Incident it shows
cli-arg-out = File to write, or folder
cli-evidence-export-replace-arg = Replace a file that is there

## Pages
cli-col-captured = Captured
cli-col-title = What
cli-col-size = Size
cli-col-step = Step
cli-evidence-room = { $used } of { $limit } used; { $loose } kept only for undo.
cli-evidence-line = { $label }:{" "}
cli-evidence-captured = Captured
cli-evidence-added = Put in
cli-evidence-file = File
cli-evidence-account = Account
cli-evidence-barrier = Barrier
cli-evidence-exported = Written to { $path }
cli-evidence-sound = { $pieces ->
        [0] There is no evidence yet;
        [one] 1 piece of evidence is as it was put in;
       *[other] { $pieces } pieces of evidence are as they were put in;
    } { $entries ->
        [one] the chain of 1 entry holds.
       *[other] the chain of { $entries } entries holds.
    }
cli-evidence-differs = { $count ->
        [0] The chain of the history does not hold.
        [one] 1 piece of evidence is not as it was put in.
       *[other] { $count } pieces of evidence are not as they were put in.
    }
    .advice = Restore a backup from before the damage; keep this vault untouched until then.
cli-evidence-broken-entry = Entry { $entry } of the history does not match its seal.
cli-evidence-swept = { $files ->
        [0] Nothing to throw away.
        [one] Threw away 1 file, { $size }. What was done before can’t be undone any more.
       *[other] Threw away { $files } files, { $size }. What was done before can’t be undone any more.
    }
cli-evidence-nothing-given = Name a file, or give --note.
    .advice = quittance-cli evidence add screenshot.png --account Soul
cli-evidence-fact-wrong = “{ $value }” is not KIND=WORDS.
    .advice = Kinds: { $kinds }

## How an account ended
term-ending-claimed = closed, they say
term-ending-verified = closed, you looked
term-ending-anonymised = made anonymous, they say
term-ending-deactivated = only switched off; the data stays
term-ending-not-found = not found, they say
term-ending-kept-by-law = data kept by law
cli-endings = How it ended
cli-account-ending = How an account ended; each word stands apart
cli-account-ending-list = List accounts that are over: what is known, what is still to be looked at, what stays behind
cli-account-ending-check = Record what you found when you looked; without --still-there it is as it should be
cli-account-ending-check-still-there-arg = It is still there: a login works, a code comes, messages go on
cli-account-ending-check-note-arg = What you saw, in your words
cli-arg-check = What to look at: login, reset, marketing, number, kept
cli-account-ending-add = Record what is known of its end
cli-account-ending-add-data-arg = Data given to it that was made anonymous or is kept; may be repeated
cli-account-ending-add-note-arg = The law they name, or their words
cli-account-ending-add-until-arg = Last day they keep data
cli-account-ending-remove = Take back what was recorded by mistake
cli-ending-left = Still there: { $what }
cli-ending-from = from { $date }

## Incidents: messages and calls that should not have come
term-incident-sms = text message
term-incident-call = call
term-incident-mail = mail
term-incident-other = other
term-holding-former = should no longer have it
term-holding-held = had it
term-holding-perhaps = has or had it; since when is not known
term-holding-later = got it only later
cli-incident = Messages and calls that should not have come
cli-incident-add = Record one
cli-incident-add-file-arg = File to be kept as evidence of it; may be repeated
cli-incident-list = List them, newest first
cli-incident-show = Show one with the accounts that held the number it reached
cli-incident-edit = Correct one
cli-incident-remove = Remove one; its evidence stays
cli-incident-add-from-arg = Number, address or signature it came from
cli-incident-edit-from-arg = Number, address or signature it came from
cli-incident-add-identifier-arg = Identifier it reached
cli-incident-edit-identifier-arg = Identifier it reached
cli-incident-add-service-arg = Service it came from or named
cli-incident-edit-service-arg = Service it came from or named
cli-incident-add-account-arg = Account it is laid to
cli-incident-edit-account-arg = Account it is laid to
cli-incident-holders = Who had this number then
cli-incident-advice = { $count ->
        [one] 1 account should no longer have had it. A complaint can name it.
       *[other] { $count } accounts should no longer have had it. A complaint can name them.
    }
cli-evidence-heading = Evidence

## The window
evidence-drop = Drop it here, or choose files
evidence-drop-note = Kept encrypted, with time of capture and SHA-256; { $limit } a file at most
evidence-pasted = Screenshot { $date }
evidence-note = Write it down
evidence-note-text = What they said, what stood on the page
evidence-note-hint = In their words; who said it, or where it stood, too.
evidence-note-miss = Write something
evidence-note-save = Keep as evidence
evidence-note-file = note
evidence-caption = What it shows
evidence-caption-hint = One sentence; it stands in the list of annexes
evidence-captured-on = Seen on
evidence-no-day = Say which day
evidence-save = Save
evidence-barrier-shows = Which hurdle it shows
evidence-no-barrier = none
evidence-barrier = Hurdle: { $barrier }
evidence-facts = What a complaint will ask for
evidence-fact-kind = What
evidence-fact-text = As it stands there
evidence-fact-add = Add
evidence-fact-remove = Remove this
evidence-one = Evidence
evidence-list = Evidence, newest first
evidence-all = All evidence
evidence-narrowed = Some of it
evidence-none = No evidence yet
evidence-none-here = No evidence here yet
evidence-none-why = Screenshots, what support said, answers: keep them as you go. A complaint puts them in order by date.
evidence-proves-nothing = not said yet what it proves
evidence-of-request = a letter or complaint
evidence-of-incident = an unwanted message
evidence-proves = Proves
evidence-captured = Captured
evidence-added = Added
evidence-account = Account
evidence-whose = { " " }({ $person })
evidence-file = File
evidence-size = Size
evidence-sha256 = SHA-256
evidence-checked = Check
evidence-checked-now = hash recomputed just now; the same as when it was added on { $date }
evidence-picture = Picture: { $title }
evidence-larger = Full size
evidence-smaller = Smaller
evidence-mail-from = From
evidence-mail-to = To
evidence-mail-sent = Date
evidence-mail-subject = Subject
evidence-mail-files = Attachments
evidence-as-source = Show source
evidence-as-mail = Show mail
evidence-cut = There is more; export it to read all.
evidence-pdf = PDFs are not opened in the window; export it.
evidence-not-shown = This kind of file is not opened in the window; export it.
evidence-export = Export
evidence-export-all = Export all
evidence-exported = Exported to { $file }
evidence-exported-all = { $count ->
        [one] One piece exported
       *[other] { $count } pieces exported
    }
evidence-edit = Correct
evidence-remove = Take out
evidence-remove-title = Take out “{ $title }”
evidence-remove-text = It leaves the evidence; undo puts it back. The history keeps that it was here and was taken out.
evidence-verify = Check all
evidence-verifying = Checking
evidence-sound = { $pieces ->
        [0] No evidence yet
        [one] The one piece of evidence is as it was put in
       *[other] All { $pieces } pieces of evidence are as they were put in
    }
evidence-sound-why = Every SHA-256 was computed again; { $entries } entries of the history fit together.
evidence-differs = { $count ->
        [one] One piece of evidence is not what was put in
       *[other] { $count } pieces of evidence are not what was put in
    }
evidence-chain-broken = The chain of the history is broken
evidence-broken-entry = Entry { $entry } does not fit its seal.
evidence-differs-advice = Restore a backup from before the damage, and leave this vault alone until then.
evidence-room = { $used } used of { $limit }
evidence-loose = { $size } of it only for undo
evidence-limit = { $limit } a file at most
evidence-sweep = Throw away what was taken out
evidence-sweep-title = Throw away what was taken out, for good
evidence-sweep-text = The content of evidence that was taken out is kept no longer. Changes before that can no longer be undone.
evidence-swept = { $count ->
        [one] One file thrown away
       *[other] { $count } files thrown away
    }, { $size }
