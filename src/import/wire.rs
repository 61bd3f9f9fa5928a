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
