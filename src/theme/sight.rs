//! How far two colours look apart, to eyes of different kinds.

use super::contrast::linear;

/// Kinds of colour vision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// Three kinds of cones.
    Normal,
    /// No long-wave cones: red is dark.
    Protan,
    /// No middle-wave cones: the commonest of the three.
    Deutan,
    /// No short-wave cones.
    Tritan,
}

impl Sight {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Normal, Self::Protan, Self::Deutan, Self::Tritan];

    /// The name of it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Protan => "protan",
            Self::Deutan => "deutan",
            Self::Tritan => "tritan",
        }
    }

    /// What linear RGB becomes to such eyes.
    ///
    /// Source: Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of
    /// Color Vision Deficiency", IEEE TVCG 15(6), 2009; the matrices for severity 1.0.
    fn matrix(self) -> [[f64; 3]; 3] {
        match self {
            Self::Normal => [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
            Self::Protan => [
                [0.152_286, 1.052_583, -0.204_868],
                [0.114_503, 0.786_281, 0.099_216],
                [-0.003_882, -0.048_116, 1.051_998],
            ],
            Self::Deutan => [
                [0.367_322, 0.860_646, -0.227_968],
                [0.280_085, 0.672_501, 0.047_413],
                [-0.011_820, 0.042_940, 0.968_881],
            ],
            Self::Tritan => [
                [1.255_528, -0.076_749, -0.178_779],
                [-0.078_411, 0.930_809, 0.147_602],
                [0.004_733, 0.691_367, 0.303_900],
            ],
        }
    }

    /// The colour as such eyes see it, in linear RGB, 0 to 1.
    fn seen(self, rgb: [u8; 3]) -> [f64; 3] {
        let light = rgb.map(linear);
        self.matrix().map(|row| {
            let sum: f64 = row
                .iter()
                .zip(light)
                .map(|(weight, part)| weight * part)
                .sum();
            sum.clamp(0.0, 1.0)
        })
    }
}

/// Linear RGB to CIE L*a*b* under D65.
fn lab([red, green, blue]: [f64; 3]) -> [f64; 3] {
    let x = (0.412_456_4 * red + 0.357_576_1 * green + 0.180_437_5 * blue) / 0.950_47;
    let y = 0.212_672_9 * red + 0.715_152_2 * green + 0.072_175_0 * blue;
    let z = (0.019_333_9 * red + 0.119_192_0 * green + 0.950_304_1 * blue) / 1.088_83;
    let root = |t: f64| {
        if t > 216.0 / 24_389.0 {
            libm::cbrt(t)
        } else {
            (24_389.0 / 27.0 * t + 16.0) / 116.0
        }
    };
    let (x, y, z) = (root(x), root(y), root(z));
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// How far apart two colours look to eyes of that kind: CIEDE2000, where about 1 is the least
/// that can be seen side by side and 13 is told apart at a glance.
pub fn difference(one: [u8; 3], other: [u8; 3], sight: Sight) -> f64 {
    ciede2000(lab(sight.seen(one)), lab(sight.seen(other)))
}

/// Source: Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula", Color Research and
/// Application 30(1), 2005; its names, its equations 2 to 22, all weights 1.
fn ciede2000([l1, a1, b1]: [f64; 3], [l2, a2, b2]: [f64; 3]) -> f64 {
    let seventh =
        |c: f64| libm::sqrt(libm::pow(c, 7.0) / (libm::pow(c, 7.0) + libm::pow(25.0, 7.0)));
    let mean = f64::midpoint(libm::hypot(a1, b1), libm::hypot(a2, b2));
    let stretch = 1.0 + 0.5 * (1.0 - seventh(mean));
    let (a1, a2) = (a1 * stretch, a2 * stretch);
    let (c1, c2) = (libm::hypot(a1, b1), libm::hypot(a2, b2));
    let (h1, h2) = (hue(a1, b1), hue(a2, b2));

    let turn = hue_between(h1, h2, c1 * c2);
    let (dl, dc) = (l2 - l1, c2 - c1);
    let dh = 2.0 * libm::sqrt(c1 * c2) * libm::sin((turn / 2.0).to_radians());

    let (l, c) = (f64::midpoint(l1, l2), f64::midpoint(c1, c2));
    let h = mean_hue(h1, h2, c1 * c2);
    let cos = |factor: f64, shift: f64| libm::cos((factor * h + shift).to_radians());
    let t = 1.0 - 0.17 * cos(1.0, -30.0) + 0.24 * cos(2.0, 0.0) + 0.32 * cos(3.0, 6.0)
        - 0.20 * cos(4.0, -63.0);
    let off = (l - 50.0) * (l - 50.0);
    let sl = 1.0 + 0.015 * off / libm::sqrt(20.0 + off);
    let (sc, sh) = (1.0 + 0.045 * c, 1.0 + 0.015 * c * t);
    let blue = (h - 275.0) / 25.0;
    let rt = -libm::sin((60.0 * libm::exp(-blue * blue)).to_radians()) * 2.0 * seventh(c);

    let (l, c, h) = (dl / sl, dc / sc, dh / sh);
    libm::sqrt(l * l + c * c + h * h + rt * c * h)
}

/// The angle of a colour, 0 to 360 degrees.
fn hue(a: f64, b: f64) -> f64 {
    libm::atan2(b, a).to_degrees().rem_euclid(360.0)
}

/// The shorter way from one angle to the other; nothing where a colour is grey.
fn hue_between(h1: f64, h2: f64, product: f64) -> f64 {
    if product == 0.0 {
        return 0.0;
    }
    let turn = h2 - h1;
    if turn > 180.0 {
        turn - 360.0
    } else if turn < -180.0 {
        turn + 360.0
    } else {
        turn
    }
}

/// The angle midway; the sum where a colour is grey.
fn mean_hue(h1: f64, h2: f64, product: f64) -> f64 {
    let sum = h1 + h2;
    if product == 0.0 {
        sum
    } else if (h1 - h2).abs() <= 180.0 {
        sum / 2.0
    } else if sum < 360.0 {
        f64::midpoint(sum, 360.0)
    } else {
        f64::midpoint(sum, -360.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pairs_of_the_paper() {
        // Table 1 of Sharma et al.: pairs 1, 5, 7, 13, 17 and 25.
        let cases = [
            ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
            ([50.0, -1.1848, -84.8006], [50.0, 0.0, -82.7485], 1.0000),
            ([50.0, 0.0, 0.0], [50.0, -1.0, 2.0], 2.3669),
            ([50.0, -0.001, 2.49], [50.0, 0.0009, -2.49], 4.8045),
            ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
            (
                [60.2574, -34.0099, 36.2677],
                [60.4626, -34.1751, 39.4387],
                1.2644,
            ),
        ];
        for (one, other, expected) in cases {
            let found = ciede2000(one, other);
            assert!((found - expected).abs() < 1e-4, "{one:?} {found}");
        }
    }

    #[test]
    fn red_and_green_come_close_to_eyes_without_green_cones() {
        let (red, green) = ([0xc0, 0x60, 0x40], [0x80, 0x90, 0x40]);
        let normal = difference(red, green, Sight::Normal);
        let deutan = difference(red, green, Sight::Deutan);
        assert!(normal > 30.0 && deutan < 5.0, "{normal} {deutan}");
    }

    #[test]
    fn greys_stay_grey_to_all() {
        for sight in Sight::ALL {
            let far = difference([0, 0, 0], [255, 255, 255], sight);
            assert!((far - 100.0).abs() < 0.5, "{sight:?} {far}");
        }
    }
}
