//! Lines that say when a report was published: a label, a day, a time of day, and nothing else.

use super::maker::is_of;

/// Longest such line, in words.
const MOST_WORDS: usize = 18;

/// What a page writes before the day; each is a form that does not open a sentence without a subject behind it.
const LABELS: &str = "published updated update issued posted modified created veröffentlicht aktualisiert erstellt stand publié publiée \
    mis mise modifié modifiée publicado publicada actualizado actualizada pubblicato aggiornato modifica modificato modificata aggiornata \
    gepubliceerd bijgewerkt aangepast geplaatst publiziert überarbeitet aktualisierung actualización aggiornamento";

/// Small words between label, day and time.
const SMALL: &str = "and und et e en on at the of first last date am um uhr zuletzt le la les à a jour el las los de del il alle ore op \
    om st nd rd th h hrs p m pm y vor hace an einer today yesterday heute gestern aujourd hui hoy ayer oggi ieri vandaag gisteren about letzte dernière dernier última ultimo ultima laatst laatste";

/// Zones of time, as clocks on pages bear them.
const ZONES: &str = "et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest eet eest msk ist jst kst hkt sgt \
    aest aedt nzst eat wat sast mez mesz";

/// The days of the week as Dutch pages shorten them, before a day of the month alone.
const DUTCH: &str = "ma di wo do vr za zo";

/// What time is counted in backwards from now, and what says so.
const AGO: &str = "ago minute minutes min mins hour hours hr day days week weeks minuten stunde stunden tag tagen heure \
    heures jours minuto minutos hora horas días fa ora giorni geleden uur";

/// The months and the days of the week in English, German, French, Spanish, Italian and Dutch.
const DAYS: &str = "january february march april may june july august september october november december januar februar \
    märz mai juni juli oktober dezember janvier février mars avril juin juillet août septembre octobre \
    novembre décembre januari februari enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre \
    diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre maart mrt mei \
    augustus monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch \
    donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche viernes \
    sábado domingo venerdì maandag dinsdag woensdag donderdag vrijdag zaterdag lunes martes miércoles \
    jueves lunedì martedì mercoledì giovedì sabato domenica zondag";

/// What a line of time is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stamp {
    /// A day alone, or a time of day: stands over the entries of a chronology too.
    Bare,
    /// A day with a clock, or a label before it: only a page writes it so.
    Sure,
}

/// Whether a word is the name of a month or of a day of the week, or its first three letters or more.
pub(super) fn names_a_day(word: &str) -> bool {
    word.chars().count() >= 3 && DAYS.split(' ').any(|name| name.starts_with(word))
}

/// Whether a line of time may begin with a word, in small letters: a label, a month or a day of the week.
pub(super) fn opens(word: &str) -> bool {
    is_of(LABELS, word)
        || names_a_day(word)
        || is_of(DUTCH, word)
        || is_of(READ, word)
        || is_of("temps tiempo tempo", word)
}

/// Whether a word says that a time of publication follows, in small letters.
pub(super) fn is_label(word: &str) -> bool {
    is_of(LABELS, word)
}

/// Whether a word is one that lines of time are made of.
pub(in crate::text) fn is_of_time(word: &str) -> bool {
    let small = word.to_lowercase();
    let mut parts = small
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty());
    parts.all(|part| Found::default().take(part))
}

/// What is said of how long it takes to read.
const READ: &str = "read reading lesezeit lesedauer leseminuten leseminute lecture lectura lettura leestijd lezen leesminuten";
/// What else stands in such a line.
const TO_READ: &str = "time temps de tiempo tempo di m min mins minute minutes minuten minuto minutos minuti minuut ca about circa";

/// "Lesezeit: 3 Min.", "Temps de lecture : 3 min": one number, and words of reading.
pub(super) fn is_reading_time(part: &str) -> bool {
    let small = part.to_lowercase();
    let words = small
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty());
    let (mut numbers, mut read, mut all) = (0, false, 0);
    for word in words {
        all += 1;
        match () {
            // A year is no length.
            () if word.len() < 4 && word.bytes().all(|b| b.is_ascii_digit()) => numbers += 1,
            () if word
                .strip_suffix("min")
                .is_some_and(|n| n.parse::<u8>().is_ok()) =>
            {
                numbers += 1;
            }
            () if is_of(READ, word) => read = true,
            () if is_of(TO_READ, word) => {}
            () => return false,
        }
    }
    numbers == 1 && read && all <= 6
}

/// "5 hours ago", "vor 5 Stunden", "il y a 5 heures", "hace 5 horas", "5 ore fa", "5 uur geleden": how long it is since then.
pub(super) fn is_ago(part: &str) -> bool {
    const SINCE: &str = "ago vor hace fa geleden il";
    const AROUND: &str = "il y a about";
    let small = part.to_lowercase();
    let words: Vec<&str> = small.split_whitespace().collect();
    let digits = |word: &&&str| word.bytes().all(|b| b.is_ascii_digit());
    let unit = |word: &&str| is_of(AGO, word) && !is_of(SINCE, word);
    let fits = |word: &&str| unit(word) || is_of(SINCE, word) || is_of(AROUND, word);
    words.iter().filter(digits).count() == 1
        && words.iter().filter(|word| unit(word)).count() == 1
        && words.iter().any(|word| is_of(SINCE, word))
        && words.iter().all(|word| digits(&word) || fits(word))
}

/// "5 May", "May 5", "Monday 5 May": a day and its month.
pub(super) fn is_day(part: &str) -> bool {
    let words: Vec<String> = part
        .split_whitespace()
        .map(|word| word.trim_end_matches(['.', ',']).to_lowercase())
        .collect();
    let day = |word: &String| number(word).is_some_and(|day| (1..=31).contains(&day));
    let named = words.iter().filter(|word| names_a_day(word)).count();
    (2..=3).contains(&words.len())
        && words.iter().filter(|word| day(word)).count() == 1
        && named == words.len() - 1
}

/// What a line says of time, if it says nothing else; how long it takes to read may stand beside it.
pub(super) fn stamp(line: &str) -> Option<Stamp> {
    if !may_be_read(line) {
        return stamp_alone(line);
    }
    if is_reading_time(line) {
        return Some(Stamp::Sure);
    }
    let signs = [" – ", " — ", " - ", " | ", " • ", " · "];
    match signs.iter().find_map(|sign| line.rsplit_once(sign)) {
        Some((time, reading)) if is_reading_time(reading) => stamp_alone(time),
        _ => stamp_alone(line),
    }
}

/// Whether the last word of a line may end what says how long it takes to read: hardly a line of prose is looked into.
fn may_be_read(line: &str) -> bool {
    const LONGEST: usize = 12;
    let last = line.rsplit(' ').next().unwrap_or_default();
    let last = last.trim_end_matches('.');
    last.len() <= LONGEST && {
        let small = last.to_lowercase();
        is_of(READ, &small) || is_of(TO_READ, &small)
    }
}

/// What a line of time alone says.
fn stamp_alone(line: &str) -> Option<Stamp> {
    // Where that time is, and "12:30h." with its stop.
    let line = line.strip_suffix(", UK").unwrap_or(line);
    let line = line.strip_suffix("h.").unwrap_or(line);
    if line.ends_with(['?', '!', '%']) || line.split_whitespace().nth(MOST_WORDS).is_some() {
        return None;
    }
    let small = line.to_lowercase();
    let mut found = Found::default();
    let words = small.split(|c: char| !c.is_alphanumeric());
    let dutch = small
        .split_once(' ')
        .filter(|(day, rest)| is_of(DUTCH, day) && rest.starts_with(|c: char| c.is_ascii_digit()));
    let words = words.skip(usize::from(dutch.is_some()));
    for word in words.filter(|word| !word.is_empty()) {
        if !found.take(word) {
            return None;
        }
    }
    if has_clock(&small) {
        found.seen.push(Sign::Clock);
    }
    let half_day = ["a.m.", "p.m."].iter().any(|h| small.ends_with(h));
    found.reads(line.ends_with('.') && !half_day)
}

/// What a word of such a line says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Label,
    Year,
    Day,
    Clock,
    Ago,
}

/// What stands in a line of time.
#[derive(Default)]
struct Found {
    numbers: usize,
    seen: Vec<Sign>,
}

impl Found {
    /// Takes a word in; none that has to do with time is not taken.
    fn take(&mut self, word: &str) -> bool {
        if let Some(number) = number(word) {
            self.numbers += 1;
            if (1900..2100).contains(&number) {
                self.seen.push(Sign::Year);
            }
            let counts = ["st", "nd", "rd", "th"]
                .iter()
                .any(|end| word.ends_with(end));
            if !counts && word.contains(char::is_alphabetic) {
                self.seen.push(Sign::Clock);
            }
            return true;
        }
        let sign = match () {
            () if is_of(LABELS, word) => Sign::Label,
            () if is_of(AGO, word) => Sign::Ago,
            () if names_a_day(word) => Sign::Day,
            () => return is_of(SMALL, word) || is_of(ZONES, word),
        };
        self.seen.push(sign);
        true
    }

    /// "11/21/2031 November 21, 2031": one day, said twice.
    fn is_twice(&self) -> bool {
        let years = self.seen.iter().filter(|sign| **sign == Sign::Year).count();
        years == 2 && (5..=6).contains(&self.numbers)
    }

    /// What a line reads as that ends in a full stop or does not.
    fn reads(&self, stopped: bool) -> Option<Stamp> {
        let has = |sign: Sign| self.seen.contains(&sign);
        let (year, clock) = (has(Sign::Year), has(Sign::Clock));
        let dated = self.numbers >= 2 && (year || has(Sign::Day));
        match () {
            () if self.numbers == 0 => None,
            () if has(Sign::Label) && (dated || clock || has(Sign::Ago)) => Some(Stamp::Sure),
            () if has(Sign::Label) && has(Sign::Day) && !stopped => Some(Stamp::Sure),
            () if stopped => None,
            () if dated && year && clock || self.is_twice() => Some(Stamp::Sure),
            () if dated && self.numbers <= 3 || clock => Some(Stamp::Bare),
            () => None,
        }
    }
}

/// A number, or one with what clocks and days hang on to it: `18h20`, `6pm`, `5th`.
fn number(word: &str) -> Option<u32> {
    let digits = word.trim_end_matches(|c: char| c.is_alphabetic());
    let tail = &word[digits.len()..];
    let fits = matches!(
        tail,
        "" | "h" | "am" | "pm" | "st" | "nd" | "rd" | "th" | "z" | "cet" | "cest"
    );
    if !fits {
        return None;
    }
    match digits.split_once('h') {
        Some((hour, minute)) => {
            minute.parse::<u32>().ok()?;
            hour.parse().ok()
        }
        None => digits.split('t').next()?.parse().ok(),
    }
}

/// `18.20`.
fn is_pointed(word: &str) -> bool {
    let number =
        |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    word.split_once('.')
        .is_some_and(|(hour, minute)| number(hour) && number(minute))
}

/// `18:20`, `18h20`, `6.20 pm`.
fn has_clock(small: &str) -> bool {
    let chars: Vec<char> = small.chars().collect();
    let colon = chars.windows(3).any(|three| {
        three[0].is_numeric() && matches!(three[1], ':' | 'h') && three[2].is_numeric()
    });
    let half = ["am", "pm", "a.m", "p.m", "uhr"];
    // "19.22 BST"
    let mut words = small.split(' ').skip_while(|word| !is_pointed(word));
    let zoned = words.next().is_some() && words.next().is_some_and(|zone| is_of(ZONES, zone));
    colon
        || zoned
        || small
            .split_whitespace()
            .any(|word| half.iter().any(|h| word.starts_with(h)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_time() {
        let cases = [
            ("14 Oct, 2025 21:12", Some(Stamp::Sure)),
            ("Updated Sept. 17, 2025 6:48 pm ET", Some(Stamp::Sure)),
            (
                "Sept. 17, 2025 6:48 PM GMT Updated an hour ago",
                Some(Stamp::Sure),
            ),
            ("Updated Sept. 17, 2025", Some(Stamp::Sure)),
            ("Published: 22:41, 11 Sep 2025", Some(Stamp::Sure)),
            ("Published 3 hours ago", Some(Stamp::Sure)),
            ("Stand: 05.09.2025 18:20 Uhr", Some(Stamp::Sure)),
            (
                "Aktualisiert am 5. September 2025, 18.20 Uhr",
                Some(Stamp::Sure),
            ),
            (
                "Publié le 05 septembre 2025 à 18h20, mis à jour le 6 septembre 2025",
                Some(Stamp::Sure),
            ),
            (
                "Actualizado el viernes, 5 septiembre 2025 - 18:20",
                Some(Stamp::Sure),
            ),
            ("Aggiornato alle 18:20", Some(Stamp::Sure)),
            (
                "5 maggio 2025 (modifica il 5 maggio 2025 | 18:20)",
                Some(Stamp::Sure),
            ),
            (
                "Publicado el 5 de mayo a las 18:20 | Tiempo de lectura: 3 min",
                Some(Stamp::Sure),
            ),
            ("Reading time: 3 minutes", Some(Stamp::Sure)),
            ("Leestijd 3 min.", Some(Stamp::Sure)),
            ("4 Leseminuten", Some(Stamp::Sure)),
            ("Wed 14 May 2025 19.22 BST", Some(Stamp::Sure)),
            ("Publiziert heute um 17:40 Uhr", Some(Stamp::Sure)),
            ("8 februari 2025 om 17:40", Some(Stamp::Sure)),
            ("zo 8 feb. 17:40", Some(Stamp::Bare)),
            ("3 books to read", None),
            ("Read for 3 minutes, then sleep", None),
            (
                "Gepubliceerd op 5 december 2025 om 18:20",
                Some(Stamp::Sure),
            ),
            ("2025-09-05 18:20:00", Some(Stamp::Sure)),
            ("5 September 2025", Some(Stamp::Bare)),
            ("5th September 2025", Some(Stamp::Bare)),
            ("lunedì 5 maggio 2025", Some(Stamp::Bare)),
            ("18:20", Some(Stamp::Bare)),
            ("05.09.25, 18:20 Uhr", Some(Stamp::Bare)),
            ("and last updated 2020-05-29 10:01:10-04", Some(Stamp::Sure)),
            ("1.0.2", None),
            ("2025", None),
            ("Updated rules", None),
            ("Published in 2025.", None),
            ("On 5 September 2025, the bridge fell.", None),
            ("It opened at 18:20 on Monday", None),
            ("Stand by your neighbours", None),
            ("Mis à pied le 5 mai", None),
            ("March 5", None),
            ("12 days", None),
            ("Created 12 jobs", None),
        ];
        for (line, wanted) in cases {
            assert_eq!(stamp(line), wanted, "{line}");
        }
    }
}
