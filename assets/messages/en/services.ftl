# What a person says about services: corrections, walks, copies; newer catalogues and the second shelf. For both readers.

problem-faulty = { $what }
    .advice = { $remedy }
problem-unknown-signer = It is signed by key { $signed }, not by one that is trusted ({ $trusted }), so it is not used.
    .advice = Compare that key with the one on the publisher’s page; if it is the same, give it to the program.

# The usual name of an own copy
service-copy-name = { $name } (mine)

# Why one's own walks raise or lower the trust in a way
local-confirmed = It worked for you on { $date }.
local-partly = It led you only part of the way.
local-doubted = It did not work for you on { $date }, and nobody has seen it work since.
local-overtaken = It did not work for you on { $date }; somebody wrote about it since.

# Fixed words
term-source-own = your correction
term-corrected-step-title = words of a step
term-corrected-step-path = menu path
term-corrected-step-url = address of a step
term-corrected-step-why = what to watch for
term-corrected-step-gone = step is gone
term-corrected-step-added = missing step
term-corrected-cooling-off = cooling-off
term-corrected-contact = contact
term-corrected-material = demand
term-corrected-precondition = condition
term-standing-applies = in force
term-standing-adopted = the catalogue says so by now
term-standing-catalogue-changed = the catalogue changed; yours stays in force
term-standing-target-gone = the catalogue has no such thing any more; not in force
term-standing-superseded = corrected again later
term-went-worked = worked
term-went-partly = worked in part
term-went-failed = did not work
term-local-unheard = not walked
term-local-confirmed = worked
term-local-partly = worked in part
term-local-doubted = did not work
term-local-overtaken = once did not work
term-app-android = Android
term-app-ios = iOS
term-app-harmony = HarmonyOS
term-app-desktop = computer
term-app-web = browser
term-wanted-own = written by you
term-wanted-second-shelf = second shelf
term-wanted-finding = finding
term-origin-catalogue = copied from the catalogue
term-origin-second-shelf = from the second shelf
term-origin-file = read from a file
term-held-correction = correction
term-held-run = walk

# Command line: commands
cli-service-copy = Copy an entry of the catalogue, to make it your own
cli-service-export = Write an entry to a file (TOML)
cli-service-report = Record how a way out went; list, remove and export do what they say
cli-service-report-list = List how ways out went
cli-service-report-remove = Remove one recorded by mistake
cli-service-report-export = Export reports without anything personal
cli-service-override = Correct what is wrong in an entry; list and remove do what they say
cli-service-override-step = Words, path, address or warning of a step
cli-service-override-gone = The step is gone
cli-service-override-add = Add a missing step
cli-service-override-wait = Days of cooling-off
cli-service-override-contact = A contact
cli-service-override-material = Something demanded
cli-service-override-condition = A condition
cli-service-override-list = List corrections and how they stand
cli-service-override-remove = Take a correction back
cli-service-patch = Write corrections and reports as a patch without anything personal; without a file, only look
cli-service-load = Load a newer catalogue (a signed .qpack)
cli-service-unload = Go back to the catalogue that came with the program
cli-service-editions = Which catalogue is in use
cli-service-forget-key = Trust a signing key no longer
cli-service-shelf = The second shelf: somebody else’s public list, unchecked
cli-service-shelf-load = Load the sites.json of JustDeleteMe
cli-service-shelf-remove = Take the second shelf away
cli-service-wanted = Services you have and the catalogue lacks; with --quiet plain names, to pass on

# Command line: arguments
cli-service-add-name-arg = Name, or a file with an entry (.toml)
cli-service-edit-file-arg = File with an entry (.toml) to take the place of the whole entry
cli-service-copy-account-arg = Account that moves to the copy; may be repeated
cli-service-report-from-arg = Take way, days and result from a checklist
cli-service-report-stopped-at-arg = Step where it stopped, by its id
cli-service-report-days-arg = Days from the request to the result
cli-service-report-barrier-arg = Barrier met, B01–B17; may be repeated
cli-service-report-on-arg = Day of the result; today if left out
cli-service-report-note-arg = Remark for yourself; never exported
cli-service-override-step-step-arg = Step by its id
cli-service-override-gone-step-arg = Step by its id
cli-service-override-wait-days-arg = Days; 0 for none
cli-service-override-contact-value-arg = Number, address or page
cli-service-override-contact-gone-arg = Number or address that reaches nobody
cli-service-override-contact-kind-arg = Which kind
cli-service-override-material-gone-arg = What is not demanded after all
cli-service-override-material-way-arg = Only this way asks for it; may be repeated
cli-service-override-condition-gone-arg = Condition that is not set after all
cli-service-override-condition-kind-arg = Which kind of condition
cli-service-override-condition-days-arg = Days
cli-service-load-signature-arg = Signature; the .minisig beside the file if left out
cli-service-forget-key-key-arg = Id of the key; see service editions
cli-arg-way = Way by its id; may be left out when there is only one
cli-arg-result = How it went
cli-arg-stopped-at = Step where it stopped
cli-arg-asked = Item of data that was demanded; may be repeated
cli-arg-app = In which kind of app
cli-arg-app-version = Version of the app
cli-arg-report = Report by id
cli-arg-correction = Correction by id
cli-arg-title = The words
cli-arg-title-en = The words in English
cli-arg-path = Menu path, with > between; empty for none
cli-arg-url = Address; empty for none
cli-arg-why = What to watch for; empty for nothing
cli-arg-after = After which step; the first if left out
cli-arg-proof = Screenshot worth keeping
cli-arg-login = What a login does in that time
cli-arg-instead = In place of which one
cli-arg-hours = Hours, menu numbers
cli-arg-only = Only these, by id; may be repeated
cli-arg-key = Public key: a minisign.pub file, or the line that begins with RW
cli-arg-older = Even if it is older than the one in use
cli-arg-replace = Replace a file that is there

# Command line: pages
cli-col-known-from = Known from
cli-col-findings = Findings
cli-service-corrections = Your corrections
cli-service-outcomes = How it went for you
cli-service-second = From the second shelf: somebody else’s public list, undated, unchecked.
cli-service-dropped = The catalogue in use dropped this service; the old entry is kept because you still use it.
cli-catalogue-says = The catalogue says now: { $what }
cli-stopped-at = Stopped at: { $step }
cli-was-asked = Demanded: { $items }
cli-held-back = Left out: { $service }. { $why }
cli-nothing-to-export = There is nothing to export.
cli-written = Wrote { $file } ({ $count }).
cli-edition-loaded = Catalogue of { $date }, { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
}, signed by key { $key }
cli-edition-new-key = Key { $key } is used for the first time and trusted from now on. Compare it with the publisher’s page.
cli-edition-added = { $count } new: { $names }
cli-edition-changed = { $count } changed: { $names }
cli-edition-kept = { $count } left out there and kept because you use them: { $names }
cli-edition-gone = { $count } left out there: { $names }
cli-edition-in-use = in use
cli-edition-not-used = not in use
cli-edition-program = Came with the program: { $date }, { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
}, { $used }
cli-edition-own = Loaded by you: { $date }, { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
}, { $used }, signed by key { $key }
cli-edition-sum = { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
} in all, { $own } of them your own; { $corrections ->
    [one] { $corrections } correction of yours
   *[other] { $corrections } corrections of yours
}
cli-edition-shelf = Second shelf: { $title } ({ $licence }), loaded from { $file } on { $date }, { $services ->
    [one] { $services } service
   *[other] { $services } services
}, { $shown } of them not in the catalogue
cli-edition-key = Trusted key: { $key }, since { $date }
cli-shelf-loaded = Loaded { $services ->
    [one] { $services } service
   *[other] { $services } services
}, { $shown } of them not in the catalogue; { $left } records could not be used.
