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
catalogue-days-unsaid = no number
catalogue-days-none = the same day
catalogue-days-none-relock = no wait
catalogue-conflict-cooling-off = Sources disagree: { $values }. We guard the longer: { $longest }.
catalogue-conflict-handling = Sources disagree: { $values }. We wait the longer: { $longest }.
catalogue-conflict-relock = Sources disagree: { $values }. We count the longer: { $longest }.
catalogue-conflict-words = Sources disagree; we take the longest.

# Demands
catalogue-materials = What they will demand
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
