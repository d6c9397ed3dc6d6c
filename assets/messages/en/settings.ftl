# Settings

settings-vault = Vault
    .match = vault backup passphrase keyring recovery folder
settings-family = Family and devices
    .match = family devices people persons members
settings-catalogue = Catalogue
    .match = fuwuku fwk mulu banben gongyao shujia catalogue edition key shelf wanted
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
vault-counts = { $people ->
    [one] { $people } person
   *[other] { $people } people
}, { $accounts ->
    [one] { $accounts } account
   *[other] { $accounts } accounts
}, { $identifiers ->
    [one] { $identifiers } identifier
   *[other] { $identifiers } identifiers
}
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

## The catalogue
edition-title = The catalogue in use
edition-text = It comes with the program; a newer one can be loaded without a new program. The program never fetches one itself.
edition-load = Load a newer one
edition-file-kind = Catalogue
edition-program = From the program
edition-loaded = Loaded by you
edition-dated = of { $date }
edition-undated = no date
edition-entries = { $count ->
    [one] 1 service
   *[other] { $count } services
}
edition-loaded-more = , loaded { $date }, signed by { $key }
edition-comment = The signer wrote: { $text }
edition-in-use = in use
edition-not-used = not in use
edition-sum = { $entries ->
    [one] 1 entry now
   *[other] { $entries } entries now
}
edition-sum-own = , { $count } of them written by you
edition-sum-corrections = , { $count ->
    [one] 1 place corrected by you
   *[other] { $count } places corrected by you
}
edition-see-mine = See corrections
edition-dropped = { $count ->
    [one] The newer one dropped 1 service the family still uses; it is kept:
   *[other] The newer one dropped { $count } services the family still uses; they are kept:
}
edition-remove = Go back to the program’s
edition-remove-title = Go back to the catalogue that came with the program?
edition-remove-why = Corrections, outcomes, own services and ticks stay. Entries only the newer one had stay where the family uses them. It can be undone.
edition-file = File
edition-signature = Signature
edition-signature-beside = the .minisig beside the file
edition-other = Choose another
edition-pick-file = Choose a catalogue file
edition-pick-signature = Choose a signature file
edition-pick-key = Choose a key file
edition-date = This one
edition-holds = of { $date }, { $count ->
    [one] 1 service
   *[other] { $count } services
}
edition-signer = Signed by key
edition-signer-says = The signer wrote
edition-reading = Checking the signature and every entry
edition-key = Public key
edition-key-why = No signature has been trusted yet. Give the publisher’s public key: the line that begins with RW on their page, or the file minisign.pub.
edition-key-other-why = To trust a new publisher, give their public key: the line that begins with RW on their page, or the file minisign.pub. Keys trusted before stay trusted.
edition-key-hint = Not the key that lies beside the catalogue; find it elsewhere and compare
edition-key-needed = No key given yet
edition-key-check = Check with it
edition-key-new = Key { $key }, for the first time
edition-key-new-why = The signature holds, but the program does not know whose it is. Compare the key on the publisher’s page; nothing signed by a key that is not trusted is taken.
edition-key-from = The key was read from { $file }
edition-key-compared = I compared it, it is this one
edition-key-compare-first = Compare the key first
edition-older = Use it although it is older than the one in use
edition-use = Use this one
edition-use-and-trust = Trust the key and use this one
edition-difference = Against the one in use
edition-difference-none = It says the same.
edition-difference-yours = Your corrections, outcomes and own services are never changed by a newer one.
edition-added = { $count ->
    [one] 1 added
   *[other] { $count } added
}
edition-changed = { $count ->
    [one] 1 changed
   *[other] { $count } changed
}
edition-kept = { $count ->
    [one] 1 dropped, but kept because the family uses it
   *[other] { $count } dropped, but kept because the family uses them
}
edition-gone = { $count ->
    [one] 1 dropped
   *[other] { $count } dropped
}
edition-all = All { $count }

keys-title = Trusted keys
keys-text = Only catalogues signed with these are taken. When a publisher changes keys, remove the old one here first and compare the new one.
keys-none = None yet. You are asked when you load the first one.
keys-since = trusted since { $date }
keys-since-used = trusted since { $date }; it signed the catalogue that is loaded
keys-forget = Stop trusting
keys-forget-spoken = Stop trusting key { $key }
keys-forget-title = Stop trusting { $key }?
keys-forget-why = What is loaded stays in use; what it signs from now on is not taken. It can be undone.

shelf-title = Second shelf
shelf-text = A public list kept by others, searched behind the catalogue. Nobody here has checked it and nobody knows how old it is; what is found there says so. The sites.json of JustDeleteMe can be read today.
shelf-load = Load a list
shelf-load-other = Load another
shelf-reading = Reading the list
shelf-none = No list is loaded.
shelf-holds = { $services } services, { $shown } of them not in the catalogue
shelf-left-out = ; { $count ->
    [one] 1 record could not be used
   *[other] { $count } records could not be used
}
shelf-loaded = Loaded { $date } from { $file }, licence { $licence }
shelf-remove = Take away
shelf-remove-title = Take the second shelf away?
shelf-remove-why = Searches find its services no longer. Those you made your own stay. It can be undone.

wanted-title = Wanted in the catalogue
wanted-text = Services the family has and the catalogue lacks, the most wanted first. Copied, they are plain names without accounts or people, for whoever keeps the catalogue.
wanted-copy = Copy the names
wanted-none = Nothing is missing.
wanted-accounts = { $count ->
    [one] 1 account
   *[other] { $count } accounts
}
wanted-findings = { $count ->
    [one] 1 finding
   *[other] { $count } findings
}
wanted-and = {", "}
wanted-all = All { $count }

family-audit = Look through this device
family-hand-over = Hand this device over
