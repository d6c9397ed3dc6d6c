//! What may be passed on of a walk. There is no field for a person, an account, a day or a remark, so none can slip in.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{AppPlatform, AppSeen, RunOutcome, RunResult};
use crate::entry::{Channel, Service};
use crate::validate::said;
use crate::{Reference, Text};

/// A walk without anything that could tell who walked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RunReport {
    /// Id of the service.
    pub service: String,
    /// Id of the way.
    pub way: String,
    /// Where it was done.
    pub channel: Channel,
    /// How it went, with codes of barriers and the step where it stopped.
    pub result: RunResult,
    /// Calendar days it took.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u32>,
    /// The month, such as `2026-11`. Never the day.
    pub month: String,
    /// What was demanded: items of the taxonomy.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub demanded: Vec<String>,
    /// Which app, without anything but platform and version number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub app: Option<AppSeen>,
}

impl RunReport {
    /// The report of a walk along a way of this entry. Only what the entry and the tables know is taken over; `None`
    /// when the entry has no such way, as with a service that the person wrote themselves.
    pub fn of(outcome: &RunOutcome, service: &Service, reference: &Reference) -> Option<Self> {
        if outcome.service != service.id {
            return None;
        }
        let way = service.ways.iter().find(|w| w.id == outcome.way)?;
        let known = |codes: &[String]| {
            codes.iter().filter(|code| reference.barriers.get(code).is_some()).cloned().collect::<Vec<_>>()
        };
        let step = |id: &Option<String>| id.clone().filter(|id| way.steps.iter().any(|s| &s.id == id));
        let result = match &outcome.result {
            RunResult::Worked => RunResult::Worked,
            RunResult::Partly { barriers, stopped_at } => {
                RunResult::Partly { barriers: known(barriers), stopped_at: step(stopped_at) }
            }
            RunResult::Failed { barriers, stopped_at } => {
                RunResult::Failed { barriers: known(barriers), stopped_at: step(stopped_at) }
            }
        };
        let app = outcome.app.as_ref().map(|app| AppSeen {
            platform: app.platform,
            version: app.version.clone().filter(|version| is_version(version)),
        });
        Some(Self {
            service: service.id.clone(),
            way: way.id.clone(),
            channel: way.channel,
            result,
            days: outcome.days,
            month: month(outcome.on),
            demanded: outcome.demanded.iter().filter(|i| reference.taxonomy.item(i).is_some()).cloned().collect(),
            app,
        })
    }

    /// The report as JSON.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).expect("strings and numbers can always be written as JSON")
    }

    /// The report in words, several lines.
    pub fn to_text(&self, service: &Service, reference: &Reference) -> Text {
        let (zh_name, en_name, id, way) = (&service.names.zh, &service.names.en, &self.service, &self.way);
        let month = &self.month;
        let mut lines = vec![
            said!("服务：{zh_name}（{id}）", "Service: {en_name} ({id})"),
            said!("途径：{way}", "Way: {way}"),
            said!("月份：{month}", "Month: {month}"),
        ];
        let went = match self.result {
            RunResult::Worked => Text::new("走通了", "worked"),
            RunResult::Partly { .. } => Text::new("走通一部分", "worked in part"),
            RunResult::Failed { .. } => Text::new("没有走通", "did not work"),
        };
        let (zh, en) = (went.zh, went.en);
        lines.push(said!("结果：{zh}", "Result: {en}"));
        if let Some(days) = self.days {
            lines.push(said!("用时：{days} 天", "Took: {days} days"));
        }
        if let Some(step) = self.result.stopped_at() {
            lines.push(said!("停在步骤：{step}", "Stopped at step: {step}"));
        }
        for code in self.result.barriers() {
            if let Some(rule) = reference.barriers.get(code) {
                let Text { zh, en } = &rule.names;
                lines.push(said!("障碍：{code} {zh}", "Barrier: {code} {en}"));
            }
        }
        for item in &self.demanded {
            if let Some(kind) = reference.taxonomy.item(item) {
                let Text { zh, en } = &kind.names;
                lines.push(said!("被要求提供：{zh}", "Demanded: {en}"));
            }
        }
        if let Some(AppSeen { platform, version }) = &self.app {
            let (Text { zh, en }, version) = (name(*platform), version.as_deref().unwrap_or_default());
            let line = said!("应用：{zh} {version}", "App: {en} {version}");
            lines.push(Text::new(line.zh.trim_end(), line.en.trim_end()));
        }
        let join = |side: fn(&Text) -> &String| lines.iter().map(|l| side(l).clone()).collect::<Vec<_>>().join("\n");
        Text::new(join(|t| &t.zh), join(|t| &t.en))
    }
}

/// The month of a day, such as `2026-11`.
pub(crate) fn month(on: NaiveDate) -> String {
    format!("{:04}-{:02}", on.year(), on.month())
}

/// Numbers and dots only: a version can't hide a name.
fn is_version(text: &str) -> bool {
    (1..=20).contains(&text.len())
        && text.split('.').all(|part| !part.is_empty() && part.len() <= 6 && part.bytes().all(|b| b.is_ascii_digit()))
}

fn name(platform: AppPlatform) -> Text {
    match platform {
        AppPlatform::Android => Text::from("Android"),
        AppPlatform::Ios => Text::from("iOS"),
        AppPlatform::Harmony => Text::new("鸿蒙", "HarmonyOS"),
        AppPlatform::Desktop => Text::new("电脑", "Computer"),
        AppPlatform::Web => Text::new("浏览器", "Browser"),
    }
}
