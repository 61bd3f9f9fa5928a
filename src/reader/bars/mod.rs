//! The rows around what is read: title, tabs, status, footer. Each is laid out once, as segments
//! with their columns; drawing paints them and the mouse finds them.

mod banner;
mod footer;
pub mod status;
mod tabs;
mod title;

use std::borrow::Cow;

use super::model::Model;
use super::target::Target;
use super::view::ascii;
use crate::layout::{Area, Ellipsis, Frame, HitMap, Widths};
use crate::theme::Slot;

/// Words of a bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// The words.
    pub text: Cow<'static, str>,
    /// How they are drawn.
    pub slot: Slot,
    /// What a click on them means.
    pub target: Option<Target>,
}

impl Segment {
    /// Words that mean nothing to the mouse.
    pub fn new(text: impl Into<Cow<'static, str>>, slot: Slot) -> Self {
        Self {
            text: text.into(),
            slot,
            target: None,
        }
    }

    /// Words that can be clicked.
    pub fn to(text: impl Into<Cow<'static, str>>, slot: Slot, target: Target) -> Self {
        Self {
            target: Some(target),
            ..Self::new(text, slot)
        }
    }
}

/// What stands in a row from its left border on, and what up to its right one.
#[derive(Clone, Debug, Default)]
pub struct Sides {
    /// On the left.
    pub left: Vec<Segment>,
    /// On the right.
    pub right: Vec<Segment>,
}

/// A row of segments.
#[derive(Clone, Debug)]
pub struct Bar {
    /// The row.
    pub area: Area,
    /// The ground of the whole row.
    pub ground: Slot,
    /// The segments with their first column and width.
    pub placed: Vec<(u16, u16, Segment)>,
}

impl Bar {
    /// Lays out a row: `right` against the right border, `left` in what remains, cut off with a
    /// mark where there is not enough. `right` goes if it leaves less than half of the row.
    pub fn new(area: Area, sides: Sides, widths: Widths, mark: Ellipsis) -> Self {
        let Sides {
            mut left,
            mut right,
        } = sides;
        if mark == Ellipsis::Ascii {
            // Must happen before anything is measured, as the ASCII ellipsis is wider.
            for segment in left.iter_mut().chain(&mut right) {
                segment.text = ascii(&segment.text).into_owned().into();
            }
        }
        let total = usize::from(area.width);
        let measured = |list: Vec<Segment>| -> Vec<(usize, Segment)> {
            let wide = |segment: Segment| (widths.text(&segment.text), segment);
            list.into_iter().map(wide).collect()
        };
        let wide = |list: &[(usize, Segment)]| list.iter().map(|(width, _)| width).sum::<usize>();
        let (left, right) = (measured(left), measured(right));
        let right_width = wide(&right);
        let crowded = right_width * 2 > total && wide(&left) + right_width + 1 > total;
        let kept = if crowded { Vec::new() } else { right };
        let right_width = wide(&kept);
        let room = total - right_width.min(total) - usize::from(right_width > 0).min(total);
        let mut bar = Self {
            area,
            ground: Slot::Surface,
            placed: Vec::with_capacity(left.len() + kept.len()),
        };
        bar.put(left, 0, room, widths, mark);
        let from = total - right_width.min(total);
        bar.put(kept, from, right_width, widths, mark);
        bar
    }

    fn put(
        &mut self,
        list: Vec<(usize, Segment)>,
        from: usize,
        room: usize,
        widths: Widths,
        mark: Ellipsis,
    ) {
        let mut used = 0;
        for (mut width, mut segment) in list {
            let fits = used + width <= room;
            if !fits {
                let cut = widths.truncate(&segment.text, room - used, mark);
                segment.text = Cow::Owned(cut.into_owned());
                width = widths.text(&segment.text);
            }
            self.placed
                .push(((from + used) as u16, width as u16, segment));
            used += width;
            if !fits {
                return;
            }
        }
    }

    /// Adds what can be clicked.
    pub fn targets(&self, hits: &mut HitMap<Target>) {
        for (x, width, segment) in &self.placed {
            if let Some(target) = &segment.target {
                let area = Area::new(self.area.x + x, self.area.y, *width, 1);
                hits.add(area, target.clone());
            }
        }
    }
}

/// Every bar of the screen.
pub fn all(model: &Model, frame: &Frame) -> Vec<Bar> {
    let (widths, mark) = (model.screen.widths(), model.screen.ellipsis());
    let bar = |area, sides| Bar::new(area, sides, widths, mark);
    let mut bars = vec![
        bar(frame.title, title::segments(model, frame)),
        bar(frame.status, status::segments(model)),
    ];
    if let Some(area) = frame.banner {
        bars.push(bar(area, banner::segments(model)));
    }
    if let Some(area) = frame.tabs {
        bars.push(bar(area, tabs::segments(model, frame)));
    }
    if let Some(area) = frame.footer {
        bars.push(bar(area, footer::segments(model, frame)));
    }
    bars
}

#[cfg(test)]
mod tests {
    use super::*;

    fn laid(width: u16, left: &'static str, right: &'static str) -> String {
        let sides = Sides {
            left: vec![Segment::new(left, Slot::Text)],
            right: vec![Segment::new(right, Slot::Text)],
        };
        let area = Area::new(0, 0, width, 1);
        let bar = Bar::new(area, sides, Widths::default(), Ellipsis::Unicode);
        let mut row = vec![' '; usize::from(width)];
        for (x, _, segment) in bar.placed {
            for (at, c) in segment.text.chars().enumerate() {
                row[usize::from(x) + at] = c;
            }
        }
        row.into_iter().collect()
    }

    #[test]
    fn in_ascii_what_is_cut_is_marked_by_two_dots() {
        let sides = Sides {
            left: vec![Segment::new("writing a file …", Slot::Text)],
            right: vec![Segment::new("¶2", Slot::Text)],
        };
        let bar = |columns| {
            let area = Area::new(0, 0, columns, 1);
            Bar::new(area, sides.clone(), Widths::default(), Ellipsis::Ascii)
        };
        let words = |bar: &Bar| {
            bar.placed
                .iter()
                .map(|p| p.2.text.clone())
                .collect::<Vec<_>>()
        };
        assert_eq!(words(&bar(20)), ["writing a file ..", "P2"]);
        assert_eq!(words(&bar(15)), ["writing a..", "P2"]);
    }

    #[test]
    fn the_right_stays_and_the_left_is_cut() {
        assert_eq!(laid(12, "claim", "7/23"), "claim   7/23");
        assert_eq!(laid(12, "a long claim", "7/23"), "a long… 7/23");
        assert_eq!(laid(7, "claims", "7/23"), "claims ", "no room for both");
    }
}
