//! What the window does with what a person knows of services, where it is more than one call of the core.

use quittance_core::catalogue::Catalogue;
use quittance_core::ids::ServiceId;
use quittance_core::service::{PackFile, PatchView, entry_toml, name_of, write_bytes, write_text};
use quittance_core::{Problem, Result, Vault};

use crate::asks::{LoadEdition, RunReportView, SaveOne, SavePatch, SavePicture, SaveReports};
use crate::session::Bridge;

/// The entry of a service in the catalogue's file format, as it is in force.
pub(crate) fn toml_of(vault: &Vault, id: &str) -> Result<String> {
    let catalogue = vault.catalogue()?;
    let entry = catalogue.get(id).ok_or_else(|| Problem::NothingMatches { kind: "entry", asked: id.to_owned() })?;
    entry_toml(entry)
}

/// Redacted reports of recorded walks.
pub(crate) fn reports(vault: &Vault, service: Option<String>) -> Result<Vec<RunReportView>> {
    let reference = Catalogue::embedded().reference();
    let reports = vault.run_reports(service.map(ServiceId).as_ref())?;
    Ok(reports
        .into_iter()
        .map(|(report, entry)| RunReportView {
            service: entry.names.clone(),
            text: report.to_text(&entry, reference),
            json: report.to_json(),
        })
        .collect())
}

impl From<LoadEdition> for PackFile {
    fn from(ask: LoadEdition) -> Self {
        Self { path: ask.path, signature: ask.signature, key: ask.key, allow_older: ask.older }
    }
}

impl Bridge {
    pub(crate) fn save_service(&self, ask: &SaveOne) -> Result<()> {
        let text = toml_of(self.state().vault()?, &ask.id)?;
        write_text(&ask.path, &text, ask.replace)
    }

    pub(crate) fn save_reports(&self, ask: SaveReports) -> Result<u32> {
        let reports = reports(self.state().vault()?, ask.service)?;
        let all: Vec<&str> = reports.iter().map(|report| report.json.as_str()).collect();
        write_text(&ask.path, &format!("[\n{}\n]\n", all.join(",\n")), ask.replace)?;
        Ok(u32::try_from(reports.len()).unwrap_or(u32::MAX))
    }

    pub(crate) fn save_patch(&self, ask: &SavePatch) -> Result<PatchView> {
        let patch = self.state().vault()?.patch(&ask.choice)?;
        write_text(&ask.path, &patch.toml, ask.replace)?;
        Ok(patch)
    }
}

/// The most a picture of the map may measure, in bytes.
const PICTURE: u64 = 20 * 1024 * 1024;

/// Writes a picture. The window may draw what it likes, but only a picture goes to a file by this door.
pub(crate) fn save_picture(ask: &SavePicture) -> Result<()> {
    let too_large = || Problem::TooLarge { what: "file", limit: PICTURE };
    if ask.base64.len() as u64 > PICTURE / 3 * 4 + 4 {
        return Err(too_large());
    }
    let unknown = || Problem::File { what: "unreadable", name: name_of(&ask.path) };
    let bytes = data_encoding::BASE64.decode(ask.base64.as_bytes()).map_err(|_| unknown())?;
    let png = bytes.starts_with(b"\x89PNG\r\n\x1a\n");
    let svg = bytes.starts_with(b"<svg") || bytes.starts_with(b"<?xml");
    if !png && !svg {
        return Err(unknown());
    }
    write_bytes(&ask.path, &bytes, ask.replace)
}
