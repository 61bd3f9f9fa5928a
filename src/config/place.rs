//! Where the user's files are.

use std::path::PathBuf;

use super::Environment;

/// The user's folder for parallax: `$XDG_CONFIG_HOME/parallax` on every platform where that is
/// set, or else `~/.config/parallax`, on macOS too (where people look for the files of terminal
/// programs), or else what the platform has for it.
pub fn folder(environment: &Environment) -> Option<PathBuf> {
    if let Some(home) = environment.get("XDG_CONFIG_HOME") {
        let home = PathBuf::from(home);
        // The XDG specification: a relative path is invalid and to be ignored.
        if home.is_absolute() {
            return Some(home.join("parallax"));
        }
    }
    let base = directories::BaseDirs::new()?;
    let config = if cfg!(windows) {
        base.config_dir().to_owned()
    } else {
        base.home_dir().join(".config")
    };
    Some(config.join("parallax"))
}

/// The user's own folder, if its name can be typed.
pub fn home() -> Option<String> {
    let base = directories::BaseDirs::new()?;
    base.home_dir().to_str().map(str::to_owned)
}

/// The user's folder for what parallax keeps: `$XDG_DATA_HOME/parallax` where that is set, or else
/// `~/.local/share/parallax`, or else what the platform has for it.
pub fn data_folder(environment: &Environment) -> Option<PathBuf> {
    kept(environment, "XDG_DATA_HOME", ".local/share")
}

/// The user's folder for what parallax remembers of places and views: `$XDG_STATE_HOME/parallax`
/// where that is set, or else `~/.local/state/parallax`, or else what the platform has for it.
pub fn state_folder(environment: &Environment) -> Option<PathBuf> {
    kept(environment, "XDG_STATE_HOME", ".local/state")
}

fn kept(environment: &Environment, variable: &str, usual: &str) -> Option<PathBuf> {
    if let Some(home) = environment.get(variable).map(PathBuf::from)
        && home.is_absolute()
    {
        return Some(home.join("parallax"));
    }
    let base = directories::BaseDirs::new()?;
    let folder = if cfg!(windows) {
        base.data_local_dir().to_owned()
    } else {
        base.home_dir().join(usual)
    };
    Some(folder.join("parallax"))
}
