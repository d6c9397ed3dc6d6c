//! Papers as PDF: what is read out of the file is what was written into it, in both languages, and nothing is a box.
//!
//! The file is read by poppler (`poppler-utils`), which knows nothing of how it was written.

#![allow(clippy::unwrap_used)]

mod sample;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use quittance_law::{Law, Right};
use quittance_letters::complaint::Act;
use quittance_letters::document::{Block, Check, Table};
use quittance_letters::letter::{Kind, Letter};
use quittance_letters::pdf::{Fonts, Pdf, PdfProblem, pdf};
use quittance_letters::{Document, Language};
use sample::*;

fn fonts() -> &'static Fonts {
    static FONTS: OnceLock<Fonts> = OnceLock::new();
    FONTS.get_or_init(Fonts::system)
}

fn written(document: &Document) -> Pdf {
    pdf(document, fonts()).unwrap()
}

struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("quittance-letters-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn poppler(tool: &str, arguments: &[&str], file: &Path) -> String {
    let done = Command::new(tool).args(arguments).arg(file).arg("-").output().unwrap_or_else(|why| {
        panic!("{tool} could not be started ({why}): install poppler-utils (Debian, Ubuntu, Fedora), poppler (Arch, Homebrew)")
    });
    assert!(done.status.success(), "{tool}: {}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap()
}

/// One page as an image: how wide it is, and how dark each point, row by row. 0 is black.
struct Image {
    wide: usize,
    points: Vec<u8>,
}

/// Points to the inch the pages are drawn with.
const DRAWN: f32 = 60.0;
/// Width, height and margins of a page in points of print, as a reader would measure them. The foot of the page stands in
/// the bottom margin, so that one is narrower here.
const PAPER: (f32, f32) = (595.28, 841.89);
const SIDE: f32 = 68.0;
const TOP: f32 = 64.0;
const FOOT: f32 = 28.0;

/// The pages of the file as images, drawn by poppler.
fn drawn(name: &str, pdf: &Pdf) -> Vec<Image> {
    let scratch = Scratch::new(&format!("{name}-drawn"));
    let file = scratch.0.join("paper.pdf");
    std::fs::write(&file, &pdf.bytes).unwrap();
    let done = Command::new("pdftoppm").args(["-r", "60", "-gray"]).arg(&file).arg(scratch.0.join("page")).output();
    let done = done.unwrap_or_else(|why| panic!("pdftoppm could not be started ({why}): it comes with pdftotext"));
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let pages = std::fs::read_dir(&scratch.0).unwrap().flatten().map(|entry| entry.path());
    let mut pages: Vec<PathBuf> = pages.filter(|path| path.extension().is_some_and(|end| end == "pgm")).collect();
    pages.sort();
    pages.iter().map(|page| grey(&std::fs::read(page).unwrap())).collect()
}

/// A PGM as poppler writes it: `P5`, width, height, 255, then the points.
fn grey(bytes: &[u8]) -> Image {
    let mut head = bytes.splitn(4, |byte| *byte == b'\n');
    let mut line = || String::from_utf8(head.next().unwrap().to_vec()).unwrap();
    assert_eq!(line(), "P5");
    let size = line();
    let (wide, high) = size.split_once(' ').unwrap();
    assert_eq!(line(), "255");
    let (wide, high): (usize, usize) = (wide.parse().unwrap(), high.parse().unwrap());
    let points = head.next().unwrap().to_vec();
    assert_eq!(points.len(), wide * high);
    Image { wide, points }
}

/// Every page has words on it above its foot, and nothing stands in a margin, where printers cut it off.
fn assert_well_drawn(name: &str, pdf: &Pdf) {
    let pages = drawn(name, pdf);
    assert_eq!(pages.len(), pdf.pages, "{name}");
    let at = |points: f32| points * DRAWN / 72.0;
    for (number, page) in pages.iter().enumerate() {
        let dark = page.points.iter().enumerate().filter(|(_, grey)| **grey < 160);
        let ink: Vec<(f32, f32)> = dark.map(|(at, _)| ((at % page.wide) as f32, (at / page.wide) as f32)).collect();
        let (left, right, top, bottom) =
            ink.iter().fold((f32::MAX, 0.0_f32, f32::MAX, 0.0_f32), |(left, right, top, bottom), (x, y)| {
                (left.min(*x), right.max(*x), top.min(*y), bottom.max(*y))
            });
        let place = format!("{name}, page {}: {left} {right} {top} {bottom}", number + 1);
        // A point of the image may be half covered.
        assert!(left >= at(SIDE) - 1.5 && right <= at(PAPER.0 - SIDE) + 1.5, "a side margin of {place}");
        assert!(top >= at(TOP) - 1.5 && bottom <= at(PAPER.1 - FOOT) + 1.5, "the top or the end of {place}");
        let words = ink.iter().filter(|(_, y)| *y < at(PAPER.1 - SIDE)).count();
        assert!(words > 20, "nothing but a foot on {place}");
    }
}

/// The text of the file, page by page, as a reader would copy it.
fn read(name: &str, pdf: &Pdf) -> String {
    let scratch = Scratch::new(name);
    let file = scratch.0.join("paper.pdf");
    std::fs::write(&file, &pdf.bytes).unwrap();
    if let Some(keep) = std::env::var_os("QUITTANCE_KEEP_PDF") {
        std::fs::write(Path::new(&keep).join(format!("{name}.pdf")), &pdf.bytes).unwrap();
    }
    poppler("pdftotext", &["-raw", "-enc", "UTF-8"], &file)
}

/// Line ends and spaces say where lines were broken, not what was written.
fn dense(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Every word of the paper is in the file, in one piece but for line and page ends.
fn assert_same_words(name: &str, document: &Document, pdf: &Pdf) {
    assert_eq!(pdf.missing, Vec::<char>::new(), "{name}: characters without a glyph");
    let foot = |page: usize| match document.language {
        Language::Zh => format!("第{page}页，共{}页", pdf.pages),
        Language::En => format!("Page{page}of{}", pdf.pages),
    };
    let mut found = dense(&read(name, pdf));
    for page in 1..=pdf.pages {
        let footer = format!("{}{}", dense(document.footer.as_deref().unwrap_or_default()), foot(page));
        assert!(found.contains(&footer), "{name}: page {page} has its foot");
        // What crosses a page end is one piece again without the foot of the page.
        found = found.replacen(&footer, "", 1).replace('\u{c}', "");
    }
    // Cells stand beside each other and their lines are read in turn, so there it is the characters that are compared.
    let beside = |block: &Block| matches!(block, Block::Table { .. } | Block::Fields { .. });
    for block in document.blocks.iter().filter(|block| !beside(block)) {
        let mut alone = Document::new(document.language, document.title.clone(), document.dated);
        alone.blocks.push(block.clone());
        for words in alone.words() {
            let words = dense(words);
            assert!(found.contains(&words), "{name}: {words:?} is not in {found}");
        }
    }
    assert_eq!(sorted(&found), sorted(&(dense(&document.words().concat()) + &labels(document))), "{name}");
}

/// Numbers and bullets of lists.
fn labels(document: &Document) -> String {
    let of = |block: &Block| match block {
        Block::Numbered { items } => (1..=items.len()).map(|number| format!("{number}.")).collect(),
        Block::Bulleted { items } => "•".repeat(items.len()),
        _ => String::new(),
    };
    document.blocks.iter().map(of).collect()
}

/// The characters with how often they are there.
fn sorted(text: &str) -> std::collections::BTreeMap<char, usize> {
    let mut counted = std::collections::BTreeMap::new();
    text.chars().for_each(|c| *counted.entry(c).or_default() += 1);
    counted
}

fn long_request(language: Language) -> Letter {
    let asks = Right::ALL
        .iter()
        .filter(|right| !matches!(right, Right::RecycledNumber | Right::OpenedInMyName))
        .filter_map(|right| ask(*right))
        .collect();
    let mut one = letter(Kind::Request { asks }, Law::Pipl, language);
    one.attempts = attempts();
    one
}

#[test]
fn a_letter_reads_the_same_out_of_the_file() {
    for language in Language::ALL {
        let asks = vec![ask(Right::CloseAccount).unwrap(), ask(Right::Delete).unwrap()];
        let mut one = letter(Kind::Request { asks }, Law::Pipl, language);
        one.attempts = attempts();
        one.attached = vec![text("注销页面截图", "screenshot of the closing page")];
        let document = one.ready().unwrap().document();
        assert_same_words(&format!("letter-{language:?}"), &document, &written(&document));
    }
}

#[test]
fn a_letter_over_several_pages_reads_the_same() {
    for language in Language::ALL {
        let document = long_request(language).ready().unwrap().document();
        let made = written(&document);
        assert!(made.pages >= 2, "{} pages", made.pages);
        assert_same_words(&format!("long-{language:?}"), &document, &made);
    }
}

#[test]
fn letters_under_foreign_laws_read_the_same() {
    for law in [Law::Gdpr, Law::Uk, Law::Ccpa] {
        for language in Language::ALL {
            let asks = vec![ask(Right::CloseAccount).unwrap()];
            let document = letter(Kind::Request { asks }, law, language).ready().unwrap().document();
            assert_same_words(&format!("{law}-{language:?}"), &document, &written(&document));
        }
    }
}

#[test]
fn a_pack_reads_the_same_out_of_the_file() {
    for language in Language::ALL {
        let document = complaint("12315_complaint", Act::Complain, language).ready().unwrap().document();
        assert_same_words(&format!("pack-{language:?}"), &document, &written(&document));
    }
}

fn report(language: Language) -> Document {
    let (title, check, note) = match language {
        Language::Zh => ("注销清单：山海阅读", "导出批注和书架", "设置 > 数据 > 导出；最迟12月1日"),
        Language::En => {
            ("Checklist: Shanhai Reader", "Export notes and bookshelf", "Settings > Data > Export; by 1 December")
        }
    };
    let mut paper = Document::new(language, title, day("2026-11-24"));
    paper.subtitle = Some("2026-11-24".to_owned());
    let item = |number: usize| Check {
        done: number.is_multiple_of(3),
        text: format!("{check} {number}"),
        note: Some(note.to_owned()),
    };
    paper.push(Block::Checks { items: (1..=40).map(item).collect() });
    let head = match language {
        Language::Zh => ["服务", "绑定", "状态"],
        Language::En => ["Service", "Binding", "State"],
    };
    let rows = (1..=80).map(|row| vec![format!("{} {row}", head[0]), "138****2201".to_owned(), head[2].to_owned()]);
    let table = Table { head: head.map(str::to_owned).to_vec(), widths: vec![5, 4, 3], rows: rows.collect() };
    paper.heading(head[2]);
    paper.push(Block::Table { table });
    paper.push(Block::PageBreak);
    paper.push(Block::Notes { title: head[0].to_owned(), items: vec![check.to_owned(), note.to_owned()] });
    paper.footer = Some(title.to_owned());
    paper
}

#[test]
fn any_report_becomes_a_paper_and_table_heads_come_again() {
    for language in Language::ALL {
        let document = report(language);
        let made = written(&document);
        assert_eq!(made.missing, Vec::<char>::new());
        let (first, last) = match language {
            Language::Zh => ("服务", "状态"),
            Language::En => ("Service", "State"),
        };
        let heads = read(&format!("report-{language:?}"), &made)
            .lines()
            .filter(|line| line.starts_with(first) && line.ends_with(last))
            .count();
        let rows = 80;
        assert!(heads > rows && heads <= rows + made.pages, "the head stands over the rows of every page: {heads}");
    }
}

/// Chinese is broken between any two characters, but no line begins with a mark that closes.
#[test]
fn no_chinese_line_begins_with_a_closing_mark() {
    for (name, document) in [
        ("breaks-long", long_request(Language::Zh).ready().unwrap().document()),
        ("breaks-pack", complaint("court", Act::Sue, Language::Zh).ready().unwrap().document()),
    ] {
        let text = read(name, &written(&document));
        for line in text.lines().map(str::trim_start) {
            assert!(!line.starts_with(['，', '。', '、', '；', '：', '）', '》', '”', '！', '？']), "{name}: {line}");
        }
    }
}

#[test]
fn every_page_is_drawn_within_its_margins_and_none_is_blank() {
    for language in Language::ALL {
        let mut papers =
            vec![("long", long_request(language).ready().unwrap().document()), ("report", report(language))];
        for channel in ["12315_complaint", "court", "police"] {
            let act = if channel == "court" { Act::Sue } else { Act::Complain };
            let pack = complaint(channel, act, language).ready().unwrap();
            papers.push((channel, pack.document()));
            papers.push(("to-bring", pack.to_bring()));
        }
        for law in [Law::Gdpr, Law::Lgpd, Law::Appi, Law::Pipa] {
            let asks = vec![ask(Right::Delete).unwrap()];
            papers.push(("letter", letter(Kind::Request { asks }, law, language).ready().unwrap().document()));
        }
        for (name, document) in papers {
            assert_well_drawn(&format!("{name}-{language:?}"), &written(&document));
        }
    }
    let mut endless = Document::new(Language::En, "A".repeat(300), day("2026-11-24"));
    endless.paragraph("b".repeat(5_000));
    let rows = vec![vec!["c".repeat(2_000), "边".repeat(400)]];
    endless.push(Block::Table { table: Table { head: vec!["d".repeat(90), String::new()], widths: vec![3, 1], rows } });
    assert_well_drawn("endless", &written(&endless));
}

#[test]
fn the_same_paper_gives_the_same_bytes() {
    let document = complaint("12377", Act::Report, Language::Zh).ready().unwrap().document();
    assert!(written(&document).bytes == written(&document).bytes);
}

#[test]
fn the_file_says_nothing_of_its_writer() {
    let document = letter(Kind::Request { asks: vec![ask(Right::Access).unwrap()] }, Law::Pipl, Language::Zh);
    let made = written(&document.ready().unwrap().document());
    let raw = String::from_utf8_lossy(&made.bytes).into_owned();
    for word in ["/Author", "/Producer (", "/Creator (", "creatorTool", "2201@"] {
        assert!(!raw.contains(word), "{word}");
    }
}

#[test]
fn chinese_without_a_chinese_font_is_refused_with_what_to_install() {
    let scratch = Scratch::new("no-fonts");
    let document = report(Language::Zh);
    let none = pdf(&document, &Fonts::in_folder(&scratch.0)).unwrap_err();
    assert_eq!(none, PdfProblem::NoChineseFont);
    assert!(none.to_string().contains("fonts-noto-cjk"), "{none}");
    assert!(none.install().unwrap().zh.contains("fonts-noto-cjk"));
    let english = pdf(&report(Language::En), &Fonts::in_folder(&scratch.0)).unwrap_err();
    assert_eq!(english, PdfProblem::NoFont);
}

#[test]
fn what_no_font_can_draw_is_named() {
    let mut paper = Document::new(Language::Zh, "名字", day("2026-11-24"));
    paper.paragraph("好 \u{10ffff} \u{e000}");
    let made = written(&paper);
    assert!(made.missing.contains(&'\u{10ffff}'), "{:?}", made.missing);
}

#[test]
fn endless_words_stay_within_the_page() {
    let mut paper = Document::new(Language::En, "A".repeat(300), day("2026-11-24"));
    paper.paragraph("b".repeat(5_000));
    let rows = vec![vec!["c".repeat(9_000), String::new()]];
    paper.push(Block::Table { table: Table { head: vec!["d".repeat(90), String::new()], widths: vec![0, 0], rows } });
    paper.push(Block::Table { table: Table { head: vec![], widths: vec![], rows: vec![vec![]] } });
    let made = written(&paper);
    assert!(made.pages > 1 && made.pages < 400, "{}", made.pages);
}
