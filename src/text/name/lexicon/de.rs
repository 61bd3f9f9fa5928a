//! German.

use super::{Class, Entry};

pub(super) const WORDS: &[Entry] = &[
    (Class::DET, "der die das den dem des ein eine einen einem einer eines dieser diese dieses diesem diesen jener sein seine
        seinen seinem seiner ihr ihre ihren ihrem ihrer unser unsere mein meine kein keine viele mehrere alle einige zwei
        drei vier"),
    (Class::DEFINITE, "der die das den dem dieser diese dieses sein seine ihr ihre"),
    (Class::PREP, "in im an am auf aus bei beim mit nach seit von vom zu zum zur für gegen ohne um durch über unter vor hinter
        neben zwischen während wegen trotz laut gemäß bis ab innerhalb außerhalb als wie gegenüber angesichts ins ans"),
    (Class::OF, "von des der vom"),
    (Class::BY, "von"),
    (Class::THAT, "dass daß ob"),
    (Class::REL, "welcher welche welches deren dessen"),
    (Class::AND, "und oder sowie"),
    (Class::CONTRA, "aber doch jedoch sondern während obwohl"),
    (Class::SUBORD, "weil wenn als nachdem bevor falls da damit sobald solange warum wie wo"),
    (Class::AUX, "ist sind war waren bin bist hat haben hatte hatten habe wird werden wurde wurden würde würden kann können
        konnte soll sollen sollte muss müssen musste will wollen wollte darf dürfen mag möchte sei seien gebe habe werde
        könne müsse solle wolle gibt gab"),
    (Class::BE, "ist sind war waren wird werden wurde wurden worden sei"),
    (Class::ADV, "auch später dann zudem weiter noch erneut bereits wiederholt hat haben habe hatte hatten wurde wird sei
        außerdem ferner dagegen dabei schließlich zuvor anschließend jedoch aber ebenfalls danach nun jetzt gestern
        heute bisher immer nie oft mehrfach unlängst kürzlich dazu dort hier deshalb daher zunächst zuerst anfangs eingangs
        inzwischen mittlerweile unterdessen derweil daraufhin darauf letztlich dennoch trotzdem gleichwohl gleichzeitig zugleich
        bislang seither seitdem damals neulich jüngst offenbar angeblich sogar stattdessen hingegen allerdings indes indessen
        immerhin überdies obendrein abschließend abschliessend schliesslich ausserdem prompt postwendend"),
    (Class::NOT, "nicht nie nichts niemand kein keine"),
    (Class::HE, "er"),
    (Class::SHE, "sie"),
    (Class::IT, "es"),
    (Class::SPEAKING, "ich wir"),
    (Class::CLITIC, "sich ihm ihnen"),
    (Class::DATE, "januar februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch
        donnerstag freitag samstag sonntag sonnabend montagabend dienstagabend mittwochabend donnerstagabend freitagabend
        montagmorgen freitagmorgen"),
    (Class::TIME, "gestern heute morgen abend mittag nacht nachmittag vormittag woche wochen monat monate jahr jahre tag tage
        uhr wochenende vergangenen"),
    (Class::HONORIFIC, "exzellenz majestät hoheit heiligkeit eminenz"),
    (Class::ROLE, "amtskollege amtskollegin nachfolger nachfolgerin vorgänger vorgängerin insider insiderin informant informantin"),
    (Class::FEM, "amtskollegin nachfolgerin vorgängerin insiderin informantin"),
    (Class::BODY, "gruppe bande familie fraktion landesregierung bergwacht bundeswehr handelskammer"),
    (Class::ROLE, "exzellenz majestät hoheit heiligkeit eminenz"),
    (Class::HONORIFIC, "herr frau herrn dr prof"),
    (Class::MASC, "herr herrn präsident minister kanzler sprecher vorsitzender chef mann vater bruder sohn bürgermeister könig
        direktor leiter anwalt richter trainer er sein seine"),
    (Class::FEM, "frau präsidentin ministerin kanzlerin sprecherin vorsitzende chefin mutter schwester tochter bürgermeisterin
        königin direktorin leiterin anwältin richterin trainerin ärztin lehrerin forscherin expertin politikerin
        abgeordnete ministerpräsidentin bundeskanzlerin außenministerin innenministerin finanzministerin
        verteidigungsministerin polizeisprecherin regierungssprecherin autorin regisseurin sängerin schauspielerin
        wissenschaftlerin professorin ökonomin oberbürgermeisterin intendantin staatsanwältin"),
    (Class::ROLE, "präsident präsidentin minister ministerin kanzler kanzlerin bundeskanzler bundeskanzlerin ministerpräsident
        ministerpräsidentin premierminister premierministerin außenminister außenministerin innenminister innenministerin
        finanzminister finanzministerin verteidigungsminister verteidigungsministerin wirtschaftsminister gesundheitsminister
        bundespräsident staatspräsident us-präsident regierungschef regierungschefin staatschef parteichef parteichefin
        fraktionschef fraktionschefin generalsekretär generalsekretärin sprecher sprecherin regierungssprecher
        regierungssprecherin polizeisprecher polizeisprecherin vorsitzender vorsitzende chef chefin leiter leiterin
        direktor direktorin bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin landrat landrätin
        abgeordnete abgeordneter senator senatorin botschafter botschafterin gouverneur könig königin prinz papst bischof
        kardinal pfarrer pfarrerin richter richterin anwalt anwältin staatsanwalt staatsanwältin polizist polizistin
        kommissar kommissarin general oberst arzt ärztin professor professorin forscher forscherin wissenschaftler
        wissenschaftlerin experte expertin ökonom ökonomin lehrer lehrerin schüler schülerin student studentin autor
        autorin journalist journalistin korrespondent korrespondentin reporter reporterin trainer trainerin spieler spielerin kapitän torwart regisseur regisseurin sänger
        sängerin schauspieler schauspielerin künstler künstlerin unternehmer unternehmerin landwirt landwirtin bäcker
        bäckerin fischer mann frau zeuge zeugin anwohner anwohnerin augenzeuge ceo cfo coo geschäftsführer geschäftsführerin vorstand
        intendant intendantin politiker politikerin innensenator innensenatorin meteorologe meteorologin förster försterin"),
    (Class::PEOPLE, "behörden experten forscher anwohner zeugen ermittler politiker minister abgeordnete wissenschaftler ärzte
        lehrer landwirte bauern gewerkschaften aktivisten kritiker rettungskräfte einwohner quellen diplomaten bürger"),
    (Class::BODY, "polizei regierung ministerium bundesregierung armee feuerwehr staatsanwaltschaft partei bank gericht behörde
        stadt gemeinde unternehmen konzern gewerkschaft verband verein universität zeitung sender kommission rat
        innenministerium außenministerium verteidigungsministerium finanzministerium opposition agentur nachrichtenagentur
        wetterdienst kirche krankenhaus klinik"),
    (Class::ORG, "ministerium bank partei universität gmbh ag rat verband verein bundestag bundesrat gericht amt kommission
        institut stiftung zeitung agentur club"),
    (Class::PARTICLE, "von zu vom van der de la den al bin"),
    (Class::COMMON, "der die das ein eine es er sie wir ich am im in an auf nach vor bei mit für gegen und aber doch auch dann
        so zudem außerdem später zuvor dabei deshalb heute gestern laut nun jetzt wenn als weil während trotz seit mehr"),
    (Class::FINITE, "geht ging kommt kam steht stand bleibt blieb macht machte braucht brauchen weiß wissen denkt glaubt glauben
        heißt fehlt fehlen gilt gehört funktioniert läuft liegt lag findet fand nimmt nahm hält hielt lässt ließ zeigt
        zeigte verliert verlor gewinnt gewann arbeitet arbeiten leben lebt reicht hoffe hoffen"),
    (Class::WHERE, "in im aus bei nahe um"),
    (Class::HANGS, "für aus"),
    (Class::ROLE, "jährige jähriger experte expertin beauftragte beauftragter meister meisterin inspektor schütze retter retterin"),
    (Class::ROLE, "winzer bauer bäuerin händler händlerin führer führerin arbeiter arbeiterin fahrer fahrerin pfleger pflegerin
        krankenpfleger wirt gastwirt handwerker schreiner maurer schlosser elektriker mechaniker programmierer
        entwickler entwicklerin ingenieur ingenieurin techniker technikerin berater beraterin verkäufer verkäuferin
        kellner kellnerin koch köchin friseur friseurin apotheker apothekerin psychologe psychologin biologe biologin
        historiker historikerin physiker physikerin chemiker chemikerin soziologe soziologin politologe politologin
        geologe geologin seismologe seismologin rentner rentnerin pensionär mieter mieterin vermieter nachbar
        nachbarin kunde kundin passagier tourist touristin urlauber urlauberin überlebende sanitäter sanitäterin pilot
        pilotin steuermann seemann wirtin hebamme krankenschwester jurist juristin verteidiger verteidigerin kläger
        klägerin angeklagter angeklagte einsatzleiter einsatzleiterin kommandant vizepräsident vizepräsidentin
        staatssekretär staatssekretärin feuerwehrmann feuerwehrfrau regierungschef staatschef ratsherr chirurg
        chirurgin kassierer schatzmeister schatzmeisterin gewerkschafter gewerkschafterin aktivist aktivistin
        demonstrant demonstrantin schriftsteller schriftstellerin dichter dichterin musiker musikerin dirigent
        dirigentin architekt architektin fotograf fotografin rektor rektorin dekan schulleiter schulleiterin erzieher
        erzieherin imker schäfer jäger jägerin vater mutter bruder schwester sohn tochter großmutter großvater oma opa
        junge mädchen witwe witwer"),
    (Class::FEM, "bäuerin händlerin führerin arbeiterin fahrerin pflegerin entwicklerin ingenieurin technikerin beraterin
        verkäuferin kellnerin köchin friseurin apothekerin psychologin biologin historikerin physikerin chemikerin
        soziologin politologin geologin seismologin rentnerin mieterin nachbarin kundin touristin urlauberin
        sanitäterin pilotin wirtin hebamme krankenschwester juristin verteidigerin klägerin angeklagte einsatzleiterin
        vizepräsidentin staatssekretärin feuerwehrfrau chirurgin schatzmeisterin gewerkschafterin aktivistin
        demonstrantin schriftstellerin dichterin musikerin dirigentin architektin fotografin rektorin schulleiterin
        erzieherin jägerin mutter schwester tochter großmutter oma mädchen witwe"),
    (Class::MASC, "winzer bauer händler führer arbeiter fahrer pfleger krankenpfleger wirt gastwirt handwerker schreiner maurer
        schlosser elektriker mechaniker programmierer entwickler ingenieur techniker berater verkäufer kellner koch
        friseur apotheker psychologe biologe historiker physiker chemiker soziologe politologe geologe seismologe
        rentner pensionär mieter vermieter nachbar kunde passagier tourist urlauber sanitäter pilot steuermann seemann
        jurist verteidiger kläger angeklagter einsatzleiter kommandant vizepräsident staatssekretär feuerwehrmann
        regierungschef staatschef ratsherr chirurg kassierer schatzmeister gewerkschafter aktivist demonstrant
        schriftsteller dichter musiker dirigent architekt fotograf rektor dekan schulleiter erzieher imker schäfer
        jäger vater bruder sohn großvater opa junge witwer"),
    (Class::ANYONE, "politiker politikerin"),
    (Class::AGE, "jährige jähriger jährigen"),
    (Class::ADV, "selbst"),
    // Bodies that newsrooms cite.
    (Class::BODY, "küstenwache seenotrettung reederei betreiber hersteller fluggesellschaft stiftung museum schule hochschule institut bundesamt landesamt
        stadtverwaltung kreisverwaltung verwaltung rettungsdienst polizeipräsidium landratsamt bezirksregierung staatskanzlei
        parlament landtag koalition aufsichtsbehörde hafenbehörde zoll bundespolizei kriminalpolizei landeskriminalamt
        generalstaatsanwaltschaft bundesanwaltschaft bistum botschaft versicherung firma betriebsrat gesundheitsamt klinikum
        genossenschaft bürgerinitiative organisation"),
];
