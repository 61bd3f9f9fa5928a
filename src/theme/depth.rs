//! From 24 bits down to what a terminal has.

use super::{Color, Sight, difference};

/// How many colours a terminal can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Depth {
    /// None: attributes (bold, underline, reverse) alone.
    Mono,
    /// The terminal's own sixteen.
    Sixteen,
    /// xterm's cube and grey ramp.
    Indexed,
    /// 24 bits.
    #[default]
    True,
}

impl Depth {
    /// The name of it, as `parallax config` shows it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Mono => "none",
            Self::Sixteen => "16",
            Self::Indexed => "256",
            Self::True => "truecolor",
        }
    }
}

impl Color {
    /// The nearest colour a terminal of `depth` has. The terminal's own two are in every depth.
    /// The sixteen are never chosen for a colour of the cube at [`Depth::Indexed`]: what they look
    /// like is the terminal's affair.
    #[must_use]
    pub fn at(self, depth: Depth) -> Self {
        match (depth, self) {
            (_, Self::Default)
            | (Depth::True, _)
            | (Depth::Indexed, Self::Ansi(_) | Self::Indexed(_))
            | (Depth::Sixteen, Self::Ansi(_)) => self,
            (Depth::Mono, _) => Self::Default,
            (Depth::Indexed, _) => nearest(self, 16..=255),
            (Depth::Sixteen, _) => nearest(self, 0..=15),
        }
    }
}

/// The colour of the range that looks most like `color`; the first of several.
fn nearest(color: Color, range: std::ops::RangeInclusive<u8>) -> Color {
    let Some(wanted) = color.rgb() else {
        return color;
    };
    let distance = |candidate: Color| {
        candidate
            .rgb()
            .map_or(f64::MAX, |rgb| difference(wanted, rgb, Sight::Normal))
    };
    range
        .map(Color::from_index)
        .min_by(|one, other| distance(*one).total_cmp(&distance(*other)))
        .unwrap_or(color)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_go_down_step_by_step() {
        let orange = Color::Rgb(255, 135, 0);
        let cases = [
            (orange, Depth::True, orange),
            (orange, Depth::Indexed, Color::Indexed(208)),
            (Color::Rgb(250, 250, 250), Depth::Sixteen, Color::Ansi(15)),
            (Color::Rgb(3, 3, 3), Depth::Sixteen, Color::Ansi(0)),
            (Color::Indexed(196), Depth::Sixteen, Color::Ansi(9)),
            (orange, Depth::Mono, Color::Default),
            (Color::Default, Depth::Sixteen, Color::Default),
            (Color::Ansi(5), Depth::Indexed, Color::Ansi(5)),
        ];
        for (color, depth, expected) in cases {
            assert_eq!(color.at(depth), expected, "{color:?} {depth:?}");
        }
    }
}
