//! Where a name begins and ends, and who bears it: what parts a son from his father, the house somebody is of, the place an office
//! is held in.

use super::*;

#[test]
fn what_parts_a_son_from_his_father_is_no_last_name() {
    check(
        Lang::En,
        &[
            (
                "Former Rep. Oskar Berg Jr. pleaded guilty on Wednesday. His wife, Ida Berg, is expected to plead guilty too. Berg said he had “no excuses” for it.",
                &[("no excuses", PART, "Oskar Berg")],
            ),
            (
                "Robert S. Kelder III is the counsel. “It is over,” Mr. Kelder said.",
                &[("It is over,", FULL, "Robert S. Kelder")],
            ),
        ],
    );
}
