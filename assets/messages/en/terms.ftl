# Fixed words, the same wherever they are said. The key is “term-”, the set and the word, with hyphens for underscores:
# Role::IdentityCheck is term-role-identity-check. States of an account are not here but in ui.ftl (ui-state-…). Names of
# categories, kinds of data and barriers are in the data files, in both languages.

## Stages of the way out
term-way-save = Save
term-way-free = Free
term-way-settle = Settle
term-way-take-back = Take back
term-way-preflight = Pre-flight
term-way-close = Close
term-way-wait = Wait
term-way-verify = Verify
term-way-escalate = Escalate

## Goals
term-goal-close = Close
term-goal-unbind = Unbind only
term-goal-revoke = Take permissions back
term-goal-retire = Give up
term-goal-hand-over = Hand over
term-goal-audit = Audit

## Why a plan changed
term-change-catalogue = the catalogue says more
term-change-records = the records changed
term-change-time = the day has come

## States of a step
term-step-todo = To do
term-step-blocked = Waits for other steps
term-step-waiting = Waits for a day
term-step-done = Done
term-step-failed = Did not work
term-step-skipped = Does not apply

## Relations
term-relation-me = me
term-relation-partner = partner
term-relation-parent = parent
term-relation-grandparent = grandparent
term-relation-child-under14 = child under 14
term-relation-child = child
term-relation-other = other

## Identifiers
term-identifier-phone = Phone number
term-identifier-email = E-mail address
term-identifier-id-card = ID card
term-identifier-passport = Passport
term-identifier-driving-licence = Driving licence
term-identifier-bank-card = Bank card
term-identifier-username = User name
term-identifier-other = Other

## States of an identifier
term-identifier-state-active = in use
term-identifier-state-retiring = being given up
term-identifier-state-retired = given up

## Devices
term-device-phone = Phone
term-device-tablet = Tablet
term-device-computer = Computer
term-device-other = Other device

## Platforms
term-platform-android = Android
term-platform-harmony = HarmonyOS
term-platform-ios = iOS
term-platform-windows = Windows
term-platform-macos = macOS
term-platform-linux = Linux
term-platform-other = other system

## Roles of a binding
term-role-login = login
term-role-recovery = recovery
term-role-payment = payment
term-role-identity-check = identity check
term-role-contact = contact

## States of a binding
term-binding-state-bound = bound
term-binding-state-unbound = unbound

## Ends of a linked login
term-link-end-linked = linked
term-link-end-unlinked = unlinked

## Ways in
term-method-login = login
term-method-recovery = recovery

## Who says so
term-certainty-confirmed = confirmed
term-certainty-assumed = assumed
term-certainty-denied = does not work

## What a way in needs
term-factor-password = a password
term-factor-code = a code
term-factor-shown = shown
term-factor-provider = another account
term-factor-device = a device that is logged in
term-factor-face = a face check
term-factor-other = something else

## On which occasion data was given
term-given-sign-up = at sign-up
term-given-real-name = for the real-name check
term-given-use = while using it
term-given-link = through a linked login
term-given-permission = through a permission
term-given-closing = while leaving
term-given-unknown = nobody remembers

## What became of data
term-fate-held = held
term-fate-withdrawn = taken back
term-fate-kept-by-law = kept by law
term-fate-anonymised = anonymised, they say
term-fate-erased-claimed = erased, they say
term-fate-erased-verified = erased, verified

## Mandates
term-mandate-auto-debit = auto-debit
term-mandate-password-free = password-free payment
term-mandate-credit = credit authorisation
term-mandate-subscription = subscription

## States of a mandate
term-mandate-state-active = active
term-mandate-state-cancelled = cancelled

## Permissions
term-permission-camera = camera
term-permission-microphone = microphone
term-permission-location = location
term-permission-background-location = background location
term-permission-contacts = contacts
term-permission-photos = photos
term-permission-sms = text messages
term-permission-phone = phone calls
term-permission-calendar = calendar
term-permission-notifications = notifications
term-permission-app-list = list of apps
term-permission-clipboard = clipboard
term-permission-nearby = nearby devices
term-permission-health = health data
term-permission-tracking = tracking

## States of a permission
term-permission-state-asked = asked for
term-permission-state-granted = granted
term-permission-state-revoked = revoked

## Channels
term-channel-app = in the app
term-channel-web = on the web
term-channel-mini-program = mini-program
term-channel-phone = by telephone
term-channel-email = by e-mail
term-channel-chat = by chat
term-channel-post = by post
term-channel-provider = at the provider
term-channel-counter = in person

## How much a way out closes
term-level-account = the whole account
term-level-service = only this service
term-level-deactivate = only deactivates; data stays

## States of a service
term-status-open = running
term-status-unknown = not known whether it runs
term-status-merged = merged
term-status-closed = shut down

## Difficulty
term-grade-easy = easy
term-grade-medium = medium
term-grade-hard = hard
term-grade-impossible = nobody is known to have got out
term-grade-unknown = not known

## Conditions
term-condition-balance-zero = balance cleared
term-condition-orders-done = orders finished
term-condition-loans-repaid = loans repaid
term-condition-deposit-returned = deposit returned
term-condition-mandates-cancelled = renewals and debits stopped
term-condition-cards-unbound = bank cards removed
term-condition-links-unbound = linked logins removed
term-condition-roles-given-up = roles handed over
term-condition-minimum-age = account old enough
term-condition-days-since-order = time since the last order
term-condition-refresh-profile = profile brought up to date
term-condition-credentials-unchanged = password and phone unchanged for a while
term-condition-safe-state = account safe and not restricted
term-condition-contract = a contract to be signed
term-condition-export-first = what is to be kept is saved first
term-condition-not-stated = not stated
term-condition-other = other

## What a login does to a request
term-login-effect-revokes = a login withdraws the request
term-login-effect-needs-click = withdrawn by a click after a login
term-login-effect-harmless = a login changes nothing
term-login-effect-unknown = nobody says what a login does

## What a login needs (catalogue)
term-login-phone-code = phone code
term-login-password = password
term-login-email-code = e-mail code
term-login-provider = another service’s account
term-login-id-check = ID or face check
term-login-device = a device that is logged in

## Contacts
term-contact-phone = telephone
term-contact-email = e-mail
term-contact-web = web page
term-contact-chat = chat
term-contact-post = postal address

## Kinds of sources
term-source-walked = walked through in the app
term-source-official = the service’s own text
term-source-authority = public body
term-source-press = press
term-source-community = public list
term-source-guide = how-to page
term-source-memory = from memory, verify in the app

## Ages of sources
term-age-fresh = less than a year old
term-age-ageing = one to three years old
term-age-old = more than three years old
term-age-undated = undated

## How a barrier came to be known
term-barrier-reported = reported
term-barrier-detected = found by comparison
term-barrier-met = met

## How well a complaint stands
term-strength-strong = a rule names it
term-strength-medium = a rule can be read that way
term-strength-disputed = disputed; no text forbids it
term-strength-none = nobody left to answer

## Kinds of rules
term-rule-statute = law or regulation
term-rule-normative = normative document
term-rule-standard = recommended national standard
term-rule-draft = draft, not in force
term-rule-store = app store rule

## Kinds of dates
term-due-guard-ends = guard ends
term-due-legal-deadline = deadline
term-due-window-opens = becomes possible
term-due-renewal = renewal
term-due-reminder = reminder
term-due-kept-until = retention ends
term-due-identifier-ends = number ends

## What a record shows
term-event-registered = account opened
term-event-otp-register = sign-up code
term-event-otp-reglogin = sign-up or login code
term-event-otp-login = login code
term-event-otp-security = security code
term-event-otp-payment = payment code
term-event-otp-generic = code
term-event-account-notice = account notice
term-event-transaction = transaction
term-event-subscription = subscription
term-event-authorised = authorised an app
term-event-installed = installed
term-event-saved-login = saved login
term-event-marketing = advertising
term-event-loan-marketing = loan advertising
term-event-debt = debt claim
term-event-delivery = delivery
term-event-tracking = reported data
term-event-closed = account closed
term-event-suspicious = suspicious
term-event-official = operator or public office
term-event-notice = notice

## What to know about a finding
term-flag-suspicious = forged messages used this name
term-flag-debt = debt claims; perhaps meant for the number’s former owner
term-flag-loan-marketing = loan advertising
term-flag-not-counted = only advertising and notices; no sign of an account
term-flag-closed = the service says the account is closed
term-flag-no-password = saved without a password; perhaps entered through another account

## Decisions on findings
term-verdict-open = open
term-verdict-later = later
term-verdict-account = account
term-verdict-ignored = not ours

## Choices
term-choice-keep = keep
term-choice-close = close
term-choice-unbind = unbind only
term-choice-later = later
term-choice-ignore = not ours

## Ways into the vault
term-slot-passphrase = passphrase
term-slot-keyring = keyring
term-slot-recovery = recovery code

## Who made a change
term-origin-window = window
term-origin-cli = command line

## Phases of long work
term-phase-reading = Reading
term-phase-matching = Comparing
term-phase-saving = Saving

## How strong a passphrase is
strength-empty = Nothing typed yet
strength-too-short = Too short; add a few words
strength-common = So common that it would be tried first
strength-keyboard = Keys in a row are easy to guess
strength-repeats = Repeats are easy to guess
strength-sequence = Sequences are easy to guess
strength-date = Dates and years are easy to guess
strength-name = Names are easy to guess
strength-one-word = One word alone is easy to guess; add a few
strength-add-words = Add a few unrelated words
strength-good = Good
strength-very-good = Very good

## Kinds of letters; the language a letter is in
term-letter-kind-request = Request
term-letter-kind-reminder = Reminder
term-letter-kind-refusal = Refusal of what is demanded
term-letter-kind-follow-up = Follow-up on what was kept
term-letter-language-zh = Chinese
term-letter-language-en = English

## How to reach a channel
term-reach-web = Website
term-reach-phone = Phone
term-reach-mail = E-mail
term-reach-weixin = WeChat
term-reach-alipay = Alipay
term-reach-app = App
term-reach-post = Post
term-reach-counter = In person
term-reach-in-app = In the product

## How much identity a channel asks for

term-identity-anonymous = anonymous will do
term-identity-account = what the account has is enough
term-identity-contact = wants a way to reach you
term-identity-name = wants name and address
term-identity-id-number = wants name and ID number

## What a length depends on
term-depends-region = by country
term-depends-platform = by device
term-depends-way = by way out
term-depends-choice = your choice
term-depends-case = by case
term-depends-span = only a span is stated

## Kinds of waits
term-wait-cooling-off = Cooling-off
term-wait-handling = Handling
term-wait-relock = Bar on registering again
