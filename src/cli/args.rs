//! What each command takes.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::collate::DivergenceKind;
use crate::layout::{MIN_HEIGHT, MIN_WIDTH};
use crate::review::FindingKind;

/// Lays several outlets' reports of one story side by side and shows where they differ.
#[derive(Debug, Parser)]
#[command(
    name = "parallax",
    version,
    about,
    override_usage = "parallax [OPTIONS] [PATH]...\n       parallax <COMMAND>",
    arg_required_else_help = false,
    after_help = "Examples:\n  \
        parallax sample-bundles/legitimate-targets     open a story bundle\n  \
        parallax one.txt two.md three.html             open loose reports as one story\n  \
        parallax sample-bundles/ferry-fire | less      the same as text\n  \
        parallax --linear sample-bundles/ferry-fire    the same as a dialogue, for a screen reader\n  \
        parallax import *.html draft.docx --into DIR   make a bundle of saved pages and a draft\n  \
        parallax import --roundup page.txt --into DIR  make a bundle of a round-up page"
)]
pub struct Cli {
    /// What to do; without one, the reader opens.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// What the reader opens.
    #[command(flatten)]
    pub open: Open,
    /// When to use colour, instead of what the configuration says
    #[arg(long, value_enum, global = true)]
    pub color: Option<Color>,
}

/// The commands beside opening the reader.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a bundle of pages, links, feeds and documents, or add to one
    Import(Import),
    /// Say what is wrong with a bundle
    Check(Check),
    /// Print the collation: claims, quotes, figures, divergences
    Analyze(Analyze),
    /// Say what an editor should look at before a draft is published
    Review(Review),
    /// Say what a kind of finding means
    Explain(Explain),
    /// Write a snapshot of a story
    Export(Export),
    /// List the themes
    #[command(after_help = "Examples:\n  \
        parallax themes                                those that come with it, and yours\n  \
        parallax story --theme contrast-light          with one of them\n  \
        parallax export story --format svg --theme mono")]
    Themes,
    /// List the keys in force
    #[command(after_help = "Examples:\n  \
        parallax keys                                  with yours from [keys] in config.toml\n  \
        parallax keys | grep claim                     those of one part")]
    Keys,
    /// Show the configuration in force and where each value comes from
    #[command(after_help = "Examples:\n  \
        parallax config                                values, and which file or variable set each\n  \
        PARALLAX_THEME=mono parallax config            with a variable of the environment")]
    Config,
    /// Print shell completions
    Completions(Completions),
    /// Print the manual page
    #[command(after_help = "Examples:\n  \
        parallax man | man -l -                        to read it\n  \
        parallax man > ~/.local/share/man/man1/parallax.1")]
    Man,
}

/// `parallax PATH...`
#[derive(Clone, Debug, Args)]
#[allow(clippy::struct_excessive_bools)] // independent switches, one flag each
pub struct Open {
    /// A bundle folder, a bundle.toml, or two or more report files; `-` reads a report from stdin
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// The report that the others are compared with
    #[arg(long, value_name = "ID")]
    pub base: Option<String>,
    /// The versions of this report beside one another, instead of the story
    #[arg(long, value_name = "ID")]
    pub versions: Option<String>,
    /// The theme (see `parallax themes`)
    #[arg(long, value_name = "NAME")]
    pub theme: Option<String>,
    /// Draw with ASCII alone
    #[arg(long)]
    pub ascii: bool,
    /// Leave the mouse to the terminal
    #[arg(long)]
    pub no_mouse: bool,
    /// Print the text snapshot even on a terminal
    #[arg(long)]
    pub plain: bool,
    /// Read by a dialogue of typed commands and lines that say what changed, as for a screen reader
    #[arg(long, conflicts_with = "plain")]
    pub linear: bool,
}

impl Open {
    /// A flag of the reader's own that is set, as it is written.
    pub fn flag(&self) -> Option<&'static str> {
        [
            (self.base.is_some(), "--base"),
            (self.versions.is_some(), "--versions"),
            (self.theme.is_some(), "--theme"),
            (self.ascii, "--ascii"),
            (self.no_mouse, "--no-mouse"),
            (self.plain, "--plain"),
            (self.linear, "--linear"),
        ]
        .into_iter()
        .find_map(|(set, name)| set.then_some(name))
    }
}

/// When to use colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal, unless the environment says otherwise.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// `parallax import`
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    parallax import *.html draft.docx --into story  saved pages and a draft\n  \
    parallax import https://example.org/a --into story --outlet \"The Example\"\n  \
    parallax import feed.xml --into story --limit 5  the newest entries of a feed\n  \
    parallax import --roundup page.txt --into story  a page of several reports\n  \
    parallax import new.html --into story --as wire --dry-run")]
pub struct Import {
    /// A saved page, a text, Markdown, .docx or .odt file, a feed, an http(s) address, or `-` for standard input
    #[arg(value_name = "SOURCE", required = true)]
    pub sources: Vec<OsString>,
    /// The bundle folder to make or to add to
    #[arg(long, value_name = "DIR")]
    pub into: PathBuf,
    /// The sources are round-up pages: several reports one after another, each with its headline, a summary on the next
    /// line, and the article whose sentences the summary repeats
    #[arg(long)]
    pub roundup: bool,
    /// The id of the report (one source only); a report of that id is brought up to date
    #[arg(long = "as", value_name = "ID")]
    pub id: Option<String>,
    /// The outlet's name, instead of what the source says
    #[arg(long, value_name = "NAME")]
    pub outlet: Option<String>,
    /// The headline, instead of what the source says (one source only)
    #[arg(long, value_name = "TITLE")]
    pub title: Option<String>,
    /// What the reports are to the editor
    #[arg(long, value_enum)]
    pub role: Option<ImportRole>,
    /// The language, like en or pt-BR
    #[arg(long, value_name = "TAG", value_parser = language)]
    pub lang: Option<String>,
    /// The outlet's short name, two to four columns (one source only)
    #[arg(long, value_name = "NAME", value_parser = short_name)]
    pub short: Option<String>,
    /// Entries of a feed at most
    #[arg(long, value_name = "N", default_value_t = 10, value_parser = at_least_one)]
    pub limit: usize,
    /// Seconds that one page of the web may take in all
    #[arg(long, value_name = "SECONDS", default_value_t = 30, value_parser = clap::value_parser!(u64).range(1..=3600))]
    pub timeout: u64,
    /// Say what would be written, and write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Fetch from addresses of this machine and of private networks too
    #[arg(long)]
    pub allow_private: bool,
}

/// What a report is to the editor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ImportRole {
    /// Not yet published: the base of every comparison.
    Draft,
    /// An outlet's published report.
    Published,
    /// An agency text that outlets write from.
    Wire,
}

fn language(tag: &str) -> Result<String, String> {
    if crate::bundle::is_language_tag(tag) {
        Ok(tag.to_owned())
    } else {
        Err("this is no language tag: write one like en or pt-BR".to_owned())
    }
}

fn at_least_one(number: &str) -> Result<usize, String> {
    match number.parse() {
        Ok(0) => Err("write 1 or more".to_owned()),
        Ok(n) => Ok(n),
        Err(_) => Err("write a whole number".to_owned()),
    }
}

fn short_name(name: &str) -> Result<String, String> {
    let columns = unicode_width::UnicodeWidthStr::width(name);
    if (2..=4).contains(&columns) {
        Ok(name.to_owned())
    } else {
        Err(format!("this is {columns} columns wide: write two to four"))
    }
}

/// `parallax check`
#[derive(Debug, Args)]
#[command(
    after_help = "Exit code 1 where there is an error, else 0; warnings alone are fine.\n\n\
    Examples:\n  \
    parallax check story                           what is wrong, at its line, with the remedy\n  \
    parallax check story --fix                     misspelt keys put right\n  \
    parallax check story --format json             for other programs"
)]
pub struct Check {
    /// A bundle folder, a bundle.toml, or report files
    #[arg(value_name = "PATH", required = true)]
    pub paths: Vec<PathBuf>,
    /// Lines to read, or one JSON object
    #[arg(long, value_enum, default_value_t = CheckFormat::Text)]
    pub format: CheckFormat,
    /// Put right in bundle.toml what is safe: rename misspelt keys
    #[arg(long)]
    pub fix: bool,
}

/// Forms of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum CheckFormat {
    /// To read, and for an editor's problem matcher.
    Text,
    /// For other programs: parallax/check/1.
    Json,
}

/// `parallax analyze`
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    parallax analyze story                          divergences and claims, with the evidence\n  \
    parallax analyze story --format json > old.json  for other programs, and to compare with later\n  \
    parallax analyze story --compare old.json       what changed since")]
pub struct Analyze {
    /// A bundle folder, a bundle.toml, or report files
    #[arg(value_name = "PATH", required = true)]
    pub paths: Vec<PathBuf>,
    /// The form
    #[arg(long, value_enum, default_value_t = AnalysisFormat::Text)]
    pub format: AnalysisFormat,
    /// Add every pair of sentences with a score above zero (JSON only)
    #[arg(long)]
    pub candidates: bool,
    /// The report that the others are compared with
    #[arg(long, value_name = "ID")]
    pub base: Option<String>,
    /// The versions of this report beside one another, instead of the story
    #[arg(long, value_name = "ID")]
    pub versions: Option<String>,
    /// Say what changed since an earlier `analyze --format json`, and nothing else
    #[arg(long, value_name = "OLD.json")]
    pub compare: Option<PathBuf>,
}

/// The forms of `analyze`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum AnalysisFormat {
    /// The contract's JSON.
    Json,
    /// A list to read.
    Text,
}

/// `parallax export`
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    parallax export story --format html -o story.html      for a browser, a mail or paper\n  \
    parallax export story --format md --view stack         every wording, as Markdown tables\n  \
    parallax export story --format svg --size 80x24        the reader's screen as a picture\n  \
    parallax export story --format html --compare old.json what changed since old.json was written")]
pub struct Export {
    /// A bundle folder, a bundle.toml, or report files
    #[arg(value_name = "PATH", required = true)]
    pub paths: Vec<PathBuf>,
    /// The form; without it the one that the ending of FILE names
    #[arg(long, value_enum, required_unless_present = "output")]
    pub format: Option<ExportFormat>,
    /// One part alone; without it all of them (SVG: the view that the reader opens with; JSON: always all)
    #[arg(long, value_enum, value_name = "VIEW")]
    pub view: Option<ViewName>,
    /// The screen to draw, in columns and rows; without it 120x36 (SVG only)
    #[arg(long, value_name = "WxH", value_parser = size)]
    pub size: Option<(u16, u16)>,
    /// The theme (SVG only; see `parallax themes`)
    #[arg(long, value_name = "NAME")]
    pub theme: Option<String>,
    /// Say what changed since an earlier `analyze --format json`, and nothing else
    #[arg(long, value_name = "OLD.json")]
    pub compare: Option<PathBuf>,
    /// The report that the others are compared with
    #[arg(long, value_name = "ID")]
    pub base: Option<String>,
    /// Write to this file, whole or not at all, instead of stdout; one that is there is replaced,
    /// unless the story is made of it
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// What a snapshot shows, named as the reader's views are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ViewName {
    /// The full reports, side by side.
    Reader,
    /// Claim by claim, every outlet's wording.
    Stack,
    /// Who has what, as a table.
    Matrix,
    /// The divergences, the gravest first.
    Review,
}

/// The forms of `export`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ExportFormat {
    /// One file for a browser: no script, no request to anywhere, prints well.
    Html,
    /// Markdown, for GitHub or a mail.
    Md,
    /// The analysis, as `analyze --format json` gives it.
    Json,
    /// Claim by claim every outlet's wording, then who has what.
    Text,
    /// The reader's own screen as a picture.
    Svg,
}

/// Columns and rows of a screen: `120x36`.
fn size(words: &str) -> Result<(u16, u16), String> {
    let read = |part: &str, least: u16| {
        let number = part.parse().ok();
        number.filter(|n| (least..=1000).contains(n))
    };
    words
        .split_once(['x', 'X'])
        .and_then(|(width, height)| Some((read(width, MIN_WIDTH)?, read(height, MIN_HEIGHT)?)))
        .ok_or_else(|| {
            format!(
                "write columns and rows as in 120x36, from {MIN_WIDTH}x{MIN_HEIGHT} to 1000x1000"
            )
        })
}

/// `parallax review`
#[derive(Debug, Args)]
#[command(
    after_help = "Prints file:line:column: severity[kind]: text, the gravest first.\n\
    Exit code 1 where a finding is as grave as --fail-on or graver, else 0; 2 where it could not look.\n\n\
    Examples:\n  \
    parallax review sample-bundles/ferry-fire\n  \
    parallax review draft.md wire.txt post.html --draft draft\n  \
    parallax review story --only quote-altered,figure-disagrees --fail-on medium\n  \
    parallax review story --format sarif > findings.sarif\n\n\
    parallax explain lists the kinds; marks and links made in the reader are honoured."
)]
pub struct Review {
    /// A bundle folder, a bundle.toml, or report files
    #[arg(value_name = "PATH", required = true)]
    pub paths: Vec<PathBuf>,
    /// The report to look at, where it is not the bundle's draft
    #[arg(long, value_name = "ID")]
    pub draft: Option<String>,
    /// Compare the draft with this report alone
    #[arg(long, value_name = "ID")]
    pub base: Option<String>,
    /// The form
    #[arg(long, value_enum, default_value_t = ReviewFormat::Text)]
    pub format: ReviewFormat,
    /// From which severity on a finding makes the exit code 1
    #[arg(long, value_enum, value_name = "SEVERITY", default_value_t = Threshold::High)]
    pub fail_on: Threshold,
    /// Only these kinds, separated by commas
    #[arg(long, value_name = "KIND", value_delimiter = ',', value_parser = kinds())]
    pub only: Vec<FindingKind>,
    /// Not these kinds, separated by commas
    #[arg(long, value_name = "KIND", value_delimiter = ',', value_parser = kinds())]
    pub skip: Vec<FindingKind>,
    /// Look again when a file changes, and print what is gone and what is new
    #[arg(long)]
    pub watch: bool,
}

/// The forms of `review`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ReviewFormat {
    /// To read, and for an editor's problem matcher.
    Text,
    /// For other programs: parallax/review/1.
    Json,
    /// SARIF 2.1.0, for code-review tools.
    Sarif,
}

/// From which severity on `review` fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Threshold {
    /// High alone.
    High,
    /// Medium and high.
    Medium,
    /// Any finding.
    Low,
    /// No finding.
    Never,
}

/// `parallax explain`
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    parallax explain                               every kind with a line\n  \
    parallax explain quote-altered                 when it is said, and what to do about it\n  \
    parallax explain not-found                     the same of a kind that the reader shows")]
pub struct Explain {
    /// The kind, of divergence or of finding; without one, all kinds are listed
    #[arg(value_name = "KIND", value_parser = explained())]
    pub kind: Option<String>,
}

/// Reads the name of a kind of finding; help and completions know them all.
fn kinds() -> impl TypedValueParser<Value = FindingKind> {
    PossibleValuesParser::new(
        FindingKind::ALL.map(|kind| PossibleValue::new(kind.name()).help(kind.summary())),
    )
    .try_map(|name| FindingKind::named(&name).ok_or("no such kind"))
}

/// The names of kinds, of divergences first, each once.
fn explained() -> PossibleValuesParser {
    let divergences = DivergenceKind::ALL.map(|kind| (kind.name(), kind.summary()));
    let findings = FindingKind::ALL.map(|kind| (kind.name(), kind.summary()));
    let both = |name: &str| divergences.iter().any(|(known, _)| *known == name);
    let findings = findings.iter().filter(|(name, _)| !both(name));
    let all = divergences.iter().chain(findings);
    PossibleValuesParser::new(all.map(|(name, help)| PossibleValue::new(*name).help(*help)))
}

/// `parallax completions`
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    parallax completions bash > ~/.local/share/bash-completion/completions/parallax\n  \
    parallax completions zsh > ~/.zfunc/_parallax     a folder of $fpath\n  \
    parallax completions fish > ~/.config/fish/completions/parallax.fish")]
pub struct Completions {
    /// The shell
    #[arg(value_enum)]
    pub shell: clap_complete::Shell,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    /// The command lines of a help's examples, without what a shell does with them.
    fn examples(help: &str) -> Vec<Vec<String>> {
        let (_, lines) = help.split_once("Examples:\n").unwrap_or_default();
        let lines = lines.lines().take_while(|line| line.starts_with("  "));
        let command = |line: &str| -> Vec<String> {
            // What it does stands two blanks behind it.
            let typed = line.trim().split("  ").next().unwrap_or_default();
            let typed = typed.split(['>', '|']).next().unwrap_or_default();
            let from = typed.find("parallax").unwrap_or(0);
            let words = typed[from..].split('"').enumerate();
            words
                .flat_map(|(n, part)| match n % 2 {
                    0 => part.split_whitespace().map(str::to_owned).collect(),
                    _ => vec![part.to_owned()],
                })
                .collect()
        };
        lines.map(command).collect()
    }

    #[test]
    fn every_command_has_examples_that_it_understands() {
        let all = Cli::command();
        let commands = all.get_subcommands().filter(|c| c.get_name() != "help");
        for command in commands.chain([&all]) {
            let name = command.get_name();
            let help = command.get_after_help().map(ToString::to_string);
            let examples = examples(&help.unwrap_or_default());
            assert!(
                examples.len() >= 2,
                "{name} has {} examples",
                examples.len()
            );
            for words in examples {
                assert_eq!(words[0], "parallax", "{name}: {words:?}");
                if let Err(error) = Cli::try_parse_from(&words) {
                    panic!("{name}: {words:?}: {error}");
                }
            }
        }
    }
}
