//! The table of hosts that say less than they seem to, and the questions asked of it.

use std::collections::HashSet;
use std::sync::OnceLock;

use serde::Deserialize;

static TABLE: &str = include_str!("../../../../assets/catalogue/hosts.toml");

/// `assets/catalogue/hosts.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hosts {
    mailboxes: HashSet<String>,
    machines: HashSet<String>,
    mailers: HashSet<String>,
    plain_endings: HashSet<String>,
    cheap_endings: HashSet<String>,
}

impl Hosts {
    /// The table that came with the program. Read once.
    pub fn known() -> &'static Self {
        static KNOWN: OnceLock<Hosts> = OnceLock::new();
        KNOWN.get_or_init(|| toml::from_str(TABLE).expect("a test reads the same table"))
    }

    /// Whether people have their mailbox at exactly this host.
    pub fn is_mailbox(&self, host: &str) -> bool {
        self.mailboxes.contains(host)
    }

    /// Whether mail from this host is sent for others.
    pub fn is_mailer(&self, host: &str) -> bool {
        let mut tail = host;
        loop {
            if self.mailers.contains(tail) {
                return true;
            }
            match tail.split_once('.') {
                Some((_, rest)) => tail = rest,
                None => return false,
            }
        }
    }

    /// Whether what stands before the @ is kept for machines.
    pub fn is_machine(&self, local: &str) -> bool {
        let bare: String = local.chars().filter(|c| c.is_alphanumeric()).collect();
        self.machines.contains(&bare.to_lowercase())
    }

    /// Whether a firm's name under this host's ending is likely to be the firm's.
    pub fn ends_plainly(&self, host: &str) -> bool {
        let ending = host.rsplit('.').next().unwrap_or_default();
        let country = ending.len() == 2 && !self.cheap_endings.contains(ending);
        country || self.plain_endings.contains(ending)
    }
}

#[cfg(test)]
mod tests {
    use super::Hosts;

    #[test]
    fn the_table_can_be_read_and_is_in_lower_case() {
        let hosts = Hosts::known();
        for host in hosts.mailboxes.iter().chain(&hosts.mailers) {
            assert!(crate::net::is_domain(host) && *host == host.to_lowercase(), "{host}");
        }
        assert!(hosts.is_mailer("em12.sendgrid.net") && !hosts.is_mailer("notsendgrid.net"));
        assert!(hosts.is_machine("No-Reply") && !hosts.is_machine("noreply.alipay"));
        assert!(hosts.ends_plainly("google.co.jp") && !hosts.ends_plainly("taobao.cc"));
    }
}
