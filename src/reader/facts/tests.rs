use super::*;
use crate::reader::sample::{bridge, press};

#[test]
fn a_report_stands_as_its_reading_most_at_odds() {
    let sample = bridge();
    let mut model = sample.reader(120, 36);
    let mut collation = crate::collate::Collation::clone(&sample.collation);
    // The second outlet tells the toll in its lead without a figure first.
    let at = collation.claims[0]
        .readings
        .iter()
        .position(|r| r.report == 1);
    let at = at.expect("a reading");
    let mut lead = collation.claims[0].readings[at].clone();
    let paragraphs = &model.matter.report(1).expect("a report").paragraphs;
    lead.span = *paragraphs.last().expect("a paragraph");
    collation.claims[0].readings.insert(at, lead);
    model.matter.collation = collation.into();
    let compared = crate::reader::compare::Compared::new(&model, 0).expect("a comparison");
    let claim = model.matter.claim(0).expect("a claim");
    let told = crate::reader::compare::telling(claim, &compared, 1);
    assert_eq!(told, Some(at + 1));
    let mark = |mark| Cell::Mark(mark);
    assert!(graver(&mark(Mark::Quote), &mark(Mark::Wording)));
    assert!(
        !graver(&mark(Mark::Wording), &mark(Mark::Agree)),
        "the first"
    );
    assert!(!graver(&mark(Mark::Quote), &Cell::Base));
}

#[test]
fn many_outlets_are_not_taken_for_the_one_of_that_number() {
    let model = bridge().reader(120, 36);
    let many = |reports: &[usize]| some(&model, "∅", reports);
    assert_eq!(many(&[1, 2, 3, 3, 3]).as_deref(), Some("∅ 5 outlets"));
    assert_eq!(many(&[0, 1, 2, 3, 3]).as_deref(), Some("∅ VV★ and 4 more"));
    assert_eq!(many(&[1, 2]).as_deref(), Some("∅ NW TL"));
}

#[test]
fn a_difference_is_called_by_its_kind() {
    let sample = bridge();
    let called = |kind| {
        let mut collation = crate::collate::Collation::clone(&sample.collation);
        for divergence in &mut collation.divergences {
            if divergence.kind == DivergenceKind::Figure {
                divergence.kind = kind;
            }
        }
        let (story, notes) = (sample.story.clone(), sample.annotations.clone());
        let changed = crate::reader::sample::Sample {
            story,
            annotations: notes,
            collation: Arc::new(collation),
        };
        let model = changed.reader(120, 36);
        difference(&model, 0, model.matter.claim(0).expect("a claim"))
    };
    assert_eq!(called(DivergenceKind::Figure), "figure");
    assert_eq!(called(DivergenceKind::Time), "time");
    assert_eq!(called(DivergenceKind::Framing), "framing");
}

#[test]
fn another_reading_stands_in_for_the_base() {
    let mut model = bridge().reader(120, 36);
    let cells = |model: &Model| facts(model, 3).expect("facts").cells.clone();
    assert_eq!(cells(&model)[0], Cell::Base);
    press(&mut model, "R l b");
    let found = cells(&model);
    assert_eq!((&found[0], &found[1]), (&Cell::InPlace, &Cell::NotFound));
}

#[test]
fn what_the_base_differs_in_stands_before_what_others_do() {
    let mut sample = bridge();
    let collation = Arc::make_mut(&mut sample.collation);
    let at = collation
        .divergences
        .iter()
        .position(|d| d.kind == DivergenceKind::Figure);
    let figure = at.expect("a difference of figures");
    // Two others dispute the count, and the base another day than one of them.
    let mut others = collation.divergences[figure].clone();
    others.spans.retain(|place| place.report != 0);
    let place = |report: usize, words: &str| {
        let text = &sample.story.reports[report].text;
        let start = text.find(words).expect("its words");
        crate::story::Place {
            report,
            span: crate::story::Span::new(start, start + words.len()),
        }
    };
    let mut own = others.clone();
    own.kind = DivergenceKind::Time;
    own.message = "Wednesday (VV) against Monday (NW)".to_owned();
    own.spans = vec![place(0, "Wednesday"), place(1, "Monday")];
    collation.divergences[figure] = others;
    collation.divergences.push(own);
    let mut model = sample.reader(120, 36);
    let found = facts(&model, 0).expect("facts");
    assert!(
        found.differs.starts_with("Wednesday (VV)"),
        "{}",
        found.differs
    );
    assert_eq!(found.others, 1);
    press(&mut model, "V");
    let shown = crate::reader::exercises::words(&model);
    assert!(shown.contains(" 1 more"), "{shown}");
}

#[test]
fn the_gravest_difference_is_the_one_that_is_told() {
    let told = |figures: Severity| {
        let mut sample = bridge();
        let collation = Arc::make_mut(&mut sample.collation);
        let own = |d: &Divergence| d.kind == DivergenceKind::Figure;
        let at = collation.divergences.iter().position(own);
        let at = at.expect("a difference of figures");
        let mut source = collation.divergences[at].clone();
        source.kind = DivergenceKind::Attribution;
        source.message = "divers (VV) against engineers (NW)".to_owned();
        source.spans.clear();
        source.severity = Severity::High;
        collation.divergences[at].severity = figures;
        collation.divergences.push(source);
        let model = sample.reader(120, 36);
        let found = facts(&model, 0).expect("facts");
        (found.differs.clone(), found.others)
    };
    let (graver, others) = told(Severity::Medium);
    assert!(
        graver.starts_with("divers (VV) · engineers (NW)"),
        "{graver}"
    );
    assert_eq!(others, 1);
    let as_grave = told(Severity::High);
    assert_eq!(as_grave, ("12 (VV TL) · 14 (NW EP)".to_owned(), 1));
}

#[test]
fn how_many_agree_says_in_what() {
    let model = bridge().reader(120, 36);
    let brief = |claim| facts(&model, claim).expect("facts").agree.brief(10);
    // Two of four give either count of cracks; nobody has the words of the base's quotation.
    assert_eq!(brief(0), "2/4 figure");
    assert_eq!(brief(1), "1/3 words");
    assert_eq!(brief(3), "2/2 words");
    let short = |claim| facts(&model, claim).expect("facts").agree.brief(7);
    assert_eq!(
        (short(0), short(1)),
        ("2/4 #".to_owned(), "1/3 =".to_owned())
    );
}

#[test]
fn what_differs_is_said_side_by_side() {
    let mut model = bridge().reader(120, 36);
    let said = |model: &Model, claim| facts(model, claim).expect("facts").differs.clone();
    assert_eq!(said(&model, 0), "12 (VV TL) · 14 (NW EP)");
    assert_eq!(said(&model, 1), "“before…” (VV) · “until…” (NW) · ∅ TL");
    assert_eq!(said(&model, 3), "∅ NW EP · else the same words");
    press(&mut model, "R l b");
    assert_eq!(said(&model, 3), "∅ NW★ EP · else the same words");
}
