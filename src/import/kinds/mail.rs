//! Mails saved as files (RFC 5322): the words in them, which are encoded to be sent.

use mail_parser::{Message, MessageParser, PartType};

use super::super::gather::Raw;
use super::mhtml;
use crate::bundle::format::Format;
use crate::text::clean::clean_line;

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
            "content-type" => value.starts_with("multipart/"),
            "subject" => value.contains("=?"),
            _ => false,
        })
}

/// The mail as the text below its headers that it would be if nothing in it were encoded; a page where it has no other text.
pub(in super::super) fn read(raw: &Raw) -> Result<(Raw, Format), String> {
    let none = || {
        "this mail has no text of its own: save what is attached to it, and import that".to_owned()
    };
    let message = MessageParser::default()
        .parse(&raw.bytes)
        .ok_or_else(none)?;
    let Some(text) = text_of(&message) else {
        let page = mhtml::page(raw).map_err(|_| none())?;
        return Ok((page, Format::Html));
    };
    let date = message.header_raw("Date").unwrap_or_default().trim();
    // A line end may be encoded in it.
    let subject = clean_line(message.subject().unwrap_or_default());
    let bytes = format!("MIME-Version: 1.0\nDate: {date}\nSubject: {subject}\n\n{text}");
    let raw = Raw {
        bytes: bytes.into_bytes(),
        charset: Some("utf-8".to_owned()),
        ..raw.clone()
    };
    Ok((raw, Format::Text))
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
        let (read, format) = read(&raw).unwrap();
        (String::from_utf8(read.bytes).unwrap(), format)
    }

    #[test]
    fn what_is_encoded_is_read() {
        let (text, format) = told(
            "From: a@quay.example\nSubject: =?utf-8?Q?F=C3=A4hre?=\n =?utf-8?Q?_brennt?=\nDate: Sun, 4 May 2031 10:00:00 +0200\n\
             MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n\
             Das Caf=C3=A9 am =\nKai.\n",
        );
        let wanted = "MIME-Version: 1.0\nDate: Sun, 4 May 2031 10:00:00 +0200\nSubject: Fähre brennt\n\nDas Café am Kai.\n";
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
        let why = read(&mail(&format!("{head}--b--\n"))).unwrap_err();
        assert!(why.contains("no text of its own"), "{why}");
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
