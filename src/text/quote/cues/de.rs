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
    (Class::CUE_NOUN, "erklärung mitteilung rede interview brief beitrag worte worten angaben aussage warnung antwort reaktion kommentar augen"),
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
    // The other tenses and the plurals of the verbs above, and of those that judge (Levin’s class 33).
    (Class::CUE, "erklären berichten behaupten antworten ergänzten ergänzen bestätigen versicherten versichern mahnten mahnen
        fragten fragen bekräftigten bekräftigen wiederholten wiederholen erläutert erläuterten erläutern verteidigt
        verteidigten verteidigen lobt lobten loben bemerkten argumentiert argumentierten argumentieren verkündet
        verkündeten verkünden verlangt verlangten verlangen prognostiziert prognostizierten prognostizieren bedauert
        bedauerten bedauern erzählten erzählen schilderten schildern resümiert resümierten resümieren konstatiert
        konstatierten konstatieren klagten klagen scherzt scherzten scherzen vermeldet vermeldete vermeldeten vermelden
        präzisiert präzisierte präzisierten präzisieren beschreibt empfiehlt empfahlen entgegnet entgegneten gesteht
        versprachen widersprachen"),
    (Class::TONE, "polterten poltern wetterten wettern schimpften schimpfen stöhnten stöhnen schwärmten schwärmen jubelten jubeln
        frotzelt frotzelten frotzeln spotteten spotten höhnten höhnen lästerten lästern brummt brummten brummen knurrt
        knurrten knurren murmelten murmeln flüsterten flüstern raunten raunen brüllt brüllten brüllen seufzten seufzen
        schluchzt schluchzten schluchzen stammelt stammelten stammeln stottert stotterten stottern zischt zischten
        zischen faucht fauchten fauchen donnert donnerten donnern grollt grollten grollen mault maulten maulen nörgelt
        nörgelten nörgeln jammert jammerten jammern lamentiert lamentierten lamentieren zürnt zürnten zürnen tobt tobten
        toben grummelt grummelten grummeln kreischt kreischten kreischen lacht lachten lachen witzelten witzeln flachst
        flachsten flachsen ätzten ätzen giftet gifteten giften konterten kontern erwiderten erwidern entgegnen
        repliziert replizierten replizieren pariert parierten staunten staunen wundert wunderten wundern ärgerten ärgern
        empörten empören beschwerten beschweren orakelten orakeln sinnierten sinnieren philosophiert philosophierten
        philosophieren doziert dozierten dozieren bilanzierten bilanzieren diagnostiziert diagnostizierten
        diagnostizieren prophezeiten prophezeien unkten unken frohlockten frohlocken triumphiert triumphierten
        triumphieren prahlten prahlen tönten tönen feixt feixten feixen grinst grinsten grinsen schmunzelt schmunzelten
        schmunzeln haucht hauchten hauchen keucht keuchten keuchen plaudert plauderten plaudern stichelt stichelten
        sticheln beteuerten beteuern vermuteten vermuten mutmaßt mutmaßten mutmaßen spekuliert spekulierten spekulieren
        hofften fürchtet fürchteten fürchten befürchteten befürchten glaubten monierten monieren rügten rügen tadelt
        tadelten tadeln beanstandet beanstandeten beanstanden bemängelten bemängeln beklagten beklagen rechtfertigt
        rechtfertigten rechtfertigen entschuldigt entschuldigten entschuldigen bedankt bedankten bedanken erinnerten
        erinnern korrigiert korrigierten korrigieren relativierten relativieren appellierten appellieren plädierten
        plädieren skandiert skandierte skandierten skandieren urteilt urteilten urteilen beruhigt beruhigte beruhigten
        beruhigen"),
    (Class::CUE_NP, "bezeichnt bezeichnte bezeichnten kritisiert kritisierten kritisieren verurteilt verurteilten verurteilen lobt
        lobten würdigt würdigten würdigen verspotteten verspotten begrüßen geißelt geißelten geißeln brandmarkt
        brandmarkte brandmarkten brandmarken beschimpft beschimpfte beschimpften beschimpfen tituliert titulierte
        titulierten titulieren rügt rügte rügten rügen tadelt tadelte tadelten tadeln bemängelt bemängelte bemängelten
        bemängeln beklagt beklagte beklagten beklagen moniert monierte monierten monieren bejubelt bejubelte bejubelten
        bejubeln charakterisiert charakterisierte charakterisierten charakterisieren kommentiert kommentierte
        kommentierten kommentieren redeten reden nennen beschreibt beschreiben beschrieben wirft werfen warfen
        vorgeworfen preist pries nannten beschwor beschwört"),
    (Class::CUE_NOUN, "sicht"),
    (Class::CUE_NP, "bat bittet baten bitten"),
];
