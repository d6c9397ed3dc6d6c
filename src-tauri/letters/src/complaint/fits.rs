//! Whether a channel takes the matter, and whether it is the time for it, as far as its own rules say.

use chrono::NaiveDate;
use quittance_law::calendar::{Calendar, plus};
use quittance_law::channel::{ChannelKind, Subject};
use quittance_law::pack::Item;
use quittance_law::route::channels_taking;
use quittance_law::{Channel, From, Text};

use super::{ComplaintCaution, ReadyComplaint, Wanted};
use crate::Language;
use crate::words::words;

/// Something to know before handing a pack in, in words.
#[derive(Debug, Clone, PartialEq)]
pub struct ComplaintNote {
    /// Which.
    pub caution: ComplaintCaution,
    /// The sentence.
    pub text: Text,
    /// Ids of the sources of what it says about the channel; empty where it speaks of the pack alone.
    pub from: From,
}

/// How many other channels are named.
const OTHERS: usize = 3;

impl ComplaintNote {
    pub(super) fn of(caution: ComplaintCaution) -> Self {
        Self { caution, text: caution.text().clone(), from: From::new() }
    }

    fn with(caution: ComplaintCaution, blanks: &[(&str, Text)], from: &From) -> Self {
        let mut text = caution.text().clone();
        for (blank, value) in blanks {
            let blank = format!("{{{blank}}}");
            text.zh = text.zh.replace(&blank, &value.zh);
            text.en = text.en.replace(&blank, &value.en);
        }
        Self { caution, text, from: from.clone() }
    }
}

/// Subjects under which a channel could take what is wanted. None: it depends on the case, and is not judged.
fn subjects(wanted: &Wanted) -> &'static [Subject] {
    match wanted {
        Wanted::Close | Wanted::Delete => &[Subject::Closing, Subject::DataRights],
        Wanted::OfferClosing => &[Subject::Closing],
        Wanted::DropDemand => &[Subject::OverCollection, Subject::Closing],
        Wanted::Answer => &[Subject::Silence, Subject::Closing, Subject::DataRights],
        Wanted::StopMessages => &[Subject::Spam, Subject::DataRights],
        Wanted::Refund { .. } => &[Subject::Money],
        Wanted::Investigate | Wanted::Other { .. } => &[],
    }
}

impl ReadyComplaint {
    /// What the channel's own rules say of this matter and this day.
    pub(super) fn fits(&self) -> Vec<ComplaintNote> {
        let asked = self.events.iter().filter(|event| event.to_operator).map(|event| event.on).min();
        let time = match asked {
            None => self.not_asked(),
            Some(asked) => self.too_early(asked),
        };
        self.not_taken().into_iter().chain(time).chain(self.too_late()).collect()
    }

    /// What it is about, money apart: the two go different ways up.
    fn matters(&self) -> (Vec<Subject>, bool) {
        let money = self.wanted.iter().any(Wanted::is_personal_claim);
        let rights = self.wanted.iter().filter(|wanted| !wanted.is_personal_claim()).flat_map(subjects);
        let mut rights: Vec<Subject> = rights.copied().collect();
        if !rights.is_empty() {
            rights.extend(&self.complaint.about);
        }
        (rights, money)
    }

    fn not_taken(&self) -> Option<ComplaintNote> {
        let (rights, money) = self.matters();
        let takes_rights = rights.is_empty() || self.channel.takes_any(&rights);
        let takes_money = !money || self.channel.takes_any(&[Subject::Money]);
        let caution = match (takes_rights, takes_money) {
            (true, true) => return None,
            (true, false) if rights.is_empty() => ComplaintCaution::NotTaken,
            (false, true) if !money => ComplaintCaution::NotTaken,
            (false, false) => ComplaintCaution::NotTaken,
            (true, false) => ComplaintCaution::MoneyElsewhere,
            (false, true) => ComplaintCaution::RightsElsewhere,
        };
        let takes: Vec<&Text> = self.channel.takes.iter().map(|one| &one.text).collect();
        let other = if takes_rights { vec![Subject::Money] } else { rights };
        let blanks = [("takes", clauses(&takes)), ("others", self.others(&other))];
        Some(ComplaintNote::with(caution, &blanks, &self.channel.from))
    }

    /// Where it is taken: 可以找：甲、乙。 Empty where no channel is known for it.
    fn others(&self, subjects: &[Subject]) -> Text {
        let all = channels_taking(self.complaint.law, subjects, !subjects.contains(&Subject::Money));
        let own = |one: &Channel| matches!(one.kind, ChannelKind::Operator | ChannelKind::Payer);
        let others = all.into_iter().filter(|one| one.id != self.channel.id && !own(one));
        let names: Vec<&Text> = others.take(OTHERS).map(|one| &one.names).collect();
        if names.is_empty() {
            return Text::new("", "");
        }
        let listed =
            Text::new(Language::Zh.list(&names.iter().map(|name| &name.zh).collect::<Vec<_>>()), clauses(&names).en);
        let say = &words().pack.taken_by;
        Text::new(say.zh.replace("{others}", &listed.zh), say.en.replace("{others}", &listed.en))
    }

    fn not_asked(&self) -> Option<ComplaintNote> {
        if matches!(self.channel.kind, ChannelKind::Operator | ChannelKind::Payer) {
            return None;
        }
        let first: Vec<&Text> = self.channel.first.iter().map(|item| &item.text).collect();
        let wants = if first.is_empty() { words().pack.most_want.clone() } else { clauses(&first) };
        let from = if first.is_empty() { From::new() } else { sources(&self.channel.first, self.channel) };
        Some(ComplaintNote::with(ComplaintCaution::NotAskedFirst, &[("first", wants)], &from))
    }

    /// Too early where the channel wants silence or a refusal first, and the operator has neither answered nor run out of time.
    fn too_early(&self, asked: NaiveDate) -> Option<ComplaintNote> {
        let (one, channel) = (&self.complaint, self.channel);
        if one.answered || channel.first.is_empty() {
            return None;
        }
        let end = match channel.silent_for {
            Some(term) => Some(Calendar::china().end_of(term, asked, false).date),
            None => one.answer_due,
        }?;
        let from = plus(end, 1);
        let first: Vec<&Text> = channel.first.iter().map(|item| &item.text).collect();
        let blanks = [("first", clauses(&first)), ("date", dated(from))];
        let sources = sources(&channel.first, channel);
        (one.written < from).then(|| ComplaintNote::with(ComplaintCaution::TooEarly, &blanks, &sources))
    }

    /// Too late where a bar of the channel has passed since the first day the pack tells of.
    fn too_late(&self) -> Option<ComplaintNote> {
        let begun = self.events.first().map(|event| event.on)?;
        let (mut subjects, money) = self.matters();
        subjects.extend(money.then_some(Subject::Money));
        let bars = self
            .channel
            .bars
            .iter()
            .filter(|bar| bar.subjects.is_empty() || bar.subjects.iter().any(|subject| subjects.contains(subject)));
        let mut passed = bars.filter_map(|bar| {
            let end = Calendar::china().end_of(bar.term, begun, false).date;
            (self.complaint.written > end).then_some((bar, end))
        });
        let (bar, end) = passed.next()?;
        let blanks = [("bar", bar.text.clone()), ("begun", dated(begun)), ("date", dated(end))];
        Some(ComplaintNote::with(ComplaintCaution::TooLate, &blanks, &self.channel.from))
    }
}

/// The sources of some items; where they name none, the channel's.
fn sources(items: &[Item], channel: &Channel) -> From {
    let own: From = items.iter().flat_map(|item| item.from.iter().cloned()).collect();
    if own.is_empty() { channel.from.clone() } else { own }
}

fn clauses(texts: &[&Text]) -> Text {
    let of = |language: Language| language.clauses(&texts.iter().map(|text| language.of(text)).collect::<Vec<_>>());
    Text::new(of(Language::Zh), of(Language::En))
}

fn dated(day: NaiveDate) -> Text {
    Text::new(Language::Zh.date(day), Language::En.date(day))
}
