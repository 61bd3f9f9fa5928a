//! Dutch.

use super::{Class, Entry};

pub(super) const WORDS: &[Entry] = &[
    (Class::DET, "de het een deze dit die zijn haar hun ons onze mijn elke iedere veel meerdere alle enkele twee drie vier
        geen"),
    (Class::DEFINITE, "de het deze dit zijn haar hun"),
    (Class::PREP, "van in op aan bij met naar voor tegen uit over onder door tijdens na sinds zonder tussen volgens wegens om te
        als tot vanaf binnen buiten rond"),
    (Class::OF, "van"),
    (Class::BY, "door"),
    (Class::THAT, "dat"),
    (Class::REL, "wie wiens welke"),
    (Class::AND, "en of"),
    (Class::CONTRA, "maar terwijl hoewel echter"),
    (Class::SUBORD, "omdat als toen wanneer nadat voordat want waarom hoe"),
    (Class::AUX, "is zijn was waren heeft hebben had hadden heb wordt worden werd werden zal zullen zou zouden kan kunnen kon
        moet moeten moest wil willen wilde mag mogen ben bent"),
    (Class::BE, "is was waren wordt werd geworden"),
    (Class::ADV, "ook later verder nog al heeft hebben had eerder toen daarna vervolgens inmiddels opnieuw steeds niet dan
        eveneens aanvankelijk uiteindelijk daarop intussen ondertussen bovendien tegelijk tegelijkertijd destijds onlangs
        desondanks desalniettemin overigens"),
    (Class::NOT, "niet nooit geen"),
    (Class::HE, "hij"),
    (Class::SHE, "zij ze"),
    (Class::IT, "het"),
    (Class::SPEAKING, "ik wij we"),
    (Class::CLITIC, "zich hem hen"),
    (Class::DATE, "januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag
        woensdag donderdag vrijdag zaterdag zondag"),
    (Class::TIME, "gisteren vandaag morgen avond ochtend middag nacht week weken maand maanden jaar jaren dag dagen uur
        afgelopen vorige"),
    (Class::HONORIFIC, "excellentie majesteit hoogheid heiligheid eminentie"),
    (Class::ROLE, "bewindsman bewindsvrouw ambtgenoot opvolger voorganger bron"),
    (Class::BODY, "eigenaar"),
    (Class::BODY, "bende familie fractie"),
    (Class::ROLE, "excellentie majesteit hoogheid heiligheid eminentie"),
    (Class::HONORIFIC, "dhr mevr mevrouw meneer mr dr prof drs ir"),
    (Class::MASC, "dhr meneer man vader broer zoon koning prins hij woordvoerder burgemeester-man"),
    (Class::FEM, "mevr mevrouw vrouw moeder zus dochter koningin prinses zij woordvoerster directrice lerares"),
    (Class::ROLE, "president premier minister staatssecretaris burgemeester wethouder woordvoerder woordvoerster voorzitter
        directeur directrice leider fractievoorzitter kamerlid ambassadeur gouverneur koning koningin prins prinses paus
        bisschop arts dokter hoogleraar professor onderzoeker onderzoekster deskundige econoom leraar lerares student
        schrijver schrijfster journalist regisseur acteur actrice zanger zangeres trainer coach speler keeper boer boerin
        bakker visser man vrouw vader moeder zoon dochter getuige bewoner ondernemer officier rechter advocaat commissaris
        generaal kapitein bondskanselier bestuurder"),
    (Class::PEOPLE, "autoriteiten deskundigen onderzoekers bewoners artsen boeren vakbonden activisten critici getuigen
        ministers kamerleden economen bronnen ouders"),
    (Class::BODY, "politie regering kabinet ministerie leger brandweer justitie gemeente vakbond partij bank rechtbank bedrijf
        groep universiteit krant commissie raad bureau ziekenhuis vereniging oppositie"),
    (Class::ORG, "ministerie bank partij universiteit raad commissie kamer rechtbank instituut stichting ziekenhuis club krant"),
    (Class::PARTICLE, "van de der den ten ter la le von"),
    (Class::COMMON, "de het een deze dit die dat in op aan bij met naar voor na volgens maar en of als toen terwijl ook later
        verder gisteren vandaag morgen er zo niet hij zij we"),
    (Class::FINITE, "gaat ging komt kwam staat stond blijft bleef maakt weet weten denkt denken gelooft betekent werkt werken
        loopt ligt lag vindt vond neemt houdt laat verliest wint leeft hoop hopen willen"),
    (Class::ROLE, "archeoloog ingenieur architect psycholoog socioloog politicoloog natuurkundige wetenschapper epidemioloog viroloog
        chirurg chauffeur piloot ober kok metselaar elektricien apotheker dierenarts kapper fotograaf beeldhouwer dichter
        activist activiste vakbondsman vakbondsleider opa oma grootvader grootmoeder broer zus echtgenoot echtgenote weduwe
        weduwnaar gepensioneerde scholier toerist passagier overlevende slachtoffer penningmeester coördinator eigenaar eigenares
        winkelier matroos luitenant inspecteur pastoor dominee geoloog seismoloog bioloog historicus historica verpleegkundige
        vicepremier fractieleider partijleider oppositieleider gedeputeerde rector brandweercommandant buurman buurvrouw"),
    (Class::FEM, "activiste oma grootmoeder echtgenote weduwe eigenares historica buurvrouw"),
    (Class::MASC, "vakbondsman opa grootvader broer echtgenoot weduwnaar buurman"),
    (Class::WHO, "wie"),
    (Class::WHERE, "in uit bij naar"),
    (Class::HANGS, "voor uit"),
    (Class::ADV, "zelf"),
    (Class::BODY, "bemanning directie bestuur fractie belangengroep vakcentrale coalitie onderneming organisatie stichting instelling school inspectie delegatie redactie federatie bond club ploeg koepel toezichthouder"),
    (Class::PEOPLE, "omwonenden buren inwoners patiënten leerlingen studenten reizigers passagiers supporters betogers demonstranten actievoerders wetenschappers diplomaten ambtenaren advocaten analisten ondernemers gemeenten winkeliers"),
    (Class::ROLE, "conducteur conductrice bondscoach aanvoerder aanvoerster verdachte buurtbewoner ooggetuige reiziger bedrijfsleider topman topvrouw gemeenteraadslid senator europarlementariër verpleger verpleegster agent agente rechercheur schipper stuurman monteur ondernemer ondernemster kunstenaar kunstenares ontwerper wetenschapster analist ambtenaar"),
    (Class::FEM, "conductrice aanvoerster topvrouw verpleegster agente ondernemster kunstenares"),
    (Class::MASC, "topman"),
    // Bodies that newsrooms cite.
    (Class::BODY, "kustwacht rederij uitgever fabrikant exploitant museum provincie parlement ambassade verzekeraar bisdom laboratorium
        coöperatie hogeschool waterschap marechaussee recherche havenbedrijf veiligheidsregio"),
];
