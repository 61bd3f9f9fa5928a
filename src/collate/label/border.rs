//! How well a label begins and ends: a person's begins where a clause or a phrase does, says what happened, and does not
//! break off before the word that it leads to.
//!
//! There is no parser here. Function words tell enough of a sentence's joints ("chunking" in S. Abney, "Parsing by
//! Chunks", 1991): what stands before the first word and behind the last says what the label would tear apart.

use crate::story::Span;
use crate::text::name::lexicon::{Class, Lexicon};
use crate::text::{Lang, Token, TokenClass};

/// Between clauses, and at the ends of a sentence.
const CLAUSE: f64 = 1.0;
/// Beside a word that opens a clause, which the label does without.
const JOINT: f64 = 0.95;
/// Before a word of time, or a preposition that adds where, when or how.
const ADDED: f64 = 0.9;
/// Behind a verb or a preposition: the label is its object.
const OBJECT: f64 = 0.75;
/// Before a verb, or before an object: one half of what is said.
const HALF: f64 = 0.55;
/// Before a verb of saying: who says what is told, and not that.
const SPEAKER: f64 = 0.4;
/// Inside a phrase.
const CUT: f64 = 0.5;

/// Inside a name.
const TORN: f64 = 0.25;

/// What a label is worth more that says what happened.
const DEED: f64 = 1.4;
/// What it keeps that has the verb of who says it: "the coast guard said the search".
const SAID: f64 = 0.5;

/// What it keeps that ends in the day.
const WHEN_LAST: f64 = 0.5;
/// What it keeps that goes on behind a "that" or an "and".
const TWO: f64 = 0.8;
/// What it keeps that is a name and nothing more.
const NAME: f64 = 0.6;

/// What it keeps that says the opposite, since it begins behind a "not".
const DENIED: f64 = 0.2;
/// How many function words may stand between a "none" and what it denies.
const NEAR: usize = 3;

/// So many shared words name a quotation without the rest.
const CORE: usize = 2;

/// Opens a clause of its own.
const OPENS: Class = Class::AND
    .and(Class::CONTRA)
    .and(Class::SUBORD)
    .and(Class::THAT)
    .and(Class::REL);
/// A verb that the lexicon knows as finite.
const VERB: Class = Class::AUX.and(Class::BE).and(Class::FINITE);
/// A word of somebody's saying.
const SAYS: Class = Class::CUE.and(Class::CUE_ING).and(Class::TELL);
const PRONOUN: Class = Class::HE
    .and(Class::SHE)
    .and(Class::THEY)
    .and(Class::IT)
    .and(Class::SPEAKING);
const WHEN: Class = Class::DATE.and(Class::TIME);

/// The joints of one sentence, or of one quotation in it.
pub(super) struct Borders<'a> {
    pub text: &'a str,
    pub tokens: &'a [Token],
    classes: Vec<Class>,
    /// English verbs of the past mostly show themselves.
    english: bool,
    lang: Lang,
}

impl<'a> Borders<'a> {
    /// No label is worth more times what its words are.
    pub const MOST: f64 = DEED;

    pub fn of(text: &'a str, tokens: &'a [Token], lang: Lang) -> Self {
        let lexicon = Lexicon::of(lang);
        let class = |t: &Token| {
            let word = t.span.of(text);
            if word.bytes().all(|b| b.is_ascii_lowercase()) {
                lexicon.class(word)
            } else {
                lexicon.class(&word.to_lowercase().replace('’', "'"))
            }
        };
        Self {
            text,
            tokens,
            classes: tokens.iter().map(class).collect(),
            english: lang == Lang::En,
            lang,
        }
    }

    /// What stands between a token and the one before it.
    fn gap(&self, at: usize) -> &str {
        Span::new(self.tokens[at - 1].span.end, self.tokens[at].span.start).of(self.text)
    }

    /// Whether no label goes on over what stands before a token.
    pub fn breaks(&self, at: usize) -> bool {
        let marks = [
            '\n', ';', ':', '.', '!', '?', '(', ')', '“', '”', '"', '«', '»', '„',
        ];
        let gap = self.gap(at);
        gap != " " && gap.contains(marks) && !self.is_date(at) && !self.is_titled(at)
    }

    /// "Brig. Gen. Ada Roe", "St. Louis", "Hugh W. Lee": the stop of a title, or of a word shortened to two letters at most, that a
    /// name follows.
    fn is_titled(&self, at: usize) -> bool {
        const SHORT: usize = 2;
        let (before, named) = (&self.tokens[at - 1], self.tokens[at].capital);
        let title = before.span.of(self.text);
        let short = before.capital && before.span.len() <= SHORT;
        named && self.gap(at).trim() == "." && (short || self.lang.is_title(title))
    }

    /// Whether a token is a word that says something, and no "m" of "7 a.m.".
    pub fn is_word(&self, at: usize) -> bool {
        self.is_content(at) && self.tokens[at].span.len() > 1
    }

    /// Whether a token and the one before it are apart by a mark that parts what is said.
    fn parted(&self, at: usize) -> bool {
        let gap = self.gap(at);
        gap != " "
            && gap.contains([',', ';', ':', '–', '—', '(', ')', '\n', '.', '!', '?'])
            && !self.is_date(at)
            && !self.is_titled(at)
    }

    /// "Feb. 9": an abbreviated month and its day.
    fn is_date(&self, at: usize) -> bool {
        let number = self.tokens[at].class == TokenClass::Number;
        number && self.classes[at - 1].has(Class::DATE) && self.gap(at).trim() == "."
    }

    /// Whether a token opens a clause.
    pub fn opens_clause(&self, at: usize) -> bool {
        self.classes[at].has(OPENS)
    }

    /// A stretch without the preposition and the words behind it at its end of which none is `shared` with another reading: they
    /// would stand in what is said of all ("lawful quarry", and not "for marksmen").
    pub fn without_tail(&self, span: Span, shared: impl Fn(usize) -> bool) -> Option<Span> {
        let first = self.tokens.partition_point(|t| t.span.start < span.start);
        let end = self.tokens.partition_point(|t| t.span.end <= span.end);
        let kept = (first..end).rev().find(|at| shared(*at))? + 1;
        let added = kept < end && self.classes[kept].has(Class::PREP);
        let telling = (first..kept).filter(|at| shared(*at)).count() >= CORE;
        let whole = kept > first && !self.is_verb(kept - 1);
        (added && telling && whole).then(|| Span::new(span.start, self.tokens[kept - 1].span.end))
    }

    fn is_content(&self, at: usize) -> bool {
        self.tokens[at].class != TokenClass::Stop
    }

    /// Whether a label may begin with a token: with no function word but one that denies.
    pub fn may_begin(&self, first: usize) -> bool {
        self.is_content(first) || self.classes[first].has(Class::NOT)
    }

    /// Whether a token stands behind a preposition, so that what it begins has no verb: "lowered by | six metres".
    pub fn is_governed(&self, first: usize) -> bool {
        let before = first.checked_sub(1).filter(|_| !self.parted(first));
        before.is_some_and(|b| self.classes[b].has(Class::PREP) && !self.is_content(b))
    }

    /// Whether a token opens a dependent clause, or in English may.
    pub fn leaves_phrase(&self, at: usize) -> bool {
        let after = ["after", "before", "while"].contains(&self.tokens[at].span.of(self.text));
        after || self.classes[at].has(Class::SUBORD.and(Class::CONTRA))
    }

    /// Whether a word before a token turns what it begins into its opposite: "none of the 14 jets".
    fn is_denied(&self, first: usize) -> bool {
        let before = (0..first).rev();
        let near = before.take_while(|at| !self.is_content(*at) && !self.parted(at + 1));
        let mut near = near.take(NEAR);
        near.any(|at| self.classes[at].has(Class::NOT))
    }

    /// How well a label begins with a token.
    pub fn begins(&self, first: usize) -> f64 {
        let worth = self.joint_before(first);
        worth
            * if self.is_denied(first) {
                DENIED
            } else {
                CLAUSE
            }
    }

    fn joint_before(&self, first: usize) -> f64 {
        if first == 0 || self.parted(first) {
            return CLAUSE;
        }
        let before = self.classes[first - 1];
        if self.classes[first].has(WHEN) {
            // "Last night", "three hours later": when, and not what.
            return CUT;
        }
        match before {
            // "More did | not die": who did not?
            _ if before.has(VERB) && !self.is_content(first) => CUT,
            _ if before.has(Class::OF) => CUT,
            _ if before.has(OPENS) => JOINT,
            _ if before.has(Class::DET) && !self.is_content(first - 1) => {
                // A noun with its article may stand behind a verb, and not behind "of".
                let verb = first > 1 && self.is_content(first - 2) && !self.parted(first - 1);
                let joint = self.joint_before(first - 1);
                if verb { OBJECT } else { joint.min(JOINT) }
            }
            _ if before.has(VERB) || before.has(SAYS) => OBJECT,
            _ if before.has(Class::PREP) => HALF,
            _ if before.has(WHEN.and(Class::ADV)) => ADDED,
            _ if before.has(PRONOUN) => OBJECT,
            _ if self.is_content(first - 1) => CUT,
            _ => ADDED,
        }
    }

    /// How well a label ends with a token.
    pub fn ends(&self, last: usize) -> f64 {
        let next = last + 1;
        if next == self.tokens.len() || self.parted(next) {
            return CLAUSE;
        }
        let after = self.classes[next];
        if self.classes[last].has(Class::COMMON) && self.is_before_date(next) {
            // "Late | Sunday", "late | on Sunday".
            return CUT;
        }
        let verb = self.is_verb(last) || self.is_doing(last);
        if verb && !after.has(OPENS.and(WHEN)) {
            // "The minister denied": what?
            let whole = after.has(Class::PREP) && !after.has(Class::BY);
            return if whole { OBJECT } else { CUT };
        }
        match after {
            _ if self.is_date(next) => CUT,
            _ if after.has(Class::OF.and(Class::BY)) => CUT,
            _ if self.is_purpose(next) => HALF,
            _ if after.has(SAYS) => SPEAKER,
            _ if after.has(VERB) => HALF,
            _ if self.is_doing(next) => OBJECT,
            _ if after.has(OPENS) => JOINT,
            _ if after.has(WHEN) || self.leads_to_when(next) => JOINT,
            _ if after.has(Class::PREP.and(Class::ADV)) => ADDED,
            _ if after.has(Class::DET.and(PRONOUN)) && !self.is_content(next) => HALF,
            _ if self.tokens[last].capital && self.tokens[next].capital => TORN,
            _ if self.is_content(next) => CUT,
            _ => OBJECT,
        }
    }

    /// Whether a day stands at a token, or behind the preposition there.
    fn is_before_date(&self, at: usize) -> bool {
        let then = self.classes.get(at + 1).copied().unwrap_or_default();
        let own = self.classes[at];
        own.has(Class::DATE) || own.has(Class::PREP) && then.has(Class::DATE)
    }

    /// "Was meant | to finalise": a "to" that a verb follows.
    fn is_purpose(&self, at: usize) -> bool {
        let then = at + 1;
        let to = ["to", "zu", "te"].contains(&self.tokens[at].span.of(self.text));
        to && then < self.tokens.len() && self.is_content(then) && !self.tokens[then].capital
    }

    /// "Deck | late Sunday".
    fn leads_to_when(&self, at: usize) -> bool {
        let then = at + 1;
        then < self.tokens.len()
            && self.classes[then].has(Class::DATE)
            && !self.tokens[at].capital
            && self.tokens[at].class == TokenClass::Content
            && !self.parted(then)
    }

    /// Whether a token is a verb of plain saying, which tells nothing itself.
    fn is_saying(&self, at: usize) -> bool {
        self.classes[at].has(SAYS) && !self.is_content(at)
    }

    /// "Spacecraft | watching the north".
    fn is_doing(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        let word = token.span.of(self.text);
        self.english && !token.capital && word.len() > 5 && word.ends_with("ing")
    }

    /// Whether a clause that is opened in a label has not got beyond its first word: "because debris".
    fn breaks_off(&self, first: usize, last: usize) -> bool {
        let opens = |at: &usize| self.classes[*at].has(OPENS.without(Class::AND));
        let opened = (first + 1..=last).rev().find(opens);
        let whole = last + 1 == self.tokens.len() || self.parted(last + 1);
        !whole && opened.is_some_and(|at| (at..=last).filter(|at| self.is_content(*at)).count() < 2)
    }

    /// Whether a token is surely a verb.
    fn is_verb(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        let word = token.span.of(self.text);
        let past = self.english && !token.capital && word.len() > 4 && word.ends_with("ed");
        self.classes[at].has(VERB) || past
    }

    /// What a label is worth by what it says from one token to another, both in it.
    pub fn says(&self, first: usize, last: usize) -> f64 {
        let own = first..=last;
        let mut content = own.clone().filter(|at| self.is_content(*at));
        let two = Class::THAT.and(Class::AND);
        let marks = [
            (own.clone().any(|at| self.is_saying(at)), SAID),
            (own.clone().any(|at| self.is_verb(at)), DEED),
            (content.all(|at| self.tokens[at].capital), NAME),
            (
                last > first && self.classes[last].has(Class::DATE),
                WHEN_LAST,
            ),
            (last > first && self.classes[last].has(Class::TIME), ADDED),
            (own.skip(1).any(|at| self.classes[at].has(two)), TWO),
            (self.breaks_off(first, last), HALF),
        ];
        let marked = marks.iter().filter(|(is, _)| *is);
        marked.map(|(_, worth)| worth).product()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokenize;
    use crate::text::{Annotations, Sentence};

    fn notes(text: &str, lang: Lang) -> Annotations {
        let sentence = Sentence {
            span: Span::new(0, text.len()),
            ..Sentence::default()
        };
        tokenize(text, vec![sentence], lang)
    }

    /// What a part of a sentence is worth as a label, by its ends and what it says.
    fn worth(text: &str, lang: Lang, part: &str) -> f64 {
        let notes = notes(text, lang);
        let borders = Borders::of(text, &notes.tokens, lang);
        let start = text.find(part).expect("in the text");
        let inside = Span::new(start, start + part.len());
        let own = |t: &Token| inside.covers(t.span);
        let first = notes.tokens.iter().position(own).expect("a word");
        let last = notes.tokens.iter().rposition(own).expect("a word");
        borders.begins(first) * borders.ends(last) * borders.says(first, last)
    }

    #[test]
    fn a_label_is_torn_from_nothing() {
        let cases = [
            // Not before a verb or its object, and not behind "of".
            (
                "Rebels in the north on Tuesday freed the hostages",
                "freed the hostages",
                "Rebels in the north",
            ),
            (
                "Prosecutors have opened an inquiry into the fire",
                "Prosecutors have opened an inquiry",
                "Prosecutors have opened",
            ),
            (
                "The age of the vessel will be part of the inquiry",
                "age of the vessel will be part of the inquiry",
                "age of the vessel will be part",
            ),
            (
                "The opposition leader criticised the government",
                "leader criticised the government",
                "opposition leader criticised",
            ),
            (
                "A rocket built by the agency, Thunder, fell",
                "rocket built by the agency",
                "rocket built",
            ),
            // Not inside a phrase, and not beyond the next clause's first word.
            (
                "They run five radar spacecraft watching military sites",
                "five radar spacecraft",
                "five radar",
            ),
            (
                "Crews held back because debris could fall",
                "Crews held back",
                "Crews held back because debris",
            ),
            (
                "Fishermen complained since the spring that exits were blocked",
                "exits were blocked",
                "complained since the spring that exits",
            ),
            // Not who says it, and not when.
            (
                "The coast guard said the search would go on",
                "search would go on",
                "coast guard said the search",
            ),
            (
                "Commander Elena Marchetti said the search would go on",
                "search would go on",
                "Commander Elena Marchetti",
            ),
            (
                "Last night the town gave him a cake",
                "town gave him a cake",
                "Last night",
            ),
            (
                "The blaze began on the car deck late on Sunday",
                "blaze began on the car deck",
                "car deck late on Sunday",
            ),
            (
                "Police took 13 people on Feb. 9 there",
                "13 people on Feb. 9",
                "13 people on Feb",
            ),
            // Not the opposite.
            (
                "None of the 14 jets at the base was damaged",
                "None of the 14 jets at the base",
                "14 jets at the base was damaged",
            ),
        ];
        for (text, better, worse) in cases {
            let of = |part| worth(text, Lang::En, part);
            let (more, less) = (of(better), of(worse));
            assert!(more > less, "“{better}” {more} against “{worse}” {less}");
        }
    }

    #[test]
    fn what_one_reading_alone_adds_is_left_out() {
        let kept = |text: &str, alone: &str| -> Option<String> {
            let notes = notes(text, Lang::En);
            let borders = Borders::of(text, &notes.tokens, Lang::En);
            let shared = |at: usize| {
                let token = &notes.tokens[at];
                token.class != TokenClass::Stop && !alone.contains(token.span.of(text))
            };
            let kept = borders.without_tail(Span::new(0, text.len()), shared)?;
            Some(kept.of(text).to_owned())
        };
        let kept_of = |text, alone| kept(text, alone).unwrap_or_default();
        assert_eq!(
            kept_of("lawful quarry for marksmen", "marksmen"),
            "lawful quarry"
        );
        // Behind a verb it is part of what is said, and one word names nothing.
        assert_eq!(
            kept_of("The crew acted in full accordance", "full accordance"),
            ""
        );
        assert_eq!(kept_of("quarry for marksmen", "marksmen"), "");
        assert_eq!(kept_of("lawful quarry for marksmen", ""), "");
    }

    #[test]
    fn in_other_languages_too() {
        let cases = [
            (
                Lang::De,
                "Das Alter des Schiffes wird geprüft",
                "Alter des Schiffes wird geprüft",
                "Alter",
            ),
            (
                Lang::De,
                "Die Polizei sagte, die Suche werde fortgesetzt",
                "Suche werde fortgesetzt",
                "Polizei sagte",
            ),
            (
                Lang::Fr,
                "Le nombre de victimes a augmenté lundi",
                "nombre de victimes a augmenté",
                "nombre",
            ),
            (
                Lang::Es,
                "El número de víctimas ha subido",
                "número de víctimas ha subido",
                "número",
            ),
            (
                Lang::It,
                "Il numero di vittime è salito",
                "numero di vittime è salito",
                "numero",
            ),
            (
                Lang::Nl,
                "Het aantal van de slachtoffers is gestegen",
                "aantal van de slachtoffers is gestegen",
                "aantal",
            ),
        ];
        for (lang, text, better, worse) in cases {
            let of = |part| worth(text, lang, part);
            let (more, less) = (of(better), of(worse));
            assert!(more > less, "“{better}” {more} against “{worse}” {less}");
        }
    }

    /// Whether a label goes on over what stands before a word.
    fn goes_on(text: &str, word: &str) -> bool {
        let notes = notes(text, Lang::En);
        let borders = Borders::of(text, &notes.tokens, Lang::En);
        let named = |t: &Token| t.span.of(text) == word;
        let at = notes.tokens.iter().position(named);
        at.is_some_and(|at| !borders.breaks(at))
    }

    #[test]
    fn the_stop_of_a_shortened_word_ends_no_label() {
        let text =
            "A grand jury of St. Louis County heard Hugh W. Lee on Monday at ten. Rain fell.";
        assert!(goes_on(text, "Louis"));
        assert!(goes_on(text, "Lee"));
        assert!(!goes_on(text, "Rain"));
    }
}
