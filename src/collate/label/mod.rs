//! What a person would call a claim: the core of its quotation, its figure with what was counted,
//! else the shortest telling stretch of its wording.

mod border;
mod figure;
mod known;
mod source;
mod stretch;
mod taken;

use std::cell::OnceCell;

use super::ClaimKind;
use super::cluster::Graph;
use super::index::{Index, Term};
use super::memory::Memory;
use crate::story::{Place, Span, Story};
use crate::text::{Annotations, Lang, QuoteKind, Token, TokenClass};
use border::Borders;
use figure::{figure, figure_stretch, is_told_by_figure, keeps_figures};
pub(super) use known::{Answers, Known};
pub(super) use source::common;
use source::source;
use stretch::{ROOMY, Spread, TERSE, best_stretch};
pub(super) use taken::Taken;

/// Columns that a label should not pass.
const WIDTH: usize = 48;

/// So many other readings are asked for a name that nothing else bears.
const OTHERS: usize = 4;

/// Tokens of the sentence that may give the label, all in one stretch of text.
fn stage(notes: &Annotations, sentence: usize, kind: ClaimKind) -> &[Token] {
    let tokens = notes.tokens_of(sentence);
    let span = notes.sentences[sentence].span;
    let quote = notes
        .quotes
        .iter()
        .filter(|q| q.kind != QuoteKind::Scare && q.span.overlaps(span))
        .max_by_key(|q| q.span.len());
    match quote {
        Some(quote) if kind == ClaimKind::Quote => {
            let first = tokens.partition_point(|t| t.span.start < quote.span.start);
            let last = tokens.partition_point(|t| t.span.start < quote.span.end);
            &tokens[first..last.max(first)]
        }
        _ => tokens,
    }
}

fn columns(text: &str, span: Span) -> usize {
    span.of(text).chars().count()
}

/// The stretch of a quotation with the small words between it and the beginning of its clause, if there is room for
/// them: "they did not get lost".
fn with_opening(borders: &Borders, span: Span) -> Span {
    let (text, tokens) = (borders.text, borders.tokens);
    let first = tokens.partition_point(|t| t.span.start < span.start);
    let mut start = first;
    let gap = |at: usize| Span::new(tokens[at - 1].span.end, tokens[at].span.start).of(text);
    while start > 0 && start < tokens.len() && gap(start).trim().is_empty() {
        if tokens[start - 1].class != TokenClass::Stop {
            return span;
        }
        start -= 1;
    }
    // "But", "and", "if" lead on from what is not shown.
    while start < first && borders.opens_clause(start) {
        start += 1;
    }
    let whole = tokens.get(start).map_or(span, |t| t.span.join(span));
    if columns(text, whole) > WIDTH {
        return span;
    }
    whole
}

/// So few quoted words say by themselves too little to be known by: “like water”.
const SCRAP: usize = 2;

/// So many words before them may be taken in.
const LEAD_IN: usize = 4;

/// A scrap of a quotation with the reporter's words before it, from the last of them that tells something:
/// "resignation “with regret”". `all` are the tokens of its sentence.
fn with_lead_in(text: &str, all: &[Token], span: Span) -> Span {
    let first = all.partition_point(|t| t.span.start < span.start);
    let words = all[first..].iter().take_while(|t| t.span.start < span.end);
    let gap = |at: usize| Span::new(all[at - 1].span.end, all[at].span.start).of(text);
    let marked = first > 0 && gap(first).trim_start_matches([',', ' ']).chars().count() == 1;
    if !marked || words.count() > SCRAP {
        return span;
    }
    let mut before = (first.saturating_sub(LEAD_IN)..first).rev();
    let flows = |at: usize| at + 1 == first || gap(at + 1).trim().is_empty();
    let told = before
        .by_ref()
        .take_while(|at| flows(*at))
        .find(|at| all[*at].class != TokenClass::Stop);
    let Some(told) = told else {
        return span;
    };
    // "Ukrainian soil": what stands right before a noun is of it.
    let of = told
        .checked_sub(1)
        .filter(|of| all[*of].class != TokenClass::Stop && flows(*of));
    let start = all[of.unwrap_or(told)].span.start;
    // The stop that English sets inside its marks goes with them.
    let behind = text[span.end..].chars();
    let marks = behind.take_while(|c| !c.is_alphanumeric() && !c.is_whitespace());
    let mut marks = marks.take(2).collect::<String>();
    if marks.ends_with(['.', ',', ';', ':']) {
        marks.pop();
    }
    let whole = Span::new(start, span.end + marks.len());
    if columns(text, whole) > WIDTH {
        return span;
    }
    whole
}

/// The stretch with what bounds the number that it begins with: "at least 16".
fn with_bound(text: &str, notes: &Annotations, span: Span) -> Span {
    let mut figures = notes.figures.iter();
    let first = figures.find(|f| f.number.start == span.start && f.span.start < span.start);
    let whole = first.map_or(span, |f| f.span.join(span));
    if columns(text, whole) > WIDTH {
        return span;
    }
    whole
}

/// The stretch with the sign of the currency before it.
fn with_currency(text: &str, span: Span) -> Span {
    let before = text[..span.start].chars().next_back();
    let sign = before.filter(|c| ['$', '€', '£', '¥'].contains(c));
    Span::new(span.start - sign.map_or(0, char::len_utf8), span.end)
}

/// What labels are taken from.
pub(super) struct Names<'a> {
    pub story: &'a Story,
    pub annotations: &'a [Annotations],
    pub index: &'a Index,
    pub graph: &'a Graph,
    /// Index of the report that labels are taken from where it has the claim.
    pub base: usize,
    /// What [`common`] says.
    pub lang: Option<Lang>,
    /// What the last collation left.
    pub memory: Option<&'a Memory>,
}

/// What a claim would be called if none before it had a name.
pub(super) struct Draft {
    /// The sentence that the label is taken from, by its profile.
    chosen: u32,
    /// Where in it the label stands; none where no stretch of it will do.
    span: Option<Span>,
}

impl Names<'_> {
    /// What a claim would be called if none before it had a name: what most are called in the end. Not looked for again where it is
    /// `known`.
    pub fn draft(&self, members: &[u32], kind: ClaimKind, known: Option<&Known>) -> Draft {
        let chosen = source(self, members);
        let find = || self.stretch(members, kind, chosen, &|_| true);
        let span = match known {
            Some(known) => known.or_find((members, kind, chosen), find),
            None => find(),
        };
        Draft { chosen, span }
    }

    /// Where the label of a claim stands that says what no label of `taken` does, in another reading where the one it
    /// would be taken from says nothing more; what it would be without them (`draft`) where there is none.
    pub fn of(&self, members: &[u32], kind: ClaimKind, draft: &Draft, taken: &Taken) -> Place {
        let chosen = draft.chosen;
        let (report, sentence) = self.sentence(chosen);
        let own = self.free(members, kind, chosen, (Some(draft), taken));
        let spoken = |m: &&u32| self.lang.is_none_or(|lang| self.lang_of(**m) == lang);
        let others = || {
            let others = members.iter().filter(|m| **m != chosen).filter(spoken);
            others
                .take(OTHERS)
                .find_map(|m| self.free(members, kind, *m, (None, taken)))
        };
        // "Friday" says little: another reading may say more.
        let says_little =
            |place: &Place| kind != ClaimKind::Quote && !self.words(*place).contains(' ');
        let alone = own.filter(says_little);
        let own = own.filter(|place| !says_little(place));
        let fallback = Place {
            report,
            span: draft.span.unwrap_or(sentence),
        };
        own.or_else(|| others().filter(|place| !says_little(place)))
            .or(alone)
            .or_else(others)
            .unwrap_or(fallback)
    }

    /// The stretch of a member's sentence that is a label and of which no label of `taken` has anything.
    fn free(
        &self,
        members: &[u32],
        kind: ClaimKind,
        member: u32,
        (draft, taken): (Option<&Draft>, &Taken),
    ) -> Option<Place> {
        let (report, sentence) = self.sentence(member);
        let place = |span: Span| Place { report, span };
        let near = taken.within(place(sentence));
        let apart = |span: Span| !near.iter().any(|other| other.overlaps(span));
        let free = |span: Span| apart(span) && !taken.says(self.words(place(span)));
        // Few words are said twice: they are looked at where the best ones are.
        let best = match draft {
            Some(draft) if near.is_empty() => draft.span,
            _ => self.stretch(members, kind, member, &apart),
        };
        best.filter(|span| free(*span))
            .or_else(|| self.stretch(members, kind, member, &free))
            .or_else(|| self.stretch(members, ClaimKind::Fact, member, &free))
            .map(place)
    }

    fn sentence(&self, member: u32) -> (usize, Span) {
        let at = self.index.profiles[member as usize].at;
        let span = self.annotations[at.report].sentences[at.sentence].span;
        (at.report, span)
    }

    fn lang_of(&self, member: u32) -> Lang {
        self.index.langs[self.index.profiles[member as usize].at.report]
    }

    /// The words of a label.
    pub fn words(&self, place: Place) -> &str {
        let words = place.span.of(&self.story.reports[place.report].text);
        let end = words.char_indices().nth(WIDTH);
        end.map_or(words, |(end, _)| &words[..end])
    }

    /// The stretch of the sentence `chosen` that says what the claim of `members` is, among those that are `free`.
    fn stretch(
        &self,
        members: &[u32],
        kind: ClaimKind,
        chosen: u32,
        free: &dyn Fn(Span) -> bool,
    ) -> Option<Span> {
        let index = self.index;
        let profile = &index.profiles[chosen as usize];
        let (report, sentence) = (profile.at.report, profile.at.sentence);
        let (text, notes) = (&self.story.reports[report].text, &self.annotations[report]);
        let all = notes.tokens_of(sentence);
        let free = &|span: Span| free(span) && keeps_figures(notes, sentence, span);
        let mut order = profile.order.iter();
        let terms: Vec<Option<Term>> = all
            .iter()
            .map(|t| {
                if t.class == TokenClass::Stop {
                    None
                } else {
                    order.next().copied()
                }
            })
            .collect();
        let tokens = stage(notes, sentence, kind);
        let skip =
            all.partition_point(|t| tokens.first().is_some_and(|f| t.span.start < f.span.start));
        let spread = Spread::of(index, members, chosen);
        let worth: Vec<f64> = terms.iter().map(|term| spread.worth(*term)).collect();
        let whole_borders = OnceCell::new();
        let whole_borders = || whole_borders.get_or_init(|| Borders::of(text, all, notes.lang));
        let borders = OnceCell::new();
        let borders = || {
            if tokens.len() == all.len() {
                return whole_borders();
            }
            borders.get_or_init(|| Borders::of(text, tokens, notes.lang))
        };
        let whole = tokens.first().zip(tokens.last());
        let short = whole
            .map(|(first, last)| first.span.join(last.span))
            .filter(|s| kind == ClaimKind::Quote && columns(text, *s) <= WIDTH)
            .filter(|s| free(*s));
        let told = figure(self.annotations, index, members, chosen)
            .filter(|(_, given)| is_told_by_figure(notes, sentence, kind, (*given, members.len())))
            .and_then(|(figure, _)| figure_stretch(whole_borders(), &worth, figure))
            .filter(|s| free(*s));
        let room = if kind == ClaimKind::Quote {
            TERSE
        } else {
            ROOMY
        };
        let best = || {
            let found = best_stretch(borders(), &worth[skip..], room, free)?;
            let shared = |at: usize| spread.is_shared(terms[skip + at]);
            let core = || borders().without_tail(found, shared).filter(|s| free(*s));
            let quoted = kind == ClaimKind::Quote;
            quoted.then(core).flatten().or(Some(found))
        };
        let span = told.or(short).or_else(best);
        let opened = |s: Span| match kind {
            ClaimKind::Quote if short == Some(s) => with_lead_in(text, all, s),
            ClaimKind::Quote => with_opening(borders(), s),
            _ => s,
        };
        span.map(|s| with_currency(text, with_bound(text, notes, opened(s))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collate::sample::report;
    use crate::text::annotate;

    #[test]
    fn a_word_alone_is_no_label_where_another_reading_says_more() {
        let found = labels(&[
            "It was midnight.",
            "It was just gone midnight when the mutiny in the harbour began.",
            "The mutiny in the harbour began at midnight, the guards said.",
        ]);
        assert_eq!(found, ["mutiny in the harbour began"]);
    }

    #[test]
    fn figures_stand_whole_in_a_name_and_days_do_not_begin_it() {
        let text = "Rebels on Tuesday released at least 11 hostages, who were taken on Feb. 8 with 1.2 million marks.";
        let notes = annotate(
            &report("a", "en", text),
            Some(jiff::civil::date(2025, 10, 14)),
        );
        let keeps = |part: &str| {
            let start = text.find(part).expect("in the text");
            keeps_figures(&notes, 0, Span::new(start, start + part.len()))
        };
        for part in [
            "released at least 11 hostages",
            "11 hostages",
            "taken",
            "Tuesday",
        ] {
            assert!(keeps(part), "{part}");
        }
        for part in [
            "Tuesday released",
            "taken on Feb",
            "million marks",
            "released at least 11",
        ] {
            assert!(!keeps(part), "{part}");
        }
        let text = "The level is to sink by seven metres after cracks were found.";
        let notes = annotate(&report("a", "en", text), None);
        let start = text.find("metres").expect("in the text");
        assert!(!keeps_figures(&notes, 0, Span::new(start, text.len())));
    }

    #[test]
    fn a_scrap_of_a_quotation_is_named_with_what_leads_to_it() {
        let found = labels(&[
            "Envoy Ida Roe called the closure of the old bridge “hasty”, and left.",
            "The closure of the old bridge was “hasty”, envoy Ida Roe said.",
        ]);
        assert_eq!(found, ["old bridge “hasty”"]);
        let found = labels(&[
            "Envoy Ida Roe called the closure of the old bridge \"hasty.\"",
            "The closure of the old bridge was “hasty”, envoy Ida Roe said.",
        ]);
        assert_eq!(found, ["old bridge \"hasty.\""]);
    }

    #[test]
    fn the_language_of_most_reports() {
        use Lang::{De, En, Es};
        assert_eq!(common(&[De, En, En, Es], 0), Some(En));
        assert_eq!(common(&[De, En, Es], 1), Some(En), "the base's of equals");
        assert_eq!(
            common(&[De, De, En, En, Es], 4),
            Some(De),
            "the first of equals"
        );
        assert_eq!(common(&[], 0), None);
    }

    /// The labels of the claims of a story, the base first.
    fn labels(texts: &[&str]) -> Vec<String> {
        let report = |(n, text): (usize, &&str)| crate::story::Report {
            id: format!("r{n}"),
            outlet: format!("R{n}"),
            text: (*text).to_owned(),
            paragraphs: crate::text::clean::paragraphs(text),
            ..crate::story::Report::default()
        };
        let story = Story {
            reports: texts.iter().enumerate().map(report).collect(),
            ..Story::default()
        };
        let annotate = |r: &crate::story::Report| crate::text::annotate(r, None);
        let annotations: Vec<Annotations> = story.reports.iter().map(annotate).collect();
        let options = crate::collate::Options::default();
        let watch = &crate::collate::Unwatched;
        let found = crate::collate::collate(&story, &annotations, &[], options, watch);
        let claims = found.map(|c| c.claims).unwrap_or_default();
        claims.into_iter().map(|c| c.label).collect()
    }

    #[test]
    fn a_figure_is_named_with_what_is_said_of_it() {
        let found = labels(&[
            "At least 16 people were killed and 31 injured when the hotel in Split burned, police said.",
            "At least 12 people were killed and 31 injured in the hotel fire in Split, police said.",
            "14 people were killed in Split when a hotel burned, and 30 were injured, police said.",
        ]);
        let whole = "At least 16 people were killed and 31 injured";
        assert_eq!(found[0], whole, "with its bound");
    }

    /// Asks what the labels of two reports are taken from.
    pub(super) fn with_names<T>(
        texts: [&str; 2],
        memory: Option<&Memory>,
        ask: impl FnOnce(&Names) -> T,
    ) -> T {
        let reports = ["a", "b"].iter().zip(texts);
        let story = Story {
            reports: reports.map(|(id, text)| report(id, "en", text)).collect(),
            ..Story::default()
        };
        let annotations: Vec<Annotations> =
            story.reports.iter().map(|r| annotate(r, None)).collect();
        let index = Index::of(&story, &annotations);
        let graph = Graph::of(&index, &[], &["a", "b"]);
        ask(&Names {
            story: &story,
            annotations: &annotations,
            index: &index,
            graph: &graph,
            base: 0,
            lang: Some(Lang::En),
            memory,
        })
    }

    #[test]
    fn claims_that_share_a_sentence_are_named_by_other_words_of_it() {
        let texts = [
            "The mayor closed the old bridge on Friday after an engineer found deep cracks in two pillars.",
            "On Friday the mayor closed the old bridge. Deep cracks in two pillars were found.",
        ];
        with_names(texts, None, |names| {
            let draft = names.draft(&[0, 2], ClaimKind::Fact, None);
            let of = |taken: &[Place]| {
                let mut known = Taken::default();
                for place in taken {
                    known.add(*place, names.words(*place));
                }
                names.of(&[0, 2], ClaimKind::Fact, &draft, &known)
            };
            let first = of(&[]);
            let second = of(&[first]);
            assert_eq!(
                names.words(first),
                "engineer found deep cracks in two pillars"
            );
            assert!(!first.span.overlaps(second.span));
            let whole = Place {
                span: names.annotations[0].sentences[0].span,
                ..first
            };
            assert_eq!(of(&[whole]).report, 1, "what the other says of it");
            let other = Place {
                report: 1,
                span: Span::new(0, texts[1].len()),
            };
            let left = of(&[whole, other]);
            assert_eq!(left, first, "where nothing is left");
        });
    }

    #[test]
    fn a_sum_is_named_with_its_currency() {
        let found = labels(&[
            "The pill will cost £250 a month in shops, the maker said.",
            "It is to be sold at £250 a month.",
        ]);
        assert!(found[0].contains("£250 a month"), "{found:?}");
    }

    #[test]
    fn a_quotation_is_named_from_the_beginning_of_its_clause() {
        let found = labels(&[
            "“It fell short of orbit by a long way and over the sea at noon, but we gained new data from the third stage,” the engineer, Ana Horvat, told reporters in Split.",
            "“We have gained new data from the third stage,” the engineer, Ana Horvat, told reporters.",
        ]);
        assert!(found[0].starts_with("we gained new data"), "{found:?}");
    }

    #[test]
    fn a_label_behind_a_preposition_goes_into_no_other_clause() {
        let found = labels(&[
            "The water was lowered by six metres after inspectors found cracks in the wall.",
            "It is six metres lower after inspectors found cracks in the wall.",
        ]);
        let cut = |label: &String| label.starts_with("six metres after");
        assert!(!found.iter().any(cut), "{found:?}");
    }

    #[test]
    fn a_label_is_a_phrase_from_end_to_end() {
        let found = labels(&[
            "The first patrols are to begin on April 1 near the islands. The ship took a new course on Tuesday.",
            "The first patrols start on April 8 from there. On Tuesday the ship was on another course.",
        ]);
        let cut = |label: &String| label.ends_with("April") || label.starts_with("patrols");
        assert!(!found.iter().any(cut), "{found:?}");
        assert!(found.iter().all(|l| l.contains(' ')), "{found:?}");
    }

    #[test]
    fn a_quotation_that_has_room_is_its_own_label_and_keeps_its_not() {
        let found = labels(&[
            "“It is not for them to decide,” the minister, Ana Horvat, told reporters in Split.",
            "“It is not for them to decide,” Ana Horvat, the minister, said in Split.",
        ]);
        assert_eq!(found, ["It is not for them to decide"]);
    }
}
