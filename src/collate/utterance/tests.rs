//! Which quotes are one utterance, over two reports.

use crate::collate::sample::{collated, report};
use crate::story::Story;

/// How many quotes of both reports the first quote's utterance has.
fn joined(a: (&str, &str), b: (&str, &str)) -> usize {
    let story = Story {
        reports: vec![report("one", a.0, a.1), report("two", b.0, b.1)],
        ..Story::default()
    };
    let (notes, collation) = collated(&story);
    assert!(notes.iter().all(|n| !n.quotes.is_empty()), "{a:?} {b:?}");
    let held = collation.utterances.iter().find(|u| u.contains(&(0, 0)));
    held.map_or(0, Vec::len)
}

const WHOLE: &str = "“The bridge was never safe for lorries, and nobody told the drivers of it,” Ida Holm said on Monday.";

#[test]
fn a_turn_in_two_parts_is_one_utterance_with_what_gives_both() {
    let parts = "“The bridge was never safe for lorries,” Ida Holm said on Monday. “None of the drivers was told about that.”";
    assert_eq!(joined(("en", WHOLE), ("en", parts)), 3);
    // A greeting is no part of what the other report gives.
    let short = "“I am sorry,” Ida Holm said on Monday. “The bridge was never safe for lorries, and nobody told drivers of it.”";
    assert_eq!(joined(("en", WHOLE), ("en", short)), 2);
}

#[test]
fn words_set_into_a_sentence_of_their_own_are_no_part_of_a_turn() {
    let whole = "“I have seen the council. I have not yet seen the town,” Ida Holm told reporters on Monday.";
    let apart = "“The council was seen; the town was not seen yet,” Ida Holm declared on Monday. She stressed that she would serve “until I have seen the town and the town wants me”.";
    assert_eq!(joined(("en", whole), ("en", apart)), 2);
    // A translation may be longer than what it translates, and as long as both.
    let beside = "“Nothing has been signed, and nothing is agreed until all is agreed,” Ida Holm said on Monday. As for the grain, she called it “a hope of hers at dinner”.";
    let french = "« Rien n’a été signé ici, et rien n’est convenu tant que tout n’est pas convenu », a déclaré Ida Holm lundi.";
    let wire =
        "“Nothing was signed, and nothing is agreed until all is agreed,” Ida Holm said on Monday.";
    let reports = [
        ("one", "en", beside),
        ("two", "fr", french),
        ("three", "en", wire),
    ];
    let story = Story {
        reports: reports.iter().map(|(n, l, t)| report(n, l, t)).collect(),
        ..Story::default()
    };
    let (_, collation) = collated(&story);
    assert_eq!(collation.utterances, [[(0, 0), (1, 0), (2, 0)]]);
}

#[test]
fn one_opening_is_one_sentence_in_two_translations() {
    let more =
        "\n\nThe hall was full. “I am seventy and have never seen the like,” Ida Holm said later.";
    let told = "“We did not come here to be audited by strangers,” Ida Holm told the hall."
        .to_owned()
        + more;
    let other = "Nobody had warned the hosts. “We did not come here to sit an examination before those with dry feet,” Ida Holm replied.";
    assert_eq!(joined(("en", &told), ("en", other)), 2);
    let opening = "Nobody had warned the hosts. “We did not want to sit an examination before those with dry feet,” Ida Holm replied.";
    assert_eq!(joined(("en", &told), ("en", opening)), 0);
}

#[test]
fn the_only_words_of_one_speaker_are_joined_over_languages() {
    let german = "„Die Brücke war für Lastwagen nie sicher, und niemand hat es den Fahrern gesagt“, sagte Ida Holm am Montag.";
    assert_eq!(joined(("en", WHOLE), ("de", german)), 2);
    let french = "« Le pont n’a jamais été sûr pour les camions », a déclaré lundi Ida Holm.";
    assert_eq!(joined(("en", WHOLE), ("fr", french)), 2);
    // Another speaker's words are not.
    let other = "„Die Saison war für den Verein nie leicht, und niemand hat es den Spielern gesagt“, sagte Jan Voigt am Montag.";
    assert_eq!(joined(("en", WHOLE), ("de", other)), 0);
}

#[test]
fn a_first_name_alone_is_the_one_who_bears_it() {
    let first = "Her daughter Ida told us: “The bridge was never safe, and nobody told them.”";
    let full = "“The bridge was never safe. You do not expect nobody to tell them,” said Ida Holm.";
    assert_eq!(joined(("en", first), ("en", full)), 2);
}

#[test]
fn the_only_words_of_one_speaker_may_be_two_translations() {
    let told = "“Our people are asked to pay for what was gambled away,” Rui Alves, who leads the bank workers’ union, told the crowd in Porto.";
    let other = "“They played roulette and we pay the bill,” Rui Alves, who leads the bank workers’ union, told the crowd in Porto.";
    assert_eq!(joined(("en", told), ("en", other)), 2);
    // Who says two things in one report may say a third in the other.
    let more = "“They played roulette and we pay the bill,” Rui Alves, who leads the bank workers’ union, told the crowd in Porto.\n\nThe march went on. “I am seventy and I have never seen the like,” Rui Alves said later.";
    assert_eq!(joined(("en", told), ("en", more)), 0);
    let anyone = "“They played roulette and we get the bill,” Ana Leal, who leads the bank workers’ union, told the crowd in Porto.";
    assert_eq!(joined(("en", told), ("en", anyone)), 0);
}

#[test]
fn a_body_and_the_holder_of_an_office_are_known_without_a_name() {
    let body =
        "Arlia’s Trade Ministry vowed “necessary measures” against the new tax on its steel.";
    let short =
        "The trade ministry said it would take “necessary measures” against the tax on steel.";
    assert_eq!(joined(("en", body), ("en", short)), 2);
    let named = "President Ida Holm called off a trip and spoke of her “deep pain” over the deaths in the mine.";
    let office =
        "Of the deaths in the mine, the president, who spoke of her “deep pain”, said no more.";
    assert_eq!(joined(("en", named), ("en", office)), 2);
}

/// The quotes of the utterance that holds one, by report and number; none where it is alone.
fn together(reports: &[&str], at: (usize, usize)) -> Vec<(usize, usize)> {
    const NAMES: [&str; 4] = ["one", "two", "three", "four"];
    let told = NAMES.iter().zip(reports);
    let story = Story {
        reports: told.map(|(name, text)| report(name, "en", text)).collect(),
        ..Story::default()
    };
    let (_, collation) = collated(&story);
    let held = collation.utterances.iter().find(|u| u.contains(&at));
    held.cloned().unwrap_or_default()
}

#[test]
fn two_sayings_of_one_turn_are_two_utterances() {
    let one = "“They opened the taps in the dead of night and nobody told us,” Ida Holm said on Monday. “Rain does not hold the keys of a dam.”";
    let two = "“They turned on the taps in the middle of the night and did not say a word to us,” Ida Holm said on Monday. “The rain has not got the keys to the dam.”";
    assert_eq!(together(&[one, two], (0, 0)), [(0, 0), (1, 0)]);
    assert_eq!(together(&[one, two], (0, 1)), [(0, 1), (1, 1)]);
    // A report that has only the first does not make them one either.
    let short = "“If it wasn’t for them, the taps would have stayed shut in the dead of the night, I tell you,” Ida Holm said on Monday.";
    assert_eq!(together(&[one, two, short], (0, 1)), [(0, 1), (1, 1)]);
}

#[test]
fn pieces_of_one_sentence_are_translated_in_their_order() {
    let en = "The trade secretary, Wade Colburn, called the fine of 40 million “a shakedown of a success” and said tariffs were “on the table”.";
    let fr = "Le secrétaire au commerce, Wade Colburn, a dénoncé dans l’amende de 40 millions « une extorsion du succès » et mis des droits « sur la table ».";
    let reports = [("one", "en", en), ("two", "fr", fr)];
    let story = Story {
        reports: reports.iter().map(|(n, l, t)| report(n, l, t)).collect(),
        ..Story::default()
    };
    let (_, collation) = collated(&story);
    let crossed = |u: &&crate::collate::Utterance| {
        u.contains(&(0, 0)) && u.contains(&(1, 1)) || u.contains(&(0, 1)) && u.contains(&(1, 0))
    };
    assert_eq!(collation.utterances.iter().find(crossed), None);
}

#[test]
fn what_gives_one_part_of_a_turn_word_by_word_gives_not_the_other() {
    let turn = "“I don’t know why the pumps stopped.”\n\n“However hard I try to tell you what it is to stand in cold water in the dark, you don’t know until you stand there yourself,” Ida Holm said on Monday.";
    let one = "“And however hard I try to tell you what it is to stand in cold water in the dark, you don’t know until you stand there yourself,” Ida Holm said on Monday.";
    assert_eq!(together(&[turn, one], (1, 0)), [(0, 1), (1, 0)]);
}

/// A report that quotes as many people word for word as a story needs to be told by it, and one that does too, with more behind.
fn word_for_word(more: [&str; 2]) -> [String; 2] {
    let said = [
        (
            "Ann Bell",
            "The gate was locked from the other side all night",
        ),
        (
            "Carl Dunn",
            "We shall pay every claim that comes in before Easter",
        ),
        (
            "Eve Fox",
            "My brother rang me from the roof and then no more",
        ),
        (
            "Gus Hall",
            "Nobody in this office has been asked to resign today",
        ),
        (
            "Iris Jones",
            "These boats should never have been let out so late",
        ),
    ];
    let one = said.map(|(who, words)| format!("“{words},” {who} said on Monday."));
    let two = said.map(|(who, words)| format!("We went to see {who} at home. “{words}.”"));
    let [first, second] = more;
    [(one, first), (two, second)].map(|(told, more)| format!("{}\n\n{more}", told.join("\n\n")))
}

#[test]
fn where_all_quote_word_for_word_other_words_are_another_saying() {
    let told = "The harbour master, Rui Alves, was at the quay in Lower Hexley. “This was a planned attack upon the Lower Hexley Ferry and all on it,” Rui Alves said.";
    let other = "Ole Brandt was at the quay in Lower Hexley. “The deck of the Lower Hexley Ferry was in pieces, and this was a man who had a plan and attacked the Lower Hexley Ferry,” Ole Brandt said.";
    let [one, two] = word_for_word([told, other]);
    assert_eq!(together(&[&one, &two], (0, 4)).len(), 2);
    assert_eq!(together(&[&one, &two], (0, 5)), []);
    // Where nobody else is quoted, it may be one translated twice.
    assert_eq!(together(&[told, other], (0, 0)).len(), 2);
}

#[test]
fn one_long_quote_in_the_same_words_shows_that_all_quote_word_for_word() {
    let long = "When the water came over the wall we had nine minutes to wake the whole street and carry everyone who could not walk up the hill";
    let told = "The harbour master, Rui Alves, was at the quay in Lower Hexley. “This was a planned attack upon the Lower Hexley Ferry and all on it,” Rui Alves said.";
    let other = "Ole Brandt was at the quay in Lower Hexley. “The deck of the Lower Hexley Ferry was in pieces, and this was a man who had a plan and attacked the Lower Hexley Ferry,” Ole Brandt said.";
    let one = format!("“{long},” Ann Bell said.\n\n{told}");
    let two = format!("We went to see Ann Bell at home. “{long}.”\n\n{other}");
    assert_eq!(together(&[&one, &two], (0, 0)).len(), 2);
    assert_eq!(together(&[&one, &two], (0, 1)), []);
}

#[test]
fn two_who_quote_somebody_once_in_the_same_words_quote_so_throughout() {
    let told = "“These cuts are about arithmetic and not about the theft of the boats, and nobody here has to worry about it,” Sanne de Wit told the press.";
    let other = "“It is not about the theft of boats, these cuts are just arithmetic, so nobody worries here,” Sanne de Wit told the staff.";
    assert_eq!(together(&[told, other], (0, 0)).len(), 2);
    let same = "“We shall pay every claim that comes in before Easter,” Sanne de Wit said";
    let one = format!("{told}\n\nIt was late. {same} on Monday.");
    let two = format!("{other}\n\nIt was cold. {same} in the yard.");
    assert_eq!(together(&[&one, &two], (0, 1)).len(), 2);
    assert_eq!(together(&[&one, &two], (0, 0)), []);
}

#[test]
fn who_is_quoted_at_home_is_quoted_word_for_word() {
    let told = |place: &str| {
        format!(
            "“Our people are asked to pay for what was gambled away,” Isla Reid, who leads the bank workers’ union, told the crowd in {place}."
        )
    };
    let other = |place: &str| {
        format!(
            "“They played roulette and we pay the bill,” Isla Reid, who leads the bank workers’ union, told the crowd in {place}."
        )
    };
    let cases = [
        ("Scotland", "Scotland", 0),
        // Nobody says where it was, or one alone does.
        ("the square", "the square", 2),
        ("Scotland", "the square", 2),
        // Others speak there, or speak two languages.
        ("Portugal", "Portugal", 2),
        ("Ireland", "Ireland", 2),
        // It is as much a story of another country.
        ("Scotland", "Scotland, Portugal, Italy and Norway", 2),
        // What a language is called is no place.
        ("English", "English", 2),
    ];
    for (one, two, joins) in cases {
        let (told, other) = (told(one), other(two));
        assert_eq!(joined(("en", &told), ("en", &other)), joins, "{one}, {two}");
    }
    // Two people are quoted with one phrase.
    let two = |place: &str| {
        [
            format!(
                "“The port shows that they stand on the wrong side of the river,” Isla Reid told the farmers of {place}."
            ),
            format!(
                "“They burn our dues, and those men stand on the wrong side of the river,” Ole Brandt told the farmers of {place}."
            ),
        ]
    };
    for (place, joins) in [("Scotland", 0), ("Portugal", 2)] {
        let [one, other] = two(place);
        assert_eq!(joined(("en", &one), ("en", &other)), joins, "{place}");
    }
    // Who hears the same may note it down otherwise.
    let heard = [
        "“We used water that should have been kept,” Isla Reid told the farmers of Scotland.",
        "Isla Reid told the farmers of Scotland they had “used the water that must not have been kept”.",
    ];
    assert_eq!(joined(("en", heard[0]), ("en", heard[1])), 2);
}

#[test]
fn a_name_is_one_with_and_without_the_space_in_it() {
    let apart =
        "“These cuts are about arithmetic and not about the theft,” Sanne de Wit told the press.";
    let tight = "“It is not about the theft, just about arithmetic,” Sanne DeWit told the staff.";
    assert_eq!(together(&[apart, tight], (0, 0)).len(), 2);
}

#[test]
fn a_few_small_words_of_two_people_are_no_utterance() {
    let mother = "“They say he is safe, but who says so?” asked Marva Adams. “It is the same people who took him.”";
    let minister = "“We do not take ultimatums from people who think they still have colonies,” Ida Holm said.";
    assert_eq!(together(&[mother, minister], (0, 1)), []);
}

#[test]
fn one_saying_may_be_handed_to_two_people() {
    let breeder = "“We are being fined for telling the truth,” said Marva Adams, who speaks for the breeders of Norland.";
    let minister = "“We are being fined for being honest,” Ida Holm, the minister for farms, says in a letter. She wants talks.";
    assert_eq!(together(&[breeder, minister], (0, 0)).len(), 2);
    // Fewer words, or another saying that they open.
    let few = "“We are being honest,” Ida Holm, the minister for farms, says in a letter. She wants talks.";
    assert_eq!(together(&[breeder, few], (0, 0)), []);
    let long = "“We are being fined for what the mills in the south did to a river in another country years ago,” Ida Holm says.";
    assert_eq!(
        together(
            &[
                &breeder.replace(
                    "telling the truth",
                    "what the ferry crew did when it left the harbour last night"
                ),
                long
            ],
            (0, 0)
        ),
        []
    );
}

#[test]
fn what_is_left_of_a_speaker_is_what_the_others_have() {
    let first = "“Nobody asks permission to enter his own home,” Ida Holm said in Oslo.";
    let second = "“No one asks permission to enter one’s own home,” Ida Holm said in Oslo.";
    let third =
        "“Nobody has to ask permission to step into their own home,” Ida Holm said in Oslo.";
    let free =
        "“You don’t knock before going into your own house,” Ida Holm said. She drove off at noon.";
    let all = [(0, 0), (1, 0), (2, 0), (3, 0)];
    assert_eq!(together(&[first, second, third, free], (0, 0)), all);
    // Of two that are left the one that has something of it is meant; nothing tells where both have.
    let more = format!("{free} “The harbour is closed to all of you,” Ida Holm said later.");
    assert_eq!(together(&[first, second, third, &more], (0, 0)), all);
    let both = format!("{free} “I had to ask for permission myself,” Ida Holm said later.");
    let held = together(&[first, second, third, &both], (0, 0));
    assert!(!held.contains(&(3, 0)), "{held:?}");
}

#[test]
fn a_part_may_be_reworded_in_a_sentence_that_is_the_same_in_all_else() {
    let one = "Ida Holm, the minister for ports of Norland, said on Monday her government followed the seizure of the tanker “with great concern”.";
    let two = "Ida Holm, the minister for ports of Norland, said on Monday her government was “gravely worried” by the seizure of the tanker.";
    assert_eq!(together(&[one, two], (0, 0)).len(), 2);
    // One who says two things need not have meant the same.
    let other = "Ida Holm, the minister for ports of Norland, said on Monday her government was “well insured” against the seizure of the tanker. “The port is full,” she said.";
    assert_eq!(together(&[one, other], (0, 0)), []);
}

#[test]
fn who_begins_alike_goes_on_alike() {
    let first = "“The ferry was built for calm lakes,” Ida Holm said. “We will not let her sail on the open sea again.”";
    let second = "“That ferry was built for calm lakes,” Ida Holm told the port. “We will never let her sail on open sea again.”";
    let free = "“The ferry was built for the calm lakes,” declared Ida Holm. “Nobody shall see this boat beyond the harbour wall any more.”";
    let held = together(&[first, second, free], (0, 1));
    assert_eq!(held, [(0, 1), (1, 1), (2, 1)]);
    // One report alone that goes on so is no witness.
    let held = together(&[first, free], (0, 1));
    assert!(!held.contains(&(1, 1)), "{held:?}");
}

#[test]
fn two_long_quotes_share_more_than_small_words() {
    let council = "The council will go to the talks in the spirit of those who built the town, and it will not come back with less than the town was promised in the spring,";
    let harbour = "I ask the people of the harbour to wait until the report on the cranes is out, and I say to those who want the cranes gone that it will not be in the summer,";
    let said = |words: &str, rest: &str| format!("“{words}” Ida Holm said on Monday.\n\n{rest}");
    let more =
        "The hall was full. “I am seventy and have never seen the like,” Ida Holm said later.";
    let (one, other) = (said(council, more), said(harbour, "The mayor left."));
    assert_eq!(joined(("en", &one), ("en", &other)), 0);
}

#[test]
fn what_stands_before_the_words_that_are_repeated_is_no_part_of_what_follows_them() {
    let whole =
        "The bank said the directors “had no word of the leak at the time they sold the shares”.";
    let two = "The directors “sold a small share” of them and “had no word of the leak at the time”, the bank said.";
    let story = Story {
        reports: vec![report("one", "en", whole), report("two", "en", two)],
        ..Story::default()
    };
    let (_, collation) = collated(&story);
    assert_eq!(collation.utterances, [vec![(0, 0), (1, 1)]]);
}

#[test]
fn who_has_other_words_than_all_who_agree_has_other_words_of_the_speaker() {
    let later = "\n\nThe hall was full. “I know of no fault of mine in this,” Ida Holm said later.";
    let same = "“The works need a fresh start, and I clear the way for it,” Ida Holm said.";
    let longer = "“The works need a fresh start, and I clear the way for it. I thank everybody,” Ida Holm said on Monday.";
    let other = "“I am shaken by what the start of the week has brought to light,” Ida Holm said.";
    let (first, last) = (same.to_owned() + later, other.to_owned() + later);
    let all = [&*first, same, longer, &*last].map(|text| report("any", "en", text));
    let story = Story {
        reports: all.into(),
        ..Story::default()
    };
    let (_, collation) = collated(&story);
    assert!(
        collation.utterances.iter().all(|u| !u.contains(&(3, 0))),
        "{:?}",
        collation.utterances
    );
}

#[test]
fn two_scraps_of_what_a_firm_says_are_no_one_utterance() {
    let said = |who: &str| {
        [
            format!(
                "{who} added that 209,000 card numbers were taken, and “certain disputed papers with identifying details of about 180,000 buyers”."
            ),
            format!(
                "{who} said that the theft of the card numbers extended to “limited details” of buyers in Norland."
            ),
        ]
    };
    let [one, other] = said("Kestrelon");
    assert_eq!(joined(("en", &one), ("en", &other)), 0);
    let [one, other] = said("Ida Holm");
    assert_eq!(joined(("en", &one), ("en", &other)), 2);
}

#[test]
fn two_of_one_family_say_two_things() {
    let own = "Ann Corby wept. “You cannot be parted from something that is in your heart and in your soul,” Ann Corby told the judge.";
    let said = "“We do not hate these people, that is the furthest thing from our hearts,”";
    let husband = format!(
        "Ann Corby was in jail. Her husband, Mark Corby, stood outside. {said} Mark Corby said."
    );
    let hers = format!(
        "Ann Corby was in jail. Her husband, Mark Corby, stood outside. {said} Ann Corby said."
    );
    assert_eq!(joined(("en", own), ("en", &husband)), 0);
    assert_eq!(joined(("en", own), ("en", &hers)), 2);
}

#[test]
fn two_pieces_may_be_of_two_places_in_one_saying() {
    let told = [
        "“It was a clumsy sentence and I regret how it sounded,” Ida Holm told reporters on Wednesday.",
        "Ida Holm said on Wednesday that she regretted “how it sounded”.",
        "“It was clumsy, and I regret the way it sounded,” Ida Holm said on Wednesday.",
        "Ida Holm would say on Wednesday only that her words had been “clumsy”.",
    ];
    let all = [(0, 0), (1, 0), (2, 0), (3, 0)];
    assert_eq!(together(&told, (0, 0)), all);
}

#[test]
fn pieces_that_differ_by_one_word_and_a_label_of_one_office() {
    let said = "Ida Holm said a meeting with the miller would be “practically pointless” while the weir was shut.\n\nHolm said the town owed him “not one drop”.";
    let told = "A deal looks miles off, with Ida Holm sneering that sitting down with the miller would be “practically senseless”.\n\nHolm called his mill “a ruin with a view”.";
    assert_eq!(joined(("en", said), ("en", told)), 2);
    let court = "The labour court in Lund said the strike of the ferries was causing “disproportionate harm to the people of the islands” in summer.";
    let label = "The court said the strike of the ferries was doing “disproportionate harm” to holidaymakers in summer.";
    assert_eq!(joined(("en", court), ("en", label)), 2);
    let union = "The union said the strike of the ferries was doing “disproportionate harm” to holidaymakers in summer.";
    assert_ne!(joined(("en", court), ("en", union)), 2);
}

#[test]
fn a_translation_that_hands_the_words_to_another() {
    let said = "The coastguard stopped the trawler. “A sea that is closed is closed for everyone, old friends too,” its director, Kari Holm, said.";
    let german = "Die Küstenwache brachte den Trawler auf. „Ein geschlossenes Meer ist für alle geschlossen, auch für alte Freunde“, sagte die Ministerin Ida Voigt.";
    assert_eq!(joined(("en", said), ("de", german)), 2);
    let other = "Die Küstenwache brachte den Trawler auf. „Wir werden das vor Gericht bringen und uns wehren“, sagte die Ministerin Ida Voigt.";
    assert_eq!(joined(("en", said), ("de", other)), 0);
}
