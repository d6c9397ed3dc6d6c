//! From a passphrase to a key: Argon2id, and how much work it is made to do.

use std::time::{Duration, Instant};

use argon2::{Algorithm, Argon2, Block, Params, Version};
use serde::{Deserialize, Serialize};
use zeroize::Zeroize;

use crate::key::Secret;
use crate::{KeyProblem, Result};

const MIB: u64 = 1024;

/// The work of turning one passphrase into a key. There is no way to make one below [`Argon::DEFAULT`]; what a file
/// says is checked against the floor and the ceiling before any work is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Argon {
    /// Of Argon2 itself: 19 (0x13). The file holds it so that the file says all there is to know.
    version: u64,
    memory_kib: u64,
    passes: u64,
    lanes: u64,
}

impl Argon {
    /// RFC 9106, second choice: 64 MiB, 3 passes, 4 lanes.
    pub const DEFAULT: Self = Self::of(64 * MIB, 3, 4);
    /// OWASP's minimum. A file that asks for less was weakened by somebody.
    const FLOOR: Self = Self::of(19 * MIB, 2, 1);
    /// More than this program would ever write: whoever altered the file wants the computer to choke.
    const CEILING: Self = Self::of(1024 * MIB, 64, 16);

    /// Below this, one unlock could well do more work.
    const ENOUGH: Duration = Duration::from_millis(700);
    /// Above this, people wait.
    const TOO_LONG: Duration = Duration::from_millis(1000);
    /// Passes are raised first, since they cost no memory; from here on memory is what hurts a guesser more.
    const TUNED_PASSES: u64 = 10;
    const TUNED_MEMORY_KIB: u64 = 256 * MIB;

    const fn of(memory_kib: u64, passes: u64, lanes: u64) -> Self {
        Self { version: Version::V0x13 as u64, memory_kib, passes, lanes }
    }

    /// As cheap as a key file is allowed to be.
    #[cfg(any(test, feature = "testing"))]
    pub(crate) const fn cheapest() -> Self {
        Self::FLOOR
    }

    /// Memory in KiB.
    pub fn memory_kib(&self) -> u64 {
        self.memory_kib
    }

    /// Passes over the memory.
    pub fn passes(&self) -> u64 {
        self.passes
    }

    /// Lanes, filled in parallel.
    pub fn lanes(&self) -> u64 {
        self.lanes
    }

    /// Everything that decides the key, in the order in which slots authenticate it.
    pub(crate) fn numbers(&self) -> [u64; 4] {
        [self.version, self.memory_kib, self.passes, self.lanes]
    }

    /// Raises the work from [`Argon::DEFAULT`] until one unlock takes about 0.7 to 1 second: more passes first, then
    /// more memory, up to 256 MiB. Never below the default, however slow the computer.
    ///
    /// `measure` says how long one unlock takes; [`Argon::time`] really does one.
    pub fn tune(mut measure: impl FnMut(&Self) -> Duration) -> Self {
        let mut best = Self::DEFAULT;
        let mut took = measure(&best);
        while took < Self::ENOUGH
            && let Some(harder) = best.harder(took)
        {
            took = measure(&harder);
            if took > Self::TOO_LONG {
                break;
            }
            best = harder;
        }
        best
    }

    /// The next step up: towards the middle of the wanted range, since time grows with work.
    fn harder(&self, took: Duration) -> Option<Self> {
        let aim = |now: u64, least_step: u64, most: u64| {
            let wanted = u128::from(now) * (Self::ENOUGH + Self::TOO_LONG).as_micros() / 2 / took.as_micros().max(1);
            let wanted = u64::try_from(wanted).unwrap_or(most);
            wanted.max(now + least_step).min(most)
        };
        if self.passes < Self::TUNED_PASSES {
            Some(Self { passes: aim(self.passes, 1, Self::TUNED_PASSES), ..*self })
        } else if self.memory_kib < Self::TUNED_MEMORY_KIB {
            Some(Self { memory_kib: aim(self.memory_kib, 16 * MIB, Self::TUNED_MEMORY_KIB), ..*self })
        } else {
            None
        }
    }

    /// Does the work of one unlock and says how long it took: what [`Argon::tune`] wants on a real computer.
    /// Without the memory for it, the answer is longer than anybody would wait.
    pub fn time(&self) -> Duration {
        let start = Instant::now();
        match self.derive(b"how long does one unlock take", &[0; 16]) {
            Ok(_) => start.elapsed(),
            Err(_) => Duration::MAX,
        }
    }

    /// Whether the parameters are ones this program would write.
    ///
    /// # Errors
    /// [`KeyProblem::FileWeakened`] below the floor, [`KeyProblem::FileAltered`] above the ceiling.
    pub(crate) fn check(&self) -> Result<()> {
        let (floor, ceiling) = (Self::FLOOR, Self::CEILING);
        if self.memory_kib < floor.memory_kib || self.passes < floor.passes || self.lanes < floor.lanes {
            return Err(KeyProblem::FileWeakened);
        }
        if self.memory_kib > ceiling.memory_kib || self.passes > ceiling.passes || self.lanes > ceiling.lanes {
            return Err(KeyProblem::FileAltered);
        }
        if self.version != floor.version {
            return Err(KeyProblem::FileAltered);
        }
        Ok(())
    }

    /// The key behind a passphrase. Refuses parameters outside floor and ceiling before it does any work.
    pub(crate) fn derive(&self, passphrase: &[u8], salt: &[u8; 16]) -> Result<Secret> {
        self.check()?;
        let small = |number: u64| u32::try_from(number).expect("checked against the ceiling above");
        let mut key = Secret::default();
        let params = Params::new(small(self.memory_kib), small(self.passes), small(self.lanes), Some(key.len()))
            .expect("Argon2 takes everything between floor and ceiling");
        let count = params.block_count();
        let mut memory: Vec<Block> = Vec::new();
        memory.try_reserve_exact(count).map_err(|_| KeyProblem::NotEnoughMemory)?;
        memory.resize(count, Block::default());
        let done = Argon2::new(Algorithm::Argon2id, Version::V0x13, params).hash_password_into_with_memory(
            passphrase,
            salt,
            &mut key[..],
            &mut memory[..],
        );
        // What is left in there gives the key away, and the crate leaves it.
        memory.iter_mut().for_each(Zeroize::zeroize);
        done.expect("Argon2 fails only on a passphrase of 4 GiB or a salt shorter than 8 bytes");
        Ok(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A computer that needs `micros` for each MiB and pass.
    fn computer(micros: u64) -> impl FnMut(&Argon) -> Duration {
        move |argon| Duration::from_micros(argon.memory_kib / MIB * argon.passes * micros)
    }

    #[test]
    fn tuning_lands_between_0_7_and_1_second_where_the_computer_can() {
        for micros in [330, 400, 700, 1000, 2000, 3600] {
            let tuned = Argon::tune(computer(micros));
            let took = computer(micros)(&tuned);
            assert!(took >= Argon::ENOUGH && took <= Argon::TOO_LONG, "{micros}: {tuned:?} takes {took:?}");
        }
    }

    #[test]
    fn a_slow_computer_keeps_the_default() {
        assert_eq!(Argon::tune(computer(20_000)), Argon::DEFAULT);
        assert_eq!(Argon::tune(|_| Duration::MAX), Argon::DEFAULT, "also one without the memory");
    }

    #[test]
    fn a_fast_computer_ends_at_256_mib_and_10_passes() {
        for tuned in [Argon::tune(computer(1)), Argon::tune(|_| Duration::ZERO)] {
            assert_eq!((tuned.memory_kib, tuned.passes, tuned.lanes), (256 * MIB, 10, 4));
        }
    }

    #[test]
    fn passes_are_raised_before_memory() {
        let mut tried = vec![];
        Argon::tune(|argon| {
            tried.push(*argon);
            Duration::from_millis(690)
        });
        let first_with_more_memory = tried.iter().position(|argon| argon.memory_kib > 64 * MIB).unwrap();
        assert_eq!(tried[first_with_more_memory - 1].passes, 10);
        assert!(tried.len() < 30, "a computer that never gets slower is not asked for ever: {}", tried.len());
    }

    #[test]
    fn a_step_that_takes_too_long_is_taken_back() {
        let swaps = |argon: &Argon| Duration::from_millis(if argon.passes > 3 { 9000 } else { 300 });
        assert_eq!(Argon::tune(swaps), Argon::DEFAULT);
    }

    #[test]
    fn the_floor_is_refused_from_below_and_taken_exactly() {
        let floor = Argon::of(19 * MIB, 2, 1);
        assert_eq!(floor.check(), Ok(()));
        for weak in [
            Argon { memory_kib: 19 * MIB - 1, ..floor },
            Argon { passes: 1, ..floor },
            Argon { lanes: 0, ..floor },
            Argon { memory_kib: 0, passes: 64, lanes: 16, ..floor },
        ] {
            assert_eq!(weak.derive(b"x", &[0; 16]).unwrap_err(), KeyProblem::FileWeakened, "{weak:?}");
        }
    }

    #[test]
    fn the_ceiling_is_refused_from_above_and_taken_exactly() {
        let ceiling = Argon::of(1024 * MIB, 64, 16);
        assert_eq!(ceiling.check(), Ok(()));
        for absurd in [
            Argon { memory_kib: 1024 * MIB + 1, ..ceiling },
            Argon { memory_kib: u64::MAX, ..ceiling },
            Argon { passes: 65, ..ceiling },
            Argon { lanes: 17, ..ceiling },
            Argon { version: 16, ..Argon::DEFAULT },
        ] {
            assert_eq!(absurd.derive(b"x", &[0; 16]).unwrap_err(), KeyProblem::FileAltered, "{absurd:?}");
        }
    }

    #[test]
    fn different_work_gives_a_different_key() {
        let floor = Argon::cheapest();
        let more = Argon { passes: 3, ..floor };
        let key = |argon: Argon, salt| **argon.derive(b"x", &[salt; 16]).unwrap();
        assert_eq!(key(floor, 0), key(floor, 0));
        assert_ne!(key(floor, 0), key(more, 0));
        assert_ne!(key(floor, 0), key(floor, 1));
    }
}
