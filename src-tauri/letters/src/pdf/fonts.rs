//! The fonts of this computer. None are part of the program: a Chinese font is larger than the program itself.

use std::collections::{BTreeSet, HashMap};
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock};

use fontdb::{Database, FaceInfo, Stretch, Style};
use parley::fontique::{Blob, Collection, CollectionOptions, SourceCache, SourceCacheOptions};
use quittance_law::Text;
use serde::Deserialize;

use super::PdfProblem;
use crate::Language;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wanted {
    chinese: Vec<String>,
    latin: Vec<String>,
    install: Text,
}

fn wanted() -> &'static Wanted {
    static ALL: OnceLock<Wanted> = OnceLock::new();
    ALL.get_or_init(|| {
        toml::from_str(include_str!("../../../../assets/letters/fonts.toml"))
            .unwrap_or_else(|why| panic!("assets/letters/fonts.toml is read by its tests: {why}"))
    })
}

/// Which font to install, in both languages.
pub(super) fn install() -> &'static Text {
    &wanted().install
}

/// The fonts that are there. Looking for them takes a moment, so keep one of these; files are read when first needed.
pub struct Fonts {
    database: Database,
    files: Mutex<HashMap<PathBuf, Blob<u8>>>,
}

impl fmt::Debug for Fonts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Fonts({} faces)", self.database.len())
    }
}

/// The families one paper is set in, ready to be asked for by name.
pub(super) struct Chosen {
    pub(super) collection: Collection,
    pub(super) cache: SourceCache,
    /// In the order to look for a character.
    pub(super) families: Vec<String>,
}

impl Fonts {
    /// The fonts of the system and of the person.
    pub fn system() -> Self {
        let mut database = Database::new();
        database.load_system_fonts();
        Self { database, files: Mutex::default() }
    }

    /// The fonts in a folder, nothing else.
    pub fn in_folder(folder: &Path) -> Self {
        let mut database = Database::new();
        database.load_fonts_dir(folder);
        Self { database, files: Mutex::default() }
    }

    /// Families for a paper in `language` with these characters. Characters nobody has are left to the caller.
    pub(super) fn choose(&self, language: Language, characters: &BTreeSet<char>) -> Result<Chosen, PdfProblem> {
        let chinese: BTreeSet<char> = characters.iter().copied().filter(|c| is_chinese(*c)).collect();
        let mut chosen = Chosen {
            collection: Collection::new(CollectionOptions { shared: false, system_fonts: false }),
            cache: SourceCache::new(SourceCacheOptions::default()),
            families: Vec::new(),
        };
        let mut covered = BTreeSet::new();
        if language == Language::En {
            let latin: BTreeSet<char> = characters.iter().copied().filter(|c| *c < '\u{250}').collect();
            self.add(&wanted().latin, &latin, &mut chosen, &mut covered, characters);
        }
        if !chinese.is_empty() && !self.add(&wanted().chinese, &chinese, &mut chosen, &mut covered, characters) {
            // A font nobody listed does as well, if it has most of the characters; a rare one comes from elsewhere.
            if !self.add_best(&chinese, &mut chosen, &mut covered, characters) {
                return Err(PdfProblem::NoChineseFont);
            }
        }
        for _ in 0..4 {
            let open: BTreeSet<char> = characters.difference(&covered).copied().collect();
            if open.is_empty() || !self.add_best(&open, &mut chosen, &mut covered, characters) {
                break;
            }
        }
        if chosen.families.is_empty() { Err(PdfProblem::NoFont) } else { Ok(chosen) }
    }

    /// Adds the first of these families that has nearly all of `needed`.
    fn add(
        &self,
        names: &[String],
        needed: &BTreeSet<char>,
        chosen: &mut Chosen,
        covered: &mut BTreeSet<char>,
        characters: &BTreeSet<char>,
    ) -> bool {
        for name in names {
            let Some(face) = self.regular(name) else { continue };
            let has = self.has(face, needed);
            // A rare character in a name must not push the whole paper into a worse font.
            if has.len() * 20 >= needed.len() * 19 && self.register(face, chosen) {
                covered.extend(self.has(face, characters));
                return true;
            }
        }
        false
    }

    /// Adds the family that has most of `needed`, if any has some of it.
    fn add_best(
        &self,
        needed: &BTreeSet<char>,
        chosen: &mut Chosen,
        covered: &mut BTreeSet<char>,
        characters: &BTreeSet<char>,
    ) -> bool {
        let plain = |face: &&FaceInfo| face.style == Style::Normal && face.stretch == Stretch::Normal;
        let mut best: Option<(usize, &str, &FaceInfo)> = None;
        for face in self.database.faces().filter(plain) {
            let has = self.has(face, needed).len();
            let name = face.families.first().map_or("", |(name, _)| name.as_str());
            // The same fonts give the same paper: equal ones are told apart by weight and name, not by where they lie.
            let better = best.is_none_or(|(most, other, one)| {
                let rank = |face: &FaceInfo| face.weight.0.abs_diff(400);
                (std::cmp::Reverse(has), rank(face), name) < (std::cmp::Reverse(most), rank(one), other)
            });
            if has > 0 && better {
                best = Some((has, name, face));
            }
        }
        let Some((_, _, face)) = best else { return false };
        let done = self.register(face, chosen);
        covered.extend(self.has(face, characters));
        done
    }

    fn regular(&self, family: &str) -> Option<&FaceInfo> {
        let of_family = |face: &&FaceInfo| {
            face.style == Style::Normal
                && face.stretch == Stretch::Normal
                && face.families.iter().any(|(name, _)| name == family)
        };
        self.database.faces().filter(of_family).min_by_key(|face| (face.weight.0.abs_diff(400), face.index))
    }

    /// Registers the files of a face and of its bold companion.
    fn register(&self, face: &FaceInfo, chosen: &mut Chosen) -> bool {
        let family = face.families.first().map(|(name, _)| name.as_str()).unwrap_or_default();
        let bold = self.database.faces().filter(|one| {
            one.style == Style::Normal
                && one.stretch == face.stretch
                && one.weight.0 >= 600
                && one.families.iter().any(|(name, _)| name == family)
        });
        let bold = bold.min_by_key(|one| (one.weight.0.abs_diff(700), one.index));
        let mut name = None;
        for one in [Some(face), bold].into_iter().flatten() {
            let Some(blob) = self.file(one) else { continue };
            for (id, infos) in chosen.collection.register_fonts(blob, None) {
                if infos.iter().any(|info| info.index() == one.index) && name.is_none() {
                    name = chosen.collection.family_name(id).map(str::to_owned);
                }
            }
        }
        let Some(name) = name else { return false };
        if !chosen.families.contains(&name) {
            chosen.families.push(name);
        }
        true
    }

    fn file(&self, face: &FaceInfo) -> Option<Blob<u8>> {
        let path = match &face.source {
            fontdb::Source::File(path) | fontdb::Source::SharedFile(path, _) => path,
            fontdb::Source::Binary(_) => return None,
        };
        let mut files = self.files.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(blob) = files.get(path) {
            return Some(blob.clone());
        }
        let blob = Blob::new(Arc::new(std::fs::read(path).ok()?));
        files.insert(path.clone(), blob.clone());
        Some(blob)
    }

    /// Which of these characters a face can draw. Fonts that hold pictures only have no outlines and count as empty.
    fn has(&self, face: &FaceInfo, characters: &BTreeSet<char>) -> BTreeSet<char> {
        let found = self.database.with_face_data(face.id, |data, index| {
            let face = ttf_parser::Face::parse(data, index).ok()?;
            let tables = face.tables();
            let drawn = tables.glyf.is_some() || tables.cff.is_some() || tables.cff2.is_some();
            let has = |c: &&char| drawn && face.glyph_index(**c).is_some_and(|glyph| glyph.0 != 0);
            Some(characters.iter().filter(has).copied().collect())
        });
        found.flatten().unwrap_or_default()
    }
}

/// Chinese characters and the punctuation that goes with them.
fn is_chinese(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{2fdf}' | '\u{3000}'..='\u{303f}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{323af}')
}
