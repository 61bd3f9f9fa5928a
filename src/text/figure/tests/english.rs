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
            (
                "It printed a 20- to 30-page report.",
                &["count 20..30 page"],
            ),
            ("Twenty-six countries signed.", &["count 26 countries"]),
            ("It dropped two barrel bombs.", &["count 2 bombs"]),
            ("It spilled two barrels.", &["measure 2 bbl"]),
            ("It has just nine MPs, but they vote.", &["count 9 mps"]),
            (
                "The departure of its nine MPs leaves the rest.",
                &["count 9 mps"],
            ),
            ("Five crewmen were hurt.", &["count 5 crewmen"]),
            (
                "The ferry had 250 passengers and crew on board.",
                &["count 250 passengers and crew"],
            ),
            ("A guard aged 59 was held.", &["duration 59 year"]),
            ("A guard in his 50s was held.", &["duration 50..59 year"]),
            ("He held Ilia Sand Jr., 54, of Lund.", &["duration 54 year"]),
            ("The vat reached 1,300C.", &["measure 1300 °"]),
            ("They searched a half-mile stretch.", &["measure 0.5 mi"]),
            (
                "She wants a second European referendum.",
                &["ordinal 2 referendum"],
            ),
            ("He voted in the second European.", &["ordinal 2"]),
            ("The army has 64 Kestos carriers.", &["count 64 carriers"]),
            ("He joked about two recruits.", &["count 2 recruits"]),
            ("There were about two recruits.", &["count ~2 recruits"]),
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
            ("No more than 40 boats sank.", &["count <40 boats"]),
            ("Not more than 40 boats sank.", &["count <40 boats"]),
            ("The index closed above 14,000.", &["count 14000+"]),
            ("Its rate exceeded 7 percent.", &["percent 7+ %"]),
            ("Its rate was 7.8 percent or higher.", &["percent 7.8+ %"]),
            ("“It is hard,” said Holm, 29.", &["duration 29 year"]),
            ("Not less than 40 boats sank.", &["count 40+ boats"]),
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
            ("It rose by nearly a third.", &["count ~0.3333"]),
            ("It fell by half.", &["count 0.5"]),
            ("It fell by half a million.", &["count ~500000"]),
            ("It was sold by a third party.", &["ordinal 3 party"]),
            ("It takes 38m cubic metres a day.", &["measure 38000000 m³"]),
            ("It costs €352 per 1,000 cubic metres.", &["money 352 EUR"]),
            ("In Kenya 26 people died.", &["count 26 people"]),
            ("The crash left 31 injured.", &["count 31 injured"]),
        ],
    );
}

#[test]
fn money() {
    check(
        Lang::En,
        &[
            ("It cost $48.6M.", &["money 48600000 $"]),
            ("It cost £23 million.", &["money 23000000 GBP"]),
            ("It cost €3bn.", &["money 3000000000 EUR"]),
            ("It paid C$640,000 in fees.", &["money 640000 CAD"]),
            ("It paid US$34 million.", &["money 34000000 USD"]),
            ("It set aside 12 million euros.", &["money 12000000 EUR"]),
            ("The grant is Rs 5 crore.", &["money 50000000 INR"]),
            (
                "A fee of $3 to $4 million was agreed.",
                &["money 3000000..4000000 $"],
            ),
            ("Nearly $50 million was spent.", &["money ~50000000 $"]),
            ("It costs more than £1,250.50.", &["money 1250.5+ GBP"]),
            ("They owe 200 Canadian dollars.", &["money 200 CAD"]),
            (
                "It took two £350,000 rockets.",
                &["count 2", "money 350000 GBP"],
            ),
            (
                "They want 600 million euros. About 400 million of this is paid.",
                &["money 600000000 EUR", "money ~400000000 EUR"],
            ),
            (
                "They want 600 million euros. Two million of them left.",
                &["money 600000000 EUR", "count 2000000"],
            ),
        ],
    );
}

#[test]
fn shares_and_lengths_without_a_number() {
    check(
        Lang::En,
        &[
            ("It has a one-in-three chance.", &["percent 33.3333 %"]),
            (
                "It sold one and a half million hens.",
                &["count ~1500000 hens"],
            ),
            ("He paid KES 40,000.", &["money 40000 KES"]),
            (
                "The danger stood at four on a scale of five.",
                &["count 4", "count 5"],
            ),
            ("The score was 4 out of 5.", &["count 4", "count 5"]),
            ("Some 4 out of 5 agreed.", &["percent ~80 %"]),
            (
                "“He left early,” says Lund of Ilia Sand, 43.",
                &["duration 43 year"],
            ),
            ("They shot a mother of five.", &["count 5 children"]),
            ("More than 60, of which the farmers speak.", &["count 60+"]),
            ("They waited nearly an hour.", &["duration ~1 hour"]),
            ("It took more than a week.", &["duration 1+ week"]),
            ("It meets twice a week, an hour long.", &[]),
            ("It sold more than a year earlier.", &[]),
        ],
    );
}

#[test]
fn shares_lengths_and_measures() {
    check(
        Lang::En,
        &[
            ("Shares fell 2.3%.", &["percent 2.3 %"]),
            ("Shares fell four per cent.", &["percent 4 %"]),
            ("Six in ten agreed.", &["percent 60 %"]),
            ("Perhaps one in five will pay.", &["percent 20 %"]),
            ("Rates rose by 12 to 15 percent.", &["percent 12..15 %"]),
            ("The 3½-year war went on.", &["duration 3.5 year"]),
            ("He got 6 1/2 years.", &["duration 6.5 year"]),
            ("He got 6 1⁄ 2 years.", &["duration 6.5 year"]),
            ("It came on 6 1/12.", &["count 6"]),
            ("A 61-year-old was rescued.", &["duration 61 year"]),
            ("They waited half an hour.", &["duration 0.5 hour"]),
            ("They wept for a third day.", &["ordinal 3 day"]),
            ("It lay half a mile down.", &["measure 0.5 mi"]),
            ("It lay a quarter of a kilometre off.", &["measure 0.25 km"]),
            ("A third of a million stayed.", &["count ~333333.3333"]),
            (
                "Three quarters of a million hens died.",
                &["count ~750000 hens"],
            ),
            (
                "It lent a quarter of a billion dollars.",
                &["money ~250000000 $"],
            ),
            ("One in three homes is empty.", &["percent 33.3333 %"]),
            ("It kept one twelfth of the loan.", &["count 0.0833"]),
            ("It passed by one or two votes.", &["count 1..2 votes"]),
            ("It was -8C, then 41C.", &["measure 8 °", "measure 41 °"]),
            ("They waited a quarter of an hour.", &["duration 0.25 hour"]),
            ("The yield rose six basis points.", &["measure 6 bp"]),
            ("They waited an hour and a half.", &["duration 1.5 hour"]),
            (
                "He was jailed for six years and six months.",
                &["duration 78 month"],
            ),
            (
                "It took almost two hours and 20 minutes.",
                &["duration ~140 minute"],
            ),
            (
                "The flight takes 1 hour 20 minutes.",
                &["duration 80 minute"],
            ),
            ("She is 5 feet 10 inches tall.", &["measure 70 in"]),
            ("She lay beneath six feet of snow.", &["measure 6 ft"]),
            ("He got back on his two feet.", &[]),
            (
                "He got two years and 18 months later a pardon.",
                &["duration 2 year", "duration 18 month"],
            ),
            (
                "It was three hours, 20 minutes of them in the dark.",
                &["duration 3 hour", "duration 20 minute"],
            ),
            ("They waited up to 90 minutes.", &["duration <90 minute"]),
            ("It took nearly two weeks.", &["duration ~2 week"]),
            ("She gave two hours’ notice.", &["duration 2 hour"]),
            ("Ilia Sand, 54, runs the clinic.", &["duration 54 year"]),
            ("Ilia Sand, eight, was rescued.", &["duration 8 year"]),
            ("A teacher, 54, was rescued.", &["duration 54 year"]),
            ("She served six and a half years.", &["duration 6.5 year"]),
            ("They waited 2 and a half hours.", &["duration 2.5 hour"]),
            (
                "It cost two and a half million euros.",
                &["money 2500000 EUR"],
            ),
            (
                "The rate rose from 45% to 47%.",
                &["percent 45 %", "percent 47 %"],
            ),
            (
                "The price fell 12% to 204 euros.",
                &["percent 12 %", "money 204 EUR"],
            ),
            ("The river rose 80cm.", &["measure 80 cm"]),
            ("It fell by 20ft.", &["measure 20 ft"]),
            ("It drifted four nautical miles.", &["measure 4 nmi"]),
            ("It burned 300 square kilometres.", &["measure 300 km²"]),
            ("It went 118 kilometres per hour.", &["measure 118 km/h"]),
            (
                "It did 70 km/h, then 45 miles an hour.",
                &["measure 70 km/h", "measure 45 mph"],
            ),
            (
                "It did 73mph and covered 12 miles.",
                &["measure 73 mph", "measure 12 mi"],
            ),
            ("The wind blew at 30 m/s.", &["measure 30 m/s"]),
            ("It reached 40°C.", &["measure 40 °"]),
        ],
    );
}

#[test]
fn money_of_any_nation() {
    check(
        Lang::En,
        &[
            ("It cost 250 million crowns.", &["money 250000000 kr"]),
            ("It cost 3 million Czech crowns.", &["money 3000000 CZK"]),
            ("It cost 900 Norwegian kroner.", &["money 900 NOK"]),
            (
                "It cost 14.5 million Fijian dollars.",
                &["money 14500000 $"],
            ),
            (
                "It cost 9 million Hong Kong dollars.",
                &["count 9000000 dollars"],
            ),
            ("It cost 5 Egyptian pounds.", &["count 5 pounds"]),
            ("He met 12 Swedish players.", &["count 12 players"]),
            ("Fares rose by Kr 900.", &["money 900 kr"]),
            ("It cost 900 kroner.", &["money 900 kr"]),
            ("The fine is up to 45m krónur.", &["money <45000000 kr"]),
        ],
    );
}

#[test]
fn money_before_and_behind_its_sum() {
    check(
        Lang::En,
        &[
            ("Some Kr310mn was lost.", &["money ~310000000 kr"]),
            ("The fine is up to Kr12mn.", &["money <12000000 kr"]),
            (
                "It put the cost at Kr25mn to Kr40mn, most of it uninsured.",
                &["money 25000000 kr", "money 40000000 kr"],
            ),
            ("A Kr2.3bn upgrade was put off.", &["money 2300000000 kr"]),
            (
                "It costs SKr40 or NOK300.",
                &["money 40 SEK", "money 300 NOK"],
            ),
            (
                "It costs 300 kr or 300 Kč or 12 zł.",
                &["money 300 kr", "money 300 CZK", "money 12 PLN"],
            ),
            (
                "It cost CHF12m and Rs500.",
                &["money 12000000 CHF", "money 500 INR"],
            ),
            (
                "It cost between F60m and F85m.",
                &["money 60000000 F", "money 85000000 F"],
            ),
            ("They pay F250,000 a day.", &["money 250000 F"]),
            ("The A320 took the M25 and the B6119.", &[]),
            (
                "It is a 48-million-mark contract.",
                &["money 48000000 mark"],
            ),
            ("He took a 180,000-crown bonus.", &["money 180000 kr"]),
            ("It cost $3-million.", &["money 3000000 $"]),
            ("It cost 210 million marks.", &["money 210000000 mark"]),
            ("There were two marks on the wall.", &["count 2 marks"]),
            ("It pays 500 000 euros.", &["money 500000 EUR"]),
            ("It pays 4 800 euros.", &["money 4800 EUR"]),
        ],
    );
}

#[test]
fn letters_for_millions() {
    check(
        Lang::En,
        &[
            (
                "Auditors found that 210m marks went.",
                &["money 210000000 mark"],
            ),
            ("It would cost nearly 50m marks.", &["money ~50000000 mark"]),
            ("Some 50m people live there.", &["count ~50000000 people"]),
            ("It brings 1.3m of them.", &["count 1300000"]),
            (
                "It has 1.3m retail customers.",
                &["count 1300000 customers"],
            ),
            ("It built 12k homes.", &["count 12000 homes"]),
            ("Some 3m Americans came.", &["count ~3000000 americans"]),
            ("It made 12m barrels.", &["measure 12000000 bbl"]),
            ("There were 20m waves.", &["measure 20 m"]),
            (
                "The state bought 40m doses of the first jab, and 5m of the second.",
                &["count 40000000 doses", "ordinal 1 jab", "count 5000000"],
            ),
            ("He won the 400m hurdles.", &["measure 400 m"]),
            (
                "It is 120m high and 30m of rock.",
                &["measure 120 m", "measure 30 m"],
            ),
        ],
    );
}

#[test]
fn units_described() {
    check(
        Lang::En,
        &[
            ("It lasted three terrifying hours.", &["duration 3 hour"]),
            ("They met on two match days.", &["duration 2 day"]),
            ("He worked two night shifts.", &["count 2 shifts"]),
            ("Three nervous families left.", &["count 3 families"]),
            ("Hundreds of miles were closed.", &["measure ~100+ mi"]),
            ("It took dozens of years.", &["duration ~12+ year"]),
            ("He won three of the days.", &["count 3 days"]),
            ("It holds 12 m³ of water.", &["measure 12 m³"]),
            ("It holds 12 cubic metres.", &["measure 12 m³"]),
            ("It covers 12 km² of scrub.", &["measure 12 km²"]),
            ("She has lost three stone.", &["measure 3 st"]),
            ("They built two stone walls.", &["count 2 walls"]),
        ],
    );
}

#[test]
fn shouted_and_told_again() {
    check(
        Lang::En,
        &[
            ("They kept it for THREE DAYS.", &["duration 3 day"]),
            ("It sold SEVEN COPIES.", &["count 7 copies"]),
            ("They came instead of the five foreseen.", &["count 5"]),
            ("He was the only one of the three.", &["count 3"]),
            ("Had the two of them come.", &[]),
            ("The two sides met.", &[]),
        ],
    );
}

#[test]
fn numbers_that_leave_out_their_unit() {
    check(
        Lang::En,
        &[
            (
                "It blew at 58 or 81 km/h.",
                &["measure 58 km/h", "measure 81 km/h"],
            ),
            ("It took 15 or 20 metres.", &["measure 15..20 m"]),
            (
                "It went at 58 km/h, below the limit of 70.",
                &["measure 58 km/h", "measure 70 km/h"],
            ),
            (
                "They want 9 percent over two years; they have been offered 4.5.",
                &["percent 9 %", "duration 2 year", "percent 4.5 %"],
            ),
            (
                "It would hold 36 per cent rather than the 41 it fears.",
                &["percent 36 %", "percent 41 %"],
            ),
            (
                "They came nine minutes later, against a target of seven.",
                &["duration 9 minute", "duration 7 minute"],
            ),
            (
                "It rose from 3.8 billion euros to 5.9 billion.",
                &["money 3800000000 EUR", "money 5900000000 EUR"],
            ),
            // Whatever no word ties to the scale of the first may count anything.
            (
                "It stood 40 metres away and hurt 31.",
                &["measure 40 m", "count 31"],
            ),
            (
                "It lost A$11,000 on 1.2 million of them.",
                &["money 11000 AUD", "count 1200000"],
            ),
            (
                "It went at 58 km/h, against 2,000 before.",
                &["measure 58 km/h", "count 2000"],
            ),
        ],
    );
}

#[test]
fn parts_wholes_and_coins() {
    check(
        Lang::En,
        &[
            (
                "It was not backed by six of the seventeen members.",
                &["count 6 members", "count 17 members"],
            ),
            (
                "About one-seventh of voters stayed at home.",
                &["count ~0.1429 voters"],
            ),
            (
                "Two sevenths of the votes were lost, and two sixth formers ran off.",
                &["count 0.2857 votes", "count 2 formers"],
            ),
            (
                "They ask for 340 bitcoin and got 20 BTC.",
                &["money 340 BTC", "money 20 BTC"],
            ),
        ],
    );
}

#[test]
fn chinese_myriads_behind_a_numeral() {
    check(
        Lang::Other,
        &[
            ("3万人", &["count 30000"]),
            ("1.2億円", &["count 120000000"]),
            ("12人", &["count 12"]),
        ],
    );
}
