//! What tells two figures apart, whatever else speaks for their counting one thing.

use std::sync::LazyLock;

use super::around::Aspect;
use super::bearing;
use super::pair::KINDRED;
use super::summed::is_part;
use super::wish::Wish;
use super::{Counted, is_same_value};
use super::{course, period, step};
use crate::collate::lexicon::Listed;
use crate::collate::lexicon::deed::{Deed, is_survivors};
use crate::text::{FigureKind, Lang, token};

/// Whether one of the two alone tells of this aspect.
fn differ(a: &Counted, b: &Counted, aspect: Aspect) -> bool {
    (a.manner.aspect == aspect) != (b.manner.aspect == aspect)
}

/// Fewer are met everywhere: two of one thing and two of another.
const FEW: f64 = 13.0;

/// Nouns that stand for the people whose they are.
const OF_PEOPLE: &[&str] = &[
    "votes",
    "ballots",
    "hands",
    "voices",
    "seats",
    "signatures",
    "names",
    "cases",
    "lives",
    "souls",
    "suits",
    "families",
    "households",
    "couples",
    "pairs",
    "groups",
    "teams",
    "crews",
    "bodies",
    "places",
    "posts",
];

/// How English nouns end that may be of people by what they do: "workers", "specialists".
const AGENTS: &[&str] = &[
    "ers", "ors", "ists", "ants", "ents", "ians", "ans", "ees", "men", "eers", "ives", "ates",
    "als",
];

/// Whether an English noun is one of things, as far as its form tells.
fn is_of_things(of: &Counted) -> bool {
    let noun = of.figure.unit.as_deref().unwrap_or_default();
    let ends = |ends: &[&str]| ends.iter().any(|end| noun.ends_with(end));
    let known = of.lang == Lang::En && of.figure.head.is_some() && !of.befell.people;
    known && noun.ends_with('s') && !ends(AGENTS) && !OF_PEOPLE.contains(&noun)
}

/// Nouns of what people act as.
const BODIES: &[&str] = &[
    "countries",
    "nations",
    "states",
    "governments",
    "parties",
    "banks",
    "companies",
    "firms",
    "unions",
    "agencies",
    "ministries",
    "councils",
    "clubs",
    "delegations",
];

/// "Three buses" are not the "three prisoners" of another sentence, nor "seven missiles" its "seven countries", be they
/// as many.
fn are_of_two_kinds(a: &Counted, b: &Counted) -> bool {
    let counts = a.kind == FigureKind::Count && b.kind == FigureKind::Count;
    let body = |of: &Counted| {
        let noun = of.figure.unit.as_deref();
        noun.is_some_and(|noun| BODIES.contains(&noun))
    };
    let people = |of: &Counted| of.befell.people && of.figure.head.is_some();
    let acts = |of: &Counted| people(of) || body(of);
    let things = |of: &Counted| is_of_things(of) && !body(of);
    let mixed = || acts(a) && things(b) || acts(b) && things(a);
    counts && a.lang == b.lang && a.figure.value < FEW && a.heads(b) == 0.0 && mixed()
}

/// A few of one thing are no other value of a few of another: "nine rooms" were searched, and "seven bags" carried off.
fn are_two_things(a: &Counted, b: &Counted) -> bool {
    let body = |of: &Counted| {
        let noun = of.figure.unit.as_deref();
        noun.is_some_and(|noun| BODIES.contains(&noun))
    };
    let thing = |of: &Counted| {
        let few = of.kind == FigureKind::Count && of.figure.value < FEW;
        few && is_of_things(of) && !body(of)
    };
    a.lang == b.lang && thing(a) && thing(b) && a.heads(b) == 0.0
}

/// Nouns for several people who belong together.
const SEVERAL: &[&str] = &[
    "families",
    "households",
    "couples",
    "pairs",
    "crews",
    "teams",
];

/// "64 families" are not the 64 people of another sentence.
fn are_people_and_groups(a: &Counted, b: &Counted) -> bool {
    let of_groups = |of: &Counted| {
        let noun = of.figure.unit.as_deref();
        noun.is_some_and(|noun| SEVERAL.contains(&noun))
    };
    let of_people = |of: &Counted| of.figure.head.is_some() && of.befell.people;
    let people = |of: &Counted| of_people(of) && !of_groups(of);
    people(b) && of_groups(a) || people(a) && of_groups(b)
}

/// Sentences that score less (in millionths) have nothing in common.
const STRANGERS: u32 = 50_000;

/// Whether two counts of which only one can be right have neither nouns nor words around them nor a claim in common: as
/// many barns as names are near each other by chance. People go by many nouns.
pub(super) fn are_strangers(a: &Counted, b: &Counted, score: u32) -> bool {
    let counts = a.kind == FigureKind::Count && b.kind == FigureKind::Count;
    let told = |of: &Counted| of.figure.head.is_some();
    let people = |of: &Counted| of.befell.people && (told(of) || of.befell.deed.is_some());
    let of_people = |of: &Counted| {
        let noun = of.figure.unit.as_deref();
        people(of) || noun.is_some_and(|noun| OF_PEOPLE.contains(&noun))
    };
    let other_nouns = || told(a) && told(b) && a.heads(b) == 0.0 && !(of_people(a) && of_people(b));
    let mixed = || people(a) && is_of_things(b) || people(b) && is_of_things(a);
    // "32 singers" are no "forty emails", be they sent on one evening.
    let far = a.lang == b.lang && told(a) && told(b) && mixed() && a.heads(b) == 0.0;
    // Of nouns in two languages nothing tells that they are one.
    counts
        && (score < STRANGERS || score < KINDRED && far)
        && (a.lang == b.lang || told(a) && told(b) && !(of_people(a) || of_people(b)))
        && (other_nouns() || mixed())
        && a.excludes(b)
        && !a.claims.iter().any(|c| b.claims.contains(c))
}

/// Nouns that say how often something was done or how much greater it is, and no thing: "four times".
const OFTEN: [&str; 9] = [
    "times", "mal", "male", "fois", "veces", "vez", "volte", "keer", "maal",
];

/// Whether one of two counts says how often, and the other counts people, or as many of something: "three times" are no
/// "three firemen". What happened more than a dozen times may be 14 leaks.
fn is_how_often(a: &Counted, b: &Counted) -> bool {
    let told = a.figure.head.is_some() && b.figure.head.is_some();
    let often = |of: &Counted| OFTEN.contains(&of.figure.unit.as_deref().unwrap_or_default());
    let far = || a.befell.people || b.befell.people || is_same_value(a, b) && a.figure.value < FEW;
    told && a.heads(b) == 0.0 && far() && often(a) != often(b)
}

/// Whether a count's noun is of those who came through.
fn is_of_survivors(of: &Counted) -> bool {
    let noun = of.figure.unit.as_deref().unwrap_or_default();
    is_survivors(&token::folded(noun))
}

/// Whether one counts some of those aboard and the other all: more who were saved than were aboard is another thing.
fn are_some_aboard(some: &Counted, all: &Counted) -> bool {
    let deed = some.befell.deed;
    let saved = || deed == Some(Deed::Saved) || deed.is_none() && is_of_survivors(some);
    let harmed = deed.is_some_and(Deed::is_harm);
    all.befell.deed == Some(Deed::Aboard) && (harmed || some.base < all.base && saved())
}

/// Fewer than this are no round number that two things may come to by chance.
const MANY: f64 = 100.0;

/// Whether two counts have nothing but a round number in common: something befell those whom one counts, the other has another
/// noun, and no word beside either stands beside the other. 1,200 are held by the police, 1,200 have a vote.
fn are_round_by_chance(a: &Counted, b: &Counted) -> bool {
    let round = |of: &Counted| of.base >= MANY && libm::fmod(of.base, MANY) == 0.0;
    let told = |of: &Counted| of.figure.head.is_some() && of.befell.people;
    let grave = |of: &Counted| of.befell.deed.is_some_and(Deed::is_grave);
    let word = || a.near.terms.iter().any(|term| b.near.terms.contains(term));
    a.kind == FigureKind::Count
        && a.lang == b.lang
        && told(a)
        && told(b)
        && round(a)
        && grave(a) != grave(b)
        && a.heads(b) == 0.0
        && !word()
}

/// Those who come to help, to fight a fire or to keep order, in six languages, folded.
static HELPERS: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "firefighters firemen rescuers paramedics medics divers troops soldiers police officers policemen volunteers responders \
         feuerwehrleute rettungskrafte einsatzkrafte helfer sanitater soldaten polizisten beamte taucher \
         pompiers sauveteurs secouristes policiers gendarmes soldats militaires plongeurs benevoles \
         bomberos rescatistas socorristas policias agentes soldados militares buzos voluntarios \
         soccorritori pompieri poliziotti carabinieri agenti soldati militari sommozzatori volontari \
         brandweerlieden brandweermannen hulpverleners agenten soldaten duikers vrijwilligers",
    )
});

/// Whether one counts those who came to help, of whom nothing is told that befell them, and the other people whom something
/// befell: 400 firefighters are no 400 who had to leave their homes.
fn are_helpers(helpers: &Counted, others: &Counted) -> bool {
    let noun = helpers.figure.unit.as_deref().unwrap_or_default();
    let befell = |of: &Counted| {
        of.befell
            .deed
            .is_some_and(|d| d.is_harm() || d == Deed::Fled)
    };
    let help = || noun.split(' ').any(|word| HELPERS.has_folded(word));
    helpers.befell.deed.is_none() && befell(others) && helpers.heads(others) == 0.0 && help()
}

/// Whether one counts somebody's own, "their two children", whom no harm befell that it tells of, and the other people whom
/// some did.
fn are_somebodys(own: &Counted, others: &Counted) -> bool {
    let harmed = |of: &Counted| of.befell.deed.is_some_and(Deed::is_harm);
    own.manner.owned && !harmed(own) && harmed(others) && !others.manner.owned
}

/// Whether two figures count two things: whoever tells it, whatever their values.
pub(super) fn tell(a: &Counted, b: &Counted, toll: bool, exact: bool) -> bool {
    // Who told it is not whom it is told of, be they as many.
    let sources = a.manner.sources != b.manner.sources || a.manner.term.is_other(b.manner.term);
    let often = is_how_often(a, b)
        || are_helpers(a, b)
        || are_helpers(b, a)
        || are_somebodys(a, b)
        || are_somebodys(b, a);
    if sources || often {
        return true;
    }
    if exact {
        return tell_equal(a, b, toll);
    }
    are_two_things(a, b)
        || are_of_two_kinds(a, b)
        || are_other_persons(a, b)
        || are_told_otherwise(a, b, toll)
        || are_whole_and_part(a, b, toll)
        || are_of_other_fate(a, b)
}

/// Whether two figures of one value count two things.
fn tell_equal(a: &Counted, b: &Counted, toll: bool) -> bool {
    // "Ten of the dead were patients" are not the ten who died.
    let of_the_dead =
        |x: &Counted| x.manner.aspect == Aspect::Part && x.befell.general && !x.befell.anybody;
    let part = toll && of_the_dead(a) != of_the_dead(b);
    // "Nine of them are in a serious condition" are not the nine of years ago.
    let of_then = differ(a, b, Aspect::Part) && a.manner.past != b.manner.past;
    // 80 who are in a critical condition are not the 80 who were killed.
    let deed = |of: &Counted, deed: Deed| of.befell.deed == Some(deed);
    let died = |x: &Counted, y: &Counted| deed(x, Deed::Dead) && deed(y, Deed::Hurt);
    let fates = died(a, b) || died(b, a);
    part || fates
        || of_then && a.figure.value < FEW
        || a.manner.unreal.is_asked_beside(b.manner.unreal)
        || are_ages(a, b) && a.manner.is_other_person(b.manner)
        || are_of_two_kinds(a, b)
        || are_people_and_groups(a, b)
        || are_round_by_chance(a, b)
}

fn are_ages(a: &Counted, b: &Counted) -> bool {
    a.manner.aspect == Aspect::Age && b.manner.aspect == Aspect::Age
}

/// Whether two values are the ages of two people. Of two other ages nothing but a name, or what else is told there, says
/// whether they are one person's.
fn are_other_persons(a: &Counted, b: &Counted) -> bool {
    let one_claim = || a.claims.iter().any(|c| b.claims.contains(c));
    are_ages(a, b)
        && (a.manner.is_other_person(b.manner)
            || !a.manner.is_same_person(b.manner) && !one_claim())
}

/// Whether two values are told of other fields, stretches or extents, as what is hoped, what was, or what may be at most.
fn are_told_otherwise(a: &Counted, b: &Counted, toll: bool) -> bool {
    let shares = a.kind == FigureKind::Percent && b.kind == FigureKind::Percent;
    let other_field = shares && a.manner.is_of_other_field(b.manner);
    let other_stretch = bearing::are_apart(a.manner.bearing, b.manner.bearing)
        || a.lang == b.lang && a.manner.begins_otherwise(b.manner);
    let purposes = a.manner.purpose.zip(b.manner.purpose);
    let other_line = purposes.is_some_and(|(x, y)| x.is_of_other_line(y))
        || a.manner.is_price_of_other(b.manner);
    let extents = a.manner.extent.zip(b.manner.extent);
    let other_extent = extents.is_some_and(|(x, y)| x.is_other(y));
    // What a thing came down from is no rival of what another is.
    let counts = are_counts(a, b);
    let was =
        counts && a.manner.was != b.manner.was || !toll && a.manner.compared != b.manner.compared;
    // What is measured and what it may come to at most are two values on one scale.
    let bound = |of: &Counted| of.manner.wish == Some(Wish::Bound);
    let measured = [FigureKind::Measure, FigureKind::Percent].contains(&a.kind);
    let limit = measured && bound(a) != bound(b);
    let hoped =
        a.manner.hoped != b.manner.hoped || !toll && a.manner.unreal.stands_apart(b.manner.unreal);
    // How many a ship may carry is not how many were in it.
    let room = counts && a.manner.room != b.manner.room;
    let lived = counts && (are_all_who_live(a, b) || are_all_who_live(b, a));
    // What a profit is down by is no other value of the profit, nor a mile from here one from there.
    let other_period = period::are_apart(a.manner.period, b.manner.period);
    let other_step = step::are_apart(a.manner.step, b.manner.step)
        || course::are_apart(a.manner.course, b.manner.course)
        || a.manner
            .behind
            .zip(b.manner.behind)
            .is_some_and(|(x, y)| x != y)
        || period::are_of_other_years(a.manner.years, b.manner.years);
    let other_place = a.lang == b.lang && a.manner.is_from_elsewhere(b.manner);
    let singled = a.manner.singled.is_other(b.manner.singled, toll);
    let other_quake = a.manner.aftershock != b.manner.aftershock;
    other_period
        || other_step
        || other_place
        || other_quake
        || singled
        || limit
        || hoped
        || was
        || room
        || lived
        || other_field
        || other_line
        || other_extent
        || other_stretch
}

/// Whether one counts all who live in a place, and the other those whom something befell.
fn are_all_who_live(all: &Counted, some: &Counted) -> bool {
    all.manner.populace && !some.manner.populace && some.befell.deed.is_some()
}

fn are_counts(a: &Counted, b: &Counted) -> bool {
    a.kind == FigureKind::Count && b.kind == FigureKind::Count
}

/// Whether one of two values is of a rest, a part or an addend, and the other is not; or one is an age.
fn are_whole_and_part(a: &Counted, b: &Counted, toll: bool) -> bool {
    let aspects = [Aspect::Rest, Aspect::Age, Aspect::Part];
    let apart = aspects.iter().any(|aspect| differ(a, b, *aspect));
    // Eight officers hurt are not the 14 people who were.
    let group = a.befell.deed.is_some_and(Deed::is_grave)
        && a.befell.deed == b.befell.deed
        && a.befell.general != b.befell.general
        && !toll;
    // "The only one of the five" says nothing of how many else there are of anything.
    let whole = a.befell.whole != b.befell.whole;
    // "33 passengers and six crew" are 39 people: the 33 are no rival of a count of all.
    let summed = |x: &Counted, y: &Counted| {
        x.manner.addend
            && !y.manner.addend
            && (x.heads(y) == 0.0 || y.befell.anybody || is_of_survivors(y))
    };
    // "$9m" and "$6m" of two sellers are no rivals of the $15m of both.
    let listed = is_part(a, b) || is_part(b, a);
    apart || whole || listed || group || are_counts(a, b) && (summed(a, b) || summed(b, a))
}

/// Whether something else befell those of one value than those of the other, or at another time.
fn are_of_other_fate(a: &Counted, b: &Counted) -> bool {
    let fates = a.befell.deed.zip(b.befell.deed);
    a.befell.deed.is_some() && a.manner.past != b.manner.past
        || fates.is_some_and(|(x, y)| x.is_other_fate(y))
        || are_some_aboard(a, b)
        || are_some_aboard(b, a)
}
