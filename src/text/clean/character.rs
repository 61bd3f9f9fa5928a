//! Which single characters a reader may see, and in which company.

/// What stands for `c` between the kept character `before` and the raw character `after`: itself,
/// `\n` for a line end, a plain space for other white space, nothing for what is removed.
pub(super) fn keep(before: Option<char>, c: char, after: Option<char>) -> Option<char> {
    match c {
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        _ if c.is_whitespace() => Some(' '),
        '\u{20}'..='\u{7e}' => Some(c),
        '\u{200c}' | '\u{200d}' => joins(before?, c, after?).then_some(c),
        _ if is_selector(c) => selects(before?, c, after).then_some(c),
        _ if c.is_control() || is_invisible(c) || is_noncharacter(c) => None,
        _ => Some(c),
    }
}

/// Format characters and fillers without a shape of their own (the Unicode property
/// `Default_Ignorable_Code_Point`, the bidirectional controls, and interlinear annotation).
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Code points that are never a character: a terminal may draw anything for them, or nothing.
pub(super) fn is_noncharacter(c: char) -> bool {
    matches!(c, '\u{fdd0}'..='\u{fdef}') || u32::from(c) & 0xfffe == 0xfffe
}

/// The flags that are written in tag characters, all that there are (UTS #51, `emoji-sequences.txt`): England, Scotland, Wales.
/// Any other row of tags is hidden text.
const FLAGS: [&str; 3] = [
    "\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
    "\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}",
    "\u{1f3f4}\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}",
];

/// Such a flag at the beginning of a text.
pub(super) fn flag(text: &str) -> Option<&'static str> {
    let begins = text.starts_with('\u{1f3f4}');
    let mut flags = FLAGS.into_iter().filter(|_| begins);
    flags.find(|flag| text.starts_with(flag))
}

/// Variation selectors: they choose a shape of the character before them.
pub(super) fn is_selector(c: char) -> bool {
    matches!(c, '\u{180b}'..='\u{180d}' | '\u{180f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Whether the variation selector `c` has a base that takes it (Unicode Standard 23.4).
fn selects(base: char, c: char, after: Option<char>) -> bool {
    match c {
        '\u{180b}'..='\u{180d}' | '\u{180f}' => matches!(base, '\u{1820}'..='\u{18aa}'),
        '\u{fe0e}' | '\u{fe0f}' if matches!(base, '0'..='9' | '#' | '*') => {
            after == Some('\u{20e3}')
        }
        '\u{fe0e}' | '\u{fe0f}' => is_pictograph(base),
        '\u{fe00}'..='\u{fe02}' => {
            is_ideograph(base) || matches!(base, '\u{1000}'..='\u{109f}' | '\u{2200}'..='\u{22ff}')
        }
        '\u{e0100}'..='\u{e01ef}' => is_ideograph(base),
        _ => false,
    }
}

/// Whether a joiner or non-joiner between these two is needed to read them.
fn joins(before: char, c: char, after: char) -> bool {
    let emoji =
        c == '\u{200d}' && (is_pictograph(before) || before == '\u{fe0f}') && is_pictograph(after);
    emoji || is_joining_script(before) && is_joining_script(after)
}

/// Characters that have an emoji form, and the emoji modifiers.
fn is_pictograph(c: char) -> bool {
    matches!(c,
        '\u{a9}' | '\u{ae}' | '\u{203c}' | '\u{2049}' | '\u{2122}' | '\u{2139}'
        | '\u{2190}'..='\u{21ff}' | '\u{2300}'..='\u{23ff}' | '\u{24c2}' | '\u{25a0}'..='\u{27bf}'
        | '\u{2900}'..='\u{297f}' | '\u{2b00}'..='\u{2bff}' | '\u{3030}' | '\u{303d}'
        | '\u{3297}' | '\u{3299}' | '\u{1f000}'..='\u{1faff}')
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{3134f}')
}

/// Scripts in which letters join, so that U+200C and U+200D change what is written: Arabic,
/// Syriac, N'Ko, the Indic scripts, Myanmar, Khmer, Mongolian.
fn is_joining_script(c: char) -> bool {
    matches!(c,
        '\u{620}'..='\u{8ff}' | '\u{900}'..='\u{dff}' | '\u{1000}'..='\u{109f}'
        | '\u{1780}'..='\u{17b3}' | '\u{17b6}'..='\u{17ff}' | '\u{1820}'..='\u{18aa}'
        | '\u{fb50}'..='\u{fdcf}' | '\u{fe70}'..='\u{fefc}')
}
