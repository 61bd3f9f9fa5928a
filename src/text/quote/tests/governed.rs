//! Speakers whose verb of speaking hangs on another verb, or who stand apart from it.

use super::*;

#[test]
fn who_tries_or_goes_on_is_who_speaks() {
    check(
        Lang::En,
        &[
            (
                "Port officials had tried to claim the crane was “sound as a bell”.",
                &[("sound as a bell", PART, "Port officials")],
            ),
            (
                "Dana Ozola tells her aide to wait. She goes on to say that she will not “sit here counting rivets”.",
                &[("sit here counting rivets", PART, "Dana Ozola")],
            ),
            (
                "Dana Ozola was forced to admit that the crane was “past its best”.",
                &[("past its best", PART, "Dana Ozola")],
            ),
            (
                "The harbour authority had at first insisted that the crane was “sound as a bell”.",
                &[("sound as a bell", PART, "the harbour authority")],
            ),
            (
                "The harbour authority has for years described the crane as “sound as a bell”.",
                &[("sound as a bell", PART, "the harbour authority")],
            ),
            (
                "“Leave the crane to rust,” Dana Ozola, 61, is heard telling a friend in the recording.",
                &[("Leave the crane to rust,", FULL, "Dana Ozola")],
            ),
            (
                "“Leave the crane to rust,” Dana Ozola was caught on tape saying.",
                &[("Leave the crane to rust,", FULL, "Dana Ozola")],
            ),
            (
                "In a terse message Dana Ozola acknowledged that the crane “should have been stopped”.",
                &[("should have been stopped", PART, "Dana Ozola")],
            ),
        ],
    );
}

#[test]
fn subjects_behind_relative_clauses_and_participles() {
    check(
        Lang::En,
        &[
            (
                "But grieving mother Dana Ozola, whose boy Karl, 19, was on the crane, blasted: “Nobody rang us.”",
                &[("Nobody rang us.", FULL, "Dana Ozola")],
            ),
            (
                "The plan has the backing of the dockers’ union, whose head, Karl Berg, described it as “an act of decency”.",
                &[("an act of decency", PART, "Karl Berg")],
            ),
            (
                "Karl Berg left the hall. “I am not weeping,” he growled.\n\nYesterday the disgraced director, ousted within a year, whimpered: “I have told the families I am sorry.”",
                &[
                    ("I am not weeping,", FULL, "Karl Berg"),
                    ("I have told the families I am sorry.", FULL, "Karl Berg"),
                ],
            ),
            (
                "Thousands of angry Latvians marched on the port, yelling: “Shame on you!”",
                &[("Shame on you!", FULL, "thousands of angry Latvians")],
            ),
            (
                "Hero welder Karl Berg wept for his friend. A fierce row began as crane boss Dana Ozola pointed at the city. “They told us to lift,” she said.",
                &[("They told us to lift,", FULL, "Dana Ozola")],
            ),
            (
                "Alma Roe sang on because nobody had told her, her manager said. “I had no idea,” she wrote.",
                &[("I had no idea,", FULL, "Alma Roe")],
            ),
            (
                "“We will not watch a theft,” said one of their leaders, Carmen Ruiz.",
                &[("We will not watch a theft,", FULL, "Carmen Ruiz")],
            ),
            (
                "Premier Lu Haoran warned the fleets. President Dana Ozola told dockers that no ship would turn.\n\nLu made the threat in the capital. “Ships that enter will be expelled,” he said.",
                &[("Ships that enter will be expelled,", FULL, "Lu Haoran")],
            ),
            (
                "Minister Tigist Bekele denied it. “No plane was in the air,” Tigist told reporters.",
                &[("No plane was in the air,", FULL, "Tigist Bekele")],
            ),
        ],
    );
}

#[test]
fn german_and_dutch_perfects_and_moods() {
    check(
        Lang::De,
        &[
            (
                "Nach der Feier am Sonntag hatte Jan Voigt zu seinem Bürochef Georg Haas gesagt: „Ich stelle mich nicht hin und weine.“",
                &[("Ich stelle mich nicht hin und weine.", FULL, "Jan Voigt")],
            ),
            (
                "Jan Voigt leitet den Hafen. Am Montag hatte Voigt zu Freunden gesagt, der Kran sei „ein alter Bekannter“.",
                &[("ein alter Bekannter", PART, "Jan Voigt")],
            ),
            (
                "Um zehn Uhr war die Laufbahn des Jan Voigt zu Ende. „Es war genug“, sagte Voigt.",
                &[("Es war genug", FULL, "Jan Voigt")],
            ),
            (
                "Zunächst sprach das Ministerium von einem „sinnlos verkürzten“ Mitschnitt.",
                &[("sinnlos verkürzten", PART, "das Ministerium")],
            ),
            (
                "Anna Lechner, Chefin der Bürgerliste, zog den Antrag zurück. Der Schritt komme „um Jahre zu spät“.",
                &[("um Jahre zu spät", PART, "Anna Lechner")],
            ),
            (
                "Anna Lechner nannte den Plan eine Zumutung. Er sei „um Jahre zu spät“.",
                &[("um Jahre zu spät", PART, "Anna Lechner")],
            ),
            (
                "Außenminister Jan Voigt trat zurück. Die Lage sei ernst gewesen, sagte der Minister: „Es war genug.“",
                &[("Es war genug.", FULL, "Jan Voigt")],
            ),
        ],
    );
    check(
        Lang::Nl,
        &[(
            "Aanvankelijk sprak het ministerie van een ‘verkeerd begrepen’ opname.",
            &[("verkeerd begrepen", PART, "het ministerie")],
        )],
    );
    check(
        Lang::Es,
        &[(
            "«No vamos a mirar un robo», dijo una de sus dirigentes, Carmen Ruiz.",
            &[("No vamos a mirar un robo", FULL, "Carmen Ruiz")],
        )],
    );
    check(
        Lang::Fr,
        &[(
            "« Nous ne regarderons pas un vol », a dit l’une de leurs dirigeantes, Claire Morand.",
            &[("Nous ne regarderons pas un vol", FULL, "Claire Morand")],
        )],
    );
    check(
        Lang::It,
        &[(
            "«Non staremo a guardare», ha detto una delle loro guide, Chiara Bianchi.",
            &[("Non staremo a guardare", FULL, "Chiara Bianchi")],
        )],
    );
}
