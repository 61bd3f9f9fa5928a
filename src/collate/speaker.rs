//! Who spoke, as the story knows them: one spelling a person, and a name for one whom a report
//! only describes, where another report names the speaker of the same words.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::{Utterance, spelling};
use crate::text::name::Office;
use crate::text::token::Fast;
use crate::text::{Annotations, Name, Quote, Role};

/// The speakers of all quotes: by report, then by quote.
pub type Speakers = Vec<Vec<Option<String>>>;

/// A spelling of a person's last name, with the reports that use it.
type Users<'a> = BTreeMap<&'a str, BTreeSet<usize>>;

/// The name in a speaker: the whole of it, or what follows an office ("chief executive Ann Lee").
/// None for a description, with or without the name of a body ("a spokesman for Halden Steel").
pub(super) fn name_in(speaker: &str) -> Option<&str> {
    let capital = |w: &str| w.chars().next().is_some_and(char::is_uppercase);
    if capital(speaker) {
        return Some(speaker);
    }
    let office = speaker
        .split_inclusive(' ')
        .take_while(|w| !capital(w))
        .map(str::len)
        .sum::<usize>();
    let (office, name) = speaker.split_at(office);
    let hangs = |w: &str| {
        matches!(
            w,
            "for" | "of" | "at" | "from" | "in" | "the" | "a" | "an" | "by"
        )
    };
    let plain = !office.split_whitespace().any(hangs);
    let words = name.split_whitespace().count();
    (plain && words >= 2 && name.split_whitespace().all(capital)).then_some(name)
}

fn is_name(speaker: &str) -> bool {
    name_in(speaker).is_some()
}

/// The last word of a name as its report writes it.
fn last_form(name: &Name) -> &str {
    name.full.split_whitespace().next_back().unwrap_or_default()
}

/// Keys of names that are written in more ways than one, or sound like another.
fn varied<'a>(names: &[(usize, &'a Name)], alike: &'a [(String, String)]) -> HashSet<&'a str> {
    let mut first: HashMap<&str, &str, Fast> = HashMap::default();
    let mut varied: HashSet<&str> = alike
        .iter()
        .flat_map(|(a, b)| [a.as_str(), b.as_str()])
        .collect();
    for (_, name) in names {
        let form = last_form(name);
        if *first.entry(&name.key).or_insert(form) != form {
            varied.insert(&name.key);
        }
    }
    varied
}

/// Last words as the reports write them, grouped by person.
fn persons<'a>(
    annotations: &'a [Annotations],
    alike: &'a [(String, String)],
) -> Vec<(BTreeSet<String>, Users<'a>)> {
    // A report may show a person only by the name; that another shows one is enough.
    let people: HashSet<&str, Fast> = annotations
        .iter()
        .flat_map(|notes| &notes.names)
        .filter(|n| n.person)
        .map(|n| n.key.as_str())
        .collect();
    let mut names: Vec<(usize, &Name)> = Vec::new();
    for (report, notes) in annotations.iter().enumerate() {
        let own = notes.names.iter().map(|n| (report, n));
        names.extend(own.filter(|(_, n)| people.contains(n.key.as_str())));
    }
    let varied = varied(&names, alike);
    let mut users: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    let mut forms: BTreeMap<&str, Users> = BTreeMap::new();
    for (report, name) in names {
        if varied.contains(name.key.as_str()) {
            users.entry(&name.key).or_default().insert(report);
            let held = forms.entry(&name.key).or_default();
            held.entry(last_form(name)).or_default().insert(report);
        }
    }
    let mut groups: Vec<BTreeSet<String>> = Vec::new();
    for (a, b) in spelling::variants(&users, alike) {
        match groups.iter_mut().find(|g| g.contains(&a) || g.contains(&b)) {
            Some(group) => group.extend([a, b]),
            None => groups.push(BTreeSet::from([a, b])),
        }
    }
    let grouped: BTreeSet<&str> = groups.iter().flatten().map(String::as_str).collect();
    let single = forms
        .iter()
        .filter(|(key, held)| held.len() > 1 && !grouped.contains(*key));
    let alone: Vec<BTreeSet<String>> = single
        .map(|(key, _)| BTreeSet::from([(*key).to_owned()]))
        .collect();
    groups.extend(alone);
    groups
        .into_iter()
        .map(|keys| {
            let mut all = Users::new();
            for (form, reports) in keys.iter().filter_map(|k| forms.get(k.as_str())).flatten() {
                all.entry(form).or_default().extend(reports);
            }
            (keys, all)
        })
        .collect()
}

/// The spelling that most reports have, the base's of equals.
fn winner<'a>(users: &Users<'a>, base: usize) -> Option<&'a str> {
    users
        .iter()
        .max_by_key(|(form, reports)| {
            (
                reports.len(),
                reports.contains(&base),
                std::cmp::Reverse(**form),
            )
        })
        .map(|(form, _)| *form)
}

/// Each spelling with the one that stands for it.
fn spellings(
    annotations: &[Annotations],
    alike: &[(String, String)],
    base: usize,
) -> BTreeMap<String, String> {
    let mut out = BTreeMap::new();
    for (keys, users) in persons(annotations, alike) {
        if let Some(form) = winner(&users, base) {
            out.extend(keys.into_iter().map(|key| (key, form.to_owned())));
        }
    }
    out
}

/// The speaker in the story's spelling.
fn respelt(speaker: &str, spellings: &BTreeMap<String, String>) -> String {
    let known = spellings
        .get(&spelling::last_word(speaker))
        .filter(|_| is_name(speaker));
    let Some(form) = known else {
        return speaker.to_owned();
    };
    match speaker.rsplit_once(char::is_whitespace) {
        Some((before, _)) => format!("{before} {form}"),
        None => form.clone(),
    }
}

/// The name of an utterance's speaker that the described one's own report knows too.
fn named(utterance: &Utterance, annotations: &[Annotations], report: usize) -> Option<String> {
    let own: BTreeSet<&str> = annotations[report]
        .names
        .iter()
        .map(|n| n.key.as_str())
        .collect();
    utterance
        .iter()
        .filter_map(|at| annotations[at.0].quotes[at.1].speaker.as_deref())
        .filter_map(name_in)
        .find(|s| {
            let last = spelling::last_word(s);
            own.iter().any(|key| spelling::alike(key, &last))
        })
        .map(str::to_owned)
}

/// What described speakers turn out to be called, by report and description.
fn described(
    annotations: &[Annotations],
    utterances: &[Utterance],
) -> BTreeMap<(usize, String), String> {
    let mut out = BTreeMap::new();
    for utterance in utterances {
        for at in utterance {
            let speaker = annotations[at.0].quotes[at.1].speaker.as_deref();
            let Some(speaker) = speaker.filter(|s| !is_name(s)) else {
                continue;
            };
            if let Some(name) = named(utterance, annotations, at.0) {
                out.entry((at.0, speaker.to_owned())).or_insert(name);
            }
        }
    }
    let holders = holders(annotations);
    for (report, notes) in annotations.iter().enumerate() {
        for role in notes.roles.iter().filter(|r| r.bearer.is_none()) {
            let key = (report, role.words.clone());
            if !out.contains_key(&key)
                && let Some(name) = by_office(&holders, &notes.names, role)
            {
                out.insert(key, name);
            }
        }
    }
    out
}

/// Who is said to hold which office anywhere in the story, by the office's head: last words with offices,
/// each once however many reports say it.
type Holders<'a> = BTreeMap<u64, BTreeSet<(String, &'a Office)>>;

fn holders(annotations: &[Annotations]) -> Holders<'_> {
    let mut out = Holders::new();
    for role in annotations.iter().flat_map(|notes| &notes.roles) {
        if let Some(bearer) = &role.bearer {
            let last = spelling::last_word(bearer);
            let held = out.entry(role.office.head).or_default();
            held.insert((last, &role.office));
        }
    }
    out
}

/// The person of a report to whom the reports give the office that describes a speaker here: the name
/// as this report writes it. None where two persons fit as well.
fn by_office(holders: &Holders, names: &[Name], role: &Role) -> Option<String> {
    let mut best: BTreeMap<&str, usize> = BTreeMap::new();
    for (last, office) in holders.get(&role.office.head)? {
        if let Some(shared) = office.fits(&role.office) {
            let known = best.entry(last).or_default();
            *known = shared.max(*known);
        }
    }
    let mut fits: BTreeMap<&str, usize> = BTreeMap::new();
    for (last, shared) in best {
        let here = names
            .iter()
            .find(|n| n.key == *last || spelling::alike(&n.key, last));
        if let Some(name) = here {
            let known = fits.entry(&name.full).or_default();
            *known = shared.max(*known);
        }
    }
    let top = *fits.values().max()?;
    let mut first = fits.iter().filter(|(_, shared)| **shared == top);
    let (name, _) = first.next()?;
    first.next().is_none().then(|| (*name).to_owned())
}

/// The speakers of a story's quotes. `alike` are last words of names that sound alike.
pub(super) fn resolve(
    annotations: &[Annotations],
    alike: &[(String, String)],
    utterances: &[Utterance],
    base: usize,
) -> Speakers {
    let spellings = spellings(annotations, alike, base);
    let described = described(annotations, utterances);
    let of = |report: usize, quote: &Quote| {
        let speaker = quote.speaker.as_ref()?;
        let name = described.get(&(report, speaker.clone())).unwrap_or(speaker);
        Some(respelt(name_in(name).unwrap_or(name), &spellings))
    };
    annotations
        .iter()
        .enumerate()
        .map(|(report, notes)| notes.quotes.iter().map(|q| of(report, q)).collect())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::Report;
    use crate::text::{annotate, clean};

    /// The first speaker of the last of some texts.
    fn last(texts: &[&str]) -> Option<String> {
        let read = |text: &&str| {
            let mut report = Report {
                text: (*text).into(),
                paragraphs: clean::paragraphs(text),
                ..Report::default()
            };
            report.meta.lang = Some("en".into());
            annotate(&report, None)
        };
        let annotations: Vec<Annotations> = texts.iter().map(read).collect();
        let speakers = resolve(&annotations, &[], &[], 0);
        speakers.last()?.first()?.clone()
    }

    #[test]
    fn an_office_that_another_report_tells_names_a_person_whom_this_one_names() {
        let told = "Governor Ragnar Berg spoke on Monday.";
        let rival = "Governor Ida Holm spoke on Monday.";
        let cases: &[(&[&str], &str)] = &[
            (
                &[
                    told,
                    "The cut surprised everyone. “It is fog,” the governor said. The term of Ragnar Berg ends soon.",
                ],
                "Ragnar Berg",
            ),
            // One whom the report never names stays as it describes him.
            (
                &[
                    told,
                    "The cut surprised everyone. “It is fog,” the governor said.",
                ],
                "the governor",
            ),
            // Two who would fit name neither.
            (
                &[
                    told,
                    rival,
                    "The cut surprised everyone. “It is fog,” the governor said. Nobody asked Ragnar Berg or Ida Holm.",
                ],
                "the governor",
            ),
            (
                &[
                    "Latvia’s Prime Minister Juris Ozols spoke. Estonia’s Prime Minister Kadri Tamm left.",
                    "The talks failed. “It is over,” the Estonian prime minister said. Nobody asked Juris Ozols or Kadri Tamm.",
                ],
                "Kadri Tamm",
            ),
        ];
        for (texts, expected) in cases {
            assert_eq!(last(texts).as_deref(), Some(*expected), "{texts:?}");
        }
    }
}
