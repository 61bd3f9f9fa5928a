//! How many words a text has, for whoever wants to know how long it is, and how many characters cleaning took out.

use crate::export::counted;

/// That so many characters are gone that no reader should see.
pub(super) fn removed_characters(count: usize) -> String {
    let were = if count == 1 { "was" } else { "were" };
    format!(
        "{} {were} removed",
        counted(count, "control or format character")
    )
}

/// Words between blanks; of the scripts that put none between words, two letters count as one.
pub(crate) fn words(text: &str) -> usize {
    let dense = text.chars().filter(|c| is_dense(*c)).count();
    let parts = text.split_whitespace();
    if dense == 0 {
        return parts.count();
    }
    parts.filter(|part| !part.contains(is_dense)).count() + dense.div_ceil(2)
}

/// Letters of Chinese, Japanese, Thai, Lao, Khmer and Burmese, by their blocks in Unicode.
fn is_dense(c: char) -> bool {
    matches!(c, '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn words_of_scripts_with_and_without_blanks() {
        for (text, count) in [
            ("The ferry burned.", 3),
            ("Le café brûle…", 3),
            ("港で火事が起きた。", 4),
            ("火事", 1),
            ("Vale Lines が 2 隻を失った。", 6),
            ("เรือไฟไหม้", 5),
            ("", 0),
        ] {
            assert_eq!(words(text), count, "{text}");
        }
    }
}
