//! Dutch.

use super::{BoundTable, CalendarTable, NumberTable, SmallTable, Table};

pub(super) static TABLE: Table = Table {
    numbers: NumberTable {
        values: "twee 2 drie 3 vier 4 vijf 5 zes 6 zeven 7 acht 8 negen 9 tien 10 elf 11 twaalf 12 dertien 13 veertien 14
            vijftien 15 zestien 16 zeventien 17 achttien 18 negentien 19 twintig 20 dertig 30 veertig 40 vijftig 50
            zestig 60 zeventig 70 tachtig 80 negentig 90 anderhalf 1.5 anderhalve 1.5",
        times: "honderd 100 duizend 1000 miljoen 1e6 miljard 1e9 biljoen 1e12",
        groups: "dozijn 12 tiental 10 twintigtal 20 dertigtal 30 vijftigtal 50 honderdtal 100",
        many: "tientallen 10 dozijnen 12 honderden 100 duizenden 1000 miljoenen 1e6 miljarden 1e9",
        shares: "helft 0.5 kwart 0.25 derde 0.3333333333333333
            vijfde 0.2 zesde 0.16666666666666666 zevende 0.14285714285714285 tiende 0.1
            achtste 0.125 twaalfde 0.08333333333333333 twintigste 0.05",
        articles: "een één",
        and: "",
        of: "van de",
        few: "enkele meerdere verschillende paar",
        half: "half halve",
        halves: &["en een half"],
    },
    bounds: BoundTable {
        about: &[
            "ongeveer", "circa", "rond", "rond de", "zo n", "zo'n", "een kleine", "zowat", "naar schatting", "om en nabij", "nauwelijks",
            "ca",
        ],
        short: &["bijna", "nagenoeg"],
        over: &["minstens", "meer dan", "ruim", "zeker", "ten minste", "minimaal", "op zijn minst", "niet minder dan"],
        under: &["hooguit", "tot", "maximaal", "minder dan", "hoogstens", "ten hoogste", "niet meer dan", "binnen"],
        or_more: &["of meer"],
        or_so: &["of zo"],
        between: &[("tussen", "en"), ("van", "tot")],
        range: "tot of à",
    },
    calendar: CalendarTable {
        months: [
            "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
            "december",
        ],
        weekdays: [
            "maandag/maandagavond/maandagochtend", "dinsdag/dinsdagavond/dinsdagochtend",
            "woensdag/woensdagavond/woensdagochtend", "donderdag/donderdagavond/donderdagochtend",
            "vrijdag/vrijdagavond/vrijdagochtend", "zaterdag/zaterdagavond/zaterdagochtend", "zondag/zondagavond/zondagochtend",
        ],
        days: ["eergisteren", "gisteren/gisteravond/gisterochtend/gistermiddag", "vandaag", "morgen", "overmorgen"],
        last: "vorige vorig afgelopen voorbije laatste",
        next: "volgende volgend komende komend",
        periods: ["week", "maand", "jaar"],
        seasons: ["lente/voorjaar", "zomer", "herfst/najaar", "winter"],
        this: "dit deze",
        year: "in sinds tot van voor na begin eind half zomer voorjaar lente herfst najaar winter om en jaar",
        future: "zal zullen zou zouden wordt worden wil willen moet moeten gepland verwacht",
        clock: "uur",
    },
    small: SmallTable {
        percent: &["procent", "procentpunt", "procentpunten"],
        qualifiers: "vierkante kubieke andere nieuwe extra lange volle hele grote kleine jonge verdere overige",
        labels: "pagina artikel hoofdstuk paragraaf lid nummer nr kamer spoor rijksweg snelweg autosnelweg weg kilometer lijn poort verdieping fase niveau vlucht stoel categorie landingsbaan startbaan",
        idioms: "kanten handen zijden overwinning nederlaag",
        befallen: "doden gewonden vermisten gedood gewond vermist aangehouden omgekomen",
        money: "euro EUR euro's EUR dollar USD dollars USD pond GBP frank CHF roebel RUB yen JPY yuan CNY roepie INR kroon kr kronen kr forint HUF dinar dinar dirham AED mark mark
            cent EUR zloty PLN bitcoin BTC bitcoins BTC btc BTC",
        units: &[
            ("second", "seconde seconden"),
            ("minute", "minuut minuten"),
            ("hour", "uur uren"),
            ("day", "dag dagen daagse"),
            ("night", "nacht nachten"),
            ("week", "week weken"),
            ("month", "maand maanden"),
            ("year", "jaar jaren jarige"),
            ("decade", "decennium decennia"),
            ("century", "eeuw eeuwen"),
            ("mm", "millimeter"),
            ("cm", "centimeter"),
            ("m", "meter"),
            ("km", "kilometer"),
            ("mi", "mijl"),
            ("nmi", "zeemijl zeemijlen"),
            ("g", "gram"),
            ("kg", "kilogram kilo"),
            ("t", "ton"),
            ("l", "liter"),
            ("bbl", "vaten"),
            ("ha", "hectare hectaren"),
            ("°", "graden graad"),
            ("kt", "knopen"),
            ("MW", "megawatt"),
            ("GW", "gigawatt"),
        ],
        ordinals: "tweede 2 derde 3 vierde 4 vijfde 5 zesde 6 zevende 7 achtste 8 negende 9 tiende 10",
    },
};
