//! `quittance-cli`: the world around [`quittance_cli::run`].

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use quittance_cli::{Screen, World, run};
use quittance_core::Clock;
use quittance_discovery::Stop;
use quittance_keys::{Argon, SystemKeyring};
use zeroize::Zeroizing;

fn main() -> ExitCode {
    let stop = Stop::new();
    let asking = Arc::new(AtomicBool::new(false));
    hear_interrupts(&stop, &asking);
    let env = |name: &str| std::env::var_os(name);
    let screen = io::stdout().is_terminal().then(|| Screen { width: width(), colour: wants_colour() });
    let mut ask = |question: &str| {
        asking.store(true, Ordering::SeqCst);
        let answer = typed(question);
        asking.store(false, Ordering::SeqCst);
        answer
    };
    let mut world = World {
        env: &env,
        input: &mut io::stdin().lock(),
        input_is_terminal: io::stdin().is_terminal(),
        output: &mut io::stdout().lock(),
        screen,
        errors: &mut io::stderr().lock(),
        errors_are_terminal: io::stderr().is_terminal(),
        keyring: &SystemKeyring::new(),
        ask: &mut ask,
        argon: &|| Argon::tune(Argon::time),
        stop,
        system_language: sys_locale::get_locale(),
        clock: Clock::system(),
    };
    ExitCode::from(run(std::env::args_os().skip(1), &mut world))
}

/// The first interrupt asks the work to stop, so that it leaves the vault as it was; the second does not wait for that.
/// While something is being typed there is no work to stop, and the terminal has to get its echo back.
fn hear_interrupts(stop: &Stop, asking: &Arc<AtomicBool>) {
    let (stop, asking, terminal) = (stop.clone(), Arc::clone(asking), echo::now());
    // Without a handler the system's own way of ending a program is left, which a transaction survives as well.
    let _ = ctrlc::set_handler(move || {
        if asking.load(Ordering::SeqCst) || stop.is_requested() {
            echo::put_back(&terminal);
            std::process::exit(130);
        }
        stop.request();
    });
}

fn typed(question: &str) -> io::Result<Zeroizing<String>> {
    let mut errors = io::stderr();
    let _ = write!(errors, "{question}");
    let _ = errors.flush();
    rpassword::read_password().map(Zeroizing::new)
}

fn width() -> usize {
    terminal_size::terminal_size().map_or(80, |(width, _)| usize::from(width.0))
}

/// <https://no-color.org>
fn wants_colour() -> bool {
    let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    !refused && std::env::var_os("TERM").is_none_or(|term| term != "dumb")
}

#[cfg(unix)]
mod echo {
    use rustix::termios::{OptionalActions, Termios, tcgetattr, tcsetattr};

    pub(super) fn now() -> Option<Termios> {
        tcgetattr(rustix::stdio::stdin()).ok()
    }

    pub(super) fn put_back(before: &Option<Termios>) {
        if let Some(before) = before {
            let _ = tcsetattr(rustix::stdio::stdin(), OptionalActions::Now, before);
        }
    }
}

#[cfg(not(unix))]
mod echo {
    pub(super) fn now() {}
    pub(super) fn put_back(_: &()) {}
}
