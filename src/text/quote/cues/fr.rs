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
        estiment assurent déclarent soupiré"),
    (Class::NOUNY, "annonce demande juge soutien écrit admis garanti"),
    (Class::CUE_NP, "qualifié qualifie qualifiait décrit dénoncé dénonce dénonçait appelé évoqué évoque évoquait salué jugé fustigé
        parlé parle accusé rejeté"),
    (Class::CUE_ING, "disant affirmant assurant ajoutant estimant précisant soulignant expliquant dénonçant rappelant qualifiant
        évoquant déclarant"),
    (Class::CUE_PREP, "selon après"),
    (Class::CUE_NOUN, "communiqué discours entretien lettre message déclaration propos mots avertissement"),
    (Class::CUE, "relate relaté détaille détaillé ironise rétorque rétorqué renchérit souffle glisse témoigne témoigné interroge alerte alerté ajoutait précisait estimait expliquait répète répété prévient observe observé nuance tranche justifie justifié"),
];
