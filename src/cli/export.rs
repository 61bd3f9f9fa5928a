//! `parallax export`: writes a snapshot to stdout, or to a file that appears completely or not at all.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, anyhow, bail};

use super::args::{Color, Export, ExportFormat, ViewName};
use super::progress::Progress;
use super::story::{Analysed, analysed, load};
use super::{FINE, output};
use crate::app::notes_place;
use crate::bundle::format::Format;
use crate::bundle::read::reason;
use crate::bundle::{Loaded, folder_of, manifest};
use crate::config::{self, Environment};
use crate::export::change::{self, Changes};
use crate::export::{Scope, TextOptions, View, about, html, json, markdown, snapshot};
use crate::reader::still::{self, Scene};
use crate::reader::{Settings, Size, View as Screen};
use crate::text::clean::clean_line;
use crate::theme::{DEFAULT_DARK, Theme};

/// The default size of a picture, in columns and rows.
const SCREEN: (u16, u16) = (120, 36);

/// What names stdout as a file. It must not be written as a file is: what a shell has put into it before (`>>`) would be lost.
const STDOUT: [&str; 4] = ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"];

/// Writes the snapshot, or what changed.
pub fn run(args: &Export, color: Option<Color>) -> anyhow::Result<u8> {
    let loaded = load(&args.paths, None)?;
    let file = output_of(args);
    if let Some(file) = file {
        spare(file, args, &loaded)?;
    }
    let format = format_of(args)?;
    if args.view.is_some() && args.compare.is_some() {
        output::warning("--view is ignored: what changed is one page without views");
    } else if args.view.is_some() && format == ExportFormat::Json {
        output::warning("--view is ignored: JSON always contains everything");
    }
    if format != ExportFormat::Svg {
        let pictures = [
            (args.size.is_some(), "--size"),
            (args.theme.is_some(), "--theme"),
        ];
        for (_, flag) in pictures.into_iter().filter(|(set, _)| *set) {
            output::warning(&format!(
                "{flag} is ignored: it applies only to --format svg"
            ));
        }
    }
    let found = analysed(loaded, args.base.as_deref(), false)?;
    let text = match &args.compare {
        Some(old) => changes_of(args, format, &changed(old, &found)?, color)?,
        None => snapshot_of(args, format, &found, color)?,
    };
    output::deliver(&text, file)?;
    if let Some(file) = file {
        foretell(file, &found.loaded);
    }
    Ok(FINE)
}

/// The file to write; `None` for stdout, which `-` and the system's own names for it stand for too.
fn output_of(args: &Export) -> Option<&Path> {
    let file = args.output.as_deref()?;
    (!STDOUT.iter().any(|name| file == Path::new(name))).then_some(file)
}

/// The format asked for, or else the one that the file extension names.
fn format_of(args: &Export) -> anyhow::Result<ExportFormat> {
    let ending = |file: &Path| Some(file.extension()?.to_str()?.to_ascii_lowercase());
    if let Some(format) = args.format {
        return Ok(format);
    }
    match args.output.as_deref().and_then(ending).as_deref() {
        Some("html" | "htm") => return Ok(ExportFormat::Html),
        Some("md" | "markdown") => return Ok(ExportFormat::Md),
        Some("json") => return Ok(ExportFormat::Json),
        Some("txt" | "text") => return Ok(ExportFormat::Text),
        Some("svg") => return Ok(ExportFormat::Svg),
        _ => {}
    }
    let formats = "add --format html, md, json, text or svg";
    match &args.output {
        Some(file) => {
            let is_folder = file.is_dir();
            let file = clean_line(&file.display().to_string());
            if is_folder {
                bail!("{file}: this is a folder: name a file in it")
            }
            bail!("{file}: the file extension does not name a format: {formats}")
        }
        None => bail!("there is no file to tell the format from: write -o FILE.html, or {formats}"),
    }
}

/// Refuses to overwrite a file that this command reads. Any other file is replaced, as is usual for `-o`.
fn spare(output: &Path, args: &Export, loaded: &Loaded) -> anyhow::Result<()> {
    let Some(output) = place_of(output) else {
        return Ok(()); // there is no such folder
    };
    // A file that is not there yet counts too: as notes, a snapshot would be read the next time.
    let is_it = |file: &Path| place_of(file).is_some_and(|f| f == output);
    let notes = notes_place(loaded);
    let folder = loaded.folder.iter();
    let beside = folder.flat_map(|f| ["bundle.toml", "notes.toml"].map(|name| f.join(name)));
    let mut own = loaded
        .files
        .iter()
        .cloned()
        .chain(beside)
        .chain(notes.beside.into_iter().chain(notes.own));
    if let Some(file) = own.find(|file| is_it(file)) {
        bail!(
            "{} is part of the story and would be overwritten: name another file after -o",
            file.display()
        );
    }
    if args.compare.as_deref().is_some_and(is_it) {
        bail!(
            "{} is what --compare reads and would be overwritten: name another file after -o",
            output.display()
        );
    }
    let settings = config::folder(&Environment::of_process()).and_then(|f| f.canonicalize().ok());
    if settings.is_some_and(|folder| output.starts_with(folder)) {
        bail!(
            "{} is in your configuration and would be overwritten: name another file after -o",
            output.display()
        );
    }
    Ok(())
}

/// Where a file is or would be, without links.
fn place_of(file: &Path) -> Option<PathBuf> {
    let there = file.canonicalize().ok();
    there.or_else(|| Some(folder_of(file).canonicalize().ok()?.join(file.file_name()?)))
}

/// Says that a snapshot written into a folder without a manifest will be one of its reports.
fn foretell(output: &Path, loaded: &Loaded) {
    let same = |folder: &Path| {
        let bare = !folder.join(manifest::FILE_NAME).exists();
        bare && folder.canonicalize().ok() == folder_of(output).canonicalize().ok()
    };
    let report = Format::of(output).is_some();
    if report && loaded.folder.as_deref().is_some_and(same) {
        output::warning(&format!(
            "{} is now one of the report files of this folder: move it elsewhere, or list the reports in a bundle.toml",
            output.display()
        ));
    }
}

/// What changed since the analysis in the file `old`.
pub fn changed(old: &Path, found: &Analysed) -> anyhow::Result<Changes> {
    let name = old.display();
    let before =
        std::fs::read_to_string(old).map_err(|error| anyhow!("{name}: {}", reason(&error)))?;
    let now = json::analysis(found.collated(), false)?;
    let mut changes = change::compare(&before, &now).with_context(|| name.to_string())?;
    changes.states.earlier = old.file_name().map(|n| clean_line(&n.to_string_lossy()));
    Ok(changes)
}

fn changes_of(
    args: &Export,
    format: ExportFormat,
    changes: &Changes,
    color: Option<Color>,
) -> anyhow::Result<String> {
    Ok(match format {
        ExportFormat::Html => change::html(changes),
        ExportFormat::Md => change::markdown(changes),
        ExportFormat::Json => change::json(changes)?,
        ExportFormat::Text => change::text(changes, text_options(output_of(args), color)),
        ExportFormat::Svg => {
            bail!("--compare cannot be drawn as svg: choose html, md, json or text")
        }
    })
}

fn snapshot_of(
    args: &Export,
    format: ExportFormat,
    found: &Analysed,
    color: Option<Color>,
) -> anyhow::Result<String> {
    let given = found.collated();
    let _shown = Progress::of("writing the snapshot");
    let scope = Scope {
        view: args.view.map(view),
        claims: None,
        said: None,
        versions: false,
    };
    Ok(match format {
        ExportFormat::Html => html::page(given, &scope),
        ExportFormat::Md => markdown::text(given, &scope),
        ExportFormat::Json => json::analysis(given, false)?,
        ExportFormat::Text => snapshot::text(given, &scope, text_options(output_of(args), color)),
        ExportFormat::Svg => picture(args, found)?,
    })
}

/// The reader's screen. It depends only on the flags, and on the user's theme if they name it, never on this terminal.
fn picture(args: &Export, found: &Analysed) -> anyhow::Result<String> {
    let given = found.collated();
    let theme = theme_of(args.theme.as_deref())?;
    let scene = Scene {
        story: Arc::new(given.story.clone()),
        annotations: Arc::new(given.annotations.to_vec()),
        collation: Arc::new(given.collation.clone()),
        notes: found.notes.clone(),
        view: args.view.map(screen),
        keys: Vec::new(),
    };
    let settings = Settings {
        colour: theme.has_colour(),
        mouse: false,
        theme: Arc::new(theme.clone()),
        ..Settings::default()
    };
    let (columns, rows) = args.size.unwrap_or(SCREEN);
    let cells = still::screen(&scene, Size::new(columns, rows), settings);
    Ok(still::svg(
        &cells,
        &theme,
        &given.story.title,
        &about(given.story),
    ))
}

/// The theme given by the flag, which must be without faults; by default the built-in dark one, whatever the configuration
/// says, so that the same story gives the same picture on any machine.
fn theme_of(flag: Option<&str>) -> anyhow::Result<Theme> {
    let environment = Environment::of_process();
    let name = flag.unwrap_or(DEFAULT_DARK);
    let found = config::theme(&environment, name).map_err(anyhow::Error::msg)?;
    match found.complaints.first() {
        Some(complaint) => bail!("{complaint}"),
        None => Ok(found.theme),
    }
}

/// A file is as wide as a page, whatever the width of the terminal.
fn text_options(file: Option<&Path>, color: Option<Color>) -> TextOptions {
    match file {
        Some(_) => output::file_options(color),
        None => output::text_options(color),
    }
}

fn view(name: ViewName) -> View {
    match name {
        ViewName::Reader => View::Reader,
        ViewName::Stack => View::Stack,
        ViewName::Matrix => View::Matrix,
        ViewName::Review => View::Divergences,
    }
}

fn screen(name: ViewName) -> Screen {
    match name {
        ViewName::Reader => Screen::Reader,
        ViewName::Stack => Screen::Stack,
        ViewName::Matrix => Screen::Matrix,
        ViewName::Review => Screen::WorkList,
    }
}
