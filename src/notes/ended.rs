//! Which links made by hand a later one has ended: the newest act on a passage is what the person means.

use super::Link;

/// Of links, the oldest first, those that a later one has ended; `ends` are where the passages of each stand, and
/// passages that `meet` are one. A cut ends what joined the same two passages. A join of one passage with another ends the
/// whole cut that took it off that: the passage belongs to the claim again.
pub fn ended<E>(links: &[&Link], ends: &[[E; 2]], meet: impl Fn(&E, &E) -> bool) -> Vec<bool> {
    let are_one = |n: usize, m: usize| {
        let ([a, b], [c, d]) = (&ends[n], &ends[m]);
        meet(a, c) && meet(b, d) || meet(a, d) && meet(b, c)
    };
    let mut out = vec![false; links.len()];
    for (later, act) in links.iter().enumerate() {
        for (n, link) in links[..later].iter().enumerate() {
            if link.joined == act.joined || !are_one(n, later) {
                continue;
            }
            out[n] = true;
            let cut = |other: &Link| !link.joined && !other.joined && other.is_of(link);
            for (other, ended) in links[..later].iter().zip(&mut out) {
                *ended |= cut(other);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notes::Anchor;
    use crate::story::Span;

    #[test]
    fn the_newest_act_wins() {
        let anchor = |name: &str| Anchor::new(name, name, Span::new(0, name.len()));
        let told = |acts: &[(&str, &str, bool)]| {
            let link = |&(a, b, joined): &(&str, &str, bool)| Link {
                a: anchor(a),
                b: anchor(b),
                joined,
                among: Vec::new(),
            };
            let links: Vec<Link> = acts.iter().map(link).collect();
            let links: Vec<&Link> = links.iter().collect();
            // "2+3" is a passage of two sentences.
            let ends: Vec<[String; 2]> = links
                .iter()
                .map(|l| [l.a.exact.clone(), l.b.exact.clone()])
                .collect();
            ended(&links, &ends, |a, b| a.split('+').any(|a| b.contains(a)))
        };
        assert_eq!(
            told(&[("1", "2", true), ("2+3", "1", false)]),
            [true, false]
        );
        assert_eq!(told(&[("1", "2", true), ("2", "4", false)]), [false; 2]);
        // Two acts of one kind stand beside each other.
        assert_eq!(told(&[("1", "2", true), ("2", "1", true)]), [false; 2]);
        let again = [("2", "1", false), ("2", "4", false), ("1", "2", true)];
        assert_eq!(told(&again), [true, true, false]);
        let other = [("2", "4", false), ("1", "2", true)];
        assert_eq!(told(&other), [false; 2]);
    }
}
