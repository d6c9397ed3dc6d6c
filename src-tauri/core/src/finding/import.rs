//! From a file to findings: *read* (the discovery crate), *match* with what is known, *save*. Only the last one writes.

use std::collections::HashMap;

use quittance_catalogue::net;
use quittance_discovery::{CreatedMeaning, Job, Lead, Phase, Progress, Reading, SeenIdentifier, ServiceKey, Warning};
use serde::{Deserialize, Serialize};

use super::recognise::recognise;
use super::{Finding, Import, Verdict};
use crate::account::{Opened, Precision};
use crate::ids::{FindingId, ImportId, PersonId};
use crate::op::Op;
use crate::service::{InForce, OwnService};
use crate::store::{Shelf, Stored};
use crate::vault::{BackupReason, Change, Vault};
use crate::{Problem, Result};

/// Evidence lines kept for one finding, however many imports add to it.
const EVIDENCE_KEPT: usize = 8;

/// What an import would find, before anything is saved.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Preview {
    /// The file, in numbers.
    pub source: quittance_discovery::SourceSummary,
    /// Odd things, the first hundred.
    pub warnings: Vec<Warning>,
    /// The findings; their ids are drawn only when they are saved.
    pub findings: Vec<Finding>,
}

/// Compares what was read with the catalogue and the person's own services.
pub fn preview(vault: &Vault, reading: Reading, person: Option<PersonId>, job: &mut Job<'_>) -> Result<Preview> {
    let own = vault.all::<OwnService>()?;
    let catalogue = vault.catalogue()?;
    let total = reading.leads.len() as u64;
    let mut merged: Vec<Finding> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for (done, lead) in (0..).zip(reading.leads) {
        job.advance(Progress {
            phase: Phase::Matching,
            bytes_done: done,
            bytes_total: Some(total),
            records: reading.source.records,
            findings: merged.len() as u64,
        })?;
        let finding = finding_of(lead, &catalogue, &own, person.clone());
        let place = identity(&finding);
        match places.get(&place) {
            Some(&at) => absorb(&mut merged[at], &finding),
            None => {
                places.insert(place, merged.len());
                merged.push(finding);
            }
        }
    }
    merged.sort_by(|a, b| b.strength.cmp(&a.strength).then(b.count.cmp(&a.count)));
    Ok(Preview { source: reading.source, warnings: reading.warnings, findings: merged })
}

impl Vault {
    /// Saves what an import found, after a backup. Stopped halfway, it saves nothing.
    pub fn save_import(&mut self, file: &str, preview: Preview, job: &mut Job<'_>) -> Result<Import> {
        self.back_up(BackupReason::Import)?;
        let (total, records) = (preview.findings.len() as u64, preview.source.records);
        self.operate(Op::Import, |change| {
            change.about(file);
            let mut known: HashMap<String, Finding> =
                change.all::<Finding>()?.into_iter().map(|held| (identity(&held), held)).collect();
            let id = ImportId::draw(change.rng());
            let mut import = Import {
                id: id.clone(),
                file: file.to_owned(),
                format: preview.source.format.clone(),
                at: change.now(),
                bytes: preview.source.bytes,
                records,
                skipped: preview.source.skipped,
                secrets_dropped: secrets(&preview.source),
                new: 0,
                known: 0,
            };
            // The findings point at it, and its counts are known only after them; the key is checked at commit.
            for (done, mut finding) in (0..).zip(preview.findings) {
                job.advance(Progress {
                    phase: Phase::Saving,
                    bytes_done: done,
                    bytes_total: Some(total),
                    records,
                    findings: total,
                })?;
                if let Some(held) = known.get_mut(&identity(&finding)) {
                    import.known += 1;
                    absorb(held, &finding);
                    change.put(held.clone())?;
                } else {
                    import.new += 1;
                    finding.id = FindingId::draw(change.rng());
                    finding.import = id.clone();
                    change.put(finding)?;
                }
            }
            change.put(import.clone())?;
            Ok(import)
        })
    }
}

impl Change<'_> {
    /// Forgets an import with those of its findings nobody has decided on. Accounts made from it stay.
    pub fn forget_import(&mut self, id: &ImportId) -> Result<usize> {
        let import: Import = self.need(id.as_str())?;
        self.about(import.file);
        let findings: Vec<Finding> = self.by("import", id.as_str())?;
        if findings.iter().any(|finding| matches!(finding.verdict, Verdict::Account { .. })) {
            return Err(Problem::InUse {
                kind: "import",
                count: findings.iter().filter(|f| matches!(f.verdict, Verdict::Account { .. })).count(),
            });
        }
        for finding in &findings {
            self.remove::<Finding>(finding.id())?;
        }
        self.remove::<Import>(id.as_str())?;
        Ok(findings.len())
    }
}

fn secrets(source: &quittance_discovery::SourceSummary) -> u64 {
    let dropped = &source.secrets_dropped;
    dropped.passwords + dropped.notes + dropped.codes + dropped.in_addresses + dropped.keys
}

fn finding_of(lead: Lead, catalogue: &InForce, own: &[OwnService], person: Option<PersonId>) -> Finding {
    let known = recognise(&lead, catalogue, own);
    let found_service = known.service.is_some() || !known.candidates.is_empty();
    let opened = lead.created_estimate.map(|on| Opened {
        on,
        precision: match lead.created_meaning {
            CreatedMeaning::Registered => Precision::Day,
            CreatedMeaning::FirstUse | CreatedMeaning::SavedInManager | CreatedMeaning::Unknown => {
                Precision::OnOrBefore
            }
        },
    });
    Finding {
        id: FindingId(String::new()),
        import: ImportId(String::new()),
        service: known.service,
        candidates: known.candidates,
        guess: known.name,
        // A signature nobody knows may be a company nobody signed up to.
        strength: if found_service { lead.strength } else { lead.strength.min(3) },
        confidence: lead.confidence * known.score,
        key: lead.key,
        identifiers: lead.identifiers,
        sim: lead.sim,
        first_seen: lead.first_seen,
        last_seen: lead.last_seen,
        opened: if lead.created_doubtful { None } else { opened },
        count: lead.count,
        evidence: lead.evidence,
        presence: lead.presence,
        flags: lead.flags,
        linked: lead.linked,
        person,
        verdict: Verdict::Open,
    }
}

/// Two findings with the same identity are one: the same service (or the same unknown key), for the same identifiers.
pub fn identity(finding: &Finding) -> String {
    let service = match (&finding.service, &finding.key) {
        (Some(service), _) => format!("service {service}"),
        (None, ServiceKey::Domain(host)) => format!("domain {}", net::registrable(host).unwrap_or(host)),
        (None, ServiceKey::Signature(text)) => format!("signature {text}"),
        (None, ServiceKey::AndroidPackage(text)) => format!("android {text}"),
        (None, ServiceKey::Sender(text)) => format!("sender {text}"),
    };
    let mut who: Vec<String> = finding.identifiers.iter().map(|seen| seen.value.to_lowercase()).collect();
    who.sort();
    format!("{service}\n{}\n{}", who.join("\n"), finding.sim.as_deref().unwrap_or_default())
}

/// Adds what another lead or import says. What a person decided stays; importing the same file again changes only counts
/// that grew.
fn absorb(held: &mut Finding, more: &Finding) {
    // What either lead may be, the finding may be.
    for candidate in &more.candidates {
        if !held.candidates.contains(candidate) {
            held.candidates.push(candidate.clone());
        }
    }
    held.strength = held.strength.max(more.strength);
    held.confidence = held.confidence.max(more.confidence);
    held.first_seen = earlier(held.first_seen, more.first_seen);
    held.last_seen = held.last_seen.max(more.last_seen);
    held.opened = match (held.opened, more.opened) {
        (Some(a), Some(b)) => Some(if b.on < a.on { b } else { a }),
        (a, b) => a.or(b),
    };
    for line in &more.evidence {
        if !held.evidence.contains(line) {
            held.evidence.push(line.clone());
        }
    }
    held.evidence.sort_by_key(|line| line.at);
    while held.evidence.len() > EVIDENCE_KEPT {
        // The first and the last tell the span; what goes is from the middle.
        held.evidence.remove(held.evidence.len() / 2);
    }
    held.count = held.count.max(more.count);
    held.presence.password |= more.presence.password;
    held.presence.totp |= more.presence.totp;
    held.presence.passkey |= more.presence.passkey;
    for flag in &more.flags {
        if !held.flags.contains(flag) {
            held.flags.push(*flag);
        }
    }
    if held.linked.is_none() {
        held.linked.clone_from(&more.linked);
    }
    let seen: Vec<SeenIdentifier> =
        more.identifiers.iter().filter(|seen| !held.identifiers.contains(seen)).cloned().collect();
    held.identifiers.extend(seen);
    if held.person.is_none() {
        held.person.clone_from(&more.person);
    }
}

fn earlier<T: Ord>(a: Option<T>, b: Option<T>) -> Option<T> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}
