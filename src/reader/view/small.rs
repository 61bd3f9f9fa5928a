//! What is shown if nothing fits.

use super::canvas::Canvas;
use crate::layout::{MIN_HEIGHT, MIN_WIDTH};
use crate::reader::Model;
use crate::reader::model::Overlay;
use crate::theme::Slot;

/// How to close the open box, which takes the keys although it is not visible.
fn leaves(model: &Model) -> String {
    match &model.input.overlay {
        Some(Overlay::Note(_)) => "a note is open: Esc keeps it".to_owned(),
        Some(_) => "a box is open: Esc closes it".to_owned(),
        None => "q leaves".to_owned(),
    }
}

/// Says what is needed, what there is, and how to quit.
pub fn draw(model: &Model, canvas: &mut Canvas) {
    let area = canvas.bounds();
    let size = model.screen.size;
    let lines = [
        (
            format!(
                "{}x{}: needs {MIN_WIDTH}x{MIN_HEIGHT}",
                size.width, size.height
            ),
            Slot::Warning,
        ),
        (model.matter.story.title.clone(), Slot::Title),
        (leaves(model), Slot::Text),
    ];
    for (row, (words, slot)) in lines.into_iter().enumerate() {
        let row = row as u16;
        if row < area.height {
            canvas.cut(area.x, area.y + row, area.width, &words, slot);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::reader::exercises::words;
    use crate::reader::sample::{bridge, press};
    use crate::reader::{Msg, Size, update};

    #[test]
    fn a_key_that_goes_into_what_lies_open_is_not_said_to_leave() {
        for (keys, said) in [
            ("S a", "a note is open: Esc keeps it"),
            ("S ?", "a box is open: Esc closes it"),
            ("S /", "a box is open: Esc closes it"),
            ("S", "q leaves"),
        ] {
            let mut model = bridge().reader(80, 24);
            press(&mut model, keys);
            update(&mut model, Msg::Resize(Size::new(30, 8)));
            assert!(words(&model).contains(said), "{keys}: {}", words(&model));
            press(&mut model, "Esc");
            assert!(
                words(&model).contains("q leaves"),
                "{keys}: {}",
                words(&model)
            );
        }
    }
}
