//! Spanish cues.

use crate::text::name::lexicon::{Class, Entry};

/// The table.
pub const WORDS: &[Entry] = &[
    (Class::CUE, "dijo dice dicen dijeron decía dicho aseguró asegura aseguraron asegurado afirmó afirma afirmaron afirmado
        explicó explica explicaron explicado señaló señala señalaron declaró declara declararon declarado añadió añade
        agregó agrega indicó indica indicaron indicado anunció anuncia anunciaron anunciado advirtió advierte advertido
        insistió insiste insistido subrayó subraya destacó destaca recordó recuerda sostuvo sostiene reconoció reconoce
        admitió admite negó niega criticó critica denunció denuncia denunciado respondió responde preguntó escribió escribe
        escrito confirmó confirma confirmado manifestó manifiesta expresó lamentó lamenta reiteró reitera prometió promete
        amenazó pidió pide exigió contó cuenta comentó comenta apuntó apunta precisó precisa matizó concluyó zanjó
        informó informa considera opinó opina estimó"),
    (Class::CUE, "aseguran afirman explican señalan declaran añaden agregan indican anuncian advierten insisten subrayan destacan
        recuerdan sostienen reconocen admiten niegan critican denuncian responden escriben confirman manifiestan lamentan
        reiteran prometen piden exigen cuentan comentan apuntan precisan opinan replican contestan objetan alegan relatan
        aclaran consideran advirtieron insistieron subrayaron destacaron recordaron sostuvieron reconocieron admitieron
        negaron denunciaron respondieron escribieron confirmaron lamentaron reiteraron pidieron exigieron contaron comentaron
        apuntaron relataron replicaron alertó alerta alertaba alertaban alertaron avisó avisaba pedía pedían exigía denunciaba
        sostenía reiteraba subrayaba anunciaba decía reclamó reclama reclamaba reclamaron reconocido admitido
        negado pedido respondido advertido lamentado contado comentado sostenido reiterado"),
    (Class::CUE, "amenazan amenazaron amenazado"),
    (Class::NOUNY, "denuncia critica cuenta dicho escrito anuncia pide"),
    (Class::CUE_NP, "calificó califica calificado describió describe llamó llama tildó tilda tachó definió define acusó acusa
        denominó rechazó criticó habló habla hablan tacha tachan celebra celebran celebró celebraron tildaron pide pedía
        reclamó reclama reclaman exige exigen exigió"),
    (Class::CUE_ING, "amenazando prometiendo diciendo añadiendo asegurando afirmando señalando advirtiendo calificando insistiendo explicando"),
    (Class::CUE_PREP, "según"),
    (Class::CUE_NOUN, "comunicado discurso entrevista carta mensaje declaración palabras advertencia declaraciones"),
    (Class::CUE, "contaba relataba narraba señalaba comentaba advertía insistía reconocía relató relata narró narra expuso aclaró puntualizó argumentó continuó continúa celebró prosiguió avisó avisa espetó sentenció recalcó recalca detalló bromeó confesó repitió"),
    (Class::TONE, "bramó brama tronó clamó clama gritó grita exclamó exclama susurró murmuró musitó masculló gruñó refunfuñó bufó
        soltó lanzó lanza ironizó ironiza bromea quejó queja burló burla alegró festejó presumió alardeó juró jura
        suplicó suplica imploró rogó ruega replicó replica contestó contesta objetó repuso arguyó alegó alega
        argumenta razonó reflexionó reflexiona meditó vaticinó vaticina pronosticó augura auguró profetizó sollozó
        balbuceó tartamudeó protestó protesta indignó despotricó arremetió disparó remachó apostilló apostilla abundó
        terció remató sugirió propuso propone empezó comenzó gritaba decían aseguraba explicaba afirmaba lamentaba
        recordaba disculpó defendió defiende felicitó confía confió teme temió admitía reivindicó reivindica alertó
        alerta"),
    (Class::CUE_NOUN, "opinión juicio broma excusa frase disculpa promesa acusación"),
];
