# The catalogue of services

catalogue-write = Write a service down
    .match = xiexia fuwu xxf ziji own service write
catalogue-write-named = Write “{ $name }” down yourself
catalogue-own = Written down by you
catalogue-list = Services
catalogue-find = Find a service
catalogue-find-placeholder = Name, pinyin, initials or address
catalogue-count = { $count ->
    [one] 1 service
   *[other] { $count } services
}
catalogue-found = { $count } found
catalogue-clear = Clear the filter
catalogue-none = No such service
catalogue-none-for = Nothing found for “{ $query }”
catalogue-none-why = The catalogue does not have it yet. Write it down, and it can have accounts and checklists, only without a known way out.
catalogue-none-narrowed = The filter leaves nothing; clear it and look again.
catalogue-nothing-chosen = Choose a service on the left
catalogue-back = Back to the list
catalogue-entry = The service
catalogue-accounts = { $count ->
    [one] 1 account
   *[other] { $count } accounts
}
catalogue-palette = Catalogue, { $count ->
    [one] 1 account
   *[other] { $count } accounts
}

# Narrowing
catalogue-facets = Filter
catalogue-facet-mine = The family
catalogue-facet-category = Category
catalogue-facet-grade = Difficulty
catalogue-facet-barrier = Barriers
catalogue-facet-age = Newest source
catalogue-facet-more = { $count } more
catalogue-mine-account = Has accounts
catalogue-mine-none = No account
catalogue-mine-own = Written down by you

# Why it was found
catalogue-why-pinyin = by pinyin
catalogue-why-initials = by pinyin initials
catalogue-why-sounds-alike = sounds the same
catalogue-why-near = nearly the same
catalogue-why-in-name = Chinese name { $text }
catalogue-why-in-english = English name { $text }
catalogue-why-in-alias = also called { $text }
catalogue-why-in-misprint = once printed { $text }
catalogue-why-in-domain = address { $text }
catalogue-why-in-mark = mark { $text }
catalogue-why-in-operator = run by { $text }
catalogue-why-in-other = { $text }
catalogue-why-both = { $field }, { $how }

# Head
catalogue-aliases = Also called: { $names }
catalogue-misprints = Once printed: { $names }
catalogue-add-account = Add account
catalogue-plan = Plan to close
catalogue-checklist = Open the checklist
catalogue-successor = { $name } took over; look there.
catalogue-closed-why = It is closed. Whether data can still be got back is said below.
catalogue-warning = Read this first
catalogue-difficulty = Getting out
catalogue-difficulty-unknown = No source says how hard it is.
catalogue-newest = The newest source is of { $date }
catalogue-source = Source

# The family’s accounts
catalogue-family = Accounts of the family here
catalogue-whose = { $person }, { $label }

# Ways out
catalogue-ways = The way out
catalogue-ways-none = No source describes a way out. The checklist looks in the usual places, and writes a letter where there is none.
catalogue-ways-own = You wrote this service down yourself, so no way is known. The checklist looks in the usual places.
catalogue-proof = Keep as proof: { $proof }
catalogue-copy = Copy { $text }
catalogue-conditions = Conditions first
catalogue-condition-days = { $condition }: { $days ->
    [one] 1 day
   *[other] { $days } days
}

# Waits
catalogue-waits = How long it takes
catalogue-waits-days = days
catalogue-wait-handling = Handling
catalogue-wait-handling-what = from the request
catalogue-wait-cooling-off = Cooling-off
catalogue-wait-cooling-off-what = from the request
catalogue-wait-relock = Signing up again
catalogue-wait-relock-what = with the same number, from the closing
catalogue-days = { $days ->
    [one] 1 day
   *[other] { $days } days
}
catalogue-days-working = { $days ->
    [one] 1 working day
   *[other] { $days } working days
}
catalogue-days-span = { $days }–{ $up-to } days
catalogue-days-working-span = { $days }–{ $up-to } working days
catalogue-only-for = Only for: { $case }
catalogue-depends = Differs from case to case ({ $on }), which is no conflict of sources. Where the case is not known, we go by the longest.
catalogue-days-unsaid = no number
catalogue-days-none = the same day
catalogue-days-none-relock = no wait
catalogue-conflict-cooling-off = Sources disagree: { $values }. We guard the longer: { $longest }.
catalogue-conflict-handling = Sources disagree: { $values }. We wait the longer: { $longest }.
catalogue-conflict-relock = Sources disagree: { $values }. We count the longer: { $longest }.
catalogue-conflict-words = Sources disagree; we take the longest.

# Demands
catalogue-materials = What they will demand
catalogue-only-check = Only a check
catalogue-materials-they = They want
catalogue-materials-you = The family’s accounts
catalogue-materials-where = Only on this way: { $where }
catalogue-given = gave it
catalogue-not-given = never gave it: they want more
catalogue-given-unknown = no account here

# Barriers
catalogue-barriers = Barriers people met
catalogue-barrier-strength = A complaint: { $strength }
catalogue-rules = { $count ->
    [one] 1 rule to cite
   *[other] { $count } rules to cite
}
catalogue-rule-unconfirmed = from memory, original not checked

# The rest
catalogue-consequences = What is lost by closing
catalogue-retention = What they keep afterwards
catalogue-contacts = Whom to reach
catalogue-logins = Ways to log in
catalogue-and-then = {" plus "}
catalogue-provider = Logging in elsewhere with it
catalogue-provider-serves = { $count ->
    [one] 1 service is known to accept it
   *[other] { $count } services are known to accept it
}
catalogue-provider-all = All { $count }
catalogue-collects = Data it usually gets
catalogue-marks = How it is recognised
catalogue-mark-domain = Address
catalogue-mark-sms = SMS signature
catalogue-mark-mail = Sender
catalogue-mark-android = Android package
catalogue-mark-ios = iOS bundle
catalogue-signature = 【{ $value }】
catalogue-switches = Switches for recommendations and ads
catalogue-remarks = Remarks
catalogue-sources = Sources
catalogue-undated = no date
catalogue-read = read { $date }

# Own entries
catalogue-own-facts = What you wrote down
catalogue-own-none = nothing
catalogue-own-note = Note
catalogue-edit = Correct
catalogue-remove = Remove this service
catalogue-remove-title = Remove { $name }?
catalogue-remove-why = Only your own entry goes. While accounts use it, see to those first. It can be undone.

# Own corrections
catalogue-fix = This is wrong
catalogue-fix-this = This step is wrong
catalogue-fix-days-other = Other days
catalogue-fix-spoken = Correct: { $about }
catalogue-fix-save = Note the correction
catalogue-fix-nothing = Nothing has been changed yet
catalogue-fix-note = Note
catalogue-fix-note-hint = Stays in the vault, never in a patch
catalogue-fix-says = It says: { $value }
catalogue-fix-says-nothing = It says nothing here
catalogue-fix-step = What this step really is
catalogue-fix-step-add = A step that is missing
catalogue-fix-step-title = What to do
catalogue-fix-step-title-needed = Say what is to be done
catalogue-fix-step-path = Menu path
catalogue-fix-step-path-hint = As the app prints it, with › or > between; empty where there is none
catalogue-fix-step-url = Address
catalogue-fix-step-why = What to watch for
catalogue-fix-step-gone = There is no such step any more
catalogue-fix-wait = How long the cooling-off really is
catalogue-fix-days = Days
catalogue-fix-days-hint = 0 where there is none
catalogue-fix-days-needed = Write the days as a number
catalogue-fix-login = A login during it
catalogue-fix-contact = What this contact really is
catalogue-fix-contact-add = A contact that is missing
catalogue-fix-contact-kind = Kind
catalogue-fix-contact-value = Number or address
catalogue-fix-contact-note = Remark
catalogue-fix-contact-note-hint = Hours, menu numbers
catalogue-fix-contact-gone = It reaches nobody; take it away
catalogue-fix-value-needed = Write the number or address
catalogue-fix-material = What they really want
catalogue-fix-material-add = Something else they want
catalogue-fix-material-item = Kind of data
catalogue-fix-material-pick = Choose one
catalogue-fix-material-text = What exactly
catalogue-fix-material-text-hint = May be left empty
catalogue-fix-material-gone = They did not ask for it
catalogue-fix-material-needed = Choose the kind of data they want
catalogue-fix-condition = What this condition really is
catalogue-fix-condition-add = A condition that is missing
catalogue-fix-condition-kind = Which kind
catalogue-fix-condition-pick = Choose one
catalogue-fix-condition-days = Days
catalogue-fix-condition-text = In their words
catalogue-fix-condition-gone = There is no such condition
catalogue-fix-condition-needed = Choose a kind and write it in their words
catalogue-missing = Missing, or gone
catalogue-missing-say = Something is missing
catalogue-missing-why = Add what this page does not say; checklists follow at once.
catalogue-add-step = A step
catalogue-add-step-to = A step ({ $channel })
catalogue-add-wait = A cooling-off
catalogue-add-condition = A condition
catalogue-add-material = A demand
catalogue-add-contact = A contact

catalogue-said-nothing = nothing
catalogue-said-gone = there is none
catalogue-said-step-gone = there is no such step any more
catalogue-said-step = { $title } ({ $path })
catalogue-said-contact = { $kind } { $value }
catalogue-said-contact-note = { $kind } { $value } ({ $note })
catalogue-said-condition = { $text } ({ $days ->
    [one] 1 day
   *[other] { $days } days
})
catalogue-said-wait = { $days ->
    [one] 1 day
   *[other] { $days } days
}, { $login }

catalogue-yours-on = Your correction ({ $what }), { $date }
catalogue-yours-says = The catalogue says: { $value }
catalogue-yours-was = You saw: { $value }
catalogue-yours-missing = The catalogue says nothing here
catalogue-yours-changed = The catalogue has changed it to: { $value }
catalogue-yours-back = Take back
catalogue-yours-back-spoken = Take back the correction of { $date }: { $what }
catalogue-yours-take-new = Use the catalogue’s
catalogue-yours-clear = Clear away
catalogue-yours-act-spoken = { $act }: { $name }, { $what }, { $date }
catalogue-yours-saw = It said
catalogue-yours-right = It is
catalogue-yours-now = It says now
catalogue-yours-at = , { $step }
catalogue-yours-elsewhere = Your corrections
catalogue-yours-count = { $count ->
    [one] corrected by you in 1 place
   *[other] corrected by you in { $count } places
}
catalogue-yours-title = Your corrections and outcomes
catalogue-yours-none = No corrections and no outcomes yet
catalogue-yours-none-why = Press “This step is wrong” in an entry, or “I went this way” once you have.
catalogue-yours-why = They are kept in the vault, and no newer catalogue takes them away. Those with a tick can go into a patch for whoever keeps the catalogue.
catalogue-yours-corrections = Corrections: { $count }
catalogue-yours-walks = Ways you went: { $count }

# How it went
catalogue-walk = I went this way
catalogue-walk-spoken = I went this way: { $about }
catalogue-walks = How it went for you
catalogue-walk-title = How it went: { $channel }
catalogue-walk-how = How it went
catalogue-walk-barriers = What stood in the way
catalogue-walk-barriers-all = Show all barriers
catalogue-walk-stopped = Where it stopped
catalogue-walk-unsaid = not said
catalogue-walk-days = Days it took
catalogue-walk-days-hint = From the request; may be left empty
catalogue-walk-on = The day you knew
catalogue-walk-on-needed = Write the day you knew
catalogue-walk-asked = What they asked for
catalogue-walk-asked-more = And also
catalogue-walk-asked-placeholder = ID photo, face…
catalogue-walk-app = Where you did it
catalogue-walk-version = Version of the app
catalogue-walk-version-hint = On its “About” page, such as 8.0.42
catalogue-walk-account = Which account
catalogue-walk-note-hint = Stays in the vault, never in a report
catalogue-walk-save = Note the outcome
catalogue-walk-way-gone = this way is no longer in the catalogue
catalogue-walk-took = { $days ->
    [one] took 1 day
   *[other] took { $days } days
}
catalogue-walk-in = { $app } { $version }
catalogue-walk-met = Met: { $hurdles }
catalogue-walk-stopped-at = Stopped at: { $step }
catalogue-walk-wanted = Asked for: { $items }
catalogue-walk-remove = Remove the outcome of { $date }
catalogue-local-raised = That makes it better founded than its sources.
catalogue-local-lowered = That makes it less well founded than its sources.
catalogue-local-same = It is as well founded as before.

# Reports and patches
catalogue-report-look = See the report without anything personal
catalogue-report-title = The report, without anything personal
catalogue-report-why = This is all that others would see: no names, accounts, numbers or notes, and of dates only the month.
catalogue-report-none = No outcome to pass on
catalogue-report-none-why = Services you wrote down yourself are known to nobody else, so they are left out.
catalogue-report-file = Outcomes
catalogue-save-file = Save as a file
catalogue-saved-to = Saved as { $file }
catalogue-patch = As a patch
catalogue-patch-why = It holds what was corrected and whether ways worked: no person, account or note, and of dates only the month. Whether it goes anywhere, and to whom, is up to you.
catalogue-patch-form = Form of the patch
catalogue-patch-lines = Line by line
catalogue-patch-toml = The file
catalogue-patch-preview = What the patch holds
catalogue-patch-empty = Nothing that can go into a patch is ticked.
catalogue-patch-take = Into the patch: { $name }, { $what }
catalogue-patch-holds = { $corrections ->
    [one] 1 correction
   *[other] { $corrections } corrections
}, { $runs ->
    [one] 1 outcome
   *[other] { $runs } outcomes
}
catalogue-patch-held = { $count ->
    [one] 1 stays behind
   *[other] { $count } stay behind
}
catalogue-patch-held-what = { $service }: { $what }
catalogue-patch-file = Catalogue patch { $day }

# Own copies
catalogue-copy-entry = Make a copy of your own
catalogue-file-edit = Edit the whole entry
catalogue-file-export = Save as a file
catalogue-file-title = The entry of { $name }
catalogue-file-why = One thing a line, written like the catalogue’s own entries. One language is enough. It is checked when you save, and a fault is shown at its line.
catalogue-file-back = Back to the service
catalogue-file-load = Read from a file
catalogue-file-save = Save
catalogue-file-discard = Drop the changes
catalogue-file-discarded = Changes that were not saved were dropped
catalogue-file-line = Go to line { $line }
catalogue-file-save-first = Some changes are not saved yet
    .advice = Save them here, then save the file.
catalogue-origin = { $from }, { $date }
catalogue-origin-apart = It is apart from { $name }: changes here do not touch that one.
catalogue-origin-left = { $count ->
    [one] 1 account of the family is still at { $name }
   *[other] { $count } accounts of the family are still at { $name }
}. Move it here and its checklist follows this entry; ticks come along.
catalogue-origin-move = Move here
catalogue-origin-move-spoken = Move { $person }: { $name } here
catalogue-repoint = Move to another entry
catalogue-repoint-title = Move { $person }: { $name } to another entry
catalogue-repoint-why = Data given, ways in and ticks stay as they are; only the way out is another entry’s from now on.
catalogue-repoint-to = To
catalogue-repoint-act = Move
catalogue-account-more = { $person }’s account: more

# The second shelf, and what the catalogue dropped
catalogue-shelf = Public list, unchecked
catalogue-shelf-found = Public list, unchecked; { $why }
catalogue-shelf-title = This is from a public list that nobody here has checked
catalogue-shelf-why = All below is what { $list } says. Nobody knows of which year it is; the way may have changed long ago. Make it your own service, and it can have accounts and checklists and be edited.
catalogue-shelf-adopt = Make it my own service
catalogue-shelf-age = age unknown
catalogue-dropped = The newer catalogue dropped it
catalogue-dropped-why = The family still uses it, so this entry is kept as it was.
catalogue-dropped-short = dropped

# What makes it hard
axis-findable-told = known where it is done
axis-findable-untold = a way is known, not where it begins
axis-findable-missing = no entrance to be found
axis-findable-unknown = entrance unknown
axis-by-yourself = done by yourself
axis-by-reviewed = asked by yourself, reviewed by people
axis-by-people = only people there can do it
axis-by-unknown = who does it unknown
axis-conditions = { $count ->
    [one] 1 condition first
   *[other] { $count } conditions first
}
axis-conditions-unknown = conditions unknown
axis-proof-nothing = proof no further than sign-up
axis-proof-more = wants more than sign-up did
axis-proof-unknown = what to prove unknown
axis-wait = { $days ->
    [0] no wait
    [one] 1 day at most
   *[other] { $days } days at most
}
axis-wait-unknown = wait unknown
axis-result-closed = the account is closed
axis-result-all-closed = closing one closes them all
axis-result-service-gone = only this service goes
axis-result-asleep = only put to sleep, data stays
axis-result-unknown = result unknown
axis-export-first = save what you want to keep first
axis-export-unknown = whether to save first unknown
catalogue-graded = A source’s verdict: { $grade }.
catalogue-axes = What makes it hard
