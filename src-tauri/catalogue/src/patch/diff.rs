//! A patch in plain lines, before and after, for reading and for a message to a contributor.

use super::Patch;
use crate::Text;
use crate::correction::{AddedStep, Corrected, CorrectedValue};
use crate::entry::LoginEffect;
use crate::outcome::RunResult;

impl Patch {
    /// The patch as lines: `-` is what the catalogue says, `+` what is right, `=` a walk.
    ///
    /// ```text
    /// @ soul ways.app.apply.path (2026-11)
    /// - zh 自己 › 设置 › 账号与安全 › 注销账号
    /// + zh 我 › 设置 › 注销账号
    /// ```
    pub fn diff(&self) -> String {
        let mut lines = Vec::new();
        if let Some(edition) = self.edition {
            lines.push(format!("# {edition}"));
        }
        for correction in &self.corrections {
            let (service, month) = (&correction.service, &correction.month);
            lines.push(format!("@ {service} {} ({month})", correction.corrected.place()));
            if let Corrected::StepAdded { after, .. } = &correction.corrected {
                lines.push(format!("  after {}", after.as_deref().unwrap_or("-")));
            }
            lines.extend(said(&correction.corrected.was()).into_iter().map(|line| format!("- {line}")));
            lines.extend(said(&correction.corrected.now()).into_iter().map(|line| format!("+ {line}")));
        }
        for run in &self.runs {
            let (service, way, month) = (&run.service, &run.way, &run.month);
            let how = match run.result {
                RunResult::Worked => "worked",
                RunResult::Partly { .. } => "partly",
                RunResult::Failed { .. } => "failed",
            };
            let mut line = format!("= {service} ways.{way} {how} ({month})");
            if let Some(days) = run.days {
                line += &format!(" days={days}");
            }
            if let Some(step) = run.result.stopped_at() {
                line += &format!(" stopped_at={step}");
            }
            for (name, codes) in [("barriers", run.result.barriers()), ("demanded", &run.demanded)] {
                if !codes.is_empty() {
                    line += &format!(" {name}={}", codes.join(","));
                }
            }
            lines.push(line);
        }
        lines.into_iter().map(|line| line + "\n").collect()
    }
}

/// A value in lines. Empty for nothing.
fn said(value: &CorrectedValue) -> Vec<String> {
    fn both(name: &str, text: &Text) -> Vec<String> {
        let sides = [("zh", &text.zh), ("en", &text.en)];
        sides
            .into_iter()
            .filter(|(_, side)| !side.is_empty())
            .map(|(tag, side)| format!("{name}{tag} {side}"))
            .collect()
    }
    let mut lines: Vec<String> = Vec::new();
    match value {
        CorrectedValue::Nothing => {}
        CorrectedValue::Text(text) => lines = both("", text),
        CorrectedValue::Path(path) => {
            lines = both("", &Text::new(labels(&path.zh), labels(&path.en)));
        }
        CorrectedValue::Address(address) => lines.push(address.clone()),
        CorrectedValue::Waits(waits) => {
            lines.extend(waits.iter().map(|wait| {
                let login = match wait.login {
                    LoginEffect::Revokes => "revokes",
                    LoginEffect::NeedsClick => "needs_click",
                    LoginEffect::Harmless => "harmless",
                    LoginEffect::Unknown => "unknown",
                };
                format!("days={} login={login}", wait.days)
            }));
        }
        CorrectedValue::Contact(contact) => {
            lines.push(format!("{} {}", word(&contact.kind), contact.value));
            lines.extend(contact.note.iter().flat_map(|note| both("note ", note)));
        }
        CorrectedValue::Material(material) => {
            let ways =
                if material.ways.is_empty() { String::new() } else { format!(" ({})", material.ways.join(", ")) };
            lines.push(format!("{}{ways}", material.item));
            lines.extend(both("", &material.text));
        }
        CorrectedValue::Condition(condition) => {
            let days = condition.days.map(|days| format!(" days={days}")).unwrap_or_default();
            lines.push(format!("{}{days}", word(&condition.kind)));
            lines.extend(both("", &condition.text));
        }
        CorrectedValue::Step(AddedStep { id, title, path, url, why, proof }) => {
            lines.push(format!("id {id}"));
            lines.extend(both("title ", title));
            if let Some(path) = path {
                lines.extend(both("path ", &Text::new(labels(&path.zh), labels(&path.en))));
            }
            lines.extend(url.iter().map(|url| format!("url {url}")));
            lines.extend(why.iter().flat_map(|text| both("why ", text)));
            lines.extend(proof.iter().flat_map(|text| both("proof ", text)));
        }
    }
    lines
}

/// Empty where no label has been written yet.
fn labels(path: &[String]) -> String {
    if path.iter().all(String::is_empty) { String::new() } else { path.join(" › ") }
}

/// The word a code is written with in the files.
fn word<T: serde::Serialize>(code: &T) -> String {
    serde_json::to_value(code).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}
