//! One name in several spellings.
//!
//! Rule: last names of which each report uses one, that differ by a transliteration or a slip (see
//! [`crate::collate::spelling`]). Spellings by house style are worth knowing, a spelling that one
//! outlet alone has is likely a slip (Reuters Handbook of Journalism, "Names"). Spellings of which
//! each belongs to another language are none: "Naples" and "Nápoles" are both right. The same for an earlier
//! word of a name: "Clara Rossi" against "Carla Rossi", a slip of one letter, or letters that changed places; for the
//! blanks and hyphens in it: "Ann de Witt" against "Ann Dewitt". And for the last word behind the same first ones, be it a common word: "Ann Miller" against "Ann Millar".

mod beside;
mod blanks;
mod sharp;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::scene::{Found, Scene};
use super::severity::of_sides;
use super::{DivergenceKind, Severity};
use crate::collate::{SentenceRef, lexicon, spelling};
use crate::story::{Place, Span};
use crate::text::Lang;
use crate::text::name::lexicon::{Class, Lexicon};
use crate::text::token::Fast;
use beside::Beside;

/// First mention of each spelling in each report.
type Mentions = BTreeMap<String, BTreeMap<usize, Place>>;

/// Mentions of the names that sound like another.
fn mentions(scene: &Scene) -> Mentions {
    let pairs = scene.index.alike.iter();
    let alike: HashSet<&String, Fast> = pairs.flat_map(|(a, b)| [a, b]).collect();
    let mut out = Mentions::new();
    if alike.is_empty() {
        return out;
    }
    for (report, notes) in scene.annotations.iter().enumerate() {
        for name in notes.names.iter().filter(|n| alike.contains(&n.key)) {
            let place = Place {
                report,
                span: name.span,
            };
            out.entry(name.key.clone())
                .or_default()
                .entry(report)
                .or_insert(place);
        }
    }
    out
}

/// Whether one word is known as a country's name, and the other as another's or as a first name, "France", "Francis"; or one is
/// the adjective of a place and the other a noun: "Balearic", "Balearics".
fn are_two(langs: &[Lang], a: &str, b: &str) -> bool {
    const ADJECTIVES: [&str; 3] = ["ic", "ian", "ean"];
    let several = |one: &str, more: &str| {
        more.strip_suffix('s') == Some(one) && ADJECTIVES.iter().any(|end| one.ends_with(end))
    };
    if several(a, b) || several(b, a) {
        return true;
    }
    let has = |word: &str, class| langs.iter().any(|l| Lexicon::of(*l).class(word).has(class));
    let known = |word: &str| has(word, Class::PLACE.and(Class::GIVEN));
    known(a) && known(b) && (has(a, Class::PLACE) || has(b, Class::PLACE))
}

/// Spellings that belong together, each group in alphabetical order.
fn groups(
    mentions: &Mentions,
    alike: &[(String, String)],
    langs: &[Lang],
) -> Vec<BTreeSet<String>> {
    let users: BTreeMap<&str, BTreeSet<usize>> = mentions
        .iter()
        .map(|(key, held)| (key.as_str(), held.keys().copied().collect()))
        .collect();
    let mut groups: Vec<BTreeSet<String>> = Vec::new();
    let variants = spelling::variants(&users, alike);
    for (a, b) in variants.into_iter().filter(|(a, b)| !are_two(langs, a, b)) {
        match groups.iter_mut().find(|g| g.contains(&a) || g.contains(&b)) {
            Some(group) => group.extend([a, b]),
            None => groups.push(BTreeSet::from([a, b])),
        }
    }
    groups
}

/// Whether two reports in one language spell it in two ways.
fn in_one_language(scene: &Scene, held: &[&BTreeMap<usize, Place>]) -> bool {
    let lang = |report: &usize| scene.annotations[*report].lang;
    held.iter().enumerate().any(|(n, a)| {
        held[n + 1..]
            .iter()
            .any(|b| a.keys().any(|x| b.keys().any(|y| lang(x) == lang(y))))
    })
}

/// The last name at a place, as it is written.
fn last(scene: &Scene, place: Place) -> String {
    let words = scene.words(place);
    words.split(' ').next_back().unwrap_or_default().to_owned()
}

/// Lower case without blanks, hyphens and apostrophes.
fn letters(name: &str) -> String {
    name.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// One name with and without its marks: "Núñez" and "Nunez", "Zoë Lund" and "Zoe Lund".
fn accents(scene: &Scene) -> Vec<Found> {
    let mut bare: BTreeMap<String, Mentions> = BTreeMap::new();
    let names = scene
        .annotations
        .iter()
        .flat_map(|notes| notes.names.iter());
    let accented = names.filter(|n| !n.full.is_ascii());
    let accented: HashSet<String, Fast> = accented.map(|n| spelling::fold(&n.full)).collect();
    if accented.is_empty() {
        return Vec::new();
    }
    for (report, notes) in scene.annotations.iter().enumerate() {
        let names = notes.names.iter();
        for name in names.filter(|n| accented.contains(&spelling::fold(&n.full))) {
            let place = Place {
                report,
                span: name.span,
            };
            if scene.words(place) == name.full {
                bare.entry(spelling::fold(&name.full))
                    .or_default()
                    .entry(letters(&name.full))
                    .or_default()
                    .entry(report)
                    .or_insert(place);
            }
        }
    }
    let mut out: Vec<Found> = Vec::new();
    for forms in bare.values() {
        let held: Vec<&BTreeMap<usize, Place>> = forms.values().collect();
        let marked = forms.keys().any(|f| !f.is_ascii());
        // A report that uses both forms differs from nobody.
        let users: usize = held.iter().map(|h| h.len()).sum();
        let all: BTreeSet<&usize> = held.iter().flat_map(|h| h.keys()).collect();
        let apart = users == all.len();
        if held.len() > 1 && marked && apart && in_one_language(scene, &held) {
            out.push(found(scene, &held, STRIPPED));
        }
    }
    // Who strips one name of its marks strips all: the name that most have stands for the others.
    out.sort_by_key(|f| std::cmp::Reverse(f.spans.len()));
    for one in out.iter_mut().skip(1) {
        one.gravity = STRIPPED * ALSO;
    }
    out
}

/// What a name without its marks is worth.
const STRIPPED: f64 = 0.3;

/// See [`accents`].
const ALSO: f64 = 0.3;

fn found(scene: &Scene, held: &[&BTreeMap<usize, Place>], gravity: f64) -> Found {
    let lasts: BTreeSet<String> = held
        .iter()
        .filter_map(|h| h.values().next())
        .map(|p| last(scene, *p))
        .collect();
    let wholes = held.iter().filter_map(|h| h.values().next());
    let wholes: BTreeSet<String> = wholes.map(|p| letters(&scene.words(*p))).collect();
    // Where only blanks differ the last words alone would mislead: "Witt" against "Dewitt".
    let told = lasts.len() == held.len() && wholes.len() == held.len();
    let part = |users: &&BTreeMap<usize, Place>| {
        let reports: Vec<usize> = users.keys().copied().collect();
        let place = users.values().next();
        let word = place.map_or_else(String::new, |p| {
            if told {
                last(scene, *p)
            } else {
                scene.words(*p)
            }
        });
        format!("{word} ({})", scene.shorts(&reports))
    };
    let parts: Vec<String> = held.iter().map(part).collect();
    let sides: Vec<usize> = held.iter().map(|h| h.len()).collect();
    Found {
        kind: DivergenceKind::Name,
        gravity,
        // A name is seldom what misleads; one against one is anybody's slip.
        severity: of_sides(&sides).max(Severity::Medium),
        claim: seat(scene, held),
        also: Vec::new(),
        open: Vec::new(),
        likely: Vec::new(),
        message: parts.join(" against "),
        spans: held.iter().flat_map(|h| h.values().copied()).collect(),
        missing: Vec::new(),
    }
}

/// The claim in which the spellings stand beside each other: of those that have two of them or more, the one in which
/// most reports write the name, the first of equals. None where no claim has two.
fn seat(scene: &Scene, held: &[&BTreeMap<usize, Place>]) -> Option<usize> {
    let mut claims: BTreeMap<usize, (BTreeSet<usize>, usize)> = BTreeMap::new();
    for (side, users) in held.iter().enumerate() {
        for place in users.values() {
            let notes = &scene.annotations[place.report];
            let Some(sentence) = notes.sentence_at(place.span.start) else {
                continue;
            };
            let at = SentenceRef {
                report: place.report,
                sentence,
            };
            for claim in scene.seats(at) {
                let (sides, reports) = claims.entry(*claim).or_default();
                sides.insert(side);
                *reports += 1;
            }
        }
    }
    let beside = claims.iter().filter(|(_, (sides, _))| sides.len() > 1);
    let most = beside.max_by_key(|(claim, (_, reports))| (*reports, Reverse(**claim)));
    most.map(|(claim, _)| *claim)
}

/// Words of a name shorter than this are not held for slips: "Jan" and "Ian" are two people.
const LONG: usize = 4;

/// Whether two names differ by one slip in one word before the last.
fn is_slip(a: &[String], b: &[String]) -> bool {
    let differ = || a.iter().zip(b).filter(|(x, y)| x != y);
    let letters = |word: &str| {
        let mut letters: Vec<char> = word.chars().collect();
        letters.sort_unstable();
        letters
    };
    // However short, a vowel more or another one is another spelling: "Lu" and "Lyu", where the rest is one long word.
    let vowels = |x: &str, y: &str| {
        let long = a.last().is_some_and(|last| last.chars().count() > LONG);
        long && spelling::differ_by_a_vowel(x, y)
    };
    let slip = |(x, y): (&String, &String)| {
        let short = x.chars().count().min(y.chars().count());
        let one = strsim::damerau_levenshtein(x, y) == 1;
        one && (vowels(x, y) || short > 2 && is_doubled(x, y))
            || short >= LONG && (one || letters(x) == letters(y))
    };
    a.len() == b.len()
        && a.last() == b.last()
        && differ().count() == 1
        && differ().all(|(x, y)| slip((x, y)) && !is_inflected(x, y))
}

/// Whether two words are one but for a letter written twice: "Issa", "Isa".
fn is_doubled(a: &str, b: &str) -> bool {
    let once = |word: &str| {
        let mut letters: Vec<char> = word.chars().collect();
        letters.dedup();
        letters
    };
    once(a) == once(b)
}

/// Whether two long words are one noun in two cases, as German has them: „das Unternehmen Halden“, „des Unternehmens Halden“.
fn is_inflected(a: &str, b: &str) -> bool {
    const NOUN: usize = 8;
    let more = a.strip_prefix(b).or_else(|| b.strip_prefix(a));
    a.len().min(b.len()) >= NOUN && more.is_some_and(|more| ["s", "n", "e"].contains(&more))
}

/// The folded words of a name of several, with the first mention in each report.
type FullName = (Vec<String>, BTreeMap<usize, Place>);

/// All of them, by their words.
fn full_names(scene: &Scene) -> Vec<FullName> {
    let mut out: BTreeMap<Vec<String>, BTreeMap<usize, Place>> = BTreeMap::new();
    for (report, notes) in scene.annotations.iter().enumerate() {
        for name in notes.names.iter() {
            let (report, span) = (report, name.span);
            // Most names are one word.
            if !span.of(scene.text(report)).contains(char::is_whitespace) {
                continue;
            }
            let place = Place { report, span };
            let written = scene.words(place);
            let mut words: Vec<String> = written.split(' ').map(spelling::fold).collect();
            if let Some(last) = words.last_mut() {
                *last = spelling::last_word(&written);
            }
            // "Brave Ann Lee had been buried": what a sentence begins with has a capital and may be no name.
            let first = notes.sentences[name.sentence].span.start == span.start;
            if first && words.len() > 2 {
                let rest = words[1..].to_vec();
                out.entry(rest).or_default().entry(report).or_insert(place);
            }
            if words.len() > 1 {
                out.entry(words).or_default().entry(report).or_insert(place);
            }
        }
    }
    out.into_iter().collect()
}

/// Names that differ by a slip before their last word, of which each report uses one.
fn firsts(scene: &Scene, names: &[FullName]) -> Vec<Found> {
    let mut by_last: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, (words, _)) in names.iter().enumerate() {
        let last = words.last().map_or("", String::as_str);
        by_last.entry(last).or_default().push(at);
    }
    let mut out = Vec::new();
    for group in by_last.values() {
        for (n, a) in group.iter().enumerate() {
            for b in &group[n + 1..] {
                let ((x, here), (y, there)) = (&names[*a], &names[*b]);
                let apart = here.keys().all(|report| !there.contains_key(report));
                let held = [here, there];
                if apart && is_slip(x, y) && in_one_language(scene, &held) {
                    out.push(found(scene, &held, gravity(scene, &held)));
                }
            }
        }
    }
    out
}

/// Whether two last names behind the same first ones are one: alike, or a slip apart.
fn is_one_last(a: &str, b: &str) -> bool {
    let short = a.chars().count().min(b.chars().count());
    let one = strsim::damerau_levenshtein(a, b) == 1;
    // A letter more at the end: "Pask", "Paske".
    let more = a.strip_prefix(b).or_else(|| b.strip_prefix(a));
    let more = more.is_some_and(|more| more != "s" && short >= LONG);
    spelling::alike(a, b) || one && (short > LONG || more)
}

/// Names of one bearer that differ in their last word alone, where that word is no name by itself: "tenant".
fn lasts(scene: &Scene, names: &[FullName]) -> Vec<Found> {
    let mut by_first: BTreeMap<&[String], Vec<usize>> = BTreeMap::new();
    for (at, (words, _)) in names.iter().enumerate() {
        by_first
            .entry(&words[..words.len() - 1])
            .or_default()
            .push(at);
    }
    let known = |a: &str, b: &str| {
        let pair = (a.min(b).to_owned(), a.max(b).to_owned());
        scene.index.alike.contains(&pair)
    };
    let mut out = Vec::new();
    for group in by_first.values() {
        for (n, a) in group.iter().enumerate() {
            for b in &group[n + 1..] {
                let ((x, here), (y, there)) = (&names[*a], &names[*b]);
                let (Some(own), Some(other)) = (x.last(), y.last()) else {
                    continue;
                };
                let apart = here.keys().all(|report| !there.contains_key(report));
                let held = [here, there];
                // The table has stems: "treasuri" for "treasury".
                let stem = |word: &str| word.strip_suffix('y').map(|w| format!("{w}i"));
                let is_common = |word: &str| lexicon::zipf(word) > lexicon::RARE;
                let common =
                    |word: &str| is_common(word) || stem(word).is_some_and(|stem| is_common(&stem));
                // "Public School", "Public Schools".
                let plural =
                    own.strip_suffix('s') == Some(other) || other.strip_suffix('s') == Some(own);
                let words = spelling::is_house_style(own, other)
                    || common(own) && common(other)
                    || plural && (common(own) || common(other));
                let one = own != other && is_one_last(own, other) && !known(own, other) && !words;
                if one && apart && in_one_language(scene, &held) {
                    out.push(found(scene, &held, gravity(scene, &held)));
                }
            }
        }
    }
    out
}

/// A spelling that the base alone has is likely a slip.
fn gravity(scene: &Scene, held: &[&BTreeMap<usize, Place>]) -> f64 {
    let users: usize = held.iter().map(|h| h.len()).sum();
    let rare = held.iter().map(|h| h.len()).min().unwrap_or(0);
    let own = held.iter().find(|h| h.contains_key(&scene.base));
    let slip = own.is_some_and(|h| h.len() == 1) && users > 2;
    0.5 + 0.2 * scene.share(users - rare) + if slip { 0.15 } else { 0.0 }
}

/// The words of a name as they are written, less those of a heading in capitals.
fn written(name: &str) -> impl Iterator<Item = &str> {
    let bare = |word| str::trim_end_matches(str::trim_end_matches(word, 's'), ['’', '\'']);
    let owned = |word: &str| word.ends_with("’s") || word.ends_with("'s");
    let words = name.split_whitespace();
    let words = words.map(move |word| if owned(word) { bare(word) } else { word });
    words.filter(|word| {
        let mut letters = word.chars().filter(|c| c.is_alphabetic());
        word.chars().count() >= LONG && !letters.all(char::is_uppercase)
    })
}

/// The first mention in each report of each word of a name, as it is written.
fn forms<'a>(scene: &'a Scene) -> Vec<(&'a str, Vec<Place>)> {
    let mut known: HashMap<&str, usize, Fast> = HashMap::default();
    let mut out: Vec<(&str, Vec<Place>)> = Vec::new();
    for (report, notes) in scene.annotations.iter().enumerate() {
        for name in notes.names.iter() {
            let whole = name.span.of(scene.text(report));
            for word in written(whole) {
                let at = *known.entry(word).or_insert(out.len());
                if at == out.len() {
                    out.push((word, Vec::new()));
                }
                let held = &mut out[at].1;
                if held.last().is_none_or(|last| last.report != report) {
                    let start = name.span.start + whole.find(word).unwrap_or(0);
                    let span = Span::new(start, start + word.len());
                    held.push(Place { report, span });
                }
            }
        }
    }
    out
}

/// One name with and without a capital inside: `Gatehouse` and `GateHouse`.
fn capitals(scene: &Scene) -> Vec<Found> {
    let forms = forms(scene).into_iter();
    let forms = forms.map(|(form, at)| (form.to_lowercase(), form, at));
    let mut by_letters: Vec<(String, &str, Vec<Place>)> = forms.collect();
    by_letters.sort_unstable_by(|(a, form, _), (b, other, _)| (a, form).cmp(&(b, other)));
    let mut out = Vec::new();
    let of_letters = by_letters.chunk_by(|(a, ..), (b, ..)| a == b);
    for forms in of_letters.filter(|forms| forms.len() > 1) {
        let inner = |form: &str| form.chars().skip(1).any(char::is_uppercase);
        let by_report = |(_, _, at): &(String, &str, Vec<Place>)| {
            let mentions = at.iter().map(|at| (at.report, *at));
            mentions.collect::<BTreeMap<usize, Place>>()
        };
        let mentions: Vec<BTreeMap<usize, Place>> = forms.iter().map(by_report).collect();
        let held: Vec<&BTreeMap<usize, Place>> = mentions.iter().collect();
        let users: usize = held.iter().map(|h| h.len()).sum();
        let all: BTreeSet<&usize> = held.iter().flat_map(|h| h.keys()).collect();
        let apart = users == all.len() && forms.iter().any(|(_, form, _)| inner(form));
        // With a small letter it is a common word.
        let mut written = forms.iter().map(|(_, form, _)| form);
        let names = written.all(|form| form.starts_with(char::is_uppercase));
        if names && apart && in_one_language(scene, &held) {
            out.push(found(scene, &held, gravity(scene, &held)));
        }
    }
    out
}

/// One difference a name.
pub(super) fn find(scene: &Scene) -> Vec<Found> {
    let mentions = mentions(scene);
    let mut out = accents(scene);
    let names = full_names(scene);
    out.extend(blanks::find(scene, &names));
    out.extend(firsts(scene, &names));
    out.extend(lasts(scene, &names));
    out.extend(capitals(scene));
    let langs: Vec<Lang> = scene.annotations.iter().map(|n| n.lang).collect();
    let groups = groups(&mentions, &scene.index.alike, &langs);
    let beside = Beside::of(scene, &groups);
    for group in &groups {
        let held: Vec<&BTreeMap<usize, Place>> = group.iter().map(|key| &mentions[key]).collect();
        let acronym =
            |h: &&BTreeMap<usize, Place>| h.values().all(|p| is_acronym(&last(scene, *p)));
        let acronyms = held.iter().filter(|h| acronym(h)).count();
        // "Baleari" joins "Balearic" and "Balearics", which are two words of one language, and no spellings.
        let of_one = group.iter().enumerate().any(|(n, a)| {
            let mut others = group.iter().skip(n + 1).filter(|b| !are_two(&langs, a, b));
            others.any(|b| in_one_language(scene, &[&mentions[a], &mentions[b]]))
        });
        if of_one && (acronyms == 0 || acronyms == held.len()) && beside.are_one(scene, group) {
            out.push(found(scene, &held, gravity(scene, &held)));
        }
    }
    out.retain(|found| !sharp::is_habit(scene, &found.spans));
    out
}

/// Whether a name is the first letters of other words: "SARAC" is no spelling of "Sarrac".
fn is_acronym(word: &str) -> bool {
    word.chars().count() >= LONG && word.chars().all(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(name: &str) -> Vec<String> {
        name.split(' ').map(spelling::fold).collect()
    }

    #[test]
    fn an_adjective_of_a_place_is_no_spelling_of_the_noun() {
        assert!(are_two(&[Lang::En], "balearic", "balearics"));
        assert!(!are_two(&[Lang::En], "andrew", "andrews"));
    }

    #[test]
    fn a_slip_in_a_last_name_is_seen_behind_the_same_first_one() {
        assert!(is_one_last("marik", "maric"));
        assert!(is_one_last("miller", "millar"));
        assert!(is_one_last("dorn", "dorne"));
        assert!(!is_one_last("berg", "burg"));
        assert!(!is_one_last("dorn", "dorns"));
        assert!(!is_one_last("costa", "conte"));
    }

    #[test]
    fn a_slip_before_the_last_word_is_one_letter_or_letters_changed() {
        for (a, b) in [
            ("Carla Rossi", "Clara Rossi"),
            ("Tirrena Lines", "Tirrenia Lines"),
            ("Maria José Ruiz", "Marie José Ruiz"),
            ("Lu Jianguo", "Lyu Jianguo"),
            ("Wad Hamid", "Wed Hamid"),
        ] {
            assert!(is_slip(&words(a), &words(b)), "{a} {b}");
        }
        for (a, b) in [
            ("Carla Rossi", "Paolo Rossi"),
            ("Jan Berg", "Ian Berg"),
            ("Carla Rossi", "Carla Russo"),
            ("Carla Rossi", "Carla Rossi"),
            ("Unternehmen Halden", "Unternehmens Halden"),
        ] {
            assert!(!is_slip(&words(a), &words(b)), "{a} {b}");
        }
    }
}
