//! Snapshots: the box in which they are ordered, and what became of them.

use std::sync::Arc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::prompt::{Edit, edit};
use crate::reader::model::{ExportBox, ExportRow, Extent, Overlay};
use crate::reader::msg::{Key, KeyPress};
use crate::reader::snapshot::{Order, Unwritten};
use crate::reader::{Effect, Model, draw};

/// Opens the box.
pub fn open(model: &mut Model) {
    let made = ExportBox::new(model);
    model.input.overlay = Some(Overlay::Export(Box::new(made)));
}

/// Takes in a key while the box is open.
pub fn press(model: &mut Model, mut area: Box<ExportBox>, key: KeyPress) -> Vec<Effect> {
    let typing = area.row == ExportRow::File;
    let letter = |c: char| !typing && key == KeyPress::char(c);
    match key.key {
        Key::Esc => return Vec::new(),
        Key::Char('c' | 'g') if key.ctrl => return Vec::new(),
        Key::Enter => return order(model, area),
        Key::Down | Key::Tab => area.step(true),
        Key::Up | Key::BackTab => area.step(false),
        Key::Right => area.turn(model, true),
        Key::Left => area.turn(model, false),
        _ if letter('j') => area.step(true),
        _ if letter('k') => area.step(false),
        _ if letter('l') || letter(' ') => area.turn(model, true),
        _ if letter('h') => area.turn(model, false),
        _ if letter('q') || letter('E') => return Vec::new(),
        _ if typing && edit(&mut area.file, key) == Edit::Changed => area.name_changed(),
        _ => {}
    }
    model.input.overlay = Some(Overlay::Export(area));
    Vec::new()
}

/// Pasted words become a part of the name.
pub fn paste(area: &mut ExportBox, words: &str) {
    area.row = ExportRow::File;
    words.chars().for_each(|c| area.file.push(c));
    area.name_changed();
}

/// Enter: has the snapshot written.
fn order(model: &mut Model, area: Box<ExportBox>) -> Vec<Effect> {
    let file = model.screen.settings.named(area.file.text.trim());
    if file.is_empty() {
        model.say("a file needs a name");
        model.input.overlay = Some(Overlay::Export(area));
        return Vec::new();
    }
    if let Some(why) = area.misnamed() {
        model.say(why);
        model.input.overlay = Some(Overlay::Export(area));
        return Vec::new();
    }
    let picture = (area.extent == Extent::Screen).then(|| Arc::new(screen(model)));
    model.say(format!("writing {file} …"));
    vec![Effect::Export(Box::new(Order {
        scope: model.export_scope(area.extent),
        format: area.format(),
        picture,
        file,
        over: area.there,
        area: *area,
    }))]
}

/// The cells on screen, without what lies over them and what was said last.
fn screen(model: &mut Model) -> Buffer {
    model.input.overlay = None;
    model.input.message = None;
    let size = model.screen.size;
    let mut buffer = Buffer::empty(Rect::new(0, 0, size.width, size.height));
    draw(model, &mut buffer);
    buffer
}

/// The snapshot was written, or was not.
pub fn done(model: &mut Model, order: Order, written: Result<u64, Unwritten>) {
    match written {
        Ok(bytes) => model.say(format!("written: {} ({})", order.file, size(bytes))),
        Err(Unwritten::There) => {
            model.say(format!("{} already exists", order.file));
            ask_again(model, order.area, true);
        }
        Err(Unwritten::Failed(why)) => {
            model.remark(format!("not written: {why}: {}", order.file));
            // Who types lines has read why, and may go on with another command.
            if !model.screen.settings.linear {
                ask_again(model, order.area, false);
            }
        }
    }
}

/// The box again as it was left, at the name, which is to be another one; not where the user has gone on meanwhile.
fn ask_again(model: &mut Model, area: ExportBox, there: bool) {
    if model.input.overlay.is_none() {
        let row = ExportRow::File;
        let area = ExportBox { row, there, ..area };
        model.input.overlay = Some(Overlay::Export(Box::new(area)));
    }
}

/// A number of bytes, for people.
fn size(bytes: u64) -> String {
    match bytes {
        0..=1023 => format!("{bytes} bytes"),
        1024..=1_048_575 => format!("{} KiB", bytes.div_ceil(1024)),
        _ => format!("{:.1} MiB", bytes as f64 / 1_048_576.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::model::Format;
    use crate::reader::sample::{bridge, press, type_in};
    use crate::reader::{Msg, update};

    fn ordered(effects: Vec<Effect>) -> Order {
        match effects.into_iter().next() {
            Some(Effect::Export(order)) => *order,
            other => panic!("no order but {other:?}"),
        }
    }

    #[test]
    fn the_claim_that_is_shown_is_what_is_exported() {
        let mut model = bridge().reader(100, 30);
        press(&mut model, "S J E");
        let order = ordered(press(&mut model, "Enter"));
        let claim = model.claims.at().expect("a claim");
        assert_eq!(order.scope.claims, Some(vec![claim]));
        assert_eq!(order.format, Format::Html);
        assert!(order.file.contains("-c2.html"), "{}", order.file);
        assert!(!order.over);
        assert!(model.input.overlay.is_none());
    }

    #[test]
    fn a_filter_is_offered_where_it_leaves_something_out() {
        let mut model = bridge().reader(100, 30);
        press(&mut model, "M E");
        let order = ordered(press(&mut model, "Enter"));
        assert_eq!((order.scope.claims, order.scope.said), (None, None));
        press(&mut model, "f c E");
        let order = ordered(press(&mut model, "Enter"));
        assert_eq!(order.scope.claims.as_ref().map(Vec::len), Some(2));
        let said = order.scope.said.unwrap_or_default();
        assert_eq!(said, "2 of 4 claims: conflicts");
    }

    #[test]
    fn formats_follow_the_extent_and_the_name_follows_both_until_it_is_typed() {
        let mut model = bridge().reader(100, 30);
        press(&mut model, "M E j l l l");
        let order = ordered(press(&mut model, "Enter"));
        assert_eq!(order.format, Format::Json);
        assert!(order.file.contains(".json"));
        // From all on to the screen: one format is left, and its picture is without the box.
        press(&mut model, "E l");
        let order = ordered(press(&mut model, "Enter"));
        assert_eq!(order.format, Format::Svg);
        assert!(order.file.contains("-matrix.svg"));
        let picture = order.picture.expect("a picture");
        let shown: String = picture
            .content
            .iter()
            .map(ratatui::buffer::Cell::symbol)
            .collect();
        assert!(!shown.contains("E export") && shown.contains("c1"));
        press(&mut model, "E k Ctrl-u");
        type_in(&mut model, "j k.txt");
        press(&mut model, "Up l");
        // A name that was typed stays; its ending goes with the format.
        assert_eq!(ordered(press(&mut model, "Enter")).file, "j k.json");
    }

    #[test]
    fn the_ending_of_a_name_chooses_the_format_or_is_refused() {
        for (name, format) in [
            ("a.json", Format::Json),
            ("a.MD", Format::Markdown),
            ("a.txt", Format::Text),
            ("a.htm", Format::Html),
            ("a.v2", Format::Html),
        ] {
            let mut model = bridge().reader(100, 30);
            press(&mut model, "M E k Ctrl-u");
            type_in(&mut model, name);
            let order = ordered(press(&mut model, "Enter"));
            assert_eq!((order.format, order.file.as_str()), (format, name));
        }
        let mut model = bridge().reader(100, 30);
        press(&mut model, "S E k Ctrl-u");
        type_in(&mut model, "a.json");
        assert!(press(&mut model, "Enter").is_empty());
        let said = model.input.message.clone().unwrap_or_default();
        assert!(said.contains("claim cannot be written as json"), "{said}");
        type_in(&mut model, "x");
        press(&mut model, "Ctrl-u");
        type_in(&mut model, "a.pdf");
        assert!(press(&mut model, "Enter").is_empty());
        let said = model.input.message.clone().unwrap_or_default();
        assert!(said.contains(".pdf is no format of claim"), "{said}");
        press(&mut model, "Ctrl-u");
        type_in(&mut model, "a.json");
        // All can be: to choose it makes the name right.
        press(&mut model, "Down l Enter");
        assert!(model.input.overlay.is_none(), "{:?}", model.input.overlay);
    }

    #[test]
    fn a_file_that_is_there_is_written_over_only_if_asked_again() {
        let mut model = bridge().reader(100, 30);
        press(&mut model, "M E");
        let order = ordered(press(&mut model, "Enter"));
        let answer = Msg::Exported(Box::new(order.clone()), Err(Unwritten::There));
        update(&mut model, answer.clone());
        let again = ordered(press(&mut model, "Enter"));
        assert!(again.over && again.file == order.file);
        update(&mut model, answer);
        type_in(&mut model, "2");
        let other = ordered(press(&mut model, "Enter"));
        assert!(!other.over && other.file.contains(".html2"));
        update(&mut model, Msg::Exported(Box::new(other), Ok(2048)));
        let said = model.input.message.clone().unwrap_or_default();
        assert!(said.contains("html2 (2 KiB)"), "{said}");
    }

    #[test]
    fn after_a_failure_the_name_can_be_mended() {
        let mut model = bridge().reader(100, 30);
        press(&mut model, "M E k Ctrl-u");
        type_in(&mut model, "/nowhere/a.md");
        let order = ordered(press(&mut model, "Enter"));
        let failed = Unwritten::Failed("there is no folder /nowhere".to_owned());
        update(
            &mut model,
            Msg::Exported(Box::new(order.clone()), Err(failed.clone())),
        );
        let said = model.input.message.clone().unwrap_or_default();
        assert!(said.contains("there is no folder /nowhere"), "{said}");
        type_in(&mut model, "x");
        let again = ordered(press(&mut model, "Enter"));
        let ordered = (again.file.as_str(), again.format, again.over);
        assert_eq!(ordered, ("/nowhere/a.mdx", Format::Markdown, false));
        // Who has gone on is not interrupted.
        press(&mut model, "?");
        update(&mut model, Msg::Exported(Box::new(order), Err(failed)));
        assert!(!matches!(model.input.overlay, Some(Overlay::Export(_))));
    }

    #[test]
    fn the_keys_that_are_named_work_on_the_row_and_the_whole_path_is_shown() {
        use crate::reader::exercises::words;
        let settings = crate::reader::Settings {
            folder: Some("/home/desk/stories".to_owned()),
            home: Some("/home/desk".to_owned()),
            ..crate::reader::Settings::default()
        };
        let mut model = bridge().reader_with(80, 24, settings);
        press(&mut model, "M E");
        assert!(words(&model).contains("j k rows · h l choose"));
        let name = |model: &Model| match &model.input.overlay {
            Some(Overlay::Export(area)) => area.file.text.clone(),
            other => panic!("{other:?}"),
        };
        let whole = format!("= /home/desk/stories/{}", name(&model));
        assert!(words(&model).contains(&whole), "{}", words(&model));
        press(&mut model, "j j");
        let shown = words(&model);
        assert!(
            !shown.contains("j k rows") && shown.contains("↑ ↓ rows · type the name"),
            "{shown}"
        );
        press(&mut model, "Ctrl-u");
        type_in(&mut model, "/tmp/jk.html");
        assert!(
            words(&model).contains("= /tmp/jk.html"),
            "{}",
            words(&model)
        );
        press(&mut model, "Up");
        assert!(words(&model).contains("j k rows"), "{}", words(&model));
        assert_eq!(name(&model), "/tmp/jk.html");
        press(&mut model, "Down Ctrl-u");
        type_in(&mut model, "~/jk.html");
        let shown = words(&model);
        assert!(shown.contains("= /home/desk/jk.html"), "{shown}");
        let ordered = ordered(press(&mut model, "Enter"));
        assert_eq!(ordered.file, "/home/desk/jk.html");
    }

    #[test]
    fn a_name_is_needed_and_esc_leaves() {
        let mut model = bridge().reader(100, 30);
        press(&mut model, "E k Ctrl-u");
        assert!(press(&mut model, "Enter").is_empty());
        assert_eq!(model.input.message.as_deref(), Some("a file needs a name"));
        assert!(press(&mut model, "Esc").is_empty());
        assert!(model.input.overlay.is_none());
    }
}
