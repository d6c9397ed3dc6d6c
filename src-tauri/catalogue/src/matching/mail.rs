//! Senders of mail. The address says more than the name: anybody can call himself 支付宝.

use super::hosts::Hosts;
use super::{Candidates, Reading, Why, by_host, by_name};
use crate::Catalogue;
use crate::net;

/// What a name is worth when the mail was sent by a company that sends for others.
const NAME_FROM_MAILER: f32 = 0.7;
/// What a name is worth beside an address nobody knows: most phishing looks like this.
const NAME_ALONE: f32 = 0.45;

/// From here on the address itself names the service.
const LIKELY: f32 = 0.6;

pub fn by_sender(catalogue: &Catalogue, sender: &str, found: &mut Candidates) {
    let (name, address) = match sender.rsplit_once('<') {
        Some((name, rest)) => (name.trim().trim_matches('"'), rest.trim_end().trim_end_matches('>')),
        None => ("", sender),
    };
    let address = address.trim().to_lowercase();
    for service in catalogue.by_sender(&address) {
        found.add(service, 1.0, Why::Mark);
    }
    let (local, domain) = address.rsplit_once('@').unwrap_or(("", &address));
    let hosts = Hosts::known();
    // A mailbox at a provider says where somebody writes from, and the name is whatever he typed.
    if address.contains('@') && hosts.is_mailbox(domain) && !hosts.is_machine(local) {
        return;
    }
    let mut tail = domain;
    while let Some((_, rest)) = tail.split_once('.') {
        let (score, why) = if tail == domain { (0.95, Why::Mark) } else { (0.9, Why::Below) };
        for service in catalogue.by_sender(tail) {
            found.add(service, score, why);
        }
        tail = rest;
    }
    if found.is_empty() {
        let mut owners = Candidates::default();
        by_host(catalogue, domain, &mut owners);
        found.add_all(catalogue, owners, 0.9);
    }
    if name.is_empty() {
        return;
    }
    if hosts.is_mailer(domain) || found.best() >= LIKELY {
        by_name(catalogue, name, Reading::Printed, NAME_FROM_MAILER, found);
    } else if net::registrable(domain).is_some() {
        by_name(catalogue, name, Reading::Printed, NAME_ALONE, found);
    }
}
