//! Collation → text and JSON; each a function to a string.
