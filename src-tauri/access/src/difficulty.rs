//! How hard it is for a stranger to come by something. The scale is our own and may be edited per vertex; only its order
//! matters.

/// Known to anybody who asks around: a number, an address, a birthday.
pub const KNOWN_STRING: u8 = 0;
/// The codes sent to a number that has a new owner.
pub const RECYCLED_NUMBER: u8 = 1;
/// The card out of a stolen phone, without a PIN on it.
pub const SIM_WITHOUT_PIN: u8 = 1;
/// A password used elsewhere too.
pub const REUSED_PASSWORD: u8 = 1;
/// The carrier talked into moving a number.
pub const SIM_SWAP: u8 = 2;
/// A password used here only.
pub const OWN_PASSWORD: u8 = 3;
/// What a locked device keeps.
pub const LOCKED_DEVICE: u8 = 3;
/// An identity card or a bank card in hand.
pub const CARD_IN_HAND: u8 = 3;
/// A live face check.
pub const LIVE_FACE: u8 = 4;
/// Showing up at a counter.
pub const COUNTER: u8 = 5;
