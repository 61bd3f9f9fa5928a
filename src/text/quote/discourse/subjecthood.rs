//! How much of a subject a phrase looks: by its place in the sentence, and by what stands before and behind it.

use std::ops::Range;

use super::subject::WHOSE;
use super::{Discourse, Entity, Mention, describe};
use crate::text::Lang;
use crate::text::name::lexicon::{Class, hashes_of};
use crate::text::name::phrase::{self, HUMAN};
use crate::text::name::words::{Case, Gap, Word};

impl Discourse<'_, '_> {
    /// How much of a subject a phrase looks: 2 before a verb or first in its sentence, 0 elsewhere,
    /// less behind a preposition.
    pub(super) fn subjecthood(&self, range: &Range<usize>) -> i32 {
        let words = &self.scene.words;
        // "The Lee-era rule was": nobody is told of.
        let tied = words[range.end - 1].gap.has(Gap::TIGHT);
        if tied && words.get(range.end).is_some_and(|w| w.case == Case::Lower) {
            return -1;
        }
        let start = phrase::ending_at(words, range.end - 1, self.scene.sentence_start(range.start))
            .map_or(range.start, |r| r.start);
        let start = if self.is_behind_time(range) {
            range.start
        } else {
            start
        };
        // "But Lee, the mayor, had left": what links the sentence to the one before is no part of it.
        let linked = start > 0 && words[start - 1].first && words[start - 1].flows();
        let first =
            words[start].first || linked && words[start - 1].is(Class::AND.and(Class::CONTRA));
        // "When the mayor came": a clause begins behind what is no preposition.
        let clause =
            linked && words[start - 1].is(Class::SUBORD) && !words[start - 1].is(Class::PREP);
        let first = first || clause;
        // "Ann Lee, whose mother Ida was there, left": the clause is about Lee.
        let whose = |w: usize| WHOSE.contains(&words[w].span.of(self.scene.text));
        if start > 0 && words[start - 1].flows() && whose(start - 1) {
            return 0;
        }
        let hung = |at: usize| at > 0 && words[at - 1].flows() && words[at - 1].is(Class::PREP);
        // "the analyst Ann Lee of Halden Labs": the body is no subject.
        let governed = !first && hung(start) || range.start > start && hung(range.start);
        let last = &words[range.end - 1];
        let next = words
            .get(range.end)
            .filter(|_| last.flows() && !last.gap.has(Gap::OWNER));
        let verb = Class::AUX
            .and(Class::CUE)
            .and(Class::FINITE)
            .and(Class::ADV)
            .and(Class::CUE_NP);
        let acts = next.is_some_and(|w| {
            w.is(verb) || !w.is_capital() && self.is_past(w.span.of(self.scene.text))
        });
        if governed {
            // "as the promoter Ann Lee pointed at the club": what opens the clause is no preposition.
            let clause = acts && start > 0 && describe::opens_clause(self.scene, start - 1);
            // "For Lee that is not enough": the sentence is about Lee.
            let topic = start > 0 && words[start - 1].first && self.is_for(start - 1);
            return if clause || topic || self.is_introduced(range) {
                1
            } else {
                -1
            };
        }
        if first || acts || self.is_inverted(start) {
            // "Lee's successor, Ann Roe, said": whose she is comes behind who she is; and "Lee doubts that Roe will win" goes on
            // about Lee.
            let inner = !first && self.is_told_within(start);
            2 - i32::from(self.owns_person(range)) - i32::from(inner)
        } else {
            2 * i32::from(self.is_of_what_was_told(range))
        }
    }

    /// Whether the word that opens a clause within another stands right before a subject: "that Roe will", "whether Roe was".
    fn is_told_within(&self, start: usize) -> bool {
        const OPENS: [&str; 3] = ["that", "whether", "if"];
        let words = &self.scene.words;
        let before = start.checked_sub(1).map(|b| &words[b]);
        let opens = before.filter(|b| b.flows() && !b.first);
        self.scene.lang() == Lang::En
            && opens.is_some_and(|b| OPENS.contains(&b.span.of(self.scene.text)))
    }

    /// Whether a person is the object of a sentence about what was told before it, "That did not satisfy Lee", and the only one
    /// told of in it: it goes on about that person.
    fn is_of_what_was_told(&self, range: &Range<usize>) -> bool {
        const THAT: [&str; 12] = [
            "That", "This", "It", "None", "Das", "Dies", "Cela", "Eso", "Esto", "Questo", "Ciò",
            "Dat",
        ];
        let words = &self.scene.words;
        let floor = self.scene.sentence_start(range.start);
        let end = self.scene.sentence_end(range.start);
        if range.end != end || !words[floor].flows() {
            return false;
        }
        let opens = THAT.contains(&words[floor].span.of(self.scene.text));
        let verb = words.get(floor + 1).is_some_and(|w| {
            let form = w.span.of(self.scene.text);
            w.is(Class::AUX.and(Class::FINITE).and(Class::NOT)) || self.is_past(form)
        });
        let people = self.scene.names_in(&(floor..end));
        let named = !self.scene.names_in(range).is_empty() && people.len() == 1;
        opens && verb && named
    }

    /// Whether a name stands behind the hour, day or year that opens its sentence: "Shortly after twelve Roe came out".
    fn is_behind_time(&self, range: &Range<usize>) -> bool {
        const TIMES: [u64; 5] = hashes_of(["at", "after", "before", "around", "towards"]);
        let words = &self.scene.words;
        let floor = self.scene.sentence_start(range.start);
        let Some(number) = range.start.checked_sub(1).filter(|n| *n > floor) else {
            return false;
        };
        let (word, before) = (&words[number], &words[number - 1]);
        // "after twelve", "at noon": a plain word of a time, where no article stands.
        let plain = word.case == Case::Lower && (word.class == Class::NONE || word.is(Class::DET));
        let timed = plain && TIMES.contains(&before.hash) && self.scene.lang() == Lang::En;
        let counts = word.case == Case::Digit && before.is(Class::PREP) || timed;
        let fronted = (floor..range.start).all(|w| words[w].flows());
        let hung = number - floor <= 3;
        counts && fronted && hung && !self.scene.names_in(range).is_empty()
    }

    /// Whether a word tells for whom something is so.
    fn is_for(&self, at: usize) -> bool {
        const FOR: [&str; 6] = ["For", "Für", "Pour", "Para", "Per", "Voor"];
        FOR.contains(&self.scene.words[at].span.of(self.scene.text))
    }

    /// Whether a word has the ending of a past that follows its subject: "waved", «escuchó», «arrivò».
    fn is_past(&self, form: &str) -> bool {
        let endings: &[&str] = match self.scene.lang() {
            Lang::Es => &["ó", "aron", "ieron"],
            Lang::It => &["ò", "arono", "irono"],
            _ => &["ed"],
        };
        endings.iter().any(|ending| form.ends_with(ending))
    }

    /// The same of a name; who is said to say something is a subject, however far the verb: "Lee last night insisted".
    pub(super) fn subjecthood_of(&self, range: &Range<usize>, speaks: i32) -> i32 {
        let own = self.subjecthood(range);
        speaks + if own == 0 && speaks > 0 { 2 } else { own }
    }

    /// Whether a name is told of for the first time, with who that is: "It did not sit well with Ann Lee, a retired cook".
    fn is_introduced(&self, range: &Range<usize>) -> bool {
        let words = &self.scene.words;
        let Some(owner) = self
            .scene
            .names_in(range)
            .next()
            .map(|n| self.scene.owners[n])
        else {
            return false;
        };
        let known = |m: &Mention| m.entity == Entity::Bearer(owner);
        let comma = words[range.end - 1].gap.has(Gap::COMMA);
        // "By Ann Lee, 71, who had read it".
        let aged = |w: &Word| w.case == Case::Digit && w.gap.has(Gap::COMMA);
        let behind = range.end + usize::from(words.get(range.end).is_some_and(aged));
        let told = words
            .get(behind)
            .is_some_and(|w| w.is(Class::DET.and(Class::REL)) && !w.is(HUMAN));
        comma && told && self.scene.bearers[owner].person && !self.mentions.iter().any(known)
    }

    /// Whether a form of be stands right before a subject that English puts behind the place: "Among those who lost
    /// all is Ann Lee", "At the gate was Ann Lee".
    fn is_behind_place(&self, start: usize) -> bool {
        // "In the back row sat Ann Lee".
        const POSTURES: [&str; 10] = [
            "sat", "stood", "lay", "hung", "came", "sits", "stands", "lies", "comes", "waited",
        ];
        let words = &self.scene.words;
        let first = &words[self.scene.sentence_start(start)];
        let Some(before) = start.checked_sub(1).map(|b| &words[b]) else {
            return false;
        };
        let posture = || POSTURES.contains(&before.span.of(self.scene.text));
        let be = before.flows() && !before.first && (before.is(Class::BE) || posture());
        self.scene.lang() == Lang::En && be && first.is(Class::PREP) && !first.is(HUMAN)
    }

    /// Whether the verb that English puts before the subject of a question stands right before it: "What does the
    /// minister offer?", "Has the minister gone?"
    pub(super) fn is_asked(&self, start: usize) -> bool {
        const OPENS: [&str; 7] = ["What", "Why", "How", "Where", "When", "Who", "And"];
        let words = &self.scene.words;
        let floor = self.scene.sentence_start(start);
        let end = self.scene.sentence_end(start);
        let Some(verb) = start.checked_sub(1).filter(|v| *v >= floor) else {
            return false;
        };
        let last = words[end - 1].span.end;
        let next = words.get(end).map_or(last, |w| w.span.start);
        let asks = || self.scene.between(last, next).contains('?');
        let opens = |w: usize| OPENS.contains(&words[w].span.of(self.scene.text));
        self.scene.lang() == Lang::En
            && words[verb].flows()
            && words[verb].is(Class::AUX)
            && asks()
            && (floor..verb).all(opens)
    }

    /// Whether a sentence is split to set off its subject: "It was Ann Lee who found the label", « C’est Ann Lee qui ».
    fn is_cleft(&self, start: usize) -> bool {
        const IT: [u64; 7] = hashes_of(["it", "c", "ce", "es", "het", "fue", "è"]);
        let words = &self.scene.words;
        let floor = self.scene.sentence_start(start);
        let end = self.scene.sentence_end(start);
        let opens = IT.contains(&words[floor].hash);
        let is = start > floor && words[start - 1].flows() && words[start - 1].is(Class::BE);
        let Some(name) = self.scene.names_in(&(start..start + 1)).next() else {
            return false;
        };
        let next = self.scene.names[name].end;
        let who = next < end && words[next].is(Class::WHO.and(Class::REL));
        opens && is && start <= floor + 2 && who
    }

    /// Whether the finite verb, which German and Dutch put second, stands right before a subject: „Am Morgen steht
    /// Jan Voigt am Tor“.
    fn is_inverted(&self, start: usize) -> bool {
        if self.is_behind_place(start) || self.is_asked(start) || self.is_cleft(start) {
            return true;
        }
        let words = &self.scene.words;
        let second = matches!(self.scene.lang(), Lang::De | Lang::Nl);
        let Some(before) = start.checked_sub(1).map(|b| &words[b]).filter(|_| second) else {
            return false;
        };
        let closed = Class::PREP
            .and(Class::DET)
            .and(Class::AND)
            .and(Class::CONTRA)
            .and(Class::SUBORD)
            .and(Class::ADV)
            .and(Class::NOT)
            .and(Class::DATE)
            .and(HUMAN);
        let form = before.span.of(self.scene.text);
        before.flows()
            && !before.first
            && before.case == Case::Lower
            && !before.is(closed)
            && form.ends_with('t')
            || before.flows() && !before.first && before.is(Class::FINITE.and(Class::AUX))
    }
}
