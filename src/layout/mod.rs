//! Collation × size → `Page`: wrapping, row heights, what stands level with what, and where a
//! place in the text is on screen. Computed here once; drawing, scrolling, jumping, searching and
//! the mouse all read it. Knows of no colour.
