//! What is to be said of the story beside its claims: remarks on its files, and what saving them has changed.

use std::collections::BTreeMap;

use crate::collate::{Collation, Divergence, DivergenceKind, Reading, Severity};
use crate::notes::Anchor;
use crate::story::{Place, Story};

/// What was said of the story, to be read on.
#[derive(Clone, Debug, Default)]
pub struct Remarks {
    /// What loading it had to say, and what was to be remarked since.
    pub said: Vec<String>,
    /// Those of them that the last reading had to say; the next one says its own.
    pub of_reading: Vec<String>,
    /// Whether any of them has not been looked at.
    pub unread: bool,
    /// Why notes could not be saved, as long as they are not.
    pub unsaved: Option<String>,
    /// What became of the findings since the files were saved.
    pub changes: Changes,
}

impl Remarks {
    /// What loading the story had to say.
    pub fn of_loading(said: Vec<String>) -> Self {
        Self {
            unread: !said.is_empty(),
            of_reading: said.clone(),
            said,
            unsaved: None,
            changes: Changes::default(),
        }
    }

    /// Puts a remark before all others, to be looked at.
    pub fn warn(&mut self, words: String) {
        self.said.retain(|said| *said != words);
        self.said.insert(0, words);
        self.unread = true;
    }

    /// Takes a remark back; with the last one, nothing is left to be looked at.
    pub fn take_back(&mut self, words: &str) {
        self.said.retain(|said| said != words);
        self.unread &= !self.said.is_empty();
    }

    /// Somebody looks at all of it.
    pub fn look(&mut self) {
        self.unread = false;
        self.changes.seen = true;
    }
}

/// A remark on the reports, in a form that is recognised after they have changed: by its kind and its words, or else
/// by the passages that it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// How grave it is.
    pub severity: Severity,
    /// What differs.
    pub kind: DivergenceKind,
    /// One line that says it.
    pub message: String,
    /// Whether it is a finding: of a draft what is about it and not slight, or else all that differs.
    pub is_finding: bool,
    /// The passages that it is about.
    pub about: Vec<Anchor>,
    /// The outlets without it, by id.
    pub missing: Vec<String>,
}

/// What a remark is about: its kind, the report and the words of each passage, and the outlets without it.
type Subject<'a> = (&'static str, Vec<(&'a str, &'a str)>, &'a [String]);

impl Told {
    /// What is kept of a divergence.
    pub fn of(
        story: &Story,
        collation: &Collation,
        divergence: &Divergence,
        is_finding: bool,
    ) -> Self {
        let report = |at: usize| story.reports.get(at);
        let anchor = |place: &Place| {
            let report = report(place.report)?;
            Some(Anchor::new(&report.id, &report.text, place.span))
        };
        let claim = divergence.claim.and_then(|at| collation.claims.get(at));
        let readings: Vec<Place> = claim.map_or_else(Vec::new, |claim| {
            claim.readings.iter().map(Reading::place).collect()
        });
        let places = if divergence.spans.is_empty() {
            &readings
        } else {
            &divergence.spans
        };
        let missing = divergence.missing_from.iter();
        Self {
            severity: divergence.severity,
            kind: divergence.kind,
            message: divergence.message.clone(),
            is_finding,
            about: places.iter().filter_map(anchor).collect(),
            missing: missing
                .filter_map(|&at| Some(report(at)?.id.clone()))
                .collect(),
        }
    }

    /// The passages that it is about, in any order, and the outlets without it.
    fn subject(&self) -> Option<Subject<'_>> {
        let mut about: Vec<(&str, &str)> = self
            .about
            .iter()
            .map(|at| (at.report.as_str(), at.exact.as_str()))
            .collect();
        about.sort_unstable();
        (!about.is_empty()).then(|| (self.kind.name(), about, self.missing.as_slice()))
    }

    /// How many passages both are about, where they are of one kind and these are more than half of all that either is about.
    fn in_common(&self, other: &Self) -> usize {
        let (Some((kind, own, _)), Some((others, their, _))) = (self.subject(), other.subject())
        else {
            return 0;
        };
        let common = own.iter().filter(|one| their.contains(one)).count();
        let all = own.len().max(their.len());
        if kind == others && common * 2 > all {
            return common;
        }
        usize::from(self.is_share() && other.is_share() && self.unnumbered() == other.unnumbered())
    }

    /// Whether it says how much of a report another has too: the runs that it rests on are others after every edit.
    fn is_share(&self) -> bool {
        self.kind == DivergenceKind::Echo && self.message.contains('%')
    }

    /// What it says but for numbers.
    fn unnumbered(&self) -> String {
        self.message
            .chars()
            .filter(|c| !c.is_ascii_digit())
            .collect()
    }

    fn is_slight(&self) -> bool {
        self.severity == Severity::Low
    }
}

/// What became of the findings since somebody looked at them last: a file that is written in two goes has not lost its
/// findings and got them back.
#[derive(Clone, Debug, Default)]
pub struct Changes {
    /// What is different now.
    pub found: Found,
    /// The entry of their list that was gone to last.
    pub chosen: usize,
    /// What was said when somebody looked last; none before anything was read again.
    since: Option<Vec<Told>>,
    seen: bool,
}

/// The findings that are not what they were, in their order.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Found {
    /// No longer said.
    pub gone: Vec<Told>,
    /// Not said before.
    pub new: Vec<Told>,
    /// Said before of most of the same passages, in which a word, a figure or an outlet was another.
    pub changed: Vec<Told>,
    /// Said still, and slight now.
    pub fell: Vec<Told>,
    /// Reported before, as low.
    pub rose: Vec<Told>,
}

impl Found {
    /// The differences between `now` and `before`.
    pub fn between(before: &[Told], now: &[Told]) -> Self {
        let same = paired(before, now);
        let edited = edited(before, now, &same);
        let mut found = Self::default();
        let mut was = vec![None; now.len()];
        for (at, old) in before.iter().enumerate() {
            let new = same[at].or(edited[at]);
            if let Some(place) = new.and_then(|new| was.get_mut(new)) {
                *place = Some(old);
            }
            match new.and_then(|new| now.get(new)) {
                None if old.is_finding => found.gone.push(old.clone()),
                Some(new) if old.is_finding && !old.is_slight() && new.is_slight() => {
                    found.fell.push(new.clone());
                }
                Some(new) if edited[at].is_some() && old.is_slight() == new.is_slight() => {
                    found.changed.push(new.clone());
                }
                _ => {}
            }
        }
        for (new, old) in now.iter().zip(was).filter(|(new, _)| new.is_finding) {
            match old {
                None => found.new.push(new.clone()),
                Some(old) if !new.is_slight() && old.is_slight() => found.rose.push(new.clone()),
                _ => {}
            }
        }
        found
    }

    /// Whether all is as it was.
    pub fn is_empty(&self) -> bool {
        self.all().next().is_none()
    }

    /// All of them, each behind the word for what became of it.
    pub fn all(&self) -> impl Iterator<Item = (&'static str, &Told)> {
        let parts = [
            ("gone", &self.gone),
            ("new", &self.new),
            ("changed", &self.changed),
            ("now low", &self.fell),
            ("low before", &self.rose),
        ];
        parts
            .into_iter()
            .flat_map(|(word, part)| part.iter().map(move |told| (word, told)))
    }

    /// How many of each, as in `2 findings gone, 1 new, 3 changed`; `None` if nothing is different.
    pub fn counted(&self, one: &str) -> Option<String> {
        let parts = [
            (self.gone.len(), "gone"),
            (self.new.len(), "new"),
            (self.changed.len(), "changed"),
            (self.fell.len(), "now low"),
            (self.rose.len(), "low before"),
        ];
        let mut words = String::new();
        for (count, what) in parts.into_iter().filter(|(count, _)| *count > 0) {
            let noun = match (words.is_empty(), count) {
                (false, _) => String::new(),
                (true, 1) => format!(" {one}"),
                (true, _) => format!(" {one}s"),
            };
            let gap = if words.is_empty() { "" } else { ", " };
            words += &format!("{gap}{count}{noun} {what}");
        }
        (!words.is_empty()).then_some(words)
    }
}

impl Changes {
    /// The reports were read again: `before` was said of them, `now` is.
    pub fn take(&mut self, before: Vec<Told>, now: &[Told]) {
        if std::mem::take(&mut self.seen) {
            self.since = None;
        }
        let since = self.since.get_or_insert(before);
        self.found = Found::between(since, now);
        self.chosen = 0;
    }
}

/// For each of `some` the one of `others` that says the same: in the same words, or else of the same passages where a name or
/// an order in the words is another. What is said twice is looked for twice.
fn paired(some: &[Told], others: &[Told]) -> Vec<Option<usize>> {
    let mut by_words: BTreeMap<(&str, &str), Vec<usize>> = BTreeMap::new();
    for (at, told) in others.iter().enumerate().rev() {
        let key = (told.kind.name(), told.message.as_str());
        by_words.entry(key).or_default().push(at);
    }
    let mut found: Vec<Option<usize>> = some
        .iter()
        .map(|told| {
            by_words
                .get_mut(&(told.kind.name(), told.message.as_str()))?
                .pop()
        })
        .collect();
    let mut by_subject: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for at in by_words.into_values().flatten() {
        if let Some(subject) = others[at].subject() {
            by_subject.entry(subject).or_default().push(at);
        }
    }
    for (told, found) in some
        .iter()
        .zip(&mut found)
        .filter(|(_, found)| found.is_none())
    {
        let same = told
            .subject()
            .and_then(|subject| by_subject.get_mut(&subject));
        *found = same.and_then(Vec::pop);
    }
    found
}

/// For each of `before` that is none of `now` by `same` the one that it has become: of the same kind, and of more than half of the
/// passages that either is about. A figure that was corrected in the draft is no longer against the same others.
fn edited(before: &[Told], now: &[Told], same: &[Option<usize>]) -> Vec<Option<usize>> {
    let mut free: Vec<usize> = (0..now.len()).collect();
    free.retain(|at| !same.contains(&Some(*at)));
    let mut found = vec![None; before.len()];
    for (at, old) in before.iter().enumerate() {
        if same[at].is_some() {
            continue;
        }
        let told = |new: &Told| {
            old.is_finding && (new.is_finding || new.is_slight())
                || old.is_slight() && new.is_finding
        };
        let nearest = free
            .iter()
            .enumerate()
            .filter(|(_, new)| told(&now[**new]))
            .map(|(place, new)| (old.in_common(&now[*new]), place))
            .filter(|(common, _)| *common > 0)
            .max_by_key(|(common, place)| (*common, usize::MAX - place));
        if let Some((_, place)) = nearest {
            found[at] = Some(free.remove(place));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(messages: &str) -> Vec<Told> {
        let one = |message: &str| Told {
            severity: if message.ends_with('-') {
                Severity::Low
            } else {
                Severity::High
            },
            kind: DivergenceKind::Figure,
            message: message.trim_end_matches('-').to_owned(),
            is_finding: !message.ends_with('-'),
            about: Vec::new(),
            missing: Vec::new(),
        };
        messages.split_whitespace().map(one).collect()
    }

    #[test]
    fn what_is_gone_is_counted_and_what_is_slight_now_is_not_gone() {
        for (before, now, said) in [
            ("a b c", "c b a", ""),
            ("c a b", "b", "2 findings gone"),
            ("a a b", "a", "2 findings gone"),
            ("", "a", "1 finding new"),
            ("a b c", "a- b-", "1 finding gone, 2 now low"),
            ("a- b", "a b c", "1 finding new, 1 low before"),
            ("a-", "", ""),
        ] {
            let found = Found::between(&told(before), &told(now));
            let words = found.counted("finding").unwrap_or_default();
            assert_eq!(words, said, "{before} | {now}");
        }
    }

    #[test]
    fn what_is_said_of_the_same_passages_in_other_words_is_the_same() {
        let with = |message: &str, words: [&str; 2]| {
            let about = words.map(|word| Anchor {
                report: "a".to_owned(),
                exact: word.to_owned(),
                prefix: String::new(),
                suffix: String::new(),
            });
            let told = told(message).remove(0);
            vec![Told {
                about: about.to_vec(),
                ..told
            }]
        };
        let before = with("12-against-14", ["12", "14"]);
        let named = with("14-against-12", ["14", "12"]);
        assert!(Found::between(&before, &named).is_empty());
        let edited = with("12-against-15", ["12", "15"]);
        let found = Found::between(&before, &edited);
        assert_eq!((found.gone.len(), found.new.len()), (1, 1));
    }

    #[test]
    fn what_is_said_of_most_of_the_same_passages_has_changed() {
        let with = |message: &str, words: &[&str]| {
            let anchor = |word: &&str| Anchor {
                report: "a".to_owned(),
                exact: (*word).to_owned(),
                prefix: String::new(),
                suffix: String::new(),
            };
            let about = words.iter().map(anchor).collect();
            Told {
                about,
                ..told(message).remove(0)
            }
        };
        let before = [
            with("9-11-14", &["nine", "11", "eleven", "14"]),
            with("40-50", &["40", "50", "forty"]),
        ];
        for (now, said) in [
            (
                vec![with("9-11", &["nine", "11", "eleven"])],
                "1 finding gone, 1 changed",
            ),
            (
                vec![
                    with("9-11-15", &["nine", "11", "eleven", "15"]),
                    with("40-60", &["40", "60", "forty"]),
                ],
                "2 findings changed",
            ),
            (
                vec![with("x", &["nine"]), before[1].clone()],
                "1 finding gone, 1 new",
            ),
            (
                vec![before[0].clone(), with("40-", &["40", "forty"])],
                "1 finding now low",
            ),
        ] {
            let found = Found::between(&before, &now);
            assert_eq!(found.counted("finding").unwrap_or_default(), said);
        }
        let low = [with("40-", &["40", "forty"])];
        let found = Found::between(&low, &before[1..]);
        assert_eq!(
            found.counted("finding").as_deref(),
            Some("1 finding low before")
        );
    }

    #[test]
    fn another_share_of_copied_words_is_the_same_finding_changed() {
        let echo = |message: &str, words: &str| Told {
            kind: DivergenceKind::Echo,
            message: message.to_owned(),
            about: vec![Anchor {
                report: "a".to_owned(),
                exact: words.to_owned(),
                prefix: String::new(),
                suffix: String::new(),
            }],
            ..told("x").remove(0)
        };
        let said = |before: Told, now: Told| {
            let found = Found::between(&[before], &[now]);
            found.counted("finding").unwrap_or_default()
        };
        let share = |percent: u8, of: &str, words: &str| {
            echo(&format!("{percent}% of {of} is in UP too"), words)
        };
        let changed = said(share(44, "DF", "one"), share(46, "DF", "two"));
        assert_eq!(changed, "1 finding changed");
        let other = said(share(44, "DF", "one"), share(46, "GR", "two"));
        assert_eq!(other, "1 finding gone, 1 new");
        let runs = ["12 words in a row: a", "13 words in a row: a"];
        let run = said(echo(runs[0], "one"), echo(runs[1], "two"));
        assert_eq!(run, "1 finding gone, 1 new");
    }

    #[test]
    fn changes_add_up_until_somebody_looks() {
        let mut remarks = Remarks::default();
        let saved = |remarks: &mut Remarks, before: &str, now: &str| {
            let changes = &mut remarks.changes;
            changes.take(told(before), &told(now));
            (changes.found.gone.clone(), changes.found.new.clone())
        };
        assert_eq!(saved(&mut remarks, "a b", ""), (told("a b"), told("")));
        assert_eq!(saved(&mut remarks, "", "a c"), (told("b"), told("c")));
        remarks.look();
        assert!(
            !remarks.changes.found.is_empty(),
            "it can be looked at once more"
        );
        assert_eq!(saved(&mut remarks, "a c", "a c d"), (told(""), told("d")));
        assert_eq!(saved(&mut remarks, "a c d", "a c"), (told(""), told("")));
        assert!(remarks.changes.found.is_empty());
    }
}
