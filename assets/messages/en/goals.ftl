# The words of the other checklists: giving an identifier up, handing over a device, going through one, closing several accounts.

## Giving up a number, mail address, card or document
plan-retire-suspend = { $kind ->
    [phone] Report { $identifier } lost and have it suspended
    [email] Sign every device out of { $identifier }
    [card] Report the bank card { $identifier } lost
   *[paper] Report the document { $identifier } lost
}
plan-retire-suspend-why = First nobody else may use it; then there is time to move.
plan-retire-regain = { $kind ->
    [phone] Get a new SIM card for { $identifier }
    [email] Get back into the mailbox { $identifier }
    [card] Ask the bank for a card with the same number
   *[paper] Have the document { $identifier } issued again
}
plan-retire-regain-why = { $kind ->
    [phone] The carrier’s counter gives one for your ID card; then codes arrive again, and every later step is easy. If it can’t be done, mark “It didn’t work”: then it is support, service by service.
    [email] Once inside, every later step is easy. If it can’t be done, mark “It didn’t work”: then it is support, service by service.
   *[other] With it, every later step is easy. If it can’t be done, mark “It didn’t work”.
}
plan-retire-look = { $kind ->
    [phone] Find out what else hangs on { $identifier }
    [email] Search the mailbox { $identifier } for sign-up and confirmation mails
   *[other] Think of where else { $identifier } is on file
}
plan-retire-look-why = What isn’t recorded here breaks all the same. Record what you find; the list grows with it.
plan-retire-query = { $name }: { $does }
plan-retire-rebind = In { $service }, change { $identifier } to { $to }
plan-retire-rebind-why = { $kind ->
    [phone] While codes still arrive at the old number.
    [email] While mail still arrives at the old address.
   *[other] While the old one still works.
}
plan-retire-rebind-why-known = No login hangs on it, but messages, payments or identity checks would go astray.
plan-retire-by-people = Ask { $service }’s support to change { $identifier } to { $to }
plan-retire-by-people-why = Codes no longer reach you, so people have to be shown something else. If they refuse, mark “It didn’t work”.
plan-retire-taken = { $to } belongs to { $other } at { $service }, and most services take a number for one account only: close or change that one first.
plan-retire-password = Set a login password for { $service }
plan-retire-password-why = With a password no code is needed. Never write the password here.
plan-retire-another = Give { $service } another way in
plan-retire-another-why = Only { $identifier } opens it now, and nothing on record could take its place. Add something there, and record it here.
plan-retire-unbind = Remove { $identifier } from { $service }
plan-retire-unbind-why = Another way in stays; left on, it lets in whoever gets it next.
plan-retire-unbind-why-known = One place less that would reach the wrong person.
plan-retire-leave = Leave { $service }: { $identifier } can’t be taken off it
plan-retire-leave-why = What can neither be changed nor removed is closed, or emptied of everything of value.
plan-retire-keep-until = Until { $date }, that day included, the closing of { $service } isn’t through: keep { $identifier }.
plan-retire-mailbox = Close the mailbox { $service }
plan-retire-mailbox-why = Only once everything that sends mail to { $identifier } has moved.
plan-retire-mandate-move = Let “{ $name }” at { $service } draw on the new card
plan-retire-mandate-stop = Stop “{ $name }” at { $service }, which draws on { $identifier }
plan-retire-mandate-why = Once the card is gone the payment fails; the service stops, or a debt begins.
plan-retire-give-back = { $kind ->
    [phone] Give { $identifier } back to the carrier
    [email] Stop using { $identifier }
    [card] Have the bank cancel the card { $identifier }
    [paper] Hand in the old document { $identifier }
   *[other] Stop using { $identifier }
}
plan-retire-give-back-why = { $kind ->
    [phone] Last of all: after it no code arrives any more.
   *[other] Last of all: once everything has moved, nobody is locked out.
}
plan-retire-frozen = Wait { $days } days; after { $date } the number may be given out again
plan-retire-frozen-why = Nobody has it meanwhile. After that somebody may, and with it every account that was not moved.
plan-retire-check = Try a few accounts that matter: do they still know { $identifier }?
plan-retire-check-why = Ask for a password reset with it; only “no such account” means it is gone.
plan-retire-keep = { $kind ->
    [phone] Keep paying for { $identifier } until everything has moved; don’t let it lapse.
   *[other] Keep { $identifier } until everything has moved.
}
plan-retire-no-successor = No number on record takes the place of { $identifier }. If there is a new one, record it and plan again: it saves many steps.
plan-retire-nowhere = Only { $identifier } opens { $who }, and nothing on record could take its place. Give them another way in; the last step waits for that.
plan-retire-left = { $n ->
    [one] One account keeps { $identifier }, as you wish; whoever gets it next may get in.
   *[other] { $n } accounts keep { $identifier }, as you wish; whoever gets it next may get in.
}
refused-own-list = { $service } has a checklist of its own; once that is through, so is this.
refused-not-over = { $service } isn’t closed yet; once it is, this is done.
refused-no-list = Begin closing or unbinding { $service }; once that is through, so is this.
proof-rebound = A screenshot of the page with the new one.
source-query = Query service
source-number = A number’s life

## Handing over a device
plan-device-backup = Save what you want to keep from { $device }
plan-device-backup-why = It is wiped at the end, and nothing comes back.
plan-device-backup-what = Photos, chats, recordings, files; the codes of an authenticator; notes kept on the device only.
plan-device-move-way = Move the login of { $service } from { $device } to { $to }
plan-device-move-way-why = Authenticators, passkeys and open sessions live in the device and go with it.
plan-device-drop-way = Stop relying on { $device } to get into { $service }
plan-device-drop-way-why = Wiping the device ends this way in. It is let go only where there is another; if there isn’t, add one and record it here.
plan-device-card = Move the card of { $identifier } from { $device } to { $to }
plan-device-card-out = Take the card of { $identifier } out of { $device }
plan-device-card-why = Codes follow the card; don’t hand it over with the device. An eSIM is moved by the carrier.
plan-device-sign-out = Sign out of { $service } on { $device }
plan-device-sign-out-why = Otherwise whoever has the device is in as soon as they open it.
plan-device-unlist = Afterwards remove { $device } from { $service }’s list of devices, if it has one.
plan-device-uninstall = Uninstall { $service } from { $device } without opening it
plan-device-uninstall-why = It is in its cooling-off; opening it may count as a login and withdraw the closing.
plan-device-guarded = Until { $date }, that day included, don’t open { $service } on any device.
plan-device-unlock = Last, sign out of { $service } on { $device } and turn off “find my device”
plan-device-unlock-why = It is the device’s own account: signed in, it locks the next person out; signed out too early, the rest is harder to leave.
plan-device-wipe = Reset { $device } to factory settings
plan-device-wipe-why = Only once everything before is done.
plan-device-wipe-warn = Nothing comes back after this. Look again: are photos, authenticator and SIM card out?
plan-device-listed = See whether any account still lists { $device }
plan-device-listed-why = As long as it is listed it counts as signed in.
plan-device-no-successor = It isn’t said which device takes the place of { $device }. Accounts entered through it need another way in first.

## Going through a device
plan-audit-apps = Open the app list of { $device } and compare it with the { $n ->
    [one] one account
   *[other] { $n } accounts
} on record
plan-audit-apps-why = What is listed there and not here is what nobody remembers: record it, and the list grows.
plan-audit-profiles = App clones and other users count, too: { $who }
plan-audit-unknown = Decide on the findings nobody has looked at
plan-audit-unknown-why = Whether an account seen in messages or app lists is the family’s, only its owner knows.
plan-audit-findings = { $n ->
    [one] One finding waits
   *[other] { $n } findings wait
}
plan-audit-account = Talk { $service } over: who opened it, and is it still wanted?
plan-audit-account-why = If it stays, tick this; if not, begin closing or unbinding it.
plan-audit-mandate = “{ $name }” at { $service } takes money: stop it if it isn’t wanted
plan-audit-mandate-why = If it is wanted, skip this step.
plan-audit-permissions = Take back what { $service } may do on { $device }
plan-audit-sign-off = Read the sheet of { $device } together, and sign it
plan-audit-sign-off-why = Next time you will see what was added and what is gone.
plan-audit-together = Whose device it is sits beside you; they type passwords and codes themselves, tell nobody, and write none of it here.
plan-permission-name = { $permission ->
    [camera] camera
    [microphone] microphone
    [location] location
    [background_location] location in the background
    [contacts] contacts
    [photos] photos
    [sms] messages
    [phone] telephone
    [calendar] calendar
    [notifications] notifications
    [app_list] list of apps
    [clipboard] clipboard
    [nearby] nearby devices
    [health] health
   *[tracking] tracking
}
proof-audit = The printed sheet, signed, or a photo of it.
fact-whose = Whose
fact-hangs = Bound
fact-holds = On record
fact-takes = Draws
fact-may = May use

## Closing several accounts
plan-several-close = Close { $service }
plan-several-waits = Nothing to do now; wait until { $date }.
plan-several-no-list = The checklist of { $service } was given up; begin again to close it.
