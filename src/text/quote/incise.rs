//! A cue between the marks, as French, Italian and Spanish papers print it: « Il faut, a martelé la maire, Ida Roux, que
//! chacun paie. » The words before it and those behind it are two pieces of one quotation, and the cue is the reporter's (the
//! "incise": M. Grevisse and A. Goosse, "Le bon usage", 16th edition, § 388).

use std::ops::Range;

use super::marks::Marked;
use crate::story::Span;
use crate::text::name::lexicon::Class;
use crate::text::name::phrase::{self, HUMAN, PRONOUN};
use crate::text::name::range_of;
use crate::text::name::words::{Case, Gap, Word};
use crate::text::{Annotations, Lang};

/// So many words may stand between the comma and the verb: "s’est aussitôt écriée".
const AUXILIARIES: usize = 4;

/// So many words at most stand between the verb and its subject.
const FARTHEST: usize = 5;

/// So many words at the end of a sentence may say who somebody is, whatever they are.
const SHORT: usize = 5;

/// Verbs of speaking whose object is a person: "a prévenu le maire" tells whom somebody warned.
const OF_HEARERS: [&str; 16] = [
    "prévenu",
    "prévient",
    "averti",
    "avertit",
    "interrogé",
    "interroge",
    "accusé",
    "accuse",
    "alerté",
    "alerte",
    "félicité",
    "félicite",
    "salué",
    "appelé",
    "remercié",
    "menacé",
];

/// What may follow the speaker behind a comma and still tell of the saying, in lower case.
const SETTINGS: [&str; 15] = [
    "devant",
    "lors",
    "auprès",
    "interrogé",
    "interrogée",
    "joint",
    "jointe",
    "contacté",
    "contactée",
    "cité",
    "citée",
    "qui",
    "ante",
    "durante",
    "davanti",
];

/// One text while the cues between marks are looked for.
struct Reader<'a> {
    text: &'a str,
    notes: &'a Annotations,
    words: &'a [Word],
}

/// The quotations with those parted that have a cue between their marks.
pub(super) fn parted(
    text: &str,
    notes: &Annotations,
    words: &[Word],
    marked: Vec<Marked>,
) -> Vec<Marked> {
    if !matches!(notes.lang, Lang::Fr | Lang::It | Lang::Es) {
        return marked;
    }
    let reader = Reader { text, notes, words };
    marked
        .into_iter()
        .flat_map(|mark| reader.pieces(mark))
        .collect()
}

impl Reader<'_> {
    fn pieces(&self, mark: Marked) -> Vec<Marked> {
        let inside = range_of(self.words, mark.span);
        let (mut out, mut rest) = (Vec::new(), mark);
        let mut at = inside.start;
        while at + 1 < inside.end {
            let Some(end) = self.incise(at, inside.end) else {
                at += 1;
                continue;
            };
            let (before, behind) = self.cut(rest, at, (end < inside.end).then_some(end));
            out.push(before);
            match behind {
                Some(behind) => rest = behind,
                None => return out,
            }
            at = end;
        }
        out.push(rest);
        out
    }

    /// Two pieces of a quotation: what ends with word `last`, and what begins with word `next`.
    fn cut(&self, mark: Marked, last: usize, next: Option<usize>) -> (Marked, Option<Marked>) {
        let gap = &self.text[self.words[last].span.end..self.words[last + 1].span.start];
        let asked: usize = gap
            .chars()
            .take_while(|c| matches!(c, '?' | '!' | '…' | ' ' | '\u{a0}' | '\u{202f}'))
            .map(char::len_utf8)
            .sum();
        let asked = gap[..asked].trim_end().len();
        let end = self.words[last].span.end + asked;
        let before = Marked {
            span: Span::new(mark.span.start, end),
            outer: Span::new(mark.outer.start, end),
            piece: true,
            ..mark
        };
        let behind = next.map(|next| {
            let start = self.words[next].span.start;
            Marked {
                span: Span::new(start, mark.span.end),
                outer: Span::new(start, mark.outer.end),
                resumes: false,
                piece: true,
                ..mark
            }
        });
        (before, behind)
    }

    /// One past the last word of the cue that stands behind word `at`, if one does.
    fn incise(&self, at: usize, ceiling: usize) -> Option<usize> {
        let opened = Gap::COMMA.and(Gap::DASH).and(Gap::END);
        let first = at + 1;
        if !self.words[at].gap.has(opened) || self.words[first].is_capital() {
            return None;
        }
        let (verb, asked) = self.verb(first, ceiling)?;
        // "A-t-il dit".
        if asked {
            return Some(self.end(verb + 1, ceiling));
        }
        if self.words[verb].gap.has(Gap::TIGHT) {
            return self.inverted(verb, ceiling);
        }
        // «Es un error, dijo, y lo pagaremos»: Spanish and Italian leave the pronoun out.
        if !self.words[verb].flows() {
            let closes = self.words[verb]
                .gap
                .has(Gap::COMMA.and(Gap::DASH).and(Gap::END));
            return (closes && self.notes.lang != Lang::Fr).then_some(verb + 1);
        }
        let subject = self.subject(verb + 1, ceiling)?;
        let named = self.named(&subject, ceiling);
        let hears = OF_HEARERS.contains(&self.words[verb].span.of(self.text));
        let told = &self.words[subject.start..named];
        if hears && !told.iter().any(Word::is_capital) {
            return None;
        }
        // "Murmure la vieille, …": whoever it is, the clause is of a verb and who does it.
        let whole = verb == first
            && self.words[first].is(Class::CUE.and(Class::TONE))
            && self.closes(named, ceiling);
        (whole || self.is_somebody(&subject)).then(|| self.end(named, ceiling))
    }

    /// Who speaks, behind the verb and what tells how, when and where: "répond sèchement le maire", "a prévenu vendredi sur
    /// Radio Une la maire".
    fn subject(&self, from: usize, ceiling: usize) -> Option<Range<usize>> {
        let mut at = from;
        while at < ceiling && at < from + FARTHEST {
            let word = &self.words[at];
            if word.is(Class::DET) && !word.is(Class::PREP) || word.is_capital() || word.is(HUMAN) {
                break;
            }
            let manner = word.span.of(self.text).ends_with("ment")
                || word.is(Class::ADV.and(Class::DATE).and(Class::TIME));
            let place = word.is(Class::PREP) && at > from;
            if !(manner || place) || !word.flows() {
                break;
            }
            at += 1;
            // A place has its name.
            while place && at < ceiling && self.words[at].is_capital() && self.words[at].flows() {
                at += 1;
            }
        }
        phrase::starting_at(self.words, at, ceiling)
    }

    /// The verb of speaking that begins with word `first`, behind what helps it; and whether a pronoun stands between.
    fn verb(&self, first: usize, ceiling: usize) -> Option<(usize, bool)> {
        let helps = Class::AUX.and(Class::CLITIC).and(Class::ADV);
        let cue = Class::CUE.and(Class::TONE).and(Class::CUE_NP);
        let mut asked = false;
        for at in first..ceiling.min(first + AUXILIARIES) {
            let word = &self.words[at];
            if word.is(cue) && !word.is_capital() {
                return Some((at, asked));
            }
            let pronoun = at > first && word.is(PRONOUN) && self.words[at - 1].gap.has(Gap::TIGHT);
            let t = word.span.len() == 1 && word.gap.has(Gap::TIGHT);
            if !(word.is(helps) || pronoun || t) || word.gap.has(Gap::BORDER) {
                return None;
            }
            asked |= pronoun;
        }
        None
    }

    /// "Dit-elle", "ajoute-t-il": the end behind a pronoun that the verb hangs on.
    fn inverted(&self, verb: usize, ceiling: usize) -> Option<usize> {
        let near = (verb + 1..ceiling.min(verb + 3)).find(|w| self.words[*w].is(PRONOUN))?;
        let tied = (verb..near).all(|w| self.words[w].gap.has(Gap::TIGHT));
        tied.then(|| self.end(near + 1, ceiling))
    }

    /// Whether a phrase ends before a border at word `end`.
    fn closes(&self, end: usize, ceiling: usize) -> bool {
        end == ceiling || self.words[end - 1].gap.has(Gap::BORDER) || self.words[end].first
    }

    /// Whether a phrase is of a person or a body.
    fn is_somebody(&self, range: &Range<usize>) -> bool {
        let head = &self.words[phrase::head(self.words, range)];
        head.is(HUMAN) || self.words[range.clone()].iter().any(Word::is_capital)
    }

    /// One past the last word of a speaker with the name or the office that is set beside, between commas or up to the end
    /// of the sentence: "Luc Morand, maire de Vimy depuis 2008".
    fn named(&self, subject: &Range<usize>, ceiling: usize) -> usize {
        let mut end = subject.end;
        for _ in 0..2 {
            if end >= ceiling || !self.words[end - 1].gap.has(Gap::COMMA) {
                return end;
            }
            let Some(next) = self.beside(end, ceiling) else {
                return end;
            };
            end = next;
        }
        end
    }

    /// The end of what stands beside a speaker from word `from` on, if it is an apposition: it has no verb, and a name, an
    /// office or an age.
    fn beside(&self, from: usize, ceiling: usize) -> Option<usize> {
        let clause = PRONOUN
            .and(Class::SPEAKING)
            .and(Class::AUX)
            .and(Class::AND)
            .and(Class::CONTRA)
            .and(Class::SUBORD)
            .and(Class::THAT);
        let ends = |w: &usize| {
            self.words[*w].gap.has(Gap::BORDER) || w + 1 == ceiling || self.words[w + 1].first
        };
        let last = (from..ceiling).find(ends)?;
        let range = from..last + 1;
        let first = &self.words[from];
        let short = last - from < SHORT
            && self.closes(last + 1, ceiling)
            && !self.words[last].gap.has(Gap::COMMA);
        let told = first.case == Case::Digit
            || short
            || first.is_capital()
            || self.words[range.clone()]
                .iter()
                .take(3)
                .any(|w| w.is(HUMAN));
        let nominal = self.words[range]
            .iter()
            .all(|w| !w.is(clause) || w.is(Class::DET.and(Class::PREP)));
        (told && nominal).then_some(last + 1)
    }

    /// One past the last word of a cue whose speaker ends before `from`: up to the next border, and over what tells where
    /// and when it was said.
    fn end(&self, from: usize, ceiling: usize) -> usize {
        let mut at = from;
        while at < ceiling {
            let last = &self.words[at - 1];
            if last
                .gap
                .has(Gap::END.and(Gap::DASH).and(Gap::SEMI).and(Gap::COLON))
                || self.words[at].first
            {
                return at;
            }
            if last.gap.has(Gap::COMMA) && !SETTINGS.contains(&self.words[at].span.of(self.text)) {
                return at;
            }
            at += 1;
        }
        at.min(ceiling)
    }
}
