//! The event loop: terminal in and out, worker threads, effects.
