//! Lines at the edges of a report that no pattern knows: told by what a page puts there, and by standing there.
//!
//! Between the title and the first sentence, and behind the last, stand lines that are no sentences: who made it, which
//! section it is of, what else to buy, read or hear. What each class looks like is in a file of its own; here is where they count.

use super::maker::is_of;
use super::pattern::Paragraph;
use super::{Reason, Verdicts};
use super::{
    bio, call, credit, foot, imprint, joined, label, links, masthead, offer, organ, own, promo,
    run, shot, tools,
};

/// Lines before the first prose that are looked at.
const HEAD: usize = 5;
/// Lines at the end that are looked at.
const FOOT: usize = 6;
/// Words from which a paragraph is prose, if it ends as sentences do.
const PROSE_WORDS: usize = 6;
/// Words from which it is prose however it ends.
const LONG_WORDS: usize = 20;
/// Longest line that may be furniture here, in words and bytes.
const MOST_WORDS: usize = 32;
const MOST_BYTES: usize = 320;
/// Lines of a foot that are told by their place alone; more of them are a list of the report's own.
const MOST_UNKNOWN: usize = 2;

/// Longest line at the foot that ends in a call upon the reader, in words.
const CALL: usize = 24;

/// Paragraphs of prose that a report has before a line behind them is told by its place alone.
const REPORT: usize = 3;
/// Longest line that is told so, in words.
const FRAGMENT: usize = 14;

/// Verbs without which hardly a sentence of six languages reports anything.
const TELLS: &str = "was were is are am has have had will would said says may can must should could did does do ist sind war \
    waren hat haben hatte hatten wird werden wurde wurden est sont était étaient ont avait sera es son era eran fue fueron han \
    está están è sono hanno aveva zijn heeft hebben werd werden";

/// What only a page names where it speaks of itself.
const OF_PAGE: &str = "our your you we page pages edition print printed paper reader readers members subscribers article story app \
    newsletter website online digital desk newsroom press council advertise advertising archive free unsere ihre sie wir seite ausgabe \
    leser artikel zeitung notre votre vous nous édition lecteurs page abonnés journal nuestro nuestra su usted edición lectores \
    nota página nostro nostra edizione lettori pagina onze uw editie lezers";

/// A short line and what all classes ask of it.
pub(super) struct Line<'t> {
    /// Without white space around it.
    pub(super) text: &'t str,
    /// In small letters, with one kind of apostrophe.
    pub(super) small: String,
    /// How many words it has.
    pub(super) words: usize,
    /// Whether it ends as sentences do.
    pub(super) stopped: bool,
}

impl<'t> Line<'t> {
    /// The line of a paragraph; none where it is too long or holds a quotation.
    pub(super) fn of(paragraph: &'t str) -> Option<Self> {
        let text = paragraph.trim();
        if text.len() > MOST_BYTES {
            return None;
        }
        let words = text.split_whitespace().take(MOST_WORDS + 1).count();
        if words > MOST_WORDS {
            return None;
        }
        let quoted = text.contains(['“', '”', '„', '«', '»', '"']) || text.starts_with(['‘', '\'']);
        if quoted {
            return None;
        }
        Some(Self {
            text,
            small: small(text),
            words,
            stopped: ends_sentence(text),
        })
    }

    /// Its words in small letters, without signs.
    pub(super) fn tokens(&self) -> impl Iterator<Item = &str> {
        tokens(&self.small)
    }

    /// Whether it begins with one of the phrases of a list, parted by commas, and a word ends there.
    pub(super) fn begins(&self, phrases: &str) -> bool {
        let open = self
            .small
            .trim_start_matches(|c: char| !c.is_alphanumeric());
        phrases.split(',').any(|phrase| {
            let rest = open.strip_prefix(phrase.trim());
            rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        })
    }

    /// Whether it holds one of the phrases of a list, parted by commas, as whole words.
    pub(super) fn holds(&self, phrases: &str) -> bool {
        phrases.split(',').any(|phrase| {
            let phrase = phrase.trim();
            self.small.match_indices(phrase).any(|(at, _)| {
                let before = self.small[..at].chars().next_back();
                let after = self.small[at + phrase.len()..].chars().next();
                let edge = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
                edge(before) && edge(after)
            })
        })
    }
}

/// A text in small letters, with one kind of apostrophe.
fn small(text: &str) -> String {
    let small = text.to_lowercase();
    if small.contains('’') {
        return small.replace('’', "'");
    }
    small
}

/// The words of a text without signs.
pub(super) fn tokens(small: &str) -> impl Iterator<Item = &str> {
    small
        .split(|c: char| !c.is_alphanumeric())
        .filter(|token| !token.is_empty())
}

/// Whether a line ends as sentences do; one that asks may be a headline.
fn ends_sentence(line: &str) -> bool {
    let open = line.trim_end_matches([')', ']', '”', '"', '»', '’']);
    open.ends_with(['.', '!', '…', '。'])
}

/// Whether a paragraph reads as the report's own.
pub(super) fn is_prose(paragraph: &str) -> bool {
    let words = paragraph.split_whitespace().take(LONG_WORDS).count();
    words >= LONG_WORDS || words >= PROSE_WORDS && ends_sentence(paragraph.trim())
}

/// Where a line stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Before the first sentence.
    Head,
    /// With sentences before and behind it.
    Middle,
    /// Behind the last sentence.
    Foot,
}

/// What a line is by itself, where it stands.
fn known(line: &Line, place: Place) -> Option<Reason> {
    let edge = place != Place::Middle;
    // Between paragraphs a sentence is the report's own, but for one that names who helped.
    if !edge && line.stopped {
        let shouted = || foot::is_shouted(line).then_some(Reason::Appeal);
        return masthead::reason(line, place)
            .or_else(|| tools::reason(line, place))
            .or_else(shouted);
    }
    own::reason(line, edge)
        .or_else(|| tools::reason(line, place))
        .or_else(|| offer::reason(line, edge))
        .or_else(|| call::reason(line, place == Place::Foot))
        .or_else(|| label::reason(line, edge))
        .or_else(|| promo::reason(line))
        .or_else(|| masthead::reason(line, place))
        .or_else(|| (edge && imprint::is_imprint(line)).then_some(Reason::Byline))
        .or_else(|| {
            let dated = place == Place::Head && joined::is_dated(line);
            (dated || joined::strip::is_strip(line, place)).then_some(Reason::Byline)
        })
        .or_else(|| {
            if place == Place::Foot {
                let cheer = || organ::is_cheer(line).then_some(Reason::Appeal);
                ends_in_call(line)
                    .or_else(cheer)
                    .or_else(|| foot::reason(line))
                    .or_else(|| in_sentences(line))
                    .or_else(|| bio::is_headed(line).then_some(Reason::AuthorBio))
            } else {
                None
            }
        })
}

/// "Tom Ash contributed to this report. Related Article Why cranes fall": sentences each of which is of the page by itself, and
/// behind them perhaps what is none.
fn in_sentences(line: &Line) -> Option<Reason> {
    let parts = foot::parts(line.text);
    let (first, rest) = parts.split_first().filter(|(_, rest)| !rest.is_empty())?;
    let by_itself = |part: &str| {
        let helped = || credit::is_contribution(&Paragraph::new(part)).then_some(Reason::Credit);
        let known = || known(&Line::of(part)?, Place::Foot);
        super::line::reason(part).or_else(helped).or_else(known)
    };
    let fragment =
        |part: &str| Line::of(part).is_some_and(|line| !line.stopped && is_fragment(&line));
    let found = by_itself(first)?;
    let last = rest.len() - 1;
    let whole =
        |(at, part): (usize, &&str)| by_itself(part).is_some() || at == last && fragment(part);
    rest.iter().enumerate().all(whole).then_some(found)
}

/// "The Courier lives by its readers. Become a member.": two sentences at the foot, the last of which calls upon the
/// reader by itself.
fn ends_in_call(line: &Line) -> Option<Reason> {
    let mut ends = line.text.match_indices(['.', '!', '?']);
    let (at, _) = ends.rfind(|(at, _)| line.text[at + 1..].starts_with(' '))?;
    let call = line.text[at + 1..].trim();
    let short = line.words <= CALL && call.split_whitespace().count() <= CALL / 2;
    let found = short.then(|| super::line::reason(call)).flatten()?;
    let calls = matches!(
        found,
        Reason::Appeal | Reason::Newsletter | Reason::Social | Reason::Prompt | Reason::Paywall
    );
    calls.then_some(found)
}

/// What a line that is no sentence is over a report, by itself.
pub(super) fn over(text: &str) -> Option<Reason> {
    let line = Line::of(text).filter(|line| !line.stopped && !is_prose(text))?;
    super::line::reason(line.text).or_else(|| known(&line, Place::Head))
}

/// Marks the lines of pages at the edges, and those between paragraphs that nothing else looks like.
pub(super) fn mark(paragraphs: &[&Paragraph], verdicts: &mut Verdicts) {
    let paragraphs: &[&str] = &paragraphs.iter().map(|p| p.text).collect::<Vec<_>>();
    mark_strips(paragraphs, verdicts);
    let left = (0..paragraphs.len()).filter(|at| verdicts[*at].is_none());
    let left: Vec<usize> = left.collect();
    let prose = |at: &usize| is_prose(paragraphs[*at]);
    let Some(first) = left.iter().position(prose) else {
        return;
    };
    let end = left.len();
    for (at, place) in left[..first.min(HEAD)].iter().map(|at| (*at, Place::Head)) {
        judge(paragraphs, verdicts, at, place);
    }
    let over: Vec<&str> = left[..first].iter().map(|at| paragraphs[*at]).collect();
    for at in links::menu(&over) {
        verdicts[left[at]] = Some(Reason::Navigation);
    }
    imprint::mark(paragraphs, verdicts, &left[..first.min(HEAD)]);
    run::mark(paragraphs, verdicts, left[first]);
    let report = left.iter().filter(|at| prose(at)).count() >= REPORT;
    let below = mark_foot(paragraphs, verdicts, &left[first + 1..], report);
    for at in left[first + 1..end - below].iter().copied() {
        judge(paragraphs, verdicts, at, Place::Middle);
    }
    offer::mark_headed(paragraphs, verdicts);
    promo::mark(paragraphs, verdicts);
}

/// Marks strips over a report that are as long as prose or end as it does.
fn mark_strips(paragraphs: &[&str], verdicts: &mut Verdicts) {
    let left = (0..paragraphs.len()).filter(|at| verdicts[*at].is_none());
    for at in left.take(HEAD).collect::<Vec<_>>() {
        let line = Line::of(paragraphs[at]).filter(|_| is_prose(paragraphs[at]));
        let strip = |line: Line| {
            joined::strip::is_strip(&line, Place::Head)
                || line.words < LONG_WORDS && joined::is_dated(&line)
        };
        if line.is_some_and(strip) {
            verdicts[at] = Some(Reason::Byline);
        }
    }
}

fn judge(paragraphs: &[&str], verdicts: &mut Verdicts, at: usize, place: Place) {
    verdicts[at] = Line::of(paragraphs[at]).and_then(|line| known(&line, place));
}

/// Marks the foot, from the last line upward, and says of how many lines it is.
fn mark_foot(paragraphs: &[&str], verdicts: &mut Verdicts, left: &[usize], report: bool) -> usize {
    let mut of_place = Vec::new();
    let (mut lines, mut unknown) = (0, 0);
    for at in left.iter().rev().copied().take(FOOT) {
        let line = Line::of(paragraphs[at]);
        let known = line.as_ref().and_then(|line| known(line, Place::Foot));
        let of_comments = || tools::is_head_of_comments(paragraphs[at]).then_some(Reason::Comment);
        let found = known.or_else(of_comments);
        if found.is_none() && line.as_ref().is_none_or(|line| line.stopped) {
            break;
        }
        verdicts[at] = found;
        lines += 1;
        unknown += usize::from(found.is_none());
        let placed = line.filter(|_| found.is_none());
        let of_page =
            |line: &Line| is_below(line, paragraphs, verdicts, at) || report && is_fragment(line);
        if placed.is_some_and(|line| label::is_labelled(&line) || of_page(&line)) {
            of_place.push(at);
        }
    }
    if unknown <= MOST_UNKNOWN {
        for at in of_place {
            let caption = shot::is_caption(paragraphs[at].trim());
            let place = if caption {
                Reason::Caption
            } else {
                Reason::Navigation
            };
            verdicts[at] = Some(place);
        }
    }
    lines
}

/// Whether a line of the foot that is no sentence stands right below furniture.
fn is_below(line: &Line, paragraphs: &[&str], verdicts: &Verdicts, at: usize) -> bool {
    let below = at > 0 && verdicts[at - 1].is_some() && !paragraphs[at - 1].ends_with(':');
    below && line.words > 1 && line.words <= FRAGMENT
}

/// Whether a line has a verb without which hardly a sentence reports anything.
pub(super) fn tells(line: &Line) -> bool {
    let past = |token: &str| token.len() > 4 && token.ends_with("ed") && token.is_ascii();
    line.tokens()
        .skip(1)
        .any(|token| is_of(TELLS, token) || past(token))
}

/// Whether a line that ends as no sentence does reports nothing either, or speaks of the page. Behind the last sentence
/// of a report stands what the page puts there; a headline of another report too.
fn is_fragment(line: &Line) -> bool {
    let opens = line
        .text
        .starts_with(|c: char| c.is_uppercase() || c.is_numeric() || "¿¡<[(*#→►".contains(c));
    let of_page = line.tokens().any(|token| is_of(OF_PAGE, token));
    opens
        && (2..=FRAGMENT).contains(&line.words)
        && !line.text.ends_with([':', ',', ';'])
        && (!tells(line) || of_page)
}

#[cfg(test)]
mod tests {
    use crate::text::furniture::set_aside;
    use crate::text::furniture::tests::{HEAD, around};

    #[test]
    fn what_is_no_sentence_at_the_end_is_of_the_page() {
        let cases = [
            "Weather: more rain on the way",
            "Next: Who pays for the cranes?",
            "Harbour news LIVE: every ship in one place",
            "Wetter: Regen bis Freitag",
            "Best broadband deals this week",
            "A night in Oslo",
            "The Courier’s work depends on readers. Become a member.",
            "The Harbour Post is a member of the Press Council",
            "Tom Ash in Oslo contributed to this report. View 3 more stories",
            "Tom Ash contributed to this report. Related Article Harbour master denies blame",
            "A version of this story first appeared in The Quay.",
            "Edición impresa en todos los quioscos",
        ];
        let left = cases.iter().filter(|line| around(HEAD, line, "").is_none());
        assert_eq!(left.collect::<Vec<_>>(), Vec::<&&str>::new());
        let taken = cases
            .iter()
            .filter(|line| around(HEAD, line, HEAD).is_some());
        assert_eq!(taken.collect::<Vec<_>>(), Vec::<&&str>::new());
        let below = format!("{HEAD}\n\n© Harbour Media\n\nA paper for the whole coast");
        assert_eq!(set_aside(&below).0, HEAD);
    }

    #[test]
    fn what_the_report_ends_with_stays() {
        for tail in [
            "Hull: 3 dead\n\nEly: 2 dead\n\nOslo: 1 dead",
            "The crane fell on Monday: nobody knew why.",
            "Crane one lost\n\nCrane two lost\n\nCrane three saved",
            "The crane was never found",
            "Tom Ash contributed to the fund. Nobody thanked him",
            "A version of this story first appeared in court on Friday.",
            "Der Kran wurde nie gefunden",
            "and nobody knew why",
            "NATO",
        ] {
            let text = format!("{HEAD}\n\n{tail}");
            assert_eq!(set_aside(&text).0, text);
        }
        // Where there is hardly a report, its last line may be all it has to say.
        let notes = "The yard was shut until noon.\n\nA night in Oslo";
        assert_eq!(set_aside(notes).0, notes);
    }
}
