//! The form of what a service is recognised by.

use std::collections::HashSet;

use super::code::Code;
use super::sheet::{Sheet, said};
use super::walk;
use crate::net;

pub fn check(sheet: &mut Sheet<'_>) {
    for (kind, marks) in walk::marks(&sheet.service.marks) {
        let mut seen = HashSet::new();
        for (i, mark) in marks.iter().enumerate() {
            let value = &mark.value;
            let field = format!("marks.{kind}[{i}].value");
            if !seen.insert(value.to_lowercase()) {
                sheet.note(Code::MarkTwice, field.clone(), said!("“{value}”写了两次。", "“{value}” is there twice."));
            }
            let (code, fits) = match kind {
                "domains" => (Code::DomainForm, is_plain_domain(value)),
                "android" => (Code::PackageForm, is_package(value)),
                "ios" => (Code::BundleForm, is_bundle(value)),
                "sms" => (Code::SignatureForm, is_signature(value)),
                _ => (Code::SenderForm, is_sender(value)),
            };
            if !fits {
                sheet.note(code, field, said!("“{value}”的写法不对。", "“{value}” has the wrong form."));
            }
        }
    }
}

fn is_plain_domain(value: &str) -> bool {
    net::is_domain(value) && !value.starts_with("www.") && value == value.to_lowercase()
}

fn is_package(value: &str) -> bool {
    let parts: Vec<&str> = value.split('.').collect();
    parts.len() >= 2
        && parts.iter().all(|part| {
            part.starts_with(|c: char| c.is_ascii_alphabetic())
                && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
        })
}

fn is_bundle(value: &str) -> bool {
    let parts: Vec<&str> = value.split('.').collect();
    parts.len() >= 2
        && parts
            .iter()
            .all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_'))
}

fn is_signature(value: &str) -> bool {
    let length = value.chars().count();
    (1..=20).contains(&length) && value == value.trim() && !value.contains(['【', '】', '[', ']', '\n'])
}

fn is_sender(value: &str) -> bool {
    net::is_email(value) || net::is_domain(value)
}
