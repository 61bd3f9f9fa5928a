//! Verbs of speaking behind another verb, most of them English: "tried to claim", "goes on to say", "is heard telling".
//!
//! Whoever tries or goes on is who speaks (subject control and raising: Quirk et al. 1985, §16.38 to 16.40). Not those
//! who refuse or fail to say something: these are nobody's words.

use crate::text::Lang;
use crate::text::name::lexicon::Class;
use crate::text::name::phrase::{HUMAN, PRONOUN};
use crate::text::name::words::{Case, Gap};
use crate::text::quote::scene::Scene;

/// Verbs whose subject is that of the verb behind their "to".
const CATENATIVE: &str = "try tries tried seek seeks sought attempt attempts attempted continue continues continued begin \
    begins began start starts started appear appears appeared seem seems seemed used rush rushes rushed choose chooses chose \
    manage manages managed hasten hastens hastened feel feels felt had has have went goes go proceed proceeds proceeded moved move moves \
    dare dared dares want wanted wants like liked likes prefer preferred prefers happened come came threaten threatened";

/// What one is, to do something: "was quick to add", "is understood to have told".
const DISPOSED: &str = "quick keen forced obliged compelled moved first pains happy eager reported understood believed alleged \
    rumoured rumored known heard likely set expected careful swift glad sorry proud brave able right wrong free last only \
    enough scathing";

/// How one is met by an ear or a lens.
const PERCEIVED: [&str; 8] = [
    "heard",
    "overheard",
    "caught",
    "recorded",
    "filmed",
    "seen",
    "captured",
    "picked",
];

/// What may stand between that and the participle: "caught on tape saying", "heard on the recording telling".
const BETWEEN: usize = 4;

/// How many words an adjunct has between auxiliary and verb: "had in the first days insisted".
const ADJUNCT: usize = 4;

fn among(list: &str, form: &str) -> bool {
    list.split_whitespace().any(|word| word == form)
}

/// The first word of what governs the infinitive at `start`: "had tried to | claim".
pub fn governor(scene: &Scene, start: usize, floor: usize) -> Option<usize> {
    let words = &scene.words;
    let form = |w: usize| words[w].span.of(scene.text);
    if start > floor && made_known(scene, start) == Some(start - 1) {
        return Some(start - 1);
    }
    let before = start.checked_sub(2).filter(|b| *b > floor)?;
    if scene.lang() != Lang::En || form(start - 1) != "to" || !words[before].flows() {
        return None;
    }
    if let Some(verb) = purpose(scene, start, floor) {
        return Some(verb);
    }
    // "went on to say", "was at pains to stress"
    let on = form(before) == "on" && among("go goes went going", form(before - 1));
    let verb = if on { before - 1 } else { before };
    let plain = words[verb].case == Case::Lower && words[before].flows();
    let disposed = || {
        let is = words[verb - 1].is(Class::AUX.and(Class::BE).and(Class::ADV).and(Class::DET));
        among(DISPOSED, form(verb)) && (is || form(verb - 1) == "at")
    };
    if !plain || !(on || among(CATENATIVE, form(verb)) || disposed()) {
        return None;
    }
    // "was the first to say", "was at pains to say"
    let held = words[verb - 1].is(Class::DET) || form(verb - 1) == "at";
    Some(if held && verb > floor + 1 {
        verb - 1
    } else {
        verb
    })
}

/// Verbs of what one does in order to say something: "held a news conference to declare", "took to the radio to say".
const IN_ORDER: &str = "held called gave convened used issued wrote took appeared went came phoned rang telephoned emailed stood rose spoke \
    returned interrupted released posted travelled traveled flew holds uses takes";

/// So many words at most stand between such a verb and the infinitive.
const AIM: usize = 10;

/// The verb of what somebody did in order to say what the infinitive at `start` hands over, where that follows at once.
fn purpose(scene: &Scene, start: usize, floor: usize) -> Option<usize> {
    let words = &scene.words;
    let form = |w: usize| words[w].span.of(scene.text);
    let hands = words[start].gap.has(Gap::MARK)
        || words
            .get(start + 1)
            .is_some_and(|n| n.is(Class::THAT) && words[start].flows());
    let lowest = (floor + 1).max(start.saturating_sub(AIM + 1));
    let closed = Class::CUE
        .and(Class::REL)
        .and(Class::AND)
        .and(Class::SUBORD)
        .and(PRONOUN);
    let own = |w: &usize| {
        let word = &words[*w];
        let inner = word.is(closed) && !word.is(Class::PREP) && !among(IN_ORDER, form(*w));
        word.flows() && !inner && scene.quoted[*w].is_none()
    };
    (lowest..start - 1)
        .rev()
        .take_while(own)
        .find(|w| among(IN_ORDER, form(*w)) && words[*w].case == Case::Lower)
        .filter(|w| hands && form(*w - 1) != "to")
}

/// What makes somebody know, and what they are made to do: « fait savoir », "fa sapere", "hizo saber", "laat weten".
const MAKES: [&str; 24] = [
    "fait",
    "font",
    "faisait",
    "faisaient",
    "fasse",
    "fa",
    "fanno",
    "faceva",
    "facevano",
    "fatto",
    "fece",
    "hizo",
    "hace",
    "hacen",
    "hicieron",
    "hecho",
    "laat",
    "laten",
    "liet",
    "lieten",
    "lässt",
    "lassen",
    "ließ",
    "ließen",
];
const KNOW: [&str; 11] = [
    "savoir",
    "valoir",
    "remarquer",
    "observer",
    "sapere",
    "notare",
    "presente",
    "saber",
    "notar",
    "weten",
    "wissen",
];

/// The verb that makes the infinitive at a word one of telling, in German and Dutch with its subject between the two: "In een
/// tweet laat de minister weten".
pub fn made_known(scene: &Scene, at: usize) -> Option<usize> {
    /// So many words at most stand between.
    const BETWEEN: usize = 7;
    let words = &scene.words;
    let form = |w: usize| words[w].span.of(scene.text);
    if scene.lang() == Lang::En || scene.quoted[at].is_some() || !KNOW.contains(&form(at)) {
        return None;
    }
    let floor = scene.sentence_start(at);
    let far = match scene.lang() {
        Lang::De | Lang::Nl => BETWEEN,
        _ => 1,
    };
    let near = (floor..at).rev().take(far);
    let mut flowing = near.take_while(|w| words[*w].flows() && scene.quoted[*w].is_none());
    flowing.find(|w| MAKES.contains(&form(*w)))
}

/// Whether the verb at a word is the infinitive of one who speaks.
pub fn is_governed(scene: &Scene, at: usize) -> bool {
    governor(scene, at, scene.sentence_start(at)).is_some()
}

/// Where an adjunct between auxiliary and verb begins: "had | at first insisted", "has | for years described".
pub fn adjunct(scene: &Scene, start: usize, floor: usize) -> Option<usize> {
    let words = &scene.words;
    if scene.lang() != Lang::En {
        return None;
    }
    let opens = |at: usize| {
        let since = start - at == 1 && words[at].span.of(scene.text) == "since";
        let far = words[at].span.of(scene.text) == "so" && start - at == 2;
        let adjunct = since || far || start - at > 1 && words[at].is(Class::PREP);
        let verb = &words[at - 1];
        adjunct && verb.is(Class::AUX) && verb.flows() && !verb.is(PRONOUN)
    };
    let closed = Class::CUE
        .and(Class::FINITE)
        .and(Class::REL)
        .and(Class::AND)
        .and(PRONOUN)
        .and(HUMAN);
    let lowest = (floor + 1).max(start.saturating_sub(ADJUNCT));
    let inside = |w: &usize| {
        let word = &words[*w];
        word.flows() && !word.is(closed) && (!word.is_capital() || word.is(Class::DATE))
    };
    (lowest..start)
        .rev()
        .take_while(inside)
        .find(|at| opens(*at))
}

/// The participle of perception that hands over what one says: "is | heard | telling an aide", "was caught on tape saying".
pub fn perceived(scene: &Scene, at: usize, floor: usize) -> Option<usize> {
    let words = &scene.words;
    let form = |w: usize| words[w].span.of(scene.text);
    if scene.lang() != Lang::En || at <= floor + 1 || !form(at).ends_with("ing") {
        return None;
    }
    let lowest = floor.max(at.saturating_sub(BETWEEN + 1));
    let heard = (lowest..at)
        .rev()
        .take_while(|w| words[*w].flows())
        .find(|w| PERCEIVED.contains(&form(*w)))?;
    let place = words[heard + 1].is(Class::PREP) || form(heard + 1) == "up";
    (heard + 1 == at || place).then_some(heard)
}

/// Romance verbs whose subject is that of the infinitive behind them: «se limitó a decir», « a tenu à rappeler », «ha voluto
/// precisare».
const LIMITS: &str = "limitó limitaron limita limitan limitado prefirió prefirieron prefiere prefieren preferido quiso quisieron \
    quiere quieren querido llegó llegaron llega llegan llegado volvió volvieron vuelve vuelven vuelto acabó acabaron acaba acaban \
    acabado terminó terminaron atrevió atreve intentó intenta intentaron trató trata decidió decidieron apresuró apresuraron alcanzó alcanzaron empezó comenzó \
    contenté contentée contentés contente contentent borné bornée borne bornent tente tentent tenté tentait essaie essayé essaye \
    cherche cherché efforce efforcé tenu tenue tient tiennent tenait préféré préfère préfèrent préférait voulu \
    veut veulent voulait fini finit osé ose empressé empressée hâté hâte hâté choisi venait vient \
    limitato limitata limitati limita limitano tenuto tiene tengono voluto vuole vogliono voleva preferito preferisce preferiscono \
    finito finita finisce arrivato arrivata arriva provato prova cercato cerca tentato tenta tornato tornata torna tornano affrettato affrettata scelto";

/// What may stand between such a verb and the infinitive.
const TO: &str = "a à al de d d' d’ di da par por per con";

/// The verb that governs a Romance infinitive of speaking, where its subject speaks and is not told not to.
pub fn limited(scene: &Scene, at: usize) -> Option<usize> {
    let words = &scene.words;
    let form = |w: usize| words[w].span.of(scene.text);
    let floor = scene.sentence_start(at);
    if !words[at].is(Class::CUE_INF) || scene.quoted[at].is_some() || at < floor + 1 {
        return None;
    }
    let linked = at > floor + 1 && among(TO, form(at - 1)) && words[at - 1].flows();
    let verb = at - 1 - usize::from(linked);
    let start = floor.max(verb.saturating_sub(3));
    let denied = (start..at).any(|w| words[w].is(Class::NOT));
    let governs = among(LIMITS, form(verb)) && words[verb].flows() && scene.quoted[verb].is_none();
    (governs && !denied).then_some(verb)
}
