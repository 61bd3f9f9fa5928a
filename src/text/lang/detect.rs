//! Which language a report is in: what its manifest says, else what its words look like.

use super::{Lang, common};
use crate::story::Report;

/// How much of a text is looked at, in bytes: more changes no verdict and costs time.
const SAMPLE: usize = 4096;

/// Words that must be function words of a language before they speak for it.
const FEWEST_STOP_WORDS: usize = 2;

/// ISO 639-3 codes (whatlang's) with the ISO 639-1 codes that BCP 47 prefers.
const TWO_LETTERS: &[(&str, &str)] = &[
    ("afr", "af"),
    ("aka", "ak"),
    ("amh", "am"),
    ("ara", "ar"),
    ("aze", "az"),
    ("bel", "be"),
    ("ben", "bn"),
    ("bul", "bg"),
    ("cat", "ca"),
    ("ces", "cs"),
    ("cmn", "zh"),
    ("cym", "cy"),
    ("dan", "da"),
    ("deu", "de"),
    ("ell", "el"),
    ("eng", "en"),
    ("epo", "eo"),
    ("est", "et"),
    ("fin", "fi"),
    ("fra", "fr"),
    ("guj", "gu"),
    ("heb", "he"),
    ("hin", "hi"),
    ("hrv", "hr"),
    ("hun", "hu"),
    ("hye", "hy"),
    ("ind", "id"),
    ("ita", "it"),
    ("jav", "jv"),
    ("jpn", "ja"),
    ("kan", "kn"),
    ("kat", "ka"),
    ("khm", "km"),
    ("kor", "ko"),
    ("lat", "la"),
    ("lav", "lv"),
    ("lit", "lt"),
    ("mal", "ml"),
    ("mar", "mr"),
    ("mkd", "mk"),
    ("mya", "my"),
    ("nep", "ne"),
    ("nld", "nl"),
    ("nob", "nb"),
    ("ori", "or"),
    ("pan", "pa"),
    ("pes", "fa"),
    ("pol", "pl"),
    ("por", "pt"),
    ("ron", "ro"),
    ("rus", "ru"),
    ("sin", "si"),
    ("slk", "sk"),
    ("slv", "sl"),
    ("sna", "sn"),
    ("spa", "es"),
    ("srp", "sr"),
    ("swe", "sv"),
    ("tam", "ta"),
    ("tel", "te"),
    ("tgl", "tl"),
    ("tha", "th"),
    ("tuk", "tk"),
    ("tur", "tr"),
    ("ukr", "uk"),
    ("urd", "ur"),
    ("uzb", "uz"),
    ("vie", "vi"),
    ("yid", "yi"),
    ("zul", "zu"),
];

/// The language of a report: what its manifest says, else what its text looks like.
pub fn of_report(report: &Report) -> Lang {
    match &report.meta.lang {
        Some(tag) => Lang::of_tag(tag),
        None => of_text(&report.text),
    }
}

/// The BCP 47 tag of a report whose language was found to be `lang`: the manifest's, with what stands there beside the
/// language (`pt-BR`), else the one of the tables, else what the text looks like, else `und`.
pub fn code_of(report: &Report, lang: Lang) -> String {
    match &report.meta.lang {
        Some(tag) if !primary(tag).is_empty() => stated(tag),
        _ if lang != Lang::Other => lang.code().to_owned(),
        _ => reliable(sample(&report.text)).unwrap_or("und").to_owned(),
    }
}

/// Whether two reports are in one language, each with what was found for it: those without tables too, which
/// [`Lang::Other`] does not tell apart.
pub fn are_one(a: (&Report, Lang), b: (&Report, Lang)) -> bool {
    let of = |(report, lang): (&Report, Lang)| primary(&code_of(report, lang));
    a.1 == b.1 && a.1 != Lang::Other || of(a) == of(b)
}

/// Languages that are easily taken for one another: none of a row is held against another of it.
const KIN: &[&[&str]] = &[
    &["nb", "nn", "no", "da"],
    &["hr", "sr", "bs", "sl"],
    &["id", "ms", "jv"],
    &["cs", "sk"],
    &["ru", "uk", "be", "bg", "mk", "sr"],
    &["ar", "fa", "ur"],
    &["hi", "mr", "ne"],
];

/// The language (ISO 639-1) that `text` is surely in, if it is another one than `tag` says.
pub fn disagreeing(tag: &str, text: &str) -> Option<&'static str> {
    let stated = primary(tag);
    let found = reliable(sample(text))?;
    // What the detector does not know it cannot tell from what it knows.
    let known = TWO_LETTERS.iter().any(|(_, two)| *two == stated) || stated == "no";
    let kin = KIN
        .iter()
        .any(|row| row.contains(&stated.as_str()) && row.contains(&found));
    (known && !kin && stated != found).then_some(found)
}

/// Whether no language can be told from `text`.
pub fn is_doubtful(text: &str) -> bool {
    of_text(text) == Lang::Other && reliable(sample(text)).is_none()
}

/// The primary subtag in lower case, in two letters where there are two.
pub(super) fn primary(tag: &str) -> String {
    let subtag = tag.trim().split(['-', '_']).next().unwrap_or_default();
    let subtag = subtag.to_ascii_lowercase();
    two_letters(&subtag).map_or(subtag, str::to_owned)
}

/// A tag as it stands, but for its primary subtag.
fn stated(tag: &str) -> String {
    let tag = tag.trim();
    let rest = tag.find(['-', '_']).map_or("", |at| &tag[at..]);
    primary(tag) + &rest.replace('_', "-")
}

fn two_letters(code: &str) -> Option<&'static str> {
    let at = TWO_LETTERS
        .binary_search_by_key(&code, |(three, _)| three)
        .ok()?;
    Some(TWO_LETTERS[at].1)
}

fn sample(text: &str) -> &str {
    &text[..text.floor_char_boundary(SAMPLE)]
}

fn of_text(text: &str) -> Lang {
    let sample = sample(text);
    if is_plain_english(sample) {
        return Lang::En;
    }
    match reliable(sample) {
        Some(code) => Lang::of_tag(code),
        None => by_stop_words(sample),
    }
}

/// Words that are looked at before English is taken for sure without counting letters.
const FIRST_WORDS: usize = 150;

/// Whether one in five of the first words, and there are enough of them, is an English function
/// word: no text in another language has so many, and the costly look at its letters is saved.
fn is_plain_english(sample: &str) -> bool {
    let mut lower = String::new();
    let (mut all, mut hits) = (0, 0);
    let words = sample.split(|c: char| !c.is_alphabetic() && c != '\'' && c != '’');
    for word in words.filter(|w| !w.is_empty()).take(FIRST_WORDS) {
        all += 1;
        if word.is_ascii() {
            lower.clear();
            lower.push_str(word);
            lower.make_ascii_lowercase();
            hits += usize::from(Lang::En.is_stop_word(&lower));
        }
        if all >= FIRST_WORDS / 2 && 5 * hits >= FIRST_WORDS {
            // Enough even if no other follows.
            return true;
        }
    }
    all >= FIRST_WORDS / 2 && 5 * hits >= all
}

/// One word in so many is a function word in a text of a language with tables.
const ONE_IN: usize = 6;

/// The language that whatlang is sure of and whose common words the text has, or the likeliest one of another script than
/// Latin: that it is none of the languages with tables is then sure enough.
fn reliable(sample: &str) -> Option<&'static str> {
    let info = whatlang::detect(sample)?;
    let code = two_letters(info.lang().code())?;
    if info.script() != whatlang::Script::Latin {
        return Some(code);
    }
    let lang = Lang::of_tag(code);
    let borne_out = match lang {
        Lang::Other => common::bears_out(code, sample),
        _ => has_its_words(lang, sample),
    };
    (info.is_reliable() && borne_out).then_some(code)
}

/// Whether a text has as many function words as one in `lang` has, and is written with its letters.
fn has_its_words(lang: Lang, sample: &str) -> bool {
    common::has_one_in(ONE_IN, sample, |word| lang.is_stop_word(word)) && !has_other_letters(sample)
}

/// One word in so many has a letter of another language only in a text that is in that.
const FOREIGN_ONE_IN: usize = 10;

/// Whether a text is written with letters that no language with tables has: they do with those of Latin-1, œ and Ÿ. Maltese is
/// full of short words that are Italian ones by their letters. Names keep the letters they are written with at home, so
/// words with a capital do not count.
fn has_other_letters(sample: &str) -> bool {
    let other = |c: char| c > '\u{ff}' && !matches!(c, 'œ' | 'Œ' | 'Ÿ');
    let (mut all, mut foreign) = (0, 0);
    let words = sample.split(|c: char| !c.is_alphabetic());
    for word in words.filter(|word| word.starts_with(char::is_lowercase)) {
        all += 1;
        foreign += usize::from(word.contains(other));
    }
    FOREIGN_ONE_IN * foreign > all
}

/// For texts too short for whatlang: the language with the most function words, if it has two
/// and more than any other.
fn by_stop_words(sample: &str) -> Lang {
    let mut hits = [0; Lang::KNOWN.len()];
    for word in sample
        .split(|c: char| !c.is_alphabetic())
        .filter(|w| !w.is_empty())
    {
        let word = word.to_lowercase();
        for (lang, hits) in Lang::KNOWN.into_iter().zip(&mut hits) {
            *hits += usize::from(lang.is_stop_word(&word));
        }
    }
    let most = hits.iter().copied().max().unwrap_or(0);
    let mut leaders = Lang::KNOWN
        .into_iter()
        .zip(hits)
        .filter(|(_, n)| *n == most);
    match (leaders.next(), leaders.next()) {
        (Some((lang, n)), None) if n >= FEWEST_STOP_WORDS && has_its_words(lang, sample) => lang,
        _ => Lang::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(text: &str, tag: Option<&str>) -> Report {
        let mut report = Report {
            text: text.to_owned(),
            ..Report::default()
        };
        report.meta.lang = tag.map(str::to_owned);
        report
    }

    #[test]
    fn finds_the_language_of_a_text() {
        let cases = [
            (
                "The ferry left the harbour two hours late because of a fire alarm, its owner said.",
                "en",
            ),
            (
                "Die Fähre verließ den Hafen wegen eines Feueralarms mit zwei Stunden Verspätung.",
                "de",
            ),
            (
                "Le ferry a quitté le port avec deux heures de retard à cause d’une alerte au feu.",
                "fr",
            ),
            (
                "El transbordador salió del puerto con dos horas de retraso por una alarma de incendio.",
                "es",
            ),
            (
                "Il traghetto ha lasciato il porto con due ore di ritardo per un allarme antincendio.",
                "it",
            ),
            (
                "De veerboot verliet de haven met twee uur vertraging vanwege een brandalarm.",
                "nl",
            ),
            (
                "Паром вышел из порта с опозданием на два часа, потому что на борту сработала пожарная тревога, сообщили его владельцы. Никто не пострадал, и вечером он вернулся.",
                "ru",
            ),
            ("渡輪因火警延誤兩小時離開港口,船東說。", "zh"),
            ("The fire was out at noon.", "en"),
            ("Das Feuer ist aus.", "de"),
            ("Ferry 12", "und"),
            ("", "und"),
        ];
        for (text, code) in cases {
            let report = report(text, None);
            let lang = of_report(&report);
            assert_eq!(code_of(&report, lang), code, "{text}");
            assert_eq!(lang, Lang::of_tag(code), "{text}");
        }
    }

    #[test]
    fn a_language_that_is_not_known_is_taken_for_none() {
        // Swahili and Basque.
        for text in [
            "Serikali ya mkoa imetangaza kwamba daraja jipya litafunguliwa mwezi ujao baada ya miaka mitatu ya ujenzi. \
             Waziri wa uchukuzi alisema wananchi watapata huduma bora zaidi na safari zitakuwa za haraka kuliko zamani.",
            "Serikali ya mkoa imetangaza kwamba daraja jipya litafunguliwa mwezi ujao baada ya miaka mitatu ya ujenzi. \
             Waziri wa uchukuzi alisema wananchi watapata huduma bora zaidi na safari zitakuwa za haraka kuliko zamani. \
             Watu wengi walihudhuria sherehe hiyo na kupongeza serikali kwa kazi nzuri.",
            "Eskualdeko gobernuak iragarri du zubi berria datorren hilean zabalduko dutela hiru urteko lanen ondoren. \
             Garraio ministroak esan du herritarrek zerbitzu hobea izango dutela eta bidaiak azkarragoak izango direla.",
        ] {
            let report = report(text, None);
            let lang = of_report(&report);
            assert_eq!(lang, Lang::Other, "{text}");
            assert_eq!(code_of(&report, lang), "und", "{text}");
        }
        for (text, code) in [
            // Maltese, which has Italian's short words; and Italian with the names of other places.
            (
                "Il-gvern reġjonali ħabbar li l-pont il-ġdid se jinfetaħ ix-xahar id-dieħel wara tliet snin ta' xogħol. \
                 Il-ministru qal li ċ-ċittadini se jkollhom servizz aħjar u li l-vjaġġi se jkunu aktar mgħaġġla minn qabel.",
                "und",
            ),
            (
                "Il ministro Mirosław Żółtański ha incontrato a Ħamrun il sindaco Ġorġ Ċaruana e il presidente Şükrü Yıldız, \
                 e ha detto che il nuovo ponte sarà aperto il mese prossimo.",
                "it",
            ),
            (
                "O governo da região anunciou que a nova ponte será aberta no próximo mês, depois de três anos de obras, e que custou dois milhões.",
                "pt",
            ),
            (
                "Bölge yönetimi, üç yıllık inşaatın ardından yeni köprünün gelecek ay açılacağını duyurdu. Ulaştırma bakanı, bunun herkes için iyi bir haber olduğunu söyledi.",
                "tr",
            ),
            (
                "A tartományi kormány bejelentette, hogy az új híd három év építkezés után a jövő hónapban megnyílik. A miniszter azt mondta, hogy ez jó hír.",
                "hu",
            ),
            (
                "Władze regionu ogłosiły, że nowy most zostanie otwarty w przyszłym miesiącu po trzech latach budowy. Minister powiedział, że to dobra wiadomość.",
                "pl",
            ),
            (
                "Aluehallitus ilmoitti, että uusi silta avataan ensi kuussa kolmen vuoden rakennustöiden jälkeen. Ministerin mukaan se on hyvä uutinen kaikille.",
                "fi",
            ),
            (
                "Pemerintah daerah mengumumkan bahwa jembatan baru akan dibuka bulan depan setelah tiga tahun pembangunan. Menteri mengatakan bahwa ini kabar baik.",
                "id",
            ),
        ] {
            let report = report(text, None);
            assert_eq!(code_of(&report, of_report(&report)), code, "{text}");
        }
    }

    #[test]
    fn the_manifest_has_the_say() {
        for (tag, lang, code) in [
            ("de", Lang::De, "de"),
            ("es-419", Lang::Es, "es-419"),
            ("pt-BR", Lang::Other, "pt-BR"),
            ("zh_Hant_TW", Lang::Other, "zh-Hant-TW"),
            ("eng", Lang::En, "en"),
            ("eng-GB", Lang::En, "en-GB"),
            ("", Lang::Other, "und"),
        ] {
            let report = report(
                "Le texte est en français, et il est assez long pour cela.",
                Some(tag),
            );
            assert_eq!(of_report(&report), lang, "{tag}");
            if !tag.is_empty() {
                assert_eq!(code_of(&report, lang), code, "{tag}");
            }
        }
    }

    #[test]
    fn the_code_table_is_sorted_and_whole() {
        assert!(TWO_LETTERS.is_sorted());
        for lang in whatlang::Lang::all() {
            assert!(two_letters(lang.code()).is_some(), "{lang}");
        }
    }
}
