//! Who bears a name: mentions joined, the fullest form, person or not, offices.

use std::collections::HashMap;

use super::lexicon::{Class, WordSet, hashes_of};
use super::office::Office;
use super::phrase::{HUMAN, Range};
use super::words::{Case, Gap, Word};
use super::{Name, role};
use crate::story::Span;
use crate::text::token::{self, Fast};
use crate::text::{Annotations, Lang};

/// What the report shows of a person's gender, for pronouns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Gender {
    /// Nothing shown.
    #[default]
    Unknown,
    /// He.
    Man,
    /// She.
    Woman,
}

/// One bearer of a name in one report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bearer<'n> {
    /// The fullest form that the report gives.
    pub full: &'n str,
    /// As [`Name::key`].
    pub key: &'n str,
    /// Offices and descriptions as the report words them, in the order it gives them.
    pub roles: Vec<String>,
    /// The same for comparing.
    pub offices: Vec<Office>,
    /// What titles, first name and offices show.
    pub gender: Gender,
    /// Whether the report shows a person.
    pub person: bool,
    /// Not shown, but a name of two or three plain words that nothing shows to be a place or a body.
    pub likely: bool,
    /// A single plain word that nothing shows to be a place or a body.
    pub bare: bool,
}

/// Mentions grouped by bearer while they are joined.
struct Group {
    key: String,
    /// The words of the fullest form.
    full: Range,
    evidence: Evidence,
    /// The group before it with the same last word.
    earlier: Option<usize>,
}

impl Group {
    /// Whether a mention is the fullest form with words left out, or the other way round.
    fn fits(&self, words: &[Word], run: &Range) -> bool {
        let (known, form) = (&words[self.full.clone()], &words[run.clone()]);
        let (short, long) = if known.len() < form.len() {
            (known, form)
        } else {
            (form, known)
        };
        let among = |word: &Word| long.iter().any(|w| w.hash == word.hash);
        short.iter().all(among)
    }
}

/// What speaks for a person and against one.
#[derive(Clone, Copy, Default)]
struct Evidence {
    sure: usize,
    speaks: usize,
    against: usize,
}

/// Joins runs of words into names with their bearers. Where a text was `filed` is no person, be it somebody's first name too.
pub fn join(text: &str, words: &[Word], runs: &[Range], filed: Span) -> Vec<Name> {
    let mut groups: Vec<Group> = Vec::new();
    // The last group with this last word.
    let mut by_last: HashMap<u64, usize, Fast> = HashMap::default();
    let mut group_of = vec![None; runs.len()];
    let alone = runs.iter().filter(|run| run.len() == 1);
    let alone: WordSet = alone.map(|run| words[run.start].hash).collect();
    // What forms of several words begin with.
    let mut fronts = WordSet::default();
    for long in [true, false] {
        for (nth, run) in runs
            .iter()
            .enumerate()
            .filter(|(_, r)| (r.len() > 1) == long)
        {
            let last = words[run.end - 1].hash;
            let same = by_last.get(&last).copied();
            let begins = run.len() == 1 && fronts.contains(&words[run.start].hash);
            let group = bearer_of(&groups, same, words, run)
                .or_else(|| {
                    begins
                        .then(|| by_beginning(&groups, words, run, &alone))
                        .flatten()
                })
                .unwrap_or_else(|| {
                    groups.push(Group {
                        key: token::fold(words[run.end - 1].span.of(text)),
                        full: run.clone(),
                        evidence: Evidence::default(),
                        earlier: same,
                    });
                    by_last.insert(last, groups.len() - 1);
                    groups.len() - 1
                });
            let known = &mut groups[group];
            let of_another = |long: &Range, short: &Range| is_anothers(words, long, short, &alone);
            if run.len() > known.full.len() && !of_another(run, &known.full)
                || of_another(&known.full, run)
            {
                known.full = run.clone();
            }
            if known.full.len() > 1 {
                fronts.insert(words[known.full.start].hash);
            }
            known.evidence.add(words, run);
            known.evidence.against += 3 * usize::from(filed.covers(span(words, run)));
            group_of[nth] = Some(group);
        }
    }
    runs.iter()
        .zip(group_of)
        .filter_map(|(run, group)| {
            let group = &groups[group?];
            Some(Name {
                span: span(words, run),
                sentence: words[run.start].sentence,
                key: group.key.clone(),
                full: span(words, &group.full).of(text).to_owned(),
                person: group.evidence.is_person(),
            })
        })
        .collect()
}

/// Whether a name stands behind another and tells where that one is from, whom what follows is said of: "Jan Berg of Selland, a
/// candidate who".
fn is_where_from(words: &[Word], run: &Range) -> bool {
    let of = run.start.checked_sub(2).map(|b| (&words[b], &words[b + 1]));
    of.is_some_and(|(name, of)| {
        let named = name.is_capital() && !name.first && name.class == Class::NONE;
        named && name.flows() && of.is(Class::OF) && !of.is(Class::DET) && of.flows()
    })
}

/// Whether the longer name of a body is the shorter with the name of somebody before it whose it was: "the Halvorsen White House".
/// Of a place it is the full name: "Riga Police Department".
fn is_anothers(words: &[Word], long: &Range, short: &Range, alone: &WordSet) -> bool {
    let more = long.len().saturating_sub(short.len());
    let (first, rest) = words[long.clone()].split_at(more);
    let known = Class::PLACE.and(Class::DEMONYM).and(Class::ORG);
    let same = || {
        let both = rest.iter().zip(&words[short.clone()]);
        both.into_iter().all(|(a, b)| a.hash == b.hash)
    };
    more > 0
        && short.len() > 1
        && words[short.end - 1].is(Class::ORG)
        && first
            .iter()
            .all(|w| alone.contains(&w.hash) && !w.is(known))
        && same()
}

fn span(words: &[Word], run: &Range) -> Span {
    words[run.start].span.join(words[run.end - 1].span)
}

/// The group among those with the same last word, `same` the last of them, that a mention belongs to: one of the two
/// must be the other with words left out. A last name alone goes to the bearer named last before it.
fn bearer_of(groups: &[Group], same: Option<usize>, words: &[Word], run: &Range) -> Option<usize> {
    std::iter::successors(same, |g| groups[*g].earlier)
        .filter(|g| groups[*g].fits(words, run))
        .max_by_key(|g| groups[*g].full.start <= run.start)
}

/// A word alone that names of several words begin with.
fn by_beginning(groups: &[Group], words: &[Word], run: &Range, alone: &WordSet) -> Option<usize> {
    by_first_name(groups, words, run)
        .or_else(|| by_family_name(groups, words, run))
        .or_else(|| by_front_name(groups, words, run, alone))
}

/// A first name alone, when exactly one bearer has it.
fn by_first_name(groups: &[Group], words: &[Word], run: &Range) -> Option<usize> {
    let word = &words[run.start];
    if !word.is(Class::GIVEN) {
        return None;
    }
    let mut same = groups
        .iter()
        .enumerate()
        .filter(|(_, g)| g.full.len() > 1 && words[g.full.start].hash == word.hash);
    let only = same.next()?.0;
    same.next().is_none().then_some(only)
}

/// A family name alone that stands first in one bearer's name, which ends behind a hyphen: "Go" of "Go Bok-rye".
fn by_family_name(groups: &[Group], words: &[Word], run: &Range) -> Option<usize> {
    let hyphened = |g: &Group| {
        let end = g.full.end;
        words[end - 1].case == Case::Lower && words[end - 2].gap.has(Gap::TIGHT)
    };
    let own = |g: &Group| {
        g.full.len() == 3 && words[g.full.start].hash == words[run.start].hash && hyphened(g)
    };
    let mut same = groups.iter().enumerate().filter(|(_, g)| own(g));
    let only = same.next()?.0;
    same.next().is_none().then_some(only)
}

/// The name by which a report goes on to call one whose last name never stands alone in it: "Lu" of "Premier Lu Haoran", whose
/// family name stands first, "Tigist" of "Minister Tigist Bekele", who has none.
fn by_front_name(groups: &[Group], words: &[Word], run: &Range, alone: &WordSet) -> Option<usize> {
    let word = &words[run.start];
    let known = Class::PLACE
        .and(Class::ORG)
        .and(Class::DEMONYM)
        .and(Class::PARTICLE);
    if word.case != Case::Capital || word.is(known) {
        return None;
    }
    let mut same = groups
        .iter()
        .enumerate()
        .filter(|(_, g)| (2..=3).contains(&g.full.len()) && words[g.full.start].hash == word.hash);
    let (only, group) = same.next()?;
    // "Carol, who grew up there": what follows shows a person, and the report knows one of that name.
    let shown = role::humanly_followed(words, run);
    let sure = shown || group.evidence.sure > 0 && group.evidence.is_person();
    let last = words[group.full.end - 1].hash;
    (same.next().is_none() && sure && !alone.contains(&last)).then_some(only)
}

impl Evidence {
    fn add(&mut self, words: &[Word], run: &Range) {
        let first = &words[run.start];
        let any = |class| run.clone().any(|w| words[w].is(class));
        let before = run
            .start
            .checked_sub(1)
            .map(|b| &words[b])
            .filter(|b| b.sentence == first.sentence && b.flows());
        let body =
            any(Class::ORG) || any(Class::PLACE) || (run.len() == 1 && first.case == Case::Upper);
        let given = first.is(Class::GIVEN) && !first.is(Class::PLACE);
        self.sure += usize::from(given && !body);
        let shows = |role: Option<Range>| role.is_some_and(|r| role::tells_person(words, &r));
        self.sure += usize::from(shows(role::before(words, run)));
        let behind = || shows(role::after(words, run)) || role::humanly_followed(words, run);
        self.sure += usize::from(!is_where_from(words, run) && behind());
        let mut next = run.end;
        while words
            .get(next)
            .is_some_and(|w| w.is(Class::ADV.and(Class::TIME)) && w.flows())
        {
            next += 1;
        }
        let told = words[run.end - 1].flows()
            && words.get(next).is_some_and(|w| {
                w.is(Class::CUE.and(Class::CUE_NP)) && w.sentence == first.sentence
            });
        let inverted = before.is_some_and(|b| b.is(Class::CUE) && !b.is(Class::TELL));
        let owns = words[run.end - 1].gap.has(Gap::OWNER)
            && words.get(run.end).is_some_and(|w| w.is(Class::CUE_NOUN));
        self.speaks += usize::from((told || inverted || owns) && !body);
        // "the firm Halden", "passenger group RailVoice": what the name is of stands before it.
        let called = before.is_some_and(|b| {
            let human = Class::ROLE.and(Class::PEOPLE).and(Class::HONORIFIC);
            b.is(Class::BODY) && b.case == Case::Lower && !b.is(human)
        });
        self.against += 3 * usize::from(called && run.len() == 1);
        self.against +=
            usize::from(body || before.is_some_and(|b| b.is(Class::DEFINITE.and(Class::WHERE))));
    }

    fn is_person(self) -> bool {
        self.sure > 0 && self.sure * 2 >= self.against || self.speaks > self.against
    }
}

/// The bearers of the names of a text, whose words are `ranges`, by first mention, and for every name the index of its
/// own.
pub fn bearers<'n>(
    text: &str,
    notes: &'n Annotations,
    words: &[Word],
    ranges: &[Range],
) -> (Vec<Bearer<'n>>, Vec<usize>) {
    let mut found: Vec<Bearer> = Vec::new();
    let mut index: HashMap<(&str, &str), usize, Fast> =
        HashMap::with_capacity_and_hasher(notes.names.len(), Fast::default());
    let mut owners = Vec::with_capacity(notes.names.len());
    let mut placed: Vec<bool> = Vec::new();
    for (name, range) in notes.names.iter().zip(ranges) {
        let bearer = *index.entry((&name.key, &name.full)).or_insert_with(|| {
            found.push(Bearer {
                full: &name.full,
                key: &name.key,
                person: name.person,
                ..Bearer::default()
            });
            found.len() - 1
        });
        owners.push(bearer);
        let english = notes.lang == Lang::En;
        found[bearer].likely |=
            looks_human(words, range) || english && has_letters(text, words, range);
        found[bearer].bare |= name.full == name.span.of(text)
            && range.len() == 1
            && is_bare(text, &words[range.start]);
        placed.resize(found.len(), false);
        placed[bearer] |= is_placed(words, range);
        if name.person {
            found[bearer].learn(text, words, range);
        }
    }
    for (bearer, placed) in found.iter_mut().zip(placed) {
        bearer.likely &= !placed && !bearer.person;
        bearer.bare &= !placed && !bearer.person && !bearer.likely;
    }
    (found, owners)
}

/// Whether a mention looks like a first and a last name.
fn looks_human(words: &[Word], name: &Range) -> bool {
    let plain = |w: &Word| {
        w.case == Case::Capital && (w.class == Class::NONE || w.is(Class::GIVEN))
            || w.is(Class::PARTICLE)
    };
    let tail = &words[name.end - 1];
    let hyphened =
        name.len() == 3 && tail.case == Case::Lower && words[name.end - 2].gap.has(Gap::TIGHT);
    let end = name.end - usize::from(hyphened);
    (2..=3).contains(&name.len()) && words[name.start..end].iter().all(plain)
}

/// Whether a mention is a surname with the letters of a rank or an honour: "Lee QC", "Ann Lee CBE". Those that end the
/// names of firms and clubs are none.
fn has_letters(text: &str, words: &[Word], name: &Range) -> bool {
    const OF_BODIES: &str = "AG SA SE NV BV AB ASA PLC LLC LLP LTD INC KG SPA SRL FC AFC SC CF AC BC SK TV FM UK US EU USA NY         LA DC HQ AI IT PR HD";
    let last = &words[name.end - 1];
    let form = last.span.of(text);
    let letters =
        last.case == Case::Upper && (2..=4).contains(&form.len()) && last.class == Class::NONE;
    let surname =
        |w: &Word| w.case == Case::Capital && (w.class == Class::NONE || w.is(Class::GIVEN));
    (2..=3).contains(&name.len())
        && letters
        && !OF_BODIES.split(' ').any(|body| body == form)
        && words[name.start..name.end - 1].iter().all(surname)
}

/// Whether a word with a capital is in no table, and no plural: "Peacekeepers" may open a sentence too.
fn is_bare(text: &str, word: &Word) -> bool {
    let several = word.span.of(text).ends_with('s');
    word.case == Case::Capital && word.class == Class::NONE && !several && !word.gap.has(Gap::OWNER)
}

/// Whether he or she is the next person told of in the sentence of a single name: "Roe rejected claims that he had known".
pub(super) fn goes_on_as_he(text: &str, words: &[Word], name: &Range) -> bool {
    const MOST: usize = 16;
    const HE: [u64; 5] = hashes_of(["he", "she", "himself", "herself", "his"]);
    let own = &words[name.start];
    let plain = name.len() == 1 && is_bare(text, own);
    let rest = &words[name.end.min(words.len())..];
    let mut rest = rest.iter().take_while(|w| w.sentence == own.sentence);
    // "Jon Berg, his deputy": somebody else's. "The Roe family said he": the name is not who is told of.
    let verb = rest.next().filter(|w| own.flows() && w.case == Case::Lower);
    let other = |w: &Word| w.is_capital() || w.is(HUMAN);
    let told = verb.is_some_and(|w| !other(w) && !w.is(Class::AND));
    let is_he = |w: &&Word| HE.contains(&w.hash);
    plain
        && told
        && rest
            .take(MOST)
            .find(|w| other(w) || is_he(w))
            .is_some_and(|w| is_he(&w))
}

/// Whether a mention stands behind an article or a preposition of place.
fn is_placed(words: &[Word], name: &Range) -> bool {
    let before = name.start.checked_sub(1).map(|b| &words[b]);
    before.is_some_and(|b| b.flows() && b.is(Class::DET.and(Class::WHERE)))
}

/// The words of each name of a text.
pub fn ranges(notes: &Annotations, words: &[Word]) -> Vec<Range> {
    let of = |name: &Name| range_of(words, name.span);
    notes.names.iter().map(of).collect()
}

/// The words that a span covers.
pub fn range_of(words: &[Word], span: Span) -> Range {
    let start = words.partition_point(|w| w.span.end <= span.start);
    let end = words.partition_point(|w| w.span.start < span.end);
    start..end.max(start)
}

impl Bearer<'_> {
    /// Takes in what stands beside one mention.
    fn learn(&mut self, text: &str, words: &[Word], name: &Range) {
        if name.is_empty() {
            return;
        }
        // Behind a title a name alone is the last one, be it somebody's first name too: "Captain Anna".
        let titled = name.len() == 1
            && name.start.checked_sub(1).is_some_and(|b| {
                words[b].flows() && words[b].is(Class::ROLE.and(Class::HONORIFIC))
            });
        if self.gender == Gender::Unknown && !titled {
            self.gender = gender_of(&words[name.start..=name.start]);
        }
        for range in [role::before(words, name), role::after(words, name)]
            .into_iter()
            .flatten()
        {
            let role = span(words, &range).of(text);
            let shown = gender_of_phrase(words, &range);
            if shown != Gender::Unknown {
                self.gender = shown;
            }
            if !self.roles.iter().any(|known| known == role) {
                self.roles.push(role.to_owned());
                if words[super::phrase::head(words, &range)].is(Class::ROLE) {
                    self.offices.push(Office::read(text, words, &range));
                }
            }
        }
    }
}

/// The gender that the words show, the last one first.
pub fn gender_of(words: &[Word]) -> Gender {
    let marked = words
        .iter()
        .rev()
        .find(|w| w.is(Class::MASC) != w.is(Class::FEM));
    match marked {
        Some(word) if word.is(Class::MASC) => Gender::Man,
        Some(_) => Gender::Woman,
        None => Gender::Unknown,
    }
}

/// Whose a person is, in words that have the gender of another.
const HIS: [u64; 2] = hashes_of(["his", "her"]);

/// The gender that a phrase shows up to its head: a fisherman's daughter and the daughter of a fisherman are women.
/// Whose they are shows nothing of them: "Lee's successor", "his counterpart".
pub fn gender_of_phrase(words: &[Word], range: &Range) -> Gender {
    let head = super::phrase::head(words, range);
    let owner = (range.start..head).rev().find(|w| {
        let own = HIS.contains(&words[*w].hash);
        own || words[*w].gap.has(Gap::OWNER)
    });
    // "Hero captain Anna Berg" is no man: what is set before an office shows nothing.
    let start = owner.map_or(range.start, |w| w + 1);
    let telling = (start..head).find(|w| !words[*w].is(Class::EPITHET));
    match gender_of(&words[telling.unwrap_or(head)..=head]) {
        Gender::Unknown => gender_of_article(&words[range.start]),
        shown => shown,
    }
}

/// What a Romance article shows, with which pronouns agree whoever is meant: « la juge », «la portavoz».
fn gender_of_article(word: &Word) -> Gender {
    const HERS: [u64; 3] = hashes_of(["la", "une", "una"]);
    const HIS: [u64; 5] = hashes_of(["le", "il", "lo", "el", "un"]);
    let article = word.is(Class::DET) && word.case != Case::Upper;
    if article && HERS.contains(&word.hash) {
        Gender::Woman
    } else if article && HIS.contains(&word.hash) {
        Gender::Man
    } else {
        Gender::Unknown
    }
}
