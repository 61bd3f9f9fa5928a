//! Which of a page's blocks are the report.
//!
//! Three readings are laid over one another: what elements are called ([`super::marks`]), how much prose lies in
//! them (the density that readability programs go by), and what lines say ([`super::words`]). None is trusted alone:
//! a name is doubted when most of the page's prose is in the element, density is bounded by names.

mod among;
mod repeat;

use super::blocks::{self, Block, Kind, words};
use super::marks::{self, Mark};
use super::tree::{Child, Tree};
use super::words as lines;
use crate::text::furniture::Reason;
use repeat::Said;

/// What the page says of itself that helps to read it.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    /// The headline.
    pub title: Option<String>,
    /// The author line.
    pub byline: Option<String>,
    /// Whether it is a live blog: many short posts.
    pub live: bool,
}

/// The report's paragraphs, and what was set aside with why.
#[derive(Clone, Debug, Default)]
pub(super) struct Body {
    pub paragraphs: Vec<String>,
    pub set_aside: Vec<(String, Reason)>,
}

/// Reads the report of a page.
pub(super) fn read(tree: &Tree, known: &Known) -> Body {
    let blocks = blocks::all(tree);
    let page = Page::new(tree, &blocks, known);
    let roots = page.roots();
    page.body(&roots)
}

/// Scalars of prose that a block has: nothing if it is short, a heading or links; half if it does not end as a
/// sentence does.
fn weight(block: &Block) -> usize {
    const SHORTEST: usize = 8;
    let prose = !matches!(block.kind, Kind::Heading(_) | Kind::Row)
        && block.words() >= SHORTEST
        && block.linked * 10 <= block.len() * 4;
    match (prose, ends_as_sentence(&block.text)) {
        (false, _) => 0,
        (true, true) => block.len(),
        (true, false) => block.len() / 2,
    }
}

fn ends_as_sentence(text: &str) -> bool {
    text.ends_with([
        '.', '!', '?', '…', '”', '"', '’', '»', '。', '」', ')', '؟', ':',
    ])
}

/// A page with what was worked out of it.
struct Page<'p> {
    tree: &'p Tree,
    blocks: &'p [Block],
    known: &'p Known,
    weights: Vec<usize>,
    /// For each element the reason why it or what holds it is furniture.
    reasons: Vec<Option<Reason>>,
    /// The main heading.
    headline: Option<usize>,
    /// Words, blocks and pictures in each element and all inside it.
    sums: [Vec<usize>; 3],
}

/// What [`Page::sums`] counts.
#[derive(Clone, Copy)]
enum Count {
    Words,
    Blocks,
    Pictures,
}

impl<'p> Page<'p> {
    fn new(tree: &'p Tree, blocks: &'p [Block], known: &'p Known) -> Self {
        let mut page = Self {
            tree,
            blocks,
            known,
            weights: blocks.iter().map(weight).collect(),
            reasons: Vec::new(),
            headline: headline(tree, known),
            sums: sums(tree, blocks),
        };
        page.judge();
        page
    }

    /// Prose in each element and all inside it, of the blocks that `counts` lets in.
    fn totals(&self, counts: impl Fn(usize) -> bool) -> Vec<usize> {
        let mut own = vec![0; self.tree.elements.len()];
        for (at, block) in self.blocks.iter().enumerate() {
            if counts(at) {
                own[block.element] += self.weights[at];
            }
        }
        summed(self.tree, &own)
    }

    fn count(&self, what: Count, element: usize) -> usize {
        self.sums[what as usize][element]
    }

    /// Decides which marks hold: the one with the most prose is doubted and removed as long as it contains more than
    /// twice as much as everything that is not marked, or the headline.
    fn judge(&mut self) {
        const ROUNDS: usize = 40;
        let mut own: Vec<Option<Mark>> = (0..self.tree.elements.len())
            .map(|at| marks::mark(self.tree, at))
            .collect();
        let all = self.totals(|_| true);
        for up in self.headline.into_iter().flat_map(|h| self.tree.above(h)) {
            own[up] = None;
        }
        // Of a text that is hidden paragraph by paragraph, until a script shows it, none would be doubted.
        let veiled = |at: &usize| {
            let element = &self.tree.elements[*at];
            element.tag == "p" && marks::is_hidden(element)
        };
        let veiled: Vec<usize> = (0..own.len()).filter(veiled).collect();
        if veiled.iter().map(|at| all[*at]).sum::<usize>() * 2 > all[0] {
            for at in veiled {
                own[at] = None;
            }
        }
        self.spread(&own);
        for at in self.own_teasers(&own) {
            own[at] = None;
        }
        for _ in 0..ROUNDS {
            self.spread(&own);
            let rest = self.totals(|b| self.reason(b).is_none())[0];
            let worst = (0..own.len())
                .filter(|at| own[*at].is_some_and(|m| !m.firm) && all[*at] > 2 * rest)
                .max_by_key(|at| (all[*at], own.len() - at));
            match worst {
                Some(at) => own[at] = None,
                None => break,
            }
        }
        self.spread(&own);
    }

    /// The teasers that are this report's own: without links and headings, between its headline and its text.
    fn own_teasers(&self, own: &[Option<Mark>]) -> Vec<usize> {
        let Some(headline) = self.headline else {
            return Vec::new();
        };
        let unmarked = |b: &usize| self.weights[*b] > 0 && self.reason(*b).is_none();
        let first = (0..self.blocks.len())
            .filter(unmarked)
            .map(|b| self.blocks[b].element)
            .find(|at| *at > headline)
            .unwrap_or(own.len());
        let named = |at: &usize| {
            own[*at].is_some_and(|m| m.reason == Reason::Related)
                && self.tree.elements[*at].named("-teaser-")
                && self.is_plain(*at)
        };
        (headline + 1..first).filter(named).collect()
    }

    /// Whether an element holds prose and nothing that leads elsewhere.
    fn is_plain(&self, at: usize) -> bool {
        let inside = self.tree.inside(at);
        let mut prose = 0;
        for (block, weight) in self.blocks.iter().zip(&self.weights) {
            if !inside.contains(&block.element) {
                continue;
            }
            if block.linked > 0 || matches!(block.kind, Kind::Heading(_)) {
                return false;
            }
            prose += weight;
        }
        prose > 0
    }

    fn spread(&mut self, own: &[Option<Mark>]) {
        let mut reasons: Vec<Option<Reason>> = Vec::with_capacity(own.len());
        for (at, element) in self.tree.elements.iter().enumerate() {
            let above = if at == 0 {
                None
            } else {
                reasons[element.parent]
            };
            let mine = own[at].map(|m| m.reason);
            // A caption in a gallery of related pictures is a caption.
            let closer = mine.filter(|r| {
                matches!(
                    r,
                    Reason::Caption | Reason::Advert | Reason::Newsletter | Reason::Comment
                )
            });
            reasons.push(if above.is_some() {
                closer.or(above)
            } else {
                mine
            });
        }
        self.reasons = reasons;
    }

    /// Why a block is furniture by its markup.
    fn reason(&self, block: usize) -> Option<Reason> {
        let block = &self.blocks[block];
        self.reasons[block.element].or_else(|| self.reasons[block.wrapped_in?])
    }

    /// The elements that hold the report.
    fn roots(&self) -> Vec<usize> {
        let totals = self.totals(|b| self.reason(b).is_none());
        let all = totals[0];
        if self.known.live {
            return vec![self.densest(0, &totals)];
        }
        for rank in 0..3 {
            let group = self.group(
                |at| marks::body_rank(&self.tree.elements[at]) == Some(rank),
                &totals,
            );
            let sum: usize = group.iter().map(|at| totals[*at]).sum();
            let enough = if rank == 0 {
                all * 3 / 10
            } else {
                all * 6 / 10
            };
            if sum > 0 && sum >= enough {
                let group = if rank == 0 {
                    group
                } else {
                    self.narrowed(group, &totals)
                };
                let group = self.together(group, &totals);
                return self.widened(group, &totals);
            }
            if rank == 0
                && let Some(article) = self.article(&totals)
            {
                return vec![article];
            }
        }
        vec![self.densest(0, &totals)]
    }

    /// The outermost elements that `is` lets in and that have prose, up to the heading of another article.
    fn group(&self, is: impl Fn(usize) -> bool, totals: &[usize]) -> Vec<usize> {
        let mut found: Vec<usize> = Vec::new();
        let mut end = 0;
        for (at, total) in totals.iter().enumerate() {
            if at < end || *total == 0 || self.reasons[at].is_some() || !is(at) {
                continue;
            }
            let other = |h: usize| {
                Some(h) != self.headline
                    && found.first().is_some_and(|first| (*first..at).contains(&h))
            };
            if self.tree.tagged(&["h1"]).any(|(h, _)| other(h)) && !self.known.live {
                break;
            }
            end = self.tree.elements[at].end;
            found.push(at);
        }
        // Before the headline stand teasers.
        if let Some(headline) = self.headline
            && found.iter().any(|at| *at > headline)
        {
            found.retain(|at| self.tree.elements[*at].end > headline);
        }
        found
    }

    /// The `article` with the headline, or the one with most of the prose.
    fn article(&self, totals: &[usize]) -> Option<usize> {
        let articles: Vec<usize> = self.tree.tagged(&["article"]).map(|(at, _)| at).collect();
        let holds = |at: &&usize| {
            self.headline
                .is_some_and(|h| self.tree.inside(**at).contains(&h))
        };
        let found = articles.iter().find(holds).or_else(|| {
            articles
                .iter()
                .max_by_key(|at| (totals[**at], usize::MAX - **at))
        })?;
        let share = if self.known.live { 8 } else { 4 };
        (totals[*found] * 10 >= totals[0] * share && totals[*found] > 0)
            .then(|| self.densest(*found, totals))
    }

    /// Goes down as long as one element has nearly all the prose.
    fn densest(&self, from: usize, totals: &[usize]) -> usize {
        let mut at = from;
        loop {
            let inner = self.tree.elements[at]
                .children
                .iter()
                .filter_map(|c| match c {
                    Child::Element(inner) => Some(*inner),
                    Child::Text(_) => None,
                });
            let Some(most) = inner.max_by_key(|i| (totals[*i], usize::MAX - *i)) else {
                return at;
            };
            let tag = self.tree.elements[most].tag.as_str();
            if matches!(tag, "p" | "li" | "blockquote" | "ul" | "ol")
                || totals[most] * 100 < totals[at] * 85
                || totals[most] == 0
            {
                return at;
            }
            at = most;
        }
    }

    fn narrowed(&self, group: Vec<usize>, totals: &[usize]) -> Vec<usize> {
        match group.as_slice() {
            [one] => vec![self.densest(*one, totals)],
            _ => group,
        }
    }

    /// The element around several boxes of text, if there is little else in it: their headings are beside them.
    fn together(&self, group: Vec<usize>, totals: &[usize]) -> Vec<usize> {
        let sum: usize = group.iter().map(|at| totals[*at]).sum();
        let (Some(first), Some(last)) = (group.first(), group.last()) else {
            return group;
        };
        let around = self
            .tree
            .above(*first)
            .find(|up| self.tree.inside(*up).contains(last));
        match around {
            Some(around) if first != last && totals[around] * 4 <= sum * 5 => vec![around],
            _ => group,
        }
    }

    /// The `article` or `main` around the group, if a good part of its prose lies beside the group.
    fn widened(&self, group: Vec<usize>, totals: &[usize]) -> Vec<usize> {
        let sum: usize = group.iter().map(|at| totals[*at]).sum();
        let Some(first) = group.first() else {
            return group;
        };
        let around = self.tree.above(*first).find(|up| {
            let tag = self.tree.elements[*up].tag.as_str();
            tag == "article"
                || tag == "main"
                || self.tree.elements[*up].attribute("role") == Some("main")
        });
        match around {
            Some(around)
                if totals[around] * 4 >= sum * 5
                    && self.plain_beside(around, &group) * 4 >= sum =>
            {
                vec![around]
            }
            _ => group,
        }
    }

    /// Prose without links, of twenty words or more, in `around` and outside the group.
    fn plain_beside(&self, around: usize, group: &[usize]) -> usize {
        const LONG: usize = 20;
        let inside = self.tree.inside(around);
        let beside = |b: &usize| {
            let block = &self.blocks[*b];
            inside.contains(&block.element)
                && !group
                    .iter()
                    .any(|g| self.tree.inside(*g).contains(&block.element))
                && self.reason(*b).is_none()
                && block.linked == 0
                && block.words() >= LONG
        };
        (0..self.blocks.len())
            .filter(beside)
            .map(|b| self.weights[b])
            .sum()
    }

    /// The report's blocks, in order, and what is among them.
    fn body(&self, roots: &[usize]) -> Body {
        let mut chosen: Vec<(usize, Option<Reason>)> = (0..self.blocks.len())
            .filter(|b| {
                let element = self.blocks[*b].element;
                roots
                    .iter()
                    .any(|r| self.tree.inside(*r).contains(&element))
                    || self.is_standfirst(*b, roots)
            })
            .map(|b| (b, self.reason(b).or_else(|| self.by_words(b))))
            .collect();
        self.after_headline(&mut chosen);
        self.under_headline(&mut chosen, roots);
        self.forms(&mut chosen, roots);
        self.walls(&mut chosen);
        self.teasers(&mut chosen, roots);
        self.pictures(&mut chosen, roots);
        self.lists(&mut chosen);
        self.repeated(&mut chosen);
        self.headings(&mut chosen);
        let mut body = Body::default();
        for (b, reason) in chosen {
            let text = self.blocks[b].text.clone();
            match reason {
                Some(reason) => body.set_aside.push((text, reason)),
                None if self.is_headline(b) => {}
                None => body.paragraphs.push(text),
            }
        }
        body
    }

    /// A sentence or two between the headline and the text, which are part of the report.
    fn is_standfirst(&self, b: usize, roots: &[usize]) -> bool {
        const WORDS: std::ops::RangeInclusive<usize> = 6..=80;
        /// A point of a summary may be shorter: "The harbour is shut".
        const SHORT: usize = 3;
        let block = &self.blocks[b];
        let (Some(headline), Some(first)) = (self.headline, roots.first()) else {
            return false;
        };
        let long = WORDS.contains(&block.words());
        block.element > headline
            && block.element < *first
            && self.reason(b).is_none()
            && self.by_words(b).is_none()
            && (long || block.words() >= SHORT && self.is_point(b))
            && block.linked * 10 <= block.len() * 3
            && (ends_as_sentence(&block.text) || self.is_point(b) || self.is_open_deck(b))
            && self.near(block.element, headline, *first)
    }

    /// What stands next under the headline and ends without a stop, as a headline does: a second one, or a few sentences of
    /// which only the last has none.
    fn is_open_deck(&self, b: usize) -> bool {
        const WORDS: usize = 6;
        let next = |at: &usize| {
            let block = &self.blocks[*at];
            Some(block.element) > self.headline
                && !self.is_headline(*at)
                && block.words() >= WORDS
                && self.reason(*at).is_none()
                && self.by_words(*at).is_none()
        };
        matches!(self.blocks[b].kind, Kind::Text | Kind::Heading(_))
            && (0..self.blocks.len()).find(next) == Some(b)
    }

    /// One of the points of a summary: an item of a list without links that has whole statements in it, though they may have
    /// no stop.
    fn is_point(&self, b: usize) -> bool {
        let item = |block: &Block| block.kind == Kind::Item;
        let list = self.tree.elements[self.blocks[b].element].parent;
        let inside = self.tree.inside(list);
        let mut all = self
            .blocks
            .iter()
            .zip(&self.weights)
            .filter(|(block, _)| item(block) && inside.contains(&block.element));
        item(&self.blocks[b])
            && all.clone().all(|(block, _)| block.linked == 0)
            && all.any(|(_, weight)| *weight > 0)
    }

    fn is_called_standfirst(&self, at: usize) -> bool {
        const NAMES: [&str; 20] = [
            "-standfirst-",
            "-dek-",
            "-deck-",
            "-subtitle-",
            "-sub-title-",
            "-subhead-",
            "-subheadline-",
            "-sub-headline-",
            "-summary-",
            "-lede-",
            "-lead-",
            "-intro-",
            "-excerpt-",
            "-description-",
            "-strapline-",
            "-chapo-",
            "-vorspann-",
            "-bajada-",
            "-teaser-text-",
            "-sommario-",
        ];
        std::iter::once(at)
            .chain(self.tree.above(at).take(2))
            .any(|up| NAMES.iter().any(|name| self.tree.elements[up].named(name)))
    }

    /// Whether the smallest element around headline and text holds the block too.
    fn near(&self, at: usize, headline: usize, first: usize) -> bool {
        let around = self
            .tree
            .above(headline)
            .find(|up| self.tree.inside(*up).contains(&first));
        around.is_some_and(|up| self.tree.inside(up).contains(&at))
    }

    fn is_headline(&self, b: usize) -> bool {
        let block = &self.blocks[b];
        let heading = matches!(block.kind, Kind::Heading(_));
        let title = self.known.title.as_deref().unwrap_or_default();
        heading
            && (super::same_words(&block.text, title)
                || block.kind == Kind::Heading(1) && Some(block.element) == self.headline)
    }

    fn by_words(&self, b: usize) -> Option<Reason> {
        let block = &self.blocks[b];
        lines::reason(block).or_else(|| {
            let byline = self.known.byline.as_deref()?;
            let name = byline.split([',', ';']).next()?.trim();
            let short = block.words() <= 12 && !ends_as_sentence(&block.text);
            (short && name.chars().count() > 4 && block.text.contains(name))
                .then_some(Reason::Byline)
        })
    }
}

fn sums(tree: &Tree, blocks: &[Block]) -> [Vec<usize>; 3] {
    let mut own = [(); 3].map(|()| vec![0; tree.elements.len()]);
    for block in blocks {
        own[Count::Words as usize][block.element] += block.words();
        own[Count::Blocks as usize][block.element] += 1;
    }
    for (at, _) in tree.tagged(&["img", "picture", "amp-img"]) {
        own[Count::Pictures as usize][at] = 1;
    }
    own.map(|own| summed(tree, &own))
}

/// What each element and all inside it have together.
fn summed(tree: &Tree, own: &[usize]) -> Vec<usize> {
    let mut before = vec![0; own.len() + 1];
    for (at, value) in own.iter().enumerate() {
        before[at + 1] = before[at] + value;
    }
    let inside = |at: usize| before[tree.elements[at].end] - before[at];
    (0..own.len()).map(inside).collect()
}

/// The heading that is the headline: the one that says what the page calls itself, or else the first.
fn headline(tree: &Tree, known: &Known) -> Option<usize> {
    let title = known.title.as_deref().unwrap_or_default();
    let first = tree
        .tagged(&["h1"])
        .find(|(at, _)| super::same_words(&tree.text(*at), title));
    let found = first
        .or_else(|| {
            tree.tagged(&["h2", "h3"])
                .find(|(at, _)| super::same_words(&tree.text(*at), title))
        })
        .or_else(|| {
            tree.tagged(&["h1"])
                .find(|(at, _)| words(&tree.text(*at)) >= 3)
        });
    found.map(|(at, _)| at)
}
