# Names of changes: for toasts, the undo menu, the history and the command line. The key is “op-” and the operation’s
# name with hyphens. $subject is what the change was about, by a name people know; empty where there is none.

op-add-person = Added the person { $subject }
op-edit-person = Changed the person { $subject }
op-remove-person = Removed the person { $subject }
op-add-device = Added the device { $subject }
op-edit-device = Changed the device { $subject }
op-remove-device = Removed the device { $subject }
op-add-identifier = Added the identifier { $subject }
op-edit-identifier = Changed the identifier { $subject }
op-remove-identifier = Removed the identifier { $subject }
op-retire-identifier = Changed the state of the identifier { $subject }
op-add-service = Added the service { $subject }
op-edit-service = Changed the service { $subject }
op-remove-service = Removed the service { $subject }
op-add-account = Added the account at { $subject }
op-edit-account = Changed the account at { $subject }
op-remove-account = Removed the account at { $subject }
op-set-stage = Changed the state of the account at { $subject }
op-give-data = Recorded data given to { $subject }
op-correct-data = Corrected data given to { $subject }
op-remove-data = Removed data given to { $subject }
op-bind = Recorded a binding at { $subject }
op-unbind = Unbound an identifier from { $subject }
op-remove-binding = Removed a binding at { $subject }
op-link = Recorded a linked login of { $subject }
op-unlink = Unlinked one end of a login of { $subject }
op-remove-link = Removed a linked login of { $subject }
op-add-method = Recorded a way into { $subject }
op-remove-method = Removed a way into { $subject }
op-give-mandate = Recorded a mandate of { $subject }
op-correct-mandate = Corrected a mandate of { $subject }
op-cancel-mandate = Cancelled a mandate of { $subject }
op-remove-mandate = Removed a mandate of { $subject }
op-note-permission = Recorded a permission of { $subject }
op-revoke-permission = Revoked a permission of { $subject }
op-remove-permission = Removed a permission of { $subject }
op-write-note = Wrote a note on { $subject }
op-remove-note = Removed a note on { $subject }
op-import = Imported { $subject }
op-triage = Decided on the finding { $subject }
op-triage-many = Decided on several findings, beginning with { $subject }
op-forget-import = Forgot the import { $subject }
op-begin-checklist = Began the checklist of { $subject }
op-abandon-checklist = Gave up the checklist of { $subject }
op-step-done = A step of { $subject } is done
op-step-failed = A step of { $subject } did not work
op-step-skipped = A step of { $subject } does not apply
op-step-postponed = A step of { $subject } was put off
op-step-reopened = A step of { $subject } is open again
op-logged-in = Recorded a login to { $subject } during the cooling-off
op-load-example = Loaded the example family

# Changes that did not come from this window
op-elsewhere = Another program changed the vault
op-vault = The vault was opened, locked or exchanged
