//! What is no figure.

use super::check;
use crate::text::Lang;

#[test]
fn names_labels_and_numbers_to_call() {
    check(
        Lang::En,
        &[
            ("The G7 met.", &[]),
            // Days that no day of the report's own says the year of.
            ("It sank on 14 October.", &[]),
            ("It sank on Oct. 6 off the coast.", &[]),
            ("An F-35 landed.", &[]),
            ("COVID-19 spread.", &[]),
            ("The Boeing 737 was grounded.", &[]),
            ("Nobody is the one to blame.", &[]),
            ("One of them left.", &[]),
            ("It is on page 171.", &[]),
            ("He cited section 12.", &[]),
            ("He cited Article 5.", &[]),
            ("They met at 10 Downing Street.", &[]),
            ("Call +44 20 7946 0958 now.", &[]),
            ("Call 020-7946-0958 now.", &[]),
            ("See example.org/2024/17 for more.", &[]),
            ("Rovers won 2-1.", &[]),
            ("The B6119 is shut.", &[]),
            ("The two sides are far apart.", &[]),
            ("A three-way meeting followed.", &[]),
            ("Buses 3 and 6 do not run.", &[]),
        ],
    );
    check(
        Lang::It,
        &[("Un edificio di inizio Novecento è crollato.", &[])],
    );
}
