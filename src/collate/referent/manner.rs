//! How a figure is told: of what, how often, asked for or given, a change or a level.
//!
//! Two figures of one unit may be near each other and tell of two things that no noun tells apart: what was sought and
//! what was given, by how much a thing fell and to what it fell, a sum a day and a sum.

use std::sync::LazyLock;

use super::around::{self, Aspect};
use super::bearing::{self, Bearing, Term};
use super::compared;
use super::course::{self, Course};
use super::extent::{self, Extent};
use super::period::Period;
use super::setting::Setting;
use super::singled::Singled;
use super::step::{self, Step};
use super::supposed::Unreal;
use super::wish::{self, Wish};
use super::{goods, hoped, period, populace, quake, sources, subject, summed, weigh};
use crate::collate::figures::{kind_of, scale};
use crate::collate::lexicon::Listed;
use crate::collate::lexicon::purpose::Purpose;
use crate::collate::lexicon::topic::{Topic, topics_in};
use crate::collate::spelling;
use crate::text::{Figure, FigureKind, Lang, Token, TokenClass, token};

/// So many tokens before and behind a figure may say what it is about.
const REACH: usize = 14;

/// A mark between tokens is as far as so many of them.
const MARK: usize = 3;

/// At so many tokens a word tells half as much.
const HALF: f64 = 4.0;

/// How a figure is told.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says one thing of the telling, in any combination"
)]
#[derive(Clone, Debug, Default)]
pub(super) struct Manner {
    /// What it may be about; first what it is most about.
    pub topics: Vec<Topic>,
    /// For each day, week or other unit: "6 million a day".
    pub rate: Option<&'static str>,
    /// Asked for or offered, and not what became of it.
    pub wish: Option<Wish>,
    /// By how much something changed: "lost 19 seats", "rose 9.2%".
    pub change: bool,
    /// What something was before it changed: "fell from 58 to 31".
    pub was: bool,
    /// What something is compared with, see [`compared`].
    pub compared: bool,
    /// How many a thing has room for: "the capacity to carry 400".
    pub room: bool,
    /// How many live in a place: "a town of 2,600 people".
    pub populace: bool,
    /// It is told with another count of people, and only both are all: "33 passengers and six crew".
    pub addend: bool,
    /// It is a share that somebody hopes for.
    pub hoped: bool,
    /// It is of no count, of what would be, or of one side of two, see [`super::supposed`].
    pub unreal: Unreal,
    /// What its money makes with other amounts of its sentence, see [`summed::sums`].
    pub sums: Vec<f64>,
    /// What singles it out beside others of its unit.
    pub singled: Singled,
    /// It is somebody's own: "their two children".
    pub owned: bool,
    /// By how much a sum changed.
    pub step: Option<Step>,
    /// Which way a measure goes.
    pub course: Option<Course>,
    /// Of a figure in percent, what stands right behind it.
    pub behind: Option<step::Behind>,
    /// The years that a sum or a share is told of, see [`period::years`].
    pub years: Option<(f64, f64)>,
    /// The stretch of accounts that it is of.
    pub period: Option<Period>,
    /// It is the strength of an aftershock, and not of the earthquake.
    pub aftershock: bool,
    /// The words of the place that a length is the distance from, folded.
    pub landmark: Vec<String>,
    /// What a length is of.
    pub extent: Option<Extent>,
    /// How long ago something was.
    pub ago: bool,
    /// Where a length of time lies.
    pub bearing: Option<Bearing>,
    /// Whether somebody is sentenced to it.
    pub term: Term,
    /// What it begins with, see [`bearing::standard`].
    pub standard: Vec<String>,
    /// The people that an outlet has its news from: "two people familiar with the matter".
    pub sources: bool,
    /// Of an age, the words of the name beside it, folded.
    pub person: Vec<String>,
    /// The words of the names that it is told of, folded, see [`subject`].
    pub named: Vec<String>,
    /// What its money is for.
    pub purpose: Option<Purpose>,
    /// The stems of what it is the price of, see [`goods`].
    pub goods: Vec<String>,
    /// Its sentence tells of a time long before the story.
    pub past: bool,
    /// It is the only one of its kind in its sentence.
    pub only: bool,
    /// It says no more than of which order it is: "thousands".
    pub vague: bool,
    /// What of a thing it tells.
    pub aspect: Aspect,
}

/// Verbs before a change, folded and in lower case.
static CHANGED: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "lost lose losing loss gain gained gaining rose rise rising fell fall falling dropped drop up down \
     jumped jump surged slipped climbed increased increase decreased cut cutting cuts added knocked gewann verlor \
     stieg fiel perdu gagne baisse perdio subio bajo perso guadagnato verloren",
    )
});

/// Prepositions right before a change.
static BY: LazyLock<Listed> = LazyLock::new(|| Listed::of("by um"));

/// Articles between those and a change: "by a whopping 34 votes".
static ARTICLES: LazyLock<Listed> =
    LazyLock::new(|| Listed::of("a an the einen eine ein una un une een"));

/// Possessives, in six languages.
static OWN: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "his her their my our your seine seinen seiner ihre ihren ihrer ses leurs nos sus nuestros suoi sue zijn haar hun",
    )
});

/// Right before what something was until then.
static FROM: LazyLock<Listed> = LazyLock::new(|| Listed::of("from von van"));

/// Right before what something comes to.
static TO: LazyLock<Listed> = LazyLock::new(|| Listed::of("to"));

/// Behind how long ago something was.
static BACK: LazyLock<Listed> = LazyLock::new(|| Listed::of("ago earlier before"));

/// Words that open the unit of a rate, and the units, each with what it stands for.
static EACH: LazyLock<Listed> =
    LazyLock::new(|| Listed::of("a an per each every pro par al por la il"));

/// See [`EACH`].
const UNITS: &[(&str, &str)] = &[
    ("day", "day daily tag taglich jour dia giorno dag"),
    ("week", "week weekly woche semaine semana settimana"),
    ("month", "month monthly monat mois mes mese maand"),
    (
        "year",
        "year annual annually yearly jahr jahrlich an ano anno jaar",
    ),
    ("hour", "hour hourly stunde heure hora ora uur"),
    ("head", "head person patient kopf tete cabeza persona"),
];

/// Words of a unit that need no word before them.
static ADVERBS: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of("daily weekly monthly annual annually yearly hourly taglich jahrlich")
});

/// The tokens of a figure, those before it, nearest first, and those behind it, each with how far it is.
fn around<'a>(set: &Setting<'a>) -> impl Iterator<Item = (&'a Token, usize)> {
    let text = set.text;
    let marked = move |from: usize, to: usize| {
        // Most words have no more than a space between them.
        let mark = |c| matches!(c, ',' | ';' | ':' | '(' | ')' | '—' | '–' | '.');
        let gap = text.get(from..to).unwrap_or_default();
        if gap != " " && gap.contains(mark) {
            MARK
        } else {
            0
        }
    };
    let inside = set.inside.iter().map(|t| (t, 0));
    let (start, end) = (set.figure.span.start, set.figure.span.end);
    let earlier = set.before.iter().rev().take(REACH);
    let earlier = earlier
        .enumerate()
        .scan((start, 0), move |(edge, far), (n, t)| {
            *far += marked(t.span.end, *edge);
            *edge = t.span.start;
            Some((t, n + *far))
        });
    let later = set.behind.iter().take(REACH).enumerate();
    let later = later.scan((end, 0), move |(edge, far), (n, t)| {
        *far += marked(*edge, t.span.start);
        *edge = t.span.end;
        Some((t, n + *far))
    });
    inside.chain(earlier).chain(later)
}

/// What a figure may be about, first that for which most speaks.
fn topics(set: &Setting) -> Vec<Topic> {
    let mut out: Vec<(Topic, f64)> = Vec::new();
    // "90ft wide and more than 11 miles up", "87% on a 91% turnout": what stands right behind a measure is of that one.
    let measured = matches!(set.figure.kind, FigureKind::Measure | FigureKind::Percent);
    let of_another = |token: &Token| {
        let ends = |f: &Figure| {
            let gap = set.text.get(f.span.end..token.span.start);
            f.span != set.figure.span && gap.is_some_and(|gap| gap == " ")
        };
        measured && set.figures().iter().any(ends)
    };
    for (token, far) in around(set) {
        // A German article is no English verb: „die drei“.
        let foreign = token.class == TokenClass::Stop && set.notes.lang != Lang::En;
        if foreign || of_another(token) {
            continue;
        }
        for topic in topics_in(kind_of(set.figure).0, set.word(token)) {
            let says = 1.0 / (1.0 + far as f64 / HALF);
            match out.iter_mut().find(|(t, _)| t == topic) {
                Some((_, said)) => *said = said.max(says),
                None => out.push((*topic, says)),
            }
        }
    }
    // What is told in kilograms is a weight, whatever stands beside it.
    if out.is_empty() && scale(set.figure) == "weight" {
        out.push((Topic::Weight, 0.0));
    }
    out.sort_by(|x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
    out.into_iter().map(|(topic, _)| topic).collect()
}

/// What a word stands for as the unit of a rate.
fn unit(word: &str) -> Option<&'static str> {
    let word = token::fold(word);
    let of = |words: &str| words.split_whitespace().any(|w| w == word);
    UNITS.iter().find(|(_, all)| of(all)).map(|(unit, _)| *unit)
}

/// The unit of a rate behind a figure.
fn rate(set: &Setting) -> Option<&'static str> {
    const NEAR: usize = 3;
    if set.figure.kind == FigureKind::Duration {
        return None;
    }
    let near = &set.behind[..set.behind.len().min(NEAR + 1)];
    let mut words = near.iter().take(NEAR).map(|t| set.word(t));
    let adverb = words.find(|w| ADVERBS.has_folded(w)).and_then(unit);
    let told = |pair: &[Token]| {
        let each = EACH.has_folded(set.word(&pair[0]));
        each.then(|| unit(set.word(&pair[1]))).flatten()
    };
    adverb.or_else(|| near.windows(2).find_map(told))
}

impl Manner {
    /// Of a figure, by the words around it and the figures beside it; whether its time is past is not seen there.
    pub fn of(set: &Setting) -> Self {
        const BEFORE: usize = 7;
        const BEHIND: usize = 3;
        let kind = set.figure.kind;
        let near = || set.before.iter().rev().take(BEFORE).map(|t| set.word(t));
        let next = || set.behind.iter().take(BEHIND).map(|t| set.word(t));
        let last = |list: &Listed| near().next().is_some_and(|w| list.has_folded(w));
        let stands = matches!(kind, FigureKind::Count | FigureKind::Percent);
        let by = || {
            let article = near().take(2).position(|w| ARTICLES.has_folded(w));
            let before = near().nth(article.map_or(0, |at| at + 1));
            before.is_some_and(|w| BY.has_folded(w))
        };
        let changed = || by() || near().take(3).any(|w| CHANGED.has_folded(w));
        let back = || next().take(2).any(|w| BACK.has_folded(w));
        Self {
            topics: topics(set),
            rate: rate(set),
            wish: near().chain(next()).find_map(wish::of),
            // "Down from 58" is no fall by 58.
            change: stands && !last(&TO) && !last(&FROM) && changed(),
            was: stands && last(&FROM) && near().any(|w| CHANGED.has_folded(w)),
            compared: stands && compared::is_standard(set),
            room: kind == FigureKind::Count && summed::is_room(set),
            populace: populace::lives_there(set),
            addend: kind == FigureKind::Count && summed::is_addend(set),
            hoped: hoped::is_hoped(set),
            unreal: Unreal::of(set),
            sums: summed::sums(set),
            singled: Singled::of(set),
            owned: kind == FigureKind::Count && last(&OWN),
            step: step::of(set),
            course: course::of(set),
            behind: step::behind(set),
            years: period::years(set),
            aftershock: quake::is_aftershock(set),
            period: period::of(set),
            landmark: extent::landmark(set),
            extent: extent::of(set),
            ago: kind == FigureKind::Duration && back(),
            bearing: bearing::of(set),
            term: Term::of(set),
            standard: bearing::standard(set),
            sources: kind == FigureKind::Count && sources::are_sources(set.text, set.figure),
            person: person(set),
            named: subject::named(set),
            purpose: weigh::purpose(set),
            goods: goods::of(set),
            past: false,
            only: around::is_only(set),
            vague: around::is_vague(set.text, set.figure),
            aspect: Aspect::of(set),
        }
    }

    /// Whether both begin with something, and with nothing that has a word in common.
    pub fn begins_otherwise(&self, other: &Self) -> bool {
        let (own, theirs) = (&self.standard, &other.standard);
        !own.is_empty() && !theirs.is_empty() && !own.iter().any(|stem| theirs.contains(stem))
    }

    /// Whether both are prices, of goods that have no word in common.
    pub fn is_price_of_other(&self, other: &Self) -> bool {
        let (own, theirs) = (&self.goods, &other.goods);
        !own.is_empty() && !theirs.is_empty() && !own.iter().any(|stem| theirs.contains(stem))
    }

    /// Whether both are distances from places that have no word in common.
    pub fn is_from_elsewhere(&self, other: &Self) -> bool {
        let (own, theirs) = (&self.landmark, &other.landmark);
        !own.is_empty() && !theirs.is_empty() && !own.iter().any(|word| theirs.contains(word))
    }

    /// What it is most about.
    pub fn top(&self) -> Option<Topic> {
        self.topics.first().copied()
    }

    /// Whether both are of people by name.
    fn are_named(&self, other: &Self) -> bool {
        !self.person.is_empty() && !other.person.is_empty()
    }

    /// Whether a word of one's name is one of the other's.
    fn shares_name(&self, other: &Self) -> bool {
        let alike = |x: &String| other.person.iter().any(|y| spelling::alike(x, y));
        self.person.iter().any(alike)
    }

    /// Whether both are told of one person, as far as their names go.
    pub fn is_same_person(&self, other: &Self) -> bool {
        self.are_named(other) && self.shares_name(other)
    }

    /// Whether both are told of people with other names.
    pub fn is_other_person(&self, other: &Self) -> bool {
        self.are_named(other) && !self.shares_name(other)
    }

    /// Whether the two are no ages, or those of one person: whose age it is must be known for two to stand apart.
    pub fn may_be_one_age(&self, other: &Self) -> bool {
        match (self.aspect == Aspect::Age, other.aspect == Aspect::Age) {
            (false, false) => true,
            (true, true) => self.is_same_person(other),
            _ => false,
        }
    }

    /// Whether both are sums or rates, changes or levels, asked for or given.
    pub fn is_like(&self, other: &Self) -> bool {
        self.rate == other.rate && self.wish == other.wish && self.change == other.change
    }

    /// Whether one is about nothing but what people think or voted for, and the other about nothing but business: "64
    /// percent of voters" are no share of the sales.
    pub fn is_of_other_field(&self, other: &Self) -> bool {
        let all = |of: &Self, test: fn(Topic) -> bool| {
            !of.topics.is_empty() && of.topics.iter().all(|topic| test(*topic))
        };
        let told =
            |x: &Self, y: &Self| all(x, Topic::is_of_opinion) && all(y, Topic::is_of_business);
        told(self, other) || told(other, self)
    }

    /// Whether both are about something, and about nothing that the other is about.
    pub fn is_elsewhere(&self, other: &Self) -> bool {
        !self.topics.is_empty()
            && !other.topics.is_empty()
            && !self.topics.iter().any(|topic| other.topics.contains(topic))
    }
}

/// Words between a name and its age: "Emir Halilovic, also 19,".
static ALSO: LazyLock<Listed> =
    LazyLock::new(|| Listed::of("is was also just only turned auch erst aussi tambien anche ook"));

/// A name has no more words that tell it.
const NAME: usize = 3;

/// The words of the name right before, or else right behind.
fn person(set: &Setting) -> Vec<String> {
    let also = |t: &&Token| ALSO.has_folded(set.word(t));
    let before = set.before.iter().rev().skip_while(also);
    let name = |tokens: &mut dyn Iterator<Item = &Token>| -> Vec<String> {
        // Initials are no name to know anybody by, nor is the article that a sentence begins with.
        let named = |t: &&Token| t.capital && t.class != TokenClass::Stop;
        let capitals = tokens.take_while(named).map(|t| set.word(t));
        let words = capitals
            .take(NAME)
            .filter(|w| w.len() > 2 && !w.contains('.'));
        words.map(token::fold).collect()
    };
    let own = name(&mut before.into_iter());
    if own.is_empty() {
        return name(&mut set.behind.iter());
    }
    own
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::{Report, Span};
    use crate::text::annotate;

    fn manner(text: &str, at: usize) -> Manner {
        let report = Report {
            text: text.to_owned(),
            paragraphs: vec![Span::new(0, text.len())],
            ..Report::default()
        };
        Manner::of(&Setting::of(text, &annotate(&report, None), at))
    }

    #[test]
    fn sought_is_not_given() {
        assert_eq!(
            manner("Prosecutors had sought 18 years.", 0).wish,
            Some(Wish::Asked)
        );
        let bound = [
            "The hall was licensed to hold 640.",
            "La sala tenía un aforo de 640 personas.",
            "At least 76 must be present.",
            "They failed to clear the 5 per cent threshold.",
        ];
        for text in bound {
            assert_eq!(manner(text, 0).wish, Some(Wish::Bound), "{text}");
        }
        assert!(manner("Reports fell from 58 in the year before to 31.", 0).was);
        assert!(!manner("Reports rose to 31 in the year.", 0).was);
        let offered = [
            "His bid, worth 240 million euros, was turned down.",
            "Das Angebot über 240 Millionen Euro lehnte er ab.",
            "Su oferta, de 240 millones de euros, fue rechazada.",
            "L’offre de 240 millions d’euros a été rejetée.",
        ];
        for text in offered {
            assert_eq!(manner(text, 0).wish, Some(Wish::Offered), "{text}");
        }
        let given = manner("She was jailed for 12 years.", 0);
        assert_eq!((given.wish, given.top()), (None, Some(Topic::Prison)));
    }

    #[test]
    fn a_rate_is_no_sum() {
        let cases = [
            ("Losses came to 6 million euros a day.", Some("day")),
            (
                "It wants 38,000 euros a year for each patient.",
                Some("year"),
            ),
            ("It wants 38,000 euros annually.", Some("year")),
            ("It lost 6 million euros.", None),
        ];
        for (text, rate) in cases {
            assert_eq!(manner(text, 0).rate, rate, "{text}");
        }
    }

    #[test]
    fn an_age_stands_against_that_of_its_person_alone() {
        let driver = manner("The driver, A.H., 58, was arrested.", 0);
        let (own, other) = (
            manner("Sabine Kroger, 66, was there.", 0),
            manner("Sabine Kroger, 68, was there.", 0),
        );
        let wounded = manner("In all 66 people were wounded.", 0);
        // "The" is nobody's name.
        let (one, two) = (
            manner("The 29-year-old slipped on the stairs of the house.", 0),
            manner("The 27-year-old fell from the roof of the house.", 0),
        );
        assert!(!one.is_same_person(&two) && !one.may_be_one_age(&two));
        assert!(own.may_be_one_age(&other) && wounded.may_be_one_age(&wounded));
        assert!(!own.may_be_one_age(&driver) && !own.may_be_one_age(&wounded));
    }

    #[test]
    fn a_share_of_voters_is_none_of_a_market() {
        let opinions = [
            "Polls show that 64 percent of voters want it.",
            "Laut einer Umfrage sind 64 Prozent dafür.",
            "Selon un sondage, 64 % y sont favorables.",
            "Según una encuesta, el 64 por ciento lo quiere.",
        ];
        let business = [
            "The firm has 68 percent of the market.",
            "Der Umsatz stieg um 68 Prozent.",
            "Ses ventes ont bondi de 68 %.",
            "Sus ingresos subieron un 68 por ciento.",
        ];
        for (poll, firm) in opinions.iter().zip(business) {
            let (poll, firm) = (manner(poll, 0), manner(firm, 0));
            assert!(poll.is_of_other_field(&firm) && firm.is_of_other_field(&poll));
            assert!(!poll.is_of_other_field(&poll) && !firm.is_of_other_field(&firm));
        }
        let both = manner(
            "Of the shareholders 64 percent voted to sell their stock.",
            0,
        );
        let bare = manner("It was 64 percent.", 0);
        for other in [&both, &bare] {
            assert!(!other.is_of_other_field(&manner(business[0], 0)));
            assert!(!other.is_of_other_field(&manner(opinions[0], 0)));
        }
    }

    #[test]
    fn one_half_of_a_score_is_no_rival_of_a_number() {
        let score = |at| manner("The party holds a narrow 52-48 Senate majority.", at).unreal;
        let one = manner("Her win cuts the Senate majority from 52 to 51.", 1).unreal;
        assert!(score(0).stands_apart(one) && one.stands_apart(score(1)));
        assert!(!score(0).stands_apart(score(1)) && !one.stands_apart(one));
    }

    #[test]
    fn a_change_is_no_level() {
        assert!(manner("The party lost 19 seats.", 0).change);
        assert!(!manner("The Greens, with 21 seats, are next.", 0).change);
        assert!(manner("She won by 34 votes.", 0).change);
        assert!(manner("She won by a whopping 34 votes.", 0).change);
        assert!(!manner("A whopping 34 voters came.", 0).change);
        assert!(manner("That was six years ago.", 0).ago);
        assert!(!manner("Debt is 58 percent, down from 64 percent.", 1).change);
        let sources = [
            "Two people familiar with the talks said so.",
            "The hall was cold, according to three people who were there.",
            "According to at least three guards the hall was cold.",
        ];
        for text in sources {
            assert!(manner(text, 0).sources, "{text}");
        }
        assert!(!manner("She saw the three people who were there.", 0).sources);
        assert_eq!(
            manner("Ron Tibbs, 81, was there.", 0).person,
            ["tibbs", "ron"]
        );
    }
}
