# Reminders: the words of the calendar file, notifications, the tray, and the switches in the settings. No calendar entry and no
# notification may name a service or a person.

## The calendar file
ics-name = Quittance
ics-title = Quittance: something is due ({ $code })
ics-note = Open Quittance and look the code up under Settings › Reminders. On the command line: quittance-cli due --codes.

## Notifications and tray
notice-title = Quittance
notice-count = { $count ->
        [one] One thing is due. Open Quittance to see it.
       *[other] { $count } things are due. Open Quittance to see them.
    }
notice-locked = { $count ->
        [one] One thing is due. Unlock the vault to see it.
       *[other] { $count } things are due. Unlock the vault to see them.
    }
notice-named = { $count ->
        [one] One thing is due: { $names }
       *[other] { $count } things are due: { $names }
    }
notice-try = This is what a reminder looks like. It names no service.
tray-open = Open Quittance
tray-due-today = { $count ->
        [one] One thing due today
       *[other] { $count } things due today
    }
tray-due-none = Nothing due today
tray-due-unknown = The vault is locked
tray-lock = Lock the vault
tray-quit = Quit Quittance
    .match = quit exit tuichu

## Today
reminder-missed-title = { $count ->
        [one] One thing fell due while you were away
       *[other] { $count } things fell due while you were away
    }
reminder-missed-more = { $count } more
reminder-missed-row = { $date }: { $what }
reminder-seen = Got it
clock-back-title = The computer’s clock may be wrong
clock-back-text = The last change in this vault bears the date { $date }, which is later than today. Dates and deadlines go by the computer’s clock; check it first.
clock-china = In China it is { $date } now; deadlines are counted by that day

## Settings
settings-reminders = Reminders
    .match = reminders calendar ics tray notification autostart tixing rili tongzhi
remind-title = Notifications
remind-text = After nine in the morning, at most once a day. Only an open vault knows what is due; the notification says how many things, and names no service.
remind-on = Notify me when something is due
remind-names = Name services in notifications
remind-names-text = Whoever sees your screen sees these names. The lock screen may show them, too.
remind-locked = Remind me while the vault is locked, too
remind-locked-text = Keeps a small file in the vault’s folder that is not encrypted. It says on which day how many things are due, without names or kinds. Whoever reads it learns on which days you have something due.
remind-try = Try it
remind-none = This desktop has no notification service, so nothing can be shown; “Today” tells you when you open it next.
background-title = In the background
background-text = With its window closed the program stays, or nothing could notify you. The vault locks as set under “Privacy” all the same.
background-on = Stay in the tray when the window is closed
background-no-tray = This desktop has no tray. The program stays in the background; start it again to get the window back, and press { $keys } to really quit.
autostart-on = Start when I log in to this computer, without a window
autostart-none = There is no way to start by itself on this system.
remind-cli = Quit for good:
ics-export-title = Calendar file
ics-export-text = Writes every pending date as .ics for the calendar of your phone or computer. Titles hold a code and nothing that names a service. Save it again after a change: entries are updated in place, never doubled.
ics-export = Save a calendar file
ics-export-again = Save it again
ics-exported = { $dates ->
        [one] One date written
       *[other] { $dates } dates written
    }
ics-exported-cancelled = { $dates ->
        [one] One date written, { $cancelled } cancelled
       *[other] { $dates } dates written, { $cancelled } cancelled
    }
ics-file-kind = Calendar
ics-codes = What each code stands for
ics-codes-none = No calendar file was saved yet.
ics-code-gone = No longer due; the next calendar file cancels it
ics-code-open = Open { $what }
working-days-title = Working days
working-days-text = Legal deadlines count working days by the holiday notices of the State Council. A year’s notice comes out in the November before it; until then its days are only worked out.
working-days-load = Load a holiday calendar
working-days-kind = Holiday calendar
working-days-loaded = Holidays of { $years } loaded; all deadlines are counted anew
working-days-same = The file says nothing new; no day has changed.
working-days-year = { $year }
working-days-known = Notice is out
working-days-provisional = Worked out, may change
working-days-from-program = Came with the program
working-days-from-file = Loaded from { $file }, { $date }
working-days-off = Days off: { $days }; make-up working days: { $makeup }
working-days-remove = Stop using it
working-days-remove-spoken = Stop using the loaded year { $year }
working-days-show = See which days
working-days-holiday = { $name }: { $from } to { $to }
working-days-holiday-one = { $name }: { $from }
working-days-make-up = Make-up working days: { $days }
