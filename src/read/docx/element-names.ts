/** Former formats kept with a revision, and the reading guides of ideograms. */
export const PASSED_OVER = [
  "w:pPrChange",
  "w:rPrChange",
  "w:tblPrChange",
  "w:trPrChange",
  "w:tcPrChange",
  "w:sectPrChange",
  "w:tblGridChange",
  "w:numberingChange",
  "w:rt",
];
