//! One claim as fact, and as somebody's statement; or as the statements of two.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::hedged;
use crate::collate::divergence::near::{self, Bond};
use crate::collate::divergence::scene::{Found, Scene};
use crate::collate::divergence::{DivergenceKind, Severity, sourced, telling};
use crate::collate::index::Term;
use crate::collate::lexicon::Listed;
use crate::collate::{Claim, ClaimKind, SentenceRef};
use crate::story::{Place, Span};
use crate::text::name::lexicon::{Class, Lexicon};

use crate::text::{Figure, FigureKind, Lang, Token, TokenClass};

/// A source as a message can name it: what is no noun phrase and no word for people is somebody.
fn presentable(lang: Lang, source: &str) -> &str {
    let lower = source.chars().next().is_some_and(char::is_lowercase);
    let people = Class::PEOPLE.and(Class::ROLE).and(Class::BODY);
    if lower && !source.contains(' ') && !Lexicon::of(lang).class(source).has(people) {
        "somebody unnamed"
    } else {
        source
    }
}

/// What a report says with a source: whose words a sentence of a claim is.
struct Said {
    at: SentenceRef,
    /// As a message can name it.
    source: String,
}

/// Sentences that score at least so much may say the same.
const ALIKE: f64 = 0.25;

/// Those that score so much surely do.
const SURELY: f64 = 0.86;

/// So do those that count one thing and score so much.
const COUNTED: f64 = 0.8;

/// What is said of a claim with a source is told beside what surely is where it scores so much.
const LIKELY: f64 = 0.8;

/// Conjunctions that begin a clause of time or circumstance, in lower case.
static WHEN: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "when as while after als nachdem während lorsque quand alors après tandis cuando mientras tras quando \
         mentre dopo toen terwijl nadat",
    )
});

/// Conjunctions that begin what a report concedes, in lower case.
static CONCEDED: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of("although though obwohl obgleich bien quoique aunque sebbene benché hoewel ofschoon")
});

/// Whether two sentences surely say the same.
fn say_the_same(scene: &Scene, counted: &near::Counted, a: SentenceRef, b: SentenceRef) -> bool {
    let score = scene.score(a, b);
    score >= SURELY || score >= COUNTED && counted.share(scene, a, b)
}

/// The sentences of a claim, in their order.
fn sentences(claim: &Claim) -> Vec<SentenceRef> {
    let readings = claim.readings.iter();
    readings.flat_map(telling::sentences).collect()
}

/// Of `meant`, sentences that say what is said by somebody, those whose reports surely state it as fact: none of their
/// sentences that could be meant, among `all` of the claim or like one that is said, names a source.
fn surely_bare(
    scene: &Scene,
    mut meant: Vec<SentenceRef>,
    all: &[SentenceRef],
    said: &[Said],
) -> Vec<SentenceRef> {
    if meant.is_empty() {
        return meant;
    }
    let rows = said.iter().flat_map(|s| scene.row(s.at));
    let near = rows.filter(|(_, score)| *score >= ALIKE).map(|(at, _)| at);
    let held: BTreeSet<SentenceRef> = all.iter().copied().chain(near).collect();
    let named = |at: SentenceRef| {
        let has = |s: &Said| {
            sourced::has_person(scene, at, &s.source) || sourced::has_source(scene, at, &s.source)
        };
        said.iter().any(has)
    };
    let bare = |report: usize| {
        let mut own = held.iter().filter(|at| at.report == report);
        own.all(|at| sourced::is_bare(scene, *at) && !named(*at))
    };
    let mut surely: BTreeMap<usize, bool> = BTreeMap::new();
    meant.retain(|at| *surely.entry(at.report).or_insert_with(|| bare(at.report)));
    meant
}

/// How many figures of a sentence are no day or hour.
fn counts(scene: &Scene, at: SentenceRef) -> usize {
    let day = |f: &&Figure| matches!(f.kind, FigureKind::Date | FigureKind::Time);
    let figures = scene.annotations[at.report].figures.iter();
    figures
        .filter(|f| f.sentence == at.sentence && !day(f))
        .count()
}

/// Each source once, as the first report names it, with the reports that name it so.
fn by_source(said: &[Said]) -> Vec<(&str, Vec<usize>)> {
    let mut out: Vec<(&str, Vec<usize>)> = Vec::new();
    for one in said {
        match out
            .iter_mut()
            .find(|(source, _)| sourced::may_be_one(source, &one.source))
        {
            Some((_, reports)) => reports.push(one.at.report),
            None => out.push((&one.source, vec![one.at.report])),
        }
    }
    for (_, reports) in &mut out {
        reports.dedup();
    }
    out
}

/// What a message says of who says it: "said by Lee (A, B) and by the owner (C)".
fn said_by(scene: &Scene, sources: &[(&str, Vec<usize>)]) -> String {
    let part =
        |(source, reports): &(&str, Vec<usize>)| format!("by {source} ({})", scene.shorts(reports));
    let parts: Vec<String> = sources.iter().map(part).collect();
    format!("said {}", parts.join(" and "))
}

/// What the reports say with a source in a claim: of each report the first that says what another report says too.
fn all_said(scene: &Scene, all: &[SentenceRef]) -> Vec<Said> {
    let mut out: Vec<Said> = Vec::new();
    for at in all {
        let known = out.iter().any(|s| s.at.report == at.report);
        let shared =
            |other: &SentenceRef| other.report != at.report && scene.score(*at, *other) >= ALIKE;
        if !known
            && all.iter().any(shared)
            && let Some(source) = sourced::of(scene, *at)
        {
            let lang = scene.annotations[at.report].lang;
            let source = presentable(lang, &source).to_owned();
            out.push(Said { at: *at, source });
        }
    }
    out
}

/// Whether a sentence has the label of a claim in a clause of its own beside what somebody says: "Twelve died, police said, when a
/// fire swept through the ship" has the fire by nobody, and so has "While crews still fight the fire, police said twelve died".
fn is_beside_said(scene: &Scene, at: SentenceRef, label: &str) -> bool {
    let (notes, text) = (&scene.annotations[at.report], scene.text(at.report));
    let sentence = notes.sentences[at.sentence].span;
    let label = label.trim_end_matches('…');
    let Some(start) = sentence.of(text).find(label) else {
        return false;
    };
    let start = sentence.start + start;
    let told = Span::new(start, start + label.len());
    let said = |span: Span| span.overlaps(told);
    if notes.statements.iter().any(|s| said(s.span)) || notes.quotes.iter().any(|q| said(q.span)) {
        return false;
    }
    let own = notes.statements.iter();
    let own = own.filter(|s| s.sentence == at.sentence && s.span.end <= start);
    let Some(end) = own.map(|s| s.span.end).max() else {
        return own_clause(scene, at).is_some_and(|own| told.end <= own.end);
    };
    let mut between = notes.tokens_of(at.sentence).iter();
    between.any(|t| t.span.start >= end && t.span.end <= start && WHEN.has(t.span.of(text)))
}

/// What a report tells of itself before it comes to what somebody says: "While crews still fight the fire, police said …".
fn own_clause(scene: &Scene, at: SentenceRef) -> Option<Span> {
    let (notes, text) = (&scene.annotations[at.report], scene.text(at.report));
    let opens = |t: &Token| WHEN.has(t.span.of(text)) || CONCEDED.has(t.span.of(text));
    notes.tokens_of(at.sentence).first().filter(|t| opens(t))?;
    let sentence = notes.sentences[at.sentence].span;
    let own = notes
        .statements
        .iter()
        .filter(|s| s.sentence == at.sentence);
    let first = own.map(|s| s.span.start).min()?;
    (first > sentence.start).then(|| Span::new(sentence.start, first))
}

/// Fact in one report, statement in another; or the statement of another source.
pub(super) fn facts(scene: &Scene, counted: &near::Counted, n: usize) -> Option<Found> {
    let claim = &scene.claims[n];
    if claim.kind == ClaimKind::Quote {
        return None;
    }
    let all = sentences(claim);
    let label = &claim.label;
    let mut said = all_said(scene, &all);
    said.retain(|s| !is_beside_said(scene, s.at, label));
    if said.is_empty() {
        return None;
    }
    let called = |s: &Said| sourced::is_called(&scene.words(place(scene, s.at)), label);
    let named: Vec<SentenceRef> = said.iter().filter(|s| called(s)).map(|s| s.at).collect();
    let surely = |s: &Said| named.iter().any(|n| say_the_same(scene, counted, *n, s.at));
    let (mut said, less_sure): (Vec<Said>, Vec<Said>) = said
        .into_iter()
        .partition(|s| named.contains(&s.at) || surely(s));
    let numbers = sourced::numbers(label);
    let says = |at: &SentenceRef| said.iter().any(|s| say_the_same(scene, counted, s.at, *at));
    let meant = all.iter().copied().filter(says);
    let meant = meant.filter(|at| counts(scene, *at) >= numbers).collect();
    let mut bare = surely_bare(scene, meant, &all, &said);
    if bare.is_empty() {
        return others(scene, n, &said);
    }
    // Beside who surely states it as fact stands whoever is likely to.
    let near = |at: &SentenceRef| said.iter().any(|s| scene.score(s.at, *at) >= LIKELY);
    let near = all.iter().copied().filter(near);
    bare.extend(surely_bare(scene, near.collect(), &all, &said));
    bare.sort_unstable();
    bare.dedup();
    let meant = |s: &Said| bare.iter().any(|b| say_the_same(scene, counted, s.at, *b));
    let direct: Vec<SentenceRef> = said.iter().filter(|s| meant(s)).map(|s| s.at).collect();
    // Who surely says what another says with a source gives it with a source too, in more words than the bare one has.
    let as_direct =
        |d: &SentenceRef, s: &Said| *d == s.at || say_the_same(scene, counted, *d, s.at);
    let likely = |s: &Said| bare.iter().any(|b| scene.score(*b, s.at) >= LIKELY);
    said.extend(less_sure);
    said.retain(|s| direct.iter().any(|d| as_direct(d, s)) || likely(s));
    said.sort_by_key(|s| s.at);
    let doubted = said.iter().any(|s| hedged(scene, s.at));
    let mut reports: Vec<usize> = bare.iter().map(|b| b.report).collect();
    reports.dedup();
    let mut spans: Vec<SentenceRef> = said.iter().map(|s| s.at).chain(bare).collect();
    spans.sort_unstable();
    Some(Found {
        kind: DivergenceKind::Attribution,
        gravity: if doubted { 0.42 } else { 0.0 } + 0.1 * scene.prominence(n),
        severity: if doubted {
            Severity::Medium
        } else {
            Severity::Low
        },
        claim: Some(n),
        also: Vec::new(),
        open: Vec::new(),
        likely: Vec::new(),
        message: format!(
            "{}, stated as fact ({}): {}",
            said_by(scene, &by_source(&said)),
            scene.shorts(&reports),
            claim.label
        ),
        spans: spans.into_iter().map(|at| place(scene, at)).collect(),
        missing: Vec::new(),
    })
}

/// The same by sources that are surely two: bodies or people told apart in one language, or two persons by name.
fn others(scene: &Scene, n: usize, said: &[Said]) -> Option<Found> {
    let first = said.first()?;
    let lang = scene.annotations[first.at.report].lang;
    let alike = |s: &&Said| scene.annotations[s.at.report].lang == lang && is_body(lang, &s.source);
    let mut told: Vec<Said> = Vec::new();
    for one in said.iter().filter(alike) {
        told.push(Said {
            at: one.at,
            source: one.source.clone(),
        });
    }
    let sources = by_source(&told);
    if sources.len() < 2 {
        return None;
    }
    Some(Found {
        kind: DivergenceKind::Attribution,
        gravity: 0.05 * scene.prominence(n),
        severity: Severity::Low,
        claim: Some(n),
        also: Vec::new(),
        open: Vec::new(),
        likely: Vec::new(),
        message: format!("{}: {}", said_by(scene, &sources), scene.claims[n].label),
        spans: told.iter().map(|s| place(scene, s.at)).collect(),
        missing: Vec::new(),
    })
}

/// Whether a source is a body by its own word: a hospital, the police. Who only holds an office may be the other's.
fn is_body(lang: Lang, source: &str) -> bool {
    let lexicon = Lexicon::of(lang);
    let class = |word: &str| lexicon.class(&word.to_lowercase());
    let mut words = source.split_whitespace();
    let several = Class::BODY.and(Class::ORG).and(Class::PEOPLE);
    let body = words.clone().any(|w| class(w).has(several));
    // "The coast guard" is a body, though a guard is a man.
    let guard = source.to_lowercase().ends_with(" guard") && source.split(' ').count() > 2;
    guard || body && !words.any(|w| class(w).has(Class::ROLE))
}

/// Whether somebody is said to say a sentence, or words of it.
fn source(scene: &Scene, at: SentenceRef) -> Option<String> {
    let notes = &scene.annotations[at.report];
    let span = notes.sentences[at.sentence].span;
    let stated = notes.statements.iter().find(|s| s.span.overlaps(span));
    let stated = stated.map(|s| s.source.clone().unwrap_or_else(|| s.cue.clone()));
    let quoted = || notes.quotes.iter().find(|q| q.span.overlaps(span));
    stated.or_else(|| quoted().map(|q| q.speaker.clone().unwrap_or_default()))
}

/// The terms of a sentence that are no names and no figures.
fn common_terms(scene: &Scene, at: SentenceRef) -> Vec<Term> {
    let (text, notes) = (scene.text(at.report), &scene.annotations[at.report]);
    let order = &scene.index.profiles[scene.index.position(at)].order;
    let tokens = notes.tokens_of(at.sentence).iter();
    let tells = tokens.filter(|t| t.class != TokenClass::Stop).zip(order);
    let common = tells.filter(|(t, _)| {
        t.class == TokenClass::Content && t.span.of(text).starts_with(char::is_lowercase)
    });
    common.map(|(_, term)| *term).collect()
}

/// Whether two sentences share more than whom they are about: one word that is no name, or one of its kin.
fn share_a_word(scene: &Scene, a: SentenceRef, b: SentenceRef) -> bool {
    let other = common_terms(scene, b);
    let kin = |x: Term, y: Term| scene.index.kin[x as usize].iter().any(|(k, _)| *k == y);
    let near = |x: Term, y: Term| x == y || kin(x, y) || kin(y, x);
    let own = common_terms(scene, a);
    own.iter().any(|x| other.iter().any(|y| near(*x, *y)))
}

/// What somebody only believes in one report, and another states as fact, of whose claim nothing `known` says so.
pub(super) fn beliefs(scene: &Scene, known: &[Found]) -> Vec<Found> {
    let told = |at: SentenceRef| {
        known
            .iter()
            .any(|f| f.claim.is_some_and(|c| scene.seats(at).contains(&c)))
    };
    let mut out = Vec::new();
    for profile in scene.index.profiles.iter().filter(|p| !p.heading) {
        let at = profile.at;
        let Some(source) = Some(at)
            .filter(|at| !told(*at) && hedged(scene, *at))
            // Which of the two clauses another has is not known.
            .filter(|at| own_clause(scene, *at).is_none())
            .and_then(|at| source(scene, at))
            // Marks that hold nobody's words are no source.
            .filter(|source| !source.is_empty())
        else {
            continue;
        };
        let mut bare: Vec<near::Near> = near::of(scene, at);
        bare.retain(|n| {
            n.bond == Bond::Sure
                && share_a_word(scene, at, n.at)
                && sourced::is_bare(scene, n.at)
                && !sourced::has_source(scene, n.at, &source)
        });
        let Some(score) = bare.first().map(|n| n.score) else {
            continue;
        };
        let mut sentences: Vec<SentenceRef> = bare.iter().map(|n| n.at).collect();
        sentences.sort_unstable();
        sentences.dedup_by_key(|at| at.report);
        let reports: Vec<usize> = sentences.iter().map(|at| at.report).collect();
        sentences.push(at);
        out.push(Found {
            kind: DivergenceKind::Attribution,
            gravity: 0.32 + 0.2 * score,
            severity: Severity::Medium,
            claim: scene.common_claim(&sentences),
            also: Vec::new(),
            open: Vec::new(),
            likely: Vec::new(),
            message: format!(
                "said by {} ({}), stated as fact ({}): {}",
                presentable(scene.annotations[at.report].lang, &source),
                scene.shorts(&[at.report]),
                scene.shorts(&reports),
                scene.brief(place(scene, at), 72)
            ),
            spans: sentences.into_iter().map(|at| place(scene, at)).collect(),
            missing: Vec::new(),
        });
    }
    out
}

/// The place of a sentence.
fn place(scene: &Scene, at: SentenceRef) -> Place {
    Place {
        report: at.report,
        span: scene.annotations[at.report].sentences[at.sentence].span,
    }
}
