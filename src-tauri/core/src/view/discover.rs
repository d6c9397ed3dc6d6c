//! Discover: files read, findings that wait, and what became of the others.

use chrono::{DateTime, NaiveDate, Utc};
use quittance_discovery::{EvidenceLine, LeadFlag, Presence, ServiceKey};
use serde::{Deserialize, Serialize};

use super::{PersonTag, ServiceTag};
use crate::Kind;
use crate::Result;
use crate::account::{Account, Opened};
use crate::finding::{Choice, Finding, Import, Verdict};
use crate::identifier::{IdentifierKind, masked, normalised};
use crate::ids::{AccountId, FindingId, IdentifierId, ImportId, PersonId};
use crate::person::Person;
use crate::store::{Ledger, Shelf};
use crate::vault::Vault;

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ImportRow {
    /// Id.
    pub id: ImportId,
    /// File name.
    pub file: String,
    /// Format.
    pub format: String,
    /// When it was read.
    pub at: DateTime<Utc>,
    /// Size.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub bytes: u64,
    /// Records.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub records: u64,
    /// Records left out.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub skipped: u64,
    /// Secrets dropped.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub secrets_dropped: u64,
    /// New findings.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub new: u64,
    /// Findings known before.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub known: u64,
    /// Of its findings, how many still wait.
    pub open: u32,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FindingRow {
    /// Id.
    pub id: FindingId,
    /// The file it came from.
    pub file: String,
    /// What the file called the service.
    pub key: ServiceKey,
    /// The service, when known.
    pub service: Option<ServiceTag>,
    /// Services that fit equally well: the person says which one it is.
    pub candidates: Vec<ServiceTag>,
    /// What to call it.
    pub guess: String,
    /// Strength, 0–4.
    pub strength: u8,
    /// How sure, 0–1.
    pub confidence: f32,
    /// Identifiers seen, masked.
    pub identifiers: Vec<String>,
    /// SIM it was received on.
    pub sim: Option<String>,
    /// First seen.
    pub first_seen: Option<NaiveDate>,
    /// Last seen.
    pub last_seen: Option<NaiveDate>,
    /// Estimated opening.
    pub opened: Option<Opened>,
    /// Records.
    pub count: u32,
    /// Evidence, masked.
    pub evidence: Vec<EvidenceLine>,
    /// Presence of secrets.
    pub presence: Presence,
    /// What to know before believing it.
    pub flags: Vec<LeadFlag>,
    /// Provider it is probably entered through.
    pub linked: Option<String>,
    /// Whose it seems to be.
    pub person: Option<PersonTag>,
    /// The phone or mail address it probably hangs on, when the vault has it.
    pub suggested_identifier: Option<IdentifierId>,
    /// Accounts at the same service it could be evidence of.
    pub could_be: Vec<AccountId>,
    /// `open`, `later`, `account`, `ignored`.
    pub verdict: String,
    /// For `account`: keep, close or unbind.
    pub choice: Option<Choice>,
    /// For `account`: which.
    pub account: Option<AccountId>,
}

/// The room.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct DiscoverView {
    /// Files, newest first.
    pub imports: Vec<ImportRow>,
    /// Findings that wait, the strongest first, those of one service together.
    pub open: Vec<FindingRow>,
    /// Findings where the service only knows the contact (marketing, parcels): they wait, but are shown apart.
    pub weak: Vec<FindingRow>,
    /// Decided lately, newest first, at most twenty.
    pub decided: Vec<FindingRow>,
    /// Kept.
    pub kept: u32,
    /// To be closed.
    pub closing: u32,
    /// To be unbound.
    pub unbinding: u32,
    /// Put off.
    pub later: u32,
    /// Not ours.
    pub ignored: u32,
}

/// Everything in the room.
pub fn discover_view(vault: &Vault) -> Result<DiscoverView> {
    let ledger = vault.ledger(&[
        Kind::Person,
        Kind::OwnService,
        Kind::Account,
        Kind::Identifier,
        Kind::Import,
        Kind::Finding,
    ])?;
    let mut view = DiscoverView {
        imports: Vec::new(),
        open: Vec::new(),
        weak: Vec::new(),
        decided: Vec::new(),
        kept: 0,
        closing: 0,
        unbinding: 0,
        later: 0,
        ignored: 0,
    };
    let mut waiting: std::collections::HashMap<String, u32> = std::collections::HashMap::new();
    for finding in ledger.each::<Finding>() {
        match &finding.verdict {
            Verdict::Open => *waiting.entry(finding.import.0.clone()).or_default() += 1,
            Verdict::Later => view.later += 1,
            Verdict::Ignored => view.ignored += 1,
            Verdict::Account { choice, .. } => match choice {
                Choice::Close => view.closing += 1,
                Choice::Unbind => view.unbinding += 1,
                _ => view.kept += 1,
            },
        }
        let row = row(&ledger, finding)?;
        match &finding.verdict {
            Verdict::Open | Verdict::Later if finding.strength <= 1 => view.weak.push(row),
            Verdict::Open | Verdict::Later => view.open.push(row),
            _ => view.decided.push(row),
        }
    }
    for rows in [&mut view.open, &mut view.weak] {
        rows.sort_by(|a, b| {
            let order = |row: &FindingRow| {
                (row.verdict == "later", std::cmp::Reverse(row.strength), std::cmp::Reverse(row.count))
            };
            order(a).cmp(&order(b)).then_with(|| a.guess.cmp(&b.guess))
        });
    }
    together(&mut view.open);
    view.decided.reverse();
    view.decided.truncate(20);
    let mut imports: Vec<&Import> = ledger.each::<Import>().collect();
    imports.reverse();
    view.imports = imports
        .into_iter()
        .map(|import| ImportRow {
            id: import.id.clone(),
            file: import.file.clone(),
            format: import.format.clone(),
            at: import.at,
            bytes: import.bytes,
            records: import.records,
            skipped: import.skipped,
            secrets_dropped: import.secrets_dropped,
            new: import.new,
            known: import.known,
            open: waiting.get(import.id.as_str()).copied().unwrap_or(0),
        })
        .collect();
    Ok(view)
}

/// Brings findings of one service next to the strongest of them, keeping the order otherwise.
fn together(rows: &mut Vec<FindingRow>) {
    let mut groups: Vec<Vec<FindingRow>> = Vec::new();
    for row in rows.drain(..) {
        let same = row.service.as_ref().and_then(|service| {
            groups.iter_mut().find(|group| group[0].service.as_ref().is_some_and(|s| s.id == service.id))
        });
        match same {
            Some(group) => group.push(row),
            None => groups.push(vec![row]),
        }
    }
    rows.extend(groups.into_iter().flatten());
}

fn row(ledger: &Ledger, finding: &Finding) -> Result<FindingRow> {
    let import: Import = ledger.need(finding.import.as_str())?;
    let person: Option<Person> = finding.person.as_ref().map(|id: &PersonId| ledger.need(id.as_str())).transpose()?;
    let (choice, account) = match &finding.verdict {
        Verdict::Account { account, choice } => (Some(*choice), Some(account.clone())),
        _ => (None, None),
    };
    let kind_of = |seen: &quittance_discovery::SeenIdentifier| match seen.kind {
        quittance_discovery::IdentifierKind::Email => IdentifierKind::Email,
        quittance_discovery::IdentifierKind::Phone => IdentifierKind::Phone,
        quittance_discovery::IdentifierKind::Username => IdentifierKind::Username,
    };
    let by_value = finding.identifiers.iter().find_map(|seen| {
        let value = normalised(kind_of(seen), &seen.value);
        ledger.each_by::<crate::identifier::Identifier>("value", &value).next().map(|held| held.id.clone())
    });
    // An SMS does not say which number it came to. The owner's only phone is a fair suggestion, never more.
    let only_phone = || {
        let owner = finding.person.as_ref()?;
        let mut phones = ledger
            .each_by::<crate::identifier::Identifier>("owner", owner.as_str())
            .filter(|held| held.kind == IdentifierKind::Phone);
        let first = phones.next()?;
        (matches!(finding.key, ServiceKey::Signature(_) | ServiceKey::Sender(_)) && phones.next().is_none())
            .then(|| first.id.clone())
    };
    let could_be = finding
        .service
        .iter()
        .flat_map(|service| ledger.each_by::<Account>("service", service.as_str()))
        .map(|account| account.id.clone())
        .collect();
    Ok(FindingRow {
        id: finding.id.clone(),
        file: import.file,
        key: finding.key.clone(),
        service: finding.service.as_ref().map(|id| ServiceTag::of(ledger, id)).transpose()?,
        candidates: finding
            .candidates
            .iter()
            .filter(|_| finding.asks_which())
            .map(|id| ServiceTag::of(ledger, id))
            .collect::<Result<_>>()?,
        guess: finding.guess.clone(),
        strength: finding.strength,
        confidence: finding.confidence,
        identifiers: finding
            .identifiers
            .iter()
            .map(|seen| masked(kind_of(seen), &normalised(kind_of(seen), &seen.value)))
            .collect(),
        sim: finding.sim.clone(),
        first_seen: finding.first_seen,
        last_seen: finding.last_seen,
        opened: finding.opened,
        count: finding.count,
        evidence: finding.evidence.clone(),
        presence: finding.presence,
        flags: finding.flags.clone(),
        linked: finding.linked.clone(),
        suggested_identifier: by_value.or_else(only_phone),
        could_be,
        person: person.map(PersonTag::from),
        verdict: finding.verdict.name().to_owned(),
        choice,
        account,
    })
}
