//! Putting evidence into the vault, correcting what is said of it, and taking it out.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use chrono::{DateTime, FixedOffset, Local};
use quittance_catalogue::Catalogue;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::media::Watch;
use super::{CapturedBy, Content, Evidence, EvidenceFact};
use crate::ids::{AccountId, EvidenceId, IncidentId, RequestId};
use crate::incident::Incident;
use crate::op::Op;
use crate::request::Request;
use crate::store::{Refused, Shelf};
use crate::vault::{Change, Vault};
use crate::{Problem, Result};

/// Longest note, in bytes. Longer texts are files.
const NOTE: usize = 64 * 1024;
/// Longest caption and longest fact, in bytes.
const WORDS: usize = 8 * 1024;
/// Most facts.
const FACTS: usize = 50;

/// How much evidence a vault takes. Every backup holds all of it again, which is why there is an end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Limits {
    /// Bytes of one file.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub file: u64,
    /// Bytes of all files together, those kept for undo included.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub total: u64,
}

impl Limits {
    /// 50 MB a file, 1 GB in all.
    pub const STATED: Self = Self { file: 50 * 1024 * 1024, total: 1024 * 1024 * 1024 };
}

/// What a person says of a piece of evidence.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(default)]
pub struct EvidenceDraft {
    /// The account it is about.
    pub account: Option<AccountId>,
    /// The step it proves.
    pub step: Option<String>,
    /// The barrier it shows.
    pub barrier: Option<String>,
    /// The request it belongs to.
    pub request: Option<RequestId>,
    /// The incident it shows.
    pub incident: Option<IncidentId>,
    /// When it was seen, made or received; else the file's own time, else now.
    pub captured: Option<DateTime<FixedOffset>>,
    /// What it shows.
    pub caption: Option<String>,
    /// What else a complaint will ask for.
    pub facts: Vec<EvidenceFact>,
}

/// What was thrown away for good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Swept {
    /// How many files.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub files: u64,
    /// How many bytes.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub bytes: u64,
}

impl Vault {
    /// Puts files into the vault, all or none, and reads them as streams: nothing of them is written anywhere else.
    ///
    /// # Errors
    /// [`Problem::File`] for one that can't be read or is empty, [`Problem::TooLarge`] beyond the limits.
    pub fn add_evidence_files(&mut self, files: &[&Path], draft: &EvidenceDraft) -> Result<Vec<EvidenceId>> {
        self.operate(Op::AddEvidence, |change| {
            files.iter().map(|path| change.add_evidence_file(path, draft.clone())).collect()
        })
    }

    /// Throws away the bytes of evidence that was taken out. They can't come back, so the undo list closes behind it.
    pub fn sweep_evidence(&mut self) -> Result<Swept> {
        self.sweep(Op::SweepEvidence, |store| {
            let (files, bytes) = store.sweep_blobs()?;
            Ok((Swept { files, bytes }, files > 0))
        })
    }

    /// Bytes of evidence kept, and how many of them only so that undo finds them.
    pub fn evidence_bytes(&self) -> Result<(u64, u64)> {
        self.store().blob_bytes()
    }
}

impl Change<'_> {
    /// Puts one file into the vault.
    pub fn add_evidence_file(&mut self, path: &Path, draft: EvidenceDraft) -> Result<EvidenceId> {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let trouble = |what| Problem::File { what, name: name.clone() };
        let mut file = File::open(path).map_err(|error| trouble(why(&error)))?;
        let about = file.metadata().map_err(|_| trouble("unreadable"))?;
        if !about.is_file() {
            return Err(trouble(if about.is_dir() { "folder" } else { "unreadable" }));
        }
        if about.len() > Limits::STATED.file {
            return Err(Problem::TooLarge { what: "file", limit: Limits::STATED.file });
        }
        let changed = about.modified().ok().map(|at| DateTime::<Local>::from(at).fixed_offset());
        self.add_evidence(&name, &mut file, changed, Limits::STATED, draft)
    }

    /// Puts the bytes of a source into the vault. `changed` is when the file was last changed, where there is one.
    pub fn add_evidence(
        &mut self,
        name: &str,
        source: &mut dyn Read,
        changed: Option<DateTime<FixedOffset>>,
        limits: Limits,
        draft: EvidenceDraft,
    ) -> Result<EvidenceId> {
        let (held, _) = self.store().blob_bytes()?;
        let room = limits.total.saturating_sub(held);
        let mut watch = Watch::default();
        let kept =
            self.store().keep_blob(source, limits.file, &mut |piece| watch.see(piece)).map_err(
                |refused| match refused {
                    Refused::TooMany => Problem::TooLarge { what: "file", limit: limits.file },
                    Refused::Source(error) => Problem::File { what: why(&error), name: name.to_owned() },
                    Refused::Store(problem) => problem,
                },
            )?;
        if kept.bytes == 0 {
            return Err(Problem::File { what: "empty", name: name.to_owned() });
        }
        if !kept.known && kept.bytes > room {
            return Err(Problem::TooLarge { what: "evidence", limit: limits.total });
        }
        let name = name.trim().chars().take(255).collect::<String>();
        let name = if name.is_empty() { "evidence".to_owned() } else { name };
        let content = Content::File { name, media: watch.media() };
        self.put_evidence(content, kept.bytes, kept.sha256, changed, draft)
    }

    /// Writes down words as evidence.
    pub fn add_evidence_note(&mut self, text: &str, draft: EvidenceDraft) -> Result<EvidenceId> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Problem::missing("text"));
        }
        if text.len() > NOTE {
            return Err(Problem::TooLarge { what: "note", limit: NOTE as u64 });
        }
        let sha256 = data_encoding::HEXLOWER.encode(&Sha256::digest(text.as_bytes()));
        self.put_evidence(Content::Note { text: text.to_owned() }, text.len() as u64, sha256, None, draft)
    }

    /// Corrects what is said of a piece of evidence. What it *is* stays: bytes, name, hash and the day it was put in.
    pub fn edit_evidence(&mut self, id: &EvidenceId, draft: EvidenceDraft) -> Result<()> {
        let held: Evidence = self.need(id.as_str())?;
        let draft = self.sound(draft)?;
        self.about_evidence(draft.account.as_ref(), &held.title())?;
        let (captured, captured_by) = match draft.captured {
            Some(at) if at != held.captured => (at, CapturedBy::Person),
            _ => (held.captured, held.captured_by),
        };
        self.put(Evidence {
            account: draft.account,
            step: draft.step,
            barrier: draft.barrier,
            request: draft.request,
            incident: draft.incident,
            caption: draft.caption,
            facts: draft.facts,
            captured,
            captured_by,
            ..held
        })
    }

    /// Takes a piece of evidence out. Its bytes stay until they are swept, so that this can be undone.
    pub fn remove_evidence(&mut self, id: &EvidenceId) -> Result<()> {
        let held: Evidence = self.need(id.as_str())?;
        self.about_evidence(held.account.as_ref(), &held.title())?;
        self.remove::<Evidence>(id.as_str())
    }

    fn put_evidence(
        &mut self,
        content: Content,
        bytes: u64,
        sha256: String,
        changed: Option<DateTime<FixedOffset>>,
        draft: EvidenceDraft,
    ) -> Result<EvidenceId> {
        let draft = self.sound(draft)?;
        let now = self.now();
        let (captured, captured_by) = match (draft.captured, changed) {
            (Some(at), _) => (at, CapturedBy::Person),
            (None, Some(at)) => (at, CapturedBy::File),
            (None, None) => (now.with_timezone(&Local).fixed_offset(), CapturedBy::Now),
        };
        let evidence = Evidence {
            id: EvidenceId::draw(self.rng()),
            account: draft.account,
            step: draft.step,
            barrier: draft.barrier,
            request: draft.request,
            incident: draft.incident,
            captured,
            captured_by,
            added: now,
            content,
            bytes,
            sha256,
            caption: draft.caption,
            facts: draft.facts,
        };
        self.about_evidence(evidence.account.as_ref(), &evidence.title())?;
        let id = evidence.id.clone();
        self.put(evidence)?;
        Ok(id)
    }

    /// The draft with its words trimmed and everything it names looked for.
    fn sound(&mut self, draft: EvidenceDraft) -> Result<EvidenceDraft> {
        let words = |text: Option<String>| text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        let mut draft = draft;
        if let Some(request) = &draft.request {
            // What belongs to a request belongs to its account.
            draft.account = Some(self.need::<Request>(request.as_str())?.said.account);
        }
        if let Some(incident) = &draft.incident {
            self.need::<Incident>(incident.as_str())?;
        }
        let (step, caption) = (words(draft.step.take()), words(draft.caption.take()));
        let at_account = step.as_deref().is_some_and(|step| !crate::checklist::is_of_other_goal(step));
        if at_account && draft.account.is_none() {
            return Err(Problem::missing("account"));
        }
        let barrier = words(draft.barrier.take()).map(|code| code.to_uppercase());
        if let Some(code) = &barrier
            && Catalogue::embedded().barriers().get(code).is_none()
        {
            return Err(Problem::unknown_value("barrier", code));
        }
        let mut facts = Vec::new();
        for fact in std::mem::take(&mut draft.facts) {
            let text = fact.text.trim().to_owned();
            if !text.is_empty() {
                facts.push(EvidenceFact { kind: fact.kind, text });
            }
        }
        let longest = facts.iter().map(|fact| &fact.text).chain(&caption).map(|text| text.len()).max();
        if longest.is_some_and(|length| length > WORDS) || facts.len() > FACTS {
            return Err(Problem::TooLarge { what: "caption", limit: WORDS as u64 });
        }
        Ok(EvidenceDraft { step, barrier, caption, facts, ..draft })
    }

    fn about_evidence(&mut self, account: Option<&AccountId>, title: &str) -> Result<()> {
        match account {
            Some(account) => self.need_account(account).map(drop),
            None => {
                self.about(title);
                Ok(())
            }
        }
    }
}

fn why(error: &std::io::Error) -> &'static str {
    match error.kind() {
        std::io::ErrorKind::NotFound => "missing",
        std::io::ErrorKind::IsADirectory => "folder",
        _ => "unreadable",
    }
}
