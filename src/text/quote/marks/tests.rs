use super::*;
use proptest::prelude::*;

fn paragraphs(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut start = 0;
    for part in text.split("\n\n") {
        spans.push(Span::new(start, start + part.len()));
        start += part.len() + 2;
    }
    spans
}

fn words(text: &str) -> Vec<&str> {
    find(text, &paragraphs(text))
        .iter()
        .map(|m| &text[m.span.start..m.span.end])
        .collect()
}

#[test]
fn finds_outer_marks() {
    let cases: &[(&str, &[&str])] = &[
        ("“We stay,” she said.", &["We stay,"]),
        (
            "\"We stay,\" she said, \"and wait.\"",
            &["We stay,", "and wait."],
        ),
        ("‘We stay,’ she said.", &["We stay,"]),
        ("'We stay,' she said.", &["We stay,"]),
        ("„Wir bleiben“, sagte sie.", &["Wir bleiben"]),
        ("„Wir bleiben”, sagte sie.", &["Wir bleiben"]),
        ("„Wir bleiben\", sagte sie.", &["Wir bleiben"]),
        (
            "»Wir bleiben«, sagte sie. »Lange.«",
            &["Wir bleiben", "Lange."],
        ),
        ("« Nous restons », a-t-elle dit.", &["Nous restons"]),
        ("«\u{202f}Nous restons\u{202f}»", &["Nous restons"]),
        ("‹Nous restons›, dit-il.", &["Nous restons"]),
        ("他说「我们留下」。", &["我们留下"]),
        ("‚Bleiben‘, sagte sie.", &["Bleiben"]),
        ("“Mixed\" and \"mixed”", &["Mixed", "mixed"]),
        ("”Vi stannar”, sade hon.", &["Vi stannar"]),
        (
            "“He told me ‘no’ twice,” she said.",
            &["He told me ‘no’ twice,"],
        ),
        (
            "‘He told me “no” twice,’ she said.",
            &["He told me “no” twice,"],
        ),
        ("“A “nested” double,” she said.", &["A “nested” double,"]),
        ("« Il a dit “non” hier »", &["Il a dit “non” hier"]),
        ("the teachers’ strike and the drivers’ lanes", &[]),
        (
            "‘The teachers’ strike is over,’ he said.",
            &["The teachers’ strike is over,"],
        ),
        ("‘dangerous drivers’ were fined", &["dangerous drivers"]),
        ("Union calls it ‘robbery’", &["robbery"]),
        ("It’s the ’90s, ’tis said, and don’t mind ’em.", &[]),
        ("in the '90s they'd rock 'n' roll", &[]),
        ("He is 6'2\" tall and she is 5'9\" tall.", &[]),
        ("\"He is 6'2\" tall,\" she said.", &["He is 6'2\" tall,"]),
        (
            "\"a 12\" record is fine,\" she said.",
            &["a 12\" record is fine,"],
        ),
        ("a 12\" pipe broke near a 10\" pipe", &[]),
        (
            "“No refund, none at all,’” he said.",
            &["No refund, none at all,"],
        ),
        ("“No refund,’ he said.", &["No refund,"]),
        (
            "“We lost the key. “We found it,” she said.",
            &["We lost the key.", "We found it,"],
        ),
        (
            "She said “we lost the key. Then she left.",
            &["we lost the key."],
        ),
        ("(“so be it”)—‘fine’", &["so be it", "fine"]),
        ("“”, “ ” and \"\"", &[]),
        ("‘goin’ home’, he sang", &["goin’ home"]),
        ("l’eau d’ici n’est pas «potable»", &["potable"]),
        ("The dog’s bowl is ‘the dogs’ bowl’.", &["the dogs’ bowl"]),
        ("Was it “fair”? “No!”", &["fair", "No!"]),
    ];
    for (text, expected) in cases {
        assert_eq!(&words(text), expected, "{text}");
    }
}

#[test]
fn joins_paragraphs_that_open_again() {
    let text = "“We came in June.\n\n“We left in May,” she said.\n\nNo more. “Fine.”";
    let found = find(text, &paragraphs(text));
    let resumed: Vec<bool> = found.iter().map(|m| m.resumes).collect();
    assert_eq!(
        words(text),
        ["We came in June.", "We left in May,", "Fine."]
    );
    assert_eq!(resumed, [false, true, false]);
}

#[test]
fn many_marks_take_linear_time() {
    let text = "‘a 'b \"c “d ".repeat(20_000);
    let found = find(&text, &[Span::new(0, text.len())]);
    assert!(found.len() < 200_000);
}

proptest! {
    #[test]
    fn spans_lie_inside_and_on_borders(text in "[a-z,.? \n0-9“”\"'‘’«»„‚‹›「」é—]{0,80}") {
        let paragraphs = paragraphs(&text);
        let mut end = 0;
        for m in find(&text, &paragraphs) {
            prop_assert!(m.outer.start >= end && m.outer.start <= m.span.start);
            prop_assert!(m.span.start < m.span.end && m.span.end <= m.outer.end);
            prop_assert!(text.get(m.span.start..m.span.end).is_some());
            prop_assert!(text.get(m.outer.start..m.outer.end).is_some());
            end = m.outer.end;
        }
    }
}

#[test]
fn what_the_next_paragraph_opens_again_goes_on_to_its_end() {
    let cases: &[(&str, &[&str])] = &[
        (
            "Dale said: “We have spoken. It is clear what we want.\n\n“Nothing else is,” she added.",
            &[
                "We have spoken. It is clear what we want.",
                "Nothing else is,",
            ],
        ),
        (
            "Dale said: ‘We have spoken. It’s clear what we want.\n\n‘Nothing else is.’",
            &[
                "We have spoken. It’s clear what we want.",
                "Nothing else is.",
            ],
        ),
        // Another paragraph between them, or a mark that stands before no words of a speaker.
        (
            "Dale said: “We have spoken. It was late.\n\nThey left.\n\n“Nothing else,” she said.",
            &["We have spoken.", "Nothing else,"],
        ),
        (
            "It was a ‘mess. She left.\n\n‘We go on,’ she said.",
            &["We go on,"],
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(words(text), *expected, "{text}");
    }
}
