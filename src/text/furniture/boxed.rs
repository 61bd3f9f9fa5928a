//! Boxes of several lines that a page sets into a report, known by their first line and their last: a picture with its caption
//! and who took it, an invitation to a newsletter, the topics below a report.

use super::edge;
use super::pattern::Paragraph;
use super::{Reason, Verdicts};

/// A box: its first lines, its last lines, and the most lines that stand between them.
struct Boxed {
    reason: Reason,
    first: &'static str,
    last: &'static str,
    between: usize,
    /// Whether the line behind the last one is of the box where that is nothing but a label.
    named: bool,
}

const BOXES: [Boxed; 2] = [
    // "Image", the caption, "Credit...", "Anna Berg for The Harbour Echo"
    Boxed {
        reason: Reason::Caption,
        first: "image,video",
        last: "credit...,credit…",
        between: 2,
        named: true,
    },
    Boxed {
        reason: Reason::Newsletter,
        first: "newsletter sign-up,newsletter signup,newsletter sign up,newsletter",
        last: "subscribe,sign up,preview,abonnieren,anmelden,s'inscrire,s’inscrire,suscríbete,iscriviti,inschrijven",
        between: 3,
        named: false,
    },
];

/// What stands over the topics of a report, which are links.
const TOPICS: &str = "topics,related topics,explore more on these topics,more on these topics,tags,themen,schlagwörter,mots-clés,\
    thèmes associés,temas,etiquetas,archivado en,argomenti,archiviato in,onderwerpen";
/// Longest topic, in words, and most topics.
const TOPIC: usize = 4;
const MOST_TOPICS: usize = 12;
/// Longest name of who took a picture, in words.
const NAME: usize = 12;

fn small(paragraph: &Paragraph) -> String {
    paragraph.text.trim().to_lowercase()
}

fn is_one_of(lines: &str, line: &str) -> bool {
    lines.split(',').any(|one| one.trim() == line)
}

/// What stands over a caption, with a comma or colon behind it.
const CAPTIONS: &str = "image caption,media caption,video caption,photo caption,picture caption,bildunterschrift,légende,pie de foto,\
    didascalia,bijschrift";
/// Longest caption, in words.
const CAPTION: usize = 60;

/// What stands over whom to ask, below a press release.
const CONTACTS: &str = "contact,contacts,contact details,media contact,media contacts,press contact,press contacts,press office,media \
    enquiries,media inquiries,press enquiries,press inquiries,for further information,for more information,for further information \
    contact,for more information contact,for further information please contact,for more information please contact,kontakt,\
    pressekontakt,medienkontakt,rückfragen,rückfragen an,rückfragen bitte an,ansprechpartner,ansprechpartnerin,contact presse,\
    contacts presse,contact médias,contacto,contacto de prensa,contactos de prensa,contatto stampa,contatti stampa,contatti,\
    perscontact,contactpersoon,voor meer informatie";
/// Longest line of such a box, in words, and most lines; digits of a telephone number at least.
const CONTACT: usize = 10;
const MOST_CONTACTS: usize = 8;
const NUMBER: usize = 6;

/// Marks the boxes of a text.
pub(super) fn mark(paragraphs: &[&Paragraph], verdicts: &mut Verdicts) {
    mark_captions(paragraphs, verdicts);
    mark_contacts(paragraphs, verdicts);
    for at in 0..paragraphs.len() {
        for boxed in &BOXES {
            if let Some(end) = end(boxed, paragraphs, at) {
                verdicts[at..end].fill(Some(boxed.reason));
            }
        }
    }
    mark_topics(paragraphs, verdicts);
}

/// Behind the last paragraph of a box that begins at `at`.
fn end(boxed: &Boxed, paragraphs: &[&Paragraph], at: usize) -> Option<usize> {
    if !is_one_of(boxed.first, &small(paragraphs[at])) {
        return None;
    }
    let within = paragraphs.iter().skip(at + 1).take(boxed.between + 1);
    let last = at
        + 1
        + within
            .map(|p| small(p))
            .position(|p| is_one_of(boxed.last, &p))?;
    let behind = paragraphs.get(last + 1).filter(|_| boxed.named);
    let name = behind.is_some_and(|p| {
        let words = p.text.split_whitespace().count();
        words <= NAME && !p.text.trim_end().ends_with(['.', '!', '?'])
    });
    Some(last + 1 + usize::from(name))
}

/// Whether a caption stands behind its label: "Media caption, Watch: The crane falls".
fn is_labelled(paragraph: &Paragraph) -> bool {
    let parted = paragraph.small().split_once([',', ':']);
    let labelled = parted.is_some_and(|(label, rest)| {
        is_one_of(CAPTIONS, label.trim()) && rest.starts_with(' ') && !rest.trim().is_empty()
    });
    labelled && paragraph.text.split_whitespace().count() <= CAPTION
}

/// Marks what is below "Image caption,", and behind it.
fn mark_captions(paragraphs: &[&Paragraph], verdicts: &mut Verdicts) {
    for (paragraph, verdict) in paragraphs.iter().zip(verdicts.iter_mut()) {
        if is_labelled(paragraph) {
            *verdict = Some(Reason::Caption);
        }
    }
    for at in 1..paragraphs.len() {
        let label = paragraphs[at - 1].small().trim();
        let over = label.strip_suffix([',', ':']).unwrap_or_default();
        let words = paragraphs[at].text.split_whitespace().count();
        if is_one_of(CAPTIONS, over) && words <= CAPTION {
            verdicts[at - 1..=at].fill(Some(Reason::Caption));
        }
    }
}

/// Marks whom to ask, by mail or telephone, up to the last line that says how.
fn mark_contacts(paragraphs: &[&Paragraph], verdicts: &mut Verdicts) {
    for at in 0..paragraphs.len() {
        let label = paragraphs[at].small().trim().trim_end_matches(':');
        if !is_one_of(CONTACTS, &label.replace(',', "")) {
            continue;
        }
        let below = paragraphs[at + 1..].iter().take(MOST_CONTACTS);
        let short = |p: &&&Paragraph| {
            p.text.split_whitespace().count() <= CONTACT
                && !p.text.trim_end().ends_with(['.', '!', '?'])
        };
        let below: Vec<_> = below.take_while(short).collect();
        let says_how = |p: &&&Paragraph| {
            let digits = p.text.chars().filter(char::is_ascii_digit).count();
            let bare = || !p.text.contains(char::is_lowercase) || is_number(p.small());
            p.text.contains('@') || digits >= NUMBER && bare()
        };
        if let Some(last) = below.iter().rposition(says_how) {
            verdicts[at..=at + 1 + last].fill(Some(Reason::Credit));
        }
    }
}

/// "Tel. 0123 456", "mobile: +44 123 4567": a label and a number.
fn is_number(line: &str) -> bool {
    const LABELS: [&str; 11] = [
        "tel", "phone", "mobile", "mob", "fon", "mobil", "handy", "tél", "fax", "cell", "t",
    ];
    let label = line
        .split(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or_default();
    LABELS
        .iter()
        .any(|known| label.starts_with(known) && label.len() <= known.len() + 5)
}

/// Marks the topics that nothing but furniture follows.
fn mark_topics(paragraphs: &[&Paragraph], verdicts: &mut Verdicts) {
    let prose = |at: &usize| verdicts[*at].is_none() && edge::is_prose(paragraphs[*at].text);
    let Some(last) = (0..paragraphs.len()).rev().find(prose) else {
        return;
    };
    let mut foot = last + 1..paragraphs.len();
    let Some(label) =
        foot.find(|at| is_one_of(TOPICS, small(paragraphs[*at]).trim_end_matches(':')))
    else {
        return;
    };
    let short = |at: &usize| paragraphs[*at].text.split_whitespace().count() <= TOPIC;
    let topics = (label + 1..paragraphs.len()).take_while(short).count();
    if (1..=MOST_TOPICS).contains(&topics) {
        verdicts[label..=label + topics].fill(Some(Reason::Related));
    }
}

#[cfg(test)]
mod tests {
    use crate::text::furniture::set_aside;
    use crate::text::furniture::tests::HEAD;

    /// What is left of lines that stand between two texts.
    fn left(lines: &[&str], after: &str) -> Vec<String> {
        let all = [HEAD, &lines.join("\n\n"), after].join("\n\n");
        let (left, _) = set_aside(all.trim_end());
        let own = |line: &&&str| left.split("\n\n").any(|p| p == **line);
        lines.iter().filter(own).map(|l| (*l).to_owned()).collect()
    }

    #[test]
    fn a_caption_stands_below_its_label() {
        let lines = [
            "Image caption,",
            "The crane has lain in the water since Tuesday.",
        ];
        assert_eq!(left(&lines, HEAD), Vec::<String>::new());
        let lines = ["Caption", "The crane has lain in the water since Tuesday."];
        assert_eq!(left(&lines, HEAD), lines);
    }

    #[test]
    fn whom_to_ask_is_set_aside_with_how() {
        let lines = [
            "Press contact:",
            "Anna Berg",
            "Port of Hull, press office",
            "Tel. 0123 456789",
            "press@port.example",
        ];
        assert_eq!(left(&lines, ""), Vec::<String>::new());
        assert_eq!(left(&lines, HEAD), Vec::<String>::new());
        // What nobody can be reached by is no contact, nor is a sentence.
        for lines in [
            ["Contact", "The pilot lost it at 11.40 on Monday."],
            ["Contacts", "Ties with the port go back to 1911"],
        ] {
            assert_eq!(left(&lines, HEAD), lines);
        }
    }

    #[test]
    fn boxes_are_set_aside_as_a_whole() {
        let picture = [
            "Image",
            "The crane in the water on Tuesday.",
            "Credit...",
            "Anna Berg for The Harbour Echo",
        ];
        assert_eq!(left(&picture, HEAD), Vec::<String>::new());
        let mail = [
            "Newsletter Sign-up",
            "The Quay. A guided tour to the best of the port every day.",
            "Subscribe",
        ];
        assert_eq!(left(&mail, HEAD), Vec::<String>::new());
        let topics = ["Explore more on these topics", "Cranes", "Hull", "news"];
        assert_eq!(left(&topics, ""), Vec::<String>::new());
    }

    #[test]
    fn a_box_without_its_end_takes_nothing() {
        let lines = ["Image", "The crane fell on Tuesday, the port said."];
        assert_eq!(left(&lines, HEAD).len(), 2);
        let lines = ["Topics", "The crane fell on Tuesday, the port said."];
        assert_eq!(left(&lines, HEAD).len(), 2);
    }
}
