//! British and American English: one word in two house styles is no difference of wording, and no other word of what is
//! told (R. Ritter, "New Oxford Dictionary for Writers and Editors"; "The Chicago Manual of Style", 7.2). Words are taken in
//! small letters, and read as the American style has them by their endings; a few are listed, whose endings tell nothing.

use std::borrow::Cow;

/// Words whose endings do not tell that they have two spellings.
const WORDS: [(&str, &str); 14] = [
    ("defence", "defense"),
    ("offence", "offense"),
    ("licence", "license"),
    ("pretence", "pretense"),
    ("programme", "program"),
    ("programmes", "programs"),
    ("grey", "gray"),
    ("tyre", "tire"),
    ("tyres", "tires"),
    ("ageing", "aging"),
    ("judgement", "judgment"),
    ("practise", "practice"),
    ("practised", "practiced"),
    ("practising", "practicing"),
];

/// What follows the root where "-our", "-ise", "-re" or "-l" ends it, and its spelling differs.
const BEHIND_OUR: &str = " s ed ing able ably al ers er ful hood ite ites less ly rs ";
const BEHIND_IS: &str = " e es ed er ers ing ation ations ational able ";
const BEHIND_LL: &str = " ed er ers ing or ors ";

fn has(list: &str, ending: &str) -> bool {
    ending.is_empty() || list.contains(&format!(" {ending} "))
}

fn vowels(word: &str) -> usize {
    word.bytes().filter(|b| b"aeiouy".contains(b)).count()
}

/// The word with `from`, which stands at `at`, changed, where what follows is an ending of the list and the root has as many
/// vowels.
fn changed(
    word: &str,
    at: usize,
    from: &str,
    to: &str,
    list: &str,
    least: usize,
) -> Option<String> {
    let (root, ending) = (&word[..at], &word[at + from.len()..]);
    (vowels(root) >= least && has(list, ending)).then(|| format!("{root}{to}{ending}"))
}

/// Where a word has the letters last that its house may spell otherwise: "our", "lys", "is", "ean", "ll".
#[derive(Default)]
struct Last {
    our: Option<usize>,
    lys: Option<usize>,
    is: Option<usize>,
    ean: Option<usize>,
    ll: Option<usize>,
}

impl Last {
    /// In one walk: most words have none of them, and many words are asked.
    fn of(word: &str) -> Self {
        let mut last = Self::default();
        for (at, two) in word.as_bytes().windows(2).enumerate() {
            match two {
                b"is" => last.is = Some(at),
                b"ll" => last.ll = Some(at),
                b"ur" if word[..at].ends_with('o') => last.our = Some(at - 1),
                b"an" if word[..at].ends_with('e') => last.ean = Some(at - 1),
                b"ys" if word[..at].ends_with('l') => last.lys = Some(at - 1),
                _ => {}
            }
        }
        last
    }

    /// The word as the American house has it, where that is another.
    fn respelled(&self, word: &str) -> Option<String> {
        let our = || changed(word, self.our?, "our", "or", BEHIND_OUR, 1);
        let lys = || changed(word, self.lys?, "lys", "lyz", BEHIND_IS, 1);
        let is =
            || changed(word, self.is?, "is", "iz", BEHIND_IS, 1).filter(|_| !word.ends_with("is"));
        let ean = || changed(word, self.ean?, "ean", "ian", " s ", 2);
        let ll =
            || changed(word, self.ll?, "ll", "l", BEHIND_LL, 2).filter(|_| !word.ends_with("ll"));
        our().or_else(lys).or_else(is).or_else(ean).or_else(ll)
    }
}

/// "centre", "theatres", "fibre": a consonant and "-re".
fn ends_in_re(word: &str) -> Option<String> {
    let (root, ending) = match word.strip_suffix('s') {
        Some(root) => (root, "s"),
        None => (word, ""),
    };
    let root = root.strip_suffix("re")?;
    let told = root.ends_with(['b', 't']) && vowels(root) > 0 && root.len() > 2;
    told.then(|| format!("{root}er{ending}"))
}

/// "fulfil", "enrol": two syllables and one "l" or two.
fn ends_in_l(word: &str) -> Option<String> {
    let root = word.strip_suffix("ll")?;
    (vowels(root) > 1).then(|| format!("{root}l"))
}

/// An English word in small letters as both houses may compare it: what differs by the house alone is the same.
pub(super) fn plain(word: &str) -> Cow<'_, str> {
    if word.len() < 4 || !word.bytes().all(|b| b.is_ascii_lowercase()) {
        return Cow::Borrowed(word);
    }
    if let Some((_, american)) = WORDS.iter().find(|(british, _)| *british == word) {
        return Cow::Borrowed(american);
    }
    let spelled = Last::of(word)
        .respelled(word)
        .or_else(|| ends_in_re(word))
        .or_else(|| ends_in_l(word));
    spelled.map_or(Cow::Borrowed(word), Cow::Owned)
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn two_houses_have_one_word() {
        for (british, american) in [
            ("realisation", "realization"),
            ("demilitarised", "demilitarized"),
            ("organisers", "organizers"),
            ("analysed", "analyzed"),
            ("labour", "labor"),
            ("neighbouring", "neighboring"),
            ("favourite", "favorite"),
            ("centre", "center"),
            ("fibres", "fibers"),
            ("travelled", "traveled"),
            ("cancelling", "canceling"),
            ("fulfil", "fulfill"),
            ("defence", "defense"),
            ("ecuadorean", "ecuadorian"),
            ("singaporeans", "singaporians"),
        ] {
            assert_eq!(plain(british), plain(american), "{british} {american}");
        }
    }

    #[test]
    fn other_words_stay_apart() {
        for (one, other) in [
            ("filled", "filed"),
            ("fourth", "forth"),
            ("hour", "hor"),
            ("raise", "raze"),
            ("prise", "prize2"),
            ("calling", "caling"),
            ("there", "theer"),
            ("this", "thiz"),
            ("basis", "basiz"),
        ] {
            assert_ne!(plain(one), plain(other), "{one} {other}");
        }
    }
}
