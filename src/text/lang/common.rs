//! The commonest function words of the languages that are told by their letters alone and have no tables. A text without
//! them is in none of these, whatever its letters are most like: a detector knows nothing of the languages it does not know.

/// By ISO 639-1 code: words in lower case that running text can hardly do without, and that hardly any other language has so often.
const WORDS: &[(&str, &str)] = &[
    (
        "af",
        "die van het nie en wat vir met sy om te is hy dat aan by",
    ),
    ("ak", "no na sɛ ne wɔ a yɛ nti wɔn mu so ho"),
    (
        "az",
        "və bu bir ilə üçün ki də da olan edib görə sonra deyib",
    ),
    (
        "ca",
        "de la el que i a els les en amb per una un del ha és no va dels",
    ),
    (
        "cs",
        "a se v na je že s z do o to ve i za by ale k po od jsou byl",
    ),
    (
        "cy",
        "y yn a i o ar yr mae wedi ei am gan ac bod oedd fod nad",
    ),
    (
        "da",
        "og i at det er en til af på for som med den der ikke har de et fra var",
    ),
    (
        "eo",
        "la de kaj en al estas ne por ke kun li ĝi mi el sed pri",
    ),
    (
        "et",
        "ja on ei et see oma kui ka ta mis oli aga seda või pole ning",
    ),
    (
        "fi",
        "ja on ei että se oli hän myös mukaan joka kun ovat mutta sen tai kuin",
    ),
    (
        "hr",
        "i je u na se da za od su koji s o kako će iz a bi što",
    ),
    (
        "hu",
        "a az és hogy nem is egy meg volt ezt csak már de ha van el",
    ),
    (
        "id",
        "yang dan di dengan untuk pada dari itu ini tidak akan dalam ke oleh telah bahwa",
    ),
    (
        "jv",
        "ing lan sing kang iki ora karo saka kanggo wis iku dadi marang",
    ),
    (
        "la",
        "et in est non ad ut cum qui quod ex de sunt sed per quae esse",
    ),
    (
        "lt",
        "ir kad į iš su yra buvo tai ar apie dėl kaip po bei nuo už",
    ),
    (
        "lv",
        "un ir ar par no uz ka kas lai bija pēc arī kā vai tas tika",
    ),
    (
        "nb",
        "og i at det er en til av på for som med den ikke har de et fra var om",
    ),
    (
        "pl",
        "i w na z się do nie że o jest to po za od jak a przez ale oraz",
    ),
    (
        "pt",
        "de a o que e do da em um para com não uma os no se na por as dos mais ao foi",
    ),
    (
        "ro",
        "de și în a la cu că pe din care o un nu să este au fost pentru mai",
    ),
    (
        "sk",
        "a v sa na je že s z do o to vo za by aj ako po od sú bol",
    ),
    (
        "sl",
        "in je v na da se za so z ki bi s pa ne po kot tudi bo",
    ),
    (
        "sn",
        "kuti uye kana asi ari iri uyo iyi kubva sezvo ndi nokuti",
    ),
    (
        "sv",
        "och i att det som är på en för av med den till inte har om ett de från var",
    ),
    (
        "tk",
        "we bu bir bilen üçin boýunça hem bolan diýip edip ýaly",
    ),
    (
        "tl",
        "ang ng sa na mga ay at si ni ito para kay hindi may nang",
    ),
    (
        "tr",
        "ve bir bu için ile da de olarak olan çok daha sonra gibi kadar ise ardından",
    ),
    (
        "uz",
        "va bu bilan uchun bir ham boʻlgan deb bo'lgan edi esa emas haqida",
    ),
    (
        "vi",
        "và của là có được cho các trong không với người một đã này những để",
    ),
    (
        "zu",
        "ukuthi futhi kodwa uma noma kanye ngoba lokho ukuba kusho ngesikhathi kule",
    ),
];

/// So many words are too few to miss any.
const FEW: usize = 12;

/// One word in so many is a common one, in the languages that put most of their grammar into endings.
const ONE_IN: usize = 25;

/// Whether a text has the common words of the language `code`; true of what is too short to tell, and of a language that
/// is not listed.
pub(super) fn bears_out(code: &str, sample: &str) -> bool {
    let Some((_, common)) = WORDS.iter().find(|(listed, _)| *listed == code) else {
        return true;
    };
    has_one_in(ONE_IN, sample, |word| {
        common.split(' ').any(|known| known == word)
    })
}

/// Whether at least one in `many` words of the sample is `common`, or there are too few to tell.
pub(super) fn has_one_in(many: usize, sample: &str, common: impl Fn(&str) -> bool) -> bool {
    let (mut all, mut hits) = (0, 0);
    let words = sample.split(|c: char| !c.is_alphabetic() && !matches!(c, '\'' | 'ʻ'));
    for word in words.filter(|word| word.contains(char::is_alphabetic)) {
        all += 1;
        hits += usize::from(common(&word.to_lowercase()));
    }
    all < FEW || many * hits >= all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_in_lower_case() {
        assert!(WORDS.is_sorted());
        for (code, words) in WORDS {
            assert_eq!(words.to_lowercase(), **words, "{code}");
        }
    }
}
