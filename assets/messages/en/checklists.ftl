# Checklists: the list, one step at a time, before the start

checklists-count = { $count ->
    [one] { $count } checklist
   *[other] { $count } checklists
}
checklists-all = All checklists
checklists-person = Whose
checklists-everybody = Everybody
checklists-empty = No checklist yet
checklists-empty-why = Pick an account you no longer want. Before anything begins you see which steps it takes, what will be asked, what is lost and how long it lasts.

# Groups
checklists-group-goals = Identifiers, devices, several accounts
checklists-group-preparing = Preparing
checklists-group-requested = Requested
checklists-group-cooling = Cooling off
checklists-group-stuck = Stuck
checklists-group-verify = To be verified
checklists-group-over = Over

# One in the list
checklists-road-unbind = closing barred, unbind only
checklists-progress = { $done } of { $total } steps
checklists-minutes = { $minutes ->
    [one] about { $minutes } minute
   *[other] about { $minutes } minutes
}
checklists-waits = Waits for a day; nothing to do now
checklists-waits-steps = Nothing to do now

# A new one
checklists-new = Begin a checklist
    .match = new checklist close leave
checklists-new-why = You see the plan first and decide then.
checklists-account = Account
checklists-account-placeholder = Name; pinyin initials work too
checklists-account-miss = Pick an account first
checklists-see-plan = See the plan
checklists-goal = Goal
checklists-plan-close = { $count ->
    [one] Close { $name }: { $count } step to go
   *[other] Close { $name }: { $count } steps to go
}
checklists-plan-unbind = { $count ->
    [one] Unbind from { $name }: { $count } step to go
   *[other] Unbind from { $name }: { $count } steps to go
}
checklists-plan-revoke = { $count ->
    [one] Take back the permissions of { $name }: one step
   *[other] Take back the permissions of { $name }: { $count } steps
}
checklists-plan-minutes = { $minutes ->
    [one] About { $minutes } minute of your own time.
   *[other] About { $minutes } minutes of your own time.
}
checklists-plan-over = Asked for today, its days end on { $date }.
checklists-plan-open-end = No source says how long one has to wait.
checklists-before = Know before you start
checklists-before-none = No source says what will be asked or what is lost.
checklists-order = In this order
checklists-begin = Begin this checklist
checklists-carry-on = Go on with it
checklists-change-goal = Make this the goal
checklists-not-now = Not now

# One step at a time
checklists-of-close = { $person }’s account, closing checklist
checklists-of-unbind = { $person }’s account, unbinding checklist
checklists-of-revoke = { $person }’s account, permissions
checklists-of-road = { $person }’s account; closing is barred, unbind only
checklists-step-of = Step { $number } of { $total }
checklists-open-account = Open this account
checklists-switch-unbind = Unbind only instead
checklists-switch-close = Close it instead
checklists-road-title = Closing is barred; this goes the way of “unbind only”
checklists-road-why = Take everything of value back first, then write and complain.
checklists-refused = This step can’t be done yet
checklists-needs = Do these first
checklists-waits-until = Waits until { $date }
checklists-put-off = You put it off until then.
checklists-not-yet = Its day has not come; it will be in Today then.
checklists-warnings = Read first
checklists-tap = In the app, tap
checklists-where-app = In the app
checklists-where-web = On the web
checklists-where-mini-program = In the mini-program
checklists-where-phone = By telephone
checklists-where-email = By e-mail
checklists-where-chat = Through the chat support
checklists-where-post = By post
checklists-where-provider = At the provider’s end
checklists-where-counter = At the counter
checklists-where-unknown = No source says where in the menus.
checklists-on-devices = Devices it is on: { $devices }
checklists-other-account = Open the account this is about
checklists-know = What to know
checklists-follows = What follows
checklists-barriers = Barriers
checklists-rules-show = Which rule does it break?
checklists-rules-hide = Hide the rules
checklists-strength = Would a complaint stand?
checklists-rule-unconfirmed = not checked against the original
checklists-proof = Keep as proof
checklists-write-letter = Write this letter
checklists-write-complaint = Put the complaint together
checklists-overdue = overdue since { $date }
checklists-wrong = This step is wrong
checklists-no-source = Common practice; no source for this step

# Dates and states
checklists-from = from { $date }
checklists-until = until { $date }
checklists-by = by { $date }
checklists-done = done
checklists-done-today = done today
checklists-done-on = done, { $date }
checklists-failed-today = didn’t work today
checklists-failed-on = didn’t work, { $date }

# Answers
checklists-act-done = Done
checklists-act-failed = It didn’t work
checklists-act-skip = Not for me
checklists-act-later = Later
checklists-act-today = Do it now after all
checklists-next-step = Next step
checklists-previous-step = Previous step
checklists-reopen = Open again
checklists-go-on = Go on

# Later
checklists-later-title = Put off until
checklists-in-a-week = In a week
checklists-on-a-day = On a day
checklists-day-miss = Say which day
checklists-put-off-act = Put off

# It didn't work
checklists-failed-title = What happened?
checklists-failed-why = Pick what comes closest. The checklist takes another path by it, and a complaint can use it.
checklists-failed-miss = Pick one; if none fits, the last
checklists-failed-none = None of these, or hard to say
checklists-known-here = known at this step
checklists-own-words = In your own words
checklists-own-words-hint = Who said what, and when; a letter can use it later. May stay empty.
checklists-failed-after = The path that follows is shown at once.
checklists-failed-record = Record it
checklists-failed = It didn’t work
checklists-failed-barrier = It didn’t work: { $barrier }
checklists-quoted = “{ $text }”
checklists-path = Go on like this
checklists-path-none = There are no further steps.

# Cooling-off
checklists-cooling-day = day { $number } of { $total }
checklists-last-day = last
checklists-keep-away = { $count ->
    [one] Don’t open it on this device
   *[other] Don’t open it on these { $count } devices
}
checklists-guard-devices = { $count ->
    [one] on { $count } device
   *[other] on { $count } devices
}
checklists-withdraw = Withdraw the request
checklists-withdraw-act = I changed my mind, withdraw it
checklists-withdraw-why = Withdraw it at { $name } first; one login is mostly enough, but go by what it says. Once recorded, the account is in use again and the checklist is back at the request.
checklists-withdraw-record = It is withdrawn, record it

# At the side
checklists-steps = Steps
checklists-unfold = { $count ->
    [one] { $count } step before this is settled
   *[other] { $count } steps before this are settled
}
checklists-fold = Hide what is settled
checklists-advice = Keep in mind
checklists-tone-note = Note:{" "}
checklists-tone-lose = Something is lost:{" "}
checklists-tone-scam = Scam:{" "}
checklists-tone-conflict = Sources disagree:{" "}

# Notes
checklists-notes = Notes
checklists-note = Note
checklists-note-hint = No codes and no passwords, please.
checklists-note-write = Write a note
checklists-note-save = Keep
checklists-note-remove = Remove the note
checklists-note-account = on the account

# Giving up, the end
checklists-pause = Let it rest
checklists-resume = Go on with it
checklists-paused = At rest since { $date }
checklists-paused-why = It asks for nothing. Dates go on, and so does the cooling-off.
checklists-abandon = Give up this checklist
checklists-abandon-title = The guard goes with it
checklists-abandon-why = The cooling-off is not over. Without the checklist nothing reminds you to stay out on these days:
checklists-over = The checklist of { $name } is done
checklists-over-verified = You checked it yourself: the account is gone.
checklists-over-closed = They say it is closed; you have not checked it yourself yet.
checklists-over-unbound = It can’t be closed, but nothing of value is left on it. It stays among the accounts as a residual risk.
checklists-over-goal = Every step has its outcome.
checklists-over-other = Every step has its outcome. Where the account stands is written above.

# On paper
checklists-paper-close = Closing { $name }
checklists-paper-unbind = Unbinding from { $name }
checklists-paper-revoke = Permissions of { $name }
checklists-paper-retire = Giving up { $name }
checklists-paper-hand-over = Handing over { $name }
checklists-paper-audit = Looking through { $name }
checklists-paper-together = Closed together: { $name }
checklists-paper-line = Note:

# Logged in by accident
logged-in-ask = I logged in by accident
logged-in-title = A login to { $name } while it cools off
logged-in-why = The login may have withdrawn the request. Record it as it was; the days are counted anew.
logged-in-when = Day of the login
logged-in-when-miss = Say which day
logged-in-again = Did you ask for closing again since?
logged-in-again-miss = Pick one
logged-in-no = Not yet
logged-in-no-why = The checklist goes back to the request; it has to be made again.
logged-in-yes = Yes, I asked again
logged-in-yes-why = The cooling-off starts anew on the day of the login.
logged-in-record = Record it

## How it went
checklists-went = How it went
checklists-went-said = This way { $how }. Note it for the next time.
checklists-went-days = This way { $how }; it took { $days ->
    [one] 1 day
   *[other] { $days } days
}. Note it for the next time.
checklists-went-note = Note it
checklists-went-more = Add to it first
checklists-went-away = Don’t note it
