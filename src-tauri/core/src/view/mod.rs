//! What readers see: shapes for the window and for `--json`, computed from records, the catalogue and today.
//!
//! A view decides nothing that an operation would decide otherwise, and it holds masked identifiers only; the one door
//! to a full value is [`reveal`].

mod access;
mod account;
mod accounts;
mod calendars;
mod channels;
mod checklists;
mod complaints;
mod discover;
mod due;
mod editions;
mod endings;
mod evidence;
mod family;
mod history;
mod identifiers;
mod incidents;
mod letters;
mod linked;
mod own_words;
mod permissions;
mod reminders;
mod report;
mod requests;
mod search;
mod services;
mod starts;
mod tags;
mod today;
mod vault_info;

pub use access::{
    ChainRow, FateRow, MapThing, MapView, OrderStep, OrderView, PointRow, QuestionRow, StandsInWay, StepAct,
    StrengthenStep, StrengthenView, ThingTag, WayTag, WeakenedRow, WhatIfView, map_view, order_view, strengthen_view,
    what_if_view,
};
pub use account::{
    AccountView, AskRow, DataRow, LinkRow, MandateRow, NextAction, NoteRow, PermissionRow, WayRow, account_view,
};
pub use accounts::{AccountFilter, AccountRow, AccountsView, Facet, account_rows, accounts_view};
pub use calendars::{CalendarYearRow, HolidayRow, calendars_view};
pub use channels::{ChannelRow, ReachRow, RightRow, channels_view, rights_view};
pub use checklists::{
    ChecklistRow, ChecklistView, NextStep, PartRow, RibbonStage, checklist_view, checklists_view, plan_preview,
    start_preview,
};
pub use complaints::{ComplaintChoices, ComplaintView, EventRow, MaterialRow, complaint_choices, complaint_view};
pub use discover::{DiscoverView, FindingRow, ImportRow, discover_view};
pub use due::{DueItem, DueKind, due};
pub use editions::{EditionRow, EditionsView, KeyRow, LoadedRow, ShelfRow, WantedRow, editions_view, wanted_view};
pub use endings::{CheckRow, EndedRow, EndingRow, LeftRow, endings_view};
pub use evidence::{
    EvidenceFilter, EvidencePiece, EvidenceShown, EvidenceView, evidence_piece, evidence_shown, evidence_view,
};
pub use family::{DeviceRow, FamilyView, PersonRow, family_view};
pub use history::{HistoryRow, UndoView, history_view, undo_view};
pub use identifiers::{HangingRow, IdentifierRow, IdentifierView, identifier_view, identifiers_view, reveal};
pub use incidents::{HolderRow, IncidentRow, IncidentView, incident_view, incidents_view};
pub use letters::{
    FieldChoice, FieldInput, FilledFrom, FilledRow, HurdleRow, LetterChoices, LetterEvidence, LetterView, MissingRow,
    SaidCaution, SentBy, WithheldRow, letter_choices, letter_view,
};
pub use linked::{LinkStep, LinkStepKind, LinkedAccount, ProviderLinks, SeenKind, linked_view};
pub use own_words::{CorrectionRow, LocalView, OutcomeRow, corrections_view, outcomes_view};
pub use permissions::{AppPermissions, DevicePermissions, permissions_view};
pub use reminders::{
    ClockView, CodeRow, ReminderRow, RemindersView, calendar_codes, clock_view, reminders_today, reminders_view,
};
pub use report::{ReportAccount, ReportCount, ReportPerson, ReportView, report_view};
pub(crate) use requests::ladder_of;
pub use requests::{
    ChannelTag, ClockRule, EntryRow, NextRow, RefusalView, RequestRow, RequestView, RightTag, StationRow,
    refusals_view, request_view, requests_view,
};
pub use search::{Hit, HitKind, search};
pub use services::{ServiceRow, ServiceView, SourceView, Sourced, service_search, service_view, services_view};
pub use starts::{Conceded, StartView, Successor, start_view};
pub use tags::{IdentifierTag, PersonTag, ServiceTag, SubjectTag};
pub use today::{CheckDue, DayBand, GuardRow, HoldingRow, RibbonMark, TodayItem, TodayView, today_view};
pub use vault_info::{Counts, VaultInfo, vault_info};
