//! The vault itself: made, looked at, checked, backed up, restored, and its ways in.

use std::path::Path;

use quittance_core::export::look_at_backup;
use quittance_core::keys::{Argon, SlotKind};
use quittance_core::vault::{BackupReason, NewVault, Unlock};
use quittance_core::view::vault_info;
use quittance_core::{Arg, Problem};
use serde_json::{Value, json};

use crate::args::vault::{SlotsCommand, VaultCommand};
use crate::page::{Page, Table, Tone, cell};
use crate::session::{Done, ORIGIN, Session};

pub(crate) fn run(s: &mut Session<'_, '_>, command: VaultCommand) -> Done {
    match command {
        VaultCommand::Create { keyring, recovery, no_passphrase, from } => {
            create(s, keyring, recovery, no_passphrase, from.as_deref())
        }
        VaultCommand::Info => info(s),
        VaultCommand::Check => check(s),
        VaultCommand::Backup => backup(s),
        VaultCommand::Restore { file } => restore(s, &file),
        VaultCommand::Passphrase { recovery } => passphrase(s, recovery),
        VaultCommand::Slots { command: None | Some(SlotsCommand::List) } => slots(s),
        VaultCommand::Slots { command: Some(SlotsCommand::Add { kind }) } => add_slot(s, &kind),
        VaultCommand::Slots { command: Some(SlotsCommand::Remove { kind }) } => remove_slot(s, &kind),
        VaultCommand::Lock => {
            let text = s.words.get("cli-lock-explained");
            if s.json { s.print_json(&json!({ "open": false, "text": text })) } else { s.print(&format!("{text}\n")) }
        }
    }
}

fn create(s: &mut Session<'_, '_>, keyring: bool, recovery: bool, no_passphrase: bool, from: Option<&Path>) -> Done {
    if s.folder.exists() {
        return Err(Problem::VaultThere.into());
    }
    // Nobody thinks up a passphrase for a backup that can't be read.
    from.map_or(Ok(()), look_at_backup)?;
    let passphrase = if no_passphrase { None } else { Some(s.new_passphrase("QUITTANCE_PASSPHRASE_FILE")?) };
    s.unless_stopped()?;
    let argon = if passphrase.is_some() { (s.world.argon)() } else { Argon::DEFAULT };
    let new = NewVault { passphrase, keyring, recovery, argon };
    let (vault, code, loaded) = match from {
        Some(file) => {
            let (vault, code, loaded) = s.folder.create_from(file, new, s.world.keyring, s.clock, ORIGIN)?;
            (vault, code, Some(loaded))
        }
        None => {
            let (vault, code) = s.folder.create(new, s.world.keyring, s.clock, ORIGIN)?;
            (vault, code, None)
        }
    };
    vault.close()?;
    let code = code.map(|code| code.on_paper());
    if s.json {
        let recovery = code.as_ref().map(|code| Value::from(code.as_str()));
        let mut made = json!({ "folder": s.folder.path().display().to_string(), "recovery": recovery });
        if let Some(loaded) = loaded {
            made["loaded"] = json!(loaded);
        }
        return s.print_json(&made);
    }
    let mut page = s.page();
    if !s.quiet {
        let folder = s.folder.path().display().to_string();
        page.hanging("✓ ", 0, &s.words.message("cli-vault-made", &[("folder", Arg::from(folder))]), Tone::Plain);
        if let Some(loaded) = loaded {
            let args = [
                ("records", Arg::from(loaded.records)),
                ("history", Arg::from(loaded.history)),
                ("files", Arg::from(loaded.files)),
            ];
            page.line(2, &s.words.message("data-backup-loaded", &args), Tone::Plain);
        }
    }
    if let Some(code) = code {
        page.line(0, &s.words.get("cli-recovery-code"), Tone::Plain);
        page.line(2, &code, Tone::Strong);
    }
    s.show(&page)
}

fn info(s: &mut Session<'_, '_>) -> Done {
    let vault = s.open()?;
    let info = vault_info(&vault)?;
    if s.json {
        return s.print_json(&info);
    }
    let words = &s.words;
    let mut page = s.page();
    let mut table = Table::new(vec![]);
    let mut row = |key: &str, text: String| table.row(vec![cell(words.get(key), Tone::Faint), text.into()]);
    row("cli-info-folder", info.folder);
    if info.example {
        row("cli-info-example", words.get("ui-demo"));
    }
    let counts = info.counts;
    row("cli-info-people", words.number(counts.people.into()));
    row("cli-info-accounts", words.number(counts.accounts.into()));
    row("cli-info-identifiers", words.number(counts.identifiers.into()));
    row("cli-info-checklists", words.number(counts.checklists.into()));
    row("cli-info-findings", words.number(counts.findings.into()));
    row("cli-info-services", words.number(info.services.into()));
    let slots: Vec<String> = info.slots.iter().map(|slot| words.term("slot", &slot.kind)).collect();
    row("cli-info-slots", words.list(&slots));
    row("cli-info-schema", info.schema.to_string());
    page.table(0, table);
    if !info.backups.is_empty() {
        page.heading(&words.get("cli-info-backups"));
        let mut table = Table::new(vec![]);
        for backup in info.backups {
            table.row(vec![backup.file.into(), cell(words.bytes(backup.bytes), Tone::Faint)]);
        }
        page.table(2, table);
    }
    s.show(&page)
}

fn check(s: &mut Session<'_, '_>) -> Done {
    let vault = s.open()?;
    vault.check()?;
    let entries = vault.verify_history()?;
    if s.json {
        return s.print_json(&json!({ "sound": true, "history": entries }));
    }
    let said = s.words.message("cli-vault-sound", &[("entries", Arg::from(entries))]);
    say(s, &said)
}

fn backup(s: &mut Session<'_, '_>) -> Done {
    let vault = s.open()?;
    let backup = vault.back_up(BackupReason::Asked)?;
    let path = s.folder.backup_path(&backup.file).display().to_string();
    if s.json {
        return s.print_json(&json!({ "file": backup.file, "path": path, "bytes": backup.bytes }));
    }
    if s.quiet {
        return s.print(&format!("{path}\n"));
    }
    let size = s.words.bytes(backup.bytes);
    let said = s.words.message("cli-backup-made", &[("file", Arg::from(path)), ("size", Arg::from(size))]);
    say(s, &said)
}

fn restore(s: &mut Session<'_, '_>, file: &Path) -> Done {
    // A bare name is one of the vault's own backups; anything else is a path.
    let own = s.folder.backup_path(&file.display().to_string());
    let chosen = if file.exists() { file.to_owned() } else { own };
    if !chosen.is_file() {
        return Err(Problem::NothingMatches { kind: "backup", asked: file.display().to_string() }.into());
    }
    let way = s.way_in()?;
    s.unless_stopped()?;
    s.folder.restore(&chosen, s.unlock(&way), s.clock, ORIGIN)?.close()?;
    let name = chosen.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    if s.json {
        return s.print_json(&json!({ "restored": name }));
    }
    let said = s.words.message("cli-restored", &[("file", Arg::from(name))]);
    say(s, &said)
}

fn passphrase(s: &mut Session<'_, '_>, by_recovery: bool) -> Done {
    s.folder.keys()?;
    if by_recovery {
        let code = s.recovery_code()?;
        // Whoever has the code has to prove it before anything is asked of them.
        s.folder.keys()?.unlock_with_recovery(&code)?;
        let new = s.new_passphrase("QUITTANCE_NEW_PASSPHRASE_FILE")?;
        let argon = (s.world.argon)();
        s.folder.set_passphrase(Unlock::Recovery(&code), &new, argon, s.clock)?;
    } else {
        let old = s.passphrase(None)?;
        let new = s.new_passphrase("QUITTANCE_NEW_PASSPHRASE_FILE")?;
        let argon = (s.world.argon)();
        s.folder.change_passphrase(&old, &new, argon)?;
    }
    if s.json {
        return s.print_json(&json!({ "changed": true }));
    }
    let said = s.words.get("cli-passphrase-changed");
    say(s, &said)
}

fn slots(s: &mut Session<'_, '_>) -> Done {
    let file = s.folder.keys()?;
    let slots: Vec<(String, chrono::NaiveDate)> =
        file.slots().iter().map(|slot| (slot.kind().as_str().to_owned(), slot.created())).collect();
    if s.json {
        let slots: Vec<Value> =
            slots.iter().map(|(kind, created)| json!({ "kind": kind, "created": created })).collect();
        return s.print_json(&json!({ "slots": slots }));
    }
    let mut table = Table::new(vec![]);
    for (kind, created) in slots {
        table.row(vec![s.words.term("slot", &kind).into(), cell(s.words.compared(created), Tone::Faint)]);
    }
    let mut page = s.page();
    page.table(0, table);
    s.show(&page)
}

fn add_slot(s: &mut Session<'_, '_>, kind: &str) -> Done {
    let way = s.way_in()?;
    if kind == "keyring" {
        s.folder.add_keyring(s.unlock(&way), s.world.keyring, s.clock)?;
        return slot_changed(s, "cli-slot-added", kind, None);
    }
    let code = s.folder.renew_recovery(s.unlock(&way), s.clock)?.on_paper();
    slot_changed(s, "cli-slot-added", kind, Some(&code))
}

fn remove_slot(s: &mut Session<'_, '_>, kind: &str) -> Done {
    let slot = match kind {
        "keyring" => SlotKind::Keyring,
        "recovery" => SlotKind::Recovery,
        _ => SlotKind::Passphrase,
    };
    // Whoever takes a way in away has to have one.
    let way = s.way_in()?;
    s.folder.unlock(s.unlock(&way), s.clock, ORIGIN)?.close()?;
    s.folder.remove_slot(slot, s.world.keyring)?;
    slot_changed(s, "cli-slot-removed", kind, None)
}

fn slot_changed(s: &mut Session<'_, '_>, key: &str, kind: &str, code: Option<&str>) -> Done {
    if s.json {
        return s.print_json(&json!({ "kind": kind, "recovery": code }));
    }
    let mut page: Page = s.page();
    if !s.quiet {
        let name = s.words.term("slot", kind);
        page.hanging("✓ ", 0, &s.words.message(key, &[("kind", Arg::from(name))]), Tone::Plain);
    }
    if let Some(code) = code {
        page.line(0, &s.words.get("cli-recovery-code"), Tone::Plain);
        page.line(2, code, Tone::Strong);
    }
    s.show(&page)
}

fn say(s: &mut Session<'_, '_>, said: &str) -> Done {
    if s.quiet {
        return Ok(());
    }
    let mut page = s.page();
    page.hanging("✓ ", 0, said, Tone::Plain);
    s.show(&page)
}
