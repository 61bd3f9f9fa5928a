//! By whom something is called so, in a participle: "dismissed as “fantasy” by Ann Lee", « qualifié par la maire de « gifle » »,
//! „das von der Union als „Fehler“ bezeichnete Gesetz“, „werd door de bond ‘een klap’ genoemd“.

use std::ops::Range;

use super::{Attribution, Search};
use crate::text::Lang;
use crate::text::name::lexicon::Class;
use crate::text::name::phrase;
use crate::text::name::words::{Case, Gap};
use crate::text::quote::cue::{Cue, CueKind};

/// As what, between the participle and the words.
const AS: [&str; 9] = [
    "as", "als", "de", "comme", "como", "come", "di", "a", "aside",
];

/// Participles of what has a title, and is by who made it.
const TITLED: &str = "titled entitled named written directed published painted intitulé intitulée écrit écrite réalisé réalisée titulado \
    titulada escrito escrita dirigido dirigida intitolato intitolata scritto scritta diretto diretta betitelt benannt getiteld genaamd";

/// Endings of participles that hand over what something is called; longer than this a word has to be.
const ENDINGS: [(Lang, &[&str]); 6] = [
    (Lang::En, &["ed"]),
    (Lang::Fr, &["é", "ée", "és", "ées"]),
    (Lang::Es, &["ado", "ada", "ados", "adas"]),
    (
        Lang::It,
        &["ato", "ata", "ati", "ate", "ito", "ita", "iti", "ite"],
    ),
    (
        Lang::De,
        &["t", "te", "ten", "tes", "ter", "en", "ene", "enen"],
    ),
    (Lang::Nl, &["d", "de", "t", "te", "en"]),
];
const SHORT: usize = 4;

/// So many words at most stand between the participle and the marks: "written off as".
const BETWEEN: usize = 3;

/// So far before the marks the agent's preposition stands at most, in words.
const REACH: usize = 12;

impl Search<'_, '_> {
    /// Whoever a participle says to have called something so.
    pub(super) fn by_agent(&self) -> Option<Attribution> {
        let agent = self.agent_behind().or_else(|| self.agent_before())?;
        // A verb that is known to call things so has its agent already.
        let known = |cue: &Cue| {
            let own = cue.subject.as_ref();
            cue.kind == CueKind::Naming && own.is_some_and(|s| s.start == agent.start)
        };
        if self.cues.iter().any(known) {
            return None;
        }
        self.speaking(&agent)
    }

    /// Whether a word may be such a participle.
    fn is_participle(&self, at: usize) -> bool {
        let word = &self.scene.words[at];
        let form = self.form(at);
        let titled = TITLED.split_whitespace().any(|titled| titled == form);
        let own = ENDINGS.iter().find(|(lang, _)| *lang == self.scene.lang());
        let ends = own.is_some_and(|(_, ends)| ends.iter().any(|end| form.ends_with(end)));
        let plain = word.case == Case::Lower || word.first;
        let closed = Class::PREP.and(Class::DET).and(Class::AUX).and(Class::AND);
        plain && !titled && !word.is(closed) && ends && form.chars().count() > SHORT
    }

    /// Whether nothing but what leads from a participle at token `at` to the words stands before the quotation.
    fn leads_in(&self, at: usize) -> bool {
        let between = at + 1..self.inside.start;
        let words = &self.scene.words;
        let leads = |w: usize| {
            AS.contains(&self.form(w).as_str()) || words[w].is(Class::DET.and(Class::ADV))
        };
        let off = |w: usize| w == at + 1 && self.form(w) == "off";
        let parted = Gap::COMMA.and(Gap::STOP).and(Gap::DASH);
        between.len() <= BETWEEN
            && !words[at].gap.has(parted)
            && between
                .into_iter()
                .all(|w| (leads(w) || off(w)) && !words[w].gap.has(parted))
    }

    /// "Dismissed as “fantasy” by Ann Lee".
    fn agent_behind(&self) -> Option<Range<usize>> {
        let words = &self.scene.words;
        let by = self.inside.end;
        let first = self.inside.start;
        let tail = self.tail().chars().any(|c| ",;:.!?–—".contains(c));
        let plain =
            words.get(by)?.is(Class::BY) && words[by].sentence == words[first].sentence && !tail;
        let floor = self
            .scene
            .sentence_start(first)
            .max(first.saturating_sub(BETWEEN + 1));
        // "To alleged “banning” by the firm": an adjective.
        let adjective = |w: usize| {
            let before = w.checked_sub(1).filter(|b| *b >= floor).map(|b| &words[b]);
            before.is_some_and(|b| b.is(Class::PREP.and(Class::DET)) && b.flows())
        };
        let called = |w: usize| self.is_participle(w) && self.leads_in(w) && !adjective(w);
        if !plain || self.is_germanic() || !(floor..first).any(called) {
            return None;
        }
        self.agent(by)
    }

    fn is_germanic(&self) -> bool {
        matches!(self.scene.lang(), Lang::De | Lang::Nl)
    }

    /// The phrase behind the preposition at token `by`: a name, or who can speak.
    pub(super) fn agent(&self, by: usize) -> Option<Range<usize>> {
        let end = self.scene.sentence_end(by);
        let name = self.scene.names_in(&(by + 1..by + 2)).next();
        let name = name
            .map(|n| self.scene.names[n].clone())
            .filter(|n| n.start == by + 1);
        name.or_else(|| {
            phrase::starting_at(&self.scene.words, by + 1, end).filter(|p| p.start == by + 1)
        })
    }

    /// « Qualifié par la maire de « gifle » », „von der Union als „Fehler“ bezeichnet“.
    fn agent_before(&self) -> Option<Range<usize>> {
        let words = &self.scene.words;
        let first = self.inside.start;
        let floor = self
            .scene
            .sentence_start(first)
            .max(first.saturating_sub(REACH));
        let by = (floor..first)
            .rev()
            .find(|w| self.scene.plain(*w, Class::BY))?;
        let agent = self.agent(by)?;
        let next = agent.end;
        if next > first || (by..next - 1).any(|w| words[w].gap.has(Gap::BORDER)) {
            return None;
        }
        let before = by
            .checked_sub(1)
            .filter(|b| *b >= floor && words[*b].flows());
        let told = if self.is_germanic() {
            let behind = self.inside.end;
            let closes = words
                .get(behind)
                .is_some_and(|w| w.sentence == words[first].sentence)
                && self
                    .tail()
                    .trim_matches(['“', '”', '"', '’', '‘', '\'', '«', '»', ' '])
                    .is_empty();
            // „Von der Union wurde das Gesetz als „Fehler“ kritisiert“: the passive may stand between.
            let passive = by == self.scene.sentence_start(first)
                && words.get(next).is_some_and(|w| w.is(Class::BE));
            let led = AS.contains(&self.form(first - 1).as_str()) && passive;
            closes && self.is_participle(behind) && (self.leads_in(next - 1) || led)
                || next < first && self.is_participle(next) && self.leads_in(next)
        } else {
            before.is_some_and(|b| self.is_participle(b)) && self.leads_in(next - 1)
        };
        told.then_some(agent)
    }
}
