//! Analyses on worker threads. Each carries the generation it was started for and gives up when a
//! newer one has begun.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::mpsc::Sender;
use std::sync::{Arc, OnceLock};
use std::thread;

use rayon::prelude::*;

use crate::collate::{self, Stage, Watch};
use crate::reader::Msg;
use crate::story::Story;
use crate::text::{self, Annotations};

/// Where analyses are ordered. Answers come as messages.
pub(super) struct Desk {
    orders: Arc<Orders>,
}

struct Orders {
    story: Arc<Story>,
    answers: Sender<Msg>,
    /// The newest generation that was asked for.
    newest: AtomicU64,
    /// How many workers have not yet said their last word.
    at_work: AtomicUsize,
    /// What was read off the reports: the same whatever the base is, so read once.
    annotations: OnceLock<Arc<Vec<Annotations>>>,
}

/// One order being carried out.
struct Job<'a> {
    orders: &'a Orders,
    generation: u64,
    base: usize,
}

impl Desk {
    /// A desk for one story.
    pub(super) fn new(story: Arc<Story>, answers: Sender<Msg>) -> Self {
        Self {
            orders: Arc::new(Orders {
                story,
                answers,
                newest: AtomicU64::new(0),
                at_work: AtomicUsize::new(0),
                annotations: OnceLock::new(),
            }),
        }
    }

    /// Whether an answer may still come.
    pub(super) fn busy(&self) -> bool {
        self.orders.at_work.load(Ordering::Acquire) > 0
    }

    /// Starts an analysis; an older one gives up at its next stage.
    pub(super) fn analyse(&self, generation: u64, base: usize) {
        let orders = Arc::clone(&self.orders);
        orders.newest.fetch_max(generation, Ordering::AcqRel);
        orders.at_work.fetch_add(1, Ordering::AcqRel);
        let work = move || {
            let job = Job {
                orders: &orders,
                generation,
                base,
            };
            if let Some(answer) = job.carry_out() {
                // Nobody listens any more when the reader has been left.
                let _ = orders.answers.send(answer);
            }
            orders.at_work.fetch_sub(1, Ordering::AcqRel);
        };
        if let Err(error) = thread::Builder::new().name("analysis".into()).spawn(work) {
            let message = format!("no thread for the analysis: {error}");
            let _ = self.orders.answers.send(Msg::Failed {
                generation,
                message,
            });
            self.orders.at_work.fetch_sub(1, Ordering::AcqRel);
        }
    }
}

impl Job<'_> {
    /// The answer; none if nobody wants it any more.
    fn carry_out(&self) -> Option<Msg> {
        match catch_unwind(AssertUnwindSafe(|| self.analyse())) {
            Ok(answer) => answer,
            Err(payload) => Some(Msg::Failed {
                generation: self.generation,
                message: format!("the analysis broke off: {}", what_was_said(&*payload)),
            }),
        }
    }

    fn analyse(&self) -> Option<Msg> {
        let story = &self.orders.story;
        let annotations = self
            .orders
            .annotations
            .get_or_init(|| Arc::new(annotate(story)));
        let options = collate::Options {
            base: Some(self.base),
            ..collate::Options::default()
        };
        let collation = collate::collate(story, annotations, &[], options, self)?;
        Some(Msg::Analysed {
            generation: self.generation,
            annotations: Arc::clone(annotations),
            collation: Arc::new(collation),
        })
    }
}

impl Watch for Job<'_> {
    fn stage(&self, stage: Stage) {
        if !self.cancelled() {
            let _ = self.orders.answers.send(Msg::Stage(self.generation, stage));
        }
    }

    fn cancelled(&self) -> bool {
        self.orders.newest.load(Ordering::Acquire) > self.generation
    }
}

fn annotate(story: &Story) -> Vec<Annotations> {
    story
        .reports
        .par_iter()
        .map(|report| text::annotate(report, story.date))
        .collect()
}

/// The message of a panic.
pub(super) fn what_was_said(payload: &(dyn Any + Send)) -> &str {
    payload
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| payload.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("for no stated reason")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::{Report, Span};
    use std::sync::mpsc;

    fn story(reports: usize) -> Arc<Story> {
        let text = "The bridge was closed on Monday. Engineers said repairs would take a week.";
        let report = |index: usize| Report {
            id: format!("r{index}"),
            text: text.to_owned(),
            paragraphs: vec![Span::new(0, text.len())],
            ..Report::default()
        };
        Arc::new(Story {
            reports: (0..reports).map(report).collect(),
            ..Story::default()
        })
    }

    /// Everything the desk says until it is done.
    fn answers(desk: Desk, inbox: &mpsc::Receiver<Msg>) -> Vec<Msg> {
        let orders = Arc::downgrade(&desk.orders);
        drop(desk);
        let messages = inbox.iter().collect(); // ends when the last worker drops its sender
        assert!(orders.upgrade().is_none());
        messages
    }

    #[test]
    fn an_analysis_tells_its_stages_and_then_its_result() {
        let (sender, inbox) = mpsc::channel();
        let desk = Desk::new(story(2), sender);
        desk.analyse(0, 1);
        let messages = answers(desk, &inbox);
        assert!(matches!(
            messages.first(),
            Some(Msg::Stage(0, Stage::Index))
        ));
        let Some(Msg::Analysed {
            generation: 0,
            annotations,
            collation,
        }) = messages.last()
        else {
            panic!("{messages:?}");
        };
        assert_eq!(annotations.len(), 2);
        assert_eq!(collation.base, 1);
    }

    #[test]
    fn the_newest_generation_is_answered_whatever_becomes_of_the_others() {
        let (sender, inbox) = mpsc::channel();
        let desk = Desk::new(story(3), sender);
        for generation in 0..20 {
            desk.analyse(generation, 0);
        }
        let messages = answers(desk, &inbox);
        let newest = |m: &Msg| matches!(m, Msg::Analysed { generation: 19, .. });
        assert_eq!(messages.iter().filter(|m| newest(m)).count(), 1);
    }

    #[test]
    fn a_panic_becomes_a_message() {
        let broken = Arc::new(Story {
            reports: vec![Report {
                // A span past the end of the text is a fault that no input can cause.
                paragraphs: vec![Span::new(0, 99)],
                text: "Short.".to_owned(),
                ..Report::default()
            }],
            ..Story::default()
        });
        let (sender, inbox) = mpsc::channel();
        let desk = Desk::new(broken, sender);
        desk.analyse(7, 0);
        let messages = answers(desk, &inbox);
        let Some(Msg::Failed {
            generation: 7,
            message,
        }) = messages.last()
        else {
            panic!("{messages:?}");
        };
        assert!(message.contains("broke off"), "{message}");
    }
}
