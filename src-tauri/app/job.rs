//! Long work that the window can stop, pause and take up again: which jobs run, by the name the window gave them.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use quittance_core::discovery::{Pause, Stop};

/// The jobs that are running now.
#[derive(Default)]
pub struct Jobs(Mutex<HashMap<String, (Stop, Pause)>>);

impl Jobs {
    /// Enters a job. `None` when one of that name is running already. It leaves the list when the entry is dropped.
    pub fn enter(self: &Arc<Self>, name: &str) -> Option<Entry> {
        let mut running = self.running();
        if running.contains_key(name) {
            return None;
        }
        let (stop, pause) = (Stop::new(), Pause::new());
        running.insert(name.to_owned(), (stop.clone(), pause.clone()));
        Some(Entry { jobs: Arc::clone(self), name: name.to_owned(), stop, pause })
    }

    /// Asks a job to stop. Unknown names are passed over, here and below: the job may have ended a moment ago.
    pub fn stop(&self, name: &str) {
        if let Some((stop, _)) = self.running().get(name) {
            stop.request();
        }
    }

    /// Holds a job where it is.
    pub fn pause(&self, name: &str) {
        if let Some((_, pause)) = self.running().get(name) {
            pause.pause();
        }
    }

    /// Lets a paused job go on.
    pub fn resume(&self, name: &str) {
        if let Some((_, pause)) = self.running().get(name) {
            pause.resume();
        }
    }

    /// Asks every job to stop: nobody is there any more to see how it ends.
    pub fn stop_all(&self) {
        for (stop, _) in self.running().values() {
            stop.request();
        }
    }

    fn running(&self) -> MutexGuard<'_, HashMap<String, (Stop, Pause)>> {
        // The list is whole after every line, so a panic elsewhere while it was held left nothing half done.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A job's place in the list.
pub struct Entry {
    jobs: Arc<Jobs>,
    name: String,
    /// The wish to stop, for the job to hear.
    pub stop: Stop,
    /// The wish to wait, for the job to hear.
    pub pause: Pause,
}

impl Drop for Entry {
    fn drop(&mut self) {
        self.jobs.running().remove(&self.name);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::Jobs;

    #[test]
    fn a_job_runs_once_under_its_name_and_may_run_again_after_it_ended() {
        let jobs = Arc::new(Jobs::default());
        let entry = jobs.enter("import-1").unwrap();
        assert!(jobs.enter("import-1").is_none());
        drop(entry);
        assert!(jobs.enter("import-1").is_some());
    }

    #[test]
    fn the_switches_reach_the_job_they_name_and_no_other() {
        let jobs = Arc::new(Jobs::default());
        let (one, two) = (jobs.enter("one").unwrap(), jobs.enter("two").unwrap());
        jobs.pause("one");
        jobs.stop("two");
        assert!(one.pause.is_paused() && !one.stop.is_requested());
        assert!(two.stop.is_requested() && !two.pause.is_paused());
        jobs.resume("one");
        assert!(!one.pause.is_paused());
    }

    #[test]
    fn closing_the_window_stops_every_job() {
        let jobs = Arc::new(Jobs::default());
        let (one, two) = (jobs.enter("one").unwrap(), jobs.enter("two").unwrap());
        jobs.stop_all();
        assert!(one.stop.is_requested() && two.stop.is_requested());
    }

    #[test]
    fn a_job_that_has_ended_cannot_be_stopped_and_nothing_breaks() {
        let jobs = Jobs::default();
        jobs.stop("gone");
        jobs.pause("gone");
        jobs.resume("gone");
    }
}
