//! What is among the report's blocks without being called anything: teasers, captions, lists of links, sentences
//! set large beside the text, headings that are left over nothing.

use std::ops::Range;

use super::super::blocks::words;
use super::super::tree::Child;
use super::{Count, Kind, Page, Said, ends_as_sentence};
use crate::text::furniture::Reason;

/// A block of the report with why it is furniture, if it is.
type Chosen = [(usize, Option<Reason>)];

/// Largest number of words in a box with a teaser.
const TEASER_WORDS: usize = 60;
/// Largest number of words in a caption.
const CAPTION_WORDS: usize = 50;

impl Page<'_> {
    /// The outermost element around the block, inside the roots, that has few words.
    fn small_box(&self, b: usize, roots: &[usize], most: usize) -> Option<Range<usize>> {
        let element = self.blocks[b].element;
        let up = std::iter::once(element)
            .chain(self.tree.above(element))
            .take_while(|up| !roots.contains(up))
            .take_while(|up| self.count(Count::Words, *up) <= most)
            .last()?;
        Some(self.tree.inside(up))
    }

    /// What is above the headline is the page's, if most of the prose is below it.
    pub(super) fn after_headline(&self, chosen: &mut Vec<(usize, Option<Reason>)>) {
        let inside = self.headline.map(|headline| self.tree.inside(headline));
        let first = inside.and_then(|inside| {
            (0..self.blocks.len()).find(|b| inside.contains(&self.blocks[*b].element))
        });
        let Some(first) = first else { return };
        let prose = |b: &usize| self.weights[*b];
        let all: usize = chosen.iter().map(|(b, _)| prose(b)).sum();
        let below: usize = chosen
            .iter()
            .filter(|(b, _)| *b > first)
            .map(|(b, _)| prose(b))
            .sum();
        if below * 2 > all {
            chosen.retain(|(b, _)| *b >= first);
        }
    }

    /// A number alone above the text counts comments or shares. A second headline under the first, which is not a sentence,
    /// belongs to it; the items of a list, as a summary of points is one, do not.
    pub(super) fn under_headline(&self, chosen: &mut Chosen, roots: &[usize]) {
        let Some(headline) = self.headline else {
            return;
        };
        let parent = self.tree.elements[headline].parent;
        for (b, reason) in chosen.iter_mut() {
            let block = &self.blocks[*b];
            if self.is_headline(*b) || reason.is_some() {
                continue;
            }
            if block.element > headline && is_count(&block.text) {
                *reason = Some(Reason::Social);
                continue;
            }
            let heading = matches!(block.kind, Kind::Heading(_));
            let above = roots.first().is_some_and(|root| block.element < *root);
            let called = above || self.is_called_standfirst(block.element);
            let beside = heading && self.tree.elements[block.element].parent == parent;
            let single = matches!(block.kind, Kind::Heading(_) | Kind::Text);
            let open =
                single && !ends_as_sentence(&block.text) && !(above && has_sentences(&block.text));
            if block.element > headline && open && (called || beside) {
                *reason = Some(Reason::Headline);
            } else if self.weights[*b] > 0 {
                return;
            }
        }
    }

    /// A small box with an input field is a prompt to the reader.
    pub(super) fn forms(&self, chosen: &mut Chosen, roots: &[usize]) {
        let fields = self
            .tree
            .tagged(&["input", "textarea"])
            .filter(|(_, field)| {
                let kind = field.attribute("type").unwrap_or("text");
                matches!(kind, "text" | "email" | "tel" | "")
            });
        for (field, _) in fields {
            let around = self
                .tree
                .above(field)
                .take_while(|up| {
                    !roots.contains(up) && self.count(Count::Words, *up) <= TEASER_WORDS
                })
                .last();
            let inside = around.filter(|a| roots.iter().any(|r| self.tree.inside(*r).contains(a)));
            let Some(around) = inside.map(|a| self.tree.inside(a)) else {
                continue;
            };
            for (b, reason) in chosen.iter_mut() {
                if around.contains(&self.blocks[*b].element) && !self.is_headline(*b) {
                    *reason = reason.or(Some(Reason::Newsletter));
                }
            }
        }
    }

    /// What stands beside an invitation to pay, in a small box that is called a paywall; so may be called, too, what only those
    /// who pay see of the report.
    pub(super) fn walls(&self, chosen: &mut Chosen) {
        let asks = |(b, reason): &(usize, Option<Reason>)| {
            (*reason == Some(Reason::Paywall)).then_some(self.blocks[*b].element)
        };
        let invited: Vec<usize> = chosen.iter().filter_map(asks).collect();
        for asked in invited {
            let small = |up: &usize| {
                self.tree.elements[*up].named("-paywall-")
                    && self.count(Count::Words, *up) <= TEASER_WORDS
            };
            let Some(wall) = self.tree.above(asked).find(small) else {
                continue;
            };
            let inside = self.tree.inside(wall);
            for (b, reason) in chosen.iter_mut() {
                if inside.contains(&self.blocks[*b].element) && !self.is_headline(*b) {
                    *reason = reason.or(Some(Reason::Paywall));
                }
            }
        }
    }

    /// A heading that is a link leads to another report, and what is in a small box with it tells of that. The posts
    /// of a live blog have headings with links to themselves.
    pub(super) fn teasers(&self, chosen: &mut Chosen, roots: &[usize]) {
        if self.known.live {
            return;
        }
        let heads: Vec<usize> = chosen
            .iter()
            .filter(|(b, reason)| {
                let block = &self.blocks[*b];
                reason.is_none()
                    && matches!(block.kind, Kind::Heading(_))
                    && block.is_link()
                    && !self.is_headline(*b)
            })
            .map(|(b, _)| *b)
            .collect();
        for head in heads {
            let Some(small) = self.small_box(head, roots, TEASER_WORDS) else {
                continue;
            };
            for (b, reason) in chosen.iter_mut() {
                if reason.is_none() && small.contains(&self.blocks[*b].element) {
                    *reason = Some(Reason::Related);
                }
            }
        }
    }

    /// The words under a picture, where no `figure` says so: alone in a small box with it, or in italics after it.
    pub(super) fn pictures(&self, chosen: &mut Chosen, roots: &[usize]) {
        for (b, reason) in chosen.iter_mut() {
            let block = &self.blocks[*b];
            let text =
                matches!(block.kind, Kind::Text | Kind::Item) && block.words() <= CAPTION_WORDS;
            if reason.is_some() || !text {
                continue;
            }
            // What a reporter asks may be slanted too; no picture is explained with a question.
            let asked = block.text.ends_with('?');
            let slanted = block.after_picture && block.slanted * 10 >= block.len() * 9 && !asked;
            if slanted || self.boxed_with_picture(*b, roots) {
                *reason = Some(Reason::Caption);
            }
        }
    }

    fn boxed_with_picture(&self, b: usize, roots: &[usize]) -> bool {
        let element = self.blocks[b].element;
        let boxes = std::iter::once(element)
            .chain(self.tree.above(element))
            .take_while(|up| !roots.contains(up))
            .take(4);
        for up in boxes {
            if self.count(Count::Blocks, up) > 1 {
                return false;
            }
            let tag = self.tree.elements[up].tag.as_str();
            let picture = self.count(Count::Pictures, up) > 0;
            // A paragraph may have its picture beside it.
            if picture && matches!(tag, "div" | "td" | "center" | "figure" | "section") {
                return true;
            }
        }
        false
    }

    /// Lists of links, and paragraphs that are nothing but a link, unless they are sentences.
    pub(super) fn lists(&self, chosen: &mut Chosen) {
        const MOST: usize = 30;
        for (b, reason) in chosen.iter_mut() {
            let block = &self.blocks[*b];
            let text = !matches!(block.kind, Kind::Heading(_) | Kind::Quote | Kind::Row);
            if reason.is_none()
                && text
                && block.is_link()
                && block.words() <= MOST
                && !self.is_linked_sentence(*b)
            {
                *reason = Some(Reason::Related);
            }
        }
    }

    /// A sentence of the report that is a link as a whole: its stop is behind the link, or it goes on with what was said. The
    /// headlines that links lead to have no stop.
    fn is_linked_sentence(&self, b: usize) -> bool {
        const WORDS: usize = 5;
        const GOES_ON: [&str; 22] = [
            "he", "she", "it", "they", "this", "these", "er", "es", "sie", "dies", "diese", "il",
            "elle", "ils", "elles", "cela", "esto", "ello", "questo", "hij", "zij", "dit",
        ];
        let block = &self.blocks[b];
        let unlinked = block.linked < block.len();
        let first = block.text.split_whitespace().next().unwrap_or_default();
        let goes_on = GOES_ON.contains(&first.to_lowercase().as_str());
        block.kind == Kind::Text
            && block.words() >= WORDS
            && block.text.ends_with('.')
            && !block.text.ends_with("..")
            && (unlinked || goes_on)
    }

    /// Quotations and boxes that repeat what a paragraph says, and paragraphs that occur twice.
    pub(super) fn repeated(&self, chosen: &mut Chosen) {
        let mut said = Said::default();
        for (b, reason) in chosen.iter() {
            let block = &self.blocks[*b];
            if reason.is_none() && !matches!(block.kind, Kind::Heading(_)) {
                said.add(*b, &block.text);
            }
        }
        for (b, reason) in chosen.iter_mut() {
            let block = &self.blocks[*b];
            match reason {
                // What is called a pull quote and is said nowhere else is the report's.
                Some(Reason::PullQuote) if !said.is_in_others(*b, &block.text, true) => {
                    *reason = None;
                }
                None if block.kind == Kind::Quote && said.is_in_others(*b, &block.text, false) => {
                    *reason = Some(Reason::PullQuote);
                }
                None if !matches!(block.kind, Kind::Heading(_))
                    && said.is_inside_another(*b, &block.text) =>
                {
                    *reason = Some(Reason::PullQuote);
                }
                _ => {}
            }
        }
    }

    /// Headings above nothing but furniture are furniture, too.
    pub(super) fn headings(&self, chosen: &mut Chosen) {
        let mut below: Option<Option<Reason>> = None;
        let mut text_below = false;
        for at in (0..chosen.len()).rev() {
            let (b, reason) = chosen[at];
            let block = &self.blocks[b];
            let heading =
                matches!(block.kind, Kind::Heading(_)) && reason.is_none() && !self.is_headline(b);
            if heading {
                let same_box = below.flatten().filter(|r| {
                    matches!(
                        r,
                        Reason::Related
                            | Reason::Newsletter
                            | Reason::Comment
                            | Reason::Prompt
                            | Reason::AuthorBio
                    ) && self.next_is_sibling(chosen, at)
                });
                if !text_below {
                    chosen[at].1 = Some(Reason::Related);
                } else if let Some(reason) = same_box {
                    chosen[at].1 = Some(reason);
                }
                continue;
            }
            below = Some(reason);
            text_below |= reason.is_none();
        }
    }

    /// Whether what follows the heading is in the heading's own box, or in the element right after it.
    fn next_is_sibling(&self, chosen: &Chosen, at: usize) -> bool {
        let Some((next, _)) = chosen.get(at + 1) else {
            return false;
        };
        let (heading, next) = (
            self.blocks[chosen[at].0].element,
            self.blocks[*next].element,
        );
        let parent = self.tree.elements[heading].parent;
        let behind = self.tree.elements[parent]
            .children
            .iter()
            .find_map(|c| match c {
                Child::Element(inner) if *inner > heading => Some(*inner),
                _ => None,
            });
        behind.is_some_and(|b| self.tree.inside(b).contains(&next))
    }
}

/// Whether a stop parts long sentences, though the last of them has none.
fn has_sentences(text: &str) -> bool {
    const WORDS: usize = 5;
    text.match_indices(". ")
        .chain(text.match_indices("? "))
        .chain(text.match_indices("! "))
        .any(|(at, _)| {
            let rest = &text[at + 2..];
            words(&text[..at]) >= WORDS
                && words(rest) >= WORDS
                && rest.chars().next().is_some_and(char::is_uppercase)
        })
}

/// "58", "1,204", "2.3k". A single digit may be the number of a part.
fn is_count(text: &str) -> bool {
    let digits = text.trim_end_matches(['k', 'K', 'm', 'M']);
    let number = digits
        .chars()
        .all(|c| c.is_ascii_digit() || c == ',' || c == '.');
    number && text.len() > 1 && digits.chars().any(|c| c.is_ascii_digit())
}
