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
