//! A second shelf of invented services, as large as a real one and as near to our names as foreign names get.

use quittance_catalogue::second_shelf::Shelf;

const FIRST: [&str; 52] = [
    "Ali", "Amber", "Apex", "Auto", "Bao", "Beacon", "Bili", "Blue", "Book", "Cloud", "Ctr", "Daily", "Dang", "Dou",
    "Easy", "Ever", "Face", "Fly", "Game", "Git", "Happy", "Hello", "Insta", "Jia", "Jing", "Keep", "Kuai", "Link",
    "Match", "Mei", "Micro", "Mo", "Net", "Note", "Open", "Pay", "Pin", "Quick", "Red", "Snap", "Soul", "Spot", "Tan",
    "Tao", "Tele", "Uni", "Wei", "Xia", "You", "Zen", "Zhi", "Zoom",
];

const SECOND: [&str; 50] = [
    "able", "app", "base", "bank", "bit", "board", "book", "box", "camp", "cast", "chat", "club", "deck", "desk",
    "drop", "fi", "fit", "flix", "flow", "forge", "gram", "hero", "hub", "in", "ity", "kit", "lab", "lane", "ly",
    "mail", "map", "mart", "mate", "nest", "ora", "pass", "pin", "play", "post", "rate", "ship", "space", "stack",
    "tify", "trip", "tv", "verse", "way", "wise", "zone",
];

/// 2,600 services: every first part with every second one.
pub fn invented() -> Shelf {
    let mut records = Vec::new();
    for first in FIRST {
        for second in SECOND {
            let name = format!("{first}{second}");
            let domain = name.to_lowercase();
            records.push(format!(
                r#"{{"name":"{name}","url":"https://{domain}.com/delete","difficulty":"easy","domains":["{domain}.com"]}}"#
            ));
        }
    }
    let shelf = Shelf::read(format!("[{}]", records.join(",")).as_bytes(), None);
    shelf.unwrap_or_else(|fault| panic!("{fault:?}"))
}
