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
    (Class::CUE_NOUN, "comunicado discurso entrevista carta mensaje declaración palabras advertencia declaraciones respuesta reacción comentario ojos"),
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
    // The other tenses and the plurals of the verbs above, and of those that judge (Levin’s class 33).
    (Class::CUE, "aseguraba aseguraban afirmaba afirmaban explicaba explicaban señalaban declaraba declaraban añadía añadían
        añadieron agregaba agregaban agregaron indicaba indicaban anunciaban insistían subrayaban destacaba destacaban
        admitía admitían criticaba criticaban criticaron denunciaban respondía respondían escribía escribían confirmaba
        confirmaban manifestaba manifestaban manifestaron lamentaba lamentaban reiteraban prometía prometían prometieron
        comentaban apuntaba apuntaban precisaba precisaban precisaron matiza matizan matizaba matizaban matizaron zanja
        zanjan zanjaba zanjaban zanjaron informan informaba informaban informaron consideraba consideraban consideró
        consideraron opinaba opinaban opinaron estima estiman estimaba estimaban estimaron replicaba replicaban replicó
        objetaba objetaban objetó objetaron alegaba alegaban alegó alegaron relataban aclara aclaraba aclaraban
        aclararon alertan avisan avisaban avisaron reclaman reclamaban narran narraban narraron puntualiza puntualizan
        puntualizaba puntualizaban puntualizaron argumenta argumentan argumentaba argumentaban argumentaron detalla
        detallan detallaba detallaban detallaron recalcan recalcaba recalcaban recalcaron confesaba confesaban
        confesaron advertían recordaba recordaban contaban sostenían reconocían negaba negaban exige exigían repite
        repiten repetía repetían repitieron expone exponen exponía exponían sentencia sentencian sentenciaba
        sentenciaban sentenciaron espeta espetan espetaba espetaban espetaron bromea bromean bromeaba bromeaban
        bromearon asevera aseveran aseveraba aseveraban aseveró aseveraron remarca remarcan remarcaba remarcaban remarcó
        remarcaron enfatiza enfatizan enfatizaba enfatizaban enfatizó enfatizaron revela revelan revelaba revelaban
        reveló revelaron concluye concluyen confiesa confiesan expusieron contestaba contestaban contestaron"),
    (Class::TONE, "braman bramaba bramaban bramaron trona tronan tronaba tronaban tronaron claman clamaba clamaban clamaron
        exclaman exclamaba exclamaban exclamaron susurra susurran susurraba susurraban susurraron murmura murmuran
        murmuraba murmuraban murmuraron musita musitan musitaba musitaban musitaron masculla mascullan mascullaba
        mascullaban mascullaron gruñe gruñen gruñía gruñían gruñió gruñieron refunfuña refunfuñan refunfuñaba
        refunfuñaban refunfuñaron bufa bufan bufaba bufaban bufaron ironizan ironizaba ironizaban ironizaron quejan
        quejaba quejaban quejaron burlan burlaba burlaban burlaron festeja festejan festejaba festejaban festejaron
        presume presumen presumía presumían presumieron alardea alardean alardeaba alardeaban alardearon juran juraba
        juraban juraron suplican suplicaba suplicaban suplicaron implora imploran imploraba imploraban imploraron rogaba
        rogaban rogaron objeta argüe argüen argüía argüían argüió argüieron razona razonan razonaba razonaban razonaron
        reflexionan reflexionaba reflexionaban reflexionaron medita meditan meditaba meditaban meditaron vaticinan
        vaticinaba vaticinaban vaticinaron pronostica pronostican pronosticaba pronosticaban pronosticaron auguran
        auguraba auguraban auguraron profetiza profetizan profetizaba profetizaban profetizaron solloza sollozan
        sollozaba sollozaban sollozaron balbucea balbucean balbuceaba balbuceaban balbucearon tartamudea tartamudean
        tartamudeaba tartamudeaban tartamudearon protestan protestaba protestaban protestaron despotrica despotrican
        despotricaba despotricaban despotricaron arremete arremeten arremetía arremetían arremetieron remacha remachan
        remachaba remachaban remacharon apostillan apostillaba apostillaban apostillaron proponen proponía proponían
        disculpan disculpaba disculpaban disculparon felicitan felicitaba felicitaban felicitaron temen temía temían
        temieron reivindican reivindicaba reivindicaban reivindicaron corea corean coreaba coreaban coreó corearon
        gritan gritaban gritaron tranquiliza tranquilizan tranquilizaba tranquilizaban tranquilizó tranquilizaron
        justifica justifican justificaba justificaban justificó justificaron resume resumen resumía resumían resumió
        resumieron aventuran aventuraba aventuraban aventuró aventuraron sincera sinceran sinceraba sinceraban sinceró
        sinceraron rebate rebaten rebatía rebatían rebatió rebatieron confesa confesan insinuaba insinuaban insinuó
        insinuaron desliza deslizan deslizaba deslizaban deslizó deslizaron recrimina recriminan recriminaba
        recriminaban recriminó recriminaron suelta sueltan soltaba soltaban soltaron gime gimen gemía gemían gimió
        gimieron ruegan sugiere sugieren sugirieron rió rieron confían confiaba confiaban confiaron propusieron ríe ríen
        insinúa insinúan"),
    (Class::CUE_NP, "califican calificaba calificaban calificaron describen describía describían describieron llaman llamaba llamaban
        llamaron tildan tildaba tildaban tachaba tachaban tacharon acusan acusaba acusaban acusaron denomina denominan
        denominaba denominaban denominaron rechaza rechazan rechazaba rechazaban rechazaron critica critican criticaba
        criticaban criticaron hablaba hablaban hablaron celebraba celebraban reclamaba reclamaban reclamaron exigía
        exigían exigieron reprocha reprochan reprochaba reprochaban reprochó reprocharon condena condenan condenaba
        condenaban condenó condenaron elogia elogian elogiaba elogiaban elogió elogiaron alaba alaban alababa alababan
        alabó alabaron deplora deploran deploraba deploraban deploró deploraron evoca evocan evocaba evocaban evocó
        evocaron invoca invocan invocaba invocaban invocó invocaron bautiza bautizan bautizaba bautizaban bautizó
        bautizaron moteja motejan motejaba motejaban motejó motejaron repudia repudian repudiaba repudiaban repudió
        repudiaron definen definía definían definieron alude aluden aludía aludían aludió aludieron piden pedían pidió
        pidieron atribuyó atribuye atribuían"),
    (Class::NOUNY, "condena sentencia estima"),
    (Class::CUE_ING, "declarando agregando indicando anunciando subrayando destacando criticando denunciando confirmando manifestando
        lamentando reiterando comentando apuntando precisando matizando considerando opinando estimando replicando
        alegando aclarando alertando avisando reclamando argumentando recalcando confesando recordando negando contando
        acusando llamando tildando tachando rechazando celebrando reprochando gritando exclamando murmurando susurrando
        respondiendo reconociendo sosteniendo exigiendo admitiendo escribiendo pidiendo repitiendo describiendo
        definiendo calificándolo calificándola calificándolos calificándolas llamándolo llamándola llamándolos
        llamándolas tildándolo tildándola tildándolos tildándolas tachándolo tachándola tachándolos tachándolas
        acusándolo acusándola acusándolos acusándolas describiéndolo describiéndola describiéndolos describiéndolas
        definiéndolo definiéndola definiéndolos definiéndolas considerándolo considerándola considerándolos
        considerándolas"),
    (Class::CUE_INF, "asegurar afirmar explicar señalar declarar agregar indicar anunciar subrayar destacar criticar denunciar
        confirmar manifestar lamentar reiterar comentar apuntar precisar matizar considerar opinar estimar replicar
        alegar aclarar alertar avisar reclamar argumentar recalcar confesar recordar negar contar acusar calificar
        llamar tildar tachar rechazar celebrar reprochar gritar exclamar murmurar susurrar responder prometer reconocer
        sostener exigir advertir admitir insistir escribir decir añadir pedir repetir describir definir hablar concluir
        bromear condenar sugerir proponer reivindicar protestar suplicar"),
    (Class::CUE_NP, "insta instan instó instaron exhorta exhortan exhortó exhortaron"),
];
