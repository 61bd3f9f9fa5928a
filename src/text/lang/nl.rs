//! Dutch.

use super::Table;

pub(super) const TABLE: Table = Table {
    stop_words: "
        aan aangezien achter af al aldus alhoewel alle allebei alleen allemaal alles als alsof altijd ander andere
        anderen anders begin behalve beide beiden ben beneden bent betreffende bij bijna binnen bleef blijft boven
        bovendien buiten daar daarbij daardoor daarin daarmee daarna daarom daarop daarvan daarvoor dan dat de deed
        den der des deze die dit dezelfde doch doen doet door dus echter een eens eer eerst elk elke en enige enkele
        er erg ervan even ga gaan gaat gedaan geen gegeven gehad geweest gewoon gezegd ging haar had hadden heb
        hebben heeft hem hen het hierbij hierdoor hiermee hij hoe hoewel hun ieder iedere iedereen iemand iets ik in
        inmiddels is ja je jij jou jouw jullie kan kon konden krijgen krijgt kunnen kwam laat langs later liever
        maar maken me meer mee met mezelf mij mijn minder moest moesten moet moeten mogelijk mogen na naar
        nadat net niet niets niemand noch nog nogal nooit nu of ofwel om omdat omhoog onder ondanks ondertussen ons
        onze ook op opnieuw over overigens reeds rond samen sedert sinds slechts sommige staat steeds te tegen ten ter
        terug terwijl thans tijdens toch toen tot totdat tussen u uit uw vaak van vanaf vanwege veel verder
        via vol volgens voor vooral voordat vrij waar waarbij waardoor waarin waarmee waarom waarop waarvan wanneer want
        waren was wat we weer wel weinig welk welke werd werden wie wij wil wilde worden wordt zal ze zeer
        zegt zei zeiden zelf zich zichzelf zij zijn zo zoals zodat zonder zou zouden zowel zullen",
    numbers: [
        "nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
    ],
    elisions: "",
    titles: "Dhr Dr Drs Ing Ir Mevr Mr Mw Prof dhr dr drs ing ir mevr mr mw prof",
};
