//! How well letters stand out from their ground: WCAG 2.2, success criterion 1.4.3.

/// A channel of sRGB, 0 to 255, as light: 0 to 1.
pub(super) fn linear(channel: u8) -> f64 {
    let share = f64::from(channel) / 255.0;
    if share <= 0.040_45 {
        share / 12.92
    } else {
        libm::pow((share + 0.055) / 1.055, 2.4)
    }
}

/// Relative luminance, 0 (black) to 1 (white).
///
/// Source: <https://www.w3.org/TR/WCAG22/#dfn-relative-luminance>.
pub fn luminance([red, green, blue]: [u8; 3]) -> f64 {
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/// Contrast ratio of two colours, 1 (the same) to 21 (black and white).
///
/// Source: <https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>.
pub fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratios_as_the_standard_has_them() {
        let cases = [
            ([0, 0, 0], [255, 255, 255], 21.0),
            ([255, 255, 255], [255, 255, 255], 1.0),
            ([0x76, 0x76, 0x76], [255, 255, 255], 4.54),
            ([0, 0, 238], [0, 0, 0], 2.24),
        ];
        for (one, other, ratio) in cases {
            assert!((contrast(one, other) - ratio).abs() < 0.01, "{one:?}");
            assert!((contrast(other, one) - ratio).abs() < 0.01, "{other:?}");
        }
    }
}
