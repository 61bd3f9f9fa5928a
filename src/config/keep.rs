//! A setting that was made in the reader, written into the user's file.

use toml_edit::{DocumentMut, Item, Value, value};

use crate::theme::Variant;

/// The text of `config.toml` with another theme in it; everything else stays as it was. Where the
/// file names a theme for each background, the one for `ground` is changed.
///
/// # Errors
/// If the file cannot be read: line and what is wrong there.
pub fn with_theme(text: &str, name: &str, ground: Variant) -> Result<String, String> {
    let mut file: DocumentMut = text.parse().map_err(|error: toml_edit::TomlError| {
        let at = error.span().map_or(0, |span| span.start);
        let line = 1 + text.get(..at).unwrap_or(text).matches('\n').count();
        format!("{line}: {}", error.message())
    })?;
    let own = match ground {
        Variant::Dark | Variant::Light => file
            .get_mut("theme")
            .and_then(Item::as_table_like_mut)
            .map(|table| table.entry(ground.name()).or_insert(Item::None)),
        Variant::Either => None,
    };
    match own {
        Some(item) => put(item, name),
        None => put(&mut file["theme"], name),
    }
    Ok(file.to_string())
}

/// The new value, followed by the comment that followed the old one.
fn put(item: &mut Item, name: &str) {
    match item.as_value_mut() {
        Some(old) => {
            let decor = old.decor().clone();
            *old = Value::from(name);
            *old.decor_mut() = decor;
        }
        None => *item = value(name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_else_stays_as_it_was_written() {
        let cases = [
            ("", Variant::Dark, "theme = \"new\"\n"),
            (
                "# mine\ntheme = \"old\"   # why\nmouse = false\n",
                Variant::Light,
                "# mine\ntheme = \"new\"   # why\nmouse = false\n",
            ),
            (
                "theme = { dark = \"old\", light = \"day\" }\n",
                Variant::Dark,
                "theme = { dark = \"new\", light = \"day\" }\n",
            ),
            (
                "theme = { dark = \"old\", light = \"day\" }\n",
                Variant::Either,
                "theme = \"new\"\n",
            ),
            (
                "[theme]\nlight = \"day\" # noon\n",
                Variant::Light,
                "[theme]\nlight = \"new\" # noon\n",
            ),
            (
                "[keys]\nmouse = \"W\"\n",
                Variant::Dark,
                "theme = \"new\"\n[keys]\nmouse = \"W\"\n",
            ),
        ];
        for (text, ground, expected) in cases {
            assert_eq!(with_theme(text, "new", ground).as_deref(), Ok(expected));
        }
    }

    #[test]
    fn a_broken_file_is_left_alone_and_its_line_named() {
        let found = with_theme("mouse = true\ntheme = \n", "new", Variant::Dark);
        assert!(found.is_err_and(|why| why.starts_with("2: ")));
    }
}
