//! Who wrote the report: a heading with what follows, or a bio at the end.

use std::sync::LazyLock;

use regex::Regex;

use super::{Reason, Verdicts, fixed};

/// Longest bio paragraph, in words.
const MOST_WORDS: usize = 160;

/// "About the author", alone or before the bio itself.
static HEADING: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"(?i)^(?:(?:about|meet) the (?:authors?|writers?|reporters?|journalists?|correspondents?|editors?)|über (?:den autor|die autorin|die autoren)|zu[mr] (?:autor|autorin|person)|à propos (?:de l[’']auteure?|des auteurs|du journaliste)|sobre (?:el|la|los) (?:autor(?:a|es)?|periodista)|(?:informazioni )?sull[’']autor[ei]|over de (?:auteurs?|schrijver))\s?(?::|$)",
    )
});

/// A name that is said to be of the trade, in the present.
static TRADE: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"^\p{Lu}[\p{L}’'.-]*(?: (?:de|van|von|der|al|bin|del|la|di|\p{Lu}[\p{L}’'.-]*)){1,4},? (?:(?:is|are) (?:an?|the|our|one of|\p{Lu}[\p{L}]*[’']s?)?\s?(?:[\p{L}\p{N}’'.,&-]+ ){0,10}(?:reporters?|journalists?|correspondents?|editors?|columnists?|writers?|authors?|producers?|photographers?|fellow|researcher|contributor|analyst|intern|bureau chief)\b|(?:writes|reports|covers) (?:for|on|about|the|from)\b|covers (?:[\p{L}’'-]+ ){1,10}(?:for|at) (?:the|our|\p{Lu})|ist (?:[\p{L}-]+ ){0,5}(?:Redakteur|Korrespondent|Reporter|Journalist|Autor|Volontär)(?:in)?\b|est (?:[\p{L}-]+ ){0,4}(?:journaliste|rédact\p{L}+|correspondante?|reporter|chroniqueu\p{L}+)\b|es (?:[\p{L}-]+ ){0,4}(?:periodista|redactora?|corresponsal|reporter[oa]|columnista)\b|è (?:[\p{L}’'-]+ ){0,4}(?:giornalista|redattore|redattrice|corrispondente|inviat[oa])\b|is (?:[\p{L}-]+ ){0,5}(?:redacteur|verslaggever|journaliste?)\b)",
    )
});

/// What else a bio says of its subject.
static WORK: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"(?i)\b(?:writes|writing (?:on|about|for)|covers|covering|reports (?:on|for|from)|reporting (?:on|for|from)|based (?:in|out of)|contributes|contributor to|joined|specializ\w+|specialis\w+|author of|(?:his|her|their) (?:\w+ ){0,2}books?|award|schreibt|berichtet|arbeitet|couvre|basée? à|écrit|travaille|escribe|cubre|trabaja|scrive|si occupa|lavora|schrijft|werkt)\b|\b(?:reporter|correspondent|editor|columnist) (?:for|at|with) |@\w+|reached at|(?:follow|contact|e-?mail) (?:him|her|his|them|their)\b",
    )
});

/// Opens a sentence that goes on about the one just named.
static GOES_ON: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"^(?:He|She|They|His|Her|Their|Er|Sie|Il|Elle|Ella|Él|Lui|Lei|Hij|Zij|You can|Follow|Contact|Email)\b",
    )
});

fn is_bio(paragraph: &str) -> bool {
    paragraph.split_whitespace().count() <= MOST_WORDS
        && !paragraph.contains(['“', '„', '«'])
        && TRADE.is_match(paragraph)
        && WORK.is_match(paragraph)
}

/// Marks headings about the author with their bios, and bios after which no prose stands.
pub(super) fn mark(paragraphs: &[&str], verdicts: &mut Verdicts) {
    let bio = Some(Reason::AuthorBio);
    for at in 0..paragraphs.len() {
        if verdicts[at].is_some() || !HEADING.is_match(paragraphs[at]) {
            continue;
        }
        let alone = paragraphs[at].split_whitespace().count() <= 5;
        verdicts[at] = bio;
        let first = at + 1;
        for next in first..paragraphs.len().min(at + 4) {
            let words = paragraphs[next].split_whitespace().count();
            let named = alone && next == first && (8..=MOST_WORDS).contains(&words);
            let more = words <= MOST_WORDS && GOES_ON.is_match(paragraphs[next]);
            if verdicts[next].is_some() || !(named || more || is_bio(paragraphs[next])) {
                break;
            }
            verdicts[next] = bio;
        }
    }
    mark_last(paragraphs, verdicts);
}

/// Marks the bios that only furniture, other bios and lines without a full stop follow. The
/// first paragraph of a text is never one.
fn mark_last(paragraphs: &[&str], verdicts: &mut Verdicts) {
    for at in (1..paragraphs.len()).rev() {
        if verdicts[at].is_some() {
            continue;
        }
        if is_bio(paragraphs[at]) {
            verdicts[at] = Some(Reason::AuthorBio);
        } else if paragraphs[at]
            .trim_end()
            .ends_with(['.', '!', '?', '”', '"', '»', '“'])
        {
            return;
        }
    }
}
