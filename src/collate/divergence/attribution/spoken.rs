//! The same words in the mouths of two.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use crate::collate::divergence::scene::{Found, Scene};
use crate::collate::divergence::severity::of_sides;
use crate::collate::divergence::{DivergenceKind, bearer, near, wording};
use crate::collate::variant::{VariantKind, compare};
use crate::collate::{SentenceRef, speaker, spelling};
use crate::story::Place;
use crate::text::{Quote, QuoteKind};

/// The share of the shorter quote's bytes that must be the same words.
const SAME: f64 = 0.75;

/// The share that must be the same in two of an utterance's renderings, where all are in one language: who comments on one event
/// in the same names has not said the same.
const RENDERED: f64 = 0.3;

/// Somebody's words with who is said to have spoken them.
struct Spoken<'a> {
    place: Place,
    quote: &'a Quote,
    /// The quote's number in its report.
    nth: usize,
    /// The speaker's last name, by its number.
    voice: u32,
    /// The speaker's name without blanks and marks: "de Wit" is "Dewit".
    letters: String,
    /// See [`Spoken::words`].
    words: OnceCell<Vec<(u64, usize)>>,
}

impl Spoken<'_> {
    fn sentence(&self) -> SentenceRef {
        SentenceRef {
            report: self.place.report,
            sentence: self.quote.sentence,
        }
    }

    /// The report and whom it names as the speaker.
    fn who(&self) -> (usize, &str) {
        let speaker = self.quote.speaker.as_deref();
        (self.place.report, speaker.unwrap_or_default())
    }

    /// Stands for each word, with its length in bytes, sorted.
    fn words(&self, scene: &Scene) -> &[(u64, usize)] {
        self.words.get_or_init(|| {
            let quoted = &scene.index.own[self.place.report].quoted;
            let mut words: Vec<(u64, usize)> = quoted.words(self.nth).collect();
            words.sort_unstable();
            words
        })
    }

    /// How many bytes of its words `other` lacks altogether.
    fn lost(&self, scene: &Scene, other: &Self) -> usize {
        let mut theirs = other.words(scene).iter().peekable();
        let mut lacks = |word: u64| {
            while theirs.next_if(|(w, _)| *w < word).is_some() {}
            theirs.peek().is_none_or(|(w, _)| *w != word)
        };
        let words = self.words(scene).iter();
        let lost = words.filter(|(word, _)| lacks(*word));
        lost.map(|(_, length)| length).sum()
    }
}

/// Whether so large a share of the shorter quote's words is in the longer one, in their order.
fn is_same(scene: &Scene, (a, b): (&Spoken, &Spoken), share: f64) -> bool {
    let (short, long) = if a.place.span.len() <= b.place.span.len() {
        (a, b)
    } else {
        (b, a)
    };
    let least = share * short.place.span.len() as f64;
    // What the longer one lacks altogether cannot be the same: most pairs end here.
    if ((short.place.span.len() - short.lost(scene, long)) as f64) < least {
        return false;
    }
    let (short, long) = (short.place, long.place);
    let variants = compare(
        scene.text(long.report),
        long.span,
        scene.text(short.report),
        short.span,
    );
    let same: usize = variants
        .iter()
        .filter(|v| v.kind == VariantKind::Same)
        .map(|v| v.span.len())
        .sum();
    same as f64 >= least
}

/// Of persons known by name, long enough not to be said by two by chance: four words or more.
fn spoken<'a>(scene: &'a Scene) -> Vec<Spoken<'a>> {
    let mut out = Vec::new();
    for (report, notes) in scene.annotations.iter().enumerate() {
        for (nth, quote) in notes.quotes.iter().enumerate() {
            if quote.kind == QuoteKind::Scare || scene.is_misread(report, nth) {
                continue;
            }
            let span = quote.span;
            let place = Place { report, span };
            let long = scene.written(place).split_whitespace().nth(3).is_some();
            let named = quote.speaker.as_ref().filter(|s| speaker::is_person(s));
            let Some(speaker) = named.filter(|_| long) else {
                continue;
            };
            let Some(voice) = scene.index.voices.number(&spelling::last_word(speaker)) else {
                continue;
            };
            let mut letters = spelling::fold(speaker);
            letters.retain(char::is_alphanumeric);
            out.push(Spoken {
                place,
                quote,
                nth,
                voice,
                letters,
                words: OnceCell::new(),
            });
        }
    }
    out
}

/// Pairs of the same words by two speakers.
fn pairs(scene: &Scene, spoken: &[Spoken]) -> Vec<(usize, usize)> {
    let position = |one: &Spoken| scene.index.position(one.sentence());
    // Those of one sentence stand in a row.
    let mut by_sentence = vec![0..0; scene.index.profiles.len()];
    for (n, one) in spoken.iter().enumerate() {
        let row = &mut by_sentence[position(one)];
        let first = if row.start < row.end { row.start } else { n };
        *row = first..n + 1;
    }
    let mut out = Vec::new();
    for (n, a) in spoken.iter().enumerate() {
        let edges = scene.graph.edges[position(a)].iter();
        let near = edges.flat_map(|(other, _)| by_sentence[*other as usize].clone());
        for m in near.filter(|m| *m > n) {
            let b = &spoken[m];
            if b.place.report == a.place.report {
                continue;
            }
            let one = scene.index.voices.alike(a.voice, b.voice) || a.letters == b.letters;
            if !one && is_same(scene, (a, b), SAME) && bearer::are_two(scene, a.who(), b.who()) {
                out.push((n, m));
            }
        }
    }
    out
}

/// Pairs of one utterance, in whatever words, by two speakers who are strangers beyond a doubt.
fn rendered(scene: &Scene, spoken: &[Spoken]) -> Vec<(usize, usize)> {
    let numbered = spoken.iter().enumerate();
    let at: BTreeMap<Place, usize> = numbered.map(|(n, one)| (one.place, n)).collect();
    let place = |at: &(usize, usize)| Place {
        report: at.0,
        span: scene.annotations[at.0].quotes[at.1].span,
    };
    let mut out = Vec::new();
    for utterance in scene.utterances {
        let own = utterance.iter().filter_map(|quote| at.get(&place(quote)));
        let own: Vec<usize> = own.copied().collect();
        let mut pairs = Vec::new();
        for (nth, n) in own.iter().enumerate() {
            let others = own[nth + 1..].iter();
            let others = others.filter(|m| are_strangers(scene, &spoken[*n], &spoken[**m]));
            pairs.extend(others.map(|m| (*n, *m)));
        }
        let lang = |n: usize| scene.annotations[spoken[n].place.report].lang;
        let mut told = pairs.iter().map(|(n, m)| (*n, *m));
        if told
            .any(|(n, m)| lang(n) != lang(m) || is_same(scene, (&spoken[n], &spoken[m]), RENDERED))
        {
            out.append(&mut pairs);
        }
    }
    out
}

fn are_strangers(scene: &Scene, a: &Spoken, b: &Spoken) -> bool {
    let apart = a.place.report != b.place.report && !scene.index.voices.alike(a.voice, b.voice);
    apart && bearer::are_strangers(scene, a.who(), b.who())
}

/// The same words by two speakers, and what of the words differs beside.
pub(super) fn find(scene: &Scene) -> Vec<Found> {
    let spoken = spoken(scene);
    let pairs = pairs(scene, &spoken);
    let all = [pairs.as_slice(), &rendered(scene, &spoken)].concat();
    let told = |group: Vec<usize>| scene.uncut(&group, |n| spoken[*n].sentence());
    let mut groups: Vec<Vec<usize>> = near::groups(&all).into_iter().map(told).collect();
    // Where all that is left of them are of one mind, nothing differs.
    let inside = |group: &[usize]| {
        let held = |(n, m): &(usize, usize)| group.contains(n) && group.contains(m);
        all.iter().any(held)
    };
    groups.retain(|group| inside(group));
    let mut out: Vec<Found> = groups
        .iter()
        .map(|group| {
            let held: Vec<&Spoken> = group.iter().map(|n| &spoken[*n]).collect();
            difference(scene, &held)
        })
        .collect();
    for group in &groups {
        let inside = |(n, m): &&(usize, usize)| group.contains(n) && group.contains(m);
        let inside = pairs.iter().filter(inside);
        let places = inside.map(|(n, m)| (spoken[*n].place, spoken[*m].place));
        out.extend(wording::between(scene, &places.collect::<Vec<_>>()));
    }
    out
}

fn difference(scene: &Scene, held: &[&Spoken]) -> Found {
    let mut said: Vec<(&Spoken, Vec<usize>)> = Vec::new();
    for one in held {
        let same = |(first, _): &&mut (&Spoken, Vec<usize>)| {
            scene.index.voices.alike(first.voice, one.voice)
        };
        match said.iter_mut().find(same) {
            Some((_, reports)) => reports.push(one.place.report),
            None => said.push((one, vec![one.place.report])),
        }
    }
    for (_, reports) in &mut said {
        reports.dedup();
    }
    let parts: Vec<String> = said
        .iter()
        .map(|(one, reports)| {
            let name = one.quote.speaker.as_deref().unwrap_or_default();
            format!("by {name} ({})", scene.shorts(reports))
        })
        .collect();
    let sides: Vec<usize> = said.iter().map(|(_, reports)| reports.len()).collect();
    let sentences: Vec<SentenceRef> = held.iter().map(|one| one.sentence()).collect();
    Found {
        kind: DivergenceKind::Attribution,
        gravity: super::TWO_SPEAKERS,
        severity: of_sides(&sides),
        claim: scene.common_claim(&sentences),
        also: Vec::new(),
        open: Vec::new(),
        likely: Vec::new(),
        message: format!(
            "“{}” is said {}",
            scene.brief(held[0].place, 36),
            parts.join(" and ")
        ),
        spans: held.iter().map(|one| one.place).collect(),
        missing: Vec::new(),
    }
}
