//! JSON with two spaces an indent, as `serde_json` writes it by itself, each line begun in one piece.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::Formatter;

/// What begins a line: a comma where something is before it, the line end, and spaces for every depth that is met.
const BLANK: &[u8] = b",\n                                ";

/// Spaces a depth.
const STEP: usize = 2;

/// As `serde_json::ser::PrettyFormatter`.
#[derive(Default)]
struct Indented {
    depth: usize,
    /// Whether what is open holds something.
    filled: bool,
}

impl Indented {
    fn open<W: ?Sized + Write>(&mut self, out: &mut W, mark: &[u8]) -> io::Result<()> {
        self.depth += 1;
        self.filled = false;
        out.write_all(mark)
    }

    fn close<W: ?Sized + Write>(&mut self, out: &mut W, mark: &[u8]) -> io::Result<()> {
        self.depth -= 1;
        if self.filled {
            self.line(out, true)?;
        }
        self.filled = true;
        out.write_all(mark)
    }

    fn line<W: ?Sized + Write>(&self, out: &mut W, first: bool) -> io::Result<()> {
        let end = 2 + STEP * self.depth;
        let whole = end.min(BLANK.len());
        out.write_all(&BLANK[usize::from(first)..whole])?;
        (whole..end).try_for_each(|_| out.write_all(b" "))
    }
}

impl Formatter for Indented {
    fn begin_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.open(out, b"[")
    }

    fn end_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.close(out, b"]")
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.line(out, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, _out: &mut W) -> io::Result<()> {
        self.filled = true;
        Ok(())
    }

    fn begin_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.open(out, b"{")
    }

    fn end_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.close(out, b"}")
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.line(out, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        out.write_all(b": ")
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, _out: &mut W) -> io::Result<()> {
        self.filled = true;
        Ok(())
    }
}

/// Bytes written one after another: the serializer hands over most in ones and twos, which are pushed where they are told.
#[derive(Default)]
struct Bytes(Vec<u8>);

impl Write for Bytes {
    #[inline]
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_all(bytes).map(|()| bytes.len())
    }

    #[inline]
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        match bytes {
            [one] => self.0.push(*one),
            [one, two] => {
                self.0.push(*one);
                self.0.push(*two);
            }
            _ => self.0.extend_from_slice(bytes),
        }
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// `value` as JSON, without a line end at its end.
pub(super) fn json(value: &impl Serialize) -> Result<String, serde_json::Error> {
    let mut out = Bytes::default();
    value.serialize(&mut Serializer::with_formatter(
        &mut out,
        Indented::default(),
    ))?;
    // What the serializer writes is text: nothing is lost here.
    Ok(String::from_utf8(out.0)
        .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json as value};

    use super::*;

    #[test]
    fn writes_what_serde_json_writes() {
        let deep = (0..20).fold(
            value!([1, "x"]),
            |inner, _| value!({ "in": inner, "n": [] }),
        );
        let cases = [
            value!(null),
            value!([]),
            value!({}),
            value!([[], {}, [[]]]),
            value!({ "a": [1, 2.5, null], "b": { "c": {} }, "d": "“é\n”\"" }),
            deep,
        ];
        for case in cases {
            let expected = serde_json::to_string_pretty::<Value>(&case).unwrap();
            assert_eq!(json(&case).unwrap(), expected);
        }
    }
}
