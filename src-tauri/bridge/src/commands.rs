//! The table: all that the window may ask.

use quittance_core::account::{
    AccessMethod, Account, Binding, DataItem, LinkedLogin, Mandate, Note, Permission, Stage,
};
use quittance_core::calendar::LoadedCalendar;
use quittance_core::catalogue::barrier::BarrierRule;
use quittance_core::catalogue::category::Category;
use quittance_core::catalogue::taxonomy::{DataCategory, DataKind};
use quittance_core::checklist::{Start, StepWord};
use quittance_core::device::DeviceDraft;
use quittance_core::evidence::{Exported, Swept, Verified};
use quittance_core::export::{LoadedBackup, SavedBackup};
use quittance_core::finding::Triage;
use quittance_core::identifier::IdentifierDraft;
use quittance_core::ids::{
    AccountId, BindingId, ChecklistId, CorrectionId, DataItemId, DeviceId, EndingId, EvidenceId, IdentifierId,
    ImportId, IncidentId, LinkId, MandateId, MethodId, OutcomeId, PermissionId, PersonId, RequestId, ServiceId,
    SignerId,
};
use quittance_core::letter::{ComplaintWish, LetterWish, Saved, SavedPack};
use quittance_core::person::PersonDraft;
use quittance_core::reminder::SavedCalendar;
use quittance_core::request::RequestDraft;
use quittance_core::service::{Loaded, OutcomeDraft, PatchChoice, PatchView, ServiceDraft, ToldByList};
use quittance_core::store::Shelf;
use quittance_core::vault::{Backup, BackupReason};
use quittance_core::view::{
    self, AccountFilter, AccountView, AccountsView, CalendarYearRow, ChannelRow, ChecklistRow, ChecklistView, CodeRow,
    CorrectionRow, Counts, DevicePermissions, DiscoverView, DueItem, EditionsView, EndedRow, EvidenceFilter,
    EvidencePiece, EvidenceShown, EvidenceView, FamilyView, HistoryRow, Hit, IdentifierRow, IdentifierView,
    IncidentRow, IncidentView, MapView, OrderView, OutcomeRow, ProviderLinks, RefusalView, RemindersView, RequestRow,
    RequestView, RightRow, ServiceRow, ServiceView, StartView, StrengthenView, TodayView, UndoView, VaultInfo,
    WantedRow, WhatIfView,
};
use quittance_core::view::{ComplaintChoices, ComplaintView, LetterChoices, LetterView};
use quittance_core::{Op, Problem};
use serde_json::Value;

use crate::asks::*;
use crate::desktop::DesktopView;
use crate::preferences::Preferences;
use crate::problem::ProblemView;
use crate::services;
use crate::session::{Bridge, VaultStatus};
use crate::table::commands;

commands! {
    /// Where the vault stands.
    vault_status(()) -> VaultStatus = |bridge, _ask| bridge.status(&bridge.state());
    /// Makes a vault and opens it. The recovery code is told this once.
    create_vault(CreateVault) -> Created = |bridge, ask| bridge.create(ask);
    /// Adds the keeper and the others to a new vault.
    first_people(FirstPeople) -> PersonId = |bridge, ask| bridge.first_people(ask);
    /// How strong a passphrase is.
    measure_passphrase(Measure) -> StrengthView = |_bridge, ask| {
        let strength = quittance_core::keys::strength(ask.passphrase.text(), &["quittance", "销号簿"]);
        Ok(StrengthView { score: strength.score, guesses_log10: strength.guesses_log10, hint: strength.hint.key().to_owned() })
    };
    /// Opens the vault.
    unlock(UnlockAsk) -> VaultStatus = |bridge, ask| bridge.unlock(ask);
    /// Locks it.
    lock_vault(()) -> () = |bridge, _ask| bridge.shut(&mut bridge.state());
    /// Opens the example family.
    open_example(()) -> VaultStatus = |bridge, _ask| { let mut state = bridge.state(); bridge.open_example(&mut state)?; bridge.status(&state) };
    /// Throws the example family away and goes back to one's own vault.
    delete_example(()) -> VaultStatus = |bridge, _ask| bridge.delete_example();
    /// Looks at another folder: the vault there is to be opened, or made.
    use_folder(One) -> VaultStatus = |bridge, ask| bridge.use_folder(&ask.id);
    /// Replaces the passphrase.
    change_passphrase(ChangePassphrase) -> () = |bridge, ask| bridge.change_passphrase(&ask);
    /// Sets a passphrase where there is none, or where it was forgotten.
    set_passphrase(SetPassphrase) -> () = |bridge, ask| bridge.set_passphrase(&ask);
    /// Lets the computer's keyring open the vault.
    add_keyring(Prove) -> () = |bridge, ask| bridge.add_keyring(&ask);
    /// Makes a new recovery code.
    renew_recovery(Prove) -> Created = |bridge, ask| bridge.renew_recovery(&ask);
    /// Takes a way in away.
    remove_slot(RemoveSlot) -> () = |bridge, ask| bridge.remove_slot(&ask);
    /// Facts about the vault.
    vault_info(()) -> VaultInfo = |bridge, _ask| view::vault_info(bridge.state().vault()?);
    /// The backups beside the vault, newest first. Can be asked while it is locked, or can't be opened.
    list_backups(()) -> Vec<Backup> = |bridge, _ask| bridge.state().folder.list_backups();
    /// Makes a backup, and opens it before it counts.
    make_backup(()) -> Backup = |bridge, _ask| bridge.state().vault()?.back_up(BackupReason::Asked);
    /// Puts a backup in place of the vault.
    restore_backup(Restore) -> VaultStatus = |bridge, ask| bridge.restore(&ask);
    /// Looks at every page, index and reference, and at the history's chain; answers how many entries that has.
    check_vault(()) -> u32 = |bridge, _ask| { let mut state = bridge.state(); let vault = state.vault()?; vault.check()?; Ok(u32::try_from(vault.verify_history()?).unwrap_or(u32::MAX)) };
    /// Preferences of this computer.
    get_preferences(()) -> Preferences = |bridge, _ask| Ok(bridge.state().preferences.clone());
    /// Changes them.
    set_preferences(Preferences) -> () = |bridge, ask| bridge.set_preferences(ask);

    /// Takes the latest change back; answers its name, or nothing.
    undo(()) -> Option<String> = |bridge, _ask| turned(bridge.state().vault()?.undo());
    /// Does the latest undone change again; answers its name, or nothing.
    redo(()) -> Option<String> = |bridge, _ask| turned(bridge.state().vault()?.redo());
    /// What undo and redo would do.
    get_undo(()) -> UndoView = |bridge, _ask| view::undo_view(bridge.state().vault()?);
    /// What was done, newest first.
    list_history(Limit) -> Vec<HistoryRow> = |bridge, ask| view::history_view(bridge.state().vault()?, ask.limit);
    /// Counts for the rail.
    rail_counts(()) -> Counts = |bridge, _ask| Ok(view::vault_info(bridge.state().vault()?)?.counts);

    /// The first screen.
    get_today(()) -> TodayView = |bridge, _ask| view::today_view(bridge.state().vault()?);
    /// What falls on which day.
    list_due(Ahead) -> Vec<DueItem> = |bridge, ask| view::due(bridge.state().vault()?, ask.days.into());
    /// What is to be told today, and what was missed since the person looked last.
    get_reminders(()) -> RemindersView = |bridge, _ask| view::reminders_view(bridge.state().vault()?);
    /// The person saw it.
    see_reminders(()) -> () = |bridge, _ask| bridge.state().vault()?.see_reminders();
    /// Writes every pending date to a calendar file with neutral titles.
    save_calendar(SaveTo) -> SavedCalendar = |bridge, ask| bridge.save_calendar(&ask);
    /// What the codes in calendar entries stand for.
    list_calendar_codes(()) -> Vec<CodeRow> = |bridge, _ask| view::calendar_codes(bridge.state().vault()?);
    /// Which years of working days are known, the latest first.
    list_working_days(()) -> Vec<CalendarYearRow> = |bridge, _ask| view::calendars_view(bridge.state().vault()?);
    /// Loads the holidays of a year from a file.
    load_working_days(AtPath) -> LoadedCalendar = |bridge, ask| bridge.state().vault()?.load_calendar(&ask.path);
    /// Stops using a loaded year.
    remove_working_days(OneYear) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::RemoveCalendar, |change| change.remove_calendar(ask.year));
    /// What the desktop around the window can do.
    get_desktop(()) -> DesktopView = |bridge, _ask| DesktopView::of(bridge.options.desktop.as_ref());
    /// Has the program start when the person logs in, or not; answers whether that worked.
    set_autostart(Switch) -> bool = |bridge, ask| Ok(bridge.options.desktop.set_autostart(ask.on));
    /// Shows what a notification looks like; answers whether the desktop took it.
    try_notification(()) -> bool = |bridge, _ask| Ok(bridge.try_notification());
    /// Writes the whole vault as JSON, evidence in a folder beside it.
    save_backup(SaveTo) -> SavedBackup = |bridge, ask| bridge.state().vault()?.save_backup(&ask.path, ask.replace);
    /// Reads such a backup into an empty vault.
    load_backup(AtPath) -> LoadedBackup = |bridge, ask| bridge.state().vault()?.load_backup(&ask.path);
    /// Writes the accounts as a table; answers how many.
    save_accounts(SaveAccounts) -> u32 = |bridge, ask| bridge.save_accounts(&ask);
    /// Writes the report of before and after.
    save_report(SaveReport) -> Saved = |bridge, ask| bridge.save_report(&ask);
    /// One search over everything.
    search(Query) -> Vec<Hit> = |bridge, ask| view::search(bridge.state().vault()?, &ask.query, ask.limit as usize);
    /// The family.
    get_family(()) -> FamilyView = |bridge, _ask| view::family_view(bridge.state().vault()?);

    /// The accounts that pass a filter.
    list_accounts(AccountFilter) -> AccountsView = |bridge, ask| view::accounts_view(bridge.state().vault()?, &ask);
    /// One account.
    get_account(One) -> AccountView = |bridge, ask| view::account_view(bridge.state().vault()?, &AccountId(ask.id));
    /// Adds an account with what it hangs on.
    add_account(AddAccount) -> AccountId = |bridge, ask| bridge.state().vault()?.operate(Op::AddAccount, |change| {
        let id = change.add_account(ask.draft)?;
        for draft in ask.bindings { change.bind(&id, draft)?; }
        for draft in ask.links { change.link(&id, draft)?; }
        for draft in ask.data { change.give_data(&id, draft)?; }
        Ok(id)
    });
    /// Corrects an account.
    edit_account(EditAccount) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::EditAccount, |change| change.edit_account(&AccountId(ask.id), ask.draft));
    /// Removes an account with everything recorded about it.
    remove_account(One) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::RemoveAccount, |change| change.remove_account(&AccountId(ask.id)));
    /// Moves an account to a stage with its dates.
    set_stage(SetStage) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::SetStage, |change| change.set_stage(&AccountId(ask.id), ask.stage));
    /// Moves an account to a stage that begins today.
    begin_stage(BeginStage) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::SetStage, |change| {
        let today = change.today();
        change.set_stage(&AccountId(ask.id), Stage::beginning(ask.stage, today))
    });
    /// Records data given to an account.
    give_data(GiveData) -> Vec<DataItemId> = |bridge, ask| bridge.state().vault()?.operate(Op::GiveData, |change| {
        let account = AccountId(ask.account);
        ask.items.into_iter().map(|draft| change.give_data(&account, draft)).collect()
    });
    /// Corrects it.
    correct_data(CorrectData) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::CorrectData, |change| change.correct_data(&DataItemId(ask.id), ask.draft));
    /// Removes it.
    remove_data(One) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::RemoveData, |change| change.forget::<DataItem>(&ask.id));
    /// Attaches an identifier.
    bind(Bind) -> BindingId = |bridge, ask| bridge.state().vault()?.operate(Op::Bind, |change| change.bind(&AccountId(ask.account), ask.draft));
    /// Records that one was taken off.
    unbind(One) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::Unbind, |change| { let today = change.today(); change.unbind(&BindingId(ask.id), today) });
    /// Removes a binding that never was.
    remove_binding(One) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::RemoveBinding, |change| change.forget::<Binding>(&ask.id));
    /// Records that an account is entered through another.
    link(Link) -> LinkId = |bridge, ask| bridge.state().vault()?.operate(Op::Link, |change| change.link(&AccountId(ask.account), ask.draft));
    /// Records that one end let go.
    unlink(Unlink) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::Unlink, |change| {
        let today = change.today();
        match ask.end.as_str() {
            "account" => change.unlink_at_account(&LinkId(ask.id), today),
            "provider" => change.unlink_at_provider(&LinkId(ask.id), today),
            other => Err(Problem::ValueUnknown { field: "end", value: other.to_owned() }),
        }
    });
    /// Removes a link that never was.
    remove_link(One) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::RemoveLink, |change| change.forget::<LinkedLogin>(&ask.id));
    /// Records a way in.
    add_method(AddMethod) -> MethodId = |bridge, ask| bridge.state().vault()?.operate(Op::AddMethod, |change| change.add_method(&AccountId(ask.account), ask.draft));
    /// Records whether a way in works.
    answer_way(AnswerWay) -> MethodId = |bridge, ask| bridge.state().vault()?.operate(Op::AnswerWay, |change| change.answer_way(&AccountId(ask.account), ask.draft, ask.works));
    /// Removes it.
    remove_method(One) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::RemoveMethod, |change| change.forget::<AccessMethod>(&ask.id));
    /// Records a mandate.
    give_mandate(GiveMandate) -> MandateId = |bridge, ask| bridge.state().vault()?.operate(Op::GiveMandate, |change| change.give_mandate(&AccountId(ask.account), ask.draft));
    /// Corrects it.
    correct_mandate(CorrectMandate) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::CorrectMandate, |change| change.correct_mandate(&MandateId(ask.id), ask.draft));
    /// Records that it was cancelled.
    cancel_mandate(One) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::CancelMandate, |change| { let today = change.today(); change.cancel_mandate(&MandateId(ask.id), today) });
    /// Removes it.
    remove_mandate(One) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::RemoveMandate, |change| change.forget::<Mandate>(&ask.id));
    /// Records a permission.
    note_permission(NotePermission) -> PermissionId = |bridge, ask| bridge.state().vault()?.operate(Op::NotePermission, |change| change.note_permission(&AccountId(ask.account), ask.draft));
    /// Records that it was revoked.
    revoke_permission(One) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::RevokePermission, |change| { let today = change.today(); change.revoke_permission(&PermissionId(ask.id), today) });
    /// Removes it.
    remove_permission(One) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::RemovePermission, |change| change.forget::<Permission>(&ask.id));
    /// Writes a note.
    write_note(WriteNote) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::WriteNote, |change| change.write_note(&AccountId(ask.account), ask.step, &ask.text).map(drop));
    /// Removes it.
    remove_note(One) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::RemoveNote, |change| change.forget::<Note>(&ask.id));

    /// Evidence that passes a filter.
    list_evidence(EvidenceFilter) -> EvidenceView = |bridge, ask| view::evidence_view(bridge.state().vault()?, &ask);
    /// One piece of evidence.
    get_evidence(One) -> EvidencePiece = |bridge, ask| view::evidence_piece(bridge.state().vault()?, &EvidenceId(ask.id));
    /// One piece of evidence to be looked at: a picture or PDF in base64, or a text.
    show_evidence(One) -> EvidenceShown = |bridge, ask| view::evidence_shown(bridge.state().vault()?, &EvidenceId(ask.id));
    /// Puts files into the vault, all or none.
    add_evidence_files(AddEvidenceFiles) -> Vec<EvidenceId> = |bridge, ask| {
        let paths: Vec<&std::path::Path> = ask.paths.iter().map(std::path::Path::new).collect();
        bridge.state().vault()?.add_evidence_files(&paths, &ask.draft)
    };
    /// Puts bytes into the vault that were dropped or pasted into the window.
    add_evidence_bytes(AddEvidenceBytes) -> EvidenceId = |bridge, ask| bridge.pasted(&ask);
    /// Writes down words as evidence.
    add_evidence_note(AddEvidenceNote) -> EvidenceId = |bridge, ask| bridge.state().vault()?.operate(Op::AddEvidence, |change| change.add_evidence_note(&ask.text, ask.draft));
    /// Corrects what is said of a piece of evidence.
    edit_evidence(EditEvidence) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::EditEvidence, |change| change.edit_evidence(&EvidenceId(ask.id), ask.draft));
    /// Takes a piece of evidence out.
    remove_evidence(One) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::RemoveEvidence, |change| change.remove_evidence(&EvidenceId(ask.id)));
    /// Writes one piece of evidence to a file, or several into a folder.
    export_evidence(ExportEvidence) -> Vec<Exported> = |bridge, ask| {
        let mut state = bridge.state();
        let vault = state.vault()?;
        let to = std::path::Path::new(&ask.path);
        match ask.ids.as_slice() {
            [one] => vault.export_evidence(one, to, ask.replace).map(|written| vec![written]),
            several => vault.export_evidence_to_folder(several, to, ask.replace),
        }
    };
    /// Recomputes every hash and checks the chain; names what differs.
    verify_evidence(OfAccount) -> Verified = |bridge, ask| bridge.state().vault()?.verify_evidence(ask.account.as_ref());
    /// Throws away for good the bytes of evidence that was taken out. Closes the undo list.
    sweep_evidence(()) -> Swept = |bridge, _ask| bridge.state().vault()?.sweep_evidence();

    /// What can be chosen before a letter about an account is composed.
    get_letter_choices(One) -> LetterChoices = |bridge, ask| view::letter_choices(bridge.state().vault()?, &AccountId(ask.id));
    /// A letter as far as it is composed: what is missing, what is filled in, the paper. Asked again at every change.
    compose_letter(LetterWish) -> LetterView = |bridge, ask| view::letter_view(bridge.state().vault()?, &ask);
    /// A whole letter as text, to be copied.
    get_letter_text(LetterText) -> String = |bridge, ask| bridge.state().vault()?.letter_text(&ask.wish, ask.format);
    /// Saves a whole letter to a file.
    save_letter(SaveLetter) -> Saved = |bridge, ask| bridge.state().vault()?.save_letter(&ask.wish, ask.format, &ask.path, ask.replace);
    /// Records a letter as a request, drafted or sent.
    record_letter(RecordLetter) -> RequestId = |bridge, ask| bridge.state().vault()?.record_letter(&ask.wish, ask.sent);
    /// Where a complaint about an account can go.
    get_complaint_choices(One) -> ComplaintChoices = |bridge, ask| view::complaint_choices(bridge.state().vault()?, &AccountId(ask.id));
    /// A complaint as far as it is composed.
    compose_complaint(ComplaintWish) -> ComplaintView = |bridge, ask| view::complaint_view(bridge.state().vault()?, &ask);
    /// Saves a whole pack into a folder of its own: PDF, text, annexes, hashes.
    save_complaint(SaveComplaint) -> SavedPack = |bridge, ask| bridge.state().vault()?.save_complaint(&ask.wish, &ask.folder, ask.replace);
    /// Records a complaint as a request, drafted or handed in.
    record_complaint(RecordComplaint) -> RequestId = |bridge, ask| bridge.state().vault()?.record_complaint(&ask.wish, ask.sent);

    /// Accounts that are over: what is known of their end, what is still to be checked, what stays behind.
    list_endings(()) -> Vec<EndedRow> = |bridge, _ask| view::endings_view(bridge.state().vault()?);
    /// Records what was found when looking at an account that is over.
    mark_check(MarkCheck) -> () = |bridge, ask| bridge.state().vault()?.mark_check(&AccountId(ask.account), &ask.step, ask.word);
    /// Records what is known of an account's end: claimed, verified, anonymised, deactivated, not found, kept by law.
    record_ending(RecordEnding) -> EndingId = |bridge, ask| bridge.state().vault()?.operate(Op::RecordEnding, |change| change.record_ending(&AccountId(ask.account), ask.draft));
    /// Takes it back.
    remove_ending(One) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::RemoveEnding, |change| change.remove_ending(&EndingId(ask.id)));
    /// Requests and complaints: what needs the person first.
    list_requests(RequestFilter) -> Vec<RequestRow> = |bridge, ask| view::requests_view(bridge.state().vault()?, ask.account.as_deref(), ask.over);
    /// One with everything that happened to it.
    get_request(One) -> RequestView = |bridge, ask| view::request_view(bridge.state().vault()?, &RequestId(ask.id));
    /// Drafts one; with a channel it is a complaint.
    add_request(RequestDraft) -> RequestId = |bridge, ask| bridge.state().vault()?.operate(Op::AddRequest, |change| change.add_request(ask));
    /// Corrects one.
    edit_request(EditRequest) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::EditRequest, |change| change.edit_request(&RequestId(ask.id), ask.draft));
    /// Records what happened to it, with files that show it.
    record_request(RecordRequest) -> () = |bridge, ask| {
        let files: Vec<&std::path::Path> = ask.files.iter().map(std::path::Path::new).collect();
        bridge.state().vault()?.record_request(&RequestId(ask.id), ask.word, &files)
    };
    /// Takes its last entry off, recorded by mistake.
    unrecord_request(One) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::UnrecordRequest, |change| change.unrecord_request(&RequestId(ask.id)));
    /// Records that a channel above is told, and drafts the complaint that goes there.
    escalate_request(EscalateRequest) -> RequestId = |bridge, ask| bridge.state().vault()?.operate(Op::MoveRequest, |change| change.escalate_request(&RequestId(ask.id), &ask.channel, ask.on));
    /// Removes one; its evidence stays.
    remove_request(One) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::RemoveRequest, |change| change.remove_request(&RequestId(ask.id)));
    /// Lays an incident to an account and takes up its request again, or drafts one.
    complain_of_incident(ComplainOfIncident) -> RequestId = |bridge, ask| bridge.state().vault()?.operate(Op::ComplainOfIncident, |change| change.complain_of_incident(&IncidentId(ask.incident), &AccountId(ask.account)));
    /// Channels one may complain to.
    list_channels(()) -> Vec<ChannelRow> = |_bridge, _ask| Ok(view::channels_view(None));
    /// Reasons a request is refused with, and what to make of each.
    list_refusals(()) -> Vec<RefusalView> = |_bridge, _ask| Ok(view::refusals_view());
    /// Rights, each with the laws that give it.
    list_rights(()) -> Vec<RightRow> = |bridge, _ask| Ok(view::rights_view(bridge.options.clock.today()));
    /// Messages and calls that should not have come, newest first.
    list_incidents(IncidentFilter) -> Vec<IncidentRow> = |bridge, ask| view::incidents_view(bridge.state().vault()?, ask.account.as_deref(), ask.identifier.as_deref());
    /// One with the accounts that held the number it reached.
    get_incident(One) -> IncidentView = |bridge, ask| view::incident_view(bridge.state().vault()?, &IncidentId(ask.id));
    /// Records one, with files that show it.
    add_incident(AddIncident) -> IncidentId = |bridge, ask| {
        let files: Vec<&std::path::Path> = ask.files.iter().map(std::path::Path::new).collect();
        bridge.state().vault()?.add_incident(ask.draft, &files)
    };
    /// Corrects one.
    edit_incident(EditIncident) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::EditIncident, |change| change.edit_incident(&IncidentId(ask.id), ask.draft));
    /// Removes one.
    remove_incident(One) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::RemoveIncident, |change| change.remove_incident(&IncidentId(ask.id)));

    /// Adds a family member.
    add_person(PersonDraft) -> PersonId = |bridge, ask| bridge.state().vault()?.operate(Op::AddPerson, |change| change.add_person(ask));
    /// Corrects one.
    edit_person(EditPerson) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::EditPerson, |change| change.edit_person(&PersonId(ask.id), ask.draft));
    /// Removes one to whom nothing belongs.
    remove_person(One) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::RemovePerson, |change| change.remove_person(&PersonId(ask.id)));
    /// Adds a device.
    add_device(DeviceDraft) -> DeviceId = |bridge, ask| bridge.state().vault()?.operate(Op::AddDevice, |change| change.add_device(ask));
    /// Corrects one.
    edit_device(EditDevice) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::EditDevice, |change| change.edit_device(&DeviceId(ask.id), ask.draft));
    /// Removes one.
    remove_device(One) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::RemoveDevice, |change| change.remove_device(&DeviceId(ask.id)));

    /// All identifiers.
    list_identifiers(()) -> Vec<IdentifierRow> = |bridge, _ask| view::identifiers_view(bridge.state().vault()?);
    /// One with what hangs on it.
    get_identifier(One) -> IdentifierView = |bridge, ask| view::identifier_view(bridge.state().vault()?, &IdentifierId(ask.id));
    /// The full value of one, for as long as it is looked at.
    reveal_identifier(One) -> String = |bridge, ask| view::reveal(bridge.state().vault()?, &IdentifierId(ask.id));
    /// Adds an identifier.
    add_identifier(IdentifierDraft) -> IdentifierId = |bridge, ask| bridge.state().vault()?.operate(Op::AddIdentifier, |change| change.add_identifier(ask));
    /// Corrects one.
    edit_identifier(EditIdentifier) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::EditIdentifier, |change| change.edit_identifier(&IdentifierId(ask.id), ask.draft));
    /// Records that one is to be given up, was given up, or stays.
    set_identifier_state(SetIdentifierState) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::RetireIdentifier, |change| change.set_identifier_state(&IdentifierId(ask.id), ask.state));
    /// Removes one on which nothing hangs.
    remove_identifier(One) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::RemoveIdentifier, |change| change.remove_identifier(&IdentifierId(ask.id)));

    /// All checklists.
    list_checklists(()) -> Vec<ChecklistRow> = |bridge, _ask| view::checklists_view(bridge.state().vault()?);
    /// One with its plan.
    get_checklist(One) -> ChecklistView = |bridge, ask| view::checklist_view(bridge.state().vault()?, &ChecklistId(ask.id));
    /// The plan for a goal nobody has set yet.
    preview_plan(Plan) -> ChecklistView = |bridge, ask| view::plan_preview(bridge.state().vault()?, &AccountId(ask.account), ask.goal);
    /// Begins a checklist, or goes on with it.
    begin_checklist(Plan) -> ChecklistId = |bridge, ask| bridge.state().vault()?.begin_checklist(&AccountId(ask.account), ask.goal);
    /// Any goal before it is set, or the one it would go on with: its plan, what it prevents, what is to be decided.
    preview_goal(Start) -> StartView = |bridge, ask| view::start_view(bridge.state().vault()?, &ask);
    /// Sets any goal, or goes on with it.
    begin_goal(Start) -> ChecklistId = |bridge, ask| bridge.state().vault()?.begin(&ask);
    /// Lets a checklist rest.
    pause_checklist(One) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::PauseChecklist, |change| change.pause_checklist(&ChecklistId(ask.id), true));
    /// Goes on with one that rests.
    resume_checklist(One) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::ResumeChecklist, |change| change.pause_checklist(&ChecklistId(ask.id), false));
    /// The person has read what changed in a plan.
    know_plan(One) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::KnowPlan, |change| change.know(&ChecklistId(ask.id)));
    /// Gives one up.
    abandon_checklist(One) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::AbandonChecklist, |change| change.abandon_checklist(&ChecklistId(ask.id)));
    /// A step is done.
    step_done(StepAsk) -> () = |bridge, ask| bridge.mark(&ask.checklist, &ask.step, StepWord::Done);
    /// A step did not work.
    step_failed(StepFailed) -> () = |bridge, ask| bridge.mark(&ask.checklist, &ask.step, StepWord::Failed { barrier: ask.barrier, note: ask.note });
    /// A step is not for this person.
    step_skipped(StepAsk) -> () = |bridge, ask| bridge.mark(&ask.checklist, &ask.step, StepWord::Skipped);
    /// A step is put off.
    step_postponed(StepPostponed) -> () = |bridge, ask| bridge.mark(&ask.checklist, &ask.step, StepWord::Postponed { until: ask.until });
    /// A step is open again.
    step_reopened(StepAsk) -> () = |bridge, ask| bridge.mark(&ask.checklist, &ask.step, StepWord::Reopened);
    /// An accidental login during the cooling-off.
    logged_in(LoggedIn) -> () = |bridge, ask| bridge.state().vault()?.logged_in(&AccountId(ask.account), ask.on, ask.applied_again);

    /// Files read and findings that wait.
    get_discover(()) -> DiscoverView = |bridge, _ask| view::discover_view(bridge.state().vault()?);
    /// Decides on one finding.
    triage(Triage) -> Option<AccountId> = |bridge, ask| bridge.state().vault()?.operate(Op::Triage, |change| change.triage(ask));
    /// Decides on several, all or none.
    triage_many(TriageMany) -> Vec<Option<AccountId>> = |bridge, ask| bridge.state().vault()?.operate(Op::TriageMany, |change| ask.words.into_iter().map(|word| change.triage(word)).collect());
    /// Forgets an import with the findings nobody decided on.
    forget_import(One) -> u32 = |bridge, ask| bridge.state().vault()?.operate(Op::ForgetImport, |change| change.forget_import(&ImportId(ask.id)).map(|n| u32::try_from(n).unwrap_or(u32::MAX)));

    /// All services.
    list_services(()) -> Vec<ServiceRow> = |bridge, _ask| view::services_view(bridge.state().vault()?);
    /// Services that match what is being typed.
    search_services(Query) -> Vec<ServiceRow> = |bridge, ask| view::service_search(bridge.state().vault()?, &ask.query, ask.limit as usize);
    /// The map of what opens what.
    get_map(()) -> MapView = |bridge, _ask| view::map_view(bridge.state().vault()?);
    /// What happens if all of these happen together.
    what_if(Mishaps) -> WhatIfView = |bridge, ask| view::what_if_view(bridge.state().vault()?, &ask.mishaps);
    /// Writes a picture the window has drawn to a file: SVG or PNG, anything else is refused.
    save_picture(SavePicture) -> () = |_bridge, ask| services::save_picture(&ask);
    /// A safe order of letting go, or why there is none.
    get_order(LetGo) -> OrderView = |bridge, ask| view::order_view(bridge.state().vault()?, &ask.wish);
    /// The fewest changes after which losing this locks nothing else.
    get_strengthening(OnTheMap) -> StrengthenView = |bridge, ask| view::strengthen_view(bridge.state().vault()?, &ask.thing);
    /// One service.
    get_service(One) -> ServiceView = |bridge, ask| view::service_view(bridge.state().vault()?, &ServiceId(ask.id));
    /// Writes a service down.
    add_service(ServiceDraft) -> ServiceId = |bridge, ask| bridge.state().vault()?.operate(Op::AddService, |change| change.add_service(ask));
    /// Corrects it.
    edit_service(EditService) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::EditService, |change| change.edit_service(&ServiceId(ask.id), ask.draft));
    /// Removes one at which nobody has an account.
    remove_service(One) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::RemoveService, |change| change.remove_service(&ServiceId(ask.id)));
    /// Makes an own copy of an entry, with all its steps.
    copy_service(CopyService) -> ServiceId = |bridge, ask| bridge.state().vault()?.operate(Op::CopyService, |change| change.copy_service(&ServiceId(ask.service), ask.names));
    /// Takes a service of the second shelf over as one's own.
    adopt_service(One) -> ServiceId = |bridge, ask| bridge.state().vault()?.operate(Op::AdoptService, |change| change.adopted(&ServiceId(ask.id)));
    /// The entry of a service in the catalogue's file format.
    get_service_file(One) -> String = |bridge, ask| services::toml_of(bridge.state().vault()?, &ask.id);
    /// Writes it to a file.
    save_service_file(SaveOne) -> () = |bridge, ask| bridge.save_service(&ask);
    /// Adds an own service with a whole entry, or gives one another entry; from a text.
    write_service_file(WriteEntry) -> ServiceId = |bridge, ask| bridge.state().vault()?.write_entry(ask.id.map(ServiceId).as_ref(), "", ask.text);
    /// The same, from a file.
    load_service_file(LoadEntry) -> ServiceId = |bridge, ask| bridge.state().vault()?.load_entry(ask.id.map(ServiceId).as_ref(), &ask.path);
    /// Moves an account to another service, its ticks with it.
    repoint_account(RepointAccount) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::RepointAccount, |change| change.repoint_account(&AccountId(ask.account), &ServiceId(ask.service)));

    /// Records what is wrong with an entry.
    correct_entry(CorrectEntry) -> Vec<CorrectionId> = |bridge, ask| bridge.state().vault()?.operate(Op::CorrectEntry, |change| change.correct_entry(&ServiceId(ask.service), ask.corrections, ask.note));
    /// Own corrections, with how each stands to the catalogue in use.
    list_corrections(OfService) -> Vec<CorrectionRow> = |bridge, ask| view::corrections_view(bridge.state().vault()?, ask.service.map(ServiceId).as_ref());
    /// Takes a correction back.
    remove_correction(One) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::RemoveCorrection, |change| change.remove_correction(&CorrectionId(ask.id)));
    /// Records how a way out went.
    record_outcome(OutcomeDraft) -> OutcomeId = |bridge, ask| bridge.state().vault()?.operate(Op::RecordOutcome, |change| change.record_outcome(ask));
    /// How the way of a checklist went, ready to be recorded, and whether it was.
    draft_outcome(One) -> Option<ToldByList> = |bridge, ask| bridge.state().vault()?.outcome_of(&ChecklistId(ask.id));
    /// How ways out went, newest first.
    list_outcomes(OfService) -> Vec<OutcomeRow> = |bridge, ask| view::outcomes_view(bridge.state().vault()?, ask.service.map(ServiceId).as_ref());
    /// Removes one recorded by mistake.
    remove_outcome(One) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::RemoveOutcome, |change| change.remove_outcome(&OutcomeId(ask.id)));
    /// Reports of them without anything of the person's in it.
    list_reports(OfService) -> Vec<RunReportView> = |bridge, ask| services::reports(bridge.state().vault()?, ask.service);
    /// Writes those to a file; answers how many.
    save_reports(SaveReports) -> u32 = |bridge, ask| bridge.save_reports(ask);
    /// What a patch of the catalogue would hold.
    preview_patch(PatchChoice) -> PatchView = |bridge, ask| bridge.state().vault()?.patch(&ask);
    /// Writes it to a file.
    save_patch(SavePatch) -> PatchView = |bridge, ask| bridge.save_patch(&ask);

    /// Which catalogue is in use, and what stands beside it.
    get_editions(()) -> EditionsView = |bridge, _ask| view::editions_view(bridge.state().vault()?);
    /// What loading a catalogue would do.
    preview_edition(LoadEdition) -> Loaded = |bridge, ask| bridge.state().vault()?.load_edition(&ask.into(), true);
    /// Loads a signed catalogue.
    load_edition(LoadEdition) -> Loaded = |bridge, ask| bridge.state().vault()?.load_edition(&ask.into(), false);
    /// Goes back to the one that came with the program.
    remove_edition(()) -> () = |bridge, _ask| bridge.state().vault()?.operate(Op::RemoveEdition, |change| change.remove_edition().map(drop));
    /// Trusts a key no longer.
    forget_key(One) -> () = |bridge, ask| bridge.state().vault()?.operate(Op::ForgetKey, |change| change.forget_key(&SignerId(ask.id)));
    /// Loads a second shelf.
    load_shelf(AtPath) -> EditionsView = |bridge, ask| { let mut state = bridge.state(); let vault = state.vault()?; vault.load_shelf(&ask.path)?; view::editions_view(vault) };
    /// Takes it away.
    remove_shelf(()) -> () = |bridge, _ask| bridge.state().vault()?.operate(Op::RemoveShelf, |change| change.remove_shelf());
    /// Services people here have and the catalogue lacks.
    list_wanted(()) -> Vec<WantedRow> = |bridge, _ask| view::wanted_view(bridge.state().vault()?);

    /// What comes together through each provider, or through one account.
    list_linked(OfAccount) -> Vec<ProviderLinks> = |bridge, ask| view::linked_view(bridge.state().vault()?, ask.account.as_ref());
    /// What apps may do, device by device.
    list_permissions(OnDevice) -> Vec<DevicePermissions> = |bridge, ask| view::permissions_view(bridge.state().vault()?, ask.device.map(DeviceId).as_ref());

    /// Kinds of personal data.
    list_data_kinds(()) -> Vec<DataKind> = |_bridge, _ask| Ok(catalogue().taxonomy().items().cloned().collect());
    /// Their headings.
    list_data_categories(()) -> Vec<DataCategory> = |_bridge, _ask| Ok(catalogue().taxonomy().categories().cloned().collect());
    /// Kinds of services.
    list_categories(()) -> Vec<Category> = |_bridge, _ask| Ok(catalogue().categories().iter().cloned().collect());
    /// Kinds of hurdles.
    list_barriers(()) -> Vec<BarrierRule> = |_bridge, _ask| Ok(catalogue().barriers().iter().cloned().collect());
    /// An account without its details, for links between rooms.
    find_account(One) -> Option<AccountId> = |bridge, ask| Ok(bridge.state().vault()?.get::<Account>(&ask.id)?.map(|account| account.id));
}

fn catalogue() -> &'static quittance_core::catalogue::Catalogue {
    quittance_core::catalogue::Catalogue::embedded()
}

fn turned(outcome: quittance_core::Result<quittance_core::Happened>) -> quittance_core::Result<Option<String>> {
    match outcome {
        Ok(happened) => Ok(Some(happened.op)),
        Err(Problem::NothingToUndo | Problem::NothingToRedo) => Ok(None),
        Err(problem) => Err(problem),
    }
}
