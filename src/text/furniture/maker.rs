//! Words and shapes of lines about those who made a report: names, roles of the trade, agencies.

/// What the trade is called in six languages, in small letters.
const ROLES: &str = "reporter reporters correspondent correspondents editor editors writer writers journalist journalists \
    columnist photographer producer staff newsdesk contributor redakteur redakteurin korrespondent \
    korrespondentin reporterin journalistin redaktion volontär volontärin journaliste journalistes \
    correspondant correspondante rédacteur rédactrice rédaction chroniqueur chroniqueuse periodista \
    periodistas corresponsal redactor redactora redacción columnista giornalista corrispondente inviato \
    inviata redattore redattrice redazione cronista verslaggever verslaggeefster redacteur redactrice \
    redactie editora envoyé envoyée envoyés envoyées enviado enviada enviados sonderkorrespondent \
    sonderkorrespondentin korrespondenten journalisten journalistinnen redakteure redakteurinnen \
    reporterinnen correspondants corresponsales corrispondenti correspondenten";

/// News agencies, and what stands for them, in small letters.
const AGENCIES: &str = "afp ap dpa ansa efe anp apa sda ats belga reuters tass xinhua pti ani upi pa epd kna agencies \
    agenturen agences agencias agenzie";

/// Words that stand between names and places.
const JOINTS: &str = "and et und y e en in for of the de van von der la le del di du da den bin al at à a aus with avec \
    mit con met & | dos";

/// Whether a word is one of a list.
pub(super) fn is_of(list: &str, word: &str) -> bool {
    // As bytes: to look for the next blank as for any sign took most of the time.
    let (list, word) = (list.as_bytes(), word.as_bytes());
    list.split(|byte| *byte == b' ')
        .any(|listed| listed == word)
}

/// A word without the signs around it.
pub(super) fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

pub(super) fn is_capital(word: &str) -> bool {
    bare(word).starts_with(char::is_uppercase)
}

pub(super) fn is_role(word: &str) -> bool {
    let word = bare(word).to_lowercase();
    let last = word.rsplit('-').next().unwrap_or(&word);
    is_of(ROLES, last)
}

pub(super) fn is_joint(word: &str) -> bool {
    let word = word.trim_end_matches(',');
    bare(word).is_empty() || is_of(JOINTS, word)
}

pub(super) fn is_agency(word: &str) -> bool {
    is_of(AGENCIES, &bare(word).to_lowercase())
}

/// "Our correspondents": those of the outlet.
pub(super) fn is_ours(word: &str) -> bool {
    const OURS: &str = "our own unser unsere unseren unserem unserer nos notre nuestro nuestros nuestra nuestras nostro nostri nostra onze";
    is_of(OURS, &word.to_lowercase())
}

/// Two to four letters: who wrote or edited it.
pub(super) fn is_initials(word: &str) -> bool {
    (2..=4).contains(&word.chars().count()) && word.chars().all(char::is_alphabetic)
}

/// Whether a line ends as sentences do; initials and "Jr." do not.
pub(super) fn is_stopped(line: &str) -> bool {
    let last = line.split_whitespace().next_back().unwrap_or_default();
    line.ends_with(['!', '?', ':', ';', ',', '…', '”', '"', '“', '»'])
        || last.ends_with('.') && bare(last).chars().count() > 2 && !matches!(last, "a.m." | "p.m.")
}

/// Two to five capitalised words, particles between them: "Anna van der Berg".
pub(super) fn is_name(part: &str) -> bool {
    let words: Vec<&str> = part.split_whitespace().collect();
    let ends = |at: Option<&&str>| at.is_some_and(|word| is_capital(word));
    let letters = |word: &&str| {
        word.chars()
            .all(|c| c.is_alphabetic() || ".-’'".contains(c))
    };
    (2..=5).contains(&words.len())
        && ends(words.first())
        && ends(words.last())
        && words.iter().all(letters)
        && words.iter().all(|word| is_capital(word) || is_joint(word))
}

/// What somebody is in the trade, alone: "Local Democracy Reporter", "Korrespondentin in Oslo".
pub(super) fn is_role_line(part: &str) -> bool {
    let words: Vec<&str> = part.split_whitespace().collect();
    let (Some(first), Some(last)) = (words.first(), words.last()) else {
        return false;
    };
    let fits = |word: &&str| is_capital(word) || is_role(word) || is_joint(word);
    words.len() <= 6
        && (is_role(first) || is_role(last))
        && words.iter().filter(|word| !fits(word)).count() <= 1
}

/// "Jan de Vries Correspondent Spanje": a name, a role, and the place of it; where somebody was shot it is a headline.
pub(super) fn is_sent(words: &[&str]) -> bool {
    const FATES: &str = "held shot dead wins quits dies says sues hits found lost slain out back";
    let role = words.iter().position(|word| is_role(word));
    let Some((name, [role, place @ ..])) = role.map(|at| words.split_at(at)) else {
        return false;
    };
    let fate = |word: &&str| is_of(FATES, &word.to_lowercase()) || word.ends_with("ed");
    is_name(&name.join(" "))
        && bare(role).to_lowercase().starts_with("corr")
        && (1..=2).contains(&place.len())
        && place.iter().all(|word| is_capital(word) && !is_role(word))
        && !place.iter().any(fate)
}

#[cfg(test)]
mod tests {
    use super::is_sent;

    #[test]
    fn a_name_a_role_and_its_place() {
        let sent = |line: &str| is_sent(&line.split(' ').collect::<Vec<_>>());
        assert!(sent("Jan de Vries Correspondent Spanje"));
        assert!(!sent("Northern Quay Correspondent Freed"));
        assert!(!sent("Northern Quay Correspondent Says"));
        assert!(!sent("Correspondent Spanje"));
    }
}
