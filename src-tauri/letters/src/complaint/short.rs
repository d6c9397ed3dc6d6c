//! The pack for a web form with a limit: whole sentences, the most needed first, and word of what was left out.

use quittance_law::Text;
use serde::Serialize;

use super::ReadyComplaint;
use crate::Language;
use crate::words::words;

/// A text for one field of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "ComplaintShortForm"))]
pub struct ShortForm {
    /// What to paste.
    pub text: String,
    /// Its length in characters.
    pub characters: usize,
    /// The limit it was cut to; none where the channel's limit is not known.
    pub limit: Option<usize>,
    /// Sentences that found no room.
    pub left_out: Vec<String>,
}

impl ReadyComplaint {
    /// The pack in at most as many characters as the channel's form takes, if that is known.
    pub fn short(&self) -> ShortForm {
        let known = self.channel.form.iter().filter_map(|field| field.characters).min();
        self.short_in(known.and_then(|limit| usize::try_from(limit).ok()))
    }

    /// The pack in at most `limit` characters, cut at the end of a sentence. Where something is left out, the text says
    /// that the full version is annexed.
    pub fn short_in(&self, limit: Option<usize>) -> ShortForm {
        let sentences = self.sentences();
        let gap = if self.complaint.language == Language::En { " " } else { "" };
        let whole = sentences.join(gap);
        let Some(limit) = limit.filter(|limit| whole.chars().count() > *limit) else {
            return ShortForm { characters: whole.chars().count(), text: whole, limit, left_out: Vec::new() };
        };
        let more = self.complaint.language.of(&words().pack.form_left_out);
        // Where even that sentence finds no room, the limit is too small to say anything but the beginning.
        let reserve = more.chars().count() + gap.len();
        let room = limit.saturating_sub(reserve);
        let (mut text, mut left_out) = (String::new(), Vec::new());
        for sentence in sentences {
            let next = text.chars().count() + if text.is_empty() { 0 } else { gap.len() } + sentence.chars().count();
            if next <= room {
                if !text.is_empty() {
                    text.push_str(gap);
                }
                text.push_str(&sentence);
            } else {
                left_out.push(sentence);
            }
        }
        if reserve <= limit {
            if !text.is_empty() {
                text.push_str(gap);
            }
            text.push_str(more);
        }
        ShortForm { characters: text.chars().count(), text, limit: Some(limit), left_out }
    }

    /// What the pack says in running text: against whom, what is wanted, what happened in order of time, which hurdles.
    fn sentences(&self) -> Vec<String> {
        let language = self.complaint.language;
        let labels = &words().pack;
        let one = &self.complaint;
        let name = one.respondent.name.as_ref().map_or("", |name| language.of(name).trim());
        let product = language.of(&one.product.name).trim();
        let ends = ['。', '.', ' '];
        let say = |name: &Text, what: &str| {
            let what = what.trim_end_matches(ends);
            match language {
                Language::Zh => format!("{}：{what}。", name.zh),
                Language::En => format!("{}: {what}.", name.en),
            }
        };
        let against = match language {
            Language::Zh => format!("{name}（{}：{product}）", labels.product.zh),
            Language::En => format!("{name} ({}: {product})", labels.product.en),
        };
        let mut sentences = vec![say(self.against(), &against)];
        for (at, wanted) in self.wanted.iter().enumerate() {
            sentences.push(say(if at == 0 { &labels.wanted } else { &labels.also }, &self.want(wanted)));
        }
        for event in &self.events {
            let (day, what) = (language.date(event.on), language.of(&event.what).trim().trim_end_matches(ends));
            sentences.push(match language {
                Language::Zh => format!("{day}，{what}。"),
                Language::En => format!("{day}: {what}."),
            });
        }
        let hurdles: Vec<String> = one.hurdles.iter().map(|hurdle| self.hurdle_name(hurdle)).collect();
        if !hurdles.is_empty() {
            sentences.push(say(&labels.met, &language.clauses(&hurdles)));
        }
        sentences
    }
}
