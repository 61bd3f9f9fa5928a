//! What a person has written about a story, as snapshots say it: marks, notes and omissions that were confirmed, each at
//! its claim; the rest is listed separately. All of it is in words, so nothing depends on colour.

use crate::collate::{Claim, Collation, Reading, coverage};
use crate::notes::{self, Anchor, Attached, ClaimMark, Notes, State};
use crate::story::{Place, Story};
use crate::text::Annotations;
use crate::text::clean::clean_line;

/// The words for an outlet that, as a person confirmed, leaves a claim out.
pub(super) const LEFT_OUT: &str = "left out, confirmed by hand";
/// The heading of what is at no claim of a snapshot, and of how much there is of all.
pub(super) const HEADING: &str = "Marks and notes";
/// One column that says it.
pub(super) const LEFT_OUT_SIGN: &str = "⊘";

/// What was written, by claim.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    claims: Vec<AtClaim>,
    /// Passages that a person has joined.
    joined: Vec<(Place, Place)>,
    /// What is about the whole story, about a passage that no claim has, or about words that are gone.
    pub(super) apart: Vec<Entry>,
}

/// What was written about one claim.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct AtClaim {
    /// What was decided.
    pub(super) mark: Option<ClaimMark>,
    /// Every note, the oldest first.
    pub(super) notes: Vec<Vec<String>>,
    /// The reports that leave it out, as a person says.
    pub(super) omitted: Vec<usize>,
    /// Which of its outlets a person has put together, by their short names.
    pub(super) joined: Vec<String>,
}

impl AtClaim {
    /// The claim's mark in words.
    pub(super) fn mark_words(&self) -> Option<&'static str> {
        self.mark.map(mark_words)
    }

    /// What is said of each of its readings that a person has put together.
    pub(super) fn joined_words(&self) -> impl Iterator<Item = String> {
        let said = |pair: &String| format!("{}: {pair}", super::listing::BY_HAND);
        self.joined.iter().map(said)
    }

    /// All of it in a few words: `flagged, 2 notes`. None where nothing was written.
    pub(super) fn brief(&self) -> Option<String> {
        let notes = match self.notes.len() {
            0 => None,
            1 => Some("1 note".to_owned()),
            many => Some(format!("{many} notes")),
        };
        let mark = self.mark_words().map(str::to_owned);
        let parts: Vec<String> = mark.into_iter().chain(notes).collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }
}

/// Something written, where no claim is beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Entry {
    /// What it is: `note on the whole story`.
    pub(super) what: String,
    /// The words it is about, after their outlet.
    pub(super) about: Option<String>,
    /// What was written, line by line.
    pub(super) lines: Vec<String>,
}

impl Entry {
    /// What it is and what it is about, in one line.
    pub(super) fn headline(&self) -> String {
        match &self.about {
            Some(about) => format!("{} · {about}", self.what),
            None => self.what.clone(),
        }
    }
}

/// A mark in words, the same in every format.
fn mark_words(mark: ClaimMark) -> &'static str {
    match (mark.state, mark.changed) {
        (State::Ok, false) => "marked ok",
        (State::Ok, true) => "was marked ok, words changed since",
        (State::Flag, false) => "flagged",
        (State::Flag, true) => "flagged, words changed since",
        (State::Skip, false) => "skipped",
        (State::Skip, true) => "skipped, words changed since",
    }
}

impl Written {
    /// Gives everything that is in force to its claim.
    pub fn of(
        notes: &Notes,
        story: &Story,
        annotations: &[Annotations],
        collation: &Collation,
    ) -> Self {
        if notes.says_the_same(&Notes::default()) {
            return Self::default();
        }
        let alone = coverage::single_source(annotations, collation);
        let mut readings: Vec<Vec<Place>> = collation.claims.iter().map(places).collect();
        let shared = readings.len();
        readings.extend(alone.iter().map(|place| vec![*place]));
        let located = notes::locate(notes, story);
        let attached = notes::attach(notes, &located, story, &readings);
        let joined = notes::joined(notes, story);
        let desk = Desk {
            joined: &joined,
            notes,
            story,
            attached: &attached,
        };
        let claims = collation.claims.iter().enumerate();
        Self {
            claims: claims.map(|(at, claim)| desk.at_claim(at, claim)).collect(),
            apart: desk.apart(shared, &alone),
            joined,
        }
    }

    /// What was written about a claim.
    pub(super) fn at(&self, claim: usize) -> Option<&AtClaim> {
        self.claims.get(claim)
    }

    /// Whether a person has joined these two passages, in either order.
    pub(super) fn joins(&self, (a, b): (Place, Place)) -> bool {
        let over = |x: Place, y: Place| x.report == y.report && x.span.overlaps(y.span);
        let mut all = self.joined.iter();
        all.any(|(x, y)| over(*x, a) && over(*y, b) || over(*x, b) && over(*y, a))
    }

    /// Whether a person says of any outlet that it leaves a claim out.
    pub(super) fn omits(&self) -> bool {
        self.claims.iter().any(|at| !at.omitted.is_empty())
    }

    /// How much there is, in words; `None` if nothing was written.
    pub(super) fn tally(&self) -> Option<String> {
        let marked = |state: State| {
            let marks = self.claims.iter().filter_map(|at| at.mark);
            marks.filter(|mark| mark.state == state).count()
        };
        let notes: usize = self.claims.iter().map(|at| at.notes.len()).sum();
        let omitted: usize = self.claims.iter().map(|at| at.omitted.len()).sum();
        let several = |n: usize, one: &str, many: &str| match n {
            0 => None,
            1 => Some(format!("1 {one}")),
            n => Some(format!("{n} {many}")),
        };
        let joined = self.claims.iter().filter(|at| !at.joined.is_empty());
        let parts = [
            several(marked(State::Ok), "claim marked ok", "claims marked ok"),
            several(marked(State::Flag), "flagged", "flagged"),
            several(marked(State::Skip), "skipped", "skipped"),
            several(notes, "note on a claim", "notes on claims"),
            several(omitted, "omission confirmed", "omissions confirmed"),
            several(
                joined.count(),
                "claim joined by hand",
                "claims joined by hand",
            ),
            several(
                self.apart.len(),
                "other, not about claims",
                "others, not about claims",
            ),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(" · "))
    }

    /// What is at claims, for a snapshot that does not show these with their wordings.
    pub(super) fn listed(&self, claims: &[Claim], order: &[usize], story: &Story) -> Vec<Entry> {
        let one = |&claim: &usize| {
            let (at, found) = (self.at(claim)?, claims.get(claim)?);
            let said = |report: &usize| {
                let outlet = story.reports.get(*report).map_or("", |r| r.outlet.as_str());
                format!("{LEFT_OUT_SIGN} {outlet}: {LEFT_OUT}")
            };
            let mut lines: Vec<String> = at.omitted.iter().map(said).collect();
            lines.extend(at.joined_words());
            lines.extend(at.notes.iter().flatten().cloned());
            let brief = at.brief();
            (brief.is_some() || !lines.is_empty()).then(|| Entry {
                what: format!("{} {}", found.id, found.label),
                about: brief,
                lines,
            })
        };
        order.iter().filter_map(one).collect()
    }
}

fn places(claim: &Claim) -> Vec<Place> {
    claim.readings.iter().map(Reading::place).collect()
}

/// The data that everything is looked up in.
struct Desk<'a> {
    joined: &'a [(Place, Place)],
    notes: &'a Notes,
    story: &'a Story,
    attached: &'a Attached,
}

impl Desk<'_> {
    fn at_claim(&self, index: usize, claim: &Claim) -> AtClaim {
        let ids = self.attached.notes(index).iter();
        let omissions = self
            .attached
            .omissions(index)
            .iter()
            .map(|(report, _)| *report);
        let mut omitted: Vec<usize> = omissions.filter(|r| !claim.found_in(*r)).collect();
        omitted.sort_unstable();
        omitted.dedup();
        AtClaim {
            mark: self.attached.mark(index),
            notes: ids.filter_map(|id| self.lines(id)).collect(),
            omitted,
            joined: self.joined_in(claim),
        }
    }

    /// Which readings of a claim a person has put together.
    fn joined_in(&self, claim: &Claim) -> Vec<String> {
        let holds = |place: &Place| {
            let mut own = claim.readings_of(place.report);
            own.any(|reading| reading.span.overlaps(place.span))
        };
        let short = |place: &Place| self.story.reports[place.report].short.as_str();
        let here = self.joined.iter().filter(|(a, b)| holds(a) && holds(b));
        here.map(|(a, b)| format!("{} and {}", short(a), short(b)))
            .collect()
    }

    /// Everything that is at none of the shared claims.
    fn apart(&self, shared: usize, alone: &[Place]) -> Vec<Entry> {
        let mut out: Vec<Entry> = Vec::new();
        let named = |ids: &[String], what: &str| -> Vec<Entry> {
            ids.iter().filter_map(|id| self.note(id, what)).collect()
        };
        out.extend(named(&self.attached.story, "note on the whole story"));
        for (at, place) in alone.iter().enumerate() {
            let index = shared + at;
            let ids = self.attached.notes(index).iter();
            let lines: Vec<String> = ids.filter_map(|id| self.lines(id)).flatten().collect();
            let mark = self.attached.mark(index).map(mark_words);
            let what = match (mark, lines.is_empty()) {
                (None, true) => continue,
                (mark, _) => mark.unwrap_or("note"),
            };
            out.push(Entry {
                what: format!("{what}, on what one outlet alone has"),
                about: self.quoted(*place),
                lines,
            });
        }
        out.extend(named(&self.attached.loose, "note on a passage of no claim"));
        out.extend(named(&self.attached.adrift, "note on words that are gone"));
        let flags = self.attached.flags.iter();
        let flags = flags.filter_map(|id| self.notes.marks.get(id));
        out.extend(flags.map(|mark| Entry {
            what: "flagged: no longer a claim".to_owned(),
            about: mark.about.first().map(|anchor| self.anchored(anchor)),
            lines: Vec::new(),
        }));
        out
    }

    fn note(&self, id: &str, what: &str) -> Option<Entry> {
        let note = self.notes.notes.get(id)?;
        Some(Entry {
            what: what.to_owned(),
            about: note.about.first().map(|anchor| self.anchored(anchor)),
            lines: self.lines(id)?,
        })
    }

    /// The lines of a note: those that are blank, and what would act on a terminal, are left out.
    fn lines(&self, id: &str) -> Option<Vec<String>> {
        let note = self.notes.notes.get(id)?;
        let lines = note.text.lines().map(clean_line);
        Some(lines.filter(|line| !line.is_empty()).collect())
    }

    fn quoted(&self, place: Place) -> Option<String> {
        let report = self.story.reports.get(place.report)?;
        let words = report.text.get(place.span.range())?;
        Some(format!("{}: “{}”", report.outlet, clean_line(words)))
    }

    fn anchored(&self, anchor: &Anchor) -> String {
        let report = self.story.position(&anchor.report);
        let outlet = report.map(|at| self.story.reports[at].outlet.as_str());
        let outlet = outlet.map_or_else(|| clean_line(&anchor.report), str::to_owned);
        format!("{outlet}: “{}”", clean_line(&anchor.exact))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collate::ClaimKind;
    use crate::notes::{Change, Mark, Note, Omission};
    use crate::story::{Report, Span};
    use crate::text;

    const TEXT: &str = "The bridge was closed. It rained.";

    fn story() -> Story {
        let report = |(at, text): (usize, &str)| Report {
            id: format!("r{at}"),
            outlet: format!("Outlet {at}"),
            text: text.to_owned(),
            ..Report::default()
        };
        let texts = [TEXT, TEXT, "Nothing of the kind."];
        Story {
            reports: texts.into_iter().enumerate().map(report).collect(),
            ..Story::default()
        }
    }

    fn collation() -> Collation {
        let reading = |report| Reading {
            report,
            span: Span::new(0, 22),
            sentences: vec![0],
        };
        Collation {
            claims: vec![Claim {
                id: "c1".into(),
                kind: ClaimKind::Fact,
                label: "bridge closed".into(),
                readings: vec![reading(0), reading(1)],
            }],
            ..Collation::default()
        }
    }

    fn about(span: Span) -> Vec<Anchor> {
        vec![Anchor::new("r0", TEXT, span)]
    }

    fn written(notes: &Notes) -> Written {
        let story = story();
        let notes_of = |report| text::annotate(report, None);
        let annotations: Vec<Annotations> = story.reports.iter().map(notes_of).collect();
        Written::of(notes, &story, &annotations, &collation())
    }

    #[test]
    fn nothing_written_says_nothing() {
        let none = written(&Notes::default());
        assert_eq!((none.tally(), none.apart.len()), (None, 0));
        assert!(none.at(0).is_none());
    }

    #[test]
    fn everything_stands_at_its_claim_or_apart() {
        let mut notes = Notes::default();
        let claim = about(Span::new(0, 22));
        let mark = Mark {
            state: State::Flag,
            about: claim.clone(),
        };
        notes.apply(Change::Mark("m".into(), Some(mark)));
        for (id, text, about) in [
            (
                "n1",
                "Ask \u{1b}[31mthe\u{1b}[0m mayor.\n\nToday.",
                claim.clone(),
            ),
            ("n2", "Good story.", Vec::new()),
            ("n3", "Was it so?", about(Span::new(23, 33))),
        ] {
            let text = text.to_owned();
            notes.apply(Change::Note(id.into(), Some(Note { text, about })));
        }
        for report in ["r1", "r2"] {
            let omission = Omission {
                report: report.into(),
                about: claim.clone(),
            };
            notes.apply(Change::Omission(report.into(), Some(omission)));
        }
        let found = written(&notes);
        let at = found.at(0).unwrap();
        assert_eq!(at.mark_words(), Some("flagged"));
        assert_eq!(at.notes, [["Ask the mayor.", "Today."]]);
        assert_eq!(at.omitted, [2], "who has the claim does not leave it out");
        assert_eq!(at.brief().as_deref(), Some("flagged, 1 note"));
        let apart: Vec<_> = found
            .apart
            .iter()
            .map(|e| (e.what.as_str(), e.about.as_deref()))
            .collect();
        assert_eq!(
            apart,
            [
                ("note on the whole story", None),
                (
                    "note on a passage of no claim",
                    Some("Outlet 0: “It rained.”")
                ),
            ]
        );
        assert_eq!(
            found.tally().as_deref(),
            Some(
                "1 flagged · 1 note on a claim · 1 omission confirmed · 2 others, not about claims"
            )
        );
        let listed = found.listed(&collation().claims, &[0], &story());
        assert_eq!(listed[0].what, "c1 bridge closed");
        assert_eq!(
            listed[0].lines[0],
            "⊘ Outlet 2: left out, confirmed by hand"
        );
    }
}
