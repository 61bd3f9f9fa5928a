//! Lines on which a flattened page has several pieces of furniture with nothing between them: "Publicidad Sigue leyendo",
//! "20.10.2025, 06.15 Uhr 4 Leseminuten", "Te puede interesar El hospital sigue sin fecha".
//!
//! Such a line is furniture where each of its parts is: a phrase of [`pieces`], a time of publication, a number of comments or of
//! minutes, a sentence that is furniture by itself. Each begins with a capital or a digit, as no word within a sentence does; and
//! behind a label over other reports a headline may stand.

pub(super) mod strip;

use super::edge::Line;
use super::maker::{is_joint, is_of, is_role};
use super::moment::{self, Stamp};
use super::pattern::{Hint, Paragraph};
use super::pieces::{self, Kind};
use super::{Reason, line, shot};

/// Longest line that is parted, in bytes and words.
const MOST_BYTES: usize = 420;
const MOST_WORDS: usize = 60;
/// Longest time of publication, and longest time of reading, in words.
const STAMP: usize = 18;
const READING: usize = 6;
/// Words of a headline behind its label.
const HEADLINE: std::ops::RangeInclusive<usize> = 3..=24;
/// Words of what invites to sign up, before what is to be pressed.
const INVITES: std::ops::RangeInclusive<usize> = 2..=45;

/// What stands before who wrote it.
const BY: &str = "by von par por di door";
/// Those who pay: of them a line may speak whose first word is no phrase's.
const PAYERS: Hint = Hint::Has(&["subscribers", "abonn", "suscriptor", "abbonat"]);
/// What is counted on a page.
const COUNTED: &str = "comment comments kommentar kommentare leserkommentare postings beiträge commentaire commentaires réaction \
    réactions comentario comentarios commento commenti reactie reacties shares likes views replies responses restacks";
/// How long something plays or is read, where nothing says so.
const MINUTES: &str = "min mins minute minutes minuten minuto minutos minuti minuut";
/// What a headline begins with that no noun behind a label is.
const OPENS: &str = "the a an why how what who when where is are can could will inside meet this der die das den wie warum was wer wo \
    wann so ein eine le la les l'un comment pourquoi qui ce cette el los las cómo qué quién por un una il lo gli come perché chi de het een hoe \
    waarom wat wie";
/// What an invitation to sign up names.
const MAILED: &str = "newsletter newsletters mail e-mail email inbox postfach briefing digest alerts account konto compte cuenta \
    subscription subscriber subscribers abo abonnement abonnent abonnenten abonnés suscripción suscriptores abbonati abbonamento abonnee \
    abonnees nieuwsbrief boletín infolettre registrierung registriert edition ausgabe lettre alertes notifications";

/// A word of a line without the signs around it.
struct Word {
    small: String,
    /// Whether it begins with a capital or a digit, and with a mark of speech.
    capital: bool,
    opens: bool,
    /// With what a sentence ends behind it, if one does.
    end: Option<char>,
    /// Where it stands in the line, with the signs around it.
    from: usize,
    to: usize,
}

impl Word {
    /// Whether a sentence ends behind it.
    fn stops(&self) -> bool {
        self.end.is_some()
    }
}

/// Part of a line that is furniture.
#[derive(Clone, Copy)]
struct Piece {
    end: usize,
    kind: Kind,
    reason: Reason,
    /// Whether it is a time of publication.
    stamp: bool,
}

/// Why a line is nothing but pieces of furniture, if it is.
pub(super) fn reason(paragraph: &Paragraph) -> Option<Reason> {
    let text = paragraph.text;
    if text.len() > MOST_BYTES {
        return None;
    }
    let small = paragraph.small();
    let (first, last) = (
        bare(small.split(' ').next()),
        bare(small.rsplit(' ').next()),
    );
    let called = pieces::ends(&last) || paragraph.has(PAYERS);
    if !called && !pieces::begins(&first) && !may_open(small, &first) {
        return None;
    }
    let words = words(text);
    if words.is_empty() || words.len() > MOST_WORDS {
        return None;
    }
    of_pieces(text, &words, called).or_else(|| called.then(|| invites(&words)).flatten())
}

/// Whether a line whose first word is no phrase's may begin with a piece all the same.
fn may_open(small: &str, first: &str) -> bool {
    first.starts_with(|c: char| c.is_ascii_digit())
        || small.starts_with(|c: char| !c.is_alphanumeric() && !"“„«\"'‘(".contains(c))
        || moment::opens(first)
}

/// "By Anna Berg Published 5 May 2025 Share", "Anna Berg Oslo - 5 MAY 2025 - 18:20 CET": over a report, those who made it and
/// then nothing but pieces, of which the first says when.
pub(super) fn is_dated(line: &Line) -> bool {
    const WHO: usize = 10;
    let words = words(line.text);
    let who = |word: &Word| {
        let raw = line.text[word.from..word.to].trim();
        (word.capital && !raw.starts_with(|c: char| c.is_ascii_digit())
            || is_of(BY, &word.small)
            || is_joint(raw)
            || is_role(raw))
            && !word.stops()
    };
    let by = words.first().is_some_and(|first| is_of(BY, &first.small));
    let from = usize::from(by);
    let mut capitals = 0;
    for at in from..words.len().min(WHO) {
        let timed = capitals >= 2 && moment::is_of_time(&words[at].small);
        let stamp = timed.then(|| stamp(line.text, &words, at)).flatten();
        if let Some((end, sure)) = stamp
            && sure
            && (end == words.len() || of_pieces(line.text, &words[at..], false).is_some())
        {
            return true;
        }
        if !who(&words[at]) {
            return false;
        }
        capitals += usize::from(words[at].capital);
    }
    false
}

/// What stands between blanks, and where.
fn spans(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut from = 0;
    let parts = text.split(char::is_whitespace).map(move |part| {
        let at = from;
        from += part.len()
            + text[from + part.len()..]
                .chars()
                .next()
                .map_or(0, char::len_utf8);
        (at, part)
    });
    parts.filter(|(_, part)| !part.is_empty())
}

/// The words of a line. Signs between them belong to the word before.
fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut open = None;
    for (from, raw) in spans(text) {
        let to = from + raw.len();
        let bare_end = raw.trim_end_matches(['”', '“', '"', '»', ')', '’']);
        let end = bare_end.chars().next_back().filter(|c| ".!?…".contains(*c));
        let inner = raw.trim_matches(|c: char| !c.is_alphanumeric() && c != '+');
        if inner.is_empty() {
            if raw.starts_with(['«', '„', '“', '"', '‘', '¿', '¡', '(', '[']) {
                open = Some((from, raw.starts_with(['«', '„', '“', '"', '‘'])));
            } else if let Some(word) = words.last_mut() {
                word.to = to;
                word.end = word.end.or(end);
            }
            continue;
        }
        let (from, opened) = open.take().unwrap_or((from, false));
        words.push(Word {
            small: bare(Some(&raw.to_lowercase())),
            capital: inner.starts_with(|c: char| c.is_uppercase() || c.is_numeric()),
            opens: opened || raw.starts_with(['«', '„', '“', '"', '‘']),
            end,
            from,
            to,
        });
    }
    words
}

/// A word in small letters without signs around it and without what "·e" or "(e)" adds, with one kind of apostrophe.
fn bare(word: Option<&str>) -> String {
    let word = word.unwrap_or_default();
    let inner = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '+');
    let inner = inner.split(['·', '(']).next().unwrap_or(inner);
    inner.replace('’', "'")
}

/// What a line is that is made of pieces from its first word to its last, or to a headline behind a label.
fn of_pieces(text: &str, words: &[Word], called: bool) -> Option<Reason> {
    let mut found: Vec<Piece> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let whole = || {
            let begun = called || at > 0;
            begun.then(|| sentence(text, words, at)).flatten()
        };
        let short = piece(text, words, at);
        // "Subscribe to read on.": more than its first word.
        let apart = |piece: &Piece| {
            let next = words.get(piece.end);
            words[piece.end - 1].stops() || next.is_none_or(|next| next.capital || next.opens)
        };
        let next = short.filter(apart).or_else(whole).or(short);
        let signed = || {
            found
                .last()
                .filter(|last| last.stamp)
                .and_then(|_| signed(text, words, at))
        };
        let Some(piece) = next.or_else(signed) else {
            break;
        };
        at = piece.end;
        found.push(piece);
    }
    if at == words.len() {
        let loud = !text.contains(char::is_lowercase);
        return of_all(words, &found, loud);
    }
    let last = found.last()?;
    let rest = &text[words[at].from..];
    let listed = || found.iter().any(|piece| piece.kind == Kind::Label);
    let headed = match last.kind {
        Kind::Label => true,
        Kind::Beside if last.reason == Reason::Navigation => listed(),
        Kind::Weak => is_of(OPENS, &words[at].small) || words[at].opens,
        _ => false,
    };
    if headed && !words[at - 1].stops() && is_headline(rest, &words[at..]) {
        return Some(Reason::Related);
    }
    let weak = found.iter().all(|piece| piece.kind == Kind::Weak);
    if weak || !words[at].capital {
        return None;
    }
    let by_itself = || line::reason(rest);
    by_itself().or_else(|| shot::is_caption(rest).then_some(Reason::Caption))
}

/// Why a line that is covered by pieces is furniture.
fn of_all(words: &[Word], found: &[Piece], loud: bool) -> Option<Reason> {
    let reason = |wanted: Reason| {
        found
            .iter()
            .any(|piece| piece.reason == wanted)
            .then_some(wanted)
    };
    let [one] = found else {
        // A day and a time of day are one of the report's own perhaps, and so are two headings.
        let of_page = |piece: &Piece| !piece.stamp && piece.kind != Kind::Weak;
        let first = found.iter().find(|piece| of_page(piece))?;
        return reason(Reason::Paywall)
            .or_else(|| reason(Reason::Newsletter))
            .or_else(|| reason(Reason::Byline))
            .or_else(|| reason(Reason::Comment))
            .or_else(|| reason(Reason::Social))
            .or(Some(first.reason));
    };
    let alone = match one.kind {
        Kind::Alone | Kind::Call => true,
        Kind::Asks => words[one.end - 1].end == Some('?'),
        // "MÁS INFORMACIÓN", "Comentarios 34"
        Kind::Label => loud && words.len() > 1,
        Kind::Beside => {
            one.reason == Reason::Comment && words.len() == 2 && is_of(COUNTED, &words[0].small)
        }
        Kind::Weak => false,
    };
    alone.then_some(one.reason)
}

/// Behind a time of publication, by whom it was: "by The Night Sister", up to the next piece.
fn signed(text: &str, words: &[Word], at: usize) -> Option<Piece> {
    const NAME: usize = 5;
    is_of(BY, &words[at].small).then_some(())?;
    let named = |at: &usize| {
        let raw = text[words[*at].from..words[*at].to].trim();
        (words[*at].capital || is_joint(raw)) && piece(text, words, *at).is_none()
    };
    let last = words.len().min(at + 1 + NAME);
    let names = (at + 1..last).take_while(named).count();
    let end = at + 1 + names;
    (names > 0 && words[at + 1].capital).then_some(Piece {
        end,
        kind: Kind::Beside,
        reason: Reason::Byline,
        stamp: false,
    })
}

/// The longest piece that begins with a word.
fn piece(text: &str, words: &[Word], at: usize) -> Option<Piece> {
    let apart = at == 0 || words[at].capital || words[at].opens || words[at - 1].stops();
    // What a comma parts is a list of the report's, and a colon makes a heading of a weak label.
    let raw = |end: usize| &text[words[end - 1].from..words[end - 1].to];
    let whole = |(end, phrase): &(usize, pieces::Phrase)| {
        let parted = raw(*end).ends_with([',', ';']);
        let headed = phrase.kind == Kind::Weak && raw(*end).ends_with(':');
        !parted && !headed && (apart || *end > at + 2)
    };
    let phrase = phrase(words, at).filter(whole);
    let counts = |end: usize| {
        let number = words
            .get(end)
            .filter(|word| word.small.bytes().all(|b| b.is_ascii_digit()));
        is_of(COUNTED, &words[end - 1].small) && number.is_some()
    };
    let phrase = phrase.map(|(end, phrase)| Piece {
        end: end + usize::from(counts(end)),
        kind: phrase.kind,
        reason: phrase.reason,
        stamp: false,
    });
    let beside = |end: usize, reason: Reason, stamp: bool| Piece {
        end,
        kind: Kind::Beside,
        reason,
        stamp,
    };
    let counted = count(text, words, at).map(|(end, reason)| beside(end, reason, false));
    let timed = apart.then(|| stamp(text, words, at)).flatten();
    let timed = timed.map(|(end, _)| beside(end, Reason::Byline, true));
    let pieces = [phrase, counted, timed].into_iter().flatten();
    pieces.max_by_key(|piece| piece.end)
}

/// The longest phrase that begins with a word, and behind which word it ends.
fn phrase(words: &[Word], at: usize) -> Option<(usize, pieces::Phrase)> {
    pieces::begins(&words[at].small).then_some(())?;
    let within = |word: &&Word| !word.stops();
    let most = words[at..].iter().take_while(within).count() + 1;
    let most = most.min(words.len() - at).min(pieces::MOST_WORDS);
    let joined = |end: usize| {
        let all: Vec<&str> = words[at..end]
            .iter()
            .map(|word| word.small.as_str())
            .collect();
        all.join(" ")
    };
    (at + 1..=at + most)
        .rev()
        .find_map(|end| Some((end, pieces::phrase(&joined(end))?)))
}

/// "214 comments", "Kommentare 12", "4 min read", "6 minutes", "00:00/04:12", "list 1 of 4".
fn count(text: &str, words: &[Word], at: usize) -> Option<(usize, Reason)> {
    let digits = |at: usize| {
        let word = words.get(at).map(|word| word.small.as_str());
        word.is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()) && word.len() <= 6)
    };
    let is = |list: &str, at: usize| words.get(at).is_some_and(|word| is_of(list, &word.small));
    let number = digits(at);
    let pair = number && is(COUNTED, at + 1) || is(COUNTED, at) && digits(at + 1);
    if pair {
        return Some((at + 2, Reason::Comment));
    }
    if let Some(end) = reading(text, words, at) {
        return Some((end, Reason::Navigation));
    }
    if number && is(MINUTES, at + 1) {
        return Some((at + 2, Reason::Navigation));
    }
    if is_clock(&words[at].small)
        && !(at + 1 < words.len() && moment::is_of_time(&words[at + 1].small))
    {
        return Some((at + 1, Reason::Navigation));
    }
    let listed = is("list", at) && is("of", at + 1) && digits(at + 2) && is("items", at + 3);
    let nth = is("list", at) && digits(at + 1) && is("of", at + 2) && digits(at + 3);
    (listed || nth).then_some((at + 4, Reason::Navigation))
}

/// Whether a word is a number, and the next what it counts.
fn counts(words: &[Word], at: usize) -> bool {
    let number = words[at].small.bytes().all(|b| b.is_ascii_digit());
    number
        && words
            .get(at + 1)
            .is_some_and(|word| is_of(COUNTED, &word.small))
}

/// Behind which word ends what is said from a word on of how long it takes to read.
fn reading(text: &str, words: &[Word], at: usize) -> Option<usize> {
    let reads = |end: &usize| moment::is_reading_time(&text[words[at].from..words[*end - 1].to]);
    let most = words.len().min(at + READING);
    (at + 2..=most).rev().find(reads)
}

/// "4:12", "00:00/04:12": how long something plays.
fn is_clock(word: &str) -> bool {
    let part = |part: &str| {
        part.split_once(':').is_some_and(|(minutes, seconds)| {
            let number = |n: &str| n.len() <= 2 && n.parse::<u8>().is_ok();
            number(minutes) && number(seconds) && seconds.len() == 2
        })
    };
    word.split('/').all(part)
}

/// Behind which word the longest time of publication ends that begins with a word, and whether only a page writes it so.
fn stamp(text: &str, words: &[Word], at: usize) -> Option<(usize, bool)> {
    let of_time = |word: &&Word| moment::is_of_time(&word.small);
    let most = words[at..].iter().take(STAMP).take_while(of_time).count();
    // What is said of how long it takes to read stands behind it.
    let reads =
        |next: &usize| reading(text, words, at + next).is_some() || counts(words, at + next);
    let most = (1..most).find(reads).unwrap_or(most);
    (at + 1..=at + most).rev().find_map(|end| {
        let said = text[words[at].from..words[end - 1].to]
            .trim_end_matches([',', ':', '|', '•', '·', '∙', '-', '–', '/', ' ']);
        let stamp = moment::stamp(said)?;
        let year = said
            .split(|c: char| !c.is_ascii_digit())
            .any(|n| n.len() == 4);
        Some((end, stamp == Stamp::Sure || year))
    })
}

/// The sentence that begins with a word, if it is furniture by itself and not the whole line.
fn sentence(text: &str, words: &[Word], at: usize) -> Option<Piece> {
    let begun = at == 0 || words[at - 1].stops();
    let end = begun
        .then(|| words[at..].iter().position(Word::stops))
        .flatten();
    let end = end.map_or(words.len(), |end| at + end + 1);
    if !begun || at == 0 && end == words.len() {
        return None;
    }
    let reason = line::reason(&text[words[at].from..words[end - 1].to])?;
    Some(Piece {
        end,
        kind: Kind::Beside,
        reason,
        stamp: false,
    })
}

/// What stands behind a label is another report's headline: short, begun with a capital, and no sentence.
fn is_headline(rest: &str, words: &[Word]) -> bool {
    let opened = words[0].capital || words[0].opens;
    let rest = rest.trim_end();
    opened
        && HEADLINE.contains(&words.len())
        && !rest.ends_with(['.', '!', ':', ';', ','])
        && !rest.contains(". ")
}

/// "Newsletter « Le Quai » : chaque jeudi, nos chroniqueurs. Je m'inscris": what comes by mail or is for those who pay, and what is to be pressed.
fn invites(words: &[Word]) -> Option<Reason> {
    let call = |at: &usize| {
        let found = words[*at].capital.then(|| phrase(words, *at)).flatten();
        found.is_some_and(|(end, phrase)| end == words.len() && phrase.kind == Kind::Call)
    };
    let from = words.len().saturating_sub(pieces::MOST_WORDS);
    let at = (from..words.len()).find(call)?;
    let before = &words[..at];
    let mailed = |word: &Word| word.small.split('-').any(|part| is_of(MAILED, part));
    let stopped = !words[words.len() - 1].stops() || before.last()?.stops();
    (stopped && INVITES.contains(&at) && before.iter().any(mailed)).then_some(Reason::Newsletter)
}

#[cfg(test)]
mod tests;
