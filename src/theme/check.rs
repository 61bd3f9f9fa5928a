//! Whether a theme can be read: the limits that `parallax themes check` and the tests hold it to.

use super::{Color, Duty, Slot, Style, Theme, Variant, contrast};

/// A slot whose colours are too near to the ground they stand on.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The letters or lines.
    pub slot: Slot,
    /// What they stand on; the slot itself where it has a ground of its own.
    pub ground: Slot,
    /// The ratio found.
    pub ratio: f64,
    /// The least it should be.
    pub limit: f64,
}

/// Contrast that WCAG 2.2 asks of text (1.4.3, level AA), and of lines (1.4.11).
const TEXT: f64 = 4.5;
const LINE: f64 = 3.0;

/// Grounds that text is written on.
const GROUNDS: [Slot; 6] = [
    Slot::Background,
    Slot::Surface,
    Slot::CursorRow,
    Slot::ClaimCurrent,
    Slot::Selection,
    Slot::Popup,
];

/// The slots of `theme` that fall short; `text` is the least ratio of letters to their ground
/// (4.5, or 7 for a high-contrast theme). Colours that are the terminal's own cannot be measured:
/// the terminal's own two are taken as black and white, whichever is worse.
pub fn check(theme: &Theme, text: f64) -> Vec<Finding> {
    let text = text.max(TEXT);
    let mut findings = Vec::new();
    for slot in Slot::ALL {
        let (limit, grounds): (f64, &[Slot]) = match slot.duty() {
            Duty::Text => (text, &GROUNDS),
            Duty::Pair => (text, &[slot]),
            Duty::Line => (LINE, &[Slot::Background]),
            Duty::Ground => continue,
        };
        for &ground in grounds {
            let ratio = ratio(theme, slot, ground);
            if ratio < limit {
                findings.push(Finding {
                    slot,
                    ground,
                    ratio,
                    limit,
                });
            }
        }
    }
    findings
}

/// The contrast of a slot's letters on a ground, over the page and its text below.
fn ratio(theme: &Theme, slot: Slot, ground: Slot) -> f64 {
    let below = theme.style(Slot::Background).patch(theme.style(Slot::Text));
    let drawn = if slot == ground {
        below.patch(theme.style(slot))
    } else {
        below
            .patch(Style {
                fg: None,
                ..theme.style(ground)
            })
            .patch(theme.style(slot))
    };
    let (fg, bg) = (drawn.fg.unwrap_or_default(), drawn.bg.unwrap_or_default());
    if fg == bg {
        // Both the terminal's own: a pair it was made to show. Both of a theme: not to be seen.
        return if fg == Color::Default {
            f64::INFINITY
        } else {
            1.0
        };
    }
    grounds_of(theme.variant)
        .iter()
        .map(|&(own_fg, own_bg)| contrast(fg.rgb().unwrap_or(own_fg), bg.rgb().unwrap_or(own_bg)))
        .fold(f64::INFINITY, f64::min)
}

/// The terminal's own letters and ground as they may be.
fn grounds_of(variant: Variant) -> &'static [([u8; 3], [u8; 3])] {
    const ON_BLACK: ([u8; 3], [u8; 3]) = ([255; 3], [0; 3]);
    const ON_WHITE: ([u8; 3], [u8; 3]) = ([0; 3], [255; 3]);
    match variant {
        Variant::Dark => &[ON_BLACK],
        Variant::Light => &[ON_WHITE],
        Variant::Either => &[ON_BLACK, ON_WHITE],
    }
}
