//! Conditions that a quotation loses.

use super::*;

#[test]
fn a_condition_that_a_quotation_ends_before() {
    let texts = [
        "The strait is shut.\n\n“Our ships stand ready to escort the ferry, if both sides ask us, and only then,” envoy Ida Holm said on Monday.",
        "The strait is shut.\n\nEnvoy Ida Holm said on Monday that ships would escort the ferry “if both sides ask us”.",
    ];
    says(
        &texts,
        Wording,
        &["ask us, and only then” (", "both sides ask us” ("],
    );
    let once = [
        "The strait is shut.\n\nEnvoy Ida Holm said on Monday that ships would help “escort the ferry once both sides have paid”.",
        "The strait is shut.\n\nEnvoy Ida Holm said on Monday that ships would help “escort the ferry”.",
    ];
    says(&once, Wording, &["once both sides have paid” (r0) against"]);
    let less = [
        "The strait is shut.\n\n“Our ships stand ready to escort the ferry, if both sides ask us, and with both flags,” envoy Ida Holm said on Monday.",
        texts[1],
    ];
    let found = found(&less);
    assert!(
        found
            .iter()
            .all(|(_, message)| !message.contains("against")),
        "{found:#?}"
    );
}

#[test]
fn a_condition_that_a_quotation_begins_behind() {
    let dam = "The dam at Sorrel is new.\n\n";
    let first = format!(
        "{dam}“If the filling continues after May, we shall treat the sluices as lawful targets,” envoy Ida Holm said on Monday."
    );
    let second = format!(
        "{dam}“If the filling goes on after May, we will treat the sluices as lawful targets,” envoy Ida Holm said."
    );
    let told = |third: &str| {
        let third = format!("{dam}{third}");
        let found = found(&[&first, &second, &third]);
        let mut said = found.into_iter().map(|(_, message)| message);
        said.find(|message| message.contains("no such condition"))
    };
    assert_eq!(
        told("“We shall treat the sluices as lawful targets,” envoy Ida Holm said on Monday.")
            .as_deref(),
        Some("“If the filling continues after May” (r0, r1) against no such condition (r2)")
    );
    let short = ["“If so, we", "“If so, we", "“We"].map(|begin| {
        format!("{dam}{begin} shall treat the sluices as lawful targets,” envoy Ida Holm said.")
    });
    let found = found(&short.each_ref().map(String::as_str));
    let lost = |(_, message): &(_, String)| message.contains("no such condition");
    assert!(!found.iter().any(lost), "{found:#?}");
    let tellers = [
        "“We shall treat the sluices as lawful targets unless it stops,” envoy Ida Holm said.",
        "“Should the filling continue, we shall treat the sluices as lawful targets,” envoy Ida Holm said.",
        "“We shall treat the sluices as lawful targets,” envoy Ida Holm said, if the filling continues after May.",
    ];
    for teller in tellers {
        assert_eq!(told(teller), None, "{teller}");
    }
}

#[test]
fn what_narrows_a_condition_that_is_told() {
    let texts = [
        "The dam is new.\n\n“If any engineers come here, especially now, we shall treat them as lawful targets,” envoy Ida Holm said.",
        "The dam is new.\n\n“If engineers come here, especially now in the drought, we will treat them as lawful targets,” envoy Ida Holm said.",
        "Envoy Ida Holm warned engineers whom anybody sends.\n\n“They are lawful targets,” Holm said.",
    ];
    let message = "“come here, especially now” (r0, r1) against no such condition (r2)";
    says(&texts, Wording, &[message]);
    let told =
        "Envoy Ida Holm warned engineers who come now.\n\n“They are lawful targets,” Holm said.";
    let found = found(&[texts[0], texts[1], told]);
    let lost = |(_, message): &(_, String)| message.contains("no such condition");
    assert!(!found.iter().any(lost), "{found:#?}");
}

#[test]
fn a_condition_at_the_end_that_another_translates_without() {
    let port = "The port of Sorrel is old.\n\n";
    let whole = |words: &str| format!("{port}“{words},” envoy Ida Holm said on Monday.");
    let first = whole(
        "From June on any foreign ship in our harbour is an intruder, unless its owner has begun talks",
    );
    let second = whole(
        "Any foreign ship that is in our harbour in June is an intruder, except where its owner has opened talks",
    );
    let told = |third: &str| {
        let found = found(&[&first, &second, third]);
        let mut said = found.into_iter().map(|(_, message)| message);
        said.find(|message| message.contains("no such condition"))
    };
    let without = whole("From June on each foreign ship in our harbour is an intruder");
    assert_eq!(
        told(&without).as_deref(),
        Some("“unless its owner has begun talks” (r0, r1) against no such condition (r2)")
    );
    for tells in [
        "With talks each foreign ship in our harbour is welcome. From June on it is an intruder",
        "From June on each foreign ship in our harbour is an intruder, unless they sit down with us",
    ] {
        assert_eq!(told(&whole(tells)), None, "{tells}");
    }
}

#[test]
fn a_moment_that_a_quotation_loses() {
    let town = "The main at Skell is broken.\n\n";
    let said = |words: &str| {
        format!(
            "{town}Director Ida Holm said on Monday that “{words}” before the inspectors had been there."
        )
    };
    let whole = said("nothing at this stage points to an attack on the main");
    let sides = "“nothing at this stage points to an attack on” (r0) against “nothing points to an attack on the main” (r1)";
    let cut = said("nothing points to an attack on the main");
    says(&[&whole, &cut], Wording, &[sides]);
    // Who gives it outside the marks, or shows the gap, loses nothing.
    let outside = format!(
        "{town}Director Ida Holm said on Monday that at this stage “nothing points to an attack on the main”."
    );
    let gap = said("nothing … points to an attack on the main");
    for other in [&outside, &gap] {
        let found = found(&[&whole, other]).into_iter();
        let mut lost = found.filter(|(_, message)| message.contains("at this stage points"));
        assert_eq!(lost.next(), None, "{other}");
    }
}
