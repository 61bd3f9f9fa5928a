//! Tolls and what stands beside them.

use super::{Figure, found, says};

#[test]
fn lower_bounds_of_a_toll_say_who_is_behind() {
    let fire = |dead: &str| {
        format!(
            "At least {dead} people died when fire swept through a hotel in the port of Marvik on Monday."
        )
    };
    says(
        &[&fire("36"), &fire("43")],
        Figure,
        &["At least 36", "At least 43"],
    );
    // What 43 come to in tens, and the same number.
    for (a, b) in [("40", "43"), ("43", "43")] {
        let found = found(&[&fire(a), &fire(b)]);
        assert!(found.iter().all(|(kind, _)| *kind != Figure), "{found:#?}");
    }
}

#[test]
fn what_a_toll_is_compared_with_is_not_the_reports_own() {
    let own = "The number of people who perished in the fire on the tug Orsel reached 29 on Friday. The toll was lower \
               compared to the 31 deaths told by Governor Dahl of the fire on the tug Orsel.";
    let other =
        "At least 29 people died in the fire on the tug Orsel on Friday, the coast guard said.";
    let found = found(&[own, other]);
    assert!(found.iter().all(|(kind, _)| *kind != Figure), "{found:#?}");
}
