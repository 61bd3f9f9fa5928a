//! What readers wrote below a report, as it stands in a page that was copied whole: how many comments there are, then of each
//! who wrote it, how long ago, what it says, and a button to answer it.
//!
//! It is prose, and ends what a report's foot is known by: whatever stands between the report and its comments.

use super::edge;
use super::pattern::Paragraph;
use super::{Reason, Verdicts};

/// What readers write, in six languages, as it stands over their thread,
const COMMENTS: &str = "comment comments responses discussion kommentar kommentare leserkommentare diskussion commentaire commentaires \
    comentario comentarios commento commenti reactie reacties";
/// and what else stands there beside a number.
const BESIDE: &str = "reader readers view all show the user latest recent top";
/// Longest such line, in words.
const MOST_HEAD: usize = 4;

/// What a thread's buttons begin with: to answer, to approve, to report.
const BUTTONS: [&str; 26] = [
    "reply",
    "replies",
    "log in to reply",
    "show replies",
    "view replies",
    "like",
    "likes",
    "recommend",
    "upvote",
    "downvote",
    "report",
    "flag",
    "antworten",
    "melden",
    "gefällt mir",
    "répondre",
    "signaler",
    "j'aime",
    "responder",
    "denunciar",
    "me gusta",
    "rispondi",
    "segnala",
    "mi piace",
    "reageer",
    "beantwoorden",
];
/// What it is ordered by.
const ORDER: [&str; 12] = [
    "sort by",
    "newest",
    "oldest",
    "most liked",
    "top comments",
    "sortieren nach",
    "neueste zuerst",
    "trier par",
    "ordenar por",
    "ordina per",
    "sorteren op",
    "sorteer op",
];
/// Longest button or order, in words.
const MOST_BUTTON: usize = 4;

/// How far below its head a thread shows its buttons, and how many, in paragraphs.
const NEAR: usize = 12;
const BUTTONS_LEAST: usize = 2;
/// Sentences of the report above it at least.
const REPORT: usize = 2;

/// Marks all that stands below the head of a thread, with it.
pub(super) fn mark(paragraphs: &[&Paragraph], verdicts: &mut Verdicts) {
    let mut prose = 0;
    for at in 0..paragraphs.len() {
        let text = paragraphs[at].text.trim();
        prose += usize::from(edge::is_prose(text));
        if prose < REPORT || !is_head(paragraphs[at].small()) {
            continue;
        }
        let below = paragraphs[at + 1..].iter().take(NEAR);
        let buttons = below.filter(|p| is_button(p.small()) || is_ago(p.small()));
        let (mut all, mut sure) = (0, false);
        for button in buttons {
            all += 1;
            sure = sure || is_button(button.small());
        }
        if sure && all >= BUTTONS_LEAST {
            for verdict in &mut verdicts[at..] {
                *verdict = verdict.or(Some(Reason::Comment));
            }
            verdicts[at] = Some(Reason::Comment);
            return;
        }
    }
}

fn tokens(line: &str) -> impl Iterator<Item = &str> {
    let tokens = line.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’');
    tokens.filter(|token| !token.is_empty())
}

/// "Comments (14)", "14 comments", "View all comments".
fn is_head(line: &str) -> bool {
    let is = |list: &str, token: &str| list.split_whitespace().any(|one| one == token);
    let number = |token: &str| token.bytes().all(|b| b.is_ascii_digit());
    let named = tokens(line).filter(|token| is(COMMENTS, token)).count();
    named == 1
        && tokens(line).count() <= MOST_HEAD
        && !line.trim_end().ends_with(['.', '!', '?', ','])
        && tokens(line).all(|token| is(COMMENTS, token) || is(BESIDE, token) || number(token))
}

/// "Reply 3", "Sort by: Newest", "Antworten".
fn is_button(line: &str) -> bool {
    if tokens(line).count() > MOST_BUTTON || line.trim_end().ends_with(['.', '!', '?', ',']) {
        return false;
    }
    let line = line.trim().replace('’', "'");
    let begins = |with: &&&str| {
        let rest = line.strip_prefix(**with);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    let ordered = ORDER.iter().any(|with| begins(&with));
    let pressed = BUTTONS.iter().find(begins).is_some_and(|with| {
        let behind = &line[with.len()..];
        tokens(behind).all(|token| token.bytes().all(|b| b.is_ascii_digit()))
    });
    ordered || pressed
}

/// "2h ago", "vor 2 Stunden", "il y a 3 jours": how long ago, and nothing else.
fn is_ago(line: &str) -> bool {
    const AGO: &str = "ago vor il y a hace fa geleden";
    const UNITS: &str = "s m h d w min mins minute minutes hr hrs hour hours day days week weeks month months year years minuten stunde \
        stunden tag tagen woche wochen monat monaten heure heures jour jours semaine semaines mois minutos hora horas día días semana \
        semanas minuti ora ore giorno giorni settimana settimane uur dag dagen week weken maand maanden an hace";
    let is = |list: &str, token: &str| list.split_whitespace().any(|one| one == token);
    let number = |token: &str| {
        let unit = token.trim_start_matches(|c: char| c.is_ascii_digit());
        unit.len() < token.len() && (unit.is_empty() || is(UNITS, unit))
    };
    let known = |token: &str| is(AGO, token) || is(UNITS, token) || number(token);
    let counted = tokens(line).any(number);
    let all = tokens(line).count();
    counted
        && (1..=5).contains(&all)
        && tokens(line).all(known)
        && line.contains(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::super::set_aside;
    use super::super::tests::HEAD;

    const THREAD: &str = "JohnD\n\n2h ago\n\nThey should have mended the crane years ago.\n\nReply 3\n\nAda Roe\n\nI saw it fall. It was loud.\n\nReply";

    #[test]
    fn what_readers_wrote_is_set_aside_with_all_below_it() {
        for head in [
            "Comments (14)",
            "14 comments",
            "View all comments",
            "Kommentare",
        ] {
            let page =
                format!("{HEAD}\n\n{head}\n\nSort by: Newest\n\n{THREAD}\n\n© 2031 The Quay");
            let (left, taken) = set_aside(&page);
            assert_eq!(left, HEAD, "{head}");
            let comment = taken
                .iter()
                .find(|passage| passage.text.contains("years ago"));
            assert_eq!(comment.map(|c| c.reason.as_str()), Some("comment"));
        }
        // The topics that stand between the report and its comments are at its foot again.
        let page =
            format!("{HEAD}\n\nRelated Topics\n\nCranes\n\nHarbours\n\nComments (2)\n\n{THREAD}");
        assert_eq!(set_aside(&page).0, HEAD);
    }

    #[test]
    fn a_report_of_comments_stays() {
        let more = "The owner answered on Tuesday that the crane was sound.\n\nReply came from the port at noon, in three lines.";
        for head in ["Comments", "Comments by the owner"] {
            let page = format!("{HEAD}\n\n{head}\n\n{more}");
            assert!(
                set_aside(&page).0.contains("Reply came from the port"),
                "{head}"
            );
        }
        // A button over the report has no thread below it.
        let page = format!("Comments (14)\n\nShare\n\n{HEAD}");
        assert!(set_aside(&page).0.ends_with(HEAD));
    }
}
