//! What a sum of money is for, in words of six languages: "to buy it for 240 million", "the price, 300 million" are of
//! one sum, "a fine of 240 million" of another. The kinds follow the lines of a statement of accounts and of cash flows
//! (IAS 1, "Presentation of Financial Statements"; IAS 7, "Statement of Cash Flows") with those of court reports.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::text::token::{self, Fast};

/// What a sum is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Purpose {
    /// Changes hands for a thing, a firm or a player.
    Price,
    /// A punishment.
    Fine,
    /// To those who were wronged.
    Damages,
    /// What is left over.
    Profit,
    /// What is missing.
    Loss,
    /// What is taken off the books for what is expected to be lost.
    Charge,
    /// What is laid out.
    Spent,
    /// What is sold in all.
    Sales,
    /// What is no longer spent.
    Savings,
    /// What the state or a fund stands in for.
    Aid,
    /// What is lent or owed.
    Debt,
    /// What customers take out.
    Outflow,
    /// What is put into something that will last.
    Investment,
    /// What is given to have one's way.
    Bribe,
    /// What was taken.
    Loot,
    /// What somebody is paid for work.
    Pay,
    /// What is given for nothing.
    Gift,
    /// What whoever helps to find somebody is promised.
    Reward,
    /// What is paid to the state.
    Tax,
}

impl Purpose {
    /// Whether two are lines of one account that no two reports take for one another: what was earned, what was sold, what went to
    /// the state, and what was spent, lost or put aside. What is lost may be told as what it cost.
    pub fn is_of_other_line(self, other: Self) -> bool {
        let line = |of: Self| matches!(of, Self::Profit | Self::Sales | Self::Tax);
        let told = |x: Self, y: Self| {
            line(x) && !(x == Self::Sales && y == Self::Price)
                || x == Self::Charge && y == Self::Loss
        };
        self != other && (told(self, other) || told(other, self))
    }
}

/// Words folded and in lower case.
const WORDS: &[(Purpose, &str)] = &[
    (
        Purpose::Price,
        "cost costs costing dearer buy buys buying bought purchase purchased acquire acquires acquired acquiring acquisition takeover price \
         priced consideration sell sells sold sale \
         kauft kaufen gekauft kauf kaufpreis ubernahme erwirbt ubernimmt preis verkauft \
         achete acheter achat rachete rachat acquisition prix vendu vente \
         compra compro comprar comprado adquiere adquisicion precio vendido venta \
         acquista acquistato acquisto acquisizione prezzo venduto vendita \
         koopt kocht gekocht koop overname overnamesom prijs verkocht",
    ),
    (
        Purpose::Fine,
        "fine fined fines penalty penalties \
         geldstrafe bussgeld strafe geldbusse amende amendes multa multado multas multata sanzione boete boetes beboet",
    ),
    (
        Purpose::Damages,
        "damages compensation compensate compensated redress settlement settle settled payout \
         schadenersatz schadensersatz entschadigung vergleich dommages indemnisation indemnites indemnizacion \
         compensacion danni risarcimento indennizzo schadevergoeding schikking",
    ),
    (
        Purpose::Profit,
        "profit profits earnings earned earns gewinn gewinne uberschuss benefice benefices beneficio beneficios ganancias utile utili \
         profitti winst winsten",
    ),
    (
        Purpose::Loss,
        "lost loss losses deficit shortfall verlust verluste defizit fehlbetrag perte pertes deficit perdida perdidas perdita \
         perdite disavanzo verlies verliezen tekort",
    ),
    (
        Purpose::Spent,
        "spend spending spent expense expenses expenditure expenditures outlay outlays ausgaben ausgegeben depenses depense \
         gastos gasto gastado spese spesa speso uitgaven uitgegeven",
    ),
    (
        Purpose::Charge,
        "charge writedown writedowns write-down writeoff write-off impairment impairments provision provisions \
         abschreibung abschreibungen ruckstellung ruckstellungen depreciation provisions deterioro provision \
         svalutazione svalutazioni accantonamento accantonamenti afschrijving afschrijvingen voorziening voorzieningen",
    ),
    (
        Purpose::Sales,
        "revenue revenues turnover umsatz umsatze erlose recettes ingresos facturacion ricavi fatturato omzet",
    ),
    (
        Purpose::Savings,
        "savings synergies saves saving einsparungen synergien einsparen economies synergies ahorros ahorro sinergias \
         risparmi sinergie besparingen synergie",
    ),
    (
        Purpose::Aid,
        "aid guarantee guarantees guaranteed guaranteeing bailout backstop relief subsidy subsidies grant grants liable \
         protection burgt burgschaft garantie garantiert hilfen haftet beihilfe zuschuss \
         aide aides garantie garantit subvention subventions ayuda ayudas garantia garantiza subvencion rescate \
         aiuti garanzia garantisce sussidi salvataggio steun garantie borg subsidie",
    ),
    (
        Purpose::Debt,
        "debt debts loan loans lent lend lending borrowed credit credits bonds bondholders owed owes \
         schulden kredit kredite darlehen anleihen dette dettes pret prets emprunt obligations credits \
         deuda deudas prestamo prestamos creditos bonos debito debiti prestito prestiti obbligazioni crediti \
         schuld schulden lening leningen obligaties kredieten",
    ),
    (
        Purpose::Outflow,
        "withdrew withdrawn withdraw withdrawing withdrawals outflow outflows \
         abgehoben abgezogen abflusse abgeflossen retire retires retraits retirado retiraron retiradas \
         prelevato ritirato prelievi deflussi opgenomen weggehaald opnames",
    ),
    (
        Purpose::Investment,
        "invest invests invested investing investment investments expansion \
         investiert investieren investition investitionen ausbau investit investir investissement investissements \
         invierte invertir inversion inversiones investe investire investimento investimenti investeert investeren \
         investering investeringen",
    ),
    (
        Purpose::Bribe,
        "bribe bribes bribery bribed kickback kickbacks bestechung bestechungsgeld schmiergeld schmiergelder \
         pots-de-vin corruption soborno sobornos tangente tangenti mazzette steekpenningen smeergeld",
    ),
    (
        Purpose::Loot,
        "stole stolen theft embezzled siphoned haul loot ransom \
         gestohlen erbeutet beute losegeld unterschlagen vole voles butin rancon detourne \
         robado robados botin rescates rubato rubati bottino riscatto gestolen buit losgeld",
    ),
    (
        Purpose::Pay,
        "salary salaries wage wages pay bonus bonuses gehalt lohn lohne bonus salaire salaires prime \
         salario salarios sueldo sueldos stipendio stipendi salario loon lonen salaris",
    ),
    (
        Purpose::Gift,
        "donation donations donated raised gift spende spenden gespendet don dons donne donacion donaciones donado \
         donazione donazioni donato gift giften gedoneerd",
    ),
    (
        Purpose::Reward,
        "reward rewards bounty belohnung kopfgeld recompense recompensa ricompensa taglia beloning premie",
    ),
    (
        Purpose::Tax,
        "taxes steuern impots impuestos imposte tasse belastingen",
    ),
];

/// The longest word of the table has fewer bytes.
const LONGEST: usize = 24;

/// What a sum is for, by a word as it is written.
pub fn purpose_in(form: &str) -> Option<Purpose> {
    static TABLE: LazyLock<HashMap<&str, Purpose, Fast>> = LazyLock::new(|| {
        let words = |(purpose, words): &(Purpose, &'static str)| {
            let purpose = *purpose;
            words.split_whitespace().map(move |w| (w, purpose))
        };
        // The first of a word's purposes holds: "rescate" is aid.
        let mut table = HashMap::default();
        for (word, purpose) in WORDS.iter().flat_map(words) {
            table.entry(word).or_insert(purpose);
        }
        table
    });
    if form.len() > 2 * LONGEST {
        return None;
    }
    TABLE.get(token::fold(form).as_str()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_say_what_a_sum_is_for() {
        let cases = [
            ("bought", Some(Purpose::Price)),
            ("Kaufpreis", Some(Purpose::Price)),
            ("fined", Some(Purpose::Fine)),
            ("pérdidas", Some(Purpose::Loss)),
            ("Belohnung", Some(Purpose::Reward)),
            ("table", None),
        ];
        for (word, purpose) in cases {
            assert_eq!(purpose_in(word), purpose, "{word}");
        }
    }
}
