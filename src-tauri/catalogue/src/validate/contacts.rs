//! Addresses people will write to, call or open.

use super::code::Code;
use super::sheet::{Sheet, said};
use crate::entry::{Channel, ContactKind};
use crate::net;

pub fn check(sheet: &mut Sheet<'_>) {
    for (i, contact) in sheet.service.contacts.iter().enumerate() {
        let value = &contact.value;
        let field = format!("contacts[{i}].value");
        match contact.kind {
            ContactKind::Email => email(sheet, &field, value),
            ContactKind::Phone => phone(sheet, &field, value),
            ContactKind::Web => url(sheet, &field, value, false),
            ContactKind::Chat | ContactKind::Post => {
                if value.trim().is_empty() {
                    sheet.note(Code::LanguageMissing, field, said!("地点是空的。", "The place is empty."));
                }
            }
        }
    }
    for (i, source) in sheet.service.sources.iter().enumerate() {
        if let Some(address) = &source.url {
            url(sheet, &format!("sources[{i}].url"), address, false);
        }
    }
    for (i, way) in sheet.service.ways.iter().enumerate() {
        for (j, step) in way.steps.iter().enumerate() {
            if let Some(address) = &step.url {
                url(sheet, &format!("ways[{i}].steps[{j}].url"), address, true);
            }
        }
        let wanted = match way.channel {
            Channel::Phone => Some(ContactKind::Phone),
            Channel::Email => Some(ContactKind::Email),
            _ => None,
        };
        if let Some(kind) = wanted
            && !sheet.service.contacts.iter().any(|c| c.kind == kind)
        {
            sheet.note(
                Code::ContactMissing,
                format!("ways[{i}].channel"),
                said!(
                    "途径要打电话或写邮件，却没有联系方式。",
                    "The way needs a number or address that no contact gives."
                ),
            );
        }
    }
}

fn email(sheet: &mut Sheet<'_>, field: &str, value: &str) {
    if !net::is_email(value) {
        sheet.note(Code::EmailForm, field, said!("“{value}”不是邮箱地址。", "“{value}” is not an e-mail address."));
        return;
    }
    let local: String = value.split('@').next().unwrap_or_default().to_lowercase().replace(['-', '_', '.'], "");
    if local.contains("noreply") || local.contains("donotreply") {
        sheet.note(Code::NoReply, field, said!("“{value}”不收信。", "Nobody reads “{value}”."));
    }
}

fn phone(sheet: &mut Sheet<'_>, field: &str, value: &str) {
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    let plain = value.strip_prefix('+').unwrap_or(value).chars().all(|c| c.is_ascii_digit() || c == '-' || c == ' ');
    if !plain || !(3..=15).contains(&digits) {
        sheet.note(Code::PhoneForm, field, said!("“{value}”不是电话号码。", "“{value}” is not a telephone number."));
    }
}

/// `step`: steps may also write a mail or dial a number.
fn url(sheet: &mut Sheet<'_>, field: &str, value: &str, step: bool) {
    let lower = value.to_lowercase();
    if step && let Some(address) = lower.strip_prefix("mailto:") {
        return email(sheet, field, address.split('?').next().unwrap_or_default());
    }
    if step && let Some(number) = lower.strip_prefix("tel:") {
        return phone(sheet, field, number);
    }
    let rest = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://"));
    let whole = rest.is_some_and(|_| !value.chars().any(char::is_whitespace))
        && net::host_of(value).is_some_and(|host| net::is_host(&host));
    if !whole {
        sheet.note(Code::UrlForm, field, said!("“{value}”不是完整网址。", "“{value}” is not a full address."));
        return;
    }
    let authority = rest.and_then(|rest| rest.split(['/', '?', '#']).next()).unwrap_or_default();
    let secret = ["token=", "password=", "passwd=", "session=", "access_key="];
    if authority.contains('@') || secret.iter().any(|s| lower.contains(s)) {
        sheet.note(Code::UrlCredentials, field, said!("网址里带着登录信息。", "The address carries credentials."));
    }
}
