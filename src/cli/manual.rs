//! `parallax man`: one page with every command, its options and its examples.

use std::fmt::Write as _;

use clap::{Command, CommandFactory};
use clap_mangen::Man;

use super::args::Cli;
use super::{FINE, output};

/// The parts of the page that clap does not know, in roff.
const REST: &str = r"
.SH EXIT STATUS
.TP
0
Success.
.TP
1
The command ran and found something to report: \fBcheck\fR with errors, \fBreview\fR at or above \fB\-\-fail\-on\fR, \fBimport\fR with a source that could not be read.
.TP
2
The command could not do what was asked: wrong usage, a missing file, a bad bundle.
.SH ENVIRONMENT
.TP
\fBPARALLAX_THEME\fR, \fBPARALLAX_COLOR\fR, \fBPARALLAX_MOUSE\fR, \fBPARALLAX_ASCII\fR
Like the keys of the configuration file, which they override; flags override both.
.TP
\fBNO_COLOR\fR, \fBCLICOLOR_FORCE\fR
Disable colour; force it even if the output is not a terminal.
.TP
\fBVISUAL\fR, \fBEDITOR\fR
The editor for notes and for report files; vi if neither is set.
.TP
\fBCOLUMNS\fR
The width of text printed on a terminal, if it is not the terminal's own; elsewhere text is 80 columns wide.
.TP
\fBXDG_CONFIG_HOME\fR, \fBXDG_DATA_HOME\fR, \fBXDG_STATE_HOME\fR
The folders of the configuration, of notes on stories that cannot be written to, and of reading positions.
.SH FILES
.TP
\fIbundle.toml\fR
The story: its title and its reports.
.TP
\fInotes.toml\fR
Notes, marks and links; beside bundle.toml if that folder can be written to.
.TP
\fI~/.config/parallax/config.toml\fR
The configuration; \fBparallax config\fR shows what is in force.
";

/// `parallax man`
pub fn man() -> anyhow::Result<u8> {
    output::print(&page()?)?;
    Ok(FINE)
}

fn page() -> anyhow::Result<String> {
    let mut all = Cli::command().disable_help_subcommand(true);
    all.build();
    let main = Man::new(all.clone());
    let mut out = Vec::new();
    main.render_title(&mut out)?;
    main.render_name_section(&mut out)?;
    main.render_synopsis_section(&mut out)?;
    main.render_description_section(&mut out)?;
    main.render_options_section(&mut out)?;
    let mut page = text(&out);
    page.push_str(".SH COMMANDS\n");
    for command in all.get_subcommands() {
        page.push_str(&section(command)?);
    }
    page.push_str(REST.trim_start());
    page.push_str(".SH EXAMPLES\n");
    page.push_str(&after(&all)?);
    Ok(page)
}

/// A command under a second-level heading.
fn section(command: &Command) -> anyhow::Result<String> {
    // Options that every command has are listed once, above.
    let own = command
        .clone()
        .mut_arg("color", |flag| flag.hide(true))
        .mut_arg("help", |flag| flag.hide(true));
    let man = Man::new(own);
    let mut out = Vec::new();
    man.render_synopsis_section(&mut out)?;
    man.render_description_section(&mut out)?;
    man.render_options_section(&mut out)?;
    // The parts (usage, description, options) need no headings of their own.
    let parts = text(&out).replace(".SH SYNOPSIS\n", "");
    let parts = parts.replace(".SH DESCRIPTION\n", ".PP\n");
    let parts = with_values(command, parts.replace(".SH OPTIONS\n", ""));
    let name = command.get_name();
    Ok(format!(".SS {name}\n{parts}{}", after(command)?))
}

/// Adds the value names to the options in the usage line: the renderer gives them only in the list below.
fn with_values(command: &Command, parts: String) -> String {
    let mut out = parts;
    for flag in command
        .get_arguments()
        .filter(|f| f.get_action().takes_values())
    {
        let Some(long) = flag.get_long() else {
            continue;
        };
        let long = format!("\\-\\-{}\\fR", long.replace('-', "\\-"));
        let named = flag.get_value_names().and_then(|names| names.first());
        let value = match named {
            Some(name) => name.to_string(),
            None => flag.get_id().as_str().to_uppercase(),
        };
        let with = format!("{long} \\fI{value}\\fR");
        out = out.replace(&format!("{long}]"), &format!("{with}]"));
        out = out.replace(&format!("<\\fB{long}>"), &format!("\\fB{with}"));
    }
    out
}

/// The text below the options in the command's help: examples, line by line.
fn after(command: &Command) -> anyhow::Result<String> {
    if command.get_after_help().is_none() {
        return Ok(String::new());
    }
    let mut out = Vec::new();
    Man::new(command.clone()).render_extra_section(&mut out)?;
    let lines = text(&out).replace(".SH EXTRA\n", "");
    Ok(format!(".PP\n.nf\n{lines}.fi\n"))
}

/// The rendered text, without the definition of an apostrophe that precedes each part.
fn text(bytes: &[u8]) -> String {
    let all = String::from_utf8_lossy(bytes);
    let defined = |line: &&str| !line.starts_with(".ie \\n(.g") && !line.starts_with(".el .ds Aq");
    let lines: Vec<&str> = all.lines().filter(defined).collect();
    let plain = lines.join("\n").replace("\\*(Aq", "\\(aq");
    ascii(&plain) + "\n"
}

/// Replaces non-ASCII characters by their code points: not every formatter knows the encoding.
fn ascii(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if c.is_ascii() {
            out.push(c);
        } else {
            let _ = write!(out, "\\[u{:04X}]", u32::from(c));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_has_every_command_with_its_flags() -> anyhow::Result<()> {
        let page = page()?;
        assert!(page.starts_with(".TH"));
        for command in Cli::command().get_subcommands() {
            let name = command.get_name();
            assert!(page.contains(&format!("\n.SS {name}\n")), "{name}");
        }
        for part in [
            "\\-\\-fail\\-on",
            "\\-\\-candidates",
            ".SH EXIT STATUS",
            "NO_COLOR",
        ] {
            assert!(page.contains(part), "{part}");
        }
        for usage in [
            " \\fB\\-\\-into\\fR \\fIDIR\\fR <\\fISOURCE\\fR>",
            "[\\fB\\-\\-outlet\\fR \\fINAME\\fR]",
            "[\\fB\\-\\-dry\\-run\\fR]",
            "\\-\\-output\\fR \\fIFILE\\fR]",
        ] {
            assert!(page.contains(usage), "{usage}");
        }
        assert!(page.is_ascii());
        // There are no other pages to refer to.
        assert!(!page.contains("(1)"));
        Ok(())
    }
}
