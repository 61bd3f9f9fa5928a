//! Settings from TOML, directories and environment.
