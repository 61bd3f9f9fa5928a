//! Whether a report names who says something: surely, surely not, or not to be told.
//!
//! To say of a report that it states as fact what it gives with its source is the worst mistake of all, so the burden of
//! proof is on that side: a sentence is bare only where nothing in it, and nothing in the sentence before it in its paragraph,
//! can hand words over in the report's language (Reuters Handbook of Journalism, "Attribution": a source holds until another
//! is named). The words are the cues of [`crate::text::quote::cues`], the moods of reported speech (German *Konjunktiv*, the
//! Romance conditional; Duden, *Die Grammatik*; Grevisse, *Le bon usage*) and what shows rather than says.

use std::sync::LazyLock;

use super::attribution::is_hedged;
use super::scene::Scene;
use crate::collate::lexicon::{Listed, lower};
use crate::collate::{SentenceRef, spelling};
use crate::text::name::lexicon::{Class, Lexicon};
use crate::text::{Annotations, Lang};

/// The share of a sentence's bytes that must be somebody's words for it to be said by them.
const MOST: f64 = 0.4;

/// Words that hand words over, whatever else they can be.
const CUES: Class = Class::CUE
    .and(Class::CUE_ING)
    .and(Class::CUE_NP)
    .and(Class::CUE_PREP)
    .and(Class::CUE_POST)
    .and(Class::CUE_NOUN)
    .and(Class::TONE);

/// Those who can say something.
const SPEAKERS: Class = Class::ROLE.and(Class::PEOPLE).and(Class::BODY);

/// Words beside the cues that tell of a source, and moods of reported speech, with blanks between them.
fn tellers(lang: Lang) -> &'static str {
    match lang {
        Lang::En => {
            "showed shown shows show records sources indicated indicates saw heard remembered \
             remember spoken quoted telling excluded signaled signalled expect expects expected per \
             found lists listed put puts raised revised reporting reports account accounts"
        }
        Lang::De => {
            "sei seien habe hätten hätte werde würden würde solle sollen soll könne müsse wolle \
             gelte nannten erzählten schilderten bestätigten informierte informierten meldete \
             melden meldet kreise medienberichten berichten berichte quelle quellen augenzeugen"
        }
        Lang::Fr => {
            "serait seraient aurait auraient ferait devrait indiqué indique rapporté rapporte \
             précisé précise d'après source sources racontent témoins annoncé confirmé expliqué \
             affirmé communiqué bilan"
        }
        Lang::Es => {
            "habría habrían sería serían coinciden coincide coincidieron fuentes fuente \
             informaron informado relataron contaron cuentan reportó reportaron sitúan testigos \
             confirmaron precisaron balance"
        }
        Lang::It => {
            "sarebbe sarebbero avrebbe avrebbero fonti fonte riferito riferisce riferiscono reso \
             noto raccontano testimoni comunicato bilancio"
        }
        Lang::Nl => {
            "zou zouden aldus bron bronnen meldde melden meldt vertelden vertellen getuigen \
             bevestigden bevestigde volgens liet weten"
        }
        Lang::Other => "",
    }
}

/// See [`tellers`].
fn telling(lang: Lang) -> Option<&'static Listed> {
    static TABLES: LazyLock<[Listed; 6]> =
        LazyLock::new(|| Lang::KNOWN.map(|lang| Listed::of(tellers(lang))));
    let at = Lang::KNOWN.iter().position(|known| *known == lang)?;
    Some(&TABLES[at])
}

/// Whether a sentence may name who says what it says.
fn may_name(text: &str, notes: &Annotations, sentence: usize) -> bool {
    let span = notes.sentences[sentence].span;
    let Some(telling) = telling(notes.lang) else {
        return true;
    };
    if notes.statements.iter().any(|s| s.span.overlaps(span))
        || notes.quotes.iter().any(|q| q.span.overlaps(span))
        || is_hedged(text, notes, sentence)
    {
        return true;
    }
    let lexicon = Lexicon::of(notes.lang);
    let mut speaker = false;
    for token in notes.tokens_of(sentence) {
        let word = token.span.of(text);
        let class = lexicon.class(&lower(word));
        // Somebody before a stated clause, by whatever verb: "los supervivientes coinciden en que".
        if class.has(CUES) || telling.has(word) || speaker && class.has(Class::THAT) {
            return true;
        }
        speaker |= class.has(SPEAKERS);
    }
    false
}

/// The sentence before in the paragraph.
fn before(notes: &Annotations, sentence: usize) -> Option<usize> {
    let before = sentence.checked_sub(1)?;
    let paragraph = |n: usize| notes.sentences[n].paragraph;
    (paragraph(before) == paragraph(sentence)).then_some(before)
}

/// Whether a sentence surely names nobody who says what it says, nor the one before it in the paragraph. To say of an
/// outlet that it names no source where it does is worse than not to say it where it does not.
pub fn names_nobody(text: &str, notes: &Annotations, sentence: usize) -> bool {
    let may = |sentence| may_name(text, notes, sentence);
    !may(sentence)
        && before(notes, sentence).is_none_or(|before| !may(before))
        && !is_set_apart(text, notes, sentence)
}

/// Whether a sentence stands in a paragraph of somebody else's that no quotation marks hold: what is set apart behind a paragraph
/// that ends in a colon, or a post of which the last line names the account ("— Ann Lee (@annlee) May 4, 2024").
pub fn is_set_apart(text: &str, notes: &Annotations, sentence: usize) -> bool {
    let all = &notes.sentences;
    let own = all[sentence].paragraph;
    let mut earlier = all[..sentence].iter().rev();
    let before = earlier.find(|s| s.paragraph != own);
    let behind = before.is_some_and(|s| s.span.of(text).trim_end().ends_with(':'));
    let same = all[sentence..].iter().take_while(|s| s.paragraph == own);
    let signed = || {
        same.last()
            .is_some_and(|last| is_signed(last.span.of(text)))
    };
    behind || signed()
}

/// Whether a line ends in the name of who posted it.
fn is_signed(line: &str) -> bool {
    let sign = line.rfind("— ").or_else(|| line.rfind("- "));
    sign.is_some_and(|sign| line[sign..].contains("(@"))
}

/// [`names_nobody`], of a sentence of the story.
pub(super) fn is_bare(scene: &Scene, at: SentenceRef) -> bool {
    let notes = &scene.annotations[at.report];
    names_nobody(scene.text(at.report), notes, at.sentence)
}

/// Who is said to say most of a sentence.
pub(super) fn of(scene: &Scene, at: SentenceRef) -> Option<String> {
    let notes = &scene.annotations[at.report];
    let span = notes.sentences[at.sentence].span;
    let shared = |s: crate::story::Span| {
        let shared = s.end.min(span.end).saturating_sub(s.start.max(span.start));
        shared as f64 >= MOST * span.len() as f64
    };
    // The main clause comes first, whatever hangs on it: "Twelve died, police said, when a fire swept through the ship".
    let main = |s: crate::story::Span| s.start <= span.start && s.end > span.start;
    let mut statements = notes.statements.iter();
    let stated = statements.find(|s| shared(s.span) || main(s.span));
    let spoken = || notes.quotes.iter().find(|q| shared(q.span));
    stated
        .map(|s| s.source.clone().unwrap_or_else(|| s.cue.clone()))
        .or_else(|| spoken().and_then(|q| q.speaker.clone()))
}

/// Whether a sentence has the person among its names who is said elsewhere to say it: an act of theirs may be a statement.
pub(super) fn has_person(scene: &Scene, at: SentenceRef, source: &str) -> bool {
    let notes = &scene.annotations[at.report];
    let span = notes.sentences[at.sentence].span;
    let last = spelling::last_word(source);
    let names = notes.names.iter();
    let mut persons = names.filter(|n| n.person && n.span.overlaps(span));
    persons.any(|n| {
        let name = spelling::last_word(n.span.of(scene.text(at.report)));
        spelling::alike(&name, &last)
    })
}

/// Whether a sentence has the last word of a source in it: "linked to the heater by fire investigators" hands over what
/// fire investigators believe, without any word for saying.
pub(super) fn has_source(scene: &Scene, at: SentenceRef, source: &str) -> bool {
    let notes = &scene.annotations[at.report];
    let text = scene.text(at.report);
    let last = spelling::last_word(source);
    let Some(first) = last.chars().next() else {
        return false;
    };
    // Most words begin otherwise.
    let begins =
        |word: &str| word.starts_with(|c: char| !c.is_ascii() || c.eq_ignore_ascii_case(&first));
    let tokens = notes.tokens_of(at.sentence).iter();
    let mut words = tokens.map(|t| t.span.of(text)).filter(|w| begins(w));
    words.any(|word| spelling::alike(&spelling::fold(word), &last))
}

/// Whether two sources may be one: they share a word that is more than an article.
pub(super) fn may_be_one(a: &str, b: &str) -> bool {
    let telling = |s: &str| -> Vec<String> {
        let words = s.split(|c: char| !c.is_alphanumeric());
        let long = words
            .filter(|w| w.chars().count() > 3)
            .map(str::to_lowercase);
        long.collect()
    };
    let theirs = telling(b);
    a == b
        || telling(a)
            .iter()
            .any(|w| theirs.iter().any(|o| spelling::alike(w, o)))
}

/// The longer words of a phrase and its numbers.
fn content(words: &str) -> Vec<String> {
    let words = words.split(|c: char| !c.is_alphanumeric());
    let long =
        words.filter(|w| w.chars().count() > 3 || w.starts_with(|c: char| c.is_ascii_digit()));
    long.map(str::to_lowercase).collect()
}

/// Whether what is said is what a claim is called by: at least half of the label's words, and both of two. A claim can join
/// sentences of which each says more than the other.
pub(super) fn is_called(said: &str, label: &str) -> bool {
    let (own, theirs) = (content(said), content(label));
    let held = |w: &&String| own.contains(w) || own.iter().any(|o| spelling::alike(o, w));
    let least = if theirs.len() > 2 {
        theirs.len().div_ceil(2)
    } else {
        theirs.len()
    };
    theirs.iter().filter(held).count() >= least
}

/// How many numbers in digits a phrase has.
pub(super) fn numbers(label: &str) -> usize {
    let words = label.split(|c: char| c.is_whitespace() || c == '-');
    words
        .filter(|w| w.starts_with(|c: char| c.is_ascii_digit()))
        .count()
}

#[cfg(test)]
mod tests {
    use super::{is_called, may_be_one};

    #[test]
    fn half_of_a_longer_label_is_said_and_all_of_a_short_one() {
        let said = "papers at the record office show that the inspection was done in a day";
        assert!(!is_called(said, "recorded no defects"));
        assert!(is_called(
            "no defects were recorded, papers show",
            "recorded no defects"
        ));
        assert!(is_called(
            "the yearly inspection took a day",
            "yearly inspection of the spillway"
        ));
    }

    #[test]
    fn sources_that_share_a_word_may_be_one() {
        assert!(may_be_one(
            "the university hospital",
            "doctors at Messina’s main hospital"
        ));
        assert!(may_be_one("Ada Brightwater", "Brightwater"));
        assert!(!may_be_one("the coast guard", "the university hospital"));
        assert!(!may_be_one("the owner", "the crew"));
    }
}
