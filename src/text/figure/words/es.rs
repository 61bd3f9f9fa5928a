//! Spanish.

use super::{BoundTable, CalendarTable, NumberTable, SmallTable, Table};

pub(super) static TABLE: Table = Table {
    numbers: NumberTable {
        values: "dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10 once 11 doce 12 trece 13 catorce 14
            quince 15 dieciséis 16 diecisiete 17 dieciocho 18 diecinueve 19 veinte 20 veintiuno 21 veintiún 21 veintiuna 21
            veintidós 22 veintitrés 23 veinticuatro 24 veinticinco 25 veintiséis 26 veintisiete 27 veintiocho 28
            veintinueve 29 treinta 30 cuarenta 40 cincuenta 50 sesenta 60 setenta 70 ochenta 80 noventa 90 doscientos 200
            doscientas 200 trescientos 300 trescientas 300 cuatrocientos 400 cuatrocientas 400 quinientos 500 quinientas 500
            seiscientos 600 seiscientas 600 setecientos 700 setecientas 700 ochocientos 800 ochocientas 800 novecientos 900
            novecientas 900",
        times: "cien 100 ciento 100 mil 1000 millón 1e6 billón 1e12",
        groups: "decena 10 docena 12 quincena 15 veintena 20 treintena 30 cincuentena 50 centenar 100 millar 1000",
        many: "decenas 10 docenas 12 cientos 100 centenares 100 miles 1000 millares 1000 millones 1e6 billones 1e12",
        shares: "mitad 0.5 cuarto 0.25 cuartos 0.25 tercio 0.3333333333333333 tercios 0.3333333333333333
            quinto 0.2 quintos 0.2 sexto 0.16666666666666666 octavo 0.125 décimo 0.1 doceavo 0.08333333333333333",
        articles: "un una",
        and: "y",
        of: "de los las",
        few: "varios varias unos unas algunos algunas",
        half: "media medio",
        halves: &["y medio", "y media"],
    },
    bounds: BoundTable {
        about: &[
            "unos", "unas", "cerca de", "alrededor de", "aproximadamente", "en torno a", "cerca", "apenas",
            "prácticamente",
        ],
        short: &["casi", "poco menos de"],
        over: &["al menos", "más de", "por lo menos", "como mínimo", "no menos de", "un mínimo de", "poco más de"],
        under: &["hasta", "como máximo", "menos de", "no más de", "un máximo de", "a lo sumo"],
        or_more: &["o más", "como mínimo", "al menos"],
        or_so: &["aproximadamente", "más o menos"],
        between: &[("entre", "y")],
        range: "a o",
    },
    calendar: CalendarTable {
        months: [
            "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre/setiembre", "octubre",
            "noviembre", "diciembre",
        ],
        weekdays: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
        days: ["anteayer/antier", "ayer", "hoy", "mañana", ""],
        last: "pasado pasada último última",
        next: "próximo próxima",
        periods: ["semana", "mes", "año"],
        seasons: ["primavera", "verano", "otoño", "invierno"],
        this: "este esta",
        year: "en desde hasta antes después de del año a y principios finales mediados verano primavera otoño invierno",
        future: "será serán va van debe deben debería deberían prevé prevén previsto prevista podría tendría sería",
        clock: "horas h",
    },
    small: SmallTable {
        percent: &["por ciento", "puntos porcentuales"],
        qualifiers: "otros otras nuevos nuevas largos largas grandes pequeños pequeñas primeros primeras últimos últimas
            jóvenes más",
        labels: "página páginas artículo capítulo sección párrafo número no calle sala andén línea puerta planta fase nivel ruta autopista autovía carretera nacional provincial kilómetro km
            piso vuelo asiento categoría pista cabecera",
        idioms: "lados manos bandos victoria derrota",
        befallen: "muertos muertas heridos heridas desaparecidos desaparecidas fallecidos fallecidas detenidos detenidas",
        money: "euro EUR euros EUR dólar USD dólares USD libra GBP libras GBP peso MXN pesos MXN rublos RUB yenes JPY yuanes CNY
            rupias INR francos CHF corona kr coronas kr reales BRL forintos HUF dinares dinar dírhams AED marcos mark zlotys PLN soles PEN bitcoin BTC bitcoins BTC btc BTC centavos USD céntimos EUR",
        units: &[
            ("second", "segundo segundos"),
            ("minute", "minuto minutos"),
            ("hour", "hora horas"),
            ("day", "día días jornada jornadas"),
            ("night", "noche noches"),
            ("week", "semana semanas"),
            ("month", "mes meses"),
            ("year", "año años"),
            ("decade", "década décadas"),
            ("century", "siglo siglos"),
            ("mm", "milímetro milímetros"),
            ("cm", "centímetro centímetros"),
            ("m", "metro metros"),
            ("km", "kilómetro kilómetros"),
            ("mi", "milla millas"),
            ("g", "gramo gramos"),
            ("kg", "kilogramo kilogramos kilo kilos"),
            ("t", "tonelada toneladas"),
            ("l", "litro litros"),
            ("bbl", "barril barriles"),
            ("ha", "hectárea hectáreas"),
            ("°", "grado grados"),
            ("kt", "nudo nudos"),
            ("MW", "megavatio megavatios"),
            ("GW", "gigavatio gigavatios"),
        ],
        ordinals: "segundo 2 segunda 2 tercero 3 tercer 3 tercera 3 cuarto 4 cuarta 4 quinto 5 quinta 5 sexto 6 sexta 6 séptimo 7
            séptima 7 octavo 8 octava 8 noveno 9 novena 9 décimo 10 décima 10",
    },
};
