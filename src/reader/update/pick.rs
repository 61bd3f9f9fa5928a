//! Themes and outlets, chosen from a list: every choice is shown at once, Enter keeps it, Esc goes
//! back to how things were.

use std::sync::Arc;

use super::outlet;
use super::prompt::{Edit, choose, edit};
use super::ranked::ranked;
use crate::reader::model::{Offer, Outlets, Overlay, Picked, Picker};
use crate::reader::msg::{Key, KeyPress};
use crate::reader::{Effect, Model};
use crate::theme::{self, BUILTIN, Theme};

/// Opens the list of themes, with those that come with the program; the shell looks for others.
pub fn themes(model: &mut Model) -> Vec<Effect> {
    let mut offers: Vec<Offer> = BUILTIN
        .iter()
        .filter_map(|(name, _, what)| {
            Some(Offer {
                name: (*name).to_owned(),
                what: (*what).to_owned(),
                theme: Ok(Arc::new(theme::builtin(name)?)),
            })
        })
        .collect();
    let before = Arc::clone(&model.screen.settings.theme);
    // One of the user's that is in use is chosen before the others of the user's are found.
    if offers.iter().all(|offer| offer.name != before.name) {
        offers.push(Offer {
            name: before.name.clone(),
            what: "yours".to_owned(),
            theme: Ok(Arc::clone(&before)),
        });
    }
    let mut picker = Picker::new(
        Picked::Themes {
            offers: Vec::new(),
            before,
        },
        Vec::new(),
    );
    offer(&mut picker, offers);
    model.input.overlay = Some(Overlay::Pick(Box::new(picker)));
    if !model.screen.settings.colour {
        model.say("no colours here (NO_COLOR, or the terminal has none): themes differ only in bold and underline");
    }
    vec![Effect::ListThemes]
}

/// Opens the list of outlets.
pub fn outlets(model: &mut Model) {
    let listed = model.outlets.everyone().collect();
    let before = model.outlets.clone();
    let panes = model.panes.clone();
    let mut picker = Picker::new(Picked::Outlets { before, panes }, listed);
    picker.choose_index(model.outlets.focus);
    model.input.overlay = Some(Overlay::Pick(Box::new(picker)));
}

/// Puts other themes on offer; the one that was chosen, or else the one in use, stays chosen.
fn offer(picker: &mut Picker, new: Vec<Offer>) {
    let Picked::Themes { offers, before } = &picker.of else {
        return;
    };
    let chosen = picker.chosen().and_then(|index| offers.get(index));
    let name = chosen.map_or(before.name.as_str(), |offer| offer.name.as_str());
    let at = new.iter().position(|offer| offer.name == name);
    let before = Arc::clone(before);
    picker.of = Picked::Themes {
        offers: new,
        before,
    };
    picker.listed = themes_for(picker, &picker.filter.text);
    picker.choose(picker.selected);
    if let Some(at) = at {
        picker.choose_index(at);
    }
}

/// Every theme there is has been found, while the list is open.
pub fn take_offers(model: &mut Model, offers: Vec<Offer>) {
    if let Some(Overlay::Pick(picker)) = &mut model.input.overlay {
        offer(picker, offers);
    }
}

/// Another theme from outside: its file was saved, or the terminal's ground has changed. A choice
/// that is being made goes on.
pub fn take_theme(model: &mut Model, theme: Arc<Theme>) {
    if let Some(Overlay::Pick(picker)) = &mut model.input.overlay
        && let Picked::Themes { before, .. } = &mut picker.of
    {
        *before = theme;
    } else {
        model.screen.settings.theme = theme;
    }
}

/// Takes in one key.
pub fn press(model: &mut Model, mut picker: Box<Picker>, key: KeyPress) -> Vec<Effect> {
    if key.key == Key::Esc || (key.ctrl && matches!(key.key, Key::Char('c' | 'g'))) {
        cancel(model, *picker);
        return Vec::new();
    }
    if key.key == Key::Enter {
        return accept(model, &picker);
    }
    if key.key == Key::Char('s') && key.ctrl {
        return accept_for_good(model, &picker);
    }
    if arrange(model, &mut picker, key) {
        model.input.overlay = Some(Overlay::Pick(picker));
        return Vec::new();
    }
    let mut place = picker.selected;
    choose(&mut place, key);
    let typed = edit(&mut picker.filter, key);
    match typed {
        Edit::Left => {
            cancel(model, *picker);
            return Vec::new();
        }
        Edit::Changed => {
            relist(model, &mut picker);
            preview(model, &picker);
        }
        Edit::None if place != picker.selected => {
            picker.choose(place);
            preview(model, &picker);
        }
        Edit::None => {}
    }
    model.input.overlay = Some(Overlay::Pick(picker));
    Vec::new()
}

/// A click on a line of the list chooses it; one elsewhere leaves.
pub fn click(model: &mut Model, mut picker: Box<Picker>, place: Option<usize>) {
    let Some(place) = place else {
        return cancel(model, *picker);
    };
    picker.choose(place);
    preview(model, &picker);
    model.input.overlay = Some(Overlay::Pick(picker));
}

/// Pasted words narrow the list.
pub fn paste(model: &mut Model, picker: &mut Picker) {
    relist(model, picker);
    preview(model, picker);
}

/// Lists the outlets again while their list is open: the story has others. The one that is listed alone stays chosen.
pub fn renew(model: &mut Model) {
    let Some(Overlay::Pick(mut picker)) = model.input.overlay.take_if(
        |overlay| matches!(overlay, Overlay::Pick(picker) if matches!(picker.of, Picked::Outlets { .. })),
    ) else {
        return;
    };
    let chosen = picker.listed.first().copied();
    relist(model, &mut picker);
    if let Some(report) = chosen {
        picker.choose_index(report);
    }
    model.input.overlay = Some(Overlay::Pick(picker));
}

/// Lists again what was typed for.
fn relist(model: &Model, picker: &mut Picker) {
    picker.listed = match &picker.of {
        Picked::Themes { .. } => themes_for(picker, &picker.filter.text),
        Picked::Outlets { .. } => outlets_for(model, &picker.filter.text),
    };
    picker.choose(0);
}

fn themes_for(picker: &Picker, words: &str) -> Vec<usize> {
    let Picked::Themes { offers, .. } = &picker.of else {
        return Vec::new();
    };
    // Not what it is for: a theme that is called what was typed comes before one that is described so.
    let text = |(index, offer): (usize, &Offer)| {
        let ground = offer.theme.as_ref().map_or("broken", |t| t.variant.name());
        (index, offer.name.clone(), ground.to_owned())
    };
    ranked(words, offers.iter().enumerate().map(text))
}

fn outlets_for(model: &Model, words: &str) -> Vec<usize> {
    let text = |report: usize| {
        let name = model.matter.report(report).map_or("", |r| &r.outlet);
        let short = model.matter.short(report);
        let all = format!("{} {short} {name}", report + 1);
        (report, all, String::new())
    };
    ranked(words, model.outlets.everyone().map(text))
}

/// Shows what is chosen, as if it were kept already.
fn preview(model: &mut Model, picker: &Picker) {
    let chosen = picker.chosen();
    match &picker.of {
        Picked::Themes { offers, before } => {
            model.screen.settings.theme = Arc::clone(before);
            match chosen.and_then(|index| offers.get(index)).map(|o| &o.theme) {
                Some(Ok(theme)) => {
                    let depth = model.screen.settings.depth;
                    model.screen.settings.theme = Arc::new(theme.at(depth));
                }
                Some(Err(why)) => model.say(why.clone()),
                None => {}
            }
        }
        Picked::Outlets { .. } => {
            if let Some(report) = chosen
                && !model.outlets.is_hidden(report)
            {
                outlet::focus_on(model, report);
            }
        }
    }
}

/// Shows, hides or moves the chosen outlet; false if the key means something else.
fn arrange(model: &mut Model, picker: &mut Picker, key: KeyPress) -> bool {
    let (Picked::Outlets { .. }, Some(report)) = (&picker.of, picker.chosen()) else {
        return false;
    };
    let held = key.alt || key.shift || key.ctrl;
    match key.key {
        Key::Char(' ') if !held => toggle(model, report),
        Key::Up | Key::Down if held => {
            let forward = key.key == Key::Down;
            let panes = outlet::panes(model);
            let mut moved = false;
            outlet::rearrange(model, |model| {
                moved = model.outlets.move_among_everyone(report, forward);
                let focus = model.outlets.focus;
                model.outlets.focus_on(focus, panes);
            });
            if report == model.outlets.base {
                model.say("the base stays leftmost: b makes another outlet the base");
            } else if !moved {
                model.say("it is already at the end");
            }
            if picker.filter.text.trim().is_empty() {
                picker.listed = model.outlets.everyone().collect();
                picker.choose_index(report);
            }
        }
        _ => return false,
    }
    true
}

fn toggle(model: &mut Model, report: usize) {
    if report == model.outlets.base {
        model.say("the base always has a pane: b makes another outlet the base");
    } else if model.outlets.is_hidden(report) {
        outlet::focus_on(model, report);
    } else {
        let panes = outlet::panes(model);
        outlet::rearrange(model, |model| {
            model.outlets.hide(report);
            let focus = model.outlets.focus;
            model.outlets.focus_on(focus, panes);
        });
    }
}

/// Esc: everything as it was when the list was opened.
pub fn cancel(model: &mut Model, picker: Picker) {
    match picker.of {
        Picked::Themes { before, .. } => model.screen.settings.theme = before,
        Picked::Outlets { before, panes } => {
            let arranged = |outlets: &Outlets| -> Vec<(usize, bool)> {
                let all = outlets.everyone();
                all.map(|report| (report, outlets.is_hidden(report)))
                    .collect()
            };
            let changed = arranged(&before) != arranged(&model.outlets);
            model.outlets = before;
            model.panes = panes;
            if changed {
                model.say("the outlets are as they were before · o, then Enter keeps changes");
            }
        }
    }
}

/// Ctrl-s: what is shown stays, after the next start too. Outlets are kept with the story anyway.
fn accept_for_good(model: &mut Model, picker: &Picker) -> Vec<Effect> {
    let mut effects = accept(model, picker);
    if let Some(Effect::UseTheme(name)) = effects.first() {
        let ground = model.screen.settings.theme.variant;
        effects.push(Effect::KeepTheme(name.clone(), ground));
    }
    effects
}

/// Enter: what is shown stays.
fn accept(model: &mut Model, picker: &Picker) -> Vec<Effect> {
    let chosen = picker.chosen();
    match &picker.of {
        Picked::Themes { offers, before } => {
            let Some(offer) = chosen.and_then(|index| offers.get(index)) else {
                model.screen.settings.theme = Arc::clone(before);
                return Vec::new();
            };
            if let Err(why) = &offer.theme {
                model.screen.settings.theme = Arc::clone(before);
                model.say(why.clone());
                return Vec::new();
            }
            model.say(format!("colours: {}", offer.name));
            vec![Effect::UseTheme(offer.name.clone())]
        }
        Picked::Outlets { .. } => {
            // One that was just hidden stays so.
            if let Some(report) = chosen.filter(|&report| !model.outlets.is_hidden(report)) {
                outlet::focus_on(model, report);
            }
            let (shown, count) = (model.outlets.shown(), model.outlets.count());
            model.say(format!("{shown} of {count} outlets have a pane"));
            vec![Effect::Remember]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::sample::{bridge, press, type_in};
    use crate::reader::{Msg, update};
    use crate::theme::{Color, DEFAULT_DARK, Slot};

    fn theme(model: &Model) -> &str {
        &model.screen.settings.theme.name
    }

    fn broken() -> Offer {
        Offer {
            name: "torn".to_owned(),
            what: "yours".to_owned(),
            theme: Err("torn.toml:2: a value is missing".to_owned()),
        }
    }

    #[test]
    fn every_choice_of_a_theme_is_shown_and_esc_goes_back() {
        let mut model = bridge().reader(80, 24);
        assert_eq!(press(&mut model, "T"), [Effect::ListThemes]);
        for (name, _, _) in &BUILTIN[1..] {
            press(&mut model, "Down");
            assert_eq!(theme(&model), *name);
        }
        press(&mut model, "Esc");
        assert_eq!(theme(&model), DEFAULT_DARK);
        assert_eq!(model.input.overlay, None);
    }

    #[test]
    fn enter_keeps_the_theme_and_tells_the_shell() {
        let mut model = bridge().reader(80, 24);
        press(&mut model, "T");
        type_in(&mut model, "contrast-light");
        assert_eq!(theme(&model), "contrast-light", "typing chooses too");
        let effects = press(&mut model, "Enter");
        assert_eq!(effects, [Effect::UseTheme("contrast-light".to_owned())]);
        assert_eq!(theme(&model), "contrast-light");
    }

    #[test]
    fn enter_at_once_changes_nothing_though_the_theme_is_the_users() {
        let mut model = bridge().reader(80, 24);
        let mut own = Theme::clone(&model.screen.settings.theme);
        "own".clone_into(&mut own.name);
        update(&mut model, Msg::Theme(Arc::new(own)));
        press(&mut model, "T");
        let effects = press(&mut model, "Enter");
        assert_eq!(effects, [Effect::UseTheme("own".to_owned())]);
        assert_eq!(theme(&model), "own");
    }

    #[test]
    fn ctrl_s_keeps_the_theme_for_good() {
        let mut model = bridge().reader(80, 24);
        let name = || "parallax-light".to_owned();
        press(&mut model, "T Down");
        let effects = press(&mut model, "Ctrl-s");
        let kept = Effect::KeepTheme(name(), theme::Variant::Light);
        assert_eq!(effects, [Effect::UseTheme(name()), kept]);
        assert_eq!(model.input.overlay, None);
    }

    #[test]
    fn esc_says_that_what_was_changed_is_undone() {
        let mut model = bridge().reader(120, 36);
        press(&mut model, "R o Down Esc");
        assert_eq!(model.input.message, None, "nothing was changed");
        press(&mut model, "o Down Space Esc");
        let said = model.input.message.clone().unwrap_or_default();
        assert!(said.contains("as they were before"), "{said}");
        assert_eq!(model.outlets.shown(), 4);
        press(&mut model, "o Down Space Enter");
        assert_eq!(model.outlets.shown(), 3);
        for width in [80, 50] {
            let mut model = bridge().reader(width, 24);
            press(&mut model, "R o");
            let shown = crate::reader::exercises::words(&model);
            assert!(shown.contains("Enter keeps · Esc undoes"), "{shown}");
        }
    }

    #[test]
    fn a_broken_theme_says_what_is_wrong_and_changes_nothing() {
        let mut model = bridge().reader(80, 24);
        press(&mut model, "T");
        update(&mut model, Msg::Themes(vec![broken()]));
        press(&mut model, "Down");
        let said = |model: &Model| model.input.message.clone().unwrap_or_default();
        assert_eq!(press(&mut model, "Enter"), []);
        assert_eq!(said(&model), "torn.toml:2: a value is missing");
        assert_eq!(theme(&model), DEFAULT_DARK);
    }

    #[test]
    fn themes_found_later_leave_the_choice_where_it_was() {
        let mut model = bridge().reader(80, 24);
        press(&mut model, "T Down Down");
        let chosen = theme(&model).to_owned();
        let Some(Overlay::Pick(picker)) = &model.input.overlay else {
            panic!("the list is open");
        };
        let Picked::Themes { mut offers, .. } = picker.of.clone() else {
            panic!("themes");
        };
        offers.insert(0, broken());
        update(&mut model, Msg::Themes(offers));
        press(&mut model, "Enter");
        assert_eq!(theme(&model), chosen);
    }

    #[test]
    fn a_theme_from_outside_waits_for_the_choice() {
        let mut model = bridge().reader(80, 24);
        let light = theme::builtin("parallax-light")
            .map(Arc::new)
            .expect("built in");
        press(&mut model, "T Down Down");
        let chosen = theme(&model).to_owned();
        update(&mut model, Msg::Theme(Arc::clone(&light)));
        assert_eq!(theme(&model), chosen);
        press(&mut model, "Esc");
        assert_eq!(theme(&model), "parallax-light");
    }

    #[test]
    fn fewer_colours_are_shown_where_the_terminal_has_fewer() {
        let settings = crate::reader::Settings {
            depth: theme::Depth::Indexed,
            ..crate::reader::Settings::default()
        };
        let mut model = bridge().reader_with(80, 24, settings);
        press(&mut model, "T Down");
        let fg = model.screen.settings.theme.style(Slot::TierConflict).fg;
        assert!(matches!(fg, Some(Color::Indexed(_))), "{fg:?}");
    }

    #[test]
    fn outlets_are_hidden_moved_and_focused_and_esc_goes_back() {
        let mut model = bridge().reader(120, 36);
        let (before, panes) = (model.outlets.clone(), model.panes.clone());
        press(&mut model, "o Down Space");
        assert_eq!(model.visible(), [0, 2, 3], "the second is hidden");
        press(&mut model, "Down Down Alt-Up");
        assert_eq!(
            model.visible(),
            [0, 3, 2],
            "the fourth stands before the third"
        );
        assert_eq!(model.outlets.focus, 3);
        press(&mut model, "Esc");
        assert_eq!((&model.outlets, &model.panes), (&before, &panes));

        press(&mut model, "o Down Space Enter");
        assert_eq!(model.visible(), [0, 2, 3], "what was hidden stays so");
        assert_eq!(model.outlets.focus, 0);
        press(&mut model, "o");
        type_in(&mut model, "ledger");
        assert_eq!(press(&mut model, "Enter"), [Effect::Remember]);
        assert_eq!(model.outlets.focus, 2);
    }

    #[test]
    fn the_base_keeps_its_pane_and_its_place() {
        let mut model = bridge().reader(120, 36);
        press(&mut model, "o Space");
        assert_eq!(model.outlets.shown(), 4);
        press(&mut model, "Alt-Down");
        assert_eq!(model.outlets.strip().next(), Some(0));
    }

    #[test]
    fn a_click_chooses_and_one_elsewhere_leaves() {
        use crate::reader::msg::{Button, MouseAt, MouseKind};
        use crate::reader::pick::PickPage;
        let mut model = bridge().reader(80, 24);
        press(&mut model, "T");
        let frame = model.frame().expect("a frame");
        let page = PickPage::new(&model, &frame).expect("a list");
        let click = |area: crate::layout::Area| {
            Msg::Mouse(MouseAt {
                kind: MouseKind::Down(Button::Left),
                column: area.x + 3,
                row: area.y,
            })
        };
        update(&mut model, click(page.rows[2].area));
        assert_eq!(theme(&model), BUILTIN[2].0);
        update(&mut model, click(crate::layout::Area::new(0, 0, 4, 1)));
        assert_eq!(theme(&model), DEFAULT_DARK);
        assert_eq!(model.input.overlay, None);
    }
}
