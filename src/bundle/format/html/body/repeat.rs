//! Finds what a page says twice.

use std::collections::HashMap;

/// The number of words in a row that count as a repetition.
const RUN: usize = 4;
/// The least number of words that make a passage a repetition rather than a phrase.
const SHORTEST: usize = 5;

/// All that is said, by runs of words.
#[derive(Default)]
pub(super) struct Said {
    /// For each run the blocks that have it, in order.
    runs: HashMap<Vec<String>, Vec<usize>>,
    /// The folded words of each block.
    texts: Vec<(usize, String)>,
}

impl Said {
    /// Adds a block.
    pub fn add(&mut self, block: usize, text: &str) {
        let folded = folded(text);
        for run in folded.windows(RUN) {
            let blocks = self.runs.entry(run.to_vec()).or_default();
            if blocks.last() != Some(&block) {
                blocks.push(block);
            }
        }
        self.texts.push((block, format!(" {} ", folded.join(" "))));
    }

    /// Whether most runs of `text` are in one other block; of a passage that is `called` a repetition half is enough,
    /// since such are shortened.
    pub fn is_in_others(&self, block: usize, text: &str, called: bool) -> bool {
        let folded = folded(text);
        if folded.len() < SHORTEST {
            return self.whole(block, &folded);
        }
        let runs = folded.windows(RUN).count();
        let found = folded.windows(RUN).filter(|run| {
            let blocks = self.runs.get(*run);
            blocks.is_some_and(|blocks| blocks.iter().any(|other| *other != block))
        });
        let found = found.count();
        if called {
            found * 2 >= runs
        } else {
            found * 10 >= runs * 8
        }
    }

    /// Whether all of `text` stands word for word in a longer block, or in an equal one before it.
    pub fn is_inside_another(&self, block: usize, text: &str) -> bool {
        let folded = folded(text);
        folded.len() > SHORTEST && self.whole(block, &folded)
    }

    fn whole(&self, block: usize, folded: &[String]) -> bool {
        let own = format!(" {} ", folded.join(" "));
        let candidates: Option<&Vec<usize>> = folded.get(..RUN).and_then(|run| self.runs.get(run));
        self.texts
            .iter()
            .filter(|(other, _)| *other != block && candidates.is_none_or(|c| c.contains(other)))
            .any(|(other, text)| text.contains(&own) && (text.len() > own.len() || *other < block))
    }
}

fn folded(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repetitions() {
        let mut said = Said::default();
        let long =
            "“We had no time to think,” the captain told the harbour office on Friday night.";
        said.add(0, long);
        said.add(1, "Three men were missing on Saturday morning.");
        said.add(2, "Three men were missing on Saturday morning.");
        assert!(said.is_in_others(9, "“We had no time to think”", false));
        assert!(said.is_in_others(9, "We had no time to think, the captain said", true));
        assert!(!said.is_in_others(
            9,
            "The wind came up at noon and nobody had warned us of it",
            true
        ));
        assert!(said.is_inside_another(2, "Three men were missing on Saturday morning."));
        assert!(!said.is_inside_another(1, "Three men were missing on Saturday morning."));
        assert!(!said.is_inside_another(0, long));
    }
}
