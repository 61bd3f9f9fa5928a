//! Spanish.

use super::Table;

pub(super) const TABLE: Table = Table {
    stop_words: "
        a acá además ahí ahora al algo algún alguna algunas alguno algunos allá allí ambos ante anterior antes
        apenas aquel aquella aquellas aquello aquellos aquí así aun aún aunque bajo bastante bien cada casi como cómo con
        conmigo contra cual cuál cuales cualquier cuando cuándo cuanto cuánto cuya cuyas cuyo cuyos da dan de debe deben
        debía decir dejar del demás dentro desde después dice dicen dicho dijo dijeron donde dónde durante e el él
        ella ellas ello ellos embargo en encima entonces entre era eran eres es esa esas ese eso esos esta está
        estaba estaban estado están estar estas éstas este éste esto estos éstos estoy estuvo fue fuera fueron fui
        gran ha haber había habían habrá habría hace hacen hacer hacia han hasta hay haya he hemos hizo hoy hubo
        incluso jamás junto la las le les lo los luego más me mediante menos mi mí mía mientras mío mis misma mismas
        mismo mismos mucha muchas mucho muchos muy nada nadie ni ningún ninguna ninguno no nos nosotros nuestra
        nuestras nuestro nuestros nunca o os otra otras otro otros para parte pero poca pocas poco pocos podrá podría
        por porque pues puede pueden pudo que qué quien quién quienes quiere quizá quizás se sea sean según
        ser será serán sería si sí sido siempre siendo sin sino sobre sólo solo son soy su sus suya suyo suyos tal
        tales también tampoco tan tanta tantas tanto te tendrá tenemos tener tenía tenían ti tiene tienen toda
        todas todavía todo todos tras tu tú tus tuvo u última un una unas uno unos usted ustedes va van vez vos
        vuestra vuestro y ya yo",
    numbers: [
        "cero", "", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce",
    ],
    elisions: "",
    titles: "Av Cnel D Dr Dra Dña EE Gral Ing Lic Núm Sr Sra Sres Srta núm pág",
};
