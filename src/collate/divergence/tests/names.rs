//! Names in several spellings, and names that only sound alike.

use super::*;

#[test]
fn a_country_is_no_spelling_of_a_first_name() {
    let texts = [
        "The road from Orsel to France was shut after the bridge fell, the mayor said on Monday.",
        "The road from Orsel was shut after the bridge fell, the mayor said on Monday. Pope Francis prayed.",
    ];
    silent(&texts, Name);
}

#[test]
fn names_alike_that_nothing_brings_together_are_two() {
    let texts = [
        "The levee at Orsel broke on Monday, the governor's spokeswoman, Linda Walters, said.",
        "The levee at Orsel broke on Monday, officials said.\n\nThe death threats that Rep. Waters was sent came by post.",
    ];
    silent(&texts, Name);
    let one = texts[0].replace("Walters", "Waters");
    let other = texts[0].replace("Linda Walters", "Walters");
    says(&[&one, &other], Name, &["Walters", "Waters"]);
    // First letters of other words are a spelling of no name.
    let texts = [
        "New sanctions under COATSA were announced by the director on Monday in Orsel.",
        "New sanctions were announced by the director, Dan Coats, on Monday in Orsel.",
    ];
    silent(&texts, Name);
    let texts = [
        "Talks with Orsel Public School officials broke down on Monday over pay and hours.",
        "Talks with Orsel Public Schools officials broke down on Monday over pay and hours.",
    ];
    silent(&texts, Name);
}

#[test]
fn a_name_in_one_word_or_two() {
    let texts = [
        "The chief executive, Sanne de Wit, wrote to the staff of the payroll firm.",
        "In a letter to staff of the payroll firm Sanne DeWit, its chief executive, said sorry.",
    ];
    says(&texts, Name, &["Sanne DeWit", "Sanne de Wit"]);
}

#[test]
fn a_word_that_a_sentence_begins_with_is_no_first_name() {
    let texts = [
        "Brave Ayla Hoxha had been buried for 30 hours when the dog began to bark.",
        "Rescuers pulled Ajla Hoxha from the rubble after 30 hours when a dog barked.",
    ];
    says(&texts, Name, &["Ayla", "Ajla"]);
}

#[test]
fn the_plural_of_a_common_word_in_y_is_no_other_name() {
    let texts = [
        "Buyers of the State Treasury were few on Monday, and the price of the paper fell.",
        "Buyers of State Treasurys were few on Monday, and the price of the paper fell.",
    ];
    silent(&texts, Name);
}

#[test]
fn a_first_name_is_one_behind_an_office_too() {
    let texts = [
        "Alessandro Brandi has sided with his players.",
        "Maestro Alessandro Brandy is said to be ready to quit.",
        "Brandi is the chief conductor. Alessandro Brandi wrote of the hall.",
    ];
    says(&texts, Name, &["Brandi", "Brandy"]);
}

#[test]
fn a_hyphen_in_a_last_name_and_a_letter_written_twice() {
    let texts = [
        "Council boss Jo Akers Doyle won her vote on the bridge on Monday.",
        "The mayor, Josephine Akers-Doyle, won a vote on the bridge on Monday.",
    ];
    says(&texts, Name, &["Akers Doyle", "Akers-Doyle"]);
    let both = [
        &*format!("{} Ann de Witt had asked for it.", texts[0]),
        &*format!("{} Ann Dewitt had asked for it.", texts[1]),
    ];
    says(&both, Name, &["Akers Doyle", "Akers-Doyle"]);
    says(&both, Name, &["de Witt", "Dewitt"]);
    let article = [
        "The mayor, Omar al Rawi, won a vote on the bridge on Monday.",
        "Council boss Khalid Omar Al-Rawi won his vote on the bridge on Monday.",
    ];
    silent(&article, Name);
    let twice = [
        "In a message the rebel commander Isa Dhor said that the bridge was open.",
        "The bridge was open, rebel commander Issa Dhor said in a message.",
    ];
    says(&twice, Name, &["Isa Dhor", "Issa Dhor"]);
}
