//! Round-up pages on subjects of their own become bundles whose reports are those of the page.

use std::fs;
use std::path::{Path, PathBuf};

use parallax::bundle;
use parallax::import::{self, ImportError, Roundup, RoundupReport};

fn page(name: &str) -> (PathBuf, Roundup) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/roundups")
        .join(name);
    let text = fs::read_to_string(&file).unwrap();
    (file, import::roundup(&text))
}

fn titles(page: &Roundup) -> Vec<&str> {
    page.reports.iter().map(|r| r.title.as_str()).collect()
}

fn outlets(page: &Roundup) -> Vec<&str> {
    page.reports.iter().map(|r| r.outlet.as_str()).collect()
}

#[test]
fn dam_reports() {
    let (_, page) = page("dam.txt");
    assert_eq!(
        titles(&page),
        [
            "Hartfell dam gives way, sending wall of water towards Lowmoor",
            "Is the valley safe tonight?",
            "Letters show company was warned twice before Hartfell collapse",
            "Seven missing after dam break near Lowmoor",
        ]
    );
    assert_eq!(
        outlets(&page),
        [
            "The Lowland Courier",
            "Outlet 2",
            "Rivers and Dams Review",
            "Outlet 4"
        ]
    );
    assert_eq!(
        page.title,
        "Hartfell dam gives way above Lowmoor: what four newsrooms wrote"
    );
    assert_eq!(
        page.date.map(|d| d.to_string()).as_deref(),
        Some("2031-03-12")
    );
    assert_eq!(page.reports[1].byline.as_deref(), Some("Jane Roe"));
    for report in &page.reports {
        assert!(
            !report.paragraphs.contains(&report.summary),
            "{}",
            report.title
        );
    }
    // Cross-headings stay in the article they stand in.
    assert!(
        page.reports[0]
            .paragraphs
            .contains(&"What went wrong?".to_owned())
    );
    assert!(
        page.reports[2]
            .paragraphs
            .contains(&"A Wall Full of Holes".to_owned())
    );
    assert!(page.reports[2].paragraphs.contains(&"Who Pays?".to_owned()));
}

#[test]
fn chess_reports() {
    let (_, page) = page("chess.txt");
    assert_eq!(
        titles(&page),
        [
            "Verdane holds on to win the crown",
            "Champion at nineteen: how Verdane outlasted Adeyemi",
            "A draw, a handshake and a title",
        ]
    );
    assert_eq!(
        outlets(&page),
        ["Kestrel Wire", "Northern Observer", "Outlet 3"]
    );
    assert_eq!(
        page.title,
        "Verdane takes world title with a last-round draw"
    );
    assert!(
        page.reports[0]
            .paragraphs
            .contains(&"Opening surprise".to_owned())
    );
    assert!(
        page.reports[0]
            .summary
            .starts_with("Ilse Verdane became world champion on Sunday")
    );
}

/// Pages whose summaries are in words of their own, and what is found on each: how a headline begins, how the text
/// begins, the author.
type Found = (&'static str, &'static str, Option<&'static str>);
const IN_OTHER_WORDS: &[(&str, &[Found])] = &[
    (
        "aquarium.txt",
        &[
            ("Thousands of fish die", "ORLEN, Feb 3", None),
            (
                "Alarm was switched off",
                "The warning system",
                Some("Harriet Olin and Tom Reyes"),
            ),
            (
                "Sharks, turtles, 3,400",
                "When Joanna Peel",
                Some("Lena Frisk"),
            ),
        ],
    ),
    // German and English.
    (
        "bridge-de.txt",
        &[
            (
                "Rheinbrücke bei Selm",
                "Selm – Die",
                Some("Karin Albers und Jens Ott"),
            ),
            (
                "Crack in the cables",
                "At six on",
                Some("Oliver Strand in Selm"),
            ),
            (
                "Sperrung der Rheinbrücke",
                "Nach der Sperrung",
                Some("Peter Hansen"),
            ),
        ],
    ),
    // French, Spanish and English.
    (
        "incendie.txt",
        &[
            ("Un incendie ravage", "La halle du", Some("Claire Dumas")),
            (
                "El fuego devora",
                "El mercado cubierto",
                Some("Marta Ibáñez"),
            ),
            ("Market hall burns", "MONTRIEUX, France", None),
        ],
    ),
    // Capitals, cross-headings in capitals, teasers, one copied summary.
    (
        "striker.txt",
        &[
            ("Halden sack captain", "Halden United have", None),
            ("‘GET LOST THEN!’", "HUNDREDS of", Some("GEMMA STOKES")),
            ("Can Halden win", "Take Dario Ruiz", Some("Ben Ashworth")),
            ("Ruiz to sue Halden", "Dario Ruiz will", None),
        ],
    ),
    // Questions as cross-headings; the second report has no summary.
    (
        "dam-vote.txt",
        &[
            ("Tessin voters turn", "BELLARE, June 9", None),
            ("A valley says no", "On the terrace", Some("Beth Osgood")),
            (
                "Referendum defeat leaves",
                "Switzerland’s plan",
                Some("James Whitlow in Zurich and Carla Neri in Bellare"),
            ),
        ],
    ),
    // An article that is questions and answers from its first line.
    (
        "ransom.txt",
        &[
            ("Hackers shut down", "PORT AMITY —", Some("Nia Okoro")),
            (
                "“There is no honour",
                "Shortly after midnight",
                Some("Maeve Doran"),
            ),
            ("Should hospitals pay?", "Who are they?", None),
            (
                "Amity trust restores",
                "The Amity Health",
                Some("Karl Jensen and Amy Low"),
            ),
        ],
    ),
    (
        "comet.txt",
        &[
            ("Probe lands on", "The probe Kestrel", None),
            (
                "Kestrel hangs by",
                "There is a photograph",
                Some("Ingrid Solberg in Kiruna"),
            ),
            ("Comet drill brings", "KIRUNA, Sweden", Some("Ruth Adler")),
        ],
    ),
    // The last report has a short headline and no summary.
    (
        "orchard.txt",
        &[
            ("Judge bars sale", "A High Court", None),
            ("Court ruling on", "Four hundred jobs", Some("Joe Farnham")),
            ("Apples 1, algorithms 0", "I have never", Some("Dora Keane")),
        ],
    ),
    // Questions and answers, an editorial without a summary.
    (
        "tram.txt",
        &[
            ("Driverless tram strikes", "CORVIN (Northline)", None),
            ("What we know about", "What happened?", Some("Anna Friedl")),
            (
                "Bring back the driver",
                "Machines do not",
                Some("Editorial"),
            ),
            ("Tram horror:", "A shoe seller", Some("NINA COLE")),
        ],
    ),
    // German and French.
    (
        "mushrooms.txt",
        &[
            ("Pilzvergiftung in", "(dpd) Nach", None),
            (
                "Der Koch, die Suppe",
                "Es roch gut",
                Some("Miriam Holz, Wellheim"),
            ),
            ("Une soupe aux", "Le Courrier avec agences", None),
        ],
    ),
    // Topics in a list, a role without a comma, writer and photographer.
    (
        "telescope.txt",
        &[
            ("Vote halts telescope", "HALEKU —", None),
            (
                "Astronomers mourn loss",
                "Astronomers reacted",
                Some("Kate Ambler Science correspondent"),
            ),
            ("“Those who were never", "The school was", Some("Pua Nakoa")),
        ],
    ),
];

#[test]
fn reports_are_found_by_more_than_copied_summaries() {
    for (name, wanted) in IN_OTHER_WORDS {
        let (_, page) = page(name);
        let found = titles(&page);
        assert_eq!(found.len(), wanted.len(), "{name}: {found:?}");
        for (report, (title, text, byline)) in page.reports.iter().zip(*wanted) {
            assert!(report.title.starts_with(title), "{name}: {found:?}");
            let first = &report.paragraphs[0];
            assert!(first.starts_with(text), "{name}, {title}: {first}");
            assert_eq!(report.byline.as_deref(), *byline, "{name}, {title}");
        }
    }
}

#[test]
fn a_report_without_a_summary_keeps_its_first_paragraph() {
    let summaries = |name: &str| -> Vec<bool> {
        let (_, page) = page(name);
        page.reports.iter().map(|r| !r.summary.is_empty()).collect()
    };
    assert_eq!(summaries("dam-vote.txt"), [true, false, true]);
    assert_eq!(summaries("orchard.txt"), [true, true, false]);
    assert_eq!(summaries("ransom.txt"), [true; 4]);
}

#[test]
fn a_date_line_is_the_day_of_publication() {
    let (_, page) = page("ransom.txt");
    let days: Vec<Option<String>> = page
        .reports
        .iter()
        .map(|r| r.published.map(|day| day.to_string()))
        .collect();
    let day = |text: &str| Some(text.to_owned());
    assert_eq!(days, [None, day("2031-11-13"), None, day("2031-11-17")]);
}

#[test]
fn furniture_is_set_aside_and_nothing_else() {
    let (file, page) = page("dam.txt");
    let folder = tempfile::tempdir().unwrap();
    let into = folder.path().join("dam");
    import::run_roundup(&file, &into).unwrap();
    let story = bundle::load(&[into]).unwrap().story;
    let text: Vec<&str> = story.reports.iter().map(|r| r.text.as_str()).collect();
    let all = text.join("\n");
    for furniture in [
        "I would like to receive news",
        "About the Author",
        "Edwin Hale is",
        "More on Water",
        "The Canal That Runs",
        "Why Your Tap Water",
        "Ten Dams",
        "The Reservoir Nobody",
        "Tell us in the comments",
    ] {
        assert!(!all.contains(furniture), "{furniture}");
    }
    for prose in [
        "Dunmere University",
        "Ministers promised an inquiry",
        "- Two letters described leaks",
        "A reporter for the Hill Tribune was among",
        "“Rain is what dams are for,” one said.",
    ] {
        assert!(all.contains(prose), "{prose}");
    }
    assert_eq!(
        story.reports[1].paragraphs.len(),
        page.reports[1].paragraphs.len()
    );
}

#[test]
fn the_bundle_is_the_page() {
    for name in ["dam.txt", "chess.txt"] {
        let (file, page) = page(name);
        let folder = tempfile::tempdir().unwrap();
        let into = folder.path().join("new/deep");
        let imported = import::run_roundup(&file, &into).unwrap();
        let loaded = bundle::load(std::slice::from_ref(&into)).unwrap();
        assert_eq!(loaded.story.title, page.title);
        assert_eq!(loaded.story.date, page.date);
        assert_eq!(loaded.story.reports.len(), page.reports.len());
        assert_eq!(imported.reports.len(), page.reports.len());
        for (read, made) in loaded.story.reports.iter().zip(&page.reports) {
            assert_eq!(read.text, made.text(), "{}", made.title);
            assert_eq!(read.title, made.title);
            assert_eq!(read.outlet, made.outlet);
            assert_eq!(read.meta.summary.as_ref(), Some(&made.summary));
            assert_eq!(read.meta.byline, made.byline);
            assert_eq!(read.set_aside, made.set_aside);
        }
        // Nothing is left beside the bundle.
        assert_eq!(fs::read_dir(folder.path().join("new")).unwrap().count(), 1);
    }
}

#[test]
fn what_cannot_be_imported_writes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let plain = folder.path().join("plain.txt");
    fs::write(
        &plain,
        "A title\nOne article about one thing, told once.\nIt goes on to its end.\n",
    )
    .unwrap();
    let into = folder.path().join("out");
    let error = import::run_roundup(&plain, &into).unwrap_err();
    assert!(matches!(error, ImportError::Nothing(_)));
    assert!(error.to_string().contains("plain.txt: no report was found"));

    let missing = import::run_roundup(&folder.path().join("none.txt"), &into).unwrap_err();
    assert!(
        missing
            .to_string()
            .contains("none.txt: there is no such file")
    );
    assert!(!into.exists());

    let (file, _) = page("dam.txt");
    let busy = folder.path().join("busy");
    fs::create_dir(&busy).unwrap();
    fs::write(busy.join("other.txt"), "mine").unwrap();
    let error = import::run_roundup(&file, &busy).unwrap_err();
    assert!(error.to_string().contains("not empty"), "{error}");
    assert_eq!(fs::read_dir(&busy).unwrap().count(), 1);
    let error = import::run_roundup(&file, &plain).unwrap_err();
    assert!(error.to_string().contains("this is a file"), "{error}");
}

#[test]
fn reports_are_added_to_a_bundle() {
    let folder = tempfile::tempdir().unwrap();
    let into = folder.path().join("dam");
    let (file, page) = page("dam.txt");
    fs::create_dir(&into).unwrap();
    let old = "format = 1\ntitle = \"Dam\" # mine\n\n# The first one\n[[report]]\nid = \"outlet-2\"\noutlet = \"Mine\"\nfile = \"mine.txt\"\n";
    fs::write(into.join("bundle.toml"), old).unwrap();
    fs::write(into.join("mine.txt"), "The dam broke and the water came down the valley in the night, said the miller, who saw it from his own roof.").unwrap();
    import::run_roundup(&file, &into).unwrap();
    let manifest = fs::read_to_string(into.join("bundle.toml")).unwrap();
    assert!(manifest.starts_with(old), "{manifest}");
    let story = bundle::load(std::slice::from_ref(&into)).unwrap().story;
    assert_eq!(story.title, "Dam");
    let ids: Vec<&str> = story.reports.iter().map(|r| r.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "outlet-2",
            "the-lowland-courier",
            "outlet-2-2",
            "rivers-and-dams-review",
            "outlet-4"
        ]
    );
    assert_eq!(story.reports[2].text, page.reports[1].text());

    // A bundle with errors is left as it is.
    fs::write(into.join("bundle.toml"), "format = 1\n").unwrap();
    let before = fs::read_dir(&into).unwrap().count();
    let error = import::run_roundup(&file, &into).unwrap_err();
    assert!(error.to_string().contains("correct them first"), "{error}");
    assert_eq!(fs::read_dir(&into).unwrap().count(), before);
}

/// The questions of an explainer and of an interview, and a caption between paragraphs, each with a row of short sentences
/// below that reads as a summary.
#[test]
fn rows_of_questions_begin_no_reports() {
    let (_, page) = page("quarry.txt");
    assert_eq!(
        titles(&page),
        [
            "Quarry wall slips at Ashby Tor and buries two diggers",
            "What we know about the slip at Ashby Tor",
            "“I would not send my own son in there”: talking to a man who dug at Ashby Tor for thirty years",
            "“He put his arm in the crack”: Lower Ashby asks why nobody listened",
        ]
    );
    let texts: Vec<String> = page.reports.iter().map(RoundupReport::text).collect();
    assert!(texts[0].contains("“We kept to the plan,”") && !texts[0].contains("KESTREL/"));
    for (text, questions) in [
        (
            &texts[1],
            [
                "What did the inspectors know?",
                "What does the owner say now?",
            ],
        ),
        (
            &texts[2],
            [
                "What did you do about it?",
                "Would you go back if they asked you?",
            ],
        ),
    ] {
        for question in questions {
            assert!(text.contains(question), "{question}");
        }
    }
}

/// A report without a summary, below what a tabloid writes over one, and one whose outlet stands between author and day.
#[test]
fn reports_without_a_summary() {
    let (_, page) = page("quarry-bare.txt");
    assert_eq!(
        titles(&page),
        [
            "Quarry wall slips at Ashby Tor and buries two diggers",
            "WALL OF DOOM! Digger hero Piet outruns killer rock",
            "Lower Ashby asks why nobody listened",
        ]
    );
    let tabloid = &page.reports[1];
    assert_eq!(tabloid.summary, "");
    assert!(tabloid.text().starts_with("HERO digger driver"));
    assert_eq!(page.reports[2].outlet, "The Ashby Beacon");
    assert!(
        page.reports[2]
            .text()
            .starts_with("The road to Lower Ashby ends")
    );
}

/// A teaser with the next paragraphs below it, below a caption: like a headline and its summary, but that nothing of it is told
/// again, as the summaries of the page's reports are.
#[test]
fn a_teaser_within_a_report_begins_none() {
    let (file, page) = page("dam.txt");
    let text = fs::read_to_string(file).unwrap();
    let below = "A reporter for the Hill Tribune was among those";
    let teaser = "Anna Lind with her dog on the quay last summer (Photo: private)\n\
        TRIBUNE EXPLAINS: How to protect YOUR cellar from looters\n\
        The gang wants the cellars of Lowmoor. It came by boat. It mocks its victims! In the pub they say: ‘Buy a pump.’\n\
        Hundreds of cellars have been emptied by the gang. Leo (6) lost his pump and his boat to looters.\n\
        And the boss? Piet Sørensen stepped before the press in Lowmoor and had no word for victims of the gang.\n\
        Minister Carla Voss will protect cellars from looters. She told the pub so herself.\n\
        The gang will be caught, police say. Its boat is known on every quay.\n";
    assert!(text.contains(below));
    let with = text.replace(below, &format!("{teaser}{below}"));
    assert_eq!(titles(&import::roundup(&with)), titles(&page));
}

/// "Passend zum Artikel" over one headline in the middle of a report, with paragraphs below it of which the page's other reports tell too.
#[test]
fn the_heading_of_other_reports_begins_none() {
    let page = fs::read_to_string(page("../unseen/schoolbus.txt").0).unwrap();
    assert!(page.contains("\nPassend zum Artikel\n"));
    assert_eq!(titles(&import::roundup(&page)).len(), 6);
}

/// A headline of several short sentences, each with its stop, and below it what the writer calls the page.
#[test]
fn a_headline_may_end_as_a_sentence_does() {
    let page = fs::read_to_string(page("../unseen/vaccinetrialhalt.txt").0).unwrap();
    let page = import::roundup(&page);
    assert_eq!(page.reports.len(), 6);
    let blog = &page.reports[3];
    assert!(
        blog.title.ends_with("nobody knew a thing. Sure."),
        "{}",
        blog.title
    );
    assert_eq!(blog.byline.as_deref(), Some("Barnaby Stroud"));
    // In the capitals of a title a short word with a stop is no abbreviation.
    let (_, other) = self::page("../unseen/missilepledge.txt");
    let titles = titles(&other);
    assert_eq!(titles.len(), 6);
    assert!(titles[5].contains("a Map. Copenhagen"), "{titles:#?}");
}

/// A headline as other outlets would write it.
fn in_other_forms(title: &str) -> [String; 5] {
    let short = |words: usize| {
        let words: Vec<&str> = title.split(' ').take(words).collect();
        words.join(" ").trim_end_matches([',', ':', '.']).to_owned()
    };
    [
        format!("{}.", title.trim_end_matches(['.', '?', '!'])),
        format!("{}. Nobody Knows What Comes.", short(6)),
        format!("{}? What Nobody Knows.", short(6)),
        format!("{}…", short(7)),
        format!("{title}, as officials say that more may follow in the days ahead"),
    ]
}

/// Whatever an outlet makes of its headline, its report begins there: each headline of some pages is put in other forms in turn.
#[test]
fn a_headline_of_any_form_begins_its_report() {
    for story in ["trawler", "derby"] {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/unseen/{story}.txt"));
        let text = fs::read_to_string(file).unwrap();
        let known = import::roundup(&text);
        for (nth, title) in titles(&known).into_iter().enumerate().skip(1) {
            for other in in_other_forms(title) {
                let changed = text.replacen(&format!("\n{title}\n"), &format!("\n{other}\n"), 1);
                let page = import::roundup(&changed);
                let mut wanted = titles(&known);
                wanted[nth] = &other;
                assert_eq!(titles(&page), wanted, "{story}");
            }
        }
    }
}

/// What stands over a list of links is no headline, though the first of them may look like what stands between it and a summary.
#[test]
fn the_heading_of_a_list_begins_no_report() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/unseen/trawler.txt");
    let text = fs::read_to_string(file).unwrap();
    let known = import::roundup(&text);
    for (nth, title) in titles(&known).into_iter().enumerate().skip(1) {
        let heading = "Most read in World News";
        let listed = format!("\n{heading}\n16 May 2026\n");
        let changed = text.replacen(&format!("\n{title}\n"), &listed, 1);
        assert!(
            !titles(&import::roundup(&changed)).contains(&heading),
            "{nth}"
        );
    }
}

/// A round-up that is imported without `--roundup` is one report, and the import says what it looks like; a single report of
/// it is not suspected.
#[test]
fn a_roundup_imported_as_one_report_is_pointed_out() {
    let folder = tempfile::tempdir().unwrap();
    let into = folder.path().join("story");
    let options = import::Options {
        dry_run: true,
        ..import::Options::default()
    };
    let remarks = |file: &Path| {
        let source = import::Source::File(file.to_owned());
        let made = import::run(&[source], &into, &options, &import::Unwatched).unwrap();
        assert_eq!(made.reports.len(), 1);
        made.reports[0].remarks.join("\n")
    };
    let (file, page) = page("dam.txt");
    let text = fs::read_to_string(&file).unwrap();
    let paragraphs: String = text.lines().map(|l| format!("<p>{l}</p>\n")).collect();
    let html = folder.path().join("dam.html");
    fs::write(&html, format!("<article>{paragraphs}</article>")).unwrap();
    for file in [file, html] {
        let said = remarks(&file);
        assert!(
            said.contains("looks like a round-up of 4 reports"),
            "{said}"
        );
        assert!(said.contains("with --roundup"), "{said}");
    }
    for (n, report) in page.reports.iter().enumerate() {
        let one = folder.path().join(format!("{n}.txt"));
        fs::write(&one, format!("{}\n\n{}\n", report.title, report.text())).unwrap();
        assert!(!remarks(&one).contains("round-up"), "{}", report.title);
    }
}

/// Headlines that Markdown marks are told without their marks, and are found as they are without them.
#[test]
fn marks_of_headings_are_no_part_of_a_headline() {
    let (file, page) = page("dam.txt");
    let text = fs::read_to_string(file).unwrap();
    let titles: Vec<&str> = page.reports.iter().map(|r| r.title.as_str()).collect();
    let marked = |line: &str| {
        let mark = if titles.contains(&line) { "## " } else { "" };
        format!("{mark}{line}\n")
    };
    let marked: String = text.lines().map(marked).collect();
    let read = import::roundup(&marked);
    let again: Vec<&str> = read.reports.iter().map(|r| r.title.as_str()).collect();
    assert_eq!(again, titles);
}

/// A page of three reports, the last of which has `summary` below its headline.
fn bridge(summary: &str) -> String {
    format!(
        "Orrin bridge closed: what three newsrooms wrote\n\
         Orrin bridge shut after crack is found in its girder\n\
         The county closed the bridge on Tuesday. Inspectors found a crack 14 metres long. Repairs will take six weeks.\n\
         The Orrin bridge was closed on Tuesday after inspectors found a crack 14 metres long in its main girder, the county said.\n\
         “We could not wait another day,” said Marta Olsen, the county engineer. About 9,000 cars cross the bridge every day.\n\
         The repair will cost 12 million pounds and take six weeks, the county said.\n\
         County engineer defends the closing of the bridge\n\
         Marta Olsen said the steel was examined in spring. Nobody had seen a crack then. Drivers were told to go by Tarn.\n\
         The engineer of the county has defended her decision to shut the bridge at Orrin.\n\
         Marta Olsen said on Wednesday that the steel was examined in spring and that nobody had seen a crack then.\n\
         Drivers were told to go by Tarn, eleven miles up the river.\n\
         Shops in the high street fear for their trade\n\
         {summary}\n\
         In the high street of Orrin the tills are quiet. “We lost half of our customers in two days,” said Ann Rowe, who sells bread.\n\
         Traders want a ferry until the bridge is open again, and have written to the county about it.\n\
         The county has not answered them yet, its spokesman said.\n"
    )
}

#[test]
fn a_summary_of_one_short_sentence_begins_a_report_where_the_article_repeats_it() {
    let page = import::roundup(&bridge("Traders want a ferry."));
    let third = "Shops in the high street fear for their trade";
    assert_eq!(titles(&page).get(2), Some(&third));
    assert_eq!(page.reports[2].summary, "Traders want a ferry.");
    // A short paragraph that nothing below repeats may stand under a cross-heading.
    let page = import::roundup(&bridge("It was quiet there."));
    assert_eq!(page.reports.len(), 2, "{:?}", titles(&page));
}
