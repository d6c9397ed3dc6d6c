//! Reads a foreign file and prints what it found as JSON: `read_export PATH [FORMAT]`.
//!
//! For looking at a file by hand and for measuring. `--summary` leaves the leads out; the time goes to stderr.

use std::io::{self, Write};
use std::process::ExitCode;
use std::time::Instant;

use quittance_discovery::{Job, Pause, ReadOptions, Stop, read_file};

fn main() -> io::Result<ExitCode> {
    let mut args: Vec<String> = std::env::args().skip(1).collect();
    let summary = args.iter().any(|arg| arg == "--summary");
    args.retain(|arg| arg != "--summary");
    let Some(path) = args.first() else {
        writeln!(io::stderr(), "usage: read_export [--summary] PATH [FORMAT]")?;
        return Ok(ExitCode::from(2));
    };
    let mut reports = 0u32;
    let mut report = |_| reports += 1;
    let mut job = Job::new(&mut report, Stop::new(), Pause::new());
    let options = ReadOptions::on(chrono::Local::now().date_naive());
    let started = Instant::now();
    let read = read_file(path.as_ref(), args.get(1).map(String::as_str), &options, &mut job);
    let took = started.elapsed();
    match read {
        Ok(mut reading) => {
            let found = reading.leads.len();
            if summary {
                reading.leads.clear();
            }
            let text = serde_json::to_string_pretty(&reading).map_err(io::Error::other)?;
            writeln!(io::stdout(), "{text}")?;
            writeln!(io::stderr(), "{found} leads in {took:?}, {reports} reports")?;
            Ok(ExitCode::SUCCESS)
        }
        Err(problem) => {
            writeln!(io::stderr(), "{} {:?}: {problem}", problem.key(), problem.args())?;
            Ok(ExitCode::FAILURE)
        }
    }
}
