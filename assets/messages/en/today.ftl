# Today

today-now = Needs you now
today-now-later = Nothing to do today; what comes next
today-more = { $count } more
today-more-next = { $count } more, the next on { $date }
today-all = All { $count } checklists
today-step = step { $number } of { $total }
today-minutes = { $minutes ->
    [one] about { $minutes } minute
   *[other] about { $minutes } minutes
}
today-continue = Continue
today-look = Look at this step
today-anytime = Any time
today-from = from { $date }
today-due = by { $date }
today-overdue = { $days ->
    [one] due { $days } day ago
   *[other] due { $days } days ago
}
today-due-today = due today
today-nothing = No checklist is under way
today-nothing-why = Pick an account you no longer want; Quittance puts the steps in order and says what is to be done on which day.
today-nothing-accounts = Pick one in Accounts
today-further = Further things

# Guards
today-guards = Guards in force
today-guards-none = No guard
today-guards-none-why = After a request to close, the days on which you must not log in are listed here.
today-days-left = { $days ->
    [one] { $days } day left
   *[other] { $days } days left
}
today-last-day = today is the last day
today-guard-account = Open { $name }

# What changed
today-changes = What changed
today-changes-none = Nothing yet
today-taken-back = taken back

# The ribbon
today-ribbon = The next 60 days
today-lane-guards = Guards
today-lane-due = Due
today-lane-open = Opens
today-mark-overdue = { $label }, overdue

# Findings
today-findings = Findings waiting for your yes
today-findings-from = { $count }, from { $files }.
today-findings-count = { $count }
today-findings-sort = Sort them
today-findings-more = { $count } in all
today-findings-none = Nothing waits for your yes.
today-findings-import = Read another file

# Who holds what
today-holdings = Who holds what
today-holdings-none = Nothing is recorded yet of what was given to whom.
today-held = still held
today-released = taken back, or verified erased
today-holds = { $count ->
    [one] { $count } account
   *[other] { $count } accounts
}
today-unit = one square is { $count } accounts
today-holding-spoken = { $item }: still held by { $held }, taken back from or verified erased at { $released }
today-holdings-all = { $count } more kinds
today-holdings-less = Show fewer

# An empty vault
today-welcome = Where to begin
today-welcome-why = This vault is still empty. Write down what you signed up for, and it shows who holds what of yours and what to close first.
today-door-import = Read a file
today-door-import-why = Exports of text messages, mail or a password manager, or a phone’s list of apps. Read on this computer only; codes and passwords are dropped on the way in.
today-door-add = Add an account
today-door-add-why = Whichever comes to mind: find the service, fill in three things, done.
today-door-catalogue = Look at the catalogue
today-door-catalogue-why = How each service lets you go, how long it takes, what it asks for, with source and date.
