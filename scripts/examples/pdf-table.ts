import { type Run, textOf } from "./source.js";

export const MARGIN = 64;
export const WIDTH = 595.28 - 2 * MARGIN;
const BOTTOM = 841.89 - 72;

/** Draws a table across the page; a row goes to the next page whole. */
export function drawTable(pdf: PDFKit.PDFDocument, rows: ReadonlyArray<ReadonlyArray<readonly Run[]>>): void {
  const columns = rows[0]?.length ?? 1;
  const first = columns === 2 ? 0.6 : columns === 3 ? 0.22 : 0.36;
  const widths = Array.from(
    { length: columns },
    (_, index) => WIDTH * (index === 0 ? first : (1 - first) / (columns - 1)),
  );
  rows.forEach((cells, row) => {
    drawRow(pdf, cells, widths, row === 0);
  });
  pdf.x = MARGIN;
  pdf.moveDown(0.8);
}

function drawRow(
  pdf: PDFKit.PDFDocument,
  cells: ReadonlyArray<readonly Run[]>,
  widths: readonly number[],
  header: boolean,
): void {
  pdf.font(header ? "Helvetica-Bold" : "Helvetica").fontSize(9.5);
  const heights = cells.map((runs, index) =>
    pdf.heightOfString(textOf(runs), { width: (widths[index] ?? 0) - 10 }),
  );
  const height = Math.max(...heights) + 8;
  needRoom(pdf, height);
  const top = pdf.y;
  let left = MARGIN;
  cells.forEach((runs, index) => {
    const width = widths[index] ?? 0;
    pdf.rect(left, top, width, height);
    if (header) pdf.fillAndStroke("#DBE5F1", "#808080").fillColor("black");
    else pdf.stroke("#808080");
    pdf.text(textOf(runs), left + 5, top + 5, { width: width - 10 });
    left += width;
  });
  pdf.y = top + height;
}

/** Starts a new page when less than this height is left. */
export function needRoom(pdf: PDFKit.PDFDocument, height: number): void {
  if (pdf.y + height <= BOTTOM) return;
  pdf.addPage();
  pdf.x = MARGIN;
}
