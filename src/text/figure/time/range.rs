//! From one hour to another, of which only the second is told as one: "between 10 and 11 p.m.", „von neun bis elf Uhr“,
//! "entre las diez y las once", "tra le 15 e le 17".
//!
//! Rule: the first is the last such hour before the second, in whichever half of the day that is.

use super::{bare, clock, day_part, half_day};
use crate::text::Lang;
use crate::text::figure::line::Line;
use crate::text::figure::words::Sets;
use crate::text::figure::{Figure, number};

/// Minutes of half a day.
const HALF_DAY: f64 = 720.0;

/// The minutes of an hour that is told as a bare number, in words or digits.
fn hour(line: &Line, at: usize) -> Option<f64> {
    if line.digits(at) {
        return clock(line.raw(at)).map(|(hours, minutes)| hours * 60.0 + minutes);
    }
    let number = number::read(line, at).filter(|n| n.first == at && n.next == at + 1)?;
    let hour = (1.0..=12.0).contains(&number.value) && number.value.fract() == 0.0;
    hour.then_some(number.value * 60.0)
}

/// Two hours that are both told in full: "between 9:50pm and 11pm", "from 09:50 to 11:00".
fn in_full(line: &Line, at: usize) -> Option<(Figure, usize)> {
    if line.notes.lang != Lang::En || !line.digits(at) {
        return None;
    }
    let exact = |at: usize| {
        let (hours, minutes) = clock(line.raw(at))?;
        let tied = line.spaced(at + 1) || at + 1 < line.len() && line.gap(at + 1).is_empty();
        let half = half_day(line.low(at + 1)).filter(|_| tied);
        let plain = line.raw(at).contains(':') && half.is_none();
        let late = if half == Some(true) { HALF_DAY } else { 0.0 };
        let own = if half.is_some() {
            libm::fmod(hours, 12.0)
        } else {
            hours
        } * 60.0;
        let told = half.is_some() || plain;
        told.then_some((own + late + minutes, at + 1 + usize::from(half.is_some())))
    };
    let (from, behind) = exact(at)?;
    let (to, next) = exact(second_behind(line, at, behind)?)?;
    let to = if to < from { to + 2.0 * HALF_DAY } else { to };
    (to > from && to - from <= HALF_DAY).then(|| {
        let (mut found, next) = super::figure(line, at, next, from);
        found.max = Some(to);
        (found, next)
    })
}

/// Where the second hour stands behind the first, which is tokens `at` to before `behind`.
fn second_behind(line: &Line, at: usize, behind: usize) -> Option<usize> {
    let dashed = matches!(line.gap(behind).trim(), "-" | "–" | "—");
    if dashed && line.digits(behind) {
        return Some(behind);
    }
    let opened = at > 0
        && match line.low(at - 1) {
            "between" => line.low(behind) == "and",
            "from" => matches!(line.low(behind), "to" | "until" | "till" | "through"),
            _ => false,
        };
    (opened && line.spaced(behind) && line.spaced(behind + 1)).then_some(behind + 1)
}

/// « De dix à douze heures, … », « fermé de 12 à 14 heures », "abre de 8 a 13 y de 15 a 20", but « une grève de dix à douze heures »,
/// « passe de dix à douze heures ».
fn opens_hours(line: &Line, at: usize) -> bool {
    const BEFORE: &str = "ferme fermee fermes fermees fermer ouvre ouvert ouverte ouverts ouvertes \
        lundi mardi mercredi jeudi vendredi samedi dimanche jours matin \
        abre abren abrira abierto abierta abiertos cierra cerrado cerrada atiende atienden atendera horario \
        lunes martes miercoles jueves viernes sabado sabados domingo domingos festivos \
        open geopend dicht gesloten maandag dinsdag woensdag donderdag vrijdag zaterdag zondag";
    let word = if line.notes.lang == Lang::Nl {
        "van"
    } else {
        "de"
    };
    let Some(from) = at.checked_sub(1).filter(|from| line.low(*from) == word) else {
        return false;
    };
    let Some(before) = from.checked_sub(1) else {
        return true;
    };
    let mut opening = BEFORE.split_whitespace();
    let french = line.notes.lang == Lang::Fr;
    let again = || line.low(before) == "y" && before > 1 && opens_again(line, before - 1);
    french && line.gap(from).contains(',')
        || opening.any(|word| word == line.low(before))
        || again()
}

/// Whether the hours that end at a token are told as such: "abre de 8 a 13 …".
fn opens_again(line: &Line, last: usize) -> bool {
    let first = last
        .checked_sub(2)
        .filter(|first| hour(line, *first).is_some());
    first.is_some_and(|first| line.low(last - 1) == "a" && opens_hours(line, first))
}

/// Whether a number at a token ends a length of time that « de » opens: « le repos passe de dix à douze heures ».
pub(super) fn ends_length(line: &Line, at: usize) -> bool {
    let Some(first) = at.checked_sub(2).filter(|first| *first > 0) else {
        return false;
    };
    line.notes.lang == Lang::Fr
        && line.low(at - 1) == "a"
        && line.low(first - 1) == "de"
        && hour(line, first).is_some()
        && !opens_hours(line, first)
}

/// Where the second hour stands, behind what parts it from the first at token `at`.
fn second(line: &Line, at: usize) -> Option<usize> {
    let dashed = matches!(line.gap(at + 1).trim(), "-" | "–" | "—");
    if dashed && line.digits(at) && line.digits(at + 1) {
        return Some(at + 1);
    }
    let hours = match line.notes.lang {
        Lang::Es => "las",
        Lang::It => "le",
        _ => "",
    };
    let told = !hours.is_empty();
    let article = |n: usize| usize::from(told && line.low(n) == hours);
    let open = at - article(at.wrapping_sub(1));
    let mut between = line.words.table.bounds.between.iter();
    let opened = between.any(|(word, and)| {
        line.ends_with(open, word).is_some() && line.phrase_at(at + 1, and).is_some()
    });
    let opens = opens_hours(line, at);
    if line.notes.lang == Lang::Fr && !opened && !opens {
        return None;
    }
    let parted = line.spaced(at + 1) && (opened || opens || line.is(at + 1, Sets::RANGE));
    let next = at + 2 + article(at + 2);
    let both = !told || open < at && next > at + 2 || opens && next == at + 2;
    (parted && both && line.spaced(next)).then_some(next)
}

/// The minutes of the second hour at token `at`, and where it ends; the first is token `first`.
fn last(line: &Line, first: usize, at: usize) -> Option<(f64, usize)> {
    let minutes = hour(line, at)?;
    let word = line.low(at + 1);
    match line.notes.lang {
        Lang::De => (word == "uhr").then_some((minutes, at + 2)),
        Lang::Fr => (word == "heures").then_some((minutes, at + 2)),
        Lang::Nl if word == "uur" && opens_hours(line, first) => Some((minutes, at + 2)),
        Lang::Nl if word == "uur" => {
            let (late, taken) = day_part(line, at + 2)?;
            let half = if late { HALF_DAY } else { 0.0 };
            Some((libm::fmod(minutes, HALF_DAY) + half, at + 2 + taken))
        }
        Lang::Es if matches!(word, "horas" | "h") => Some((minutes, at + 2)),
        Lang::Es | Lang::It => bare::counts_nothing(line, at + 1).then_some((minutes, at + 1)),
        Lang::En => {
            let late = half_day(word)?;
            let half = if late { HALF_DAY } else { 0.0 };
            Some((libm::fmod(minutes, HALF_DAY) + half, at + 2))
        }
        _ => None,
    }
}

/// The hours from token `at` on.
pub(super) fn read(line: &Line, at: usize) -> Option<(Figure, usize)> {
    if let Some(found) = in_full(line, at) {
        return Some(found);
    }
    let mut from = hour(line, at)?;
    let (mut to, next) = last(line, at, second(line, at)?)?;
    let whole = line.notes.lang == Lang::Nl && opens_hours(line, at);
    if matches!(line.notes.lang, Lang::En | Lang::Nl) && !whole {
        from = libm::fmod(from, HALF_DAY);
        let late = to >= HALF_DAY && from + HALF_DAY < to || from >= to;
        from += if late { HALF_DAY } else { 0.0 };
    }
    if from >= to {
        to += 2.0 * HALF_DAY;
    }
    (to - from <= HALF_DAY).then(|| {
        let (mut found, next) = super::figure(line, at, next, from);
        found.max = Some(to);
        (found, next)
    })
}
