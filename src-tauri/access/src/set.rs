//! Sets of vertices and of methods, as bits.

use std::fmt;
use std::marker::PhantomData;

use fixedbitset::FixedBitSet;

use crate::graph::{Mid, Vid};

/// A number that names something by its place: [`Vid`] or [`Mid`].
pub trait Index: Copy {
    /// The id of the thing in this place.
    fn at(index: usize) -> Self;
    /// The place.
    fn index(self) -> usize;
}

/// A set of ids, one bit each. It grows when something beyond its end is put in, and asking beyond the end answers "no".
/// Two sets with the same members are equal, whatever their capacity.
#[derive(Clone)]
pub struct Set<I> {
    bits: FixedBitSet,
    of: PhantomData<I>,
}

/// A set of vertices.
pub type VertexSet = Set<Vid>;
/// A set of methods.
pub type MethodSet = Set<Mid>;

impl<I: Index> Set<I> {
    /// An empty set.
    pub fn new() -> Self {
        Self { bits: FixedBitSet::new(), of: PhantomData }
    }

    /// An empty set with room for ids below `size`.
    pub fn sized(size: usize) -> Self {
        Self { bits: FixedBitSet::with_capacity(size), of: PhantomData }
    }

    /// Puts one in. Says whether it is new.
    pub fn insert(&mut self, id: I) -> bool {
        let index = id.index();
        if index >= self.bits.len() {
            self.bits.grow(index + 1);
        }
        !self.bits.put(index)
    }

    /// Takes one out. Says whether it was there.
    pub fn remove(&mut self, id: I) -> bool {
        let there = self.contains(id);
        if there {
            self.bits.remove(id.index());
        }
        there
    }

    /// Whether it is in the set.
    pub fn contains(&self, id: I) -> bool {
        self.bits.contains(id.index())
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.bits.count_ones(..)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.bits.is_clear()
    }

    /// The smallest id, if any.
    pub fn first(&self) -> Option<I> {
        self.bits.minimum().map(I::at)
    }

    /// The members in ascending order.
    pub fn iter(&self) -> impl Iterator<Item = I> + '_ {
        self.bits.ones().map(I::at)
    }

    /// The members in ascending order, as a list.
    pub fn to_vec(&self) -> Vec<I> {
        self.iter().collect()
    }

    /// Puts in everything the other set has.
    pub fn union_with(&mut self, other: &Self) {
        self.bits.union_with(&other.bits);
    }

    /// Keeps only what the other set has too.
    pub fn intersect_with(&mut self, other: &Self) {
        self.bits.intersect_with(&other.bits);
    }

    /// Takes out everything the other set has.
    pub fn remove_all(&mut self, other: &Self) {
        self.bits.difference_with(&other.bits);
    }

    /// This set with everything of the other.
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        let mut all = self.clone();
        all.union_with(other);
        all
    }

    /// What both have.
    #[must_use]
    pub fn intersection(&self, other: &Self) -> Self {
        let mut both = self.clone();
        both.intersect_with(other);
        both
    }

    /// This set without what the other has.
    #[must_use]
    pub fn minus(&self, other: &Self) -> Self {
        let mut rest = self.clone();
        rest.remove_all(other);
        rest
    }

    /// This set and one more.
    #[must_use]
    pub fn with(&self, id: I) -> Self {
        let mut more = self.clone();
        more.insert(id);
        more
    }

    /// This set without that one.
    #[must_use]
    pub fn without(&self, id: I) -> Self {
        let mut less = self.clone();
        less.remove(id);
        less
    }

    /// Whether every member is in the other set.
    pub fn is_subset(&self, other: &Self) -> bool {
        self.bits.is_subset(&other.bits)
    }

    /// Whether nothing is in both.
    pub fn is_disjoint(&self, other: &Self) -> bool {
        self.bits.is_disjoint(&other.bits)
    }

    /// Takes everything out; the room stays.
    pub fn clear(&mut self) {
        self.bits.clear();
    }
}

impl<I: Index> Default for Set<I> {
    fn default() -> Self {
        Self::new()
    }
}

impl<I: Index> PartialEq for Set<I> {
    fn eq(&self, other: &Self) -> bool {
        self.is_subset(other) && other.is_subset(self)
    }
}

impl<I: Index> Eq for Set<I> {}

impl<I: Index> FromIterator<I> for Set<I> {
    fn from_iter<T: IntoIterator<Item = I>>(ids: T) -> Self {
        let mut set = Self::new();
        set.extend(ids);
        set
    }
}

impl<I: Index> Extend<I> for Set<I> {
    fn extend<T: IntoIterator<Item = I>>(&mut self, ids: T) {
        for id in ids {
            self.insert(id);
        }
    }
}

impl<I: Index + fmt::Debug> fmt::Debug for Set<I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

impl<I: Index + serde::Serialize> serde::Serialize for Set<I> {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(self.iter())
    }
}
