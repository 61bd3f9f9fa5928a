//! The reports in one source.

use std::borrow::Cow;

use super::error::{NO_ROUNDUP, ONE_REPORT, several};
use super::gather::{Gathered, Raw};
use super::kinds::{self, Kind, feed, mail, mhtml, office};
use super::{Failure, Item, Options, consent, hyphen, net, roundup, sheets, wire};
use crate::bundle;
use crate::bundle::count::words;
use crate::bundle::decode::{self, Decoded};
use crate::bundle::format::{self, Extract, Format};
use crate::bundle::name;
use crate::bundle::write::NewReport;
use crate::story::{Meta, Role, SetAside};
use crate::text::clean::{self, Breaks, clean_line};
use crate::text::furniture;

/// The remark on a round-up page that does not name an article's outlet.
const NO_OUTLET: &str = "the page does not say which outlet this is: name it in bundle.toml";
/// The remark on a page of few words,
const LITTLE: &str = "the page has little text: check that the article is complete";
/// and on one that its script had not filled yet when it was saved.
const EMPTY: &str = "the page has hardly any text; if a script puts it there, save the page from the browser that shows it, and import \
     the file under the id of this report (--as ID)";
/// The remark on an entry of a feed that has few words, and no page.
const SHORT: &str = "the feed has little text for it: check that this is the whole report";
/// The error for data meant for programs.
const DATA: &str = "this is data for programs (JSON), not the page of a report: give the address at which a browser shows the \
     report, or a file with its text";
/// The remark on a page that a server or browser gave in the report's place.
const CONSENT: &str = "this page asks for consent to cookies and seems not to have the report: open its address in a browser, answer, \
     save the page, and import the file under the id of this report (--as ID)";
/// A page with fewer words than this probably lacks the article.
const FEW_WORDS: usize = 60;
/// One with fewer words than this has nothing but what stands there while a script works.
const HARDLY_WORDS: usize = 12;
/// A feed's own text with fewer words than this is taken for a teaser, and the report's page is fetched.
const WHOLE_WORDS: usize = 120;

/// Reads what was found in a source.
pub(super) fn of(raw: &Raw, options: &Options) -> Result<Gathered, String> {
    if let Some(ending) = kinds::claimed(raw) {
        return Err(format!(
            "this is not a .{ending} file: save the document again as .docx, .odt or .txt, or correct the file extension"
        ));
    }
    if kinds::is_data(raw) {
        return Err(DATA.to_owned());
    }
    if let Some(ending) = kinds::beside(raw) {
        return Err(format!(
            "a .{ending} file holds no report: name the page, or a .txt, .md, .html, .docx or .odt file"
        ));
    }
    let kind = kinds::of(raw);
    if options.roundup {
        return of_roundup(raw, kind);
    }
    let item = match kind {
        Kind::Feed => return of_feed(raw, options),
        Kind::Mhtml => of_report(&mhtml::page(raw)?, Format::Html)?,
        Kind::Mail => of_mail(&mail::read(raw)?)?,
        Kind::Office => written(&office::read(&raw.bytes)?, Format::Text, raw)?,
        Kind::Report(format) => of_report(raw, format)?,
    };
    Ok(Gathered {
        items: vec![item],
        ..Gathered::default()
    })
}

/// What a page in a mail does not say, the mail does.
fn of_mail(mail: &mail::Mail) -> Result<Item, String> {
    let mut item = of_report(&mail.raw, mail.format)?;
    let report = &mut item.report;
    if report.title.is_empty() {
        report.title = wire::title_of(&mail.subject).unwrap_or_default();
    }
    if report.meta.published.is_none() {
        report.meta.published = format::moment(&mail.date);
    }
    Ok(item)
}

fn decoded(raw: &Raw, format: Format) -> Result<Decoded, String> {
    decode::decode_as(&raw.bytes, format == Format::Html, raw.charset.as_deref())
        .map_err(|error| error.to_string())
}

fn of_roundup(raw: &Raw, kind: Kind) -> Result<Gathered, String> {
    let (raw, format) = match kind {
        Kind::Report(format) => (Cow::Borrowed(raw), format),
        Kind::Mhtml => (Cow::Owned(mhtml::page(raw)?), Format::Html),
        Kind::Mail => {
            let mail = mail::read(raw)?;
            (Cow::Owned(mail.raw), mail.format)
        }
        Kind::Feed | Kind::Office => return Err(NO_ROUNDUP.to_owned()),
    };
    let decoded = decoded(&raw, format)?;
    let page = roundup_of(&decoded.text, format);
    if page.reports.is_empty() {
        return Err(NO_ROUNDUP.to_owned());
    }
    let mut remarks = remarks(&decoded, page.removed);
    if let [only] = &page.reports[..] {
        remarks.push(format!("{ONE_REPORT}: “{}”", clean_line(&only.title)));
    }
    let item = |(report, found): (NewReport, &roundup::RoundupReport)| {
        let mut remarks = std::mem::take(&mut remarks);
        if found.unnamed {
            remarks.push(NO_OUTLET.to_owned());
        }
        Item {
            report,
            set_aside: found.set_aside.clone(),
            remarks,
            ..Item::default()
        }
    };
    let reports = page.to_bundle().reports;
    Ok(Gathered {
        items: reports.into_iter().zip(&page.reports).map(item).collect(),
        title: Some(page.title.clone()),
        date: page.date,
        ..Gathered::default()
    })
}

fn roundup_of(page: &str, format: Format) -> roundup::Roundup {
    match format {
        Format::Html => roundup::of_page(page),
        Format::Text | Format::Markdown => roundup::roundup(page),
    }
}

/// Remarks on how bytes were decoded.
fn remarks(decoded: &Decoded, removed: usize) -> Vec<String> {
    let mut list = Vec::new();
    if let Some(stated) = decoded.mistaken {
        list.push(format!(
            "the stated encoding, {stated}, is wrong; {} was assumed: check that all letters are right",
            decoded.encoding
        ));
    } else if decoded.guessed {
        list.push(format!(
            "the encoding is not stated; {} was assumed: check that all letters are right",
            decoded.encoding
        ));
    }
    if decoded.broken > 0 {
        list.push(format!(
            "places that could not be decoded as {} and are shown as \u{fffd}: {}",
            decoded.encoding, decoded.broken
        ));
    }
    if removed > 0 {
        list.push(format!("control or format characters removed: {removed}"));
    }
    list
}

fn of_report(raw: &Raw, format: Format) -> Result<Item, String> {
    let decoded = decoded(raw, format)?;
    let mut item = match format {
        Format::Text => {
            let letter = wire::report_in(&decoded.text);
            let (body, edges) = sheets::as_one(&letter.body);
            let (body, parted) = hyphen::joined(&body);
            let mut extract = format::extract(&body, format);
            extract.outlet = extract.outlet.or(letter.outlet());
            extract.title = extract.title.or(letter.title);
            extract.meta.published = letter.date.as_deref().and_then(format::moment);
            let mut item = written(&extract, format, raw)?;
            item.remarks.extend(left_out(&letter.around));
            let edges: Vec<String> = edges
                .iter()
                .map(|line| format!("“{}”", clean_line(line)))
                .collect();
            item.remarks.extend(named(
                "page numbers and running heads were left out",
                &edges,
            ));
            item.remarks.extend(named(
                "words hyphenated at the end of a line were rejoined",
                &parted,
            ));
            item
        }
        Format::Html | Format::Markdown => {
            written(&format::extract(&decoded.text, format), format, raw)?
        }
    };
    item.remarks.splice(0..0, remarks(&decoded, 0));
    let reports = roundup_of(&decoded.text, format).reports;
    if let [first, _, ..] = &reports[..] {
        let title = clean_line(&first.title);
        item.remarks.push(several(reports.len(), &title));
    }
    if format == Format::Markdown {
        // Emphasis and links belong to the text, so the file stays Markdown.
        item.report.body = decoded.text;
        item.report.markdown = true;
    }
    Ok(item)
}

/// Words named before the rest are counted.
const NAMED: usize = 4;

/// A remark that names the first of what was found.
fn named(remark: &str, found: &[String]) -> Option<String> {
    let (named, rest) = found.split_at(found.len().min(NAMED));
    let more = match rest.len() {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    (!found.is_empty()).then(|| format!("{remark}: {}{more}", named.join(", ")))
}

/// The remark on the words of a mail around the report in it.
fn left_out(around: &[String]) -> Option<String> {
    /// Scalars of them that are shown.
    const SHOWN: usize = 60;
    let words = clean_line(&around.join(" … "));
    let shown: String = words.chars().take(SHOWN).collect();
    let more = if shown == words { "" } else { "…" };
    (!words.is_empty())
        .then(|| format!("words of the mail around the report were left out: “{shown}{more}”"))
}

/// The report of an extract that has a text.
fn written(extract: &Extract, format: Format, raw: &Raw) -> Result<Item, String> {
    let item = item(extract, format, raw);
    if words(&item.report.body) == 0 {
        return Err(
            "no text was found in it: check that it contains the article itself".to_owned(),
        );
    }
    Ok(item)
}

/// A report of an extract. The text of a page is written cleaned; what a person wrote is written unchanged.
fn item(extract: &Extract, format: Format, raw: &Raw) -> Item {
    let cleaned = clean::clean(&extract.body, Breaks::Detect);
    let title = line(extract.title.as_ref()).unwrap_or_default();
    let mut meta = meta(extract, raw.url.as_deref());
    let head = furniture::Head {
        title: &title,
        byline: meta.byline.as_deref().unwrap_or_default(),
    };
    let (text, by_words) = furniture::set_aside_below(head, &cleaned.text);
    if format == Format::Html && meta.published.is_none() {
        // The line that says it is not in what is written.
        meta.published = bundle::published(&by_words, &cleaned.text, &text);
    }
    let mut set_aside = extract.set_aside.clone();
    set_aside.extend(by_words);
    let body = match format {
        Format::Html => text,
        Format::Text | Format::Markdown => cleaned.text,
    };
    let stem = raw
        .name
        .rsplit_once('.')
        .map_or(raw.name.as_str(), |(stem, _)| stem);
    let outlet = line(extract.outlet.as_ref());
    let mut remarks = Vec::new();
    if cleaned.removed > 0 {
        remarks.push(format!(
            "control or format characters removed: {}",
            cleaned.removed
        ));
    }
    if format == Format::Html && asks_for_consent(&title, &body, &set_aside) {
        remarks.push(CONSENT.to_owned());
    } else if format == Format::Html && words(&body) < FEW_WORDS {
        let hardly = words(&body) < HARDLY_WORDS;
        remarks.push(if hardly { EMPTY } else { LITTLE }.to_owned());
    }
    if extract.metered || set_aside.iter().any(|aside| aside.reason == "paywall") {
        remarks.push(
            "the page asks for a subscription: check that the article is complete".to_owned(),
        );
    }
    Item {
        outlet_guessed: outlet.is_none(),
        report: NewReport {
            outlet: outlet.unwrap_or_else(|| guessed_outlet(stem, raw.url.as_deref())),
            short: line(extract.short.as_ref()),
            title,
            role: extract.role.unwrap_or_else(|| role_of(stem, format)),
            body: format!("{}\n", body.trim_end()),
            meta,
            ..NewReport::default()
        },
        set_aside,
        remarks,
        ..Item::default()
    }
}

/// Whether a page asks for consent, with all its words.
fn asks_for_consent(title: &str, body: &str, set_aside: &[SetAside]) -> bool {
    let aside = set_aside.iter().map(|passage| passage.text.as_str());
    let all: Vec<&str> = [title, body].into_iter().chain(aside).collect();
    consent::is_asked_for(&all.join("\n"))
}

fn line(value: Option<&String>) -> Option<String> {
    value.map(|v| clean_line(v)).filter(|v| !v.is_empty())
}

/// The site where it was fetched, or the file's name in words.
fn guessed_outlet(stem: &str, url: Option<&str>) -> String {
    let host = url.and_then(|url| url.split_once("://")?.1.split(['/', '?', '#', ':']).next());
    match host {
        Some(host) => clean_line(host.strip_prefix("www.").unwrap_or(host)),
        None if stem.is_empty() => "Pasted text".to_owned(),
        None => name::from_stem(stem),
    }
}

/// A text with “draft” in the name of its file is one.
fn role_of(stem: &str, format: Format) -> Role {
    if name::says_draft(stem) && format != Format::Html {
        Role::Draft
    } else {
        Role::Published
    }
}

/// What an extract says; where it does not say its link, the address it came from.
fn meta(extract: &Extract, url: Option<&str>) -> Meta {
    let meta = &extract.meta;
    Meta {
        country: line(meta.country.as_ref()),
        lang: line(meta.lang.as_ref()),
        byline: line(meta.byline.as_ref()),
        published: line(meta.published.as_ref()),
        url: line(meta.url.as_ref()).or(url.map(clean_line)),
        summary: line(meta.summary.as_ref()),
    }
}

/// Every entry's text: the feed's own if it is whole, or else that of the entry's page.
fn of_feed(raw: &Raw, options: &Options) -> Result<Gathered, String> {
    let read = feed::read(&raw.bytes, raw.url.as_deref(), options.web.limit)?;
    let mut gathered = Gathered::default();
    for entry in &read.entries {
        match of_entry(entry, &read, options) {
            Ok(item) => gathered.items.push(item),
            Err(reason) => gathered.failures.push(Failure {
                source: clean_line(
                    entry
                        .url
                        .as_deref()
                        .or(entry.title.as_deref())
                        .unwrap_or("an entry"),
                ),
                reason: clean_line(&reason),
            }),
        }
    }
    Ok(gathered)
}

fn of_entry(entry: &feed::Listed, read: &feed::Read, options: &Options) -> Result<Item, String> {
    let own = format::extract(&entry.content, Format::Html);
    let whole = words(&own.body) >= WHOLE_WORDS;
    let fetched = match &entry.url {
        Some(url) if !whole => Some(
            net::fetch(url, &options.web).and_then(|raw| match kinds::of(&raw) {
                _ if kinds::is_data(&raw) => Err(DATA.to_owned()),
                Kind::Report(format) => of_report(&raw, format),
                _ => Err("this is not the page of a report: give its page".to_owned()),
            }),
        ),
        _ => None,
    };
    let mut item = match fetched {
        Some(Ok(item)) => item,
        Some(Err(reason)) if words(&own.body) == 0 => return Err(reason),
        failed => {
            let own = Extract {
                title: entry.title.clone(),
                outlet: None,
                ..own
            };
            let mut item = item(&own, Format::Html, &Raw::default());
            item.report.meta.url.clone_from(&entry.url);
            item.outlet_guessed = true;
            // What is said of a page that is short is not said of a feed.
            item.remarks
                .retain(|remark| remark != EMPTY && remark != LITTLE);
            if let Some(Err(reason)) = failed {
                item.remarks.push(format!(
                    "only the text in the feed was used, which may be a summary, since the page could not be fetched: {reason}"
                ));
            } else if words(&item.report.body) < FEW_WORDS {
                item.remarks.push(SHORT.to_owned());
            }
            item
        }
    };
    fill(&mut item, entry, read);
    if words(&item.report.body) == 0 {
        return Err("the feed has neither a text for it nor a link to its page".to_owned());
    }
    Ok(item)
}

/// What the page does not say, the feed may.
fn fill(item: &mut Item, entry: &feed::Listed, read: &feed::Read) {
    let report = &mut item.report;
    if item.outlet_guessed
        && let Some(outlet) = line(read.outlet.as_ref())
    {
        report.outlet = outlet;
        item.outlet_guessed = false;
    }
    if report.title.is_empty() {
        report.title = line(entry.title.as_ref()).unwrap_or_default();
    }
    let meta = &mut report.meta;
    meta.byline = meta.byline.take().or(line(entry.byline.as_ref()));
    meta.published = meta.published.take().or(line(entry.published.as_ref()));
    let tag = line(read.lang.as_ref()).filter(|tag| name::is_language_tag(tag));
    meta.lang = meta.lang.take().or(tag);
}
