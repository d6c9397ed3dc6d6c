//! The pack as a paper.

use quittance_catalogue::barrier::Strength;
use quittance_law::channel::Identity;
use quittance_law::{Law, Standing, Text};

use super::{Act, CapturedBy, ReadyComplaint, SenderPart, Wanted};
use crate::document::text::named;
use crate::document::{Block, Document, Pair, Table};
use crate::letter::{Hurdle, citable, short_name_of_method};
use crate::words::{PackLabels, barrier, words};
use crate::{Identifier, IdentifierKind, Language};

impl ReadyComplaint {
    /// The pack as a paper, with everything the channel can be given.
    pub fn document(&self) -> Document {
        let (one, language) = (&self.complaint, self.complaint.language);
        let labels = &words().pack;
        let say = |text: &Text| language.of(text).to_owned();
        let mut paper = Document::new(language, self.title(), one.written);
        paper.subtitle = Some(named(language, language.of(&labels.to), language.of(&self.channel.names)));

        paper.heading(say(&labels.parties));
        paper.push(Block::Fields { fields: self.sender() });
        paper.push(Block::Fields { fields: self.respondent() });

        paper.heading(say(&labels.wanted));
        paper.push(Block::Numbered { items: self.wanted.iter().map(|wanted| self.want(wanted)).collect() });

        paper.heading(say(&labels.facts));
        paper.push(Block::Table { table: self.facts() });
        let prior = self.events.iter().filter(|event| event.to_operator).map(|event| event.on).min();
        if let Some(day) = prior {
            paper.paragraph(named(language, language.of(&labels.prior), &language.date(day)));
        }

        self.barriers(&mut paper);
        self.past(&mut paper);
        self.annex_list(&mut paper);

        paper.heading(say(&labels.statement));
        paper.paragraph(say(&labels.truth));
        if !self.channel.not_beside.is_empty() && one.act != Act::Report {
            paper.paragraph(say(&labels.no_other_body));
        }
        paper.push(Block::Signature {
            lines: vec![
                named(language, language.of(&labels.signed), &self.signature()),
                named(language, language.of(&labels.dated), &language.date(one.written)),
            ],
        });
        paper.footer = Some(say(if one.sender.shows_something() { &labels.shown } else { &labels.masked }));
        paper
    }

    /// What kind of submission it is.
    pub fn title(&self) -> String {
        let labels = &words().pack;
        let text = match self.complaint.act {
            Act::Complain => &labels.complaint,
            Act::Report => &labels.report,
            Act::Appeal => &labels.appeal,
            Act::Sue => &labels.claim,
            Act::Request | Act::Remind | Act::Revoke => &labels.submission,
        };
        self.complaint.language.of(text).to_owned()
    }

    fn who(&self) -> &'static Text {
        let labels = &words().pack;
        match self.complaint.act {
            Act::Report => &labels.reporter,
            Act::Appeal => &labels.appellant,
            Act::Sue => &labels.claimant,
            Act::Complain | Act::Request | Act::Remind | Act::Revoke => &labels.complainant,
        }
    }

    /// Name as it may be shown; without one, that it is given at the channel, or whose account it is.
    fn signer(&self) -> String {
        let language = self.complaint.language;
        let labels = &words().pack;
        if self.anonymous() {
            return language.of(&labels.anonymous).to_owned();
        }
        match self.named() {
            Some(name) => self.shown(SenderPart::Name, IdentifierKind::RealName, name),
            None if self.wants_name() || self.complaint.sender.account.is_empty() => {
                language.of(&labels.form).to_owned()
            }
            None => language.of(&labels.holder).to_owned(),
        }
    }

    fn named(&self) -> Option<&str> {
        self.complaint.sender.name.as_ref().map(|name| name.reveal()).filter(|name| !name.trim().is_empty())
    }

    fn signature(&self) -> String {
        let full = self.complaint.sender.in_full.contains(&SenderPart::Name) && self.named().is_some();
        if full || self.anonymous() {
            self.signer()
        } else {
            self.complaint.language.of(&words().pack.signed_later).to_owned()
        }
    }

    pub(super) fn against(&self) -> &'static Text {
        let labels = &words().pack;
        match self.complaint.act {
            Act::Complain => &labels.respondent_complaint,
            Act::Report => &labels.respondent_report,
            Act::Appeal => &labels.respondent_appeal,
            Act::Sue => &labels.respondent_claim,
            Act::Request | Act::Remind | Act::Revoke => &labels.respondent,
        }
    }

    fn shown(&self, part: SenderPart, kind: IdentifierKind, value: &str) -> String {
        let one = Identifier::new(kind, value);
        if self.complaint.sender.in_full.contains(&part) { one.value.reveal().to_owned() } else { one.masked() }
    }

    fn sender(&self) -> Vec<Pair> {
        let (one, language) = (&self.complaint, self.complaint.language);
        let labels = &words().pack;
        let pair = |name: &Text, value: String| Pair { name: language.of(name).to_owned(), value };
        if self.anonymous() {
            return vec![pair(self.who(), language.of(&labels.anonymous).to_owned())];
        }
        let mut fields = vec![pair(self.who(), self.signer())];
        if let Some(contact) = one.sender.contact.as_ref().map(|contact| contact.reveal()) {
            let kind = if contact.contains('@') { IdentifierKind::Email } else { IdentifierKind::Phone };
            fields.push(pair(&labels.contact, self.shown(SenderPart::Contact, kind, contact)));
        }
        match &one.sender.address {
            Some(address) => {
                let shown = self.shown(SenderPart::Address, IdentifierKind::Other, address.reveal());
                fields.push(pair(&labels.respondent_address, shown));
            }
            None if self.wants_name() => {
                fields.push(pair(&labels.respondent_address, language.of(&labels.form).to_owned()));
            }
            None => {}
        }
        // Numbers of ID documents are typed in at the channel at the last moment, and are kept nowhere.
        if self.channel.identity >= Identity::IdNumber {
            fields.push(pair(&labels.identity_on_form, language.of(&labels.form).to_owned()));
        }
        let document =
            |kind| matches!(kind, IdentifierKind::IdCard | IdentifierKind::Passport | IdentifierKind::DrivingLicence);
        for identifier in &one.sender.account {
            let value = if document(identifier.kind) { identifier.masked() } else { identifier.written() };
            fields.push(pair(words().identifier(identifier.kind), value));
        }
        fields
    }

    fn respondent(&self) -> Vec<Pair> {
        let (one, language) = (&self.complaint, self.complaint.language);
        let labels = &words().pack;
        let text = |text: &Option<Text>| text.as_ref().map(|text| language.of(text).trim().to_owned());
        let all = [
            (self.against(), text(&one.respondent.name)),
            (&labels.respondent_address, text(&one.respondent.address)),
            (&labels.respondent_contact, text(&one.respondent.contact)),
            (&labels.product, Some(language.of(&one.product.name).trim().to_owned())),
            (&labels.version, one.product.version.clone()),
            (&labels.store, text(&one.product.store)),
            (&labels.link, one.product.link.clone()),
            (&labels.amount, one.payment.as_ref().map(|payment| language.of(&payment.amount).trim().to_owned())),
            (&labels.paid_on, one.payment.as_ref().and_then(|payment| payment.on).map(|day| language.date(day))),
        ];
        let some = all.into_iter().filter_map(|(name, value)| Some((name, value.filter(|value| !value.is_empty())?)));
        some.map(|(name, value)| Pair { name: language.of(name).to_owned(), value }).collect()
    }

    pub(super) fn want(&self, wanted: &Wanted) -> String {
        let language = self.complaint.language;
        let said = words().wanted(wanted, self.complaint.act, self.channel.kind);
        match wanted {
            Wanted::Refund { amount } => match language {
                Language::Zh => format!("{}{}。", said.zh, amount.zh.trim()),
                Language::En => format!("{} {}.", said.en, amount.en.trim()),
            },
            Wanted::Other { text } => language.of(text).trim().to_owned(),
            _ => language.of(said).to_owned(),
        }
    }

    fn facts(&self) -> Table {
        let language = self.complaint.language;
        let labels = &words().pack;
        let rows = self.events.iter().map(|event| {
            let numbers = event.annexes.iter().filter_map(|file| self.annex_number(file));
            let numbers: Vec<String> = numbers.map(|number| number.to_string()).collect();
            vec![language.date(event.on), language.of(&event.what).trim().to_owned(), language.list(&numbers)]
        });
        let head = [&labels.facts_when, &labels.facts_what, &labels.facts_annex];
        Table {
            head: head.map(|text| language.of(text).to_owned()).to_vec(),
            widths: vec![24, 60, 16],
            rows: rows.collect(),
        }
    }

    fn barriers(&self, paper: &mut Document) {
        if self.complaint.hurdles.is_empty() {
            return;
        }
        let language = self.complaint.language;
        paper.heading(language.of(&words().pack.barriers));
        let mut method = false;
        for hurdle in &self.complaint.hurdles {
            let Some(rule) = barrier(&hurdle.barrier) else { continue };
            paper.blocks.push(Block::Heading { level: 2, text: self.hurdle_name(hurdle) });
            let day = hurdle.on.map(|day| language.date(day));
            let note = hurdle.note.as_ref().map(|note| language.of(note).trim().to_owned());
            let met: Vec<String> = day.into_iter().chain(note).collect();
            if !met.is_empty() {
                paper.paragraph(named(language, language.of(&words().labels.told), &language.clauses(&met)));
            }
            let rules = self.rules(hurdle);
            let disputed = rule.strength == Strength::Disputed;
            if rules.is_empty() && !disputed {
                paper.paragraph(language.of(&words().pack.no_rule));
            } else {
                paper.paragraph(language.of(strength(&words().pack, rule.strength)));
            }
            method |= rules.iter().any(|rule| short_name_of_method(rule));
            paper.push(Block::Bulleted { items: rules });
        }
        if method {
            paper.paragraph(language.of(&words().labels.method));
        }
    }

    pub(super) fn hurdle_name(&self, hurdle: &Hurdle) -> String {
        let language = self.complaint.language;
        let name = capital(barrier(&hurdle.barrier).map_or("", |rule| language.of(&rule.names)));
        match hurdle.demand {
            Some(_) => {
                let what = language.of(words().hurdle(hurdle));
                match language {
                    Language::Zh => format!("{name}（{what}）"),
                    Language::En => format!("{name} ({what})"),
                }
            }
            None => name,
        }
    }

    /// The rules on a hurdle that may be cited: in force, read in the original, binding for such an operator.
    fn rules(&self, hurdle: &Hurdle) -> Vec<String> {
        let language = self.complaint.language;
        let Some(one) = barrier(&hurdle.barrier).filter(|_| self.complaint.law == Law::Pipl) else { return Vec::new() };
        let said = one.rules.iter().filter(|rule| citable(rule, &self.complaint.scopes)).map(|rule| {
            let standing = words().standing(Standing::from(rule.status)).map_or("", |text| language.of(text));
            let gap = if language == Language::En && !standing.is_empty() { " " } else { "" };
            format!("{}{gap}{standing}", language.of(&rule.text))
        });
        said.collect()
    }

    fn past(&self, paper: &mut Document) {
        if self.complaint.past.is_empty() {
            return;
        }
        let language = self.complaint.language;
        paper.heading(language.of(&words().pack.past));
        paper.paragraph(language.of(&words().pack.past_note));
        let mut past: Vec<_> = self.complaint.past.iter().collect();
        past.sort_by_key(|finding| finding.dated);
        let items = past.iter().map(|finding| {
            let (day, by) = (language.date(finding.dated), language.of(&finding.by));
            match language {
                Language::Zh => format!("{day}，{by}：{}", language.of(&finding.what).trim()),
                Language::En => format!("{day}, {by}: {}", language.of(&finding.what).trim()),
            }
        });
        paper.push(Block::Bulleted { items: items.collect() });
    }

    fn annex_list(&self, paper: &mut Document) {
        let (one, language) = (&self.complaint, self.complaint.language);
        let labels = &words().pack;
        let annexes = self.annexes();
        if annexes.is_empty() {
            return;
        }
        paper.heading(language.of(&labels.annexes));
        let rows = annexes.iter().enumerate().map(|(at, annex)| {
            let by = match annex.captured_by {
                CapturedBy::Person => &labels.captured_by_person,
                CapturedBy::File => &labels.captured_by_file,
                CapturedBy::Now => &labels.captured_by_now,
            };
            // With its offset: a screenshot of 23:30 in Shanghai is another day elsewhere.
            let captured = annex.captured.format("%Y-%m-%d %H:%M %:z");
            let hash = named(language, language.of(&labels.annex_hash), &annex.sha256);
            let file = match language {
                Language::Zh => format!("{}。{hash}", annex.file),
                Language::En => format!("{}. {hash}", annex.file),
            };
            let shows = language.of(&annex.shows).trim().to_owned();
            vec![(at + 1).to_string(), file, format!("{captured}，{}", language.of(by)), shows]
        });
        let head = [&labels.annex_number, &labels.annex_file, &labels.annex_captured, &labels.annex_shows];
        let rows: Vec<Vec<String>> = match language {
            Language::Zh => rows.collect(),
            Language::En => rows.map(|row| row.into_iter().map(|cell| cell.replace('，', ", ")).collect()).collect(),
        };
        let head = head.map(|text| language.of(text).to_owned()).to_vec();
        paper.push(Block::Table { table: Table { head, widths: vec![8, 40, 24, 28], rows } });
        let chain = match &one.chain {
            None => language.of(&labels.chain_none).to_owned(),
            Some(chain) => {
                let said = if chain.intact { &labels.chain_intact } else { &labels.chain_broken };
                let (day, said) = (language.date(chain.on), language.of(said));
                match language {
                    Language::Zh => format!("{day}，{said}（共{}条，末条{}）。", chain.entries, chain.head),
                    Language::En => {
                        format!("{day}: {said} ({} entries, the last one {}).", chain.entries, chain.head)
                    }
                }
            }
        };
        paper.paragraph(chain);
    }
}

/// How well the complaint stands on rules, said as carefully as it is known.
fn strength(labels: &'static PackLabels, strength: Strength) -> &'static Text {
    match strength {
        Strength::Strong => &labels.strength_strong,
        Strength::Medium => &labels.strength_medium,
        Strength::Disputed => &labels.strength_disputed,
        Strength::None => &labels.strength_none,
    }
}

/// Names of hurdles begin small in English, as the catalogue shows them; in a heading they don't.
fn capital(text: &str) -> String {
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return String::new() };
    first.to_uppercase().chain(chars).collect()
}
