//! Which claims everything written belongs to.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::locate::whereabouts;
use super::{Anchor, Located, Notes, State, Whereabouts};
use crate::story::{Place, Span, Story};

/// The mark of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClaimMark {
    /// What was decided.
    pub state: State,
    /// Whether words that were looked at have changed since.
    pub changed: bool,
}

impl ClaimMark {
    /// Whether it still holds. That words were found in order is true of those words alone; what is to be
    /// followed up, or was passed over, stays so until somebody says otherwise.
    pub fn stands(self) -> bool {
        !self.changed || self.state != State::Ok
    }
}

/// What was written about every claim.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Attached {
    marks: Vec<Option<(ClaimMark, String)>>,
    notes: Vec<Vec<String>>,
    omissions: Vec<Vec<(usize, String)>>,
    /// Ids of notes that are about no claim there is now, though their words are there.
    pub loose: Vec<String>,
    /// Ids of notes whose words are gone.
    pub adrift: Vec<String>,
    /// Ids of flags that are about no claim there is now: they are to be followed up all the same.
    pub flags: Vec<String>,
    /// Ids of notes about the whole story.
    pub story: Vec<String>,
}

impl Attached {
    /// The mark of a claim.
    pub fn mark(&self, claim: usize) -> Option<ClaimMark> {
        self.marks.get(claim)?.as_ref().map(|(mark, _)| *mark)
    }

    /// The id of the mark of a claim.
    pub fn mark_id(&self, claim: usize) -> Option<&str> {
        self.marks.get(claim)?.as_ref().map(|(_, id)| id.as_str())
    }

    /// Whether a claim has yet to be decided on: it has no mark, or none that still holds.
    pub fn open(&self, claim: usize) -> bool {
        self.mark(claim).is_none_or(|mark| !mark.stands())
    }

    /// The ids of the notes about a claim, oldest first.
    pub fn notes(&self, claim: usize) -> &[String] {
        self.notes.get(claim).map_or(&[], Vec::as_slice)
    }

    /// The reports that a person says leave a claim out, with the ids of these omissions.
    pub fn omissions(&self, claim: usize) -> &[(usize, String)] {
        self.omissions.get(claim).map_or(&[], Vec::as_slice)
    }

    /// Whether a person says that a report leaves a claim out.
    pub fn omitted(&self, claim: usize, report: usize) -> bool {
        self.omissions(claim).iter().any(|(r, _)| *r == report)
    }
}

/// Gives everything to the claim most of whose readings it is about. `claims` holds the readings
/// of every claim.
pub fn attach(notes: &Notes, located: &Located, story: &Story, claims: &[Vec<Place>]) -> Attached {
    let mut out = Attached {
        marks: vec![None; claims.len()],
        notes: vec![Vec::new(); claims.len()],
        omissions: vec![Vec::new(); claims.len()],
        ..Attached::default()
    };
    let readings = Readings::new(claims, story.reports.len());
    // By revision, so that of two marks that came to one claim the later stands.
    let mut marks: Vec<(u64, &Whereabouts)> = located
        .marks
        .iter()
        .filter_map(|w| Some((notes.marks.entry(&w.id)?.rev, w)))
        .collect();
    marks.sort_by(|a, b| (a.0, &a.1.id).cmp(&(b.0, &b.1.id)));
    for (_, found) in marks {
        let Some(mark) = notes.marks.get(&found.id) else {
            continue;
        };
        if let Some(claim) = readings.claim_of(found) {
            let changed = !found.unchanged();
            let mark = ClaimMark {
                state: mark.state,
                changed,
            };
            out.marks[claim] = Some((mark, found.id.clone()));
        } else if mark.state == State::Flag {
            out.flags.push(found.id.clone());
        }
    }
    for found in &located.notes {
        let list = match readings.claim_of(found) {
            Some(claim) => &mut out.notes[claim],
            None if found.adrift() => &mut out.adrift,
            None if found.places.is_empty() => &mut out.story,
            None => &mut out.loose,
        };
        list.push(found.id.clone());
    }
    for found in &located.omissions {
        let report = notes
            .omissions
            .get(&found.id)
            .and_then(|o| story.position(&o.report));
        if let (Some(claim), Some(report)) = (readings.claim_of(found), report) {
            out.omissions[claim].push((report, found.id.clone()));
        }
    }
    out
}

/// The claim that something written about these passages belongs to; `claims` holds the readings of
/// every claim.
pub fn claim_about(about: &[Anchor], story: &Story, claims: &[Vec<Place>]) -> Option<usize> {
    let found = whereabouts(("", 0), about, story);
    Readings::new(claims, story.reports.len()).claim_of(&found)
}

/// The readings of all claims by report, to find the claims at a place.
struct Readings {
    /// For every report, readings by start with their claim, and how far those so far reach.
    by_report: Vec<Vec<(Span, usize, usize)>>,
}

impl Readings {
    fn new(claims: &[Vec<Place>], reports: usize) -> Self {
        let mut by_report = vec![Vec::new(); reports];
        for (claim, readings) in claims.iter().enumerate() {
            for place in readings {
                if let Some(list) = by_report.get_mut(place.report) {
                    list.push((place.span, claim, 0));
                }
            }
        }
        for list in &mut by_report {
            list.sort_unstable();
            let mut reach = 0;
            for entry in list {
                reach = reach.max(entry.0.end);
                entry.2 = reach;
            }
        }
        Self { by_report }
    }

    fn at(&self, place: Place) -> impl Iterator<Item = (Span, usize)> {
        let list = self
            .by_report
            .get(place.report)
            .map_or(&[][..], Vec::as_slice);
        let before = list.partition_point(|(span, ..)| span.start < place.span.end);
        list[..before]
            .iter()
            .rev()
            .take_while(move |(_, _, reach)| *reach > place.span.start)
            .filter(move |(span, ..)| span.overlaps(place.span))
            .map(|(span, claim, _)| (*span, *claim))
    }

    /// The claim most of whose readings share words with the places found; of those with as many
    /// the one that has more of them to the letter, then the first.
    fn claim_of(&self, found: &Whereabouts) -> Option<usize> {
        let mut counts: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
        for (place, _) in &found.places {
            for (span, claim) in self.at(*place) {
                let count = counts.entry(claim).or_default();
                count.0 += 1;
                count.1 += usize::from(span == place.span);
            }
        }
        let best = counts
            .iter()
            .max_by_key(|&(claim, count)| (*count, Reverse(*claim)));
        best.map(|(claim, _)| *claim)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notes::{Anchor, Change, Mark, Note, Omission, locate};
    use crate::story::Report;

    const TEXTS: [&str; 2] = [
        "The bridge was closed on Monday. Engineers said repairs take a week.",
        "On Monday the bridge was closed. The mayor was not asked about it.",
    ];

    fn story(texts: [&str; 2]) -> Story {
        let report = |(at, text): (usize, &str)| Report {
            id: format!("r{at}"),
            text: text.to_owned(),
            ..Report::default()
        };
        Story {
            reports: texts.into_iter().enumerate().map(report).collect(),
            ..Story::default()
        }
    }

    /// Two claims: the first sentences, and the second ones.
    fn claims(texts: [&str; 2]) -> Vec<Vec<Place>> {
        let cut = |text: &str| text.find(". ").unwrap() + 1;
        let place = |report, start, end| Place {
            report,
            span: Span::new(start, end),
        };
        let first = (0..2).map(|r| place(r, 0, cut(texts[r]))).collect();
        let second = (0..2)
            .map(|r| place(r, cut(texts[r]) + 1, texts[r].len()))
            .collect();
        vec![first, second]
    }

    fn about(claim: usize) -> Vec<Anchor> {
        let anchor = |p: &Place| Anchor::new(&format!("r{}", p.report), TEXTS[p.report], p.span);
        claims(TEXTS)[claim].iter().map(anchor).collect()
    }

    fn written() -> Notes {
        let mut notes = Notes::default();
        let mark = Mark {
            state: State::Ok,
            about: about(0),
        };
        notes.apply(Change::Mark(Notes::mark_id(&mark.about), Some(mark)));
        for (text, about) in [("on the claim", about(1)), ("on the story", Vec::new())] {
            let note = Note {
                text: text.to_owned(),
                about,
            };
            notes.apply(Change::Note(notes.new_note_id(&note), Some(note)));
        }
        let omission = Omission {
            report: "r1".to_owned(),
            about: about(1)[..1].to_vec(),
        };
        notes.apply(Change::Omission(
            Notes::omission_id(&omission),
            Some(omission),
        ));
        notes
    }

    fn attached(texts: [&str; 2]) -> Attached {
        let (notes, story) = (written(), story(texts));
        attach(&notes, &locate(&notes, &story), &story, &claims(texts))
    }

    #[test]
    fn everything_finds_its_claim() {
        let found = attached(TEXTS);
        assert_eq!(
            found.mark(0),
            Some(ClaimMark {
                state: State::Ok,
                changed: false
            })
        );
        assert!(!found.open(0) && found.open(1));
        assert_eq!((found.notes(0).len(), found.notes(1).len()), (0, 1));
        assert_eq!(found.story.len(), 1);
        assert!(found.omitted(1, 1) && !found.omitted(1, 0));
    }

    #[test]
    fn a_reworded_claim_is_open_again_and_keeps_its_mark() {
        let texts = [
            "The bridge was shut down on Monday. Engineers said repairs take a week.",
            TEXTS[1],
        ];
        let found = attached(texts);
        assert_eq!(
            found.mark(0),
            Some(ClaimMark {
                state: State::Ok,
                changed: true
            })
        );
        assert!(found.open(0));
    }

    #[test]
    fn what_is_gone_is_adrift_and_not_lost() {
        let found = attached(["Nothing here. Of that kind.", "Nor here. It seems so."]);
        assert_eq!(found.mark(0), None);
        assert_eq!((found.adrift.len(), found.flags.len()), (1, 0));
        // A flag can still be found, an ok has nothing left that it could be said of.
        let mut notes = written();
        let mark = Mark {
            state: State::Flag,
            about: about(0),
        };
        notes.apply(Change::Mark(Notes::mark_id(&mark.about), Some(mark)));
        let texts = ["Nothing here. Of that kind.", "Nor here. It seems so."];
        let story = story(texts);
        let flagged = attach(&notes, &locate(&notes, &story), &story, &claims(texts));
        assert_eq!(flagged.flags.len(), 1);
        assert_eq!(found.story.len(), 1);
    }
}
