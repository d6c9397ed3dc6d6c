//! Long work: telling how far it is, and hearing the wish to pause or to stop.
//!
//! A [`Job`] is passed down as an argument and never global, so two imports can run side by side and a test
//! needs no window. Whoever started the work keeps clones of [`Stop`] and [`Pause`].

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use crate::problem::ImportProblem;

/// Reports are at least this far apart, so that a fast reader does not flood the window.
const REPORT_EVERY: Duration = Duration::from_millis(100);

/// How often paused work looks whether it should stop; well under the 0.2 s a person may wait for it.
const LOOK_FOR_STOP_EVERY: Duration = Duration::from_millis(50);

/// The part of an import that is running. Only the last one writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// The foreign file is being read.
    Reading,
    /// What was read is compared with the catalogue and the vault.
    Matching,
    /// The findings are being saved.
    Saving,
}

/// How far the work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Progress {
    /// The part that is running.
    pub phase: Phase,
    /// Bytes of the file read so far, as they are on disk. In later phases: items done.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub bytes_done: u64,
    /// Bytes of the whole file (in later phases: items), where that is known.
    #[cfg_attr(feature = "typescript", ts(type = "number | null"))]
    pub bytes_total: Option<u64>,
    /// Messages or rows read so far.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub records: u64,
    /// Distinct services (per identifier) found so far.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub findings: u64,
}

/// The wish to stop. Clones share it; it cannot be taken back.
#[derive(Debug, Clone, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// A fresh wish that nobody has made yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Asks the work to stop at the next opportunity.
    pub fn request(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether somebody asked.
    pub fn is_requested(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// The wish to wait a while. Clones share it.
#[derive(Debug, Clone, Default)]
pub struct Pause(Arc<PauseState>);

#[derive(Debug, Default)]
struct PauseState {
    /// Read on every call of [`Job::advance`]; the lock is taken only while paused.
    paused: AtomicBool,
    turn: Mutex<()>,
    changed: Condvar,
}

impl Pause {
    /// Not paused.
    pub fn new() -> Self {
        Self::default()
    }

    /// Asks the work to wait.
    pub fn pause(&self) {
        self.0.paused.store(true, Ordering::Relaxed);
    }

    /// Lets waiting work go on.
    pub fn resume(&self) {
        let _turn = self.0.turn.lock().unwrap_or_else(PoisonError::into_inner);
        self.0.paused.store(false, Ordering::Relaxed);
        self.0.changed.notify_all();
    }

    /// Whether the work is asked to wait.
    pub fn is_paused(&self) -> bool {
        self.0.paused.load(Ordering::Relaxed)
    }

    /// Returns when resumed or when a stop is wished, whichever is first.
    fn wait(&self, stop: &Stop) {
        let mut turn = self.0.turn.lock().unwrap_or_else(PoisonError::into_inner);
        while self.is_paused() && !stop.is_requested() {
            turn = self
                .0
                .changed
                .wait_timeout(turn, LOOK_FOR_STOP_EVERY)
                .map_or_else(|poisoned| poisoned.into_inner().0, |(turn, _)| turn);
        }
    }
}

/// Reports progress and hears the wish to pause or stop.
pub struct Job<'a> {
    report: Option<&'a mut dyn FnMut(Progress)>,
    stop: Stop,
    pause: Pause,
    told: Option<(Phase, Instant)>,
}

impl std::fmt::Debug for Job<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Job").field("stop", &self.stop).field("pause", &self.pause).finish_non_exhaustive()
    }
}

impl<'a> Job<'a> {
    /// Work that calls `report` about ten times a second, and at every change of phase.
    pub fn new(report: &'a mut dyn FnMut(Progress), stop: Stop, pause: Pause) -> Self {
        Self { report: Some(report), stop, pause, told: None }
    }

    /// Work that nobody watches. It can still be stopped.
    pub fn quiet(stop: Stop) -> Self {
        Self { report: None, stop, pause: Pause::new(), told: None }
    }

    /// Says how far the work is. Cheap: call it once per item and once per block of a large item, because it
    /// is the only place where work waits or stops.
    ///
    /// # Errors
    /// [`ImportProblem::Cancelled`] once a stop was requested; nothing was changed by this call.
    pub fn advance(&mut self, progress: Progress) -> Result<(), ImportProblem> {
        if self.pause.is_paused() {
            self.tell(progress);
            self.pause.wait(&self.stop);
        }
        if self.stop.is_requested() {
            return Err(ImportProblem::Cancelled);
        }
        if self.report.is_some() {
            let due = self.told.is_none_or(|(phase, at)| phase != progress.phase || at.elapsed() >= REPORT_EVERY);
            if due {
                self.tell(progress);
            }
        }
        Ok(())
    }

    /// Says where the work ended, however short ago the last report was.
    ///
    /// # Errors
    /// [`ImportProblem::Cancelled`] once a stop was requested.
    pub fn finish(&mut self, progress: Progress) -> Result<(), ImportProblem> {
        if self.stop.is_requested() {
            return Err(ImportProblem::Cancelled);
        }
        self.tell(progress);
        Ok(())
    }

    fn tell(&mut self, progress: Progress) {
        if let Some(report) = self.report.as_mut() {
            report(progress);
            self.told = Some((progress.phase, Instant::now()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(phase: Phase, bytes_done: u64) -> Progress {
        Progress { phase, bytes_done, bytes_total: Some(10), records: 0, findings: 0 }
    }

    #[test]
    fn reports_are_throttled_but_a_new_phase_and_the_end_are_always_told() {
        let mut told = Vec::new();
        let mut report = |p: Progress| told.push((p.phase, p.bytes_done));
        let mut job = Job::new(&mut report, Stop::new(), Pause::new());
        for done in 0..1000 {
            job.advance(at(Phase::Reading, done)).unwrap();
        }
        job.advance(at(Phase::Matching, 0)).unwrap();
        job.finish(at(Phase::Matching, 9)).unwrap();
        assert_eq!(told.first(), Some(&(Phase::Reading, 0)));
        assert!(told.len() < 100, "a thousand quick steps must not be a thousand reports: {}", told.len());
        assert_eq!(told[told.len() - 2..], [(Phase::Matching, 0), (Phase::Matching, 9)]);
    }

    #[test]
    fn a_stop_wished_before_the_first_step_is_heard_at_it() {
        let stop = Stop::new();
        stop.request();
        let mut job = Job::quiet(stop);
        assert_eq!(job.advance(at(Phase::Reading, 0)), Err(ImportProblem::Cancelled));
        assert_eq!(job.finish(at(Phase::Reading, 0)), Err(ImportProblem::Cancelled));
    }

    #[test]
    fn paused_work_goes_on_when_resumed_and_still_hears_stop() {
        for stops in [false, true] {
            let (stop, pause) = (Stop::new(), Pause::new());
            pause.pause();
            let (their_stop, their_pause) = (stop.clone(), pause.clone());
            // The report is made before waiting, so the other thread starts only once the work is paused.
            let (paused, wait) = std::sync::mpsc::channel();
            let other = std::thread::spawn(move || {
                wait.recv().unwrap();
                if stops { their_stop.request() } else { their_pause.resume() }
            });
            let mut report = |_| {
                let _ = paused.send(());
            };
            let mut job = Job::new(&mut report, stop, pause);
            let outcome = job.advance(at(Phase::Reading, 1));
            assert_eq!(outcome, if stops { Err(ImportProblem::Cancelled) } else { Ok(()) });
            other.join().unwrap();
        }
    }
}
