//! The interview: which ways in nobody has confirmed, and what the person says of them.

use quittance_core::access::{Likelihood, Thing};
use quittance_core::account::{MethodDraft, MethodUse};
use quittance_core::ids::AccountId;
use quittance_core::view::{QuestionRow, WayTag, map_view};
use quittance_core::{Arg, Op, Vault};
use serde_json::{Value, json};

use super::super::whatif::account;
use super::super::{held, on_map, refer};
use crate::args::graph::YesNo;
use crate::page::Tone;
use crate::readable;
use crate::said::access as said;
use crate::session::{Done, Session};
use crate::trouble::{NOTHING, Trouble};

/// Which way in is meant.
pub(super) struct Asked {
    pub way: Option<String>,
    pub need: Vec<String>,
    pub usage: MethodUse,
}

pub(super) fn questions(s: &mut Session<'_, '_>) -> Done {
    let vault = s.open()?;
    let questions = map_view(&vault)?.questions;
    vault.close()?;
    if s.json {
        let rows: Vec<Value> = questions.iter().map(|row| shape(s, row)).collect();
        return s.print_json(&json!({ "questions": rows }));
    }
    let words = &s.words;
    let mut page = s.page();
    for (place, row) in questions.iter().enumerate() {
        let settles = words.message("cli-question-settles", &[("count", Arg::from(row.settles))]);
        page.hanging(&format!("{:>2}. ", place + 1), 0, &format!("{}{settles}", text(s, row)), Tone::Plain);
        let id = on_map::id_of(&row.about.thing);
        let command = match &row.way {
            Some(way) => format!("quittance-cli graph answer {id} yes|no --way {}", way.key),
            None => format!("quittance-cli account method add {id} …"),
        };
        page.line(4, &command, Tone::Faint);
    }
    if questions.is_empty() {
        page.line(0, &words.get("cli-question-none"), Tone::Done);
    }
    s.show(&page)
}

fn text(s: &Session<'_, '_>, row: &QuestionRow) -> String {
    let what = Arg::from(said::whose(&s.words, &row.about));
    let Some(way) = &row.way else {
        return s.words.message("cli-question-how", &[("what", what)]);
    };
    let key = match way.usage {
        Some(MethodUse::Recovery) => "cli-question-recovery",
        _ => "cli-question-login",
    };
    s.words.message(key, &[("what", what), ("way", Arg::from(said::way(&s.words, way)))])
}

fn shape(s: &Session<'_, '_>, row: &QuestionRow) -> Value {
    let way = row.way.as_ref();
    account(
        s,
        &row.about,
        json!({
            "text": text(s, row), "settles": row.settles, "way": way.map(|way| &way.key),
            "usage": way.and_then(|way| way.usage), "needs": way.map(|way| readable::json(&way.factors, &s.words)),
        }),
    )
}

pub(super) fn answer(s: &mut Session<'_, '_>, account: &str, works: YesNo, asked: Asked) -> Done {
    let mut vault = s.open_to_change()?;
    let id = refer::account(&vault, account)?.id;
    let draft = draft(s, &vault, &id, account, asked)?;
    vault.operate(Op::AnswerWay, |change| change.answer_way(&id, draft, works == YesNo::Yes))?;
    s.changed(&[], Value::Null)
}

/// The way that is meant: the one whose key or factors are named, or the only one of the account nobody has confirmed.
fn draft(s: &Session<'_, '_>, vault: &Vault, id: &AccountId, account: &str, asked: Asked) -> Done<MethodDraft> {
    if !asked.need.is_empty() {
        let needs = asked.need.iter().map(|need| held::factor(vault, need)).collect::<quittance_core::Result<_>>()?;
        return Ok(MethodDraft { usage: asked.usage, needs });
    }
    let map = map_view(vault)?;
    let of = |way: &WayTag| MethodDraft { usage: way.usage.unwrap_or(asked.usage), needs: way.factors.clone() };
    if let Some(key) = &asked.way {
        return Ok(of(on_map::way(&map, &s.words, Some(id), key)?));
    }
    let opens = Thing::Account { id: id.clone() }.key();
    let open: Vec<&WayTag> = map
        .ways
        .iter()
        .filter(|way| way.opens == opens && way.usage.is_some() && way.likelihood != Likelihood::Confirmed)
        .collect();
    match open.as_slice() {
        [] => {
            let args = vec![("what", Arg::from(on_map::account_name(vault, &s.words, id)?))];
            Err(Trouble::Said { key: "cli-question-not-open", args, code: NOTHING })
        }
        [one] => Ok(of(one)),
        many => Err(on_map::several(&s.words, account, many).into()),
    }
}
