//! What a publication says of itself beside a report: "The Haul Rope – a blog about ropes", "The Quay, issue of March 19", its
//! bare name between who wrote it and when, the column over it, the office that made it.

use super::edge::{Line, tells, tokens};
use super::maker::{is_capital, is_joint, is_name, is_of};
use super::{Reason, Verdicts};
use super::{masthead, moment, organ, own};

/// What publications call themselves, in six languages.
pub(super) const KINDS: &str = "diary tagebuch dagboek blog weblog newspaper paper journal magazine newsletter bulletin weekly daily monthly quarterly podcast website zine \
    zeitung tageszeitung wochenzeitung zeitschrift magazin blatt quotidien hebdomadaire revue mensuel périódico diario revista semanario \
    boletín giornale quotidiano rivista settimanale krant dagblad weekblad tijdschrift";
/// What stands before that.
const ARTICLES: &str = "a an the your our das die der ein eine ihre unsere le la l un une una votre notre el su tu nuestro il lo uno het een de uw onze";
/// What goes on behind it: another noun would make it a word about something else ("the paper boy").
pub(super) const ABOUT: &str = "for about of from by on in with since für über aus von der des im seit pour de du des d sur en depuis para sobre desde per \
    di del della su da voor van over uit sinds";
/// Longest name, and longest line with what it is, in words.
const NAME: usize = 6;
const CALLED: usize = 14;

/// What says which number of a paper it is.
pub(super) const ISSUE: &str =
    "issue edition number no nr ausgabe heft nummer numéro n número edición numero edizione editie";
/// Small words in such a number.
const OF: &str = "of the from for vom von der des du de la le del di van";

/// Who makes a paper, before a colon.
const OFFICES: &str = "editorial office,editorial team,editorial department,editorial desk,newsroom,news desk,city desk,redaktion,\
    redaktionsteam,ressort,rédaction,la rédaction,redacción,redazione,redactie";

/// Whether a line is one of these, over a report or below it.
pub(super) fn is_imprint(line: &Line) -> bool {
    !line.stopped
        && (is_self_called(line.text)
            || is_written_by(line.text)
            || is_issue(line.text)
            || is_number(line)
            || is_dated(line)
            || is_office(line)
            || organ::is_organ(line.text)
            || organ::is_published_in(line))
}

/// Whether a sentence of such a line says what only a page says of itself: what it is, who sent or translated it.
pub(super) fn is_of_page(part: &str) -> bool {
    let says =
        |line: Line| is_imprint(&line) || own::is_translated(&line) || masthead::is_issued(&line);
    masthead::is_our(part) || Line::of(part).is_some_and(says)
}

/// "The Haul Rope – a blog about ropes": a name, a dash or bar, and what sort of publication that is.
pub(super) fn is_self_called(text: &str) -> bool {
    let signs = [" – ", " — ", " - ", " | ", " · ", ", "];
    let Some((name, called)) = signs.iter().find_map(|sign| text.split_once(sign)) else {
        return false;
    };
    let small = called.to_lowercase().replace('’', "'");
    let words: Vec<&str> = tokens(&small).collect();
    let kind = words.iter().take(NAME).position(|word| is_of(KINDS, word));
    let whole = kind.is_some_and(|at| {
        let next = words.get(at + 1);
        at > 0 && next.is_none_or(|next| is_of(ABOUT, next))
    });
    is_title(name, NAME)
        && words.first().is_some_and(|first| is_of(ARTICLES, first))
        && whole
        && words.len() <= CALLED
        && Line::of(called).is_some_and(|line| !tells(&line))
}

/// "Points & Signals – notes on rails and roads by Tom Ash": a title, what sort of writing it is in small letters, and whose.
fn is_written_by(text: &str) -> bool {
    const SORTS: &str = "notes thoughts essays dispatches letters musings reflections stories writing writings blog newsletter diary journal \
        column columns podcast notizen gedanken briefe geschichten kolumne carnets notes lettres chroniques réflexions apuntes cartas \
        crónicas reflexiones appunti lettere cronache riflessioni notities brieven verhalen";
    const BY: [&str; 6] = [" by ", " von ", " par ", " de ", " di ", " van "];
    let signs = [" – ", " — ", " - ", " | ", ": "];
    let Some((name, called)) = signs.iter().find_map(|sign| text.split_once(sign)) else {
        return false;
    };
    let by = BY.iter().find_map(|by| called.rsplit_once(by));
    by.is_some_and(|(sort, writer)| {
        let mut words = sort.split_whitespace();
        let sorted = words.clone().take(3).any(|word| is_of(SORTS, word));
        is_title(name, NAME)
            && is_name(writer)
            && sorted
            && words.all(|word| !word.starts_with(char::is_uppercase))
            && sort.split_whitespace().count() <= CALLED
    })
}

/// "The Quay, issue of March 19", "Der Hafenbote, Ausgabe 12/2026": a name, and the number or day of an issue.
fn is_issue(text: &str) -> bool {
    let Some((name, issue)) = text.split_once(", ") else {
        return false;
    };
    let small = issue.to_lowercase();
    let mut words = tokens(&small);
    let number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let fits = |word: &str| number(word) || moment::is_of_time(word) || is_of(OF, word);
    // A number alone is a player's too.
    let dated = tokens(&small).any(|word| {
        let year = word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
        let day = word.chars().count() > 2 && !number(word) && !is_of(OF, word);
        year || day && moment::is_of_time(word)
    });
    is_title(name, NAME)
        && words.next().is_some_and(|first| is_of(ISSUE, first))
        && words.all(fits)
        && dated
        && small.contains(|c: char| c.is_ascii_digit())
}

/// "No. 388, Wednesday", "Ausgabe 12, März 2026": the number of an issue and its day, without a name.
fn is_number(line: &Line) -> bool {
    let words: Vec<&str> = line.tokens().collect();
    let digits = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let [first, number, day @ ..] = words.as_slice() else {
        return false;
    };
    let timed = |word: &&str| moment::is_of_time(word);
    let fits = |word: &&str| digits(word) || timed(word) || is_of(OF, word);
    is_of(ISSUE, first) && digits(number) && day.iter().any(timed) && day.iter().all(fits)
}

/// "the quay / independent since 2019 / Wed 22 Apr, 21:40": parted by signs, of which one part is a day and none tells anything.
fn is_dated(line: &Line) -> bool {
    const FEW: usize = 7;
    let parts = masthead::parts(line.text);
    let small = |part: &str| part.to_lowercase();
    let day = |part: &&str| {
        let small = small(part);
        let named = tokens(&small).any(|word| word.len() > 2 && moment::names_a_day(word));
        let number = small.contains(|c: char| c.is_ascii_digit());
        named && number && tokens(&small).all(moment::is_of_time)
    };
    let few = |part: &&str| part.split_whitespace().count() <= FEW;
    parts.len() > 1 && parts.iter().any(day) && parts.iter().all(few) && !tells(line)
}

/// "Editorial office: Ships and Ports".
fn is_office(line: &Line) -> bool {
    let Some((_, office)) = line.text.split_once(": ") else {
        return false;
    };
    let label = line.small.split(':').next().unwrap_or_default().trim();
    let made = OFFICES.split(',').any(|office| office.trim() == label);
    made && is_title(office, NAME) && !line.text.ends_with('?')
}

/// Up to so many words, all of them capitals or what stands between such.
pub(super) fn is_title(text: &str, most: usize) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let fits = |word: &&str| is_capital(word) || is_joint(word);
    (1..=most).contains(&words.len()) && is_capital(words[0]) && words.iter().all(fits)
}

/// Marks names of outlets and of columns by the lines about maker and time beside them, of those before the first prose.
pub(super) fn mark(paragraphs: &[&str], verdicts: &mut Verdicts, head: &[usize]) {
    let byline = Some(Reason::Byline);
    for at in head.iter().copied() {
        let below = verdicts.get(at + 1).copied().flatten() == byline;
        let above = at > 0 && verdicts[at - 1] == byline;
        let line = Line::of(paragraphs[at]).filter(|line| verdicts[at].is_none() && !line.stopped);
        let Some(line) = line.filter(|_| below) else {
            continue;
        };
        if above && is_title(line.text, NAME) && !line.text.ends_with('?') || is_column(&line) {
            verdicts[at] = byline;
        }
    }
}

/// "TOM ASH: Deck Talk": who writes a column, in capitals, and what it is called.
fn is_column(line: &Line) -> bool {
    const COLUMN: usize = 4;
    let Some((name, column)) = line.text.split_once(": ") else {
        return false;
    };
    let loud = !name.contains(char::is_lowercase);
    loud && is_name(name) && is_title(column, COLUMN) && !tells(line) && !line.text.ends_with('?')
}

#[cfg(test)]
mod tests {
    use crate::text::furniture::set_aside;
    use crate::text::furniture::tests::{HEAD, around};

    #[test]
    fn what_a_publication_calls_itself_is_set_aside() {
        let left: Vec<&str> = [
            "The Bent Crane – a blog about things that lift",
            "Hull & Deck – the magazine for those who load",
            "Hafenbote – die Zeitung für die ganze Küste",
            "Le Quai – un blog sur les ports",
            "El Muelle | el semanario del puerto",
            "La Gru – una rivista",
            "De Kraan – het weekblad voor de haven",
            "BENT CRANE – a docker’s diary, by Tom Ash",
            "The Bent Crane – an unofficial dockers’ blog. Posted by oldcrane on 2 Sept",
            "The Quay, issue of March 19",
            "Der Hafenbote, Ausgabe 12/2026",
            "The Quay, a newsletter on ports, by Tom Ash",
            "No. 388, Wednesday",
            "the quay / independent since 2019 / Wed 22 Apr, 21:40",
            "Harbour Law Notes · 22 April 2026",
            "Ausgabe 12, März 2026",
            "Le Quai, n° 48, mai 2026",
            "Editorial office: Ships and Ports",
            "Redaktion: Hafen und Schiff",
            "From our reporter in Hull, Anna Berg. Translated from the Norse",
        ]
        .into_iter()
        .filter(|line| around("", line, HEAD).is_none())
        .collect();
        assert_eq!(left, Vec::<&str>::new());
    }

    #[test]
    fn what_reads_like_it_stays() {
        let taken: Vec<&str> = [
            "The Bent Crane – a story of two ports",
            "Tom Ash – the paper boy from Hull",
            "Harbour Post – the newspaper that was closed by its owner",
            "The crane – a paper by two engineers",
            "Tom Ash, number 7",
            "Hull Echo, the newspaper closed by its owner",
            "The court, issue by issue",
            "Newsroom: what the editors knew",
            "Two cranes fell – 3 May was the day",
            "Anna Berg: Why I left the port",
            "ANNA BERG: ‘I saw the crane fall’",
        ]
        .into_iter()
        .filter(|line| around("", line, HEAD).is_some() || around(HEAD, line, HEAD).is_some())
        .collect();
        assert_eq!(taken, Vec::<&str>::new());
    }

    #[test]
    fn names_are_told_by_what_stands_beside_them() {
        for head in [
            "By Anna Berg\n\nThe Hull Beacon\n\nWednesday, March 11, 2026",
            "TOM ASH: Deck Talk\n\nThe Hull Sentinel · Mar 11, 2026 · 3 minute read",
        ] {
            assert_eq!(set_aside(&format!("{head}\n\n{HEAD}")).0, HEAD, "{head}");
        }
        // A heading below the author, or over the day, is the report's.
        for head in [
            "By Anna Berg\n\nThe Long Night",
            "Night Of Fire\n\nWednesday, March 11, 2026",
            "ANNA BERG: Crane was lost\n\nWednesday, March 11, 2026",
        ] {
            let kept = head
                .split("\n\n")
                .find(|line| line.contains("Night") || line.contains("was"));
            let left = set_aside(&format!("{head}\n\n{HEAD}")).0;
            assert!(kept.is_some_and(|kept| left.contains(kept)), "{head}");
        }
    }
}
