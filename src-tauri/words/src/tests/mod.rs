//! The messages themselves: both languages say the same, and everything the core can name has its words.

mod complete;
mod sayings;

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse;

use crate::{Language, files};

/// What a message is made of, apart from its words.
#[derive(Debug, PartialEq, Eq)]
struct Shape {
    variables: BTreeSet<String>,
    attributes: BTreeMap<String, BTreeSet<String>>,
}

fn shapes(language: Language) -> BTreeMap<String, Shape> {
    let mut all = BTreeMap::new();
    for (file, source) in files::of(language) {
        let resource =
            parse(*source).unwrap_or_else(|(_, errors)| panic!("{} {file} can't be read: {errors:?}", language.tag()));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let shape = Shape {
                variables: message.value.as_ref().map(variables).unwrap_or_default(),
                attributes: message
                    .attributes
                    .iter()
                    .map(|attribute| (attribute.id.name.to_owned(), variables(&attribute.value)))
                    .collect(),
            };
            let before = all.insert(message.id.name.to_owned(), shape);
            assert!(before.is_none(), "{} says {} twice", language.tag(), message.id.name);
        }
    }
    all
}

fn variables(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    collect(pattern, &mut found);
    found
}

fn collect(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => collect_inline(inline, found),
            Expression::Select { selector, variants } => {
                collect_inline(selector, found);
                variants.iter().for_each(|variant| collect(&variant.value, found));
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    let of_call = |arguments: &CallArguments<&str>, found: &mut BTreeSet<String>| {
        arguments.positional.iter().for_each(|argument| collect_inline(argument, found));
        arguments.named.iter().for_each(|argument| collect_inline(&argument.value, found));
    };
    match inline {
        InlineExpression::VariableReference { id } => drop(found.insert(id.name.to_owned())),
        InlineExpression::FunctionReference { arguments, .. } => of_call(arguments, found),
        InlineExpression::TermReference { arguments: Some(arguments), .. } => of_call(arguments, found),
        InlineExpression::Placeable { expression } => match expression.as_ref() {
            Expression::Inline(inner) => collect_inline(inner, found),
            Expression::Select { selector, variants } => {
                collect_inline(selector, found);
                variants.iter().for_each(|variant| collect(&variant.value, found));
            }
        },
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { arguments: None, .. } => {}
    }
}

#[test]
fn both_languages_say_the_same_things() {
    let (zh, en) = (shapes(Language::Chinese), shapes(Language::English));
    let missing = |one: &BTreeMap<String, Shape>, other: &BTreeMap<String, Shape>| -> Vec<String> {
        one.keys().filter(|key| !other.contains_key(*key)).cloned().collect()
    };
    assert_eq!(missing(&zh, &en), Vec::<String>::new(), "said in Chinese only");
    assert_eq!(missing(&en, &zh), Vec::<String>::new(), "said in English only");
    for (key, shape) in &zh {
        // Plural forms may need a number in one language only, but never a variable the other does not know.
        assert_eq!(shape, &en[key], "{key}");
    }
}

#[test]
fn nobody_shouts() {
    for language in Language::ALL {
        for (file, source) in files::of(language) {
            let shouting =
                source.lines().find(|line| !line.starts_with('#') && (line.contains('！') || line.ends_with('!')));
            assert_eq!(shouting, None, "{} {file}", language.tag());
        }
    }
}
