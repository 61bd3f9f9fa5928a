//! Recognises lines of a page by their words: author and date, controls of the page, promotions.
//!
//! These rules are for pages alone, where a line is in a box of its own. What a text may hold too is known by
//! [`crate::text::furniture`].

use std::sync::LazyLock;

use regex::Regex;

use super::blocks::{Block, Kind, words};
use super::meta::date::is_date_word;
use crate::text::furniture::Reason;

struct Rule {
    reason: Reason,
    /// Largest number of words in a line.
    most: usize,
    pattern: Regex,
}

/// A pattern is tied to the line's beginning or to its whole where its words could be in prose.
static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| {
    let table: &[(Reason, usize, &str)] = &[
        (
            Reason::Byline,
            14,
            r"^(?i:published|updated|last (?:updated|modified)|first published|posted|modified|created|veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt)\b.{0,20}(?:\d|(?i:ago|today|yesterday|just now))",
        ),
        (
            Reason::Byline,
            14,
            r"^(?:By|BY|Von|Par|Por|Di|Door|Av|Af|Written by|Words by|Reported by|Text(?: by|:)|Story by|文|記者)\s?:?\s(?:the )?\p{Lu}(?:[\p{L}.’'-]*\s)?(?:[\p{L}.’'&,|-]+\s){0,10}[\p{L}’'-]+$",
        ),
        (
            Reason::Byline,
            8,
            r"(?i)^(?:about )?\d+ ?(?:seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w)(?:,? \d+ ?(?:minutes?|mins?|m))? ago$|^(?:just now|moments ago)$|^vor \d+ (?:minuten?|stunden?|tagen?)$|^il y a \d+ \p{L}+$|^hace \d+ \p{L}+$|^\d+ \p{L}+ fa$|^\d+ \p{L}+ geleden$",
        ),
        (
            Reason::Byline,
            6,
            r"(?i)^\d+[- ]min(?:ute)?s?(?: read)?$|^(?:reading time|read time|lesezeit|temps de lecture|tiempo de lectura|leestijd)\b.*$",
        ),
        (
            Reason::AuthorBio,
            45,
            r"(?i)^(?:you can )?(?:contact|e-?mail|reach|follow|write to)\b.{0,80}(?:\S@\S+\.\w|\bon (?:x|twitter|bluesky|mastodon|threads|instagram|facebook)\b|\s@\w{3,})|^(?:more|read more) (?:about|from|by) \p{Lu}\S+ \p{Lu}\S+$",
        ),
        (
            Reason::Legal,
            40,
            r"(?i)^a version of this (?:article|story|column|report) (?:first |originally )?(?:appear|was|ran)|^(?:order reprints|reprints|reuse this content|republish this)\b|^(?:this (?:article|story)|it) (?:was )?(?:first|originally) (?:appeared|published|ran) (?:in|on|by|at)\b",
        ),
        (
            // What WordPress puts below every text of a feed.
            Reason::Legal,
            60,
            r"^(?:The post|Der Beitrag|L[’']article|La entrada|El artículo|L[’']articolo|Het bericht|O post) .{3,240} (?:appeared first on|(?:erschien|erscheint) zuerst auf|est apparu en premier sur|(?:se publicó|apareció) primero en|proviene da|verscheen eerst op|apareceu primeiro em) [\p{Lu}\d].{1,60}$",
        ),
        (
            Reason::Byline,
            12,
            r"^[（(【]?(?:责任编辑|責任編輯|编辑|編輯|編集|校对|来源|來源|出典|(?:本报)?记者)[：:／/]",
        ),
        (
            Reason::Paywall,
            60,
            r"(?i)\b(?:subscribe|sign in|log ?in|sign up|register|join|create (?:a|an|your) (?:free )?account)(?: now| today| here)? (?:to|for) (?:continue|keep|read|unlock|access|full|unlimited)\b|^to (?:continue|keep) reading\b|\b(?:continue|keep) reading (?:with|for|by) (?:a|an|your|free|just)\b|^already (?:a |have an? |registered|subscribed)|^(?:this|the full) (?:article|story|content|report|post) is (?:only |exclusively )?(?:for|available to|reserved for|exclusive to)\b.*\b(?:subscribers?|members?|paying)\b|^you(?:’ve|'ve| have) (?:reached|read|used|hit) (?:your|all|the)\b.*\b(?:free|limit|articles?)\b|^unlock (?:this|the|unlimited|full)\b|^(?:start|begin) your (?:free )?(?:trial|subscription)\b|^(?:subscribers?|members?)[- ]only\b|^get (?:unlimited|full) (?:digital )?access\b|^(?:choose|see|view) (?:your|our|a|all) (?:plan|subscription|offer|plans|subscriptions|offers)\b|^cancel any ?time",
        ),
        (
            Reason::Paywall,
            60,
            r"(?i)^(?:jetzt )?(?:weiterlesen mit|jetzt (?:weiterlesen|testen|freischalten|registrieren))\b|sie haben (?:bereits|schon) ein (?:abo|konto)|^dieser artikel ist (?:nur )?(?:für|exklusiv)\b|^(?:cet article|la suite de cet article|la suite) est réservée?|^il vous reste .{1,40}(?:à lire|articles?|%)|^déjà abonnée?|\bpour (?:lire la suite|continuer (?:à|la) lire|accéder)|^(?:este|contenido|artículo)\b.{0,30}\bpara suscriptores\b|^para (?:seguir|continuar) leyendo|^¿?ya (?:eres|soy) suscriptor|^(?:contenuto|articolo) riservato|^sei già abbonat|^per (?:continuare a leggere|leggere tutto)|^(?:verder lezen|lees verder) met|^(?:al|nog geen) abonnee|^alleen voor abonnees|会員限定|有料会員|この記事は有料|ログインして続き|残り.{0,3}\d+文字",
        ),
        (
            Reason::Cookie,
            120,
            r"(?i)^we (?:and our (?:\d+ )?partners )?(?:use|value)\b.*\b(?:cookies?|privacy)\b|^this (?:site|website) uses cookies|^(?:accept|reject|manage)(?: all)?(?: cookies)?$|^(?:cookie|privacy) (?:settings|preferences|policy|notice)$|^wir (?:verwenden|nutzen) cookies|^nous utilisons des cookies|^(?:usamos|utilizamos) cookies|^utilizziamo i cookie",
        ),
        (
            Reason::Navigation,
            8,
            r"(?i)^(?:key events?|key moments|pinned(?: post)?|show key events only|newest first|oldest first|sort by.*|live feed|live reporting|auto[- ]?refresh.*|refresh|new updates?|latest updates?|jump to.*|skip (?:advertisement|ad|past.*)|expand|collapse|show (?:more|less)|view (?:image|gallery|slideshow).*|open (?:image|in gallery).*|hide caption|toggle caption|enlarge(?: this)? image|play(?: video)?|watch(?: now| live)?|listen(?: now)?|\d+:\d\d|live|breaking(?: news)?|exclusive|in this (?:article|story)|on this page|table of contents|contents|topics?:?|tags?:?|filed under:?.*|this video (?:can ?not|cannot) be played|please (?:enable|turn on) javascript.*|audio by .*|gift this article|give this article|save for later|add to .{1,20}|text size|font size|bookmark|report (?:a|an) (?:typo|error|ad)|end of .{1,30}|page \d+ of \d+)$",
        ),
        (
            Reason::Navigation,
            60,
            r"(?i)^(?:filed under|tagged(?: with)?|tags|topics|categories|more on|schlagwörter|themen|mots[- ]clés|etiquetas|temas|tag|argomenti|onderwerpen)\s?:\s?\S|^(?:please )?(?:enable|turn on) javascript\b|^your browser does not support\b|^to (?:play|watch) this (?:video|audio)\b",
        ),
        (
            Reason::Social,
            10,
            r"(?i)^(?:share|share this(?: \w+)?|tweet(?: this)?|facebook|twitter|x|whats ?app|linked ?in|reddit|telegram|pinterest|e-?mail(?: this)?(?: \w+)?|copy(?: link)?|link copied!?|copied!?|print|flipboard|pocket|messenger|sms|bluesky|threads|mastodon|teilen|partager|compartir|condividi|delen|,|\||/|•|·|\s|on|via|to|with|article)+$",
        ),
        (
            Reason::Caption,
            14,
            r"(?i)^(?:photo(?:graph)?s?|pictures?|images?|credits?|source|photo credit|image credit|foto|bild|quelle|crédits?|visuel|imagen|fotografía|beeld)\b\s?(?:by\b|:|/|©|-)\s?\S|(?:/|via |\bby )(?:getty(?: images)?|reuters|a\.?f\.?p\.?|a\.?p\.?(?: photo)?|shutterstock|alamy|epa(?:-efe)?|pa(?: wire| media)?|dpa|anp|ansa|efe|istock|bloomberg|xinhua|zuma|wireimage|imago|unsplash)(?: images| photos?)?\)?$|^(?:getty images|reuters|afp|ap photo|shutterstock|alamy|epa|pa (?:media|wire)|picture alliance|©.{1,60})$|^ap photo/",
        ),
        (
            Reason::Newsletter,
            30,
            r"(?i)^(?:sign up|subscribe|get)\b.{0,120}\b(?:newsletter|inbox|briefing|alerts?|updates|e-?mail)\b|^enter (?:your|you) e-?mail|^e-?mail address\b|^(?:invalid e-?mail|thank you for signing up|thanks for signing up|by (?:signing up|subscribing|submitting|clicking|entering))|^your e-?mail\b|^sign up$|^subscribe$|^(?:melden sie sich|abonnieren sie|inscrivez-vous|recevez|suscríbete|recibe|iscriviti|schrijf je in)\b.{0,120}\b(?:newsletter|infolettre|boletín|nieuwsbrief|e-?mail|postfach)\b",
        ),
        (
            Reason::Comment,
            12,
            r"(?i)^(?:\d+ )?(?:comments?|responses?|replies|kommentare?|commentaires?|comentarios?|commenti|reacties)(?: \(\d+\))?:?$|^(?:leave|post|add|write) a (?:comment|reply)\b|^(?:view|show|load|read|see)(?: all)?(?: \d+)? comments?$|^(?:log|sign) in to (?:comment|reply)\b|^comments (?:are|have been) closed",
        ),
        (
            Reason::Related,
            8,
            r"(?i)^(?:read more|read next|more stories|related(?: \w+){0,2}|recommended(?: \w+){0,3}|more like this|more from .{1,40}|most (?:read|popular)|trending(?: now)?|you (?:may|might) also like|up next|next article|previous article|elsewhere|sponsored stories|around the web|from our partners|promoted stories)\s?:?$",
        ),
    ];
    let compile = |&(reason, most, pattern): &(Reason, usize, &str)| {
        let pattern = Regex::new(pattern).ok()?;
        Some(Rule {
            reason,
            most,
            pattern,
        })
    };
    table.iter().filter_map(compile).collect()
});

/// A heading or a line that leads to another report: it counts where a good part of the line is a link.
static LEADS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?i)^(?:\W{0,3})(?:read(?: more| also| next| the full \w+)?|also read|see(?: also| more)?|more|watch|listen|related|recommended|don[’']t miss|live|analysis|opinion|explainer|in pictures|video|background|from the archives?|what we know|mehr(?: zum thema| dazu)?|lesen sie(?: auch| mehr)?|lesetipp|auch interessant|(?:à )?lire(?: aussi)?|voir aussi|notre dossier|le[ae](?: también| más)?|te puede interesar|más información|leggi(?: anche)?|guarda anche|lees(?: ook| meer| verder)?|bekijk ook|関連(?:記事)?|あわせて読みたい|اقرأ أيضا|إقرأ أيضا|читайте также)\s?[:|›»>–—：-]",
    )
    .ok()
});

/// Why a block of a page is furniture by its words.
pub(super) fn reason(block: &Block) -> Option<Reason> {
    let text = block.text.as_str();
    let count = words(text);
    let quoted = text.starts_with(['“', '"', '„', '«', '‘', '「']);
    if block.kind == Kind::Row {
        return None; // a year and a number are no date of the page
    }
    if is_moment(text) || is_credit_line(text) {
        return Some(Reason::Byline);
    }
    if count <= 40 && block.linked * 10 >= block.len() * 3 {
        let leads = LEADS.as_ref().is_some_and(|p| p.is_match(text));
        if leads {
            return Some(Reason::Related);
        }
    }
    RULES
        .iter()
        .find(|rule| count <= rule.most && !quoted && rule.pattern.is_match(text))
        .map(|rule| rule.reason)
}

/// The parts of a line about the report: "Jane Roe · 5 May 2031 · 3 min read".
pub(super) fn credit_parts(line: &str) -> Vec<&str> {
    let parts = line.split(['·', '|', '•', '—', '–', '/']).map(str::trim);
    parts.filter(|part| !part.is_empty()).collect()
}

/// Short parts between bars or dots, at least one of them a day or a time.
fn is_credit_line(text: &str) -> bool {
    const WORDS: usize = 20;
    let parts = credit_parts(text);
    let moment = |part: &&str| {
        let part = part.trim_start_matches(|c: char| !c.is_alphanumeric());
        let lower = part.to_lowercase();
        let rest = ["updated", "published", "posted", "last updated", "on"]
            .iter()
            .find_map(|word| lower.strip_prefix(word))
            .unwrap_or(&lower);
        is_moment(rest.trim_start_matches([':', ' '])) || lower.ends_with(" ago")
    };
    parts.len() > 1
        && words(text) <= WORDS
        && !text.ends_with(['.', '!', '?', '”'])
        && parts.iter().all(|part| words(part) <= 7)
        && parts.iter().any(moment)
}

/// Nothing but a day, a time of day, or both; labels of live posts may be before it.
pub(super) fn is_moment(text: &str) -> bool {
    const MOST: usize = 12;
    const LABELS: [&str; 6] = ["pinned", "live", "new", "breaking", "post", "update"];
    let tokens: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|t| !t.is_empty() && !LABELS.contains(&t.to_lowercase().as_str()))
        .collect();
    let digits = tokens.iter().any(|t| t.chars().any(char::is_numeric));
    let dated = tokens
        .iter()
        .all(|t| is_date_word(t) || t.chars().all(char::is_numeric));
    // A bare number may count something; a year or a clock does not stand alone in prose either.
    let clear = tokens.len() > 1 || text.contains(':');
    digits && dated && clear && tokens.len() <= MOST && !text.ends_with(['%', '.'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::format::html::blocks;
    use crate::bundle::format::html::tree::Tree;

    fn of(html: &str) -> Option<Reason> {
        reason(&blocks::all(&Tree::parse(html))[0])
    }

    #[test]
    fn patterns_are_sound() {
        assert!(RULES.len() >= 14 && LEADS.is_some());
    }

    #[test]
    fn lines_of_a_page() {
        for (html, wanted) in [
            ("Updated 3 hours ago", Some(Reason::Byline)),
            (
                "By Jane Roe and John Doe, Political correspondents",
                Some(Reason::Byline),
            ),
            ("Tuesday 5 May 2031 14.05 BST", Some(Reason::Byline)),
            ("14:05", Some(Reason::Byline)),
            (
                "<span>Pinned</span><time>21:15</time>",
                Some(Reason::Byline),
            ),
            (
                "Ann Poe · 1 May 2031 · Updated 3 hours ago",
                Some(Reason::Byline),
            ),
            ("Share Facebook X Copy link", Some(Reason::Social)),
            ("Subscribe to continue reading", Some(Reason::Paywall)),
            ("Already a subscriber? Log in", Some(Reason::Paywall)),
            (
                "Read more: <a>x</a><a href=x>Two cranes lost in the storm at Tarn</a>",
                Some(Reason::Related),
            ),
            ("Photograph: Jane Roe/The Quay", Some(Reason::Caption)),
            (
                "A crane fell into the dock. Jane Roe/Getty Images",
                Some(Reason::Caption),
            ),
            (
                "The post <a href=x>Crane falls in Hull</a> appeared first on <a href=x>Harbour News</a>.",
                Some(Reason::Legal),
            ),
            (
                "Der Beitrag Kran stürzt um erschien zuerst auf Hafenblatt.",
                Some(Reason::Legal),
            ),
            (
                "The post of harbour master appeared first on the list.",
                None,
            ),
            ("Tags: ferry, fire", Some(Reason::Navigation)),
            ("12 comments", Some(Reason::Comment)),
            // Prose.
            ("By Friday the fire was out and the crew were home.", None),
            ("Police updated the toll to three on 5 May.", None),
            ("Read more into that than he meant, she said.", None),
            ("In 2031 there were 14.", None),
            ("“Subscribe to continue reading,” the page had said.", None),
            ("May", None),
        ] {
            assert_eq!(of(&format!("<p>{html}</p>")), wanted, "{html}");
        }
    }
}
