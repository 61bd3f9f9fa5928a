//! What a report is signed with below its last paragraph: "— HNA —", "mk/ts HNA 121530 MAR 27", "END", "Anna Berg and Tom Ash
//! contributed."

use super::super::edge::{Line, tokens};
use super::super::maker::{is_agency, is_capital, is_initials, is_joint, is_role};

/// "Contributed", where it ends a line of names.
const HELPED: [&str; 9] = [
    "contributed",
    "contributed reporting",
    "haben mitgearbeitet",
    "hat mitgearbeitet",
    "ont contribué",
    "a contribué",
    "contribuyeron",
    "hanno collaborato",
    "werkten mee",
];

/// A line of signs alone: "___", "* * *".
pub(super) fn is_rule(line: &Line) -> bool {
    !line.text.contains(char::is_alphanumeric)
}

/// "— HNA —", "/GIS/ MD/KT", "END", "Radio Harbour / fo, with HNA": whose it is and who wrote it, in letters.
pub(super) fn is_sign(line: &Line) -> bool {
    let bare = line.text.trim_matches(|c: char| !c.is_alphanumeric());
    let framed = bare.len() < line.text.len() || line.text.contains('/');
    let loud = !line.text.contains(char::is_lowercase);
    let ends = ["end", "ends", "fin", "ende", "fine", "einde", "30"];
    if (loud || framed) && ends.contains(&bare.to_lowercase().as_str()) {
        return true;
    }
    let short = |token: &str| {
        (2..=6).contains(&token.chars().count()) && token.chars().all(char::is_alphabetic)
    };
    let signs: Vec<&str> = tokens(line.text).collect();
    if framed
        && loud
        && !line.stopped
        && (1..=5).contains(&signs.len())
        && signs.iter().all(|token| short(token))
    {
        return line
            .text
            .starts_with(['—', '–', '-', '/', '(', '[', '*', '#']);
    }
    // "(HNA/ab/md)": an agency and initials in brackets.
    let bracketed = line.text.starts_with('(') && line.text.ends_with(')');
    let parts = || line.text.trim_matches(['(', ')']).split('/');
    if bracketed
        && line.text.contains('/')
        && parts().all(is_initials)
        && parts().any(|part| !part.contains(char::is_lowercase))
    {
        return true;
    }
    // "mk/ts HNA 121530 MAR 27": initials, and what a wire numbers its reports with.
    let wired = line
        .text
        .split_whitespace()
        .next()
        .is_some_and(|first| first.contains('/') && tokens(first).all(is_initials));
    if wired
        && line.text.contains(|c: char| c.is_ascii_digit())
        && !line.stopped
        && line.words <= 7
        && signs[1..]
            .iter()
            .all(|token| !token.contains(char::is_lowercase) || short(token))
    {
        return true;
    }
    let Some((outlet, rest)) = line.text.split_once(" / ") else {
        return false;
    };
    let initials = rest.split([',', ' ']).next().unwrap_or_default();
    let small = initials.chars().all(char::is_lowercase) && is_initials(initials);
    small
        && line.words <= 10
        && outlet
            .split_whitespace()
            .all(|word| is_capital(word) || is_joint(word))
}

/// "HNA correspondents Anna Berg in Oslo and Tom Ash in Hull contributed."
pub(super) fn is_help(line: &Line) -> bool {
    let small = line.small.trim_end_matches(['.', ')']);
    let Some(helped) = HELPED.iter().find(|helped| small.ends_with(**helped)) else {
        return false;
    };
    let count = small[..small.len() - helped.len()]
        .split_whitespace()
        .count();
    let names: Vec<&str> = line.text.split_whitespace().take(count).collect();
    let named =
        |word: &&str| is_capital(word) || is_joint(word) || is_role(word) || is_agency(word);
    let capitals = names.iter().filter(|word| is_capital(word)).count();
    capitals > 1 && names.iter().all(named)
}
