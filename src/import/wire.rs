//! What is above a text that came by mail or over a wire: headers, slugs, urgency.

/// A text without its headers, and what they say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Headers<'t> {
    /// The text below.
    pub body: &'t str,
    /// `Subject:`
    pub title: Option<String>,
    /// `From:`
    pub byline: Option<String>,
    /// `Date:`
    pub date: Option<String>,
}

/// Names of mail headers that are above a text that was copied or saved.
const NAMES: [&str; 22] = [
    "from",
    "to",
    "cc",
    "bcc",
    "date",
    "sent",
    "subject",
    "reply-to",
    "message-id",
    "received",
    "mime-version",
    "content-type",
    "content-transfer-encoding",
    "return-path",
    "von",
    "an",
    "betreff",
    "gesendet",
    "datum",
    "de",
    "objet",
    "asunto",
];

/// Removes mail headers: two or more lines `Name: value` of known names at the top.
pub(super) fn without_headers(text: &str) -> Headers<'_> {
    let mut found = Headers {
        body: text,
        ..Headers::default()
    };
    let mut at = 0;
    let mut count = 0;
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end();
        let folded = count > 0 && line.starts_with([' ', '\t']) && !bare.is_empty();
        let header = bare
            .split_once(':')
            .filter(|(name, _)| NAMES.contains(&name.to_lowercase().as_str()));
        match header {
            Some((name, value)) => {
                count += 1;
                let value = Some(value.trim().to_owned()).filter(|v| !v.is_empty());
                match name.to_lowercase().as_str() {
                    "subject" | "betreff" | "objet" | "asunto" => found.title = value,
                    "from" | "von" | "de" => found.byline = value,
                    "date" | "sent" | "gesendet" | "datum" => found.date = value,
                    _ => {}
                }
            }
            None if folded || (bare.is_empty() && count == 0) => {}
            None => break,
        }
        at += line.len();
    }
    if count < 2 {
        return Headers {
            body: text,
            ..Headers::default()
        };
    }
    found.body = &text[at..];
    found
}

/// Lines that are quoted at least, for a text to be a quoted one.
const QUOTED: usize = 3;

/// The text of a mail in which a report was forwarded as a quotation, `> ` before every line (RFC 3676), without these marks
/// and without the signature below; `None` where a line of the text is not quoted.
pub(super) fn unquoted(body: &str) -> Option<String> {
    let is_told = |line: &&str| !matches!(line.trim_end_matches('\r'), "-- " | "--");
    let lines: Vec<&str> = body.lines().take_while(is_told).collect();
    let filled = lines.iter().filter(|line| !line.trim().is_empty());
    let quoted = filled.clone().filter(|line| line.starts_with('>')).count();
    if quoted < QUOTED || quoted < filled.count() {
        return None;
    }
    let bare = |line: &&str| line.trim_start_matches(['>', ' ']).to_owned() + "\n";
    Some(lines.iter().map(bare).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_quoted_throughout_is_told_without_the_marks() {
        let mail = "\n> Ferry burns\n>\n> Three men of the crew\n>> were missing.\n\n-- \nInes\n";
        let told = "\nFerry burns\n\nThree men of the crew\nwere missing.\n\n";
        assert_eq!(unquoted(mail).as_deref(), Some(told));
        for own in [
            "> One line\n",
            "Mine.\n> a\n> b\n> c\n",
            "",
            "> a\n> b\n> c\nMine.\n",
        ] {
            assert_eq!(unquoted(own), None, "{own:?}");
        }
    }
}
