//! Where and when a report was filed: “HARTFELL, May 3 (Kestrel Wire) —”, “OSLO –”, “Tarn, 3 March (KW) –”. It is no part of what
//! the first sentence says: every agency report of a day has the place, the day and the agency.

use super::furniture::moment;

/// Words of a place or a region at most.
const PLACE: usize = 4;

/// Words of an agency's name at most.
const AGENCY: usize = 5;

/// How long a dateline is at most, in bytes.
const LONGEST: usize = 90;

/// Where the text of a paragraph begins behind its dateline, in bytes; nothing if it has none.
///
/// A place in small letters needs a day or an agency beside it, and behind a bare place a sentence begins: "Marin – who
/// was in Paris – left" has none.
pub(crate) fn end(paragraph: &str) -> Option<usize> {
    paragraph.chars().next().filter(|c| c.is_uppercase())?;
    marked(paragraph).or_else(|| stopped(paragraph))
}

/// See [`end`]: up to a dash, a bracket or a slash.
fn marked(paragraph: &str) -> Option<usize> {
    let (head, rest) = split(paragraph)?;
    let known = Head::of(head)?;
    let at = paragraph.len() - rest.len();
    let sure = known.agency || known.day || known.capitals;
    let begins = rest.starts_with(|c: char| !c.is_lowercase());
    (sure && begins).then_some(at)
}

/// See [`end`]: up to a full stop, behind a place in capitals and a day. “OSLO, 12 June. The parliament”.
fn stopped(paragraph: &str) -> Option<usize> {
    let stops = paragraph.match_indices(". ").map(|(at, _)| at);
    let mut stops = stops.take_while(|at| *at < LONGEST);
    let stop = stops.find(|at| {
        let known = Head::of(&paragraph[..*at]);
        known.is_some_and(|known| known.capitals && known.day)
    })?;
    let begins = paragraph[stop + 2..].starts_with(char::is_uppercase);
    begins.then_some(stop + 2)
}

/// A paragraph at the first mark that can end a dateline, what is behind without blanks and marks.
fn split(paragraph: &str) -> Option<(&str, &str)> {
    let (mut depth, mut slashed) = (false, false);
    for (at, c) in paragraph.char_indices().take_while(|(at, _)| *at < LONGEST) {
        match c {
            '(' => depth = true,
            ')' => {
                depth = false;
                let rest = paragraph[at + 1..].trim_start_matches('.');
                // “PORT ELLERY, Nov. 4 (Halqin) The parliament”, “(MTA). The parliament”.
                if rest.starts_with(' ') && rest[1..].starts_with(char::is_alphabetic) {
                    return Some((&paragraph[..=at], &rest[1..]));
                }
            }
            // “MOSCOW, May 5 /TASS/. The parliament”.
            '/' => {
                let rest = paragraph[at + 1..].trim_start_matches('.');
                let closed = std::mem::replace(&mut slashed, paragraph[..at].ends_with(' '));
                if closed && rest.starts_with(' ') && rest[1..].starts_with(char::is_alphabetic) {
                    return Some((&paragraph[..=at], &rest[1..]));
                }
            }
            '-' | '–' | '—' if !depth => {
                let (before, rest) = (&paragraph[..at], &paragraph[at + c.len_utf8()..]);
                let rest = rest.trim_start_matches(['-', '–', '—']);
                if before.ends_with([' ', ')', '/', '.']) && rest.starts_with(' ') {
                    return Some((before.trim_end(), rest.trim_start()));
                }
            }
            '“' | '"' | '«' | '!' | '?' | ':' | ';' => return None,
            _ => {}
        }
    }
    None
}

/// What stands in a dateline.
struct Head {
    /// The place is written in capitals.
    capitals: bool,
    day: bool,
    agency: bool,
}

impl Head {
    fn of(head: &str) -> Option<Self> {
        let head = head.trim_end_matches(['.', ' ']);
        let named = |open: &str, close: char| head.strip_suffix(close)?.rsplit_once(open);
        let (places, agency) = match named("(", ')').or_else(|| named(" /", '/')) {
            Some((places, agency)) => (places, Some(agency)),
            None => (head, None),
        };
        if agency.is_some_and(|a| !is_named(a, AGENCY)) {
            return None;
        }
        let mut parts = places
            .trim()
            .trim_end_matches([',', '.'])
            .split(',')
            .map(str::trim);
        let place = parts.next().filter(|p| is_named(p, PLACE))?;
        let mut day = false;
        for part in parts {
            let own = is_day(part);
            if !own && !is_named(part, PLACE) {
                return None;
            }
            day |= own;
        }
        let letters = || place.chars().filter(|c| c.is_alphabetic());
        Some(Self {
            capitals: letters().count() > 2 && letters().all(char::is_uppercase),
            day,
            agency: agency.is_some(),
        })
    }
}

/// A few words that each begin with a capital.
fn is_named(part: &str, most: usize) -> bool {
    let mut words = part.split([' ', '/', '-']).filter(|w| !w.is_empty());
    let (mut count, mut capitals) = (0, true);
    for word in words.by_ref() {
        count += 1;
        let joint =
            count > 1 && ["de", "of", "du", "la", "le", "del", "am", "an", "der"].contains(&word);
        capitals &= joint || word.starts_with(|c: char| c.is_uppercase());
    }
    (1..=most).contains(&count) && capitals
}

/// A day, as words and numbers of time alone: “Nov. 4”, “12 March 2024”.
fn is_day(part: &str) -> bool {
    let words: Vec<&str> = part.split([' ', '.']).filter(|w| !w.is_empty()).collect();
    let number = words
        .iter()
        .any(|w| w.starts_with(|c: char| c.is_ascii_digit()));
    number && words.len() <= 4 && words.iter().all(|w| moment::is_of_time(w))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn datelines() {
        for line in [
            "HARTFELL, May 3 (Kestrel Wire) — |The dam broke.",
            "OSLO/BERGEN, Oct 14 (Kestrel) - |The dam broke.",
            "BEIJING, May 21 (Kestrel) -- |The dam broke.",
            "TARN, Norway (KW) — |The dam broke.",
            "TARN, Norway, Nov. 12 (KW) — |Two people died.",
            "PORT HALE, Nov. 4 (Kestrel) |The dam broke.",
            "PORT HALE, 4 November (KNA). |The dam broke.",
            "PORT HALE, 4 November. |The dam broke.",
            "PORT HALE, Nov. 4. |The dam broke.",
            "PORT HALE, Nov. 4. /KESTREL/. |The dam broke.",
            "Tarn, 14 April (KNA) – |Thirty-seven people died.",
            "MADRID, 12 mar (EFE).- |El puente se ha roto.",
            "OSLO, 15 May. /Kestrel Gazette/. — |The dam broke.",
            "OSLO, 15 May. /Kestrel Gazette/. |The dam broke.",
            "OSLO, May 15 /KESTREL/. |The dam broke.",
            "N’DJAMENA (KW) — |“The dam broke,” said Lee.",
            "VILNIUS — |A court sentenced Lee.",
            "BUENOS AIRES, 5 November — |President Lee left.",
            "CASTELROVO – |Alle quattro la diga si è rotta.",
        ] {
            let at = line.find('|').expect("a mark");
            assert_eq!(end(&line.replace('|', "")), Some(at), "{line}");
        }
    }

    #[test]
    fn prose_that_looks_like_one() {
        for line in [
            "The dam, which broke at noon — nobody knows why — was old.",
            "Two of the missing – both children – were found.",
            "Macron – speaking in Paris – said no.",
            "Lee, Berg and Roe — the three owners — left.",
            "NATO — the alliance of 32 states — declined to comment.",
            "Paris, France — A city of light.",
            "Lee (Oslo) won the race. Berg – The second – fell.",
            "The Act (2019) The parliament passed it.",
            "Roe and/or Berg left. / They came back/ later.",
            "Selm – Die Brücke ist gesperrt.",
            "The crane fell on Nov. 4. The dam broke.",
            "Hale, 4 November. The dam broke.",
            "NATO met. The dam broke.",
            "KW",
            "",
        ] {
            assert_eq!(end(line), None, "{line}");
        }
    }
}
