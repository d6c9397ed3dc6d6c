//! Where an entry keeps its texts, its `from` lists and its addresses: one list each, so that no rule forgets a field.

use crate::Text;
use crate::entry::{From, Marks, Service, Sourced};
use crate::when::When;

/// What a text is, for the rules that allow names to stay Latin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A name of something: service, operator, source.
    Name,
    /// A sentence.
    Sentence,
}

/// Every bilingual text of an entry with its field. Menu paths are not among them; see [`paths`].
pub fn texts(s: &Service) -> Vec<(String, Role, &Text)> {
    let mut all = vec![("names".to_owned(), Role::Name, &s.names)];
    for (at, when) in whens(s) {
        if let Some(text) = &when.text {
            all.push((format!("{at}.text"), Role::Sentence, text));
        }
    }
    let mut sentence = |field: String, text| all.push((field, Role::Sentence, text));
    for (i, way) in s.ways.iter().enumerate() {
        for (j, step) in way.steps.iter().enumerate() {
            let at = format!("ways[{i}].steps[{j}]");
            sentence(format!("{at}.title"), &step.title);
            if let Some(text) = &step.why {
                sentence(format!("{at}.why"), text);
            }
            if let Some(text) = &step.proof {
                sentence(format!("{at}.proof"), text);
            }
        }
    }
    for (i, x) in s.preconditions.iter().enumerate() {
        sentence(format!("preconditions[{i}].text"), &x.text);
    }
    for (i, x) in s.materials.iter().enumerate() {
        sentence(format!("materials[{i}].text"), &x.text);
    }
    for (i, x) in s.cooling_off.iter().enumerate() {
        if let Some(text) = &x.text {
            sentence(format!("cooling_off[{i}].text"), text);
        }
    }
    for (list, durations) in [("handling", &s.handling), ("relock", &s.relock)] {
        for (i, x) in durations.iter().enumerate() {
            sentence(format!("{list}[{i}].text"), &x.text);
        }
    }
    for (i, x) in s.retention.iter().enumerate() {
        sentence(format!("retention[{i}].text"), &x.text);
    }
    for (list, said) in [("consequences", &s.consequences), ("warnings", &s.warnings), ("remarks", &s.remarks)] {
        for (i, x) in said.iter().enumerate() {
            sentence(format!("{list}[{i}].text"), &x.text);
        }
    }
    for (i, x) in s.switches.iter().enumerate() {
        sentence(format!("switches[{i}].text"), &x.text);
    }
    for (i, x) in s.barriers.iter().enumerate() {
        sentence(format!("barriers[{i}].text"), &x.text);
    }
    for (i, x) in s.contacts.iter().enumerate() {
        if let Some(text) = &x.note {
            sentence(format!("contacts[{i}].note"), text);
        }
    }
    if let Some(x) = &s.difficulty {
        sentence("difficulty.text".to_owned(), &x.text);
    }
    if let Some(text) = s.provider.as_ref().and_then(|p| p.note.as_ref()) {
        sentence("provider.note".to_owned(), text);
    }
    if let Some(operator) = &s.operator {
        all.push(("operator.value".to_owned(), Role::Name, &operator.value));
    }
    for (i, source) in s.sources.iter().enumerate() {
        all.push((format!("sources[{i}].title"), Role::Name, &source.title));
    }
    all
}

/// Every case a statement is limited to, with its field.
pub fn whens(s: &Service) -> Vec<(String, &When)> {
    let ways = s.ways.iter().enumerate().map(|(i, x)| (format!("ways[{i}]"), &x.when));
    let cooling = s.cooling_off.iter().enumerate().map(|(i, x)| (format!("cooling_off[{i}]"), &x.when));
    let handling = s.handling.iter().enumerate().map(|(i, x)| (format!("handling[{i}]"), &x.when));
    let relock = s.relock.iter().enumerate().map(|(i, x)| (format!("relock[{i}]"), &x.when));
    ways.chain(cooling)
        .chain(handling)
        .chain(relock)
        .filter_map(|(at, when)| Some((format!("{at}.when"), when.as_ref()?)))
        .collect()
}

/// Every menu path with its field.
pub fn paths(s: &Service) -> Vec<(String, &crate::entry::MenuPath)> {
    let mut all = Vec::new();
    for (i, way) in s.ways.iter().enumerate() {
        for (j, step) in way.steps.iter().enumerate() {
            if let Some(path) = &step.path {
                all.push((format!("ways[{i}].steps[{j}].path"), path));
            }
        }
    }
    if let Some(path) = s.provider.as_ref().and_then(|p| p.path.as_ref()) {
        all.push(("provider.path".to_owned(), path));
    }
    for (i, switch) in s.switches.iter().enumerate() {
        if let Some(path) = &switch.path {
            all.push((format!("switches[{i}].path"), path));
        }
    }
    all
}

/// Every list of sources with its field.
pub fn froms<'a>(s: &'a Service) -> Vec<(String, &'a From)> {
    let mut all = Vec::new();
    if let Some(x) = &s.operator {
        all.push(("operator.from".to_owned(), &x.from));
    }
    for (kind, marks) in marks(&s.marks) {
        for (i, mark) in marks.iter().enumerate() {
            all.push((format!("marks.{kind}[{i}].from"), &mark.from));
        }
    }
    for (i, x) in s.operator_domains.iter().enumerate() {
        all.push((format!("operator_domains[{i}].from"), &x.from));
    }
    if let Some(x) = &s.provider {
        all.push(("provider.from".to_owned(), &x.from));
    }
    if let Some(x) = &s.difficulty {
        all.push(("difficulty.from".to_owned(), &x.from));
    }
    let mut list = |name: &str, froms: Vec<&'a From>| {
        for (i, from) in froms.into_iter().enumerate() {
            all.push((format!("{name}[{i}].from"), from));
        }
    };
    list("logins", s.logins.iter().map(|x| &x.from).collect());
    list("collects", s.collects.iter().map(|x| &x.from).collect());
    list("ways", s.ways.iter().map(|x| &x.from).collect());
    list("preconditions", s.preconditions.iter().map(|x| &x.from).collect());
    list("materials", s.materials.iter().map(|x| &x.from).collect());
    list("cooling_off", s.cooling_off.iter().map(|x| &x.from).collect());
    list("handling", s.handling.iter().map(|x| &x.from).collect());
    list("relock", s.relock.iter().map(|x| &x.from).collect());
    list("retention", s.retention.iter().map(|x| &x.from).collect());
    list("consequences", s.consequences.iter().map(|x| &x.from).collect());
    list("switches", s.switches.iter().map(|x| &x.from).collect());
    list("barriers", s.barriers.iter().map(|x| &x.from).collect());
    list("contacts", s.contacts.iter().map(|x| &x.from).collect());
    list("warnings", s.warnings.iter().map(|x| &x.from).collect());
    list("remarks", s.remarks.iter().map(|x| &x.from).collect());
    for (i, way) in s.ways.iter().enumerate() {
        for (j, step) in way.steps.iter().enumerate() {
            all.push((format!("ways[{i}].steps[{j}].from"), &step.from));
        }
    }
    all
}

/// The five lists of marks with their field names.
pub fn marks(marks: &Marks) -> [(&'static str, &Vec<Sourced<String>>); 5] {
    [
        ("domains", &marks.domains),
        ("android", &marks.android),
        ("ios", &marks.ios),
        ("sms", &marks.sms),
        ("mail", &marks.mail),
    ]
}

/// Single-language strings people will read, for the rules about leftovers.
pub fn plain(s: &Service) -> Vec<(String, &String)> {
    let mut all = Vec::new();
    for (list, values) in [("aliases", &s.aliases), ("misprints", &s.misprints)] {
        for (i, value) in values.iter().enumerate() {
            all.push((format!("{list}[{i}]"), value));
        }
    }
    for (i, contact) in s.contacts.iter().enumerate() {
        all.push((format!("contacts[{i}].value"), &contact.value));
    }
    for (field, path) in paths(s) {
        for (lang, labels) in [("zh", &path.zh), ("en", &path.en)] {
            for (i, label) in labels.iter().enumerate() {
                all.push((format!("{field}.{lang}[{i}]"), label));
            }
        }
    }
    all
}
