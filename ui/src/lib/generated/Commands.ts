// Written from the table of commands; do not edit.
import type { AccountFilter } from "./AccountFilter";
import type { AccountId } from "./AccountId";
import type { AccountView } from "./AccountView";
import type { AccountsView } from "./AccountsView";
import type { AddAccount } from "./AddAccount";
import type { AddMethod } from "./AddMethod";
import type { Ahead } from "./Ahead";
import type { Backup } from "./Backup";
import type { BarrierRule } from "./BarrierRule";
import type { BeginStage } from "./BeginStage";
import type { Bind } from "./Bind";
import type { BindingId } from "./BindingId";
import type { Category } from "./Category";
import type { ChangePassphrase } from "./ChangePassphrase";
import type { ChecklistId } from "./ChecklistId";
import type { ChecklistRow } from "./ChecklistRow";
import type { ChecklistView } from "./ChecklistView";
import type { CorrectData } from "./CorrectData";
import type { CorrectMandate } from "./CorrectMandate";
import type { Counts } from "./Counts";
import type { CreateVault } from "./CreateVault";
import type { Created } from "./Created";
import type { DataCategory } from "./DataCategory";
import type { DataItemId } from "./DataItemId";
import type { DataKind } from "./DataKind";
import type { DeviceDraft } from "./DeviceDraft";
import type { DeviceId } from "./DeviceId";
import type { DiscoverView } from "./DiscoverView";
import type { DueItem } from "./DueItem";
import type { EditAccount } from "./EditAccount";
import type { EditDevice } from "./EditDevice";
import type { EditIdentifier } from "./EditIdentifier";
import type { EditPerson } from "./EditPerson";
import type { EditService } from "./EditService";
import type { FamilyView } from "./FamilyView";
import type { FirstPeople } from "./FirstPeople";
import type { GiveData } from "./GiveData";
import type { GiveMandate } from "./GiveMandate";
import type { HistoryRow } from "./HistoryRow";
import type { Hit } from "./Hit";
import type { IdentifierDraft } from "./IdentifierDraft";
import type { IdentifierId } from "./IdentifierId";
import type { IdentifierRow } from "./IdentifierRow";
import type { IdentifierView } from "./IdentifierView";
import type { Limit } from "./Limit";
import type { Link } from "./Link";
import type { LinkId } from "./LinkId";
import type { LoggedIn } from "./LoggedIn";
import type { MandateId } from "./MandateId";
import type { Measure } from "./Measure";
import type { MethodId } from "./MethodId";
import type { NotePermission } from "./NotePermission";
import type { One } from "./One";
import type { PermissionId } from "./PermissionId";
import type { PersonDraft } from "./PersonDraft";
import type { PersonId } from "./PersonId";
import type { Plan } from "./Plan";
import type { Preferences } from "./Preferences";
import type { Prove } from "./Prove";
import type { Query } from "./Query";
import type { RemoveSlot } from "./RemoveSlot";
import type { Restore } from "./Restore";
import type { ServiceDraft } from "./ServiceDraft";
import type { ServiceId } from "./ServiceId";
import type { ServiceRow } from "./ServiceRow";
import type { ServiceView } from "./ServiceView";
import type { SetIdentifierState } from "./SetIdentifierState";
import type { SetPassphrase } from "./SetPassphrase";
import type { SetStage } from "./SetStage";
import type { StepAsk } from "./StepAsk";
import type { StepFailed } from "./StepFailed";
import type { StepPostponed } from "./StepPostponed";
import type { StrengthView } from "./StrengthView";
import type { TodayView } from "./TodayView";
import type { Triage } from "./Triage";
import type { TriageMany } from "./TriageMany";
import type { UndoView } from "./UndoView";
import type { Unlink } from "./Unlink";
import type { UnlockAsk } from "./UnlockAsk";
import type { VaultInfo } from "./VaultInfo";
import type { VaultStatus } from "./VaultStatus";
import type { WriteNote } from "./WriteNote";
import type { ImportAsk } from "./ImportAsk";
import type { ImportOutcome } from "./ImportOutcome";
export type * from "./AccountDraft";
export type * from "./AccountFilter";
export type * from "./AccountId";
export type * from "./AccountRow";
export type * from "./AccountView";
export type * from "./AccountsView";
export type * from "./AddAccount";
export type * from "./AddMethod";
export type * from "./Advice";
export type * from "./Age";
export type * from "./Ahead";
export type * from "./Arg";
export type * from "./AskRow";
export type * from "./Backup";
export type * from "./BarrierHow";
export type * from "./BarrierRule";
export type * from "./BeginStage";
export type * from "./Bind";
export type * from "./BindingDraft";
export type * from "./BindingId";
export type * from "./BindingRow";
export type * from "./BindingState";
export type * from "./Category";
export type * from "./Certainty";
export type * from "./ChangePassphrase";
export type * from "./Channel";
export type * from "./ChecklistId";
export type * from "./ChecklistRow";
export type * from "./ChecklistView";
export type * from "./Choice";
export type * from "./ContactKind";
export type * from "./ContactView";
export type * from "./CoolingView";
export type * from "./CorrectData";
export type * from "./CorrectMandate";
export type * from "./Counts";
export type * from "./CreateVault";
export type * from "./Created";
export type * from "./DataCategory";
export type * from "./DataFate";
export type * from "./DataItemDraft";
export type * from "./DataItemId";
export type * from "./DataKind";
export type * from "./DataRow";
export type * from "./DayBand";
export type * from "./DeviceDraft";
export type * from "./DeviceId";
export type * from "./DeviceKind";
export type * from "./DeviceRow";
export type * from "./DiscoverView";
export type * from "./DueItem";
export type * from "./DueKind";
export type * from "./DurationView";
export type * from "./EditAccount";
export type * from "./EditDevice";
export type * from "./EditIdentifier";
export type * from "./EditPerson";
export type * from "./EditService";
export type * from "./Effect";
export type * from "./EventKind";
export type * from "./EvidenceLine";
export type * from "./EvidenceRow";
export type * from "./Facet";
export type * from "./Fact";
export type * from "./Factor";
export type * from "./FamilyView";
export type * from "./Field";
export type * from "./FindingId";
export type * from "./FindingRow";
export type * from "./FirstPeople";
export type * from "./FirstPerson";
export type * from "./FoundBarrier";
export type * from "./GiveData";
export type * from "./GiveMandate";
export type * from "./GivenHow";
export type * from "./Goal";
export type * from "./Grade";
export type * from "./Guard";
export type * from "./GuardRow";
export type * from "./HangingRow";
export type * from "./Happened";
export type * from "./HistoryRow";
export type * from "./Hit";
export type * from "./HitKind";
export type * from "./HoldingRow";
export type * from "./How";
export type * from "./HurdleView";
export type * from "./IdentifierDraft";
export type * from "./IdentifierId";
export type * from "./IdentifierKind";
export type * from "./IdentifierRow";
export type * from "./IdentifierState";
export type * from "./IdentifierTag";
export type * from "./IdentifierView";
export type * from "./Ignored";
export type * from "./Import";
export type * from "./ImportAsk";
export type * from "./ImportId";
export type * from "./ImportOutcome";
export type * from "./ImportRow";
export type * from "./Kind";
export type * from "./LeadFlag";
export type * from "./Level";
export type * from "./Limit";
export type * from "./Link";
export type * from "./LinkDraft";
export type * from "./LinkEnd";
export type * from "./LinkId";
export type * from "./LinkRow";
export type * from "./LoggedIn";
export type * from "./LoginEffect";
export type * from "./LoginNeed";
export type * from "./LoginView";
export type * from "./MandateDraft";
export type * from "./MandateId";
export type * from "./MandateKind";
export type * from "./MandateRow";
export type * from "./MandateState";
export type * from "./MarkView";
export type * from "./MatchReason";
export type * from "./MaterialView";
export type * from "./Measure";
export type * from "./MenuPath";
export type * from "./MethodDraft";
export type * from "./MethodId";
export type * from "./MethodUse";
export type * from "./Money";
export type * from "./NeedView";
export type * from "./NextAction";
export type * from "./NextStep";
export type * from "./NoteId";
export type * from "./NotePermission";
export type * from "./NoteRow";
export type * from "./One";
export type * from "./Opened";
export type * from "./OwnService";
export type * from "./PermissionDraft";
export type * from "./PermissionId";
export type * from "./PermissionKind";
export type * from "./PermissionRow";
export type * from "./PermissionState";
export type * from "./PersonDraft";
export type * from "./PersonId";
export type * from "./PersonRow";
export type * from "./PersonTag";
export type * from "./Phase";
export type * from "./Phrase";
export type * from "./Place";
export type * from "./Plan";
export type * from "./Platform";
export type * from "./Precision";
export type * from "./PreconditionKind";
export type * from "./PreconditionView";
export type * from "./Preferences";
export type * from "./Presence";
export type * from "./ProblemView";
export type * from "./Progress";
export type * from "./Prove";
export type * from "./ProviderView";
export type * from "./Query";
export type * from "./Relation";
export type * from "./RemoveSlot";
export type * from "./Restore";
export type * from "./RibbonMark";
export type * from "./RibbonStage";
export type * from "./Role";
export type * from "./Rule";
export type * from "./RuleStatus";
export type * from "./SaidView";
export type * from "./Scope";
export type * from "./Secret";
export type * from "./SecretsDropped";
export type * from "./SenderClass";
export type * from "./ServiceDraft";
export type * from "./ServiceId";
export type * from "./ServiceKey";
export type * from "./ServiceRow";
export type * from "./ServiceTag";
export type * from "./ServiceTagOrGuess";
export type * from "./ServiceView";
export type * from "./SetIdentifierState";
export type * from "./SetPassphrase";
export type * from "./SetStage";
export type * from "./SlotRow";
export type * from "./SourceKind";
export type * from "./SourceNote";
export type * from "./SourceSummary";
export type * from "./SourceView";
export type * from "./Sourced";
export type * from "./Stage";
export type * from "./StageName";
export type * from "./Status";
export type * from "./Step";
export type * from "./StepAsk";
export type * from "./StepFailed";
export type * from "./StepPostponed";
export type * from "./StepState";
export type * from "./Strength";
export type * from "./StrengthView";
export type * from "./SuggestedData";
export type * from "./Text";
export type * from "./TodayItem";
export type * from "./TodayView";
export type * from "./Tone";
export type * from "./Triage";
export type * from "./TriageMany";
export type * from "./Trust";
export type * from "./UndoView";
export type * from "./Unlink";
export type * from "./UnlockAsk";
export type * from "./VaultInfo";
export type * from "./VaultStatus";
export type * from "./Warning";
export type * from "./WarningCode";
export type * from "./WayOutView";
export type * from "./WayRow";
export type * from "./WayStage";
export type * from "./WayStepView";
export type * from "./WriteNote";

/** What the window may ask: name → [request, response]. */
export interface Commands {
  /** Where the vault stands. */
  vault_status: [null, VaultStatus];
  /** Makes a vault and opens it. The recovery code is told this once. */
  create_vault: [CreateVault, Created];
  /** Adds the keeper and the others to a new vault. */
  first_people: [FirstPeople, PersonId];
  /** How strong a passphrase is. */
  measure_passphrase: [Measure, StrengthView];
  /** Opens the vault. */
  unlock: [UnlockAsk, VaultStatus];
  /** Locks it. */
  lock_vault: [null, null];
  /** Opens the example family. */
  open_example: [null, VaultStatus];
  /** Throws the example family away and goes back to one's own vault. */
  delete_example: [null, VaultStatus];
  /** Looks at another folder: the vault there is to be opened, or made. */
  use_folder: [One, VaultStatus];
  /** Replaces the passphrase. */
  change_passphrase: [ChangePassphrase, null];
  /** Sets a passphrase where there is none, or where it was forgotten. */
  set_passphrase: [SetPassphrase, null];
  /** Lets the computer's keyring open the vault. */
  add_keyring: [Prove, null];
  /** Makes a new recovery code. */
  renew_recovery: [Prove, Created];
  /** Takes a way in away. */
  remove_slot: [RemoveSlot, null];
  /** Facts about the vault. */
  vault_info: [null, VaultInfo];
  /** The backups beside the vault, newest first. Can be asked while it is locked, or can't be opened. */
  list_backups: [null, Array<Backup>];
  /** Makes a backup, and opens it before it counts. */
  make_backup: [null, Backup];
  /** Puts a backup in place of the vault. */
  restore_backup: [Restore, VaultStatus];
  /** Looks at every page, index and reference, and at the history's chain; answers how many entries that has. */
  check_vault: [null, number];
  /** Preferences of this computer. */
  get_preferences: [null, Preferences];
  /** Changes them. */
  set_preferences: [Preferences, null];
  /** Takes the latest change back; answers its name, or nothing. */
  undo: [null, string | null];
  /** Does the latest undone change again; answers its name, or nothing. */
  redo: [null, string | null];
  /** What undo and redo would do. */
  get_undo: [null, UndoView];
  /** What was done, newest first. */
  list_history: [Limit, Array<HistoryRow>];
  /** Counts for the rail. */
  rail_counts: [null, Counts];
  /** The first screen. */
  get_today: [null, TodayView];
  /** What falls on which day. */
  list_due: [Ahead, Array<DueItem>];
  /** One search over everything. */
  search: [Query, Array<Hit>];
  /** The family. */
  get_family: [null, FamilyView];
  /** The accounts that pass a filter. */
  list_accounts: [AccountFilter, AccountsView];
  /** One account. */
  get_account: [One, AccountView];
  /** Adds an account with what it hangs on. */
  add_account: [AddAccount, AccountId];
  /** Corrects an account. */
  edit_account: [EditAccount, null];
  /** Removes an account with everything recorded about it. */
  remove_account: [One, null];
  /** Moves an account to a stage with its dates. */
  set_stage: [SetStage, null];
  /** Moves an account to a stage that begins today. */
  begin_stage: [BeginStage, null];
  /** Records data given to an account. */
  give_data: [GiveData, Array<DataItemId>];
  /** Corrects it. */
  correct_data: [CorrectData, null];
  /** Removes it. */
  remove_data: [One, null];
  /** Attaches an identifier. */
  bind: [Bind, BindingId];
  /** Records that one was taken off. */
  unbind: [One, null];
  /** Removes a binding that never was. */
  remove_binding: [One, null];
  /** Records that an account is entered through another. */
  link: [Link, LinkId];
  /** Records that one end let go. */
  unlink: [Unlink, null];
  /** Removes a link that never was. */
  remove_link: [One, null];
  /** Records a way in. */
  add_method: [AddMethod, MethodId];
  /** Removes it. */
  remove_method: [One, null];
  /** Records a mandate. */
  give_mandate: [GiveMandate, MandateId];
  /** Corrects it. */
  correct_mandate: [CorrectMandate, null];
  /** Records that it was cancelled. */
  cancel_mandate: [One, null];
  /** Removes it. */
  remove_mandate: [One, null];
  /** Records a permission. */
  note_permission: [NotePermission, PermissionId];
  /** Records that it was revoked. */
  revoke_permission: [One, null];
  /** Removes it. */
  remove_permission: [One, null];
  /** Writes a note. */
  write_note: [WriteNote, null];
  /** Removes it. */
  remove_note: [One, null];
  /** Adds a family member. */
  add_person: [PersonDraft, PersonId];
  /** Corrects one. */
  edit_person: [EditPerson, null];
  /** Removes one to whom nothing belongs. */
  remove_person: [One, null];
  /** Adds a device. */
  add_device: [DeviceDraft, DeviceId];
  /** Corrects one. */
  edit_device: [EditDevice, null];
  /** Removes one. */
  remove_device: [One, null];
  /** All identifiers. */
  list_identifiers: [null, Array<IdentifierRow>];
  /** One with what hangs on it. */
  get_identifier: [One, IdentifierView];
  /** The full value of one, for as long as it is looked at. */
  reveal_identifier: [One, string];
  /** Adds an identifier. */
  add_identifier: [IdentifierDraft, IdentifierId];
  /** Corrects one. */
  edit_identifier: [EditIdentifier, null];
  /** Records that one is to be given up, was given up, or stays. */
  set_identifier_state: [SetIdentifierState, null];
  /** Removes one on which nothing hangs. */
  remove_identifier: [One, null];
  /** All checklists. */
  list_checklists: [null, Array<ChecklistRow>];
  /** One with its plan. */
  get_checklist: [One, ChecklistView];
  /** The plan for a goal nobody has set yet. */
  preview_plan: [Plan, ChecklistView];
  /** Begins a checklist, or goes on with it. */
  begin_checklist: [Plan, ChecklistId];
  /** Gives one up. */
  abandon_checklist: [One, null];
  /** A step is done. */
  step_done: [StepAsk, null];
  /** A step did not work. */
  step_failed: [StepFailed, null];
  /** A step is not for this person. */
  step_skipped: [StepAsk, null];
  /** A step is put off. */
  step_postponed: [StepPostponed, null];
  /** A step is open again. */
  step_reopened: [StepAsk, null];
  /** An accidental login during the cooling-off. */
  logged_in: [LoggedIn, null];
  /** Files read and findings that wait. */
  get_discover: [null, DiscoverView];
  /** Decides on one finding. */
  triage: [Triage, AccountId | null];
  /** Decides on several, all or none. */
  triage_many: [TriageMany, Array<AccountId | null>];
  /** Forgets an import with the findings nobody decided on. */
  forget_import: [One, number];
  /** All services. */
  list_services: [null, Array<ServiceRow>];
  /** Services that match what is being typed. */
  search_services: [Query, Array<ServiceRow>];
  /** One service. */
  get_service: [One, ServiceView];
  /** Writes a service down. */
  add_service: [ServiceDraft, ServiceId];
  /** Corrects it. */
  edit_service: [EditService, null];
  /** Removes one at which nobody has an account. */
  remove_service: [One, null];
  /** Kinds of personal data. */
  list_data_kinds: [null, Array<DataKind>];
  /** Their headings. */
  list_data_categories: [null, Array<DataCategory>];
  /** Kinds of services. */
  list_categories: [null, Array<Category>];
  /** Kinds of hurdles. */
  list_barriers: [null, Array<BarrierRule>];
  /** An account without its details, for links between rooms. */
  find_account: [One, AccountId | null];
}

/** Long work: name → [request, response]. */
export interface Jobs {
  /** Reads a foreign file and saves what it found. */
  import_file: [ImportAsk, ImportOutcome];
}
