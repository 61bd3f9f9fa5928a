//! What befell those who are counted, in words of six languages: "31 injured", "zwölf Tote" and "12 people died"
//! count by it and not by "people". The kinds follow the fields of the EM-DAT disaster database (CRED, 2023: deaths,
//! injured, missing, affected, homeless) with those of court and police reports, of gatherings (Crowd Counting Consortium:
//! each event has a least and a greatest count) and of the labour market (Eurofound's European Restructuring Monitor:
//! announced job losses).

mod phrase;

use std::sync::LazyLock;

use super::{Listed, Table};
pub use phrase::phrase;

/// One kind of what befalls people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Deed {
    /// Died.
    Dead,
    /// Were hurt.
    Hurt,
    /// Fell ill.
    Sick,
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
    /// Came together in a street or square.
    Gathered,
    /// Came to hear or see something, or were invited to it.
    Attended,
    /// Are looked into by an authority, not charged yet.
    Investigated,
    /// Their work goes, or may go.
    Redundant,
}

impl Deed {
    /// Whether it is harm to life and limb.
    pub fn is_harm(self) -> bool {
        matches!(self, Self::Dead | Self::Hurt | Self::Sick | Self::Missing)
    }

    /// Whether nobody is counted for both: who died is not among the injured, nor who is missing among the saved.
    pub fn is_other_fate(self, other: Self) -> bool {
        let fate = |deed: Self| match deed {
            Self::Dead => Some(0),
            Self::Hurt | Self::Sick => Some(1),
            Self::Missing => Some(2),
            _ => None,
        };
        let saved = |x: Self, y: Self| {
            x == Self::Saved && matches!(y, Self::Dead | Self::Missing | Self::Hurt)
        };
        let others = fate(self).zip(fate(other)).is_some_and(|(x, y)| x != y);
        others || saved(self, other) || saved(other, self)
    }

    /// Whether two lower bounds of it are two states of one count, of which an editor must know the newer: "at least 36
    /// dead", "at least 43 dead".
    pub fn is_toll(self) -> bool {
        self.is_harm() || matches!(self, Self::Arrested | Self::Fled | Self::Saved)
    }

    /// Whether it is harm to people, or an authority that acts against them.
    pub fn is_grave(self) -> bool {
        self.is_harm() || matches!(self, Self::Arrested | Self::Charged | Self::Investigated)
    }
}

/// Words folded and in lower case.
const WORDS: &[(Deed, &str)] = &[
    (
        Deed::Dead,
        "dead died dies die killed killing kills deaths death fatalities fatally bodies perished toll slain corpses drowned murdered massacred \
         coffins caskets mourned martyred \
         tote toten tot getotet gestorben starben sterben stirbt leben todesopfer leichen sarge \
         morts mortes mort mortels meurent meurt tues tuees tue tuant deces decedes peri cadavres cercueils \
         muertos muertas muerto fallecidos fallecidas fallecieron fallecen murieron mueren muere fallecido mortales cadaveres ataudes feretros \
         morti morte muoiono muore vittime uccisi uccise deceduti cadaveri bare \
         doden dood sterven sterft stierven gedood omgekomen overleden slachtoffers lichamen doodskisten",
    ),
    (
        Deed::Hurt,
        "injured hurt wounded injuries wounds wounding injuring treated treatment hospital hospitalised hospitalized stretcher stretchers ambulance ambulances \
         verletzt verletzte verletzten verwundet verwundete blesses blessees blessant heridos heridas herido \
         feriti ferite gewond gewonden gewonde",
    ),
    (
        Deed::Sick,
        "ill sick sickened unwell infected infection infections contracted poisoned poisoning vomiting diarrhea \
         diarrhoea \
         erkrankt erkrankte erkrankten infiziert infizierte infizierten infektion infektionen vergiftet \
         malades infectes infectees infection infections contamines intoxiques intoxiquees intoxication \
         enfermos enfermas enfermaron enfermo infectados infectadas infeccion infecciones contagiados contagios intoxicados \
         intoxicadas intoxicacion \
         malati ammalati infetti infettati infezione infezioni contagiati contagi intossicati intossicate intossicazione \
         ziek ziekgeworden besmet besmette besmetting besmettingen infectie infecties vergiftigd",
    ),
    (
        Deed::Missing,
        "missing unaccounted untraced trapped entombed vermisst vermisste vermissten verschuttet verschuttete verschutteten eingeschlossen \
         disparus disparues introuvables ensevelis desaparecidos desaparecidas atrapados atrapadas dispersi \
         disperse intrappolati vermist vermisten ingesloten",
    ),
    (
        Deed::Arrested,
        "arrested arrests arrest detained detentions custody hauled apprehended quizzed quizzing questioned questioning cells festgenommen festnahmen verhaftet arretes \
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
        "rescued saved ashore pulled dragged winched extracted extricated survived gerettet uberlebt uberlebten \
         sauves secourus survecu rescatados sobrevivieron salvati soccorsi gered overleefden",
    ),
    (
        Deed::Fled,
        "evacuated evacuation evacuees displaced homeless uprooted fled flee fleeing relocated evakuiert obdachlos geflohen umgesiedelt evacues \
         deplaces evacuados desplazados reubicados reubicadas evacuati sfollati geevacueerd dakloos gevlucht",
    ),
    (Deed::Aboard, "aboard onboard board bord bordo"),
    (
        Deed::Gathered,
        "gathered massed crammed vigil vigils rallied marched protested demonstrated assembled camped picketed protesting demonstrating marching rallying thronged chanted dispersed turnout stood candles celebrating celebrated besieged whistled cheered jeered \
         versammelten versammelt mahnwache demonstrierten demonstriert protestierten protestiert kerzen \
         manifestaient manifeste veillee rassembles rassemblees defile bougies \
         manifestaron vigilia congregaron concentraron disperso dispersaron marcharon concentrados congregados velas \
         manifestato veglia radunati radunate sfilato candele \
         demonstreerden wake betoogden verzamelden verzameld kaarsen",
    ),
    (
        Deed::Attended,
        "attended attendance audience \
         publikum \
         auditoire assistaient assiste \
         asistieron asistio \
         assistito pubblico",
    ),
    (
        Deed::Investigated,
        "investigation investigated investigating inquiry probe probed probing suspected suspects \
         ermittelt ermittlungen ermittlungsverfahren verdachtige verdachtigt \
         enquete soupconnes soupconnees \
         investigados investigadas investigacion sospechosos \
         indagati indagate indagine inchiesta \
         onderzoek verdacht",
    ),
    (
        Deed::Redundant,
        "redundant redundancies redundancy layoffs sacked \
         entlassen entlassungen entlassene stellenabbau \
         licencies licenciees licenciements \
         despedidos despedidas despidos \
         licenziati licenziate licenziamenti esuberi \
         ontslagen ontslagenen",
    ),
];

/// Nouns that say what those are counted for, where no verb says what befell them.
const KINDS: &[(Deed, &str)] = &[
    (
        Deed::Gathered,
        "protesters protestors demonstrators marchers supporters followers sympathisers loyalists rioters agitators activists picketers mourners crowd \
         crowds mob mobs throng throngs gathering onlookers \
         demonstranten demonstrierende demonstrantinnen anhanger schaulustige \
         manifestants manifestantes sympathisants \
         manifestantes simpatizantes seguidores partidarios \
         manifestanti sostenitori \
         betogers aanhangers",
    ),
    (
        Deed::Attended,
        "guests attendees invitees audience \
         gaste gasten zuhorer zuhorern \
         invites invitees convives auditeurs \
         invitados invitadas asistentes oyentes \
         invitati invitate ascoltatori \
         genodigden toehoorders",
    ),
    (
        Deed::Aboard,
        "passengers commuters travellers travelers occupants \
         passagiere fahrgaste reisende insassen \
         passagers voyageurs \
         pasajeros viajeros ocupantes \
         passeggeri viaggiatori \
         passagiers reizigers inzittenden",
    ),
    (
        Deed::Sick,
        "infections illnesses infektionen erkrankungen infecciones contagios infezioni contagi besmettingen infecties",
    ),
    (
        Deed::Redundant,
        "jobs posts positions \
         stellen arbeitsplatze jobs \
         emplois postes \
         empleos puestos \
         posti esuberi \
         banen arbeidsplaatsen",
    ),
];

/// What becomes of work that does not go, for nouns of [`Deed::Redundant`].
const KEPT: &str = "save saves saved saving protect protects protected protecting secure secures secured safeguard safeguards \
     safeguarded keep keeps kept preserve preserved create creates created creating \
     retten gerettet sichern gesichert schutzen schafft geschaffen erhalten \
     sauver sauves proteger protege creer crees \
     salvar salvados proteger crear creados \
     salvare salvati creare creati \
     redden gered beschermen behouden scheppen";

/// Nouns for people by their work, age or standing: of them it may be said what befell them.
const PERSONS: &str = "officers police policemen policewomen soldiers troops servicemen servicewomen servicemembers conscripts recruits fighters civilians guards firefighters \
     rescuers medics doctors nurses patients workers employees staff colleagues teachers students pupils children \
     boys girls babies kids lads lad youngsters concertgoers churchgoers partygoers cops personnel crewmen squaddies teenagers youths adults pensioners residents villagers inhabitants locals farmers miners sailors \
     crew migrants refugees tourists visitors holidaymakers fans worshippers prisoners inmates hostages suspects members \
     journalists lawmakers families relatives sons daughters brothers sisters parents mothers fathers nationals voters volunteers shoppers \
     drivers activists lawyers judges deputies senators stewards priests survivors \
     invalids detainees captives convicts specialists experts diplomats ministers mps officials engineers technicians contractors managers \
     scientists delegates petitioners participants defendants witnesses \
     guests attendees spectators viewers listeners invitees hosts attaches ambassadors envoys aides councillors councilors commissioners negotiators mediators \
     speakers spokesmen interpreters translators observers inspectors advisers advisors bosses chiefs directors executives bankers traders \
     investors shareholders owners landlords tenants customers clients subscribers buyers sellers electors candidates campaigners supporters \
     followers opponents critics protesters demonstrators marchers agitators provocateurs rioters looters patriots rebels gunmen attackers \
     assailants robbers thieves burglars hackers criminals gangsters fraudsters smugglers traffickers spies paramedics surgeons carers \
     midwives singers musicians dancers actors players wingers strikers midfielders goalkeepers referees coaches athletes cyclists swimmers \
     hikers climbers skiers surfers divers pilots controllers dispatchers skippers captains crewmembers researchers academics professors \
     lecturers historians librarians curators conscripts reservists veterans mercenaries snipers jihadists heirs descendants widows orphans \
     grandchildren cousins uncles aunts nephews nieces husbands wives spouses neighbours neighbors friends mates toddlers infants newborns \
     teens adolescents bystanders onlookers newcomers foreigners immigrants expatriates panellists \
     panelists jurors prosecutors barristers solicitors magistrates clergymen bishops monks nuns imams rabbis believers parishioners \
     builders bricklayers plumbers electricians cleaners cooks chefs waiters waitresses bartenders porters clerks secretaries assistants \
     interns apprentices trainees graduates entrepreneurs shopkeepers retailers publishers editors reporters correspondents photographers \
     cameramen authors writers poets painters sculptors breeders herders shepherds growers hunters anglers fishermen loggers \
     gaste gasten teilnehmer teilnehmern teilnehmende zuschauer zuschauern besucher besuchern kunden kundinnen wahler wahlern anwohner anwohnern nachbarn \
     kollegen arzte arzten pfleger pflegern feuerwehrleute forscher forschern wissenschaftler lehrer lehrern abgeordnete abgeordneten \
     diplomaten demonstranten demonstrierende anhanger helfer helfern fluchtlinge fluchtlingen mieter mietern spieler spielern manner mannern frauen \
     invites convives participants participantes spectateurs visiteurs voisins clients electeurs medecins infirmiers infirmieres pompiers \
     chercheurs enseignants deputes diplomates manifestants locataires joueurs hommes femmes journalistes militants \
     invitados invitadas asistentes participantes espectadores visitantes clientes electores medicos enfermeras bomberos investigadores \
     profesores maestros diputados diplomaticos manifestantes inquilinos jugadores hombres mujeres periodistas militantes \
     invitati invitate partecipanti spettatori visitatori clienti elettori medici infermieri infermiere pompieri ricercatori insegnanti \
     deputati diplomatici manifestanti inquilini giocatori uomini donne giornalisti militanti \
     gasten deelnemers toeschouwers bezoekers klanten kiezers artsen verpleegkundigen brandweerlieden onderzoekers leraren kamerleden \
     diplomaten betogers huurders spelers mannen vrouwen journalisten buren \
     polizisten beamte beamten soldaten zivilisten kinder schuler studenten arbeiter burger beschaftigte beschaftigten mitarbeiter mitarbeitern angestellte angestellten bewohner \
     einwohner touristen patienten uberlebende uberlebenden geiseln gefangene gefangenen haftlinge fachleute experten minister \
     policiers soldats civils enfants eleves etudiants ouvriers employes salaries habitants ressortissants touristes \
     survivants rescapes otages prisonniers detenus specialistes experts ministres \
     policias agentes soldados civiles ninos alumnos estudiantes trabajadores empleados vecinos ciudadanos turistas \
     supervivientes rehenes presos prisioneros especialistas expertos ministros \
     poliziotti agenti soldati civili bambini studenti lavoratori dipendenti abitanti cittadini turisti \
     superstiti sopravvissuti ostaggi prigionieri detenuti esperti ministri \
     agenten soldaten burgers kinderen leerlingen werknemers medewerkers bewoners toeristen \
     overlevenden gijzelaars gevangenen gedetineerden deskundigen ministers";

/// Those of them who are anybody who was there, and no part of all: "17 holidaymakers died" is told of 17 people.
const THERE: &str = "holidaymakers tourists visitors pilgrims worshippers concertgoers churchgoers partygoers festivalgoers revellers \
     villagers residents inhabitants locals souls \
     urlauber touristen besucher bewohner einwohner \
     vacanciers touristes visiteurs habitants villageois \
     veraneantes turistas visitantes vecinos habitantes \
     turisti visitatori abitanti \
     toeristen bezoekers bewoners inwoners";

/// The longest word of the table has so many bytes.
const LONGEST: usize = 20;

/// What those of a noun (folded, lower case) are counted for, see [`KINDS`].
pub fn kind(noun: &str) -> Option<Deed> {
    static TABLE: LazyLock<Table<Deed>> = LazyLock::new(|| Table::of(KINDS));
    TABLE.get(noun).last().copied()
}

/// Whether a noun (folded, lower case) is of people by what a doctor sees of them: "43 cases of infection" are so many people.
pub fn is_case(noun: &str) -> bool {
    matches!(
        noun,
        "cases" | "falle" | "fallen" | "cas" | "casos" | "casi" | "gevallen"
    )
}

/// Whether a word as it is written says that work stays or comes, see [`KEPT`].
pub fn is_kept(form: &str) -> bool {
    static TABLE: LazyLock<Listed> = LazyLock::new(|| Listed::of(KEPT));
    TABLE.has_folded(form)
}

/// How English nouns end that are of people by what they do or where they are from: "cardiologists", "politicians".
const AGENTS: [&str; 2] = ["ists", "ians"];

/// Shorter nouns that end so are none: "lists", "wrists".
const AGENT: usize = 7;

/// Whether a noun (folded, lower case) is of people by their work, age or standing.
pub fn is_person(noun: &str) -> bool {
    static TABLE: LazyLock<Listed> = LazyLock::new(|| Listed::of(PERSONS));
    let ends = || AGENTS.iter().any(|end| noun.ends_with(end));
    TABLE.has(noun) || noun.len() >= AGENT && ends() && !matches!(noun, "meridians" | "amphibians")
}

/// Whether a word right before a number of people (folded, lower case) makes an audience of them: "told 150 bosses", "vor 150
/// Fachleuten".
pub fn is_told_to(word: &str) -> bool {
    static TABLE: LazyLock<Listed> =
        LazyLock::new(|| Listed::of("told telling addressed addressing vor devant ante davanti"));
    TABLE.has(word)
}

/// Whether a word right behind people (folded, lower case) says that they were there: "some 150 people present".
pub fn is_present(word: &str) -> bool {
    static TABLE: LazyLock<Listed> = LazyLock::new(|| {
        Listed::of("present anwesend anwesende presents presentes presenti aanwezig aanwezigen")
    });
    TABLE.has(word)
}

/// Whether a noun (folded, lower case) is of those who came through.
pub fn is_survivors(noun: &str) -> bool {
    static TABLE: LazyLock<Listed> = LazyLock::new(|| {
        Listed::of(
            "survivors uberlebende uberlebenden survivants rescapes supervivientes sobrevivientes sopravvissuti \
             superstiti overlevenden",
        )
    });
    TABLE.has(noun)
}

/// Whether a noun (folded, lower case) is of anybody who was there, see [`THERE`].
pub fn is_there(noun: &str) -> bool {
    static TABLE: LazyLock<Listed> = LazyLock::new(|| Listed::of(THERE));
    TABLE.has(noun)
}

/// The kind of what befell, by a word as it is written.
pub fn deed_in(form: &str) -> Option<Deed> {
    static TABLE: LazyLock<Table<Deed>> = LazyLock::new(|| Table::of(WORDS));
    // Folding makes no word shorter by more than the marks of its letters.
    if form.len() > 2 * LONGEST {
        return None;
    }
    TABLE.get(form).last().copied()
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
    "citizens",
];

/// Whether `noun` (folded, lower case) stands for anybody.
pub fn is_anybody(noun: &str) -> bool {
    PEOPLE.contains(&noun)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_by_what_they_do() {
        for noun in [
            "guests",
            "bosses",
            "cardiologists",
            "politicians",
            "gaste",
            "invites",
        ] {
            assert!(is_person(noun), "{noun}");
        }
        for noun in ["lists", "wrists", "meridians", "streets", "carriers"] {
            assert!(!is_person(noun), "{noun}");
        }
        assert_eq!(kind("invitados"), Some(Deed::Attended));
    }

    #[test]
    fn nouns_say_what_they_are_counted_for() {
        assert_eq!(kind("demonstrators"), Some(Deed::Gathered));
        assert_eq!(kind("mob"), Some(Deed::Gathered));
        for word in [
            "besieged", "candles", "Kerzen", "bougies", "velas", "kaarsen",
        ] {
            assert_eq!(deed_in(word), Some(Deed::Gathered), "{word}");
        }
        assert_eq!(kind("fahrgaste"), Some(Deed::Aboard));
        assert_eq!(kind("houses"), None);
        for word in ["sterben", "meurent", "mueren", "muoiono", "sterven"] {
            assert_eq!(deed_in(word), Some(Deed::Dead), "{word}");
        }
        assert_eq!(deed_in("trapped"), Some(Deed::Missing));
        assert_eq!(deed_in("verschüttet"), Some(Deed::Missing));
        assert_eq!(deed_in("stretchers"), Some(Deed::Hurt));
        assert_eq!(deed_in("erkrankt"), Some(Deed::Sick));
        assert_eq!(kind("infections"), Some(Deed::Sick));
        assert!(is_person("soldiers") && !is_person("tanks"));
        assert!(Deed::Investigated.is_grave() && !Deed::Gathered.is_grave());
    }
}
