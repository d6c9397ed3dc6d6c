//! Whole stories through core, bridge and command line, as one program: linking the whole product once instead of once a
//! story keeps a build short and small. Every test still runs in a process of its own.
#![allow(clippy::unwrap_used)]

mod evidence_in_the_window;
mod purity;
mod reminders_in_the_window;
mod sentinel;
mod story_s1;
mod story_s10;
mod story_s11;
mod story_s12;
mod story_s13;
mod story_s14;
mod story_s15;
mod story_s16;
mod story_s17;
mod story_s2;
mod story_s3;
mod story_s4;
mod story_s5;
mod story_s6;
mod story_s7;
mod story_s8;
mod story_s9;
mod window_without_a_window;
