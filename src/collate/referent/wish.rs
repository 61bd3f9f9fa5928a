//! Figures of what is not so yet: what somebody asks for, offers, or may not pass.

use std::sync::LazyLock;

use crate::collate::lexicon::Table;

/// What is not so yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wish {
    /// Somebody asks for it.
    Asked,
    /// Somebody offers it.
    Offered,
    /// It is a limit, needed or planned: "licensed for 640", "at least 76 must be present".
    Bound,
}

/// Words beside a figure that ask for it or offer it, folded and in lower case.
static WISHES: LazyLock<Table<Wish>> = LazyLock::new(|| {
    Table::of(&[
        (
            Wish::Asked,
            "sought asked demanded demand demands wants want seeking seek seeks requested urged held gefordert fordert \
     verlangt reclame requis demande pedido pide exige reclama chiesto chiede geeist eist gevraagd",
        ),
        (
            Wish::Offered,
            "offered offer offers bid bids proposed proposal proposes table bot geboten gebot angeboten angebot propose offert \
     offre ofrecido ofrece oferta puja offerto offerta geboden bod",
        ),
        (
            Wish::Bound,
            "licence license licensed licenced limit limits capacity permitted allowed maximum cap capped quorum threshold hurdle required \
     requires require needed needs must minimum contracted planned plan plans supposed \
     genehmigt zugelassen kapazitat obergrenze hurde sperrklausel erforderlich vorgesehen geplant muss mussen \
     autorise autorisee capacite limite maximum seuil requis requise necessaire necessaires prevu prevus \
     aforo capacidad umbral permitido autorizado requiere necesarios previsto previstos debe deben \
     capienza soglia sbarramento consentito autorizzato necessari richiede richiesti previsti deve devono \
     vergunning capaciteit limiet kiesdrempel drempel toegestaan vereist nodig gepland moeten",
        ),
    ])
});

/// What a word says of a figure beside it.
pub(super) fn of(word: &str) -> Option<Wish> {
    WISHES.get(word).first().copied()
}

/// Whether a word says of a figure beside it that it is a limit.
pub(super) fn is_bound(word: &str) -> bool {
    of(word) == Some(Wish::Bound)
}

/// Whether a word says of a figure beside it that somebody asks for it or offers it.
pub(super) fn is_wish(word: &str) -> bool {
    matches!(of(word), Some(Wish::Asked | Wish::Offered))
}
