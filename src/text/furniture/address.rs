//! Where to write to and where to look, as it stands in a text: addresses of mail and of pages, told from other words with
//! points in them ("U.S.", "St.Ives", "3.5m").
//!
//! Rule: a host is labels joined by points, the last of which has two letters or more and no digit (RFC 1123, section 2.1;
//! RFC 3696, section 2).

/// Longest last label that a word without "@" is taken for an address by, in letters.
const END: usize = 8;

/// "harbour.example": a name, and behind its last point an end in letters of one case.
pub(super) fn is_host(word: &str) -> bool {
    word.rsplit_once('.').is_some_and(|(name, end)| {
        let small = || end.bytes().all(|b| b.is_ascii_lowercase());
        let loud = || end.bytes().all(|b| b.is_ascii_uppercase());
        !name.is_empty() && end.len() >= 2 && (small() || loud())
    })
}

/// A web address alone on a line.
pub(super) fn is_page(line: &str) -> bool {
    let behind = line
        .strip_prefix("https://")
        .or_else(|| line.strip_prefix("http://"))
        .or_else(|| line.strip_prefix("www."));
    behind.is_some_and(|rest| rest.contains('.') && !rest.contains(' ')) || is_path(line)
}

/// "harbour.example/news/crane/1060344": a host and what stands on it; in capitals it is an outlet and who wrote for it.
fn is_path(line: &str) -> bool {
    let Some((host, path)) = line.split_once('/') else {
        return false;
    };
    let small = host.ends_with(|c: char| c.is_ascii_lowercase());
    small && is_host(host) && !path.is_empty() && !line.contains(' ')
}

/// "anna.berg@harbour.example".
pub(super) fn is_mail(word: &str) -> bool {
    let host = word.split_once('@').map(|(_, host)| host);
    host.is_some_and(|host| host.trim_end_matches('.').contains('.'))
}

/// Whether a word is where to write to or to look: "news@post.example", "post.example/join", "www.post.example".
pub(super) fn is_contact(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let host = word.rsplit_once('@').map_or(word, |(_, host)| host);
    let mailed = host.len() < word.len();
    let host = host.split('/').next().unwrap_or(host);
    let labels: Vec<&str> = host.split('.').collect();
    let plain = |label: &&str| {
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        !label.is_empty() && label.chars().all(fits)
    };
    let named = labels.len() > 1 && labels[0].len() > 2 && labels.iter().all(plain);
    let short = labels.last().is_some_and(|last| last.len() <= END);
    labels.len() > 1 && mailed || named && short && is_host(host)
}

#[cfg(test)]
mod tests {
    use super::{is_contact, is_host, is_page};

    #[test]
    fn addresses_are_told_from_other_words_with_points() {
        for word in [
            "news@post.example",
            "post.example/join",
            "www.post.example",
            "(post.example)",
        ] {
            assert!(is_contact(word), "{word}");
        }
        for word in ["U.S.", "e.g.", "3.5m", "port.", "St.Ives", "1.500", "a.m."] {
            assert!(!is_contact(word), "{word}");
        }
    }

    #[test]
    fn a_host_ends_in_letters_of_one_case() {
        for host in ["post.example", "POST.EXAMPLE", "a.berg@post.example"] {
            assert!(is_host(host), "{host}");
        }
        for word in ["U.S", "St.Ives", "3.5m", "1.500", ".example", "port."] {
            assert!(!is_host(word), "{word}");
        }
        assert!(is_page("post.example/crane"));
        assert!(!is_page("A.BERG/HNA"), "initials");
    }
}
