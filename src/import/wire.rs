//! What is around a text that came by mail or over a wire: headers, quotation marks, whom it was forwarded by.

use crate::bundle::names_outlet;

/// A report in a mail, or a text that is in none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Letter {
    /// The text of the report.
    pub body: String,
    /// The subject, of the innermost mail.
    pub title: Option<String>,
    /// When that was sent.
    pub date: Option<String>,
    /// Who sent that, as the mail says it: "The Quay <news@quay.example>".
    sender: Option<String>,
    /// Words of the mail above and below.
    pub around: Vec<String>,
    /// Whether there are headers above it.
    mailed: bool,
}

/// Headers above a text, and what they say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Headers<'t> {
    /// The text below.
    below: &'t str,
    /// How many there are.
    count: usize,
    title: Option<String>,
    byline: Option<String>,
    date: Option<String>,
}

/// Names of mail headers that are above a text that was copied or saved, in our languages.
const NAMES: [&str; 38] = [
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
    "à",
    "objet",
    "envoyé",
    "asunto",
    "para",
    "fecha",
    "enviado",
    "enviado el",
    "da",
    "a",
    "data",
    "inviato",
    "oggetto",
    "van",
    "aan",
    "verzonden",
    "onderwerp",
    "delivered-to",
];
const FROM: [&str; 5] = ["from", "von", "de", "da", "van"];
const SUBJECT: [&str; 6] = [
    "subject",
    "betreff",
    "objet",
    "asunto",
    "oggetto",
    "onderwerp",
];
const DATE: [&str; 11] = [
    "date",
    "sent",
    "gesendet",
    "datum",
    "envoyé",
    "fecha",
    "enviado",
    "enviado el",
    "data",
    "inviato",
    "verzonden",
];

/// Before the subject of a mail that answers another or forwards it.
const ANSWERS: [&str; 8] = ["re:", "fwd:", "fw:", "aw:", "wg:", "tr:", "rv:", "i:"];

/// Words of a name at least whose first letters are those of its site: two are anybody's.
const INITIALS: usize = 3;
/// Mails within mails that are opened.
const DEPTH: usize = 6;

/// The report that somebody sent, without the mails around it.
pub(super) fn report_in(text: &str) -> Letter {
    let mut letter = Letter {
        body: text.to_owned(),
        ..Letter::default()
    };
    for _ in 0..DEPTH {
        let opened = headed(&letter)
            .or_else(|| quoted(&letter))
            .or_else(|| forwarded(&letter))
            .or_else(|| signed(&letter));
        match opened {
            Some(inner) => letter = inner,
            None => break,
        }
    }
    letter
}

/// Whether a mail, below its headers, forwards another.
pub(super) fn holds_a_mail(text: &str) -> bool {
    let letter = Letter {
        body: text.to_owned(),
        ..Letter::default()
    };
    headed(&letter).is_some_and(|mail| forwarded(&mail).is_some())
}

/// Whether a line is `Name: value` as headers above a mail are.
pub(super) fn is_header(line: &str) -> bool {
    header(line).is_some()
}

/// The subject of what was answered or forwarded, as the report's title.
pub(super) fn title_of(subject: &str) -> Option<String> {
    let own = without_answers(subject);
    (!own.is_empty()).then(|| own.to_owned())
}

impl Letter {
    /// The outlet that sent it: a sender who is named as publications are, or as the site that he writes from, which may have the
    /// first letters of its name alone.
    pub(super) fn outlet(&self) -> Option<String> {
        let sender = self.sender.as_deref()?.replace('*', "");
        let (name, address) = sender.split_once(['<', '[']).unwrap_or((&sender, ""));
        let name = name.trim().trim_matches(['"', '\'', '“', '”']).trim();
        let address = address.trim_start_matches("mailto:");
        let site = address.rsplit('@').next().unwrap_or_default();
        let label = site.rsplit('.').nth(1).unwrap_or_default();
        let letters = |text: &str| -> String {
            let kept = text.chars().filter(|c| c.is_alphanumeric());
            kept.flat_map(char::to_lowercase).collect()
        };
        let folded = letters(name);
        let own = folded.strip_prefix("the").unwrap_or(&folded);
        let names: Vec<&str> = name.split_whitespace().collect();
        let firsts: String = names
            .iter()
            .filter_map(|word| word.chars().next())
            .collect();
        let of_initials = names.len() >= INITIALS
            && firsts.chars().all(char::is_uppercase)
            && firsts.to_lowercase() == label;
        let of_site = of_initials || !own.is_empty() && [own, &*folded].contains(&&*letters(label));
        (of_site || names_outlet(name)).then(|| name.to_owned())
    }
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// What is inside a letter, and what is left out of it on the way.
fn inside(letter: &Letter, body: String, left: &[&str]) -> Letter {
    let left = left.iter().map(|part| part.trim());
    let left = left.filter(|part| !part.is_empty()).map(str::to_owned);
    Letter {
        body,
        around: letter.around.iter().cloned().chain(left).collect(),
        ..letter.clone()
    }
}

/// Below two headers or more at the top.
fn headed(letter: &Letter) -> Option<Letter> {
    let headers = headers_of(&letter.body);
    if headers.count < 2 {
        return None;
    }
    let own = headers.title.as_deref().map(without_answers);
    Some(Letter {
        title: own.map(str::to_owned).or_else(|| letter.title.clone()),
        date: headers.date,
        sender: headers.byline,
        mailed: true,
        ..inside(letter, headers.below.to_owned(), &[])
    })
}

/// Lines `Name: value` of known names at the top of a text.
fn headers_of(text: &str) -> Headers<'_> {
    let mut found = Headers::default();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end();
        let folded = found.count > 0 && line.starts_with([' ', '\t']) && !bare.is_empty();
        match header(bare) {
            Some((name, value)) if !folded => {
                found.count += 1;
                let value = Some(value.to_owned()).filter(|v| !v.is_empty());
                match &*name {
                    name if SUBJECT.contains(&name) => found.title = value,
                    name if FROM.contains(&name) => found.byline = value,
                    name if DATE.contains(&name) => found.date = value,
                    _ => {}
                }
            }
            _ if folded || (bare.is_empty() && found.count == 0) => {}
            _ => break,
        }
        at += line.len();
    }
    found.below = &text[at..];
    found
}

/// Name in small letters, and value. Bold in a copied mail is `*From:*`; French has a blank before the colon.
fn header(line: &str) -> Option<(String, &str)> {
    let (name, value) = line.split_once(':')?;
    let name = name.trim_start_matches('*').trim().to_lowercase();
    let value = value.trim_start_matches('*').trim();
    NAMES.contains(&name.as_str()).then_some((name, value))
}

/// The subject of what was answered or forwarded.
fn without_answers(subject: &str) -> &str {
    let mut own = subject.trim();
    while let Some(known) = ANSWERS.iter().find(|known| {
        let start = own.get(..known.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(known))
    }) {
        own = own[known.len()..].trim_start();
    }
    own
}

/// Lines that are quoted at least, for a text to be a quoted one.
const QUOTED: usize = 3;
/// Words that are quoted at least, and how many times those of whoever sent them, for a text to be a quoted one in part.
const QUOTED_WORDS: usize = 60;
const TIMES: usize = 3;

/// The report where it was forwarded as a quotation, `> ` before every line (RFC 3676): all of the text above a signature, or
/// one long run of lines below and above a few of the sender's own.
fn quoted(letter: &Letter) -> Option<Letter> {
    let lines: Vec<&str> = letter.body.lines().collect();
    let is_quoted = |line: &&str| line.starts_with('>');
    let first = lines.iter().position(is_quoted)?;
    let is_own = |line: &&str| !is_quoted(line) && !line.trim().is_empty();
    let run = lines[first..].iter().position(is_own);
    let end = run.map_or(lines.len(), |at| first + at);
    let (above, run, below) = (&lines[..first], &lines[first..end], &lines[end..]);
    if run.iter().filter(|line| is_quoted(line)).count() < QUOTED || below.iter().any(is_quoted) {
        return None;
    }
    let bare = |line: &&str| line.trim_start_matches(['>', ' ']).to_owned() + "\n";
    let told: String = run.iter().map(bare).collect();
    let (above, below) = (above.join("\n"), below.join("\n"));
    let all = above.trim().is_empty() && (below.is_empty() || signature(&below).is_some());
    let own = words(&above) + words(&below);
    let most = words(&told) >= QUOTED_WORDS && own * TIMES <= words(&told);
    (all || most).then(|| inside(letter, told, &[&above, &below]))
}

/// What is below the line that begins a signature (RFC 3676, 4.3), where the text begins with it.
fn signature(text: &str) -> Option<&str> {
    let (line, below) = text.split_once('\n').unwrap_or((text, ""));
    matches!(line.trim_end_matches('\r'), "-- " | "--").then_some(below)
}

/// Dashes at least that a line begins with above a mail that is forwarded.
const DRAWN: usize = 5;

/// The report in a mail that was forwarded below a few words: its headers stand there, in a mail or below a line of dashes.
fn forwarded(letter: &Letter) -> Option<Letter> {
    let body = &letter.body;
    let (mut at, mut line_above) = (0, "");
    while at < body.len() {
        let rest = &body[at..];
        let line = rest.split_inclusive('\n').next().unwrap_or_default();
        if header(line.trim_end()).is_some() {
            let headers = headers_of(rest);
            let drawn = line_above.starts_with(&"-".repeat(DRAWN))
                || line_above.starts_with(&"_".repeat(DRAWN));
            let whole = headers.count >= 3 && headers.title.is_some() && headers.byline.is_some();
            let above = body[..at].trim_end();
            let above = if drawn {
                above.strip_suffix(line_above).unwrap_or(above)
            } else {
                above
            };
            if whole
                && (drawn || letter.mailed)
                && words(above) * TIMES <= words(headers.below).max(1)
            {
                return Some(inside(letter, rest.to_owned(), &[above]));
            }
            // A block is looked at once.
            at = body.len() - headers.below.len();
            line_above = "";
            continue;
        }
        at += line.len();
        if !line.trim().is_empty() {
            line_above = line.trim();
        }
    }
    None
}

/// Words that a signature has at most.
const SIGNED: usize = 40;

/// The text above the signature of a mail.
fn signed(letter: &Letter) -> Option<Letter> {
    if !letter.mailed {
        return None;
    }
    let body = &letter.body;
    let mut starts = body.match_indices('\n').map(|(at, _)| at + 1);
    let at = starts.rfind(|at| signature(&body[*at..]).is_some())?;
    let below = signature(&body[at..])?;
    let short = words(below) <= SIGNED && words(&body[..at]) > words(below);
    short.then(|| inside(letter, body[..at].to_owned(), &[below]))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A report of more than sixty words.
    const REPORT: &str = "Ferry burns at quay\n\nThe ferry burned at the quay on Friday night, and the harbour office \
        said that three men of the crew were missing.\n\nRescuers pulled forty passengers from the ship, a \
        coastguard officer said, but nobody could say how many people had been on board when it left the town.\n\n\
        The owner has said nothing, and the mayor asked everybody to stay away from the quay until Sunday morning.\n";

    fn body(text: &str) -> String {
        report_in(text).body.trim().to_owned()
    }

    fn marked(text: &str) -> String {
        text.lines().map(|line| format!("> {line}\n")).collect()
    }

    #[test]
    fn a_text_that_is_quoted_throughout_is_told_without_the_marks() {
        let mail = "\n> Ferry burns\n>\n> Three men of the crew\n>> were missing.\n\n-- \nInes\n";
        let told = "Ferry burns\n\nThree men of the crew\nwere missing.";
        assert_eq!(body(mail), told);
        for own in [
            "> One line\n",
            "Mine.\n> a\n> b\n> c\n",
            "",
            "> a\n> b\n> c\nMine.\n",
        ] {
            assert_eq!(body(own), own.trim(), "{own:?}");
        }
    }

    #[test]
    fn a_report_that_is_quoted_below_a_few_words_is_taken_out_of_them() {
        let quoted = marked(REPORT);
        let mail = format!("Hi Ines,\n\nCy wrote:\n\n{quoted}\nWhat do you think?\n\n-- \nBo\n");
        let letter = report_in(&mail);
        assert_eq!(letter.body.trim(), REPORT.trim());
        assert_eq!(letter.around[0], "Hi Ines,\n\nCy wrote:");
        assert!(letter.around[1].starts_with("What do you think?"));
        // Answers between the lines, and a text that quotes a few lines, are left as they are.
        for own in [
            format!("{quoted}\nNo.\n\n{quoted}"),
            format!("{REPORT}\n> She said:\n> we saw\n> the smoke.\n\n{REPORT}"),
        ] {
            assert_eq!(body(&own), own.trim());
        }
    }

    #[test]
    fn a_report_that_was_forwarded_is_taken_out_of_the_mail() {
        let inner = "From: Cy <cy@wire.example>\nDate: Fri, 2 May 2031 09:00:00 +0200\nSubject: Ferry on fire\nTo: desk@quay.example\n\n";
        let outer = "From: bo@quay.example\nSubject: Fwd: Re: ferry\nDate: Sat, 3 May 2031 09:00:00 +0200\n\n";
        let french = "De : Cy\nEnvoyé : vendredi\nÀ : Bo\nObjet : Ferry on fire\n\n";
        for (mail, date) in [
            (
                format!(
                    "Hi,\n\nsee below.\n\n---------- Forwarded message ---------\n{inner}{REPORT}"
                ),
                true,
            ),
            (
                format!(
                    "{outer}see below.\n\nBegin forwarded message:\n\n{inner}{REPORT}\n-- \nCy\nThe Wire\n"
                ),
                true,
            ),
            (
                format!(
                    "{outer}see below.\n\n{}",
                    marked(&format!("{inner}{REPORT}"))
                ),
                true,
            ),
            (
                format!("Salut\n\n________________________________\n{french}{REPORT}"),
                false,
            ),
        ] {
            let letter = report_in(&mail);
            assert_eq!(letter.body.trim(), REPORT.trim(), "{mail}");
            assert_eq!(letter.title.as_deref(), Some("Ferry on fire"), "{mail}");
            assert_eq!(
                letter.date.is_some_and(|d| d.contains("2 May")),
                date,
                "{mail}"
            );
            assert!(!letter.around.is_empty(), "{mail}");
        }
        // Of a report that prints a mail nothing is lost.
        let told = format!("{REPORT}\nThe mail:\n\n{inner}Burn it.\n\n{REPORT}");
        assert_eq!(body(&told), told.trim());
    }

    #[test]
    fn an_outlet_that_sent_it_is_known_by_its_name_or_its_site() {
        let sent = |from: &str| {
            let inner =
                format!("From: {from}\nDate: Fri, 2 May 2031\nSubject: Ferry on fire\n\n{REPORT}");
            report_in(&format!(
                "From: bo@desk.example\nSubject: Fwd: ferry\n\nsee below\n\n-------- Forwarded message\n{inner}"
            ))
            .outlet()
        };
        for (from, outlet) in [
            (
                "The Hull Beacon <news@beacon.example>",
                Some("The Hull Beacon"),
            ),
            (
                "Baltic Press Agency <wire@bpa.example>",
                Some("Baltic Press Agency"),
            ),
            (
                "Trade Union Congress <press@tuc.example>",
                Some("Trade Union Congress"),
            ),
            ("Ann Low <al@al.example>", None),
            ("\"Quayside\" <a@mail.quayside.example>", Some("Quayside")),
            (
                "*Hull Evening Post* [mailto:a@x.example]",
                Some("Hull Evening Post"),
            ),
            ("Cy Low <cy@wire.example>", None),
            ("cy@wire.example", None),
        ] {
            assert_eq!(sent(from).as_deref(), outlet, "{from}");
        }
    }

    #[test]
    fn a_subject_is_that_of_what_was_forwarded() {
        let letter = report_in("From: a\nSubject: Fwd: RE: Ferry burns\n\nThe ferry burned.\n");
        assert_eq!(letter.title.as_deref(), Some("Ferry burns"));
        assert_eq!(letter.around, Vec::<String>::new());
    }
}
