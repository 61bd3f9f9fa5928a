//! Which divergences concern a draft, how grave, as findings.
