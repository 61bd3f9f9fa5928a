//! Italian cues.

use crate::text::name::lexicon::{Class, Entry};

/// The table.
pub const WORDS: &[Entry] = &[
    (Class::CUE, "detto dice dicono disse diceva dichiarato dichiara affermato afferma spiegato spiega aggiunto aggiunge
        sottolineato sottolinea assicurato assicura avvertito avverte ribadito ribadisce annunciato annuncia ricordato
        ricorda sostenuto sostiene scritto scrive risposto risponde confermato conferma ammesso ammette negato nega
        precisato precisa commentato commenta concluso conclude promesso raccontato racconta denunciato denuncia
        osservato riferito riferisce chiesto insistito insiste"),
    (Class::NOUNY, "scritto conferma denuncia nega detto"),
    (Class::CUE_NP, "definito definisce definì chiamato descritto bollato accusato parlato criticato"),
    (Class::CUE_ING, "dicendo aggiungendo affermando sottolineando spiegando definendo"),
    (Class::CUE_PREP, "secondo"),
    (Class::CUE_NOUN, "comunicato discorso intervista lettera messaggio dichiarazione parole"),
    (Class::CUE, "proseguito continua insiste ammonito tuonato replicato replica racconta lamentato"),
];
