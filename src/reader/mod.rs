//! The reader: a model, the registry of commands, `update` and the views, all pure.
//! Knows of no file, clock or terminal.
