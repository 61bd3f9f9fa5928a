//! Analyses on worker threads. Each carries the generation it was started for and gives up when a
//! newer one has begun.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use super::mailbox::Mailbox;
use crate::collate::{self, Collation, Memory, Stage, Watch};
use crate::notes::Link;
use crate::reader::{Ahead, Msg, Question};
use crate::story::Story;
use crate::text::{self, Annotations};

/// How long the first analysis waits for the first frame: a frame that comes later is waiting for an
/// answer from the terminal, not for a processor.
const FRAME: Duration = Duration::from_millis(50);

/// Takes orders for analyses. Answers come as messages.
pub(super) struct Desk {
    orders: Arc<Orders>,
}

struct Orders {
    answers: Mailbox,
    /// The newest generation that was asked for.
    newest: AtomicU64,
    /// The last annotations: they do not depend on the base, so a report that has not changed is not
    /// annotated again.
    known: Mutex<(Arc<Story>, Arc<Vec<Annotations>>)>,
    /// What the last collation left to the next.
    memory: Memory,
    gate: Gate,
}

/// Holds analyses back while the first frame is made: they would slow it down without finishing sooner.
struct Gate {
    open: Mutex<bool>,
    opened: Condvar,
}

impl Gate {
    /// An open gate.
    fn open() -> Self {
        Self {
            open: Mutex::new(true),
            opened: Condvar::new(),
        }
    }

    fn set(&self, open: bool) {
        *self.open.lock().unwrap_or_else(PoisonError::into_inner) = open;
        self.opened.notify_all();
    }

    /// Waits until it is open, [`FRAME`] at most.
    fn pass(&self) {
        let open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        let closed = |open: &mut bool| !*open;
        drop(self.opened.wait_timeout_while(open, FRAME, closed));
    }
}

/// What to analyse.
pub(super) struct Order {
    /// Returned with the answer.
    pub(super) generation: u64,
    /// The story.
    pub(super) story: Arc<Story>,
    /// Links made by hand.
    pub(super) links: Vec<Link>,
    /// Index of the base report.
    pub(super) base: usize,
}

/// One order being carried out.
struct Job<'a> {
    orders: &'a Orders,
    order: Order,
}

impl Desk {
    /// A desk without orders.
    pub(super) fn new(answers: Mailbox) -> Self {
        Self {
            orders: Arc::new(Orders {
                answers,
                newest: AtomicU64::new(0),
                known: Mutex::default(),
                memory: Memory::default(),
                gate: Gate::open(),
            }),
        }
    }

    /// Lets no analysis start before the first frame is on the screen.
    pub(super) fn hold(&self) {
        self.orders.gate.set(false);
    }

    /// The first frame is on the screen: held analyses start at once.
    pub(super) fn release(&self) {
        self.orders.gate.set(true);
    }

    /// Starts an analysis; an older one gives up at its next stage.
    pub(super) fn analyse(&self, order: Order) {
        let orders = Arc::clone(&self.orders);
        let generation = order.generation;
        orders.newest.fetch_max(generation, Ordering::AcqRel);
        let work = move || {
            orders.gate.pass();
            let job = Job {
                orders: &orders,
                order,
            };
            if let Some(answer) = job.carry_out() {
                orders.answers.send(answer);
            }
        };
        if let Err(error) = thread::Builder::new().name("analysis".into()).spawn(work) {
            let message = format!("could not start a thread for the analysis: {error}");
            self.orders.answers.send(Msg::Failed {
                generation,
                message,
            });
        }
    }
}

impl Desk {
    /// Prepares the claims in the background, until another comparison is ordered. If that fails, keys compute the
    /// rest themselves.
    pub(super) fn prepare(&self, ahead: Ahead) {
        let orders = Arc::clone(&self.orders);
        let work = move || {
            let wanted = || orders.newest.load(Ordering::Acquire) <= ahead.held();
            drop(catch_unwind(AssertUnwindSafe(|| ahead.find(wanted))));
        };
        drop(thread::Builder::new().name("ahead".into()).spawn(work));
    }

    /// Looks up evidence in the background. If that fails, the answer is that nothing was found.
    pub(super) fn explain(
        &self,
        question: Question,
        matter: (Arc<Story>, Arc<Vec<Annotations>>, Arc<Collation>),
    ) {
        let answers = self.orders.answers.clone();
        let asked = question.clone();
        let work = move || {
            let (story, annotations, collation) = &matter;
            let find = || asked.answer(story, annotations, collation);
            let found = catch_unwind(AssertUnwindSafe(find));
            answers.send(Msg::Explained(asked, found.unwrap_or_default()));
        };
        if thread::Builder::new()
            .name("evidence".into())
            .spawn(work)
            .is_err()
        {
            self.orders
                .answers
                .send(Msg::Explained(question, Vec::new()));
        }
    }
}

impl Orders {
    /// The annotations of every report of a story.
    fn annotations(&self, story: &Arc<Story>) -> Arc<Vec<Annotations>> {
        // Held while reading: a second order for the same story waits instead of reading it too.
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if !Arc::ptr_eq(&known.0, story) || known.1.len() != story.reports.len() {
            let all = text::reread(&known.0, &known.1, story);
            *known = (Arc::clone(story), Arc::new(all));
        }
        Arc::clone(&known.1)
    }
}

impl Job<'_> {
    /// The answer; `None` if it is no longer wanted.
    fn carry_out(&self) -> Option<Msg> {
        match catch_unwind(AssertUnwindSafe(|| self.analyse())) {
            Ok(answer) => answer,
            Err(payload) => Some(Msg::Failed {
                generation: self.order.generation,
                message: format!("the analysis failed: {}", what_was_said(&*payload)),
            }),
        }
    }

    fn analyse(&self) -> Option<Msg> {
        let story = &self.order.story;
        let annotations = self.orders.annotations(story);
        let options = collate::Options {
            base: Some(self.order.base),
            ..collate::Options::default()
        };
        let (memory, links) = (&self.orders.memory, &self.order.links);
        let collation = collate::recollate(memory, story, &annotations, links, options, self)?;
        Some(Msg::Analysed {
            generation: self.order.generation,
            story: Arc::clone(story),
            annotations,
            collation: Arc::new(collation),
        })
    }
}

impl Watch for Job<'_> {
    fn stage(&self, stage: Stage) {
        if !self.cancelled() {
            let stage = Msg::Stage(self.order.generation, stage);
            self.orders.answers.send(stage);
        }
    }

    fn cancelled(&self) -> bool {
        self.orders.newest.load(Ordering::Acquire) > self.order.generation
    }
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

    fn order(story: Arc<Story>, generation: u64, base: usize) -> Order {
        Order {
            generation,
            story,
            links: Vec::new(),
            base,
        }
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
        let desk = Desk::new(Mailbox::new(sender));
        desk.analyse(order(story(2), 0, 1));
        let messages = answers(desk, &inbox);
        assert!(matches!(
            messages.first(),
            Some(Msg::Stage(0, Stage::Index))
        ));
        let Some(Msg::Analysed {
            generation: 0,
            annotations,
            collation,
            ..
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
        let desk = Desk::new(Mailbox::new(sender));
        let story = story(3);
        for generation in 0..20 {
            desk.analyse(order(Arc::clone(&story), generation, 0));
        }
        let messages = answers(desk, &inbox);
        let newest = |m: &Msg| matches!(m, Msg::Analysed { generation: 19, .. });
        assert_eq!(messages.iter().filter(|m| newest(m)).count(), 1);
    }

    #[test]
    fn an_analysis_that_is_held_back_is_made_all_the_same() {
        for released in [true, false] {
            let (sender, inbox) = mpsc::channel();
            let desk = Desk::new(Mailbox::new(sender));
            desk.hold();
            desk.analyse(order(story(2), 0, 0));
            if released {
                desk.release();
            }
            let messages = answers(desk, &inbox);
            assert!(matches!(messages.last(), Some(Msg::Analysed { .. })));
        }
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
        let desk = Desk::new(Mailbox::new(sender));
        desk.analyse(order(broken, 7, 0));
        let messages = answers(desk, &inbox);
        let Some(Msg::Failed {
            generation: 7,
            message,
        }) = messages.last()
        else {
            panic!("{messages:?}");
        };
        assert!(message.contains("the analysis failed"), "{message}");
    }
}
