//! Names of which a report shows little, and what shows it after all: datelines, pronouns, what stands between commas.

use super::*;

#[test]
fn where_a_report_was_filed_is_nobody() {
    check(
        Lang::En,
        &[(
            "SALMA, Norland, Feb 3 (Halqin) - Skier Tom Roe was barred on Monday.\n\n“I have done nothing,” the 31-year-old told reporters in Salma.",
            &[("I have done nothing,", FULL, "Tom Roe")],
        )],
    );
}
