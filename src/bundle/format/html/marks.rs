//! What an element's tag, role and names say it is: furniture of the page, or the article.
//!
//! The names are those that content systems and design systems give to the parts of a page, not those of one site.
//! They are matched word by word, so `ad` is found in `ad-slot` and not in `headline`.

use super::blocks::is_inline;
use super::tree::{Element, Tree};
use crate::text::furniture::Reason;

/// Why an element's text is no part of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    /// The reason that the user is told.
    pub reason: Reason,
    /// Whether it holds however much text the element has. Others are doubted when most of the page is in them: a
    /// site may name the box of its articles after anything.
    pub firm: bool,
}

/// Names of parts, the surest reasons first.
const NAMES: [(Reason, bool, &[&str]); 15] = [
    (
        Reason::Comment,
        true,
        &[
            "-comments-",
            "-comment-list-",
            "-commentlist-",
            "-disqus-",
            "-disqus-thread-",
            "-respond-",
            "-comment-form-",
            "-coral-",
            "-livefyre-",
            "-spotim-",
            "-viafoura-",
            "-openweb-",
            "-fb-comments-",
            "-kommentare-",
            "-commentaires-",
            "-comentarios-",
            "-commenti-",
            "-reader-comments-",
            "-user-comments-",
        ],
    ),
    (Reason::Comment, false, &["-comment-", "-discussion-"]),
    (
        Reason::Cookie,
        false,
        &[
            "-cookie-",
            "-cookies-",
            "-consent-",
            "-gdpr-",
            "-ccpa-",
            "-onetrust-",
            "-didomi-",
            "-truste-",
            "-sp-message-",
            "-privacy-banner-",
            "-cookiebot-",
            "-cookie-banner-",
            "-cookiebar-",
        ],
    ),
    (
        Reason::Newsletter,
        false,
        &[
            "-newsletter-",
            "-newsletters-",
            "-signup-",
            "-sign-up-",
            "-subscribe-",
            "-subscription-widget-",
            "-email-capture-",
            "-mailing-list-",
            "-mailinglist-",
            "-optin-",
            "-opt-in-",
            "-mc-embed-",
            "-mailchimp-",
            "-nl-signup-",
            "-email-signup-",
            "-registration-form-",
            "-nieuwsbrief-",
            "-infolettre-",
            "-boletin-",
            "-subscription-",
            "-jetpack-subscribe-",
            "-wp-block-jetpack-subscriptions-",
        ],
    ),
    (
        Reason::Advert,
        false,
        &[
            "-ad-",
            "-ads-",
            "-adv-",
            "-advert-",
            "-adverts-",
            "-advertisement-",
            "-advertising-",
            "-adslot-",
            "-adsbygoogle-",
            "-ad-slot-",
            "-adunit-",
            "-adbox-",
            "-adwrap-",
            "-adcontainer-",
            "-dfp-",
            "-gpt-ad-",
            "-googlead-",
            "-sponsored-",
            "-sponsor-",
            "-sponsors-",
            "-promoted-",
            "-werbung-",
            "-anzeige-",
            "-publicite-",
            "-outbrain-",
            "-taboola-",
            "-ob-widget-",
            "-native-ad-",
            "-affiliate-",
            "-mpu-",
            "-leaderboard-",
            "-billboard-",
            "-skyscraper-",
            "-house-ad-",
        ],
    ),
    (
        Reason::PullQuote,
        false,
        &[
            "-pullquote-",
            "-pull-quote-",
            "-pullquotes-",
            "-quote-pull-",
            "-wp-block-pullquote-",
            "-pulled-quote-",
            "-callout-quote-",
            "-highlight-quote-",
            "-quote-highlight-",
            "-blockquote-pull-",
            "-zitatbox-",
        ],
    ),
    (
        Reason::Caption,
        false,
        &[
            "-caption-",
            "-captions-",
            "-figcaption-",
            "-image-credit-",
            "-photo-credit-",
            "-photo-by-",
            "-picture-credit-",
            "-img-credit-",
            "-media-credit-",
            "-image-attribution-",
            "-credit-",
            "-credits-",
            "-imagecaption-",
            "-photocaption-",
            "-cutline-",
            "-copyright-",
            "-bildunterschrift-",
            "-legende-",
            "-gallery-",
            "-slideshow-",
            "-carousel-",
            "-lightbox-",
            "-wp-caption-text-",
            "-photographer-",
            "-image-meta-",
            "-media-caption-",
            "-gallery-caption-",
        ],
    ),
    (
        Reason::AuthorBio,
        false,
        &[
            "-author-bio-",
            "-authorbio-",
            "-author-box-",
            "-authorbox-",
            "-author-card-",
            "-author-info-",
            "-author-profile-",
            "-author-description-",
            "-about-author-",
            "-about-the-author-",
            "-abouttheauthor-",
            "-bio-",
            "-biography-",
            "-author-details-",
            "-contributor-bio-",
            "-journalist-bio-",
            "-post-author-box-",
            "-author-about-",
            "-author-footer-",
            "-saboxplugin-wrap-",
            "-author-block-",
            "-writer-bio-",
            "-autor-box-",
            "-contributor-box-",
            "-authors-box-",
            "-article-author-bio-",
            "-meet-the-author-",
            "-profile-card-",
        ],
    ),
    (
        Reason::Social,
        false,
        &[
            "-share-",
            "-sharing-",
            "-shares-",
            "-sharebar-",
            "-share-bar-",
            "-sharebuttons-",
            "-sharedaddy-",
            "-social-",
            "-socials-",
            "-social-media-",
            "-addtoany-",
            "-addthis-",
            "-follow-",
            "-follow-us-",
            "-sharetools-",
            "-share-tools-",
            "-social-links-",
            "-socialshare-",
            "-teilen-",
            "-partage-",
            "-compartir-",
            "-whatsapp-",
            "-instagram-media-",
            "-tiktok-embed-",
            "-like-button-",
            "-reactions-",
            "-gift-article-",
            "-save-article-",
            "-copy-link-",
        ],
    ),
    (
        Reason::Byline,
        false,
        &[
            "-byline-",
            "-bylines-",
            "-author-",
            "-authors-",
            "-author-name-",
            "-dateline-block-",
            "-article-meta-",
            "-entry-meta-",
            "-post-meta-",
            "-story-meta-",
            "-meta-data-",
            "-metadata-",
            "-article-info-",
            "-article-date-",
            "-posted-on-",
            "-posted-by-",
            "-timestamp-",
            "-timestamps-",
            "-publish-date-",
            "-published-date-",
            "-pub-date-",
            "-pubdate-",
            "-publication-date-",
            "-published-",
            "-last-updated-",
            "-updated-",
            "-dates-",
            "-date-",
            "-datetime-",
            "-date-time-",
            "-read-time-",
            "-reading-time-",
            "-readtime-",
            "-time-to-read-",
            "-article-byline-",
            "-contributors-",
            "-autor-",
            "-auteur-",
            "-autore-",
            "-story-byline-",
            "-entry-date-",
            "-post-date-",
            "-article-details-",
            "-content-meta-",
            "-datum-",
            "-word-count-",
            "-kicker-",
            "-eyebrow-",
            "-overline-",
            "-article-label-",
            "-section-label-",
            "-category-label-",
            "-flag-label-",
        ],
    ),
    (
        Reason::Prompt,
        false,
        &[
            "-poll-",
            "-quiz-",
            "-survey-",
            "-feedback-",
            "-callout-form-",
            "-reader-callout-",
            "-rating-",
            "-ratings-",
            "-have-your-say-",
            "-get-in-touch-",
            "-donate-",
            "-donation-",
            "-contribution-",
            "-contributions-",
            "-support-us-",
            "-epic-",
            "-fundraising-",
            "-membership-prompt-",
            "-download-app-",
            "-app-promo-",
            "-app-banner-",
            "-cta-",
            "-call-to-action-",
        ],
    ),
    (
        Reason::Paywall,
        false,
        &[
            "-paywall-prompt-",
            "-paywall-overlay-",
            "-paywall-message-",
            "-paywall-barrier-",
            "-paywall-offer-",
            "-paywall-cta-",
            "-paywall-banner-",
            "-regwall-",
            "-sign-in-gate-",
            "-signin-gate-",
            "-meter-",
            "-meter-banner-",
            "-piano-",
            "-subscriber-wall-",
            "-subscription-wall-",
            "-premium-prompt-",
            "-paywall-modal-",
            "-registration-wall-",
            "-login-wall-",
            "-offer-",
            "-offers-",
            "-subscribe-prompt-",
            "-upsell-",
            "-upgrade-",
        ],
    ),
    (
        Reason::Related,
        false,
        &[
            "-related-",
            "-relateds-",
            "-related-content-",
            "-relatedposts-",
            "-recirc-",
            "-recirculation-",
            "-recommended-",
            "-recommendations-",
            "-recommendation-",
            "-more-stories-",
            "-morestories-",
            "-more-on-",
            "-more-from-",
            "-morefrom-",
            "-read-more-",
            "-readmore-",
            "-read-also-",
            "-also-read-",
            "-alsoread-",
            "-see-also-",
            "-read-next-",
            "-readnext-",
            "-teaser-",
            "-teasers-",
            "-trending-",
            "-popular-",
            "-mostread-",
            "-most-read-",
            "-most-popular-",
            "-most-viewed-",
            "-up-next-",
            "-next-up-",
            "-onward-",
            "-onwards-",
            "-promo-",
            "-promos-",
            "-promobox-",
            "-inline-story-",
            "-in-article-link-",
            "-inline-link-",
            "-links-block-",
            "-story-links-",
            "-link-list-",
            "-linklist-",
            "-related-links-",
            "-sidebar-",
            "-side-bar-",
            "-rail-",
            "-right-rail-",
            "-right-col-",
            "-rightcol-",
            "-playlist-",
            "-jp-relatedposts-",
            "-latest-news-",
            "-top-stories-",
            "-topstories-",
            "-editors-picks-",
            "-suggested-",
            "-suggestions-",
            "-you-may-like-",
            "-more-like-this-",
            "-weiterlesen-",
            "-mehr-zum-thema-",
            "-lire-aussi-",
            "-leer-mas-",
            "-leggi-anche-",
            "-lees-ook-",
            "-storylink-",
            "-rich-link-",
            "-richlink-",
            "-embed-card-",
            "-link-card-",
            "-bookmark-card-",
            "-kg-bookmark-card-",
            "-embedded-post-",
            "-digest-post-embed-",
            "-next-article-",
            "-prev-next-",
            "-post-navigation-",
            "-nav-links-",
            "-wp-block-latest-posts-",
            "-wp-block-embed-wordpress-",
            "-crosslink-",
            "-cross-promo-",
            "-tout-",
        ],
    ),
    (
        Reason::Navigation,
        false,
        &[
            "-nav-",
            "-navbar-",
            "-navigation-",
            "-menu-",
            "-breadcrumb-",
            "-breadcrumbs-",
            "-crumbs-",
            "-pagination-",
            "-pager-",
            "-skip-link-",
            "-skip-links-",
            "-skiplink-",
            "-toolbar-",
            "-tools-",
            "-article-tools-",
            "-tags-",
            "-tag-list-",
            "-taglist-",
            "-tag-links-",
            "-tagcloud-",
            "-topics-",
            "-topic-list-",
            "-topic-tags-",
            "-article-tags-",
            "-post-tags-",
            "-keywords-",
            "-categories-",
            "-cat-links-",
            "-post-categories-",
            "-toc-",
            "-table-of-contents-",
            "-audio-player-",
            "-media-player-",
            "-video-player-",
            "-listen-",
            "-text-to-speech-",
            "-masthead-",
            "-site-header-",
            "-page-header-",
            "-topbar-",
            "-top-bar-",
            "-search-",
            "-login-",
            "-user-menu-",
            "-ticker-",
            "-back-to-top-",
            "-scroll-top-",
            "-print-button-",
            "-accessibility-",
            "-live-blog-filter-",
            "-key-events-",
            "-key-moments-",
            "-jump-links-",
            "-font-size-",
            "-language-switcher-",
        ],
    ),
    (
        Reason::Legal,
        false,
        &[
            "-footer-",
            "-site-footer-",
            "-page-footer-",
            "-colophon-",
            "-disclaimer-",
            "-terms-",
            "-copyright-notice-",
            "-syndication-",
            "-reprint-",
            "-reprints-",
        ],
    ),
];

/// What the element is by itself, whatever stands around it. The page's frame (`html`, `body`, `main`) is nothing.
pub(super) fn mark(tree: &Tree, at: usize) -> Option<Mark> {
    let element = &tree.elements[at];
    let tag = element.tag.as_str();
    if at == 0 || matches!(tag, "html" | "body" | "main" | "h1" | "br" | "p") {
        return by_name(element).filter(|_| tag == "p");
    }
    by_tag(tree, at)
        .or_else(|| by_role(element))
        .or_else(|| by_name(element))
        .or_else(|| by_style(element))
}

const fn doubtful(reason: Reason) -> Option<Mark> {
    Some(Mark {
        reason,
        firm: false,
    })
}

fn by_tag(tree: &Tree, at: usize) -> Option<Mark> {
    let element = &tree.elements[at];
    match element.tag.as_str() {
        "nav" => doubtful(Reason::Navigation),
        "footer"
            if !tree
                .above(at)
                .any(|up| tree.elements[up].tag == "blockquote") =>
        {
            doubtful(Reason::Legal)
        }
        "figcaption" => Some(Mark {
            reason: Reason::Caption,
            firm: true,
        }),
        "figure" if !holds_text(tree, at) => doubtful(Reason::Caption),
        "caption" => doubtful(Reason::Caption),
        "aside" => by_name(element).or(doubtful(Reason::Related)),
        "form" => by_name(element).or(doubtful(Reason::Prompt)),
        "address" => doubtful(Reason::Byline),
        "ins" if element.named("-adsbygoogle-") => doubtful(Reason::Advert),
        _ => None,
    }
}

/// Whether a figure is one of words: a quotation, a table, a list.
fn holds_text(tree: &Tree, figure: usize) -> bool {
    tree.inside(figure).skip(1).any(|at| {
        matches!(
            tree.elements[at].tag.as_str(),
            "blockquote" | "table" | "pre" | "ul" | "ol"
        )
    })
}

fn by_role(element: &Element) -> Option<Mark> {
    match element.attribute("role")? {
        "navigation" | "menu" | "menubar" | "search" | "toolbar" | "tablist" => {
            doubtful(Reason::Navigation)
        }
        "complementary" => by_name(element).or(doubtful(Reason::Related)),
        "contentinfo" => doubtful(Reason::Legal),
        "dialog" | "alertdialog" => by_name(element).or(doubtful(Reason::Prompt)),
        "banner" => doubtful(Reason::Navigation),
        _ => None,
    }
}

fn by_name(element: &Element) -> Option<Mark> {
    if element.names.is_empty() {
        return None;
    }
    let found = NAMES.iter().find(|(reason, _, names)| {
        names
            .iter()
            .any(|name| element.names.iter().any(|own| said(own, name, *reason)))
    });
    found.map(|(reason, firm, _)| Mark {
        reason: *reason,
        firm: *firm,
    })
}

/// Whether an element's own name says `name`. A name that says what the element is *without*, or *for which* part of
/// the page it makes room, does not say that it is that part.
fn said(own: &str, name: &str, reason: Reason) -> bool {
    const AROUND: [&str; 17] = [
        "-has-",
        "-no-",
        "-with-",
        "-without-",
        "-hide-",
        "-show-",
        "-is-",
        "-above-",
        "-below-",
        "-before-",
        "-after-",
        "-wrapper-main-",
        "-body-",
        "-content-main-",
        "-not-",
        "-enable-",
        "-enabled-",
    ];
    if !own.contains(name) {
        return false;
    }
    // `caption-body` is a caption, `article-body-related` is not the body.
    let around = AROUND.iter().any(|word| own.starts_with(word));
    // Short names are those of parts; a long one that has the word at its end is a part of that part.
    let generic = matches!(reason, Reason::Byline) && own.contains("-article-body-");
    !around && !generic
}

fn by_style(element: &Element) -> Option<Mark> {
    let hidden = element.attribute("aria-hidden") == Some("true") && !is_inline(&element.tag);
    let style: String = element
        .attribute("style")
        .unwrap_or_default()
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect();
    let styled = style.to_lowercase();
    (hidden || styled.contains("display:none") || styled.contains("visibility:hidden")).then_some(
        Mark {
            reason: Reason::Navigation,
            firm: false,
        },
    )
}

/// Names that boxes of an article's text have, the surest first.
const BODIES: [&[&str]; 3] = [
    &[
        "-article-body-",
        "-articlebody-",
        "-story-body-",
        "-storybody-",
        "-story-text-",
        "-article-text-",
        "-articletext-",
        "-article-body-text-",
        "-body-text-article-",
        "-entry-content-",
        "-post-content-",
        "-post-body-",
        "-article-content-",
        "-articlecontent-",
        "-article-content-body-",
        "-story-content-",
        "-storycontent-",
        "-content-body-",
        "-rich-text-article-body-",
        "-rich-text-story-body-",
        "-article-copy-",
        "-body-copy-",
        "-bodycopy-",
        "-gh-content-",
        "-available-content-",
        "-field-name-body-",
        "-field-body-",
        "-field-name-field-body-",
        "-node-body-",
        "-paywall-content-",
        "-article-main-body-",
        "-main-article-body-",
        "-article-paragraphs-",
        "-cms-content-",
        "-c-entry-content-",
        "-caas-body-",
        "-td-post-content-",
        "-single-content-",
        "-artikel-text-",
        "-artikelbody-",
        "-article-texte-",
        "-cuerpo-noticia-",
        "-texto-noticia-",
    ],
    &[
        "-article-page-",
        "-article-container-",
        "-article-wrapper-",
        "-story-container-",
        "-post-",
        "-hentry-",
        "-story-",
        "-article-",
    ],
    &[
        "-content-",
        "-main-content-",
        "-maincontent-",
        "-page-content-",
    ],
];

/// How sure the element's names are that it holds the article's text: 0 very, 1 and 2 less; none if they say nothing.
pub(super) fn body_rank(element: &Element) -> Option<usize> {
    let property = element.attribute("itemprop").unwrap_or_default();
    if property
        .split_whitespace()
        .any(|p| p == "articleBody" || p == "reviewBody")
    {
        return Some(0);
    }
    if is_inline(&element.tag)
        || matches!(element.tag.as_str(), "html" | "body" | "ul" | "ol" | "li")
    {
        return None;
    }
    BODIES.iter().position(|names| {
        names
            .iter()
            .any(|name| element.names.iter().any(|own| ends_as(own, name)))
    })
}

/// A name that ends with the words, or has a hash, a number or a size behind them.
fn ends_as(own: &str, name: &str) -> bool {
    let Some(at) = own.rfind(name) else {
        return false;
    };
    let rest = &own[at + name.len()..];
    let rest = rest.trim_end_matches('-');
    rest.is_empty()
        || !rest.contains('-') && (rest.chars().any(|c| c.is_ascii_digit()) || rest.len() <= 2)
        || matches!(
            rest,
            "wrapper"
                | "container"
                | "inner"
                | "text"
                | "main"
                | "block"
                | "section"
                | "wrap"
                | "holder"
                | "component"
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reason(html: &str) -> Option<Reason> {
        let tree = Tree::parse(&format!("<body>{html}</body>"));
        let body = tree.tagged(&["body"]).next().unwrap().0;
        mark(&tree, body + 1).map(|m| m.reason)
    }

    #[test]
    fn parts_of_a_page() {
        for (html, wanted) in [
            (
                "<div class='c-newsletter__box'>x</div>",
                Some(Reason::Newsletter),
            ),
            (
                "<div class='styles_newsletterSignup__3xK9a'>x</div>",
                Some(Reason::Newsletter),
            ),
            ("<section id=comments>x</section>", Some(Reason::Comment)),
            ("<div class='ad-slot'>x</div>", Some(Reason::Advert)),
            ("<div class='headline adventure'>x</div>", None),
            ("<div class='has-sidebar'>x</div>", None),
            ("<aside>x</aside>", Some(Reason::Related)),
            ("<aside class=pull-quote>x</aside>", Some(Reason::PullQuote)),
            (
                "<figure><img><figcaption>x</figcaption></figure>",
                Some(Reason::Caption),
            ),
            ("<figure><table></table></figure>", None),
            (
                "<div data-component='links-block'>x</div>",
                Some(Reason::Related),
            ),
            (
                "<div style='display: none'>x</div>",
                Some(Reason::Navigation),
            ),
            ("<div class='story-body'>x</div>", None),
        ] {
            assert_eq!(reason(html), wanted, "{html}");
        }
    }

    #[test]
    fn boxes_of_text() {
        for (html, wanted) in [
            ("<div itemprop=articleBody>", Some(0)),
            ("<div class='article-body'>", Some(0)),
            ("<div class='ArticleBody-x1y2'>", Some(0)),
            ("<div class='article-body-related'>", None),
            ("<section class='post'>", Some(1)),
            ("<div class='sidebar'>", None),
        ] {
            let tree = Tree::parse(html);
            let body = tree.tagged(&["body"]).next().unwrap().0;
            assert_eq!(body_rank(&tree.elements[body + 1]), wanted, "{html}");
        }
    }
}
