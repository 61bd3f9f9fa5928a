//! What one collation leaves to the next changes nothing but the time: after each of many edits what is found with it is
//! what is found without.

mod common;
#[path = "../benches/generator/mod.rs"]
#[allow(dead_code)]
mod generator;

use common::{SAMPLES, sample};
use generator::{Plan, generate};
use parallax::collate::{self, Collation, Memory, Options, Unwatched};
use parallax::notes::Link;
use parallax::story::{Report, Story};
use parallax::text::{self, Annotations, clean};
use proptest::prelude::*;

/// What an editor may do to a story.
#[derive(Clone, Copy, Debug)]
enum Edit {
    /// Puts a word for another.
    Word,
    /// Takes a word out.
    Cut,
    /// Puts one more sentence in.
    Sentence,
    /// Alters the first digit.
    Digit,
    /// Puts two reports in each other's place.
    Swap,
    /// Takes a report out.
    Drop,
    /// Adds a report, another one's copy.
    Copy,
    /// Changes nothing.
    Nothing,
}

const EDITS: [Edit; 8] = [
    Edit::Word,
    Edit::Cut,
    Edit::Sentence,
    Edit::Digit,
    Edit::Swap,
    Edit::Drop,
    Edit::Copy,
    Edit::Nothing,
];

/// Words that the stories have, and one that they have not.
const WORDS: [&str; 6] = ["ferry", "council", "not", "said", "Halden", "zither"];

/// Puts `by` for the word that stands `nth` in a report, counted on from the first where it has fewer.
fn put(report: &mut Report, nth: usize, by: &str) {
    let words: Vec<&str> = report.text.split(' ').collect();
    let at = nth % words.len();
    let told = words.iter().enumerate();
    let told = told.map(|(n, word)| if n == at { by } else { word });
    report.text = told.collect::<Vec<&str>>().join(" ");
}

fn edit(story: &mut Story, edit: Edit, (report, word): (usize, usize)) {
    let count = story.reports.len();
    let at = report % count;
    match edit {
        Edit::Word => put(&mut story.reports[at], word, WORDS[word % WORDS.len()]),
        Edit::Cut => put(&mut story.reports[at], word, ""),
        Edit::Sentence => {
            let more = format!("{} It went on until 9.30 p.m. ", WORDS[word % WORDS.len()]);
            put(&mut story.reports[at], word, &more);
        }
        Edit::Digit => {
            let text = &mut story.reports[at].text;
            if let Some(digit) = text.find(|c: char| c.is_ascii_digit()) {
                text.replace_range(digit..=digit, &(word % 10).to_string());
            }
        }
        Edit::Swap => story.reports.swap(at, word % count),
        Edit::Drop if count > 2 => drop(story.reports.remove(at)),
        Edit::Copy => {
            let mut copy = story.reports[at].clone();
            copy.id = format!("{}-{word}-{count}", copy.id);
            story.reports.push(copy);
        }
        Edit::Drop | Edit::Nothing => {}
    }
    for report in &mut story.reports {
        report.paragraphs = clean::paragraphs(&report.text);
    }
}

const OPTIONS: Options = Options {
    base: None,
    candidates: true,
};

fn fresh(story: &Story, links: &[Link]) -> Collation {
    let notes: Vec<Annotations> = story
        .reports
        .iter()
        .map(|r| text::annotate(r, story.date))
        .collect();
    collate::collate(story, &notes, links, OPTIONS, &Unwatched).unwrap()
}

/// Edits a story again and again, and says after which edit the memory first told another thing.
fn differs(mut story: Story, edits: &[(Edit, (usize, usize))]) -> Option<usize> {
    let memory = Memory::default();
    let mut known = text::reread(&Story::default(), &[], &story);
    collate::recollate(&memory, &story, &known, &[], OPTIONS, &Unwatched);
    for (n, (kind, place)) in edits.iter().enumerate() {
        let mut next = story.clone();
        edit(&mut next, *kind, *place);
        known = text::reread(&story, &known, &next);
        let found = collate::recollate(&memory, &next, &known, &[], OPTIONS, &Unwatched);
        if found != Some(fresh(&next, &[])) {
            return Some(n);
        }
        story = next;
    }
    None
}

fn made(reports: usize, words: usize, seed: u64) -> Story {
    let plan = Plan {
        reports,
        words,
        told_by: 3,
        edited: 0.2,
        seed,
    };
    generate(plan).story
}

fn edits() -> impl Strategy<Value = Vec<(Edit, (usize, usize))>> {
    let edit = prop::sample::select(EDITS.to_vec());
    prop::collection::vec((edit, (0..20_usize, 0..2_000_usize)), 1..8)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn a_generated_story_edited_again_and_again(
        seed in 0..1_000_u64,
        reports in 2..9_usize,
        edits in edits(),
    ) {
        prop_assert_eq!(differs(made(reports, 200, seed), &edits), None);
    }

    #[test]
    fn a_sample_story_edited_again_and_again(at in 0..SAMPLES.len(), edits in edits()) {
        prop_assert_eq!(differs(sample(SAMPLES[at]), &edits), None);
    }
}

/// In a large story each sentence is compared with the best few of a report alone.
#[test]
fn a_large_story() {
    let word = |n: usize| (Edit::Word, (n, 61 * n));
    let edits = [
        word(3),
        word(7),
        (Edit::Digit, (5, 4)),
        word(11),
        (Edit::Nothing, (0, 0)),
    ];
    assert_eq!(differs(made(20, 1_500, 1), &edits), None);
}

/// What stands behind a sentence that was put in, or a word that was taken out, stands elsewhere and is told as it was.
#[test]
fn what_only_moves() {
    let sentence = |report: usize| (Edit::Sentence, (report, 0));
    let edits = [
        sentence(7),
        sentence(3),
        (Edit::Cut, (7, 2)),
        sentence(7),
        (Edit::Word, (3, 0)),
    ];
    assert_eq!(differs(made(12, 400, 1), &edits), None);
    for name in SAMPLES {
        assert_eq!(differs(sample(name), &edits), None, "{name}");
    }
}

/// "The court" and "the labour court in Lund" are one; "the union" is another, be its words the same.
#[test]
fn who_is_told_of_by_a_noun_alone() {
    let report = |id: &str, who: &str| {
        let text = format!(
            "{who} said the strike of the ferries was causing “disproportionate harm” to the people of the islands."
        );
        let span = parallax::story::Span::new(0, text.len());
        Report {
            id: id.to_owned(),
            text,
            paragraphs: vec![span],
            ..Report::default()
        }
    };
    let story = |second: &str| Story {
        reports: vec![
            report("one", "The labour court in Lund"),
            report("two", second),
        ],
        ..Story::default()
    };
    let (before, after) = (story("The court"), story("The union"));
    let memory = Memory::default();
    let known = text::reread(&Story::default(), &[], &before);
    let first = collate::recollate(&memory, &before, &known, &[], OPTIONS, &Unwatched);
    assert_eq!(first.map(|c| c.utterances.len()), Some(1));
    let known = text::reread(&before, &known, &after);
    let second = collate::recollate(&memory, &after, &known, &[], OPTIONS, &Unwatched);
    assert_eq!(second.as_ref().map(|c| c.utterances.len()), Some(0));
    assert_eq!(second, Some(fresh(&after, &[])));
}
