//! What a number is about, in words of six languages: years in prison are not years of a lease, a share of the votes is
//! not a share of the capital. Purposes of money and what befell people have tables of their own; these are wider and
//! tell less: words near a number, none of which says by itself what it counts. The kinds follow the subjects of the news
//! (IPTC `NewsCodes`, "Media Topics": justice, conflict, disaster, economy, labour, politics, transport).

use std::sync::LazyLock;

use super::Table;
use crate::text::FigureKind;

/// What a number may be about.
#[allow(
    missing_docs,
    reason = "the words of each in `WORDS` describe it better than a sentence"
)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    Prison,
    OfficeBan,
    Probation,
    Custody,
    Truce,
    Ago,
    Deadline,
    Closure,
    Strike,
    Delay,
    Mourning,
    Trial,
    Arrival,
    Drill,
    Tenure,
    Recording,
    Dropout,
    Stake,
    SharePrice,
    Turnout,
    Votes,
    Survey,
    Inflation,
    Interest,
    Wages,
    Duty,
    Discount,
    Margin,
    Contained,
    Workforce,
    Growth,
    Sales,
    Market,
    Dead,
    Hurt,
    Freed,
    Rescued,
    Fled,
    Crowd,
    Employed,
    Cancelled,
    Affected,
    Sent,
    Acquitted,
    Convicted,
    Arrested,
    Destroyed,
    Jobs,
    Attended,
    Seats,
    Insured,
    Cost,
    Bribe,
    Fine,
    Cash,
    Debt,
    Invested,
    Loss,
    Damages,
    Width,
    Height,
    Length,
    Depth,
    Weight,
}

impl Topic {
    /// Whether a share of this is one of those who voted or were asked.
    pub fn is_of_opinion(self) -> bool {
        matches!(self, Self::Votes | Self::Survey)
    }

    /// Whether a share of this is one of a business or a market, or a change of what something costs.
    pub fn is_of_business(self) -> bool {
        matches!(
            self,
            Self::Stake
                | Self::SharePrice
                | Self::Inflation
                | Self::Wages
                | Self::Discount
                | Self::Margin
                | Self::Growth
                | Self::Sales
                | Self::Market
        )
    }
}

use FigureKind::{Count, Duration, Measure, Money, Percent};
use Topic as T;

/// Words folded and in lower case, for numbers of a kind.
const WORDS: &[(Topic, FigureKind, &str)] = &[
    (
        T::Width,
        Measure,
        "across wide width diameter breadth breit breite durchmesser largeur diametre ancho ancha anchura diametro larghezza \
         breed breedte doorsnede",
    ),
    (
        T::Height,
        Measure,
        "high height tall altitude hoch hohe flughohe haut haute hauteur altitud alto alta altura altezza altitudine quota \
         hoog hoogte",
    ),
    (
        T::Length,
        Measure,
        "long length lang lange longueur longue longitud lungo lunga lunghezza lengte",
    ),
    (
        T::Depth,
        Measure,
        "deep depth tief tiefe profondeur profond profondo profundidad profundo profondita diep diepte",
    ),
    (
        T::Weight,
        Measure,
        "weigh weighs weighed weighing weight heavy wiegt wog gewicht schwer pese pesait poids peso pesa pesaba pesava weegt \
         woog zwaar",
    ),
    (
        T::Prison,
        Duration,
        "sentence sentences sentenced jail jailed prison imprisonment imprisoned bars caged incarcerated given gave got \
         received term terms haft gefangnis freiheitsstrafe verurteilt emprisonnement condamne condamnee reclusion \
         peine carcel prision condenado condenada condeno carcere reclusione condannato condannata celstraf \
         gevangenisstraf cel veroordeeld",
    ),
    (
        T::OfficeBan,
        Duration,
        "ban banned bans barred bar disqualified disqualification office gesperrt sperre verbot interdit interdiction \
         inhabilitado inhabilitacion interdizione squalifica schorsing verbod geschorst",
    ),
    (
        T::Probation,
        Duration,
        "probation suspended bewahrung sursis condicional sospesa voorwaardelijk",
    ),
    (
        T::Custody,
        Duration,
        "detained custody held questioned detention untersuchungshaft festgehalten garde detenido fermo",
    ),
    (
        T::Truce,
        Duration,
        "ceasefire truce cease-fire armistice halt hostilities pause cease stop fighting waffenruhe waffenstillstand \
         feuerpause treve cessez-le-feu tregua wapenstilstand bestand",
    ),
    (
        T::Ago,
        Duration,
        "ago before earlier since past last decade decades previous vor seit depuis hace fa geleden",
    ),
    (
        T::Deadline,
        Duration,
        "within deadline decide decision until clock innerhalb frist delai dans plazo dentro entro termine binnen termijn",
    ),
    (
        T::Closure,
        Duration,
        "shut closed close closes closure traffic sperrung gesperrt ferme fermeture cerrado cierre chiuso chiusura \
         gesloten sluiting",
    ),
    (
        T::Strike,
        Duration,
        "strike walkout stoppage streik greve huelga paro sciopero staking",
    ),
    (
        T::Delay,
        Duration,
        "delay delays delayed late overdue behind schedule put verspatung verspatet retard retraso ritardo vertraging",
    ),
    (
        T::Mourning,
        Duration,
        "mourning half-mast trauer deuil luto lutto rouw",
    ),
    (
        T::Trial,
        Duration,
        "trial hearing hearings sessions court witnesses prozess proces juicio processo",
    ),
    (
        T::Arrival,
        Duration,
        "arrived spot scene reached arrival eintreffen arrive llegaron arrivati aangekomen",
    ),
    (
        T::Drill,
        Duration,
        "drill drills exercise exercises manoeuvres maneuvers gunnery live-fire ubung ubungen manover exercices \
         manoeuvre ejercicios maniobras esercitazioni oefening oefeningen",
    ),
    (
        T::Tenure,
        Duration,
        "tenure office post stint reign amt amtszeit innegehabt poste mandat fonctions cargo puesto mandato carica incarico \
         ambt functie",
    ),
    (
        T::Recording,
        Duration,
        "recording recordings clip tape audio video footage aufnahme mitschnitt enregistrement grabacion registrazione \
         audio opname fragment",
    ),
    (
        T::Dropout,
        Percent,
        "quit withdrew withdraw withdrawn discontinued discontinuation dropout dropouts abandoned stopped abgebrochen \
         abbruch abandonne abandonnes abandonaron ritirati gestopt",
    ),
    (
        T::Stake,
        Percent,
        "stake shares holding shareholding takeover ownership owns own acquire acquires buy buys capital equity anteil \
         anteile beteiligung parts participacion acciones quota azioni belang aandelen",
    ),
    (
        T::SharePrice,
        Percent,
        "stock stocks share closed trading jumped rose aktie aktien kurs bourse bolsa borsa beurs",
    ),
    (
        T::Turnout,
        Percent,
        "turnout participation followed wahlbeteiligung beteiligung participacion affluenza opkomst",
    ),
    (
        T::Votes,
        Percent,
        "vote votes voted voters won poll polls ballot ballots stimmen wahl voix votos voti stemmen",
    ),
    (
        T::Survey,
        Percent,
        "poll survey respondents umfrage sondage encuesta sondaggio peiling",
    ),
    (
        T::Inflation,
        Percent,
        "inflation prices teuerung inflacion inflazione inflatie",
    ),
    (
        T::Interest,
        Percent,
        "rate rates interest leitzins zins taux tasa tipo tasso rente",
    ),
    (
        T::Wages,
        Percent,
        "pay raise wage wages raises salary salaries lohn gehalt salaire hausse salario aumento loon",
    ),
    (
        T::Duty,
        Percent,
        "tariff tariffs duty duties levy zoll zolle droits arancel aranceles dazi heffing",
    ),
    (
        T::Discount,
        Percent,
        "discount rebate rabatt remise descuento sconto korting",
    ),
    (T::Margin, Percent, "below margin margins"),
    (T::Contained, Percent, "contained containment surrounded"),
    (
        T::Workforce,
        Percent,
        "workforce staff jobs employees belegschaft effectifs plantilla personale personeel",
    ),
    (
        T::Growth,
        Percent,
        "growth gdp economy wachstum croissance crecimiento crescita groei",
    ),
    (
        T::Sales,
        Percent,
        "revenue sales turnover umsatz ventes ingresos ricavi omzet",
    ),
    (
        T::Sales,
        Money,
        "revenue sales turnover imports exports umsatz ventes ingresos ricavi omzet",
    ),
    (
        T::Market,
        Percent,
        "consumption market imports exports supplies supply accounts",
    ),
    (
        T::Dead,
        Count,
        "dead died dies die killed killing kills deaths death fatalities lost fell perished toll bodies slain lives tote \
         toten getotet gestorben morts tues tue peri muertos muertas fallecidos murieron morti uccisi doden gedood omgekomen",
    ),
    (
        T::Hurt,
        Count,
        "injured injuring injury injuries hurt wounded treated treatment burns hospital hospitalised hospitalized survivors \
         verletzt verletzte blesses heridos feriti gewond",
    ),
    (
        T::Freed,
        Count,
        "exchange release released free freed prisoners captives detainees swap austausch freigelassen echange liberes \
         canje liberados scambio liberati ruil vrijgelaten",
    ),
    (
        T::Rescued,
        Count,
        "evacuated evacuation safety brought carried led rescued evakuiert evacues evacuados evacuati geevacueerd",
    ),
    (
        T::Fled,
        Count,
        "fled displaced uprooted homes evacuation leave homeless orders geflohen vertrieben deplaces desplazados sfollati \
         gevlucht",
    ),
    (
        T::Crowd,
        Count,
        "gathered marched rallied protested protesters demonstrators supporters followers fans crowd watched stood \
         streets stormed turnout outside observed camped demonstrated versammelt demonstranten rassembles manifestants \
         manifestantes seguidores simpatizantes manifestanti sostenitori betogers aanhangers",
    ),
    (
        T::Employed,
        Count,
        "employs employees staff workforce employed beschaftigt beschaftigte emploie salaries emplea empleados impiega \
         dipendenti werknemers",
    ),
    (
        T::Cancelled,
        Count,
        "cancelled canceled scrapped axed grounded called gestrichen annules cancelados cancellati geannuleerd",
    ),
    (
        T::Affected,
        Count,
        "affected stranded hit betroffen touches afectados colpiti getroffen",
    ),
    (
        T::Sent,
        Count,
        "deploy deployed send sends sent posting massed moved observers monitors entsandt deployes desplegados inviati",
    ),
    (
        T::Acquitted,
        Count,
        "acquitted cleared freigesprochen acquittes absueltos assolti vrijgesproken",
    ),
    (
        T::Convicted,
        Count,
        "convicted guilty sentenced verurteilt condamnes condenados condannati veroordeeld",
    ),
    (
        T::Arrested,
        Count,
        "arrested detained custody arrests festgenommen arretes detenidos arrestati aangehouden",
    ),
    (
        T::Destroyed,
        Count,
        "destroyed leveled levelled burned damaged unfit homes houses zerstort detruits destruidas distrutte verwoest",
    ),
    (
        T::Jobs,
        Count,
        "jobs redundant layoffs posts positions cut lay stellen emplois empleos posti banen",
    ),
    (
        T::Attended,
        Count,
        "summit leaders attended represented governments heads met gipfel sommet cumbre vertice top",
    ),
    (
        T::Seats,
        Count,
        "seats mandates majority coalition sitze sieges escanos seggi zetels",
    ),
    (
        T::Insured,
        Money,
        "insured insurers insurance insurer versichert assure asegurado assicurato verzekerd",
    ),
    (
        T::Cost,
        Money,
        "cost costs worth priced price value valued values kostet kosten coute cout vale cuesta costo kost",
    ),
    (
        T::Bribe,
        Money,
        "bribes bribe bribery kickbacks kickback coimas sobornos tangenti pots-de-vin bestechung",
    ),
    (
        T::Fine,
        Money,
        "fine fined fines penalty sanction amende multa geldstrafe boete",
    ),
    (
        T::Cash,
        Money,
        "found cash stashed hidden stash bargeld especes efectivo contanti contant",
    ),
    (
        T::Debt,
        Money,
        "debt debts loan loans borrowed credit liabilities schulden dette deuda debito schuld",
    ),
    (
        T::Invested,
        Money,
        "invest invested investment rebuild investieren investir invertir investire",
    ),
    (
        T::Loss,
        Money,
        "loss losses lost costing losing deficit verlust perte perdida perdita verlies",
    ),
    (T::Damages, Money, "claims damages liability compensation"),
];

/// The words of one kind of numbers.
fn read(kind: FigureKind) -> Table<Topic> {
    let rows = WORDS.iter().filter(|(_, of, _)| *of == kind);
    let rows: Vec<_> = rows.map(|(topic, _, words)| (*topic, *words)).collect();
    Table::of(&rows)
}

/// What numbers of a kind may be about beside a word as it is written; it may be of several topics.
pub fn topics_in(kind: FigureKind, form: &str) -> &'static [Topic] {
    static TABLES: LazyLock<[Table<Topic>; 4]> =
        LazyLock::new(|| [Count, Duration, Money, Percent].map(read));
    let place = match kind {
        Count => 0,
        Duration => 1,
        Money => 2,
        Percent => 3,
        _ => return &[],
    };
    TABLES[place].get(form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_tells_by_what_is_measured() {
        let cases: [(FigureKind, &str, &[Topic]); 5] = [
            (Duration, "jailed", &[T::Prison]),
            (Percent, "Poll", &[T::Votes, T::Survey]),
            (Count, "Blessés", &[T::Hurt]),
            (Money, "insurers", &[T::Insured]),
            (Money, "jailed", &[]),
        ];
        for (kind, word, topics) in cases {
            assert_eq!(topics_in(kind, word), topics, "{word}");
        }
    }
}
