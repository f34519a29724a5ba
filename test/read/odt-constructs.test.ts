import { describe, expect, it } from "vitest";
import { readOdt } from "../../src/read/odt/index.js";
import { openFile, para } from "./support/open-document.js";
import { showTree } from "./support/show-tree.js";

const FORMS =
  'xmlns:field="urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0" xmlns:form="urn:oasis:names:tc:opendocument:xmlns:form:1.0"';
const field = (type: string, params: string): string =>
  `<field:fieldmark field:type="vnd.oasis.opendocument.field.${type}">${params}</field:fieldmark>`;
const param = (name: string, value: string): string =>
  `<field:param field:name="${name}" field:value="${value}"/>`;

describe("constructs of an OpenDocument text, as printed", () => {
  it.each<[string, string, string[]]>([
    [
      "a shape with text inside a paragraph, which stays whole",
      `<text:p>Le délai <draw:custom-shape>${para("Encadré")}</draw:custom-shape>est de 30 jours.</text:p>`,
      ["Le délai est de 30 jours.", "Encadré"],
    ],
    [
      "a shape between paragraphs",
      `<draw:rect>${para("Libre")}</draw:rect>${para("Texte")}`,
      ["Libre", "Texte"],
    ],
    [
      "a hidden section",
      `<text:section text:display="none">${para("Consigne")}</text:section>${para("Texte")}`,
      ["{texte-masque} Consigne", "Texte"],
    ],
    [
      "a hidden paragraph and hidden words",
      `<text:p>Consigne<text:hidden-paragraph text:is-hidden="true"/> interne</text:p><text:p>Texte<text:hidden-text text:string-value=" secret" text:is-hidden="true"/> vu</text:p>`,
      ["{texte-masque} Consigne interne", "Texte vu", "{texte-masque} secret"],
    ],
    [
      "boxes and lists of a former Word form",
      `<text:p ${FORMS}>${field("FORMCHECKBOX", param("Checkbox_Checked", "true"))} oui ${field("FORMCHECKBOX", "")} non, ${field("FORMDROPDOWN", param("Dropdown_ListEntry", "TTC") + param("Dropdown_ListEntry", "HT") + param("Dropdown_Selected", "1"))}</text:p>`,
      ["- ☒ oui ☐ non, HT"],
    ],
    [
      "boxes and answers of a form",
      `<office:forms ${FORMS}><form:form><form:checkbox form:id="c1" form:label="PME" form:current-state="checked"/><form:radio form:id="c2" form:label="ETI"/><form:text form:id="c3" form:current-value="Brumeval"/><form:textarea form:id="c4">${para("masqué")}</form:textarea></form:form></office:forms><text:p>Taille : <draw:control draw:control="c1"/> <draw:control draw:control="c2"/>, ville : <draw:control draw:control="c3"/></text:p>`,
      ["Taille : ☒ PME ☐ ETI, ville : Brumeval"],
    ],
    [
      "fields, conditions, placeholders and reading guides",
      `<text:p>Voir <text:bookmark-ref>article 2</text:bookmark-ref>, <text:conditional-text>oui</text:conditional-text>, <text:placeholder>&lt;Nom&gt;</text:placeholder>, <text:ruby><text:ruby-base>base</text:ruby-base><text:ruby-text>guide</text:ruby-text></text:ruby></text:p>`,
      ["Voir article 2, oui, <Nom>, base"],
    ],
    [
      "a box of a content control",
      `<text:p><loext:content-control loext:checkbox="true" loext:checked="true">☒</loext:content-control> Oui</text:p>`,
      ["- ☒ Oui"],
    ],
    [
      "a table inside a cell",
      `<table:table><table:table-row><table:table-cell>${para("a")}<table:table><table:table-row><table:table-cell>${para("x")}</table:table-cell><table:table-cell>${para("y")}</table:table-cell></table:table-row></table:table></table:table-cell><table:table-cell>${para("b")}</table:table-cell></table:table-row></table:table>`,
      ["| a\nx | y | b"],
    ],
  ])("%s", async (_, body, expected) => {
    expect(showTree((await readOdt(openFile({ body }))).tree)).toEqual(expected);
  });
});
