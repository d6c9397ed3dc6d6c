# Settings

settings-vault = Vault
    .match = vault backup passphrase keyring recovery folder
settings-family = Family and devices
    .match = family devices people persons members
settings-look = Language and appearance
    .match = language appearance theme dark light contrast size
settings-privacy = Privacy
    .match = privacy lock curtain idle
settings-history = History
    .match = history log undo redo verify
settings-about = About
    .match = about version licence license promises

## Vault
vault-folder = Where the vault is
vault-folder-text = The whole vault is in this folder, encrypted.
vault-folder-other = Open another
vault-path = Folder
vault-holds = Holds
vault-counts = { $people } people, { $accounts } accounts, { $identifiers } identifiers
vault-schema = Format version

ways-title = What opens it
ways-text = Passphrase or recovery code: one of them has to stay, because a keyring is lost with its computer.
ways-example = The example family has no lock of its own; this is only to look at.
ways-passphrase-since = set on { $date }
ways-passphrase-absent = not set
ways-passphrase-change = Change passphrase
ways-passphrase-change-act = Change it
ways-passphrase-changed = The passphrase is changed
ways-passphrase-note = The old one no longer opens the vault; existing backups open with the new one, too.
ways-passphrase-forgotten = Forgotten?
ways-passphrase-add = Add a passphrase
ways-passphrase-set-act = Use this passphrase
ways-passphrase-set = The passphrase is set
ways-prove = Show that it is you, then set a new passphrase. The old one stops working.
ways-deriving = Changing the lock; it takes a second or two
ways-keyring-since = added on { $date }
ways-keyring-absent = not used
ways-keyring-none = This computer’s keyring does not answer
ways-keyring-add = Use the keyring
ways-keyring-add-act = Use the keyring
ways-keyring-added = This computer’s keyring now opens the vault
ways-keyring-note = Whoever is logged in to the system can open the vault with the keyring.
ways-recovery-since = made on { $date }
ways-recovery-absent = none yet
ways-recovery-add = Make a recovery code
ways-recovery-renew = Make a new one
ways-recovery-renew-act = Make a new one
ways-recovery-note = Once the new one is made, the old one no longer opens the vault.
ways-recovery-new = The old code has stopped working. This one is shown this once.
ways-recovery-done = Copied
ways-recovery-renewed = The recovery code is new; tear up the old one
ways-remove = Remove
ways-remove-spoken = Remove: { $way }
ways-remove-title = Remove: { $way }?
ways-remove-act = Remove
ways-remove-passphrase = The vault can then no longer be opened with a passphrase, only with the keyring or the recovery code.
ways-remove-keyring = Each opening then takes the passphrase or the recovery code. The entry in the keyring is deleted, too.
ways-remove-recovery = The paper then no longer opens the vault. If the passphrase is forgotten, there is no other way.
ways-removed = Removed: { $way }

check-title = Check the vault
check-text = Looks at every page, index and reference, and at the chain of the history. It only looks.
check-act = Check now
check-busy = Checking
check-whole = Whole. The history has { $entries } entries in an unbroken chain.

backup-title = Backups
backup-text = One is made at the first opening of each day and before each import, and counts only after it was opened again. The last 10 are kept, and one a month for 6 months before that.
backup-make = Back up now
backup-making = Backing up
backup-made = The backup is made, and was opened again
backup-none = No backup yet
backup-none-why = Make one now, or let tomorrow’s first opening make it.
backup-back = Restore
backup-back-spoken = Restore the backup of { $when }

## Family and devices
family-people = People
family-people-text = Accounts and numbers are kept under each person’s name.
family-add-person = Add somebody
family-edit-person = Correct a person
family-accounts = { $count ->
    [one] { $count } account
   *[other] { $count } accounts
}
family-identifiers = { $count ->
    [one] { $count } identifier
   *[other] { $count } identifiers
}
family-devices = Devices
family-devices-text = Phones, tablets, computers: guards hold wherever the app is.
family-add-device = Add a device
family-edit-device = Correct a device
family-no-devices = No devices yet
family-no-devices-why = Add the family’s phones, so that accounts can say where their app is.
family-profiles = Clones: { $list }
family-more = { $name }: more
family-edit = Correct
family-remove = Remove

## Language and appearance
look-text = Each choice takes effect at once.
look-language = Language
look-system = As the system
look-theme = Theme
look-light = Light
look-dark = Dark
look-contrast = Contrast
look-contrast-text = More: darker text, and every edge drawn.
look-size = Text size
look-size-text = Big: buttons and rows grow with the text.
look-normal = Normal
look-more = More
look-big = Big

## Privacy
privacy-lock = Automatic lock
privacy-lock-text = When keyboard and mouse have rested for a while, the vault locks and nothing stays on screen. Time asleep counts.
privacy-lock-after = Lock after
privacy-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
privacy-never = Never
privacy-never-hint = Remember to lock it when you leave.
privacy-lock-now = Lock at once:
privacy-curtain = Hide values
privacy-curtain-text = For screen sharing and for looking together: every number and address is hidden and a click does not show it, until this is off again.
privacy-curtain-on = Hidden now
privacy-curtain-key = On and off at any time:
privacy-masks = Masks
privacy-masks-text = Numbers normally show only their ends. Hold or click to see one; it is masked again as soon as the window loses the focus.

## History
history-would-undo = Undo would take back: { $what }
history-none = Nothing was changed yet
history-none-why = Every change will be kept here, and can be undone.
history-undone = undone
history-from-window = window
history-from-cli = command line
history-older = Show older entries

## About
about-version = Version { $version }
about-promises = Promises
about-no-network = No network: the program opens no connection of any kind.
about-no-passwords = No passwords: they and codes are dropped on reading, and there is no place to enter one.
about-encrypted = The vault is encrypted on your computer; without the passphrase, the keyring or the recovery code nobody opens it.
about-undo = Everything can be undone: each change goes into the history, and can be taken back after a restart, too.
about-dated = Each fact about a service has its source and date, old ones are marked, and unknown is said to be unknown.
about-yours = The vault is yours: one folder, to be copied at any time.
about-catalogue = What the catalogue knows
about-catalogue-text = It comes with the program; a service is as old as its newest dated source.
about-services = { $services } services, { $ways } of them with a way out.
about-own = You wrote down { $own } of your own.
about-licences = Licences
about-licence-own = This program may be used under MIT or Apache-2.0, as you choose. It is made with:
about-keys-text = Press ? in any room to see this sheet.
