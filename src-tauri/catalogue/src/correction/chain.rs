//! Which corrections count: somebody who corrects the same thing twice means the second.

use super::{CorrectedValue, Correction};

/// A correction that no later one supersedes.
pub struct Effective<'a> {
    /// Position in the list that was given.
    pub at: usize,
    /// The correction.
    pub correction: &'a Correction,
    /// Everything that was seen at this place, newest first: by this correction and by those it supersedes. Where the
    /// catalogue still says any of it, nothing has changed there.
    pub seen: Vec<CorrectedValue>,
}

/// The corrections that count, oldest first, and for every position the later one that supersedes it.
pub fn effective(corrections: &[Correction]) -> (Vec<Effective<'_>>, Vec<Option<usize>>) {
    let mut order: Vec<usize> = (0..corrections.len()).collect();
    order.sort_by_key(|&at| (corrections[at].on, at));
    let values: Vec<(String, CorrectedValue, CorrectedValue)> =
        corrections.iter().map(|c| (c.corrected.place(), c.corrected.was(), c.corrected.now())).collect();

    let mut superseded = vec![None; corrections.len()];
    for (rank, &earlier) in order.iter().enumerate() {
        superseded[earlier] = order[rank + 1..].iter().copied().find(|&later| {
            let (a, b) = (&corrections[earlier], &corrections[later]);
            a.service == b.service
                && values[earlier].0 == values[later].0
                && follows(a, &values[earlier], &values[later])
        });
    }

    let counting = order.iter().copied().filter(|&at| superseded[at].is_none());
    let effective = counting
        .map(|at| {
            let mut seen = vec![values[at].1.clone()];
            let mut heirs = vec![at];
            for &earlier in order.iter().rev() {
                if superseded[earlier].is_some_and(|by| heirs.contains(&by)) {
                    heirs.push(earlier);
                    seen.extend([values[earlier].2.clone(), values[earlier].1.clone()]);
                }
            }
            Effective { at, correction: &corrections[at], seen }
        })
        .collect();
    (effective, superseded)
}

/// Whether the later one speaks about what the earlier one left behind.
fn follows(
    earlier: &Correction,
    (_, was, now): &(String, CorrectedValue, CorrectedValue),
    (_, later_was, later_now): &(String, CorrectedValue, CorrectedValue),
) -> bool {
    if !earlier.corrected.in_list() {
        return true;
    }
    match now {
        // Said to be gone, and later to be there after all.
        CorrectedValue::Nothing => later_now == was,
        now => later_was == now,
    }
}
