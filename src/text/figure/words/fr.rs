//! French.

use super::{BoundTable, CalendarTable, NumberTable, SmallTable, Table};

pub(super) static TABLE: Table = Table {
    numbers: NumberTable {
        values: "deux 2 trois 3 quatre 4 cinq 5 six 6 sept 7 huit 8 neuf 9 dix 10 onze 11 douze 12 treize 13 quatorze 14
            quinze 15 seize 16 vingt 20 vingts 20 trente 30 quarante 40 cinquante 50 soixante 60 septante 70 octante 80
            huitante 80 nonante 90",
        times: "cent 100 cents 100 mille 1000 million 1e6 milliard 1e9 billion 1e12",
        groups: "dizaine 10 douzaine 12 quinzaine 15 vingtaine 20 trentaine 30 quarantaine 40 cinquantaine 50 soixantaine 60
            centaine 100 millier 1000",
        many: "dizaines 10 douzaines 12 centaines 100 milliers 1000 millions 1e6 milliards 1e9 billions 1e12",
        shares: "moitié 0.5 quart 0.25 quarts 0.25 tiers 0.3333333333333333
            cinquième 0.2 cinquièmes 0.2 sixième 0.16666666666666666 septième 0.14285714285714285 dixième 0.1 dixièmes 0.1
            huitième 0.125 douzième 0.08333333333333333 douzièmes 0.08333333333333333 vingtième 0.05",
        articles: "un une",
        and: "et",
        of: "de d des du",
        few: "plusieurs quelques",
        half: "demi demie",
        halves: &["et demi", "et demie"],
    },
    bounds: BoundTable {
        about: &[
            "environ", "quelque", "autour de", "à peu près", "approximativement", "quasiment", "à peine",
            "aux alentours de", "une petite",
        ],
        short: &["près de", "près d", "presque"],
        over: &[
            "au moins", "plus de", "plus d", "pas moins de", "au minimum", "un minimum de", "minimum",
        ],
        under: &["au plus", "jusqu à", "moins de", "moins d", "au maximum", "un maximum de", "pas plus de"],
        or_more: &["ou plus", "au moins", "et plus"],
        or_so: &["environ"],
        between: &[("entre", "et")],
        range: "à ou",
    },
    calendar: CalendarTable {
        months: [
            "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
            "décembre",
        ],
        weekdays: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
        days: ["", "hier", "aujourd'hui", "demain", ""],
        last: "dernier dernière passé passée",
        next: "prochain prochaine",
        periods: ["semaine", "mois", "année/an"],
        seasons: ["printemps", "été", "automne", "hiver"],
        this: "ce cet cette",
        year: "en depuis jusqu dès avant après de à début fin mi été printemps automne hiver et année",
        future: "sera seront va vont doit doivent devrait devraient prévu prévue prévus prévues",
        clock: "heures heure h",
    },
    small: SmallTable {
        percent: &["pour cent", "points de pourcentage"],
        qualifiers: "autres autre nouveaux nouvelles longs longues grands grandes petits petites premiers premières derniers
            dernières anciens anciennes jeunes",
        labels: "page pages article chapitre section paragraphe alinéa numéro no n rue salle quai ligne porte étage phase route autoroute nationale départementale kilomètre km
            niveau place chaîne vol siège catégorie piste",
        idioms: "côtés mains camps victoire défaite",
        befallen: "morts mortes blessés blessées disparus disparues tués tuées arrêtés",
        money: "euro EUR euros EUR dollar USD dollars USD livre GBP livres GBP franc CHF francs CHF rouble RUB roubles RUB
            yen JPY yens JPY yuan CNY yuans CNY roupie INR roupies INR couronne kr couronnes kr zlotys PLN bitcoin BTC bitcoins BTC btc BTC forints HUF dinars dinar dirhams AED rands ZAR bahts THB marks mark centimes EUR hryvnias UAH",
        units: &[
            ("second", "seconde secondes"),
            ("minute", "minute minutes"),
            ("hour", "heure heures"),
            ("day", "jour jours journée journées"),
            ("night", "nuit nuits"),
            ("week", "semaine semaines"),
            ("month", "mois"),
            ("year", "an ans année années"),
            ("decade", "décennie décennies"),
            ("century", "siècle siècles"),
            ("mm", "millimètre millimètres"),
            ("cm", "centimètre centimètres"),
            ("m", "mètre mètres"),
            ("km", "kilomètre kilomètres"),
            ("mi", "mille"),
            ("nmi", "milles"),
            ("g", "gramme grammes"),
            ("kg", "kilogramme kilogrammes kilo kilos"),
            ("t", "tonne tonnes"),
            ("l", "litre litres"),
            ("bbl", "baril barils"),
            ("ha", "hectare hectares"),
            ("°", "degré degrés"),
            ("kt", "nœud nœuds"),
            ("MW", "mégawatt mégawatts"),
            ("GW", "gigawatt gigawatts"),
        ],
        ordinals: "deuxième 2 seconde 2 troisième 3 quatrième 4 cinquième 5 sixième 6 septième 7 huitième 8 neuvième 9 dixième 10",
    },
};
