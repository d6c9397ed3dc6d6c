//! Whose pages and mailboxes an entry names: a contact belongs to the service or its operator, and what is called official is
//! read where the service, an archive of its texts, an app shop or a public body says it.

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use serde::Deserialize;

use super::code::Code;
use super::reading::EntryFile;
use super::sheet::{Violation, said, violation};
use crate::entry::{ContactKind, Service, SourceKind};
use crate::net;

/// `assets/catalogue/official.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Official {
    archives: Vec<String>,
    stores: Vec<String>,
    public_bodies: Vec<String>,
}

static OFFICIAL: LazyLock<Official> = LazyLock::new(|| {
    toml::from_str(include_str!("../../../../assets/catalogue/official.toml"))
        .expect("the table is part of the program and read by its tests")
});

impl Official {
    /// Whether an address is one at which the words of others are kept or published under their name.
    fn holds(&self, address: &str, host: &str) -> bool {
        let page = address.split_once("://").map_or(address, |(_, rest)| rest).to_lowercase();
        let archived = self.archives.iter().any(|archive| {
            page.strip_prefix(&archive.to_lowercase())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#']))
        });
        archived
            || self.stores.iter().any(|store| host == store)
            || self.public_bodies.iter().any(|end| is_below(host, end))
    }
}

fn is_below(host: &str, end: &str) -> bool {
    host == end || host.strip_suffix(end).is_some_and(|front| front.ends_with('.'))
}

pub fn check(files: &[EntryFile], beside: &[&Service], violations: &mut Vec<Violation>) {
    let all = || files.iter().map(|file| &file.service).chain(beside.iter().copied());
    let mut of_operator: HashMap<&str, BTreeSet<String>> = HashMap::new();
    for service in all() {
        if let Some(operator) = &service.operator {
            of_operator.entry(&operator.value.zh).or_default().extend(own(service));
        }
    }
    for file in files {
        let service = &file.service;
        let mut known = own(service);
        if let Some(same) = service.operator.as_ref().and_then(|it| of_operator.get(it.value.zh.as_str())) {
            known.extend(same.iter().cloned());
        }
        form(file, violations);
        contacts(file, &known, violations);
        sources(file, &known, violations);
    }
}

/// What the service and its operator registered, as the entry has it.
fn own(service: &Service) -> BTreeSet<String> {
    let marks = service.marks.domains.iter().chain(&service.marks.mail);
    marks.chain(&service.operator_domains).filter_map(|mark| registered(&mark.value)).collect()
}

/// The registered part of a host, of an address of mail or of a page. A site that owns its ending is its own.
fn registered(address: &str) -> Option<String> {
    let host = net::host_of(address)?;
    Some(net::registrable(&host).map_or(host.clone(), str::to_owned))
}

fn form(file: &EntryFile, violations: &mut Vec<Violation>) {
    for (i, domain) in file.service.operator_domains.iter().enumerate() {
        let value = &domain.value;
        if net::registrable(value) != Some(value) {
            violations.push(violation(
                &file.name,
                Code::DomainForm,
                format!("operator_domains[{i}].value"),
                said!("“{value}”不是可以注册的域名。", "“{value}” is not a domain that can be registered."),
            ));
        }
    }
}

fn contacts(file: &EntryFile, known: &BTreeSet<String>, violations: &mut Vec<Violation>) {
    for (i, contact) in file.service.contacts.iter().enumerate() {
        let sound = match contact.kind {
            ContactKind::Email => net::is_email(&contact.value),
            ContactKind::Web => net::host_of(&contact.value).is_some_and(|host| net::is_host(&host)),
            ContactKind::Phone | ContactKind::Chat | ContactKind::Post => false,
        };
        let Some(domain) = registered(&contact.value).filter(|domain| sound && !known.contains(domain)) else {
            continue;
        };
        violations.push(violation(
            &file.name,
            Code::ContactForeign,
            format!("contacts[{i}].value"),
            said!(
                "“{domain}”不是这个服务或它的运营者的域名。",
                "“{domain}” is no domain of this service or its operator."
            ),
        ));
    }
}

fn sources(file: &EntryFile, known: &BTreeSet<String>, violations: &mut Vec<Violation>) {
    for (i, source) in file.service.sources.iter().enumerate().filter(|(_, it)| it.kind == SourceKind::Official) {
        let Some(address) = &source.url else { continue };
        let Some(host) = net::host_of(address).filter(|host| net::is_host(host)) else { continue };
        let ours = registered(address).is_some_and(|domain| known.contains(&domain));
        if !ours && !OFFICIAL.holds(address, &host) {
            violations.push(violation(
                &file.name,
                Code::OfficialElsewhere,
                format!("sources[{i}].url"),
                said!(
                    "来源写着“官方”，网址却在“{host}”，不是这个服务的。",
                    "The source is called official, but its address is at “{host}”, which is not the service’s."
                ),
            ));
        }
    }
}
