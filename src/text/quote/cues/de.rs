//! German cues.

use crate::text::name::lexicon::{Class, Entry};

/// The table.
pub const WORDS: &[Entry] = &[
    (Class::CUE, "sagte sagt sagten sagen gesagt erklärte erklärt erklärten betonte betont betonten meinte meint berichtete
        berichtet berichteten behauptete behauptet warnte warnt gewarnt kündigte angekündigt forderte fordert gefordert
        schrieb schreibt geschrieben antwortete antwortet ergänzte ergänzt fügte bestätigte bestätigt versicherte
        versichert unterstrich kritisierte kritisiert mahnte mahnt teilte mitgeteilt mitteilte räumte drohte droht
        fragte fragt rief bekräftigte bekräftigt wiederholte äußerte erläuterte verteidigte sprach gab lobte urteilte
        versprach verspricht gestand bemerkte argumentierte stellte hieß heißt twitterte verkündete verlangte
        prognostizierte schätzte bedauerte"),
    (Class::NOUNY, "sprach gab stellte teilte fügte räumte gesagt"),
    (Class::CUE_NP, "nannte nennt bezeichnete bezeichnet bezeichneten beschrieb kritisierte verurteilte lobte würdigte warf
        sprach sprechen spricht bezeichnen genannt verspottete"),
    (Class::CUE_PREP, "laut zufolge gemäß so"),
    (Class::CUE_POST, "zufolge"),
    (Class::CUE_NOUN, "erklärung mitteilung rede interview brief beitrag worte worten angaben aussage warnung"),
    (Class::CUE, "fuhr erzählte erzählt schilderte schildert entgegnete widersprach resümierte konstatierte stellte klagte klagt freute scherzte gestand empfahl riet"),
];
