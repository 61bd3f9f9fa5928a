//! The logistic curve, read tens of thousands of times a story: to the bit what `libm` says, without what it does for
//! numbers that are met nowhere here.

/// The logarithm of two in two parts, and its inverse, as `libm` has them.
const LN2_HIGH: f64 = 0.693_147_180_369_123_8;
const LN2_LOW: f64 = 1.908_214_929_270_587_7e-10;
const BY_LN2: f64 = std::f64::consts::LOG2_E;

/// The polynomial of `libm`.
const P: [f64; 5] = [
    0.166_666_666_666_666_02,
    -0.002_777_777_777_701_559_3,
    6.613_756_321_437_934e-5,
    -1.653_390_220_546_525_2e-6,
    4.138_136_797_057_238_5e-8,
];

/// Beyond this a power of two is no longer written down at once.
const WIDE: f64 = 700.0;

/// Below this `libm` takes no power of two out.
const NARROW: f64 = 0.347;

/// As `libm::exp`.
#[inline]
pub(super) fn exp(x: f64) -> f64 {
    let size = x.abs();
    if !(NARROW..WIDE).contains(&size) {
        return libm::exp(x);
    }
    let power = if size >= 1.5 * std::f64::consts::LN_2 - 1e-3 {
        if size < 1.5 * std::f64::consts::LN_2 + 1e-3 {
            return libm::exp(x);
        }
        (BY_LN2 * x + if x < 0.0 { -0.5 } else { 0.5 }) as i32
    } else if x < 0.0 {
        -1
    } else {
        1
    };
    let (high, low) = (x - f64::from(power) * LN2_HIGH, f64::from(power) * LN2_LOW);
    let x = high - low;
    let xx = x * x;
    let c = x - xx * (P[0] + xx * (P[1] + xx * (P[2] + xx * (P[3] + xx * P[4]))));
    let y = 1.0 + (x * c / (2.0 - c) - low + high);
    y * f64::from_bits(((1023 + power) as u64) << 52)
}

/// From 0 to 1.
#[inline]
pub(super) fn logistic(logit: f64) -> f64 {
    1.0 / (1.0 + exp(-logit))
}

/// The nearest whole number to one that is not negative; halves upwards.
#[inline]
pub(super) fn rounded(x: f64) -> u32 {
    let whole = x as u32;
    whole + u32::from(x - f64::from(whole) >= 0.5)
}

/// A share from 0 to 1 in millionths: whole numbers, so that sums are exact.
#[inline]
pub(super) fn millionths(share: f64) -> u32 {
    rounded(share.clamp(0.0, 1.0) * 1e6)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_read_at_the_seams_is_what_libm_says() {
        for seam in [0.0, NARROW, 0.35, 1.039, 1.04, 1.041, WIDE, 745.0, 710.0] {
            for x in [seam, -seam, seam + 1e-9, -seam - 1e-9, seam - 1e-9] {
                assert_eq!(exp(x).to_bits(), libm::exp(x).to_bits(), "{x}");
            }
        }
    }

    proptest! {
        #[test]
        fn reads_what_libm_reads(x in -30.0..30.0_f64, share in 0.0..1.0_f64) {
            prop_assert_eq!(exp(x).to_bits(), libm::exp(x).to_bits());
            prop_assert_eq!(millionths(share), libm::round(share * 1e6) as u32);
        }
    }

    #[test]
    fn halves_are_rounded_upwards() {
        let below = f64::from_bits(0.5_f64.to_bits() - 1);
        for (x, whole) in [(0.0, 0), (below, 0), (0.5, 1), (1.5, 2), (2.4, 2)] {
            assert_eq!(rounded(x), whole, "{x}");
        }
    }
}
