//! One writer at a time.

use std::fs::File;
use std::io;
use std::path::Path;

/// A lock on a folder: until it is dropped, nobody else writes notes there.
pub(super) struct Locked {
    _file: Option<File>,
}

impl Locked {
    /// Waits until nobody else has the folder. The folder itself is locked, so that no file has to
    /// be left in it; where the system cannot do that, writing whole files must be enough.
    pub(super) fn folder(path: &Path) -> io::Result<Self> {
        if !cfg!(unix) {
            return Ok(Self { _file: None });
        }
        let file = File::open(path)?;
        match file.lock() {
            Ok(()) => Ok(Self { _file: Some(file) }),
            Err(error) if error.kind() == io::ErrorKind::Unsupported => Ok(Self { _file: None }),
            Err(error) => Err(error),
        }
    }
}
