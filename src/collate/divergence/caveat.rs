//! What a sentence concedes, where another report tells the rest of the sentence and leaves it out: "were told to prepare a
//! bag, though no evacuation has been ordered".
//!
//! Rule: behind a word that concedes or restricts, and before the clause ends, at least two telling words, outside
//! quotation marks; another reading of the claim tells the same, in whatever place of the sentence; a third has none of it
//! anywhere in its report, and fewer reports lack it than have it. A qualification belongs to the fact that it qualifies (IPSO Editors'
//! Code, clause 1 i: "inaccurate, misleading or distorted information"; BBC Editorial Guidelines, section 3: due accuracy
//! takes the context in).

use std::sync::LazyLock;

use super::scene::{Found, Scene, reports_of};
use super::{DivergenceKind, Severity};
use crate::collate::SentenceRef;
use crate::collate::index::Term;
use crate::collate::lexicon::Listed;
use crate::collate::marked::Marks;
use crate::collate::profile::shared_weight;
use crate::story::{Place, Span};
use crate::text::{Token, TokenClass};

/// Words that concede or restrict, folded and in lower case; none that tells when as well ("while").
static CONCEDES: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "though although but unless except without \
         obwohl obgleich wenngleich aber jedoch allerdings ausser ohne \
         quoique mais cependant toutefois sauf sans \
         aunque pero salvo excepto sin \
         sebbene benche ma pero tuttavia tranne senza \
         hoewel ofschoon maar echter behalve zonder",
    )
});

/// Whether a word concedes or restricts something.
pub(in crate::collate) fn concedes(word: &str) -> bool {
    CONCEDES.has_folded(word)
}

/// So many telling words a clause has at least.
const WORDS: usize = 2;

/// Of the weight of a clause who tells the same has so much in one sentence.
const SAME: f64 = 0.6;

/// Who leaves it out has in no sentence so much.
const NOTHING: f64 = 0.4;

/// A clause that concedes something.
struct Caveat {
    place: Place,
    /// Its telling terms, ascending.
    terms: Vec<Term>,
    weight: f64,
}

impl Caveat {
    /// How much of it a sentence tells, from 0 to 1.
    fn told_in(&self, scene: &Scene, at: SentenceRef) -> f64 {
        let theirs = &scene.index.profiles[scene.index.position(at)].terms;
        shared_weight(&scene.index.weights, &self.terms, theirs).1 / self.weight
    }

    /// How much of it a report tells in any one sentence.
    fn told_by(&self, scene: &Scene, report: usize) -> f64 {
        let sentences = 0..scene.annotations[report].sentences.len();
        let told = sentences.map(|sentence| self.told_in(scene, SentenceRef { report, sentence }));
        told.fold(0.0, f64::max)
    }
}

/// Whether a clause ends between two words.
fn is_border(text: &str, before: &Token, after: &Token) -> bool {
    let between = Span::new(before.span.end, after.span.start).of(text);
    between.contains([',', ';', ':', '.', '!', '?', '—', '–', '…', '(', ')', '\n'])
}

/// The clauses of a sentence that concede something.
fn caveats(scene: &Scene, at: SentenceRef) -> Vec<Caveat> {
    let (text, notes) = (scene.text(at.report), &scene.annotations[at.report]);
    let tokens = notes.tokens_of(at.sentence);
    let order = &scene.index.profiles[scene.index.position(at)].order;
    let quoted = |span: Span| {
        let mut quotes = notes.quotes.iter().filter(|q| q.sentence == at.sentence);
        quotes.any(|q| q.span.covers(span))
    };
    let mut out = Vec::new();
    for (n, token) in tokens.iter().enumerate().skip(1) {
        if !concedes(token.span.of(text)) || quoted(token.span) {
            continue;
        }
        let clause = &tokens[n + 1..];
        let ends = (1..clause.len()).find(|m| is_border(text, &clause[m - 1], &clause[*m]));
        let clause = &clause[..ends.unwrap_or(clause.len())];
        let telling = |t: &&Token| t.class != TokenClass::Stop;
        let before = tokens[..=n].iter().filter(telling).count();
        let own = clause.iter().filter(telling).count();
        let mut terms = order[before.min(order.len())..(before + own).min(order.len())].to_vec();
        terms.sort_unstable();
        terms.dedup();
        let weight: f64 = terms.iter().map(|t| scene.index.weights[*t as usize]).sum();
        if let ([first, .., last], true) = (clause, terms.len() >= WORDS && weight > 0.0) {
            let span = first.span.join(last.span);
            let place = Place {
                report: at.report,
                span,
            };
            out.push(Caveat {
                place,
                terms,
                weight,
            });
        }
    }
    out
}

/// Who stands where on a caveat of a claim.
#[derive(Default)]
struct Sides {
    /// Who tells it, and where.
    have: Vec<Place>,
    /// Who tells the claim and nothing of it.
    lack: Vec<usize>,
    /// Who tells the claim and perhaps something of it.
    open: Vec<usize>,
}

/// Who tells a caveat of a claim, and who tells the claim without it.
fn sides(scene: &Scene, claim: usize, caveat: &Caveat) -> Sides {
    let claim = &scene.claims[claim];
    let lang = |report: usize| scene.annotations[report].lang;
    let own = lang(caveat.place.report);
    let mut out = Sides::default();
    for report in reports_of(claim) {
        let sentences = claim
            .readings_of(report)
            .flat_map(|r| r.sentences.iter().copied());
        let told = sentences
            .map(|sentence| SentenceRef { report, sentence })
            .find(|at| caveat.told_in(scene, *at) >= SAME);
        if let Some(at) = told {
            let theirs = caveats(scene, at);
            let same = |c: &&Caveat| {
                let shared = shared_weight(&scene.index.weights, &caveat.terms, &c.terms).1;
                shared >= SAME * caveat.weight
            };
            let whole = scene.annotations[report].sentences[at.sentence].span;
            let span = theirs.iter().find(same).map_or(whole, |c| c.place.span);
            out.have.push(Place { report, span });
        } else if lang(report) == own && caveat.told_by(scene, report) < NOTHING {
            out.lack.push(report);
        } else {
            out.open.push(report);
        }
    }
    out
}

/// The silence on one caveat of a claim.
fn found(scene: &Scene, claim: usize, caveat: &Caveat) -> Option<Found> {
    let Sides {
        have,
        lack: missing,
        open,
    } = sides(scene, claim, caveat);
    let texts = |reports: &mut dyn Iterator<Item = usize>| scene.index.texts(reports);
    let told = texts(&mut have.iter().map(|at| at.report));
    let silent = texts(&mut missing.iter().copied());
    (silent > 0 && told > silent).then(|| Found {
        kind: DivergenceKind::NotFound,
        gravity: 0.28 + 0.07 * scene.prominence(claim),
        severity: Severity::Medium,
        claim: Some(claim),
        also: Vec::new(),
        message: format!(
            "not found in {}: {}",
            scene.shorts(&missing),
            scene.brief(caveat.place, 72)
        ),
        spans: have,
        missing,
        open,
        likely: Vec::new(),
    })
}

/// One difference a caveat.
pub(super) fn find(scene: &Scene) -> Vec<Found> {
    let mut out: Vec<Found> = Vec::new();
    for (claim, of) in scene.claims.iter().enumerate() {
        let sentences = of.readings.iter().flat_map(|r| {
            let report = r.report;
            r.sentences.iter().map(move |sentence| SentenceRef {
                report,
                sentence: *sentence,
            })
        });
        let conceding = sentences.filter(|at| scene.index.is_marked(*at, Marks::CONCEDES));
        for caveat in conceding.flat_map(|at| caveats(scene, at)) {
            // Each reading that has it finds it again, and each claim of a sentence of several facts.
            let known = |f: &Found| {
                f.spans.iter().any(|at| {
                    at.report == caveat.place.report && at.span.overlaps(caveat.place.span)
                })
            };
            if !out.iter().any(known) {
                out.extend(found(scene, claim, &caveat));
            }
        }
    }
    out
}
