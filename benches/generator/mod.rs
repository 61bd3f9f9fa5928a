//! Stories of any size from a small grammar, with their own gold: which sentence tells which fact.
//! Used by the benches and by tests (through `#[path]`). Deterministic: the same plan, the same story.

use parallax::story::{Report, Span, Story};

/// What to make.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// How many reports.
    pub reports: usize,
    /// About how many words each.
    pub words: usize,
    /// By how many reports each fact is told, about.
    pub told_by: usize,
    /// The share of the words of each telling that is replaced, from 0 to 1.
    pub edited: f64,
    /// Another seed, another story.
    pub seed: u64,
}

/// A story and the fact that each sentence tells.
#[derive(Clone, Debug)]
pub struct Generated {
    /// The story.
    pub story: Story,
    /// For each report, the fact of each of its sentences, in order.
    #[allow(dead_code, reason = "who only needs the story leaves the gold")]
    pub facts: Vec<Vec<usize>>,
}

/// A congruential generator (Knuth, MMIX): enough for shuffling, and the same everywhere.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % below as u64) as usize
    }

    fn pick<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.roll(words.len())]
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for i in (1..items.len()).rev() {
            items.swap(i, self.roll(i + 1));
        }
    }
}

const NOUNS: &[&str] = &[
    "bridge",
    "harbour",
    "council",
    "engine",
    "committee",
    "forest",
    "library",
    "factory",
    "ministry",
    "warehouse",
    "teacher",
    "farmer",
    "sailor",
    "driver",
    "nurse",
    "architect",
    "painter",
    "baker",
    "lawyer",
    "inspector",
    "vessel",
    "tunnel",
    "reservoir",
    "turbine",
    "pipeline",
    "orchard",
    "vineyard",
    "museum",
    "theatre",
    "hospital",
    "stadium",
    "garden",
    "market",
    "station",
    "airport",
    "railway",
    "canal",
    "lighthouse",
    "quarry",
    "mill",
    "contract",
    "permit",
    "petition",
    "verdict",
    "survey",
    "budget",
    "ballot",
    "treaty",
    "grant",
    "licence",
    "witness",
    "volunteer",
    "neighbour",
    "pensioner",
    "student",
    "mechanic",
    "surgeon",
    "fisherman",
    "miner",
    "clerk",
    "storm",
    "flood",
    "fire",
    "drought",
    "outage",
    "strike",
    "parade",
    "auction",
    "festival",
    "inquiry",
    "roof",
    "cellar",
    "corridor",
    "platform",
    "ladder",
    "furnace",
    "boiler",
    "cable",
    "fence",
    "gate",
    "container",
    "lorry",
    "tractor",
    "crane",
    "barge",
    "ferry",
    "bicycle",
    "helicopter",
    "drone",
    "telescope",
];
const VERBS: &[&str] = &[
    "repaired",
    "inspected",
    "approved",
    "rejected",
    "delayed",
    "flooded",
    "painted",
    "sold",
    "bought",
    "closed",
    "opened",
    "funded",
    "visited",
    "abandoned",
    "restored",
    "measured",
    "photographed",
    "guarded",
    "cleaned",
    "dismantled",
    "rented",
    "insured",
    "surveyed",
    "expanded",
    "defended",
    "criticised",
    "praised",
    "postponed",
    "replaced",
    "renamed",
    "registered",
    "audited",
    "fortified",
    "evacuated",
    "searched",
    "drained",
    "heated",
    "lowered",
    "raised",
    "loaded",
];
const ADJECTIVES: &[&str] = &[
    "old",
    "narrow",
    "municipal",
    "private",
    "wooden",
    "crowded",
    "empty",
    "northern",
    "southern",
    "coastal",
    "rural",
    "damaged",
    "modern",
    "historic",
    "unfinished",
    "disputed",
    "popular",
    "silent",
    "electric",
    "temporary",
    "abandoned",
    "expensive",
    "remote",
    "fragile",
    "polluted",
    "regional",
    "independent",
    "hidden",
    "flooded",
    "restored",
];
const SYLLABLES: &[&str] = &[
    "bar", "ven", "tor", "mil", "sa", "ro", "kel", "din", "ush", "par", "lo", "gren", "fa", "tis",
    "mor", "eb", "wick", "hal", "dor", "nu", "zel", "quin", "ost", "ri", "cam",
];

fn name(dice: &mut Dice) -> String {
    let mut word = String::new();
    for _ in 0..3 {
        word.push_str(dice.pick(SYLLABLES));
    }
    let mut letters = word.chars();
    letters
        .next()
        .map(|c| c.to_uppercase().collect::<String>() + letters.as_str())
        .unwrap_or_default()
}

/// The words of one fact, about twenty of them.
fn fact(dice: &mut Dice) -> Vec<String> {
    let number = (dice.roll(880) + 13).to_string();
    let (person, place) = (name(dice), name(dice));
    let mut words: Vec<String> = Vec::new();
    let mut say = |text: &str| words.extend(text.split(' ').map(str::to_owned));
    say(&format!(
        "{person} {} the {} {}",
        dice.pick(VERBS),
        dice.pick(ADJECTIVES),
        dice.pick(NOUNS)
    ));
    say(&format!(
        "near {place} after {number} {}s",
        dice.pick(NOUNS)
    ));
    say(&format!("{} the {}", dice.pick(VERBS), dice.pick(NOUNS)));
    say(&format!(
        "and the {} {}",
        dice.pick(ADJECTIVES),
        dice.pick(NOUNS)
    ));
    say(&format!("{} a {}", dice.pick(VERBS), dice.pick(NOUNS)));
    words
}

/// One fact of so many is told in somebody's words. Typographic marks are what keeps the text of news
/// from being plain ASCII, which some readers of words take a shortcut for.
const SPOKEN: usize = 5;

/// One telling of a fact: a share of its words replaced, capital and stop set, every fifth fact in
/// the words of who acts in it.
fn telling(dice: &mut Dice, number: usize, fact: &[String], edited: f64) -> String {
    let mut words = fact.to_vec();
    let changes = (words.len() as f64 * edited).round() as usize;
    let mut places: Vec<usize> = (0..words.len()).collect();
    dice.shuffle(&mut places);
    for &place in places.iter().take(changes) {
        words[place] = match dice.roll(3) {
            0 => dice.pick(NOUNS).to_owned(),
            1 => dice.pick(VERBS).to_owned(),
            _ => dice.pick(ADJECTIVES).to_owned(),
        };
    }
    let mut line = words.join(" ");
    if let Some(first) = line.get(..1) {
        line.replace_range(..1, &first.to_uppercase());
    }
    if number.is_multiple_of(SPOKEN) {
        return format!("“{line},” {} said.", fact[0]);
    }
    line.push('.');
    line
}

/// Paragraphs of three sentences.
fn text_of(sentences: &[String]) -> (String, Vec<Span>) {
    let mut text = String::new();
    let mut paragraphs = Vec::new();
    for chunk in sentences.chunks(3) {
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        let start = text.len();
        text.push_str(&chunk.join(" "));
        paragraphs.push(Span::new(start, text.len()));
    }
    (text, paragraphs)
}

/// Makes a story.
pub fn generate(plan: Plan) -> Generated {
    const WORDS_A_SENTENCE: usize = 22;
    let mut dice = Dice(plan.seed.wrapping_add(1));
    let sentences = (plan.words / WORDS_A_SENTENCE).max(1);
    let told_by = plan.told_by.clamp(1, plan.reports);
    let facts: Vec<Vec<String>> = (0..(sentences * plan.reports).div_ceil(told_by))
        .map(|_| fact(&mut dice))
        .collect();
    let mut deck: Vec<usize> = Vec::new();
    let mut told: Vec<Vec<usize>> = vec![Vec::new(); plan.reports];
    for report in &mut told {
        while report.len() < sentences.min(facts.len()) {
            if deck.is_empty() {
                deck = (0..facts.len()).collect();
                dice.shuffle(&mut deck);
            }
            // A fact stands once a report: one met a second time goes to the bottom of the deck.
            let at = deck.iter().rposition(|f| !report.contains(f));
            match at {
                Some(at) => report.push(deck.remove(at)),
                None => deck.clear(),
            }
        }
        dice.shuffle(report);
    }
    let reports = told
        .iter()
        .enumerate()
        .map(|(index, list)| {
            let lines: Vec<String> = list
                .iter()
                .map(|f| telling(&mut dice, *f, &facts[*f], plan.edited))
                .collect();
            let (text, paragraphs) = text_of(&lines);
            Report {
                id: format!("r{index}"),
                outlet: format!("Outlet {index}"),
                short: format!("O{index}"),
                title: format!("Report {index}"),
                text,
                paragraphs,
                ..Report::default()
            }
        })
        .collect();
    Generated {
        story: Story {
            title: "A generated story".into(),
            reports,
            ..Story::default()
        },
        facts: told,
    }
}
