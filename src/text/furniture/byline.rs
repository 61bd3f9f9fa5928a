//! Who wrote it, who edited it and with whose help, as lines of a page: by their shape, and by where they stand.

use super::address::is_mail;
use super::credit::{self, Credit};
use super::imprint;
use super::maker::{
    bare, is_agency, is_capital, is_joint, is_name, is_of, is_role, is_role_line, is_sent,
    is_stopped,
};
use super::moment::{self, Stamp};
use super::pattern::Paragraph;
use super::{Reason, Verdicts, run};

/// Longest such line, in words.
const MOST_WORDS: usize = 18;
/// A line of so many bytes has more words than that, and is not looked into.
const LONG: usize = 300;
/// Paragraphs at the head of a text among which a line without a role is an author's.
const HEAD: usize = 3;
/// Paragraphs at the foot of a text among which credits stand.
const FOOT: usize = 3;
/// Words from which a paragraph without a stop is prose all the same.
const PROSE_WORDS: usize = 16;

/// What stands before an author's name at the beginning of a line.
const BY: [&str; 24] = [
    "by ",
    "von ",
    "par ",
    "por ",
    "di ",
    "door ",
    "written by ",
    "words by ",
    "reported by ",
    "story by ",
    "text by ",
    "texte de ",
    "texte par ",
    "text von ",
    "texto de ",
    "tekst van ",
    "exclusive by ",
    "special report by ",
    "analysis by ",
    "interview by ",
    "exklusiv von ",
    "exclusif par ",
    "exclusiva de ",
    "esclusiva di ",
];

/// What else stands before a colon, a name and a role.
const SORTS: &str = "analysis comment commentary opinion interview exclusive report analyse kommentar bericht reportage entretien análisis \
    opinión crónica entrevista analisi commento opinione intervista verslag";

/// What a role may be called besides.
const SPECIAL: &str =
    "special spécial spéciale spéciaux spéciales especial especiales speciale speciali speciaal";

/// An author's line: with a role or a day nothing else looks like it, with a name alone it is one where they stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Line {
    Sure,
    AtEdge,
}

/// "By GEMMA STOKES, US Reporter", "Von Anna Berg": the names behind the word, with role, place and day.
fn by_line(line: &str) -> Option<Line> {
    let small = line.to_lowercase();
    let by = BY
        .iter()
        .filter(|by| small.starts_with(**by))
        .map(|by| by.len())
        .max();
    let rest = match by {
        Some(by) => line.get(by..)?.trim(),
        None => behind_works(line).or_else(|| behind_sort(line))?,
    };
    let words: Vec<&str> = rest.split_whitespace().collect();
    if by.is_some() && is_by_role(&words) {
        return Some(Line::AtEdge);
    }
    let starts = words.first().is_some_and(|word| {
        is_capital(word) && !is_ours(word) && !moment::is_of_time(word) && !is_joint(word)
    });
    if !starts || words.last().is_some_and(|word| is_joint(word)) {
        return None;
    }
    let (mut names, mut role, mut day) = (0, false, false);
    // "… and our political staff": what sort of staff it is.
    let ours = words.iter().position(|word| is_ours(word));
    for (at, word) in words.iter().enumerate() {
        match () {
            () if ours.is_some_and(|ours| at > ours) && word.chars().all(char::is_lowercase) => {
                role |= is_role(word);
            }
            // "By Anna Berg | anna.berg@harbour.example": what stands beside an address is an author.
            () if matches!(*word, "|" | "•" | "·") => {}
            () if is_mail(word) => role = true,
            () if is_role(word) => role = true,
            () if is_capital(word) || is_agency(word) => names += 1,
            // "By Jane Roe on Tarn": an island, not a day.
            () if *word == "on" && names >= 2 && is_place(words.get(at + 1)) => {}
            () if is_joint(word) || is_ours(word) => {}
            () if role && is_of(SPECIAL, bare(word)) => {}
            () if moment::is_of_time(word) => day = true,
            () => return None,
        }
    }
    let dated = day && has_stamp(rest);
    match () {
        () if day && !dated => (names >= 2 && ends_in_day(rest)).then_some(Line::AtEdge),
        () if names >= 1 && (role || dated) => Some(Line::Sure),
        () if names >= 2 && !small.starts_with("by the ") => Some(Line::AtEdge),
        () => None,
    }
}

/// Whether a word may name where somebody is: a capital, and no day.
fn is_place(word: Option<&&str>) -> bool {
    word.is_some_and(|word| is_capital(word) && !moment::is_of_time(word))
}

/// "Agencies and Harbour News OSLO": agencies first, and an outlet or a place.
fn by_agencies(line: &str) -> bool {
    const MOST: usize = 7;
    let mut words = line.split_whitespace();
    let first = words.next().unwrap_or_default();
    let count = words.clone().count();
    let many = matches!(
        first,
        "Agencies" | "Agenturen" | "Agences" | "Agencias" | "Agenzie" | "Agentschappen"
    );
    let joint = words
        .next()
        .is_some_and(|word| matches!(word, "and" | "und" | "et" | "y" | "e" | "en" | "&"));
    many && joint
        && (2..MOST).contains(&count)
        && words.all(|word| is_capital(word) || is_joint(word))
}

/// "By chief sports writer Tom Ash": what somebody is in small letters, and the name.
fn is_by_role(words: &[&str]) -> bool {
    const MOST: usize = 5;
    let role = |word: &&str| word.starts_with(char::is_lowercase) && is_role(word);
    let Some(at) = words.iter().take(MOST).position(role) else {
        return false;
    };
    let (before, named) = (&words[..at], words[at + 1..].join(" "));
    let name = named.split(',').next().unwrap_or_default();
    let place = &named[name.len()..];
    let fits = |word: &str| is_capital(word) || is_joint(word);
    before
        .iter()
        .all(|word| word.chars().all(|c| c.is_alphabetic() || "-’'".contains(c)))
        && is_name(name)
        && place.split_whitespace().all(fits)
}

/// The names in "Analysis: Anna Berg, Harbour correspondent": only what has a role is one.
fn behind_sort(line: &str) -> Option<&str> {
    let (sort, rest) = line.split_once(':')?;
    let sort = is_of(SORTS, &sort.trim().to_lowercase());
    let (name, role) = rest.split_once(',')?;
    (sort && is_name(name.trim()) && role.split_whitespace().any(is_role)).then(|| rest.trim())
}

/// "Anna Berg, 5 May": a day without its year, behind a comma.
fn ends_in_day(rest: &str) -> bool {
    let Some((name, day)) = rest.rsplit_once(", ") else {
        return false;
    };
    is_name(name) && moment::is_day(day)
}

/// The names behind what was done by them: "Story and pictures by Tom Ash, Hull", „Text und Fotos von Anna Berg“.
fn behind_works(line: &str) -> Option<&str> {
    const WORKS: &str = "story stories words text texts report reporting copy picture pictures photo photos photographs photography \
        video film illustrations graphics texte texto testo tekst foto fotos bilder bild fotografie fotografía fotografías vídeo";
    const AND: &str = "and & und et y e en";
    const BY: &str = "by von par por di door de van";
    let mut rest = line;
    let (mut works, mut first) = (0, true);
    loop {
        let (word, tail) = rest.split_once(' ')?;
        let small = bare(word).to_lowercase();
        match () {
            () if works > 0 && is_of(BY, &small) => return Some(tail.trim()),
            () if is_of(WORKS, small.trim_end_matches("'s").trim_end_matches("’s")) => works += 1,
            () if !first && is_of(AND, &small) || word == "&" => {}
            () => return None,
        }
        first = false;
        rest = tail;
    }
}

/// "Our correspondents": those of the outlet.
pub(super) fn is_ours(word: &str) -> bool {
    const OURS: &str = "our own unser unsere unseren unserem unserer nos notre nuestro nuestros nuestra nuestras nostro nostri nostra onze";
    is_of(OURS, &word.to_lowercase())
}

/// "Published Monday 06:12. Edited by Tom Ash": sentences each of which would be a line about the report.
fn is_joined(line: &str) -> bool {
    let parts: Vec<&str> = line
        .split(". ")
        .map(|part| part.trim().trim_end_matches('.'))
        .collect();
    let about = |part: &&str| {
        moment::stamp(part).is_some()
            || credit::credit(part).is_some()
            || by_line(part).is_some()
            || super::line::reason(part) == Some(Reason::Credit)
            || imprint::is_of_page(part)
    };
    let short = line.split_whitespace().count() <= MOST_WORDS;
    short && (2..=4).contains(&parts.len()) && parts.iter().all(about)
}

/// Whether a line ends in a day or a time of day.
fn has_stamp(line: &str) -> bool {
    let starts = line
        .char_indices()
        .filter(|(at, c)| !c.is_whitespace() && line[..*at].ends_with(char::is_whitespace));
    starts
        .into_iter()
        .any(|(at, _)| moment::stamp(&line[at..]).is_some())
}

/// "Tom Ash, Political Editor", "Staff Writer | Harbour Weekly", "a.berg@hull.example | 5 May 2025".
fn by_name(line: &str) -> bool {
    if let Some(found) = in_parts(line) {
        return found;
    }
    if let Some((name, rest)) = line.split_once(',') {
        let rest: Vec<&str> = rest.split(',').map(str::trim).collect();
        return is_name(name)
            && rest.iter().any(|part| is_role_line(part))
            && rest.iter().all(|part| is_affiliation(part));
    }
    let words: Vec<&str> = line.split_whitespace().collect();
    if is_sent(&words) {
        return true;
    }
    let named = words.len() > 3
        && words
            .iter()
            .take(2)
            .all(|word| is_capital(word) && !is_role(word));
    let role = words
        .last()
        .is_some_and(|last| last.starts_with(char::is_lowercase) && is_role(last));
    named && role && is_role_line(line)
}

/// Whether a line of several parts is about the report; none if it has one part alone.
fn in_parts(line: &str) -> Option<bool> {
    let barred = line.contains(['|', '•', '·', '/']);
    let dashed = [" - ", " – ", " — "].iter().any(|dash| line.contains(dash));
    if !(barred || dashed) {
        return None;
    }
    let dashes = line
        .replace(" - ", "|")
        .replace(" – ", "|")
        .replace(" — ", "|");
    let parts = dashes.split(['|', '•', '·', '/']).map(str::trim);
    let parts: Vec<&str> = parts.collect();
    let short = parts
        .iter()
        .all(|part| part.split_whitespace().count() <= 6);
    let dated = |part: &str| moment::stamp(part).is_some() || barred && moment::is_day(part);
    let of_report = |part: &&str| dated(part) || barred && is_role_line(part);
    // What stands beside it is a name, a place or an outlet, or how long it takes to read.
    let beside = |part: &&str| {
        let named = part.starts_with(char::is_uppercase) && !part.contains(char::is_numeric);
        let addressed = || is_mail(part) && !part.contains(' ');
        of_report(part) || named || part.ends_with("min") || part.ends_with(" read") || addressed()
    };
    let found = short && parts.iter().any(of_report) && parts.iter().all(beside);
    Some(found)
}

/// "Reporting from Oslo", "Anna Berg, Norway correspondent, reporting from Oslo", "ANNA BERG and our man in Oslo".
fn is_on_the_spot(line: &str) -> bool {
    const FROM: [&str; 3] = ["reporting from ", "Reporting from ", "REPORTING FROM "];
    const OURS: [&str; 2] = [" and our ", " and Our "];
    const SENT: [&str; 6] = [
        "man",
        "woman",
        "reporter",
        "reporters",
        "correspondent",
        "staff",
    ];
    let place = |words: &str| {
        let fits = |word: &str| is_capital(word) || is_joint(word);
        words.starts_with(char::is_uppercase)
            && words.split_whitespace().count() <= 4
            && words.split_whitespace().all(fits)
    };
    let from = FROM.iter().find_map(|from| line.split_once(from));
    if let Some((who, where_to)) = from {
        let signed = who
            .split(',')
            .next()
            .is_some_and(|name| is_name(name.trim()));
        return place(where_to) && (who.is_empty() || signed && who.trim_end().ends_with(','));
    }
    let ours = OURS.iter().find_map(|ours| line.split_once(ours));
    ours.is_some_and(|(who, rest)| {
        let (sent, there) = rest.split_once(" in ").unwrap_or((rest, "Oslo"));
        is_name(who) && SENT.contains(&sent) && place(there)
    })
}

/// A role, a place or an outlet: capitalised words, and few others.
fn is_affiliation(part: &str) -> bool {
    let words: Vec<&str> = part.split_whitespace().collect();
    let fits = |word: &&str| is_capital(word) || is_joint(word);
    let letters = part.chars().all(|c| c.is_alphabetic() || c == ' ');
    let few = words.len() <= 2 && letters;
    is_role_line(part) || few || (1..=5).contains(&words.len()) && words.iter().all(fits)
}

/// "Anna Berg in Oslo", "Anna Berg in Oslo and agencies", "Anna Berg in Oslo MAY 5": at the head alone, for headlines read so too.
fn in_place(line: &str) -> bool {
    let mut words: Vec<&str> = line.split_whitespace().collect();
    while words.last().is_some_and(|word| moment::is_of_time(word)) {
        words.pop();
    }
    let place = |word: &&str| matches!(*word, "in" | "à" | "en" | "aus");
    let Some(at) = words.iter().position(place) else {
        return false;
    };
    let (name, place) = (&words[..at], &words[at + 1..]);
    let fits = |word: &&str| is_capital(word) || is_joint(word) || is_agency(word) || is_role(word);
    let ends = place.last().is_some_and(|word| !is_joint(word));
    run::are_names(&name.join(" "))
        && words.len() <= 12
        && ends
        && place.first().is_some_and(|word| is_capital(word))
        && place.iter().all(fits)
}

/// Whether a paragraph reads as prose.
fn is_prose(paragraph: &str) -> bool {
    is_stopped(paragraph) || paragraph.split_whitespace().count() >= PROSE_WORDS
}

/// Marks lines about who made the report and when, wherever they stand or at its edges.
pub(super) fn mark(paragraphs: &[&Paragraph], verdicts: &mut Verdicts) {
    let left: Vec<usize> = (0..paragraphs.len())
        .filter(|at| verdicts[*at].is_none())
        .collect();
    let lines: Vec<&str> = left.iter().map(|at| paragraphs[*at].text.trim()).collect();
    let prose = lines.iter().position(|line| is_prose(line)).unwrap_or(0);
    let head = prose.max(HEAD.min(lines.len()));
    let short = |line: &str| line.len() <= LONG;
    let stamp = |line: &&str| short(line).then(|| moment::stamp(line)).flatten();
    let stamps: Vec<Option<Stamp>> = lines.iter().map(stamp).collect();
    let bare = |stamp: &&Option<Stamp>| **stamp == Some(Stamp::Bare);
    let chronology =
        stamps.iter().filter(bare).count() > 1 && stamps.iter().skip(prose).any(|s| bare(&s));
    let is_named = |at: usize| lines.get(at).is_some_and(|l| short(l) && by_name(l));
    for at in 0..lines.len() {
        let place = Place {
            lines: &lines,
            at,
            head: at < head,
            // Below prose, beside another line that reads as an author's: an entry of a list.
            listed: &|| at >= prose && (is_named(at + 1) || at > 0 && is_named(at - 1)),
        };
        let found = match stamps[at] {
            Some(Stamp::Sure) => Some(Reason::Byline),
            Some(Stamp::Bare) if place.head && !chronology => Some(Reason::Byline),
            _ => of_shape(paragraphs[left[at]], place),
        };
        if found.is_some() {
            verdicts[left[at]] = found;
        }
    }
    mark_roles(&left, &lines, head, verdicts);
}

/// Where a line stands.
#[derive(Clone, Copy)]
struct Place<'l> {
    lines: &'l [&'l str],
    at: usize,
    /// Among the first lines, or before all prose.
    head: bool,
    /// Whether it is an entry of a list, which is dear to find out.
    listed: &'l dyn Fn() -> bool,
}

impl Place<'_> {
    /// How many lines come after it.
    fn after(self) -> usize {
        self.lines.len() - self.at - 1
    }

    /// Whether it stands right below a sentence, where a name signs it.
    fn is_signed(self) -> bool {
        let above = self.at.checked_sub(1).map(|above| self.lines[above]);
        above.is_some_and(|above| is_stopped(above) && !above.ends_with(':'))
    }
}

/// Whether a line says who made a report or when, wherever it may stand over it.
pub(super) fn is_over(line: &str) -> bool {
    let line = line.trim();
    let few = line.len() <= LONG && line.split_whitespace().count() <= MOST_WORDS;
    few && (moment::stamp(line).is_some()
        || !is_stopped(line)
            && (by_line(line).is_some()
                || by_name(line)
                || in_place(line)
                || is_on_the_spot(line)
                || is_joined(line)))
}

fn of_shape(paragraph: &Paragraph, place: Place) -> Option<Reason> {
    let line = place.lines[place.at];
    let (foot, last) = (place.after() < FOOT, place.after() == 0);
    let edge = place.head || foot;
    let byline = |found: Line| found == Line::Sure || edge;
    let credited = |found: Credit| edge || matches!(found, Credit::Sure);
    if edge && is_joined(line) {
        return Some(Reason::Byline);
    }
    if !is_stopped(line) && line.split_whitespace().count() <= MOST_WORDS {
        if by_line(line).is_some_and(byline)
            || by_agencies(line)
            || (place.head || last) && by_name(line) && !(place.listed)()
            || place.head && in_place(line)
            || edge && is_on_the_spot(line)
        {
            return Some(Reason::Byline);
        }
        if credit::credit(line).is_some_and(credited) {
            return Some(Reason::Credit);
        }
    }
    if foot && (credit::is_sign(line) || credit::is_with(line))
        || credit::is_contribution(paragraph)
    {
        return Some(Reason::Credit);
    }
    (last && place.is_signed() && is_name(line)).then_some(Reason::Byline)
}

/// A name alone and a role alone below it, at the head.
fn mark_roles(left: &[usize], lines: &[&str], head: usize, verdicts: &mut Verdicts) {
    for at in 0..head.min(lines.len()).saturating_sub(1) {
        let role = is_role_line(lines[at + 1]) && !is_stopped(lines[at + 1]);
        if role && is_name(lines[at]) && !is_role(lines[at]) {
            verdicts[left[at]] = Some(Reason::Byline);
            verdicts[left[at + 1]] = Some(Reason::Byline);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::text::furniture::tests::{HEAD, around};

    #[test]
    fn lines_about_the_makers_are_set_aside() {
        let anywhere = [
            "By GEMMA STOKES, US Reporter",
            "By Haruka Ebina, staff writer",
            "By Haruka Ebina | haruka.ebina@harbour.example",
            "By Haruka Ebina and our correspondents in Oslo",
            "Von Anna Berg und unseren Korrespondenten in Oslo",
            "Von Anna Berg, Korrespondentin in Oslo",
            "Par Anne Mercier, correspondante à Oslo",
            "By News Desk on September 12, 2025",
            "Analysis: Anna Berg, Harbour correspondent",
            "Kommentar: Anna Berg, Redakteurin",
            "Par Anne Mercier, envoyée spéciale à Oslo, et Luc Morel",
            "Por Ana Ruiz, enviada especial a Oslo",
            "Publié le 5 septembre à 18h20, mis à jour à 19h05 – Temps de lecture : 3 min.",
            "Lesezeit: 3 Min.",
            "Published: 22:41, 11 Sep 2025",
            "Posted on November 7",
            "Aktualisiert am 5. September 2025 um 18.20 Uhr",
            "Publié le 5 septembre 2025 à 18h20",
            "14 Oct, 2025 21:12",
        ];
        let left = anywhere
            .iter()
            .filter(|line| around(HEAD, line, HEAD).is_none());
        assert_eq!(left.collect::<Vec<_>>(), Vec::<&&str>::new());
        let at_the_head = [
            "By Colin Reyes",
            "By chief sports writer Tom Ash",
            "Por nuestra corresponsal Ana Ruiz, Oslo",
            "Written by Colin Reyes, 5 September",
            "Von Johanna Wegele",
            "Por Ana Ruiz y Luis Gómez",
            "EXCLUSIVE by Tom Ash, Hull Star",
            "Exklusiv von Anna Berg",
            "Story and picture by Tom Ash, Hull",
            "Words & pictures by Anna Berg",
            "Text und Fotos von Anna Berg",
            "Texte et photos de Anne Mercier",
            "Published Monday 06:12. Edited by Tom Ash",
            "Harbour News Agency | Oct. 14, 2025, 6:22 p.m.",
            "The Voice of Norland, Friday 9 May 2025, page 1",
            "Reporting from Oslo",
            "Anna Berg, Norway correspondent, reporting from Oslo",
            "TOM ASH and our man in Oslo",
            "Tom Ash, Political Editor",
            "Tom Ash, South Asia correspondent, Delhi",
            "Anne Mercier, envoyée spéciale, correspondante",
            "Anna Berg in Oslo",
            "Anna Berg in Oslo and agencies",
            "Anna Berg in Oslo AUGUST 9",
            "Anna Berg, Tom Ash and Ina Poe in Oslo",
            "Jan de Vries Correspondent Spanje",
            "Staff Writer | Harbour Weekly",
            "Anna Berg Political editor",
            "5 September 2025",
            "Madrid - 05 sept 2025 - 18:20 CEST",
            "a.berg@hull.example | Monday 10 March | Updated 14:20",
        ];
        let left = at_the_head
            .iter()
            .filter(|line| around("", line, HEAD).is_none());
        assert_eq!(left.collect::<Vec<_>>(), Vec::<&&str>::new());
        let at_the_foot = ["Salomé Robles", "Anna van der Berg", "Tom Ash, editor"];
        let left = at_the_foot
            .iter()
            .filter(|line| around(HEAD, line, "").is_none());
        assert_eq!(left.collect::<Vec<_>>(), Vec::<&&str>::new());
        let text = format!("Beth Osgood\n\nLocal Democracy Reporter\n\n{HEAD}");
        assert_eq!(super::super::set_aside(&text).0, HEAD);
    }

    #[test]
    fn lines_about_others_stay() {
        let anywhere = [
            "By Friday the water had fallen",
            "By Sea And Land",
            "By local editor and crew alike it was held to be lost",
            "By court order Tom Ash was freed",
            "Analysis: Anna Berg, the keeper, was right",
            "Analysis: what comes next, an editor writes",
            "By the numbers",
            "By our own hands",
            "Exclusive by Nature",
            "Story and song by the fire",
            "Pictures by night",
            "The ship sailed on Monday. Nobody was hurt",
            "Von Berlin in die Welt",
            "Par la force des choses",
            "Di nuovo in piazza",
            "Por qué importa",
            "Editor Jane Roe was shot on her way home",
            "Tom Ash, the harbour reporter, was held for two days.",
            "5 September 2025",
            "18:20",
            "Stand by your neighbours",
            "King Olav in Rome",
            "Anna Berg",
        ];
        let taken = anywhere
            .iter()
            .filter(|line| around(HEAD, line, HEAD).is_some());
        assert_eq!(taken.collect::<Vec<_>>(), Vec::<&&str>::new());
        let at_the_edges = [
            "What happened in Oslo",
            "A night in Oslo",
            "The editor speaks",
            "Anna Berg, a keeper and a cook in Oslo",
        ];
        for line in at_the_edges {
            assert_eq!(around("", line, HEAD), None, "{line}");
            assert_ne!(around(HEAD, line, "").as_deref(), Some("byline"), "{line}");
        }
        for list in [
            "The dead:\n\nTom Ash, reporter\n\nAnna Berg, photographer",
            "They are gone.\n\nThe dead:\n\nTom Ash",
            "They are gone.\n\nTom Ash\n\nAnna Berg",
            "The wall holds.\n\n[0.2.8] - 2021-10-27\n\n1.0.2",
            "5 May 2025\n\nThe yard was shut.\n\n6 May 2025\n\nIt opened again.",
            "Der Chef geht.\n\nEr sagt:\n\n18:20\n\nEs brennt.\n\n18:40\n\nEs ist aus.",
        ] {
            assert_eq!(super::super::set_aside(list).0, list);
        }
    }
}
