//! What somebody does in order to say something, who holds two offices, and who is told of in a sentence about what was said.

use super::*;

#[test]
fn who_does_a_thing_to_say_something_says_it() {
    check(
        Lang::En,
        &[
            (
                "It was Marit Lund, the head of the party, who on Saturday held a news conference to declare that “the country is no longer safe.”",
                &[("the country is no longer safe.", FULL, "Marit Lund")],
            ),
            (
                "Marit Lund called a meeting on Saturday to say that “the country is no longer safe.”",
                &[("the country is no longer safe.", FULL, "Marit Lund")],
            ),
        ],
    );
}
