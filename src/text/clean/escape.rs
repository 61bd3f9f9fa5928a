//! Terminal control sequences (ECMA-48), found whole, so that none of their parts is left as text.

/// Longest control string (OSC, DCS …) that is looked for, in bytes.
const STRING_LIMIT: usize = 4096;

/// Finds control sequences in one text, from front to back.
pub(super) struct Scanner<'a> {
    text: &'a str,
    /// No string terminator begins before this byte: what keeps unended strings linear.
    unended_until: usize,
}

impl<'a> Scanner<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            unended_until: 0,
        }
    }

    /// Length in bytes of the control sequence that begins with `c` at byte `at`; 0 if none does.
    ///
    /// The 8-bit introducers (U+0080 to U+009F) also appear in text that was decoded wrongly, where
    /// a string begun by one would swallow prose: they count only when followed by parameters.
    pub(super) fn sequence_at(&mut self, at: usize, c: char) -> usize {
        match c {
            '\u{1b}' => 1 + self.after_escape(at + 1),
            '\u{9b}' => {
                let length = parameters(&self.text.as_bytes()[at + 2..]);
                if length == 0 {
                    0
                } else {
                    2 + control(self.text, at + 2)
                }
            }
            '\u{9d}' | '\u{90}' if parameters(&self.text.as_bytes()[at + 2..]) > 0 => {
                self.string(at + 2).map_or(0, |length| 2 + length)
            }
            _ => 0,
        }
    }

    /// Bytes that belong to the sequence after its ESC.
    fn after_escape(&mut self, at: usize) -> usize {
        match self.text.as_bytes().get(at) {
            Some(b'[') => 1 + control(self.text, at + 1),
            Some(b']' | b'P' | b'X' | b'^' | b'_') => 1 + self.string(at + 1).unwrap_or(0),
            Some(b' '..=b'/') => independent(self.text, at),
            Some(b'0'..=b'~') => 1,
            _ => 0,
        }
    }

    /// Bytes of a control string from `at` to the end of its terminator (BEL, ST), if it has one
    /// on its line.
    fn string(&mut self, at: usize) -> Option<usize> {
        if at < self.unended_until {
            return None;
        }
        let bytes = &self.text.as_bytes()[at..];
        let mut i = 0;
        while i < bytes.len().min(STRING_LIMIT) {
            match bytes[i] {
                0x07 => return Some(i + 1),
                0x1b if bytes.get(i + 1) == Some(&b'\\') => return Some(i + 2),
                0xc2 if bytes.get(i + 1) == Some(&0x9c) => return Some(i + 2),
                b'\n' | b'\r' => break,
                _ => i += 1,
            }
        }
        self.unended_until = at + i;
        None
    }
}

/// Length of the parameter bytes at the front.
fn parameters(bytes: &[u8]) -> usize {
    bytes
        .iter()
        .take_while(|b| (b'0'..=b'?').contains(b))
        .count()
}

/// Length of the intermediate bytes at the front.
fn intermediates(bytes: &[u8]) -> usize {
    bytes
        .iter()
        .take_while(|b| (b' '..=b'/').contains(b))
        .count()
}

/// Length of a control sequence's parameters, intermediates and final byte.
fn control(text: &str, at: usize) -> usize {
    let bytes = &text.as_bytes()[at..];
    let mut length = parameters(bytes);
    length += intermediates(&bytes[length..]);
    match bytes.get(length) {
        Some(b'@'..=b'~') => length + 1,
        _ => length,
    }
}

/// Length of an escape sequence with intermediates, such as the choice of a character set.
fn independent(text: &str, at: usize) -> usize {
    let bytes = &text.as_bytes()[at..];
    let length = intermediates(bytes);
    match bytes.get(length) {
        Some(b'0'..=b'~') => length + 1,
        _ => 0,
    }
}
