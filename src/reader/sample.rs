//! A small story with a comparison written by hand, so that the reader is tested without the
//! engine: what the engine learns to find does not change what is drawn here.

use std::sync::Arc;

use super::{Effect, Key, KeyPress, Model, Msg, Settings, Size, update};
use crate::collate::{Claim, ClaimKind, Collation, Divergence, DivergenceKind, Reading, Severity};
use crate::story::{Place, Report, Span, Story};
use crate::text::{Annotations, Figure, FigureKind, Lang, Sentence, Token, TokenClass};

/// Outlet, short name, headline, paragraphs.
type Told<'a> = (&'a str, &'a str, &'a str, &'a [&'a str]);

/// Four outlets on a bridge that was closed.
const BRIDGE: [Told<'static>; 4] = [
    (
        "Valley Voice",
        "VV",
        "Old bridge shut after cracks are found",
        &[
            "The old bridge at Tarn was closed on Monday after divers found 12 cracks in its northern pier. Traffic was backed up for hours.",
            "“We will not open it before we are sure,” the mayor, Ines Holm, told reporters at the river.",
            "The bridge was built in 1931 and carries 9,000 cars a day.",
            "Ferries are to run from Wednesday, the county said.",
        ],
    ),
    (
        "Northern Wire",
        "NW",
        "Tarn bridge closed",
        &[
            "TARN (Northern Wire) – Engineers closed the Tarn bridge on Monday after 14 cracks were found in a pier.",
            "“We will not open it until we are sure,” Mayor Ines Holm said in a statement.",
            "About 9,000 cars a day use the bridge, which dates from 1931.",
            "The last inspection was in March, records seen by the Wire show. It found nothing.",
        ],
    ),
    (
        "The Ledger",
        "TL",
        "Who pays for the bridge?",
        &[
            "The bill for the bridge at Tarn may fall on the county, its treasurer said on Tuesday.",
            "Ferries are to run from Wednesday, the county said. Each will carry 40 cars.",
            "Divers had counted a dozen cracks.",
        ],
    ),
    (
        "El Puente",
        "EP",
        "Cierran el viejo puente",
        &[
            "El viejo puente de Tarn fue cerrado el lunes tras hallarse 14 grietas en un pilar.",
            "«No lo abriremos hasta estar seguros», dijo la alcaldesa Ines Holm.",
        ],
    ),
];

/// Letters that terminals get wrong: wide, joined, piled up, from right to left.
const HARD: [Told<'static>; 3] = [
    (
        "港の新聞 Harbour",
        "港新",
        "渡輪起火，十二人死亡",
        &[
            "渡輪起火，至少十二人死亡，三十一人受傷，海岸警衛隊週一表示。船被拖入港口。",
            "A woŗ́̂̃̄̅d with a pile on it, and 👩‍👩‍👧 a family, and 🇮🇹 a flag.",
        ],
    ),
    (
        "Long Words Weekly",
        "LW",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
        &[
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsversammlungssaaltürschlossschlüssel is a word. At least 12 died.",
        ],
    ),
    (
        "صحيفة الميناء",
        "صم",
        "حريق في العبارة",
        &["قال خفر السواحل إن اثني عشر شخصا لقوا حتفهم. At least 12 died."],
    ),
];

/// The words that a claim has in one report.
type Said<'a> = (usize, &'a str);

/// A story of these reports.
pub fn story(title: &str, told: &[Told]) -> Story {
    let report = |(outlet, short, title, paragraphs): &Told| {
        let mut text = String::new();
        let mut spans = Vec::new();
        for paragraph in *paragraphs {
            if !text.is_empty() {
                text.push_str("\n\n");
            }
            let start = text.len();
            text.push_str(paragraph);
            spans.push(Span::new(start, text.len()));
        }
        Report {
            id: short.to_lowercase(),
            outlet: (*outlet).to_owned(),
            short: (*short).to_owned(),
            title: (*title).to_owned(),
            text,
            paragraphs: spans,
            ..Report::default()
        }
    };
    Story {
        title: title.to_owned(),
        reports: told.iter().map(report).collect(),
        ..Story::default()
    }
}

/// Sentences cut at full stops, words at blanks, figures as given.
pub fn annotate(report: &Report, figures: &[(&str, f64)]) -> Annotations {
    let mut notes = Annotations::default();
    for (paragraph, within) in report.paragraphs.iter().enumerate() {
        let mut start = within.start;
        for (at, _) in within.of(&report.text).match_indices(". ") {
            push_sentence(
                &mut notes,
                report,
                paragraph,
                Span::new(start, within.start + at + 1),
            );
            start = within.start + at + 2;
        }
        push_sentence(&mut notes, report, paragraph, Span::new(start, within.end));
    }
    for (words, value) in figures {
        let Some(start) = report.text.find(words) else {
            continue;
        };
        let span = Span::new(start, start + words.len());
        notes.figures.push(Figure {
            span,
            // The last word is what is counted.
            number: Span::new(start, start + words.rfind(' ').unwrap_or(words.len())),
            sentence: notes.sentence_at(start).unwrap_or(0),
            value: *value,
            max: Some(*value),
            approximate: false,
            ceiling: false,
            short: false,
            unit: None,
            head: None,
            kind: FigureKind::Count,
        });
    }
    notes
}

fn push_sentence(notes: &mut Annotations, report: &Report, paragraph: usize, span: Span) {
    let first = notes.tokens.len();
    let mut at = span.start;
    for word in span.of(&report.text).split(' ') {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        if !bare.is_empty() {
            let start = at + word.find(bare).unwrap_or(0);
            let stem = bare.to_lowercase();
            let known = notes.stems.iter().position(|s| *s == stem);
            let number = known.unwrap_or_else(|| {
                notes.stems = notes.stems.iter().cloned().chain([stem]).collect();
                notes.stems.len() - 1
            });
            let span = Span::new(start, start + bare.len());
            // As if each were met once.
            let forms = Arc::make_mut(&mut notes.forms);
            forms.push(notes.tokens.len() as u32, span);
            notes.tokens.push(Token {
                span,
                stem: number as u32,
                class: if bare.len() > 3 {
                    TokenClass::Content
                } else {
                    TokenClass::Stop
                },
                capital: bare.starts_with(char::is_uppercase),
            });
        }
        at += word.len() + 1;
    }
    notes.sentences.push(Sentence {
        span,
        paragraph,
        tokens: first..notes.tokens.len(),
        ..Sentence::default()
    });
}

/// Where words are in a report.
fn place(story: &Story, (report, words): Said) -> Place {
    let start = story.reports[report].text.find(words);
    let start = start.unwrap_or_else(|| panic!("{words:?} in report {report}"));
    Place {
        report,
        span: Span::new(start, start + words.len()),
    }
}

fn claim(
    story: &Story,
    notes: &[Annotations],
    (id, kind, label): (&str, ClaimKind, &str),
    said: &[Said],
) -> Claim {
    let reading = |said: &Said| {
        let Place { report, span } = place(story, *said);
        Reading {
            report,
            span,
            sentences: notes[report].sentences_in(span).collect(),
        }
    };
    Claim {
        id: id.to_owned(),
        kind,
        label: label.to_owned(),
        readings: said.iter().map(reading).collect(),
    }
}

fn divergence(
    story: &Story,
    (kind, severity): (DivergenceKind, Severity),
    claim: Option<usize>,
    message: &str,
    said: &[Said],
) -> Divergence {
    Divergence {
        id: String::new(),
        kind,
        severity,
        claim,
        also: Vec::new(),
        message: message.to_owned(),
        spans: said.iter().map(|s| place(story, *s)).collect(),
        missing_from: Vec::new(),
    }
}

/// A story with what is known of it.
#[derive(Debug)]
pub struct Sample {
    /// The story.
    pub story: Arc<Story>,
    /// One a report.
    pub annotations: Arc<Vec<Annotations>>,
    /// The comparison.
    pub collation: Arc<Collation>,
}

#[allow(clippy::too_many_lines)] // a table of who says what
/// The bridge, with six claims of every kind.
pub fn bridge() -> Sample {
    let story = story("Bridge at Tarn closed", &BRIDGE);
    let figures: [&[(&str, f64)]; 4] = [
        &[("12 cracks", 12.0), ("9,000 cars", 9000.0)],
        &[("14 cracks", 14.0), ("9,000 cars", 9000.0)],
        &[("a dozen cracks", 12.0), ("40 cars", 40.0)],
        &[("14 grietas", 14.0)],
    ];
    let mut notes: Vec<Annotations> = story
        .reports
        .iter()
        .zip(figures)
        .map(|(report, figures)| annotate(report, figures))
        .collect();
    notes[3].lang = Lang::Es;
    let one = |head, said: &[Said]| claim(&story, &notes, head, said);
    let claims = vec![
        one(
            ("c1", ClaimKind::Figure, "cracks in the northern pier"),
            &[
                (
                    0,
                    "The old bridge at Tarn was closed on Monday after divers found 12 cracks in its northern pier.",
                ),
                (
                    1,
                    "TARN (Northern Wire) – Engineers closed the Tarn bridge on Monday after 14 cracks were found in a pier.",
                ),
                (2, "Divers had counted a dozen cracks."),
                (
                    3,
                    "El viejo puente de Tarn fue cerrado el lunes tras hallarse 14 grietas en un pilar.",
                ),
            ],
        ),
        one(
            ("c2", ClaimKind::Quote, "“not open it before we are sure”"),
            &[
                (
                    0,
                    "“We will not open it before we are sure,” the mayor, Ines Holm, told reporters at the river.",
                ),
                (
                    1,
                    "“We will not open it until we are sure,” Mayor Ines Holm said in a statement.",
                ),
                (
                    3,
                    "«No lo abriremos hasta estar seguros», dijo la alcaldesa Ines Holm.",
                ),
            ],
        ),
        one(
            ("c3", ClaimKind::Fact, "built in 1931, 9,000 cars a day"),
            &[
                (
                    0,
                    "The bridge was built in 1931 and carries 9,000 cars a day.",
                ),
                (
                    1,
                    "About 9,000 cars a day use the bridge, which dates from 1931.",
                ),
            ],
        ),
        one(
            ("c4", ClaimKind::Fact, "ferries from Wednesday"),
            &[
                (0, "Ferries are to run from Wednesday, the county said."),
                (2, "Ferries are to run from Wednesday, the county said."),
            ],
        ),
    ];
    let say =
        |what, claim, message: &str, said: &[Said]| divergence(&story, what, claim, message, said);
    let divergences = vec![
        say(
            (DivergenceKind::Figure, Severity::High),
            Some(0),
            "12 cracks (VV, TL) against 14 cracks (NW, EP)",
            &[
                (0, "12 cracks"),
                (1, "14 cracks"),
                (2, "a dozen cracks"),
                (3, "14 grietas"),
            ],
        ),
        say(
            (DivergenceKind::Wording, Severity::High),
            Some(1),
            "“before we are sure” (VV) against “until we are sure” (NW)",
            &[(0, "before"), (1, "until")],
        ),
        say(
            (DivergenceKind::Echo, Severity::Low),
            Some(3),
            "the same nine words in VV, TL",
            &[
                (0, "Ferries are to run from Wednesday, the county said."),
                (2, "Ferries are to run from Wednesday, the county said."),
            ],
        ),
        say(
            (DivergenceKind::OnlyHere, Severity::Medium),
            None,
            "only in NW",
            &[(
                1,
                "The last inspection was in March, records seen by the Wire show. It found nothing.",
            )],
        ),
        say(
            (DivergenceKind::OnlyHere, Severity::Low),
            None,
            "only in TL",
            &[(2, "Each will carry 40 cars.")],
        ),
    ];
    let collation = Collation {
        claims,
        divergences,
        referents: vec![vec![(0, 0), (1, 0), (2, 0), (3, 0)], vec![(0, 1), (1, 1)]],
        ..Collation::default()
    };
    sample(story, notes, collation)
}

/// Letters that are hard to keep in their columns, with one claim.
pub fn hard() -> Sample {
    let story = story("渡輪起火 · حريق · ferry 👩‍👩‍👧", &HARD);
    let notes: Vec<Annotations> = story.reports.iter().map(|r| annotate(r, &[])).collect();
    let claims = vec![claim(
        &story,
        &notes,
        ("c1", ClaimKind::Fact, "至少十二人死亡 at least 12 died"),
        &[
            (
                0,
                "渡輪起火，至少十二人死亡，三十一人受傷，海岸警衛隊週一表示。",
            ),
            (1, "At least 12 died."),
            (
                2,
                "قال خفر السواحل إن اثني عشر شخصا لقوا حتفهم. At least 12 died.",
            ),
        ],
    )];
    let collation = Collation {
        claims,
        ..Collation::default()
    };
    sample(story, notes, collation)
}

/// Puts a story and what is known of it together.
pub fn sample(story: Story, annotations: Vec<Annotations>, collation: Collation) -> Sample {
    Sample {
        story: Arc::new(story),
        annotations: Arc::new(annotations),
        collation: Arc::new(collation),
    }
}

impl Sample {
    /// A reader of it, before the comparison has come.
    pub fn waiting(&self, width: u16, height: u16, settings: Settings) -> Model {
        let size = Size::new(width, height);
        Model::new(Arc::clone(&self.story), Vec::new(), size, settings)
    }

    /// The comparison, as the shell sends it.
    pub fn analysed(&self, generation: u64) -> Msg {
        Msg::Analysed {
            generation,
            story: Arc::clone(&self.story),
            annotations: Arc::clone(&self.annotations),
            collation: Arc::clone(&self.collation),
        }
    }

    /// A reader of it.
    pub fn reader(&self, width: u16, height: u16) -> Model {
        self.reader_with(width, height, Settings::default())
    }

    /// A reader of it that looks another way.
    pub fn reader_with(&self, width: u16, height: u16, settings: Settings) -> Model {
        let mut model = self.waiting(width, height, settings);
        update(&mut model, self.analysed(0));
        model
    }
}

/// Presses keys, in words: `J J Enter`.
pub fn press(model: &mut Model, keys: &str) -> Vec<Effect> {
    let mut effects = Vec::new();
    for word in keys.split_whitespace() {
        let key = super::command::parse_key(word).expect("a key");
        effects.extend(update(model, Msg::Key(key)));
    }
    effects
}

/// Types words, letter by letter.
pub fn type_in(model: &mut Model, words: &str) {
    for c in words.chars() {
        update(model, Msg::Key(KeyPress::plain(Key::Char(c))));
    }
}

/// Compares what is between `<!-- name -->` and `<!-- /name -->` in `page`, a path from the root of the repository, with
/// `wanted`; with `UPDATE_README` set, writes it there instead.
pub fn check_page(page: &str, name: &str, wanted: &str) {
    // Tests run in parallel, and each writes the whole file.
    static ONE: std::sync::Mutex<()> = std::sync::Mutex::new(());
    let one = ONE.lock().expect("no test before failed");
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(page);
    let old = std::fs::read_to_string(&path).expect("the page");
    let (first, last) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let (before, rest) = old.split_once(&first).expect("the table begins");
    let (table, after) = rest.split_once(&last).expect("the table ends");
    if std::env::var_os("UPDATE_README").is_some() {
        let made = format!("{before}{first}{wanted}{last}{after}");
        std::fs::write(path, made).expect("written");
    } else if table != wanted {
        // Not `assert!`: that would poison the lock.
        drop(one);
        panic!(
            "{page}: run this test with UPDATE_README=1 to rewrite the table:\n{table}\n{wanted}"
        );
    }
}
