//! Words of speech and their temper in German, French, Spanish, Italian and Dutch, in the same classes as the English ones. Words that
//! their newsrooms use for plain saying are plain here, whatever an English dictionary gives for them («asegura», « affirme »,
//! «sostiene»), and what has a second plain meaning („verurteilte“, «denunció») is left out.

use std::sync::LazyLock;

use super::Temper;
use crate::collate::lexicon::Table;
use crate::text::Lang;

type Row = ((Lang, Temper), &'static str);

/// Forms, folded.
const FORMS: &[Row] = &[
    (
        (Lang::De, Temper::Plain),
        "sagte sagt sagten sagen erklarte erklart erklarten teilte teilten berichtete berichtet erzahlte erzahlt meinte meint schrieb",
    ),
    (
        (Lang::De, Temper::Doubtful),
        "behauptete behauptet behaupten behaupteten",
    ),
    (
        (Lang::De, Temper::Insistent),
        "beharrte beharrt beharrten beteuerte beteuert beteuern beteuerten",
    ),
    (
        (Lang::De, Temper::Admitting),
        "raumte raumt raumten gestand gesteht gestanden einraumte eingeraumt zugegeben",
    ),
    ((Lang::De, Temper::Warning), "warnte warnt warnten warnen"),
    (
        (Lang::De, Temper::Threatening),
        "drohte droht drohten drohen",
    ),
    (
        (Lang::De, Temper::Denying),
        "bestritt bestreitet bestritten bestreiten dementierte dementiert leugnete leugnet",
    ),
    (
        (Lang::De, Temper::Promising),
        "versprach verspricht versprachen versprechen gelobte",
    ),
    ((Lang::De, Temper::Praising), "prahlte prahlt ruhmte"),
    ((Lang::De, Temper::Attacking), "geisselte geisselt"),
    (
        (Lang::De, Temper::Raging),
        "wetterte wettert polterte poltert schimpfte tobte",
    ),
    (
        (Lang::Fr, Temper::Plain),
        "dit disait disent declare declarait explique indique annonce ajoute raconte precise affirme",
    ),
    (
        (Lang::Fr, Temper::Doubtful),
        "pretend pretendent pretendu pretendait pretendaient",
    ),
    (
        (Lang::Fr, Temper::Insistent),
        "insiste insistent martele martelait maintient",
    ),
    (
        (Lang::Fr, Temper::Admitting),
        "reconnait reconnu reconnaissent admet admis avoue avouait concede concedait",
    ),
    (
        (Lang::Fr, Temper::Warning),
        "avertit averti avertissait previent prevenu",
    ),
    (
        (Lang::Fr, Temper::Threatening),
        "menace menacait menacent menacaient",
    ),
    (
        (Lang::Fr, Temper::Denying),
        "nie niait nient dement dementi dementent refute conteste recuse",
    ),
    (
        (Lang::Fr, Temper::Promising),
        "promet promis promettait promettent",
    ),
    ((Lang::Fr, Temper::Attacking), "fustige fustigeait denonce"),
    (
        (Lang::Fr, Temper::Raging),
        "tonne tonnait fulmine fulminait tempete tempetait",
    ),
    (
        (Lang::Es, Temper::Plain),
        "dijo dicho dice dijeron dicen declaro declara explico explica senalo senala indico indica anadio agrego conto afirmo afirma aseguro \
         asegura informo comento manifesto",
    ),
    ((Lang::Es, Temper::Doubtful), "alega alego alegan alegaron"),
    (
        (Lang::Es, Temper::Insistent),
        "insistio insiste insistieron insisten",
    ),
    (
        (Lang::Es, Temper::Admitting),
        "admitio admite admitieron admiten reconocio reconoce reconocieron confeso confiesa",
    ),
    (
        (Lang::Es, Temper::Warning),
        "advirtio advierte advirtieron alerto",
    ),
    (
        (Lang::Es, Temper::Threatening),
        "amenazo amenaza amenazado amenazan amenazaron",
    ),
    (
        (Lang::Es, Temper::Denying),
        "nego niega negaron niegan desmintio desmiente desmintieron rechazo rechaza",
    ),
    (
        (Lang::Es, Temper::Promising),
        "prometio promete prometieron",
    ),
    ((Lang::Es, Temper::Praising), "presumio alardeo"),
    ((Lang::Es, Temper::Attacking), "arremetio arremete fustigo"),
    ((Lang::Es, Temper::Raging), "bramo clamo"),
    (
        (Lang::It, Temper::Plain),
        "detto dice disse dicono dichiarato dichiara spiegato spiega spiegano raccontato racconta aggiunto aggiunge affermato afferma \
         sostiene sostengono riferito",
    ),
    ((Lang::It, Temper::Insistent), "insiste insistono insistito"),
    (
        (Lang::It, Temper::Admitting),
        "ammesso ammette ammise ammettono riconosce confessato confessa",
    ),
    ((Lang::It, Temper::Warning), "avverte avvertito avvertono"),
    (
        (Lang::It, Temper::Threatening),
        "minaccia minacciato minacciano minaccio",
    ),
    (
        (Lang::It, Temper::Denying),
        "nega negato negano smentisce smentito smentiscono respinge",
    ),
    (
        (Lang::It, Temper::Promising),
        "promette promesso promettono",
    ),
    ((Lang::It, Temper::Attacking), "attacca"),
    ((Lang::It, Temper::Raging), "tuona tuonato sbotta"),
    (
        (Lang::Nl, Temper::Plain),
        "zei zegt zeiden zeggen verklaarde verklaart vertelde vertelt meldde meldt",
    ),
    (
        (Lang::Nl, Temper::Doubtful),
        "beweerde beweert beweren beweerden",
    ),
    ((Lang::Nl, Temper::Insistent), "volhoudt volhield"),
    (
        (Lang::Nl, Temper::Admitting),
        "erkende erkent erkennen erkenden bekende toegegeven toegaf",
    ),
    (
        (Lang::Nl, Temper::Warning),
        "waarschuwde waarschuwt waarschuwen",
    ),
    (
        (Lang::Nl, Temper::Threatening),
        "dreigde dreigt dreigen gedreigd",
    ),
    (
        (Lang::Nl, Temper::Denying),
        "ontkende ontkent ontkennen ontkenden",
    ),
    (
        (Lang::Nl, Temper::Promising),
        "beloofde belooft beloven beloofden",
    ),
    ((Lang::Nl, Temper::Attacking), "hekelde hekelt"),
    (
        (Lang::Nl, Temper::Raging),
        "foeterde foetert fulmineerde fulmineert tierde",
    ),
];

static TABLE: LazyLock<Table<(Lang, Temper)>> = LazyLock::new(|| Table::of(FORMS));

/// Whether a word form, however it is written, has a temper in any of the languages.
pub fn may_have(form: &str) -> bool {
    !TABLE.get(form).is_empty()
}

/// The temper of a word form of a language, however it is written.
pub fn of(lang: Lang, form: &str) -> Option<Temper> {
    let mut all = TABLE.get(form).iter();
    all.find(|(own, _)| *own == lang).map(|(_, temper)| *temper)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_has_the_temper_of_its_language() {
        assert_eq!(of(Lang::De, "drohte"), Some(Temper::Threatening));
        assert_eq!(of(Lang::De, "räumte"), Some(Temper::Admitting));
        assert_eq!(of(Lang::It, "minacciò"), Some(Temper::Threatening));
        assert_eq!(of(Lang::Es, "dice"), Some(Temper::Plain));
        assert_eq!(of(Lang::En, "dice"), None);
        assert!(may_have("Menaçait") && !may_have("harbour"));
    }

    #[test]
    fn forms_of_a_language_have_one_temper_each() {
        for (n, ((lang, _), forms)) in FORMS.iter().enumerate() {
            let later = || {
                FORMS[n + 1..]
                    .iter()
                    .filter(|((other, _), _)| other == lang)
            };
            for form in forms.split_whitespace() {
                let again = later().any(|(_, all)| all.split_whitespace().any(|f| f == form));
                assert!(!again, "{form} stands twice");
            }
        }
    }
}
