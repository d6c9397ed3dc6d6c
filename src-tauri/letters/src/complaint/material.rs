//! What a channel wants to see: what the pack holds of it, and what the person brings or types in there.

use quittance_law::channel::Identity;
use quittance_law::pack::Item;

use super::{Complaint, ReadyComplaint, SenderPart};
use crate::document::{Block, Check, Document};
use crate::words::words;

/// One thing a channel wants.
#[derive(Debug, Clone, Copy)]
pub struct Material {
    /// What.
    pub item: &'static Item,
    /// Whether the pack holds it.
    pub here: bool,
}

impl Complaint {
    /// What the channel wants, in its own order.
    pub fn material(&self) -> Vec<Material> {
        let all = self.channel().into_iter().flat_map(|channel| &channel.material);
        all.map(|item| Material { item, here: self.holds(&item.id) == Some(true) }).collect()
    }

    /// Whether the pack holds this piece. None: a piece no pack can hold, so it is always the person's to bring.
    fn holds(&self, id: &str) -> Option<bool> {
        let sender = &self.sender;
        let shown = |part: SenderPart, value: bool| value && sender.in_full.contains(&part);
        let named = self.respondent.name.is_some();
        let papers = !self.annexes.is_empty();
        Some(match id {
            "account" => sender.account.iter().any(|one| !one.value.reveal().is_empty()),
            "app" => self.product.version.is_some() || self.product.link.is_some(),
            "demand" => !self.wanted.is_empty(),
            "clues" | "facts" | "history" => !self.events.is_empty(),
            "company" => named,
            "evidence" | "proof" | "screenshots" => papers,
            "link" => self.product.link.is_some(),
            "mandate" => self.payment.as_ref().is_some_and(|payment| payment.on.is_some()),
            "no_other" => self.nowhere_else,
            // Proof of an earlier complaint is a paper that shows it, not the word that there was one.
            "prior" => self.events.iter().any(|event| event.to_operator && !event.annexes.is_empty()),
            "provisions" | "rule" => !self.hurdles.is_empty(),
            "respondent" => named && self.respondent.address.is_some(),
            "self" => {
                shown(SenderPart::Name, sender.name.is_some())
                    && shown(SenderPart::Contact, sender.contact.is_some())
                    && shown(SenderPart::Address, sender.address.is_some())
            }
            _ => return None,
        })
    }
}

impl ReadyComplaint {
    /// Whether name and address are given by hand at the channel, where the pack does not have them.
    pub(super) fn wants_name(&self) -> bool {
        self.channel.identity >= Identity::Name
    }

    /// What the channel wants, as a list for the sender: what the pack holds is ticked.
    pub fn to_bring(&self) -> Document {
        let (language, labels) = (self.complaint.language, &words().pack);
        let mut paper = Document::new(language, language.of(&labels.to_bring), self.complaint.written);
        paper.subtitle = Some(language.of(&self.channel.names).to_owned());
        let note = |here: bool| if here { &labels.here } else { &labels.bring };
        let items = self.complaint.material().into_iter().map(|one| Check {
            done: one.here,
            text: language.of(&one.item.text).to_owned(),
            note: Some(language.of(note(one.here)).to_owned()),
        });
        paper.push(Block::Checks { items: items.collect() });
        paper
    }
}

#[cfg(test)]
mod tests {
    use quittance_law::channels;

    /// Pieces only the person has: a claim in the form of the court, a document of identity, originals, a proof of where one
    /// lives.
    const OWN: [&str; 6] = ["claim", "id_number", "identity", "original", "originals", "resident"];

    #[test]
    fn every_piece_a_channel_wants_is_known() {
        let known = [
            "account",
            "app",
            "clues",
            "company",
            "demand",
            "evidence",
            "facts",
            "history",
            "link",
            "mandate",
            "no_other",
            "prior",
            "proof",
            "provisions",
            "respondent",
            "rule",
            "screenshots",
            "self",
        ];
        for one in channels() {
            for item in &one.material {
                let id = item.id.as_str();
                assert!(known.contains(&id) || OWN.contains(&id), "{}: is {id} in the pack or not?", one.id);
            }
        }
    }
}
