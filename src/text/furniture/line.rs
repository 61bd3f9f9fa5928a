//! Furniture that one paragraph shows by itself.

use std::sync::LazyLock;

use super::beside::BESIDE;
use super::index::Index;
use super::mail::{BY_MAIL, SIGN_UP};
use super::maker::is_of;
use super::notices::NOTICES;
use super::pattern::Paragraph;
use super::rules::{CREDIT, RULES, Rule};
use super::standing::STANDING;
use super::wall::WALL;
use super::{Reason, Verdicts, device, exact, joined, links, titled, twice};

/// Longest paragraph that a rule of this file takes, in words.
const MOST_WORDS: usize = 120;
/// Longest credit, in words.
const CREDIT_WORDS: usize = 40;

/// Notices are tied to where a line begins or ends: a title in quotation marks makes no speech of them.
fn rules() -> impl Iterator<Item = &'static Rule> {
    let all = RULES.iter().chain(&NOTICES).chain(&STANDING);
    all.chain(&BESIDE).chain(&WALL)
}

/// The patterns of this file: the credit, the rules in their order, and what comes by mail.
static PATTERNS: LazyLock<Index> = LazyLock::new(|| {
    let rules = rules().map(|rule| &rule.pattern);
    Index::new([&CREDIT].into_iter().chain(rules).chain([&BY_MAIL]))
});

/// Why the paragraph is furniture, if it is by itself.
pub(super) fn reason(paragraph: &str) -> Option<Reason> {
    reason_of(&Paragraph::new(paragraph.trim()))
}

/// The same of a paragraph that is known.
pub(super) fn reason_of(paragraph: &Paragraph) -> Option<Reason> {
    let text = paragraph.text;
    if text.trim() != text {
        return reason(text);
    }
    if text.starts_with(['“', '"', '„', '«', '‘', '\'']) {
        return None;
    }
    let words = text.split_whitespace().take(MOST_WORDS + 1).count();
    if words > MOST_WORDS || is_attributed(text) {
        return None;
    }
    let quoted = text.contains(['“', '„', '«', '"']);
    let speaks =
        |reason: Reason| matches!(reason, Reason::Prompt | Reason::Appeal | Reason::Newsletter);
    for at in PATTERNS.called_by(paragraph) {
        let found = match at.checked_sub(1).map(|at| rules().nth(at)) {
            None => (words <= CREDIT_WORDS && CREDIT.is_match(paragraph)).then_some(Reason::Credit),
            Some(Some(rule)) => {
                let fits =
                    words <= rule.words && !(quoted && at <= RULES.len() && speaks(rule.reason));
                (fits && rule.pattern.is_match(paragraph)).then_some(rule.reason)
            }
            Some(None) => {
                let by_mail = !quoted && BY_MAIL.may_match(paragraph);
                (by_mail && SIGN_UP.is_match(paragraph) && BY_MAIL.is_match(paragraph))
                    .then_some(Reason::Newsletter)
            }
        };
        if found.is_some() {
            return found;
        }
    }
    let of_page = || links::reason(text);
    device::reason(paragraph, words)
        .or_else(|| exact::reason(paragraph))
        .or_else(|| twice::doubled(text))
        .or_else(of_page)
        .or_else(|| joined::reason(paragraph))
        .or_else(|| quoted.then(|| titled::reason(text)).flatten())
}

/// What says behind the last comma that somebody has said the rest, in six languages.
const SAID: &str = "said say says told argued warned added wrote recalled joked insisted sagte sagt sagten spottete warnte schrieb meinte \
    erklärte fragte dit disent dixit affirme estime selon dijo dice dicen decía dijeron afirma según detto disse dicono diceva secondo zei zegt \
    zeggen schreef";
/// Longest such clause, in words.
const CLAUSE: usize = 8;

/// "…, the keeper said.", « …, dit le maire. »: what somebody is cited for is the report's.
fn is_attributed(text: &str) -> bool {
    let said = |clause: &str| {
        let mut words = clause.trim_end_matches('.').split(' ');
        words.clone().count() <= CLAUSE && words.any(|word| is_of(SAID, word))
    };
    text.ends_with('.') && text.split(", ").skip(1).any(said)
}

/// A short question to "you" right before or after a prompt belongs to it.
pub(super) fn questions_beside_prompts(paragraphs: &[&Paragraph], verdicts: &mut Verdicts) {
    let asks = |at: usize| {
        let text = paragraphs[at].text;
        let lower = text.to_lowercase();
        text.ends_with('?')
            && text.split_whitespace().count() <= 12
            && lower.split(|c: char| !c.is_alphabetic()).any(|w| {
                matches!(
                    w,
                    "you"
                        | "your"
                        | "sie"
                        | "ihr"
                        | "ihre"
                        | "vous"
                        | "votre"
                        | "usted"
                        | "tu"
                        | "tú"
                        | "u"
                        | "uw"
                        | "je"
                )
            })
    };
    let prompt = Some(Reason::Prompt);
    for at in 1..paragraphs.len() {
        if verdicts[at].is_none() && verdicts[at - 1] == prompt && asks(at) {
            verdicts[at] = prompt;
        }
    }
    for at in (1..paragraphs.len()).rev() {
        if verdicts[at - 1].is_none() && verdicts[at] == prompt && asks(at - 1) {
            verdicts[at - 1] = prompt;
        }
    }
}
