//! More French, Spanish and Italian.

use super::*;

#[test]
fn french_verbs_by_their_place() {
    check(
        Lang::Fr,
        &[
            (
                "« C’est une honte », s’emporte Luc Morand, éleveur à Vimy.",
                &[("C’est une honte", FULL, "Luc Morand")],
            ),
            (
                "« C’est une honte », a fulminé la maire de Vimy, Claire Aubert.",
                &[("C’est une honte", FULL, "Claire Aubert")],
            ),
            (
                "« C’est une honte », s’est insurgé le député Luc Morand.",
                &[("C’est une honte", FULL, "Luc Morand")],
            ),
            (
                "« C’est faux », a assuré le directeur général d’Arcelin, Luc Morand.",
                &[("C’est faux", FULL, "Luc Morand")],
            ),
            (
                "« C’est faux », a assuré le directeur d’Arcelin, Luc Morand.",
                &[("C’est faux", FULL, "Luc Morand")],
            ),
            (
                "« C’est faux », a assuré le directeur général de Vimy, Luc Morand.",
                &[("C’est faux", FULL, "Luc Morand")],
            ),
            (
                "Luc Morand a tout perdu. « C’est une honte », lâche-t-il.",
                &[("C’est une honte", FULL, "Luc Morand")],
            ),
            (
                "Claire Aubert a visité l’usine. « C’est une honte », s’est-elle exclamée.",
                &[("C’est une honte", FULL, "Claire Aubert")],
            ),
            (
                "Luc Morand a martelé que le projet était « une folie ».",
                &[("une folie", PART, "Luc Morand")],
            ),
            (
                "Luc Morand ironise : « Bravo les artistes ! »",
                &[("Bravo les artistes !", FULL, "Luc Morand")],
            ),
            (
                "« La mer a tout pris », se souvient Odile Le Goff.",
                &[("La mer a tout pris", FULL, "Odile Le Goff")],
            ),
            (
                "« On ne lâchera rien », promet le syndicat dans un communiqué.",
                &[("On ne lâchera rien", FULL, "le syndicat")],
            ),
            (
                "La présidente Claire Aubert a parlé hier. « On continue », a assuré la cheffe de l’État.",
                &[("On continue", FULL, "Claire Aubert")],
            ),
        ],
    );
}

#[test]
fn spanish_verbs_by_their_place() {
    check(
        Lang::Es,
        &[
            (
                "«Es una vergüenza», bramó el alcalde, Íñigo Ruiz.",
                &[("Es una vergüenza", FULL, "Íñigo Ruiz")],
            ),
            (
                "“Es una vergüenza”, se quejó la vecina Rosa Benítez.",
                &[("Es una vergüenza", FULL, "Rosa Benítez")],
            ),
            (
                "“Es una vergüenza”, ha lamentado Rosa Benítez.",
                &[("Es una vergüenza", FULL, "Rosa Benítez")],
            ),
            (
                "“¿Quién paga esto?”, se preguntó Rosa Benítez.",
                &[("¿Quién paga esto?", FULL, "Rosa Benítez")],
            ),
            (
                "Rosa Benítez ironizó: “Gracias por nada”.",
                &[("Gracias por nada", FULL, "Rosa Benítez")],
            ),
            (
                "“El agua entró por todas partes”, rememora Rosa Benítez, panadera.",
                &[("El agua entró por todas partes", FULL, "Rosa Benítez")],
            ),
            (
                "El presidente Pablo Rueda inauguró el puente. “Ya está”, dijo el jefe del Estado.",
                &[("Ya está", FULL, "Pablo Rueda")],
            ),
        ],
    );
}

#[test]
fn italian_verbs_by_their_place() {
    check(
        Lang::It,
        &[
            (
                "«È una vergogna», tuona il sindaco Carlo Moretti.",
                &[("È una vergogna", FULL, "Carlo Moretti")],
            ),
            (
                "«È una vergogna», ha sbottato Carla Moretti.",
                &[("È una vergogna", FULL, "Carla Moretti")],
            ),
            (
                "«È una vergogna», si sfoga Carla Moretti.",
                &[("È una vergogna", FULL, "Carla Moretti")],
            ),
            (
                "Carla Moretti ha definito il piano “una follia”.",
                &[("una follia", PART, "Carla Moretti")],
            ),
        ],
    );
}

#[test]
fn who_speaks_behind_a_place_and_in_a_relative_clause() {
    check(
        Lang::Es,
        &[
            (
                "El juez Pedro Ruiz habló ayer. «No navegaremos cansados», afirmó a las puertas del juzgado el secretario del sindicato, Joan Roca.",
                &[("No navegaremos cansados", FULL, "Joan Roca")],
            ),
            (
                "El juez Pedro Ruiz habló ayer. «Mi madre espera desde marzo», lamentaba en la estación marítima de Lira el vecino Toni Pons.",
                &[("Mi madre espera desde marzo", FULL, "Toni Pons")],
            ),
            (
                "La ministra Ana Ruiz, que pidió a las partes «altura de miras», no quiso decir más.",
                &[("altura de miras", PART, "Ana Ruiz")],
            ),
        ],
    );
    check(
        Lang::It,
        &[
            (
                "Il giudice Marco Seri ha parlato ieri. «È una buona notizia», ha detto all’uscita del tribunale il segretario del sindacato, Paolo Neri.",
                &[("È una buona notizia", FULL, "Paolo Neri")],
            ),
            (
                "La Federmare esprime «piena solidarietà».",
                &[("piena solidarietà", PART, "Federmare")],
            ),
        ],
    );
}

#[test]
fn a_source_ends_where_the_clause_begins() {
    check(
        Lang::It,
        &[(
            "Secondo il tribunale la protesta provoca «un danno per gli abitanti».",
            &[("un danno per gli abitanti", PART, "il tribunale")],
        )],
    );
    check(
        Lang::Fr,
        &[
            (
                "Selon le tribunal la grève est « un tort fait aux îles ».",
                &[("un tort fait aux îles", PART, "le tribunal")],
            ),
            (
                "Selon le maire de la ville, la grève est « un tort fait aux îles ».",
                &[("un tort fait aux îles", PART, "le maire de la ville")],
            ),
        ],
    );
}

#[test]
fn whose_voice_a_capital_speaks_with() {
    check(
        Lang::Fr,
        &[(
            "Berlin a répondu par la voix de son ministre de la défense, Jan Voigt : « Personne ne nous dictera où dorment nos soldats. »",
            &[(
                "Personne ne nous dictera où dorment nos soldats.",
                FULL,
                "Jan Voigt",
            )],
        )],
    );
    check(
        Lang::En,
        &[
            (
                "Berlin answered through its defence minister, Carl Weber: “Nobody tells us where our soldiers sleep.”",
                &[(
                    "Nobody tells us where our soldiers sleep.",
                    FULL,
                    "Carl Weber",
                )],
            ),
            (
                "The train went through Ely, said Ann Lee, who called it “a very long night indeed”.",
                &[("a very long night indeed", PART, "Ann Lee")],
            ),
        ],
    );
}

#[test]
fn how_it_is_told_and_to_whom_is_nobody() {
    check(
        Lang::It,
        &[
            (
                "Luca Marchetti vive a Ipiales. «Era tutto previsto da tempo», racconta al telefono. Poi piove.",
                &[("Era tutto previsto da tempo", FULL, "Luca Marchetti")],
            ),
            (
                "«Era tutto previsto da tempo», dice al giornale il sindaco Luca Marchetti.",
                &[("Era tutto previsto da tempo", FULL, "Luca Marchetti")],
            ),
        ],
    );
    check(
        Lang::Es,
        &[(
            "La réplica llegó al cabo de dos horas y por boca de su primer ministro, Juan Gil: «Nuestro país paga sus deudas».",
            &[("Nuestro país paga sus deudas", FULL, "Juan Gil")],
        )],
    );
}

#[test]
fn who_is_named_behind_the_colon_of_a_capital() {
    check(
        Lang::Fr,
        &[(
            "Faux, rétorque Londres : le ministre de la Pêche, Daniel Ashworth, situe le navire au-dehors et réclame qu’il soit relâché « sans aucun délai ».",
            &[("sans aucun délai", PART, "Daniel Ashworth")],
        )],
    );
    check(
        Lang::En,
        &[
            (
                "London tells a different story: fisheries minister Daniel Ashworth wants the ship freed “without any delay”.",
                &[("without any delay", PART, "Daniel Ashworth")],
            ),
            (
                "Ann Pell spoke. Pell said: the minister, Daniel Ashworth, was a man who acted “without any delay”.",
                &[("without any delay", PART, "Ann Pell")],
            ),
        ],
    );
}
