//! Web pages: the report's text, what the page says of itself, and what was set aside with why.
//!
//! A page is read into a list of elements (`tree`) and a list of blocks of text (`blocks`). What the page says of
//! itself is worked out first (`meta`), since headline and author line help to find the report (`body`).

mod blocks;
mod body;
mod boxes;
mod marks;
mod meta;
mod raised;
mod tree;
mod words;

use dom_smoothie::{Config, Readability, TextMode};

use super::{Extract, PageLine};
use crate::story::{Meta, Report, SetAside};
use crate::text::clean::{self, Breaks};
use crate::text::furniture::Reason;
use crate::text::lang::{self, Lang};
use blocks::Block;
use body::{Body, Known};
use meta::Facts;
use tree::Tree;

/// An extraction with fewer words than this is doubted, and other readings are tried.
const FEW_WORDS: usize = 40;

pub(super) fn extract(decoded: &str) -> Extract {
    let tree = Tree::parse(decoded);
    let facts = meta::read(&tree, decoded);
    let known = Known {
        title: facts.title.clone(),
        byline: facts.byline.clone(),
        live: facts.live,
    };
    let mut body = body::read(&tree, &known);
    drop_title(&mut body, facts.title.as_deref());
    improve(&mut body, &facts, &tree, decoded);
    let text = body.paragraphs.join("\n\n");
    let lang = spoken(facts.lang.as_deref(), &text);
    let aside = |(text, reason): (String, Reason)| SetAside {
        text: clean::clean(&text, Breaks::Lines).text,
        reason: reason.name().to_owned(),
    };
    let set_aside: Vec<SetAside> = body.set_aside.into_iter().map(aside).collect();
    Extract {
        title: facts.title,
        outlet: facts.outlet,
        body: text,
        meta: Meta {
            lang,
            byline: facts.byline,
            // Old pages say it only where readers see it.
            published: facts.published.or_else(|| super::published(&set_aside)),
            url: facts.url,
            ..Meta::default()
        },
        set_aside,
        metered: facts.metered,
        ..Extract::default()
    }
}

/// See [`super::moment`].
pub(super) fn moment(raw: &str) -> Option<String> {
    meta::date::of(raw)
}

/// See [`super::plain`].
pub(super) fn plain(raw: &str) -> String {
    meta::plain(raw)
}

/// See [`super::page_lines`]. Links that lead about the site are left out, nothing else.
pub(super) fn lines(decoded: &str) -> (Option<String>, Vec<PageLine>) {
    let tree = Tree::parse(decoded);
    let title = meta::read(&tree, decoded).title;
    let framed = |at: usize| {
        std::iter::once(at).chain(tree.above(at)).any(|up| {
            let element = &tree.elements[up];
            let role = element.attribute("role").unwrap_or_default();
            matches!(element.tag.as_str(), "nav" | "footer")
                || matches!(role, "navigation" | "contentinfo" | "dialog" | "search")
                || marks::mark(&tree, up).is_some_and(|m| m.reason == Reason::Cookie)
        })
    };
    let blocks: Vec<Block> = blocks::all(&tree)
        .into_iter()
        .filter(|b| !framed(b.element))
        .collect();
    let boxes = boxes::beside(&tree, &blocks);
    let line = |block: Block| PageLine {
        level: match block.kind {
            blocks::Kind::Heading(level) => level,
            _ => 0,
        },
        aside: std::iter::once(block.element)
            .chain(tree.above(block.element))
            .find_map(|up| boxes.get(&up).copied()),
        text: block.text,
    };
    (title, blocks.into_iter().map(line).collect())
}

/// The headline once more above the text, not marked up as one.
fn drop_title(body: &mut Body, title: Option<&str>) {
    let repeated = body
        .paragraphs
        .first()
        .zip(title)
        .is_some_and(|(first, title)| same_words(first, title));
    if repeated && body.paragraphs.len() > 1 {
        body.paragraphs.remove(0);
    }
}

/// Uses another reading of the page if it has far more text: what the page has as data, then what a readability
/// program makes out, then everything.
fn improve(body: &mut Body, facts: &Facts, tree: &Tree, decoded: &str) {
    let count =
        |paragraphs: &[String]| -> usize { paragraphs.iter().map(|p| blocks::words(p)).sum() };
    if let Some(data) = &facts.body {
        let paragraphs = of_data(data);
        // Data that begins like the page and goes on is the whole of what the page shows in part.
        if count(&paragraphs) * 2 > count(&body.paragraphs) * 3 {
            body.paragraphs = paragraphs;
        }
    }
    if count(&body.paragraphs) >= FEW_WORDS {
        return;
    }
    let readable = readable(decoded);
    if count(&readable) > count(&body.paragraphs) * 2 {
        body.paragraphs = readable;
    }
    if body.paragraphs.is_empty() {
        body.paragraphs = blocks::all(tree).into_iter().map(|b| b.text).collect();
        body.set_aside.clear();
    }
}

/// The paragraphs of a text that a page has as data, which may hold markup.
fn of_data(data: &str) -> Vec<String> {
    if data.contains("</p>") || data.contains("<br") || data.contains("&lt;p") {
        let tree = Tree::parse(data);
        return blocks::all(&tree).into_iter().map(|b| b.text).collect();
    }
    let lines = data.split(['\n', '\r']).map(meta::plain);
    lines.filter(|line| !line.is_empty()).collect()
}

fn readable(decoded: &str) -> Vec<String> {
    let config = Config {
        text_mode: TextMode::Formatted,
        ..Config::default()
    };
    let article = Readability::new(&*tree::shallow(decoded), None, Some(config))
        .and_then(|mut page| page.parse());
    let text = article
        .map(|article| article.text_content.to_string())
        .unwrap_or_default();
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(str::to_owned).collect()
}

/// The language that the page states, unless the text is clearly in another: templates are copied with theirs.
fn spoken(stated: Option<&str>, text: &str) -> Option<String> {
    const ENOUGH: usize = 60;
    let report = Report {
        text: text.to_owned(),
        ..Report::default()
    };
    let seen = lang::code_of(&report, Lang::Other);
    let stated = stated.map(str::to_owned);
    if seen == "und" || blocks::words(text) < ENOUGH {
        return stated;
    }
    match &stated {
        Some(tag)
            if tag
                .split('-')
                .next()
                .is_some_and(|p| p.eq_ignore_ascii_case(&seen)) =>
        {
            stated
        }
        // Tags and detector name some languages otherwise (no and nb, zh and cmn): only a known other one counts.
        Some(tag) if Lang::of_tag(&seen) == Lang::Other && Lang::of_tag(tag) == Lang::Other => {
            stated
        }
        _ => Some(seen),
    }
}

/// Whether two lines say the same, leaving case, punctuation and spaces out of account.
fn same_words(a: &str, b: &str) -> bool {
    crate::bundle::report::same_line(a, b)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROSE: &str = "The ferry burned at the quay on Friday night, the harbour office said, and three men of the engine crew were missing on Saturday morning when the boats came back to the town.";

    #[test]
    fn an_article() {
        let page = format!(
            "<!doctype html><html lang=en><head><title>Ferry burns | The Quay</title>\
             <meta property=og:site_name content='The Quay'><meta name=author content='Jane Roe'>\
             <meta property=article:published_time content='2031-05-04T10:00:00Z'>\
             <link rel=canonical href='https://quay.example/ferry'></head><body>\
             <nav><a href=/>Home</a> <a href=/sport>Sport</a></nav><article><h1>Ferry burns</h1>\
             <p>{PROSE}</p><h2>Why now?</h2><p>No wind blew that night, &amp; <em>so on</em> it went until the morning came up over the bay.</p>\
             <ul><li>The harbour is closed until Monday at noon.</li></ul></article>\
             <script>alert('no')</script><footer>© The Quay</footer></body></html>"
        );
        let found = extract(&page);
        let blocks: Vec<&str> = found.body.split("\n\n").collect();
        assert_eq!(blocks.len(), 4, "{blocks:?}");
        assert_eq!(blocks[1], "Why now?");
        assert_eq!(found.title.as_deref(), Some("Ferry burns"));
        assert_eq!(found.outlet.as_deref(), Some("The Quay"));
        assert_eq!(found.meta.byline.as_deref(), Some("Jane Roe"));
        assert_eq!(
            found.meta.published.as_deref(),
            Some("2031-05-04T10:00:00Z")
        );
        assert_eq!(found.meta.lang.as_deref(), Some("en"));
        assert_eq!(
            found.meta.url.as_deref(),
            Some("https://quay.example/ferry")
        );
    }

    #[test]
    fn a_title_that_is_only_the_sites_name() {
        let outlet = |title: &str, link: &str, headings: &str| {
            extract(&format!(
                "<title>{title}</title>{link}<body>{headings}<p>{PROSE}</p><p>Nobody was hurt that night.</p>"
            ))
            .outlet
        };
        let ferry = "<h1>Ferry burns at the quay</h1>";
        let masthead = "<h1>The Hull Beacon</h1><h2>Ferry burns at the quay</h2>";
        for headings in [ferry, masthead] {
            let named = outlet("The Hull Beacon", "", headings);
            assert_eq!(named.as_deref(), Some("The Hull Beacon"), "{headings}");
        }
        let link = "<link rel=canonical href='https://www.quaysidetoday.example/ferry'>";
        let named = outlet("Quayside Today", link, ferry);
        assert_eq!(named.as_deref(), Some("Quayside Today"));
        for title in ["Home", "Ferry fire", "News", "Ferry burns at the quay"] {
            assert_eq!(outlet(title, "", ferry), None, "{title}");
        }
    }

    #[test]
    fn a_document_that_word_saved() {
        let page = format!(
            "<html><head><title>Ferry v3</title><meta name=Generator content='Microsoft Word 15'></head><body><div class=WordSection1>\
             <p class=MsoTitle>Ferry burns at the quay<o:p></o:p></p><p class=MsoNormal>{PROSE}<span class=MsoCommentReference>\
             <a class=msocomanchor href='#_msocom_1'>[JR1]</a></span></p><p class=MsoNormal>Nobody was hurt that night.\
             <span class=MsoFootnoteReference>[2]</span></p></div></body></html>"
        );
        let found = extract(&page);
        assert_eq!(found.title.as_deref(), Some("Ferry burns at the quay"));
        assert_eq!(
            found.body,
            format!("{PROSE}\n\nNobody was hurt that night.")
        );
    }

    #[test]
    fn documents_that_other_word_processors_saved() {
        let rest = "Nobody was hurt that night, and the boats lay in the bay.";
        let docs = format!(
            "<body class=doc-content><p class='c2 title'><span>Ferry burns at the quay</span></p><p class=c1><span>{PROSE}</span>\
             <sup><a href='#cmnt1' id=cmnt_ref1>[a]</a></sup></p><p class=c1><span>{rest}</span></p></body>"
        );
        let office = format!(
            "<meta name=generator content='LibreOffice 7.4'><body><div title=header><p>Foreign desk</p></div>\
             <p class=title>Ferry burns at the quay</p><p>{PROSE}<a class=sdfootnoteanc href='#sdfootnote1sym'><sup>1</sup></a></p>\
             <p>{rest}</p><div id=sdfootnote1><p class=sdfootnote><a class=sdfootnotesym href='#sdfootnote1anc'>1</a>Port office</p>\
             </div><div title=footer><p>Page 1</p></div></body>"
        );
        for page in [docs, office] {
            let found = extract(&page);
            assert_eq!(found.title.as_deref(), Some("Ferry burns at the quay"));
            assert_eq!(found.body, format!("{PROSE}\n\n{rest}"));
        }
        // Of several such paragraphs none is the page's title.
        let list = format!(
            "<body><p class=title>Cranes fall</p><p>{PROSE}</p><p class=title>Boats sail</p></body>"
        );
        assert_eq!(extract(&list).title, None);
    }

    #[test]
    fn the_offer_beside_an_invitation_to_pay_is_no_text() {
        let page = |inner: &str| {
            format!(
                "<title>Fähre brennt</title><body><article><h1>Fähre brennt</h1><p>{PROSE}</p><div class=paywall>{inner}</div></article></body>"
            )
        };
        let offer = "<h3>Weiterlesen mit Kaipost Plus</h3><p>Exklusive Reportagen und Hintergründe.</p><p>Vier Wochen für 1 €.</p>";
        assert_eq!(extract(&page(offer)).body, PROSE);
        // The rest of the report, for those who have paid.
        let rest = "<p>No wind blew that night, and so it went until the morning.</p>";
        assert!(extract(&page(rest)).body.ends_with("until the morning."));
    }

    #[test]
    fn the_points_of_a_summary_are_the_reports() {
        let page = format!(
            "<title>Ferry burns at the quay</title><body><main><h1>Ferry burns at the quay</h1><section class=summary><ul><li>Three men of the crew are missing since the fire on Friday</li>\
             <li>The harbour is shut</li></ul></section><p>{PROSE}</p></main></body>"
        );
        let found = extract(&page);
        assert!(found.body.starts_with("Three men of the crew"), "{found:?}");
    }

    #[test]
    fn a_page_without_data_says_when_it_was_published_in_its_byline() {
        let page = |head: &str, line: &str| {
            let page = format!(
                "{head}<title>Ferry burns at the quay</title><body><article><h1>Ferry burns at the quay</h1><p class=byline>{line}</p><p>{PROSE}</p></article></body>"
            );
            extract(&page).meta.published
        };
        let byline = "By KEN DRAPER, Chief Reporter PUBLISHED: 19:05, 14 March 2031 | UPDATED: 21:12, 15 March 2031";
        assert_eq!(page("", byline).as_deref(), Some("2031-03-14T19:05:00"));
        assert_eq!(page("", "By KEN DRAPER, Chief Reporter"), None);
        let data = "<meta property=article:published_time content='2031-03-14T18:00:00Z'>";
        assert_eq!(page(data, byline).as_deref(), Some("2031-03-14T18:00:00Z"));
    }

    #[test]
    fn a_second_headline_is_set_aside_as_one() {
        let below = "Minister promises an inquiry after the pier fell into the bay";
        for second in [
            format!("<p class=standfirst>{below}</p>"),
            format!("<h2>{below}</h2>"),
        ] {
            let page = format!(
                "<title>Ferry burns at the quay</title><body><article><header><h1>Ferry burns at the quay</h1>{second}</header><p>{PROSE}</p></article></body>"
            );
            let found = extract(&page);
            assert_eq!(found.body, PROSE);
            let aside: Vec<_> = found
                .set_aside
                .iter()
                .map(|one| (one.text.as_str(), one.reason.as_str()))
                .collect();
            assert_eq!(aside, [(below, "headline")]);
        }
    }

    #[test]
    fn what_stands_under_the_headline_outside_the_text() {
        let more = "The boats had looked for them between the two piers since midnight, and the pilots had looked from the air as soon as it was light enough, but the current there is strong in spring, and the water was cold.";
        let last = "Nobody in the town slept, and the mayor stood at the pier until the morning with those who had kin on board the ship.";
        let text = [PROSE, more, last].join("\n\n");
        let paragraphs = format!("<p>{PROSE}</p><p>{more}</p><p>{last}</p>");
        let page = |below: &str| {
            let page = format!(
                "<title>Ferry burns at the quay</title><body><main><header><h1>Ferry burns at the quay</h1>{below}</header><div class=article-body>{paragraphs}</div></main></body>"
            );
            let found = extract(&page);
            let aside: Vec<String> = found.set_aside.into_iter().map(|one| one.reason).collect();
            (found.body != text, aside)
        };
        let second = "Minister promises an inquiry after the pier fell into the bay";
        let stopped = format!("{second}.");
        let several = format!("The crew had asked for new pumps in the spring. {second}");
        let [headline, related] = ["headline", "related"].map(|why| vec![why.to_owned()]);
        for (below, wanted) in [
            (format!("<p>{second}</p>"), (false, headline.clone())),
            (format!("<h2>{second}</h2>"), (false, headline)),
            (format!("<p>{several}</p>"), (true, vec![])),
            (format!("<p>{stopped}</p>"), (true, vec![])),
            // What is called a teaser is the report's own, unless it leads elsewhere.
            (
                format!("<p class=teaser-text>{stopped}</p>"),
                (true, vec![]),
            ),
            (
                format!("<div class=teaser><h3>Pier falls</h3><p>{stopped}</p></div>"),
                (false, vec![]),
            ),
            (
                format!("<div class=teaser><p><a href=/pier>{stopped}</a></p></div>"),
                (false, vec![]),
            ),
        ] {
            assert_eq!(page(&below), wanted, "{below}");
        }
        let opening = format!(
            "<title>Ferry burns at the quay</title><body><article><h1>Ferry burns at the quay</h1><div class=teaser-content><p>{stopped}</p></div>\
             <p>{PROSE}</p><div class=teaser><p>{several}.</p></div></article></body>"
        );
        let found = extract(&opening);
        assert_eq!(found.body, format!("{stopped}\n\n{PROSE}"));
        let aside: Vec<String> = found.set_aside.into_iter().map(|one| one.reason).collect();
        assert_eq!(aside, related);
    }

    #[test]
    fn paragraphs_that_are_links_or_slanted_as_a_whole() {
        let kept = |inner: &str| {
            let page = format!(
                "<title>Ferry burns at the quay</title><body><article><h1>Ferry burns at the quay</h1><p>{PROSE}</p>{inner}<p>No wind blew that night in the bay.</p></article></body>"
            );
            extract(&page).body.split("\n\n").count() == 3
        };
        for (inner, wanted) in [
            (
                "<p><a href=/p>The pumps had failed twice before</a>.</p>",
                true,
            ),
            (
                "<p><a href=/p>It also lost its pumps twice last year.</a></p>",
                true,
            ),
            (
                "<p><a href=/p>The pumps had failed twice before</a></p>",
                false,
            ),
            (
                "<p><a href=/p>Six questions about the pumps of the ferry.</a></p>",
                false,
            ),
            (
                "<p><a href=/p>It also lost its pumps twice last year</a></p>",
                false,
            ),
            (
                "<p><img src=q.jpg></p><p><em>The ferry at the quay on Friday</em></p>",
                false,
            ),
            (
                "<p><img src=q.jpg></p><p><em>Were you afraid that night?</em></p>",
                true,
            ),
        ] {
            assert_eq!(kept(inner), wanted, "{inner}");
        }
    }

    #[test]
    fn what_a_link_says_to_those_who_do_not_see_the_page() {
        let text = |inner: &str| {
            extract(&format!("<body><article><h1>Ferry burns</h1><p>{PROSE}</p><p>The <a href=/r>report{inner}</a> names the pumps and the men who had to mend them.</p></article></body>")).body
        };
        let plain = text("");
        for inner in [
            "<span>, opens new tab</span>",
            "<span class=vh>(opens in a new window)</span>",
            "<span>(öffnet im neuen Fenster)</span>",
            "<span>Link wird in einem neuen Tab geöffnet</span>",
            "<span> (s’ouvre dans un nouvel onglet)</span>",
            "<span> (se abre en una nueva pestaña)</span>",
            "<span> (si apre in una nuova finestra)</span>",
            "<span> (opent in een nieuw venster)</span>",
            "<span style='clip: rect(0 0 0 0); position: absolute'> as a file</span>",
        ] {
            assert_eq!(text(inner), plain, "{inner}");
        }
        for inner in [
            "<span> on how to open a window</span>",
            "<span> on the new tab</span>",
        ] {
            assert_ne!(text(inner), plain, "{inner}");
        }
    }

    #[test]
    fn a_number_above_the_text_counts_comments() {
        let page = |number: &str| {
            let head = "<title>Ferry burns at the quay</title><body><article><header><h1>Ferry burns at the quay</h1>";
            extract(&format!(
                "{head}<div><button>Share full article</button><span>{number}</span></div></header><p>{PROSE}</p></article></body>"
            ))
        };
        for number in ["58", "1,204", "2.3k"] {
            let found = page(number);
            assert!(!found.body.contains(number), "{found:?}");
        }
        assert!(page("1").body.contains('1'), "the number of a part");
    }

    #[test]
    fn the_points_above_the_posts_of_a_live_blog_are_the_reports() {
        let posts: String = (1..9)
            .map(|at| {
                format!("<article class=live-post><h3>10:0{at}</h3><p>{at}. {PROSE}</p></article>")
            })
            .collect();
        let page = format!(
            "<title>Ferry burns at the quay</title><body><main><h1>Ferry burns at the quay</h1><ul class=share><li>Share</li><li>Copy the link</li></ul>\
             <div class=points><h2>Key points</h2><ul><li>Three men of the crew are missing since the fire on Friday</li>\
             <li>The harbour is shut</li></ul></div><div class=live-feed>{posts}</div></main></body>"
        );
        let found = extract(&page);
        assert!(
            found.body.starts_with("Three men of the crew are missing since the fire on Friday\n\nThe harbour is shut\n\n"),
            "{found:?}"
        );
    }

    #[test]
    fn a_paragraph_that_is_not_shown_is_set_aside_unless_most_of_them_are() {
        let hidden = "<p style=\"display: none\">Only subscribers can read on from here to the end of this report.</p>";
        let page =
            |inner: &str| format!("<body><article><h1>Ferry burns</h1>{inner}</article></body>");
        let shown = format!(
            "<p>{PROSE}</p><p>No wind blew that night, and so it went until the morning.</p>"
        );
        let found = extract(&page(&format!("{shown}{hidden}")));
        assert!(!found.body.contains("subscribers"), "{}", found.body);
        let aside = found
            .set_aside
            .iter()
            .any(|s| s.text.contains("subscribers"));
        assert!(aside, "{:?}", found.set_aside);
        let veiled = shown.replace("<p>", "<p style='display:none'>");
        let found = extract(&page(&format!("<p>Harbour, Friday night.</p>{veiled}")));
        assert!(
            found.body.contains("No wind blew") && found.body.contains("engine crew"),
            "{}",
            found.body
        );
    }

    #[test]
    fn pages_that_hold_no_article() {
        for (page, wanted) in [
            ("<p>One</p><p>Two</p>", "One\n\nTwo"),
            ("just text", "just text"),
            ("", ""),
            (
                "<html><head><title>T</title></head><body></body></html>",
                "",
            ),
        ] {
            assert_eq!(extract(page).body, wanted, "{page}");
        }
    }

    #[test]
    fn depth_is_bounded() {
        let page = format!("{}<p>{PROSE}</p>", "<div>".repeat(100_000));
        assert_eq!(extract(&page).body, PROSE);
    }
}
