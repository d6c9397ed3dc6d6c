//! Values for the blanks of a letter, taken from its fields in its language.

use std::collections::{BTreeMap, BTreeSet};

use quittance_law::{Day, Text};

use super::{Ask, Capacity, Earlier, Field, Kind, Letter, MissingField, Reply, Why};
use crate::Language;
use crate::template::Slot;
use crate::words::words;

/// Values, and the fields that were filled with a blank.
#[derive(Debug)]
pub(crate) struct Supply {
    language: Language,
    values: BTreeMap<Slot, String>,
    pub(crate) bad: BTreeSet<MissingField>,
}

impl Supply {
    pub(crate) fn new(letter: &Letter, due: Option<Day>, again: Option<Day>) -> Self {
        let mut supply = Self { language: letter.language, values: BTreeMap::new(), bad: BTreeSet::new() };
        supply.frame(letter, due);
        supply.capacity(&letter.capacity);
        for ask in letter.asks() {
            supply.ask(ask);
        }
        if let Some(first) = letter.earlier() {
            supply.earlier(first);
        }
        match &letter.kind {
            Kind::Reminder { next, .. } => {
                supply.put(Slot::Again, again.map(|day| letter.language.date(day.date)));
                let names = next.iter().filter_map(|id| quittance_law::channel(id)).map(|one| &one.names);
                let names: Vec<&str> = names.map(|names| letter.language.of(names)).collect();
                // The English names are phrases with commas in them.
                let named = match letter.language {
                    Language::Zh => letter.language.list(&names),
                    Language::En => letter.language.clauses(&names),
                };
                supply.put(Slot::Next, Some(named));
            }
            Kind::FollowUp { kept, .. } => {
                supply.texts(Slot::KeptData, kept.iter().map(|one| &one.data));
                let last = kept.iter().filter_map(|one| one.until).max();
                supply.put(Slot::KeptUntil, last.map(|day| letter.language.date(day)));
            }
            Kind::Request { .. } | Kind::Refusal { .. } => {}
        }
        supply
    }

    fn frame(&mut self, letter: &Letter, due: Option<Day>) {
        let language = self.language;
        self.text(Slot::Service, Some(&letter.service));
        self.put(Slot::Due, due.map(|day| language.date(day.date)));
        let own = letter.capacity.right();
        let mut asked: Vec<_> = letter.rights().into_iter().filter(|right| Some(*right) != own).collect();
        asked.sort_unstable();
        let rights: Vec<&str> = asked.iter().map(|right| language.of(words().short(*right))).collect();
        self.put(Slot::Rights, (!rights.is_empty()).then(|| language.several(&rights, 4)));
        self.texts(Slot::HangsOn, letter.hangs_on.iter());
        let hurdles: Vec<&str> = letter.hurdles.iter().map(|hurdle| language.of(words().hurdle(hurdle))).collect();
        self.put(Slot::Hurdles, (!hurdles.is_empty()).then(|| language.several(&hurdles, 2)));
        let reply = letter.reply.as_ref().map(|reply| match reply {
            Reply::InApp => language.of(&words().labels.reply_in_app).to_owned(),
            Reply::SameMail => language.of(&words().labels.reply_same_mail).to_owned(),
            Reply::Mail { address } => match language {
                Language::Zh => format!("电子邮件 {}", address.reveal()),
                Language::En => format!("by mail to {}", address.reveal()),
            },
            Reply::Post { address } => match language {
                Language::Zh => format!("邮寄至{}", address.reveal()),
                Language::En => format!("by post to {}", address.reveal()),
            },
        });
        if let Some(Reply::Mail { address } | Reply::Post { address }) = &letter.reply {
            self.check(Field::Reply, address.reveal());
        }
        let unfilled = self.bad.iter().any(|one| one.field == Field::Reply);
        self.put(Slot::Reply, reply.filter(|_| !unfilled));
    }

    fn capacity(&mut self, capacity: &Capacity) {
        match capacity {
            Capacity::Own => {}
            Capacity::Guardian { minor, relation, under_14 } => {
                self.put(Slot::Minor, Some(minor.reveal().to_owned()));
                self.text(Slot::Relation, Some(relation));
                self.put(Slot::Under14, under_14.then(|| "14".to_owned()));
            }
            Capacity::NearRelative { deceased, relation, interest, no_other_arrangement } => {
                self.put(Slot::Deceased, Some(deceased.reveal().to_owned()));
                self.text(Slot::Relation, Some(relation));
                self.text(Slot::Interest, Some(interest));
                if !no_other_arrangement {
                    self.miss(Field::NoOtherArrangement, Why::Empty);
                }
            }
        }
    }

    fn ask(&mut self, ask: &Ask) {
        match ask {
            Ask::CloseAccount => {}
            Ask::Delete { data, .. } => self.texts(Slot::DeleteData, data.iter()),
            Ask::Withdraw { consents } => self.texts(Slot::Consents, consents.iter()),
            Ask::Access { data, period } => {
                self.texts(Slot::AccessData, data.iter());
                let said = period.map(|(from, to)| match self.language {
                    Language::Zh => format!("{}至{}", self.language.date(from), self.language.date(to)),
                    Language::En => format!("from {} to {}", self.language.date(from), self.language.date(to)),
                });
                self.put(Slot::Period, said);
            }
            Ask::Copy { data } => self.texts(Slot::CopyData, data.iter()),
            Ask::Correct { corrections } => {
                self.texts(Slot::CorrectWhat, corrections.iter().map(|one| &one.what));
                for one in corrections {
                    self.check(Field::Corrections, one.wrong.reveal());
                    if !self.check(Field::Corrections, one.right.reveal()) && one.right.reveal().is_empty() {
                        self.miss(Field::Corrections, Why::Empty);
                    }
                    if let Some(proof) = &one.proof {
                        self.check(Field::Corrections, self.language.of(proof));
                    }
                }
            }
            Ask::Port { data, to } => {
                self.texts(Slot::PortData, data.iter());
                self.text(Slot::PortTo, to.as_ref());
            }
            Ask::Restrict { processing } => self.texts(Slot::Restricted, processing.iter()),
            Ask::Object { processing } => self.texts(Slot::Refused, processing.iter()),
            Ask::Explain { questions } => {
                let ends = ['。', '？', '?', '.', '；', ';', ' '];
                let questions = questions.iter().map(|one| self.language.of(one).trim_end_matches(ends).trim_start());
                let questions: Vec<&str> = questions.filter(|one| !one.is_empty()).collect();
                self.put(Slot::Questions, Some(self.language.clauses(&questions)));
            }
            Ask::Unlink { provider, shared } => {
                self.text(Slot::Provider, Some(provider));
                self.texts(Slot::Shared, shared.iter());
            }
            Ask::CancelRenewal { subscription, number, next_charge, refund } => {
                self.text(Slot::Subscription, Some(subscription));
                self.put(Slot::OrderNumber, number.as_ref().map(|number| number.reveal().to_owned()));
                self.put(Slot::NextCharge, next_charge.map(|day| self.language.date(day)));
                self.text(Slot::Refund, refund.as_ref());
            }
            Ask::RecycledNumber { since, shown } => {
                self.put(Slot::NumberSince, since.map(|day| self.language.date(day)));
                self.text(Slot::WordsShown, shown.as_ref());
            }
            Ask::OpenedInMyName { learned } => self.text(Slot::Learned, Some(learned)),
        }
    }

    fn earlier(&mut self, first: &Earlier) {
        let language = self.language;
        self.put(Slot::FirstSent, first.sent.map(|day| language.date(day)));
        self.text(Slot::FirstWay, Some(&first.way));
        self.text(Slot::FirstReceipt, first.receipt.as_ref());
        self.put(Slot::FirstDue, first.due.map(|day| language.date(day)));
        let rights: Vec<&str> = first.rights.iter().map(|right| language.of(words().short(*right))).collect();
        self.put(Slot::FirstRights, (!rights.is_empty()).then(|| language.list(&rights)));
    }

    /// The value for a blank.
    pub(crate) fn value(&self, slot: Slot) -> Option<&str> {
        self.values.get(&slot).map(String::as_str)
    }

    /// Gives a blank its value; nothing but space is no value, and a blank in the value is a fault.
    pub(crate) fn put(&mut self, slot: Slot, value: Option<String>) {
        let Some(value) = value.map(|value| flat(&value)).filter(|value| !value.is_empty()) else { return };
        if !self.check(slot.field(), &value) {
            self.values.insert(slot, value);
        }
    }

    fn text(&mut self, slot: Slot, text: Option<&Text>) {
        self.put(slot, text.map(|text| self.language.of(text).to_owned()));
    }

    fn texts<'t>(&mut self, slot: Slot, texts: impl Iterator<Item = &'t Text>) {
        let said: Vec<&str> = texts.map(|text| self.language.of(text).trim()).filter(|text| !text.is_empty()).collect();
        self.put(slot, Some(self.language.list(&said)));
    }

    pub(crate) fn miss(&mut self, field: Field, why: Why) {
        self.bad.insert(MissingField { field, identifier: None, why });
    }

    /// Notes a blank in what a person typed; says whether there was one.
    pub(crate) fn check(&mut self, field: Field, value: &str) -> bool {
        let blank = is_placeholder(value);
        if blank {
            self.miss(field, Why::Placeholder);
        }
        blank
    }
}

/// One line, without surrounding space: a value stands inside a sentence.
fn flat(value: &str) -> String {
    value.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a value is, or holds, something that was meant to be filled in.
pub(crate) fn is_placeholder(value: &str) -> bool {
    let value = value.trim();
    if value.contains(['{', '}']) || value.contains("某某") || value.contains("待填") {
        return true;
    }
    let mut run = (' ', 0);
    for c in value.chars() {
        let c = if c == 'x' { 'X' } else { c };
        run = if c == run.0 { (c, run.1 + 1) } else { (c, 1) };
        if run.1 >= 3 && matches!(c, 'X' | '×' | '_' | '＿' | '○' | '□' | '△') {
            return true;
        }
    }
    [('[', ']'), ('<', '>'), ('【', '】'), ('〔', '〕')]
        .iter()
        .any(|(open, close)| value.starts_with(*open) && value.ends_with(*close) && value.matches(*open).count() == 1)
}

/// Whether nobody reads mail at that address, or it is no address.
pub fn is_unreachable(address: &str) -> bool {
    let Some((name, domain)) = address.trim().rsplit_once('@') else { return true };
    let name: String = name.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
    let odd = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | ',' | ';' | '"');
    name.is_empty()
        || domain.is_empty()
        || address.trim().contains(odd)
        || ["noreply", "donotreply", "mailerdaemon"].iter().any(|one| name.contains(one))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_are_seen_and_ordinary_words_are_not() {
        for blank in ["XXXX", "138xxxx2201", "张某某", "____年", "{name}", "[your name]", "【姓名】", "□□□", "待填写"]
        {
            assert!(is_placeholder(blank), "{blank}");
        }
        for word in
            ["王小明", "Xavier", "33010619900101041X", "138****2201", "a [b] c", "等等……", "www.example.com", ""]
        {
            assert!(!is_placeholder(word), "{word}");
        }
    }

    #[test]
    fn mail_to_a_robot_is_refused() {
        for address in ["no-reply@a.com", "noreply@a.com", "do_not_reply@a.com", "a.com", "@a.com", "a b@c.com", ""] {
            assert!(is_unreachable(address), "{address}");
        }
        assert!(!is_unreachable("privacy@example.com"));
    }
}
