//! French cues.

use crate::text::name::lexicon::{Class, Entry};

/// The table.
pub const WORDS: &[Entry] = &[
    (Class::CUE, "dit disait déclaré déclare déclarait affirmé affirme affirmait assuré assure expliqué explique ajouté ajoute
        estimé estime précisé précise souligné souligne indiqué indique annoncé annonce prévenu prévient averti avertit
        rappelé rappelle insisté insiste confié confie raconté raconte répondu répond écrit regretté regrette dénoncé
        dénonce critiqué réclamé demandé lancé lance martelé martèle confirmé confirme reconnu reconnaît admis admet nié
        promis promet menacé conclu conclut poursuivi poursuit plaidé plaide fustigé salué commenté commente tweeté
        avancé jugé juge soutenu soutient garanti résumé résume déploré déplore disent affirment expliquent
        estiment assurent déclarent soupiré demande demandait demandent réagi réagit"),
    (Class::CUE, "menacent menaçait"),
    (Class::NOUNY, "annonce demande juge soutien écrit admis garanti"),
    (Class::CUE_NP, "qualifié qualifie qualifiait décrit dénoncé dénonce dénonçait appelé évoqué évoque évoquait salué jugé fustigé
        parlé parle accusé rejeté fustige fustigent fustigeait invoque invoquent invoquait accuse accusent accusait
        réclame réclament exige exigent vilipende vilipendé"),
    (Class::CUE_ING, "menaçant promettant disant affirmant assurant ajoutant estimant précisant soulignant expliquant dénonçant rappelant qualifiant
        évoquant déclarant"),
    (Class::CUE_PREP, "selon après"),
    (Class::CUE_NOUN, "communiqué discours entretien lettre message déclaration propos mots avertissement réponse réaction commentaire"),
    (Class::CUE, "relate relaté détaille détaillé ironise rétorque rétorqué renchérit souffle glisse témoigne témoigné interroge alerte alerté ajoutait précisait estimait expliquait répète répété prévient observe observé nuance tranche justifie justifié"),
    (Class::TONE, "emporte emporté tonne tonné fulmine fulminé insurge insurgé indigne indigné peste pesté râle gronde grondé
        grommelle murmure murmuré chuchote chuchoté crie crié hurle hurlé exclame exclamé écrie écrié soupire lâche
        lâché balaie balayé cingle cinglé assène asséné plaisante plaisanté raille raillé moque amuse amusé
        enthousiasme enthousiasmé réjouit réjoui félicite félicité désole désolé lamente lamenté plaint alarme alarmé
        inquiète inquiété étonne étonné riposte riposté réplique répliqué objecte objecté concède concédé avoue avoué
        confesse jure juré supplie supplié implore prophétise pronostique résume tacle taclé enchaîne enchaîné reprend
        repris complète complété embraye temporise tempère tempéré relativise relativisé sourit sanglote bredouille
        balbutie bafouille marmonne commence commencé explose explosé proteste protesté promettait racontait confiait
        martelait lançait rappelait soulignait assurait regrettait dénonçait défend défendu répondait prédit prédisait
        excuse excusé vante vanté"),
    (Class::CUE, "soulignent indiquent annoncent rappellent insistent racontent répondent écrivent regrettent dénoncent réclament
        confirment reconnaissent jugent soutiennent déplorent ajoutent précisent rétorquent"),
    (Class::CUE_NOUN, "dires aveu yeux plaisanterie boutade excuse excuses formule promesse accusation"),
    // The other tenses and the plurals of the verbs above, and of those that judge (Levin’s class 33).
    (Class::CUE, "déclaraient déclara déclarèrent affirmaient affirma affirmèrent assurait assuraient assura assurèrent
        expliquaient expliqua expliquèrent ajoutaient ajouta ajoutèrent estimaient estima estimèrent précisaient précisa
        précisèrent soulignait soulignaient souligna soulignèrent indiquait indiquaient indiqua indiquèrent annonçait
        annonçaient annonça annoncèrent insistait insistaient insista insistèrent racontait racontaient raconta
        racontèrent regrettait regrettaient regretta regrettèrent dénonçait dénonçaient dénonça dénoncèrent réclame
        réclamait réclamaient réclama réclamèrent lancent lançait lançaient lança lancèrent confirmait confirmaient
        confirma confirmèrent menaçaient menaça menacèrent plaident plaidait plaidaient plaida plaidèrent commentent
        commentait commentaient commenta commentèrent jugeait jugeaient jugea jugèrent résument résumait résumaient
        résuma résumèrent déplorait déploraient déplora déplorèrent relatent relatait relataient relata relatèrent
        détaillent détaillait détaillaient détailla détaillèrent ironisent ironisait ironisaient ironisa ironisèrent
        rétorquait rétorquaient rétorqua rétorquèrent témoignent témoignait témoignaient témoigna témoignèrent observent
        observait observaient observa observèrent nuancent nuançait nuançaient nuança nuancèrent tranchent tranchait
        tranchaient trancha tranchèrent justifient justifiait justifiaient justifia justifièrent alertent alertait
        alertaient alerta alertèrent confient confiait confiaient confia confièrent signale signalent signalait
        signalaient signala signalèrent arguent arguait arguaient argua arguèrent martèlent martelait martelaient
        martela martelèrent rappelait rappelaient rappela rappelèrent répètent répétait répétaient répéta répétèrent
        disaient répondait répondaient répondit répondirent écrivait écrivaient écrivit préviennent prévenait prévint
        avertissent avertissait reconnaissait reconnut soutenait soutenaient concluait poursuivent poursuivait
        promettent promettait promit admettent admettait nie nient niait niaient"),
    (Class::TONE, "tonnent tonnait tonnaient tonna tonnèrent fulminent fulminait fulminaient fulmina fulminèrent insurgent
        insurgeait insurgeaient insurgea insurgèrent indignent indignait indignaient indigna indignèrent pestent pestait
        pestaient pesta pestèrent râlent râlait râlaient râla râlèrent râlé grondent grondait grondaient gronda
        grondèrent grommelait grommelaient grommela grommelèrent grommelé murmurent murmurait murmuraient murmura
        murmurèrent chuchotent chuchotait chuchotaient chuchota chuchotèrent crient criait criaient cria crièrent
        hurlent hurlait hurlaient hurla hurlèrent exclament exclamait exclamaient exclama exclamèrent écrient écriait
        écriaient écria écrièrent soupirent soupirait soupiraient soupira soupirèrent lâchent lâchait lâchaient lâcha
        lâchèrent cinglent cinglait cinglaient cingla cinglèrent assénait assénaient asséna assénèrent plaisantent
        plaisantait plaisantaient plaisanta plaisantèrent raillent raillait raillaient railla raillèrent moquent moquait
        moquaient moqua moquèrent moqué amusent amusait amusaient amusa amusèrent enthousiasment enthousiasmait
        enthousiasmaient enthousiasma enthousiasmèrent félicitent félicitait félicitaient félicita félicitèrent désolent
        désolait désolaient désola désolèrent lamentent lamentait lamentaient lamenta lamentèrent alarment alarmait
        alarmaient alarma alarmèrent inquiétait inquiétaient inquiéta inquiétèrent étonnent étonnait étonnaient étonna
        étonnèrent ripostent ripostait ripostaient riposta ripostèrent répliquent répliquait répliquaient répliqua
        répliquèrent objectent objectait objectaient objecta objectèrent concédait concédaient concéda concédèrent
        avouent avouait avouaient avoua avouèrent confessent confessait confessaient confessa confessèrent confessé
        jurent jurait juraient jura jurèrent supplient suppliait suppliaient supplia supplièrent implorent implorait
        imploraient implora implorèrent imploré prophétisent prophétisait prophétisaient prophétisa prophétisèrent
        prophétisé pronostiquent pronostiquait pronostiquaient pronostiqua pronostiquèrent pronostiqué taclent taclait
        taclaient tacla taclèrent enchaînent enchaînait enchaînaient enchaîna enchaînèrent complétait complétaient
        compléta complétèrent temporisent temporisait temporisaient temporisa temporisèrent temporisé tempérait
        tempéraient tempéra tempérèrent relativisent relativisait relativisaient relativisa relativisèrent sanglotent
        sanglotait sanglotaient sanglota sanglotèrent sangloté bredouillent bredouillait bredouillaient bredouilla
        bredouillèrent bredouillé marmonnent marmonnait marmonnaient marmonna marmonnèrent marmonné explosent explosait
        explosaient explosa explosèrent protestent protestait protestaient protesta protestèrent excusent excusait
        excusaient excusa excusèrent vantent vantait vantaient vanta vantèrent scande scandent scandait scandaient
        scanda scandèrent scandé rassure rassurent rassurait rassuraient rassura rassurèrent rassuré espérait espéraient
        espéra espérèrent espéré soufflent soufflait soufflaient souffla soufflèrent soufflé glissent glissait
        glissaient glissa glissèrent glissé remercie remercient remerciait remerciaient remercia remercièrent remercié
        suggérait suggéraient suggéra suggérèrent suggéré rigole rigolent rigolait rigolaient rigola rigolèrent rigolé
        clame clament clamait clamaient clama clamèrent clamé proclame proclament proclamait proclamaient proclama
        proclamèrent proclamé revendique revendiquent revendiquait revendiquaient revendiqua revendiquèrent revendiqué
        imagine imaginent imaginait imaginaient imagina imaginèrent questionne questionnent questionnait questionnaient
        questionna questionnèrent questionné interpelle interpellent interpellait interpellaient interpella
        interpellèrent interpellé rectifie rectifient rectifiait rectifiaient rectifia rectifièrent rectifié corrige
        corrigent corrigeait corrigeaient corrigea corrigèrent énumérait énuméraient énuméra énumérèrent énuméré
        argumente argumentent argumentait argumentaient argumenta argumentèrent argumenté ressasse ressassent ressassait
        ressassaient ressassa ressassèrent ressassé bougonne bougonnent bougonnait bougonnaient bougonna bougonnèrent
        bougonné ricane ricanent ricanait ricanaient ricana ricanèrent ricané pleure pleurent pleurait pleuraient pleura
        pleurèrent pleuré assènent inquiètent concèdent complètent tempèrent suggère suggèrent énumère énumèrent
        défendent défendait défendit renchérissait réjouissait réjouissent balbutiait prédisent souriait plaignait
        plaignent avancent avançait avança grommellent maugrée maugréé argue argué ironisé nuancé tranché
        signalé"),
    (Class::CUE_NP, "qualifient qualifiaient qualifia qualifièrent dénoncent dénonçaient dénonça dénoncèrent évoquent évoquaient
        évoqua évoquèrent salue saluent saluait saluaient salua saluèrent jugent jugeait jugeaient jugea jugèrent
        fustigeaient fustigea fustigèrent accusaient accusa accusèrent rejetait rejetaient rejeta rejetèrent invoquaient
        invoqua invoquèrent réclamait réclamaient réclama réclamèrent vilipendent vilipendait vilipendaient vilipenda
        vilipendèrent reproche reprochent reprochait reprochaient reprocha reprochèrent reproché critique critiquent
        critiquait critiquaient critiqua critiquèrent condamne condamnent condamnait condamnaient condamna condamnèrent
        vante vantent vantait vantaient vanta vantèrent taxait taxaient taxa taxèrent traitait traitaient traita
        traitèrent pointait pointaient pointa pointèrent revendique revendiquent revendiquait revendiquaient revendiqua
        revendiquèrent revendiqué prône prônent prônait prônaient prôna prônèrent surnomme surnomment surnommait
        surnommaient surnomma surnommèrent baptise baptisent baptisait baptisaient baptisa baptisèrent appelle appellent
        appelait appelaient appela appelèrent rejette rejettent décrivent décrivait décrivaient décrivit parlent parlait
        parlaient parla exigeait exigea craint dépeint dépeignent dépeignait déplore déplorent craignent craignait
        assume assument assumait assuma redoute redoutent redoutait"),
    (Class::NOUNY, "accusé critique reproche"),
    (Class::CUE_ING, "indiquant annonçant insistant racontant regrettant réclamant lançant martelant confirmant fustigeant saluant
        commentant jugeant résumant déplorant détaillant ironisant rétorquant témoignant justifiant confiant répétant
        accusant invoquant vilipendant reprochant critiquant vantant revendiquant prônant hurlant répondant écrivant
        prévenant avertissant soutenant concluant admettant décrivant"),
    (Class::CUE_INF, "déclarer affirmer assurer expliquer ajouter estimer préciser souligner indiquer annoncer insister raconter
        regretter réclamer lancer marteler confirmer plaider fustiger saluer commenter juger résumer déplorer détailler
        ironiser rétorquer témoigner justifier confier rappeler répéter qualifier dénoncer évoquer accuser invoquer
        vilipender reprocher critiquer vanter revendiquer prôner appeler crier hurler dire répondre écrire prévenir
        avertir reconnaître soutenir conclure admettre décrire parler promettre"),
    (Class::CUE_NP, "nomment exhorte exhortent exhortait"),
];
