//! Units, multipliers and currencies that are written alike in every language.

/// Abbreviated multipliers, each followed by its factor. "m" and "k" are left out: they are units,
/// unless a currency stands before them.
pub(super) const MULTIPLIERS: &str =
    "bn 1e9 mn 1e6 mln 1e6 mio 1e6 mrd 1e9 mia 1e9 tn 1e12 trn 1e12 bln 1e9";

/// Symbols of units (SI brochure, 9th edition, and customary ones).
pub(super) const COMMON: &[(&str, &str)] = &[
    ("mm", "mm"),
    ("cm", "cm"),
    ("m", "m"),
    ("km", "km"),
    ("ft", "ft"),
    ("yd", "yd"),
    ("mi", "mi"),
    ("m²", "m² m2"),
    ("km²", "km² km2"),
    ("m³", "m³ m3"),
    ("kg", "kg"),
    ("g", "g"),
    ("lb", "lb lbs"),
    ("l", "l"),
    ("ml", "ml"),
    ("ha", "ha"),
    ("km/h", "kph kmh"),
    ("mph", "mph"),
    ("kW", "kw"),
    ("MW", "mw"),
    ("GW", "gw"),
    ("kWh", "kwh"),
    ("MWh", "mwh"),
    (
        "ng",
        "ng nanogram nanograms nanogramm nanogramme nanogrammes nanogramo nanogramos nanogrammo nanogrammi",
    ),
    (
        "µg",
        "µg μg microgram micrograms mikrogramm microgramme microgrammes microgramo microgramos microgrammo microgrammi",
    ),
    (
        "mg",
        "mg milligram milligrams milligramm milligramme milligrammes miligramo miligramos milligrammo milligrammi",
    ),
    ("bar", "bar"),
    (
        "dB",
        "db decibel decibels dezibel decibelio decibelios decibeles",
    ),
    (
        "mSv",
        "msv millisievert millisieverts milisievert milisieverts",
    ),
    ("Bq", "bq becquerel becquerels becquerelios"),
    ("MB", "mb megabyte megabytes megaoctet megaoctets"),
    ("GB", "gb gigabyte gigabytes gigaoctet gigaoctets"),
    ("TB", "tb terabyte terabytes teraoctet teraoctets"),
    ("V", "volt volts voltio voltios"),
    ("hp", "hp horsepower"),
    (
        "ct",
        "carat carats karat karats quilate quilates carato carati karaat",
    ),
    ("°", "celsius fahrenheit"),
    ("second", "s sec secs"),
    ("minute", "min mins"),
    ("hour", "h hr hrs"),
];
