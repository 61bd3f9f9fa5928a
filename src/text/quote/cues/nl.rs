//! Dutch cues.

use crate::text::name::lexicon::{Class, Entry};

/// The table.
pub const WORDS: &[Entry] = &[
    (Class::CUE, "zei zegt zeiden zeggen gezegd verklaarde verklaart verklaarden meldde meldt meldden benadrukte benadrukt
        waarschuwde waarschuwt schreef schrijft vertelde vertelt stelde stelt beweerde beweert antwoordde vroeg vraagt
        voegde bevestigde bevestigt ontkende beloofde legde vond vindt reageerde reageert kondigde aangekondigd erkende
        herhaalde concludeerde concludeert aldus"),
    (Class::NOUNY, "stelde stelt legde vond vindt voegde vraagt"),
    (Class::CUE_NP, "noemde noemt noemden omschreef bestempelde betitelde beschuldigde sprak spreekt spraken
        spreken omschrijft bestempelt betitelt beschuldigt typeerde typeert"),
    (Class::CUE_PREP, "volgens aldus"),
    (Class::CUE_NOUN, "verklaring toespraak interview brief bericht woorden waarschuwing"),
    (Class::CUE, "verzuchtte lichtte vervolgde grapte klaagde verzekerde waarschuwden schreven"),
    (Class::TONE, "fulmineerde fulmineert brieste foeterde mopperde moppert schimpte gromde bromde mompelde fluisterde fluistert
        riep roept schreeuwde brulde gilde zuchtte zucht snikte stamelde stotterde siste snauwde jubelde jubelt grapt
        schamperde hoonde sneerde spotte jammerde lamenteerde dreigde dreigt bezwoer smeekte zwoer bekende opperde
        oppert mijmerde peinsde peinst filosofeerde verwonderde verbaasde wierp pochte snoefde repliceerde
        constateerde constateert vreesde vreest voorspelde voorspelt hoopte hoopt dacht denkt vermoedde vermoedt begon
        excuseerde verdedigde prees prijst bedankte klaagt verzekert belooft ontkent"),
    (Class::CUE, "benadrukken melden waarschuwen beweren eisen eisten beweerden"),
    (Class::CUE_NOUN, "mening grap excuus belofte verwijt oproep"),
];
