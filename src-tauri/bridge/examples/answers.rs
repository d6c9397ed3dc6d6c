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
        for goal in ["close", "unbind", "revoke"] {
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
    goals(&bridge, &mut ask, &accounts)?;
    // The folder was made up for this run; the file goes into the repository and names none of this computer.
    let written =
        serde_json::to_string(&answers)?.replace(&folder.path().display().to_string(), "/home/wang/.config/quittance");
    std::fs::write(file, written)?;
    Ok(())
}

type Ask<'a> = &'a mut dyn FnMut(&str, Value) -> Result<Value, Box<dyn std::error::Error>>;

/// Goals that are not one account's: looked at, begun, and gone on with. They change the family, so they come last.
fn goals(bridge: &Bridge, ask: Ask<'_>, accounts: &Value) -> Result<(), Box<dyn std::error::Error>> {
    let wish = |identifier: &Value, lost: bool, successor: &Value| {
        json!({
            "start": "retire", "identifier": identifier, "lost": lost, "successor": successor, "leave": [], "give_up": [],
        })
    };
    let family = ask_only(bridge, "get_family", Value::Null)?;
    let held = ask_only(bridge, "list_identifiers", Value::Null)?;
    let mut starts = Vec::new();
    for row in held.as_array().ok_or("a list")? {
        let (id, kind) = (&row["identifier"]["id"], &row["identifier"]["kind"]);
        if row["identifier"]["state"]["state"] == "retired" {
            continue;
        }
        starts.push(wish(id, false, &Value::Null));
        let others = held.as_array().into_iter().flatten().map(|row| &row["identifier"]);
        let successor = others.filter(|it| it["kind"] == *kind && it["id"] != *id && it["state"]["state"] == "active");
        if let Some(to) = successor.map(|it| &it["id"]).next().filter(|_| starts.len() == 1) {
            starts.extend([wish(id, true, &Value::Null), wish(id, false, to), wish(id, true, to)]);
        }
    }
    for device in family["devices"].as_array().ok_or("a list")? {
        starts.push(json!({ "start": "audit", "device": device["id"] }));
        starts.push(json!({ "start": "hand_over", "device": device["id"] }));
    }
    let of = |service: &str| {
        let mut all = accounts["accounts"].as_array().into_iter().flatten();
        all.find(|row| row["service"]["id"] == service).map(|row| row["id"].clone()).ok_or("an account of the example")
    };
    let (weixin, taobao, soul) = (of("weixin")?, of("taobao")?, of("soul")?);
    starts.push(json!({ "start": "close", "accounts": [taobao, soul], "give_up": [] }));
    starts.push(json!({ "start": "close", "accounts": [weixin, soul], "give_up": [] }));
    for start in &starts {
        let seen = ask("preview_goal", start.clone())?;
        // What would help, conceded: the next question the window asks.
        let lost: Vec<&Value> =
            seen["in_the_way"].as_array().into_iter().flatten().map(|row| &row["give_up"]).collect();
        if let Some(first) = lost.iter().find(|it| it.is_string()) {
            let mut conceded = start.clone();
            conceded["give_up"] = json!([first]);
            ask("preview_goal", conceded)?;
        }
    }
    let phones = held.as_array().into_iter().flatten().map(|row| &row["identifier"]).filter(|it| it["kind"] == "phone");
    let phones: Vec<&Value> = phones.filter(|it| it["state"]["state"] != "retired").map(|it| &it["id"]).collect();
    let [old, new, ..] = phones.as_slice() else { return Err("two numbers".into()) };
    let device = &family["devices"][0]["id"];
    let mut lists = Vec::new();
    for start in [
        wish(old, false, new),
        json!({ "start": "hand_over", "device": device }),
        json!({ "start": "audit", "device": device }),
        json!({ "start": "close", "accounts": [taobao, soul], "give_up": [] }),
    ] {
        lists.push(ask("begin_goal", start)?);
    }
    // Something happens that nobody ticked: the plans that hang on it say so.
    ask_only(bridge, "edit_account", edited(bridge, &weixin, device)?)?;
    for list in lists {
        ask("get_checklist", json!({ "id": list }))?;
    }
    Ok(())
}

/// Every device is taken off an account's app but one, or that one too: what was recorded of it changes.
fn edited(bridge: &Bridge, account: &Value, device: &Value) -> Result<Value, Box<dyn std::error::Error>> {
    let view = ask_only(bridge, "get_account", json!({ "id": account }))?;
    let row = &view["row"];
    let on = view["devices"].as_array().into_iter().flatten().any(|it| it["id"] == *device);
    Ok(json!({ "id": account, "draft": {
        "person": row["person"]["id"], "service": row["service"]["id"], "label": row["label"], "opened": row["opened"],
        "last_used": null, "last_order": null, "devices": if on { json!([]) } else { json!([device]) }, "note": null,
    } }))
}

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
