//! What holds of a collation whatever the story: its order, its offsets, its claims, its bytes.

mod common;
#[path = "../benches/generator/mod.rs"]
#[allow(dead_code)]
mod generator;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use common::{SAMPLE_PATHS, SAMPLES, collated, parallax, sample};
use generator::{Plan, generate};
use parallax::collate::{self, Collation, DivergenceKind, Options, Unwatched, coverage};
use parallax::notes::{Anchor, Link, resolve};
use parallax::story::{Place, Span, Story};
use parallax::text::{self, Annotations};

fn small(seed: u64) -> Story {
    let plan = Plan {
        reports: 5,
        words: 200,
        told_by: 3,
        edited: 0.3,
        seed,
    };
    generate(plan).story
}

fn stories() -> Vec<Story> {
    let samples = SAMPLES.map(sample);
    samples.into_iter().chain((1..4).map(small)).collect()
}

/// Who says that the ship is of 1989 does not tell that she "left the yard in 1990", but that she was rebuilt.
#[test]
fn a_silence_names_no_value_that_another_teller_gives_otherwise() {
    let story = sample("ferry-fire");
    let (_, collation) = collated(&story, &[]);
    let silences = collation.divergences.iter();
    let silences = silences.filter(|d| d.kind == DivergenceKind::NotFound);
    let told: Vec<&str> = silences
        .map(|d| d.message.as_str())
        .filter(|m| m.contains("refits"))
        .collect();
    assert!(!told.is_empty());
    assert!(told.iter().all(|m| !m.contains("1990")), "{told:?}");
}

/// Claims as sets of sentences, by the report's id.
/// What is asked of a draft's editor comes first: what it alone has, before what others lack and it tells.
#[test]
fn what_a_draft_alone_has_stands_before_what_others_lack() {
    let story = sample("ferry-fire");
    let (_, collation) = collated(&story, &[]);
    let rank = |words: &str| {
        let mut all = collation.divergences.iter();
        all.position(|d| d.message.contains(words)).unwrap()
    };
    let own = rank("only in SW");
    assert!(own < rank("day of mourning"), "{own}");
    assert!(own < rank("two refits"), "{own}");
}

fn sets(story: &Story, collation: &Collation) -> BTreeSet<BTreeSet<(String, usize)>> {
    let cells = |claim: &collate::Claim| {
        let readings = claim.readings.iter();
        readings
            .flat_map(|r| {
                r.sentences
                    .iter()
                    .map(|s| (story.reports[r.report].id.clone(), *s))
            })
            .collect()
    };
    collation.claims.iter().map(cells).collect()
}

#[test]
fn the_order_of_reports_does_not_change_the_claims() {
    for story in stories() {
        let mut turned = story.clone();
        turned.reports.reverse();
        let (_, straight) = collated(&story, &[]);
        let (_, back) = collated(&turned, &[]);
        let (a, b) = (sets(&story, &straight), sets(&turned, &back));
        let odd: Vec<_> = a.symmetric_difference(&b).collect();
        assert!(odd.is_empty(), "{}: {odd:?}", story.title);
    }
}

#[test]
fn spans_lie_in_the_text_and_divergences_point_at_two_places_at_most_once() {
    for story in stories() {
        let (_, collation) = collated(&story, &[]);
        for reading in collation.claims.iter().flat_map(|c| &c.readings) {
            let words = story.reports[reading.report]
                .text
                .get(reading.span.start..reading.span.end);
            assert!(words.is_some_and(|w| !w.is_empty()), "{reading:?}");
        }
        for divergence in &collation.divergences {
            let spans: BTreeSet<_> = divergence
                .spans
                .iter()
                .map(|p| (p.report, p.span.start, p.span.end))
                .collect();
            assert_eq!(spans.len(), divergence.spans.len(), "{divergence:?}");
            for (report, start, end) in spans {
                let words = story.reports[report].text.get(start..end);
                assert!(words.is_some_and(|w| !w.is_empty()), "{divergence:?}");
            }
        }
    }
}

#[test]
fn every_sentence_of_a_claim_matches_one_of_another_report() {
    for story in stories() {
        let (_, collation) = collated(&story, &[]);
        for claim in &collation.claims {
            let cells: BTreeSet<(usize, usize)> = claim
                .readings
                .iter()
                .flat_map(|r| r.sentences.iter().map(|s| (r.report, *s)))
                .collect();
            let reports: BTreeSet<usize> = cells.iter().map(|c| c.0).collect();
            assert!(reports.len() > 1, "{claim:?}");
            for cell in &cells {
                let matched = collation.matches.iter().any(|m| {
                    let (a, b) = ((m.a.report, m.a.sentence), (m.b.report, m.b.sentence));
                    (a == *cell && cells.contains(&b)) || (b == *cell && cells.contains(&a))
                });
                assert!(matched, "{cell:?} of {claim:?}");
            }
        }
    }
}

/// An anchor on a whole sentence.
fn anchor(story: &Story, notes: &[Annotations], cell: (usize, usize)) -> Anchor {
    let report = &story.reports[cell.0];
    Anchor::new(
        &report.id,
        &report.text,
        notes[cell.0].sentences[cell.1].span,
    )
}

fn together(collation: &Collation, a: (usize, usize), b: (usize, usize)) -> bool {
    collation.claims.iter().any(|claim| {
        let has = |cell: (usize, usize)| {
            claim
                .readings_of(cell.0)
                .any(|r| r.sentences.contains(&cell.1))
        };
        has(a) && has(b)
    })
}

#[test]
fn links_and_cuts_win_over_the_engine() {
    let story = small(1);
    let (notes, before) = collated(&story, &[]);
    let first = &before.matches[0];
    let (a, b) = (
        (first.a.report, first.a.sentence),
        (first.b.report, first.b.sentence),
    );
    assert!(together(&before, a, b));
    let link = |a, b, joined| Link {
        a: anchor(&story, &notes, a),
        b: anchor(&story, &notes, b),
        joined,
        among: Vec::new(),
    };
    let (_, cut) = collated(&story, &[link(a, b, false)]);
    assert!(!together(&cut, a, b));
    assert!(cut.matches.iter().all(|m| (m.a, m.b) != (first.a, first.b)));

    let stranger = (0..notes[b.0].sentences.len())
        .map(|s| (b.0, s))
        .find(|c| !together(&before, a, *c))
        .unwrap();
    let (_, joined) = collated(&story, &[link(a, stranger, true)]);
    assert!(together(&joined, a, stranger));
    let listed = |m: &collate::Match| {
        (m.a.report, m.a.sentence) == a && (m.b.report, m.b.sentence) == stranger
    };
    assert!(joined.matches.iter().any(listed));
}

/// The sentences of a claim, by report.
fn cells(claim: &collate::Claim) -> BTreeSet<(usize, usize)> {
    let readings = claim.readings.iter();
    let cells = readings.flat_map(|r| r.sentences.iter().map(|s| (r.report, *s)));
    cells.collect()
}

#[test]
fn a_link_makes_one_claim_of_two_and_leaves_all_others_and_their_ids_alone() {
    let mut tried = 0;
    for name in ["ferry-fire", "legitimate-targets"] {
        let story = sample(name);
        let (notes, before) = collated(&story, &[]);
        let held = |cell: (usize, usize)| {
            let own = before.claims.iter().filter(|c| cells(c).contains(&cell));
            own.collect::<Vec<_>>()
        };
        // Of sentences that several claims tell, each of these may be the one that is meant.
        let all: BTreeSet<(usize, usize)> = before.claims.iter().flat_map(cells).collect();
        let several = all.iter().filter(|cell| held(**cell).len() > 1);
        let meant = several.flat_map(|cell| held(*cell).into_iter().map(|c| (*cell, c)));
        for (one, meant) in meant.step_by(3) {
            let apart = |c: &&collate::Claim| {
                c.id != meant.id && c.readings.iter().all(|r| r.report != one.0)
            };
            let Some(other) = before.claims.iter().find(apart) else {
                continue;
            };
            let own = &other.readings[0];
            if together(&before, one, (own.report, own.sentences[0])) {
                continue;
            }
            let beside = |c: &collate::Claim, report: usize| -> Vec<Anchor> {
                let others = cells(c).into_iter().filter(move |cell| cell.0 != report);
                others.map(|cell| anchor(&story, &notes, cell)).collect()
            };
            let link = Link {
                a: anchor(&story, &notes, one),
                b: anchor(&story, &notes, (own.report, own.sentences[0])),
                joined: true,
                among: [beside(meant, one.0), beside(other, own.report)].concat(),
            };
            let (_, after) = collated(&story, &[link]);
            let ids = |found: &Collation| -> BTreeSet<(String, BTreeSet<(usize, usize)>)> {
                let all = found.claims.iter();
                all.map(|c| (c.id.clone(), cells(c))).collect()
            };
            let mut wanted = ids(&before);
            wanted.retain(|(id, _)| *id != meant.id && *id != other.id);
            let number = |c: &collate::Claim| c.id[1..].parse::<usize>().unwrap();
            let id = format!("c{}", number(meant).min(number(other)));
            wanted.insert((id, cells(meant).union(&cells(other)).copied().collect()));
            assert_eq!(ids(&after), wanted, "{name}: {} and {}", meant.id, other.id);
            tried += 1;
        }
    }
    assert!(tried > 8, "{tried}");
}

#[test]
fn what_differs_in_a_claim_still_does_when_another_is_linked_with_it() {
    let story = sample("ferry-fire");
    let (notes, before) = collated(&story, &[]);
    let silent = [DivergenceKind::NotFound, DivergenceKind::OnlyHere];
    let claims = &before.claims;
    let mut tried = 0;
    for (one, other) in [(0, 24), (1, 24), (8, 14), (14, 12)] {
        let own = &claims[one].readings[0];
        let apart = claims[other]
            .readings
            .iter()
            .find(|r| r.report != own.report);
        let Some(theirs) = apart else { continue };
        let link = Link {
            a: anchor(&story, &notes, (own.report, own.sentences[0])),
            b: anchor(&story, &notes, (theirs.report, theirs.sentences[0])),
            joined: true,
            among: Vec::new(),
        };
        let (_, after) = collated(&story, &[link]);
        for d in before
            .divergences
            .iter()
            .filter(|d| !silent.contains(&d.kind))
        {
            let told = after.divergences.iter().any(|now| {
                let has = |at: &Place| {
                    let mut spans = now.spans.iter();
                    spans.any(|p| p.report == at.report && p.span.overlaps(at.span))
                };
                now.kind == d.kind && d.spans.iter().all(has)
            });
            assert!(told, "{one} and {other}: {}", d.message);
        }
        let ids: BTreeSet<&String> = after.divergences.iter().map(|d| &d.id).collect();
        assert_eq!(ids.len(), after.divergences.len());
        let severities: Vec<_> = after.divergences.iter().map(|d| d.severity).collect();
        assert!(severities.is_sorted());
        tried += 1;
    }
    assert!(tried > 2);
}

/// Counts how often sentences are compared.
#[derive(Default)]
struct Compared(AtomicUsize);

impl collate::Watch for Compared {
    fn stage(&self, stage: collate::Stage) {
        self.0.fetch_add(
            usize::from(stage == collate::Stage::Match),
            Ordering::Relaxed,
        );
    }

    fn cancelled(&self) -> bool {
        false
    }
}

#[test]
fn sentences_are_compared_once_though_something_was_linked() {
    let story = sample("ferry-fire");
    let (notes, before) = collated(&story, &[]);
    let cell = |claim: usize| {
        let reading = &before.claims[claim].readings[0];
        (reading.report, reading.sentences[0])
    };
    let link = Link {
        a: anchor(&story, &notes, cell(0)),
        b: anchor(&story, &notes, cell(before.claims.len() - 1)),
        joined: true,
        among: Vec::new(),
    };
    let compared = Compared::default();
    collate::collate(&story, &notes, &[link], Options::default(), &compared).unwrap();
    assert_eq!(compared.0.into_inner(), 1);
}

#[test]
fn a_cut_ends_a_link_made_before_as_if_that_had_never_been() {
    let story = sample("legitimate-targets");
    let (notes, before) = collated(&story, &[]);
    let mut tried = 0;
    for claim in before
        .claims
        .iter()
        .filter(|c| c.readings.len() > 3)
        .take(4)
    {
        let cell = |at: usize| (claim.readings[at].report, claim.readings[at].sentences[0]);
        let (base, own) = (cell(0), cell(1));
        if base.0 == own.0 {
            continue;
        }
        let join = Link {
            a: anchor(&story, &notes, base),
            b: anchor(&story, &notes, own),
            joined: true,
            among: Vec::new(),
        };
        let report = &story.reports[own.0].id;
        let mut links = vec![join];
        links.extend(cut_off(&story, &notes, claim, (report, 0)));
        // The cut takes off a passage of two sentences.
        let text = &story.reports[own.0].text;
        let all = &notes[own.0].sentences;
        let first = all[own.1].span;
        let end = all.get(own.1 + 1).map_or(first.end, |s| s.span.end);
        for cut in &mut links[1..] {
            cut.a = Anchor::new(report, text, Span::new(first.start, end));
        }
        let (_, after) = collated(&story, &links);
        assert!(!together(&after, base, own), "{claim:?}");
        let (_, alone) = collated(&story, &links[1..]);
        assert_eq!(after.claims, alone.claims, "{claim:?}");
        tried += 1;
    }
    assert!(tried > 1);
}

/// The reading of a report in a claim cut off all others, as the reader does it; `at` counts the report's readings.
fn cut_off(
    story: &Story,
    notes: &[Annotations],
    claim: &collate::Claim,
    (report, at): (&str, usize),
) -> Vec<Link> {
    let report = story.position(report).unwrap();
    let own = claim.readings_of(report).nth(at).unwrap();
    let others = claim.readings.iter().filter(|r| r.report != report);
    let others = others.flat_map(|r| r.sentences.iter().map(|s| (r.report, *s)));
    let cut = |other| Link {
        a: anchor(story, notes, (report, own.sentences[0])),
        b: anchor(story, notes, other),
        joined: false,
        among: Vec::new(),
    };
    others.map(cut).collect()
}

#[test]
fn a_cut_leaves_all_other_claims_alone() {
    let mut tried = 0;
    for story in [small(1), sample("ferry-fire")] {
        let (notes, before) = collated(&story, &[]);
        let places = |claim: &collate::Claim| -> BTreeSet<(usize, usize)> {
            let readings = claim.readings.iter();
            let cells = readings.flat_map(|r| r.sentences.iter().map(|s| (r.report, *s)));
            cells.collect()
        };
        let wide = before.claims.iter().filter(|c| c.readings.len() > 2);
        for claim in wide.take(4) {
            let report = claim.readings[claim.readings.len() - 1].report;
            let id = story.reports[report].id.as_str();
            let (_, after) = collated(&story, &cut_off(&story, &notes, claim, (id, 0)));
            let left: Vec<_> = after.claims.iter().map(places).collect();
            for other in before.claims.iter().filter(|c| c.id != claim.id) {
                assert!(
                    left.contains(&places(other)),
                    "{} of {}: {other:?}",
                    id,
                    claim.id
                );
            }
            // And nothing comes for what was cut off.
            let own = places(claim);
            assert!(
                left.iter().any(|now| now.is_subset(&own)),
                "{id} of {}",
                claim.id
            );
            tried += 1;
        }
    }
    assert!(tried > 3);
}

#[test]
fn a_cut_holds_for_the_claim_that_it_was_made_at() {
    let mut tried = 0;
    for name in SAMPLES {
        let story = sample(name);
        let (notes, before) = collated(&story, &[]);
        let all = || before.claims.iter();
        for (meant, other) in all().flat_map(|c| all().map(move |d| (c, d))) {
            let (of, kept) = (cells(meant), cells(other));
            let shared: Vec<(usize, usize)> = of.intersection(&kept).copied().collect();
            let reports: BTreeSet<usize> = shared.iter().map(|cell| cell.0).collect();
            if meant.id == other.id || reports.len() < 2 {
                continue;
            }
            let own = shared[0];
            // What tells the claim from the others of the passage, as the reader tells it.
            let with: Vec<_> = all()
                .map(cells)
                .filter(|c| *c != of && c.contains(&own))
                .collect();
            let others = || of.iter().filter(|cell| cell.0 != own.0);
            let alone = others().filter(|cell| !with.iter().any(|c| c.contains(cell)));
            let mut telling: Vec<&(usize, usize)> = alone.collect();
            if telling.is_empty() {
                telling = others().collect();
            }
            let among: Vec<Anchor> = telling
                .iter()
                .map(|cell| anchor(&story, &notes, **cell))
                .collect();
            let id = story.reports[own.0].id.as_str();
            let readings = meant.readings_of(own.0);
            let nth = readings
                .take_while(|r| !r.sentences.contains(&own.1))
                .count();
            let mut links = cut_off(&story, &notes, meant, (id, nth));
            for link in &mut links {
                link.among.clone_from(&among);
            }
            let (_, after) = collated(&story, &links);
            let left: Vec<_> = after.claims.iter().map(cells).collect();
            let named = format!("{name}: {id} off {}, beside {}", meant.id, other.id);
            assert!(left.contains(&kept), "{named}");
            let rest = |now: &&BTreeSet<_>| now.is_subset(&of) && **now != kept;
            assert!(
                !left.iter().filter(rest).any(|now| now.contains(&own)),
                "{named}"
            );
            for claim in all().map(cells).filter(|c| *c != of) {
                assert!(left.contains(&claim), "{named}: {claim:?}");
            }
            let cell = |at: collate::SentenceRef| (at.report, at.sentence);
            for own in &kept {
                let has = |m: &collate::Match| {
                    let ends = [cell(m.a), cell(m.b)];
                    ends.contains(own) && ends.iter().all(|end| kept.contains(end))
                };
                assert!(after.matches.iter().any(has), "{named}: {own:?}");
            }
            tried += 1;
        }
    }
    assert!(tried > 5, "{tried}");
}

#[test]
fn what_is_linked_or_cut_leaves_the_numbers_of_what_one_report_alone_has() {
    let story = sample("ferry-fire");
    let (notes, before) = collated(&story, &[]);
    let numbered = |found: &Collation| -> Vec<(usize, Place)> {
        let numbers = coverage::single_numbers(&notes, found).into_iter();
        numbers
            .zip(coverage::single_source(&notes, found))
            .collect()
    };
    let all = numbered(&before);
    assert!((1..).zip(&all).all(|(n, (number, _))| n == *number));
    let sentence = |place: Place| {
        (
            place.report,
            notes[place.report].sentence_at(place.span.start).unwrap(),
        )
    };
    let (first, other) = (all[0].1, all[all.len() - 1].1);
    let linked = Link {
        a: anchor(&story, &notes, sentence(first)),
        b: anchor(&story, &notes, sentence(other)),
        joined: true,
        among: Vec::new(),
    };
    let (_, after) = collated(&story, &[linked]);
    let now = numbered(&after);
    let is_kept = |(number, place): &(usize, Place)| {
        let old = all
            .iter()
            .find(|(_, old)| old.report == place.report && old.span.overlaps(place.span));
        old.is_some_and(|(old, _)| old == number)
    };
    assert!(now.iter().all(is_kept), "{now:?}");
    // What a cut leaves alone is numbered behind all others.
    let pair = before.claims.iter().find(|c| cells(c).len() == 2).unwrap();
    let id = story.reports[pair.readings[0].report].id.as_str();
    let (_, after) = collated(&story, &cut_off(&story, &notes, pair, (id, 0)));
    let now = numbered(&after);
    let new = now.iter().filter(|one| !all.contains(one));
    assert!(new.clone().count() > 0);
    for (number, place) in new {
        let grown = all
            .iter()
            .find(|(_, old)| old.report == place.report && old.span.overlaps(place.span));
        assert_eq!(*number > all.len(), grown.is_none(), "{number} {place:?}");
    }
}

#[test]
fn a_reading_that_was_cut_off_counts_no_more_what_its_claim_counts() {
    let story = sample("legitimate-targets");
    let (notes, before) = collated(&story, &[]);
    let reports = |collation: &Collation| -> Vec<Vec<String>> {
        let all = collation.divergences.iter();
        let figures = all.filter(|d| d.kind == DivergenceKind::Figure);
        let name = |p: &Place| story.reports[p.report].id.clone();
        let names = |d: &collate::Divergence| {
            let names: BTreeSet<String> = d.spans.iter().map(name).collect();
            names.into_iter().collect()
        };
        // Of the nations, that is, not of the leaders.
        let nations = figures.filter(|d| d.spans.iter().any(|p| name(p) == "frontier"));
        nations.map(names).collect()
    };
    let all = ["frontier", "halden", "meridian", "northbridge"];
    assert_eq!(reports(&before), [all]);
    // "Which of the 26" goes with the 26 that were cut off, and the 30 of another sentence do not come for them.
    let labelled = |label: &str| before.claims.iter().find(|c| c.label.starts_with(label));
    let claim = labelled("26 nations").unwrap();
    let links = cut_off(&story, &notes, claim, ("northbridge", 0));
    let (_, after) = collated(&story, &links);
    assert_eq!(reports(&after), [["frontier", "halden", "meridian"]]);
    // Whoever has the claim by another sentence still counts what it counts.
    let claim = labelled("ceasefire takes hold").unwrap();
    let links = cut_off(&story, &notes, claim, ("frontier", 0));
    let (_, after) = collated(&story, &links);
    assert_eq!(reports(&after), [all]);
}

/// What still tells of two places together that a person cut off one another: differences, utterances and figures.
fn told_together(
    story: &Story,
    notes: &[Annotations],
    found: &Collation,
    links: &[Link],
) -> Vec<String> {
    let place = |anchor: &Anchor| {
        let report = story.position(&anchor.report).unwrap();
        let span = resolve(anchor, &story.reports[report].text).unwrap().span;
        Place { report, span }
    };
    let cuts: Vec<(Place, Place)> = links.iter().map(|l| (place(&l.a), place(&l.b))).collect();
    let both = |places: &[Place]| {
        let has = |end: &Place| {
            let within = |p: &Place| p.report == end.report && p.span.overlaps(end.span);
            places.iter().any(within)
        };
        cuts.iter().any(|(a, b)| has(a) && has(b))
    };
    let quote = |(report, at): &(usize, usize)| Place {
        report: *report,
        span: notes[*report].quotes[*at].span,
    };
    let figure = |(report, at): &(usize, usize)| Place {
        report: *report,
        span: notes[*report].figures[*at].span,
    };
    let told = |d: &&collate::Divergence| {
        // How a report spells a name and what words it has are there to be seen, whatever a claim holds.
        let seen = [DivergenceKind::Echo, DivergenceKind::Name];
        // A silence on several claims lists the passages of all.
        !seen.contains(&d.kind) && d.also.is_empty() && both(&d.spans)
    };
    let differences = found.divergences.iter().filter(told);
    let mut out: Vec<String> = differences
        .map(|d| format!("{} {}", d.kind.name(), d.message))
        .collect();
    let spoken = found
        .utterances
        .iter()
        .map(|u| u.iter().map(quote).collect());
    let counted = found
        .referents
        .iter()
        .map(|r| r.iter().map(figure).collect());
    let joined = spoken.chain(counted);
    out.extend(
        joined
            .filter(|places: &Vec<Place>| both(places))
            .map(|places| format!("joined {places:?}")),
    );
    out
}

#[test]
fn no_list_tells_of_passages_together_that_were_cut_off_one_another() {
    let mut wrong = Vec::new();
    for name in SAMPLES {
        let story = sample(name);
        let (notes, before) = collated(&story, &[]);
        let mut nth = 0;
        for claim in &before.claims {
            for reading in &claim.readings {
                nth += 1;
                if nth % 3 != 0 {
                    continue;
                }
                let id = story.reports[reading.report].id.as_str();
                let links = cut_off(&story, &notes, claim, (id, 0));
                let (_, after) = collated(&story, &links);
                for one in told_together(&story, &notes, &after, &links) {
                    wrong.push(format!("{name} {} off {}: {one}", id, claim.id));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn claims_keep_their_names_when_a_reading_is_cut_off_one() {
    let story = sample("ferry-fire");
    let (notes, before) = collated(&story, &[]);
    let toll = &before.claims[0];
    for id in ["ledger", "northern-wire"] {
        let links = cut_off(&story, &notes, toll, (id, 0));
        let (_, after) = collated(&story, &links);
        let label_of = |readings: usize, found: &Collation| {
            let told = |c: &&collate::Claim| {
                let mut own = c.readings_of(story.position("harbour-post").unwrap());
                own.any(|r| r.span == toll.readings_of(4).next().unwrap().span)
                    && c.readings.len() == readings
            };
            found.claims.iter().find(told).map(|c| c.label.clone())
        };
        let all = toll.readings.len();
        assert_eq!(label_of(all - 1, &after), label_of(all, &before), "{id}");
    }
}

fn analysed(paths: &[PathBuf], threads: &str) -> Vec<u8> {
    let output = parallax()
        .arg("analyze")
        .args(paths)
        .args(["--format", "json", "--candidates"])
        .env("RAYON_NUM_THREADS", threads)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    output.stdout
}

#[test]
fn the_same_bytes_from_any_number_of_threads() {
    let folder = tempfile::tempdir().unwrap();
    let mut inputs: Vec<Vec<PathBuf>> = SAMPLE_PATHS.map(|path| vec![path.into()]).into();
    for seed in 1..=5 {
        let story = small(seed);
        let write = |report: &parallax::story::Report| {
            let path = folder.path().join(format!("{seed}-{}.txt", report.id));
            std::fs::write(&path, &report.text).unwrap();
            path
        };
        inputs.push(story.reports.iter().map(write).collect());
    }
    for paths in inputs {
        let one = analysed(&paths, "1");
        for threads in ["1", "2", "8"] {
            assert!(
                analysed(&paths, threads) == one,
                "{threads} threads, {paths:?}"
            );
        }
    }
}

/// The story with report `at` changed as somebody would who writes: a sentence taken out, moved to
/// the front or said again, or a word left out.
fn edited(story: &Story, at: usize, how: usize) -> Story {
    let mut story = story.clone();
    let report = &mut story.reports[at];
    let mut lines: Vec<String> = report
        .paragraphs
        .iter()
        .map(|p| p.of(&report.text).to_owned())
        .collect();
    match how % 4 {
        0 if lines.len() > 1 => drop(lines.remove(lines.len() / 2)),
        1 => lines.rotate_right(1),
        2 => lines.push(lines[0].clone()),
        _ => lines[0] = lines[0].replacen(" the ", " ", 1),
    }
    report.text.clear();
    report.paragraphs.clear();
    for line in lines {
        if !report.text.is_empty() {
            report.text.push_str("\n\n");
        }
        let start = report.text.len();
        report.text.push_str(&line);
        let end = report.text.len();
        report
            .paragraphs
            .push(parallax::story::Span::new(start, end));
    }
    story
}

#[test]
fn reading_only_what_changed_gives_what_reading_all_gives() {
    for (n, mut story) in stories().into_iter().enumerate() {
        let (mut known, _) = collated(&story, &[]);
        for how in 0..4 {
            let next = edited(&story, (n + how) % story.reports.len(), how);
            known = text::reread(&story, &known, &next);
            story = next;
            let (all, whole) = collated(&story, &[]);
            assert!(known == all, "{}: {how}", story.title);
            let options = Options::default();
            let part = collate::collate(&story, &known, &[], options, &Unwatched);
            assert!(part == Some(whole), "{}: {how}", story.title);
        }
    }
}
