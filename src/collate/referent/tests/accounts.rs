//! Sums of a firm's accounts, distances and strengths, which stand side by side and are of two things.

use super::check;

#[test]
fn what_a_sum_changed_by_is_no_other_value_of_it() {
    let charge = "Kestrelon, the yard in Orsel, took a charge of $560 million for its old docks.";
    check(
        &[
            (
                charge,
                "Kestrelon, the yard in Orsel, was down $540 million for its old docks.",
            ),
            (
                charge,
                "Kestrelon, the yard in Orsel, had a $540 million dip for its old docks.",
            ),
            (
                "Kestrelon, the yard in Orsel, was up $560 million for its old docks.",
                "Kestrelon, the yard in Orsel, was down $540 million for its old docks.",
            ),
        ],
        false,
    );
    check(
        &[(
            charge,
            "Kestrelon, the yard in Orsel, took a hit of $540 million for its old docks.",
        )],
        true,
    );
}

#[test]
fn what_a_quarter_brought_is_none_of_what_the_year_did() {
    let quarter =
        "The net income of Kestrelon, the yard in Orsel, fell 38% in the fourth quarter, it said.";
    check(
        &[(
            quarter,
            "The net income of Kestrelon, the yard in Orsel, fell 41% for the full year, it said.",
        )],
        false,
    );
    check(
        &[
            (
                quarter,
                "The net income of Kestrelon, the yard in Orsel, fell 41% in the fourth quarter, it said.",
            ),
            (
                quarter,
                "The net income of Kestrelon, the yard in Orsel, fell 41% from a year earlier, it said.",
            ),
        ],
        true,
    );
}

#[test]
fn what_was_spent_or_cost_is_no_profit() {
    let profit = "Kestrelon, the yard in Orsel, earned $2.1 billion with its docks.";
    check(
        &[
            (
                profit,
                "Kestrelon, the yard in Orsel, had an extra spend of $2 billion with its docks.",
            ),
            (
                profit,
                "Kestrelon, the yard in Orsel, took a $2 billion hit with its docks.",
            ),
        ],
        false,
    );
    check(
        &[(
            profit,
            "Kestrelon, the yard in Orsel, made a profit of $2 billion with its docks.",
        )],
        true,
    );
}

#[test]
fn a_distance_is_from_one_place() {
    let own = "The tremor struck the hills of Orsel, 47 miles southeast of Skell, at noon.";
    check(
        &[(
            own,
            "The tremor struck the hills of Orsel, 41 miles northeast of the town of Tarn, at noon.",
        )],
        false,
    );
    check(
        &[(
            own,
            "The tremor struck the hills of Orsel, 41 miles to the east of Skell, at noon.",
        )],
        true,
    );
}

#[test]
fn an_aftershock_has_a_strength_of_its_own() {
    let own = "A magnitude 6.2 tremor struck the hills of Orsel at noon on Monday.";
    check(
        &[(
            own,
            "A magnitude 5.8 aftershock struck the hills of Orsel at noon on Monday.",
        )],
        false,
    );
    check(
        &[(
            own,
            "A magnitude 5.8 tremor struck the hills of Orsel at noon on Monday.",
        )],
        true,
    );
}
