//! Each thing once, and in which order.

use super::{Finding, FindingKind};

/// Whether what `a` says of the words is said by `b` as well, and better.
fn is_said_by(a: &Finding, b: &Finding) -> bool {
    use FindingKind::{AttributionMissing, OnlyInDraft, QuoteAltered, QuoteUnmatched, Reversed};
    let (Some(x), Some(y)) = (a.span, b.span) else {
        return false;
    };
    match (a.kind, b.kind) {
        (own, other) if own == other => x == y && a.claim != b.claim,
        // What is wrong inside a passage says more of it than that nobody else has it.
        (OnlyInDraft, QuoteUnmatched) => x.overlaps(y),
        (AttributionMissing, OnlyInDraft) => x.overlaps(y),
        // The words side by side show what is turned round.
        (Reversed, QuoteAltered) => x.overlaps(y),
        _ => false,
    }
}

/// Drops what is said twice and sorts: by severity, then by place, what has none last.
pub(super) fn once(found: &[Finding]) -> Vec<Finding> {
    let mut out: Vec<Finding> = Vec::new();
    for (n, finding) in found.iter().enumerate() {
        let twin = out
            .iter()
            .any(|f| f.kind == finding.kind && f.span.is_some() && f.span == finding.span);
        let better = found
            .iter()
            .enumerate()
            .any(|(m, f)| m != n && f.kind != finding.kind && is_said_by(finding, f));
        if !twin && !better {
            out.push(finding.clone());
        }
    }
    // Stable: what is missing keeps its ranking.
    out.sort_by_key(|f| {
        (
            f.severity,
            f.span.is_none(),
            f.span.map(|s| s.start),
            f.kind,
        )
    });
    out
}
