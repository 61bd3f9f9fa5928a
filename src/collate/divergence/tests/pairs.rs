//! What two reports tell of two things, however near their values, hours or words are.

use super::*;

#[test]
fn an_hour_of_a_named_clock_is_held_against_none_of_an_unnamed_one() {
    silent(
        &[
            "The signal that the probe had landed reached the control room in Selby at 4pm on Wednesday.",
            "The signal that the probe had landed reached the control room in Selby at 17:03 MEZ on Wednesday.",
        ],
        Time,
    );
}

#[test]
fn what_goes_back_to_a_year_begins_with_it() {
    let texts = [
        "The indictment lists payments by the mayor of Selby for his family that were made through 2016.",
        "The indictment lists payments by the mayor of Selby for his family that date back to 2015.",
        "The indictment lists payments by the mayor of Selby for his family that were made through 2015.",
    ];
    silent(&texts[..2], Figure);
    says(&[texts[0], texts[2]], Figure, &["2016", "2015"]);
}

#[test]
fn prices_of_two_things_are_no_two_prices_of_one() {
    let text = "The mayor of Selby spent the money of the town on things like GOODS.";
    let of = |goods: &str| text.replace("GOODS", goods);
    let [ball, capes, dearer] = [
        of("a $5,000 football that the king had signed"),
        of("this: $5,150 on fur capes for his wife"),
        of("a $5,400 football that the king had signed"),
    ];
    silent(&[&ball, &capes], Figure);
    says(&[&ball, &dearer], Figure, &["$5,000", "$5,400"]);
}

#[test]
fn what_went_to_the_state_is_no_other_sum_that_was_earned() {
    let texts = [
        "The Bergs earned $13.2 million in 2013, their returns show.",
        "The Bergs paid $13.6 million in taxes in 2013, their returns show.",
    ];
    silent(&texts, Figure);
}
