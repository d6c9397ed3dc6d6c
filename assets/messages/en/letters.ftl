# Letters and complaint packs

## Why one can't be written
letter-missing = Not filled in yet: { $fields }.
    .advice = Fill it in, then copy, print or save.
letter-no-such-right = { $law } has no right “{ $right }”.
    .advice = Choose another law, or leave that request out.
letter-not-in-force = Rights under { $law } can be claimed from { $date } on.
    .advice = Choose another law until then.
pdf-no-chinese-font = No font on this computer has Chinese characters, so there is no PDF.
    .advice = { $install }
pdf-no-font = There is no usable font on this computer, so there is no PDF.
    .advice = { $install }
pdf-unwritten = The PDF could not be made.
    .advice = Save it as text first, then try again.

## What is wrong with a field
term-letter-why-empty = not filled in
term-letter-why-placeholder = still a blank
term-letter-why-unreachable = nobody reads mail there
term-letter-why-not-yet = that day has not passed

## Where it is given
letter-place-service = Correct the service’s entry, or fill it in here
letter-place-account = Record it at the account, or fill it in here
letter-place-request = Record the earlier letter as a request, or fill it in here
letter-place-checklist = Record the step that did not work in the checklist, or fill it in here
letter-place-evidence = Add the evidence and say what it shows
letter-place-here = Fill it in here

## What can be chosen
letter-reply-in-app = a message in the product
letter-reply-same-mail = the address it came from
letter-ground-purpose = the purpose is achieved, or no longer needs it
letter-ground-ended = the service stopped, or the time for keeping is over
letter-ground-consent = consent is withdrawn
letter-ground-unlawful = it breaks the law or the agreement
letter-wanted-close = close the account
letter-wanted-delete = erase the data
letter-wanted-answer = an answer in writing
letter-wanted-stop-messages = no more messages and calls
letter-wanted-drop-demand = no demand for more
letter-wanted-offer-closing = a way to close
letter-wanted-investigate = an investigation

## Command line
cli-letter = Write a letter to a service
cli-complaint = Put a complaint pack together; without a channel, say where one could go
cli-checklist-print = Put a checklist on paper
cli-letter-right-arg = What is asked for; can be given several times, else it goes by the account’s stage
cli-letter-kind-arg = A request, a reminder, a refusal of what is demanded, or a follow-up once retention has ended
cli-letter-format-arg = Text, Markdown, the short form for chats, a mail draft, PDF
cli-letter-out-arg = The file to save it to
cli-letter-carry-arg = Identifiers it carries; can be given several times, else the one that is enough
cli-letter-in-full-arg = Identifiers shown in full; can be given several times
cli-letter-enclose-arg = Evidence sent along; can be given several times
cli-letter-law-arg = The law it rests on; else that of the earlier letter, or of mainland China
cli-letter-written-arg = The language of the letter
cli-letter-request-arg = The earlier letter, or the request this one belongs to
cli-letter-fill-arg = Fill something in, such as recipient="Example Ltd"; can be given several times
cli-letter-hurdle-arg = A hurdle met, such as "B03 id_photo 2026-03-01 their words"; can be given several times
cli-letter-replace-arg = Let a file there give way
cli-letter-record-arg = Record it as a request
cli-letter-sent-arg = The day it was sent; records it as well
cli-complaint-to-arg = The channel
cli-complaint-act-arg = Complain, report, appeal or sue; else as the channel has it
cli-complaint-out-arg = The folder it goes to
cli-complaint-evidence-arg = Evidence that goes along; can be given several times, else all of the account’s
cli-complaint-anonymous-arg = Leave yourself out, where reports may be anonymous
cli-complaint-unmasked-arg = Show name and contact in full
cli-complaint-nowhere-else-arg = Confirm that the same dispute is before no other body
cli-complaint-law-arg = The law it rests on
cli-complaint-written-arg = The language of the pack
cli-complaint-request-arg = The request it is about
cli-complaint-fill-arg = Fill something in, such as contact=13800002201; can be given several times
cli-complaint-hurdle-arg = A hurdle met; can be given several times
cli-complaint-replace-arg = Let an earlier pack in that folder give way
cli-complaint-record-arg = Record it as a complaint
cli-complaint-sent-arg = The day it was handed in; records it as well
cli-checklist-print-pdf-arg = The PDF to save it to; else it is printed as text
cli-checklist-print-replace-arg = Let a file there give way

cli-letter-out = A PDF needs a file.
    .advice = Add --out with its name.
cli-letter-missing = { $count ->
        [one] One thing is
       *[other] { $count } things are
    } missing; fill in, then copy, print or save:
cli-letter-lacks = { $name }: { $why }. { $place }
cli-letter-saved = Saved { $path }
cli-letter-pack = The pack is in { $path }; the SHA-256 of each file in SHA256SUMS.txt
cli-letter-no-glyph = No font has these characters; in the PDF they are boxes: { $characters }
cli-letter-withheld = Not in the letter: { $name } { $value }
cli-letter-due = Sent today, it asks for an answer by { $date }
cli-letter-route = Where it could go
cli-letter-from = from { $date }
