//! Who spoke, as the story knows them: a name for one whom a report only describes, where another report names the speaker of the same words.

mod first_name;

use std::collections::{BTreeMap, BTreeSet};

use super::{Utterance, spelling};
use crate::text::name::Office;
use crate::text::name::lexicon::{Class, Lexicon};
use crate::text::{Annotations, Lang, Name, Quote, Role};

/// The speakers of all quotes: by report, then by quote.
pub type Speakers = Vec<Vec<Option<String>>>;

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
            "for" | "of" | "at" | "from" | "in" | "the" | "a" | "an" | "by" | "with" | "to" | "on"
        )
    };
    let plain = !office.split_whitespace().any(hangs);
    let words = name.split_whitespace().count();
    (plain && words >= 2 && name.split_whitespace().all(capital)).then_some(name)
}

/// Whether a speaker is known by name, and is no body: "China’s commerce ministry".
pub(super) fn is_person(speaker: &str) -> bool {
    let last = |name: &str| {
        name.split_whitespace()
            .next_back()
            .is_some_and(|w| w.starts_with(char::is_uppercase))
    };
    name_in(speaker).is_some_and(last)
}

fn is_name(speaker: &str) -> bool {
    name_in(speaker).is_some()
}

/// What somebody's words are written on, which says them for who wrote it.
const PAPERS: [&str; 22] = [
    "statement",
    "report",
    "letter",
    "message",
    "document",
    "note",
    "post",
    "text",
    "erklärung",
    "bericht",
    "brief",
    "schreiben",
    "communiqué",
    "lettre",
    "rapport",
    "comunicado",
    "carta",
    "mensaje",
    "comunicato",
    "lettera",
    "messaggio",
    "verklaring",
];

/// Whether a description is of a body or of people: "the court", "the ministry of works".
fn is_body(speaker: &str, lang: Lang) -> bool {
    let hangs = |w: &&str| {
        matches!(
            *w,
            "of" | "for" | "at" | "from" | "in" | "de" | "der" | "des" | "di" | "van"
        )
    };
    let head = speaker.split_whitespace().take_while(|w| !hangs(w)).last();
    let head = head.map(str::to_lowercase);
    let paper = |head: &str| PAPERS.contains(&head);
    let class = head
        .filter(|head| !paper(head))
        .map(|head| Lexicon::of(lang).class(&head));
    class.is_some_and(|class| class.has(Class::BODY.and(Class::PEOPLE)) && !class.has(Class::ROLE))
}

/// What is brought before a court, which speaks for those who brought it, folded and in lower case.
const SUITS: [&str; 7] = [
    "suit",
    "lawsuit",
    "complaint",
    "indictment",
    "petition",
    "klage",
    "klageschrift",
];

/// Whether a description is of what somebody else's words are written on than those of `name`: "a White House statement", "a police report"
/// and "the suit" say for no chairman what he says in nearly the same words.
fn is_of_others(speaker: &str, name: &str, lang: Lang) -> bool {
    let words: Vec<&str> = speaker.split_whitespace().collect();
    let last = spelling::last_word(name);
    let paper = |word: &str| PAPERS.contains(&word);
    let Some(at) = words.iter().position(|w| paper(w)) else {
        return words.last().is_some_and(|w| SUITS.contains(w));
    };
    let own = words[..at]
        .iter()
        .any(|w| spelling::alike(&spelling::fold(w), &last));
    let capital = |w: &&str| w.starts_with(char::is_uppercase);
    let owner = at.checked_sub(1).map(|before| words[before]);
    let body = |w: &str| Lexicon::of(lang).class(&w.to_lowercase()).has(Class::BODY);
    !own && owner.is_some_and(|w| capital(&w) || body(w))
}

/// The name of an utterance's speaker that the described one's own report knows too, as that report writes it.
fn named(utterance: &Utterance, annotations: &[Annotations], report: usize) -> Option<String> {
    let own = &annotations[report].names;
    // Most who quote it name one person.
    let mut asked: Vec<&str> = Vec::new();
    utterance
        .iter()
        .filter_map(|at| annotations[at.0].quotes[at.1].speaker.as_deref())
        .filter_map(name_in)
        .find_map(|s| {
            if asked.contains(&s) {
                return None;
            }
            asked.push(s);
            let last = spelling::last_word(s);
            own.iter()
                .find(|n| spelling::alike(&n.key, &last) && !are_relatives(s, &n.full))
        })
        .map(|name| name.full.clone())
}

/// Whether two names that end in one word, each of several words, have no word alike before it: those of brother and sister.
fn are_relatives(a: &str, b: &str) -> bool {
    let firsts = |name: &str| -> Vec<String> {
        let words = name.split_whitespace().map(spelling::fold);
        let mut words: Vec<String> = words.collect();
        words.pop();
        words
    };
    let (own, theirs) = (firsts(a), firsts(b));
    let is_one =
        |a: &String, b: &String| a.starts_with(b) || b.starts_with(a) || spelling::alike(a, b);
    let shared = own.iter().any(|a| theirs.iter().any(|b| is_one(a, b)));
    !own.is_empty() && !theirs.is_empty() && !shared
}

/// What described speakers turn out to be called, by report and description.
pub(super) fn described(
    annotations: &[Annotations],
    utterances: &[Utterance],
) -> BTreeMap<(usize, String), String> {
    let mut out = BTreeMap::new();
    for utterance in utterances {
        for at in utterance {
            let notes = &annotations[at.0];
            let speaker = notes.quotes[at.1].speaker.as_deref();
            // A court or a ministry speaks for itself, whoever else says the same.
            let one = |s: &&str| !is_name(s) && !is_body(s, notes.lang);
            let Some(speaker) = speaker.filter(one) else {
                continue;
            };
            let name = named(utterance, annotations, at.0);
            if let Some(name) = name.filter(|name| !is_of_others(speaker, name, notes.lang)) {
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
    let best = fitting(holders, role);
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
    alone(&fits).map(str::to_owned)
}

/// Those whose office a description may mean, by their last names, with how many words both share.
fn fitting<'a>(holders: &'a Holders, role: &Role) -> BTreeMap<&'a str, usize> {
    let mut best: BTreeMap<&str, usize> = BTreeMap::new();
    for (last, office) in holders.get(&role.office.head).into_iter().flatten() {
        if let Some(shared) = office.fits(&role.office) {
            let known = best.entry(last).or_default();
            *known = shared.max(*known);
        }
    }
    best
}

/// The one that fits best; none where two do as well.
fn alone<'a>(fits: &BTreeMap<&'a str, usize>) -> Option<&'a str> {
    let top = fits.values().max()?;
    let mut first = fits.iter().filter(|(_, shared)| *shared == top);
    let (name, _) = first.next()?;
    first.next().is_none().then_some(*name)
}

/// Whom descriptions mean by what any report says of an office, by report and description: the last name of the only
/// one whom it fits. The own report need not name that person: good enough to hold two quotes against each other,
/// and not to name anybody.
pub(super) fn meant(annotations: &[Annotations]) -> BTreeMap<(usize, String), String> {
    let holders = holders(annotations);
    let mut out = BTreeMap::new();
    for (report, notes) in annotations.iter().enumerate() {
        for role in notes.roles.iter().filter(|r| r.bearer.is_none()) {
            if let Some(last) = alone(&fitting(&holders, role)) {
                out.insert((report, role.words.clone()), last.to_owned());
            }
        }
    }
    out
}

/// Whose the words are that a report gives as nobody's, by report and quote: of the one person from whom other reports have
/// them, where this report knows that person by name. "In full the passage reads: “…”" leaves to the reader who spoke.
fn unsaid(
    annotations: &[Annotations],
    utterances: &[Utterance],
) -> BTreeMap<(usize, usize), String> {
    let mut out = BTreeMap::new();
    for utterance in utterances {
        let speaker = |at: &(usize, usize)| annotations[at.0].quotes[at.1].speaker.as_deref();
        let mut said = utterance.iter().filter_map(speaker).filter_map(name_in);
        let Some(first) = said.next().map(spelling::last_word) else {
            continue;
        };
        if !said.all(|other| spelling::alike(&first, &spelling::last_word(other))) {
            continue;
        }
        for at in utterance.iter().filter(|at| speaker(at).is_none()) {
            if let Some(name) = named(utterance, annotations, at.0) {
                out.insert(*at, name);
            }
        }
    }
    out
}

/// Whose the words are that a report hands to the wrong one, by report and quote: where he or she or the sentences around tell who
/// spoke, and all others, or four for each who does not, have the same words from one person whom this report knows by name, two of
/// them or one who names that person beside the words. A pronoun is easily misread; that reports differ in who spoke is rare.
fn mistaken(
    annotations: &[Annotations],
    utterances: &[Utterance],
) -> BTreeMap<(usize, usize), String> {
    const AGREE: usize = 2;
    const MOST: usize = 4;
    let quote = |at: &(usize, usize)| &annotations[at.0].quotes[at.1];
    let name = |at: &(usize, usize)| name_in(quote(at).speaker.as_deref()?);
    let mut out = BTreeMap::new();
    for utterance in utterances {
        for at in utterance.iter().filter(|at| quote(at).pointed) {
            let Some(own) = name(at).map(spelling::last_word) else {
                continue;
            };
            let others = utterance
                .iter()
                .filter(|o| o.0 != at.0 && name(o).is_some());
            let named = others.filter_map(|o| Some((o, spelling::last_word(name(o)?))));
            let named: Vec<(&(usize, usize), String)> = named.collect();
            let with = |last: &str| {
                let alike = |(_, other): &&(_, String)| spelling::alike(other, last);
                named.iter().filter(alike).count()
            };
            let Some((_, other)) = named.iter().rev().max_by_key(|(_, last)| with(last)) else {
                continue;
            };
            let others = named
                .iter()
                .filter(|(_, last)| spelling::alike(last, other));
            let others: Vec<&(usize, usize)> = others.map(|(o, _)| *o).collect();
            let agree = others.len() >= MOST * (named.len() - others.len());
            let reports: BTreeSet<usize> = others.iter().map(|o| o.0).collect();
            // A translation by one report alone says less: it may hand the words on to another.
            let lang = |o: &(usize, usize)| annotations[o.0].lang;
            let plain = |o: &&(usize, usize)| !quote(o).pointed && lang(o) == lang(at);
            let sure = reports.len() >= AGREE || others.iter().any(plain);
            let known = annotations[at.0].names.iter();
            let known = known.clone().find(|n| spelling::alike(&n.key, other));
            if agree
                && sure
                && !spelling::alike(&own, other)
                && let Some(known) = known
            {
                out.insert(*at, known.full.clone());
            }
        }
    }
    out
}

/// The speakers of a story's quotes, each as the quote's own report writes the name: that two reports write one
/// name in two ways is for the reader to see. A first name alone is no such way.
pub(super) fn resolve(annotations: &[Annotations], utterances: &[Utterance]) -> Speakers {
    let mut described = described(annotations, utterances);
    described.extend(first_name::whole(annotations, utterances));
    let unsaid = unsaid(annotations, utterances);
    let mistaken = mistaken(annotations, utterances);
    let of = |report: usize, (at, quote): (usize, &Quote)| {
        if let Some(name) = mistaken.get(&(report, at)) {
            return Some(name.clone());
        }
        let Some(speaker) = quote.speaker.as_ref() else {
            return unsaid.get(&(report, at)).cloned();
        };
        let name = described.get(&(report, speaker.clone())).unwrap_or(speaker);
        Some(name_in(name).unwrap_or(name).to_owned())
    };
    annotations
        .iter()
        .enumerate()
        .map(|(report, notes)| {
            let quotes = notes.quotes.iter().enumerate();
            quotes.map(|quote| of(report, quote)).collect()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::Report;
    use crate::text::{annotate, clean};

    /// The first speaker of the last of some texts.
    pub(super) fn last(texts: &[&str]) -> Option<String> {
        last_of(texts, &[])
    }

    pub(super) fn last_of(texts: &[&str], utterances: &[Utterance]) -> Option<String> {
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
        let speakers = resolve(&annotations, utterances);
        speakers.last()?.first()?.clone()
    }

    #[test]
    fn a_pronoun_gives_way_to_those_whom_all_others_name() {
        let told = "“The islands were lent and not given,” Ida Lund told guests.";
        let misread = "Ida Lund spoke late. The letter is of Vera Holm. In May it was Vera Holm who wrote it. “The islands were lent and not given,” she said.";
        let one = [vec![(0, 0), (1, 0)]];
        assert_eq!(last_of(&[told, misread], &[]).as_deref(), Some("Vera Holm"));
        assert_eq!(last_of(&[told, misread], &one).as_deref(), Some("Ida Lund"));
        // Of six reports one may hand them to a third.
        let third = "“The islands were lent and not given,” said Nora Berg.";
        let all = [told, told, told, told, third, misread];
        let many = [(0..6).map(|report| (report, 0)).collect()];
        assert_eq!(last_of(&all, &many).as_deref(), Some("Ida Lund"));
        let two = [told, told, third, misread];
        let few = [(0..4).map(|report| (report, 0)).collect()];
        assert_eq!(last_of(&two, &few).as_deref(), Some("Vera Holm"));
        // Who is named beside the words stays, and so does who the others name and the report does not know.
        let named = "Ida Lund spoke late. “The islands were lent and not given,” said Vera Holm.";
        assert_eq!(last_of(&[told, named], &one).as_deref(), Some("Vera Holm"));
        let strange = "Vera Holm spoke late. “The islands were lent and not given,” she said.";
        assert_eq!(
            last_of(&[told, strange], &one).as_deref(),
            Some("Vera Holm")
        );
    }

    #[test]
    fn a_relative_is_not_called_by_the_name_they_share() {
        let sister = "Marcus Corby died on Friday. “He did it for the children,” his sister, Ann Corby, said.";
        let wife = "The dead man is Marcus Corby. “He did it for all the children,” his wife said.";
        let one = [vec![(0, 0), (1, 0)]];
        assert_eq!(last_of(&[sister, wife], &one).as_deref(), Some("his wife"));
    }

    #[test]
    fn a_strongman_is_called_a_dictator_too() {
        let told = "The talks were led by Norland strongman Viktor Stan. “I would walk there if they asked me,” the dictator said.";
        assert_eq!(last(&[told]).as_deref(), Some("Viktor Stan"));
    }

    #[test]
    fn words_of_nobody_are_whose_words_other_reports_have() {
        let told = "“The islands were lent and not given,” Ida Lund told guests.";
        let bare = "In full the passage reads as follows: “The islands were only lent.” Ida Lund left on Friday.";
        let one = [vec![(0, 0), (1, 0)]];
        assert_eq!(last(&[told, bare]), None);
        assert_eq!(last_of(&[told, bare], &one).as_deref(), Some("Ida Lund"));
        // Nor where the report does not know that person, or two reports have them from two.
        let other = "In full the passage reads as follows: “The islands were only lent.” She left on Friday.";
        assert_eq!(last_of(&[told, other], &one), None);
        let rival = "“The islands were lent and not given,” Jan Roe told guests.";
        let two = [vec![(0, 0), (1, 0), (2, 0)]];
        assert_eq!(last_of(&[told, rival, bare], &two), None);
    }

    #[test]
    fn a_paper_of_somebody_elses_is_no_person() {
        let told = "“The islands were lent and not given,” Ida Lund told guests.";
        let paper = |whose: &str| {
            format!("Ida Lund left on Friday. “The islands were only lent,” {whose} said.")
        };
        let one = [vec![(0, 0), (1, 0)]];
        for whose in [
            "the suit",
            "a Grey House statement",
            "a government statement",
        ] {
            assert_eq!(
                last_of(&[told, &paper(whose)], &one).as_deref(),
                Some(whose)
            );
        }
        for whose in ["the statement", "a Lund statement"] {
            let words = paper(whose);
            assert_eq!(last_of(&[told, &words], &one).as_deref(), Some("Ida Lund"));
        }
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
