//! A sentence as its words, parted into clauses, with what each says of the others: is it so, is it not, or is it left open.

use crate::collate::negation::{self, Negation};
use crate::review::scene::Scene;
use crate::story::Span;
use crate::text::{Lang, Token, TokenClass};

/// A word of a sentence.
#[derive(Clone, Debug)]
pub struct Word<'a> {
    /// As the report's stems have it.
    pub stem: &'a str,
    /// As it is written.
    pub form: &'a str,
    /// Its bytes in the report's text.
    pub span: Span,
    /// What it is to matching.
    pub class: TokenClass,
    /// Which clause of the sentence, from 0.
    pub clause: usize,
    /// What it does to the words beside it.
    pub negation: Option<Negation>,
}

/// How a word is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Polarity {
    /// As what is so.
    Affirmed,
    /// As what is not so.
    Denied,
    /// Neither for certain.
    Open,
}

/// The words of a sentence or of a quotation.
#[derive(Clone, Debug)]
pub struct Words<'a> {
    /// In their order.
    pub all: Vec<Word<'a>>,
    /// Their language.
    pub lang: Lang,
    /// Whether it is asked.
    pub asks: bool,
}

/// Words that begin a clause of their own, folded: conjunctions and relative pronouns.
fn begins_clause(form: &str) -> bool {
    const OPENERS: &[&str] = &[
        "and", "but", "or", "which", "who", "that", "because", "while", "as", "if", "whether",
        "when", "although", "though", "after", "before", "und", "aber", "oder", "dass", "weil",
        "wahrend", "et", "mais", "ou", "que", "qui", "y", "pero", "o", "ma", "che", "maar", "dat",
        "omdat", "terwijl",
    ];
    OPENERS.iter().any(|own| form.eq_ignore_ascii_case(own))
}

/// Whether what stands between two words ends a clause.
fn parts(between: &str) -> bool {
    between.contains([',', ';', ':', '—', '–', '”', '»', '(', ')', '.', '?', '!'])
        || between.contains(" - ")
}

/// Whether the "not" at `n` stands in a condition without "if": "had the company not cooperated".
fn is_inverted(all: &[Word], n: usize) -> bool {
    let opens = |w: &Word| {
        ["had", "were", "should"]
            .iter()
            .any(|own| w.form.eq_ignore_ascii_case(own))
    };
    let far = n.saturating_sub(4)..n.saturating_sub(1);
    let next = n.checked_sub(1).map(|before| &all[before]);
    all[n].form.eq_ignore_ascii_case("not")
        && next.is_some_and(|w| w.class != TokenClass::Stop)
        && all[far].iter().any(opens)
}

/// So many words behind a negator what it denies begins, at most.
const REACH: usize = 5;

/// So many words before a word something may leave it open, whatever clause it is in.
const WINDOW: usize = 6;

impl<'a> Words<'a> {
    /// The words at a span of a report.
    pub fn of(scene: &Scene<'a>, report: usize, span: Span) -> Self {
        let (notes, text) = (scene.notes_of(report), scene.text(report));
        let first = notes.tokens.partition_point(|t| t.span.start < span.start);
        let tokens = notes.tokens[first..].iter();
        let mut clause = 0;
        let mut end = span.start;
        let mut all: Vec<Word<'a>> = Vec::new();
        for token in tokens.take_while(|t| t.span.end <= span.end) {
            let form = token.span.of(text);
            let between = text.get(end..token.span.start).unwrap_or_default();
            if !all.is_empty() && (parts(between) || begins_clause(form)) {
                clause += 1;
            }
            end = token.span.end;
            let mut word = Self::word(notes, token, (form, clause));
            // "No-nonsense" and "a no-confidence motion" deny nothing.
            if word.negation.is_some() && text[end..].starts_with(['-', '‑']) {
                word.negation = Some(Negation::Open);
            }
            all.push(word);
        }
        let asks = text.get(end..).is_some_and(|rest| rest.starts_with('?'));
        let lang = notes.lang;
        for n in 0..all.len() {
            if lang == Lang::En && is_inverted(&all, n) {
                all[n].negation = Some(Negation::Open);
            }
        }
        Self { all, lang, asks }
    }

    /// The words of a sentence.
    pub fn of_sentence(scene: &Scene<'a>, report: usize, sentence: usize) -> Self {
        Self::of(
            scene,
            report,
            scene.notes_of(report).sentences[sentence].span,
        )
    }

    fn word(
        notes: &'a crate::text::Annotations,
        token: &Token,
        (form, clause): (&'a str, usize),
    ) -> Word<'a> {
        Word {
            stem: &notes.stems[token.stem as usize],
            form,
            span: token.span,
            class: token.class,
            clause,
            negation: negation::of(form, notes.lang),
        }
    }

    /// Whether word `n` denies what follows it.
    pub fn is_negator(&self, n: usize) -> bool {
        matches!(
            self.all[n].negation,
            Some(Negation::Plain | Negation::OfThing)
        )
    }

    /// Whether word `n` may be what is denied: it tells something and says not how.
    fn tells(&self, n: usize) -> bool {
        let word = &self.all[n];
        let manner = self.lang == Lang::En && word.form.len() > 4 && word.form.ends_with("ly");
        word.class == TokenClass::Content && !manner && word.negation.is_none()
    }

    /// What the negator at `n` denies: the first telling word behind it in its clause; of a thing the last of those that
    /// follow one another.
    pub fn governed(&self, n: usize) -> Option<usize> {
        let clause = self.all[n].clause;
        let next = self.all.get(n + 1)?;
        if negation::is_pseudo(next.form) || next.class == TokenClass::Number {
            return None;
        }
        let own = |m: &usize| self.all[*m].clause == clause;
        let end = (n + 1 + REACH).min(self.all.len());
        let first = (n + 1..end)
            .take_while(own)
            .find(|m| self.tells(*m) || self.all[*m].class == TokenClass::Number)?;
        if self.all[first].class == TokenClass::Number {
            return None;
        }
        if self.all[n].negation != Some(Negation::OfThing) {
            return Some(first);
        }
        let run = (first..end).take_while(|m| own(m) && self.tells(*m));
        run.last()
    }

    /// Whether something is put in the place of what is denied at `n`, further on in the sentence.
    pub fn is_put_right(&self, n: usize) -> bool {
        self.all[n..].iter().any(|w| negation::puts_instead(w.form))
    }

    /// How the word at `at` is said. What leaves it open may be in `allowed`, folded as it is written: there both have it.
    pub fn polarity(&self, at: usize, allowed: &[&str]) -> Polarity {
        let governing = (0..at)
            .filter(|n| self.is_negator(*n) && self.governed(*n) == Some(at))
            .count();
        let denied = governing % 2 == 1 || governing > 0 && !negation::cancels(self.lang);
        let clause = self.all[at].clause;
        let touches = |n: usize| self.all[n].clause == clause || n < at && n + WINDOW >= at;
        let doubtful = |n: &usize| {
            let word = &self.all[*n];
            let known = |a: &&str| a.eq_ignore_ascii_case(word.form);
            word.negation.is_some()
                && touches(*n)
                && !(self.is_negator(*n) && *n < at && self.governed(*n) == Some(at))
                && !allowed.iter().any(known)
        };
        let others = (0..self.all.len())
            .filter(|n| *n != at)
            .any(|n| doubtful(&n));
        match (self.asks || others, denied) {
            (true, _) => Polarity::Open,
            (false, true) => Polarity::Denied,
            (false, false) => Polarity::Affirmed,
        }
    }

    /// What leaves the words open, as it is written.
    pub fn open(&self) -> Vec<&'a str> {
        let open = self
            .all
            .iter()
            .filter(|w| w.negation == Some(Negation::Open));
        open.map(|w| w.form).collect()
    }

    /// Which stems that tell something stand within `reach` words of `at`, itself apart.
    pub fn around(&self, at: usize, reach: usize) -> Vec<&'a str> {
        let near = at.saturating_sub(reach)..(at + reach + 1).min(self.all.len());
        let own = self.all[at].stem;
        let mut stems: Vec<&str> = near
            .map(|n| &self.all[n])
            .filter(|w| w.class != TokenClass::Stop && w.stem != own && w.negation.is_none())
            .map(|w| w.stem)
            .collect();
        stems.sort_unstable();
        stems.dedup();
        stems
    }
}

/// How many stems two lists share; both are in order.
pub fn shared(a: &[&str], b: &[&str]) -> usize {
    a.iter()
        .filter(|stem| b.binary_search(stem).is_ok())
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collate::{Collation, Options, Unwatched, collate};
    use crate::review::Subject;
    use crate::story::{Report, Story};
    use crate::text::{annotate, clean};

    /// How the word that begins so is said in a sentence.
    fn said(text: &str, lang: &str, word: &str) -> Polarity {
        let mut report = Report {
            text: text.to_owned(),
            paragraphs: clean::paragraphs(text),
            ..Report::default()
        };
        report.meta.lang = Some(lang.to_owned());
        let story = Story {
            reports: vec![report],
            ..Story::default()
        };
        let annotations: Vec<_> = story.reports.iter().map(|r| annotate(r, None)).collect();
        let collation: Collation =
            collate(&story, &annotations, &[], Options::default(), &Unwatched).unwrap();
        let scene = Scene::new(Subject {
            story: &story,
            annotations: &annotations,
            collation: &collation,
        });
        let words = Words::of_sentence(&scene.unwrap(), 0, 0);
        let at = words
            .all
            .iter()
            .position(|w| w.form.starts_with(word))
            .unwrap();
        words.polarity(at, &[])
    }

    #[test]
    fn what_is_so_and_what_is_not() {
        use Polarity::{Affirmed, Denied, Open};
        for (text, lang, word, polarity) in [
            (
                "Members had voted by 87 percent to strike.",
                "en",
                "voted",
                Affirmed,
            ),
            (
                "Members had not voted by 87 percent to strike.",
                "en",
                "voted",
                Denied,
            ),
            (
                "Members hadn’t formally voted to strike.",
                "en",
                "voted",
                Denied,
            ),
            (
                "There was no further evidence of fraud.",
                "en",
                "evidence",
                Denied,
            ),
            ("Nobody was hurt in the fire.", "en", "hurt", Denied),
            ("Not only members voted for it.", "en", "voted", Open),
            ("Members refused to be counted.", "en", "counted", Open),
            ("If members voted, it would pass.", "en", "voted", Open),
            ("Have the members voted?", "en", "voted", Open),
            (
                "The fine would be higher had members not voted.",
                "en",
                "voted",
                Open,
            ),
            ("The no-nonsense chief resigned.", "en", "resigned", Open),
            (
                "The fire, which nobody saw, destroyed two houses.",
                "en",
                "destroyed",
                Open,
            ),
            (
                "Das Parlament wurde am Montag nicht gewählt.",
                "de",
                "gewählt",
                Denied,
            ),
            ("Es gab keine Verletzten.", "de", "Verletzten", Denied),
            ("Le parlement n’a pas voté la loi.", "fr", "voté", Denied),
            ("El parlamento no aprobó la ley.", "es", "aprobó", Denied),
            (
                "Il parlamento non ha approvato la legge.",
                "it",
                "approvato",
                Denied,
            ),
            (
                "Het parlement heeft de wet niet goedgekeurd.",
                "nl",
                "goedgekeurd",
                Denied,
            ),
        ] {
            assert_eq!(said(text, lang, word), polarity, "{text}");
        }
    }
}
