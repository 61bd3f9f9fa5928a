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
    (Class::CUE_NOUN, "communiqué discours entretien lettre message déclaration propos mots avertissement"),
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
];
