//! Words that cannot both be said of one thing: before and after, rose and fell, first and last, men and women.
//!
//! Rule: the rows are complementaries (alive, dead), antipodals and directional opposites (north, south; rise, fall), and
//! reversives (open, close), as Cruse, "Lexical Semantics" (1986), chapters 9 and 10, parts them; graded words ("big", "small")
//! are left out, for what is big to one is small to another. Each row is one pair of one language, with the forms in which
//! reports of the news use it.

use std::sync::LazyLock;

use super::Table;
use crate::text::Lang;

/// On which side of what two words must agree before they are held against one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Beside {
    /// What they govern, behind them: "before the vote".
    Behind,
    /// What stands next to them on either side: "Wednesday morning".
    Either,
}

/// A pair of opposites: its number, the side on which a word stands, and what must agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opposite {
    /// Row of the table.
    pub row: usize,
    /// Which of the two.
    pub side: u8,
    /// The language of the row.
    pub lang: Lang,
    /// What must agree.
    pub beside: Beside,
}

use Beside::{Behind, Either};
use Lang::{De, En, Es, Fr, It, Nl};

/// Folded words.
const ROWS: &[(Lang, Beside, &str, &str)] = &[
    (En, Behind, "before", "after"),
    (En, Behind, "inside", "outside"),
    (En, Behind, "above", "below beneath"),
    (En, Behind, "for", "against"),
    (En, Behind, "with", "without"),
    (En, Behind, "most", "least fewest"),
    (En, Behind, "more", "fewer less"),
    (En, Behind, "first", "last"),
    (En, Behind, "upper", "lower"),
    (En, Behind, "former", "current incumbent"),
    (
        En,
        Either,
        "north northern northward",
        "south southern southward",
    ),
    (En, Either, "east eastern eastward", "west western westward"),
    (
        En,
        Either,
        "northeast northeastern",
        "southwest southwestern",
    ),
    (
        En,
        Either,
        "northwest northwestern",
        "southeast southeastern",
    ),
    (En, Either, "left", "right"),
    (En, Either, "morning", "evening night"),
    (En, Either, "man men male", "woman women female"),
    (
        En,
        Either,
        "boy boys son sons",
        "girl girls daughter daughters",
    ),
    (
        En,
        Either,
        "brother brothers father husband",
        "sister sisters mother wife",
    ),
    (
        En,
        Either,
        "rose risen rise rises rising climbed climbs",
        "fell fallen falls dropped drops falling",
    ),
    (
        En,
        Either,
        "increase increased increases increasing",
        "decrease decreased decreases decreasing",
    ),
    (
        En,
        Either,
        "raised raises raise raising",
        "lowered lowers lower cut cuts",
    ),
    (En, Either, "gained gains", "lost loses"),
    (En, Either, "won wins winning win", "lost loses losing lose"),
    (
        En,
        Either,
        "approved approves approve approval",
        "rejected rejects reject rejection refused refuses",
    ),
    (
        En,
        Either,
        "accepted accepts accept",
        "refused refuses rejected declined",
    ),
    (
        En,
        Either,
        "allowed allows permitted permits",
        "banned bans barred forbidden prohibited",
    ),
    (En, Either, "opened opens reopened", "closed closes shut"),
    (En, Either, "arrived arrives", "departed departs"),
    (En, Either, "arrested detained", "released freed"),
    (
        En,
        Either,
        "convicted",
        "acquitted cleared exonerated absolved",
    ),
    (En, Either, "conviction convictions", "acquittal acquittals"),
    (En, Either, "guilty", "innocent"),
    (En, Either, "alive", "dead"),
    (
        En,
        Either,
        "survived survives escaped escapes unhurt unharmed",
        "died dies perished killed injured",
    ),
    (
        En,
        Either,
        "confirmed confirms admitted admits acknowledged acknowledges conceded",
        "denied denies rejected rejects disputed disputes",
    ),
    (
        En,
        Either,
        "supported supports backed backs endorsed welcomed",
        "opposed opposes condemned criticised criticized",
    ),
    (
        En,
        Either,
        "granted grants",
        "denied denies refused refuses",
    ),
    (
        En,
        Either,
        "doubled tripled trebled quadrupled",
        "halved quartered",
    ),
    (En, Behind, "up", "down"),
    (En, Behind, "nearest closest", "farthest furthest"),
    (En, Behind, "over", "under"),
    (En, Either, "victory", "defeat"),
    (En, Either, "winner winners", "loser losers"),
    (En, Either, "plaintiff plaintiffs", "defendant defendants"),
    (En, Either, "prosecution", "defence defense"),
    (En, Either, "armed", "unarmed"),
    (En, Either, "included includes", "excluded excludes"),
    (En, Either, "recommended recommends urged", "discouraged"),
    (En, Either, "ally allies", "enemy enemies"),
    (En, Either, "friend friends", "foe foes"),
    (En, Either, "bought buys", "sold sells"),
    (En, Either, "buyer buyers", "seller sellers"),
    (En, Either, "strengthened strengthens", "weakened weakens"),
    (
        En,
        Either,
        "started began begun starts begins",
        "ended ends finished",
    ),
    (En, Either, "majority", "minority"),
    (En, Either, "maximum", "minimum"),
    (En, Either, "highest", "lowest"),
    (En, Either, "oldest", "youngest newest"),
    (En, Either, "profit profits", "loss losses"),
    (
        En,
        Either,
        "imports import imported",
        "exports export exported",
    ),
    (
        En,
        Either,
        "legal lawful lawfully",
        "illegal unlawful unlawfully",
    ),
    (En, Either, "public", "private"),
    (En, Either, "success succeeded", "failure failed"),
    (En, Either, "upheld confirmed", "overturned quashed"),
    (En, Either, "hired", "fired sacked dismissed"),
    (En, Either, "joined joins", "left leaves quit"),
    (De, Behind, "vor bevor", "nach nachdem"),
    (De, Behind, "mehr", "weniger"),
    (De, Behind, "mindestens", "hochstens maximal"),
    (
        De,
        Behind,
        "erste ersten erster erstes",
        "letzte letzten letzter letztes",
    ),
    (De, Behind, "mit", "ohne"),
    (
        De,
        Either,
        "norden nordlich nordlichen",
        "suden sudlich sudlichen",
    ),
    (
        De,
        Either,
        "osten ostlich ostlichen",
        "westen westlich westlichen",
    ),
    (
        De,
        Either,
        "morgen vormittag montagmorgen",
        "abend nachmittag montagabend",
    ),
    (De, Either, "manner mann mannern", "frauen frau"),
    (
        De,
        Either,
        "stieg gestiegen stiegen steigt erhohte",
        "fiel gefallen fielen sank gesunken sanken sinkt",
    ),
    (
        De,
        Either,
        "genehmigt gebilligt zugestimmt angenommen",
        "abgelehnt verworfen",
    ),
    (De, Either, "geoffnet eroffnet", "geschlossen"),
    (De, Either, "gewonnen gewann", "verloren verlor"),
    (
        De,
        Either,
        "festgenommen verhaftet",
        "freigelassen entlassen",
    ),
    (
        De,
        Either,
        "schuldig verurteilt",
        "unschuldig freigesprochen",
    ),
    (
        De,
        Either,
        "bestatigt bestatigte",
        "dementiert dementierte bestritt bestritten",
    ),
    (De, Either, "verdoppelt verdoppelte", "halbiert halbierte"),
    (De, Either, "mehrheit", "minderheit"),
    (De, Either, "erlaubt gestattet", "verboten untersagt"),
    (De, Either, "verbundete verbundeten", "feind feinde feinden"),
    (Fr, Behind, "avant", "apres"),
    (Fr, Behind, "plus", "moins"),
    (Fr, Behind, "premier premiere", "dernier derniere"),
    (Fr, Behind, "avec", "sans"),
    (Fr, Either, "nord", "sud"),
    (Fr, Either, "est", "ouest"),
    (Fr, Either, "matin matinee", "soir soiree"),
    (Fr, Either, "hommes homme", "femmes femme"),
    (
        Fr,
        Either,
        "augmente augmentation hausse",
        "baisse diminue diminution",
    ),
    (Fr, Either, "approuve adopte adoptee", "rejete rejetee"),
    (Fr, Either, "ouvert ouverte", "ferme fermee"),
    (Fr, Either, "gagne remporte", "perdu"),
    (Fr, Either, "arrete arretes", "relache liberes libere"),
    (
        Fr,
        Either,
        "condamne condamnee condamnes",
        "acquitte acquittee relaxe relaxee",
    ),
    (Fr, Either, "coupable", "innocent innocente"),
    (Fr, Either, "confirme", "dementi nie"),
    (Fr, Either, "majorite", "minorite"),
    (Fr, Either, "autorise", "interdit"),
    (Fr, Either, "allie allies", "ennemi ennemis"),
    (Es, Behind, "antes", "despues tras"),
    (Es, Behind, "mas", "menos"),
    (Es, Behind, "primer primera primero", "ultimo ultima"),
    (Es, Behind, "con", "sin"),
    (Es, Either, "norte", "sur"),
    (Es, Either, "oriental", "occidental"),
    (Es, Either, "manana", "tarde noche"),
    (Es, Either, "hombres hombre", "mujeres mujer"),
    (
        Es,
        Either,
        "subio subieron aumento aumentaron",
        "bajo bajaron cayo cayeron disminuyo",
    ),
    (
        Es,
        Either,
        "aprobo aprobado aprobada",
        "rechazo rechazado rechazada",
    ),
    (Es, Either, "abierto abierta abrio", "cerrado cerrada cerro"),
    (Es, Either, "gano ganaron", "perdio perdieron"),
    (Es, Either, "detenidos detenido", "liberados liberado"),
    (
        Es,
        Either,
        "condenado condenada condenados",
        "absuelto absuelta absueltos",
    ),
    (Es, Either, "culpable", "inocente"),
    (
        Es,
        Either,
        "confirmo confirmaron",
        "desmintio desmintieron nego negaron",
    ),
    (Es, Either, "mayoria", "minoria"),
    (Es, Either, "aliado aliados", "enemigo enemigos"),
    (It, Behind, "prima", "dopo"),
    (It, Behind, "piu", "meno"),
    (It, Behind, "primo", "ultimo ultima"),
    (It, Behind, "con", "senza"),
    (It, Either, "nord", "sud"),
    (It, Either, "est orientale", "ovest occidentale"),
    (It, Either, "mattina mattino", "sera serata"),
    (It, Either, "uomini uomo", "donne donna"),
    (
        It,
        Either,
        "aumentato aumentati aumento",
        "diminuito calato calo",
    ),
    (
        It,
        Either,
        "approvato approvata",
        "respinto respinta bocciato",
    ),
    (It, Either, "aperto aperta", "chiuso chiusa"),
    (It, Either, "vinto", "perso"),
    (It, Either, "arrestati arrestato", "rilasciati liberati"),
    (
        It,
        Either,
        "condannato condannata condannati",
        "assolto assolta assolti",
    ),
    (It, Either, "colpevole", "innocente"),
    (It, Either, "confermato", "smentito negato"),
    (It, Either, "maggioranza", "minoranza"),
    (It, Either, "alleato alleati", "nemico nemici"),
    (Nl, Behind, "voor voordat", "na nadat"),
    (Nl, Behind, "meer", "minder"),
    (Nl, Behind, "eerste", "laatste"),
    (Nl, Behind, "met", "zonder"),
    (Nl, Either, "noorden noordelijke", "zuiden zuidelijke"),
    (Nl, Either, "oosten oostelijke", "westen westelijke"),
    (Nl, Either, "ochtend", "avond"),
    (Nl, Either, "mannen man", "vrouwen vrouw"),
    (
        Nl,
        Either,
        "steeg stegen gestegen",
        "daalde daalden gedaald",
    ),
    (Nl, Either, "goedgekeurd aangenomen", "verworpen afgewezen"),
    (Nl, Either, "geopend", "gesloten"),
    (Nl, Either, "gewonnen won", "verloren verloor"),
    (Nl, Either, "gearresteerd aangehouden", "vrijgelaten"),
    (Nl, Either, "veroordeeld", "vrijgesproken"),
    (Nl, Either, "schuldig", "onschuldig"),
    (
        Nl,
        Either,
        "bevestigd bevestigde bevestigden",
        "ontkend ontkende ontkenden",
    ),
    (Nl, Either, "meerderheid", "minderheid"),
    (Nl, Either, "bondgenoot bondgenoten", "vijand vijanden"),
];

/// The pairs that a word of a language stands in.
pub fn of(word: &str, lang: Lang) -> impl Iterator<Item = Opposite> {
    static TABLE: LazyLock<Table<Opposite>> = LazyLock::new(|| {
        let sides = |(row, (lang, beside, one, other)): (
            usize,
            &(Lang, Beside, &'static str, &'static str),
        )| {
            [(0, *one), (1, *other)].map(|(side, words)| {
                let of = Opposite {
                    row,
                    side,
                    lang: *lang,
                    beside: *beside,
                };
                (of, words)
            })
        };
        let all: Vec<_> = ROWS.iter().enumerate().flat_map(sides).collect();
        Table::of(&all)
    });
    let found = TABLE.get(word).iter().copied();
    found.filter(move |of| of.lang == lang)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn opposites_stand_on_two_sides() {
        let one = |word, lang| of(word, lang).next();
        let (before, after) = (one("Before", En).unwrap(), one("after", En).unwrap());
        assert_eq!(before.row, after.row);
        assert_ne!(before.side, after.side);
        assert_eq!(before.beside, Behind);
        assert_eq!(one("nach", De).map(|o| o.side), Some(1));
        assert_eq!(one("nach", En), None);
        assert_eq!(one("Männer", De).map(|o| o.side), Some(0));
    }
}
