//! Where in a list the entries with a certain text are.
//!
//! The texts stay in the list: the index holds places only, and whoever asks compares. Thousands of entries therefore cost no
//! copy of their keys.

use std::hash::BuildHasher;

use hashbrown::{DefaultHashBuilder, HashTable};

/// No further place.
const END: u32 = u32::MAX;

/// Places by text, those of one text in the order of the list.
pub(super) struct Index {
    hasher: DefaultHashBuilder,
    /// The first and the last place of each text.
    chains: HashTable<(u32, u32)>,
    /// The next place with the same text.
    next: Vec<u32>,
}

impl Index {
    /// Sorts through `count` entries by the text of each; an entry without one is not in it.
    pub(super) fn of<'a>(count: usize, text: impl Fn(usize) -> Option<&'a str>) -> Self {
        let hasher = DefaultHashBuilder::default();
        let mut chains: HashTable<(u32, u32)> = HashTable::with_capacity(count);
        let mut next = vec![END; count];
        // A vault of four thousand million records of a kind can't be in memory in the first place.
        for place in 0..u32::try_from(count).unwrap_or(END) {
            let Some(key) = text(place as usize) else { continue };
            let same = |chain: &(u32, u32)| text(chain.0 as usize) == Some(key);
            let hash = |chain: &(u32, u32)| hasher.hash_one(text(chain.0 as usize).unwrap_or_default());
            match chains.entry(hasher.hash_one(key), same, hash) {
                hashbrown::hash_table::Entry::Occupied(mut found) => {
                    next[found.get().1 as usize] = place;
                    found.get_mut().1 = place;
                }
                hashbrown::hash_table::Entry::Vacant(free) => {
                    free.insert((place, place));
                }
            }
        }
        Self { hasher, chains, next }
    }

    /// The places of a text; `same` says whether the entry at a place has it.
    pub(super) fn places<'a>(
        &'a self,
        text: &str,
        same: &dyn Fn(usize) -> bool,
    ) -> impl Iterator<Item = usize> + use<'a> {
        let first = self.chains.find(self.hasher.hash_one(text), |chain| same(chain.0 as usize)).map(|chain| chain.0);
        std::iter::successors(first, |place| Some(self.next[*place as usize]).filter(|next| *next != END))
            .map(|place| place as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::Index;

    #[test]
    fn places_of_a_text_are_found_in_order_and_others_not_at_all() {
        let list = [Some("a"), Some("b"), None, Some("a"), Some("c"), Some("a")];
        let index = Index::of(list.len(), |place| list[place]);
        let places = |text: &str| index.places(text, &|place| list[place] == Some(text)).collect::<Vec<_>>();
        assert_eq!(places("a"), [0, 3, 5]);
        assert_eq!(places("b"), [1]);
        assert!(places("d").is_empty());
        assert!(places("").is_empty(), "what has no text is not found by an empty one");
    }
}
