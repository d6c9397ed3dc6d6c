# What the app itself says on the terminal that started it, and the problems that arise in the shell around the core.

app-help =
    Quittance: a private ledger of the accounts you signed up for, and the way out of each.

    Usage: quittance [options]

      --vault DIR          open the vault in this folder instead of the usual one
      --demo               open an example family; your own vault is not touched
      --today YYYY-MM-DD   take this date for today, so that plans and deadlines can be reproduced
      --check FILE.png     save a picture of the window once it can be used, then end
      --background         start without a window, in the background (turn it on in Settings › Reminders first)
      --help, --version

    QUITTANCE_VAULT can name the vault, too, and QUITTANCE_CONFIG_DIR the folder for preferences. The language is that of
    your system, until you choose one in Settings. Without a window, on the command line: quittance-cli.
app-option-unknown = “{ $option }” is not an option of Quittance. See quittance --help.
app-option-value-missing = “{ $option }” needs a value after it. See quittance --help.
app-option-not-a-date = “{ $value }” is not a date. Write it as year, month and day: 2026-03-07.
app-option-demo-and-vault = --demo opens a vault of its own, so it can’t go together with --vault. Leave one of them out.
app-no-display = There is no display to open the window on. Start Quittance from a desktop session, or use quittance-cli.
app-window-cannot-open = The window can’t be opened: { $why }
app-window-not-usable = The window could not be used within { $seconds } seconds.
app-window-is-usable = The window can be used. Its picture is in { $file }
app-window-is-usable-without-picture = The window can be used.
app-picture-not-saved = The picture of the window can’t be saved in { $file }: { $why }

problem-job-running = This is already being done.
    .advice = Wait until it has ended, or stop it first.
problem-unexpected = Something went wrong inside the program. What was saved before is safe.
    .advice = Try again. If it happens again, close the program and open it anew.
