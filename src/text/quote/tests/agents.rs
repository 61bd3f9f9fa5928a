//! By whom something is called so, in a participle, and turns of phrase that name who speaks without a verb of speaking.

use super::*;

/// Checks that the first quotation of each text is that speaker's; an empty one is nobody.
fn first_speaker(cases: &[(Lang, &str, &str)]) {
    let wrong = cases.iter().filter_map(|(lang, text, speaker)| {
        let found = read(text, *lang).quotes[0].speaker.clone();
        let found = found.unwrap_or_default();
        (found != *speaker).then(|| format!("{text}\n  got {found:?}, not {speaker:?}"))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn who_calls_a_thing_so_in_a_participle() {
    first_speaker(&[
        (
            Lang::En,
            "The reports, dismissed as “pure fantasy” by Ida Holm, went round the world.",
            "Ida Holm",
        ),
        (
            Lang::En,
            "Branded “pure fantasy” by Ida Holm, the reports went round the world.",
            "Ida Holm",
        ),
        (
            Lang::En,
            "They were brushed aside as “pure fantasy” by Ida Holm.",
            "Ida Holm",
        ),
        (
            Lang::De,
            "Das Urteil wurde von Jana Berg als „Schlag ins Gesicht“ bezeichnet.",
            "Jana Berg",
        ),
        (
            Lang::De,
            "Von Jana Berg wurde das Urteil als „Schlag ins Gesicht“ kritisiert.",
            "Jana Berg",
        ),
        (
            Lang::De,
            "Das von Jana Berg als „Schlag ins Gesicht“ bezeichnete Urteil gilt.",
            "Jana Berg",
        ),
        (
            Lang::Fr,
            "Qualifié de « gifle aux victimes » par Anne Dupont, le verdict est définitif.",
            "Anne Dupont",
        ),
        (
            Lang::Fr,
            "Le verdict, qualifié par Anne Dupont de « gifle aux victimes », est définitif.",
            "Anne Dupont",
        ),
        (
            Lang::Es,
            "El fallo, calificado por Ana Prieto de «bofetada a las víctimas», es firme.",
            "Ana Prieto",
        ),
        (
            Lang::Es,
            "El fallo fue tachado de «bofetada a las víctimas» por Ana Prieto.",
            "Ana Prieto",
        ),
        (
            Lang::It,
            "Definita «uno schiaffo alle vittime» da Anna Bianchi, la sentenza è definitiva.",
            "Anna Bianchi",
        ),
        (
            Lang::Nl,
            "Het vonnis werd door Anna Bakker ‘een klap in het gezicht’ genoemd.",
            "Anna Bakker",
        ),
        (
            Lang::Nl,
            "Het door Anna Bakker als ‘klap in het gezicht’ omschreven vonnis geldt.",
            "Anna Bakker",
        ),
    ]);
}

#[test]
fn who_made_a_thing_with_a_title_says_nothing() {
    first_speaker(&[
        (
            Lang::En,
            "The novel “Pure Fantasy” by Ida Holm comes out in May.",
            "",
        ),
        (
            Lang::En,
            "A painting entitled “Pure Fantasy” by Ida Holm was sold.",
            "",
        ),
        (
            Lang::De,
            "Der Roman „Reine Fantasie“ von Jana Berg erscheint im Mai.",
            "",
        ),
        (
            Lang::Fr,
            "Un roman intitulé « Pure fantaisie » par Anne Dupont paraît en mai.",
            "",
        ),
    ]);
}

#[test]
fn turns_that_name_who_speaks() {
    first_speaker(&[
        (
            Lang::En,
            "The plan was “dead on arrival”, or so Ida Holm would have it.",
            "Ida Holm",
        ),
        (
            Lang::En,
            "“An insult to every driver”: that was how Ida Holm summed up the offer.",
            "Ida Holm",
        ),
        (
            Lang::En,
            "The offer is, to quote Ida Holm, “an insult to every driver”.",
            "Ida Holm",
        ),
        (
            Lang::En,
            "The offer was “an insult to every driver”, in Ida Holm’s view.",
            "Ida Holm",
        ),
        (
            Lang::En,
            "From Ida Holm’s point of view the offer was “an insult”.",
            "Ida Holm",
        ),
        (
            Lang::Nl,
            "Het vonnis is in de ogen van Anna Bakker ‘een klap in het gezicht’.",
            "Anna Bakker",
        ),
        (
            Lang::De,
            "„Neun Jahre gewartet“: Mit diesen Worten begann Jana Berg ihre Rede.",
            "Jana Berg",
        ),
        (
            Lang::De,
            "„Heute nicht“, lautete die Antwort von Jana Berg.",
            "Jana Berg",
        ),
        (
            Lang::Fr,
            "Réaction d’Anne Dupont : « Les victimes ont été oubliées. »",
            "Anne Dupont",
        ),
    ]);
}

#[test]
fn who_is_set_before_or_behind_the_verb() {
    first_speaker(&[
        (
            Lang::De,
            "Der Regierung wirft Jana Berg vor, „die Opfer verhöhnt“ zu haben.",
            "Jana Berg",
        ),
        (
            Lang::De,
            "Den Behörden warf Jana Berg vor, sie hätten „die Opfer verhöhnt“.",
            "Jana Berg",
        ),
        (
            Lang::De,
            "Der Minister warf Jana Berg vor, sie habe „die Opfer verhöhnt“.",
            "der Minister",
        ),
        (
            Lang::De,
            "„Tief enttäuscht“ zeigte sich Jana Berg.",
            "Jana Berg",
        ),
        (
            Lang::De,
            "Jana Berg wies darauf hin, dass „Fehler gemacht“ wurden.",
            "Jana Berg",
        ),
        (
            Lang::Fr,
            "Anne Dupont s’est dite « profondément déçue ».",
            "Anne Dupont",
        ),
        (
            Lang::It,
            "Anna Bianchi si è detta «profondamente delusa».",
            "Anna Bianchi",
        ),
        (
            Lang::Nl,
            "Anna Bakker gaf toe dat er ‘fouten zijn gemaakt’.",
            "Anna Bakker",
        ),
        (
            Lang::Fr,
            "Selon l’avocat d’Anne Dupont, Luc Morand, elle est « soulagée ».",
            "Luc Morand",
        ),
    ]);
}
