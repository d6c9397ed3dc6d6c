//! Rows of a list: contacts, things demanded, conditions. A row that the catalogue words anew is never hidden: the person's
//! own one is put beside it, and both are shown.

use super::Laid;
use crate::correction::chain::Effective;
use crate::correction::{ConditionSaid, ContactSaid, Corrected, CorrectedValue, MaterialSaid, Standing};
use crate::entry::{Contact, From, Material, Precondition, Service};

/// What was seen and what is right, where a correction is about such a row.
type Sides<'c, Said> = Option<(Option<&'c Said>, Option<&'c Said>)>;

/// A row of a list of an entry, and the same without its sources.
trait Row: Sized + Clone {
    type Said: Clone + PartialEq;

    fn rows(service: &mut Service) -> &mut Vec<Self>;
    fn of(service: &Service) -> &[Self];
    fn said(&self) -> Self::Said;
    fn from(&self) -> &From;
    fn new(said: &Self::Said, from: From) -> Self;
    fn wrap(said: Self::Said) -> CorrectedValue;
    fn unwrap(value: &CorrectedValue) -> Option<&Self::Said>;
    /// Whether both are about the same kind of thing.
    fn akin(a: &Self::Said, b: &Self::Said) -> bool;
    /// Whether the catalogue's row is the person's, who may have written in one language.
    fn adopts(here: &Self::Said, word: &Self::Said) -> bool;
    /// Both sides, when the correction is about such a row.
    fn sides(corrected: &Corrected) -> Sides<'_, Self::Said>;
}

macro_rules! row {
    ($row:ident, $said:ident, $list:ident, $kind:ident, $value:ident, $akin:expr, [$($field:ident),*]) => {
        impl Row for $row {
            type Said = $said;

            fn rows(service: &mut Service) -> &mut Vec<Self> {
                &mut service.$list
            }

            fn of(service: &Service) -> &[Self] {
                &service.$list
            }

            fn said(&self) -> $said {
                $said::of(self)
            }

            fn from(&self) -> &From {
                &self.from
            }

            fn new(said: &$said, from: From) -> Self {
                let $said { $($field),* } = said.clone();
                Self { $($field,)* from }
            }

            fn wrap(said: $said) -> CorrectedValue {
                CorrectedValue::$value(said)
            }

            fn unwrap(value: &CorrectedValue) -> Option<&$said> {
                match value {
                    CorrectedValue::$value(said) => Some(said),
                    _ => None,
                }
            }

            fn akin(a: &$said, b: &$said) -> bool {
                let same: fn(&$said, &$said) -> bool = $akin;
                same(a, b)
            }

            fn adopts(here: &$said, word: &$said) -> bool {
                here.adopts(word)
            }

            fn sides(corrected: &Corrected) -> Sides<'_, $said> {
                match corrected {
                    Corrected::$kind { was, now } => Some((was.as_ref(), now.as_ref())),
                    _ => None,
                }
            }
        }
    };
}

row!(Contact, ContactSaid, contacts, Contact, Contact, |a, b| a.kind == b.kind, [kind, value, note]);
row!(Material, MaterialSaid, materials, Material, Material, |a, b| a.item == b.item, [item, text, ways]);
row!(Precondition, ConditionSaid, preconditions, Precondition, Condition, |a, b| a.kind == b.kind, [kind, text, days]);

pub fn lay(laid: &mut Laid<'_>, mine: &[Effective<'_>], standings: &mut [Standing]) {
    lay_kind::<Contact>(laid, mine, standings);
    lay_kind::<Material>(laid, mine, standings);
    lay_kind::<Precondition>(laid, mine, standings);
}

fn lay_kind<R: Row>(laid: &mut Laid<'_>, mine: &[Effective<'_>], standings: &mut [Standing]) {
    for one in mine {
        let Some((was, now)) = R::sides(&one.correction.corrected) else {
            continue;
        };
        // What another correction says is right is not taken away by this one.
        let others: Vec<&R::Said> = mine
            .iter()
            .filter(|other| other.at != one.at)
            .filter_map(|other| R::sides(&other.correction.corrected)?.1)
            .collect();
        let seen: Vec<&R::Said> = one.seen.iter().filter_map(R::unwrap).collect();
        // What the person put there themselves is no word of the catalogue.
        let theirs = R::of(laid.base).iter().filter(|row| !laid.is_own(row.from()));
        let says: Vec<R::Said> = theirs.map(R::said).collect();
        standings[one.at] = match now {
            Some(now) => put::<R>(laid, one, now, &seen, &others, was.is_none(), &says),
            None => take_away::<R>(laid, &seen, &others, &says),
        };
    }
}

fn put<R: Row>(
    laid: &mut Laid<'_>,
    one: &Effective<'_>,
    now: &R::Said,
    seen: &[&R::Said],
    others: &[&R::Said],
    is_new: bool,
    says: &[R::Said],
) -> Standing {
    let unchanged = is_new || seen.iter().any(|seen| says.contains(seen));
    let akin = seen.iter().chain(&[now]).find_map(|value| says.iter().find(|said| R::akin(said, value)));
    let standing = if says.iter().any(|said| R::adopts(said, now)) {
        Standing::Adopted
    } else if unchanged {
        Standing::Applies
    } else if let Some(said) = akin {
        Standing::CatalogueChanged { says: Box::new(R::wrap(said.clone())) }
    } else {
        return Standing::TargetGone;
    };
    if R::of(&laid.service).iter().any(|row| R::adopts(&row.said(), now)) {
        return standing;
    }
    let own = laid.own(one.correction.on);
    let new = R::new(now, vec![own]);
    let rows = R::rows(&mut laid.service);
    let place = seen
        .iter()
        .filter(|value| !others.contains(value))
        .find_map(|value| rows.iter().position(|row| row.said() == **value));
    match place {
        Some(place) => rows[place] = new,
        None => rows.push(new),
    }
    standing
}

fn take_away<R: Row>(laid: &mut Laid<'_>, seen: &[&R::Said], others: &[&R::Said], says: &[R::Said]) -> Standing {
    if seen.iter().any(|value| says.contains(value)) {
        R::rows(&mut laid.service).retain(|row| {
            let said = row.said();
            !seen.contains(&&said) || others.contains(&&said)
        });
        return Standing::Applies;
    }
    let reworded = seen.iter().any(|value| says.iter().any(|said| R::akin(said, value)));
    if reworded { Standing::TargetGone } else { Standing::Adopted }
}
