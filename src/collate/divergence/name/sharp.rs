//! Who writes no "ß" at all, as in Switzerland, writes "ss" for it: that tells nothing of one name (Duden, „Schweizer
//! Besonderheiten“).

use crate::collate::divergence::scene::Scene;
use crate::story::Place;
use crate::text::Lang;

/// Whether the spellings at these places differ by "ß" alone, and whoever has "ss" there writes no "ß" anywhere.
pub(super) fn is_habit(scene: &Scene, places: &[Place]) -> bool {
    let forms: Vec<String> = places.iter().map(|place| scene.words(*place)).collect();
    let plain = |form: &String| form.to_lowercase().replace('ß', "ss");
    let habit = |report: usize| {
        scene.annotations[report].lang == Lang::De && !scene.text(report).contains('ß')
    };
    let mut both = forms.iter().zip(places);
    forms.iter().any(|form| form.contains('ß'))
        && forms.iter().all(|form| plain(form) == plain(&forms[0]))
        && both.all(|(form, place)| form.contains('ß') || habit(place.report))
}

#[cfg(test)]
mod tests {
    use crate::collate::sample::{collated, report};
    use crate::story::Story;

    #[test]
    fn who_writes_no_sharp_s_spells_no_name_another_way() {
        let own =
            "Der Ort Großau ist nach dem Sturm ohne Strom, und die Straße nach Orsel ist gesperrt.";
        let swiss = "Nach dem Sturm ist der Ort Grossau ohne Strom, und die Strasse nach Orsel ist gesperrt.";
        let told = |other: &str| {
            let story = Story {
                reports: vec![report("one", "de", own), report("two", "de", other)],
                ..Story::default()
            };
            let mut all = collated(&story).1.divergences.into_iter();
            all.any(|d| d.message.contains("Grossau"))
        };
        assert!(!told(swiss));
        assert!(told(&swiss.replace("Strasse", "Straße")));
    }
}
