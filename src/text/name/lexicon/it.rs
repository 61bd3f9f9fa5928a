//! Italian.

use super::{Class, Entry};

pub(super) const WORDS: &[Entry] = &[
    (Class::DET, "il lo la i gli le l un uno una questo questa questi queste quel quella quei suo sua suoi loro nostro ogni due
        tre quattro alcuni alcune del della al"),
    (Class::DEFINITE, "il lo la i gli le l questo questa suo sua del della"),
    (Class::PREP, "di del della dello dei degli delle dell d a al alla allo ai agli alle all in nel nella nello nei negli nelle
        nell da dal dalla dai dalle dall per con su sul sulla sui sulle sull tra fra senza contro verso durante dopo prima
        secondo come"),
    (Class::OF, "di del della dello dei degli delle dell d"),
    (Class::BY, "da dal dalla"),
    (Class::THAT, "che"),
    (Class::REL, "cui quale quali"),
    (Class::AND, "e ed o né"),
    (Class::CONTRA, "ma mentre però anche"),
    (Class::SUBORD, "perché se quando poiché dove"),
    (Class::AUX, "è sono era erano fu ha hanno aveva avevano ho abbiamo sarà saranno sarebbe può possono poteva potrebbe deve
        devono dovrebbe va vanno siamo stato sta stanno c'è"),
    (Class::BE, "è sono era erano fu stato stata sarà"),
    (Class::ADV, "anche poi inoltre ancora già ha hanno aveva non mai sempre infine dunque"),
    (Class::NOT, "non mai"),
    (Class::HE, "lui egli"),
    (Class::SHE, "lei ella"),
    (Class::THEY, "essi"),
    (Class::SPEAKING, "io noi voi"),
    (Class::CLITIC, "si ci gli lo la le"),
    (Class::DATE, "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre lunedì martedì
        mercoledì giovedì venerdì sabato domenica"),
    (Class::TIME, "ieri oggi domani sera mattina notte settimana settimane mese mesi anno anni giorno giorni ora ore scorso
        scorsa"),
    (Class::HONORIFIC, "eccellenza maestà altezza santità eminenza"),
    (Class::ROLE, "prefetto prefetta questore procuratrice magistrato magistrata comandante governatrice armatore armatrice amministratore
        amministratrice commissario commissaria pm gip"),
    (Class::FEM, "prefetta procuratrice magistrata governatrice armatrice amministratrice commissaria"),
    (Class::MASC, "prefetto magistrato armatore amministratore commissario"),
    (Class::ROLE, "omologo omologa successore predecessore fonte"),
    (Class::FEM, "omologa"),
    (Class::BODY, "proprietario proprietaria"),
    (Class::BODY, "banda famiglia"),
    (Class::ROLE, "eccellenza maestà altezza santità eminenza"),
    (Class::HONORIFIC, "signor signora signorina sig dott dottoressa dottor prof"),
    (Class::MASC, "signor sindaco ministro direttore uomo padre fratello figlio re avvocato allenatore lui attore"),
    (Class::FEM, "signora signorina dottoressa sindaca ministra direttrice donna madre sorella figlia regina avvocata allenatrice
        lei attrice professoressa ricercatrice scrittrice"),
    (Class::ROLE, "presidente premier ministro ministra sottosegretario sottosegretaria viceministro viceministra sindaco sindaca portavoce direttore direttrice segretario segretaria
        deputato deputata senatore senatrice governatore ambasciatore capo leader procuratore giudice avvocato avvocata
        generale colonnello capitano re regina papa vescovo cardinale medico dottore dottoressa professore professoressa
        ricercatore ricercatrice esperto esperta economista storico scrittore scrittrice giornalista regista attore
        attrice allenatore allenatrice giocatore portiere agricoltore panettiere pescatore uomo donna padre madre figlio
        figlia testimone legale difensore difensora imprenditore responsabile assessore assessora cancelliere"),
    (Class::PEOPLE, "autorità esperti ricercatori medici agricoltori sindacati attivisti critici testimoni residenti fonti
        ministri deputati economisti"),
    (Class::BODY, "polizia governo ministero esercito procura comune sindacato partito banca tribunale azienda gruppo
        università giornale commissione consiglio agenzia ospedale associazione opposizione quirinale"),
    (Class::ORG, "ministero banca partito università consiglio commissione senato camera tribunale istituto fondazione agenzia
        ospedale corriere repubblica"),
    (Class::PARTICLE, "di de della del dei la van von der den al da d"),
    (Class::COMMON, "il lo la i gli le l un una questo questa in per con su da di a dopo prima secondo ma e o se quando mentre
        anche inoltre poi ieri oggi domani così come non"),
    (Class::FINITE, "vuole vogliono sa sanno viene vengono resta restano sembra crede credono pensa funziona arriva arrivano fa
        fanno manca mancano perde vince vive serve servono vogliamo sappiamo"),
    (Class::ROLE, "archeologo archeologa ingegnere architetto maestro maestra insegnante studente studentessa pediatra psicologo
        psicologa sociologo sociologa politologo politologa fisico chimico scienziato scienziata epidemiologo epidemiologa virologo
        virologa chirurgo chirurga autista pilota cameriere cameriera cuoco cuoca muratore elettricista farmacista veterinario
        veterinaria parrucchiere parrucchiera fotografo fotografa scultore scultrice poeta attivista sindacalista nonno nonna
        marito moglie vedovo vedova fratello sorella pensionato pensionata turista passeggero passeggera sopravvissuto
        sopravvissuta vittima tesoriere delegato delegata coordinatore coordinatrice titolare proprietario proprietaria
        commerciante marinaio tenente ispettore ispettrice parroco prete geologo geologa sismologo meteorologo biologo biologa
        operaio operaia infermiere infermiera consigliere consigliera vicepresidente vicesindaco preside rettore rettrice"),
    (Class::FEM, "archeologa maestra studentessa psicologa sociologa politologa scienziata epidemiologa virologa chirurga cameriera
        cuoca veterinaria parrucchiera fotografa scultrice nonna moglie vedova sorella pensionata passeggera sopravvissuta delegata
        coordinatrice proprietaria ispettrice geologa biologa operaia infermiera consigliera rettrice"),
    (Class::MASC, "archeologo maestro studente psicologo sociologo politologo scienziato epidemiologo virologo chirurgo cameriere cuoco
        muratore veterinario parrucchiere fotografo scultore nonno marito vedovo fratello pensionato passeggero sopravvissuto
        tesoriere delegato coordinatore proprietario marinaio ispettore parroco prete geologo sismologo meteorologo biologo operaio
        infermiere consigliere rettore"),
    (Class::WHERE, "in a nel"),
    (Class::ADV, "allora però invece quindi subito infatti finora tuttavia comunque intanto ormai soltanto"),
    (Class::PEOPLE, "esperti medici residenti abitanti manifestanti studenti testimoni soccorritori familiari genitori colleghi tifosi passeggeri agricoltori pescatori ricercatori scienziati analisti diplomatici avvocati"),
    // Bodies that newsrooms cite.
    (Class::BODY, "capitaneria gestore produttore fondazione museo scuola istituto prefettura questura regione provincia parlamento senato
        coalizione ambasciata diocesi curia laboratorio federazione cooperativa organizzazione assicurazione cantiere
        soprintendenza compagnia protezione guardia"),
];
