//! Keeps the memory of this process, which holds the opened vault, away from other programs of the same user.

/// Forbids core dumps and, on Linux, reading this process's memory through `/proc` or a debugger.
///
/// Only in release builds: a developer wants to attach a debugger. A system that refuses is no reason not to start, so
/// a failure is passed over; the vault's own protection does not rest on this.
pub fn harden() {
    if cfg!(debug_assertions) {
        return;
    }
    #[cfg(unix)]
    forbid_dumps();
}

#[cfg(unix)]
fn forbid_dumps() {
    use rustix::process::{Resource, Rlimit, setrlimit};

    let none = Rlimit { current: Some(0), maximum: Some(0) };
    // Inherited by the web view's own process, which PR_SET_DUMPABLE below is not.
    let _ = setrlimit(Resource::Core, none);
    #[cfg(target_os = "linux")]
    let _ = rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable);
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use rustix::process::{DumpableBehavior, Resource, dumpable_behavior, getrlimit};

    #[test]
    fn no_core_dump_can_be_written() {
        super::forbid_dumps();
        assert_eq!(getrlimit(Resource::Core).current, Some(0));
        assert_eq!(dumpable_behavior().unwrap(), DumpableBehavior::NotDumpable);
    }
}
