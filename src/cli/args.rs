//! The arguments of each command.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, StringValueParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::collate::DivergenceKind;
use crate::config::When;
use crate::layout::{MIN_HEIGHT, MIN_WIDTH};
use crate::review::FindingKind;
use crate::theme::BUILTIN;

/// Show several outlets' reports of one story side by side, and where they differ
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
        parallax sample-bundles/ferry-fire | less      print it as text\n  \
        parallax --linear sample-bundles/ferry-fire    open it as a dialogue, for a screen reader\n  \
        parallax import *.html draft.docx --into DIR   make a bundle from saved pages and a draft\n  \
        parallax import --roundup page.txt --into DIR  make a bundle from a round-up page"
)]
pub struct Cli {
    /// What to do; if there is none, the reader opens.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// What the reader opens.
    #[command(flatten)]
    pub open: Open,
    /// When to use colour; overrides the configuration
    #[arg(long, value_enum, global = true)]
    pub color: Option<Color>,
}

/// The commands, other than opening the reader.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a bundle from pages, links, feeds and documents, or add to one
    Import(Import),
    /// List what is wrong with a bundle
    Check(Check),
    /// Print the collation: claims, quotes, figures, divergences
    Analyze(Analyze),
    /// List what an editor should look at before a draft is published
    Review(Review),
    /// Explain a kind of divergence or finding
    Explain(Explain),
    /// Write a snapshot of a story
    Export(Export),
    /// List the themes
    #[command(after_help = "Examples:\n  \
        parallax themes                                list the built-in themes, and yours\n  \
        parallax story --theme contrast-light          open a story with one of them\n  \
        parallax export story --format svg --theme mono")]
    Themes,
    /// List the keys in force
    #[command(after_help = "Examples:\n  \
        parallax keys                                  list all keys, yours included\n  \
        parallax keys | grep claim                     list the keys that concern claims")]
    Keys,
    /// Show the configuration in force, and where each value comes from
    #[command(after_help = "Examples:\n  \
        parallax config                                show each value and what set it\n  \
        PARALLAX_THEME=mono parallax config            show it with a variable set")]
    Config,
    /// Print shell completions
    Completions(Completions),
    /// Print the manual page
    #[command(after_help = "Examples:\n  \
        parallax man | man -l -                        read it\n  \
        parallax man > ~/.local/share/man/man1/parallax.1")]
    Man,
}

impl Cli {
    /// The paths of the story that the command reads, if it reads one.
    pub fn paths_mut(&mut self) -> Option<&mut Vec<PathBuf>> {
        match &mut self.command {
            None => Some(&mut self.open.paths),
            Some(Command::Check(args)) => Some(&mut args.paths),
            Some(Command::Analyze(args)) => Some(&mut args.paths),
            Some(Command::Review(args)) => Some(&mut args.paths),
            Some(Command::Export(args)) => Some(&mut args.paths),
            Some(_) => None,
        }
    }
}

/// `parallax PATH...`
#[derive(Clone, Debug, Args)]
#[allow(clippy::struct_excessive_bools)] // independent switches, one flag each
pub struct Open {
    /// A bundle folder, a bundle.toml, or two or more report files; `-` reads a report from stdin
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// The report to compare the others with
    #[arg(long, value_name = "ID")]
    pub base: Option<String>,
    /// Open the versions of this report side by side, instead of the story
    #[arg(long, value_name = "ID")]
    pub versions: Option<String>,
    /// The theme to use (see `parallax themes`)
    #[arg(long, value_name = "NAME", value_parser = ThemeName, hide_possible_values = true)]
    pub theme: Option<String>,
    /// Draw with ASCII characters only
    #[arg(long)]
    pub ascii: bool,
    /// Leave the mouse to the terminal
    #[arg(long)]
    pub no_mouse: bool,
    /// Print the text snapshot even on a terminal
    #[arg(long)]
    pub plain: bool,
    /// Use a line-by-line dialogue instead of a full screen, for screen readers and scripts
    #[arg(long, conflicts_with = "plain")]
    pub linear: bool,
}

impl Open {
    /// The first of the reader's own flags that is set, as it is written.
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

impl Color {
    /// What is asked for; `None` leaves it to the configuration, the environment and the terminal.
    pub fn when(self) -> Option<When> {
        match self {
            Self::Auto => None,
            Self::Always => Some(When::Always),
            Self::Never => Some(When::Never),
        }
    }
}

/// `parallax import`
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    parallax import *.html draft.docx --into story  import saved pages and a draft\n  \
    parallax import https://example.org/a --into story --outlet \"The Example\"\n  \
    parallax import feed.xml --into story --limit 5  import the newest entries of a feed\n  \
    parallax import --roundup page.txt --into story  split a page of several reports\n  \
    parallax import new.html --into story --as wire --dry-run")]
#[allow(clippy::struct_excessive_bools)] // independent switches, one flag each
pub struct Import {
    /// A saved page or mail; a text, Markdown, .docx or .odt file; a feed; an http(s) address; or `-` for standard input
    #[arg(value_name = "SOURCE", required = true)]
    pub sources: Vec<OsString>,
    /// The bundle folder to make or add to
    #[arg(long, value_name = "DIR")]
    pub into: PathBuf,
    /// Treat the sources as round-up pages: several reports one after another, each with a headline, a summary on the
    /// next line, and the article whose sentences the summary repeats
    #[arg(long)]
    pub roundup: bool,
    /// The id of the report (one source only); an existing report with that id is updated
    #[arg(long = "as", value_name = "ID")]
    pub id: Option<String>,
    /// The name of the outlet; overrides what the source says
    #[arg(long, value_name = "NAME")]
    pub outlet: Option<String>,
    /// The headline; overrides what the source says (one source only)
    #[arg(long, value_name = "TITLE")]
    pub title: Option<String>,
    /// The role of the reports
    #[arg(long, value_enum)]
    pub role: Option<ImportRole>,
    /// The language, such as en or pt-BR
    #[arg(long, value_name = "TAG", value_parser = language)]
    pub lang: Option<String>,
    /// A short name for the outlet, two to four columns wide (one source only)
    #[arg(long, value_name = "NAME", value_parser = short_name)]
    pub short: Option<String>,
    /// The maximum number of entries to take from a feed
    #[arg(long, value_name = "N", default_value_t = 10, value_parser = at_least_one)]
    pub limit: usize,
    /// Give up on a download after this many seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 30, value_parser = seconds)]
    pub timeout: u64,
    /// Show what would be written, without writing it
    #[arg(long)]
    pub dry_run: bool,
    /// List every passage that was set aside
    #[arg(short, long)]
    pub verbose: bool,
    /// Allow addresses on this machine and in private networks
    #[arg(long)]
    pub allow_private: bool,
}

/// The role of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ImportRole {
    /// Not yet published; the base of every comparison.
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
        Err("not a language tag: use one such as en or pt-BR".to_owned())
    }
}

fn at_least_one(number: &str) -> Result<usize, String> {
    match number.parse() {
        Ok(0) => Err("write 1 or more".to_owned()),
        Ok(n) => Ok(n),
        Err(_) => Err("write a whole number".to_owned()),
    }
}

fn seconds(number: &str) -> Result<u64, String> {
    match number.parse() {
        Ok(n @ 1..=3600) => Ok(n),
        _ => Err("write a whole number of seconds from 1 to 3600".to_owned()),
    }
}

fn short_name(name: &str) -> Result<String, String> {
    match unicode_width::UnicodeWidthStr::width(name) {
        2..=4 => Ok(name.to_owned()),
        1 => Err("this is one column wide: use two to four".to_owned()),
        n => Err(format!("this is {n} columns wide: use two to four")),
    }
}

/// `parallax check`
#[derive(Debug, Args)]
#[command(
    after_help = "The exit code is 1 if there are errors, otherwise 0; warnings alone do not count.\n\n\
    Examples:\n  \
    parallax check story                           list what is wrong, with line and remedy\n  \
    parallax check story --fix                     fix misspelt keys\n  \
    parallax check story --format json             print JSON for other programs"
)]
pub struct Check {
    /// A bundle folder, a bundle.toml, or report files
    #[arg(value_name = "PATH", required = true)]
    pub paths: Vec<PathBuf>,
    /// The output format
    #[arg(long, value_enum, default_value_t = CheckFormat::Text)]
    pub format: CheckFormat,
    /// Fix what is safe to fix in bundle.toml: rename misspelt keys
    #[arg(long)]
    pub fix: bool,
}

/// The output formats of `check`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum CheckFormat {
    /// Lines for people and for an editor's problem matcher.
    Text,
    /// JSON for other programs, schema parallax/check/1.
    Json,
}

/// `parallax analyze`
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    parallax analyze story                          list divergences and claims, with evidence\n  \
    parallax analyze story --format json > old.json  save the analysis, to compare with later\n  \
    parallax analyze story --compare old.json       show what changed since")]
pub struct Analyze {
    /// A bundle folder, a bundle.toml, or report files
    #[arg(value_name = "PATH", required = true)]
    pub paths: Vec<PathBuf>,
    /// The output format
    #[arg(long, value_enum, default_value_t = AnalysisFormat::Text)]
    pub format: AnalysisFormat,
    /// Add every pair of sentences with a score above zero (JSON only)
    #[arg(long)]
    pub candidates: bool,
    /// The report to compare the others with
    #[arg(long, value_name = "ID")]
    pub base: Option<String>,
    /// Analyse the versions of this report, instead of the story
    #[arg(long, value_name = "ID")]
    pub versions: Option<String>,
    /// Say what changed since an earlier `analyze --format json`, and nothing else
    #[arg(long, value_name = "OLD.json")]
    pub compare: Option<PathBuf>,
}

/// The output formats of `analyze`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum AnalysisFormat {
    /// JSON for other programs, schema parallax/analysis/1.
    Json,
    /// A list for people.
    Text,
}

/// `parallax export`
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    parallax export story --format html -o story.html      for a browser, an e-mail or print\n  \
    parallax export story --format md --view stack         every wording, as Markdown\n  \
    parallax export story --format svg --size 80x24        the reader's screen as a picture\n  \
    parallax export story --format html --compare old.json what changed since old.json")]
pub struct Export {
    /// A bundle folder, a bundle.toml, or report files
    #[arg(value_name = "PATH", required = true)]
    pub paths: Vec<PathBuf>,
    /// The output format; by default, the one that the extension of FILE names
    #[arg(long, value_enum)]
    pub format: Option<ExportFormat>,
    /// Write only this part; by default, all of them (SVG: the view that the reader opens with; JSON: always all)
    #[arg(long, value_enum, value_name = "VIEW")]
    pub view: Option<ViewName>,
    /// The size of the screen, in columns and rows; 120x36 by default (SVG only)
    #[arg(long, value_name = "WxH", value_parser = size)]
    pub size: Option<(u16, u16)>,
    /// The theme to use (SVG only; see `parallax themes`)
    #[arg(long, value_name = "NAME", value_parser = ThemeName, hide_possible_values = true)]
    pub theme: Option<String>,
    /// Say what changed since an earlier `analyze --format json`, and nothing else
    #[arg(long, value_name = "OLD.json")]
    pub compare: Option<PathBuf>,
    /// The report to compare the others with
    #[arg(long, value_name = "ID")]
    pub base: Option<String>,
    /// Write to this file instead of stdout (`-`); an existing file is replaced, unless it is one that this command reads
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
    /// The divergences, most serious first.
    Review,
}

/// The output formats of `export`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ExportFormat {
    /// A single file for a browser, without scripts or network requests.
    Html,
    /// Markdown, for GitHub or an e-mail.
    Md,
    /// The analysis, as printed by `analyze --format json`.
    Json,
    /// Every outlet's wording claim by claim, then who has what.
    Text,
    /// A picture of the reader's own screen.
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
                "give columns and rows, as in 120x36, from {MIN_WIDTH}x{MIN_HEIGHT} to 1000x1000"
            )
        })
}

/// `parallax review`
#[derive(Debug, Args)]
#[command(
    after_help = "Prints file:line:column: severity[kind]: text, the most serious first.\n\
    The exit code is 1 if there is a finding at or above --fail-on, otherwise 0; it is 2 if the review failed.\n\n\
    Examples:\n  \
    parallax review sample-bundles/ferry-fire\n  \
    parallax review draft.md wire.txt post.html --draft draft\n  \
    parallax review story --only quote-altered,figure-disagrees --fail-on medium\n  \
    parallax review story --format sarif > findings.sarif\n\n\
    `parallax explain` lists the kinds. Marks and links made in the reader are respected."
)]
pub struct Review {
    /// A bundle folder, a bundle.toml, or report files
    #[arg(value_name = "PATH", required = true)]
    pub paths: Vec<PathBuf>,
    /// The report to review, instead of the bundle's draft
    #[arg(long, value_name = "ID")]
    pub draft: Option<String>,
    /// Compare the draft with this report only
    #[arg(long, value_name = "ID")]
    pub base: Option<String>,
    /// The output format
    #[arg(long, value_enum, default_value_t = ReviewFormat::Text)]
    pub format: ReviewFormat,
    /// The lowest severity that makes the exit code 1
    #[arg(long, value_enum, value_name = "SEVERITY", default_value_t = Threshold::High)]
    pub fail_on: Threshold,
    /// Report only these kinds, separated by commas
    #[arg(long, value_name = "KIND", value_delimiter = ',', value_parser = kinds())]
    pub only: Vec<FindingKind>,
    /// Do not report these kinds, separated by commas
    #[arg(long, value_name = "KIND", value_delimiter = ',', value_parser = kinds())]
    pub skip: Vec<FindingKind>,
    /// Review again whenever a file changes, and print which findings are gone and which are new
    #[arg(long)]
    pub watch: bool,
}

/// The output formats of `review`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ReviewFormat {
    /// Lines for people and for an editor's problem matcher.
    Text,
    /// JSON for other programs, schema parallax/review/1.
    Json,
    /// SARIF 2.1.0, for code-review tools.
    Sarif,
}

/// The lowest severity at which `review` fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Threshold {
    /// Only high.
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
    parallax explain                               list every kind in a line\n  \
    parallax explain quote-altered                 when it is reported, and what to do about it\n  \
    parallax explain not-found                     the same for a kind that the reader shows")]
pub struct Explain {
    /// The kind of divergence or finding; without one, all kinds are listed
    #[arg(value_name = "KIND", value_parser = explained())]
    pub kind: Option<String>,
}

/// Takes any name, since themes may be the user's own; completions list the built-in ones.
#[derive(Clone)]
struct ThemeName;

impl TypedValueParser for ThemeName {
    type Value = String;

    fn parse_ref(
        &self,
        command: &clap::Command,
        arg: Option<&clap::Arg>,
        value: &OsStr,
    ) -> Result<String, clap::Error> {
        StringValueParser::new().parse_ref(command, arg, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        let themes = BUILTIN.iter();
        Some(Box::new(themes.map(|(name, _, what)| {
            PossibleValue::new(*name).help(*what)
        })))
    }
}

/// Parses the name of a kind of finding; help and completions list them all.
fn kinds() -> impl TypedValueParser<Value = FindingKind> {
    PossibleValuesParser::new(
        FindingKind::ALL.map(|kind| PossibleValue::new(kind.name()).help(kind.summary())),
    )
    .try_map(|name| FindingKind::named(&name).ok_or("no such kind"))
}

/// The names of all kinds, divergences first, each once.
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
    parallax completions zsh > ~/.zfunc/_parallax     a folder in $fpath\n  \
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

    /// The command lines of the examples in a help text, without pipes and redirections.
    fn examples(help: &str) -> Vec<Vec<String>> {
        let (_, lines) = help.split_once("Examples:\n").unwrap_or_default();
        let lines = lines.lines().take_while(|line| line.starts_with("  "));
        let command = |line: &str| -> Vec<String> {
            // Its description follows after two blanks.
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
