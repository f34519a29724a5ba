const FONT = "Arial";

interface Look {
  readonly id: string;
  readonly name: string;
  readonly paragraph?: string;
  readonly run?: string;
}

const spacing = (before: number, after: number) => `<w:spacing w:before="${before}" w:after="${after}"/>`;
const size = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/>`;
const heading = (level: number, halfPoints: number): Look => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  paragraph: `<w:keepNext/>${spacing(200, 80)}<w:outlineLvl w:val="${level - 1}"/>`,
  run: `<w:b/>${size(halfPoints)}`,
});
const indented = (fill: string) =>
  `<w:pBdr><w:left w:val="single" w:sz="12" w:space="6" w:color="8A8A8A"/></w:pBdr>${fill}${spacing(40, 60)}<w:ind w:left="240"/>`;

const LOOKS: readonly Look[] = [
  { id: "Title", name: "Title", paragraph: `<w:keepNext/>${spacing(0, 120)}`, run: `<w:b/>${size(30)}` },
  heading(1, 26),
  heading(2, 23),
  heading(3, 21),
  { id: "Quote", name: "Quote", paragraph: indented(""), run: size(18) },
  {
    id: "Model",
    name: "Rédaction",
    paragraph: indented('<w:shd w:val="clear" w:color="auto" w:fill="F3F3F6"/>'),
    run: size(18),
  },
  {
    id: "Header",
    name: "header",
    paragraph: `<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="8A8A8A"/></w:pBdr><w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs>${spacing(0, 120)}`,
    run: size(16),
  },
  { id: "Note", name: "Note", paragraph: spacing(20, 20), run: size(18) },
  {
    id: "ListNumber",
    name: "List Number",
    paragraph: `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${spacing(20, 40)}`,
    run: size(19),
  },
];

/** `word/styles.xml`: one font, sizes in half points, French. */
export const STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:cs="${FONT}" w:eastAsia="${FONT}"/>${size(20)}<w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${spacing(40, 60)}</w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${LOOKS.map(
  ({ id, name, paragraph = "", run = "" }) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`,
).join(
  "",
)}<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="8A8A8A"/>`).join("")}</w:tblBorders></w:tblPr></w:style></w:styles>`;

/** `word/numbering.xml`: one numbered list. */
export const NUMBERING = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
