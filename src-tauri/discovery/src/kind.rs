//! Files that are known and not read here, so that the person hears what the file is and what to bring instead.

use memchr::memmem;

use crate::passwords::layout::header;

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $key:literal,)*) => {
        /// A kind of file that is recognised and not read. Each has its own sentence under `import-kind-…`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum ForeignKind {
            $($(#[$doc])* $name,)*
        }

        impl ForeignKind {
            /// Every kind, for the test that asks whether each has its words.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// A stable name, the last part of the message key `import-kind-<key>`.
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$name => $key,)*
                }
            }
        }
    };
}

kinds! {
    /// A zip archive of unknown content.
    Zip = "zip",
    /// A zipped SMS Backup & Restore file: to be unpacked first.
    SmsBackupZip = "sms-backup-zip",
    /// SMS Import/Export, version 2 (zip with `messages.ndjson`).
    SmsImportExportZip = "sms-import-export-zip",
    /// SMS Import/Export, version 1 (JSON), or its unpacked version 2.
    SmsImportExportJson = "sms-import-export-json",
    /// SMS Import/Export, encrypted (`.ssef`).
    SmsImportExportEncrypted = "sms-import-export-encrypted",
    /// The call list of SMS Backup & Restore, not its messages.
    SmsBackupCalls = "sms-backup-calls",
    /// A backup of a Xiaomi phone.
    MiuiBackup = "miui-backup",
    /// `adb backup`.
    AndroidBackup = "android-backup",
    /// vMessage, as OPPO, vivo and Meizu phones write.
    Vmsg = "vmsg",
    /// A list of contacts.
    Vcard = "vcard",
    /// Messages of an iPhone exported by iMazing.
    ImazingCsv = "imazing-csv",
    /// Bitwarden, JSON.
    BitwardenJson = "bitwarden-json",
    /// Bitwarden, encrypted JSON.
    BitwardenEncrypted = "bitwarden-encrypted",
    /// Bitwarden, CSV.
    BitwardenCsv = "bitwarden-csv",
    /// LastPass, CSV.
    LastpassCsv = "lastpass-csv",
    /// NordPass, CSV.
    NordpassCsv = "nordpass-csv",
    /// Dashlane, CSV.
    DashlaneCsv = "dashlane-csv",
    /// Dashlane, zip.
    DashlaneZip = "dashlane-zip",
    /// Proton Pass, CSV.
    ProtonCsv = "proton-csv",
    /// Proton Pass, zip.
    ProtonZip = "proton-zip",
    /// Proton Pass, JSON.
    ProtonJson = "proton-json",
    /// Enpass, JSON.
    EnpassJson = "enpass-json",
    /// 1Password, 1PUX.
    OnepasswordPux = "onepassword-1pux",
    /// 1Password, CSV.
    OnepasswordCsv = "onepassword-csv",
    /// A KeePass database.
    Keepass = "keepass",
    /// KeePassXC, CSV.
    KeepassxcCsv = "keepassxc-csv",
    /// KeePass 1 or 2, CSV.
    KeepassCsv = "keepass-csv",
    /// KeePass 2, XML.
    KeepassXml = "keepass-xml",
    /// FIDO Credential Exchange Format.
    CxfJson = "cxf-json",
    /// `logins.json` of a Firefox profile, with encrypted names.
    FirefoxProfile = "firefox-profile",
    /// A table with columns we do not know.
    OtherCsv = "other-csv",
    /// A spreadsheet or document of an office program.
    Office = "office",
    /// A SQLite database: a browser profile, a message store.
    Sqlite = "sqlite",
    /// A PGP-encrypted file.
    Pgp = "pgp",
    /// A mailbox (mbox).
    Mbox = "mbox",
    /// One mail.
    Mail = "mail",
    /// An Outlook mailbox.
    Pst = "pst",
    /// A list of the apps on an Android phone (`pm list packages`, `dumpsys package`).
    AndroidApps = "android-apps",
    /// A list of apps and websites from Facebook.
    FacebookJson = "facebook-json",
    /// A list of connected applications from X.
    TwitterArchive = "twitter-archive",
    /// JSON of unknown content.
    OtherJson = "other-json",
    /// A web page.
    Html = "html",
    /// XML of unknown content.
    OtherXml = "other-xml",
    /// A PDF.
    Pdf = "pdf",
    /// A picture.
    Image = "image",
    /// A compressed file: gzip, 7z, RAR, tar.
    Archive = "archive",
    /// A property list of Apple, as in an iPhone backup.
    ApplePlist = "apple-plist",
}

/// The kind of a file, from its first bytes as they are and as text.
pub(crate) fn of(raw: &[u8], text: &[u8]) -> Option<ForeignKind> {
    magic(raw).or_else(|| {
        let text = trim(text);
        match text.first()? {
            b'{' | b'[' => Some(json(text)),
            b'<' => Some(markup(text)),
            _ => lines(text).or_else(|| table(text)),
        }
    })
}

fn trim(mut text: &[u8]) -> &[u8] {
    while let [first, rest @ ..] = text
        && first.is_ascii_whitespace()
    {
        text = rest;
    }
    text
}

fn has(text: &[u8], needle: &str) -> bool {
    memmem::find(text, needle.as_bytes()).is_some()
}

fn magic(raw: &[u8]) -> Option<ForeignKind> {
    use ForeignKind as K;
    const MAGIC: &[(&[u8], ForeignKind)] = &[
        (b"\x03\xd9\xa2\x9a", K::Keepass),
        (b"SQLite format 3\0", K::Sqlite),
        (b"SSEF\0\xff", K::SmsImportExportEncrypted),
        (b"MIUI BACKUP\n", K::MiuiBackup),
        (b"ANDROID BACKUP\n", K::AndroidBackup),
        (b"!BDN", K::Pst),
        (b"%PDF", K::Pdf),
        (b"\x89PNG", K::Image),
        (b"\xff\xd8\xff", K::Image),
        (b"GIF8", K::Image),
        (b"bplist00", K::ApplePlist),
        (b"\x1f\x8b", K::Archive),
        (b"7z\xbc\xaf\x27\x1c", K::Archive),
        (b"Rar!", K::Archive),
        (b"\xd0\xcf\x11\xe0", K::Office),
        (b"-----BEGIN PGP", K::Pgp),
    ];
    if raw.starts_with(b"PK\x03\x04") || raw.starts_with(b"PK\x05\x06") {
        return Some(zip(raw));
    }
    if raw.get(4..12).is_some_and(|brand| brand == b"ftypheic" || brand == b"ftypmif1") {
        return Some(K::Image);
    }
    MAGIC.iter().find(|(magic, _)| raw.starts_with(magic)).map(|(_, kind)| *kind)
}

/// Entry names stand before the compressed data, so those of the first entries can be seen in the head.
fn zip(raw: &[u8]) -> ForeignKind {
    use ForeignKind as K;
    let names = [
        ("messages.ndjson", K::SmsImportExportZip),
        ("export.data", K::OnepasswordPux),
        ("export.attributes", K::OnepasswordPux),
        ("Proton Pass/", K::ProtonZip),
        ("credentials.csv", K::DashlaneZip),
        ("[Content_Types].xml", K::Office),
        ("mimetypeapplication/vnd.oasis", K::Office),
    ];
    if let Some((_, kind)) = names.iter().find(|(name, _)| has(raw, name)) {
        return *kind;
    }
    let first = raw.get(30..).unwrap_or_default();
    let backup = first.starts_with(b"sms") && has(&first[..first.len().min(60)], ".xml");
    if backup { K::SmsBackupZip } else { K::Zip }
}

fn json(text: &[u8]) -> ForeignKind {
    use ForeignKind as K;
    let compact: Vec<u8> = text.iter().copied().filter(|b| !b.is_ascii_whitespace()).collect();
    let all = |names: &[&str]| names.iter().all(|name| has(&compact, &format!("\"{name}\":")));
    let any = |names: &[&str]| names.iter().any(|name| has(&compact, &format!("\"{name}\":")));
    if has(&compact, "\"encrypted\":true") && any(&["passwordProtected", "encKeyValidation_DO_NOT_EDIT"]) {
        K::BitwardenEncrypted
    } else if all(&["items"]) && any(&["folders", "collections", "collectionIds"]) && any(&["login", "folderId"]) {
        K::BitwardenJson
    } else if all(&["vaults", "version"]) {
        K::ProtonJson
    } else if any(&["exporterRpId"]) || all(&["items", "credentials"]) {
        K::CxfJson
    } else if any(&["template_type", "parent_uuid"]) {
        K::EnpassJson
    } else if any(&["encryptedUsername"]) {
        K::FirefoxProfile
    } else if any(&["installed_apps_v2", "off_facebook_activity_v2", "apps_and_websites_off_meta_activity"]) {
        K::FacebookJson
    } else if all(&["address"]) && any(&["body", "parts", "__parts"]) {
        K::SmsImportExportJson
    } else {
        K::OtherJson
    }
}

fn markup(text: &[u8]) -> ForeignKind {
    use ForeignKind as K;
    let start = text[..text.len().min(4096)].to_ascii_lowercase();
    if has(&start, "<calls") {
        K::SmsBackupCalls
    } else if has(&start, "<keepassfile") {
        K::KeepassXml
    } else if has(&start, "<plist") {
        K::ApplePlist
    } else if has(&start, "<!doctype html") || has(&start, "<html") {
        K::Html
    } else {
        K::OtherXml
    }
}

/// Texts made of lines that begin in a telling way.
fn lines(text: &[u8]) -> Option<ForeignKind> {
    use ForeignKind as K;
    let start = &text[..text.len().min(8192)];
    let mut first = start.split(|b| *b == b'\n').map(<[u8]>::trim_ascii_end);
    let line = first.next()?;
    let is_header = |line: &[u8]| {
        let name = line.split(|b| *b == b':').next().unwrap_or_default();
        name.len() < line.len() && !name.is_empty() && name.iter().all(|b| b.is_ascii_graphic())
    };
    if line.eq_ignore_ascii_case(b"BEGIN:VMSG") {
        return Some(K::Vmsg);
    }
    if line.eq_ignore_ascii_case(b"BEGIN:VCARD") {
        return Some(K::Vcard);
    }
    if line.starts_with(b"package:") || has(start, "\nPackages:") || line == b"Packages:" {
        return Some(K::AndroidApps);
    }
    if line.starts_with(b"window.YTD.") {
        return Some(K::TwitterArchive);
    }
    if line.starts_with(b"From ") && first.next().is_some_and(|next| is_header(next) || next.starts_with(b">From ")) {
        return Some(K::Mbox);
    }
    let names: Vec<Vec<u8>> = start
        .split(|b| *b == b'\n')
        .take(30)
        .take_while(|line| !line.trim_ascii().is_empty())
        .filter(|line| is_header(line))
        .map(|line| line.split(|b| *b == b':').next().unwrap_or_default().to_ascii_lowercase())
        .collect();
    let wanted = ["from", "received", "date", "subject", "message-id"];
    let mail = is_header(line) && names.iter().filter(|name| wanted.iter().any(|w| w.as_bytes() == *name)).count() >= 2;
    mail.then_some(K::Mail)
}

/// Tables, by their header, the most specific first.
fn table(text: &[u8]) -> Option<ForeignKind> {
    use ForeignKind as K;
    let header = header(text)?;
    let all = |names: &[&str]| names.iter().all(|name| header.names.iter().any(|have| have == name));
    let tests: [(&[&str], ForeignKind); 10] = [
        (&["login_uri", "login_username"], K::BitwardenCsv),
        (&["cardholdername"], K::NordpassCsv),
        (&["username2", "otpsecret"], K::DashlaneCsv),
        (&["grouping", "fav", "extra"], K::LastpassCsv),
        (&["createtime", "vault", "type"], K::ProtonCsv),
        (&["otpauth", "favorite", "archived"], K::OnepasswordCsv),
        (&["group", "title", "username", "url"], K::KeepassxcCsv),
        (&["account", "login name", "web site"], K::KeepassCsv),
        (&["chat session", "message date", "text"], K::ImazingCsv),
        (&["password"], K::OtherCsv),
    ];
    if let Some((_, kind)) = tests.iter().find(|(names, _)| all(names)) {
        return Some(*kind);
    }
    // A line of prose with a comma in it is no table; one with address and user name columns is.
    (all(&["url"]) && (all(&["username"]) || all(&["login"]))).then_some(K::OtherCsv)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::ImportProblem;
    use crate::source::identify;

    #[test]
    fn known_files_are_named_so_that_the_person_learns_what_to_do() {
        use ForeignKind as K;
        let zip = |name: &str| [b"PK\x03\x04".as_slice(), &[0; 26], name.as_bytes(), b"\x01\x02\x03"].concat();
        let files: Vec<(Vec<u8>, ForeignKind)> = vec![
            (zip("x.bin"), K::Zip),
            (zip("sms-20260101000000.xml"), K::SmsBackupZip),
            (zip("messages.ndjson"), K::SmsImportExportZip),
            (zip("export.attributes"), K::OnepasswordPux),
            (zip("Proton Pass/data.json"), K::ProtonZip),
            (zip("credentials.csv"), K::DashlaneZip),
            (zip("[Content_Types].xml"), K::Office),
            (b"\x03\xd9\xa2\x9a\x67\xfb\x4b\xb5".into(), K::Keepass),
            (b"SQLite format 3\0\x10\0".into(), K::Sqlite),
            (b"-----BEGIN PGP MESSAGE-----\n".into(), K::Pgp),
            (b"SSEF\0\xff\0\x01".into(), K::SmsImportExportEncrypted),
            (b"MIUI BACKUP\n2\ncom.android.mms\n".into(), K::MiuiBackup),
            (b"BEGIN:VMSG\r\nVERSION:1.1\r\n".into(), K::Vmsg),
            (b"From mira@kestrel.example Mon Apr 07 14:31:02 2025\nSubject: x\n\n".into(), K::Mbox),
            (b"Received: by x\nFrom: a@b.example\nDate: x\n\nhi, there\n".into(), K::Mail),
            (b"package:com.ternbooks.app\npackage:x.y\n".into(), K::AndroidApps),
            (br#"{"encrypted":false,"folders":[],"items":[{"login":{}}]}"#.into(), K::BitwardenJson),
            (br#"{"encrypted": true, "passwordProtected": true, "salt":"x"}"#.into(), K::BitwardenEncrypted),
            (br#"{"version":"1.33.0","vaults":{}}"#.into(), K::ProtonJson),
            (br#"{"logins":[{"encryptedUsername":"x"}]}"#.into(), K::FirefoxProfile),
            (br#"[{"_id":"1","address":"106","body":"x"}]"#.into(), K::SmsImportExportJson),
            (b"<?xml version='1.0'?><calls count=\"1\">".into(), K::SmsBackupCalls),
            (b"<!DOCTYPE html><html>".into(), K::Html),
            (b"folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\n".into(), K::BitwardenCsv),
            (b"url,username,password,totp,extra,name,grouping,fav\n".into(), K::LastpassCsv),
            (b"url,username,password,extra,name,grouping,fav\n".into(), K::LastpassCsv),
            (b"username,username2,username3,title,password,note,url,category,otpSecret\n".into(), K::DashlaneCsv),
            (b"type,name,url,autofillUrls,email,username,password,note,totp,createTime,modifyTime,vault\n".into(), K::ProtonCsv),
            (b"\xef\xbb\xbfTitle,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes\n".into(), K::OnepasswordCsv),
            (b"\"Group\",\"Title\",\"Username\",\"Password\",\"URL\",\"Notes\",\"TOTP\",\"Icon\",\"Last Modified\",\"Created\"\n".into(), K::KeepassxcCsv),
            (b"name,url,additional_urls,username,password,note,cardholdername,cardnumber\n".into(), K::NordpassCsv),
            (b"Chat Session,Message Date,Service,Type,Sender ID,Text\n".into(), K::ImazingCsv),
            (b"site,login,password\n".into(), K::OtherCsv),
        ];
        for (file, kind) in files {
            match identify(&file) {
                Err(problem) => assert_eq!(problem, ImportProblem::NotThisKind { kind }),
                Ok(source) => panic!("{} taken for {}", kind.key(), source.id()),
            }
        }
    }

    #[test]
    fn what_nobody_knows_is_said_to_be_unknown_binary_or_empty() {
        for (file, problem) in [
            (&b""[..], ImportProblem::EmptyFile),
            (b" \r\n\t", ImportProblem::EmptyFile),
            (b"\xef\xbb\xbf\n", ImportProblem::EmptyFile),
            (b"\x01\x02\x00\x7f\x03\xff", ImportProblem::Binary),
            ("亲爱的,昨天的会议纪要,见附件。\n".as_bytes(), ImportProblem::UnknownFormat),
            (b"hello\nworld\n", ImportProblem::UnknownFormat),
        ] {
            assert_eq!(identify(file).err(), Some(problem));
        }
    }

    #[test]
    fn every_kind_has_a_key_of_its_own() {
        let keys: std::collections::HashSet<_> = ForeignKind::ALL.iter().map(|kind| kind.key()).collect();
        assert_eq!(keys.len(), ForeignKind::ALL.len());
    }
}
