//! A colour as a theme writes it.

/// A colour as a theme writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Color {
    /// The terminal's own foreground or background.
    #[default]
    Default,
    /// One of the terminal's sixteen colours, 0 to 15.
    Ansi(u8),
    /// One of the 256-colour cube, 16 to 255.
    Indexed(u8),
    /// 24 bits.
    Rgb(u8, u8, u8),
}

/// The sixteen names, as helix spells them, and what xterm shows for them unless told otherwise.
const SIXTEEN: [(&str, [u8; 3]); 16] = [
    ("black", [0, 0, 0]),
    ("red", [205, 0, 0]),
    ("green", [0, 205, 0]),
    ("yellow", [205, 205, 0]),
    ("blue", [0, 0, 238]),
    ("magenta", [205, 0, 205]),
    ("cyan", [0, 205, 205]),
    ("light-gray", [229, 229, 229]),
    ("gray", [127, 127, 127]),
    ("light-red", [255, 0, 0]),
    ("light-green", [0, 255, 0]),
    ("light-yellow", [255, 255, 0]),
    ("light-blue", [92, 92, 255]),
    ("light-magenta", [255, 0, 255]),
    ("light-cyan", [0, 255, 255]),
    ("white", [255, 255, 255]),
];

impl Color {
    /// Reads `#rrggbb`, `#rgb`, `default`, one of the sixteen names, or an index from 0 to 255.
    pub fn parse(word: &str) -> Option<Self> {
        if let Some(hex) = word.strip_prefix('#') {
            return Self::from_hex(hex);
        }
        if word == "default" {
            return Some(Self::Default);
        }
        if let Some(index) = SIXTEEN.iter().position(|(name, _)| *name == word) {
            return Some(Self::Ansi(index as u8));
        }
        word.parse().ok().map(Self::from_index)
    }

    fn from_hex(hex: &str) -> Option<Self> {
        if !hex.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let number = u32::from_str_radix(hex, 16).ok()?;
        let [_, high, mid, low] = number.to_be_bytes();
        match hex.len() {
            6 => Some(Self::Rgb(high, mid, low)),
            3 => Some(Self::Rgb(
                (mid & 0xf) * 17,
                (low >> 4) * 17,
                (low & 0xf) * 17,
            )),
            _ => None,
        }
    }

    /// The colour a terminal has at `index`.
    pub fn from_index(index: u8) -> Self {
        if index < 16 {
            Self::Ansi(index)
        } else {
            Self::Indexed(index)
        }
    }

    /// Red, green and blue, 0 to 255. None for the terminal's own two, which nobody knows; the
    /// sixteen as xterm shows them, the cube and the grey ramp as xterm defines them.
    pub fn rgb(self) -> Option<[u8; 3]> {
        match self {
            Self::Default => None,
            Self::Ansi(index) | Self::Indexed(index) if index < 16 => {
                Some(SIXTEEN[usize::from(index)].1)
            }
            Self::Ansi(index) | Self::Indexed(index) if index >= 232 => {
                Some([8 + 10 * (index - 232); 3])
            }
            Self::Ansi(index) | Self::Indexed(index) => {
                let level = |step: u8| if step == 0 { 0 } else { 55 + 40 * step };
                let cube = index - 16;
                Some([level(cube / 36), level(cube / 6 % 6), level(cube % 6)])
            }
            Self::Rgb(red, green, blue) => Some([red, green, blue]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read() {
        let cases = [
            ("#14171c", Some(Color::Rgb(0x14, 0x17, 0x1c))),
            ("#fa0", Some(Color::Rgb(0xff, 0xaa, 0))),
            ("default", Some(Color::Default)),
            ("light-gray", Some(Color::Ansi(7))),
            ("208", Some(Color::Indexed(208))),
            ("9", Some(Color::Ansi(9))),
            ("#12345", None),
            ("#+12345", None),
            ("256", None),
            ("mauve", None),
        ];
        for (word, color) in cases {
            assert_eq!(Color::parse(word), color, "{word}");
        }
    }

    #[test]
    fn the_cube_is_xterms() {
        assert_eq!(Color::Indexed(16).rgb(), Some([0, 0, 0]));
        assert_eq!(Color::Indexed(208).rgb(), Some([255, 135, 0]));
        assert_eq!(Color::Indexed(231).rgb(), Some([255, 255, 255]));
        assert_eq!(Color::Indexed(232).rgb(), Some([8, 8, 8]));
        assert_eq!(Color::Indexed(255).rgb(), Some([238, 238, 238]));
    }
}
