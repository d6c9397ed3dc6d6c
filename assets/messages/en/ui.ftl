# The window itself and the controls that every room shares. Each room's words are in a file of its own.

ui-app = Quittance
ui-family = { $name } · { $people ->
    [one] { $people } person
   *[other] { $people } people
}
ui-demo = Example family
ui-demo-no-lock = The example has no lock: nothing in it is real
ui-locks-soon = The vault locks in 30 seconds; touch the mouse to keep it open

# Rooms
ui-rooms = Rooms
ui-room-today = Today
    .match = today
ui-room-accounts = Accounts
    .match = accounts
ui-room-identifiers = Identifiers
    .match = identifiers phones e-mail cards
ui-room-map = Map
    .match = map graph what-if tonglutu tlt
ui-room-checklists = Checklists
    .match = checklists
ui-room-requests = Follow-up
    .match = follow up requests complaints incidents genjin
ui-room-discover = Discover
    .match = discover import
ui-room-catalogue = Catalogue
    .match = catalogue services
ui-room-letters = Letters and complaints
    .match = letters complaints write
ui-room-evidence = Evidence
    .match = evidence proof
ui-room-settings = Settings
    .match = settings preferences
ui-room-missing = This room can’t be opened
ui-room-missing-why = Its page is missing from the program. Install the program again; the vault is not affected.

# Actions
ui-search = Search
ui-lock = Lock
    .match = lock
ui-undo = Undo
    .match = undo
ui-redo = Redo
    .match = redo
ui-curtain = Hide values
    .match = hide values curtain
ui-curtain-lift = Show values
    .match = show values curtain
ui-keys = Keyboard shortcuts
    .match = keyboard shortcuts keys
ui-switch-language = Switch to Chinese 换成中文
    .match = yuyan yy yingwen zhongwen english chinese language 中文 英文 语言
ui-switch-dark = Switch to dark
    .match = shense ss yejian zhuti dark night theme 主题 夜间
ui-switch-light = Switch to light
    .match = qianse qs rijian zhuti light day theme 主题 日间
ui-back = Back
ui-forward = Forward
ui-close = Close
ui-cancel = Cancel
ui-retry = Try again
ui-copy = Copy
ui-copied = Copied
ui-copy-failed = That was not copied. Select the text and copy it by hand
ui-print = Print
ui-more = More
ui-show = Show
ui-hide = Hide
ui-create = Add “{ $name }”
ui-go-to = Go to
ui-action = Action

# Changes and undo
ui-changed = Changed
ui-shut = { $what }. No way in any more: { $accounts }
ui-and-more = { $count } more
ui-undone = Taken back: { $what }
ui-redone = Done again: { $what }
ui-nothing-to-undo = There is nothing left to undo
ui-nothing-to-redo = There is nothing left to redo
ui-messages = Messages

# States of an account
ui-state-active = Active
ui-state-dormant = Dormant
ui-state-preparing = Preparing
ui-state-requested = Requested
ui-state-cooling-off = Cooling off
ui-state-closed = To verify
ui-state-verified = Verified
ui-state-stuck = Stuck
ui-state-lost-access = No way in
ui-state-unbound = Unbound
ui-state-declined = Left alone

# Controls
ui-sensitive = Sensitive by law
ui-masked = { $value }, hidden; hold or press to see
ui-source-level-0 = Basis: unknown
ui-source-level-1 = Basis: weak
ui-source-level-2 = Basis: fair
ui-source-level-3 = Basis: good
ui-stages = Stages
ui-stage-past = done
ui-loading = Loading
ui-nothing-found = Nothing found
ui-or-paste = , or press
ui-date-placeholder = YYYY-MM-DD
ui-date-unreadable = That is no day we can read; write it as 2026-03-07
ui-date-too-early = Not before { $date }
ui-date-too-late = Not after { $date }
ui-ribbon-span = guard
ui-ribbon-due = deadline
ui-ribbon-money = charge
ui-ribbon-lose = something is lost
ui-ribbon-open = becomes possible
ui-ribbon-span-spoken = { $label }, until { $date }
ui-ribbon-mark-spoken = { $label }, { $kind }, { $date }

# Days
ui-today = Today
ui-tomorrow = tomorrow
ui-yesterday = yesterday
ui-in-days = in { $days } { $days ->
    [one] day
   *[other] days
}
ui-days-ago = { $days } { $days ->
    [one] day
   *[other] days
} ago

# Palette and shortcuts
ui-palette = Search and act
ui-palette-placeholder = A service, account, number or action
ui-keys-window = Window
ui-keys-rooms = Go to a room
ui-keys-here = This room

# Files let go on the window
ui-drop-anywhere = Let go to read these files in Discover
ui-drop-note = Read only, never sent anywhere; codes and passwords are dropped as they are read.

# When something fails
ui-problem-unexpected = Something unexpected happened and this was not done
    .advice = The vault was not changed. Try again; if it fails again, close the program and open it anew.
ui-booting = Opening
ui-sentences = { $first }. { $second }

# What an account is called; what a fact rests on
ui-account-name = { $name } ({ $label })
ui-source-none = no source
ui-source-about = { $about }: { $witness }
ui-source-days = { $about }, { $days ->
    [one] { $days } day
   *[other] { $days } days
}
ui-source-founded = Founded
ui-founded-0 = not known
ui-founded-1 = weakly
ui-founded-2 = fairly
ui-founded-3 = well
ui-source-titles = Sources
ui-source-age = Dated
ui-source-join = ;{" "}
ui-two-sentences = { $first } { $second }
