//! Round-ups (later web pages, feeds, URLs) → bundle folder.
