//! The box at the end of a report that says how readers can help.

use super::pattern::Paragraph;
use super::{Reason, Verdicts};

/// Headings that stand over such a box, in small letters.
const HEADINGS: [&str; 17] = [
    "how to help",
    "how you can help",
    "how to donate",
    "where to donate",
    "where to get help",
    "how to get help",
    "ways to help",
    "so können sie helfen",
    "hier können sie spenden",
    "hier finden sie hilfe",
    "comment aider",
    "comment faire un don",
    "cómo ayudar",
    "cómo donar",
    "come aiutare",
    "come donare",
    "zo kunt u helpen",
];

/// Paragraphs of the box at most.
const MOST_PARAGRAPHS: usize = 4;
/// Words of each of them at most.
const MOST_WORDS: usize = 45;

/// Marks a box that nothing but furniture follows. One that goes on, or in which somebody speaks, is the report's own.
pub(super) fn mark(paragraphs: &[&Paragraph], verdicts: &mut Verdicts) {
    let is_heading = |paragraph: &&Paragraph| {
        let small = paragraph.small().trim();
        let small = small.trim_end_matches([':', '?']).trim_end();
        HEADINGS.contains(&small)
    };
    let Some(at) = paragraphs.iter().rposition(is_heading) else {
        return;
    };
    let spoken = |words: &str| words.contains(['“', '”', '"', '„', '«']);
    let fits = |words: &str| words.split_whitespace().count() <= MOST_WORDS && !spoken(words);
    let box_of: Vec<usize> = (at + 1..paragraphs.len())
        .filter(|i| verdicts[*i].is_none())
        .collect();
    let all = box_of.iter().all(|i| fits(paragraphs[*i].text));
    if at > 0 && all && (1..=MOST_PARAGRAPHS).contains(&box_of.len()) {
        verdicts[at] = Some(Reason::Appeal);
        for i in box_of {
            verdicts[i] = Some(Reason::Appeal);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::text::furniture::set_aside;

    const PROSE: &str = "The storm broke two cranes.\n\nNobody was hurt.";

    #[test]
    fn a_box_at_the_end_is_set_aside() {
        for tail in [
            "HOW TO HELP\n\nDonations are being taken at every branch of the bank.",
            "So können Sie helfen:\n\nDas Konto lautet auf den Verein.\n\nStichwort: Sturm",
            "Comment aider ?\n\nLa mairie reçoit les dons.",
        ] {
            assert_eq!(set_aside(&format!("{PROSE}\n\n{tail}")).0, PROSE, "{tail}");
        }
    }

    #[test]
    fn what_goes_on_or_speaks_stays() {
        for tail in [
            "How to help\n\n“Stay at home,” the mayor said.",
            "Cómo ayudar\n\nUno.\n\nDos.\n\nTres.\n\nCuatro.\n\nCinco.",
            "Donations are being taken at every branch of the bank.",
            "How to help",
        ] {
            let text = format!("{PROSE}\n\n{tail}");
            assert_eq!(set_aside(&text).0, text);
        }
    }
}
