//! Who published a report, where the page says so: a newsletter or privacy line, an author's bio, a
//! copyright or source line, an agency's dateline. What somebody told an outlet says nothing of the kind.

use std::sync::LazyLock;

use regex::Regex;

use super::{RoundupReport, between, line};
use crate::text::furniture;

mod mailed;
mod signed;

/// An outlet's name: capitalised words, small words between them; the article before it counts if it is one
/// of the name.
const NAME: &str = r"((?:The\s+)?\p{Lu}WORD(?:\s+(?:(?:of|and|the|for|de|du|des|der|die|del|della|y|et|und|&)\s+){0,2}[\p{Lu}\p{N}]WORD)*)";
/// The rest of a word of a name: full stops only inside it (`U.S`, `hill.example`).
const WORD: &str = r"[\p{L}\p{N}’'&-]*(?:\.[\p{L}\p{N}]+)*";

/// Where a pattern may be looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// In furniture, and in lines that speak to the reader or about the author.
    Furniture,
    /// At the beginning of the first paragraph.
    Dateline,
    /// In the author line.
    Byline,
}

/// The ways in which a page names an outlet, the surest first. `NAME` stands where the name does.
const WAYS: [(Place, &str); 22] = [
    (
        Place::Furniture,
        r"\b(?:newsletters?|updates|offers|events|e-?mails?|alerts)\b[^.!?]*?\bfrom\s+(?:the\s+)?NAME",
    ),
    (
        Place::Furniture,
        r"\b[Ss](?:ign|IGN) (?:up|UP) (?:for|to|with)\s+(?:the\s+)?NAME(?:[’']s?\b)",
    ),
    (
        Place::Furniture,
        r"\b[Ss]ubscribe (?:now )?to\s+(?:the\s+)?NAME",
    ),
    (
        Place::Furniture,
        r"^(?:the\s+)?NAME(?:[’']s?)? (?:[Pp]rivacy|PRIVACY) (?:[Nn]otice|[Pp]olicy|[Ss]tatement)",
    ),
    (
        Place::Furniture,
        r"(?:[Rr]ead|[Ss]ee) (?:the\s+)?NAME(?:[’']s?) (?:[Pp]rivacy|[Tt]erms)",
    ),
    (
        Place::Furniture,
        r"\b(?:writes?|reports?|writing|reporting|reported|covers? \P{Lu}{1,60}?|blogs?)(?:\s+\p{Ll}+){0,3}\s+(?:for|at)\s+(?:the\s+)?NAME",
    ),
    (
        Place::Furniture,
        r"\b(?:reporter|correspondent|editor|columnist|journalist|writer|critic|contributor|commentator|producer)(?:\s+(?:based|at large|\p{Ll}+)){0,3}\s+(?:for|at|of|to)\s+(?:the\s+)?NAME",
    ),
    (
        Place::Furniture,
        r"\b(?:joined|has been with)\s+(?:the\s+)?NAME\s+(?:in|since)\s+\d{4}\b",
    ),
    (
        Place::Furniture,
        r"\bis\s+(?:the\s+)?NAME[’']s\s+[^.]*?\b(?:reporter|correspondent|editor|columnist|writer|critic)\b",
    ),
    (
        Place::Furniture,
        r"(?:©|\([cC]\)|\b[Cc]opyright)\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?\s*(?:by\s+)?(?:the\s+)?NAME",
    ),
    (
        Place::Furniture,
        r"\b(?:(?:first|originally) (?:appeared|published|posted) (?:in|on|by)|^Source:|[Rr]ead (?:more|the full (?:story|article|report)) (?:at|on|in))\s+(?:the\s+)?NAME",
    ),
    (
        Place::Furniture,
        r"\b(?:reference|link|hyperlink|credit) to\s+(?:the\s+)?NAME\s+(?:is|are) (?:mandatory|required|obligatory|compulsory)\b",
    ),
    (
        Place::Furniture,
        r"^(?:the\s+)?NAME(?:[.,:]?\s+(?:[–—-]\s+)?(?:The\s+|A\s+|the\s+|a\s+)?|,\s+(?:\p{Ll}+\s+){1,2})(?:[Mm]agazine|[Nn]ewspaper|[Nn]ewsletter|[Jj]ournal|[Ww]eekly|[Oo]rgan|[Bb]log)\s+(?:of|for|on|about)\b",
    ),
    (
        Place::Furniture,
        r"^(?:the\s+)?NAME in your (?:inbox|mailbox|e-?mail)\b",
    ),
    (
        Place::Furniture,
        r"^(?:Press |Media )?[Cc]ontact:? NAME (?:Communications|Press Office|Media Relations|Public Affairs|Media Office|Pressestelle)\b",
    ),
    (
        Place::Furniture,
        r"^(?:the\s+)?NAME is (?:reader-funded|reader-supported|independent|non-profit|nonprofit|funded by|supported by|paid for by|owned by|published by|regulated by|a member of|part of)\b",
    ),
    (
        Place::Furniture,
        r"(?:^|\|\s*|EXCLUSIVE\s+)[Bb][Yy]\s+[^|·]{3,60},\s+(?:for\s+)?(?:the\s+)?NAME\s+(?:staff|reporters?|correspondents?)\b",
    ),
    (
        Place::Furniture,
        r"(?:^|\|\s*)[Bb][Yy]\s+(\p{Lu}[\p{Lu}\p{N}&-]{2,})\s+(?:[Rr]eporters?|[Ss]taff)\b",
    ),
    (
        Place::Dateline,
        r"^PLACE(?:,\s*PLACE)?(?:,\s*DATE\.?,?|,)\s*\(NAME\)(?:\s|$)",
    ),
    (
        Place::Dateline,
        r"^[\p{Lu}][\p{L} .,’'-]{1,40}(?:,\s*(?:[\p{L}.]+ \d{1,2}|\d{1,2}\.? [\p{L}.]+))?\s*\(NAME\)\s*[-–—]",
    ),
    (Place::Byline, r",\s+(?:for\s+)?(?:the\s+)?NAME$"),
    (
        Place::Furniture,
        r"\b(?:[Cc]all|[Cc]ontact|[Pp]hone|[Ee]-?mail|[Tt]ext) (?:the\s+)?NAME(?:[’']s)?\s+(?:newsdesk|news\s?desk|newsroom|tip\s?line|tips? desk)\b",
    ),
];

/// A town or country of a dateline, and its day: "HOCHGRIMM", "Puerto Albor"; "3 Mar", "Oct. 14".
const TOWN: &str = r"\p{Lu}[\p{L}.’'/-]*(?:\s+[\p{L}.’'/-]+){0,3}";
const DAY: &str = r"(?:\p{Lu}[\p{L}.]+ \d{1,2}|\d{1,2}\.? \p{L}[\p{L}.]+)";

static PATTERNS: LazyLock<Vec<(Place, Regex)>> = LazyLock::new(|| {
    let name = NAME.replace("WORD", WORD);
    let whole = |way: &str| {
        let way = way.replace("PLACE", TOWN).replace("DATE", DAY);
        way.replace("NAME", &name)
    };
    WAYS.iter()
        .filter_map(|(place, way)| Some((*place, Regex::new(&whole(way)).ok()?)))
        .collect()
});

/// Paragraphs at the beginning in which a dateline may stand: dates and captions are over it.
const OPENING: usize = 3;

/// The outlet's name, if the report says it: in a line over the article (`head`) that holds nothing else, or by the words
/// before and after the name.
pub(super) fn name(report: &RoundupReport, head: &[&str]) -> Option<String> {
    let furniture = speaking_lines(report);
    let over: Vec<&str> = head.iter().copied().chain(first_lines(report)).collect();
    signed::outlet(&over)
        .or_else(|| pointed_at(report, &furniture))
        .or_else(|| host(report.url.as_deref()?))
}

/// The outlet by the mail that its page gives, where nothing names it.
pub(super) fn by_mail(report: &RoundupReport) -> Option<String> {
    mailed::outlet(report, &speaking_lines(report))
}

/// What was set aside of the lines before the first prose.
fn first_lines(report: &RoundupReport) -> impl Iterator<Item = &str> {
    let aside = |line: &&str| {
        report
            .set_aside
            .iter()
            .any(|s| s.text.split("\n\n").any(|part| part == *line))
    };
    let lines = report.paragraphs.iter().map(String::as_str);
    lines
        .take(OPENING)
        .take_while(|line| !line::is_prose(line))
        .filter(aside)
}

/// The name that the words around it point at.
fn pointed_at(report: &RoundupReport, furniture: &[&str]) -> Option<String> {
    PATTERNS.iter().find_map(|(place, pattern)| {
        let lines: Vec<&str> = match place {
            Place::Furniture => furniture.to_vec(),
            Place::Dateline => report
                .paragraphs
                .iter()
                .take(OPENING)
                .map(String::as_str)
                .collect(),
            Place::Byline => report.byline.iter().map(String::as_str).collect(),
        };
        let found = lines.iter().find_map(|line| named(pattern, line))?;
        let town = *place == Place::Byline && is_place(report, &found);
        (!town).then_some(found)
    })
}

/// Whether "Mira Roe, Lowmoor" says where she is: one word that is not an agency's and no abbreviation, or a place that the
/// article says something to be in.
fn is_place(report: &RoundupReport, name: &str) -> bool {
    if !name.contains(' ') && name.contains(char::is_lowercase) && !furniture::is_agency(name) {
        return true;
    }
    let before = [
        "in", "at", "near", "from", "of", "à", "en", "aus", "bei", "te",
    ];
    let said = |line: &String| {
        before
            .iter()
            .any(|word| line.contains(&format!(" {word} {name}")))
    };
    report.paragraphs.iter().any(said)
}

fn named(pattern: &Regex, line: &str) -> Option<String> {
    let name = pattern.captures(line)?.get(1)?.as_str();
    let name = name.trim_end_matches(['.', ',', '’', '\'']);
    let name = name
        .strip_suffix("’s")
        .or_else(|| name.strip_suffix("'s"))
        .unwrap_or(name);
    let name = without_form(name);
    (name.chars().count() > 1 && !is_other(name)).then(|| name.to_owned())
}

/// A name without the year of a copyright line and without the form of the company: "The Ledger Limited 2026".
fn without_form(name: &str) -> &str {
    const FORMS: &str = "limited ltd ltd. inc inc. llc plc gmbh ag se s.a sa s.p.a spa srl bv b.v nv n.v verlags verlag sl s.l";
    let mut name = name;
    while let Some((rest, last)) = name.rsplit_once(' ') {
        let last = last.to_lowercase();
        let year = last.len() == 4 && last.bytes().all(|byte| byte.is_ascii_digit());
        if !year && !FORMS.split_whitespace().any(|form| form == last) {
            break;
        }
        name = rest.trim_end_matches([',', ' ']);
    }
    name
}

/// Words in the place of a name that are not one: holders of rights, roles, or an article alone.
fn is_other(name: &str) -> bool {
    const RIGHTS: [&str; 9] = [
        "rights",
        "reserved",
        "riservat",
        "riproduzione",
        "reproduc",
        "réservé",
        "reservad",
        "vorbehalten",
        "voorbehouden",
    ];
    let small = name.to_lowercase();
    let bare = matches!(small.as_str(), "the" | "a" | "an");
    bare || RIGHTS.iter().any(|word| small.contains(word)) || between::has_role(name)
}

/// Furniture, and what reads like it by its own words: an article's sentences speak of “a reporter for X” too.
fn speaking_lines(report: &RoundupReport) -> Vec<&str> {
    static SPEAKING: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(
            r"(?ix) \bsign\s+up\b | \bsubscribe\b | \bnewsletter\b | \bprivacy\s+(?:notice|policy|statement)\b | © | \bcopyright\b
              | ^source: | \bread\s+(?:more|the\s+full)\b | \b(?:first|originally)\s+(?:appeared|published|posted)\b ",
        )
        .ok()
    });
    let by_words = |line: &str| SPEAKING.as_ref().is_some_and(|p| p.is_match(line));
    let set_aside = report.set_aside.iter().map(|s| s.text.as_str());
    let mut lines: Vec<&str> = set_aside.flat_map(|text| text.split("\n\n")).collect();
    // Headlines of other articles may be below a bio.
    let prose = report
        .paragraphs
        .iter()
        .rposition(|line| line::is_prose(line));
    let tail = prose.map_or(0, |last| (last + 1).saturating_sub(BIO_LINES));
    for (at, line) in report.paragraphs.iter().enumerate() {
        if by_words(line) || (at >= tail && is_bio(line)) {
            lines.push(line);
        }
    }
    lines
}

/// The number of lines at an article's end among which there may be an author's bio without a heading.
const BIO_LINES: usize = 3;

/// A person's name and what that person is or does, in the present tense and without a quotation.
fn is_bio(line: &str) -> bool {
    static BIO: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(
            r"^\p{Lu}[\p{L}’'.-]+(?:\s+\p{Lu}[\p{L}’'.-]+){1,3}(?:\s+(?:and|&)\s+\p{Lu}[\p{L}’'.-]+(?:\s+\p{Lu}[\p{L}’'.-]+){1,3})?,?\s+(?:is|are|writes?|reports?|covers?|has (?:covered|written|reported))\b",
        )
        .ok()
    });
    !line.contains(['“', '"', '«']) && BIO.as_ref().is_some_and(|p| p.is_match(line))
}

/// The site of an address, as readers know it.
fn host(address: &str) -> Option<String> {
    let rest = address.split_once("://")?.1;
    let host = rest.split(['/', '?', '#', ':']).next()?;
    let host = host.strip_prefix("www.").unwrap_or(host);
    (!host.is_empty()).then(|| host.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(paragraphs: &[&str]) -> Option<String> {
        let report = RoundupReport {
            paragraphs: paragraphs.iter().map(|p| (*p).to_owned()).collect(),
            ..RoundupReport::default()
        };
        name(&report, &[])
    }

    #[test]
    fn patterns_are_sound() {
        assert_eq!(PATTERNS.len(), WAYS.len());
    }

    #[test]
    fn who_says_so() {
        let cases = [
            (
                "Sign up here. Send me offers, events and updates from The Valley Herald. Read our privacy notice.",
                Some("The Valley Herald"),
            ),
            (
                "Jane Roe writes often for the Rivers and Dams Journal. Her last book is on floods.",
                Some("Rivers and Dams Journal"),
            ),
            (
                "Jane Roe is a staff reporter at Valley Herald, where she covers water.",
                Some("Valley Herald"),
            ),
            (
                "Tom O’Dell is Hill Tribune’s science correspondent.",
                Some("Hill Tribune"),
            ),
            (
                "© 2031 Hill Tribune. All rights reserved.",
                Some("Hill Tribune"),
            ),
            (
                "Source: Le Courrier des Alpes",
                Some("Le Courrier des Alpes"),
            ),
            (
                "This report first appeared in the Hill Tribune.",
                Some("Hill Tribune"),
            ),
            (
                "Subscribe to The Lowland Post for more.",
                Some("The Lowland Post"),
            ),
            (
                "HARTFELL, May 3 (Kestrel Wire) — The dam broke at noon.",
                Some("Kestrel Wire"),
            ),
            (
                "TARN, 4 May (Kestrel Wire) - The match is over.",
                Some("Kestrel Wire"),
            ),
            (
                "HARTFELL, Kestria, May 3 (Kestrel Wire) The dam broke at noon.",
                Some("Kestrel Wire"),
            ),
            (
                "Lima, (AGENCIA SUR) The dam broke at noon.",
                Some("AGENCIA SUR"),
            ),
            ("The Office for Dams (OFD) saw it break.", None),
            (
                "Copyright The Ledger Limited 2026. All rights reserved.",
                Some("The Ledger"),
            ),
            (
                "© Hill-Kurier Verlags GmbH. Alle Rechte vorbehalten.",
                Some("Hill-Kurier"),
            ),
            ("© RIPRODUZIONE RISERVATA", None),
            ("“I saw it go,” she told the Valley Herald on Friday.", None),
            (
                "The engineer said to Hill Tribune that the wall had moved.",
                None,
            ),
            (
                "Mark Low, a reporter for Channel 9, was in the helicopter.",
                None,
            ),
            ("Subscribe to our newsletter for more.", None),
            (
                "Read the full report at https://www.hilltribune.example/dam",
                Some("hilltribune.example"),
            ),
        ];
        for (line, wanted) in cases {
            let mut report = RoundupReport {
                paragraphs: vec![line.to_owned()],
                ..RoundupReport::default()
            };
            report.url = super::super::line::address(&report.paragraphs);
            assert_eq!(name(&report, &[]).as_deref(), wanted, "{line}");
        }
    }

    /// Lines over or below an article, told by the words around the name.
    #[test]
    fn who_is_pointed_at_by_what_is_set_aside() {
        const PROSE: &str = "The dam broke at noon on Monday.\n\nThe sheriff said that seven people were missing.\n\nNobody had seen it.";
        let cases = [
            (
                "Do YOU know more? Call The Gong newsdesk on 0800-GONG",
                Some("The Gong"),
            ),
            (
                "When quoting, a reference to HILL VOICE is required.",
                Some("HILL VOICE"),
            ),
            (
                "PULSE. The magazine of the Hill Nurses’ Union",
                Some("PULSE"),
            ),
            (
                "The Common Cause. Newspaper of the Popular Union. Wednesday, March 5",
                Some("The Common Cause"),
            ),
            (
                "The Corridor, a newsletter on power in Tarn, by Jane Roe",
                Some("The Corridor"),
            ),
            (
                "Damwire is reader-funded. Support us from $3 a month.",
                Some("Damwire"),
            ),
            ("By JANE ROE, Hill Tribune staff", Some("Hill Tribune")),
            ("By BLITZ reporters T. Roe and S. Dell", Some("BLITZ")),
            ("By Valley correspondent Jane Roe", None),
            ("The Voice of Tarn, Friday 9 May 2031, page 1", None),
        ];
        for (line, wanted) in cases {
            let mut report = RoundupReport::default();
            for text in [format!("{PROSE}\n\n{line}"), format!("{line}\n\n{PROSE}")] {
                report.set_aside.extend(furniture::set_aside(&text).1);
            }
            assert_eq!(name(&report, &[]).as_deref(), wanted, "{line}");
        }
    }

    #[test]
    fn a_town_behind_the_author_is_none() {
        let of = |name: &str, paragraph: &str| {
            let report = RoundupReport {
                byline: Some(format!("Mira Roe, {name}")),
                paragraphs: vec![paragraph.to_owned()],
                ..RoundupReport::default()
            };
            pointed_at(&report, &[])
        };
        let rain = "It rained in Upper Lowmoor.";
        assert_eq!(of("Lowmoor Wire", rain).as_deref(), Some("Lowmoor Wire"));
        assert_eq!(of("Reuters", rain).as_deref(), Some("Reuters"));
        assert_eq!(of("Upper Lowmoor", rain), None);
        assert_eq!(of("Lowmoor", rain), None);
    }

    #[test]
    fn bios_stand_at_the_end() {
        let bio = "Jane Roe writes for the Valley Herald.";
        let prose = "The water rose.";
        assert_eq!(of(&[prose, bio]).as_deref(), Some("Valley Herald"));
        assert_eq!(of(&[prose, bio, prose, prose, prose, prose]), None);
    }
}
