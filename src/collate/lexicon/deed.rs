//! What befell those who are counted, in words of six languages: "31 injured", "zwölf Tote" and "12 people died"
//! count by it and not by "people". The kinds follow the fields of the EM-DAT disaster database (CRED, 2023: deaths,
//! injured, missing, affected, homeless) with those of court and police reports.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::text::token::{self, Fast};

/// One kind of what befalls people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Deed {
    /// Died.
    Dead,
    /// Were hurt.
    Hurt,
    /// Are missing.
    Missing,
    /// Were arrested.
    Arrested,
    /// Were charged or accused.
    Charged,
    /// Were rescued.
    Saved,
    /// Had to leave their homes.
    Fled,
    /// Travelled in it.
    Aboard,
}

/// Words folded and in lower case.
const WORDS: &[(Deed, &str)] = &[
    (
        Deed::Dead,
        "dead died dies die killed killing kills deaths death fatalities fatally bodies perished toll slain \
         tote toten tot getotet gestorben starben leben todesopfer leichen \
         morts mortes mort mortels tues tuees tue tuant deces decedes peri \
         muertos muertas muerto fallecidos fallecidas fallecieron murieron fallecido mortales \
         morti morte vittime uccisi uccise deceduti \
         doden dood gedood omgekomen overleden slachtoffers",
    ),
    (
        Deed::Hurt,
        "injured hurt wounded injuries wounding injuring treatment hospital hospitalised hospitalized \
         verletzt verletzte verletzten verwundet verwundete blesses blessees blessant heridos heridas herido \
         feriti ferite gewond gewonden gewonde",
    ),
    (
        Deed::Missing,
        "missing unaccounted vermisst vermisste vermissten disparus disparues desaparecidos desaparecidas dispersi \
         disperse vermist vermisten",
    ),
    (
        Deed::Arrested,
        "arrested arrests arrest detained detentions custody hauled festgenommen festnahmen verhaftet arretes \
         interpelles interpellations arrestations detenidos detenidas detenciones arrestati arresti fermati aangehouden \
         gearresteerd arrestaties",
    ),
    (
        Deed::Charged,
        "charged indicted accused defendants angeklagt angeklagte accuses inculpes mis acusados imputados imputati \
         accusati verdachten aangeklaagd",
    ),
    (
        Deed::Saved,
        "rescued saved ashore gerettet sauves secourus rescatados salvati soccorsi gered",
    ),
    (
        Deed::Fled,
        "evacuated displaced homeless fled evakuiert obdachlos geflohen evacues deplaces evacuados desplazados evacuati \
         sfollati geevacueerd dakloos gevlucht",
    ),
    (Deed::Aboard, "aboard onboard board bord bordo"),
];

/// The longest word of the table has so many bytes.
const LONGEST: usize = 15;

/// The kind of what befell, by a word folded and in lower case.
pub fn deed(word: &str) -> Option<Deed> {
    static TABLE: LazyLock<HashMap<&str, Deed, Fast>> = LazyLock::new(|| {
        let words = |(deed, words): &(Deed, &'static str)| {
            let deed = *deed;
            words.split_whitespace().map(move |w| (w, deed))
        };
        WORDS.iter().flat_map(words).collect()
    });
    TABLE.get(word).copied()
}

/// As [`deed`], of a word as it is written.
pub fn deed_in(form: &str) -> Option<Deed> {
    // Folding makes no word shorter by more than the marks of its letters.
    if form.len() > 2 * LONGEST {
        return None;
    }
    if form.bytes().all(|b| b.is_ascii_lowercase()) {
        return deed(form);
    }
    deed(&token::fold(form))
}

/// Nouns for people in general: they tell nothing of who is counted.
const PEOPLE: &[&str] = &[
    "people",
    "persons",
    "person",
    "others",
    "other",
    "men",
    "women",
    "menschen",
    "personen",
    "personnes",
    "personas",
    "persone",
    "mensen",
    "leute",
    "individuals",
    "spectators",
    "victims",
];

/// Whether `noun` (folded, lower case) stands for anybody.
pub fn is_anybody(noun: &str) -> bool {
    PEOPLE.contains(&noun)
}
