//! Values on a scale, cents, codes, and years before what is counted by years.

use super::check;
use crate::text::Lang;

#[test]
fn how_strong_an_earthquake_was() {
    check(
        Lang::En,
        &[
            ("A magnitude-6 quake hit.", &["measure 6 magnitude"]),
            ("A 6.2 magnitude tremor hit.", &["measure 6.2 magnitude"]),
            ("A 4.3-magnitude tremor hit.", &["measure 4.3 magnitude"]),
            ("The largest was a 5.5 temblor.", &["measure 5.5 magnitude"]),
            (
                "It had a magnitude of about 5.8.",
                &["measure ~5.8 magnitude"],
            ),
            (
                "It measured 6.1 on the Richter scale.",
                &["measure 6.1 magnitude"],
            ),
            ("Five aftershocks followed.", &["count 5 aftershocks"]),
        ],
    );
    check(
        Lang::De,
        &[
            (
                "Das Beben hatte die Stärke 6,4.",
                &["measure 6.4 magnitude"],
            ),
            (
                "Es erreichte 6,4 auf der Richterskala.",
                &["measure 6.4 magnitude"],
            ),
        ],
    );
    check(
        Lang::Fr,
        &[(
            "Un séisme de magnitude 5,9 a frappé la côte.",
            &["measure 5.9 magnitude"],
        )],
    );
}

#[test]
fn cents_are_hundredths() {
    check(
        Lang::En,
        &[
            ("It earned 31 cents a share.", &["money 0.31 $"]),
            ("It rose by 12 pence.", &["money 0.12 GBP"]),
            (
                "A stamp goes up 15 cents to €1.35.",
                &["money 0.15 EUR", "money 1.35 EUR"],
            ),
        ],
    );
    check(Lang::De, &[("Es kostet 40 Cent.", &["money 0.4 EUR"])]);
}

#[test]
fn a_code_of_digits_and_letters_counts_nothing() {
    check(
        Lang::En,
        &[
            ("Flight 4X1207 left at once.", &[]),
            ("Flight 4X left four guests.", &["count 4 guests"]),
        ],
    );
}

#[test]
fn a_year_before_what_is_counted_by_years() {
    check(
        Lang::En,
        &[
            (
                "It told of its full-year 2019 earnings.",
                &["date 17897..18261"],
            ),
            ("They sold all-new 2019 trucks.", &["date 17897..18261"]),
            ("They sold 2019 trucks.", &["count 2019 trucks"]),
        ],
    );
}

#[test]
fn the_letter_behind_a_sum_is_a_part_of_its_number() {
    for (text, number) in [
        ("The concession is worth €2.3m.", "2.3m"),
        ("The concession is worth €2.3bn.", "2.3bn"),
        ("The concession is worth $5k a year.", "5k"),
        ("The concession is worth €2.30.", "2.30"),
    ] {
        let found = super::read_at(text, Lang::En, None);
        assert_eq!(found[0].number.of(text), number);
    }
}

#[test]
fn the_beginning_of_a_change_has_the_unit_of_its_end() {
    check(
        Lang::En,
        &[
            (
                "Rest rises from 10 to 12 hours.",
                &["duration 10 hour", "duration 12 hour"],
            ),
            (
                "Rest rises to 12 hours from 10.",
                &["duration 12 hour", "duration 10 hour"],
            ),
            (
                "They cut it from 420 to 300 jobs.",
                &["count 420 jobs", "count 300 jobs"],
            ),
            (
                "It rose from 3 to 12 million euros.",
                &["count 3", "money 12000000 EUR"],
            ),
            (
                "She came to 3 meetings from 10 towns.",
                &["count 3 meetings", "count 10 towns"],
            ),
        ],
    );
    check(
        Lang::De,
        &[(
            "Der Preis stieg von drei auf fünf Euro.",
            &["money 3 EUR", "money 5 EUR"],
        )],
    );
    check(
        Lang::Fr,
        &[(
            "Le repos passe de dix à douze heures.",
            &["duration 10 hour", "duration 12 hour"],
        )],
    );
    check(
        Lang::It,
        &[(
            "Il riposo passa da dieci a dodici ore.",
            &["duration 10 hour", "duration 12 hour"],
        )],
    );
}

#[test]
fn a_german_year_before_a_verb_counts_nothing() {
    check(
        Lang::De,
        &[
            ("Das Gesetz von 1991 regelt Abgaben.", &["date 7670..8034"]),
            (
                "Nach einem Abkommen von 1991 müssten Anwohner gehört werden.",
                &["date 7670..8034"],
            ),
            ("Rund 1991 müde Gäste kamen.", &["count ~1991 gäste"]),
        ],
    );
}

#[test]
fn numbers_that_a_table_of_ways_to_count_showed_wrong() {
    check(
        Lang::En,
        &[(
            "It was to cost 38m francs; the bill stands at 61.4m.",
            &["money 38000000 CHF", "money 61400000 CHF"],
        )],
    );
    check(
        Lang::En,
        &[("The mast is 61.4m tall.", &["measure 61.4 m"])],
    );
    check(
        Lang::De,
        &[
            ("Eine elf Seiten lange Studie.", &["count 11 seiten"]),
            ("Die zwei Seiten reden.", &[]),
        ],
    );
    check(
        Lang::Fr,
        &[("Soixante et onze élus ont voté.", &["count 71 élus"])],
    );
    check(
        Lang::Es,
        &[(
            "Entre las 40.000 y las 50.000 personas.",
            &["count 40000..50000 personas"],
        )],
    );
    check(
        Lang::It,
        &[(
            "Tra le 40.000 e le 50.000 persone.",
            &["count 40000..50000 persone"],
        )],
    );
    check(
        Lang::Nl,
        &[("Zo’n 300 mensen kwamen.", &["count ~300 mensen"])],
    );
}

#[test]
fn what_laboratories_and_engineers_measure_in() {
    check(
        Lang::En,
        &[
            (
                "The sample held 0.9 nanograms per millilitre.",
                &["measure 0.9 ng"],
            ),
            ("The dose was 40 mg.", &["measure 40 mg"]),
            ("The pressure climbed to 19 bar.", &["measure 19 bar"]),
            ("Twelve bar staff were hurt.", &["count 12 staff"]),
            ("The noise reached 85 decibels.", &["measure 85 dB"]),
            ("They got 0.2 mSv each.", &["measure 0.2 mSv"]),
            ("Thieves took 2.3 terabytes.", &["measure 2.3 TB"]),
            ("It rose to 57 Fahrenheit.", &["measure 57 °"]),
        ],
    );
    check(
        Lang::Es,
        &[("Aparecieron 9 nanogramos por mililitro.", &["measure 9 ng"])],
    );
    check(
        Lang::De,
        &[
            ("Der Lärm erreichte 85 Dezibel.", &["measure 85 dB"]),
            ("Das Auto hat 400 PS.", &["measure 400 hp"]),
        ],
    );
}
