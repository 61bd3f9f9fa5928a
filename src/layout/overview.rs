//! The column that shows a whole report beside its pane.

/// One cell of the overview.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct OverviewCell<M> {
    /// The gravest mark of the rows it stands for.
    pub mark: Option<M>,
    /// Whether one of those rows is on screen.
    pub visible: bool,
}

/// Shrinks a report of `rows` rows to `height` cells. `marks` are rows with what is marked there;
/// where several fall on a cell, the smallest wins. `top` is the first row on screen, which may lie
/// above or below the report; `height` rows are on screen.
pub fn overview<M: Ord + Copy>(
    rows: usize,
    height: usize,
    top: i32,
    marks: impl IntoIterator<Item = (usize, M)>,
) -> Vec<OverviewCell<M>> {
    let blank = OverviewCell::<M> {
        mark: None,
        visible: false,
    };
    let mut cells = vec![blank; height];
    let rows = rows.max(1);
    // A short report is not stretched: its rows stand for themselves.
    let scale = rows.max(height);
    let cell_of = |row: usize| row * height / scale;
    for (row, mark) in marks {
        if let Some(cell) = cells.get_mut(cell_of(row)) {
            cell.mark = Some(cell.mark.map_or(mark, |other| other.min(mark)));
        }
    }
    let first = top.max(0) as usize;
    let last = (top + height as i32).clamp(0, rows as i32) as usize;
    if first < last {
        for cell in &mut cells[cell_of(first)..=cell_of(last - 1)] {
            cell.visible = true;
        }
    }
    cells
}

/// The row of a report that cell `cell` of its overview begins with.
pub fn row_of_cell(rows: usize, height: usize, cell: usize) -> usize {
    let scale = rows.max(height).max(1);
    (cell * scale)
        .div_ceil(height.max(1))
        .min(rows.saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(rows: usize, height: usize, top: i32, marks: &[(usize, char)]) -> String {
        overview(rows, height, top, marks.iter().copied())
            .iter()
            .map(|cell| match (cell.mark, cell.visible) {
                (Some(mark), _) => mark,
                (None, true) => '|',
                (None, false) => '.',
            })
            .collect()
    }

    #[test]
    fn shrinks_a_report() {
        for (rows, height, top, marks, want) in [
            (40, 4, 0, &[][..], "|..."),
            (40, 4, 36, &[], "...|"),
            (40, 4, 8, &[(39, 'z')], "||.z"),
            (40, 4, 8, &[(39, 'z'), (38, 'a')], "||.a"),
            (2, 4, 0, &[(1, 'x')], "|x.."),
            (2, 4, -3, &[], "|..."),
            (2, 4, -9, &[], "...."),
            (40, 4, 50, &[], "...."),
        ] {
            assert_eq!(
                picture(rows, height, top, marks),
                want,
                "{rows} in {height}"
            );
        }
    }

    #[test]
    fn a_cell_leads_to_a_row_that_it_stands_for() {
        for rows in 1..60 {
            for height in 1..20 {
                for cell in 0..height.min(rows) {
                    let row = row_of_cell(rows, height, cell);
                    assert!(row < rows);
                    assert_eq!(row * height / rows.max(height), cell, "{rows} {height}");
                }
            }
        }
    }
}
