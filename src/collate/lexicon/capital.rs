//! Capitals, which stand for the government of their country: "Warsaw will help with transport only" is what another report
//! says of Poland (metonymy: G. Lakoff and M. Johnson, "Metaphors We Live By", 1980, chapter 8). The capitals are those that
//! news calls governments by, after the list of the United Nations; the words for country and people follow in six languages.

use std::sync::LazyLock;

use super::Table;

/// A capital's names, and those of its country and people, folded and in lower case.
const ROWS: &[(&str, &str)] = &[
    (
        "washington",
        "america american americans us usa amerika amerikanische amerikaner amerique americains americain estadounidense estadounidenses estados statunitensi americani amerikaanse",
    ),
    (
        "london londres londra londen",
        "britain british uk britons grossbritannien britische britisch briten royaume-uni britannique britanniques reino britanico britanicos britannici britse",
    ),
    (
        "paris parigi parijs",
        "france french frankreich franzosisch franzosische francais francaise francaises francia frances francese francesi frankrijk franse",
    ),
    (
        "berlin berlino berlijn",
        "germany german germans deutschland deutsche deutschen allemagne allemand allemands allemande alemania aleman alemanes germania tedesco tedeschi duitsland duitse",
    ),
    (
        "rome rom roma",
        "italy italian italians italien italienische italie italiens italienne italia italiano italianos italiani italiaanse",
    ),
    (
        "madrid",
        "spain spanish spanien spanische espagne espagnol espagnols espana espanol espanoles spagna spagnolo spagnoli spanje spaanse",
    ),
    (
        "warsaw warschau varsovie varsovia varsavia",
        "poland polish poles polen polnische pologne polonais polonaise polonia polaco polacos polacco polacchi poolse",
    ),
    (
        "moscow moskau moscou moscu mosca moskou kremlin kreml",
        "russia russian russians russland russische russen russie russes russe rusia ruso rusos russo russi rusland",
    ),
    (
        "kyiv kiev kiew",
        "ukraine ukrainian ukrainians ukrainische ukrainer ukrainien ukrainiens ucrania ucraniano ucranianos ucraina ucraino ucraini oekraine oekraiense",
    ),
    (
        "beijing peking pekin pechino",
        "china chinese chinesische chinesen chine chinois chino chinos cina cinese cinesi",
    ),
    (
        "tokyo tokio",
        "japan japanese japanische japon japonais japones japoneses giappone giapponese giapponesi japanse",
    ),
    (
        "delhi",
        "india indian indians indien indische inde indiens indio indios indiano indiani indiase",
    ),
    (
        "ankara",
        "turkey turkish turks turkei turkische turquie turc turcs turquia turco turcos turchia turchi turkije turkse",
    ),
    (
        "tehran teheran",
        "iran iranian iranians iranische iranien iraniens irani iraniano iranianos iraniani iraanse",
    ),
    (
        "jerusalem jerusalen gerusalemme jeruzalem",
        "israel israeli israelis israelische israelien israeliens israelies israeliano israeliani israele",
    ),
    (
        "cairo kairo caire",
        "egypt egyptian agypten agyptische egypte egyptien egyptiens egipto egipcio egitto egiziano egyptische",
    ),
    (
        "riyadh riad",
        "saudi saudis saudische saoudien saoudiens saudita sauditas sauditi",
    ),
    (
        "brussels brussel bruxelles bruselas",
        "eu european europe europaische europa europeen europeens europea europeo europeos europei europese",
    ),
    (
        "vienna wien vienne viena wenen",
        "austria austrian austrians osterreich osterreichische autriche autrichien austriaco austriacos austriaci oostenrijk oostenrijkse",
    ),
    (
        "bern berne",
        "switzerland swiss schweiz schweizer suisse suisses suiza suizo svizzera svizzeri zwitserland zwitserse",
    ),
    (
        "budapest",
        "hungary hungarian hungarians ungarn ungarische hongrie hongrois hungria hungaro ungheria ungheresi hongarije hongaarse",
    ),
    (
        "prague prag praga praag",
        "czech czechs tschechien tschechische tcheque tcheques checa checo ceca ceco tsjechie tsjechische",
    ),
    (
        "athens athen athenes atenas atene athene",
        "greece greek greeks griechenland griechische grece grec grecs grecia griego griegos greco greci griekenland griekse",
    ),
    (
        "lisbon lissabon lisbonne lisboa lisbona",
        "portugal portuguese portugiesische portugais portugues portugueses portogallo portoghese portoghesi portugese",
    ),
    (
        "dublin dublino",
        "ireland irish irland irische irlande irlandais irlanda irlandes irlandese irlandesi ierland ierse",
    ),
    (
        "hague haag haye haya aia amsterdam",
        "netherlands dutch niederlande niederlandische pays-bas neerlandais holanda neerlandes olanda olandese olandesi nederland nederlandse",
    ),
    (
        "copenhagen kopenhagen copenhague copenaghen",
        "denmark danish danes danemark danische danois dinamarca danes danimarca danese danesi denemarken deense",
    ),
    (
        "stockholm estocolmo stoccolma",
        "sweden swedish swedes schweden schwedische suede suedois suecia sueco suecos svezia svedese svedesi zweden zweedse",
    ),
    (
        "oslo",
        "norway norwegian norwegians norwegen norwegische norvege norvegien noruega noruego norvegia norvegese noorwegen noorse",
    ),
    (
        "helsinki",
        "finland finnish finns finnland finnische finlande finlandais finlandia finlandes finlandese finse",
    ),
    (
        "belgrade belgrad belgrado",
        "serbia serbian serbs serbien serbische serbie serbes serbio serbios serbi servie servische",
    ),
    (
        "seoul seul",
        "korea korean koreans sudkorea coree coreen coreens corea coreano coreanos coreani koreaanse",
    ),
    (
        "pyongyang",
        "korea korean koreans nordkorea coree coreen corea coreano coreani",
    ),
    (
        "islamabad",
        "pakistan pakistani pakistanis pakistanische pakistanais pakistaneses pakistano pakistani",
    ),
    (
        "kabul",
        "afghanistan afghan afghans afghanische afganistan afgano afgani",
    ),
    (
        "baghdad bagdad",
        "iraq iraqi iraqis irak irakische irakien iraqui iracheno iracheni",
    ),
    (
        "damascus damaskus damas damasco",
        "syria syrian syrians syrien syrische syrie syriens siria sirio sirios siriano siriani",
    ),
    (
        "canberra",
        "australia australian australians australien australische australie australiens australiano australianos australiani",
    ),
    (
        "ottawa",
        "canada canadian canadians kanada kanadische canadien canadiens canadiense canadese canadesi",
    ),
    (
        "brasilia",
        "brazil brazilian brazilians brasilien brasilianische bresil bresilien brasil brasileno brasile brasiliano brazilie",
    ),
    (
        "caracas",
        "venezuela venezuelan venezuelans venezolano venezolanos venezuelien venezuelano",
    ),
];

static CAPITALS: LazyLock<Table<u8>> = LazyLock::new(|| table(|(capital, _)| capital));
static COUNTRIES: LazyLock<Table<u8>> = LazyLock::new(|| table(|(_, country)| country));

fn table(of: impl Fn(&(&'static str, &'static str)) -> &'static str) -> Table<u8> {
    let rows: Vec<(u8, &'static str)> = (0..).zip(ROWS.iter().map(of)).collect();
    Table::of(&rows)
}

/// How a country is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Named {
    /// By its capital.
    Capital,
    /// By itself or its people.
    Country,
}

/// The country that a word names, by its number, and how.
pub fn country(word: &str) -> Option<(u8, Named)> {
    let of = |table: &Table<u8>, named| table.get(word).first().map(|n| (*n, named));
    of(&CAPITALS, Named::Capital).or_else(|| of(&COUNTRIES, Named::Country))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_capital_stands_for_its_country() {
        let number = |word: &str| country(word).map(|(number, _)| number);
        assert_eq!(number("Warschau"), number("Polish"));
        assert_ne!(number("Warsaw"), number("German"));
        assert_eq!(country("Leeds"), None);
        assert!(country("Berlin").is_some_and(|(_, named)| named == Named::Capital));
    }
}
