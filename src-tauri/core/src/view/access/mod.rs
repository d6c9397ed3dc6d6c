//! The access graph for readers: the map, what-if, single points of failure, safe orders.

mod map;
mod names;
mod order;
mod what_if;

pub use map::{MapThing, MapView, PointRow, QuestionRow, StrengthenStep, StrengthenView, map_view, strengthen_view};
pub use names::{ThingTag, WayTag};
pub use order::{OrderStep, OrderView, StandsInWay, StepAct, order_view};
pub use what_if::{ChainRow, FateRow, WeakenedRow, WhatIfView, what_if_view};
