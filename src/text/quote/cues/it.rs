//! Italian cues.

use crate::text::name::lexicon::{Class, Entry};

/// The table.
pub const WORDS: &[Entry] = &[
    (Class::CUE, "detto dice dicono disse diceva dichiarato dichiara affermato afferma spiegato spiega aggiunto aggiunge
        sottolineato sottolinea assicurato assicura avvertito avverte ribadito ribadisce annunciato annuncia ricordato
        ricorda sostenuto sostiene scritto scrive risposto risponde confermato conferma ammesso ammette negato nega
        precisato precisa commentato commenta concluso conclude promesso raccontato racconta denunciato denuncia
        osservato riferito riferisce chiesto insistito insiste"),
    (Class::CUE, "promette promettono promise minacciano minacciato"),
    (Class::NOUNY, "scritto conferma denuncia nega detto"),
    (Class::CUE_NP, "definito definita definiti definite definisce definì chiamato chiamata descritto descritta descritti descritte bollato bollata accusato parlato criticato parla parlano parlava parlavano definisce definiscono accusa accusano esprime esprimono espresso"),
    (Class::CUE_ING, "promettendo minacciando dicendo aggiungendo affermando sottolineando spiegando definendo"),
    (Class::CUE_PREP, "secondo"),
    (Class::CUE_NOUN, "comunicato discorso intervista lettera messaggio dichiarazione parole risposta reazione commento occhi"),
    (Class::CUE, "proseguito continua insiste ammonito tuonato replicato replica racconta lamentato"),
    (Class::CUE, "affermano spiegano aggiungono sottolineano assicurano avvertono ribadiscono annunciano ricordano sostengono scrivono
        rispondono confermano ammettono negano precisano raccontano denunciano riferiscono chiedono replicano"),
    (Class::CUE_NOUN, "detta battuta scusa frase promessa accusa"),
    (Class::TONE, "tuona sbotta sbottato urla urlato grida gridato esclama esclamato sussurra sussurrato mormora mormorato
        borbotta sospira sospirato ironizza ironizzato scherza scherzato attacca attaccato incalza incalzato replica
        ribatte ribattuto rincara affonda punge chiosa chiosato sfoga sfogato lamenta rallegra esulta esultato gioisce
        gongola minimizza ammonisce giura giurato supplica implora confessa confessato confida confidato rivela
        rivelato osserva riflette profetizza taglia tranquillizza rassicura rassicurato riassume garantisce garantito
        protesta protestato esordisce esordito conferma annota spiegava raccontava assicurava aggiungeva sosteneva"),
    // The other tenses and the plurals of the verbs above, and of those that judge (Levin’s class 33).
    (Class::CUE, "dichiarano dichiarava dichiaravano dichiarò dichiararono affermava affermavano affermò affermarono spiegava
        spiegavano spiegò spiegarono sottolineava sottolineavano sottolineò sottolinearono assicurava assicuravano
        assicurò assicurarono annunciava annunciavano annunciò annunciarono ricordava ricordavano ricordò ricordarono
        commentano commentava commentavano commentò commentarono raccontava raccontavano raccontò raccontarono
        denunciava denunciavano denunciò denunciarono confermava confermavano confermò confermarono negava negavano negò
        negarono precisava precisavano precisò precisarono replicava replicavano replicò replicarono evidenzia
        evidenziano evidenziava evidenziavano evidenziò evidenziarono argomenta argomentano argomentava argomentavano
        argomentò argomentarono puntualizza puntualizzano puntualizzava puntualizzavano puntualizzò puntualizzarono
        segnala segnalano segnalava segnalavano segnalò segnalarono rimarca rimarcano rimarcava rimarcavano rimarcò
        rimarcarono aggiungeva aggiungevano aggiunse aggiunsero avvertiva avvertivano avvertì avvertirono ribadiva
        ribadivano ribadì ribadirono sosteneva sostenevano sostenne sostennero scriveva scrivevano scrisse scrissero
        rispondeva rispondevano rispose risposero ammetteva ammettevano ammise ammisero concludono concludeva
        concludevano concluse conclusero prometteva promettevano promisero riferiva riferivano riferì riferirono chiede
        chiedeva chiedevano chiese chiesero insisteva insistevano riconosce riconoscono riconosceva riconoscevano
        riconobbe riconobbero prosegue proseguono proseguiva proseguivano proseguì proseguirono chiarisce chiariscono
        chiariva chiarivano chiarì chiarirono dicevano dissero"),
    (Class::TONE, "tuonano tuonava tuonavano tuonò tuonarono sbottano sbottava sbottavano sbottò sbottarono urlano urlava urlavano
        urlò urlarono gridano gridava gridavano gridò gridarono esclamano esclamava esclamavano esclamò esclamarono
        sussurrano sussurrava sussurravano sussurrò sussurrarono mormorano mormorava mormoravano mormorò mormorarono
        borbottano borbottava borbottavano borbottò borbottarono borbottato sospirano sospirava sospiravano sospirò
        sospirarono ironizzano ironizzava ironizzavano ironizzò ironizzarono scherzano scherzava scherzavano scherzò
        scherzarono attaccano attaccava attaccavano attaccò attaccarono incalzano incalzava incalzavano incalzò
        incalzarono rincarano rincarava rincaravano rincarò rincararono rincarato chiosano chiosava chiosavano chiosò
        chiosarono sfogano sfogava sfogavano sfogò sfogarono lamentano lamentava lamentavano lamentò lamentarono
        esultano esultava esultavano esultò esultarono giurano giurava giuravano giurò giurarono supplicano supplicava
        supplicavano supplicò supplicarono supplicato implorano implorava imploravano implorò implorarono implorato
        confessano confessava confessavano confessò confessarono confidano confidava confidavano confidò confidarono
        rivelano rivelava rivelavano rivelò rivelarono osservano osservava osservavano osservò osservarono profetizzano
        profetizzava profetizzavano profetizzò profetizzarono profetizzato tagliò tranquillizzano tranquillizzava
        tranquillizzavano tranquillizzò tranquillizzarono tranquillizzato rassicurano rassicurava rassicuravano
        rassicurò rassicurarono protestano protestava protestavano protestò protestarono annotano annotava annotavano
        annotò annotarono annotato giustifica giustificano giustificava giustificavano giustificò giustificarono
        giustificato raccomanda raccomandano raccomandava raccomandavano raccomandò raccomandarono raccomandato
        domandano domandava domandavano domandò domandarono domandato minimizzano minimizzava minimizzavano minimizzò
        minimizzarono minimizzato auspica auspicano auspicava auspicavano auspicò auspicarono auspicato augura augurano
        augurava auguravano augurò augurarono augurato argomentato ipotizza ipotizzano ipotizzava ipotizzavano ipotizzò
        ipotizzarono ipotizzato sentenzia sentenziano sentenziava sentenziavano sentenziò sentenziarono sentenziato
        ringrazia ringraziano ringraziava ringraziavano ringraziò ringraziarono ringraziato ribattono ribatteva
        ribattevano ammoniscono ammoniva ammonivano ammonì ammonirono gioiscono gioiva gioivano gioì gioirono gioito
        garantiscono garantiva garantivano garantì garantirono riflettono rifletteva riflettevano riassumono riassumeva
        riassumevano riassunse riassunsero riassunto esordiscono esordiva esordivano esordì esordirono suggerisce
        suggeriscono suggeriva suggerivano suggerì suggerirono suggerito scandisce scandiscono scandiva scandivano
        scandì scandirono scandito difende difendono difendeva difendevano difese difesero singhiozza singhiozzano
        singhiozzava singhiozzavano singhiozzò singhiozzarono singhiozzato balbetta balbettano balbettava balbettavano
        balbettò balbettarono balbettato ripete ripetono ripeteva ripetevano"),
    (Class::CUE_NP, "chiama chiamano chiamava chiamavano chiamò chiamarono bollano bollava bollavano bollò bollarono accusava
        accusavano accusò accusarono parlarono critica criticano criticava criticavano criticò criticarono etichetta
        etichettano etichettava etichettavano etichettò etichettarono giudica giudicano giudicava giudicavano giudicò
        giudicarono bocciano bocciava bocciavano bocciò bocciarono liquida liquidano liquidava liquidavano liquidò
        liquidarono invoca invocano invocava invocavano invocò invocarono evoca evocano evocava evocavano evocò
        evocarono lodano lodava lodavano lodò lodarono elogia elogiano elogiava elogiavano elogiò elogiarono condanna
        condannano condannava condannavano condannò condannarono denuncia denunciano denunciava denunciavano denunciò
        denunciarono auspica auspicano auspicava auspicavano auspicò auspicarono definiva definivano definirono descrive
        descrivono descriveva descrivevano descrisse descrissero respinge respingono respingeva respingevano respinse
        respinsero"),
    (Class::NOUNY, "critica condanna replica domanda"),
    (Class::CUE_ING, "dichiarando assicurando annunciando ricordando commentando raccontando denunciando osservando confermando
        negando precisando replicando lamentando evidenziando segnalando rimarcando chiamando bollando accusando
        criticando etichettando giudicando invocando auspicando gridando urlando esclamando scrivendo rispondendo
        ammettendo concludendo chiedendo riconoscendo sostenendo descrivendo avvertendo ribadendo riferendo chiarendo
        chiamandolo chiamandola chiamandoli chiamandole bollandolo bollandola bollandoli bollandole accusandolo
        accusandola accusandoli accusandole etichettandolo etichettandola etichettandoli etichettandole giudicandolo
        giudicandola giudicandoli giudicandole descrivendolo descrivendola descrivendoli descrivendole definendolo
        definendola definendoli definendole"),
    (Class::CUE_INF, "dichiarare affermare spiegare sottolineare assicurare annunciare ricordare commentare raccontare denunciare
        osservare confermare negare precisare replicare lamentare evidenziare segnalare rimarcare chiamare bollare
        accusare criticare etichettare giudicare invocare auspicare gridare urlare esclamare aggiungere scrivere
        rispondere ammettere concludere promettere chiedere riconoscere sostenere descrivere avvertire ribadire riferire
        chiarire definire dire parlare insistere"),
    (Class::CUE_NP, "invita invitano invitava esorta esortano esortava esortato"),
];
