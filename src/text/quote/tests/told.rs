//! Speakers told by what they are to a family or a state, by those who speak for them, and by verbs that judge.

use super::*;

#[test]
fn what_someone_is_to_a_family() {
    check(
        Lang::En,
        &[
            (
                "Tom Berg lost his boat. “It went down like a stone,” the father-of-three said.",
                &[("It went down like a stone,", FULL, "Tom Berg")],
            ),
            (
                "Ann Lee lost her house. “We have nothing,” the mother of four said.",
                &[("We have nothing,", FULL, "Ann Lee")],
            ),
        ],
    );
}

#[test]
fn what_someone_is_to_a_state() {
    check(
        Lang::En,
        &[
            (
                "Prime Minister of Hungary Tom Berg left the hall. “We count,” the head of government told reporters.",
                &[("We count,", FULL, "Tom Berg")],
            ),
            (
                "Norland's minister of state, Nasser al-Lee, who chaired the talks, said both sides had been far apart. “They chose patience,” he said.",
                &[("They chose patience,", FULL, "Nasser al-Lee")],
            ),
            (
                "Its foreign ministry mouthpiece Tom Berg laughed off the claims, sneering that pilots see drones “like sailors see mermaids”.",
                &[("like sailors see mermaids", PART, "Tom Berg")],
            ),
            (
                "According to the Norland side, “six objects of unknown origin” were seen after midnight.",
                &[("six objects of unknown origin", PART, "the Norland side")],
            ),
        ],
    );
}

#[test]
fn verbs_that_judge() {
    check(
        Lang::En,
        &[(
            "The Harbour Fund saluted the step as “an important move forward” and sent a team.",
            &[("an important move forward", PART, "Harbour Fund")],
        )],
    );
    check(
        Lang::Nl,
        &[(
            "De grote buur Norland spreekt van „hysterie en laster”.",
            &[("hysterie en laster", PART, "Norland")],
        )],
    );
    check(
        Lang::De,
        &[(
            "Präsident Tom Berg sprach im Fernsehen. Die Neutralität nannte er „ein Versprechen an andere“.",
            &[("ein Versprechen an andere", PART, "Tom Berg")],
        )],
    );
}
