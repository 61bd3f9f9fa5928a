//! What is said to happen at a moment: the words near it.
//!
//! Rule: two days are two versions of one only where what stands near them is one: a word, or its kin; harm that came to somebody;
//! a beginning, an end. Sentences that share a place, a person and a crowd tell of one day and the next as well: "police cleared
//! the square on Tuesday", "marchers met in the square on Wednesday".

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::{At, Dated};
use crate::collate::index::Term;
use crate::collate::lexicon::deed::{Deed, deed_in};
use crate::collate::lexicon::{Listed, lower};
use crate::collate::referent::deed_at;
use crate::text::name::lexicon::{Class, Lexicon};
use crate::text::{FigureKind, Lang, Token, TokenClass};

/// So many tokens before and behind a moment say of what it is.
const NEAR: usize = 7;

/// What a court does with who was arrested, folded and in lower case.
static COURT: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "remanded remand arraigned arraignment indicted charged sentenced convicted bail \
         untersuchungshaft haftbefehl haftrichter haftrichterin vorgefuhrt angeklagt verurteilt \
         ecroue ecrouee examen defere deferee condamne condamnee \
         imputado imputada procesado procesada condenado condenada \
         convalidato incriminato incriminata condannato condannata voorgeleid aangeklaagd veroordeeld",
    )
});

/// What outlets do, folded and in lower case.
static REPORTED: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "reported reports wrote published berichtete berichteten meldete schrieb rapporte rapportait ecrit publie \
         informo publico escribio riferito scritto pubblicato meldde schreef berichtte",
    )
});

impl Dated<'_> {
    /// Whether a word that says something stands near both days, or the same occasion does; of two languages, that is not known.
    pub(super) fn are_of_one_deed(&self, a: At, b: At) -> bool {
        let lang = |at: At| self.scene.annotations[at.0].lang;
        let other = || self.deed(b);
        let terms = self.moment(a).is_term() && self.moment(b).is_term();
        terms
            || self.occasions.share(a, b)
            || lang(a) != lang(b)
            || self.deed(a).iter().any(|stem| other().contains(stem))
    }

    /// Whether something near both days is one: a word or one of its kin, harm that came to somebody, or that it begins then or ends.
    pub(super) fn tell_of_one_thing(&self, a: At, b: At) -> bool {
        let days = self.moment(a).figure.kind == FigureKind::Date;
        let ends = || {
            let (x, y) = (self.moment(a).end(), self.moment(b).end());
            x.is_some() && x == y
        };
        let lang = |at: At| self.scene.annotations[at.0].lang;
        !days
            || ends()
            || self.occasions.share(a, b)
            || lang(a) != lang(b)
            || self.harm_is_near(a) && self.harm_is_near(b)
            || self.share_a_word(a, b)
    }

    /// Whether near one day stands a word that is near the other too, or has its kin there. A name is one of two dates: by weekdays
    /// a week's news is told, and all of it of one place and its people.
    fn share_a_word(&self, a: At, b: At) -> bool {
        let dates = self.moment(a).is_written_out() && self.moment(b).is_written_out();
        let (own, other) = (self.terms(a, dates), self.terms(b, dates));
        let kin = |x: Term, y: Term| {
            let mut kin = self.scene.index.kin[x as usize].iter();
            kin.any(|(k, _)| *k == y)
        };
        let one = |x: Term, y: Term| x == y || kin(x, y) || kin(y, x);
        own.iter().any(|x| other.iter().any(|y| one(*x, *y)))
    }

    /// The terms of the words that say something near a moment, `names` with them or not: of what is done there, not of whom it is
    /// done by.
    fn terms(&self, at: At, names: bool) -> Vec<Term> {
        let sentence = self.sentence(at);
        let tokens = self.scene.annotations[at.0].tokens_of(sentence.sentence);
        let order = &self.scene.index.profiles[self.scene.index.position(sentence)].order;
        let (first, last) = self.around(at);
        let lang = self.scene.annotations[at.0].lang;
        let lexicon = Lexicon::of(lang);
        let other = Class::PEOPLE
            .and(Class::ROLE)
            .and(Class::DATE)
            .and(Class::TIME);
        let text = self.scene.text(at.0);
        let tells = tokens
            .iter()
            .enumerate()
            .filter(|(_, t)| t.class != TokenClass::Stop);
        let named = |n: usize, t: &Token| !names && lang == Lang::En && t.capital && n > 0;
        let near = tells.zip(order).filter(|((n, t), _)| {
            let content = (first..last).contains(n) && t.class == TokenClass::Content;
            content && !named(*n, t) && !lexicon.class(&lower(t.span.of(text))).has(other)
        });
        near.map(|(_, term)| *term).collect()
    }

    /// Which tokens of its sentence stand near a moment: from the first to before the last.
    fn around(&self, at: At) -> (usize, usize) {
        let span = self.moment(at).figure.span;
        let tokens = self.scene.annotations[at.0].tokens_of(self.moment(at).figure.sentence);
        let first = tokens.partition_point(|t| t.span.start < span.start);
        let last = tokens.partition_point(|t| t.span.start < span.end);
        (first.saturating_sub(NEAR), tokens.len().min(last + NEAR))
    }

    /// Whether near one day somebody goes before a judge, and on the other is no more than seized, which comes first.
    pub(super) fn are_of_two_stages(&self, a: At, b: At) -> bool {
        let court = |word: &str| COURT.has_folded(word);
        let near = |at: At| self.words(at, self.around(at)).any(court);
        let seized = |at: At| {
            let words = || self.words(at, (0, usize::MAX));
            !words().any(court) && words().any(|word| deed_in(word) == Some(Deed::Arrested))
        };
        near(a) && seized(b) || near(b) && seized(a)
    }

    /// Whether both days are those of news that somebody reported, and they lie further apart than one piece of news: an outlet has
    /// a report every day.
    pub(super) fn are_of_two_reports(&self, a: At, b: At) -> bool {
        const ONE: f64 = 3.0;
        let reported = |at: At| {
            let tokens = self.scene.annotations[at.0].tokens_of(self.moment(at).figure.sentence);
            let before =
                tokens.partition_point(|t| t.span.start < self.moment(at).figure.span.start);
            let near = (before.saturating_sub(2), before);
            self.words(at, near).any(|word| REPORTED.has_folded(word))
        };
        let (x, y) = (self.moment(a).figure, self.moment(b).figure);
        x.kind == FigureKind::Date && (x.value - y.value).abs() > ONE && reported(a) && reported(b)
    }

    /// The words of a moment's sentence, from one of its tokens to before another.
    fn words(&self, at: At, (first, last): (usize, usize)) -> impl Iterator<Item = &str> {
        let text = self.scene.text(at.0);
        let tokens = self.scene.annotations[at.0].tokens_of(self.moment(at).figure.sentence);
        tokens[first..last.min(tokens.len())]
            .iter()
            .map(|t| t.span.of(text))
    }

    /// Whether near a moment somebody came to harm.
    fn harm_is_near(&self, at: At) -> bool {
        let (text, notes) = (self.scene.text(at.0), &self.scene.annotations[at.0]);
        let (first, last) = self.around(at);
        let near = &notes.tokens_of(self.moment(at).figure.sentence)[first..last];
        let harm = |deed: Option<Deed>| deed.is_some_and(Deed::is_harm);
        let (Some(head), Some(tail)) = (near.first(), near.last()) else {
            return false;
        };
        let figures = &notes.figures;
        let from = figures.partition_point(|f| f.span.start < head.span.start);
        let to = figures.partition_point(|f| f.span.start < tail.span.end);
        let befell = &self.scene.index.own[at.0].befell[from..to];
        near.iter().any(|t| harm(deed_at(text, t))) || befell.iter().any(|of| harm(of.deed))
    }

    /// The words that say something near a moment, a place or a name with them, and no word of time.
    pub(super) fn deed(&self, at: At) -> BTreeSet<&str> {
        let notes = &self.scene.annotations[at.0];
        let (moment, lexicon) = (self.moment(at), Lexicon::of(notes.lang));
        let (text, span) = (self.scene.text(at.0), moment.figure.span);
        let tokens = notes.tokens_of(moment.figure.sentence);
        let first = tokens.partition_point(|t| t.span.start < span.start);
        let last = tokens.partition_point(|t| t.span.start < span.end);
        let near = tokens[first.saturating_sub(NEAR)..first]
            .iter()
            .chain(tokens[last..].iter().take(NEAR));
        let says = near.filter(|t| {
            let when = Class::DATE.and(Class::TIME);
            t.class == TokenClass::Content
                && !lexicon.class(&lower(t.span.of(text))).has(when)
                && !t.span.of(text).starts_with(|c: char| c.is_ascii_digit())
        });
        says.map(|t| notes.stems[t.stem as usize].as_str())
            .collect()
    }
}
