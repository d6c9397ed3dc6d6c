# The first run

firstrun-motto = Signing up takes a minute. Leaving should leave a receipt.
firstrun-promise = No network, no registration.
firstrun-any-time = Close it at any time and go on later.
firstrun-where = Step { $step } of { $steps }: { $name }
firstrun-back = Back
firstrun-next = Next: { $name }
firstrun-example = Look around with an example family
firstrun-example-opening = Opening the example

firstrun-step-language = Language
firstrun-step-place = Where the vault is
firstrun-step-protect = Protection
firstrun-step-recovery = Recovery code
firstrun-step-family = Who is in the family
firstrun-step-start = Where to begin

## Language
firstrun-language-title = Which language
firstrun-language-why = It can be changed in the settings at any time, without a restart.
language-zh-CN = 简体中文
language-zh-CN-sample = 登记账号，看清它们拿走了什么，一个个注销干净。
language-en = English
language-en-sample = Record your accounts, see what they hold, and close them one by one.

## Place
firstrun-place-title = Where the vault is kept
firstrun-place-why = The vault is a folder on this computer, and everything in it is encrypted. If in doubt, keep this one.
firstrun-place-here = In this folder
firstrun-place-other = Another folder
firstrun-place-pick = Choose the vault’s folder
firstrun-place-whole = The whole vault is in this one folder; copy all of it to another computer.
firstrun-place-sync = A synced folder is fine, but do not open it on two computers at once.
firstrun-place-existing = A vault already? Choose its folder to go straight to unlocking.

## Protection
firstrun-protect-title = What locks this vault
firstrun-protect-why = The vault is encrypted on your computer. Nobody can open it without the passphrase, so the next step gives you a recovery code.
firstrun-passphrase = A passphrase
firstrun-passphrase-text = Asked for each time. Right for a computer that several people use.
firstrun-recommended = recommended
firstrun-keyring = This computer’s keyring
firstrun-keyring-text = Opens once you are logged in to the system; nothing to remember. On another computer you need the recovery code.
firstrun-both = Both
firstrun-both-text = The keyring from day to day; the passphrase when the keyring fails or the computer changes.
firstrun-no-keyring = This computer’s keyring does not answer, so a passphrase it is
firstrun-no-keyring-why = Should the keyring work later, it can be added in the settings.
firstrun-creating = Making the vault; it takes a second or two

## Recovery code
firstrun-recovery-title = Copy the recovery code and keep it safe
firstrun-recovery-why = It opens the vault when the passphrase is forgotten or the computer is broken. It is shown this once.
firstrun-recovery-missing = Type two groups rightly to go on

## Family
firstrun-family-title = Who is in the family
firstrun-family-why = Accounts are kept under each person’s name. Just you? Then add nobody; there is always time later.
firstrun-me = Your name
firstrun-me-default = Me
firstrun-me-hint = Only used in this vault.
firstrun-me-missing = Your name is still missing
firstrun-other-missing = Somebody’s name is still missing
firstrun-name-example = such as Grandma
firstrun-add-person = Add somebody
firstrun-remove-person = Leave { $name } out
firstrun-resumed = The vault is made; this step is left
firstrun-resumed-why = If the recovery code was not copied, make a new one in “Settings › Vault”; the old one then stops working.
firstrun-backup-why = You have a JSON backup? The family is in it, so there is nothing to fill in here.
firstrun-saving = Saving

## Begin
firstrun-start-title = Where to begin
firstrun-start-why = Any of them will do; the others stay where they are.
firstrun-door-import = Import a file
firstrun-door-import-text = A message backup, or an export of a browser or a password manager. It is read on this computer; codes and passwords are dropped on reading.
firstrun-door-walk = Walk through the areas of life
firstrun-door-walk-text = Chat, payment, shopping, travel… Tap for each: had it, never, not sure.
firstrun-door-add = Add an account by hand
firstrun-door-add-text = You have one in mind that you want to leave? Begin with that.
firstrun-door-backup = Read a JSON backup
firstrun-door-backup-text = One from another computer or an older vault. Family, accounts, checklists, history and evidence come back together.
firstrun-door-example = Look around with an example family
firstrun-door-example-text = All of it is invented and deleted in one click. Your own vault is not affected.
