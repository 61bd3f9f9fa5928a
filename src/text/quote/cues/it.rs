//! Italian cues.

use crate::text::name::lexicon::{Class, Entry};

/// The table.
pub const WORDS: &[Entry] = &[
    (Class::CUE, "detto dice dicono disse diceva dichiarato dichiara affermato afferma spiegato spiega aggiunto aggiunge
        sottolineato sottolinea assicurato assicura avvertito avverte ribadito ribadisce annunciato annuncia ricordato
        ricorda sostenuto sostiene scritto scrive risposto risponde confermato conferma ammesso ammette negato nega
        precisato precisa commentato commenta concluso conclude promesso raccontato racconta denunciato denuncia
        osservato riferito riferisce chiesto insistito insiste"),
    (Class::CUE, "promette promettono promise minacciano minacciato"),
    (Class::NOUNY, "scritto conferma denuncia nega detto"),
    (Class::CUE_NP, "definito definisce definì chiamato descritto bollato accusato parlato criticato parla parlano parlava parlavano definisce definiscono accusa accusano esprime esprimono espresso"),
    (Class::CUE_ING, "promettendo minacciando dicendo aggiungendo affermando sottolineando spiegando definendo"),
    (Class::CUE_PREP, "secondo"),
    (Class::CUE_NOUN, "comunicato discorso intervista lettera messaggio dichiarazione parole"),
    (Class::CUE, "proseguito continua insiste ammonito tuonato replicato replica racconta lamentato"),
    (Class::CUE, "affermano spiegano aggiungono sottolineano assicurano avvertono ribadiscono annunciano ricordano sostengono scrivono
        rispondono confermano ammettono negano precisano raccontano denunciano riferiscono chiedono replicano"),
    (Class::CUE_NOUN, "detta battuta scusa frase promessa accusa"),
    (Class::TONE, "tuona sbotta sbottato urla urlato grida gridato esclama esclamato sussurra sussurrato mormora mormorato
        borbotta sospira sospirato ironizza ironizzato scherza scherzato attacca attaccato incalza incalzato replica
        ribatte ribattuto rincara affonda punge chiosa chiosato sfoga sfogato lamenta rallegra esulta esultato gioisce
        gongola minimizza ammonisce giura giurato supplica implora confessa confessato confida confidato rivela
        rivelato osserva riflette profetizza taglia tranquillizza rassicura rassicurato riassume garantisce garantito
        protesta protestato esordisce esordito conferma annota spiegava raccontava assicurava aggiungeva sosteneva"),
];
