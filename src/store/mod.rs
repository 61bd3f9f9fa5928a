//! Notes, saved state and the recent list on disk: atomic, locked, merged.
