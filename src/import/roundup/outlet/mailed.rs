//! The outlet by the mail that a page gives: "Tell us at tips@lantern.example" is by "The Daily Lantern" that the page names,
//! or else by `lantern.example`, as an address of the page itself would be.

use std::sync::LazyLock;

use regex::Regex;

use super::super::RoundupReport;

/// Mail providers open to anybody.
const ANYBODYS: &str = "gmail googlemail outlook hotmail live yahoo proton protonmail gmx web icloud me aol mail posteo orange wanadoo free \
    libero tiscali tutanota pm fastmail zoho yandex";

/// The outlet behind the first address that lines of the page give.
pub(super) fn outlet(report: &RoundupReport, furniture: &[&str]) -> Option<String> {
    let host = furniture.iter().find_map(|line| host(line))?;
    let label = host.split('.').next()?;
    Some(named(report, label).unwrap_or_else(|| host.clone()))
}

/// The host of an address in a line, if it is an outlet's own.
fn host(line: &str) -> Option<String> {
    line.split_whitespace().find_map(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let (who, host) = word.split_once('@')?;
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '.' || c == '-';
        let host = host.strip_prefix("mail.").unwrap_or(host);
        let (label, domain) = host.split_once('.')?;
        let anybodys = ANYBODYS.split_whitespace().any(|free| free == label);
        let whole = !who.is_empty() && label.len() > 1 && domain.len() > 1;
        (whole && !anybodys && host.chars().all(plain)).then(|| host.to_lowercase())
    })
}

/// The longest name on the page that is written as the host is, or whose last word is.
fn named(report: &RoundupReport, label: &str) -> Option<String> {
    static NAMES: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(
            r"(?:The )?\p{Lu}[\p{L}\p{N}’'-]*(?: (?:of |and |& )?\p{Lu}[\p{L}\p{N}’'-]*){0,4}",
        )
        .ok()
    });
    let names = NAMES.as_ref()?;
    let squeezed = |name: &str| -> String {
        let small = name.to_lowercase();
        let letters = small.chars().filter(|c| c.is_alphanumeric());
        letters.collect()
    };
    let label = squeezed(label);
    let fits = |name: &&str| {
        let bare = name.strip_prefix("The ").unwrap_or(name);
        let last = bare.rsplit(' ').next().unwrap_or(bare);
        let cut = last.trim_end_matches("’s").trim_end_matches("'s");
        last == cut && (squeezed(bare) == label || squeezed(last) == label)
    };
    let lines = report.paragraphs.iter().map(String::as_str);
    lines
        .flat_map(|line| names.find_iter(line).map(|found| found.as_str()))
        .filter(fits)
        .max_by_key(|name| name.split(' ').count())
        .map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(paragraphs: &[&str], line: &str) -> Option<String> {
        let report = RoundupReport {
            paragraphs: paragraphs.iter().map(|p| (*p).to_owned()).collect(),
            ..RoundupReport::default()
        };
        outlet(&report, &[line])
    }

    #[test]
    fn mail_names_whose_page_it_is() {
        let told = "‘I heard it fall,’ she told The Daily Crane.";
        let line = "Were YOU there? Tell us at tips@crane.example";
        assert_eq!(of(&[told], line).as_deref(), Some("The Daily Crane"));
        let line = "Contact: presse@hpa.example";
        let said = "The Hull Port Authority (HPA) said so.";
        assert_eq!(of(&[said], line).as_deref(), Some("HPA"));
        assert_eq!(
            of(&[told], "Write to ash@hullecho.example").as_deref(),
            Some("hullecho.example")
        );
        let crane = "The crane was Crane One.";
        assert_eq!(of(&[crane], "ash@gmail.com"), None);
        assert_eq!(of(&[crane], "ash at crane dot example"), None);
    }
}
