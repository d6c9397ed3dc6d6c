# The words of checklists: steps, reasons, facts, guards, refusals, advice, proof, sources.

## Save
plan-regain = First get back into { $service }
plan-regain-why = Nobody gets in now, and every later step needs it. If it can’t be done, mark “It didn’t work”: the way then goes through support or a letter.
plan-regain-known = A way back in is recorded; try that one first.
plan-save = Save what you want to keep from { $service }
plan-save-posts = Save your posts, photos and chats from { $service }
plan-save-orders = Save orders and invoices from { $service }, and use up the points
plan-save-why = Once the account is closed you can’t see them.
plan-save-why-unbind = After unbinding you may never get in again.

## Free
plan-look-list = Go through the list of apps authorised in { $service }
plan-look-list-why = It shows what isn’t recorded here; every one of those doors shuts with the account.
plan-another-way = Give { $other } another way in
plan-another-way-why = Closing { $service } locks { $other }. Add a phone number or mail address there, and record it here.
plan-unlink = Unlink { $service } in { $other }
plan-unlink-why = Both ends have to let go; { $other } first.
plan-revoke-here = Withdraw { $other }’s authorisation in { $service }
plan-revoke-here-why = Letting go at one end leaves the authorisation at the other.
plan-move-address = Change the mail address { $identifier } at { $other }
plan-move-address-why = Once the mailbox is gone, codes and reset mails of { $other } no longer reach you.
plan-move-mandate = Let another account pay “{ $name }” at { $other }
plan-move-mandate-why = It draws on { $service }; payments fail once that is closed.
refused-last-way-in = No other way into { $other } is recorded. Give it one and record it here, then unlink.
refused-others-hang = { $other } still needs this account for logging in or for codes. Move that first.

## Settle
plan-balance = Take out or use up balance, red packets and points in { $service }
plan-balance-why-assumed = No source speaks of a balance; the data it collects suggests there may be one. Have a look.
plan-settle-why-unbind = The account can’t go; take back what is worth something.
plan-condition-why = By the sources, closing fails without it.
plan-orders = Finish orders, returns and disputes in { $service }
plan-loans = Repay loans and instalments in { $service }
plan-deposit = Get the deposit back from { $service }
plan-mandates = Look for renewals and auto-debits in { $service }, and stop them all
plan-mandate-auto-debit = Stop the auto-debit “{ $name }”
plan-mandate-password-free = Switch off password-free payment for “{ $name }”
plan-mandate-credit = Withdraw the credit authorisation “{ $name }”
plan-mandate-subscription = Stop “{ $name }” from renewing
plan-mandate-why = Charges don’t always end with the account.
plan-mandate-why-renews = The next charge is on { $date }; stop it by the day before.
plan-mandate-both = After stopping it in the app, look at the paying end too: WeChat Pay, Alipay, Apple, Google or the phone bill.

## Take back
plan-unbind-card = Remove the bank card { $identifier } from { $service }
plan-unbind-card-why = Money comes back first, then the account goes.
plan-unbind = Remove { $identifier } from { $service }
plan-unbind-why = One place less where they can find you.
plan-unbind-phone-why = Some apps only let you replace it; a number you don’t use will do.
plan-cards = See which bank cards { $service } holds, and remove them all
plan-links = See which third-party logins { $service } has, and unlink them all
plan-unlink-own = Unlink { $other } in { $service }
plan-unlink-own-why = Both ends have to let go; { $service } first.
plan-revoke-own = Withdraw { $service }’s authorisation in { $other }
plan-revoke-own-why = Letting go at one end leaves the authorisation at the other.
plan-revoke-later = { $other } is the only way in, so this waits until the account is closed.
plan-permission = Take { $permission ->
    [camera] the camera
    [microphone] the microphone
    [location] location
    [background_location] background location
    [contacts] contacts
    [photos] photos
    [sms] text messages
    [phone] phone calls
    [calendar] the calendar
    [notifications] notifications
    [app_list] the list of apps
    [clipboard] the clipboard
    [nearby] nearby devices
    [health] health data
   *[tracking] tracking
} away from { $service } on { $device }
plan-permission-anywhere = Take { $permission ->
    [camera] the camera
    [microphone] the microphone
    [location] location
    [background_location] background location
    [contacts] contacts
    [photos] photos
    [sms] text messages
    [phone] phone calls
    [calendar] the calendar
    [notifications] notifications
    [app_list] the list of apps
    [clipboard] the clipboard
    [nearby] nearby devices
    [health] health data
   *[tracking] tracking
} away from { $service }
plan-permission-look = In the system settings of { $device }, go through what { $service } may do
plan-permission-look-anywhere = In the system settings, go through what { $service } may do
plan-permission-look-why = Not everything may be recorded here, and an app asks anew after an update.
plan-permission-why = { $service } goes on collecting until you leave.
plan-blank = Clear this in { $service }: { $item }
plan-blank-why = If the account can’t go, at least this needn’t stay. Clear it; don’t make things up.
plan-warn-last-way = This is the last way into { $service }. Afterwards nobody gets in; go on if that is what you want.

## Pre-flight
plan-time-why = By the sources, closing fails before that time has passed.
plan-age = { $days ->
    [one] Wait until the account at { $service } is { $days } day old
   *[other] Wait until the account at { $service } is { $days } days old
}
plan-age-unstated = { $service } wants the account to be old enough, without saying how old
plan-opened = { $days ->
    [one] Find out when the account at { $service } was opened; it must be { $days } day old
   *[other] Find out when the account at { $service } was opened; it must be { $days } days old
}
plan-opened-where = Look for the oldest text, mail or order, or a date on your profile page, and record it with the account.
plan-opened-on = Opened on { $date } at the latest
plan-unstated-note = Ask all the same. If they refuse, take a screenshot, mark “It didn’t work” and pick this barrier. Once you know how many days, record them as your correction, and the earliest day is worked out.
plan-order-wait = { $days ->
    [one] Wait until { $days } day after the last order at { $service }
   *[other] Wait until { $days } days after the last order at { $service }
}
plan-order-wait-unstated = { $service } wants some time to pass after a deal, without saying how long
plan-last-order = { $days ->
    [one] Find out the day of the last order at { $service }; { $days } day must pass
   *[other] Find out the day of the last order at { $service }; { $days } days must pass
}
plan-last-order-on = Last order on { $date }
plan-refresh = { $service } may want your details brought up to date first
plan-refresh-held = { $service } has these already: { $items }. Whatever else goes in is newly handed over.
plan-refresh-nothing-held = Nothing is on record that { $service } was given; count whatever goes in as newly handed over.
plan-warn-refresh = Updating hands over data once more: take a screenshot first, fill in only what can’t be skipped, and keep it true.
plan-roles = Hand over your roles in { $service }: administrator, group owner, shop owner
plan-conditions = Go through the conditions of { $service }
plan-conditions-why = If one is not met, the request comes back.
plan-warn-credentials = { $days ->
    [one] For { $days } day before closing, leave password, phone number and security settings alone.
   *[other] For { $days } days before closing, leave password, phone number and security settings alone.
}
plan-capture = Take screenshots of the closing page and terms of { $service }
plan-capture-why = The conditions are not public; a complaint will need proof.
plan-materials = Have ready what { $service } will ask for
plan-materials-why = Knowing it beforehand keeps you from handing over more on the spot.
plan-materials-why-beyond = It asks for more than at sign-up; decide first what you won’t give.
plan-asks-given = = { $item }: they have it already. { $what }
plan-asks-new = ≠ { $item }: not given at sign-up. { $what }
plan-asks-check = { $item }: a check only, nothing new is handed over. { $what }
plan-warn-beyond = What goes beyond sign-up you may hold back: ask for the basis, keep a screenshot, write or complain if need be.
plan-warn-masked = If papers can’t be avoided, cover what isn’t needed and write “only for closing { $service }” and the date across the copy.
plan-barrier-more = Closing wants { $item }, which was not given at sign-up as far as recorded.
plan-barrier-overdue = Asked for on { $date }; 15 working days have passed and it is not done.
plan-barrier-outside = None of the known ways is inside the app.
plan-barrier-asleep = The known ways only put it to sleep; the data stays.
plan-barrier-gone = { $service } has shut down.

## Close
plan-look = Look for the exit in { $service }
plan-look-why = No source says where it is. If you can’t find it, mark “It didn’t work” and pick “no way to close it”.
plan-look-where = Most apps have it under Me › Settings › Account and security › Close account (我 › 设置 › 账号与安全 › 注销账号); also search the help for “注销”.
plan-apply = Ask { $service } to close the account
plan-apply-why = Everything is taken back; this is the step that leaves.
plan-apply-why-cooling = { $days ->
    [one] A cooling-off of { $days } day follows.
   *[other] A cooling-off of { $days } days follows.
}
plan-letter-request = Ask { $service } in writing to close the account
plan-letter-request-why = The known ways failed. A written request counts just as well, and its clock starts the day it is sent.
plan-warn-login = { $days ->
    [one] Don’t log in for { $days } day afterwards.
   *[other] Don’t log in for { $days } days afterwards.
}
plan-warn-follow = Don’t log in for this up to and including { $date }; if it can be done from the text message, do it there.
plan-within-hours = Within { $n } hours of the step before, or it has to be begun again.
plan-cooling-span = { $days } to { $up-to } days of cooling-off
plan-cooling-days = { $days ->
    [one] { $days } day of cooling-off
   *[other] { $days } days of cooling-off
}
plan-warn-scam = Fraud alert: { $claims } { $truth }
plan-again-from = { $days ->
    [one] Counting { $days } day, the same number can register again from { $date }.
   *[other] Counting { $days } days, the same number can register again from { $date }.
}

## Wait
plan-sign-out = Sign out of { $service } on { $device }, and uninstall it if you can
plan-sign-out-any = Sign out of { $service } wherever you are signed in, and uninstall it if you can
plan-sign-out-why = An automatic login is a login too.
plan-wait = { $n ->
    [0] Stay out of { $service } for { $days } days
    [one] Stay out of { $service } for { $days } days, on your device
    [2] Stay out of { $service } for { $days } days, on both devices
   *[other] Stay out of { $service } for { $days } days, on all { $n } devices
}
plan-wait-why = A login withdraws the request, and the days start over.
plan-wait-why-click = One more click after a login withdraws the request; staying out is safest.
plan-wait-why-unknown = Nobody says whether a login withdraws the request; treat it as if it did.
plan-wait-harmless = { $days ->
    [one] Let the cooling-off of { $service } pass: { $days } day
   *[other] Let the cooling-off of { $service } pass: { $days } days
}
plan-wait-harmless-why = The sources say that a login changes nothing in that time.
plan-confirm = Hear from { $service } that the account is closed
plan-confirm-why = A text, a mail or a line on the page will do. It is only what they say; you check it afterwards.
plan-deadline-yardstick = No time is stated; 15 working days end on { $date }.
plan-deadline-stated = By what they say, { $date } at the latest.
plan-provisional = The date reaches into a year whose holidays are not announced yet, so it is provisional.
plan-yardstick-note = The “15 working days” come from the Identification Method of 2019, a yardstick for violations; the Personal Information Protection Law only says “promptly”.
guard-login = Don’t log in to { $service } up to and including { $date }: a login withdraws the request.
guard-login-click = Better not log in to { $service } up to and including { $date }: one more click after the login withdraws the request.
guard-login-unknown = Don’t log in to { $service } up to and including { $date }. Nobody says whether a login withdraws the request; treat it as if it did.

## Verify
plan-verify-login = Try to log in to { $service }: the account should be gone
plan-verify-login-why = They say it is closed; it counts as verified once you have looked.
plan-warn-new-account = Logging in with a code makes some apps open a new account. If you see “new user” or terms to accept, back out.
plan-verify-reset = Try the password reset of { $service } with { $identifier }
plan-verify-reset-why = If it still knows you, it was not erased.
plan-verify-marketing = See whether { $service } still sends marketing texts
plan-verify-marketing-why = With the account gone, messages should stop.
plan-verify-number = See whether { $identifier } could register at { $service } again; do not finish it
plan-verify-number-why = By their own words the number is free from this day; if it is not, the account is not gone.
plan-kept-until = { $service } says that it keeps data until { $date }.
plan-verify-kept = Ask { $service } whether what it kept is erased
plan-verify-kept-why = The time they said they keep it is over.
plan-verify-unbound = Look once more: nothing of value is left at { $service }
plan-verify-unbound-why = An account that can’t be closed is recorded as unbound once it is empty, and stays listed as a residual risk.

## Escalate
plan-remind = Remind { $service } to finish the closing
plan-remind-why = The time is up without an answer; a reminder helps a later complaint.
plan-remind-write = Say when you asked and what proves it, that the time is over, and ask for it to be finished within 5 working days, with a written answer.
plan-letter = Send { $service } a rights letter
plan-letter-why = Before a complaint or a lawsuit there has to be a written request, and proof that it arrived.
plan-letter-where = No written contact is in the catalogue: look in the privacy policy for the data protection officer or a support address, else send a registered letter to the company.
plan-write-close = Name the account (number masked), the paths you tried and when; ask for closing, for erasure or anonymisation, and for a written answer; if they refuse, for the reasons (PIPL Art. 50).
plan-write-barred = Say which condition stopped you and when; that you don’t agree to sign a contract or hand over more in order to leave; ask for closing and erasure without unreasonable conditions (network data regulation Art. 23), and for a written answer.
plan-write-erase = Say that the account is closed and what you still see; ask what is kept, why and until when, for the rest to be erased and marketing to stop (PIPL Art. 47, network data regulation Art. 24).
plan-write-never = Never put a full ID number, ID photos, your face or a password into the letter.
plan-complain = Complain about { $service }, with proof
plan-complain-why = The letter brought nothing; let those who supervise it see.
plan-warn-complain = Facts only, with proof. Don’t run a 12315 complaint and a lawsuit about the same thing at once.
plan-channel = { $channel }: { $why } { $limits }.
plan-channel-open = { $channel }: { $why }

## Advice
advice-no-entry = { $service } is not in the catalogue yet; the steps follow common practice, so look closely at each.
advice-unbind-road = Closing is barred. Take everything of value back from { $service }, then write and complain.
advice-never-sign = Don’t sign a contract in order to leave. It adds duties and hands over more data.
advice-cooling-conflict = Sources disagree about the cooling-off of { $service }: { $all } days. Stay out for the longest, { $days }.
advice-cooling-region = The cooling-off of { $service } depends on the country: { $all } days. Where your account belongs is not known, so stay out for the longest, { $days }.
advice-cooling-platform = The cooling-off of { $service } depends on the device: { $all } days. Which device counts is not known, so stay out for the longest, { $days }.
advice-cooling-way = The cooling-off of { $service } depends on the way out: { $all } days. Which one was taken is not known, so stay out for the longest, { $days }.
advice-cooling-choice = You choose the cooling-off of { $service } when you ask: { $all } days. Here the longest is guarded, { $days }.
advice-cooling-case = The cooling-off of { $service } depends on the case: { $all } days. Which is yours is not known, so stay out for the longest, { $days }.
advice-cooling-span = For the cooling-off of { $service } only a span is stated: { $all } days. Stay out for the longest, { $days }.
advice-child = For a child under 14 a guardian asks; all of the child’s data counts as sensitive.

## Names of facts
fact-again = Return
fact-asks = Asks for
fact-barrier = Barrier
fact-channel = Where to
fact-condition = Condition
fact-cooling = Cooling-off
fact-deadline = Deadline
fact-discloses = Discloses
fact-keep = On record
fact-kept = Kept
fact-know = Know
fact-last-order = Last order
fact-lose = You lose
fact-never = Never
fact-opened = Opened
fact-scopes = Can see
fact-where = Where
fact-write = Write

## Keep as proof
proof-closed = The text, mail or page that says the account is closed.
proof-conditions = Screenshots of the closing page, the help and the terms about closing, also where they say nothing.
proof-demand = A screenshot of the page that demands it.
proof-emptied = Screenshots of security, payment and authorisations, all empty.
proof-gone = A screenshot of the message that there is no such account.
proof-mandate = A screenshot of the page that says it is stopped.
proof-marketing = If any still arrive, keep the message and its date.
proof-no-exit = If there is none, screenshots of the settings and the account page.
proof-receipt = The receipt and its number.
proof-request = A screenshot of the page that says the request was sent, with the date.
proof-revoked = A screenshot of the list of authorisations without it.
proof-sent = The letter as sent, and proof that it arrived.
proof-unbound = A screenshot of the page without it.

## What a source speaks about
source-barrier = Barrier
source-condition = Condition
source-consequence = Consequence
source-cooling = Cooling-off
source-handling = Handling
source-kept = Retention
source-material = Material
source-path = Menu path
source-scam = Fraud alert
source-channel = Channel
source-relock = Registering again
source-warning = Warning
