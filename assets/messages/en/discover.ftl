# Discover: reading files, sorting findings

discover-tagline = Drop SMS backups and password lists anywhere in the window
discover-comma = {", "}
discover-import = Import a file
    .match = daorurwj daoru dr import
discover-walk = Walk through life areas
    .match = huixiang hx shenghuo walk remember
discover-how = How to export
discover-file-kinds = SMS backups and password lists
discover-file-all = All files

# Reading
discover-reading-files = Files being read
discover-reading = Reading { $file }
discover-whose-file = Whose is { $file }
discover-whose-file-short = Whose file is it?
discover-whose-several = Several people’s
discover-waits = Waits for the one before it
discover-beginning = Opening
discover-pause = Pause
discover-resume = Go on
discover-saving-now = Saving; done in a moment
discover-paused = paused
discover-paused-note = “Go on” continues where it stopped.
discover-goes-on = It goes on when you leave this room.
discover-of = { $done } / { $total }
discover-so-many-messages = { $count ->
    [one] 1 message
   *[other] { $count } messages
}
discover-so-many-rows = { $count ->
    [one] 1 row
   *[other] { $count } rows
}
discover-so-many-records = { $count ->
    [one] 1 record
   *[other] { $count } records
}
discover-found = { $count ->
    [one] 1 finding
   *[other] { $count } findings
}
discover-found-none = no findings
discover-rate = { $amount } a second
discover-left-seconds = about { $count } seconds left
discover-left-minutes = { $count ->
    [one] about a minute left
   *[other] about { $count } minutes left
}
discover-stopped = Stopped; nothing was saved.
discover-read = Read
discover-read-again = Read again
discover-put-away = Put { $file } away
discover-details = Details

# Afterwards
discover-read-messages = { $count ->
    [one] Read 1 message
   *[other] Read { $count } messages
}
discover-read-rows = { $count ->
    [one] Read 1 row
   *[other] Read { $count } rows
}
discover-dropped-passwords = { $count ->
    [one] 1 password thrown away on the spot
   *[other] { $count } passwords thrown away on the spot
}
discover-dropped-codes = { $count ->
    [one] 1 code thrown away on the spot
   *[other] { $count } codes thrown away on the spot
}
discover-known-before = { $count ->
    [one] 1 known before, with more evidence now
   *[other] { $count } known before, with more evidence now
}
discover-odd = { $count ->
    [one] 1 thing to know
   *[other] { $count } things to know
}
discover-oddities = Things to know
discover-odd-times = { $count } times
discover-odd-records = record { $records }
discover-odd-rows = row { $records }
discover-odd-records-more = { $records } and others, { $count } in all
discover-size = File
discover-size-said = { $size }, { $records ->
    [one] 1 record
   *[other] { $records } records
}{ $skipped ->
    [0] {""}
   *[other] , { $skipped } skipped
}
discover-thrown-away = Thrown away
discover-secret-passwords = { $count ->
    [one] 1 password
   *[other] { $count } passwords
}
discover-secret-codes = { $count ->
    [one] 1 code
   *[other] { $count } codes
}
discover-secret-notes = { $count ->
    [one] 1 note
   *[other] { $count } notes
}
discover-secret-in-addresses = { $count ->
    [one] 1 secret in a web address
   *[other] { $count } secrets in web addresses
}
discover-secret-keys = { $count ->
    [one] 1 key of the browser
   *[other] { $count } keys of the browser
}
discover-passed-over = Not counted
discover-ignored-sent = { $count } sent by yourself
discover-ignored-personal = { $count } between people
discover-ignored-unsigned = { $count } without a signature
discover-ignored-suspicious = { $count } that look forged
discover-ignored-official = { $count } from operators and public offices
discover-ignored-duplicates = { $count } repeated
discover-ignored-joined = { $count } second halves
discover-ignored-local = { $count } of devices at home
discover-ignored-internal = { $count } of the browser itself
discover-passwords-in-file = The file itself holds readable passwords. Delete it now, and empty the bin.

# Files read
discover-files = Files read
discover-files-why = Only names and counts are kept, nothing of what was in them. Forgetting a file takes its unsorted findings with it; accounts made from it stay.
discover-files-none = No file has been read yet
discover-files-none-why = Files you read are listed here, by name and counts only.
discover-files-open = { $count ->
    [one] 1 finding waits
   *[other] { $count } findings wait
}
discover-files-done = All findings are sorted
discover-forget = Forget { $file }
discover-format = { $format ->
    [sms-backup-restore] SMS Backup & Restore
    [chrome-csv] Chrome passwords
    [firefox-csv] Firefox passwords
    [apple-csv] Apple Passwords
   *[other] { $format }
}

# Sorting
discover-triage = Sort the findings
discover-progress = { $done } sorted, { $left } to go
discover-confirmed = { $count } have the strongest evidence (four bars).
discover-keep-confirmed = Keep them all
discover-choose-hint = Space chooses, Shift and arrows choose more
discover-now = { $name }, { $count } to go
discover-messages = { $count ->
    [one] 1 message
   *[other] { $count } messages
}
discover-logins = { $count ->
    [one] 1 saved login
   *[other] { $count } saved logins
}
discover-span = { $first } to { $last }
discover-brief-messages = { $count ->
    [one] 1 message; last: { $last }
   *[other] { $count } messages; last: { $last }
}
discover-brief-login = A saved login at { $host }
discover-brief-app = A saved login of this app
discover-brief-unknown = { $count ->
    [one] 1 message; write the service down?
   *[other] { $count } messages; write the service down?
}
discover-brief-unknown-login = { $count ->
    [one] 1 login; write the service down?
   *[other] { $count } logins; write the service down?
}
discover-not-in-catalogue = Not in the catalogue
discover-suspicious = Forged by others
discover-choose = Choose { $name }
discover-card = { $name }, { $what }, { $strength }
discover-strength-4 = Has an account, quite certain
discover-strength-3 = Probably signed up
discover-strength-2 = Perhaps signed up
discover-strength-1 = They only know how to reach you
discover-strength-0 = No sign of an account
discover-evidence = Evidence
discover-no-date = no date
discover-saved-login = A saved login: { $host }
discover-record = Record { $record } of the file
discover-from-file = from { $file }
discover-sim = received on SIM { $sim }
discover-unknown-service = Not in the catalogue; keeping it writes it down
discover-find-service = Look in the catalogue
discover-not-this-service = Not this service
discover-other-service = Another service
discover-which-service = Which service it really is
discover-which-service-hint = A name, pinyin initials or an address
discover-linked = Probably entered with { $provider }
discover-has-totp = The list holds a generator of one-time codes; mind it when you change the login
discover-which = Which one
discover-say-which = Say which service it is first
discover-several-services = Several services sign like this; the records do not tell which
discover-whose = Whose
discover-say-whose = Say whose it is first
discover-number = Number
discover-login-name = Login name
discover-add-number = Add one
discover-new-number = A new phone number or address
discover-new-number-phone = Phone number or mail address
discover-new-number-mail = Mail address or phone number
discover-number-missing = Write the number down first
discover-add = Add
discover-could-be = Could be
discover-account-of = { $person }’s account { $number }
discover-account-labelled = { $person }’s account “{ $label }” { $number }
discover-merges = No new account; the evidence goes to this one
discover-answer-keep = Keep
discover-answer-close = Close
discover-answer-unbind = Unbind
discover-answer-later = Later
discover-answer-ignore = Not ours
discover-answers-for-chosen = { $count ->
    [one] An answer now goes to the chosen one
   *[other] An answer now goes to the { $count } chosen
}
discover-next = Next
discover-previous = Previous
discover-choose-on = Choose more
discover-choose-all = Choose all
discover-choose-none = Choose none
discover-chosen = { $count } chosen
discover-chosen-whose = { $count ->
    [one] 1 is nobody’s yet
   *[other] { $count } are nobody’s yet
}
discover-and-more = { $name } and others, { $count } in all
discover-done-keep = Kept as { $person }’s account
discover-done-keep-plain = Kept as an account
discover-done-close = { $person }’s account now, with a checklist to close it
discover-done-close-plain = An account now, with a checklist to close it
discover-done-unbind = { $person }’s account now, with a checklist to unbind it
discover-done-unbind-plain = An account now, with a checklist to unbind it
discover-done-later = Put off
discover-done-ignore = Not ours
discover-part-later = { $count ->
    [one] 1 put off
   *[other] { $count } put off
}
discover-part-later-why = Open them when you have made up your mind
discover-part-weak = { $count ->
    [one] 1 with marketing and notices only
   *[other] { $count } with marketing and notices only
}
discover-part-weak-why = They have your number, and probably no account
discover-weak-none = None is an account

# Entrances
discover-provider-google = Google
discover-provider-apple = Apple
discover-provider-facebook = Facebook
discover-provider-microsoft = Microsoft
discover-provider-github = GitHub
discover-provider-gitlab = GitLab
discover-provider-amazon = Amazon
discover-provider-x = X
discover-provider-linkedin = LinkedIn
discover-provider-yahoo = Yahoo
discover-provider-paypal = PayPal
discover-provider-discord = Discord
discover-provider-steam = Steam
discover-provider-wechat = WeChat
discover-provider-alipay = Alipay
discover-provider-qq = QQ
discover-provider-weibo = Weibo
discover-provider-douyin = Douyin
discover-provider-taobao = Taobao
discover-provider-dingtalk = DingTalk
discover-provider-baidu = Baidu

# Beside it
discover-result = This time
discover-tally-keep = Kept
discover-tally-close = To close, on a checklist
discover-tally-unbind = To unbind
discover-tally-later = Put off
discover-tally-ignore = Not ours
discover-forgotten = Thrown away at once
discover-forgotten-why = Codes and passwords are wiped while reading. What stays is signatures, dates, counts and a few masked lines.
discover-not-accounts = Findings are not accounts
discover-not-accounts-why = Until you say yes they count as nothing and take part in no plan.

# Finished
discover-finished = All findings are sorted
discover-finished-made = { $count ->
    [one] 1 account was written down
   *[other] { $count } accounts were written down
}{ $leaving ->
    [0] .
   *[other] , { $leaving } of them with a checklist.
}
discover-finished-none = No finding waits for you.
discover-go-checklists = Go to the checklists
discover-go-accounts = See the accounts
discover-delete-passwords = Delete the exported password list now
discover-delete-messages = The exported messages can be deleted now
discover-delete-1 = Delete the file on this computer, then empty the bin.
discover-delete-2 = If the phone still has a copy, delete it in the backup app or in Files.
discover-delete-3 = If it went through a cloud drive, a chat or mail, delete the copies there too.
discover-delete-files = Files read this time
discover-delete-honest = To be honest: on SSDs and in synced folders a deleted file can sometimes be recovered. Next time, export to a folder that is not synced.
discover-delete-honest-passwords = To be honest: it holds readable passwords, and on SSDs and in synced folders a deleted file can sometimes be recovered. If others use this computer too, change the passwords that matter.

# While it is empty
discover-empty = First, find out where you signed up
discover-empty-why = Text messages and the passwords saved in your browser know best. Export them and drop the file here: it is read on this computer only, passwords and codes are thrown away as they are met, and you decide about each finding.
discover-guides = How to export
discover-guide-changes = Menus are renamed now and then; look for what means the same.
discover-guide-sms = Text messages of an Android phone
discover-guide-sms-gives = The most complete, many years back
discover-guide-sms-1 = On the phone, install SMS Backup & Restore (by SyncTech, in Google Play).
discover-guide-sms-2 = Open it, let it read messages, and tap “Set up a backup” or “Back up now”.
discover-guide-sms-3 = Choose Messages only, no call logs, and no encryption.
discover-guide-sms-4 = Save it on the phone itself. The file is called something like sms-20260307….xml.
discover-guide-sms-5 = Copy it to the computer by cable, and drop it on this window.
discover-guide-xiaomi = Xiaomi and Redmi need one more permission
discover-guide-xiaomi-how = In 设置 › 应用设置 › 应用管理 › SMS Backup & Restore › 权限管理 › 其他权限 (Settings › Apps › Manage apps › the app › Permissions › Other permissions) allow 通知类短信 (Service SMS), then back up. Without it no code and no service message is exported, and those are what we look for.
discover-guide-chrome = Passwords saved in Chrome
discover-guide-chrome-gives = Sites and login names
discover-guide-chrome-1 = Open Chrome, top right ⋮ › Passwords and autofill › Google Password Manager.
discover-guide-chrome-2 = On the left, choose Settings.
discover-guide-chrome-3 = Beside “Export passwords” choose “Download file”, and show that it is you.
discover-guide-chrome-4 = Save the CSV and drop it on this window. Delete it right after: it holds readable passwords.
discover-guide-edge = Passwords saved in Edge
discover-guide-edge-gives = Sites and login names
discover-guide-edge-1 = Open Edge, top right … › Settings › Passwords (in some versions under Profiles).
discover-guide-edge-2 = Beside “Saved passwords” choose … › Export passwords.
discover-guide-edge-3 = Show that it is you.
discover-guide-edge-4 = Save the CSV and drop it on this window. Delete it right after: it holds readable passwords.
discover-guide-firefox = Passwords saved in Firefox
discover-guide-firefox-gives = Sites, login names, the day they were saved
discover-guide-firefox-1 = Open Firefox, top right ☰ › Passwords (or type about:logins in the address bar).
discover-guide-firefox-2 = Top right … › Export passwords, and show that it is you.
discover-guide-firefox-3 = Save the CSV and drop it on this window. Delete it right after: it holds readable passwords.
discover-guide-safari = Apple Passwords and Safari
discover-guide-safari-gives = Sites and login names; needs a Mac
discover-guide-safari-1 = On the Mac, open the Passwords app; on an older system without it, open Safari.
discover-guide-safari-2 = Passwords app: menu File › Export All Passwords to File. Safari: menu File › Export › Passwords.
discover-guide-safari-3 = Show that it is you, and save the CSV.
discover-guide-safari-4 = Drop it on this window. Delete it right after: it holds readable passwords.
discover-guide-iphone = Text messages of an iPhone
discover-guide-iphone-gives = Can’t be read here
discover-guide-iphone-why = An iPhone has no way to export messages by themselves, and whole backups are not read here. Use the export of Apple Passwords instead, or walk through the areas of life.
