//! English.

use super::{BoundTable, CalendarTable, NumberTable, SmallTable, Table};

pub(super) static TABLE: Table = Table {
    numbers: NumberTable {
        values: "two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13
            fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40
            fifty 50 sixty 60 seventy 70 eighty 80 ninety 90",
        times: "hundred 100 thousand 1000 million 1e6 billion 1e9 trillion 1e12 lakh 1e5 crore 1e7",
        groups: "dozen 12",
        many: "tens 10 dozens 12 hundreds 100 thousands 1000 millions 1e6 billions 1e9 trillions 1e12 lakhs 1e5 crores 1e7",
        shares: "half 0.5 quarter 0.25 quarters 0.25 third 0.3333333333333333 thirds 0.3333333333333333 fifth 0.2 fifths 0.2
            sixth 0.16666666666666666 sixths 0.16666666666666666 seventh 0.14285714285714285 sevenths 0.14285714285714285
            eighth 0.125 eighths 0.125 ninth 0.1111111111111111 ninths 0.1111111111111111 tenth 0.1 tenths 0.1
            twelfth 0.08333333333333333 twelfths 0.08333333333333333 twentieth 0.05 twentieths 0.05",
        articles: "a an one",
        and: "and",
        of: "of",
        few: "several few some many couple",
        half: "half",
        halves: &["and a half"],
    },
    bounds: BoundTable {
        about: &[
            "about", "around", "some", "roughly", "approximately", "close to", "an estimated", "estimated",
            "virtually", "circa", "barely", "hardly", "as few as", "or so",
        ],
        short: &["nearly", "almost", "just under", "just short of", "approaching"],
        over: &[
            "at least", "more than", "over", "no fewer than", "no less than", "not less than", "a minimum of",
            "upwards of", "greater than", "at the very least", "in excess of", "just over", "exceeding", "well over", "above",
            "exceeds", "exceeded", "topped", "surpassed",
        ],
        under: &[
            "up to", "as many as", "as much as", "at most", "no more than", "not more than", "fewer than", "less than",
            "a maximum of", "under", "below", "within",
        ],
        or_more: &["or more", "or higher", "or above", "or greater", "and more", "and counting", "and over", "and up", "plus"],
        or_so: &["or so", "or thereabouts", "odd"],
        between: &[("between", "and")],
        range: "to or",
    },
    calendar: CalendarTable {
        months: [
            "january/jan", "february/feb", "march", "april/apr", "may", "june", "july", "august/aug",
            "september/sept/sep", "october/oct", "november/nov", "december/dec",
        ],
        weekdays: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
        days: ["", "yesterday", "today", "tomorrow", ""],
        last: "last previous past",
        next: "next coming following",
        periods: ["week", "month", "year"],
        seasons: ["spring", "summer", "autumn/fall", "winter"],
        this: "this",
        year: "in since until till by from before after during early late mid spring summer autumn fall winter of to and circa",
        future: "will shall due won't would expected scheduled slated i'll we'll you'll he'll she'll it'll they'll",
        clock: "am pm a.m p.m o'clock gmt utc bst est edt cet cest local hours",
    },
    small: SmallTable {
        percent: &["percent", "per cent", "pc", "percentage points", "percentage point"],
        qualifiers: "other others more further additional extra consecutive straight full whole long short new different
            separate nautical square cubic metric additional successive entire solid unnamed",
        labels: "page pages section chapter article paragraph clause rule number no nos gate route flight channel
            platform room phase level line lines part volume version district ward zone unit interstate highway lot
            act scene figure table appendix exhibit count class grade track lane bus floor point psalm verse no. seat tier
            category runway berth",
        idioms: "side sides hands way ways thing things faces heads feet evils win wins won victory defeat loss draw lead
            triumph score scoreline",
        befallen: "dead killed injured hurt wounded missing arrested detained charged rescued displaced aboard homeless",
        money: "dollar USD dollars USD euro EUR euros EUR pound GBP pounds GBP sterling GBP rupee INR rupees INR yen JPY
            yuan CNY renminbi CNY ruble RUB rubles RUB rouble RUB roubles RUB franc CHF francs CHF peso MXN pesos MXN
            krona kr kronor kr krone kr kroner kr krónur kr kronur kr króna kr crown kr crowns kr koruna CZK korunas CZK zloty PLN zlotys PLN zlotych PLN
            forint HUF forints HUF lei RON leva BGN rand ZAR hryvnia UAH hryvnias UAH tenge KZT lari GEL dram AMD lira TRY
            liras TRY dinar dinar dinars dinar dirham AED dirhams AED riyal SAR riyals SAR baht THB ringgit MYR rupiah IDR
            naira NGN cedi GHS cedis GHS real BRL reais BRL cent USD cents USD pence GBP penny GBP shekel ILS shekels ILS
            won KRW mark mark marks mark florin florin florins florin guilder guilder guilders guilder drachma drachma
            drachmas drachma escudo escudo escudos escudo shilling shilling shillings shilling kwacha kwacha birr ETB
            dong VND taka BDT kyat MMK pula BWP kina PGK bolivars VES bitcoin BTC bitcoins BTC btc BTC quetzales GTQ lempiras HNL colones CRC gourdes HTG",
        units: &[
            ("second", "second seconds"),
            ("minute", "minute minutes"),
            ("hour", "hour hours"),
            ("day", "day days"),
            ("night", "night nights"),
            ("week", "week weeks"),
            ("fortnight", "fortnight fortnights"),
            ("month", "month months"),
            ("year", "year years yr yrs"),
            ("decade", "decade decades"),
            ("century", "century centuries"),
            ("mm", "millimetre millimetres millimeter millimeters"),
            ("cm", "centimetre centimetres centimeter centimeters"),
            ("m", "metre metres meter meters"),
            ("km", "kilometre kilometres kilometer kilometers"),
            ("in", "inch inches"),
            ("ft", "foot feet"),
            ("yd", "yard yards"),
            ("mph", "mph"),
            ("km/h", "kph kmh"),
            ("mi", "mile miles"),
            ("g", "gram grams gramme grammes"),
            ("kg", "kilogram kilograms kilogramme kilogrammes kilo kilos"),
            ("t", "tonne tonnes ton tons"),
            ("lb", "lb lbs"),
            ("oz", "ounce ounces"),
            ("st", "stone"),
            ("ml", "millilitre millilitres milliliter milliliters"),
            ("l", "litre litres liter liters"),
            ("gal", "gallon gallons"),
            ("bbl", "barrel barrels"),
            ("ha", "hectare hectares"),
            ("ac", "acre acres"),
            ("°", "degree degrees"),
            ("kt", "knot knots"),
            ("kW", "kilowatt kilowatts"),
            ("MW", "megawatt megawatts"),
            ("GW", "gigawatt gigawatts"),
        ],
        ordinals: "first 1 second 2 third 3 fourth 4 fifth 5 sixth 6 seventh 7 eighth 8 ninth 9 tenth 10 eleventh 11 twelfth 12
            twentieth 20 thirtieth 30 fortieth 40 fiftieth 50 hundredth 100",
    },
};
