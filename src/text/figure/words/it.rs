//! Italian.

use super::{BoundTable, CalendarTable, NumberTable, SmallTable, Table};

pub(super) static TABLE: Table = Table {
    numbers: NumberTable {
        values: "due 2 tre 3 quattro 4 cinque 5 sei 6 sette 7 otto 8 nove 9 dieci 10 undici 11 dodici 12 tredici 13
            quattordici 14 quindici 15 sedici 16 diciassette 17 diciotto 18 diciannove 19 venti 20 trenta 30 quaranta 40
            cinquanta 50 sessanta 60 settanta 70 ottanta 80 novanta 90 vent 20 trent 30 quarant 40 cinquant 50 sessant 60
            settant 70 ottant 80 novant 90",
        times: "cento 100 mille 1000 mila 1000 milione 1e6 miliardo 1e9 bilione 1e12",
        groups: "decina 10 dozzina 12 quindicina 15 ventina 20 trentina 30 quarantina 40 cinquantina 50 centinaio 100 migliaio 1000",
        many: "decine 10 dozzine 12 centinaia 100 migliaia 1000 milioni 1e6 miliardi 1e9 bilioni 1e12",
        shares: "metà 0.5 quarto 0.25 quarti 0.25 terzo 0.3333333333333333 terzi 0.3333333333333333
            quinto 0.2 quinti 0.2 sesto 0.16666666666666666 settimo 0.14285714285714285 decimo 0.1 decimi 0.1
            ottavo 0.125 dodicesimo 0.08333333333333333 dodicesimi 0.08333333333333333 ventesimo 0.05",
        articles: "un una uno",
        and: "e",
        of: "di dei delle degli d",
        few: "diversi diverse alcune alcuni parecchie varie qualche",
        half: "mezz mezza mezzo",
        halves: &["e mezzo", "e mezza"],
    },
    bounds: BoundTable {
        about: &[
            "circa", "intorno a", "pressappoco", "all incirca", "attorno a", "appena", "approssimativamente",
        ],
        short: &["quasi"],
        over: &["almeno", "oltre", "più di", "non meno di", "come minimo", "un minimo di", "minimo"],
        under: &["fino a", "al massimo", "meno di", "non più di", "un massimo di", "sotto"],
        or_more: &["o più"],
        or_so: &["circa"],
        between: &[("tra", "e"), ("fra", "e")],
        range: "a o",
    },
    calendar: CalendarTable {
        months: [
            "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
            "novembre", "dicembre",
        ],
        weekdays: ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"],
        days: ["avantieri", "ieri", "oggi", "domani", "dopodomani"],
        last: "scorso scorsa passato passata ultimo ultima",
        next: "prossimo prossima",
        periods: ["settimana", "mese", "anno"],
        seasons: ["primavera", "estate", "autunno", "inverno"],
        this: "questo questa quest",
        year: "nel dal al del fino prima dopo entro inizio fine metà estate primavera autunno inverno anno e dell",
        future: "sarà saranno verrà verranno dovrà dovranno dovrebbe dovrebbero deve devono previsto prevista",
        clock: "ore",
    },
    small: SmallTable {
        percent: &["per cento", "percento", "punti percentuali"],
        qualifiers: "altri altre nuovi nuove lunghi lunghe grandi piccoli piccole primi prime ultimi ultime giovani",
        labels: "pagina pagine articolo capitolo sezione paragrafo comma numero via statale provinciale autostrada strada chilometro km sala binario linea porta piano fase
            livello volo categoria pista",
        idioms: "lati mani parti vittoria sconfitta",
        befallen: "morti morte feriti ferite dispersi disperse arrestati vittime",
        money: "euro EUR dollaro USD dollari USD sterlina GBP sterline GBP franco CHF franchi CHF rublo RUB rubli RUB yen JPY
            yuan CNY rupie INR corona kr corone kr dinari dinar dirham AED fiorini HUF marchi mark zloty PLN bitcoin BTC bitcoins BTC btc BTC centesimi EUR",
        units: &[
            ("second", "secondo secondi"),
            ("minute", "minuto minuti"),
            ("hour", "ora ore"),
            ("day", "giorno giorni giornata giornate"),
            ("night", "notte notti"),
            ("week", "settimana settimane"),
            ("month", "mese mesi"),
            ("year", "anno anni"),
            ("decade", "decennio decenni"),
            ("century", "secolo secoli"),
            ("mm", "millimetro millimetri"),
            ("cm", "centimetro centimetri"),
            ("m", "metro metri"),
            ("km", "chilometro chilometri"),
            ("mi", "miglio miglia"),
            ("g", "grammo grammi"),
            ("kg", "chilogrammo chilogrammi chilo chili"),
            ("t", "tonnellata tonnellate"),
            ("l", "litro litri"),
            ("bbl", "barile barili"),
            ("ha", "ettaro ettari"),
            ("°", "grado gradi"),
            ("kt", "nodo nodi"),
            ("MW", "megawatt"),
            ("GW", "gigawatt"),
        ],
        ordinals: "seconda 2 terzo 3 terza 3 quarto 4 quarta 4 quinto 5 quinta 5 sesto 6 sesta 6 settimo 7 settima 7 ottavo 8
            ottava 8 nono 9 nona 9 decimo 10 decima 10",
    },
};
