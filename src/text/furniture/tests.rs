use proptest::prelude::*;

use super::*;

/// A report long enough to have a head, a foot and what is between.
pub(super) const HEAD: &str = "The storm broke two cranes on Monday.\n\nNobody was hurt, the port said.\n\nThe yard was shut until noon.\n\nIts owner wept.";

/// The reason that `line` is given between two texts, each of which may be empty.
pub(super) fn around(before: &str, line: &str, after: &str) -> Option<String> {
    let all = [before, line, after].into_iter().filter(|p| !p.is_empty());
    let (_, taken) = set_aside(&all.collect::<Vec<_>>().join("\n\n"));
    assert!(
        taken.iter().all(|passage| passage.text == line),
        "{line}: {taken:?}"
    );
    taken.first().map(|passage| passage.reason.clone())
}

/// Asserts that each line is given its reason between [`HEAD`] and what stands behind it.
pub(super) fn assert_reasons(cases: &[(&str, &str)], after: &str) {
    let given = |line: &str| around(HEAD, line, after).unwrap_or_default();
    let wrong: Vec<(&str, String, &str)> = cases
        .iter()
        .map(|(line, reason)| (*line, given(line), *reason))
        .filter(|(_, given, reason)| given != reason)
        .collect();
    assert_eq!(wrong, Vec::new(), "line, given, and not the reason");
}

/// The reason that `line` is given between and after paragraphs of prose.
fn verdict(line: &str) -> Option<String> {
    let text = format!(
        "The storm broke two cranes on Monday.\n\n{line}\n\nThe port opened again in the evening, its owner said."
    );
    let (left, taken) = set_aside(&text);
    assert_eq!(left.contains(line), taken.is_empty(), "{line}");
    taken.first().map(|t| t.reason.clone())
}

#[test]
fn feet_of_a_page_that_are_furniture() {
    let cases = [
        ("Got a tip? Email news@example.org", "prompt"),
        ("Follow our live coverage of the storm.", "navigation"),
        (
            "A version of this story appeared in print on Monday.",
            "credit",
        ),
        (
            "This reporting was made possible by readers like you.",
            "appeal",
        ),
        (
            "This report by Harbour Press was first published May 14, 2027.",
            "credit",
        ),
        (
            "Dieser Beitrag erschien zuerst in der Hafenzeitung.",
            "credit",
        ),
    ];
    for (line, reason) in cases {
        assert_eq!(verdict(line).as_deref(), Some(reason), "{line}");
    }
}

#[test]
fn lines_that_are_furniture() {
    let cases = [
        (
            "Sign up for our daily newsletter and never miss a story",
            "newsletter",
        ),
        (
            "Harbour Watch: Get the weekly briefing from our port desk Email * SIGN UP Read our Privacy policy",
            "newsletter",
        ),
        (
            "Get the best of our reporting in your inbox every morning.",
            "newsletter",
        ),
        (
            "By signing up, you agree to our terms and our privacy policy.",
            "newsletter",
        ),
        (
            "Melden Sie sich für unseren Newsletter an und lesen Sie jeden Morgen das Wichtigste.",
            "newsletter",
        ),
        (
            "Inscrivez-vous à notre newsletter quotidienne",
            "newsletter",
        ),
        ("Suscríbete a nuestro boletín semanal", "newsletter"),
        ("Iscriviti alla nostra newsletter", "newsletter"),
        ("Schrijf je in voor onze nieuwsbrief", "newsletter"),
        (
            "Was your ferry late? Share your thoughts in the comments.",
            "prompt",
        ),
        ("What do you think? Let us know below.", "prompt"),
        (
            "Know more? Tips and pictures to desk@harbour.example",
            "prompt",
        ),
        ("Have your say in our poll", "prompt"),
        ("Was meinen Sie? Diskutieren Sie mit.", "prompt"),
        ("Qu’en pensez-vous ? Laissez un commentaire.", "prompt"),
        ("¿Qué opinas? Deja tu comentario.", "prompt"),
        (
            "Did you see the crane fall? Email our newsroom at desk@example.org or send us a message.",
            "prompt",
        ),
        (
            "The Harbour Wire serves 40 papers. Write to the desk at desk@example.org.",
            "prompt",
        ),
        ("Schreiben Sie uns an hafen@example.org.", "prompt"),
        ("Escríbanos a la redacción.", "prompt"),
        (
            "Become a member today and get priority on berths.",
            "appeal",
        ),
        (
            "The Bell is printed by its readers. If you value local news, please consider a gift.",
            "appeal",
        ),
        ("Please consider making a donation to the paper.", "appeal"),
        ("Unterstützen Sie unsere Arbeit.", "appeal"),
        ("Soutenez notre rédaction.", "appeal"),
        (
            "Like this story? Subscribe to Harbour Weekly and never miss an issue.",
            "newsletter",
        ),
        (
            "Suscríbase a nuestro boletín y reciba las noticias en su correo.",
            "newsletter",
        ),
        ("ADVERTISEMENT", "advert"),
        (
            "WARNING: Comments that contain insults or slurs will not be published.",
            "prompt",
        ),
        ("Article continues below", "advert"),
        ("Anzeige", "advert"),
        ("Publicité", "advert"),
        ("Follow us on Instagram and Facebook", "social"),
        ("Suivez-nous sur les réseaux", "social"),
        ("© 2024 Harbour Media. All rights reserved.", "legal"),
        ("Alle Rechte vorbehalten.", "legal"),
        ("Listen to this article (4 min)", "navigation"),
        ("Listen to this article · 3:12 min Learn more", "navigation"),
        ("Skip to main content", "navigation"),
        ("3 min read", "navigation"),
        ("Photo: Anna Berg/Harbour Agency", "caption"),
        ("Bild: dpa", "caption"),
        ("Additional reporting by Anna Berg in Oslo", "credit"),
        ("(Reporting by Anna Berg; Editing by Lars Holm)", "credit"),
        ("Read more: Two cranes lost as storm hits coast", "related"),
        ("Lesen Sie auch: Zwei Kräne im Sturm verloren", "related"),
    ];
    for (line, reason) in cases {
        assert_eq!(verdict(line).as_deref(), Some(reason), "{line}");
    }
}

#[test]
fn lines_with_a_label_or_a_call() {
    let cases = [
        (
            "Media caption, Watch: The crane falls outside the station",
            "caption",
        ),
        (
            "More on this story Harbour profile 12 June Why are cranes getting taller? 3 September",
            "related",
        ),
        (
            "Newsletter „Die dritte Schicht“: Jeden Freitag das Wichtigste aus dem Hafen. Jetzt kostenlos anmelden.",
            "newsletter",
        ),
        (
            "Enjoying this? Harbour Notes is free, but coffee isn’t.",
            "appeal",
        ),
        (
            "Get the Harbour Six News app for alerts on this story",
            "newsletter",
        ),
    ];
    for (line, reason) in cases {
        assert_eq!(verdict(line).as_deref(), Some(reason), "{line}");
    }
}

#[test]
fn lines_that_stay() {
    let cases = [
        "The company asked customers to sign up for a newsletter before they could see prices.",
        "In a newsletter on Tuesday, the bank told clients that its privacy policy had changed.",
        "“Sign up for our newsletter,” the website told visitors after the attack.",
        "Subscribers to the weekly digest were sent the leaked email by mistake.",
        "Get-rich schemes flourished, and investigators found an inbox full of complaints.",
        "“What do you think?” the captain asked his crew.",
        "Residents will have their say in a vote on Sunday.",
        "He wrote in the comments under the video that the ferry was unsafe.",
        "The minister told us that the port would open, and let us know when.",
        "The advertisement showed a ship that had never left the yard.",
        "Follow-up checks found nothing.",
        "The copyright case ended with all rights returned to the family.",
        "Photographs of the deck show burnt cables along the rail.",
        "Reporting by the inspectors showed that the alarm was off.",
        "Anna Berg, a journalist based in Oslo, was arrested on Monday.",
        "Anna Berg is a reporter based in Oslo and covers shipping; police held her for two days.",
        "Why now?",
        "What happens next",
        "What does this mean for you?",
        "More questions than answers",
        "More Trouble Ahead",
        "See the island from the ferry and the storm looks smaller.",
        "Related charges against the owner were dropped in May.",
        "Listen to the harbour at night and it hums.",
        "Share prices fell by four percent.",
        "Edited by the crew, the video ran for two minutes.",
        "He has read more than 200 letters about the fire.",
        "Most read the report as a warning.",
        "Please consider the families, the mayor told the meeting.",
        "She sent us a photograph of the deck, and wrote to the company.",
        "Members became angry when the vote was called off.",
        "Police asked anyone who saw the crane fall to contact the harbour office.",
        "Support for the strike fell by a third.",
    ];
    for line in cases {
        assert_eq!(verdict(line), None, "{line}");
    }
}

/// The reasons given to the paragraphs after two of prose, `-` where one stays.
fn after_prose(lines: &[&str]) -> Vec<String> {
    let prose = "The storm broke two cranes on Monday.\n\nNobody was hurt, the port said.";
    let (left, taken) = set_aside(&format!("{prose}\n\n{}", lines.join("\n\n")));
    assert!(left.starts_with(prose));
    let mut taken = taken.into_iter().peekable();
    let mut reason = |line: &str| match taken.next_if(|t| t.text == line) {
        Some(t) => t.reason,
        None => "-".to_owned(),
    };
    lines.iter().map(|line| reason(line)).collect()
}

#[test]
#[allow(clippy::too_many_lines, reason = "a table of cases")]
fn lists_and_bios_at_the_end() {
    let headlines = ["Two Cranes Lost as Storm Hits Coast", "Why Ferries Burn"];
    let cases: &[(&[&str], &[&str])] = &[
        (
            &["Related", headlines[0], headlines[1]],
            &["related", "related", "related"],
        ),
        (
            &["More Shipping", headlines[0], headlines[1]],
            &["related", "related", "related"],
        ),
        (
            &["You may also want to watch:", headlines[0], headlines[1]],
            &["related", "related", "related"],
        ),
        (
            &["Lo más leído", "Dos grúas perdidas en la tormenta"],
            &["related", "related"],
        ),
        (
            &["Sur le même sujet", "Deux grues perdues dans la tempête"],
            &["related", "related"],
        ),
        (
            &["READ MORE ON STORMS", headlines[0], "The port is large."],
            &["related", "related", "-"],
        ),
        // The last line before prose may be a heading of the report, unless it is too long for one.
        (
            &[
                "READ MORE ON STORMS",
                headlines[0],
                "The town with the longest quay is named the best of the whole coast",
                "The port is large.",
            ],
            &["related", "related", "related", "-"],
        ),
        (
            &[
                "READ MORE ON STORMS",
                headlines[0],
                "Who pays for it",
                "The port is large.",
            ],
            &["related", "related", "-", "-"],
        ),
        (
            &[
                "Lo más leído en Diario del Puerto",
                "Dos grúas perdidas en la tormenta",
            ],
            &["related", "related"],
        ),
        (
            &["MOST READ IN WORLD NEWS", headlines[0], headlines[1]],
            &["related", "related", "related"],
        ),
        (
            &["Más información", "Dos grúas perdidas en la tormenta"],
            &["related", "related"],
        ),
        (
            &[
                "READ MORE: Why Ferries Burn",
                "Lees verder: Waarom veerboten branden",
                "LEES OOK. Wie betaalt de kraan?",
            ],
            &["related", "related", "related"],
        ),
        (
            &["Read more on the train", "The minister said so in May."],
            &["-", "-"],
        ),
        (
            &[
                "Mehr über den Hafen",
                "Der Kran fiel am Montag, sagte der Chef.",
            ],
            &["-", "-"],
        ),
        // Prose after the list: the list goes, the prose stays.
        (
            &[
                "Read more",
                headlines[0],
                "The port is the largest of the coast.",
            ],
            &["related", "related", "-"],
        ),
        // A section's name is a list's heading only over headlines.
        (
            &[
                "More Trouble",
                "The second storm came on Friday, and with it the rain.",
            ],
            &["-", "-"],
        ),
        (
            &[
                "More Storms Ahead",
                "Cranes",
                "The second storm came on Friday.",
            ],
            &["-", "-", "-"],
        ),
        (
            &[
                "About the Author:",
                "Anna Berg has sailed for years and reports on ports.",
                "Her book is out.",
                headlines[0],
                headlines[1],
            ],
            &[
                "author-bio",
                "author-bio",
                "author-bio",
                "related",
                "related",
            ],
        ),
        (
            &["Anna Berg is a senior correspondent based in Oslo who covers shipping."],
            &["author-bio"],
        ),
        (
            &["Anna Berg ist Redakteurin und schreibt über Häfen."],
            &["author-bio"],
        ),
        (
            &["Anne Mercier est journaliste et couvre les ports."],
            &["author-bio"],
        ),
        (
            &["Ana Ruiz es periodista y escribe sobre puertos."],
            &["author-bio"],
        ),
        (
            &["Anna Berg is a reporter who was held by the police in March."],
            &["-"],
        ),
        (
            &[
                "Anna Berg is a reporter based in Oslo.",
                "She was freed on Tuesday after a court order.",
            ],
            &["-", "-"],
        ),
        (
            &[
                "Did you see the storm from your window?",
                "Share your story with a comment below.",
            ],
            &["prompt", "prompt"],
        ),
        (
            &[
                "Did you see the storm from your window?",
                "The answer was no.",
            ],
            &["-", "-"],
        ),
        (
            &["© 2024 Harbour Media", "Follow us on X"],
            &["legal", "social"],
        ),
        // A list of the article's own is no furniture.
        (
            &["Crane one lost", "Crane two lost", "Crane three saved"],
            &["-", "-", "-"],
        ),
    ];
    for (lines, reasons) in cases {
        assert_eq!(after_prose(lines), *reasons, "{lines:?}");
        let once = set_aside(&format!("Prose stands here.\n\n{}", lines.join("\n\n"))).0;
        assert_eq!(set_aside(&once), (once.clone(), Vec::new()));
    }
}

#[test]
fn a_text_of_nothing_else_stays_whole() {
    for text in ["", "Advertisement", "Related\n\nTwo Cranes Lost"] {
        assert_eq!(set_aside(text), (text.to_owned(), Vec::new()));
    }
}

proptest! {
    #[test]
    fn setting_aside_twice_is_setting_aside_once(
        lines in proptest::collection::vec(
            proptest::sample::select(vec![
                "The storm broke two cranes on Monday.", "Related", "Read more", "More Shipping",
                "Two Cranes Lost as Storm Hits Coast", "Why Ferries Burn", "Why now?", "Advertisement",
                "About the Author:", "Her book is out.", "Did you see the storm?", "3 min read",
                "By Tom Ash", "Anna Berg", "Staff Writer", "5 May 2025", "18:20", "kb/ms (dpa)", "With Axis News",
                "How to help", "READ MORE ON STORMS", "Tags: storm", "Editor: Zhao", "Tom Ash, editor",
                "Share your views in the comments.", "Sign up for our newsletter",
                "Anna Berg is a senior correspondent based in Oslo who covers shipping.",
                "Anna Berg is a reporter in Oslo.", "Crane three saved", "© 2024 Harbour Media",
                "Listen to our podcast", "MUST READ", "Next: Who pays?", "Berths from £9", "END", "POLITICS",
                "Nobody was hurt, but the yard was shut until noon.", "Oslo, 5 May (HNA)", "Weather: rain",
            ]),
            0..12,
        )
    ) {
        let text = lines.join("\n\n");
        let (left, taken) = set_aside(&text);
        prop_assert_eq!(set_aside(&left), (left.clone(), Vec::new()));
        let kept = left.split("\n\n").filter(|p| !p.is_empty()).count();
        prop_assert_eq!(kept + taken.len(), lines.len());
        for passage in &taken {
            prop_assert!(Reason::ALL.iter().any(|r| r.name() == passage.reason));
        }
    }
}
