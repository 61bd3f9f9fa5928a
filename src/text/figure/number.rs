//! The number itself: numerals, number words, and both mixed.

use super::letters;
use super::line::Line;
use super::words::{Sets, Word};
use crate::story::Span;
use crate::text::Lang;

/// A number without what is said around it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Number {
    /// Its first token.
    pub first: usize,
    /// The token after it.
    pub next: usize,
    pub value: f64,
    /// What its multipliers make together.
    pub factor: f64,
    /// A plural multiplier alone: so many or more.
    pub many: bool,
    /// Counted in groups, or "a hundred".
    pub round: bool,
    /// Begins with a numeral.
    pub digits: bool,
}

impl Number {
    pub fn span(&self, line: &Line) -> Span {
        line.span(self.first).join(line.span(self.next - 1))
    }
}

/// The value of a numeral, which its stem holds.
fn numeral(line: &Line, at: usize) -> Option<f64> {
    let raw = line.raw(at);
    let last = raw.chars().next_back()?;
    if last.is_alphabetic() || matches!(last, 'º' | 'ª') {
        return None;
    }
    let stem = &line.notes.stems[line.tokens[at].stem as usize];
    let value: f64 = stem.strip_prefix('#')?.parse().ok()?;
    let whole = value.trunc();
    match last {
        '⅓' => Some(whole + 1.0 / 3.0),
        '⅔' => Some(whole + 2.0 / 3.0),
        _ => Some(value),
    }
}

/// What token `at` is as a number word; "m" and "k" are none.
fn word(line: &Line, at: usize) -> Option<Word> {
    if at >= line.len() || line.digits(at) {
        return None;
    }
    line.words.number(line.low(at))
}

/// Multipliers behind a numeral: "1.2 million", "5bn", "3,5 Mio", "a 48-million-euro contract".
fn multiplied(line: &Line, mut number: Number) -> Number {
    if let Some(factor) = letters::factor(line, number.next) {
        number.factor = factor;
        number.value = tidy(number.value * factor);
        number.next += 1;
        return number;
    }
    while tied(line, number.next) || line.gap(number.next).is_empty() && number.next < line.len() {
        let factor = match word(line, number.next) {
            Some(Word::Times(f) | Word::Many(f)) if f >= 100.0 => f,
            _ => break,
        };
        number.factor *= factor;
        number.value *= factor;
        number.next += 1;
    }
    number.value = tidy(number.value);
    number
}

/// Without the dust of binary fractions: 48.6 million is 48,600,000.
fn tidy(value: f64) -> f64 {
    let whole = value.round();
    if (value - whole).abs() < 1e-6 * value.abs().max(1.0) && value.abs() >= 100.0 {
        whole
    } else {
        value
    }
}

/// Number words while they are added up.
#[derive(Default)]
struct Sum {
    total: f64,
    current: Option<f64>,
    last: f64,
}

impl Sum {
    fn value(&self) -> f64 {
        self.total + self.current.unwrap_or(0.0)
    }

    /// Takes a number in, if it can follow what stands: "twenty-six", "hundred fifty", "soixante-dix".
    fn add(&mut self, value: f64, lang: Lang) -> bool {
        let Some(current) = self.current else {
            let fits = self.total == 0.0 || value < self.last;
            self.current = fits.then_some(value);
            return fits;
        };
        let french = lang == Lang::Fr;
        // Small whole numbers are exact as floats; compared as integers to say so.
        let (stands, more) = (current as u64, value as u64);
        let joins = match (stands, more) {
            (4, 20) if french => {
                self.current = Some(80.0);
                return true;
            }
            (60 | 80, ..20) if french => true,
            // "Dix-huit".
            (10, 7..=9) if french => true,
            (100.., ..100) if stands.is_multiple_of(100) => true,
            _ => (20..100).contains(&(stands % 100)) && stands.is_multiple_of(10) && more < 10,
        };
        if !joins {
            return false;
        }
        let joined = current + value;
        self.current = Some(joined);
        true
    }

    /// Multiplies what stands.
    fn times(&mut self, factor: f64) {
        match self.current.take() {
            Some(current) if factor < 1000.0 => self.current = Some(current * factor),
            Some(current) if self.last > 0.0 && factor > self.last => {
                self.total = (self.total + current) * factor;
            }
            Some(current) => self.total += current * factor,
            None if self.total > 0.0 => self.total *= factor,
            None if factor < 1000.0 => self.current = Some(factor),
            None => self.total = factor,
        }
        if factor >= 1000.0 {
            self.last = factor;
        }
    }
}

/// Whether number words may join over what stands before token `at`.
fn tied(line: &Line, at: usize) -> bool {
    line.spaced(at) || line.hyphened(at)
}

/// "tens of thousands", "centaines de milliers", and a plural multiplier alone.
fn many(line: &Line, at: usize, size: f64) -> Number {
    let mut number = Number {
        first: at,
        next: at + 1,
        value: size,
        factor: size,
        many: true,
        round: true,
        digits: false,
    };
    if line.is(at + 1, Sets::OF)
        && line.light(at + 2)
        && let Some(Word::Many(f) | Word::Times(f)) = word(line, at + 2)
    {
        number.value *= f;
        number.factor *= f;
        number.next = at + 3;
    }
    number
}

/// "a dozen", "half a million", "several hundred", "cent": a multiplier with no number before it.
fn alone(line: &Line, at: usize, size: f64, group: bool) -> Option<Number> {
    let mut number = Number {
        first: at,
        next: at + 1,
        value: size,
        factor: size,
        many: false,
        round: true,
        digits: false,
    };
    let before = |n: usize, set| at.checked_sub(n).is_some_and(|b| line.is(b, set));
    let half_at = |n: usize| before(n, Sets::HALF) && line.light(at);
    if half_at(1) || before(1, Sets::ARTICLE) && half_at(2) {
        let back = if half_at(1) { 1 } else { 2 };
        number.first = at - back;
        number.value = size / 2.0;
        // "One and a half million".
        if back == 1 && at > 3 && line.low(at - 3) == "and" && line.low(at - 4) == "one" {
            number.first = at - 4;
            number.value += size;
        }
        if line.notes.lang != Lang::En && back == 1 && before(2, Sets::ARTICLE) {
            number.first = at - 2;
        }
    } else if before(1, Sets::FEW) {
        number.first = at - 1;
        if before(2, Sets::ARTICLE) {
            number.first = at - 2;
        }
        number.many = true;
    } else if before(1, Sets::ARTICLE) {
        number.first = at - 1;
        number.round = group || size < 1e6;
    } else if line.notes.lang == Lang::En || size > 1000.0 {
        return None;
    } else {
        number.round = group;
    }
    Some(number)
}

fn spelt(line: &Line, at: usize) -> Option<Number> {
    let mut number = match word(line, at)? {
        Word::Many(size) => return Some(many(line, at, size)),
        Word::Group(size) => alone(line, at, size, true)?,
        Word::Times(size) => alone(line, at, size, false)?,
        Word::Value(_) => Number {
            first: at,
            next: at,
            value: 0.0,
            factor: 1.0,
            many: false,
            round: false,
            digits: false,
        },
    };
    let mut sum = Sum::default();
    if number.next > at {
        sum.times(number.value);
        if number.many || line.words.number(line.low(at)) != Some(Word::Times(number.value)) {
            return Some(number);
        }
    }
    grow(line, &mut number, &mut sum);
    number.value = tidy(sum.value());
    (number.value > 0.0).then_some(number)
}

/// Takes in the number words that follow.
fn grow(line: &Line, number: &mut Number, sum: &mut Sum) {
    while number.next < line.len() {
        let mut at = number.next;
        if at > number.first && !tied(line, at) {
            break;
        }
        if line.is(at, Sets::AND) && at > number.first && joins(line, at, sum) {
            at += 1;
        }
        let one = line.is(at, Sets::ARTICLE)
            && sum.value() >= 20.0
            && (line.hyphened(at) || at > number.next && line.notes.lang != Lang::En);
        let taken = match word(line, at) {
            None if one => sum.add(1.0, line.notes.lang),
            Some(Word::Value(value)) => sum.add(value, line.notes.lang),
            Some(Word::Times(f) | Word::Many(f)) if sum.value() > 0.0 && at == number.next => {
                sum.times(f);
                number.factor *= f;
                true
            }
            Some(Word::Group(f)) if sum.value() > 0.0 && at == number.next => {
                sum.times(f);
                number.round = true;
                number.factor *= f;
                true
            }
            _ => false,
        };
        if !taken {
            break;
        }
        number.next = at + 1;
    }
}

/// Whether "and" at `at` is inside the number: "a hundred and fifty", "treinta y cinco".
fn joins(line: &Line, at: usize, sum: &Sum) -> bool {
    let one = line.notes.lang != Lang::En && line.is(at + 1, Sets::ARTICLE);
    let value = match word(line, at + 1) {
        Some(Word::Value(value)) => value,
        None if one => 1.0,
        _ => return false,
    };
    let stands = sum.value();
    tied(line, at + 1)
        && match line.notes.lang {
            Lang::En => stands >= 100.0 && stands % 100.0 == 0.0 && value < 100.0,
            // « Soixante et onze » is 71.
            Lang::Fr if value.total_cmp(&11.0).is_eq() => stands.total_cmp(&60.0).is_eq(),
            _ => stands >= 20.0 && stands % 10.0 == 0.0 && value < 10.0,
        }
}

/// "Six and a half years", "two and a half million": a half behind a whole number, where the language puts it before
/// what is counted.
fn halved(line: &Line, mut number: Number) -> Number {
    // «Dos millones y medio de euros», « un milliard et demi »: half of what it is told in.
    let romance = matches!(line.notes.lang, Lang::Fr | Lang::Es | Lang::It);
    if romance && number.factor >= 1e6 && !number.many && line.light(number.next) {
        if let Some(taken) = line.any_at(number.next, line.words.table.numbers.halves) {
            number.value += number.factor / 2.0;
            number.next += taken;
        }
        return number;
    }
    let before_noun = matches!(line.notes.lang, Lang::En | Lang::Nl);
    let whole = number.value >= 1.0 && number.value < 1000.0 && number.value.fract() == 0.0;
    if !before_noun || !whole || number.many || number.factor > 1.0 || !line.light(number.next) {
        return number;
    }
    if let Some(taken) = line.any_at(number.next, line.words.table.numbers.halves) {
        number.value += 0.5;
        number.next += taken;
        return multiplied(line, number);
    }
    number
}

/// "6 1/2 years": a whole number with a fraction of two figures behind it. The token behind it, and the value.
fn mixed(line: &Line, at: usize, value: f64) -> Option<(f64, usize)> {
    let part = |n: usize| {
        let small = line.digits(n) && line.raw(n).len() == 1;
        small.then(|| numeral(line, n)).flatten()
    };
    let (over, under) = (at + 1, at + 2);
    let whole = line.raw(at).bytes().all(|b| b.is_ascii_digit()) && (1.0..1000.0).contains(&value);
    let tied = under < line.len() && line.spaced(over);
    if !whole || !tied || !matches!(line.gap(under).trim_end(), "/" | "⁄") {
        return None;
    }
    let (over, of) = part(over).zip(part(under))?;
    let plain = [2.0, 3.0, 4.0, 8.0].contains(&of) && over >= 1.0 && over < of;
    plain.then_some((value + over / of, under + 1))
}

/// "4 800 euros": groups of three digits parted by spaces, which English writes before the name of a currency alone (SI
/// brochure, 9th edition, 5.4.4; other languages join them wherever they stand). The token behind them, and the value.
fn spaced_groups(line: &Line, at: usize, value: f64) -> Option<(f64, usize)> {
    let plain = |n: usize, lengths: std::ops::RangeInclusive<usize>| {
        let raw = line.raw(n);
        lengths.contains(&raw.len()) && raw.bytes().all(|b| b.is_ascii_digit())
    };
    let group = |n: usize| line.spaced(n) && plain(n, 3..=3);
    let (mut value, mut next) = (value, at + 1);
    if line.notes.lang != Lang::En || !plain(at, 1..=3) || value < 1.0 {
        return None;
    }
    while group(next) {
        value = value * 1000.0 + numeral(line, next)?;
        next += 1;
    }
    let money = line.spaced(next) && line.words.money.contains_key(line.low(next));
    (next > at + 1 && money).then_some((value, next))
}

/// The number that begins at token `at`, or with the article before it.
pub(super) fn read(line: &Line, at: usize) -> Option<Number> {
    line.number(at, found)
}

fn found(line: &Line, at: usize) -> Option<Number> {
    if !line.digits(at) {
        return spelt(line, at).map(|number| halved(line, number));
    }
    let value = numeral(line, at)?;
    let several = spaced_groups(line, at, value).or_else(|| mixed(line, at, value));
    let (value, next) = several.unwrap_or((value, at + 1));
    let number = Number {
        first: at,
        next,
        value,
        factor: 1.0,
        many: false,
        round: false,
        digits: true,
    };
    Some(halved(line, multiplied(line, number)))
}
