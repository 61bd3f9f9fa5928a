//! How grave a difference is, by how many stand on either side: one rule for a story and for a draft in it.
//!
//! An odd one out is likelier wrong than any of those who agree, and two who agree are worth more than one (the rule of
//! two independent sources: Reuters Handbook of Journalism, "Sourcing"). One against one leaves open who is right.

use super::Severity;

/// How grave it is for a report that `with` others go with and `against` others stand against: nobody with it and two
/// or more against it, high; one against it, or twice as many against it as with it, medium. Else it is in good company
/// and there is nothing to say.
pub fn by_votes(with: usize, against: usize) -> Option<Severity> {
    match (with, against) {
        (_, 0) => None,
        (0, 1) => Some(Severity::Medium),
        (0, _) => Some(Severity::High),
        (with, against) if against >= 2 * with && against >= 2 => Some(Severity::Medium),
        _ => None,
    }
}

/// How grave a difference is whose versions are held by so many reports each: what its oddest one out has to fear.
/// Where all go their own ways, nobody agrees with anybody and nobody is the odd one.
pub(super) fn of_sides(sides: &[usize]) -> Severity {
    let all: usize = sides.iter().sum();
    let agreed = sides.len() == 2 || sides.iter().any(|side| *side > 1);
    let verdicts = sides
        .iter()
        .filter_map(|side| by_votes(side.saturating_sub(1), all - side));
    verdicts
        .min()
        .filter(|_| agreed)
        .unwrap_or(Severity::Medium)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn good_company_is_left_alone() {
        let cases = [
            (0, 0, None),
            (0, 1, Some(Severity::Medium)),
            (0, 2, Some(Severity::High)),
            (1, 1, None),
            (1, 2, Some(Severity::Medium)),
            (2, 3, None),
            (5, 1, None),
        ];
        for (with, against, severity) in cases {
            assert_eq!(by_votes(with, against), severity, "{with} {against}");
        }
    }

    #[test]
    fn an_odd_one_out_is_grave() {
        assert_eq!(of_sides(&[1, 1]), Severity::Medium);
        assert_eq!(of_sides(&[3, 1]), Severity::High);
        assert_eq!(of_sides(&[1, 1, 1]), Severity::Medium);
        assert_eq!(of_sides(&[2, 1, 1]), Severity::High);
        assert_eq!(of_sides(&[3, 3]), Severity::Medium);
    }
}
