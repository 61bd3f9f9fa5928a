//! The themes that come with the program can be read, by everybody, on every terminal.

use parallax::theme::{
    BUILTIN, Color, Depth, Sight, Slot, Style, Theme, Variant, builtin, check, contrast, difference,
};

fn themes() -> impl Iterator<Item = Theme> {
    BUILTIN.iter().filter_map(|(name, _, _)| builtin(name))
}

/// The least ratio of letters to their ground that a theme promises.
fn promise(theme: &Theme) -> f64 {
    if theme.name.starts_with("contrast") {
        7.0
    } else {
        4.5
    }
}

/// The colour of the letters in a slot, over the page.
fn ink(theme: &Theme, slot: Slot) -> Option<[u8; 3]> {
    let page = theme.style(Slot::Background).patch(theme.style(Slot::Text));
    page.patch(theme.style(slot)).fg.and_then(Color::rgb)
}

#[test]
fn letters_stand_out_from_their_ground() {
    for theme in themes() {
        // A theme on the terminal's own ground promises what a theme can without knowing it: the
        // best of the sixteen that serves on black and white alike (magenta) reaches 4.45.
        let least = promise(&theme);
        let findings: Vec<String> = check(&theme, least)
            .into_iter()
            .filter(|finding| theme.variant != Variant::Either || finding.ratio < 4.4)
            .map(|f| {
                let (slot, ground) = (f.slot.name(), f.ground.name());
                format!("{slot} on {ground}: {:.2} < {}", f.ratio, f.limit)
            })
            .collect();
        assert!(findings.is_empty(), "{}: {findings:#?}", theme.name);
    }
}

#[test]
fn a_check_of_a_poor_theme_finds_it() {
    let source = "variant = \"light\"\ntext = \"#aaaaaa\"\n";
    let (theme, _) = parallax::theme::parse("poor", source, &|_| None);
    let found = check(&theme, 4.5);
    assert!(
        found
            .iter()
            .any(|f| f.slot == Slot::Text && f.ground == Slot::Background)
    );
}

#[test]
fn in_256_colours_letters_still_stand_out() {
    for theme in themes() {
        let theme = theme.at(Depth::Indexed);
        let findings: Vec<String> = check(&theme, 4.5)
            .into_iter()
            .filter(|f| f.ratio < 4.4)
            .map(|f| format!("{} on {}: {:.2}", f.slot.name(), f.ground.name(), f.ratio))
            .collect();
        assert!(findings.is_empty(), "{}: {findings:#?}", theme.name);
    }
}

#[test]
fn tiers_are_told_apart_by_every_kind_of_sight() {
    let tiers = [
        Slot::TierConflict,
        Slot::TierWording,
        Slot::TierCoverage,
        Slot::TierAgree,
    ];
    for theme in themes().filter(|theme| theme.variant != Variant::Either) {
        for (at, &one) in tiers.iter().enumerate() {
            for &other in &tiers[at + 1..] {
                apart(&theme, one, other, 13.0);
            }
        }
    }
}

/// `one` and `other` look at least `least` apart to every kind of sight.
fn apart(theme: &Theme, one: Slot, other: Slot, least: f64) {
    let (Some(a), Some(b)) = (ink(theme, one), ink(theme, other)) else {
        panic!("{}: {} has no colour", theme.name, one.name());
    };
    for sight in Sight::ALL {
        let far = difference(a, b, sight);
        assert!(
            far >= least,
            "{}: {} and {} are {far:.1} apart to {} eyes",
            theme.name,
            one.name(),
            other.name(),
            sight.name()
        );
    }
}

#[test]
fn states_of_the_colour_blind_theme_need_no_red_or_green() {
    let theme = builtin("parallax-cvd").unwrap_or_default();
    let states = [Slot::StateOk, Slot::StateFlag, Slot::Warning, Slot::Text];
    for (at, &one) in states.iter().enumerate() {
        for &other in &states[at + 1..] {
            apart(&theme, one, other, 10.0);
        }
    }
    apart(&theme, Slot::StateOk, Slot::Error, 20.0);
}

#[test]
fn without_its_colours_a_theme_still_says_the_same() {
    for theme in themes() {
        let plain = |slot| Style {
            fg: None,
            bg: None,
            ..theme.style(slot)
        };
        for slot in [Slot::DiffChanged, Slot::DiffOnly, Slot::DiffNumber] {
            assert!(plain(slot).underline, "{}: {}", theme.name, slot.name());
        }
        assert!(plain(Slot::DiffRemoved).strike, "{}", theme.name);
        assert!(plain(Slot::TierConflict).bold, "{}", theme.name);
        assert!(plain(Slot::StateFlag).bold, "{}", theme.name);
        assert!(plain(Slot::Error).bold, "{}", theme.name);
    }
}

#[test]
fn the_current_band_and_the_search_are_seen_on_the_page() {
    for theme in themes().filter(|theme| theme.variant != Variant::Either) {
        let ground = |slot: Slot| {
            theme
                .style(slot)
                .bg
                .and_then(Color::rgb)
                .unwrap_or_default()
        };
        let page = ground(Slot::Background);
        for slot in [Slot::ClaimCurrent, Slot::Selection] {
            assert!(
                contrast(ground(slot), page) > 1.1,
                "{}: {}",
                theme.name,
                slot.name()
            );
        }
        for slot in [Slot::SearchMatch, Slot::SearchCurrent] {
            assert!(
                contrast(ground(slot), page) >= 3.0,
                "{}: {}",
                theme.name,
                slot.name()
            );
        }
    }
}
