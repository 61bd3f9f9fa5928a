//! What a person would call a claim: the core of its quotation, its figure with what was counted,
//! else the shortest telling stretch of its wording.

use std::collections::{BTreeMap, BTreeSet};

use super::ClaimKind;
use super::cluster::Graph;
use super::figures;
use super::index::{Index, Term};
use crate::story::{Place, Span, Story};
use crate::text::{Annotations, Figure, FigureKind, Lang, QuoteKind, Token, TokenClass};

/// Columns that a label should not pass.
const WIDTH: usize = 40;

/// Words after which something else is said.
const JOINTS: [&str; 12] = [
    "and", "but", "und", "aber", "et", "mais", "y", "pero", "e", "ma", "en", "maar",
];

/// What a comma in a label takes off its worth.
const APART: f64 = 0.7;

/// What it takes off the worth of a label that it begins or ends inside a phrase.
const CUT: f64 = 0.6;

/// Words that turn what follows into its opposite: a label does not begin behind one.
const NEGATIONS: [&str; 18] = [
    "no", "not", "never", "nicht", "kein", "keine", "keinen", "nie", "pas", "jamais", "non",
    "nunca", "ningún", "mai", "niet", "geen", "nooit", "cannot",
];

/// How many readings hold each term, for the terms of one sentence.
fn spread(index: &Index, members: &[u32], term: Term) -> usize {
    members
        .iter()
        .filter(|m| {
            index.profiles[**m as usize]
                .terms
                .binary_search(&term)
                .is_ok()
        })
        .count()
}

/// What a word that no other reading has adds to a label, in parts of its weight: it completes the phrase of one that
/// others have.
const ALONE: f64 = 0.1;

/// What a token adds to a label: its weight by how many readings share it.
fn worth(index: &Index, members: &[u32], terms: &[Option<Term>], at: usize) -> f64 {
    let Some(term) = terms[at] else { return 0.0 };
    let others = spread(index, members, term).saturating_sub(1);
    let share = others as f64 / (members.len() - 1).max(1) as f64;
    index.weights[term as usize] * share.max(ALONE)
}

/// The language that most reports are in; the base's where it is one of several.
pub(super) fn common(langs: &[Lang], base: usize) -> Option<Lang> {
    let own = langs.get(base).copied();
    let rank = |lang: &Lang| {
        let count = langs.iter().filter(|l| *l == lang).count();
        (count, Some(*lang) == own)
    };
    let mut ranks: Vec<((usize, bool), Lang)> = Vec::new();
    for lang in langs {
        if ranks.iter().all(|(_, known)| known != lang) {
            ranks.push((rank(lang), *lang));
        }
    }
    // The first of equals: `max_by_key` gives the last.
    let most = ranks.into_iter().rev().max_by_key(|(rank, _)| *rank);
    most.map(|(_, lang)| lang)
}

/// The member that the label is taken from: the base's best-connected, else the best-connected in the
/// language of most reports, else anyone's.
fn source(names: &Names, members: &[u32]) -> u32 {
    let (graph, index, base) = (names.graph, names.index, names.base);
    let pull = |m: u32| {
        members
            .iter()
            .map(|o| u64::from(graph.score(m, *o)))
            .sum::<u64>()
    };
    let best =
        |of: &mut dyn Iterator<Item = u32>| of.max_by_key(|m| (pull(*m), std::cmp::Reverse(*m)));
    best(
        &mut members
            .iter()
            .copied()
            .filter(|m| index.profiles[*m as usize].at.report == base),
    )
    .or_else(|| {
        let lang = names.lang?;
        let spoken = |m: &u32| index.langs[index.profiles[*m as usize].at.report] == lang;
        best(&mut members.iter().copied().filter(spoken))
    })
    .or_else(|| best(&mut members.iter().copied()))
    .unwrap_or(members[0])
}

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

/// How much a stretch says to someone who has not read it, by how many of its words are no function
/// words and how many of these no numbers: one word says little, a bare number nothing, and a stretch
/// that ends in a number hides what was counted.
fn telling(words: usize, content: usize, ends_in_number: bool) -> f64 {
    match (words, content) {
        (0, _) => 0.1,
        (1, 1) => 0.3,
        _ if ends_in_number => 0.7,
        _ => 1.0,
    }
}

/// Whether two tokens that follow one another may be of one phrase: two words that say something, or a number with its
/// noun, with nothing but a blank or a hyphen between them.
fn is_one_phrase(text: &str, a: &Token, b: &Token) -> bool {
    let between = Span::new(a.span.end, b.span.start).of(text);
    let joined = between.chars().all(|c| c.is_whitespace() || c == '-') && !between.contains('\n');
    joined && a.class != TokenClass::Stop && b.class != TokenClass::Stop
}

/// What a label keeps of its worth: [`CUT`] for each end that is inside a phrase.
fn whole(text: &str, tokens: &[Token], first: usize, last: usize) -> f64 {
    let cut = |a: usize, b: usize| is_one_phrase(text, &tokens[a], &tokens[b]);
    let before = first > 0 && cut(first - 1, first);
    let after = last + 1 < tokens.len() && cut(last, last + 1);
    let kept = |is_cut: bool| if is_cut { CUT } else { 1.0 };
    kept(before) * kept(after)
}

/// The stretch of tokens with the most worth for its length, function words at its ends cut off, among
/// those that `fits` takes.
fn best_stretch(
    text: &str,
    tokens: &[Token],
    worth: &[f64],
    fits: impl Fn(Span) -> bool,
) -> Option<Span> {
    let mut best: Option<(f64, Span)> = None;
    for (first, start) in tokens.iter().enumerate() {
        if start.class == TokenClass::Stop {
            continue;
        }
        let mut joined = 1.0;
        let (mut sum, mut width, mut end_before) = (0.0, 0, start.span.start);
        let (mut words, mut content) = (0, 0);
        for (last, end) in tokens.iter().enumerate().skip(first) {
            let more = Span::new(end_before, end.span.end);
            width += columns(text, more);
            if width > WIDTH || more.of(text).contains(['\n', ';', ':', '.']) {
                break;
            }
            // A name in apposition belongs to what it explains.
            if more.of(text).contains(',') && !end.capital {
                joined = APART;
            }
            end_before = end.span.end;
            sum += worth[last];
            if end.class == TokenClass::Stop {
                continue;
            }
            let number = end.class == TokenClass::Number;
            content += 1;
            words += usize::from(!number);
            // Long stretches must earn their length: the gain falls with the root of the columns.
            let value = joined * sum / (8.0 + width as f64).sqrt()
                * telling(words, content, number)
                * whole(text, tokens, first, last);
            let span = start.span.join(end.span);
            if fits(span) && best.is_none_or(|(most, _)| value > most) {
                best = Some((value, span));
            }
        }
    }
    best.map(|(_, span)| span)
}

/// The stretch with the negation before it, if there is one and room for it.
fn with_negation(text: &str, tokens: &[Token], span: Span) -> Span {
    let at = tokens.partition_point(|t| t.span.start < span.start);
    let before = at.checked_sub(1).map(|at| tokens[at].span);
    let Some(before) = before else { return span };
    let word = before.of(text).to_lowercase();
    let whole = before.join(span);
    if NEGATIONS.contains(&word.as_str()) && columns(text, whole) <= WIDTH {
        whole
    } else {
        span
    }
}

/// Whether a stretch holds each figure whole or not at all, and does not begin with a day or an hour: "13 people on Feb",
/// "Tuesday released 11 hostages" name nothing.
fn keeps_figures(notes: &Annotations, sentence: usize, span: Span) -> bool {
    let first = notes.figures.partition_point(|f| f.sentence < sentence);
    let mut own = notes.figures[first..]
        .iter()
        .take_while(|f| f.sentence == sentence);
    own.all(|f| {
        let timed = matches!(f.kind, FigureKind::Date | FigureKind::Time);
        // "At least 43" may be cut to "43", a day to nothing less.
        let own = if timed { f.span } else { f.number };
        let cut = own.overlaps(span) && !span.covers(own) && !own.covers(span);
        let leads = timed && own.start == span.start && own.len() < span.len();
        !cut && !leads
    })
}

/// The stretch with the sign of the currency before it.
fn with_currency(text: &str, span: Span) -> Span {
    let before = text[..span.start].chars().next_back();
    let sign = before.filter(|c| ['$', '€', '£', '¥'].contains(c));
    Span::new(span.start - sign.map_or(0, char::len_utf8), span.end)
}

/// The figure of the chosen sentence that its claim is about: the first of those that at least half as
/// many members give as give any. With how many others give it.
fn figure<'a>(
    annotations: &'a [Annotations],
    index: &Index,
    members: &[u32],
    chosen: u32,
) -> Option<(&'a Figure, usize)> {
    let of = |member: u32| {
        let at = index.profiles[member as usize].at;
        let own = annotations[at.report].figures.iter();
        own.filter(move |f| f.sentence == at.sentence)
    };
    let same = |a: &Figure, b: &Figure| figures::comparable(a, b) && figures::heads(a, b) > 0.5;
    let given = |f: &Figure| {
        let others = members.iter().filter(|m| **m != chosen);
        others.filter(|m| of(**m).any(|g| same(f, g))).count()
    };
    let counted: Vec<(&Figure, usize)> = of(chosen).map(|f| (f, given(f))).collect();
    let most = counted.iter().map(|(_, n)| *n).max().filter(|n| *n > 0)?;
    counted.into_iter().find(|(_, n)| n * 2 >= most)
}

/// The stretch that says a figure and what is said of it: "16 people were killed".
fn figure_stretch(text: &str, tokens: &[Token], worth: &[f64], figure: &Figure) -> Option<Span> {
    let content = |t: &Token| t.span.start >= figure.span.end && t.class != TokenClass::Stop;
    let said = tokens.iter().position(content).filter(|&at| {
        let between = Span::new(figure.span.end, tokens[at].span.start).of(text);
        worth[at] > 0.0 && !between.contains([',', ';', '.', ':', '(', '\n'])
    });
    let end = said.map_or(figure.span.end, |at| tokens[at].span.end);
    let from_number = |s: Span| s.start >= figure.number.start && s.start <= figure.number.end;
    let holds = |s: Span| s.start <= figure.number.start && s.end >= figure.span.end;
    let one = |s: Span| !goes_on(text, tokens, s);
    best_stretch(text, tokens, worth, |s| {
        from_number(s) && s.end >= end && one(s)
    })
    .or_else(|| {
        best_stretch(text, tokens, worth, |s| {
            from_number(s) && holds(s) && one(s)
        })
    })
    .or_else(|| best_stretch(text, tokens, worth, holds))
}

/// Whether a stretch says a second thing: something other than a number after an "and".
fn goes_on(text: &str, tokens: &[Token], span: Span) -> bool {
    let own = tokens.windows(2).filter(|w| span.covers(w[1].span));
    own.filter(|w| JOINTS.contains(&w[0].span.of(text).to_lowercase().as_str()))
        .any(|w| w[1].class != TokenClass::Number && !w[1].capital)
}

/// Whether the claim is named by its figure: it is about one, or the words that the base quotes are a
/// fragment and most of the others give the same figure.
fn is_told_by_figure(
    notes: &Annotations,
    sentence: usize,
    kind: ClaimKind,
    (given, members): (usize, usize),
) -> bool {
    let span = notes.sentences[sentence].span;
    let full = || {
        let mut quotes = notes.quotes.iter().filter(|q| q.span.overlaps(span));
        quotes.any(|q| q.kind == QuoteKind::Full)
    };
    match kind {
        ClaimKind::Figure => true,
        ClaimKind::Quote => given * 3 >= (members - 1) * 2 && !full(),
        ClaimKind::Fact => false,
    }
}

/// The labels of claims that are named already.
#[derive(Default)]
pub(super) struct Taken {
    /// Where they stand, by report.
    spans: BTreeMap<usize, Vec<Span>>,
    /// Their words in lower case.
    words: BTreeSet<String>,
}

impl Taken {
    /// Adds a label and its words.
    pub fn add(&mut self, place: Place, words: &str) {
        self.spans.entry(place.report).or_default().push(place.span);
        self.words.insert(words.to_lowercase());
    }

    /// The labels that overlap a place.
    fn within(&self, place: Place) -> Vec<Span> {
        let own = self.spans.get(&place.report).into_iter().flatten();
        own.copied().filter(|s| s.overlaps(place.span)).collect()
    }

    fn says(&self, words: &str) -> bool {
        self.words.contains(&words.to_lowercase())
    }
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
}

/// What a claim would be called if none before it had a name.
pub(super) struct Draft {
    /// The sentence that the label is taken from, by its profile.
    chosen: u32,
    /// Where in it the label stands; none where no stretch of it will do.
    span: Option<Span>,
}

impl Names<'_> {
    /// What a claim would be called if none before it had a name: what most are called in the end.
    pub fn draft(&self, members: &[u32], kind: ClaimKind) -> Draft {
        let chosen = source(self, members);
        Draft {
            chosen,
            span: self.stretch(members, kind, chosen, &|_| true),
        }
    }

    /// Where the label of a claim stands that says what no label of `taken` does; what it would be without them
    /// (`draft`) where there is none.
    pub fn of(&self, members: &[u32], kind: ClaimKind, draft: &Draft, taken: &Taken) -> Place {
        let chosen = draft.chosen;
        let at = self.index.profiles[chosen as usize].at;
        let sentence = self.annotations[at.report].sentences[at.sentence].span;
        let place = |span: Span| Place {
            report: at.report,
            span,
        };
        let near = taken.within(place(sentence));
        let apart = |span: Span| !near.iter().any(|other| other.overlaps(span));
        let free = |span: Span| apart(span) && !taken.says(&self.words(place(span)));
        // Few words are said twice: they are looked at where the best ones are.
        let best = if near.is_empty() {
            draft.span
        } else {
            self.stretch(members, kind, chosen, &apart)
        };
        let span = best
            .filter(|span| free(*span))
            .or_else(|| self.stretch(members, kind, chosen, &free))
            .or_else(|| self.stretch(members, ClaimKind::Fact, chosen, &free))
            .or(draft.span);
        place(span.unwrap_or(sentence))
    }

    /// The words of a label.
    pub fn words(&self, place: Place) -> String {
        let text = &self.story.reports[place.report].text;
        place.span.of(text).chars().take(WIDTH).collect()
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
        let worth: Vec<f64> = (skip..skip + tokens.len())
            .map(|at| worth(index, members, &terms, at))
            .collect();
        let whole = tokens.first().zip(tokens.last());
        let short = whole
            .map(|(first, last)| first.span.join(last.span))
            .filter(|s| kind == ClaimKind::Quote && columns(text, *s) <= WIDTH)
            .filter(|s| free(*s));
        let told = figure(self.annotations, index, members, chosen)
            .filter(|(_, given)| is_told_by_figure(notes, sentence, kind, (*given, members.len())))
            .and_then(|(figure, _)| {
                let worth: Vec<f64> = (0..all.len())
                    .map(|at| self::worth(index, members, &terms, at))
                    .collect();
                figure_stretch(text, all, &worth, figure)
            })
            .filter(|s| free(*s));
        let best = || best_stretch(text, tokens, &worth, free);
        let span = told.or(short).or_else(best);
        span.map(|s| with_currency(text, with_negation(text, all, s)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collate::sample::report;
    use crate::text::annotate;

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
        for part in ["Tuesday released", "taken on Feb", "million marks"] {
            assert!(!keeps(part), "{part}");
        }
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
        assert!(found[0].starts_with("16 people were killed"), "{found:?}");
    }

    #[test]
    fn claims_that_share_a_sentence_are_named_by_other_words_of_it() {
        let texts = [
            "The mayor closed the old bridge on Friday after an engineer found deep cracks in two pillars.",
            "On Friday the mayor closed the old bridge. Deep cracks in two pillars were found.",
        ];
        let reports = ["a", "b"].iter().zip(texts);
        let story = Story {
            reports: reports.map(|(id, text)| report(id, "en", text)).collect(),
            ..Story::default()
        };
        let annotations: Vec<Annotations> =
            story.reports.iter().map(|r| annotate(r, None)).collect();
        let index = Index::of(&story, &annotations);
        let graph = Graph::of(&index, &[], &["a", "b"]);
        let names = Names {
            story: &story,
            annotations: &annotations,
            index: &index,
            graph: &graph,
            base: 0,
            lang: Some(Lang::En),
        };
        let draft = names.draft(&[0, 2], ClaimKind::Fact);
        let of = |taken: &[Place]| {
            let mut known = Taken::default();
            for place in taken {
                known.add(*place, &names.words(*place));
            }
            names.of(&[0, 2], ClaimKind::Fact, &draft, &known)
        };
        let first = of(&[]);
        let second = of(&[first]);
        assert_eq!(names.words(first), "engineer found deep cracks");
        assert!(!first.span.overlaps(second.span));
        let whole = Place {
            span: annotations[0].sentences[0].span,
            ..first
        };
        let left = of(&[whole]);
        assert_eq!(left, first, "where nothing is left");
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
