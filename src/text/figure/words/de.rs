//! German.

use super::{BoundTable, CalendarTable, NumberTable, SmallTable, Table};

pub(super) static TABLE: Table = Table {
    numbers: NumberTable {
        values: "zwei 2 drei 3 vier 4 fünf 5 sechs 6 sieben 7 acht 8 neun 9 zehn 10 elf 11 zwölf 12 dreizehn 13
            vierzehn 14 fünfzehn 15 sechzehn 16 siebzehn 17 achtzehn 18 neunzehn 19 zwanzig 20 dreißig 30 vierzig 40
            fünfzig 50 sechzig 60 siebzig 70 achtzig 80 neunzig 90 anderthalb 1.5 eineinhalb 1.5",
        times: "viertelmillion 250000 dreiviertelmillion 750000 hundert 100 tausend 1000 million 1e6 milliarde 1e9 billion 1e12",
        groups: "dutzend 12",
        many: "dutzende 12 dutzenden 12 hunderte 100 hunderten 100 tausende 1000 tausenden 1000 millionen 1e6 milliarden 1e9
            billionen 1e12",
        shares: "hälfte 0.5 viertel 0.25 drittel 0.3333333333333333 fünftel 0.2
            sechstel 0.16666666666666666 siebtel 0.14285714285714285 achtel 0.125 neuntel 0.1111111111111111 zehntel 0.1
            zwölftel 0.08333333333333333 zwanzigstel 0.05",
        articles: "ein eine einem einen einer eines",
        and: "",
        of: "von der",
        few: "mehrere mehreren einige einigen ein_paar paar viele",
        half: "halbe halben halbes halber halb",
        halves: &[],
    },
    bounds: BoundTable {
        about: &[
            "etwa", "rund", "circa", "ca", "ungefähr", "annähernd", "schätzungsweise", "gegen", "zirka", "an die",
            "kaum",
        ],
        short: &["fast", "knapp", "beinahe", "nahezu"],
        over: &[
            "mindestens", "mehr als", "über", "wenigstens", "zumindest", "nicht weniger als", "weit über", "gut", "ab",
        ],
        under: &["höchstens", "bis zu", "maximal", "weniger als", "unter", "nicht mehr als", "binnen"],
        or_more: &["oder mehr", "und mehr"],
        or_so: &["oder so"],
        between: &[("zwischen", "und"), ("von", "bis")],
        range: "bis oder",
    },
    calendar: CalendarTable {
        months: [
            "januar/jänner/jan", "februar/feber", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober",
            "november", "dezember",
        ],
        weekdays: [
            "montag/montags/montagabend/montagmorgen/montagvormittag/\
             montagmittag/montagnachmittag/montagnacht/montagfrüh",
            "dienstag/dienstags/dienstagabend/dienstagmorgen/dienstagvormittag/\
             dienstagmittag/dienstagnachmittag/dienstagnacht/dienstagfrüh",
            "mittwoch/mittwochs/mittwochabend/mittwochmorgen/mittwochvormittag/\
             mittwochmittag/mittwochnachmittag/mittwochnacht/mittwochfrüh",
            "donnerstag/donnerstags/donnerstagabend/donnerstagmorgen/donnerstagvormittag/\
             donnerstagmittag/donnerstagnachmittag/donnerstagnacht/donnerstagfrüh",
            "freitag/freitags/freitagabend/freitagmorgen/freitagvormittag/\
             freitagmittag/freitagnachmittag/freitagnacht/freitagfrüh",
            "samstag/sonnabend/sonnabends/samstags/samstagabend/samstagmorgen/\
             samstagvormittag/samstagmittag/samstagnachmittag/samstagnacht/samstagfrüh",
            "sonntag/sonntags/sonntagabend/sonntagmorgen/sonntagvormittag/\
             sonntagmittag/sonntagnachmittag/sonntagnacht/sonntagfrüh",
        ],
        days: ["vorgestern", "gestern", "heute", "morgen", "übermorgen"],
        last: "letzten letzte letztes vergangenen vergangene vergangenes vorigen vorige voriges",
        next: "nächsten nächste nächstes kommenden kommende kommendes",
        periods: ["woche", "monat/monats", "jahr/jahres"],
        seasons: ["frühling/frühjahr", "sommer", "herbst", "winter"],
        this: "diesem diesen dieses dieser",
        year: "jahr jahre jahres seit bis von vor nach anfang ende mitte sommer frühjahr herbst winter um im und",
        future: "wird werden soll sollen will wollen muss müssen dürfte dürften geplant erwartet",
        clock: "uhr mez mesz",
    },
    small: SmallTable {
        percent: &["prozent", "prozentpunkte", "prozentpunkten", "v.h"],
        qualifiers: "weitere weiteren weiterer andere anderen anderer zusätzliche volle vollen ganze lange langen
            verschiedene verschiedenen neue neuen",
        labels: "seite seiten artikel absatz paragraf paragraph kapitel nummer nr zimmer gleis linie raum hausnummer
            stufe klasse phase straße abschnitt platz kanal flug bundesstraße landesstraße autobahn kilometer sitz kategorie piste landebahn startbahn",
        idioms: "seiten hände sieg niederlage unentschieden führung",
        befallen: "tote toten verletzte verletzten vermisste vermissten getötet verletzt vermisst festgenommen",
        money: "euro EUR euros EUR dollar USD dollars USD us-dollar USD franken CHF pfund GBP rubel RUB yen JPY yuan CNY
            rupien INR krone kr kronen kr złoty PLN zloty PLN forint HUF lei RON lewa BGN bitcoin BTC bitcoins BTC btc BTC dinar dinar dirham AED rand ZAR baht THB mark mark cent EUR lira TRY hrywnja UAH",
        units: &[
            ("second", "sekunde sekunden"),
            ("minute", "minute minuten minütig minütige minütigen minütiger"),
            ("hour", "stunde stunden std stündig stündige stündigen stündiger"),
            ("day", "tag tage tagen tägig tägige tägigen"),
            ("night", "nacht nächte nächten"),
            ("week", "woche wochen wöchig wöchige wöchigen"),
            ("month", "monat monate monaten monatig monatige monatigen"),
            ("year", "jahr jahre jahren jährig jährige jähriger jährigen jähriges jährigem"),
            ("decade", "jahrzehnt jahrzehnte jahrzehnten"),
            ("century", "jahrhundert jahrhunderte jahrhunderten"),
            ("mm", "millimeter millimetern"),
            ("cm", "zentimeter zentimetern"),
            ("m", "meter metern"),
            ("km", "kilometer kilometern"),
            ("km/h", "stundenkilometer stundenkilometern kmh"),
            ("mi", "meile meilen"),
            ("nmi", "seemeile seemeilen"),
            ("g", "gramm"),
            ("kg", "kilogramm kilo"),
            ("t", "tonne tonnen"),
            ("l", "liter litern"),
            ("bbl", "barrel fass"),
            ("ha", "hektar"),
            ("m²", "quadratmeter quadratmetern"),
            ("km²", "quadratkilometer quadratkilometern"),
            ("m³", "kubikmeter kubikmetern"),
            ("°", "grad"),
            ("kt", "knoten"),
            ("kW", "kilowatt"),
            ("MW", "megawatt"),
            ("GW", "gigawatt"),
            ("hp", "ps"),
        ],
        ordinals: "zweite 2 zweiten 2 dritte 3 dritten 3 vierte 4 vierten 4 fünfte 5 fünften 5 sechste 6 sechsten 6 siebte 7
            siebten 7 achte 8 achten 8 neunte 9 neunten 9 zehnte 10 zehnten 10",
    },
};
