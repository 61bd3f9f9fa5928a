//! English contractions: whoever writes down what somebody said writes "it's" or "it is" as the house has it, and
//! alters no word by that (R. Quirk and others, "A Comprehensive Grammar of the English Language", 3.23 and 3.39).

use std::borrow::Cow;

/// Those that are no word with an ending.
const WHOLE: [(&str, [&str; 2]); 5] = [
    ("can't", ["can", "not"]),
    ("cannot", ["can", "not"]),
    ("won't", ["will", "not"]),
    ("shan't", ["shall", "not"]),
    ("let's", ["let", "us"]),
];

/// Endings, and what they stand for behind any word.
const ENDINGS: [(&str, &str); 5] = [
    ("n't", "not"),
    ("'re", "are"),
    ("'ll", "will"),
    ("'ve", "have"),
    ("'m", "am"),
];

/// Behind these 's is a verb and no possessive. That it may stand for "has" is left aside: "is" is far more frequent.
const BEFORE_IS: &str = " it he she that there here what who where how ";

/// The words of a passage, each contraction as the two words that it stands for. `keys` are words as they are
/// compared, in small letters where a sentence begins.
pub(super) fn apart(keys: &[(Cow<'_, str>, usize)]) -> Vec<String> {
    let mut out = Vec::with_capacity(keys.len() + 2);
    for (key, _) in keys {
        match parts(&key.to_lowercase().replace('’', "'")) {
            Some((first, second)) => out.extend([first, second.to_owned()]),
            None => out.push(key.to_string()),
        }
    }
    out
}

fn parts(word: &str) -> Option<(String, &'static str)> {
    if let Some((_, [first, second])) = WHOLE.iter().find(|(whole, _)| *whole == word) {
        return Some(((*first).to_owned(), second));
    }
    let ending = |(ending, meant): &(&str, &'static str)| {
        let stem = word.strip_suffix(ending)?;
        (!stem.is_empty()).then(|| (stem.to_owned(), *meant))
    };
    ENDINGS.iter().find_map(ending).or_else(|| {
        let stem = word.strip_suffix("'s")?;
        BEFORE_IS
            .contains(&format!(" {stem} "))
            .then(|| (stem.to_owned(), "is"))
    })
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn contractions_are_two_words() {
        for (word, want) in [
            ("it's", Some(("it", "is"))),
            ("don't", Some(("do", "not"))),
            ("can't", Some(("can", "not"))),
            ("cannot", Some(("can", "not"))),
            ("they're", Some(("they", "are"))),
            ("we'll", Some(("we", "will"))),
            ("i'm", Some(("i", "am"))),
            ("let's", Some(("let", "us"))),
            ("russia's", None),
            ("ministers'", None),
            ("want", None),
            ("'m", None),
        ] {
            let found = parts(word);
            let found = found.as_ref().map(|(a, b)| (a.as_str(), *b));
            assert_eq!(found, want, "{word}");
        }
    }
}
