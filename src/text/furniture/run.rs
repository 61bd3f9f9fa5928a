//! The strip of a page over a report where a copy broke it into lines: "Anna Berg", "in Oslo", "Sat 5 May 2031", "Share", "214".
//!
//! A name, a place or a number alone may be a heading of the report. Among lines that say who made it and when it is theirs.

use super::edge::Line;
use super::joined::strip;
use super::maker::{bare, is_agency, is_capital, is_joint, is_name, is_of, is_role};
use super::{Reason, Verdicts};

/// Lines over a report that are looked at, and longest one that is seen by those beside it, in words.
const MOST_LINES: usize = 14;
const MOST_WORDS: usize = 7;
/// Longest line that only lines on both sides make one, in words.
const TITLE: usize = 4;

/// What a line is that nothing shows by itself.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// Who made it or where: beside one line of the page.
    Maker,
    /// A few capitals: with a line of the page on either side.
    Title,
}

/// Marks lines before the first prose that are part of a strip by those beside them.
pub(super) fn mark(paragraphs: &[&str], verdicts: &mut Verdicts, first: usize) {
    let most = first.min(MOST_LINES);
    let parts: Vec<Option<Part>> = (0..most)
        .map(|at| {
            verdicts[at]
                .is_none()
                .then(|| part(paragraphs[at]))
                .flatten()
        })
        .collect();
    let of_run = |verdicts: &Verdicts, at: usize| parts[at].is_some() || verdicts[at].is_some();
    let mut from = 0;
    while from < most {
        let length = (from..most).take_while(|at| of_run(verdicts, *at)).count();
        let run = from..from + length;
        if run.clone().any(|at| verdicts[at] == Some(Reason::Byline)) {
            spread(&parts, verdicts, run);
        }
        from += length + 1;
    }
}

/// Marks the parts of one run until nothing more is seen.
fn spread(parts: &[Option<Part>], verdicts: &mut Verdicts, run: std::ops::Range<usize>) {
    loop {
        let marked = |at: usize| run.contains(&at) && verdicts[at].is_some();
        let seen = |at: &usize| {
            let (above, below) = (*at > 0 && marked(at - 1), marked(at + 1));
            match parts[*at] {
                _ if verdicts[*at].is_some() => false,
                Some(Part::Maker) => above || below,
                // Between who made it and when, of which one may not be seen yet.
                Some(Part::Title) => {
                    let maker = |at: usize| run.contains(&at) && parts[at] == Some(Part::Maker);
                    let over = above || *at > 0 && maker(at - 1);
                    (above || below) && over && (below || maker(at + 1))
                }
                None => false,
            }
        };
        let Some(at) = run.clone().find(seen) else {
            return;
        };
        verdicts[at] = Some(Reason::Byline);
    }
}

fn part(text: &str) -> Option<Part> {
    let line = Line::of(text)?;
    let text = text.trim();
    if line.words > MOST_WORDS || text.ends_with(['?', '!', ';', '.']) {
        return None;
    }
    let open = text.trim_matches(|c: char| matches!(c, ',' | '|' | '/' | '(' | ')' | ' '));
    if is_maker(open) || strip::is_part(&line) {
        return Some(Part::Maker);
    }
    let title = line.words <= TITLE && open.split(' ').all(is_capital) && !text.ends_with(':');
    title.then_some(Part::Title)
}

/// "Anna Berg and Tom Ash", "in Oslo", "with AFP, AP", "Le Figaro avec AFP", "& ", "214".
fn is_maker(text: &str) -> bool {
    const COUNT: usize = 4;
    const PLACES: usize = 4;
    let words: Vec<&str> = text.split_whitespace().collect();
    let agency = |word: &&str| is_agency(word) && bare(word).len() > 1;
    let count =
        || words.len() == 1 && text.len() <= COUNT && text.bytes().all(|b| b.is_ascii_digit());
    let place = || {
        let into = words
            .first()
            .is_some_and(|word| is_of("in à en aus from", word));
        let named = words.len() > 1
            && words[1..]
                .iter()
                .all(|word| is_capital(word) || is_joint(word));
        into && named && words.len() <= PLACES
    };
    let agencies = || {
        let last = words.last().is_some_and(agency);
        let joint = |word: &&str| is_joint(word) || word.ends_with(',');
        let fits =
            |word: &&str| is_capital(word) || is_joint(word) || agency(word) || is_role(word);
        last && (words.len() == 1 || words.iter().any(joint)) && words.iter().all(fits)
    };
    let joints = || !words.is_empty() && words.iter().all(|word| is_joint(word));
    let called =
        || words.len() == 2 && words[1] == "from" && words[0].eq_ignore_ascii_case("reporting");
    are_names(text) || count() || place() || agencies() || joints() || called()
}

/// "Anna Berg, Tom Ash and Ina Poe".
pub(super) fn are_names(text: &str) -> bool {
    const SMALL: &str = "The A An Of To On At By And No Not New How Why What Who";
    let all = [" and ", " & ", " und ", " et ", " y ", " e ", " en "];
    let mut parts = vec![text];
    for sign in all.into_iter().chain([", "]) {
        parts = parts
            .into_iter()
            .flat_map(|part| part.split(sign))
            .collect();
    }
    let word = |word: &str| !is_of(SMALL, word) && !is_agency(word);
    parts
        .iter()
        .all(|part| is_name(part) && part.split(' ').count() <= 4 && part.split(' ').all(word))
}

#[cfg(test)]
mod tests {
    use crate::text::furniture::set_aside;
    use crate::text::furniture::tests::HEAD;

    #[test]
    fn a_strip_in_lines_is_set_aside() {
        for head in [
            "Anna Berg\n\nin Oslo\n\nSat 5 May 2031 08.41 GMT\n\nShare",
            "5 May 2031 8:41am GMT\n\n214\n\nGift this article free",
            "Anna Berg\n\nwith AFP, AP\n\n5 May 2031, 08:41",
            "By\n\nAnna Berg\n\n&\n\nAP\n\nPublished on 05/05/2031 - 8:41 GMT+1",
            "Anna Berg and Tom Ash\n\nPublished 5 May 2031\n\nShare",
            "Le Quai avec AFP\n\nPublié le 05/05/2031 à 08:41",
            "EFE\n\nOslo\n\n05/05/2031 08:41",
            "Par\n\nAnne Mercier\n\n(Oslo, envoyée spéciale)\n\nPublié aujourd’hui à 08h41, modifié à 11h20",
            "Harbour staff and agencies\n\nSat 5 May 2031 08.41 GMT",
            "Anna Berg\n\nHarbour correspondent @aberg\n\nSaturday 5 May 2031 08:41, UK",
        ] {
            assert_eq!(set_aside(&format!("{head}\n\n{HEAD}")).0, HEAD, "{head}");
        }
    }

    #[test]
    fn headings_below_it_stay() {
        for (head, kept) in [
            ("By Anna Berg\n\nThe Long Night", "The Long Night"),
            ("Night Of Fire\n\nPublished 5 May 2031", "Night Of Fire"),
            (
                "Published 5 May 2031\n\nA bridge too old",
                "A bridge too old",
            ),
            ("Published 5 May 2031\n\nOslo", "Oslo"),
            (
                "Published 5 May 2031\n\nWho is Anna Berg?",
                "Who is Anna Berg?",
            ),
            ("Anna Berg\n\nThe keeper", "Anna Berg"),
        ] {
            let left = set_aside(&format!("{head}\n\n{HEAD}")).0;
            assert!(left.contains(kept), "{head}: {left}");
        }
    }
}
