//! German cues.

use crate::text::name::lexicon::{Class, Entry};

/// The table.
pub const WORDS: &[Entry] = &[
    (Class::CUE, "sagte sagt sagten sagen gesagt erklärte erklärt erklärten betonte betont betonten meinte meint berichtete
        berichtet berichteten behauptete behauptet warnte warnt gewarnt kündigte angekündigt forderte fordert gefordert
        schrieb schreibt geschrieben antwortete antwortet ergänzte ergänzt fügte bestätigte bestätigt versicherte
        versichert unterstrich kritisierte kritisiert mahnte mahnt teilte mitgeteilt mitteilte räumte drohte droht
        fragte fragt rief bekräftigte bekräftigt wiederholte äußerte äußert äußerten äußern erläuterte verteidigte sprach gab lobte urteilte
        versprach verspricht gestand bemerkte argumentierte stellte hieß heißt twitterte verkündete verlangte
        prognostizierte schätzte bedauerte"),
    (Class::NOUNY, "sprach gab stellte teilte fügte räumte gesagt"),
    (Class::CUE_NP, "nannte nennt bezeichnete bezeichnet bezeichneten beschrieb kritisierte verurteilte lobte würdigte warf
        sprach sprachen sprechen spricht redete redet bezeichnen bezeichneten genannt verspottete verspottet begrüßte begrüßt begrüßten geißelte"),
    (Class::CUE_PREP, "laut zufolge gemäß so"),
    (Class::CUE_POST, "zufolge"),
    (Class::CUE_NOUN, "erklärung mitteilung rede interview brief beitrag worte worten angaben aussage warnung"),
    (Class::CUE, "fuhr erzählte erzählt schilderte schildert entgegnete widersprach resümierte konstatierte stellte klagte klagt freute scherzte gestand empfahl riet zugerufen zurief zuruft"),
    (Class::TONE, "polterte wetterte schimpfte stöhnte schwärmte jubelte frotzelte spottete höhnte lästerte brummte knurrte
        murmelte flüsterte raunte schrie brüllte seufzte schluchzte stammelte stotterte zischte fauchte donnerte
        grollte maulte nörgelte jammerte lamentierte zürnte tobte grummelte kreischte lachte witzelte flachste ätzte
        giftete konterte erwiderte replizierte parierte staunte wunderte ärgerte empörte echauffierte beschwerte
        mokierte orakelte sinnierte philosophierte dozierte bilanzierte diagnostizierte prophezeite unkte frohlockte
        triumphierte prahlte tönte feixte grinste schmunzelte hauchte keuchte plauderte schwadronierte schnauzte
        blaffte motzte stichelte bat flehte beschwor gelobte schwor beteuerte vermutete mutmaßte spekulierte hoffte
        fürchtete befürchtete glaubte monierte rügte tadelte beanstandete bemängelte beklagte poltert wettert schimpft
        stöhnt schwärmt jubelt spottet höhnt lästert murmelt flüstert raunt ruft schreit seufzt witzelt ätzt kontert
        erwidert entgegnet staunt freut ärgert empört beschwert orakelt sinniert bilanziert prophezeit unkt frohlockt
        prahlt tönt beteuert vermutet befürchtet glaubt hofft moniert rügt bemängelt beklagt begann beginnt sinnt
        räsonierte betete rechtfertigte entschuldigte bedankte verabschiedete widerspricht erinnerte erinnert
        präzisierte korrigierte wiegelte relativierte relativiert appellierte appelliert plädierte plädiert"),
    (Class::CUE, "forderten meinten behaupteten warnten schrieben antworteten bestätigten kritisierten fordern warnen meinen kritisieren
        betonen"),
    (Class::CUE_NOUN, "scherz witz ausrede vorwurf appell versprechen"),
    (Class::CUE_NOUN, "ansicht meinung auffassung einschätzung"),
];
