//! Furniture that one paragraph shows by itself.

use std::sync::LazyLock;

use regex::Regex;

use super::{Reason, Verdicts, fixed};

/// Longest paragraph that a rule of this file takes, in words.
const MOST_WORDS: usize = 120;

/// A rule: what it finds, up to how many words.
struct Rule {
    reason: Reason,
    words: usize,
    pattern: Regex,
}

/// The labels of pages in six languages. A pattern that could stand in prose is tied to the
/// paragraph's beginning or to its whole.
static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| {
    let table: &[(Reason, usize, &str)] = &[
        (
            Reason::Advert,
            6,
            r"^(?:advertisement|advert|ad|ads|sponsored(?: content)?|paid content|promoted|anzeige|werbung|publicité|publicidad|anuncio|pubblicità|advertentie|reclame)[.:]?$",
        ),
        (
            Reason::Advert,
            10,
            r"^(?:(?:story|article) continues (?:below|after)|continue reading below|scroll to continue|der artikel (?:wird|geht) (?:nach|unter)|la suite après|(?:el artículo|la noticia) continúa|l[’']articolo continua dopo|(?:artikel|tekst) gaat verder (?:onder|na))",
        ),
        (
            Reason::Navigation,
            8,
            r"^(?:listen to (?:this|the) (?:article|story)|skip to (?:main )?content|back to top|jump to (?:comments|content)|artikel anhören|zum inhalt springen|nach oben|écouter (?:cet|l[’'])\s?article|aller au contenu|escuchar (?:este|el) artículo|ir al contenido|ascolta (?:l[’']|questo )articolo|vai al contenuto|luister naar dit artikel|ga naar (?:de )?inhoud)\b",
        ),
        (
            Reason::Navigation,
            20,
            r"^(?:follow|read|see|watch|catch up (?:on|with)) (?:all )?(?:our|the) (?:full )?(?:live[- ](?:blog|coverage|updates?|stream|ticker|results?)|(?:latest|full|election) coverage)\b|^(?:verfolgen sie|lesen sie) (?:alles |die entwicklungen )?(?:in |im )?(?:unser(?:em|en)? |dem |den )?live-?(?:blog|ticker)\b|^(?:suivez|retrouvez) notre (?:direct|live)\b|^sig[ae] (?:nuestro|el) (?:directo|minuto a minuto)\b|^segui (?:la|il nostro) (?:diretta|live)\b|^volg (?:ons|het) live-?blog\b",
        ),
        (
            Reason::Credit,
            40,
            r"^(?:a|an earlier) version of this (?:article|story|report|essay|column|piece) (?:appears|appeared|ran|runs|was (?:first |originally )?(?:published|printed))\b|^this (?:article|story|piece) (?:first|originally) (?:appeared|ran)\b|^this (?:article|story|piece) was (?:first|originally) published\b|^dieser (?:artikel|text|beitrag) (?:erschien|ist) (?:zuerst|zunächst)\b|^(?:cet article|une version de cet article) (?:a (?:d[’']abord )?été publiée?|est paru)\b|^una versión de este artículo\b|^este artículo (?:fue publicado|se publicó|apareció)\b|^questo articolo è (?:apparso|uscito|stato pubblicato)\b|^dit artikel verscheen (?:eerder|eerst)\b",
        ),
        (
            Reason::Navigation,
            5,
            r"^(?:share|print|save|comments?|share this|(?:read|show|load|view|see) (?:more|all)(?: comments)?|\d+ comments?|\d+[- ]min(?:ute)?s?(?: read)?|teilen|drucken|kommentare|partager|imprimer|commentaires|compartir|imprimir|comentarios|condividi|stampa|commenti|delen|afdrukken|reacties)$",
        ),
        (
            Reason::Legal,
            60,
            r"^(?:©|\(c\) ?\d{4}|copyright (?:©|\(c\)|\d{4}|by ))|(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|alle rechten voorbehouden)\.?$",
        ),
        (
            Reason::Legal,
            30,
            r"^this (?:material|content|article) may not be (?:published|reproduced)",
        ),
        (
            Reason::Social,
            20,
            r"^(?:follow (?:us|me)|find us|like us|join us) on\b|^(?:follow|folgen sie) \S+(?: \S+){0,3} (?:on|auf|bei) (?:twitter|x|facebook|instagram|bluesky|mastodon|linkedin|tiktok|telegram|whatsapp|youtube)\b|^folgen sie uns|^suivez[- ]nous|^síguenos|^sigue a \S+ en|^seguici|^volg ons|^share (?:this (?:article|story|post)|on)\b",
        ),
        (
            Reason::Caption,
            60,
            r"^(?:image|photo|picture|photograph|illustration|foto|bild|imagen|fotografía|immagine|beeld|crédit photo|bildquelle|fotocredit)s?(?: (?:credit|source|caption|by))?s?\s?(?::|,|©|\|)",
        ),
        (
            Reason::Caption,
            60,
            r"\((?:photo|foto|picture|image|bild)(?: by|:)[^)]*\)\.?$|^file(?: photo| picture| image)?:",
        ),
        (
            Reason::Prompt,
            30,
            r"^have your say\b|^(?:got|have) (?:a|any) (?:story|news|tips?|questions?|information|pictures?|videos?)\b[^.?!]*\?|(?:^|[.?!:] )(?:e-?mail|contact|write to|send (?:it|them) to) \S+@\S+|(?:^|[.?!:] )(?:what do you think\?|what(?:’|')s your (?:view|opinion|take)|do you (?:agree|have (?:a story|information|a tip))|tell us (?:what|how|your|in|about|below)|let us know\b|join the (?:conversation|discussion|debate)|(?:please )?(?:share|leave|post|add|send us|write|give us) (?:with us )?(?:your|a) (?:own )?(?:views?|thoughts?|opinions?|comments?|story|stories|experiences?|questions?)\b|vote in our|take our poll|get in touch (?:with us|by|at)|email us at)",
        ),
        (
            Reason::Prompt,
            30,
            r"(?:^|[.?!:] )(?:diskutieren sie mit|was meinen sie|was denken sie|schreiben sie uns|(?:sagen sie|teilen sie) uns|(?:teilen sie|schreiben sie) (?:uns )?ihre meinung|ihre meinung ist gefragt|stimmen sie ab|donnez votre avis|qu[’']en pensez-vous|partagez (?:votre|vos)|laissez (?:un|votre) commentaire|réagissez|¿qué (?:opinas|opina usted|te parece)|comparte tu|déjanos (?:tu|un)|deja (?:tu|un) comentario|cuéntanos|participa en|(?:tu |voi )?cosa ne pens(?:i|ate)|lascia(?:ci)? un commento|(?:dicci|scrivici)|wat vind(?:t u|en jullie| jij)|laat het ons weten|praat mee|reageer (?:op|hier)|geef (?:je|uw) mening)",
        ),
        (
            Reason::Prompt,
            40,
            r"(?:^|[.?!:] )(?:please )?(?:e-?mail|write to|contact|call|text|message|send) (?:us|our (?:news(?:room|desk)|reporters?|editors?|team|desk)|the (?:news(?:room|desk)|desk|editors?|author)|(?:him|her|them) (?:with|at|on|via|by)|your (?:stor(?:y|ies)|pictures|photos|videos|letters?|tips?|questions|news))\b|\bsend us (?:a|an|your)\b|\b(?:schreiben|mailen|schicken) sie (?:uns|der redaktion|an die redaktion)\b|\bécrivez[- ](?:nous|à la rédaction)\b|\bcontactez[- ](?:nous|la rédaction)\b|\bescríb[ae]nos\b|\b(?:escrib[ae]|contact[ae]) (?:a la redacción|con (?:nosotros|la redacción))\b|\bscriv(?:ici|ete(?:ci)?) (?:a|alla redazione)\b|\b(?:mail|app|schrijf) (?:ons|de redactie)\b",
        ),
        (
            Reason::Appeal,
            45,
            r"^this (?:article|story|report(?:ing)?|journalism|work) (?:was|is) (?:supported|made possible|funded|paid for) by (?:our |you\b|readers|members|subscribers|donors|donations|donating)|^dieser (?:artikel|beitrag) wurde (?:von|durch) (?:unseren? )?(?:leser|mitglieder|spenden)|^cet article (?:est|a été) financé par\b|^(?:become a (?:member|subscriber|supporter|patron|friend)|join (?:us|now|today) (?:as|and|for)|support (?:our|independent|local|quality|public) (?:\w+ )?(?:journalism|news|reporting|work)|donate (?:now|today|here|to (?:us|our))|werden sie (?:jetzt )?(?:mitglied|abonnent)|unterstützen sie (?:uns|unsere|unabhängigen)|soutenez(?:-nous| (?:notre|le journalisme|la presse|une))|faites un don|adhérez|hazte (?:socio|socia|suscriptor)|apoya (?:el|nuestro|a) |haz un donativo|sostieni(?:ci)? |diventa (?:socio|sostenitore)|fai una donazione|steun (?:ons|onze|onafhankelijke)|word (?:nu )?(?:lid|donateur))",
        ),
        (
            Reason::Appeal,
            45,
            r"\bplease (?:\w+ )?(?:consider (?:a |an |making a |your )?(?:\w+ )?(?:donation|donating|contribution|contributing|supporting|subscri\w+|becoming)|donate|make a (?:donation|contribution)|support (?:us|our work))\b|(?:^|[.?!:] )(?:if you (?:value|enjoy|appreciate) (?:our|local|independent|quality|what we)\b[^.?!]*,|(?:chip|pitch) in )|(?:bitte )?(?:spenden|unterstützen) sie (?:uns|jetzt|unsere arbeit)\b|\bfaites un don\b|\bhaz una donación\b|\bfai una donazione\b|\bdoneer nu\b",
        ),
        (
            Reason::Newsletter,
            25,
            r"(?:^|[.?!:] )(?:please )?(?:subscribe|sign up|register) (?:to|for|now|here|today|free)\b[^.?!]*(?:\bissue\b|\bmiss\b|\bepisode\b|\bfree\b|\balerts?\b|\bunlimited\b|\bmonth\b|\bonline\b|/|\.\p{L}{2,})|(?:^|[.?!:] )(?:download|get|install) (?:the|our) (?:free )?(?:\w+ )?app\b|\b(?:laden sie|téléchargez|descarga|scarica|download) (?:sich )?(?:unsere|notre|nuestra|la nostra|onze) app(?:li(?:cation)?)?\b",
        ),
        (
            Reason::Newsletter,
            12,
            r"^(?:subscribe (?:now|today|here|to (?:our|the)|for (?:just|full|unlimited))|already a subscriber|jetzt abonnieren|hier (?:anmelden|abonnieren)|abonnez[- ]vous|suscríbete|abbonati|iscriviti (?:alla|ora)|abonneer|schrijf je in|neem een abonnement)",
        ),
    ];
    let compile = |&(reason, words, pattern): &(Reason, usize, &str)| Rule {
        reason,
        words,
        pattern: fixed(&format!("(?i){pattern}")),
    };
    table.iter().map(compile).collect()
});

/// "Additional reporting by Anna Berg": a name must follow, so case counts.
static CREDIT: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"^\(?(?i:(?:(?:additional|further) )?(?:reporting|editing|writing|research)(?: and (?:editing|writing))? by|(?:additional |with )reporting from|edited by|compiled by|mitarbeit:|redaktion:|avec (?:l[’'])?(?:afp|reuters)\b|con información de|(?:met )?medewerking van|ha collaborato)\s?(?:\p{Lu}|\)|$|[,.])",
    )
});

/// Speaks to the reader about signing up: an order, or the words of a form.
static SIGN_UP: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"(?i)(?:^|[.:!?*|] )(?:please )?(?:sign up\b|subscribe\b|get (?:a|an|the|our|your)\b|register (?:for|now|here)|enter your e-?mail|stay (?:informed|up to date)|receive (?:our|the)|melden sie sich|abonnieren sie|inscrivez-vous|abonnez-vous|recevez|suscríb(?:ete|ase|anse|ete)|recib[ae]|apúntate|iscriviti|ricevi|abbonati|meld (?:je|u) aan|schrijf (?:je|u) in|ontvang)|\be-?mail(?: address)? ?\*|\bi would like to (?:be emailed|receive)|\bby (?:signing up|clicking|subscribing|submitting),? you|\bread our privacy",
    )
});

/// Names what comes by mail or what the form binds to.
static BY_MAIL: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"(?i)\bnewsletters?\b|\binbox\b|\be-?mail(?:s|ed)?\b|\bprivacy (?:notice|policy)\b|\b(?:daily|weekly|morning|evening) (?:\w+ )?(?:briefing|dispatch|digest|round-?up|update)\b|\bbreaking news alerts?\b|\bpostfach\b|\binfolettre\b|boîte (?:mail|de réception)|\bboletín\b|bandeja de entrada|casella di posta|\bnieuwsbrief\b|\bdatenschutz\w*",
    )
});

/// Why the paragraph is furniture, if it is by itself.
pub(super) fn reason(paragraph: &str) -> Option<Reason> {
    let text = paragraph.trim();
    let words = text.split_whitespace().count();
    if words > MOST_WORDS || text.starts_with(['“', '"', '„', '«', '‘', '\'']) {
        return None;
    }
    if words <= 40 && CREDIT.is_match(text) {
        return Some(Reason::Credit);
    }
    let quoted = text.contains(['“', '„', '«', '"']);
    let found = RULES.iter().find(|rule| {
        let speaks = matches!(
            rule.reason,
            Reason::Prompt | Reason::Appeal | Reason::Newsletter
        );
        words <= rule.words && !(speaks && quoted) && rule.pattern.is_match(text)
    });
    match found {
        Some(rule) => Some(rule.reason),
        None if !quoted && SIGN_UP.is_match(text) && BY_MAIL.is_match(text) => {
            Some(Reason::Newsletter)
        }
        None => None,
    }
}

/// A short question to "you" right before or after a prompt belongs to it.
pub(super) fn questions_beside_prompts(paragraphs: &[&str], verdicts: &mut Verdicts) {
    let asks = |at: usize| {
        let text = paragraphs[at];
        let lower = text.to_lowercase();
        text.ends_with('?')
            && text.split_whitespace().count() <= 12
            && lower.split(|c: char| !c.is_alphabetic()).any(|w| {
                matches!(
                    w,
                    "you"
                        | "your"
                        | "sie"
                        | "ihr"
                        | "ihre"
                        | "vous"
                        | "votre"
                        | "usted"
                        | "tu"
                        | "tú"
                        | "u"
                        | "uw"
                        | "je"
                )
            })
    };
    let prompt = Some(Reason::Prompt);
    for at in 1..paragraphs.len() {
        if verdicts[at].is_none() && verdicts[at - 1] == prompt && asks(at) {
            verdicts[at] = prompt;
        }
    }
    for at in (1..paragraphs.len()).rev() {
        if verdicts[at - 1].is_none() && verdicts[at] == prompt && asks(at - 1) {
            verdicts[at - 1] = prompt;
        }
    }
}
