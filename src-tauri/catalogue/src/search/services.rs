//! What a service can be searched by.

use super::{Field, SearchText};
use crate::entry::Service;

/// All texts a service is known by.
pub fn texts_of(service: &Service) -> Vec<SearchText> {
    let mut all = vec![
        SearchText::new(&service.names.zh, Field::Name),
        SearchText::new(&service.names.en, Field::English),
        SearchText::new(service.id.replace('-', " "), Field::English),
    ];
    let mut more = |field, texts: &mut dyn Iterator<Item = &String>| {
        all.extend(texts.map(|text| SearchText::new(text, field)));
    };
    more(Field::Alias, &mut service.aliases.iter());
    more(Field::Misprint, &mut service.misprints.iter());
    let marks = &service.marks;
    more(Field::Domain, &mut marks.domains.iter().map(|m| &m.value));
    let apps = marks.android.iter().chain(&marks.ios);
    let texts = marks.sms.iter().chain(&marks.mail);
    more(Field::Mark, &mut apps.chain(texts).map(|m| &m.value));
    let operator = service.operator.iter().map(|o| &o.value);
    more(Field::Operator, &mut operator.flat_map(|text| [&text.zh, &text.en]));
    // The Latin id, an English name or a signature often repeats another text.
    let mut seen = std::collections::HashSet::new();
    all.retain(|text| seen.insert(super::fold(&text.text)));
    all
}
