//! When to show a notification, and what it may say. Asked by the app every half minute; the core's pure functions decide.

use std::path::PathBuf;
use std::sync::atomic::Ordering;

use chrono::{NaiveDate, NaiveDateTime};
use quittance_core::reminder::is_time;
use quittance_core::view::{reminders_today, reminders_view};
use quittance_core::{Arg, Result};
use quittance_words::{Language, Words};

use crate::desktop::Notice;
use crate::preferences::Preferences;
use crate::session::{Bridge, State};

/// Names of services in one notification, if the person wants any.
const NAMES: usize = 4;

/// How many things are due today, as far as can be known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DueToday {
    /// So many.
    Known(u32),
    /// The vault is locked, and there are no dates beside it.
    Locked,
}

impl Bridge {
    /// Whether the program stays when its window is closed. Never waits.
    pub fn stays(&self) -> bool {
        self.stays.load(Ordering::Relaxed)
    }

    /// The words of the language the person chose, else of the system.
    pub fn words(&self) -> Words {
        let state = self.state();
        self.words_of(&state.preferences)
    }

    pub(crate) fn words_of(&self, preferences: &Preferences) -> Words {
        let language = Language::of_tag(&preferences.language).unwrap_or_else(|| self.options.desktop.language());
        Words::new(language, self.options.clock.today())
    }

    /// The notification that is due at this moment, if any; it counts as shown. Nothing while the bridge is busy: the next
    /// look comes soon.
    pub fn remind(&self, now: NaiveDateTime) -> Option<Notice> {
        let state = self.try_state()?;
        if !state.preferences.remind || !is_time(now, self.told()) {
            return None;
        }
        let words = self.words_of(&state.preferences);
        let (count, text) = self.due(&state, now.date(), &words)?;
        self.set_told(now.date());
        (count > 0).then(|| Notice { title: words.get("notice-title"), text })
    }

    /// How many things, and the sentence. None where nothing can be known: then the day does not count as told.
    fn due(&self, state: &State, today: NaiveDate, words: &Words) -> Option<(u32, String)> {
        let said = |key: &str, count: u32| words.message(key, &[("count", Arg::from(count))]);
        let Some(vault) = &state.vault else {
            let wanted = state.preferences.remind_locked;
            let count = state.folder.schedule().filter(|_| wanted)?.count(self.told(), today);
            return Some((count, said("notice-locked", count)));
        };
        let view = reminders_view(vault).ok()?;
        let all = view.now.iter().chain(&view.missed);
        let count = u32::try_from(view.now.len() + view.missed.len()).unwrap_or(u32::MAX);
        let mut names: Vec<&str> = Vec::new();
        for names_of in all.filter_map(|row| row.item.service.as_ref()).map(|service| words.text(&service.names)) {
            if !names.contains(&names_of) {
                names.push(names_of);
            }
        }
        let text = if state.preferences.remind_names && !names.is_empty() {
            let more = names.len() > NAMES;
            names.truncate(NAMES);
            let list = words.list(&names) + if more { "…" } else { "" };
            words.message("notice-named", &[("count", Arg::from(count)), ("names", Arg::from(list))])
        } else {
            said("notice-count", count)
        };
        Some((count, text))
    }

    /// How many things are due today, for the tray. None while the bridge is busy.
    pub fn due_today(&self) -> Option<DueToday> {
        let state = self.try_state()?;
        Some(match &state.vault {
            Some(vault) => DueToday::Known(reminders_today(vault).ok()?),
            None => match state.folder.schedule().filter(|_| state.preferences.remind_locked) {
                Some(schedule) => {
                    let today = self.options.clock.today();
                    DueToday::Known(schedule.days.get(&today).copied().unwrap_or(0))
                }
                None => DueToday::Locked,
            },
        })
    }

    /// Shows a notification. Answers whether the desktop took it.
    pub fn notify(&self, notice: &Notice) -> bool {
        self.options.desktop.notify(notice)
    }

    /// Shows what a notification looks like. Answers whether the desktop took it.
    pub(crate) fn try_notification(&self) -> bool {
        let words = self.words();
        self.options.desktop.notify(&Notice { title: words.get("notice-title"), text: words.get("notice-try") })
    }

    /// Writes the dates beside an open vault, or takes them away, as the preferences say.
    pub(crate) fn settle_schedule(&self, state: &State) -> Result<()> {
        let wanted = state.preferences.remind && state.preferences.remind_locked;
        match &state.vault {
            Some(vault) if wanted && !vault.is_example()? => vault.write_schedule(),
            None if wanted => Ok(()),
            _ => state.folder.drop_schedule(),
        }
    }

    /// The day reminders were shown last. Only the day is kept, outside the vault, because it is needed while that is locked.
    fn told(&self) -> Option<NaiveDate> {
        std::fs::read_to_string(self.told_file()).ok()?.trim().parse().ok()
    }

    fn set_told(&self, day: NaiveDate) {
        // If it can't be kept, the person is told twice, which is better than never.
        let _ = std::fs::create_dir_all(&self.options.config_dir);
        let _ = std::fs::write(self.told_file(), format!("{day}\n"));
    }

    fn told_file(&self) -> PathBuf {
        self.options.config_dir.join("reminded")
    }
}
