use super::{Dialogue, size};
use crate::notes::{Change, Notes};
use crate::reader::command::COMMANDS;
use crate::reader::sample::{Sample, bridge};
use crate::reader::{Effect, Model, Msg, Settings};

/// A reader of the bridge that is heard.
struct Listener {
    sample: Sample,
    model: Model,
    dialogue: Dialogue,
}

impl Listener {
    fn new() -> Self {
        let sample = bridge();
        let settings = Settings {
            linear: true,
            ..Settings::default()
        };
        let size = size(sample.story.reports.len());
        let mut model = sample.waiting(size.width, size.height, settings);
        let (mut dialogue, lines) = Dialogue::begin(&model);
        assert!(lines.concat().contains("Comparing"), "{lines:?}");
        assert!(dialogue.is_waiting(&model));
        let said = dialogue.take_in(&mut model, sample.analysed(0));
        assert!(said.lines.concat().contains("4 shared claims"), "{said:?}");
        Self {
            sample,
            model,
            dialogue,
        }
    }

    /// What is said to a line, and asked of the shell.
    fn say(&mut self, typed: &str) -> (String, Vec<Effect>) {
        let said = self.dialogue.take_line(&mut self.model, typed);
        let effects = said.effects;
        (said.lines.join("\n"), effects)
    }

    /// What is said to several lines, one after another.
    fn all(&mut self, typed: &[&str]) -> String {
        let said: Vec<String> = typed.iter().map(|line| self.say(line).0).collect();
        said.join("\n")
    }
}

/// What was typed, and what is to be heard in answer to the last line.
const HEARD: &[(&[&str], &str)] = &[
    (&["S"], "2 Northern Wire, figure differs, paragraph 1: TARN"),
    (
        &["S"],
        "\nNW differs in: Engineers closed the; bridge; 14 cracks were",
    ),
    (&["S"], "\nTL differs in: had counted a dozen\n"),
    (&["J J J"], "Claim c4: ferries from Wednesday"),
    (&["J J J"], "Not found in 2 Northern Wire; 4 El Puente."),
    (&["S", "j"], "2 Northern Wire"),
    (&["claim.next"], "Claim c2"),
    (&["claim next"], "Claim c2"),
    (&["J J"], "Claim c3"),
    (&["R", "gg", "j"], "Paragraph 1: The old bridge at Tarn"),
    (&["R", "gg", "j", "j"], "Traffic was backed up for hours."),
    (
        &["R", "3", "gg", "j", "j", "j"],
        "Each will carry 40 cars.\nClaim s4, in one report only.",
    ),
    (&["R", "g g", "k"], "this is the beginning of the report"),
    (
        &["R", "J", "l"],
        "2 Northern Wire, paragraph 2 of 4: “We will not open it until",
    ),
    (
        &["M"],
        "VV 12; NW 14; TL 12; EP 14; 2 of 4 give the same figure.",
    ),
    (&["M", "l"], "2 Northern Wire, figure differs"),
    (&["V"], "What differs: 12 (VV TL); 14 (NW EP)"),
    (&["r"], "ok c1; next open: c2; u undoes"),
    (&["r", "V"], "by severity. 1 done."),
    (&["r", "u"], "undone: ok c1"),
    (&["a Check the pier."], "note on c1; u undoes"),
    (&["a Check the pier.", ""], "Note: Check the pier."),
    (&["a", "One.", "Two.", ".", ""], "Note: Two."),
    (&["a", "One."], "1 line. A dot alone saves."),
    (&["a", "One.", "Two."], "2 lines."),
    (
        &["a", "One.", "Two.", ".read"],
        "The note on c1, so far:\nOne.\nTwo.",
    ),
    (&["a", "One.", ".", "a"], "so far:\nOne.\nType more lines"),
    (&["note Check the pier.", ""], "Note: Check the pier."),
    (&["M", ""], "2 Northern Wire: "),
    (
        &["a", "One.", ".clear"],
        "Writing a note on c1. Type its lines.",
    ),
    (&["a", "One.", ".cancel"], "draft kept, not saved"),
    (&["/ferries"], "/ferries; 1 of 2; 1 of 1 in VV"),
    (
        &["/ferries", "n"],
        "3 The Ledger, paragraph 2 of 3: Ferries are to run",
    ),
    (&["search", "9,000"], "/9,000; 1 of 2"),
    (&["search"], "Which words should be found?"),
    (&["g c 3"], "Claim c3"),
    (&["goto.claim 3"], "Claim c3"),
    (&["f c"], "2 claims: conflicts; f a lists all"),
    (&["fc"], "2 claims: conflicts"),
    (&["f"], "f q: only quotes worded differently"),
    (&["m a"], "place remembered"),
    (&["m", "a"], "place remembered"),
    (&["m a", "J", "' a"], "at the place of a"),
    (&["J", "'a"], "no place is remembered under a"),
    (&["R", "2"], "2 Northern Wire"),
    (&["R", "outlet.number 3"], "3 The Ledger"),
    (&["R", "2 J"], "Claim c2"),
    (&["R", "gg", "2 j j"], "2 Northern Wire, paragraph"),
    (&["R", "2 S"], "Stack, "),
    (&["m a J"], "Claim c2"),
    (&["d"], "changed words: marked, removed words shown"),
    (&["V", "l"], "2 Northern Wire, figure differs, paragraph 1"),
    (
        &["f !", "V"],
        "flagged, by severity.\nThe filter leaves no claim: f a lists all.",
    ),
    (
        &["f !", "M"],
        "by severity.\nThe filter leaves no claim: f a lists all.",
    ),
    (&["b"], "VV is already the base"),
    (&["o", "3", "R"], "3 The Ledger"),
    (&["o"], "2 Northern Wire"),
    (&["o", "hide Ledger", "o"], "3 The Ledger, hidden"),
    (&["o", "hide Ledger", "o", "show 3", "o"], "4 El Puente"),
    (&["T"], "No colours are used here."),
    (&["E"], "A snapshot: claim, as html, into "),
    (&["E", "all"], "A snapshot: all, as html, into "),
    (&["E", "all", "json"], "A snapshot: all, as json, into "),
    (&["E", "text", "claim"], "A snapshot: claim, as text, into "),
    (
        &["E", "md", "notes for you.md"],
        "A snapshot: claim, as md, into notes for you.md.",
    ),
    (&["E", "here.html", "."], "writing here.html"),
    (&["E", "f c"], "“f c” is not a file name: it must end in"),
    (&["E", "J", "f c"], "A snapshot: claim, as html, into "),
    (&["E", "Here.HTML"], "into Here.HTML."),
    (&["E", ""], "Nothing changed."),
    (&["gc 3"], "Claim c3"),
    (&["gc3"], "is not a command"),
    (&["S", "x l", "j", "x l", "x x"], "\n1: joined"),
    (
        &["S", "x l", "j", "x l", "x x", "d 1"],
        "taken back; u undoes",
    ),
    (&["S", "x l", "j", "x l", "x x", "J"], "Claim c2"),
    (&["J", "S", "x l", "j", "x l", "J", "x x", "1"], "Claim c2"),
    (&["E", "q"], "Nothing changed."),
    (&["g m"], "No remarks on this story."),
    (&["next claim"], "Claim c2"),
    (&["severity"], "claims by severity"),
    (&["no such thing"], "is not a command"),
    (&["theme mono"], "“theme” takes no words after it"),
    (&["undo it all"], "“undo” takes no words after it"),
    (&["R", "outlets ledger"], "3 "),
    (&["mark"], "4 commands contain “mark”"),
    (&["review"], "Review, "),
    (&["help"], "J next claim"),
    (
        &["help claims"],
        "J or ] or Alt-Down, claim.next: next claim",
    ),
    (&["help J"], "claim.next, J or ]"),
    (&["?"], "u, undo: undo"),
    (&["keys"], "Q, quit: quit parallax"),
    (&[":"], "claim.next: next claim"),
    (&["s"], "only in the reader: keep panes in step"),
    (&["Ctrl-o"], "no jump to go back from"),
];

#[test]
fn what_is_heard() {
    let mut wrong = Vec::new();
    for (typed, heard) in HEARD {
        let mut listener = Listener::new();
        listener.all(&typed[..typed.len() - 1]);
        let (said, _) = listener.say(typed[typed.len() - 1]);
        if !said.contains(heard) {
            wrong.push(format!("{typed:?}: no {heard:?} in\n{said}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn every_command_is_answered_by_words_or_by_deeds() {
    for command in COMMANDS {
        let mut listener = Listener::new();
        let (said, effects) = listener.say(command.id);
        assert!(!said.is_empty() || !effects.is_empty(), "{}", command.id);
        for line in said.lines() {
            assert!(!line.trim().is_empty(), "{}", command.id);
            let glyphs = ['│', '─', '▌', '★', '∅', '\x1b', '¶'];
            assert!(!line.contains(glyphs), "{}: {line}", command.id);
        }
    }
}

#[test]
fn nothing_is_said_twice() {
    let mut listener = Listener::new();
    let first = listener.all(&["S"]);
    assert!(first.contains("Claim c1"), "{first}");
    listener.say("J");
    listener.say("K");
    assert!(listener.say("F").0.starts_with("only in the reader: "));
    let again = listener.say("").0;
    assert!(again.contains("Claim c1"), "asked for, it is said again");
    let stage = || crate::reader::Msg::Stage(0, crate::collate::Stage::Match);
    let mut hear = || {
        listener
            .dialogue
            .take_in(&mut listener.model, stage())
            .lines
    };
    hear();
    assert!(hear().is_empty(), "stages are said to who asks");
}

#[test]
fn a_claim_is_told_of_its_own_sentence_alone() {
    let mut listener = Listener::new();
    let said = listener.all(&["R"]);
    assert!(said.ends_with("; 1 of 4."), "{said}");
    // It begins on the row on which the claim ends.
    assert_eq!(
        listener.say("j").0,
        "Traffic was backed up for hours.\nClaim s1, in one report only."
    );
}

#[test]
fn what_the_next_line_says_is_not_said_before_it() {
    let said = Listener::new().all(&["R", "2"]);
    let named = said.matches("Northern Wire").count();
    let last = said.lines().last().unwrap_or_default();
    assert!(last.starts_with("2 Northern Wire, paragraph"), "{said}");
    assert_eq!(named, last.matches("Northern Wire").count(), "{said}");
}

#[test]
fn what_is_the_same_from_claim_to_claim_is_said_to_who_asks() {
    let mut listener = Listener::new();
    let said = listener.say("M").0;
    assert!(!said.contains("shared claims,"), "{said}");
    let said = listener.say("").0;
    assert!(
        said.contains("2 Northern Wire: 3 of 4 shared claims"),
        "{said}"
    );
    assert!(
        !said.contains(" 0 "),
        "nothing is counted that is not there: {said}"
    );
}

#[test]
fn words_of_another_language_are_not_counted_out() {
    let mut listener = Listener::new();
    let said = listener.all(&["S"]);
    let after = said.split("4 El Puente").nth(1).unwrap_or_default();
    assert!(!after.contains("differs in"), "{said}");
}

#[test]
fn rows_of_a_terminal_hold_whole_words() {
    let line = "2 Northern Wire, the base: “We will not open it.”";
    let fitted = super::fitted(line, 12);
    assert_eq!(
        fitted,
        "2 Northern  Wire, the   base: “We   will not    open it.”"
    );
    assert_eq!(super::fitted(line, 80), line);
    assert_eq!(super::fitted(line, 0), line);
}

#[test]
fn another_base_is_compared_again() {
    let mut listener = Listener::new();
    let (said, effects) = listener.all_effects(&["R", "l", "b"]);
    assert!(said.contains("base is now NW"), "{said}");
    assert!(said.contains("Comparing"), "{said}");
    assert!(matches!(
        effects.last(),
        Some(Effect::Analyse { generation: 1, .. })
    ));
    let message = listener.sample.analysed(1);
    let said = listener.dialogue.take_in(&mut listener.model, message);
    assert!(said.lines.concat().contains("Compared: 4 shared claims"));
}

impl Listener {
    fn all_effects(&mut self, typed: &[&str]) -> (String, Vec<Effect>) {
        let mut all = Vec::new();
        let mut words = String::new();
        for line in typed {
            let (said, effects) = self.say(line);
            words = said;
            all.extend(effects);
        }
        (words, all)
    }
}

#[test]
fn leaving() {
    for typed in ["Q", "quit", "exit", "bye"] {
        let (_, effects) = Listener::new().say(typed);
        assert_eq!(effects, [Effect::Quit], "{typed}");
    }
}

#[test]
fn what_one_report_alone_has_can_be_marked() {
    let mut listener = Listener::new();
    listener.all(&["R", "J", "/the bill for the bridge"]);
    let said = listener.say("r").0;
    assert!(said.contains("ok s3"), "{said}");
}

#[test]
fn what_is_undone_is_heard_and_noted() {
    let mut listener = Listener::new();
    let said = listener.all(&["S", "r", "u"]);
    assert!(said.contains("undone: ok c1"), "{said}");
    let said = listener.say("u").0;
    assert!(said.contains("nothing to undo"), "{said}");
    listener.say("note.claim that one");
    assert_eq!(listener.model.note_of(0), Some("that one"));
}

#[test]
fn names_stay_apart_where_a_glyph_stood_between_them() {
    use super::aloud::aloud;
    assert_eq!(
        aloud("∅ ME★ LS FA · 26 (NP)"),
        "not found in ME LS FA; 26 (NP)"
    );
    assert_eq!(aloud("★ base"), "base");
    assert_eq!(
        aloud("≥12 (NW) · >=14 (DC)"),
        "at least 12 (NW); at least 14 (DC)"
    );
}

#[test]
fn what_is_left_out_is_said_so() {
    let mut listener = Listener::new();
    listener.all(&["M", "J"]);
    listener.all(&["l", "l"]);
    let said = listener.all(&["x o", "h", "l"]);
    assert!(
        said.contains("The Ledger: left out, as confirmed."),
        "{said}"
    );
    let said = listener.all(&["V"]);
    assert!(said.contains("left out by TL"), "{said}");
    let said = listener.all(&["S"]);
    assert!(
        said.contains("Left out by 3 The Ledger, as confirmed."),
        "{said}"
    );
}

#[test]
fn the_first_end_of_a_link_is_said_with_what_to_do_next() {
    let mut heard = Listener::new();
    heard.say("stack");
    let (said, _) = heard.say("x l");
    assert!(said.contains("One end of a link: VV “"), "{said}");
    assert!(said.contains("type x l again"), "{said}");
    let (said, _) = heard.say("2");
    assert!(!said.contains("One end"), "{said}");
    let (said, _) = heard.say("x l");
    assert!(said.contains("link VV “"), "{said}");
    heard.say("x l");
    let (said, _) = heard.say("cancel");
    assert!(said.contains("link cancelled"), "{said}");
}

#[test]
fn one_passage_is_not_called_passages() {
    for (shared, single, said) in [
        (0, 1, "1 passage is in one report only."),
        (1, 1, "1 shared claim, 1 passage in one"),
        (2, 3, "2 shared claims, 3 passages in one"),
    ] {
        let progress = super::scene::Progress::Done(shared, single);
        let words = super::scene::compared(&progress);
        assert!(words.contains(said), "{words}");
    }
}

#[test]
fn all_notes_on_a_claim_are_heard() {
    let mut listener = Listener::new();
    listener.all(&["g c 2", "a Ask her."]);
    // Somebody else's, that was merged.
    let note = listener.model.notes().1.notes.live().next();
    let (id, mut note) = note
        .map(|(id, note)| (id.to_owned(), note.clone()))
        .unwrap();
    note.text = "Ask him.".to_owned();
    let mut theirs = Notes::default();
    theirs.apply(Change::Note(format!("{id}.b"), Some(note)));
    let (news, shared) = (Box::new(theirs.clone()), Box::new(theirs));
    let message = Msg::Notes { news, shared };
    listener.dialogue.take_in(&mut listener.model, message);
    let (said, _) = listener.say("where");
    assert!(
        said.contains("\nNote: Ask her.\nAnother note: Ask him.\n"),
        "{said}"
    );
}
