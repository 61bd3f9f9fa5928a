//! Any bytes as a report file of each format: decoded and extracted without a fault.
#![no_main]

use libfuzzer_sys::fuzz_target;
use parallax::bundle::decode::decode;
use parallax::bundle::format::{Format, extract};

fuzz_target!(|bytes: &[u8]| {
    for (format, html) in [
        (Format::Text, false),
        (Format::Markdown, false),
        (Format::Html, true),
    ] {
        if let Ok(decoded) = decode(bytes, html) {
            let _ = extract(&decoded.text, format);
        }
    }
});
