//! Words by which a reporter judges what happened, in the reporter's own voice.
//!
//! Rule: adjectives and nouns that say what to think or feel of an act or of people and nothing that could be measured, of four
//! kinds: scorn, alarm, anger, praise. After the guides of the trade, which ask to leave judgement to the reader (BBC
//! Editorial Guidelines, section 4, "Impartiality"; Reuters Handbook of Journalism, "Emotive words"; AP Stylebook, "loaded
//! language"), and the lexicon of bias of M. Recasens et al., "Linguistic Models for Analyzing and Detecting Biased
//! Language" (ACL 2013), whose strong subjectives these are. Words that are as often plain are left out: "huge", "crisis", "deadly".

use std::sync::LazyLock;

use super::Listed;

/// Folded and in lower case.
static WORDS: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "shambolic bungling bungled botched hapless pathetic disgraceful shameful shamefully disgraced shamed humiliating farcical farce \
         whingeing whining greedy cronies stooges lackeys thugs thuggish goons mob mobs rabble louts yobs crooks crooked cushy bloated hated \
         loathed sham tyrant despot strongman butcher henchmen cowardly cowards treacherous treacherously traitor traitors treasonous \
         barbaric barbarous savage savagely brutal brutally ruthless ruthlessly vile evil monster monsters wicked callous callously heartless \
         despicable sinister shady sleazy snooping meddling brazen brazenly \
         bloodbath bloodbaths carnage slaughter mayhem horror horrors horrific horrifying horrifically terrifying nightmare \
         nightmarish hellish inferno apocalyptic catastrophic shocking shockingly alarming alarmingly frightening chilling harrowing \
         heartbreaking tragic tragically frantic terror doomed stricken \
         furious furiously fury outraged outrage outrageous scandalous fuming seething enraged irate worried \
         whopping crippling staggering jaw-dropping reckless recklessly panicked \
         heroic heroically hero heroes brave bravely courageous gallant glorious triumphant valiant fearless beloved martyrs martyred noble \
         skandalos skandalose katastrophal brutale brutalen feige feigen hinterhaltig blutbad gemetzel unfassbar schockierend schockierende \
         entsetzlich grauenhaft schandlich schandliche heldenhaft tapfer tapfere machthaber schergen todliche schlamperei \
         scandaleux scandaleuse honteux honteuse effroyable terrifiant terrifiante horrible barbare barbares lache laches sanglant sanglante \
         cauchemar heroique infame odieux odieuse sordide \
         escandaloso escandalosa vergonzoso vergonzosa cobarde cobardes salvaje atroz heroico heroica carniceria pesadilla infames traidores \
         titeres brutales \
         scandaloso scandalosa vergognoso vergognosa vigliacco feroce orrendo orrenda eroico eroica mattanza incubo \
         schandalig schandalige laffe gruwelijk gruwelijke heldhaftig bloedbad wrede",
    )
});

/// Whether a word judges.
pub fn judges(form: &str) -> bool {
    WORDS.has_folded(form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_judge() {
        for word in [
            "Furious",
            "shambolic",
            "Bloodbath",
            "cowardly",
            "schändlich",
            "lâche",
        ] {
            assert!(judges(word), "{word}");
        }
        for word in ["angry", "huge", "dead", "crisis", "police", "severe"] {
            assert!(!judges(word), "{word}");
        }
    }
}
