//! English.

use super::check;
use crate::text::Lang;

#[test]
fn counts() {
    check(
        Lang::En,
        &[
            (
                "Rescuers found 26 survivors in the rubble.",
                &["count 26 survivors"],
            ),
            ("Twenty-six countries signed.", &["count 26 countries"]),
            ("Two dozen villages were cut off.", &["count ~24 villages"]),
            ("A dozen eggs broke.", &["count ~12 eggs"]),
            ("Half a dozen shops burned.", &["count ~6 shops"]),
            ("Half a million people marched.", &["count ~500000 people"]),
            (
                "One hundred and fifty soldiers deserted.",
                &["count ~150 soldiers"],
            ),
            (
                "Some 1.2 million voters stayed home.",
                &["count ~1200000 voters"],
            ),
            (
                "Nearly 200 firefighters came.",
                &["count ~200 firefighters"],
            ),
            (
                "It took between 12 and 15 jurors.",
                &["count 12..15 jurors"],
            ),
            ("It took 12 to 15 jurors.", &["count 12..15 jurors"]),
            ("Between 400 and 600 entered.", &["count 400..600"]),
            ("At least 15 towns lost power.", &["count 15+ towns"]),
            ("No fewer than 40 boats sank.", &["count 40+ boats"]),
            ("Up to 80 pupils were absent.", &["count <80 pupils"]),
            ("Tens of thousands of fans wept.", &["count ~10000+ fans"]),
            ("Hundreds of thousands fled.", &["count ~100000+"]),
            ("Several hundred people queued.", &["count ~100+ people"]),
            ("Six of them were officers.", &["count 6 officers"]),
            ("Nine of the ships turned back.", &["count 9 ships"]),
            ("Three of Kenya’s judges resigned.", &["count 3 judges"]),
            ("The toll rose to 14.", &["count 14"]),
            ("At least 12 died.", &["count 12+"]),
            (
                "He sent 157 strike and decoy drones.",
                &["count 157 drones"],
            ),
            ("Five hundred or so came.", &["count ~500"]),
            ("A 214-page report appeared.", &["count 214 page"]),
            ("Half of the voters stayed away.", &["count 0.5 voters"]),
            ("Two-thirds of members agreed.", &["count 0.6667 members"]),
            ("A third of farmers objected.", &["count 0.3333 farmers"]),
            ("In Kenya 26 people died.", &["count 26 people"]),
            ("The crash left 31 injured.", &["count 31 injured"]),
        ],
    );
}
