//! Web pages saved as one file (RFC 2557): the page itself, and where it was saved from.

use mail_parser::{MessageParser, MimeHeaders, PartType};

use super::super::gather::Raw;

/// The page in an archive, as if it had been fetched.
pub(in super::super) fn page(raw: &Raw) -> Result<Raw, String> {
    let broken = || {
        "this saved page could not be read: save it again in a browser, as a web page".to_owned()
    };
    let message = MessageParser::default()
        .parse(&raw.bytes)
        .ok_or_else(broken)?;
    let part = message
        .parts
        .iter()
        .find(|part| matches!(part.body, PartType::Html(_)))
        .ok_or_else(broken)?;
    let PartType::Html(html) = &part.body else {
        return Err(broken());
    };
    let location = message
        .header_raw("Snapshot-Content-Location")
        .map(str::trim)
        .map(str::to_owned)
        .or_else(|| part.content_location().map(str::to_owned));
    Ok(Raw {
        bytes: html.as_bytes().to_vec(),
        name: raw.name.clone(),
        charset: Some("utf-8".to_owned()),
        media: Some("text/html".to_owned()),
        url: location.filter(|url| crate::bundle::name::is_web_address(url)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_and_its_address() {
        let archive = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://quay.example/ferry\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----b\"\r\n\r\n------b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://quay.example/ferry\r\n\r\n<html><p>caf=C3=A9 =\r\nburns</p></html>\r\n------b\r\nContent-Type: text/css\r\n\r\np {}\r\n------b--\r\n";
        let found = page(&Raw {
            bytes: archive.as_bytes().to_vec(),
            ..Raw::default()
        })
        .unwrap();
        let text = String::from_utf8(found.bytes).unwrap();
        assert!(text.contains("café burns"), "{text}");
        assert_eq!(found.url.as_deref(), Some("https://quay.example/ferry"));
        assert!(page(&Raw::default()).is_err());
    }
}
