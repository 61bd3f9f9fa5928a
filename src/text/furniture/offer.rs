//! What is for sale beside a report: prices with no sentence around them, deals, tickets, bets, and those who pay for the page.

use super::edge::Line;
use super::maker::is_of;
use super::{Reason, Verdicts};

/// Signs and words of money.
const MONEY: [char; 5] = ['£', '€', '$', '¥', '₹'];

/// Words that offer something at a price.
const OFFERS: &str = "from only just save free off deal deals offer offers bet get win half discount now per month \
    week ab nur jetzt gratis sparen kostenlos rabatt monat dès seulement partir gratuit économisez mois desde solo sólo \
    gratis ahorra oferta mes da soli solo risparmia sconto mese vanaf slechts bespaar korting maand";

/// What betting and its small print are made of.
const BETS: &str = "bet £,bet $,bet €,free bets,over-18s only,18+,t&cs apply,terms and conditions apply,terms apply,begambleaware,\
    gamble responsibly,ab 18 jahren,jouer comporte des risques,juega con responsabilidad,il gioco può causare,speel bewust";

/// What a line about tickets begins with.
const TICKETS: &str = "tickets,ticket,tickets for,karten für,karten,billets,billetterie,entradas,biglietti,kaartjes,kaarten";
/// How they are to be had.
const TO_HAVE: &str = "on sale,on general sale,available,still available,from,book,online,im vorverkauf,erhältlich,en vente,\
    disponibles,a la venta,in vendita,disponibili,te koop,verkrijgbaar,ab,dès,desde,da,vanaf";

/// What a line about those who pay begins with.
const PARTNERS: &str = "official partner,official partners,official sponsor,official sponsors,our partners,our sponsors,main \
    sponsor,main partners,principal partner,sponsored by,in partnership with,in association with,presented by,brought to \
    you by,supported by,powered by,partner content,paid partnership,paid post,paid for by,offizieller partner,offizielle \
    partner,unsere partner,präsentiert von,gesponsert von,in kooperation mit,partenaires officiels,partenaire officiel,nos \
    partenaires,en partenariat avec,sponsorisé par,présenté par,socios oficiales,patrocinadores oficiales,patrocinado \
    por,en colaboración con,presentado por,partner ufficiali,partner ufficiale,i nostri partner,in collaborazione \
    con,sponsorizzato da,officiële partners,officiële partner,onze partners,in samenwerking met,gesponsord door";

/// Words of headings over what is for sale.
const DEALS: &str = "deals deal offers offer sale shopping shop bargains vouchers coupons angebote schnäppchen gutscheine \
    soldes ofertas rebajas descuentos offerte sconti aanbiedingen kortingen promos promotions";

/// Why a line is for sale, if it is.
pub(super) fn reason(line: &Line, edge: bool) -> Option<Reason> {
    let short = line.words <= 16 && !line.stopped;
    let bet = line.words <= 16 && line.holds(BETS) && (edge || !line.stopped);
    let seats = line.begins(TICKETS) && line.holds(TO_HAVE);
    let sold = short && (is_priced(line) || edge && (line.begins(PARTNERS) || seats));
    (bet || sold).then_some(Reason::Advert)
}

/// "Seven nights in Crete from £249", "Save 20%": a price and an offer, and no sentence.
fn is_priced(line: &Line) -> bool {
    let names_money = || {
        line.tokens().any(|t| {
            matches!(
                t,
                "euro" | "euros" | "dollars" | "pounds" | "chf" | "francs"
            )
        }) && line.text.contains(|c: char| c.is_ascii_digit())
    };
    let money = line.text.contains(MONEY) && line.text.contains(|c: char| c.is_ascii_digit());
    let share = line.small.contains('%')
        && line.holds(
            "save,off,discount,sparen,rabatt,économisez,ahorra,descuento,sconto,korting,bespaar",
        );
    let offers = line.tokens().any(|token| is_of(OFFERS, token));
    // What a headline would tell, nobody sells.
    let told = line.tokens().any(|token| {
        token.len() > 4 && token.ends_with("ed")
            || matches!(
                token,
                "was"
                    | "were"
                    | "has"
                    | "had"
                    | "will"
                    | "is"
                    | "are"
                    | "says"
                    | "said"
                    | "to"
                    | "in"
            ) && !line.begins(NIGHTS)
    });
    // "Save up to $200 on your pass": the reader is told to.
    let save = line.holds(
        "save up to,sparen sie bis zu,économisez jusqu'à,ahorra hasta,ahorre hasta,risparmia fino a,bespaar tot",
    );
    (money || names_money()) && (offers && !told || save) || share
}

/// What trips are sold in.
const NIGHTS: &str = "seven,three,four,five,ten,two,one,14,10,7,5,4,3,2,holidays,flights,hotels,cruises,breaks,reisen,flüge,vols,séjours,\
    vuelos,viajes,voli,viaggi,vluchten,reizen,half,all,get,save,bet,nur,only,just,win,sieben,drei,sept,trois,siete,tres,sette,tre,zeven,drie";

/// Words of the longest heading over what is for sale.
const HEADING: usize = 4;

/// "HOT DEALS" and the one or two lines below it that are no sentences.
pub(super) fn mark_headed(paragraphs: &[&str], verdicts: &mut Verdicts) {
    for at in 1..paragraphs.len() {
        let heads = |line: Line| {
            let deals = || line.tokens().any(|token| is_of(DEALS, token));
            let loud = || {
                line.text.chars().any(char::is_uppercase)
                    && !line.text.chars().any(char::is_lowercase)
            };
            (1..=HEADING).contains(&line.words)
                && !line.stopped
                && (line.words == 2 || loud())
                && deals()
        };
        // Hardly a paragraph is so short.
        let short = || paragraphs[at].split_whitespace().nth(HEADING).is_none();
        if verdicts[at].is_some() || !short() || !Line::of(paragraphs[at]).is_some_and(heads) {
            continue;
        }
        let next = verdicts.get(at + 1).copied().flatten();
        let listed = paragraphs
            .get(at + 1)
            .and_then(|p| Line::of(p))
            .is_some_and(|line| !line.stopped && line.words > 2);
        if next.is_none() && listed {
            verdicts[at + 1] = Some(Reason::Advert);
        }
        if next.is_some() || listed {
            verdicts[at] = Some(Reason::Advert);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::text::furniture::set_aside;
    use crate::text::furniture::tests::{HEAD, around};

    #[test]
    fn offers_are_set_aside() {
        let left: Vec<&str> = [
            "Seven-night breaks in Crete from £199",
            "Bet £10 get £30: over-18s only",
            "Harbour Expo returns to Hull. Save up to $200 on your pass before July 4",
            "Harbour Weekly: three months for only £5",
            "Sechs Ausgaben für nur 9,90 €",
            "Trois mois dès 1 €",
            "Un mes por solo 1 €",
            "Harbour Expo: register before 1 May and save 20%",
        ]
        .into_iter()
        .filter(|line| around(HEAD, line, HEAD).as_deref() != Some("advert"))
        .collect();
        assert_eq!(left, Vec::<&str>::new());
        let left: Vec<&str> = [
            "Tickets for the boat show are on general sale",
            "Karten für die Hafenrundfahrt sind noch erhältlich",
            "Official partners of the Harbour Trust",
            "Partenaires officiels du port",
            "Sponsored by Harbour Bank",
        ]
        .into_iter()
        .filter(|line| around(HEAD, line, "").as_deref() != Some("advert"))
        .collect();
        assert_eq!(left, Vec::<&str>::new());
        let headed = format!("{HEAD}\n\nHOT DEALS\n\nBoats for the whole family\n\n{HEAD}");
        assert_eq!(set_aside(&headed).1.len(), 2);
    }

    #[test]
    fn prices_of_the_report_stay() {
        let taken: Vec<&str> = [
            "The crane cost £199, the port said.",
            "Fares rose from £5 to £7",
            "Berths were sold for only £5",
            "A £310m sale",
            "Why bread is €5 now and who is to blame for it in the end, according to the bakers of the town",
            "Deals were struck.",
        ].into_iter().filter(|line| around(HEAD, line, HEAD).is_some()).collect();
        assert_eq!(taken, Vec::<&str>::new());
        let taken: Vec<&str> = [
            "Tickets were torn up on the quay.",
            "Supported by two cranes, the roof held.",
        ]
        .into_iter()
        .filter(|line| around(HEAD, line, "").is_some())
        .collect();
        assert_eq!(taken, Vec::<&str>::new());
    }
}
