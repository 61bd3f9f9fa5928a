//! The fuzz targets are built and run on a few inputs by every `cargo test`, without the fuzzer and the nightly compiler
//! that searching for new inputs needs: what they call may not change unseen.
#![cfg(feature = "app")]

// The targets ask a crate of this name for their macro.
extern crate self as libfuzzer_sys;

#[allow(unused_attributes, reason = "a target is a crate root elsewhere")]
#[path = "../fuzz/fuzz_targets/annotate.rs"]
mod annotate;
#[allow(unused_attributes, reason = "a target is a crate root elsewhere")]
#[path = "../fuzz/fuzz_targets/collate.rs"]
mod collate;
#[allow(unused_attributes, reason = "a target is a crate root elsewhere")]
#[path = "../fuzz/fuzz_targets/page.rs"]
mod page;
#[allow(unused_attributes, reason = "a target is a crate root elsewhere")]
#[path = "../fuzz/fuzz_targets/roundup.rs"]
mod roundup;
#[allow(unused_attributes, reason = "a target is a crate root elsewhere")]
#[path = "../fuzz/fuzz_targets/wrap.rs"]
mod wrap;

/// Makes a function of a target. Below the targets, so that they get it by their own import.
#[macro_export]
macro_rules! fuzz_target {
    (|$input:ident: $kind:ty| $body:block) => {
        pub fn run($input: $kind) $body
    };
}

/// Each has something that a rule looks for at a border: of a quotation, a figure, a line, a grapheme, a report.
const TEXTS: &[&str] = &[
    "",
    "\0",
    "“",
    "’s 1,200.5 % — «»„“",
    "e\u{301}\u{301}\u{200d}\u{1f468}\u{200d}\u{1f469}\r\n\u{2028}\u{85}\u{202e}\u{1b}[31m",
    "The quay was shut on Monday, the mayor said. “We will open it on 3 May at 10.30,” he told 200 guests.\n\n\
     It cost $1.5m.\0The quay was closed on Sunday. “We will open it on 4 May,” said the mayor, Jana Hollmann.",
    "Harbour Post\nQuay shut after storm\nThe quay was shut on Monday.\n\nRiver Times\nStorm shuts quay\nNobody was hurt.\n",
    "---\ntitle: [\n---\n# A\n<p>b<script>c</p>&#x1F;&nbsp;",
    "水曜日に1,000人が「東京」で\u{3000}。١٢٣ Straße ﬁn İ",
];

#[test]
fn every_target_holds_on_texts_with_borders() {
    for text in TEXTS {
        annotate::run(text);
        collate::run(text);
        page::run(text.as_bytes());
        roundup::run(text);
        for columns in [0, 2, 7, 80] {
            wrap::run((columns, text));
        }
    }
}

#[test]
fn a_page_may_be_any_bytes() {
    let all: Vec<u8> = (0..=u8::MAX).collect();
    page::run(&all);
    for marked in [
        b"\xff\xfe<p>\xd8".as_slice(),
        b"\xef\xbb\xbf\xc3(",
        b"\x1b$B",
    ] {
        page::run(marked);
    }
}
