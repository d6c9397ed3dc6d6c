# The words of the command line: help, notes and pages. cli-<command> explains a command, cli-arg-<option> an option, and
# cli-<command>-<option>-arg an option that means something else in one command.

## Help
cli = The command line of Quittance: the same vault and the same rules as the window.
cli-help-usage = Usage:{" "}
cli-help-commands = Commands
cli-help-arguments = Arguments
cli-help-options = Options
cli-help-everywhere = Everywhere
cli-help-choices = {" "}[{ $values }]
cli-help-default = {" "}[default: { $value }]
cli-help-after =
    People, devices, accounts and the like are named by id, by the beginning of an id, or by name.
    The passphrase is taken from the keyring, the file in QUITTANCE_PASSPHRASE_FILE, --passphrase-stdin, or the
    terminal, in this order; never from an argument.
    The vault lies where --vault or QUITTANCE_VAULT says. To leave the keyring out: QUITTANCE_KEYRING=none.
    Exit codes: 0 done; 1 refused or failed; 2 wrong usage; 3 locked or wrong passphrase; 4 nothing found; 5 vault
    damaged; 130 interrupted.

## Commands
cli-vault = The vault itself
cli-vault-create = Make a vault
cli-vault-create-from-arg = Read this JSON backup into it; if it can’t be read, nothing is made
cli-vault-info = Show where it lies and how much is in it
cli-vault-check = Check every page, index and the history
cli-vault-backup = Make a backup, and open it before it counts
cli-vault-restore = Put a backup in place; what is there is kept first
cli-vault-passphrase = Change the passphrase
cli-vault-slots = Ways into the vault
cli-vault-slots-list = List the ways in
cli-vault-slots-add = Add a way in
cli-vault-slots-remove = Take a way in away
cli-vault-lock = Explain why there is nothing to lock
cli-person = Family members
cli-person-add = Add a person
cli-person-list = List the people
cli-person-show = Show a person with their accounts
cli-person-edit = Change a person
cli-person-remove = Remove a person to whom nothing belongs
cli-device = Phones, tablets and computers
cli-device-add = Add a device
cli-device-list = List the devices
cli-device-show = Show a device with the accounts on it
cli-device-edit = Change a device
cli-device-remove = Remove a device nothing is recorded on
cli-identifier = Phone numbers, mail addresses, documents, cards
cli-identifier-add = Add an identifier
cli-identifier-list = List the identifiers and what hangs on them
cli-identifier-show = Show what hangs on an identifier
cli-identifier-edit = Change an identifier
cli-identifier-retire = Record that one is given up, or stays
cli-identifier-remove = Remove an identifier nothing hangs on
cli-account = Accounts and all that hangs on them
cli-account-add = Add an account
cli-account-list = List the accounts
cli-account-show = Show all of an account
cli-account-edit = Change an account
cli-account-remove = Remove an account with all recorded about it
cli-account-stage = Move an account to a state
cli-account-data = Personal data given to an account
cli-account-data-add = Record data given
cli-account-data-edit = Correct data given and what became of it
cli-account-data-remove = Remove what was recorded by mistake
cli-account-data-kinds = List the kinds of personal data
cli-account-binding = Identifiers attached to an account
cli-account-binding-add = Record a binding
cli-account-binding-edit = Correct what a binding is for and since when
cli-account-binding-unbind = Record that it was taken off
cli-account-binding-remove = Remove a binding that never was
cli-account-links = All logins through other accounts, and what can be put together
cli-account-links-seen-by-arg = Only what this account ties together
cli-since = {" "}(since { $date })
cli-links-none = No account is entered through it.
cli-account-link = Logins through other accounts
cli-account-link-add = Record which account it is entered through
cli-account-link-edit = Correct what it may see and since when
cli-account-link-unlink = Record that one end or both let go
cli-account-link-remove = Remove a login that never was
cli-account-mandate = Auto-debits, password-free payments, credit, renewals
cli-account-mandate-add = Record a mandate
cli-account-mandate-edit = Correct a mandate
cli-account-mandate-cancel = Record that it was cancelled
cli-account-mandate-remove = Remove a mandate that never was
cli-account-permission = Permissions of its app on a device
cli-account-permission-list = What apps may do, device by device
cli-permissions-none = No permission is on record.
cli-permissions-on = Permissions on { $device } ({ $count } granted)
cli-permissions-how = Once taken back in the phone’s settings, record it with account permission revoke; step by step: plan revoke.
cli-account-permission-add = Record a permission
cli-account-permission-edit = Correct how a permission stands
cli-account-permission-revoke = Record that it was revoked
cli-account-permission-remove = Remove a permission that never was
cli-account-method = Ways into an account
cli-account-method-add = Record a way in; all the things named are needed together
cli-account-method-remove = Remove a way in
cli-account-note = Notes on an account
cli-account-note-add = Write a note
cli-account-note-remove = Remove a note
cli-service = The catalogue, and services of your own
cli-service-search = Find services by name, pinyin or address
cli-service-show = Show a service: ways out, conditions, sources
cli-service-list = List the services
cli-service-validate = Check entry files for the catalogue
cli-service-add = Write down a service the catalogue lacks
cli-service-edit = Change a service of your own
cli-service-remove = Remove a service of your own nobody has an account at
cli-import = Read a message backup or password export into findings
cli-imports = Files that were read
cli-imports-list = List the files that were read
cli-imports-forget = Forget an import with the findings nobody decided on
cli-findings = Findings from imports
cli-findings-list = List the findings that wait
cli-findings-show = Show a finding with its evidence
cli-findings-accept = Accept findings as accounts; several, all or none
cli-findings-ignore = Not ours
cli-findings-later = Decide later
cli-findings-merge = Merge a finding into an account
cli-plan = Plans for the way out
cli-plan-close = Begin the checklist to close
cli-plan-unbind = Begin the checklist to unbind only
cli-plan-revoke = Begin the checklist to take permissions back
cli-plan-retire = Give up a number, address, card or document: a checklist, account by account
cli-plan-hand-over = Begin the checklist to hand a device over
cli-plan-audit = Go through a device: every account, permission and mandate on it
cli-whatif = What if it is lost, stolen, closed
cli-whatif-lose = What if it is lost
cli-whatif-steal = What if somebody else has it
cli-whatif-close = What if it is closed or given up
cli-whatif-forget = What if the password is forgotten
cli-whatif-leak = What if somebody else knows the password
cli-graph = The map: what opens what
cli-graph-show = List what is on it; with one thing named, the ways into it
cli-graph-spof = Single points of failure: the one thing whose loss locks accounts
cli-graph-export = Write it to a file, identifiers masked
cli-graph-eval = Answer a file of worked cases and compare; needs no vault
cli-graph-questions = What is worth asking: ways in nobody has confirmed
cli-graph-answer = Say whether a way in works
cli-checklist = Work through checklists
cli-checklist-list = List the checklists
cli-checklist-show = Show a checklist
cli-checklist-next = Show what to do next
cli-checklist-done = A step is done
cli-checklist-failed = A step did not work
cli-checklist-skip = A step does not apply
cli-checklist-postpone = Put a step off
cli-checklist-reopen = Open a step again
cli-checklist-note = Write a note on a step
cli-checklist-pause = Let a checklist rest
cli-checklist-resume = Go on with one that rests
cli-checklist-changes = What changed in the plan since you last looked
cli-checklist-abandon = Give a checklist up
cli-checklist-logged-in = A login happened during the cooling-off
cli-checklist-reasons = List the reasons a step may fail for
cli-due = Guards, deadlines, renewals in order of date
cli-reminders = What is to be told today, and what was missed since you looked
cli-calendar = The working days deadlines are counted by
cli-calendar-list = List the years known, with their holidays
cli-calendar-load = Load the holidays of a year from a file
cli-calendar-remove = Stop using a loaded year
cli-export = Take what is in the vault along as files
cli-export-json = The whole vault as JSON people can read, evidence in a folder beside it
cli-export-csv = The accounts as a table
cli-export-ics = Pending dates as a calendar file with neutral titles
cli-export-report = A report of before and after
cli-log = The history
cli-log-list = List what was done
cli-log-verify = Check that the chain of the history holds
cli-undo = Take the latest change back
cli-redo = Do again what was just undone
cli-demo = Write the example family into a folder
cli-completions = Completion script for a shell
cli-man = Manual page

## Arguments and options
cli-arg-vault = Folder of the vault
cli-arg-json = Answer with one JSON document
cli-arg-lang = Language
cli-arg-today = Take this day for today (YYYY-MM-DD)
cli-arg-passphrase-stdin = Read the passphrase from standard input (first line)
cli-arg-progress = Progress of long work, one JSON object a line, on standard error
cli-arg-quiet = Say only what is needed
cli-arg-reveal = Show whole identifiers
cli-arg-help = Show this help
cli-arg-version = Show the version
cli-arg-keyring = Let this computer’s keyring open it, too
cli-arg-recovery = Make a recovery code, to be written down
cli-arg-no-passphrase = No passphrase, only a recovery code
cli-arg-file = File
cli-arg-codes = What the codes in calendar entries stand for
cli-arg-seen = Remember that they were seen
cli-calendar-remove-year-arg = Which year
cli-export-report-format-arg = Which form; by the end of the file’s name if left out
cli-arg-kind = Kind
cli-arg-name = Name
cli-arg-relation = Relation to the keeper
cli-arg-note = Remark; empty to take it away
cli-arg-person = Person; may be left out when there is only one
cli-arg-device = Device
cli-arg-platform = What it runs
cli-arg-owner = Whose it is
cli-arg-shared = Shared by the family
cli-arg-profile = OS user or app clone; may be repeated
cli-arg-identifier = Identifier
cli-arg-value = Number or address; - reads it from standard input
cli-arg-label = A name for it; empty to take it away
cli-arg-served-by = Account that serves it, for a mailbox
cli-arg-on = Date; today if left out
cli-arg-gone = It is given up already
cli-arg-keep = It stays
cli-arg-service = Service
cli-arg-opened = When it was opened: 2021-07-18, 2021-07, 2021; ..2021-07-18 for at the latest; none to take it away
cli-arg-last-used = Last time it was used; none to take it away
cli-arg-last-order = Day of the last order; none to take it away
cli-arg-bind = Identifier bound to it; may be repeated
cli-arg-through = Account it is entered through; may be repeated
cli-arg-data = Item of data given at sign-up; may be repeated
cli-arg-stage = State
cli-arg-category = Category of the service
cli-arg-holds = Holding this item of data
cli-arg-provider = Account or service it is entered through
cli-arg-barrier = Barrier code B01–B17
cli-arg-year = Year it was opened
cli-arg-query = Part of the name
cli-arg-account = Account
cli-arg-until = Until which day
cli-arg-item = Item of data by key or name; see account data kinds
cli-arg-how = On which occasion it was given
cli-arg-given = When it was given
cli-arg-fate = What became of it
cli-arg-role = What it is for, separated by commas
cli-arg-since = Since when
cli-arg-binding = Binding by id, number or name
cli-arg-link = Linked login by id, or by the provider’s account or service
cli-arg-scope = What the service may see; may be repeated
cli-arg-end = Which end
cli-arg-payer = Account that pays
cli-arg-card = Card that pays
cli-arg-amount = Amount each time, such as 19.90
cli-arg-currency = Currency
cli-arg-renews = Next renewal; none to take it away
cli-arg-mandate = Mandate by id or name
cli-arg-state = How it stands
cli-arg-permission = Permission by id or kind
cli-arg-need = password, face, code:IDENTIFIER, shown:IDENTIFIER, provider:ACCOUNT, device:DEVICE or other:WORDS
cli-arg-usage = Login or recovery
cli-arg-method = Way in, by id
cli-arg-text = The words
cli-arg-step = Step by id, by the end of one (close/apply), or with --in by number
cli-arg-limit = At most so many
cli-arg-name-en = English name
cli-arg-domain = Domain; may be repeated
cli-arg-signature = SMS signature; may be repeated
cli-arg-format = Format of the file; auto recognises it
cli-arg-dry-run = Only look; save nothing
cli-arg-import = Import by id or file name
cli-arg-finding = Finding by id or name; several may be named
cli-arg-all = All that wait
cli-arg-min-strength = Only with evidence at least this strong (0–4)
cli-arg-from = Read the findings from a file (JSON, or one a line); - is standard input
cli-arg-then = What is to become of it
cli-arg-checklist = Checklist by id, account or service
cli-arg-full = Tell every step in full
cli-arg-reason = Barrier code; see checklist reasons
cli-arg-applied-again = The request was made again already
cli-arg-days = So many days ahead
cli-arg-dir = Folder
cli-arg-shell = Which shell
cli-vault-passphrase-recovery-arg = Prove yourself with the recovery code
cli-findings-list-all-arg = Also those decided on
cli-account-list-device-arg = On this device
cli-account-list-identifier-arg = Hanging on this identifier
cli-checklist-postpone-until-arg = Not before this day
cli-account-note-remove-note-arg = Note, by id
cli-vault-restore-file-arg = Name or path of the backup
cli-arg-thing = Account, identifier or device; account:WeChat and the like where a name is shared
cli-arg-open = The thief can unlock it
cli-arg-order = Work out a safe order first, then begin the checklists in it
cli-arg-leave = Accept that this binding stays (key); may be repeated
cli-arg-give-up = Accept that this account is lost; may be repeated
cli-arg-change = The smallest change that removes each
cli-arg-works = Whether it works
cli-plan-retire-thing-arg = Identifier (with --order, also a device)
cli-plan-retire-to-arg = The identifier that takes its place
cli-plan-retire-order-arg = Only show the order; begin nothing
cli-plan-hand-over-to-arg = The device that takes its place
cli-arg-lost = It is lost or was taken back
cli-arg-known = I have read them; from now on say only what is new
cli-graph-export-file-arg = File; - is standard output
cli-graph-export-format-arg = Form of the file; by its ending if left out
cli-graph-eval-file-arg = File of cases (JSON); - is standard input
cli-graph-answer-way-arg = Way in by key, or the beginning of one; see graph questions
cli-graph-answer-need-arg = Or in your own words: password, face, code:IDENTIFIER, provider:ACCOUNT, device:DEVICE, other:WORDS; may be repeated

## Wrong usage
cli-usage-hint = Add --help to see how it is used.
cli-usage-unknown-argument = There is no option “{ $arg }”.
cli-usage-unknown-command = There is no command “{ $command }”.
cli-usage-suggestion = {" "}Did you mean { $text }?
cli-usage-no-command = Say what to do.
cli-usage-missing = Missing: { $args }
cli-usage-no-value = “{ $arg }” needs a value.
cli-usage-choice = “{ $value }” can’t be used for { $arg }. Choose from: { $choices }
cli-usage-value = “{ $value }” can’t be used for { $arg }.
cli-usage-form = {" "}It has to look like { $form }.
cli-usage-conflict = { $arg } and { $other } exclude each other.
cli-usage-not-text = An argument is not text.
cli-usage-wrong = “{ $arg }” is not used rightly.
cli-which-findings = No findings are named.
    .advice = Name some, or use --all, or --from FILE.
cli-list-unreadable = This list can’t be understood.
    .advice = Write JSON: a list of ids, or of objects with a finding; or one id a line.

## Passphrase
cli-ask-passphrase = Passphrase:{" "}
cli-ask-new-passphrase = New passphrase:{" "}
cli-ask-again = Once more:{" "}
cli-ask-recovery = Recovery code:{" "}
cli-no-way-in = The vault is locked, and no passphrase was given.
    .advice = Name a file in QUITTANCE_PASSPHRASE_FILE, add --passphrase-stdin, or run it in a terminal.
cli-no-new-passphrase = No new passphrase was given.
    .advice = For a new vault name a file in QUITTANCE_PASSPHRASE_FILE, for a change in QUITTANCE_NEW_PASSPHRASE_FILE; or add --passphrase-stdin.
cli-not-the-same = The two passphrases differ.
    .advice = Try again.
cli-passphrase-file = The file named in { $variable } can’t be read, or is not text.
    .advice = See to its path and permissions; it should hold nothing but the passphrase on one line.
cli-passphrase-changed = The passphrase is changed.
cli-recovery-code = The recovery code is shown this once. Write it on paper and put it away:
cli-slot-added = Added a way in: { $kind }
cli-slot-removed = Took a way in away: { $kind }
cli-lock-explained = Every command closes the vault when it is done and keeps no key, so there is nothing to lock. A vault open in the window is locked there.

## The vault
cli-vault-made = The vault is made: { $folder }
cli-vault-sound = The vault is sound; all { $entries } entries of the history match their seals.
cli-backup-made = Backed up, opened and looked through: { $file } ({ $size })
cli-restored = Restored { $file }; what it replaced was kept as a backup.
cli-last-backup = The last good backup: { $file }
cli-no-backup = There is no backup.
cli-info-folder = Folder
cli-info-example = Content
cli-info-people = People
cli-info-accounts = Accounts
cli-info-identifiers = Identifiers
cli-info-checklists = Open checklists
cli-info-findings = Findings that wait
cli-info-services = Catalogue entries
cli-info-slots = Ways in
cli-info-schema = Schema
cli-info-backups = Backups
cli-demo-made = The example family is in { $folder }; its passphrase is { $passphrase }
cli-demo-next = echo { $passphrase } | quittance-cli --vault { $folder } --passphrase-stdin account list
cli-log-sound = All { $entries } entries of the history match their seals.
cli-taken-back = taken back

## Changes and progress
cli-changed = { $what }
cli-shut = { $count ->
    [one] No way in any more: { $accounts }.
   *[other] No way in any more to { $count } accounts: { $accounts }.
} If that is not so, take it back with “quittance-cli undo”, or record another way in first.
cli-nothing-changed = Nothing was changed.
cli-dry-run = Only looked at; nothing was saved.
cli-progress = { $phase }{ $share } · { $records ->
    [one] { $records } record
   *[other] { $records } records
} · { $findings ->
    [one] { $findings } finding
   *[other] { $findings } findings
}
cli-output = The answer can’t be written ({ $reason }).

## Columns
cli-col-id = Id
cli-col-name = Name
cli-col-relation = Relation
cli-col-accounts = Accounts
cli-col-identifiers = Identifiers
cli-col-note = Note
cli-col-kind = Kind
cli-col-platform = Platform
cli-col-owner = Owner
cli-col-profiles = Profiles
cli-col-value = Value
cli-col-label = Label
cli-col-state = State
cli-col-only-way = Only way in
cli-col-service = Service
cli-col-person = Person
cli-col-roles = Roles
cli-col-hangs-on = Hangs on
cli-col-steps = Steps
cli-col-date = Date
cli-col-next = Next
cli-col-category = Category
cli-col-grade = Difficulty
cli-col-cooling = Cooling-off
cli-col-barriers = Barriers
cli-col-newest = Newest source
cli-col-file = File
cli-col-when = Read
cli-col-records = Records
cli-col-new = New
cli-col-open = Open
cli-col-strength = Evidence
cli-col-seen = Seen
cli-col-verdict = Decision
cli-col-sender = From
cli-col-former = Should not have it
cli-col-goal = Goal

## Sources
cli-source-line = { $label }: { $titles }
cli-source-none = {" "}(no source)
cli-source-several = { $kind } and others, { $count } in all
cli-source-undated = {" "}({ $kind }, undated)
cli-source-memory = {" "}({ $kind })
cli-source-dated = {" "}({ $kind }, { $date })
cli-source-aged = {" "}({ $kind }, { $date }, { $years ->
        [one] { $years } year
       *[other] { $years } years
    } ago)

## Accounts
cli-labelled = {" "}({ $label })
cli-opened = opened { $date }
cli-opened-by = opened { $date } at the latest
cli-last-used = last used { $date }
cli-last-order = last order { $date }
cli-on-devices = On { $devices }
cli-decide = Decide: keep it, close it, or unbind only
cli-nothing-to-do = Nothing to do
cli-ways = Ways in
cli-no-way-known = No way in is recorded
cli-only-way = the only way
cli-need-code = a code sent to { $identifier }
cli-need-shown = { $identifier } shown
cli-need-provider = the account at { $service }
cli-bindings = Bindings
cli-data = Data given (◆ sensitive)
cli-until = {" "}until { $date }
cli-suggested = It usually gets these, too: { $items }. Record them with account data add once confirmed.
cli-entered-through = Entered through
cli-entrance-to = Entrance to
cli-link-at-account = { $state } at the service
cli-link-at-provider = { $state } at the provider
cli-no-other-way = no other way in
cli-mandates = Mandates
cli-permissions = Permissions
cli-asks = What they ask for to let you go, against what you gave
cli-ask-row = { $item } ({ $given }): { $asked }
cli-never-given = never given
cli-barriers = Barriers
cli-barrier = { $name } ({ $how })
cli-basis = Rule: { $rule } ({ $status })
cli-imported-evidence = Evidence from imports
cli-records = { $count ->
        [one] { $count } record
       *[other] { $count } records
    }
cli-notes = Notes
cli-retiring-on = given up on { $date }
cli-retired-on = given up since { $date }
cli-served-by = served by the account at { $service }
cli-in-device = lives in { $device }
cli-shared = shared

## Checklists
cli-goal-title = { $goal } { $service } · { $person } · { $done } of { $total } steps
cli-goal-title-shared = { $goal } { $service } · { $done } of { $total } steps
cli-successor = In its place: { $what }
cli-paused = Rests
cli-paused-since = Rests since { $date }
cli-several = { $count ->
    [one] one account
   *[other] { $count } accounts
}
cli-changes = Since you last looked
cli-no-changes = Nothing changed.
cli-at-once = at once
cli-change-from = : from { $before } to { $after }
cli-change-due = : due { $after }, not { $before }
cli-quick = Can be done now, the quickest first
cli-parts = Lists of their own
cli-retire-one = One checklist gives up one identifier.
    .advice = For the order of several together, add --order.
cli-order-is-device = { $what } is a device.
    .advice = Hand a device over with plan hand-over { $id }.
cli-checklist-title = { $goal } { $service } · { $person } · { $state } · { $done } of { $total } steps
cli-guard-devices = Keep away on: { $devices }
cli-days = { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
cli-step-due = {" "}(by { $date })
cli-step-minutes = {" "}(about { $minutes } min)
cli-step-after = {" "}(after { $steps })
cli-step-from = {" "}(from { $date })
cli-step-done = {" "}({ $date })
cli-step-failed = {" "}(did not work on { $date } { $code })
cli-step-skipped = {" "}(does not apply)
cli-fact = { $label }:{" "}
cli-proof = Proof:{" "}
cli-next = { $service } · { $stage }
cli-all-done = Every step for { $service } is done.
cli-over-by = If the request went out today, it would be over on { $date }.

## Imports and findings
cli-import-read = { $format }, { $size }, { $records ->
    [one] { $records } record
   *[other] { $records } records
}, { $skipped } left out
cli-import-secrets = { $count ->
    [one] 1 password or code was dropped; it was not kept.
   *[other] { $count } passwords and codes were dropped; none was kept.
}
cli-import-warning = Record { $record }: { $what }
cli-import-more-warnings = and { $count } more
cli-import-saved = { $new ->
    [one] 1 new finding
   *[other] { $new } new findings
}, { $known ->
    [one] 1 known one
   *[other] { $known } known ones
} got more evidence.
cli-import-previewed = This would bring { $count ->
    [one] { $count } finding
   *[other] { $count } findings
}; nothing was saved.
cli-finding-which = { $name }: one of { $choices }
cli-finding-say-which = The records do not tell which; name it with --service when accepting.
cli-findings-ask-which = { $count ->
        [one] One finding needs
       *[other] { $count } findings need
    } a word on which service it is (accept --service) and was left out.
cli-unknown-service = { $name } (not in the catalogue)
cli-has-password = A password is saved
cli-findings-decided = Decided on { $decided ->
    [one] { $decided } finding
   *[other] { $decided } findings
}, { $accounts ->
    [one] { $accounts } account
   *[other] { $accounts } accounts
}.

## Services
cli-service-ways = Ways out
cli-service-no-way = No source says how to leave.
cli-service-conditions = Conditions
cli-service-waits = Waits
cli-service-cooling = Cooling-off { $days } days; { $effect }
cli-service-conflict = { $what }: sources disagree; go by the longest.
cli-service-only-check = {" "}(only a check, gives nothing new)
cli-service-depends = { $what }: differs from case to case ({ $on }), which is no conflict of sources. Where the case is not known, go by the longest.
cli-service-when = For: { $case }
cli-span = { $days }–{ $up-to }
cli-service-consequences = What is lost or stays
cli-service-retention = What is kept
cli-service-logins = Ways to log in
cli-service-provider = As an entrance to others
cli-service-contacts = Contacts
cli-service-warnings = Beware
cli-service-switches = Switches for recommendations and advertising
cli-service-remarks = Remarks
cli-service-sources = Sources
cli-service-accounts = Accounts of the family here
cli-service-aliases = also { $names }
cli-service-successor = taken over by { $service }
cli-service-own = A service of your own
cli-service-grade = Difficulty: { $grade }
cli-service-graded = A source’s verdict: { $grade }. { $text }
cli-validated = { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
}, { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
}, { $warnings ->
    [one] { $warnings } remark
   *[other] { $warnings } remarks
}

## The map
cli-col-ways = Ways in
cli-col-locks = Locks
cli-mishap-device-lost = { $what } is lost
cli-mishap-device-given-up = { $what } is given up
cli-mishap-device-stolen = { $what } is stolen while locked
cli-mishap-device-stolen-open = { $what } is stolen and can be unlocked
cli-mishap-sim-stolen = somebody else gets the messages to { $what }
cli-mishap-number-gone = { $what } is gone and given to somebody else
cli-mishap-mailbox-gone = the mailbox { $what } is gone and given to somebody else
cli-mishap-mailbox-taken = somebody else is in the mailbox { $what }
cli-mishap-papers-lost = { $what } is lost and somebody has it
cli-mishap-account-lost = { $what } can’t be entered any more
cli-mishap-account-closed = { $what } is closed
cli-mishap-account-taken = somebody else is in { $what }
cli-mishap-password-forgotten = the password of { $what } is forgotten
cli-mishap-password-leaked = somebody else knows the password of { $what }
cli-whatif-title = If { $what }:
cli-whatif-locked = Locked out ({ $count })
cli-whatif-waiting = Waiting for a new SIM card ({ $count })
cli-whatif-fails = Fails with it ({ $count })
cli-whatif-taken = Open to somebody else ({ $count })
cli-whatif-at-worst = Locked, too, if they change the password ({ $count })
cli-whatif-perhaps = Left with ways nobody has confirmed ({ $count })
cli-whatif-weakened = Fewer ways in ({ $count })
cli-whatif-weaker = { $what }: { $before } → { $left }
cli-whatif-unless = {" "}(perhaps there is a way nobody has confirmed)
cli-whatif-maybe = {" "}(perhaps)
cli-whatif-nothing-locks = No account is locked.
cli-whatif-unaffected = { $count ->
        [one] { $count } account is not affected.
       *[other] { $count } accounts are not affected.
    }
cli-whatif-offer = A safe order: { $command }
cli-quarantine = Carriers are reported to keep a number back for { $days } days before somebody else gets it; they differ. Everything must have moved by then.
cli-whatif-nothing-to-unlock = No device is named, so --open means nothing.
    .advice = --open says that the thief can unlock the device; name one, or leave it out.
cli-whatif-not-closed = { $what } can’t be closed or given up.
    .advice = Ask what happens if it is lost: whatif lose.
cli-order-title = Letting go of { $what }, in order
cli-order-no-change = No new way in is needed.
cli-order-fewest = { $changes ->
        [one] { $changes } way in has to be added or changed; fewer are not enough.
       *[other] { $changes } ways in have to be added or changed; fewer are not enough.
    }
cli-order-changes = { $changes ->
    [one] 1 way in has
   *[other] { $changes } ways in have
} to be added or changed; fewer than { $least } is proved not to be enough.
cli-order-stage-set-up = First set up what is new
cli-order-stage-let-go = Then let go
cli-order-stage-release = Last, give it back
cli-order-in-the-way = In the way ({ $count })
cli-order-left = Left where it is; whoever gets it next may get in ({ $count })
cli-order-given-up = Accounts you accepted to lose ({ $count })
cli-order-also = Not entered with it, but it is recorded there; change it, too ({ $count })
cli-order-none = { $count ->
        [one] There is no safe order: { $count } thing stands in the way. Nothing was changed.
       *[other] There is no safe order: { $count } things stand in the way. Nothing was changed.
    }
    .advice = Record another number, address or password first; or say with --leave and --give-up what you accept, and try again.
cli-order-is-account = { $what } is an account.
    .advice = To close it, use plan close { $id } --order.
cli-order-not-asked = --leave and --give-up go together with --order.
    .advice = Add --order to work out the order.
cli-graph-title = Map
cli-graph-identifiers = Numbers, addresses, documents ({ $count })
cli-graph-devices = Devices ({ $count })
cli-graph-accounts = Accounts ({ $count })
cli-graph-ways = { $count ->
        [one] { $count } way on the map.
       *[other] { $count } ways on the map.
    }
cli-graph-more = Single points of failure: { $points } (graph spof). Worth asking: { $questions } (graph questions).
cli-graph-closed = can’t be entered now
cli-graph-locks = { $count ->
        [one] Without it, { $count } account is locked.
       *[other] Without it, { $count } accounts are locked.
    }
cli-graph-rests-on = Rests on
cli-graph-needed-for = Opened with it
cli-graph-needed-row = { $what }: { $way }
cli-graph-recovery = recovery
cli-graph-column-held = Numbers, addresses, documents, devices
cli-graph-column-providers = Accounts others are entered through
cli-graph-column-accounts = Other accounts
cli-graph-legend = Red: without it, some account is locked. Number on the right: ways in today.
cli-graph-mark-locks = locks { $count }
cli-graph-written = Written: { $file } ({ $things ->
    [one] { $things } thing
   *[other] { $things } things
}, { $ways ->
    [one] { $ways } way
   *[other] { $ways } ways
})
cli-graph-which-format = It is not clear what kind of file to write.
    .advice = Say --format json, dot or svg, or name a file that ends in .json, .dot or .svg.
cli-spof-row = { $count ->
        [one] { $what }: without it, { $count } account is locked
       *[other] { $what }: without it, { $count } accounts are locked
    }
cli-spof-stranger = { $count ->
        [one] Whoever has it gets into { $count } account
       *[other] Whoever has it gets into { $count } accounts
    }
cli-spof-change = Give { $at } another way in: { $way }
cli-spof-no-change = Nothing recorded helps; record another number or address first
cli-spof-none = There is none: whatever is lost, everything can still be entered.
cli-question-login = { $what }: does this log in? { $way }
cli-question-recovery = { $what }: does this get you back in? { $way }
cli-question-how = { $what }: no way in is recorded
cli-question-settles = {" "}(settles { $count ->
        [one] { $count } account
       *[other] { $count } accounts
    })
cli-question-none = Every way in is confirmed.
cli-question-not-open = No way into { $what } waits to be confirmed.
    .advice = Say with --need which one you mean, or look at its ways with graph show.
cli-eval-all-met = { $all } queries, all as expected.
cli-eval-unmet = { $count } of { $all } queries are not as expected:
    { $queries }
    .advice = Look at the expected answers in the file, or at its methods.
cli-eval-differs = { $case }, query { $place } ({ $kind }): { $differs }
cli-eval-expected = { $key }: expected { $expected }, computed { $computed }
cli-eval-refused = { $case }, query { $place } ({ $kind }): not computed ({ $why })
cli-eval-why = not computed: { $why }
cli-eval-not-text = “{ $file }” is not text.
    .advice = A file of cases is JSON in UTF-8; choose another file.
cli-eval-misread = “{ $file }” is no file of cases; see { $place }: { $trouble }
    .advice = Mend it as said, and try again.

cli-backup-dry-run = A backup is read whole; it has no preview.
    .advice = Leave out --dry-run and read it into an empty vault.
