//! The form for chat windows inside products, which cut after 200 characters or so.

use serde::Serialize;

use super::Ready;
use crate::Language;
use crate::clause::Part;

/// Most characters of the chat form, in either language: Chinese characters and Latin letters count one each.
pub const CHAT_LIMIT: usize = 200;

/// The chat form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "LetterChat"))]
pub struct Chat {
    /// What to paste. Never more than [`CHAT_LIMIT`] characters.
    pub text: String,
    /// Sentences that found no room, the most needed first.
    pub left_out: Vec<String>,
}

impl Ready {
    /// The letter in at most [`CHAT_LIMIT`] characters: what is wanted first, the rest as long as there is room.
    pub fn chat(&self) -> Chat {
        let mut sentences: Vec<(usize, u8, &str)> = self
            .filled
            .iter()
            .filter(|one| one.part == Part::Chat)
            .enumerate()
            .map(|(place, one)| (place, one.rank, one.text.as_str()))
            .collect();
        sentences.sort_by_key(|(place, rank, _)| (*rank, *place));
        let gap = if self.letter.language == Language::En { 1 } else { 0 };
        let (mut kept, mut left_out, mut used): (Vec<(usize, String)>, Vec<String>, usize) = Default::default();
        for (place, rank, text) in sentences {
            let length = text.chars().count() + if kept.is_empty() { 0 } else { gap };
            if used + length <= CHAT_LIMIT {
                used += length;
                kept.push((place, text.to_owned()));
            } else if rank == 0 && kept.is_empty() {
                // What is wanted comes before everything else, even where a name in it is endless.
                kept.push((place, cut(text, CHAT_LIMIT)));
                used = CHAT_LIMIT;
                left_out.push(text.to_owned());
            } else {
                left_out.push(text.to_owned());
            }
        }
        kept.sort_unstable();
        let kept: Vec<String> = kept.into_iter().map(|(_, text)| text).collect();
        Chat { text: kept.join(if gap == 1 { " " } else { "" }), left_out }
    }
}

/// The first `limit` characters, the last of them an ellipsis.
fn cut(text: &str, limit: usize) -> String {
    let kept: String = text.chars().take(limit.saturating_sub(1)).collect();
    format!("{kept}…")
}
