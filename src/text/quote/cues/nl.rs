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
    (Class::CUE_NOUN, "verklaring toespraak interview brief bericht woorden waarschuwing antwoord reactie commentaar ogen"),
    (Class::CUE_TWO, "merkte merkt merkten merken wees wijst wezen wijzen legde legt legden leggen gaf geeft gaven geven voegde voegt"),
    (Class::CUE_REST, "op erop uit toe eraan"),
    (Class::CUE, "verzuchtte lichtte vervolgde grapte klaagde verzekerde waarschuwden schreven"),
    (Class::TONE, "fulmineerde fulmineert brieste foeterde mopperde moppert schimpte gromde bromde mompelde fluisterde fluistert
        riep roept schreeuwde brulde gilde zuchtte zucht snikte stamelde stotterde siste snauwde jubelde jubelt grapt
        schamperde hoonde sneerde spotte jammerde lamenteerde dreigde dreigt bezwoer smeekte zwoer bekende opperde
        oppert mijmerde peinsde peinst filosofeerde verwonderde verbaasde wierp pochte snoefde repliceerde
        constateerde constateert vreesde vreest voorspelde voorspelt hoopte hoopt dacht denkt vermoedde vermoedt begon
        excuseerde verdedigde prees prijst bedankte klaagt verzekert belooft ontkent"),
    (Class::CUE, "benadrukken melden waarschuwen beweren eisen eisten beweerden"),
    (Class::CUE_NOUN, "mening grap excuus belofte verwijt oproep"),
    // The other tenses and the plurals of the verbs above, and of those that judge (Levin’s class 33).
    (Class::CUE, "verklaren benadrukten vertelden vertellen antwoordt antwoordden antwoorden bevestigden bevestigen ontkent
        ontkenden ontkennen belooft beloofden beloven reageerden reageren erkent erkenden erkennen herhaalt herhaalden
        herhalen concludeerden concluderen klaagt klaagden klagen verzekert verzekerden verzekeren oordeelt oordeelde
        oordeelden oordelen eist eiste onderstreept onderstreepte onderstreepten onderstrepen herinnert herinnerde
        herinnerden herinneren berichtte berichtten berichten bekent bekende bekenden bekennen schrijven geschreven
        verklaard gemeld gewaarschuwd verteld beweerd geantwoord bevestigd ontkend beloofd gereageerd erkend herhaald
        geconcludeerd vervolgt grapt vroegen gevraagd toegegeven"),
    (Class::TONE, "fulmineerden fulmineren briest briesten briesen foetert foeterden foeteren mopperden mopperen schimpt schimpten
        schimpen gromt gromden grommen bromt bromden brommen mompelt mompelden mompelen fluisterden fluisteren schreeuwt
        schreeuwden schreeuwen brult brulden brullen gilt gilden gillen zuchtten zuchten snikt snikten snikken stamelt
        stamelden stamelen stottert stotterden stotteren sist sisten sissen snauwt snauwden snauwen jubelden jubelen
        schampert schamperden schamperen hoont hoonden honen sneert sneerden sneren spotten jammert jammerden jammeren
        lamenteert lamenteerden lamenteren dreigden dreigen smeekt smeekten smeken opperden opperen mijmert mijmerden
        mijmeren peinsden peinzen filosofeert filosofeerden filosoferen verbaast verbaasden pocht pochten pochen snoeft
        snoefden snoeven repliceert repliceerden repliceren constateerden constateren vreesden vrezen voorspelden
        voorspellen hoopten vermoedden vermoeden excuseert excuseerden excuseren verdedigt verdedigden verdedigen
        bedankt bedankten bedanken nuanceert nuanceerde nuanceerden nuanceren relativeert relativeerde relativeerden
        relativeren schetst schetste schetsten schetsen scandeert scandeerde scandeerden scanderen smaalt smaalde
        smaalden smalen tiert tierde tierden tieren blaft blafte blaften blaffen lacht lachte lachten pleit pleitte
        pleitten pleiten juicht juichte juichten juichen mort morde morden morren mokt mokte mokten mokken bezweert
        bezworen zweert zwoeren prezen riepen werpt wierpen beseft besefte dachten"),
    (Class::CUE_NP, "noemen bestempelden bestempelen betitelden betitelen beschuldigden beschuldigen typeerden typeren kwalificeert
        kwalificeerde kwalificeerden kwalificeren bekritiseert bekritiseerde bekritiseerden bekritiseren hekelt hekelde
        hekelden hekelen looft loofde loofden veroordeelt veroordeelde veroordeelden veroordelen eist eiste eisten eisen
        omschrijven omschreven beschrijft beschreef beschreven beschrijven verweet verweten verwijten prijst prees"),
    (Class::NOUNY, "antwoorden vermoeden verwijten oordelen"),
];
