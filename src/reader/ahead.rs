//! Computes what a claim needs when it is first visited, before that happens: a worker goes through the claims once they are
//! known, and each key then looks up what it would have had to find.
//!
//! A copy of the model shares what is found with the original. Nothing waits for it: what a key asks
//! for and is not there yet is found by the key, and no message says that all of it is there.

use super::compare::compared;
use super::elsewhere;
use super::facts::facts;
use super::model::Model;

/// Claims to prepare for lists and wordings.
#[derive(Debug)]
pub struct Ahead {
    model: Model,
}

impl Ahead {
    /// The claims that a reader has now, with its base.
    pub fn of(model: &Model) -> Self {
        Self {
            model: model.clone(),
        }
    }

    /// The generation of the comparison that they come of.
    pub fn held(&self) -> u64 {
        self.model.matter.held
    }

    /// Prepares claim by claim, in the order in which they are visited, as long as it is wanted.
    pub fn find(&self, wanted: impl Fn() -> bool) {
        let claims = &self.model.claims;
        let shared = |claim: &&usize| **claim < claims.index.len();
        for &claim in claims.index.in_order(claims.order).iter().filter(shared) {
            if !wanted() {
                return;
            }
            facts(&self.model, claim);
            if let Some(compared) = compared(&self.model, claim) {
                compared.nearest(&self.model, &elsewhere::missing(&self.model, claim).0);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::compare::Compared;
    use crate::reader::facts::FactCache;
    use crate::reader::sample::{bridge, press};
    use crate::reader::{Effect, Settings, update};

    #[test]
    fn a_comparison_that_is_taken_in_is_gone_through() {
        let mut model = bridge().waiting(120, 36, Settings::default());
        assert_eq!(update(&mut model, bridge().analysed(7)), []);
        assert_eq!(update(&mut model, bridge().analysed(0)), [Effect::Prepare]);
    }

    #[test]
    fn what_is_found_ahead_is_what_is_found_on_the_way() {
        let model = bridge().reader(120, 36);
        let count = model.claims.index.len();
        let found = || (0..count).filter(|claim| model.claims.compared.has(*claim));
        let shown = found().count();
        Ahead::of(&model).find(|| false);
        assert!(shown < count && found().count() == shown);
        Ahead::of(&model).find(|| true);
        for claim in 0..count {
            assert!(model.claims.compared.has(claim), "{claim}");
            let found = compared(&model, claim);
            let own = Compared::new(&model, claim);
            let (missing, _) = elsewhere::missing(&model, claim);
            own.as_ref().map(|own| own.nearest(&model, &missing));
            assert_eq!(found.as_deref(), own.as_ref());
            let mut anew = model.clone();
            anew.claims.facts = FactCache::new(count);
            assert_eq!(facts(&model, claim), facts(&anew, claim));
        }
    }

    #[test]
    fn another_base_or_way_of_comparing_is_not_taken_for_it() {
        let mut model = bridge().reader(120, 36);
        Ahead::of(&model).find(|| true);
        for keys in ["S J", "R l b", "S J", "d d"] {
            press(&mut model, keys);
            let shown = model.stack.compared.as_deref();
            let claim = shown.map_or(0, |shown| shown.claim);
            let own = Compared::new(&model, claim);
            let (missing, _) = elsewhere::missing(&model, claim);
            for compared in own.as_ref().into_iter().chain(shown) {
                compared.nearest(&model, &missing);
            }
            assert_eq!(shown, own.as_ref(), "{keys}");
        }
    }
}
