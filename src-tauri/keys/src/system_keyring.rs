//! The keyring of the computer: Secret Service, Keychain or Credential Manager.
//!
//! The libraries below ask and wait; a bus nobody answers on or a prompt nobody sees would hold the program for ever.
//! So each question is asked on a thread of its own, and after a while not waited for any longer.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use data_encoding::HEXLOWER;
use keyring::{Entry, Error};
use zeroize::{Zeroize, Zeroizing};

use crate::key::Secret;
use crate::{KeyProblem, Keyring, KeyringSecret, Result, VaultId};

/// What entries are filed under; the account is the vault's id.
const SERVICE: &str = "Quittance";

/// The keyring of the computer the program runs on.
#[derive(Debug, Clone)]
pub struct SystemKeyring {
    /// How long a keyring may take to say that it is there.
    hello: Duration,
    /// How long a person may take to unlock it.
    answer: Duration,
    /// Another session bus than the person's, for tests.
    #[cfg(all(unix, not(target_os = "macos")))]
    bus: Option<String>,
}

impl SystemKeyring {
    /// Waits 10 seconds for the keyring to be there, and 2 minutes for the person to unlock it. Asks nothing yet.
    pub fn new() -> Self {
        Self {
            hello: Duration::from_secs(10),
            answer: Duration::from_secs(120),
            #[cfg(all(unix, not(target_os = "macos")))]
            bus: None,
        }
    }

    /// Asks one question about the entry of a vault.
    fn ask<T: Send + 'static>(
        &self,
        vault: &VaultId,
        question: impl FnOnce(&Entry) -> keyring::Result<T> + Send + 'static,
    ) -> Result<Option<T>> {
        // The library opens its store once; if that fails, it fails until the program ends. So it is not asked to
        // before somebody is known to be there.
        self.backend()?;
        let opened = within(self.hello, || Entry::store_status().is_ok()).ok_or(NO_ANSWER)?;
        if !opened {
            return Err(KeyProblem::KeyringUnavailable { why: "its store could not be opened" });
        }
        let account = vault.to_string();
        let answer = within(self.answer, move || {
            let answer = Entry::new(SERVICE, &account).and_then(|entry| question(&entry));
            match answer {
                Ok(answer) => Ok(Some(answer)),
                Err(Error::NoEntry) => Ok(None),
                Err(error) => Err(problem(error)),
            }
        });
        // It was there a moment ago, so it is most likely a prompt that nobody answered.
        answer.ok_or(KeyProblem::KeyringLocked)?
    }
}

impl Default for SystemKeyring {
    fn default() -> Self {
        Self::new()
    }
}

impl Keyring for SystemKeyring {
    fn backend(&self) -> Result<String> {
        #[cfg(target_os = "macos")]
        {
            Ok("keychain".to_owned())
        }
        #[cfg(windows)]
        {
            Ok("credential-manager".to_owned())
        }
        #[cfg(all(unix, not(target_os = "macos")))]
        {
            let (bus, patience) = (self.bus.clone(), self.hello);
            within(self.hello, move || secret_service::keeper(bus.as_deref(), patience)).ok_or(NO_ANSWER)?
        }
    }

    fn get(&self, vault: &VaultId) -> Result<Option<KeyringSecret>> {
        let Some(text) = self.ask(vault, |entry| entry.get_password().map(Zeroizing::new))? else {
            return Ok(None);
        };
        read(&text).map(Some).ok_or(KeyProblem::KeyringEntryWrong)
    }

    fn set(&self, vault: &VaultId, secret: &KeyringSecret) -> Result<()> {
        #[cfg(all(unix, not(target_os = "macos")))]
        {
            let (bus, patience) = (self.bus.clone(), self.hello);
            within(self.hello, move || secret_service::takes_entries(bus.as_deref(), patience)).ok_or(NO_ANSWER)??;
        }
        // As text, because KDE's wallet keeps nothing else.
        let mut text = Zeroizing::new(String::with_capacity(64));
        HEXLOWER.encode_append(&secret[..], &mut text);
        match self.ask(vault, move |entry| entry.set_password(&text))? {
            Some(()) => Ok(()),
            None => Err(KeyProblem::KeyringUnavailable { why: "it did not keep the entry" }),
        }
    }

    fn delete(&self, vault: &VaultId) -> Result<()> {
        self.ask(vault, Entry::delete_credential).map(|_| ())
    }
}

const NO_ANSWER: KeyProblem = KeyProblem::KeyringUnavailable { why: "it does not answer" };

fn problem(error: Error) -> KeyProblem {
    match error {
        Error::NoStorageAccess(_) => KeyProblem::KeyringLocked,
        Error::BadEncoding(mut bytes) | Error::BadDataFormat(mut bytes, _) => {
            bytes.zeroize();
            KeyProblem::KeyringEntryWrong
        }
        Error::Ambiguous(_) => KeyProblem::KeyringEntryWrong,
        // The list is open-ended; what else there is are failures of the keyring itself.
        _ => KeyProblem::KeyringUnavailable { why: "it failed" },
    }
}

fn read(text: &str) -> Option<KeyringSecret> {
    let mut secret = Secret::default();
    let right_length = HEXLOWER.decode_len(text.len()) == Ok(secret.len());
    (right_length && HEXLOWER.decode_mut(text.as_bytes(), &mut secret[..]).is_ok()).then_some(secret)
}

/// Runs `work` on its own thread. `None` if it takes longer than `patience` or dies; it is then left to itself.
fn within<T: Send + 'static>(patience: Duration, work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let (done, wait) = mpsc::sync_channel(1);
    thread::Builder::new().name("keyring".to_owned()).spawn(move || done.send(work())).ok()?;
    wait.recv_timeout(patience).ok()
}

/// What has to be asked on the bus itself, because the library cannot say it.
#[cfg(all(unix, not(target_os = "macos")))]
mod secret_service {
    use std::fs;
    use std::time::Duration;

    use zbus::blocking::connection::Builder;
    use zbus::blocking::{Connection, fdo::DBusProxy};
    use zbus::names::{BusName, WellKnownName};
    use zbus::zvariant::OwnedObjectPath;

    use crate::{KeyProblem, Result};

    const NAME: WellKnownName<'_> = WellKnownName::from_static_str_unchecked("org.freedesktop.secrets");

    /// Who keeps the secrets of this session: the Secret Service is one interface that GNOME, KDE and KeePassXC all
    /// offer, each with its own entries.
    pub(super) fn keeper(bus: Option<&str>, patience: Duration) -> Result<String> {
        let connection = connect(bus, patience)?;
        let process = process_behind(&connection);
        Ok(match process.as_deref().map(family) {
            Some(family) => format!("secret-service/{family}"),
            // In a sandbox the keeper's process cannot be seen.
            None => "secret-service".to_owned(),
        })
    }

    /// Whether there is a default collection to make entries in. The library calls a missing one "no access", which
    /// would be told as a locked keyring that nobody can unlock.
    pub(super) fn takes_entries(bus: Option<&str>, patience: Duration) -> Result<()> {
        let connection = connect(bus, patience)?;
        let reply = connection
            .call_method(
                Some(NAME),
                "/org/freedesktop/secrets",
                Some("org.freedesktop.Secret.Service"),
                "ReadAlias",
                &"default",
            )
            .map_err(|_| unavailable("its collections cannot be read"))?;
        let path: OwnedObjectPath =
            reply.body().deserialize().map_err(|_| unavailable("its collections cannot be read"))?;
        if path.as_str() == "/" { Err(unavailable("it has no default collection")) } else { Ok(()) }
    }

    fn connect(bus: Option<&str>, patience: Duration) -> Result<Connection> {
        let builder = match bus {
            Some(address) => Builder::address(address),
            None => Builder::session(),
        };
        let connection = builder
            .and_then(|builder| builder.method_timeout(patience).build())
            .map_err(|_| unavailable("no session bus"))?;
        DBusProxy::new(&connection)
            .and_then(|proxy| Ok(proxy.start_service_by_name(NAME, 0)?))
            .map_err(|_| unavailable("no secret service on the session bus"))?;
        Ok(connection)
    }

    fn process_behind(connection: &Connection) -> Option<String> {
        let proxy = DBusProxy::new(connection).ok()?;
        let pid = proxy.get_connection_unix_process_id(BusName::from(NAME)).ok()?;
        let name = fs::read_to_string(format!("/proc/{pid}/comm")).ok()?;
        Some(name.trim_end().to_owned())
    }

    /// KDE renamed its daemon with almost every version and kept the wallet.
    fn family(process: &str) -> &str {
        match process {
            name if name.starts_with("gnome-keyring") => "gnome-keyring",
            name if name.starts_with("kwallet") || name.starts_with("ksecret") => "kwallet",
            name => name,
        }
    }

    fn unavailable(why: &'static str) -> KeyProblem {
        KeyProblem::KeyringUnavailable { why }
    }

    #[cfg(test)]
    mod tests {
        #[test]
        fn a_newer_kde_is_not_another_keyring() {
            assert_eq!(super::family("kwalletd5"), super::family("ksecretd"));
            assert_eq!(super::family("gnome-keyring-d"), "gnome-keyring");
            assert_eq!(super::family("keepassxc"), "keepassxc");
        }
    }
}

#[cfg(all(test, unix, not(target_os = "macos")))]
mod tests {
    use super::*;
    use crate::bytes::Bytes;
    use std::os::unix::net::UnixListener;

    const VAULT: VaultId = VaultId(Bytes([7; 16]));

    fn on_bus(path: &std::path::Path) -> SystemKeyring {
        let short = Duration::from_millis(200);
        SystemKeyring { hello: short, answer: short, bus: Some(format!("unix:path={}", path.display())) }
    }

    fn is_unavailable<T: std::fmt::Debug>(answer: Result<T>) -> bool {
        matches!(answer, Err(KeyProblem::KeyringUnavailable { .. }))
    }

    #[test]
    fn without_a_session_bus_every_question_says_unavailable() {
        let folder = tempfile::tempdir().unwrap();
        let keyring = on_bus(&folder.path().join("no-bus"));
        assert!(is_unavailable(keyring.backend()));
        assert!(is_unavailable(keyring.get(&VAULT)));
        assert!(is_unavailable(keyring.set(&VAULT, &Secret::default())));
        assert!(is_unavailable(keyring.delete(&VAULT)));
    }

    #[test]
    fn a_bus_that_never_answers_is_not_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bus");
        let _silent = UnixListener::bind(&path).unwrap();
        let keyring = on_bus(&path);
        assert!(is_unavailable(keyring.backend()));
        assert!(is_unavailable(keyring.get(&VAULT)));
    }

    #[test]
    fn a_bus_address_that_is_nonsense_says_unavailable() {
        let keyring = SystemKeyring { bus: Some("键".to_owned()), ..SystemKeyring::new() };
        assert!(is_unavailable(keyring.backend()));
    }

    #[test]
    fn only_32_bytes_of_hexadecimal_are_an_entry() {
        assert_eq!(**read(&"0a".repeat(32)).unwrap(), [10; 32]);
        for wrong in ["", "0a", &"0a".repeat(33), &"0A".repeat(32), &"zz".repeat(32), &"键".repeat(16)] {
            assert!(read(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn work_that_dies_is_no_answer() {
        assert_eq!(within(Duration::from_secs(60), || -> u8 { panic!("on purpose, in a test") }), None);
    }
}
