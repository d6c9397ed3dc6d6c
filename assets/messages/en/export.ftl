# Taking one's data along: backup, table, report.

settings-data = Your data
    .match = data export json csv report backup shuju daochu
data-backup-title = A backup you can read
data-backup-text = The whole vault as one JSON file: accounts, checklists, evidence, history, nothing left out. Files of evidence lie beside it in a .files folder of the same name. Read into an empty vault, it gives back the same one.
data-plain-title = These files are not encrypted
data-plain-text = Whoever gets them can read the numbers in them. Keep them where only you can open them, and delete them when done.
data-plain = { data-plain-title }. { data-plain-text }
data-backup-save = Save as JSON
data-backup-saved = Saved { $records ->
    [one] { $records } record
   *[other] { $records } records
} and { $history } entries of the history
data-backup-saved-files = Saved { $records ->
    [one] { $records } record
   *[other] { $records } records
} and { $history } entries of the history; { $files ->
    [one] { $files } file of evidence
   *[other] { $files } files of evidence
} are in { $folder }
data-backup-load = Read a backup
data-backup-load-text = Only into an empty vault: one that holds nothing but people.
data-backup-loaded = { $records ->
    [one] { $records } record
   *[other] { $records } records
}, { $history } entries of the history and { $files ->
    [one] { $files } file of evidence
   *[other] { $files } files of evidence
} are back
data-backup-loading = Reading
data-csv-title = Table of accounts
data-csv-text = One account a line, for a spreadsheet. It only goes out.
data-csv-save = Save as CSV
data-csv-saved = { $rows ->
        [one] One line saved
       *[other] { $rows } lines saved
    }
data-report-title = Report
data-report-text = Before and after: accounts, data given away, what hangs on them, what was taken back, and what is still to be done. To print, or to show somebody.
data-report-save = Save a report
data-report-saved = Report saved
data-report-kind = Report
data-full = Write names and full numbers
data-full-text = Otherwise people appear by relation only, and numbers show their ends.
data-format = Format
data-format-pdf = PDF
data-format-html = HTML
data-format-md = Markdown
data-format-txt = Plain text

## Columns of the table
csv-service = Service
csv-service-id = Service id
csv-person = Person
csv-label = Label
csv-stage = State
csv-stage-since = State since
csv-opened = Opened
csv-last-used = Last used
csv-hangs-on = Hangs on
csv-entered-through = Entered through
csv-holds = Data held
csv-next = Next step
csv-next-date = Next date
csv-barriers = Barriers

## The report
report-title = Report of leaving
report-subtitle = From { $since } to { $date }
report-subtitle-day = { $date }
report-masked = People appear by relation only, and numbers show their ends.
report-what = What
report-before = Before
report-after = Today
report-accounts = Accounts
report-data = Kinds of data given
report-sensitive = Of these, sensitive
report-bindings = Numbers and documents attached
report-links = Linked logins
report-mandates = Mandates
report-requests = Requests and complaints (sent, waiting)
report-counted = How this was counted
report-counted-before = “Before” is everything ever recorded, “today” what still stands.
report-counted-claimed = Erased as the service says, but not checked: { $count }. They count as there today, unless the account is verified closed.
report-counted-verified = Erased and verified: { $count }.
report-counted-law = Kept by law: { $count }.
report-stages = Where the accounts stand
report-overdue = { $count ->
        [one] One request is overdue without an answer.
       *[other] { $count } requests are overdue without an answer.
    }
report-people = Accounts by person
report-column-service = Service
report-column-stage = State
report-column-data = Data
report-column-hangs-on = Still attached
report-column-links = Linked logins
report-of = { $after } (was { $before })
report-duties = Still to be done
report-duties-none = No date is pending.
report-duty = { $date }: { $what }
report-footer = Quittance
