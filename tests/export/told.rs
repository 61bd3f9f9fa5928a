//! What a snapshot says of each claim.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::common::{SAMPLE_PATHS, of_project, run, stdout};
use crate::exported;

/// Who gives the base's figure is not at odds with it, whoever else is.
#[test]
fn a_report_on_the_bases_side_of_a_divergence_has_no_mark_of_it() {
    let page = exported(&["sample-bundles/legitimate-targets", "--format", "text"]);
    let from = page.find(" figure · 26 nations").expect("the claim");
    let claim = &page[from..from + page[from + 1..].find("\nc").unwrap()];
    assert!(claim.contains("FA #"), "{claim}");
    assert!(claim.contains("NP ~") && claim.contains("HW ~"), "{claim}");
}

/// A sign means one thing wherever it stands: `!` is a flag that a person has set.
#[test]
fn what_a_divergence_says_stands_behind_the_sign_of_its_kind() {
    let page = exported(&["sample-bundles/wire-rewrite", "--format", "text"]);
    for sign in ["\n  # figure: ", "\n  ≡ echo: ", "\n  ∅ not-found: "] {
        assert!(page.contains(sign), "{sign}: {page}");
    }
    assert!(!page.contains("\n  ! "), "{page}");
    assert!(page.contains("· ≡ copied"), "{page}");
}

#[test]
fn a_reading_in_the_bases_place_is_not_called_the_base() {
    let page = exported(&["sample-bundles/ferry-fire", "--format", "md"]);
    assert!(page.contains("| Northern Wire | in place of the base |"));
    let based = |line: &&str| line.ends_with(" |") && line.contains(" | base | ");
    let outlets = page.lines().filter(based);
    let others: Vec<&str> = outlets
        .filter(|l| !l.starts_with("| Strait Weekly"))
        .collect();
    assert_eq!(others, Vec::<&str>::new());
}

#[test]
fn who_says_otherwise_in_another_claim_is_not_called_without_it() {
    let room = tempfile::tempdir().unwrap();
    let bundle = room.path().join("border");
    let bundle = bundle.to_str().unwrap();
    let page = "tests/unseen/border.txt";
    let made = run(&["import", "--roundup", page, "--into", bundle]);
    assert_eq!(made.status.code(), Some(0));
    // A report gives its day in the sentence that another claim is about.
    for format in ["text", "md", "html"] {
        let page = exported(&[bundle, "--format", format]);
        assert!(page.contains("time differs, in c"), "{format}");
    }
}

/// A bundle of three outlets, with what an editor has written about it beside it.
fn decided(folder: &Path) {
    let manifest = "format = 1\ntitle = \"The bridge at Tarn\"\n[[report]]\nid = \"one\"\noutlet = \"The One\"\nfile = \"one.md\"\n\
        [[report]]\nid = \"two\"\noutlet = \"The Two\"\nfile = \"two.md\"\n[[report]]\nid = \"three\"\noutlet = \"The Three\"\nfile = \"three.md\"\n";
    fs::write(folder.join("bundle.toml"), manifest).unwrap();
    let claim =
        "The old bridge at Tarn was closed to lorries on Monday after engineers found cracks.";
    for (name, text) in [
        ("one.md", format!("{claim} The mayor spoke.")),
        (
            "two.md",
            format!("{claim} It rained hard all day in the valley."),
        ),
        (
            "three.md",
            "A concert in the town hall raised money for the choir.".to_owned(),
        ),
    ] {
        fs::write(folder.join(name), text).unwrap();
    }
    let about = |kind: &str| format!("[[{kind}.about]]\nreport = \"one\"\nexact = \"{claim}\"\n");
    let notes = format!(
        "format = 1\n[[mark]]\nid = \"m1\"\nrev = 1\nstate = \"flag\"\n{}\
         [[note]]\nid = \"n1\"\nrev = 2\ntext = \"Ask the <b>engineers</b> | again.\\nWho paid?\"\n{}\
         [[note]]\nid = \"n2\"\nrev = 3\ntext = \"A quiet day.\"\n\
         [[omission]]\nid = \"o1\"\nrev = 4\nreport = \"three\"\n{}",
        about("mark"),
        about("note"),
        about("omission"),
    );
    fs::write(folder.join("notes.toml"), notes).unwrap();
}

#[test]
fn what_the_editor_decided_stands_at_its_claim_in_words() {
    let folder = tempfile::tempdir().unwrap();
    decided(folder.path());
    let path = folder.path().to_str().unwrap();
    for (format, wanted) in [
        (
            "text",
            [
                "Marks and notes: 1 flagged · 1 note on a claim · 1 omission confirmed",
                "  ✎ flagged\n  ✎ note: Ask the <b>engineers</b> | again.\n    Who paid?\n",
                "  ⊘ left out, confirmed by hand: TH",
                "  ✎ note on the whole story\n    A quiet day.\n",
                "☆ in place of the base · ⊘ left out, confirmed by hand",
            ],
        ),
        (
            "md",
            [
                "- ✎ **flagged**\n- ✎ **note**: Ask the \\<b\\>engineers\\</b\\> \\| again.<br>Who paid?\n",
                "| ⊘ left out, confirmed by hand | |\n",
                " = | ⊘ |\n",
                "## Marks and notes\n\n- ✎ note on the whole story<br>A quiet day.\n",
                "Marks and notes: 1 flagged",
            ],
        ),
        (
            "html",
            [
                "<span class=\"tag\">flagged</span>",
                "<p dir=\"auto\">Ask the &lt;b&gt;engineers&lt;/b&gt; | again.</p><p dir=\"auto\">Who paid?</p>",
                "<span aria-hidden=\"true\">⊘</span> left out, confirmed by hand</span></dt><dd><bdi>The Three</bdi>",
                "<span class=\"tag\">flagged, 1 note</span>",
                "note on the whole story",
            ],
        ),
    ] {
        let page = exported(&[path, "--format", format]);
        for words in wanted {
            assert!(page.contains(words), "{format}: {words}\n{page}");
        }
        assert!(!page.contains("∅ not found: "), "{format}");
        // Where the claims do not stand with their wordings, what was written does all the same.
        let review = exported(&[path, "--format", format, "--view", "review"]);
        assert!(
            review.contains("Who paid?") && review.contains("A quiet day."),
            "{format}: {review}"
        );
    }
    // The analysis has one form, whatever was written.
    let with = exported(&[path, "--format", "json"]);
    fs::remove_file(folder.path().join("notes.toml")).unwrap();
    assert_eq!(with, exported(&[path, "--format", "json"]));
    let without = exported(&[path, "--format", "text"]);
    assert!(
        without.contains("∅ not found: ") && !without.contains('✎'),
        "{without}"
    );
}

/// In a claim of quoted words one outlet's telling was called "quote" and the next one's "wording", as the difference itself is.
#[test]
fn one_difference_has_one_name_in_a_claims_table() {
    let page = exported(&[
        "sample-bundles/ferry-fire",
        "--format",
        "md",
        "--view",
        "stack",
    ]);
    let from = page
        .find(" · We must leave no stone unturned")
        .expect("the claim");
    let claim = &page[from..from + page[from..].find("\n### ").unwrap()];
    assert!(
        claim.contains("**high** wording: “We must leave"),
        "{claim}"
    );
    for outlet in ["Northern Wire", "Daily Courier", "El Faro"] {
        assert!(
            claim.contains(&format!("| {outlet} | wording |")),
            "{claim}"
        );
    }
    assert!(!claim.contains("quote |"), "{claim}");
    // The signs tell a quotation's wording from any other, for the copy that the difference names as well.
    let page = exported(&[
        "sample-bundles/ferry-fire",
        "--format",
        "text",
        "--view",
        "stack",
    ]);
    let from = page
        .find(" · We must leave no stone unturned")
        .expect("the claim");
    let claim = &page[from..from + page[from..].find("\n\n").unwrap()];
    assert!(
        claim.contains("NW \"") && claim.contains("DC \""),
        "{claim}"
    );
}

/// The Kelder Gazette cuts the agency's text: what stands side by side there is one silence, and each of its claims says so.
#[test]
fn a_silence_on_several_claims_is_told_at_each() {
    let bundle = "sample-bundles/wire-rewrite";
    let told = "not found in KG: advised to move livestock from the water meadows; finished in 1911 and last strengthened; \
        not quoted: “We are sorry for the worry that this causes”";
    let md = exported(&[bundle, "--format", "md"]);
    assert!(md.contains(&format!("{told} (c9, c10, c12)\n")), "{md}");
    for claim in ["c9", "c10", "c12"] {
        let (_, section) = md.split_once(&format!("\n### {claim} · ")).unwrap();
        let section = section.split("\n### ").next().unwrap();
        assert!(section.starts_with(|c: char| c != '\n'), "{claim}");
        assert!(
            section.contains("\n\nmedium · ") && section.contains(told),
            "{section}"
        );
    }
    let html = exported(&[bundle, "--format", "html"]);
    let (_, finding) = html.split_once(told).unwrap();
    let finding = finding.split("</li>").next().unwrap();
    for claim in ["c9", "c10", "c12"] {
        assert!(finding.contains(&format!("href=\"#{claim}\"")), "{finding}");
    }
    // The analysis names one, as its schema has it.
    let json: serde_json::Value =
        serde_json::from_str(&exported(&[bundle, "--format", "json"])).unwrap();
    let all = json["divergences"].as_array().unwrap();
    let one = all.iter().find(|d| d["message"] == told).unwrap();
    assert_eq!(one["claim"], "c9");
}

#[test]
fn every_snapshot_counts_a_reports_claims_as_the_matrix_does() {
    let bundle = "sample-bundles/ferry-fire";
    let page: serde_json::Value =
        serde_json::from_str(&exported(&[bundle, "--format", "json"])).unwrap();
    let list = |key: &str| page[key].as_array().unwrap().clone();
    let of = |report: &serde_json::Value, claim: &serde_json::Value| -> Vec<u64> {
        let readings = claim["readings"].as_array().unwrap().iter();
        let own = readings.filter(|r| r["report"] == report["id"]);
        own.flat_map(|r| r["sentences"].as_array().unwrap())
            .map(|n| n.as_u64().unwrap())
            .collect()
    };
    let counts: Vec<[usize; 2]> = list("reports")
        .iter()
        .map(|report| {
            let told: Vec<Vec<u64>> = list("claims").iter().map(|c| of(report, c)).collect();
            let shared = told.iter().filter(|own| !own.is_empty()).count();
            let claimed: BTreeSet<u64> = told.into_iter().flatten().collect();
            // The paragraph of each sentence that is in no claim, none of one that is in a claim; the one cross-heading
            // of this bundle is no sentence.
            let text: Vec<char> = report["text"].as_str().unwrap().chars().collect();
            let alone = report["sentences"].as_array().unwrap().iter().zip(0..);
            let alone: Vec<Option<u64>> = alone
                .map(|(sentence, n)| {
                    let end = sentence["end"].as_u64().unwrap() as usize;
                    let is_heading = text[end - 1].is_alphabetic();
                    let is_alone = !claimed.contains(&n) && !is_heading;
                    is_alone.then(|| sentence["paragraph"].as_u64().unwrap())
                })
                .collect();
            let runs = alone.chunk_by(|a, b| a == b);
            [shared, runs.filter(|run| run[0].is_some()).count()]
        })
        .collect();
    let column = |at: usize| counts.iter().map(move |c| c[at].to_string());

    let text = exported(&[bundle, "--format", "text"]);
    let alone: usize = counts.iter().map(|c| c[1]).sum();
    assert!(text.contains(&format!("claims, {alone} single-source")));
    let drawn = exported(&[bundle, "--format", "svg", "--view", "matrix"]);
    for (at, name) in ["shared claims it has", "single-source claims it has"]
        .into_iter()
        .enumerate()
    {
        let row = text.lines().find(|line| line.trim().starts_with(name));
        let row: Vec<&str> = row.expect(name).split_whitespace().collect();
        let want: Vec<String> = column(at).collect();
        assert_eq!(row[row.len() - want.len()..], want, "{name}");
        assert!(drawn.contains(name), "{name}");
    }
    let md = exported(&[bundle, "--format", "md"]);
    assert!(md.contains("| Shared claims it has | Single-source claims it has |"));
    let html = exported(&[bundle, "--format", "html"]);
    assert!(html.contains("Shared claims it has") && html.contains("Single-source claims it has"));
    for [shared, alone] in counts {
        assert!(md.contains(&format!("| {shared} | {alone} |\n")));
        let cells = format!("<td class=\"number\">{shared}</td><td class=\"number\">{alone}</td>");
        assert!(html.contains(&cells), "{cells}");
    }
}

#[test]
fn a_report_without_a_text_is_silent_about_nothing() {
    let room = tempfile::tempdir().unwrap();
    let (whole, more) = (room.path().join("whole"), room.path().join("more"));
    for folder in [&whole, &more] {
        fs::create_dir(folder).unwrap();
        for file in fs::read_dir(of_project(SAMPLE_PATHS[1])).unwrap() {
            let path = file.unwrap().path();
            fs::copy(&path, folder.join(path.file_name().unwrap())).unwrap();
        }
    }
    let manifest = more.join("bundle.toml");
    let text = fs::read_to_string(&manifest).unwrap();
    let blank = "[[report]]\nid = \"blank\"\noutlet = \"Blank Post\"\nshort = \"BLNK\"\nfile = \"blank.txt\"\n";
    fs::write(&manifest, format!("{text}\n{blank}")).unwrap();
    fs::write(more.join("blank.txt"), "").unwrap();
    let said = |folder: &Path, args: &[&str]| {
        let folder = folder.to_str().unwrap();
        let done = run(&[&[args[0], folder], &args[1..]].concat());
        stdout(&done).replace(folder, "story")
    };
    // Nothing that is found in the others is another because of it.
    let review = ["review", "--fail-on", "never", "--format", "text"];
    assert_eq!(said(&more, &review), said(&whole, &review));
    let analysis = |folder: &Path| -> Value {
        serde_json::from_str(&said(folder, &["analyze", "--format", "json"])).unwrap()
    };
    let (with, without) = (analysis(&more), analysis(&whole));
    assert_eq!(with["divergences"], without["divergences"]);
    assert_eq!(with["reports"].as_array().unwrap().len(), 8);
    for format in ["text", "md", "html"] {
        let page = said(&more, &["export", "--format", format]);
        assert!(page.contains("no text"), "{format}");
        assert!(page.contains("found in 7 of 7"), "{format}");
        // It would be the last of those that a claim was not found in.
        for named in [" BLNK\n", "Blank Post |\n", "<bdi>Blank Post</bdi></dd>"] {
            let silent = page.lines().filter(|line| line.contains("not found"));
            let silent: Vec<String> = silent.map(|line| format!("{line}\n")).collect();
            assert!(!silent.iter().any(|line| line.contains(named)), "{format}");
        }
    }
    let text = said(&more, &["export", "--format", "text"]);
    assert!(text.contains("Blank Post: no text\n"), "{text}");
}
