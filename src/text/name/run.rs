//! Runs of capitalised words that can be names.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::bearer;
use super::lexicon::{Class, WordSet, hash_of, hashes_of};
use super::phrase::{HUMAN, Range};
use super::sieve::Sieve;
use super::words::{Case, Gap, Word};
use crate::text::{Annotations, Lang, Sentence};

/// What the whole text shows of its words' capitals.
struct Seen {
    /// Words that occur in lower case, if they are capitalised elsewhere.
    lower: WordSet,
    /// Words that are capitalised inside a sentence.
    inside: WordSet,
    /// Last words of names that stand beyond doubt.
    sure: WordSet,
}

/// The names of a text as ranges of words, in order and without overlap.
pub fn find(text: &str, notes: &Annotations, words: &[Word]) -> Vec<Range> {
    let shouted = shouted(text, notes, words);
    let mut seen = Seen::new(words, &shouted);
    let mut candidates = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let end = if shouted[words[at].sentence] {
            at
        } else {
            run_end(words, at)
        };
        if end > at {
            candidates.push(at..end);
        }
        at = end.max(at + 1);
    }
    let names: Vec<(Range, bool)> = candidates
        .into_iter()
        .filter_map(|run| core(words, run, &seen, notes.lang))
        .collect();
    for (name, sure) in &names {
        if *sure {
            seen.sure.insert(words[name.end - 1].hash);
            // "Maria Lee was there. Maria said": a first name that opens a sentence is one told of before.
            let first = &words[name.start];
            if name.len() > 1 && first.is(Class::GIVEN) && !seen.is_lower(first) {
                seen.sure.insert(first.hash);
            }
        }
    }
    let mut found: Vec<Range> = names
        .into_iter()
        .filter(|(name, sure)| *sure || keeps(text, words, name, &seen, notes.lang))
        .map(|(name, _)| name)
        .collect();
    part_neighbours(words, &mut found);
    found.extend(known_in_headings(words, &shouted, &seen));
    found.sort_by_key(|name| name.start);
    found
}

impl Seen {
    fn new(words: &[Word], shouted: &[bool]) -> Self {
        // Only words with a capital are ever asked for, and most words never have one.
        let asked = words.iter().filter(|w| w.case != Case::Lower);
        let asked = Sieve::of(asked.map(|w| w.hash));
        let mut seen = Seen {
            lower: WordSet::default(),
            inside: WordSet::default(),
            sure: WordSet::default(),
        };
        for word in words {
            let set = match word.case {
                Case::Lower if asked.may_hold(word.hash) => &mut seen.lower,
                Case::Capital | Case::Upper | Case::Digit if !word.first => &mut seen.inside,
                _ => continue,
            };
            if !shouted[word.sentence] {
                set.insert(word.hash);
            }
        }
        seen
    }

    /// Whether a word of a run occurs in lower case, be it in the run itself.
    fn is_lower(&self, word: &Word) -> bool {
        word.case == Case::Lower || self.lower.contains(&word.hash)
    }
}

/// Which sentences are set in title case, where capitals tell nothing.
fn shouted(text: &str, notes: &Annotations, words: &[Word]) -> Vec<bool> {
    let is_shouted = |sentence: &Sentence| {
        let stops = ['.', '!', '…', '”', '"', '’', '»'];
        if notes.lang == Lang::De || sentence.span.of(text).ends_with(stops) {
            return false;
        }
        let words = &words[sentence.tokens.clone()];
        let telling = words
            .iter()
            .filter(|w| !w.stop && !w.is(Class::DET.and(Class::PREP)));
        let (capital, all) = telling.fold((0, 0), |(capital, all), word| {
            (capital + usize::from(word.is_capital()), all + 1)
        });
        all >= 3 && capital * 5 >= all * 4
    };
    notes.sentences.iter().map(is_shouted).collect()
}

fn opens(word: &Word) -> bool {
    word.is_capital()
        && !word.is(Class::DATE)
        && !word.is(Class::SPEAKING)
        && !(word.first && (word.stop || word.is(Class::COMMON)) && !word.is(HUMAN))
        && !(word.stop && word.is(Class::DET.and(Class::PREP).and(Class::AND)))
}

/// Whether a short word for a day or month is somebody's name: "said Sun Haoran", "minister May Lin".
fn opens_as_surname(words: &[Word], at: usize) -> bool {
    const SHORT: usize = 3;
    let word = &words[at];
    let announced = at.checked_sub(1).map(|b| &words[b]).is_some_and(|b| {
        b.flows() && !b.is_capital() && b.is(Class::CUE.and(Class::ROLE).and(Class::HONORIFIC))
    });
    let goes_on = words.get(at + 1).is_some_and(|n| {
        word.flows() && n.is_capital() && !n.stop && !n.is(Class::DATE.and(HUMAN).and(Class::ORG))
    });
    let short = word.span.end - word.span.start <= SHORT;
    announced && goes_on && short && word.is_capital() && word.is(Class::DATE)
}

/// One past the last word of the run that begins at `at`; `at` itself when none does.
fn run_end(words: &[Word], at: usize) -> usize {
    // "Le directeur d’Arcelin" heads Arcelin: what is elided opens no name, as "al-" does.
    let elided = words[at].is(Class::PREP);
    let prefix = !elided && words[at].is(Class::PARTICLE) && words[at].gap.has(Gap::TIGHT);
    if !prefix && !words[at].is_capital() {
        return at;
    }
    let tight_name = prefix && words.get(at + 1).is_some_and(Word::is_capital);
    if !opens(&words[at]) && !tight_name && !opens_as_surname(words, at) {
        return at;
    }
    let mut end = at + 1;
    while end < words.len() && joins(words, end) {
        if words[end].is_capital() || is_hyphened(words, at, end) {
            end += 1;
            continue;
        }
        let link = particles(words, end);
        if link == end {
            break;
        }
        end = link + 1;
    }
    end
}

/// What an English compound ends with behind a hyphen, and no name: "New York-based", "Ann Lee-led".
static COMPOUNDS: LazyLock<WordSet> = LazyLock::new(|| {
    let words = "based born led run made era style only like held built owned wide free bound level class type size long \
        old age aged backed linked listed wing side area";
    words.split_whitespace().map(hash_of).collect()
});

/// Whether a word in small letters is the second part of a name behind a hyphen, as Korean and Chinese ones are
/// written: "Kim Jong-un", "Go Bok-rye". A family name stands before.
fn is_hyphened(words: &[Word], at: usize, end: usize) -> bool {
    const SYLLABLE: usize = 7;
    let (before, word) = (&words[end - 1], &words[end]);
    let hyphen = before.gap.has(Gap::TIGHT) && word.span.start == before.span.end + 1;
    let known = Class::PLACE.and(Class::ORG).and(Class::DEMONYM);
    hyphen
        && end - at >= 2
        && before.case == Case::Capital
        && !before.is(known)
        && before.span.len() <= SYLLABLE
        && word.case == Case::Lower
        && word.span.len() <= SYLLABLE
        && !COMPOUNDS.contains(&word.hash)
}

fn joins(words: &[Word], at: usize) -> bool {
    let (before, word) = (&words[at - 1], &words[at]);
    before.flows()
        && !before.gap.has(Gap::OWNER)
        && before.sentence == word.sentence
        && !(word.is_capital() && (word.is(Class::DATE) || word.stop && word.is(Class::SPEAKING)))
}

/// Whether a German particle tells where somebody is from who is named in full before it: „Jan Voigt vom Deutschen Wetterdienst“,
/// „Ada Roe von der Universität“. Nobles have one word before it, or a first name or a title right before.
fn is_from(words: &[Word], at: usize) -> bool {
    const FROM: [u64; 4] = hashes_of(["vom", "von", "zum", "zur"]);
    const NOBLE: [u64; 8] = hashes_of([
        "graf", "gräfin", "freiherr", "freifrau", "baron", "prinz", "fürst", "herzog",
    ]);
    let Some(first) = at.checked_sub(2).map(|f| &words[f]) else {
        return false;
    };
    let last = &words[at - 1];
    let whole = first.is_capital() && first.flows() && !first.is(HUMAN.and(Class::HONORIFIC));
    let known = first.is(Class::GIVEN) || words[at].hash == FROM[0];
    let other = Class::GIVEN.and(Class::ROLE).and(Class::HONORIFIC);
    FROM.contains(&words[at].hash)
        && whole
        && known
        && last.is_capital()
        && !last.is(other)
        && !NOBLE.contains(&last.hash)
}

/// Whether an Italian «da» tells by whom or from whom: «segretario di Stato da Borani». In a name it stands behind a first name
/// and before what is none, or before a family's name of Portugal.
fn is_by(words: &[Word], at: usize) -> bool {
    const FAMILIES: [u64; 7] = hashes_of([
        "silva", "costa", "cunha", "rocha", "fonseca", "gama", "cruz",
    ]);
    let by = words[at].hash == const { hash_of("da") } && words[at].is(Class::BY);
    let first = words[at - 1].is(Class::GIVEN);
    let next = words.get(at + 1);
    let named = next.is_some_and(|w| FAMILIES.contains(&w.hash) || first && !w.is(Class::GIVEN));
    by && !named
}

/// Index of the capitalised word behind the particles at `at`; `at` when none follows.
fn particles(words: &[Word], at: usize) -> usize {
    // "Tom Krüger der Zeitung": an article alone joins nothing.
    if words[at].is(Class::OF) && words[at].is(Class::DET) && !words[at].is(Class::PREP) {
        return at;
    }
    // "Jan Voigt zu Ende", "zu Gast": only behind first names and titles is it part of a name.
    let title = Class::GIVEN.and(Class::ROLE).and(Class::HONORIFIC);
    if words[at].hash == const { hash_of("zu") } && !words[at - 1].is(title) {
        return at;
    }
    if is_from(words, at) || is_by(words, at) {
        return at;
    }
    let body = words[at - 1].is(Class::ORG) && words[at].is(Class::OF);
    let mut next = at;
    while next < at + 3
        && next < words.len()
        && (words[next].is(Class::PARTICLE) || body && words[next].is(Class::OF.and(Class::DET)))
    {
        if !words[next].flows() {
            return at;
        }
        next += 1;
    }
    let lands = next > at
        && words.get(next).is_some_and(|w| {
            w.is_capital() && w.sentence == words[at].sentence && !w.is(Class::DATE)
        });
    if lands { next } else { at }
}

/// German prepositions with an article in them: „im Gericht Ann Weber“.
const CONTRACTED: [u64; 8] = hashes_of(["im", "am", "beim", "vom", "zum", "zur", "ins", "ans"]);

/// "Adds Ann Lee: “…”", «Spiega Anna Bianchi», « Réaction d’Anne Dupont »: whether a run opens a sentence with the verb or the noun
/// that hands on what somebody says.
fn speaks(words: &[Word], run: &Range, seen: &Seen, lang: Lang) -> bool {
    let first = &words[run.start];
    let noun = first.is(Class::CUE_NOUN) && lang != Lang::De;
    first.first
        && run.len() > 1
        && first.flows()
        && (first.is(Class::CUE) || noun)
        && !first.is(Class::NOUNY.and(Class::ORG).and(HUMAN))
        && !seen.inside.contains(&first.hash)
}

/// A run without the offices before the name, and whether it is a name beyond doubt.
fn core(words: &[Word], run: Range, seen: &Seen, lang: Lang) -> Option<(Range, bool)> {
    let run = run.start..before_generation(words, &run);
    let mut start = run.start;
    let first = &words[start];
    let opener =
        first.first && run.len() > 1 && seen.is_lower(first) && !seen.inside.contains(&first.hash);
    // "der Winzer Jörg Mäder": what follows an article is a noun.
    let german = lang == Lang::De
        && run.len() > 2
        && run.start > 0
        && (words[run.start - 1].is(Class::DET) || CONTRACTED.contains(&words[run.start - 1].hash))
        && words[run.start - 1].flows()
        && run
            .clone()
            .all(|w| !words[w].is(Class::ORG.and(Class::PLACE)));
    let epithet =
        german || first.first && run.len() > 2 && lang == Lang::En && first.is(Class::EPITHET);
    if (opener || epithet || speaks(words, &run, seen, lang)) && !first.is(Class::GIVEN) {
        start += 1;
        // « Réaction d’Anne Dupont »
        let of = words[start].is(Class::OF) && start + 1 < run.end;
        start += usize::from(of);
    }
    if lang == Lang::De {
        start = behind_head(words, &(start..run.end));
    }
    start = behind_credit(words, &(start..run.end));
    let has_org = run.clone().any(|w| words[w].is(Class::ORG));
    let office = (start..run.end)
        .rev()
        .find(|w| words[*w].is(Class::ROLE.and(Class::HONORIFIC)) && !words[*w].is(Class::GIVEN));
    let mut titled = false;
    match office {
        Some(last) if last + 1 == run.end && is_surname(words, start, last) => {}
        Some(last) if last + 1 == run.end => return None,
        Some(last) if !has_org || run.end - last > 2 => {
            // "Minister van Defensie Ann Lee"
            let of = words[last + 1].is(Class::OF) && last + 2 < run.end && words[last].flows();
            start = last + 1 + usize::from(of && !words[last + 1].is_capital());
            titled = true;
        }
        _ => {}
    }
    let title = second_title(words, &(start..run.end));
    titled |= title > 0;
    start += title;
    start = behind_seat(words, &(start..run.end), lang);
    let over = departments(words, &(start..run.end), lang);
    titled |= over > start;
    start = behind_adjunct(words, &(over..run.end), lang);
    let given = (start..run.end).find(|w| words[*w].is(Class::GIVEN));
    if let Some(given) = given
        && given + 1 < run.end
    {
        let describes = |w: usize| {
            words[w].is(Class::DEMONYM.and(Class::ORG).and(Class::PLACE).and(HUMAN))
                || seen.is_lower(&words[w])
        };
        if (start..given).all(describes) {
            start = given;
        }
    }
    if (start..run.end).all(|w| words[w].is(Class::DEMONYM.and(Class::COMMON)) || words[w].stop) {
        return None;
    }
    let several = run.end - start > 1;
    let by_first_name = given == Some(start) && several;
    let sure = match lang {
        Lang::De => {
            by_first_name || titled || words[start].is(Class::PLACE) || several && office.is_none()
        }
        _ => titled || several || !words[start].first || words[start].is(Class::PLACE),
    };
    Some((start..run.end, sure))
}

/// How many words of a title open what is left of a run: the second part of "President Pro Tem Ivo Kern", or what several are.
fn second_title(words: &[Word], run: &Range) -> usize {
    const TEM: [u64; 2] = hashes_of(["tem", "tempore"]);
    let pro = words[run.start].hash == const { hash_of("pro") };
    if pro && run.len() > 2 && TEM.contains(&words[run.start + 1].hash) {
        return 2;
    }
    usize::from(is_of_several(words, run))
}

/// Whether a run opens with what several are, the first of whom is named behind it: "Senators Ivo Kern and Ada Roe".
fn is_of_several(words: &[Word], run: &Range) -> bool {
    let first = &words[run.start];
    let body = Class::ORG.and(Class::BODY).and(Class::PLACE);
    run.len() > 1
        && SEVERAL.contains(&first.hash)
        && first.is_capital()
        && !run.clone().any(|w| words[w].is(body))
}

/// Titles of several.
const SEVERAL: [u64; 15] = hashes_of([
    "senators",
    "representatives",
    "reps",
    "sens",
    "congressmen",
    "congresswomen",
    "attorneys",
    "lawyers",
    "justices",
    "judges",
    "professors",
    "governors",
    "ministers",
    "messrs",
    "drs",
]);

/// Where a name ends before what tells a father from a son of one name: of "Ivo Kern Jr." behind Kern, by whom the report
/// goes on to call him. A numeral behind fewer words is a monarch's: "John Paul II".
fn before_generation(words: &[Word], run: &Range) -> usize {
    const JUNIOR: [u64; 4] = hashes_of(["jr", "sr", "jnr", "snr"]);
    const NUMERAL: [u64; 3] = hashes_of(["ii", "iii", "iv"]);
    const WHOLE: usize = 4;
    let last = words[run.end - 1].hash;
    let tells =
        run.len() > 1 && JUNIOR.contains(&last) || run.len() >= WHOLE && NUMERAL.contains(&last);
    run.end - usize::from(tells)
}

/// Where a Romance or Dutch name begins behind what an office is over: of « le préfet de Bretagne Luc Morand » at Luc. A
/// first name behind a hyphen is of the place: « le maire de Saint-Denis Luc Morand ».
fn behind_seat(words: &[Word], run: &Range, lang: Lang) -> usize {
    let held = run.start.checked_sub(2).is_some_and(|before| {
        let (office, of) = (&words[before], &words[before + 1]);
        office.is(Class::ROLE) && office.flows() && of.is(Class::OF) && of.flows()
    });
    let told = matches!(lang, Lang::Fr | Lang::Es | Lang::It | Lang::Nl);
    let first = |w: &usize| words[*w].is(Class::GIVEN) && !words[*w - 1].gap.has(Gap::TIGHT);
    let mut inner = run.start + 1..run.end - 1;
    inner
        .find(first)
        .filter(|_| told && held)
        .unwrap_or(run.start)
}

/// Where a name begins behind a place or a German noun that a preposition governs, once somebody is said to speak: « a déclaré lundi
/// à Lyon Anne Roux » at Anne, „erzählte unter Tränen Eva Braun“ at Eva. English sets no subject so.
fn behind_adjunct(words: &[Word], run: &Range, lang: Lang) -> usize {
    const REACH: usize = 8;
    const NAME: usize = 2;
    let (first, second) = (run.start, run.start + 1);
    let before = |back: usize| first.checked_sub(back).map(|b| &words[b]);
    let governs = |w: &Word| w.is(Class::PREP) && !w.is(Class::OF) && w.flows();
    // „mit brüchiger Stimme“
    let adjective = lang == Lang::De
        && before(1).is_some_and(|w| w.class == Class::NONE && w.case == Case::Lower && w.flows());
    let governed = before(1 + usize::from(adjective)).is_some_and(governs);
    let romance = matches!(lang, Lang::Fr | Lang::Es | Lang::It | Lang::Nl | Lang::De);
    if !romance || !governed || run.end < second + NAME || words[first].is(Class::GIVEN.and(HUMAN))
    {
        return first;
    }
    let person =
        words[second].is(Class::GIVEN) && !words[second].is(Class::PLACE) && words[first].flows();
    let same = |w: &usize| words[*w].sentence == words[first].sentence;
    let mut back = (first.saturating_sub(REACH)..first).rev().take_while(same);
    let spoken = back.any(|w| words[w].is(Class::CUE) && !words[w].is_capital());
    if person && spoken { second } else { first }
}

/// Where a German name begins behind a noun that it hangs on: „unter Leitung von Ada Roe“ at Ada. Nobles have a first name
/// before the "von" and one word behind it.
fn behind_head(words: &[Word], run: &Range) -> usize {
    const NAME: usize = 2;
    let of = run.start + 1;
    let hangs = run.end > of + NAME
        && !words[run.start].is(Class::GIVEN)
        && words[of].case == Case::Lower
        && words[of].is(Class::PARTICLE)
        && (of + 1..run.end).all(|w| words[w].is_capital());
    if hangs { of + 1 } else { run.start }
}

/// Where a name begins behind the credit of a picture: of "AFP/MTI Ann Lee" at Ann.
fn behind_credit(words: &[Word], run: &Range) -> usize {
    const NAME: usize = 2;
    let agency = |w: &usize| words[*w].case == Case::Upper;
    let credit = run.clone().take_while(agency).count();
    let parted = (run.start..run.start + credit).any(|w| words[w].gap.has(Gap::SLASH));
    let named = run.len() >= credit + NAME;
    run.start + if parted && named { credit } else { 0 }
}

/// What ministers are over, where the name follows at once: "minister of Public Works Ann Lee", «ministro de Obras Públicas».
static DEPARTMENTS: LazyLock<WordSet> = LazyLock::new(|| {
    let words = "affairs works public foreign defence defense health finance interior justice education transport \
        environment agriculture economy energy labour labor culture trade industry tourism state security infrastructure home \
        gesundheit verteidigung finanzen inneres äußeres verkehr umwelt wirtschaft bildung arbeit affaires étrangères santé \
        défense finances intérieur économie éducation transports travaux publics obras públicas exteriores relaciones salud \
        defensa hacienda sanidad economía educación transporte trabajo ambiente interno esteri difesa salute economia istruzione \
        trasporti lavoro giustizia cultura sanità cultural sceaux numérique sécurité veiligheid justitie binnenlandse buitenlandse zaken defensie volksgezondheid financiën";
    words.split_whitespace().map(hash_of).collect()
});

/// Where the name begins behind an office and what it is over, which the run of capitals holds too.
fn departments(words: &[Word], run: &Range, lang: Lang) -> usize {
    const NAME: usize = 2;
    let held = run.start.checked_sub(2).is_some_and(|before| {
        let (office, of) = (&words[before], &words[before + 1]);
        office.is(Class::ROLE) && office.flows() && of.is(Class::PREP.and(Class::OF)) && of.flows()
    });
    // « le garde des Sceaux, à la Justice Luc Morand »: behind an article it is no first name, in a run that began with
    // « État aux » or « Économie et des » neither.
    let romance = matches!(lang, Lang::Fr | Lang::Es | Lang::It);
    let listed = |w: usize| DEPARTMENTS.contains(&words[w].hash);
    let pointed = |w: &usize| {
        let Some(before) = w.checked_sub(1).filter(|b| words[*b].flows()) else {
            return false;
        };
        let article = words[before].is(Class::DET.and(Class::PREP).and(Class::OF));
        let joined = before > 0 && words[before].is(Class::AND) && listed(before - 1);
        romance && article && !words[before].is_capital() || joined
    };
    let whole = |w: &usize| w + NAME < run.end && words[w + 1].is_capital();
    let over = run
        .clone()
        .rev()
        .find(|w| listed(*w) && pointed(w) && whole(w));
    let ends = (run.start..run.end)
        .take_while(|w| listed(*w))
        .last()
        .filter(|last| held && last + 1 < run.end)
        .max(over);
    ends.map_or(run.start, |last| last + 1)
}

/// Whether the office that ends a run is somebody's surname: "Jane Bishop", "the chief executive, Mora Tenant". A first
/// name before it says so, or a role in lower case before two words.
fn is_surname(words: &[Word], start: usize, last: usize) -> bool {
    let role = start
        .checked_sub(1)
        .map(|before| &words[before])
        .is_some_and(|b| {
            b.sentence == words[start].sentence && b.is(Class::ROLE) && !b.is_capital()
        });
    last > start && words[start].is(Class::GIVEN) || last == start + 1 && role
}

/// Whether a run that could be an ordinary word is a name after all.
fn keeps(text: &str, words: &[Word], name: &Range, seen: &Seen, lang: Lang) -> bool {
    let word = &words[name.start];
    if seen.sure.contains(&words[name.end - 1].hash) {
        return true;
    }
    let before = name
        .start
        .checked_sub(1)
        .map(|b| &words[b])
        .filter(|b| b.sentence == word.sentence);
    let after = words.get(name.end).filter(|a| a.sentence == word.sentence);
    let speaks = after.is_some_and(|a| word.flows() && a.is(Class::CUE) && !a.is_capital())
        || before.is_some_and(|b| b.flows() && b.is(Class::CUE) && !b.is_capital());
    if lang == Lang::De {
        let described = before.is_some_and(|b| {
            b.is(Class::DET.and(Class::PREP))
                || !b.is_capital() && !b.is(Class::CUE.and(Class::ADV))
        });
        return speaks && !described && word.class == Class::NONE;
    }
    if seen.is_lower(word) || word.class != Class::NONE {
        return false;
    }
    let acts = after.is_some_and(|a| {
        let who = word.gap.has(Gap::COMMA) && a.is(Class::REL) && a.is(Class::WHO);
        who || word.flows() && a.is(Class::AUX.and(Class::ADV))
    });
    // "Roe rejected claims that he knew": whom the sentence goes on to call he.
    let judges = after.is_some_and(|a| word.flows() && a.is(Class::CUE_NP) && !a.is_capital());
    let acts = acts || judges && lang == Lang::En && bearer::goes_on_as_he(text, words, name);
    seen.inside.contains(&word.hash) || speaks || acts || word.gap.has(Gap::OWNER)
}

/// "in Alma Ann Reed said": a run that ends with a name that stands alone elsewhere is that name
/// behind another, when a preposition governs its first word.
fn part_neighbours(words: &[Word], found: &mut [Range]) {
    let pairs: HashSet<(u64, u64)> = found
        .iter()
        .filter(|run| run.len() == 2)
        .map(|run| (words[run.start].hash, words[run.start + 1].hash))
        .collect();
    for run in found.iter_mut().filter(|run| run.len() == 3) {
        let governed =
            run.start > 0 && words[run.start - 1].is(Class::WHERE) && words[run.start - 1].flows();
        if governed && pairs.contains(&(words[run.start + 1].hash, words[run.start + 2].hash)) {
            run.start += 1;
        }
    }
}

/// In headings only the last words of names that the body gives are names.
fn known_in_headings(words: &[Word], shouted: &[bool], seen: &Seen) -> Vec<Range> {
    if !shouted.contains(&true) {
        return Vec::new();
    }
    words
        .iter()
        .enumerate()
        .filter(|(_, w)| w.is_capital() && shouted[w.sentence] && seen.sure.contains(&w.hash))
        .map(|(at, _)| at..at + 1)
        .collect()
}
