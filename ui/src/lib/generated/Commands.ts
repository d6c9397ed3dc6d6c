// Written from the table of commands; do not edit.
import type { AccountFilter } from "./AccountFilter";
import type { AccountId } from "./AccountId";
import type { AccountView } from "./AccountView";
import type { AccountsView } from "./AccountsView";
import type { AddAccount } from "./AddAccount";
import type { AddEvidenceBytes } from "./AddEvidenceBytes";
import type { AddEvidenceFiles } from "./AddEvidenceFiles";
import type { AddEvidenceNote } from "./AddEvidenceNote";
import type { AddIncident } from "./AddIncident";
import type { AddMethod } from "./AddMethod";
import type { Ahead } from "./Ahead";
import type { AnswerWay } from "./AnswerWay";
import type { AtPath } from "./AtPath";
import type { Backup } from "./Backup";
import type { BarrierRule } from "./BarrierRule";
import type { BeginStage } from "./BeginStage";
import type { Bind } from "./Bind";
import type { BindingId } from "./BindingId";
import type { CalendarYearRow } from "./CalendarYearRow";
import type { Category } from "./Category";
import type { ChangePassphrase } from "./ChangePassphrase";
import type { ChannelRow } from "./ChannelRow";
import type { ChecklistId } from "./ChecklistId";
import type { ChecklistRow } from "./ChecklistRow";
import type { ChecklistView } from "./ChecklistView";
import type { CodeRow } from "./CodeRow";
import type { ComplainOfIncident } from "./ComplainOfIncident";
import type { ComplaintChoices } from "./ComplaintChoices";
import type { ComplaintView } from "./ComplaintView";
import type { ComplaintWish } from "./ComplaintWish";
import type { CopyService } from "./CopyService";
import type { CorrectData } from "./CorrectData";
import type { CorrectEntry } from "./CorrectEntry";
import type { CorrectMandate } from "./CorrectMandate";
import type { CorrectionId } from "./CorrectionId";
import type { CorrectionRow } from "./CorrectionRow";
import type { Counts } from "./Counts";
import type { CreateVault } from "./CreateVault";
import type { Created } from "./Created";
import type { DataCategory } from "./DataCategory";
import type { DataItemId } from "./DataItemId";
import type { DataKind } from "./DataKind";
import type { DesktopView } from "./DesktopView";
import type { DeviceDraft } from "./DeviceDraft";
import type { DeviceId } from "./DeviceId";
import type { DevicePermissions } from "./DevicePermissions";
import type { DiscoverView } from "./DiscoverView";
import type { DueItem } from "./DueItem";
import type { EditAccount } from "./EditAccount";
import type { EditDevice } from "./EditDevice";
import type { EditEvidence } from "./EditEvidence";
import type { EditIdentifier } from "./EditIdentifier";
import type { EditIncident } from "./EditIncident";
import type { EditPerson } from "./EditPerson";
import type { EditRequest } from "./EditRequest";
import type { EditService } from "./EditService";
import type { EditionsView } from "./EditionsView";
import type { EndedRow } from "./EndedRow";
import type { EndingId } from "./EndingId";
import type { EscalateRequest } from "./EscalateRequest";
import type { EvidenceFilter } from "./EvidenceFilter";
import type { EvidenceId } from "./EvidenceId";
import type { EvidencePiece } from "./EvidencePiece";
import type { EvidenceShown } from "./EvidenceShown";
import type { EvidenceView } from "./EvidenceView";
import type { ExportEvidence } from "./ExportEvidence";
import type { Exported } from "./Exported";
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
import type { IncidentFilter } from "./IncidentFilter";
import type { IncidentId } from "./IncidentId";
import type { IncidentRow } from "./IncidentRow";
import type { IncidentView } from "./IncidentView";
import type { LetGo } from "./LetGo";
import type { LetterChoices } from "./LetterChoices";
import type { LetterText } from "./LetterText";
import type { LetterView } from "./LetterView";
import type { LetterWish } from "./LetterWish";
import type { Limit } from "./Limit";
import type { Link } from "./Link";
import type { LinkId } from "./LinkId";
import type { LoadEdition } from "./LoadEdition";
import type { LoadEntry } from "./LoadEntry";
import type { Loaded } from "./Loaded";
import type { LoadedBackup } from "./LoadedBackup";
import type { LoadedCalendar } from "./LoadedCalendar";
import type { LoggedIn } from "./LoggedIn";
import type { MandateId } from "./MandateId";
import type { MapView } from "./MapView";
import type { MarkCheck } from "./MarkCheck";
import type { Measure } from "./Measure";
import type { MethodId } from "./MethodId";
import type { Mishaps } from "./Mishaps";
import type { NotePermission } from "./NotePermission";
import type { OfAccount } from "./OfAccount";
import type { OfService } from "./OfService";
import type { OnDevice } from "./OnDevice";
import type { OnTheMap } from "./OnTheMap";
import type { One } from "./One";
import type { OneYear } from "./OneYear";
import type { OrderView } from "./OrderView";
import type { OutcomeDraft } from "./OutcomeDraft";
import type { OutcomeId } from "./OutcomeId";
import type { OutcomeRow } from "./OutcomeRow";
import type { PatchChoice } from "./PatchChoice";
import type { PatchView } from "./PatchView";
import type { PermissionId } from "./PermissionId";
import type { PersonDraft } from "./PersonDraft";
import type { PersonId } from "./PersonId";
import type { Plan } from "./Plan";
import type { Preferences } from "./Preferences";
import type { Prove } from "./Prove";
import type { ProviderLinks } from "./ProviderLinks";
import type { Query } from "./Query";
import type { RecordComplaint } from "./RecordComplaint";
import type { RecordEnding } from "./RecordEnding";
import type { RecordLetter } from "./RecordLetter";
import type { RecordRequest } from "./RecordRequest";
import type { RefusalView } from "./RefusalView";
import type { RemindersView } from "./RemindersView";
import type { RemoveSlot } from "./RemoveSlot";
import type { RepointAccount } from "./RepointAccount";
import type { RequestDraft } from "./RequestDraft";
import type { RequestFilter } from "./RequestFilter";
import type { RequestId } from "./RequestId";
import type { RequestRow } from "./RequestRow";
import type { RequestView } from "./RequestView";
import type { Restore } from "./Restore";
import type { RightRow } from "./RightRow";
import type { RunReportView } from "./RunReportView";
import type { SaveAccounts } from "./SaveAccounts";
import type { SaveComplaint } from "./SaveComplaint";
import type { SaveLetter } from "./SaveLetter";
import type { SaveOne } from "./SaveOne";
import type { SavePatch } from "./SavePatch";
import type { SavePicture } from "./SavePicture";
import type { SaveReport } from "./SaveReport";
import type { SaveReports } from "./SaveReports";
import type { SaveTo } from "./SaveTo";
import type { SavedBackup } from "./SavedBackup";
import type { SavedCalendar } from "./SavedCalendar";
import type { SavedPack } from "./SavedPack";
import type { SavedPaper } from "./SavedPaper";
import type { ServiceDraft } from "./ServiceDraft";
import type { ServiceId } from "./ServiceId";
import type { ServiceRow } from "./ServiceRow";
import type { ServiceView } from "./ServiceView";
import type { SetIdentifierState } from "./SetIdentifierState";
import type { SetPassphrase } from "./SetPassphrase";
import type { SetStage } from "./SetStage";
import type { Start } from "./Start";
import type { StartView } from "./StartView";
import type { StepAsk } from "./StepAsk";
import type { StepFailed } from "./StepFailed";
import type { StepPostponed } from "./StepPostponed";
import type { StrengthView } from "./StrengthView";
import type { StrengthenView } from "./StrengthenView";
import type { Swept } from "./Swept";
import type { Switch } from "./Switch";
import type { TodayView } from "./TodayView";
import type { ToldByList } from "./ToldByList";
import type { Triage } from "./Triage";
import type { TriageMany } from "./TriageMany";
import type { UndoView } from "./UndoView";
import type { Unlink } from "./Unlink";
import type { UnlockAsk } from "./UnlockAsk";
import type { VaultInfo } from "./VaultInfo";
import type { VaultStatus } from "./VaultStatus";
import type { Verified } from "./Verified";
import type { WantedRow } from "./WantedRow";
import type { WhatIfView } from "./WhatIfView";
import type { WriteEntry } from "./WriteEntry";
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
export type * from "./AddEvidenceBytes";
export type * from "./AddEvidenceFiles";
export type * from "./AddEvidenceNote";
export type * from "./AddIncident";
export type * from "./AddMethod";
export type * from "./AddedStep";
export type * from "./Advice";
export type * from "./Age";
export type * from "./Ahead";
export type * from "./AnswerWay";
export type * from "./AppPermissions";
export type * from "./AppPlatform";
export type * from "./AppSeen";
export type * from "./Arg";
export type * from "./AskRow";
export type * from "./AtPath";
export type * from "./Axes";
export type * from "./Backup";
export type * from "./BarrierHow";
export type * from "./BarrierRule";
export type * from "./BeginStage";
export type * from "./Bind";
export type * from "./BindingDraft";
export type * from "./BindingId";
export type * from "./BindingRow";
export type * from "./BindingState";
export type * from "./CalendarYearRow";
export type * from "./CapturedBy";
export type * from "./Category";
export type * from "./Certainty";
export type * from "./ChainCheck";
export type * from "./ChainRow";
export type * from "./ChangeCause";
export type * from "./ChangePassphrase";
export type * from "./Channel";
export type * from "./ChannelFormLimit";
export type * from "./ChannelKind";
export type * from "./ChannelRow";
export type * from "./ChannelTag";
export type * from "./CheckDue";
export type * from "./CheckRow";
export type * from "./ChecklistId";
export type * from "./ChecklistRow";
export type * from "./ChecklistView";
export type * from "./Choice";
export type * from "./ClockRule";
export type * from "./ClockView";
export type * from "./Code";
export type * from "./CodeRow";
export type * from "./ComplainOfIncident";
export type * from "./ComplaintChoices";
export type * from "./ComplaintEventRow";
export type * from "./ComplaintMaterialRow";
export type * from "./ComplaintShortForm";
export type * from "./ComplaintValueRow";
export type * from "./ComplaintView";
export type * from "./ComplaintWish";
export type * from "./Conceded";
export type * from "./ConditionNow";
export type * from "./ConditionSaid";
export type * from "./ContactKind";
export type * from "./ContactNow";
export type * from "./ContactSaid";
export type * from "./ContactView";
export type * from "./CoolingView";
export type * from "./CopyService";
export type * from "./CorrectData";
export type * from "./CorrectEntry";
export type * from "./CorrectMandate";
export type * from "./CorrectedValue";
export type * from "./CorrectionDraft";
export type * from "./CorrectionId";
export type * from "./CorrectionRow";
export type * from "./CountedDay";
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
export type * from "./DeadlineNote";
export type * from "./Demand";
export type * from "./DependsOn";
export type * from "./DependsView";
export type * from "./DesktopView";
export type * from "./DeviceDraft";
export type * from "./DeviceId";
export type * from "./DeviceKind";
export type * from "./DevicePermissions";
export type * from "./DeviceRow";
export type * from "./DeviceSystem";
export type * from "./Difference";
export type * from "./DiscoverView";
export type * from "./DoneBy";
export type * from "./DueItem";
export type * from "./DueKind";
export type * from "./DurationView";
export type * from "./EditAccount";
export type * from "./EditDevice";
export type * from "./EditEvidence";
export type * from "./EditIdentifier";
export type * from "./EditIncident";
export type * from "./EditPerson";
export type * from "./EditRequest";
export type * from "./EditService";
export type * from "./EditionRow";
export type * from "./EditionsView";
export type * from "./Effect";
export type * from "./EndedRow";
export type * from "./EndingDraft";
export type * from "./EndingId";
export type * from "./EndingKind";
export type * from "./EndingRow";
export type * from "./EndsAs";
export type * from "./EntryRow";
export type * from "./EscalateRequest";
export type * from "./EventKind";
export type * from "./EvidenceDraft";
export type * from "./EvidenceFact";
export type * from "./EvidenceFilter";
export type * from "./EvidenceId";
export type * from "./EvidenceLine";
export type * from "./EvidencePiece";
export type * from "./EvidenceRow";
export type * from "./EvidenceShown";
export type * from "./EvidenceView";
export type * from "./ExportEvidence";
export type * from "./Exported";
export type * from "./Facet";
export type * from "./Fact";
export type * from "./FactKind";
export type * from "./Factor";
export type * from "./FamilyView";
export type * from "./FateRow";
export type * from "./Fault";
export type * from "./FaultAt";
export type * from "./Field";
export type * from "./FieldChoice";
export type * from "./FieldInput";
export type * from "./FilledFrom";
export type * from "./FilledRow";
export type * from "./Findable";
export type * from "./FindingId";
export type * from "./FindingRow";
export type * from "./FirstPeople";
export type * from "./FirstPerson";
export type * from "./Flaw";
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
export type * from "./HeldBackRow";
export type * from "./HeldKind";
export type * from "./HistoryRow";
export type * from "./Hit";
export type * from "./HitKind";
export type * from "./HolderRow";
export type * from "./Holding";
export type * from "./HoldingRow";
export type * from "./HolidayRow";
export type * from "./How";
export type * from "./Hurdle";
export type * from "./HurdleRow";
export type * from "./HurdleView";
export type * from "./IdentifierDraft";
export type * from "./IdentifierId";
export type * from "./IdentifierKind";
export type * from "./IdentifierRow";
export type * from "./IdentifierState";
export type * from "./IdentifierTag";
export type * from "./IdentifierView";
export type * from "./Identity";
export type * from "./Ignored";
export type * from "./Import";
export type * from "./ImportAsk";
export type * from "./ImportId";
export type * from "./ImportOutcome";
export type * from "./ImportRow";
export type * from "./IncidentDraft";
export type * from "./IncidentFilter";
export type * from "./IncidentId";
export type * from "./IncidentKind";
export type * from "./IncidentRow";
export type * from "./IncidentView";
export type * from "./KeyRow";
export type * from "./Kind";
export type * from "./Law";
export type * from "./LeadFlag";
export type * from "./LeftRow";
export type * from "./LetGo";
export type * from "./LetterAttempt";
export type * from "./LetterChat";
export type * from "./LetterChoices";
export type * from "./LetterEvidence";
export type * from "./LetterField";
export type * from "./LetterFill";
export type * from "./LetterFormat";
export type * from "./LetterIdentifierKind";
export type * from "./LetterKindName";
export type * from "./LetterLanguage";
export type * from "./LetterSentBy";
export type * from "./LetterShown";
export type * from "./LetterSourceNote";
export type * from "./LetterText";
export type * from "./LetterView";
export type * from "./LetterWhy";
export type * from "./LetterWish";
export type * from "./Level";
export type * from "./Likelihood";
export type * from "./Limit";
export type * from "./Limits";
export type * from "./Link";
export type * from "./LinkDraft";
export type * from "./LinkEnd";
export type * from "./LinkId";
export type * from "./LinkRow";
export type * from "./LinkStep";
export type * from "./LinkStepKind";
export type * from "./LinkedAccount";
export type * from "./LoadEdition";
export type * from "./LoadEntry";
export type * from "./Loaded";
export type * from "./LoadedBackup";
export type * from "./LoadedCalendar";
export type * from "./LoadedRow";
export type * from "./LocalVerdict";
export type * from "./LocalView";
export type * from "./LoggedIn";
export type * from "./LoginEffect";
export type * from "./LoginNeed";
export type * from "./LoginView";
export type * from "./MailRead";
export type * from "./MandateDraft";
export type * from "./MandateId";
export type * from "./MandateKind";
export type * from "./MandateRow";
export type * from "./MandateState";
export type * from "./MapThing";
export type * from "./MapView";
export type * from "./MarkCheck";
export type * from "./MarkView";
export type * from "./MatchReason";
export type * from "./MaterialNow";
export type * from "./MaterialSaid";
export type * from "./MaterialView";
export type * from "./Measure";
export type * from "./MenuPath";
export type * from "./MethodDraft";
export type * from "./MethodId";
export type * from "./MethodUse";
export type * from "./Mishap";
export type * from "./Mishaps";
export type * from "./MissingRow";
export type * from "./Money";
export type * from "./NeedView";
export type * from "./NextAction";
export type * from "./NextRow";
export type * from "./NextStep";
export type * from "./NoteId";
export type * from "./NotePermission";
export type * from "./NoteRow";
export type * from "./Objection";
export type * from "./OfAccount";
export type * from "./OfService";
export type * from "./OnDevice";
export type * from "./OnTheMap";
export type * from "./One";
export type * from "./OneYear";
export type * from "./Opened";
export type * from "./OrderStep";
export type * from "./OrderView";
export type * from "./Origin";
export type * from "./OriginKind";
export type * from "./OutcomeDraft";
export type * from "./OutcomeId";
export type * from "./OutcomeRow";
export type * from "./OwnService";
export type * from "./PackedFile";
export type * from "./PaperBlock";
export type * from "./PaperCheck";
export type * from "./PaperDocument";
export type * from "./PaperField";
export type * from "./PaperTable";
export type * from "./PartRow";
export type * from "./PastFinding";
export type * from "./PatchChoice";
export type * from "./PatchView";
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
export type * from "./PlanChange";
export type * from "./Platform";
export type * from "./PointRow";
export type * from "./Precision";
export type * from "./PreconditionKind";
export type * from "./PreconditionView";
export type * from "./Preferences";
export type * from "./Presence";
export type * from "./ProblemView";
export type * from "./Profiling";
export type * from "./Progress";
export type * from "./Proof";
export type * from "./Prove";
export type * from "./ProviderLinks";
export type * from "./ProviderView";
export type * from "./Query";
export type * from "./QuestionRow";
export type * from "./ReachRow";
export type * from "./RecordComplaint";
export type * from "./RecordEnding";
export type * from "./RecordLetter";
export type * from "./RecordRequest";
export type * from "./RefusalReason";
export type * from "./RefusalView";
export type * from "./Relation";
export type * from "./ReminderRow";
export type * from "./RemindersView";
export type * from "./RemoveSlot";
export type * from "./RepointAccount";
export type * from "./ReportFormat";
export type * from "./RequestAnswer";
export type * from "./RequestClaim";
export type * from "./RequestDraft";
export type * from "./RequestEvent";
export type * from "./RequestFilter";
export type * from "./RequestFound";
export type * from "./RequestId";
export type * from "./RequestKind";
export type * from "./RequestNext";
export type * from "./RequestRow";
export type * from "./RequestState";
export type * from "./RequestTerm";
export type * from "./RequestView";
export type * from "./RequestWord";
export type * from "./Restore";
export type * from "./RetireWish";
export type * from "./RibbonMark";
export type * from "./RibbonStage";
export type * from "./Right";
export type * from "./RightRow";
export type * from "./RightTag";
export type * from "./Role";
export type * from "./Rule";
export type * from "./RuleStatus";
export type * from "./RunReportView";
export type * from "./SaidCaution";
export type * from "./SaidView";
export type * from "./SaveAccounts";
export type * from "./SaveComplaint";
export type * from "./SaveLetter";
export type * from "./SaveOne";
export type * from "./SavePatch";
export type * from "./SavePicture";
export type * from "./SaveReport";
export type * from "./SaveReports";
export type * from "./SaveTo";
export type * from "./SavedBackup";
export type * from "./SavedCalendar";
export type * from "./SavedPack";
export type * from "./SavedPaper";
export type * from "./Scope";
export type * from "./Secret";
export type * from "./SecretsDropped";
export type * from "./SeenKind";
export type * from "./SenderClass";
export type * from "./SenderPart";
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
export type * from "./ShelfRow";
export type * from "./ShutOut";
export type * from "./SignerId";
export type * from "./SlotRow";
export type * from "./Source";
export type * from "./SourceKind";
export type * from "./SourceNote";
export type * from "./SourceSummary";
export type * from "./SourceView";
export type * from "./Sourced";
export type * from "./Stage";
export type * from "./StageName";
export type * from "./Standing";
export type * from "./StandsInWay";
export type * from "./Start";
export type * from "./StartView";
export type * from "./StationAct";
export type * from "./StationRow";
export type * from "./Status";
export type * from "./Step";
export type * from "./StepAct";
export type * from "./StepAsk";
export type * from "./StepFailed";
export type * from "./StepPaper";
export type * from "./StepPostponed";
export type * from "./StepState";
export type * from "./StepWord";
export type * from "./Strength";
export type * from "./StrengthView";
export type * from "./StrengthenStep";
export type * from "./StrengthenView";
export type * from "./SubjectTag";
export type * from "./Successor";
export type * from "./SuggestedData";
export type * from "./Swept";
export type * from "./Switch";
export type * from "./SwitchFound";
export type * from "./SwitchView";
export type * from "./Term";
export type * from "./Text";
export type * from "./Thing";
export type * from "./ThingTag";
export type * from "./TodayItem";
export type * from "./TodayView";
export type * from "./ToldByList";
export type * from "./Tone";
export type * from "./Triage";
export type * from "./TriageMany";
export type * from "./Trust";
export type * from "./UndoView";
export type * from "./Unlink";
export type * from "./UnlockAsk";
export type * from "./VaultInfo";
export type * from "./VaultStatus";
export type * from "./Verified";
export type * from "./WaitSaid";
export type * from "./Wanted";
export type * from "./WantedRow";
export type * from "./Warning";
export type * from "./WarningCode";
export type * from "./WayOutView";
export type * from "./WayRow";
export type * from "./WayStage";
export type * from "./WayStepView";
export type * from "./WayTag";
export type * from "./WeakenedRow";
export type * from "./WentHow";
export type * from "./WhatChanged";
export type * from "./WhatIfView";
export type * from "./When";
export type * from "./Wish";
export type * from "./WithheldRow";
export type * from "./WriteEntry";
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
  /** What is to be told today, and what was missed since the person looked last. */
  get_reminders: [null, RemindersView];
  /** The person saw it. */
  see_reminders: [null, null];
  /** Writes every pending date to a calendar file with neutral titles. */
  save_calendar: [SaveTo, SavedCalendar];
  /** What the codes in calendar entries stand for. */
  list_calendar_codes: [null, Array<CodeRow>];
  /** Which years of working days are known, the latest first. */
  list_working_days: [null, Array<CalendarYearRow>];
  /** Loads the holidays of a year from a file. */
  load_working_days: [AtPath, LoadedCalendar];
  /** Stops using a loaded year. */
  remove_working_days: [OneYear, null];
  /** What the desktop around the window can do. */
  get_desktop: [null, DesktopView];
  /** Has the program start when the person logs in, or not; answers whether that worked. */
  set_autostart: [Switch, boolean];
  /** Shows what a notification looks like; answers whether the desktop took it. */
  try_notification: [null, boolean];
  /** Writes the whole vault as JSON, evidence in a folder beside it. */
  save_backup: [SaveTo, SavedBackup];
  /** Reads such a backup into an empty vault. */
  load_backup: [AtPath, LoadedBackup];
  /** Writes the accounts as a table; answers how many. */
  save_accounts: [SaveAccounts, number];
  /** Writes the report of before and after. */
  save_report: [SaveReport, SavedPaper];
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
  /** Records whether a way in works. */
  answer_way: [AnswerWay, MethodId];
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
  /** Evidence that passes a filter. */
  list_evidence: [EvidenceFilter, EvidenceView];
  /** One piece of evidence. */
  get_evidence: [One, EvidencePiece];
  /** One piece of evidence to be looked at: a picture or PDF in base64, or a text. */
  show_evidence: [One, EvidenceShown];
  /** Puts files into the vault, all or none. */
  add_evidence_files: [AddEvidenceFiles, Array<EvidenceId>];
  /** Puts bytes into the vault that were dropped or pasted into the window. */
  add_evidence_bytes: [AddEvidenceBytes, EvidenceId];
  /** Writes down words as evidence. */
  add_evidence_note: [AddEvidenceNote, EvidenceId];
  /** Corrects what is said of a piece of evidence. */
  edit_evidence: [EditEvidence, null];
  /** Takes a piece of evidence out. */
  remove_evidence: [One, null];
  /** Writes one piece of evidence to a file, or several into a folder. */
  export_evidence: [ExportEvidence, Array<Exported>];
  /** Recomputes every hash and checks the chain; names what differs. */
  verify_evidence: [OfAccount, Verified];
  /** Throws away for good the bytes of evidence that was taken out. Closes the undo list. */
  sweep_evidence: [null, Swept];
  /** What can be chosen before a letter about an account is composed. */
  get_letter_choices: [One, LetterChoices];
  /** A letter as far as it is composed: what is missing, what is filled in, the paper. Asked again at every change. */
  compose_letter: [LetterWish, LetterView];
  /** A whole letter as text, to be copied. */
  get_letter_text: [LetterText, string];
  /** Saves a whole letter to a file. */
  save_letter: [SaveLetter, SavedPaper];
  /** Records a letter as a request, drafted or sent. */
  record_letter: [RecordLetter, RequestId];
  /** Where a complaint about an account can go. */
  get_complaint_choices: [One, ComplaintChoices];
  /** A complaint as far as it is composed. */
  compose_complaint: [ComplaintWish, ComplaintView];
  /** Saves a whole pack into a folder of its own: PDF, text, annexes, hashes. */
  save_complaint: [SaveComplaint, SavedPack];
  /** Records a complaint as a request, drafted or handed in. */
  record_complaint: [RecordComplaint, RequestId];
  /** Accounts that are over: what is known of their end, what is still to be checked, what stays behind. */
  list_endings: [null, Array<EndedRow>];
  /** Records what was found when looking at an account that is over. */
  mark_check: [MarkCheck, null];
  /** Records what is known of an account's end: claimed, verified, anonymised, deactivated, not found, kept by law. */
  record_ending: [RecordEnding, EndingId];
  /** Takes it back. */
  remove_ending: [One, null];
  /** Requests and complaints: what needs the person first. */
  list_requests: [RequestFilter, Array<RequestRow>];
  /** One with everything that happened to it. */
  get_request: [One, RequestView];
  /** Drafts one; with a channel it is a complaint. */
  add_request: [RequestDraft, RequestId];
  /** Corrects one. */
  edit_request: [EditRequest, null];
  /** Records what happened to it, with files that show it. */
  record_request: [RecordRequest, null];
  /** Takes its last entry off, recorded by mistake. */
  unrecord_request: [One, null];
  /** Records that a channel above is told, and drafts the complaint that goes there. */
  escalate_request: [EscalateRequest, RequestId];
  /** Removes one; its evidence stays. */
  remove_request: [One, null];
  /** Lays an incident to an account and takes up its request again, or drafts one. */
  complain_of_incident: [ComplainOfIncident, RequestId];
  /** Channels one may complain to. */
  list_channels: [null, Array<ChannelRow>];
  /** Reasons a request is refused with, and what to make of each. */
  list_refusals: [null, Array<RefusalView>];
  /** Rights, each with the laws that give it. */
  list_rights: [null, Array<RightRow>];
  /** Messages and calls that should not have come, newest first. */
  list_incidents: [IncidentFilter, Array<IncidentRow>];
  /** One with the accounts that held the number it reached. */
  get_incident: [One, IncidentView];
  /** Records one, with files that show it. */
  add_incident: [AddIncident, IncidentId];
  /** Corrects one. */
  edit_incident: [EditIncident, null];
  /** Removes one. */
  remove_incident: [One, null];
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
  /** Any goal before it is set, or the one it would go on with: its plan, what it prevents, what is to be decided. */
  preview_goal: [Start, StartView];
  /** Sets any goal, or goes on with it. */
  begin_goal: [Start, ChecklistId];
  /** Lets a checklist rest. */
  pause_checklist: [One, null];
  /** Goes on with one that rests. */
  resume_checklist: [One, null];
  /** The person has read what changed in a plan. */
  know_plan: [One, null];
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
  /** The map of what opens what. */
  get_map: [null, MapView];
  /** What happens if all of these happen together. */
  what_if: [Mishaps, WhatIfView];
  /** Writes a picture the window has drawn to a file: SVG or PNG, anything else is refused. */
  save_picture: [SavePicture, null];
  /** A safe order of letting go, or why there is none. */
  get_order: [LetGo, OrderView];
  /** The fewest changes after which losing this locks nothing else. */
  get_strengthening: [OnTheMap, StrengthenView];
  /** One service. */
  get_service: [One, ServiceView];
  /** Writes a service down. */
  add_service: [ServiceDraft, ServiceId];
  /** Corrects it. */
  edit_service: [EditService, null];
  /** Removes one at which nobody has an account. */
  remove_service: [One, null];
  /** Makes an own copy of an entry, with all its steps. */
  copy_service: [CopyService, ServiceId];
  /** Takes a service of the second shelf over as one's own. */
  adopt_service: [One, ServiceId];
  /** The entry of a service in the catalogue's file format. */
  get_service_file: [One, string];
  /** Writes it to a file. */
  save_service_file: [SaveOne, null];
  /** Adds an own service with a whole entry, or gives one another entry; from a text. */
  write_service_file: [WriteEntry, ServiceId];
  /** The same, from a file. */
  load_service_file: [LoadEntry, ServiceId];
  /** Moves an account to another service, its ticks with it. */
  repoint_account: [RepointAccount, null];
  /** Records what is wrong with an entry. */
  correct_entry: [CorrectEntry, Array<CorrectionId>];
  /** Own corrections, with how each stands to the catalogue in use. */
  list_corrections: [OfService, Array<CorrectionRow>];
  /** Takes a correction back. */
  remove_correction: [One, null];
  /** Records how a way out went. */
  record_outcome: [OutcomeDraft, OutcomeId];
  /** How the way of a checklist went, ready to be recorded, and whether it was. */
  draft_outcome: [One, ToldByList | null];
  /** How ways out went, newest first. */
  list_outcomes: [OfService, Array<OutcomeRow>];
  /** Removes one recorded by mistake. */
  remove_outcome: [One, null];
  /** Reports of them without anything of the person's in it. */
  list_reports: [OfService, Array<RunReportView>];
  /** Writes those to a file; answers how many. */
  save_reports: [SaveReports, number];
  /** What a patch of the catalogue would hold. */
  preview_patch: [PatchChoice, PatchView];
  /** Writes it to a file. */
  save_patch: [SavePatch, PatchView];
  /** Which catalogue is in use, and what stands beside it. */
  get_editions: [null, EditionsView];
  /** What loading a catalogue would do. */
  preview_edition: [LoadEdition, Loaded];
  /** Loads a signed catalogue. */
  load_edition: [LoadEdition, Loaded];
  /** Goes back to the one that came with the program. */
  remove_edition: [null, null];
  /** Trusts a key no longer. */
  forget_key: [One, null];
  /** Loads a second shelf. */
  load_shelf: [AtPath, EditionsView];
  /** Takes it away. */
  remove_shelf: [null, null];
  /** Services people here have and the catalogue lacks. */
  list_wanted: [null, Array<WantedRow>];
  /** What comes together through each provider, or through one account. */
  list_linked: [OfAccount, Array<ProviderLinks>];
  /** What apps may do, device by device. */
  list_permissions: [OnDevice, Array<DevicePermissions>];
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
