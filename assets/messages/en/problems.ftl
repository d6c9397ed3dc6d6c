# What went wrong (the sentence) and what to do (.advice). $kind, $field and the like are fixed words of the program, put into words here.

## Not found, not clear, not right
problem-missing = There is no such { $kind ->
        [account] account
        [person] person
        [device] device
        [identifier] identifier
        [service] service
        [own_service] service of your own
        [binding] binding
        [linked_login] linked login
        [access_method] way in
        [data_item] data item
        [mandate] mandate
        [permission] permission
        [note] note
        [checklist] checklist
        [step] step
        [step_mark] step mark
        [finding] finding
        [evidence] evidence
        [request] request or complaint
        [incident] incident
        [ending] end of an account
        [backup] backup
        [history] history entry
        [import] import
        [entry] entry of the catalogue
        [way] way out
        [row] such thing in the entry
        [own_correction] correction
        [outcome] report
        [edition] loaded catalogue
        [trusted_key] trusted key
        [second_shelf] second shelf
        [holiday_year] year of the calendar
        [file] file
       *[other] thing
    } here.
    .advice = It may just have been removed. Look at the list, or undo the last change.
problem-nothing-matches = No { $kind ->
        [account] account
        [person] person
        [device] device
        [identifier] identifier
        [service] service
        [own_service] service of your own
        [binding] binding
        [linked_login] linked login
        [access_method] way in
        [data_item] data item
        [mandate] mandate
        [permission] permission
        [note] note
        [checklist] checklist
        [step] step
        [step_mark] step mark
        [finding] finding
        [evidence] evidence
        [request] request or complaint
        [incident] incident
        [ending] end of an account
        [backup] backup
        [history] history entry
        [import] import
        [entry] entry of the catalogue
        [way] way out
        [row] such thing in the entry
        [own_correction] correction
        [outcome] report
        [edition] loaded catalogue
        [trusted_key] trusted key
        [second_shelf] second shelf
        [holiday_year] year of the calendar
        [file] file
       *[other] thing
    } goes by “{ $asked }”.
    .advice = Give the full name, the id or the beginning of the id; a list shows what there is.
problem-ambiguous = “{ $asked }” could be more than one { $kind ->
        [account] account
        [person] person
        [device] device
        [identifier] identifier
        [service] service
        [own_service] service of your own
        [binding] binding
        [linked_login] linked login
        [access_method] way in
        [data_item] data item
        [mandate] mandate
        [permission] permission
        [note] note
        [checklist] checklist
        [step] step
        [step_mark] step mark
        [finding] finding
        [evidence] evidence
        [request] request or complaint
        [incident] incident
        [ending] end of an account
        [backup] backup
        [history] history entry
        [import] import
        [entry] entry of the catalogue
        [way] way out
        [row] such thing in the entry
        [own_correction] correction
        [outcome] report
        [edition] loaded catalogue
        [trusted_key] trusted key
        [second_shelf] second shelf
        [holiday_year] year of the calendar
        [file] file
       *[other] thing
    }: { $choices }
    .advice = Say which one by the id in front of it.
problem-field-missing = Missing: { $field ->
        [name] the name
        [needs] what the login needs
        [person] whose it is
        [roles] what it is for
        [text] the words
        [value] the number or address
        [secret] the passphrase
        [service] the service
        [account] the account
        [provider] the account it is entered through
        [incident] what came, or from whom
        [within] the time they promised
        [claim] what they say they did
        [entry] an entry to take off
        [key] the public key
        [result] the result
        [now] what is right
        [title] what is to be corrected
       *[other] a value
    }.
    .advice = Add it and try again.
problem-value-unknown = “{ $value }” is not a { $field ->
        [barrier] barrier code
        [fill] field to fill in
        [date] date
        [days] number of days
        [email] e-mail address
        [item] kind of data
        [phone] phone number
        [stage] account state
        [until] date
        [end] end of the link
        [kind] kind
        [vault] vault
        [format] format
        [role] role
        [state] state
        [choice] choice
        [amount] amount
        [category] category of services
        [with] way in
        [from] list
        [on] day in the past
        [successor] successor: of the same kind, in use, and not the same one
        [leave] binding that can stay: name it as the list does
        [goal] goal here
        [result] result: what met a barrier did not simply work
       *[other] value
    } that can be used.
    .advice = Write it another way; dates look like 2026-03-07.
problem-already-given-up = { $what } was given up already.
    .advice = To use it again, set it back to “in use” first.
problem-in-use = This { $kind ->
        [account] account
        [person] person
        [device] device
        [identifier] identifier
        [service] service
        [own_service] service of your own
        [binding] binding
        [linked_login] linked login
        [access_method] way in
        [data_item] data item
        [mandate] mandate
        [permission] permission
        [note] note
        [checklist] checklist
        [step] step
        [step_mark] step mark
        [finding] finding
        [evidence] evidence
        [request] request or complaint
        [incident] incident
        [ending] end of an account
        [backup] backup
        [history] history entry
        [import] import
        [entry] entry of the catalogue
        [way] way out
        [row] such thing in the entry
        [own_correction] correction
        [outcome] report
        [edition] loaded catalogue
        [trusted_key] trusted key
        [second_shelf] second shelf
        [holiday_year] year of the calendar
        [file] file
       *[other] thing
    } can’t be removed: { $count ->
        [one] { $count } thing still hangs on it
       *[other] { $count } things still hang on it
    }.
    .advice = Move or remove what hangs on it first.
problem-already-there = The same { $kind ->
        [account] account
        [person] person
        [device] device
        [identifier] identifier
        [service] service
        [own_service] service of your own
        [binding] binding
        [linked_login] linked login
        [access_method] way in
        [data_item] data item
        [mandate] mandate
        [permission] permission
        [note] note
        [checklist] checklist
        [step] step
        [step_mark] step mark
        [finding] finding
        [evidence] evidence
        [request] request or complaint
        [incident] incident
        [ending] end of an account
        [backup] backup
        [history] history entry
        [import] import
        [entry] entry of the catalogue
        [way] way out
        [row] such thing in the entry
        [own_correction] correction
        [outcome] report
        [edition] loaded catalogue
        [trusted_key] trusted key
        [second_shelf] second shelf
        [holiday_year] year of the calendar
        [file] file
       *[other] thing
    } is there already.
    .advice = Use that one, or choose another name or number.
problem-link-to-itself = An account can’t be entered through itself.
    .advice = Choose another account as the entrance.
problem-no-such-step = The checklist has no step “{ $step }”.
    .advice = A checklist is planned anew when the account changes; look at it again and use the number or name shown there.
problem-step-not-ready = This step can’t be ticked now.
    .advice = Read the reason beside it and do what comes first.
problem-nothing-to-undo = There is nothing left to undo.
    .advice = Everything in this vault was taken back already, or nothing was changed yet.
problem-nothing-to-redo = There is nothing left to redo.
    .advice = Only what was just undone can be done again, and only until something else changes.

## The vault
problem-no-vault = There is no vault in this folder.
    .advice = Make one, or choose another folder.
problem-vault-there = This folder already holds a vault.
    .advice = Open it, or choose an empty folder.
problem-folder = The folder of the vault can’t be used.
    .advice = See whether it exists, whether you may read and write it, and whether its disk is connected.
problem-locked = The vault is locked.
    .advice = Unlock it first.
problem-vault-too-new = This vault was saved by a newer version ({ $found }; this one knows { $known }).
    .advice = Update the program, then open the vault again.
problem-damaged = The vault is damaged: { $what ->
        [foreign-key] records point at things that are not there
        [integrity] the integrity check failed
        [malformed] its structure is broken
        [not-a-database] it does not look like a database, or the key is not its key
        [page-seal] the seal of a page does not match
        [quick-check] the quick check failed
        [row] a row can’t be read
        [truncated] the file is cut short
       *[other] a check failed
    }.
    .advice = Write nothing more to it. Restore the latest backup; what is there now is kept aside first.
problem-not-encrypted = The database here is not encrypted, and the program refuses to open it.
    .advice = It was not written by this program, or was exchanged. Choose another folder or restore a backup.
problem-busy = Another program is using the vault.
    .advice = Close the other window, or wait until it is done, then try again.
problem-disk-full = The disk is full, and this was not saved.
    .advice = Free some space and try again; what was there before is not affected.
problem-storage = Reading or writing the vault failed, and this was not done.
    .advice = Try again; if it fails again, check the vault, and restore a backup if need be.
problem-row = A stored { $kind ->
        [account] account
        [person] person
        [device] device
        [identifier] identifier
        [service] service
        [own_service] service of your own
        [binding] binding
        [linked_login] linked login
        [access_method] way in
        [data_item] data item
        [mandate] mandate
        [permission] permission
        [note] note
        [checklist] checklist
        [step] step
        [step_mark] step mark
        [finding] finding
        [evidence] evidence
        [request] request or complaint
        [incident] incident
        [ending] end of an account
        [backup] backup
        [history] history entry
        [import] import
        [entry] entry of the catalogue
        [way] way out
        [row] such thing in the entry
        [own_correction] correction
        [outcome] report
        [edition] loaded catalogue
        [trusted_key] trusted key
        [second_shelf] second shelf
        [holiday_year] year of the calendar
        [file] file
       *[other] thing
    } can’t be read.
    .advice = Update the program and try again; if it still fails, restore the latest backup.
problem-history-broken = Entry { $entry } of the history does not match its seal; it may have been altered.
    .advice = Restore an earlier backup, or keep this one untouched as evidence.

## Requests and complaints
problem-request-not-here = The request is now “{ $state ->
        [drafted] draft
        [sent] sent
        [bounced] came back
        [acknowledged] receipt confirmed
        [needs_me] waits for me
        [waiting] waits for an answer
        [extended] extended
        [answered] answered
        [verified_by_me] checked by me
        [escalated] taken higher
       *[closed] done
        [withdrawn] taken back
        [abandoned] given up
    }”; “{ $event ->
        [send] Sent
        [receive] Arrived
        [bounce] Came back
        [acknowledge] Receipt confirmed
        [promise] A time promised
        [ask] They asked for something
        [supply] Gave it, or said why not
        [extend] They took more time
        [answer] They answered
        [remind] Asked again, or objected
        [verify] Checked
        [escalate] Taken higher
       *[close] Done
        [withdraw] Taken back
        [abandon] Given up
    }” can’t be recorded.
    .advice = See what can be recorded now; a wrong last entry can be taken off first.
problem-request-too-early = { $on } lies before the last entry, { $last }.
    .advice = Change the date, or take the later entry off first.
problem-request-no-channel = There is no complaint channel “{ $value }”.
    .advice = Choose one from the list of channels.
problem-request-sent = It was sent already; account, right, law and channel stay.
    .advice = Draft another one that follows it.
problem-law-no-right = { $law } has no right “{ $right }”.
    .advice = Choose another law, or another right.
problem-law-not-in-force = Rights under { $law } can be claimed from { $date } on.
    .advice = Choose another law until then.

## Evidence
problem-file = “{ $name }” { $what ->
        [missing] is not there
        [folder] is a folder
        [empty] is empty
        [exists] is there already
        [unwritable] can’t be written
       *[unreadable] can’t be read
    }.
    .advice = { $what ->
        [exists] Choose another name, or say that it may be replaced.
        [unwritable] See whether the folder exists and may be written to, and whether there is room.
        [folder] Choose the files in it.
        [empty] See whether it was saved whole, and choose it again.
       *[other] See whether the path is right and whether you may read it.
    }
problem-too-large = { $what ->
        [entry] entry of the catalogue
        [way] way out
        [row] such thing in the entry
        [own_correction] correction
        [outcome] report
        [edition] loaded catalogue
        [trusted_key] trusted key
        [second_shelf] second shelf
        [holiday_year] year of the calendar
        [file] The file is too large
        [evidence] There is no room for more evidence in this vault
        [note] The text is too long
        [caption] The words are too long, or too many
        [enclosed] What is enclosed is too large for a mail
       *[viewer] It is too large to be shown here
    }: at most { $limit }.
    .advice = { $what ->
        [entry] entry of the catalogue
        [way] way out
        [row] such thing in the entry
        [own_correction] correction
        [outcome] report
        [edition] loaded catalogue
        [trusted_key] trusted key
        [second_shelf] second shelf
        [holiday_year] year of the calendar
        [file] Shorten the film or make the picture smaller; the original can stay where it is, outside the vault.
        [evidence] Take out what is not needed and throw it away for good, then try again.
        [note] Save it as a file and add that.
        [caption] Put it into a note of its own.
        [enclosed] Enclose less, or send it another way.
       *[viewer] Export it and open it there.
    }
problem-evidence-damaged = The evidence { $what ->
        [gone] has lost its bytes
       *[changed] is not what was put in: its hash does not fit
    }.
    .advice = Restore a backup from before the damage; keep this vault untouched until then.

## Passphrase, recovery code, keyring
problem-wrong-passphrase = The passphrase is wrong.
    .advice = Check capitals and the keyboard layout; if it is forgotten, use the recovery code.
problem-wrong-recovery-code = This recovery code does not open this vault.
    .advice = An older code stops working once a new one is made; see whether the paper belongs to another vault.
problem-recovery-code-mistyped = Group { $group } of the recovery code is mistyped.
    .advice = Compare that group with the paper and type it again.
problem-recovery-code-length = A recovery code has { $expected } characters; this one has { $found }.
    .advice = Compare the seven groups with the paper and see what is missing.
problem-passphrase-too-weak = The passphrase can’t be empty.
    .advice = A few unrelated words will do; long is better than odd.
problem-too-soon = Too many wrong tries: wait { $seconds } seconds.
    .advice = Wait and try again, or use the recovery code.
problem-key-slot-missing = This vault has no such way in.
    .advice = Open it another way, or add this one first.
problem-last-slot = One of passphrase and recovery code has to stay.
    .advice = Add the other one first. A keyring is lost with its computer, so it does not count.
problem-too-many-slots = There are as many ways in as there may be.
    .advice = Take away one that is not used.
problem-key-of-another-vault = The key belongs to another vault; nothing was changed.
    .advice = Close the program, open it again, and retry.
problem-key-file-missing = The vault’s key file, keys.json, is missing.
    .advice = Find it in a backup or on a synced disk and put it back into the folder; the vault can’t be opened without it.
problem-key-file-exists = The folder already has a key file, keys.json, which is never overwritten.
    .advice = Choose an empty folder, or open the vault that is there.
problem-key-file-changed = The key file was just changed by another program; nothing was written.
    .advice = Wait until syncing is done, then try again.
problem-key-file-empty = The key file, keys.json, is empty.
    .advice = Bring it back from a backup; do not make a new one and do not remove the vault.
problem-key-file-truncated = The key file, keys.json, is cut short.
    .advice = Bring back a whole one from a backup.
problem-key-file-not-text = The key file, keys.json, is not text; most likely a power cut spoilt it.
    .advice = Bring it back from a backup.
problem-key-file-foreign = The keys.json here is not a key file of this program.
    .advice = Put the vault’s own keys.json back.
problem-key-file-damaged = Something inside the key file, keys.json, is damaged.
    .advice = Bring it back from a backup.
problem-key-file-weakened = The key file was weakened and is refused.
    .advice = Somebody tampered with it. Restore keys.json from a backup, then change the passphrase.
problem-key-file-altered = The key file asks for absurdly much work and is refused.
    .advice = Somebody tampered with it. Restore keys.json from a backup.
problem-key-file-newer = The key file was saved by a newer version ({ $found }; this one knows { $known }).
    .advice = Update the program, then open the vault again.
problem-keyring-unavailable = This computer’s keyring does not answer.
    .advice = Open the vault with the passphrase; a machine without a desktop has no keyring.
problem-keyring-locked = The keyring is locked and stayed so.
    .advice = Unlock the keyring, or use the passphrase.
problem-keyring-entry-missing = The keyring no longer has an entry for this vault.
    .advice = Open it with the passphrase, then add the keyring again.
problem-keyring-entry-wrong = The entry in the keyring does not open this vault.
    .advice = Open it with the passphrase, then add the keyring again.
problem-keyring-switched = The keyring is now { $now }; the entry was made in { $was }.
    .advice = Open the vault with the passphrase, then add the keyring again.
problem-not-enough-memory = There is not enough memory to work out the key of the passphrase.
    .advice = Close some programs and try again.
problem-key-storage = The key file can’t be read or written ({ $reason }).
    .advice = Look at the folder’s permissions and the space on the disk; the earlier file is unchanged.

## Imports
problem-import-cancelled = Stopped; nothing was saved.
    .advice = You can import the file again at any time.
problem-import-missing = There is no such file.
    .advice = See whether path and name are right.
problem-import-folder = This is a folder, not a file.
    .advice = Choose the file inside it.
problem-import-unreadable = The file can’t be read: { $reason ->
        [permission-denied] no permission to read it
        [interrupted] the reading was interrupted
        [timed-out] it took too long to answer
        [ended-early] it ended unexpectedly
        [busy] another program holds it
        [not-a-file] it is not an ordinary file
       *[other] the system gave no reason
    }.
    .advice = See to its permissions, or copy it elsewhere and try again.
problem-import-empty = The file is empty.
    .advice = Export it again; the phone has to be unlocked and the app allowed to read messages.
problem-import-binary = This is not a text file, nor a format that is known.
    .advice = Choose the exported XML or CSV file.
problem-import-too-large = The file is larger than { $limit } MiB, which such files never are.
    .advice = See whether it is the right file.
problem-import-unknown-format = The format of this file is not known.
    .advice = What can be read: message backups of SMS Backup & Restore, and CSV exports of Chrome, Firefox and Apple Passwords.
problem-import-no-such-source = There is no such format.
    .advice = Leave the format out; the program recognises it by itself.
problem-import-not-in-format = This file is not in the { $format ->
        [sms-backup-restore] SMS Backup & Restore
        [chrome-csv] Chrome CSV
        [firefox-csv] Firefox CSV
        [apple-csv] Apple CSV
       *[other] chosen
    } format.
    .advice = Leave the format out; the program recognises it by itself.
problem-import-truncated = The file breaks off at record { $record }; most likely it was not copied completely.
    .advice = Copy the whole file again.

## Between window and core
problem-unknown-command = The program has no command “{ $name }”.
    .advice = Window and program are of different versions; install the program again.
problem-asked-wrongly = The command “{ $name }” was asked for wrongly.
    .advice = Window and program are of different versions; install the program again.

## Files that are recognised and not read here
problem-import-not-this-kind = This is { $kind ->
        [zip] { import-kind-zip }
        [sms-backup-zip] { import-kind-sms-backup-zip }
        [sms-import-export-zip] { import-kind-sms-import-export-zip }
        [sms-import-export-json] { import-kind-sms-import-export-json }
        [sms-import-export-encrypted] { import-kind-sms-import-export-encrypted }
        [sms-backup-calls] { import-kind-sms-backup-calls }
        [miui-backup] { import-kind-miui-backup }
        [android-backup] { import-kind-android-backup }
        [vmsg] { import-kind-vmsg }
        [vcard] { import-kind-vcard }
        [imazing-csv] { import-kind-imazing-csv }
        [bitwarden-json] { import-kind-bitwarden-json }
        [bitwarden-encrypted] { import-kind-bitwarden-encrypted }
        [bitwarden-csv] { import-kind-bitwarden-csv }
        [lastpass-csv] { import-kind-lastpass-csv }
        [nordpass-csv] { import-kind-nordpass-csv }
        [dashlane-csv] { import-kind-dashlane-csv }
        [dashlane-zip] { import-kind-dashlane-zip }
        [proton-csv] { import-kind-proton-csv }
        [proton-zip] { import-kind-proton-zip }
        [proton-json] { import-kind-proton-json }
        [enpass-json] { import-kind-enpass-json }
        [onepassword-1pux] { import-kind-onepassword-1pux }
        [onepassword-csv] { import-kind-onepassword-csv }
        [keepass] { import-kind-keepass }
        [keepassxc-csv] { import-kind-keepassxc-csv }
        [keepass-csv] { import-kind-keepass-csv }
        [keepass-xml] { import-kind-keepass-xml }
        [cxf-json] { import-kind-cxf-json }
        [firefox-profile] { import-kind-firefox-profile }
        [other-csv] { import-kind-other-csv }
        [office] { import-kind-office }
        [sqlite] { import-kind-sqlite }
        [pgp] { import-kind-pgp }
        [mbox] { import-kind-mbox }
        [mail] { import-kind-mail }
        [pst] { import-kind-pst }
        [android-apps] { import-kind-android-apps }
        [facebook-json] { import-kind-facebook-json }
        [twitter-archive] { import-kind-twitter-archive }
        [other-json] { import-kind-other-json }
        [html] { import-kind-html }
        [other-xml] { import-kind-other-xml }
        [pdf] { import-kind-pdf }
        [image] { import-kind-image }
        [archive] { import-kind-archive }
        [apple-plist] { import-kind-apple-plist }
       *[other] another kind of file
    }, which is not read here.
    .advice = { $kind ->
        [zip] { import-kind-zip.advice }
        [sms-backup-zip] { import-kind-sms-backup-zip.advice }
        [sms-import-export-zip] { import-kind-sms-import-export-zip.advice }
        [sms-import-export-json] { import-kind-sms-import-export-json.advice }
        [sms-import-export-encrypted] { import-kind-sms-import-export-encrypted.advice }
        [sms-backup-calls] { import-kind-sms-backup-calls.advice }
        [miui-backup] { import-kind-miui-backup.advice }
        [android-backup] { import-kind-android-backup.advice }
        [vmsg] { import-kind-vmsg.advice }
        [vcard] { import-kind-vcard.advice }
        [imazing-csv] { import-kind-imazing-csv.advice }
        [bitwarden-json] { import-kind-bitwarden-json.advice }
        [bitwarden-encrypted] { import-kind-bitwarden-encrypted.advice }
        [bitwarden-csv] { import-kind-bitwarden-csv.advice }
        [lastpass-csv] { import-kind-lastpass-csv.advice }
        [nordpass-csv] { import-kind-nordpass-csv.advice }
        [dashlane-csv] { import-kind-dashlane-csv.advice }
        [dashlane-zip] { import-kind-dashlane-zip.advice }
        [proton-csv] { import-kind-proton-csv.advice }
        [proton-zip] { import-kind-proton-zip.advice }
        [proton-json] { import-kind-proton-json.advice }
        [enpass-json] { import-kind-enpass-json.advice }
        [onepassword-1pux] { import-kind-onepassword-1pux.advice }
        [onepassword-csv] { import-kind-onepassword-csv.advice }
        [keepass] { import-kind-keepass.advice }
        [keepassxc-csv] { import-kind-keepassxc-csv.advice }
        [keepass-csv] { import-kind-keepass-csv.advice }
        [keepass-xml] { import-kind-keepass-xml.advice }
        [cxf-json] { import-kind-cxf-json.advice }
        [firefox-profile] { import-kind-firefox-profile.advice }
        [other-csv] { import-kind-other-csv.advice }
        [office] { import-kind-office.advice }
        [sqlite] { import-kind-sqlite.advice }
        [pgp] { import-kind-pgp.advice }
        [mbox] { import-kind-mbox.advice }
        [mail] { import-kind-mail.advice }
        [pst] { import-kind-pst.advice }
        [android-apps] { import-kind-android-apps.advice }
        [facebook-json] { import-kind-facebook-json.advice }
        [twitter-archive] { import-kind-twitter-archive.advice }
        [other-json] { import-kind-other-json.advice }
        [html] { import-kind-html.advice }
        [other-xml] { import-kind-other-xml.advice }
        [pdf] { import-kind-pdf.advice }
        [image] { import-kind-image.advice }
        [archive] { import-kind-archive.advice }
        [apple-plist] { import-kind-apple-plist.advice }
       *[other] Choose the exported XML or CSV file.
    }
import-kind-zip = a zip archive
    .advice = Unpack it and choose the file inside.
import-kind-sms-backup-zip = a zipped SMS Backup & Restore file
    .advice = Unpack it and choose the XML file inside.
import-kind-sms-import-export-zip = a backup of SMS Import/Export
    .advice = Export an XML file with SMS Backup & Restore instead.
import-kind-sms-import-export-json = a backup of SMS Import/Export
    .advice = Export an XML file with SMS Backup & Restore instead.
import-kind-sms-import-export-encrypted = an encrypted backup of SMS Import/Export
    .advice = Export an XML file with SMS Backup & Restore instead.
import-kind-sms-backup-calls = the call list of SMS Backup & Restore
    .advice = Choose the file with the messages; its name begins with sms.
import-kind-miui-backup = a backup of a Xiaomi phone
    .advice = Install SMS Backup & Restore on the phone and export the messages alone.
import-kind-android-backup = an adb backup
    .advice = Install SMS Backup & Restore on the phone and export the messages alone.
import-kind-vmsg = a vMessage file
    .advice = Install SMS Backup & Restore on the phone and export an XML file.
import-kind-vcard = a list of contacts
    .advice = A message backup or a password export is wanted, not contacts.
import-kind-imazing-csv = messages exported by iMazing
    .advice = Messages of an iPhone can’t be read; the CSV export of Apple Passwords can.
import-kind-bitwarden-json = a JSON export of Bitwarden
    .advice = Import it into a browser and export the browser’s CSV; delete both files afterwards.
import-kind-bitwarden-encrypted = an encrypted export of Bitwarden
    .advice = Export it unencrypted, import that into a browser and export the browser’s CSV; delete the files afterwards.
import-kind-bitwarden-csv = a CSV export of Bitwarden
    .advice = Import it into a browser and export the browser’s CSV; delete both files afterwards.
import-kind-lastpass-csv = a CSV export of LastPass
    .advice = Import it into a browser and export the browser’s CSV; delete both files afterwards.
import-kind-nordpass-csv = a CSV export of NordPass
    .advice = Import it into a browser and export the browser’s CSV; delete both files afterwards.
import-kind-dashlane-csv = a CSV export of Dashlane
    .advice = Import it into a browser and export the browser’s CSV; delete both files afterwards.
import-kind-dashlane-zip = an export archive of Dashlane
    .advice = Unpack it, import it into a browser and export the browser’s CSV; delete the files afterwards.
import-kind-proton-csv = a CSV export of Proton Pass
    .advice = Import it into a browser and export the browser’s CSV; delete both files afterwards.
import-kind-proton-zip = an export archive of Proton Pass
    .advice = Export CSV instead, import it into a browser and export the browser’s CSV; delete the files afterwards.
import-kind-proton-json = a JSON export of Proton Pass
    .advice = Export CSV instead, import it into a browser and export the browser’s CSV; delete the files afterwards.
import-kind-enpass-json = a JSON export of Enpass
    .advice = Export CSV instead, import it into a browser and export the browser’s CSV; delete the files afterwards.
import-kind-onepassword-1pux = a 1PUX export of 1Password
    .advice = Export CSV instead, import it into a browser and export the browser’s CSV; delete the files afterwards.
import-kind-onepassword-csv = a CSV export of 1Password
    .advice = Import it into a browser and export the browser’s CSV; delete both files afterwards.
import-kind-keepass = a KeePass database
    .advice = It is encrypted and not read here; export CSV in KeePass and pass it through a browser.
import-kind-keepassxc-csv = a CSV export of KeePassXC
    .advice = Import it into a browser and export the browser’s CSV; delete both files afterwards.
import-kind-keepass-csv = a CSV export of KeePass
    .advice = Import it into a browser and export the browser’s CSV; delete both files afterwards.
import-kind-keepass-xml = an XML export of KeePass
    .advice = Export CSV instead, import it into a browser and export the browser’s CSV; delete the files afterwards.
import-kind-cxf-json = a Credential Exchange Format file
    .advice = Export CSV from a browser instead.
import-kind-firefox-profile = logins.json of a Firefox profile, which is encrypted
    .advice = Export CSV on Firefox’s Passwords page.
import-kind-other-csv = a table with columns that are not known
    .advice = Choose the CSV export of Chrome, Firefox or Apple Passwords, with its first line unchanged.
import-kind-office = a document of an office program
    .advice = Saving it as CSV changes its columns; choose the file as it was exported.
import-kind-sqlite = a SQLite database
    .advice = Choose an exported file, not the database of an app.
import-kind-pgp = a PGP-encrypted file
    .advice = Decrypt it first and choose the result.
import-kind-mbox = a mailbox
    .advice = Mail can’t be read; import messages or a password export.
import-kind-mail = one mail
    .advice = Mail can’t be read; import messages or a password export.
import-kind-pst = an Outlook mailbox
    .advice = Mail can’t be read; import messages or a password export.
import-kind-android-apps = a list of apps on a phone
    .advice = App lists can’t be read; import messages or a password export.
import-kind-facebook-json = a download from Facebook
    .advice = It can’t be read; import messages or a password export.
import-kind-twitter-archive = a download from X
    .advice = It can’t be read; import messages or a password export.
import-kind-other-json = JSON of unknown content
    .advice = Choose the exported XML or CSV file.
import-kind-html = a web page
    .advice = Choose the exported XML or CSV file.
import-kind-other-xml = XML of unknown content
    .advice = Choose the XML file of SMS Backup & Restore.
import-kind-pdf = a PDF
    .advice = Choose the exported XML or CSV file.
import-kind-image = a picture
    .advice = Choose the exported XML or CSV file.
import-kind-archive = a compressed file
    .advice = Unpack it and choose the file inside.
import-kind-apple-plist = a property list of Apple, as in an iPhone backup
    .advice = iPhone backups can’t be read; the CSV export of Apple Passwords can.

## Odd things in a file that was read all the same
import-warning-field-count = the row has a wrong number of cells and was left out
import-warning-unusable-address = the address is not that of a site or an app; left out
import-warning-no-address = the row has no address and was left out
import-warning-cell-too-long = a cell is far too long; left out
import-warning-odd-characters = invisible characters were removed from a user name
import-warning-bad-date = the date can’t be right and was not used
import-warning-unclosed-quote = a quote is never closed from this row on; the rest was left out
import-warning-malformed-record = the record is not well formed and was left out
import-warning-encoding-guessed = the text is not UTF-8; its encoding was guessed
import-warning-ends-early = the file ends early; it was read up to there
import-warning-text-cut = a message is very long; only its beginning was looked at
import-warning-suspicious-messages = messages that look forged were not counted
import-warning-xiaomi-service-sms-missing = not one message from a 106 number: on a Xiaomi phone, give the backup app the permission for service messages (通知类短信) and export again
import-warning-saved-on-one-day = many logins were saved on one day: rather a move than sign-ups
import-warning-too-many-services = there are so many services that the rest was not kept
import-warning-too-many-to-compare = there are so many messages that repeated ones are no longer recognised

## Calendar files
problem-calendar-too-large = The file has { $bytes } bytes, more than any calendar.
    .advice = Choose a file with the holidays of one or a few years.
problem-calendar-not-json = Line { $line }, column { $column } can’t be read: this is no JSON.
    .advice = Choose the .json file of the year.
problem-calendar-wrong-shape = Line { $line } is not written as it should be: { $why }
    .advice = The file needs years, or year and days as in holiday-cn.
problem-calendar-empty = The file names no year.
    .advice = Choose a file with the holidays of at least one year.
problem-calendar-year-out-of-range = It says { $year }; this calendar holds the years 2000 to 2100.
    .advice = Mend the year and load it again.
problem-calendar-year-twice = { $year } stands in the file twice.
    .advice = Keep one of the two.
problem-calendar-no-holidays = { $year } has no holiday; the notice was probably not out yet.
    .advice = Wait for the notice and load a newer file.
problem-calendar-wrong-span = In { $year } a holiday runs from { $from } to { $to }, which can’t be.
    .advice = Mend one of the two days and load it again.
problem-calendar-wrong-year = { $day } does not belong to { $year }.
    .advice = Move the day to its own year.
problem-calendar-both = In { $year }, { $day } is called a day off and a working day.
    .advice = Keep one of the two.
problem-calendar-not-a-weekend = In { $year }, { $day } is called a make-up working day, but is no weekend.
    .advice = Check the date and load it again.
problem-calendar-nameless = In { $year }, { $day } is a day off without a name.
    .advice = Give it a name and load it again.

## The backup people can read
problem-not-empty = There is something in this vault already.
    .advice = Make a new, empty vault and read the backup there.
problem-backup = { $what ->
        [ends-early] The backup is not whole; it breaks off in line { $at }.
        [line] Line { $at } of the backup can’t be understood.
        [file-gone] A file of evidence is missing in the folder beside it: { $at }
        [file-changed] A file of evidence is not the one that was put in: { $at }
        [reference] Something in the backup leads to nothing.
        [history] Entry { $at } of its history does not match its seal: somebody changed it.
       *[other] This is no backup of Quittance.
    }
    .advice = { $what ->
        [file-gone] Put the backup and the .files folder of the same name together, and read it again.
        [file-changed] Find an unchanged copy of the .files folder, and read it again.
       *[other] Take another backup, or restore one of the vault’s own. Nothing was changed.
    }
