//! Writes what the bridge answers on the example family, as one JSON file: the rooms' tests in a browser read it, so that
//! they see what the window would see. `cargo run -p quittance-bridge --example answers -- FILE`.

use std::sync::Arc;

use chrono::NaiveDate;
use quittance_bridge::{Bridge, BridgeOptions, NoDesktop};
use quittance_core::Clock;
use quittance_core::keys::SystemKeyring;
use serde_json::{Map, Value, json};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let file = std::env::args().nth(1).ok_or("name the file to write")?;
    let folder = tempfile::tempdir()?;
    let day = NaiveDate::from_ymd_opt(2026, 3, 7).ok_or("a day")?;
    let bridge = Bridge::new(BridgeOptions {
        config_dir: folder.path().to_owned(),
        default_vault: folder.path().join("vault"),
        vault: None,
        demo: true,
        clock: Clock::fixed(day),
        keyring: Box::new(SystemKeyring::new()),
        desktop: Arc::new(NoDesktop),
        listener: Arc::new(|_| {}),
    });
    let mut answers = Map::new();
    let mut ask = |name: &str, request: Value| -> Result<Value, Box<dyn std::error::Error>> {
        let answer = bridge.ask(name, request.clone()).map_err(|problem| format!("{name}: {}", problem.key))?;
        answers
            .entry(name)
            .or_insert_with(|| json!([]))
            .as_array_mut()
            .ok_or("a list")?
            .push(json!({ "request": request, "answer": answer }));
        Ok(answer)
    };
    // So that calendars have something to explain.
    let calendar = folder.path().join("dates.ics");
    ask_only(&bridge, "save_calendar", json!({ "path": calendar, "replace": true }))?;
    for name in [
        "vault_status",
        "get_preferences",
        "vault_info",
        "get_undo",
        "rail_counts",
        "get_today",
        "get_family",
        "list_identifiers",
        "list_checklists",
        "get_discover",
        "list_services",
        "list_data_kinds",
        "list_data_categories",
        "list_categories",
        "list_barriers",
        "get_map",
        "get_editions",
        "get_reminders",
        "list_working_days",
        "get_desktop",
        "list_calendar_codes",
        "list_wanted",
        "list_endings",
    ] {
        ask(name, Value::Null)?;
    }
    ask("list_history", json!({ "limit": 50 }))?;
    ask("list_due", json!({ "days": 60 }))?;
    ask("list_permissions", json!({ "device": null }))?;
    for query in ["wx", "soul", "zfb", "王"] {
        ask("search", json!({ "query": query, "limit": 20 }))?;
        ask("search_services", json!({ "query": query, "limit": 20 }))?;
    }
    let accounts = ask("list_accounts", json!({}))?;
    for account in accounts["accounts"].as_array().ok_or("a list")? {
        ask("get_account", json!({ "id": account["id"] }))?;
        if account["entrance_to"].as_u64().unwrap_or_default() > 0 {
            ask("list_linked", json!({ "account": account["id"] }))?;
        }
        for goal in ["close", "unbind"] {
            ask("preview_plan", json!({ "account": account["id"], "goal": goal }))?;
        }
    }
    for identifier in ask("list_identifiers", Value::Null)?.as_array().ok_or("a list")? {
        ask("get_identifier", json!({ "id": identifier["identifier"]["id"] }))?;
        ask("reveal_identifier", json!({ "id": identifier["identifier"]["id"] }))?;
    }
    for list in ask("list_checklists", Value::Null)?.as_array().ok_or("a list")? {
        ask("get_checklist", json!({ "id": list["id"] }))?;
    }
    for service in ["soul", "dianwoda", "fushengweiqingge", "weixin", "alipay", "dida", "bestpay", "mcdonalds-cn"] {
        ask("get_service", json!({ "id": service }))?;
    }
    for service in [json!(null), json!("soul"), json!("weixin")] {
        ask("list_corrections", json!({ "service": service }))?;
        ask("list_outcomes", json!({ "service": service }))?;
    }
    let id = |value: &Value| value["id"].clone();
    for account in accounts["accounts"].as_array().ok_or("a list")? {
        // What is closed is not on the map.
        if matches!(account["stage"]["state"].as_str(), Some("closed" | "verified")) {
            continue;
        }
        let (mishap, thing) = (
            json!({ "mishap": "account_closed", "account": id(account) }),
            json!({ "thing": "account", "id": id(account) }),
        );
        ask("what_if", json!({ "mishaps": [mishap] }))?;
        ask("get_order", json!({ "wish": { "let_go": [thing], "give_up": [], "leave": [] } }))?;
    }
    for row in ask("list_identifiers", Value::Null)?.as_array().ok_or("a list")? {
        let (held, kind) = (id(&row["identifier"]), row["identifier"]["kind"].as_str().unwrap_or_default());
        let mishap = match kind {
            "phone" => json!({ "mishap": "number_gone", "number": held }),
            "email" => json!({ "mishap": "mailbox_gone", "address": held }),
            _ => json!({ "mishap": "papers_lost", "identifier": held }),
        };
        let thing = json!({ "thing": "identifier", "id": held });
        ask("what_if", json!({ "mishaps": [mishap] }))?;
        ask("get_order", json!({ "wish": { "let_go": [thing], "give_up": [], "leave": [] } }))?;
        ask("get_strengthening", json!({ "thing": thing }))?;
    }
    for device in ask("get_family", Value::Null)?["devices"].as_array().ok_or("a list")? {
        ask("what_if", json!({ "mishaps": [{ "mishap": "device_lost", "device": id(device) }] }))?;
    }
    follow_up(&mut ask, &accounts)?;
    papers(&mut ask, &accounts)?;
    // The folder was made up for this run; the file goes into the repository and names none of this computer.
    let written =
        serde_json::to_string(&answers)?.replace(&folder.path().display().to_string(), "/home/wang/.config/quittance");
    std::fs::write(file, written)?;
    Ok(())
}

type Ask<'a> = &'a mut dyn FnMut(&str, Value) -> Result<Value, Box<dyn std::error::Error>>;

/// Requests, incidents, and what was found after closing.
fn follow_up(ask: Ask<'_>, accounts: &Value) -> Result<(), Box<dyn std::error::Error>> {
    for name in ["list_channels", "list_refusals", "list_rights"] {
        ask(name, Value::Null)?;
    }
    ask("list_requests", json!({ "over": false }))?;
    for request in ask("list_requests", json!({ "over": true }))?.as_array().ok_or("a list")? {
        ask("get_request", json!({ "id": request["id"] }))?;
    }
    for incident in ask("list_incidents", json!({}))?.as_array().ok_or("a list")? {
        ask("get_incident", json!({ "id": incident["id"] }))?;
    }
    for account in accounts["accounts"].as_array().ok_or("a list")? {
        ask("list_requests", json!({ "account": account["id"], "over": true }))?;
        ask("list_incidents", json!({ "account": account["id"] }))?;
    }
    Ok(())
}

/// Letters, complaints and evidence: as the window asks for them when it opens, and after a few changes.
fn papers(ask: Ask<'_>, accounts: &Value) -> Result<(), Box<dyn std::error::Error>> {
    let of = |service: &str| {
        let mut all = accounts["accounts"].as_array().into_iter().flatten();
        all.find(|row| row["service"]["id"] == service).map(|row| row["id"].clone()).ok_or("an account of the example")
    };
    let all = ask("list_evidence", json!({}))?;
    for piece in all["pieces"].as_array().ok_or("a list")? {
        ask("get_evidence", json!({ "id": piece["id"] }))?;
        ask("show_evidence", json!({ "id": piece["id"] }))?;
    }
    ask("verify_evidence", json!({}))?;
    let letter = |account: &Value, kind: &str| {
        json!({
            "account": account, "kind": kind, "rights": [], "fills": [], "in_full": [], "enclose": [],
        })
    };
    let with = |mut wish: Value, more: Value| {
        if let (Some(wish), Value::Object(more)) = (wish.as_object_mut(), more) {
            wish.extend(more);
        }
        wish
    };
    let (soul, game, rider, air) = (of("soul")?, of("fushengweiqingge")?, of("dianwoda")?, of("csair")?);
    for account in [&soul, &game, &rider, &air] {
        ask("list_evidence", json!({ "account": account }))?;
        ask("verify_evidence", json!({ "account": account }))?;
        ask("get_letter_choices", json!({ "id": account }))?;
        ask("get_complaint_choices", json!({ "id": account }))?;
        ask("compose_letter", letter(account, "request"))?;
    }
    ask("compose_letter", letter(&air, "reminder"))?;
    ask("compose_letter", letter(&game, "refusal"))?;
    ask("compose_letter", with(letter(&game, "request"), json!({ "language": "en" })))?;
    ask("compose_letter", with(letter(&game, "request"), json!({ "in_full": ["phone"] })))?;
    ask("compose_letter", with(letter(&game, "request"), json!({ "law": "gdpr" })))?;
    ask("compose_letter", with(letter(&game, "request"), json!({ "hurdles": [] })))?;
    let question = json!([{ "field": "questions", "value": "为什么要我的位置" }]);
    let explain = with(letter(&soul, "request"), json!({ "rights": ["explain"] }));
    ask("compose_letter", explain.clone())?;
    ask("compose_letter", with(explain, json!({ "fills": question })))?;
    for format in ["txt", "md", "chat"] {
        ask("get_letter_text", json!({ "wish": letter(&game, "request"), "format": format }))?;
    }
    let complaint = |account: &Value, channel: &str| {
        json!({
            "account": account, "channel": channel, "fills": [], "wanted": [], "anonymous": false, "in_full": [],
            "identifiers_in_full": [], "nowhere_else": false,
        })
    };
    for (account, channel) in [(&game, "12377"), (&game, "12315_complaint"), (&rider, "12377"), (&air, "12377")] {
        ask("compose_complaint", complaint(account, channel))?;
    }
    ask("compose_complaint", with(complaint(&game, "12315_complaint"), json!({ "nowhere_else": true })))?;
    ask("compose_complaint", with(complaint(&game, "12377"), json!({ "in_full": ["contact"] })))?;
    ask("compose_complaint", with(complaint(&game, "12377"), json!({ "anonymous": true })))?;
    ask("compose_complaint", with(complaint(&game, "12377"), json!({ "language": "en" })))?;
    Ok(())
}

/// Asks without keeping the answer.
fn ask_only(bridge: &Bridge, name: &str, request: Value) -> Result<Value, Box<dyn std::error::Error>> {
    bridge.ask(name, request).map_err(|problem| format!("{name}: {}", problem.key).into())
}
