//! Cross-headings: lines that name what follows instead of stating it.

/// Longest heading, in words.
const MOST_WORDS: usize = 12;

/// Longest question that is a heading and no sentence, in words.
const MOST_ASKING_WORDS: usize = 5;

/// Whether a paragraph of one sentence reads as a heading. That text follows is for the caller
/// to see.
pub(super) fn is_heading(line: &str) -> bool {
    let words = line
        .split_whitespace()
        .filter(|w| w.contains(char::is_alphanumeric));
    let count = words.count();
    let begins = line.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '¿' | '‘' | '\''));
    if !begins || count == 0 || count > MOST_WORDS || !line.contains(char::is_alphabetic) {
        return false;
    }
    match line.chars().next_back() {
        Some('?') => count <= MOST_ASKING_WORDS || is_title_case(line),
        Some(last) => last.is_alphanumeric() || matches!(last, '’' | '\'' | ')' | '%'),
        None => false,
    }
}

/// Whether nearly every long word begins with a capital, as in English headlines.
fn is_title_case(line: &str) -> bool {
    let long = line.split_whitespace().filter(|w| w.chars().count() > 3);
    let (mut capitals, mut all) = (0, 0);
    for word in long {
        all += 1;
        let first = word.chars().find(|c| c.is_alphanumeric());
        capitals += usize::from(first.is_some_and(|c| !c.is_lowercase()));
    }
    all > 0 && capitals * 5 >= all * 4
}
