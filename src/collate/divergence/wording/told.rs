//! What of the words of renderings a message shows, so that a reader sees where they differ.

use super::{Rendering, TELLING};
use crate::collate::divergence::core;
use crate::collate::divergence::scene::Scene;
use crate::collate::variant::{Variant, VariantKind};
use crate::story::{Place, Span};
use crate::text::TokenClass;

/// Where what two renderings share begins: what stands before an ellipsis and has nothing of the other is another
/// sentence, which one outlet runs together with theirs.
fn shared_from(scene: &Scene, own: Place, variants: &[Variant]) -> usize {
    let report = own.report;
    let text = &scene.story.reports[report].text;
    let tokens = &scene.annotations[report].tokens;
    let says = |v: &&Variant| {
        let first = tokens.partition_point(|t| t.span.end <= v.span.start);
        let mut inside = tokens[first..]
            .iter()
            .take_while(|t| t.span.start < v.span.end);
        v.kind == VariantKind::Same && inside.any(|t| t.class != TokenClass::Stop)
    };
    let end = variants
        .iter()
        .find(says)
        .map_or(own.span.start, |v| v.span.start);
    let before = &text[own.span.start..end.max(own.span.start)];
    let ellipsis = ["…", "..."]
        .iter()
        .filter_map(|e| Some(before.rfind(e)? + e.len()));
    own.span.start + ellipsis.max().unwrap_or(0)
}

/// The byte that lies so many words before another in a rendering, or its first.
fn back(scene: &Scene, own: Place, from: usize, words: usize) -> usize {
    let text = scene.text(own.report);
    let mut before = text[own.span.start..from].split_whitespace().rev();
    let word = words.checked_sub(1).map(|nth| before.nth(nth));
    word.map_or(from, |word| {
        word.map_or(own.span.start, |w| {
            w.as_ptr() as usize - text.as_ptr() as usize
        })
    })
}

/// From which byte on a rendering is shown that differs from `start` on: a few words alone say little, "held", and are shown
/// with those before them, "the last net held".
fn with_company(scene: &Scene, own: Place, start: usize, end: usize) -> usize {
    let told = scene.text(own.report)[start..end]
        .split_whitespace()
        .count();
    back(scene, own, start, (TELLING + 1).saturating_sub(told))
}

/// So many words before one that is put in or left out show where.
const BEFORE: usize = 2;

/// A rendering that only lacks words of the other, from the words before the gap on.
fn lacking(scene: &Scene, own: &Rendering, variants: &[Variant]) -> Place {
    let inner = 1..variants.len().saturating_sub(1);
    let mut gaps = inner.filter(|n| variants[*n].kind == VariantKind::Removed);
    let Some(gap) = gaps.next() else {
        return own.place;
    };
    let start = back(scene, own.place, variants[gap - 1].span.end, BEFORE);
    let span = Span::new(start, own.place.span.end);
    Place { span, ..own.place }
}

/// From the first words on that differ from the rendering that it was compared with and are not much shorter than the longest
/// that do, where that is no more than a message shows: "leave a single village behind", and not its last word. Else from the
/// longest on.
fn telling(scene: &Scene, own: &Rendering, variants: &[Variant]) -> Place {
    let from = shared_from(scene, own.place, variants);
    let other = |v: &&Variant| matches!(v.kind, VariantKind::Changed | VariantKind::Only);
    // Who begins earlier or ends later only gives more, where most of the words are the same.
    let more =
        |n: usize| (n == 0 || n + 1 == variants.len()) && variants[n].kind == VariantKind::Only;
    let same = variants.iter().filter(|v| v.kind == VariantKind::Same);
    let same: usize = same.map(|v| v.span.len()).sum();
    let inside = (0..variants.len()).any(|n| other(&&variants[n]) && !more(n));
    let cut = inside && 2 * same >= own.place.span.len();
    let differing = || {
        let told = variants.iter().enumerate();
        let told = told.filter(|(n, v)| v.span.start >= from && !(cut && more(*n)));
        told.map(|(_, v)| v).filter(other)
    };
    let place = |v: &Variant| {
        let end = own.place.span.end.max(v.span.end);
        let put_in = v.kind == VariantKind::Only && 2 * same >= own.place.span.len();
        let start = if put_in {
            back(scene, own.place, v.span.start, BEFORE)
        } else {
            with_company(scene, own.place, v.span.start, end)
        };
        let span = Span::new(start, end);
        Place { span, ..own.place }
    };
    let Some(longest) = differing().max_by_key(|v| v.span.len()) else {
        return lacking(scene, own, variants);
    };
    let first = differing().find(|v| 2 * v.span.len() >= longest.span.len());
    let shown = |at: &Place| !scene.brief(*at, SHOWN).ends_with('…');
    first.map(place).filter(shown).unwrap_or(place(longest))
}

/// So many words before those that differ are shown with them, where the rendering begins with them: "We must leave no stone".
const OPENING: usize = 3;

/// A part of a rendering with the words before it, where those are few and it need not be cut for them.
fn with_opening(scene: &Scene, own: Place, part: Place) -> Place {
    let before = scene.text(own.report).get(own.span.start..part.span.start);
    let few = before.is_some_and(|b| b.split_whitespace().count() <= OPENING);
    let whole = Place {
        span: Span::new(own.span.start, part.span.end),
        ..own
    };
    let is_cut = |place: Place| scene.brief(place, SHOWN).ends_with('…');
    if few && (is_cut(part) || !is_cut(whole)) {
        whole
    } else {
        part
    }
}

/// Words of a version take so many columns in a message, or are cut.
pub(super) const SHOWN: usize = 44;

/// The words at places, where none of them has to be cut.
fn whole(scene: &Scene, places: &[Place]) -> Option<Vec<String>> {
    let brief = |place: &Place| Some(scene.brief(*place, SHOWN)).filter(|w| !w.ends_with('…'));
    places.iter().map(brief).collect()
}

/// What a rendering has more at its front, cut before and not behind, where else nothing would be seen of what both say:
/// "…not be single digits, but in the thousands" beside "in the thousands, not just a few".
fn up_to_shared(scene: &Scene, own: Place, part: Place, variants: &[Variant]) -> Option<String> {
    let [more, shared, ..] = variants else {
        return None;
    };
    let is_more = more.kind == VariantKind::Only && shared.kind == VariantKind::Same;
    let end = shared.span.end;
    let from = |start: usize| Place {
        span: Span::new(start, end),
        ..own
    };
    let fits = |place: &Place, most: usize| !scene.brief(*place, most).ends_with('…');
    if !is_more || part.span.start > more.span.start || fits(&from(part.span.start), SHOWN) {
        return None;
    }
    let places = (1..SHOWN).map(|words| from(back(scene, own, end, words)));
    let widest = places.take_while(|p| fits(p, SHOWN - 1)).last()?;
    let both = widest.span.start < shared.span.start;
    both.then(|| format!("…{}", scene.brief(widest, SHOWN)))
}

/// What tells renderings apart: the first words that differ; the core of all with what each makes of it, where those
/// would have to be cut and this not.
fn shown(scene: &Scene, renderings: &[Rendering]) -> Vec<String> {
    // The first beside the second, each other beside the first.
    let compared = |(n, own): (usize, &Rendering)| {
        let other = &renderings[usize::from(n == 0)];
        other.words.compared(&own.words)
    };
    let compared: Vec<Vec<Variant>> = renderings.iter().enumerate().map(compared).collect();
    let told = renderings.iter().zip(&compared);
    let telling = |(own, v): (&Rendering, &Vec<Variant>)| {
        with_opening(scene, own.place, telling(scene, own, v))
    };
    let first: Vec<Place> = told.map(telling).collect();
    let around = || {
        let differ_widely = compared.iter().skip(1).any(|v| core::is_wide(v));
        let told: Vec<core::Told> = renderings.iter().map(|r| (r.place, &r.words)).collect();
        let places = differ_widely.then(|| core::around(scene, &told))?;
        whole(scene, &places?)
    };
    let cut = || {
        let told = renderings.iter().zip(&first).zip(&compared);
        let words = |((own, part), v): ((&Rendering, &Place), &Vec<Variant>)| {
            let tail = up_to_shared(scene, own.place, *part, v);
            tail.unwrap_or_else(|| scene.brief(*part, SHOWN))
        };
        told.map(words).collect()
    };
    whole(scene, &first).or_else(around).unwrap_or_else(cut)
}

pub(super) fn message(scene: &Scene, renderings: &[Rendering]) -> String {
    // Those of which the same words are shown stand together: what tells them apart lies elsewhere.
    let mut sides: Vec<(String, Vec<usize>)> = Vec::new();
    for (own, words) in renderings.iter().zip(shown(scene, renderings)) {
        match sides.iter_mut().find(|(known, _)| *known == words) {
            Some((_, reports)) => reports.extend(&own.reports),
            None => sides.push((words, own.reports.clone())),
        }
    }
    if sides.len() < 2 {
        let own = |r: &Rendering| (scene.brief(r.place, SHOWN), r.reports.clone());
        sides = renderings.iter().map(own).collect();
    }
    let part = |(words, mut reports): (String, Vec<usize>)| {
        reports.sort_unstable();
        reports.dedup();
        format!("“{words}” ({})", scene.shorts(&reports))
    };
    let parts: Vec<String> = sides.into_iter().map(part).collect();
    parts.join(" against ")
}
