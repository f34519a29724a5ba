import { describe, expect, it } from "vitest";
import { UnreadableError } from "../../src/model/errors.js";
import { readPdf } from "../../src/read/pdf/index.js";
import { makePdf, makePng, printAt, table, title } from "./support/pdf.js";
import { aside, items, outline, paragraphs, tables, textOf } from "./support/tree.js";

const PROSE =
  "Le titulaire exécute les prestations dans le respect des règles de l'art et des normes en vigueur, et informe sans délai l'acheteur de toute difficulté qu'il rencontre. ";

const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "read",
    (error: unknown) => (error instanceof UnreadableError ? error.code : error),
  );

describe("the PDF reader", () => {
  it("gives titles their number and depth, from their characters and their numbering", async () => {
    const bytes = await makePdf((pdf) => {
      title(pdf, "CAHIER DES CLAUSES PARTICULIÈRES", 18);
      title(pdf, "ARTICLE 1 – OBJET DU MARCHÉ", 13);
      pdf.text(PROSE.repeat(2));
      title(pdf, "1.1 Décomposition en lots");
      pdf.text(PROSE.repeat(2));
      title(pdf, "Réunions de suivi");
      pdf.text(PROSE.repeat(2));
      title(pdf, "ARTICLE 2 – PRIX", 13);
      pdf.text(PROSE);
    });
    const { tree } = await readPdf(bytes);
    expect(outline(tree.children)).toEqual([
      "1 |  | CAHIER DES CLAUSES PARTICULIÈRES",
      "1 | ARTICLE 1 | OBJET DU MARCHÉ",
      "2 | 1.1 | Décomposition en lots",
      "3 |  | Réunions de suivi",
      "1 | ARTICLE 2 | PRIX",
    ]);
  });

  it("takes a bold sentence for a sentence", async () => {
    const bytes = await makePdf((pdf) => {
      pdf.text(PROSE.repeat(4));
      pdf.moveDown().font("Helvetica-Bold").text("Attention : la visite du site est obligatoire.");
      pdf.moveDown().text(PROSE);
      pdf.font("Helvetica").moveDown().text(PROSE.repeat(4));
    });
    expect(outline((await readPdf(bytes)).tree.children)).toEqual([]);
  });

  it("joins the lines of a paragraph, over the pages too, and sets aside what runs on every page", async () => {
    const bytes = await makePdf((pdf) => {
      const run = (number: number): void => {
        printAt(pdf, "Ville de Valbrume – Entretien des locaux", 60, 25);
        printAt(pdf, `Page ${number} sur 3`, 480, 810);
      };
      run(1);
      pdf
        .text(PROSE.repeat(3))
        .moveDown()
        .text(`${PROSE.repeat(2)}Il remet un bilan qui`);
      pdf.addPage();
      run(2);
      pdf.text(`indique les heures d'insertion réalisées. ${PROSE}`);
      pdf.addPage();
      run(3);
      pdf.text(PROSE);
    });
    const result = await readPdf(bytes);
    expect(paragraphs(result.tree.children)[1]).toMatch(
      /Il remet un bilan qui indique les heures d'insertion réalisées\./,
    );
    expect(aside(result, "en-tete")).toEqual(Array(3).fill("Ville de Valbrume – Entretien des locaux"));
    expect([...aside(result, "pied-de-page"), ...aside(result, "numero-de-page")]).toEqual([
      "Page 1 sur 3",
      "Page 2 sur 3",
      "Page 3 sur 3",
    ]);
  });

  it("makes words cut at the end of lines whole again", async () => {
    const bytes = await makePdf((pdf) => {
      for (const line of [
        "La sous-traitance est admise dans les condi-",
        "tions fixées au cahier. Chaque sous-",
        "traitant est présenté à l'ache-",
        "teur avant d'interve-",
        "nir sur le chantier.",
      ])
        pdf.text(line);
    });
    expect(paragraphs((await readPdf(bytes)).tree.children).join(" ")).toBe(
      "La sous-traitance est admise dans les conditions fixées au cahier. Chaque sous-traitant est présenté à l'acheteur avant d'intervenir sur le chantier.",
    );
  });

  it("reads a table of award criteria row by row, cells on several lines included", async () => {
    const bytes = await makePdf((pdf) => {
      pdf.text("Les critères retenus pour le jugement des offres sont les suivants :").moveDown();
      table(
        pdf,
        [60, 420],
        [
          ["Critères", "Pondération"],
          [
            "Prix des prestations, apprécié au regard du montant total du détail quantitatif estimatif remis",
            "40 %",
          ],
          ["Valeur technique", "45 %"],
          [
            "Performances en matière d'insertion professionnelle des publics en difficulté et d'environnement",
            "15 %",
          ],
        ],
      );
      pdf.moveDown().text(PROSE.repeat(2));
    });
    const { tree } = await readPdf(bytes);
    expect(tables(tree.children)).toEqual([
      [
        ["Critères", "Pondération"],
        [
          "Prix des prestations, apprécié au regard du montant total du détail quantitatif estimatif remis",
          "40 %",
        ],
        ["Valeur technique", "45 %"],
        [
          "Performances en matière d'insertion professionnelle des publics en difficulté et d'environnement",
          "15 %",
        ],
      ],
    ]);
    expect(paragraphs(tree.children)).toHaveLength(2);
  });

  it("reads lists and their announcement", async () => {
    const bytes = await makePdf((pdf) => {
      pdf.text(PROSE.repeat(2)).moveDown().text("Le candidat remet les pièces suivantes :");
      pdf.text("• l'acte d'engagement ;", 78).text("• le mémoire technique.", 78);
      pdf.text("1. la méthode ;", 78).text("2. le planning.", 78);
    });
    const { tree } = await readPdf(bytes);
    expect(paragraphs(tree.children).at(-1)).toBe("Le candidat remet les pièces suivantes :");
    expect(items(tree.children)).toEqual([
      "l'acte d'engagement ;",
      "le mémoire technique.",
      "1. la méthode ;",
      "2. le planning.",
    ]);
  });

  it("sets a table of contents aside", async () => {
    const bytes = await makePdf((pdf) => {
      pdf.text("SOMMAIRE").moveDown();
      for (const entry of ["1 Objet", "2 Durée", "3 Prix"]) pdf.text(`${entry} ${".".repeat(60)} 2`);
      pdf.addPage();
      for (const entry of ["1 OBJET", "2 DURÉE", "3 PRIX"]) {
        title(pdf, entry, 13);
        pdf.text(PROSE);
      }
    });
    const result = await readPdf(bytes);
    expect(aside(result, "sommaire")).toHaveLength(1);
    expect(outline(result.tree.children)).toEqual(["1 | 1 | OBJET", "1 | 2 | DURÉE", "1 | 3 | PRIX"]);
  });

  it("keeps two columns in the order of the file", async () => {
    const bytes = await makePdf((pdf) => {
      pdf.text(`${PROSE.repeat(9)}FIN DE LA GAUCHE. ${PROSE.repeat(9)}`, {
        columns: 2,
        columnGap: 30,
        height: 520,
      });
    });
    const text = paragraphs((await readPdf(bytes)).tree.children).join(" ");
    expect(text.split(PROSE.trim())).toHaveLength(19);
  });

  it("moves a note of the foot of a page after the sentence it would cut", async () => {
    const bytes = await makePdf((pdf) => {
      pdf.text(`${PROSE.repeat(3)}La veille profonde des appareils est inférieure à`);
      pdf.fontSize(8);
      printAt(pdf, "1 Mesurée réseau connecté, écran éteint.", 60, 760);
      pdf
        .fontSize(11)
        .addPage()
        .text("un watt en toute circonstance. Elle est vérifiée chaque année par le titulaire.");
    });
    const texts = paragraphs((await readPdf(bytes)).tree.children);
    expect(texts.join(" ")).toContain("est inférieure à un watt en toute circonstance.");
    expect(texts).toContain("1 Mesurée réseau connecté, écran éteint.");
  });

  it("gives the page and the box of each block in points from the bottom left", async () => {
    const bytes = await makePdf((pdf) => pdf.addPage().text("Le marché dure un an.", 100, 200));
    const { tree, pages } = await readPdf(bytes);
    expect(pages).toBe(2);
    const origin = tree.children[0]?.data?.origin;
    expect(origin?.page).toBe(2);
    const [x0, y0, x1, y1] = origin?.box ?? [0, 0, 0, 0];
    expect(x0).toBeCloseTo(100, 0);
    expect(y1).toBeLessThanOrEqual(643);
    expect(y0).toBeGreaterThan(625);
    expect(x1).toBeGreaterThan(190);
  });

  it("reads a page turned by a quarter, its box staying in the file's own points", async () => {
    const bytes = await makePdf((pdf) => {
      Object.assign(pdf.page.dictionary.data, { Rotate: 90 });
      pdf
        .save()
        .rotate(-90, { origin: [0, 0] })
        .translate(-841, 0);
      printAt(pdf, "La clause sociale est obligatoire.", 100, 50);
      printAt(pdf, "Elle porte sur 120 heures.", 100, 64);
      pdf.restore();
    });
    const { tree } = await readPdf(bytes);
    expect(paragraphs(tree.children).join(" ")).toBe(
      "La clause sociale est obligatoire. Elle porte sur 120 heures.",
    );
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = tree.children[0]?.data?.origin?.box ?? [];
    expect(y1 - y0).toBeGreaterThan(4 * (x1 - x0));
  });

  it("follows the bookmarks of the file, for titles that nothing else shows", async () => {
    const bytes = await makePdf((pdf) => {
      pdf.outline.addItem("Conditions d'exécution").addItem("Clause sociale");
      for (const text of ["Conditions d'exécution", "Clause sociale"])
        pdf.text(text).text(PROSE.repeat(2)).moveDown();
    });
    expect(outline((await readPdf(bytes)).tree.children)).toEqual([
      "1 |  | Conditions d'exécution",
      "2 |  | Clause sociale",
    ]);
  });

  it("sets aside what the file itself marks as a running line, on one page too", async () => {
    const bytes = await makePdf((pdf) => {
      pdf.markContent("Artifact", { type: "Pagination" });
      printAt(pdf, "Ville de Valbrume", 60, 25);
      pdf.endMarkedContent();
      pdf.text(PROSE);
    });
    expect(aside(await readPdf(bytes), "en-tete")).toEqual(["Ville de Valbrume"]);
  });

  it("finds the row of a mark centred on the lines of its cell", async () => {
    const bytes = await makePdf((pdf) => {
      pdf.text(PROSE).moveDown();
      for (const [label, mark] of [
        ["Prix", "40 points"],
        ["Technique", "60 points"],
      ] as const) {
        const top = pdf.y;
        pdf.text(
          `${label} apprécié au vu du montant total du détail estimatif remis à l'appui de l'offre, toutes options comprises, et du bordereau des prix`,
          60,
          top,
          { width: 300 },
        );
        printAt(pdf, mark, 420, (top + pdf.y) / 2 - 7);
        pdf.y += 6;
      }
      pdf.moveDown().text(PROSE, 60);
    });
    const [rows] = tables((await readPdf(bytes)).tree.children);
    expect(rows?.map((row) => [row[0]?.slice(0, 14), row[0]?.slice(-4), row[1]])).toEqual([
      ["Prix apprécié ", "prix", "40 points"],
      ["Technique appr", "prix", "60 points"],
    ]);
  });

  it("reads several files at once", async () => {
    const files = await Promise.all(
      ["un", "deux", "trois"].map((name) => makePdf((pdf) => pdf.text(`Le lot ${name} est réservé.`))),
    );
    const read = await Promise.all(files.map(readPdf));
    expect(read.map(({ tree }) => textOf(tree))).toEqual([
      "Le lot un est réservé.",
      "Le lot deux est réservé.",
      "Le lot trois est réservé.",
    ]);
  });

  it("leaves the bytes as they are", async () => {
    const bytes = await makePdf((pdf) => pdf.text(PROSE));
    const copy = bytes.slice();
    await readPdf(bytes);
    await readPdf(bytes);
    expect(bytes).toEqual(copy);
  });
});

describe("a PDF that cannot be read wholly", () => {
  const scan = (pdf: PDFKit.PDFDocument): unknown =>
    pdf.image(Buffer.from(makePng(64)), 40, 40, { width: 500 });

  it("names the pages without text, one by one, and reads the others", async () => {
    const bytes = await makePdf((pdf) => {
      pdf.text(PROSE);
      scan(pdf.addPage());
      pdf.addPage().text(PROSE);
    });
    const { unreadable, tree } = await readPdf(bytes);
    expect(unreadable).toMatchObject([{ code: "page-sans-texte", pages: [2] }]);
    expect(tree.children.map(textOf)).toHaveLength(2);
  });

  it("says nothing of a blank page", async () => {
    const bytes = await makePdf((pdf) => {
      pdf.text(PROSE);
      pdf.addPage();
      pdf.addPage().text(PROSE);
    });
    expect((await readPdf(bytes)).unreadable).toEqual([]);
  });

  it("says that a whole file is an image", async () => {
    const { unreadable, tree, pages } = await readPdf(await makePdf((pdf) => scan(pdf)));
    expect(unreadable).toMatchObject([{ code: "image-sans-texte" }]);
    expect(unreadable[0]?.message).toMatch(/reconnaissance de caractères/);
    expect(tree.children).toEqual([]);
    expect(pages).toBe(1);
  });

  it("asks for a copy without password", async () => {
    const locked = await makePdf((pdf) => pdf.text(PROSE), { userPassword: "secret", pdfVersion: "1.7" });
    expect(await codeOf(readPdf(locked))).toBe("mot-de-passe");
    const ownerOnly = await makePdf((pdf) => pdf.text(PROSE), { ownerPassword: "secret", pdfVersion: "1.7" });
    expect(await codeOf(readPdf(ownerOnly))).toBe("read");
  });

  it("says that a file is damaged, empty or no PDF at all", async () => {
    const whole = await makePdf((pdf) => pdf.text(PROSE));
    expect(await codeOf(readPdf(whole.slice(0, 40)))).toBe("fichier-endommage");
    expect(await codeOf(readPdf(new Uint8Array()))).toBe("fichier-vide");
    expect(await codeOf(readPdf(new TextEncoder().encode("Un texte renommé en PDF")))).toBe("format-inconnu");
  });

  it("reads what is left of a file cut at its end", async () => {
    const whole = await makePdf((pdf) => pdf.text(PROSE));
    const { tree } = await readPdf(whole.slice(0, whole.length - 60));
    expect(paragraphs(tree.children).join(" ")).toContain("Le titulaire exécute les prestations");
  });
});

describe("a drawing", () => {
  it("with thousands of labels is read in a time that grows with their number", async () => {
    const bytes = await makePdf((pdf) => {
      pdf.fontSize(4);
      for (let at = 0; at < 12_000; at += 1)
        printAt(pdf, `v${at}`, 20 + ((at * 37) % 550), 20 + ((at * 53) % 800));
    });
    const { tree } = await readPdf(bytes);
    expect(tree.children.map(textOf).join(" ")).toContain("v11999");
  });
});

describe("loading the engine", () => {
  it("leaves the built-in push of arrays and the console as they were", async () => {
    const { push } = Array.prototype;
    const { warn } = console;
    await readPdf(await makePdf((pdf) => pdf.text(PROSE)));
    expect(Array.prototype.push).toBe(push);
    expect(String(Array.prototype.push)).toContain("[native code]");
    expect(console.warn).toBe(warn);
  });
});
