//! What comes by mail or is to be heard and has a title in quotation marks: «Iscriviti alla newsletter «Il mare», ogni giovedì», „Newsletter
//! „Kurs Nord“: jeden Donnerstag“. Marks else are somebody's words, for which many rules let a line alone.

use super::{Reason, line};

/// What is offered, in lower case.
const OFFERED: [&str; 12] = [
    "newsletter",
    "newsletters",
    "infolettre",
    "boletín",
    "nieuwsbrief",
    "podcast",
    "podcasts",
    "briefing",
    "bulletin",
    "briefings",
    "rundbrief",
    "lettre",
];

/// Marks that open a title, and close it.
const MARKS: [(char, char); 6] = [
    ('“', '”'),
    ('„', '“'),
    ('«', '»'),
    ('‘', '’'),
    ('"', '"'),
    ('„', '”'),
];

/// Longest title, in bytes, and longest line, in words.
const TITLE: usize = 60;
const WORDS: usize = 30;

/// Where a title in marks begins and ends behind what is offered.
fn title(text: &str) -> Option<(usize, usize)> {
    let lower = text.to_lowercase();
    // A letter in lower case may be longer than the same in upper case: such a line is let alone.
    let lower = (lower.len() == text.len()).then_some(lower)?;
    let behind = OFFERED
        .iter()
        .filter_map(|word| Some(lower.find(word)? + word.len()));
    let mut behind = behind.filter(|at| text[*at..].starts_with(' '));
    behind.find_map(|at| {
        let rest = text[at..].trim_start();
        let start = text.len() - rest.len();
        let first = rest.chars().next()?;
        let close = MARKS
            .iter()
            .filter(|(open, _)| *open == first)
            .map(|(_, close)| *close);
        let ends = close.filter_map(|close| {
            Some(rest[first.len_utf8()..].find(close)? + first.len_utf8() + close.len_utf8())
        });
        let end = start + ends.min()?;
        (end - start <= TITLE).then_some((start, end))
    })
}

/// Why a line is furniture once its title is taken out, or if all before it is what is offered.
pub(super) fn reason(text: &str) -> Option<Reason> {
    if text.split_whitespace().count() > WORDS {
        return None;
    }
    let (start, end) = title(text)?;
    let (before, behind) = (text[..start].trim(), text[end..].trim_start());
    let label = !before.contains(' ') && behind.starts_with([':', '–', '—', '|']);
    let rest = || {
        format!(
            "{before}{}{behind}",
            if behind.starts_with([',', '.', ':', '!']) {
                ""
            } else {
                " "
            }
        )
    };
    if label {
        return Some(Reason::Newsletter);
    }
    line::reason(rest().trim())
}

#[cfg(test)]
mod tests {
    use super::super::is_furniture;

    #[test]
    fn what_is_offered_under_a_title() {
        let cases = [
            "Iscriviti alla newsletter «Il porto», ogni giovedì nella tua casella",
            "Abonnez-vous à la newsletter « Le port », chaque jeudi",
            "Suscríbete al boletín «El puerto», cada jueves en tu buzón",
            "Sign up for our newsletter “The Crane”",
            "Newsletter „Hafen am Abend“: Jeden Donnerstag das Wichtigste von der Küste",
            "Podcast „Kran und Kai“: Jede Woche ein Gespräch über den Hafen",
        ];
        let left: Vec<&&str> = cases.iter().filter(|case| !is_furniture(case)).collect();
        assert_eq!(left, Vec::<&&str>::new());
    }

    #[test]
    fn what_is_told_of_such_things_stays() {
        let cases = [
            "Der Newsletter „Hafen“ wird eingestellt, sagte die Sprecherin der Stadt.",
            "In the podcast “Deep Water” the minister said the crane was safe.",
            "The union’s newsletter “Forward” called the offer an insult.",
            "She told the podcast “Deep Water”: the crane is safe.",
            "His newsletter “Letters from the port”, which 4,000 people read, stopped on Friday.",
        ];
        let taken: Vec<&&str> = cases.iter().filter(|case| is_furniture(case)).collect();
        assert_eq!(taken, Vec::<&&str>::new());
    }
}
