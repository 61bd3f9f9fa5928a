//! From bytes to characters: byte-order mark, `<meta charset>`, UTF-8, or else a guess.
//!
//! The order is that of the WHATWG Encoding and HTML standards, with one difference: what is valid
//! UTF-8 and says nothing of itself is UTF-8, but for the Japanese of mails.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_2022_JP, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// A decoded file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// Its characters, without a byte-order mark.
    pub text: String,
    /// The name of its encoding, as the Encoding Standard writes it.
    pub encoding: &'static str,
    /// Whether the encoding was guessed from the bytes.
    pub guessed: bool,
    /// The encoding that was stated, where the bytes are in another one.
    pub mistaken: Option<&'static str>,
    /// How many places could not be decoded and stand as U+FFFD now.
    pub broken: usize,
}

/// Why bytes are no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotText {
    /// A known kind of document that holds text in its own form.
    #[error(
        "this is {0}, not text: save or export its text as .txt, .md or .html and name that file"
    )]
    Document(&'static str),
    /// Many NUL bytes, or nothing but controls.
    #[error("this is a binary file, not text: save the report as .txt, .md or .html")]
    Binary,
}

/// Magic numbers of files that people take for text.
const SIGNATURES: [(&[u8], &str); 8] = [
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "a rich-text document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
];

/// Decodes `bytes`; `html` says whether a `<meta charset>` counts.
pub fn decode(bytes: &[u8], html: bool) -> Result<Decoded, NotText> {
    decode_as(bytes, html, None)
}

/// As [`decode`], for bytes from a server whose header states `charset`: that comes after a byte-order mark and
/// before what the page says.
pub fn decode_as(bytes: &[u8], html: bool, charset: Option<&str>) -> Result<Decoded, NotText> {
    if let Some((_, name)) = SIGNATURES.iter().find(|(sign, _)| bytes.starts_with(sign)) {
        return Err(NotText::Document(name));
    }
    let (text, guessed) = if let Some(text) = stated(bytes, html, charset) {
        (text, false)
    } else {
        let (text, guessed) = guess(bytes)?;
        let named = named(bytes, html, charset).into_iter().flatten();
        let mut mistaken = named
            .map(Encoding::name)
            .filter(|name| *name != text.encoding);
        let mistaken = mistaken.next();
        (Decoded { mistaken, ..text }, guessed)
    };
    let nuls = text.text.matches('\0').count();
    if is_binary(nuls, text.text.chars().count()) || has_controls(&text.text, guessed) {
        return Err(NotText::Binary);
    }
    Ok(Decoded { guessed, ..text })
}

/// What the bytes or the server say about the encoding: a byte-order mark, a header, a `<meta charset>`, being
/// valid UTF-8.
fn stated(bytes: &[u8], html: bool, charset: Option<&str>) -> Option<Decoded> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return Some(with(encoding, &bytes[mark..]));
    }
    // Letters beyond ASCII that happen to be valid UTF-8 are UTF-8, whatever is declared: a page saved again by another
    // program keeps its old declaration, and a server states one for all its pages.
    let utf8 = !bytes.is_ascii() && std::str::from_utf8(bytes).is_ok();
    for encoding in named(bytes, html, charset).into_iter().flatten() {
        if utf8 && encoding != UTF_8 {
            continue;
        }
        let decoded = with(encoding, bytes);
        if decoded.broken == 0 {
            return Some(decoded);
        }
    }
    let text = std::str::from_utf8(bytes).ok();
    let text = text.filter(|_| seven_bit(bytes).is_none());
    text.map(|text| Decoded {
        text: text.to_owned(),
        encoding: UTF_8.name(),
        guessed: false,
        mistaken: None,
        broken: 0,
    })
}

/// The encodings that a header and the page itself state.
fn named(bytes: &[u8], html: bool, charset: Option<&str>) -> [Option<&'static Encoding>; 2] {
    let header = charset.and_then(|label| Encoding::for_label(label.as_bytes()));
    [header, if html { declared(bytes) } else { None }]
}

/// The Japanese of mails, all of whose bytes are ASCII's, and so valid UTF-8: what shifts to its characters tells it from that.
fn seven_bit(bytes: &[u8]) -> Option<Decoded> {
    let shifts = |three: &[u8]| matches!(three, b"\x1b$B" | b"\x1b$@");
    if !bytes.windows(3).any(shifts) {
        return None;
    }
    let decoded = with(ISO_2022_JP, bytes);
    (decoded.broken == 0 && !decoded.text.is_ascii()).then_some(decoded)
}

/// Decodes by what the bytes look like; the second value says that this was a guess.
fn guess(bytes: &[u8]) -> Result<(Decoded, bool), NotText> {
    if let Some(decoded) = seven_bit(bytes) {
        return Ok((decoded, true));
    }
    if let Some(encoding) = wide(bytes) {
        return Ok((with(encoding, bytes), true));
    }
    if is_binary(bytes.split(|byte| *byte == 0).count() - 1, bytes.len()) {
        return Err(NotText::Binary);
    }
    if let Some(damaged) = damaged_utf8(bytes) {
        return Ok((damaged, false));
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    let decoded = with(detector.guess(None, Utf8Detection::Deny), bytes);
    if decoded.broken > 0 {
        // Every byte means something in windows-1252: the reading of last resort.
        return Ok((with(WINDOWS_1252, bytes), true));
    }
    Ok((decoded, true))
}

fn with(encoding: &'static Encoding, bytes: &[u8]) -> Decoded {
    let (text, malformed) = encoding.decode_without_bom_handling(bytes);
    let broken = if malformed {
        text.matches(char::REPLACEMENT_CHARACTER).count()
    } else {
        0
    };
    Decoded {
        text: text.into_owned(),
        encoding: encoding.name(),
        guessed: false,
        mistaken: None,
        broken,
    }
}

/// UTF-16 without a mark: one byte of nearly every pair is zero, always the same one.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let pairs = bytes.len() / 2;
    if pairs < 2 {
        return None;
    }
    let zeros = |odd: usize| bytes.chunks_exact(2).filter(|pair| pair[odd] == 0).count();
    let (first, second) = (zeros(0), zeros(1));
    let many = |n: usize| n * 10 >= pairs * 4;
    let few = |n: usize| n * 50 <= pairs;
    if many(second) && few(first) {
        Some(UTF_16LE)
    } else if many(first) && few(second) {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// UTF-8 with a few broken places: at least two good sequences beyond ASCII for each bad one. A text in another encoding has hardly
/// one by chance: "“" of UTF-8 is "â€œ" there.
fn damaged_utf8(bytes: &[u8]) -> Option<Decoded> {
    let decoded = with(UTF_8, bytes);
    let good = decoded.text.chars().filter(|c| !c.is_ascii()).count() - decoded.broken;
    (good >= 2 * decoded.broken).then_some(decoded)
}

/// How far into a page its declaration may be. The HTML standard prescans 1024 bytes, and browsers
/// start over when they find a declaration later.
const PRESCAN: usize = 4096;

/// The encoding that `<meta charset>`, `<meta http-equiv>` or an XML declaration names.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(PRESCAN)]).to_ascii_lowercase();
    let at = match head.find("<meta") {
        Some(meta) => meta + head[meta..].find("charset")? + "charset".len(),
        None if head.starts_with("<?xml") => head.find("encoding")? + "encoding".len(),
        None => return None,
    };
    let value = head[at..].trim_start().strip_prefix('=')?;
    let label: String = value
        .trim_start()
        .trim_start_matches(['"', '\''])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || "-_:.".contains(*c))
        .collect();
    let encoding = Encoding::for_label(label.as_bytes())?;
    // The HTML standard: a page that could be read this far is not in UTF-16, whatever it says.
    Some(if encoding == UTF_16LE || encoding == UTF_16BE {
        UTF_8
    } else {
        encoding
    })
}

/// More than one NUL in a hundred characters. A stray one, which a broken transfer leaves, is a control as any other.
fn is_binary(nuls: usize, of: usize) -> bool {
    nuls * 100 > of
}

/// More than three characters of ten are controls other than white space and escapes; of bytes whose encoding was
/// `guessed`, one of twenty: compressed or random ones have about one of nine, a text in any code page hardly one.
fn has_controls(text: &str, guessed: bool) -> bool {
    // Hardly a text has a byte that one of these could be written with.
    let control = |b: u8| matches!(b, 0..=8 | 0xe..=0x1a | 0x1c..=0x1f | 0x7f | 0xc2);
    if !text.bytes().fold(false, |found, b| found | control(b)) {
        return false;
    }
    let odd = text
        .chars()
        .filter(|c| c.is_control() && !"\t\n\r\u{b}\u{c}\u{1b}\u{85}".contains(*c))
        .count();
    let (part, of) = if guessed { (1, 20) } else { (3, 10) };
    odd * of > text.chars().count() * part
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_bytes_say_of_themselves() {
        let cases: [(&[u8], bool, &str, &str); 8] = [
            (b"caf\xc3\xa9", false, "café", "UTF-8"),
            (b"\xef\xbb\xbfcaf\xc3\xa9", false, "café", "UTF-8"),
            (b"\xff\xfea\0\xe9\0", false, "aé", "UTF-16LE"),
            (b"\xfe\xff\0a\0\xe9", false, "aé", "UTF-16BE"),
            (
                b"<meta charset=\"windows-1252\">caf\xe9",
                true,
                "<meta charset=\"windows-1252\">café",
                "windows-1252",
            ),
            (
                b"<META http-equiv=x content='text/html; charset=Shift_JIS'>\x93\xfa",
                true,
                "<META http-equiv=x content='text/html; charset=Shift_JIS'>日",
                "Shift_JIS",
            ),
            // A declaration that does not fit the bytes.
            (
                b"<meta charset=euc-jp>d\xe9j\xe0 vu",
                true,
                "",
                "windows-1252",
            ),
            (
                b"<meta charset=utf-16>a",
                true,
                "<meta charset=utf-16>a",
                "UTF-8",
            ),
        ];
        for (bytes, html, text, encoding) in cases {
            let decoded = decode(bytes, html).unwrap();
            assert_eq!(decoded.encoding, encoding, "{text}");
            assert!(text.is_empty() || decoded.text == text, "{text}");
        }
    }

    #[test]
    fn guesses() {
        let russian = "Паром сгорел у причала, сообщила полиция в среду вечером.";
        let japanese = "港で火災があり、三人が死亡したと警察が水曜日に発表した。";
        let french = "Le capitaine a été prévenu : « Éloignez-vous, çà brûle déjà », a-t-il dit.";
        for (text, label) in [
            (russian, "windows-1251"),
            (russian, "koi8-u"),
            (japanese, "shift_jis"),
            (japanese, "euc-jp"),
            (french, "windows-1252"),
        ] {
            let encoding = Encoding::for_label(label.as_bytes()).unwrap();
            let (bytes, _, _) = encoding.encode(text);
            let decoded = decode(&bytes, false).unwrap();
            assert_eq!(decoded.text, text, "{label}");
            assert!(decoded.guessed, "{label}");
        }
        let wide: Vec<u8> = french.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decode(&wide, false).unwrap().text, french);
    }

    #[test]
    fn a_stated_encoding_that_is_wrong_is_named() {
        let page = b"<meta charset=utf-8><p>Caf\xe9 \x93no\x94";
        let decoded = decode(page, true).unwrap();
        assert_eq!(decoded.mistaken, Some("UTF-8"));
        assert_eq!(decoded.encoding, "windows-1252");
        assert_eq!(decode(page, false).unwrap().mistaken, None);
        let right = decode(b"<meta charset=windows-1252><p>Caf\xe9", true).unwrap();
        assert_eq!((right.mistaken, right.guessed), (None, false));
    }

    #[test]
    fn broken_utf8_stays_utf8() {
        let mut bytes = "é".repeat(20).into_bytes();
        bytes.push(0xc3);
        let decoded = decode(&bytes, false).unwrap();
        assert_eq!((decoded.encoding, decoded.broken), ("UTF-8", 1));
        assert!(!decoded.guessed);
        // English has little beyond its quotation marks.
        let quoted = [
            b"The mayor said \xe2\x80\x9cno\xe2\x80\x9d at the Caf".as_slice(),
            b"\xff.",
        ]
        .concat();
        let decoded = decode(&quoted, false).unwrap();
        assert_eq!((decoded.encoding, decoded.broken), ("UTF-8", 1));
    }

    #[test]
    fn no_text_at_all() {
        assert_eq!(decode(b"a\0b", false), Err(NotText::Binary));
        assert_eq!(decode(b"\xef\xbb\xbfa\0b", false), Err(NotText::Binary));
        assert_eq!(decode(b"\x01\x02\x03", false), Err(NotText::Binary));
        // Bytes of a file that is compressed: every value as often as any other.
        let mut state = 1_u32;
        let noise = std::iter::repeat_with(|| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        });
        let noise: Vec<u8> = noise.take(4_000).collect();
        assert_eq!(decode(&noise, false), Err(NotText::Binary));
        assert_eq!(
            decode(b"%PDF-1.7 abc", false),
            Err(NotText::Document("a PDF document"))
        );
        assert_eq!(decode(b"", false).unwrap().text, "");
        // A stray NUL is taken out like any control.
        let stray = format!("a\0{}", "b".repeat(200));
        assert_eq!(decode(stray.as_bytes(), false).unwrap().text, stray);
        let stray = format!("\0{}", "La fumée a été aperçue dès midi. ".repeat(8));
        let (latin, _, _) = WINDOWS_1252.encode(&stray);
        assert_eq!(decode(&latin, false).unwrap().text, stray);
        // A report full of escape sequences is text, to be cleaned.
        assert!(decode(b"\x1b[31ma\x1b[0m\x1b[1m\x07", false).is_ok());
    }
}
