# Forms that several rooms share: passphrase, recovery code, proof, backups, people, devices.

form-save = Save
form-note = Note
form-busy = Working on it

## Passphrase
passphrase-label = Passphrase
passphrase-new = New passphrase
passphrase-again = Once more
passphrase-same = same
passphrase-strength = Strength of the passphrase
passphrase-missing = The passphrase is still missing
passphrase-again-missing = Type the passphrase once more
passphrase-differs = The two are not the same

passphrase-advice = A few unrelated words in a row are easy to remember and hard to guess.
strength-better = { $hint }.{" "}
strength-still-better = One more unrelated word would make it stronger still.{" "}
strength-score-0 = Guessed at once.{" "}
strength-score-1 = Easy to guess.{" "}
strength-score-2 = Not strong enough.{" "}
strength-score-3 = Strong.{" "}
strength-score-4 = Very strong.{" "}
strength-tries = It takes about { $count } tries to guess.
strength-tries-many = It takes more than { $count } tries to guess.

## Recovery code
recovery-sheet = Recovery code, { $count } groups
recovery-title = Quittance recovery code
recovery-alphabet = Capitals or not, both work; there is no I, L, O or U in it. If one character is copied wrongly, the program says in which group.
recovery-how = To use it, open Quittance, choose “Use the recovery code” on the lock screen and type it as it stands. Whoever has this sheet can open the vault, so keep it away from the computer.
recovery-where = Where the vault is:
recovery-print = Print this page
recovery-print-note = Copying it by hand is just as good. From the print dialog it can also be saved as a PDF, for a USB stick.
recovery-confirm = Copied? Type two groups to make sure
recovery-group = Group { $group }
recovery-group-right = right
recovery-group-wrong = Not the same as above
recovery-keep-apart = Capitals or not, both work. Keep the paper away from the computer.

## Proof
proof-way = What shows that it is you
proof-passphrase = Passphrase
proof-keyring = This computer’s keyring
proof-recovery = Recovery code
proof-passphrase-now = Current passphrase
proof-recovery-hint = Seven groups of five; capitals, spaces and dashes do not matter.
proof-keyring-note = Nothing to type. The system may ask you to unlock its keyring.
proof-passphrase-missing = The passphrase is still missing
proof-recovery-missing = The recovery code is still missing

## Backups
backup-about = { $reason }, { $size }
backup-daily = First opening of the day
backup-import = Before an import
backup-restore = Kept before a restore
backup-asked = Made by hand
backup-migration = Before a program update
restore-title = Restore a backup
restore-act = Restore this one
restore-busy = Restoring
restore-which = Which backup
restore-what = The vault goes back to what it was at that moment. What is there now is kept first, if it can be read.
restore-nothing = No backup is chosen yet
restore-none = There is no backup in this folder
restore-none-why = Backups lie in “backups” below the vault’s folder; one is made at the first opening of each day.
restore-done = Restored

## People
person-name = Name
person-name-hint = As the family says it.
person-name-missing = The name is still missing
person-relation = Relation to you
person-child-hint = All personal data of a child under 14 counts as sensitive.

## Devices
device-name = Name of the device
device-name-hint = Such as “Grandma’s phone”.
device-name-missing = The name is still missing
device-kind = Kind
device-platform = System
device-owner = Whose
device-shared = Shared
device-profiles = System users or app clones
device-profiles-hint = One a line; leave empty if there are none.

## For forms of all kinds
form-add = Add
form-needed = Still empty
form-optional = Leave empty if not known
form-unknown = not known
form-none = none
form-choose = Choose
form-owner = Whose
form-kind = Kind
form-device-add = Add a device

## Day of sign-up
form-opened-hint = A year or a month will do.
form-opened-placeholder = year-month-day
form-opened-unreadable = Not a date; write 2021, 2021-07 or 2021-07-18
form-opened-or-earlier = or earlier
form-opened-by = { $date } or earlier

## Identifiers
form-identifier-add = Add an identifier
    .match = add identifier number tianjia haoma tj
form-identifier-edit = Correct { $name }
form-identifier-value-phone = Number
form-identifier-value-email = Address
form-identifier-value-id-card = ID number
form-identifier-value-passport = Passport number
form-identifier-value-driving-licence = Licence number
form-identifier-value-bank-card = Card number
form-identifier-value-username = User name
form-identifier-value-other = Value
form-identifier-value-hint = The last few digits are enough if they tell it apart.
form-identifier-change = Change it
form-identifier-label = Name for it
form-identifier-label-hint = Such as “main number” or “salary card”.
form-identifier-device = Device it is in
form-identifier-served-by = Account that provides it
form-identifier-served-by-hint = Once that account is closed, no mail arrives here.
form-identifier-placeholder = Name, person or some digits

## Own services
form-service-add = Write down a service
form-service-edit = Correct { $name }
form-service-name = Name
form-service-name-en = English name, if it has one
form-service-category = Kind of service
form-service-domains = Web addresses
form-service-domains-hint = Such as example.com, with commas between several.
form-service-signatures = Signatures in text messages
form-service-signatures-hint = The word in 【】 that its messages begin with; imports recognise it by that.
form-service-placeholder = Name, pinyin or initials
form-service-accounts = { $count ->
    [one] 1 account here
   *[other] { $count } accounts here
}
form-list-join = {", "}
