//! Mails saved as files (RFC 5322): the words in them, which are encoded to be sent.

use std::sync::LazyLock;

use mail_parser::{Message, MessageParser, PartType};
use regex::Regex;

use super::super::gather::Raw;
use super::super::wire;
use super::mhtml;
use crate::bundle::format::{self, Format};
use crate::text::clean::clean_line;

/// A mail as something that may be read on.
pub(in super::super) struct Mail {
    /// A text below headers, or a page.
    pub raw: Raw,
    /// Which of these.
    pub format: Format,
    /// What it says it is about; empty if nothing.
    pub subject: String,
    /// When it says it was sent.
    pub date: String,
}

/// Bytes of headers that are looked at: those of a mail that went a long way fill some of them.
const MOST: usize = 64 * 1024;

/// Whether `raw` is a mail whose words are encoded, or in one of several parts. Any other is a text below headers.
pub(super) fn is_one(raw: &Raw) -> bool {
    let head = String::from_utf8_lossy(&raw.bytes[..raw.bytes.len().min(MOST)]);
    let head = head.replace("\r\n", "\n").to_lowercase();
    let head = head.split("\n\n").next().unwrap_or_default();
    let has = |wanted: &dyn Fn(&str, &str) -> bool| {
        let mut lines = head.lines().filter_map(|line| line.split_once(':'));
        lines.any(|(name, value)| wanted(name, value.trim()))
    };
    let is_header = |line: &str| {
        let name = line.split_once(':').map_or("", |(name, _)| name);
        line.starts_with([' ', '\t']) || !name.is_empty() && !name.contains(' ')
    };
    head.lines().all(is_header)
        && has(&|name, _| name == "from")
        && has(&|name, value| match name {
            "content-transfer-encoding" => ["quoted-printable", "base64"].contains(&value),
            "content-type" => value.starts_with("multipart/") || value.starts_with("text/html"),
            "subject" => value.contains("=?"),
            _ => false,
        })
}

/// The mail as the text below its headers that it would be if nothing in it were encoded; a page where it has no other text
/// and forwards none.
pub(in super::super) fn read(raw: &Raw) -> Result<Mail, String> {
    let none = || {
        "this mail has no text of its own: save what is attached to it, and import that".to_owned()
    };
    let message = MessageParser::default()
        .parse(&raw.bytes)
        .ok_or_else(none)?;
    let date = clean_line(message.header_raw("Date").unwrap_or_default());
    // A line end may be encoded in it.
    let subject = clean_line(message.subject().unwrap_or_default());
    let from = message.from().and_then(|from| from.first());
    let from = from.map_or(String::new(), |from| {
        let (name, address) = (from.name(), from.address());
        let (name, address) = (name.unwrap_or_default(), address.unwrap_or_default());
        format!("From: {}\n", clean_line(&format!("{name} <{address}>")))
    });
    let head = format!("MIME-Version: 1.0\n{from}Date: {date}\nSubject: {subject}\n\n");
    let text = if let Some(text) = text_of(&message) {
        head + &text
    } else {
        let page = mhtml::page(raw).map_err(|_| none())?;
        let lines = head + &lines_of(&String::from_utf8_lossy(&page.bytes));
        if !wire::holds_a_mail(&lines) {
            return Ok(Mail {
                raw: page,
                format: Format::Html,
                subject,
                date,
            });
        }
        lines
    };
    let raw = Raw {
        bytes: text.into_bytes(),
        charset: Some("utf-8".to_owned()),
        ..raw.clone()
    };
    Ok(Mail {
        raw,
        format: Format::Text,
        subject,
        date,
    })
}

/// The lines that a page shows, as a mail in plain text has them: headers in one block, paragraphs apart.
fn lines_of(page: &str) -> String {
    static BREAK: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"(?i)<br\s*/?>").expect("a pattern of the program itself"));
    // One break ends a line of a mail; two end a paragraph of a page.
    let page = BREAK.replace_all(page, "<br><br>");
    let mut text = String::with_capacity(page.len() / 2);
    let mut headed = false;
    for line in format::page_lines(&page).1 {
        let header = wire::is_header(&line.text);
        if !text.is_empty() {
            text.push_str(if headed && header { "\n" } else { "\n\n" });
        }
        text.push_str(&line.text);
        headed = header;
    }
    text
}

/// The text as it was typed, not one made of the page that goes with it.
fn text_of(message: &Message<'_>) -> Option<String> {
    let parts = message.text_body.iter();
    let mut parts = parts.filter_map(|at| message.parts.get(usize::try_from(*at).ok()?));
    parts.find_map(|part| match &part.body {
        PartType::Text(text) if !text.trim().is_empty() => Some(text.replace("\r\n", "\n")),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mail(bytes: &str) -> Raw {
        Raw {
            bytes: bytes.replace('\n', "\r\n").into_bytes(),
            name: "a.eml".to_owned(),
            ..Raw::default()
        }
    }

    fn told(bytes: &str) -> (String, Format) {
        let raw = mail(bytes);
        assert!(is_one(&raw), "{bytes}");
        let read = read(&raw).unwrap();
        (String::from_utf8(read.raw.bytes).unwrap(), read.format)
    }

    #[test]
    fn what_is_encoded_is_read() {
        let (text, format) = told(
            "From: a@quay.example\nSubject: =?utf-8?Q?F=C3=A4hre?=\n =?utf-8?Q?_brennt?=\nDate: Sun, 4 May 2031 10:00:00 +0200\n\
             MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n\
             Das Caf=C3=A9 am =\nKai.\n",
        );
        let wanted = "MIME-Version: 1.0\nFrom: <a@quay.example>\nDate: Sun, 4 May 2031 10:00:00 +0200\nSubject: Fähre brennt\n\nDas Café am Kai.\n";
        assert_eq!((text.as_str(), format), (wanted, Format::Text));
    }

    #[test]
    fn a_subject_stays_in_its_line() {
        let head = "From: a@quay.example\nSubject: =?utf-8?Q?Ferry=0A=0Aburns?=\n\n";
        let (text, _) = told(&format!("{head}Nobody was hurt.\n"));
        assert!(
            text.ends_with("Subject: Ferry burns\n\nNobody was hurt.\n"),
            "{text}"
        );
    }

    #[test]
    fn of_several_parts_the_text_is_read_or_else_the_page() {
        let head = "From: a@quay.example\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=\"b\"\n\n";
        let text = "--b\nContent-Type: text/plain\n\nThe ferry burned.\n";
        let page = "--b\nContent-Type: text/html\n\n<p>The <b>ferry</b> burned.</p>\n";
        let (found, format) = told(&format!("{head}{text}{page}--b--\n"));
        assert!(found.ends_with("The ferry burned."), "{found}");
        assert_eq!(format, Format::Text);
        let (found, format) = told(&format!("{head}{page}--b--\n"));
        assert!(found.starts_with("<p>The <b>"), "{found}");
        assert_eq!(format, Format::Html);
        let why = read(&mail(&format!("{head}--b--\n"))).err().unwrap();
        assert!(why.contains("no text of its own"), "{why}");
    }

    #[test]
    fn of_a_page_that_forwards_a_mail_the_lines_are_read() {
        let head = "From: a@quay.example\nSubject: Fw: Ferry\nMIME-Version: 1.0\nContent-Type: text/html\n\n";
        let inner = "<div><p><b>From:</b> Port &lt;p@port.example&gt;<BR><b>Sent:</b> Sunday, 4 May 2031 10:00<br/>\
             <b>To:</b> a<br><b>Subject:</b> Ferry</p></div><p>The ferry burned at the quay.</p><p>Nobody was hurt.</p>";
        let (text, format) = told(&format!("{head}<p>For you?</p>{inner}"));
        assert_eq!(format, Format::Text);
        assert!(
            text.ends_with(
                "For you?\n\nFrom: Port <p@port.example>\nSent: Sunday, 4 May 2031 10:00\nTo: a\nSubject: Ferry\n\n\
                 The ferry burned at the quay.\n\nNobody was hurt."
            ),
            "{text}"
        );
        // A page in a mail stays one.
        let (text, format) = told(&format!(
            "{head}<h1>Ferry burns</h1><p>Nobody was hurt.</p>"
        ));
        assert_eq!(format, Format::Html);
        assert!(text.starts_with("<h1>"), "{text}");
    }

    #[test]
    fn a_text_below_headers_is_no_mail() {
        for text in [
            "From: a@quay.example\nSubject: Ferry burns\n\nThe ferry burned.",
            "Ferry burns\n\nFrom: here\nContent-Type: multipart/mixed",
            "Subject: =?utf-8?Q?F=C3=A4hre?=\n\nText",
            "",
        ] {
            assert!(!is_one(&mail(text)), "{text}");
        }
    }
}
