//! Furniture that one paragraph shows by itself.

use super::notices::NOTICES;
use super::pattern::Paragraph;
use super::rules::{BY_MAIL, CREDIT, RULES, Rule, SIGN_UP};
use super::{Reason, Verdicts};

/// Longest paragraph that a rule of this file takes, in words.
const MOST_WORDS: usize = 120;

/// Why the paragraph is furniture, if it is by itself.
pub(super) fn reason(paragraph: &str) -> Option<Reason> {
    let text = paragraph.trim();
    let words = text.split_whitespace().count();
    if words > MOST_WORDS || text.starts_with(['“', '"', '„', '«', '‘', '\'']) {
        return None;
    }
    let paragraph = &Paragraph::new(text);
    if words <= 40 && CREDIT.is_match(paragraph) {
        return Some(Reason::Credit);
    }
    let quoted = text.contains(['“', '„', '«', '"']);
    let fits = |rule: &&Rule| words <= rule.words && rule.pattern.is_match(paragraph);
    let speaks = |rule: &&Rule| {
        matches!(
            rule.reason,
            Reason::Prompt | Reason::Appeal | Reason::Newsletter
        )
    };
    let found = RULES
        .iter()
        .filter(|rule| !(quoted && speaks(rule)))
        .find(fits);
    // Notices are tied to where a line begins or ends: a title in quotation marks makes no speech of them.
    let found = found.or_else(|| NOTICES.iter().find(fits));
    match found {
        Some(rule) => Some(rule.reason),
        None if !quoted
            && BY_MAIL.may_match(paragraph)
            && SIGN_UP.is_match(paragraph)
            && BY_MAIL.is_match(paragraph) =>
        {
            Some(Reason::Newsletter)
        }
        None => None,
    }
}

/// A short question to "you" right before or after a prompt belongs to it.
pub(super) fn questions_beside_prompts(paragraphs: &[&str], verdicts: &mut Verdicts) {
    let asks = |at: usize| {
        let text = paragraphs[at];
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
