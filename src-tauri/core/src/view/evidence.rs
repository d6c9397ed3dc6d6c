//! Evidence: the list, and one piece ready to be looked at.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, Utc};
use quittance_catalogue::{Catalogue, Text};
use serde::{Deserialize, Serialize};

use super::{PersonTag, ServiceTag};
use crate::account::Account;
use crate::checklist::{Checklist, StepMark, plan, situation};
use crate::evidence::{
    CapturedBy, Content, Evidence, EvidenceFact, Limits, MailRead, Shown, read_mail, shown, size_in_words,
};
use crate::ids::{AccountId, EvidenceId, IncidentId, RequestId};
use crate::person::Person;
use crate::store::Shelf;
use crate::vault::Vault;
use crate::{Phrase, Result};

/// Largest picture or PDF that is handed to the window. Base64 makes it a third longer there.
const VIEWER: u64 = 20 * 1024 * 1024;
/// How much of a text is handed to the window.
const VIEWER_TEXT: usize = 1024 * 1024;

/// Which evidence is wanted. Empty: all.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(default)]
pub struct EvidenceFilter {
    /// About this account.
    pub account: Option<String>,
    /// Proving this step.
    pub step: Option<String>,
    /// Of this request.
    pub request: Option<String>,
    /// Of this incident.
    pub incident: Option<String>,
}

/// Evidence in order of capture, newest first, and how much room it takes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct EvidenceView {
    /// The pieces that pass the filter.
    pub pieces: Vec<EvidencePiece>,
    /// Bytes of all files in the vault.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub bytes: u64,
    /// Bytes of them that were taken out and are kept for undo only.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub loose: u64,
    /// How much there may be.
    pub limits: Limits,
}

/// One piece of evidence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct EvidencePiece {
    /// Id.
    pub id: EvidenceId,
    /// What it is called: caption, file name, or the beginning of the note.
    pub title: String,
    /// The account it is about.
    pub account: Option<AccountId>,
    /// Its service.
    pub service: Option<ServiceTag>,
    /// Whose account.
    pub person: Option<PersonTag>,
    /// The step it proves.
    pub step: Option<String>,
    /// That step in words, as far as it is known.
    pub step_title: Option<Phrase>,
    /// The barrier it shows.
    pub barrier: Option<String>,
    /// That barrier in words.
    pub barrier_names: Option<Text>,
    /// The request it belongs to.
    pub request: Option<RequestId>,
    /// The incident it shows.
    pub incident: Option<IncidentId>,
    /// When it was seen, made or received.
    pub captured: DateTime<FixedOffset>,
    /// How that is known.
    pub captured_by: CapturedBy,
    /// When it was put into the vault.
    pub added: DateTime<Utc>,
    /// The file's name; none for a note.
    pub name: Option<String>,
    /// The file's media type, by content.
    pub media: Option<String>,
    /// The words of a note.
    pub text: Option<String>,
    /// How it can be shown: `image`, `text`, `pdf`, `nothing`.
    pub shown: String,
    /// Length in bytes.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub bytes: u64,
    /// Length as people say it.
    pub size: String,
    /// SHA-256.
    pub sha256: String,
    /// What it shows, in the person's words.
    pub caption: Option<String>,
    /// What else a complaint will ask for.
    pub facts: Vec<EvidenceFact>,
}

/// A piece of evidence to be looked at. Its hash was recomputed on the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct EvidenceShown {
    /// Which.
    pub id: EvidenceId,
    /// `image`, `text`, `pdf` or `nothing`.
    pub shown: String,
    /// Media type: for pictures the one to show them as.
    pub media: String,
    /// The bytes of a picture or PDF, in base64.
    pub data: Option<String>,
    /// The words of a text. To be shown as plain text: it may be the source of a page or a mail.
    pub text: Option<String>,
    /// Whether the text goes on beyond what is here.
    pub cut: bool,
    /// A mail as a person reads it.
    pub mail: Option<MailRead>,
}

/// Evidence that passes a filter, newest capture first.
pub fn evidence_view(vault: &Vault, filter: &EvidenceFilter) -> Result<EvidenceView> {
    let all: Vec<Evidence> = match (&filter.account, &filter.request, &filter.incident) {
        (Some(account), _, _) => vault.by("account", account)?,
        (None, Some(request), _) => vault.by("request", request)?,
        (None, None, Some(incident)) => vault.by("incident", incident)?,
        (None, None, None) => vault.all()?,
    };
    let is =
        |wanted: &Option<String>, found: Option<&str>| wanted.as_deref().is_none_or(|wanted| found == Some(wanted));
    let mut all: Vec<Evidence> = all
        .into_iter()
        .filter(|evidence| {
            is(&filter.step, evidence.step.as_deref())
                && is(&filter.request, evidence.request.as_ref().map(RequestId::as_str))
                && is(&filter.incident, evidence.incident.as_ref().map(IncidentId::as_str))
        })
        .collect();
    all.sort_by(|a, b| b.captured.cmp(&a.captured).then_with(|| b.added.cmp(&a.added)));
    let mut titles = Titles::default();
    let pieces = all.iter().map(|evidence| piece(vault, evidence, &mut titles)).collect::<Result<Vec<_>>>()?;
    let (bytes, loose) = vault.evidence_bytes()?;
    Ok(EvidenceView { pieces, bytes, loose, limits: Limits::STATED })
}

/// One piece of evidence.
pub fn evidence_piece(vault: &Vault, id: &EvidenceId) -> Result<EvidencePiece> {
    piece(vault, &vault.need(id.as_str())?, &mut Titles::default())
}

/// A piece of evidence to be looked at in the window: pictures and PDFs as base64, texts as text, others not at all.
///
/// # Errors
/// [`crate::Problem::TooLarge`] for what is too large to be shown, [`crate::Problem::EvidenceDamaged`] for what is not
/// what was put in.
pub fn evidence_shown(vault: &Vault, id: &EvidenceId) -> Result<EvidenceShown> {
    let evidence: Evidence = vault.need(id.as_str())?;
    let (media, how) = media_of(&evidence);
    let mut answer = EvidenceShown {
        id: evidence.id.clone(),
        shown: word(how),
        media,
        data: None,
        text: None,
        cut: false,
        mail: None,
    };
    match how {
        Shown::Nothing => {}
        Shown::Image | Shown::Pdf => {
            answer.data = Some(data_encoding::BASE64.encode(&vault.evidence_whole(&evidence, VIEWER)?));
        }
        Shown::Text => {
            // A mail may carry files; its words stand before them, but may be far apart.
            let is_mail = answer.media == "message/rfc822";
            let most = if is_mail { usize::try_from(VIEWER).unwrap_or(VIEWER_TEXT) } else { VIEWER_TEXT };
            let mut head = Vec::new();
            vault.read_evidence(&evidence, &mut |piece| {
                let room = most.saturating_sub(head.len()).min(piece.len());
                head.extend_from_slice(&piece[..room]);
                Ok(())
            })?;
            answer.mail = is_mail.then(|| read_mail(&head)).flatten().map(|mut mail| {
                mail.text = mail.text.chars().take(VIEWER_TEXT).collect();
                mail
            });
            head.truncate(VIEWER_TEXT);
            answer.cut = evidence.bytes > head.len() as u64;
            // Cut, it may end in the middle of a character.
            let whole = match std::str::from_utf8(&head) {
                Err(error) if answer.cut => error.valid_up_to(),
                _ => head.len(),
            };
            answer.text = Some(String::from_utf8_lossy(&head[..whole]).into_owned());
        }
    }
    Ok(answer)
}

/// Titles of steps, looked up once for each account.
#[derive(Default)]
struct Titles(BTreeMap<AccountId, BTreeMap<String, Phrase>>);

impl Titles {
    fn of(&mut self, vault: &Vault, account: &AccountId, step: &str) -> Result<Option<Phrase>> {
        if !self.0.contains_key(account) {
            let mut titles = BTreeMap::new();
            for list in vault.by::<Checklist>("account", account.as_str())? {
                let marks = vault.by::<StepMark>("checklist", list.id.as_str())?;
                titles.extend(marks.into_iter().map(|mark| (mark.step, mark.title)));
                let planned = plan(&situation(vault, &list, vault.clock().counting_day())?);
                titles.extend(planned.steps.into_iter().map(|step| (step.id, step.title)));
            }
            self.0.insert(account.clone(), titles);
        }
        Ok(self.0.get(account).and_then(|titles| titles.get(step)).cloned())
    }
}

fn piece(vault: &Vault, evidence: &Evidence, titles: &mut Titles) -> Result<EvidencePiece> {
    let account = evidence.account.as_ref().map(|id| vault.need::<Account>(id.as_str())).transpose()?;
    let service = account.as_ref().map(|account| ServiceTag::of(vault, &account.service)).transpose()?;
    let person =
        account.as_ref().map(|account| vault.need::<Person>(account.person.as_str())).transpose()?.map(PersonTag::from);
    let step_title = match (&evidence.account, &evidence.step) {
        (Some(account), Some(step)) => titles.of(vault, account, step)?,
        _ => None,
    };
    let (media, how) = media_of(evidence);
    let (name, media, text) = match &evidence.content {
        Content::File { name, .. } => (Some(name.clone()), Some(media), None),
        Content::Note { text } => (None, None, Some(text.clone())),
    };
    Ok(EvidencePiece {
        id: evidence.id.clone(),
        title: evidence.title(),
        account: evidence.account.clone(),
        service,
        person,
        step: evidence.step.clone(),
        step_title,
        barrier: evidence.barrier.clone(),
        barrier_names: evidence
            .barrier
            .as_ref()
            .and_then(|code| Catalogue::embedded().barriers().get(code))
            .map(|rule| rule.names.clone()),
        request: evidence.request.clone(),
        incident: evidence.incident.clone(),
        captured: evidence.captured,
        captured_by: evidence.captured_by,
        added: evidence.added,
        name,
        media,
        text,
        shown: word(how),
        bytes: evidence.bytes,
        size: size_in_words(evidence.bytes),
        sha256: evidence.sha256.clone(),
        caption: evidence.caption.clone(),
        facts: evidence.facts.clone(),
    })
}

fn media_of(evidence: &Evidence) -> (String, Shown) {
    match &evidence.content {
        Content::File { media, .. } => (media.clone(), shown(media)),
        Content::Note { .. } => ("text/plain".to_owned(), Shown::Text),
    }
}

fn word(how: Shown) -> String {
    match how {
        Shown::Image => "image",
        Shown::Text => "text",
        Shown::Pdf => "pdf",
        Shown::Nothing => "nothing",
    }
    .to_owned()
}
