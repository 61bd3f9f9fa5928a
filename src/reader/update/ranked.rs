//! What typed words narrow a list to.

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

/// What `words` narrow a list to, best first; all of it in its order where nothing was typed. Each is told with its name
/// and with what else is said of it: somebody who types part of a name means the command of that name.
pub(super) fn ranked<T>(words: &str, list: impl Iterator<Item = (T, String, String)>) -> Vec<T> {
    if words.trim().is_empty() {
        return list.map(|(item, ..)| item).collect();
    }
    let list: Vec<(T, String, String)> = list
        .map(|(item, name, besides)| {
            let all = format!("{name} {besides}");
            (item, name, all)
        })
        .collect();
    // Scattered letters match almost anything: they count only if the words occur nowhere, and only in a name.
    let wanted: Vec<String> = words
        .to_lowercase()
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    let has = |text: &str| {
        let text = text.to_lowercase();
        wanted.iter().all(|word| text.contains(word.as_str()))
    };
    let plain = list.iter().any(|(_, _, all)| has(all));
    let pattern = Pattern::parse(words, CaseMatching::Ignore, Normalization::Smart);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut buffer = Vec::new();
    let mut score = |text: &str| {
        let score = pattern.score(Utf32Str::new(text, &mut buffer), &mut matcher);
        // "!" and "^" are marks to look for, not pattern operators.
        score.or_else(|| has(text).then_some(0))
    };
    let begins = |name: &str| {
        let name = name.to_lowercase();
        name.starts_with(&words.trim().to_lowercase())
    };
    let mut found: Vec<((bool, bool, u32), T)> = list
        .into_iter()
        .filter(|(_, _, all)| !plain || has(all))
        .filter_map(|(item, name, all)| {
            let own = score(&name).filter(|_| !plain || has(&name));
            let score = own.or_else(|| score(&all).filter(|_| plain))?;
            let rank = (begins(&name), own.is_some(), score);
            Some((rank, item))
        })
        .collect();
    // A stable sort: equals stay in their order.
    found.sort_by_key(|(rank, _)| std::cmp::Reverse(*rank));
    found.into_iter().map(|(_, item)| item).collect()
}

#[cfg(test)]
mod tests {
    use super::ranked;

    #[test]
    fn what_is_called_so_stands_first() {
        let list = [
            ("filter.noted", "only what has a note"),
            ("note.claim", "write a note"),
            ("undo", "undo the last mark"),
            ("theme", "choose colours"),
        ];
        let first = |words: &str| {
            let list = list.iter().map(|(name, besides)| {
                let (name, besides) = ((*name).to_owned(), (*besides).to_owned());
                (name.clone(), name, besides)
            });
            ranked(words, list).first().cloned()
        };
        assert_eq!(first("note").as_deref(), Some("note.claim"));
        assert_eq!(first("thm").as_deref(), Some("theme"));
        assert_eq!(first("the").as_deref(), Some("theme"));
        assert_eq!(first("last mark").as_deref(), Some("undo"));
        assert_eq!(first("theme nosuch"), None);
        assert_eq!(first("only it"), None, "not strewn over what it does");
    }

    #[test]
    fn letters_strewn_over_a_line_count_only_where_the_words_are_nowhere() {
        let list = || {
            let lines = [
                "to the beginning, the last remark",
                "choose the theme",
                "themes",
            ];
            {
                let told = |line: &'static str| (line, line.to_owned(), String::new());
                lines.into_iter().map(told)
            }
        };
        let mut plain = ranked("theme", list());
        plain.sort_unstable();
        assert_eq!(plain, ["choose the theme", "themes"]);
        assert_eq!(ranked("chsthm", list()), ["choose the theme"]);
        assert_eq!(ranked(" ", list()).len(), 3);
    }
}
