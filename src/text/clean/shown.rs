//! What would act on a terminal, and text in which it is seen instead.

use super::character;

/// Whether a character could act on a terminal, or hide or reorder the text around it: controls, bidirectional
/// controls, separators of lines, and what has no shape of its own or is no character. Selectors of a shape are none.
pub fn acts_on_terminal(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200c}' | '\u{200d}' | '\u{2028}' | '\u{2029}')
        || character::is_noncharacter(c)
        || character::is_invisible(c) && !character::is_selector(c)
}

/// `text` with every character that [`acts_on_terminal`] as U+FFFD, one for one, so that columns stay what they
/// were. Tabs stay, and joiners and tags where a script or an emoji needs them.
pub fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars();
    let mut before = None;
    loop {
        if let Some(flag) = character::flag(rest.as_str()) {
            out.push_str(flag);
            before = flag.chars().next_back();
            rest = rest.as_str()[flag.len()..].chars();
            continue;
        }
        let Some(c) = rest.next() else { break };
        let joins = || character::keep(before, c, rest.clone().next()).is_some();
        let harmless = match c {
            '\t' => true,
            '\u{200c}' | '\u{200d}' => joins(),
            _ => !acts_on_terminal(c),
        };
        out.push(if harmless {
            c
        } else {
            char::REPLACEMENT_CHARACTER
        });
        before = Some(c);
    }
    out
}

/// Each line of `text` as [`visible`] has it.
pub fn visible_lines(text: &str) -> String {
    let lines: Vec<String> = text.split('\n').map(visible).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_is_seen_and_columns_stay() {
        let hostile = "a\u{1b}[31m\tb\u{7}\u{9b}\u{202e}\u{200b}x\u{200d}y\u{34f}\u{115f}\u{3164}\u{e0041}\u{e0080}\u{fffe}\u{fdd0}\u{10ffff}\nc";
        let shown = visible_lines(hostile);
        let odd = |c: char| acts_on_terminal(c) && !"\t\n".contains(c);
        assert!(!shown.contains(odd), "{shown:?}");
        let none = |c: char| matches!(c, '\u{fffe}' | '\u{fdd0}' | '\u{10ffff}');
        assert!(!shown.contains(none), "{shown:?}");
        assert_eq!(shown.chars().count(), hostile.chars().count());
        assert_eq!(shown.lines().count(), 2);
        let flag = "\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}";
        for plain in [
            "Café – “x”",
            "葛\u{e0100}",
            "❤\u{fe0f}",
            "می\u{200c}خواهم",
            flag,
        ] {
            assert_eq!(visible(plain), plain);
        }
    }
}
