//! The quotation marks of a paragraph, each with its shape and its surroundings.

/// Marks that close one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// “ ” „ ‟ and the straight one.
    Double,
    /// ‘ ’ ‚ ‛ and the straight one, which are apostrophes too.
    Single,
    /// « ».
    Guillemet,
    /// ‹ ›.
    SingleGuillemet,
    /// 「 」.
    Corner,
    /// 『 』.
    WhiteCorner,
}

/// What a mark looks like, whatever it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Always opens: „ ‚ 「.
    LowOpen,
    /// Opens in English, closes in German: “ ‘.
    Open,
    /// Closes: ” ’ » (which opens in German books).
    Close,
    /// Straight.
    Neutral,
}

/// One mark in a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Byte offset in the paragraph.
    pub at: usize,
    /// Bytes of the mark.
    pub len: usize,
    /// Which marks it pairs with.
    pub family: Family,
    /// What it looks like.
    pub shape: Shape,
    /// Stands where a quotation can begin: space or an opening bracket before, none after.
    pub opening: bool,
    /// Stands where a quotation can end: no space before, space or punctuation after.
    pub closing: bool,
}

/// All marks of a paragraph, in order.
pub fn marks(body: &str) -> Vec<Mark> {
    let mut found = Vec::new();
    let mut next = 0;
    while let Some(at) = may_mark(body.as_bytes(), next) {
        let Some(c) = body[at..].chars().next() else {
            break;
        };
        next = at + c.len_utf8();
        if let Some((family, shape)) = kind_of(c) {
            let before = body[..at].chars().next_back();
            let after = body[next..].chars().next();
            let starts = before.is_none_or(|b| opens_before(b) || opener_shape(b));
            let ends = after.is_none_or(|a| closes_after(a) || kind_of(a).is_some());
            let inside_after = after.is_some_and(|a| !a.is_whitespace() && !closes_after(a));
            let inside_before = before.is_some_and(|b: char| !b.is_whitespace());
            found.push(Mark {
                at,
                len: c.len_utf8(),
                family,
                shape,
                opening: starts && inside_after,
                closing: ends && inside_before,
            });
        }
    }
    found
}

/// The first byte from `from` on that a mark may begin with. Most characters are letters of ASCII: they are passed over
/// many at a time, without a closer look.
fn may_mark(bytes: &[u8], from: usize) -> Option<usize> {
    // More than 0 for such a byte, without a branch, so that a block is looked at as a whole.
    let may = |b: &u8| (*b & 0x80) | u8::from(*b == b'"') | u8::from(*b == b'\'');
    let (blocks, _) = bytes[from..].as_chunks::<16>();
    let none = |block: &&[u8; 16]| block.iter().fold(0, |found, b| found | may(b)) == 0;
    let passed = from + 16 * blocks.iter().take_while(none).count();
    let more = bytes[passed..].iter().position(|b| may(b) > 0)?;
    Some(passed + more)
}

fn kind_of(c: char) -> Option<(Family, Shape)> {
    Some(match c {
        '"' | '＂' => (Family::Double, Shape::Neutral),
        '“' | '‟' => (Family::Double, Shape::Open),
        '”' => (Family::Double, Shape::Close),
        '„' => (Family::Double, Shape::LowOpen),
        '\'' => (Family::Single, Shape::Neutral),
        '‘' | '‛' => (Family::Single, Shape::Open),
        '’' => (Family::Single, Shape::Close),
        '‚' => (Family::Single, Shape::LowOpen),
        '«' => (Family::Guillemet, Shape::Open),
        '»' => (Family::Guillemet, Shape::Close),
        '‹' => (Family::SingleGuillemet, Shape::Open),
        '›' => (Family::SingleGuillemet, Shape::Close),
        '「' => (Family::Corner, Shape::LowOpen),
        '」' => (Family::Corner, Shape::Close),
        '『' => (Family::WhiteCorner, Shape::LowOpen),
        '』' => (Family::WhiteCorner, Shape::Close),
        _ => return None,
    })
}

fn opener_shape(c: char) -> bool {
    matches!(
        kind_of(c),
        Some((_, Shape::Open | Shape::LowOpen | Shape::Neutral))
    )
}

fn opens_before(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '(' | '[' | '{' | '—' | '–' | '-' | '/' | '¿' | '¡' | ':' | '='
        )
}

fn closes_after(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            ',' | '.' | ';' | ':' | '?' | '!' | ')' | ']' | '}' | '—' | '–' | '-' | '…' | '/'
        )
}

impl Mark {
    /// Where the mark ends.
    pub fn end(&self) -> usize {
        self.at + self.len
    }

    /// Whether its shape alone tells what it does: these take spaces inside in French, and stand
    /// without any around them in Chinese and Japanese.
    fn by_shape(&self) -> bool {
        !matches!(self.family, Family::Double | Family::Single)
    }

    /// Whether it opens a quotation where none is open; `later` are the marks after it.
    pub fn may_open(&self, body: &str, later: &[Mark]) -> bool {
        if self.by_shape() {
            // A closing shape opens only as in German books, where its partner follows.
            return self.shape != Shape::Close
                || (self.opening
                    && later
                        .iter()
                        .find(|m| m.family == self.family)
                        .is_some_and(|m| m.shape == Shape::Open && m.closing));
        }
        match self.shape {
            Shape::LowOpen => true,
            Shape::Neutral => self.opening && !self.after_digit(body) || self.between_signs(),
            Shape::Open => self.opening || !self.closing,
            Shape::Close => self.opening && !self.closing,
        }
    }

    fn between_signs(&self) -> bool {
        self.opening && !self.closing
    }

    fn after_digit(&self, body: &str) -> bool {
        body[..self.at].ends_with(|c: char| c.is_ascii_digit())
    }

    /// Whether it closes an open quotation of its family.
    pub fn closes(&self, reversed: bool) -> bool {
        if self.by_shape() {
            return (self.shape == Shape::Close) != reversed;
        }
        match self.shape {
            Shape::LowOpen => false,
            Shape::Close => !self.opening || self.closing,
            Shape::Open => self.closing && !self.opening,
            Shape::Neutral => self.closing || !self.opening,
        }
    }

    /// Whether it opens one more of its family inside an open quotation.
    pub fn reopens(&self, reversed: bool) -> bool {
        if self.by_shape() {
            return (self.shape == Shape::Close) == reversed;
        }
        self.opening && !self.closing || self.shape == Shape::LowOpen
    }

    /// Whether a straight double mark means inches: `6'2"`, or `a 12" record` where a later mark
    /// closes the quotation.
    pub fn is_inches(&self, body: &str, later: &[Mark]) -> bool {
        if self.shape != Shape::Neutral || self.family != Family::Double || !self.after_digit(body)
        {
            return false;
        }
        let digits = body[..self.at].trim_end_matches(|c: char| c.is_ascii_digit());
        if digits.ends_with(['\'', '’', '′']) {
            return true;
        }
        let goes_on = body[self.end()..]
            .strip_prefix(' ')
            .is_some_and(|rest| rest.starts_with(char::is_lowercase));
        goes_on
            && later
                .iter()
                .find(|m| m.family == Family::Double)
                .is_some_and(|m| m.closing && !m.opening)
    }
}
