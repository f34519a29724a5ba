import { strToU8, zipSync } from "fflate";
import PdfDocument from "pdfkit";
import { describe, expect, it } from "vitest";
import type { Input } from "../../src/model/document.js";
import { UnreadableError } from "../../src/model/errors.js";
import { readDocument } from "../../src/read/index.js";

const input = (file: string, content: string | Uint8Array): Input => ({
  file,
  bytes: typeof content === "string" ? strToU8(content) : content,
});

async function pdf(text: string): Promise<Uint8Array> {
  const document = new PdfDocument();
  const chunks: Uint8Array[] = [];
  document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on("end", resolve));
  document.text(text).end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

describe("readDocument", () => {
  it("reads Markdown with its size and format", async () => {
    const document = await readDocument(input("RC.md", "# RC\n\nTexte.\n"));
    expect(document).toMatchObject({
      file: "RC.md",
      format: "markdown",
      size: 13,
      unreadable: [],
      remarks: [],
    });
    expect(document.tree.children).toHaveLength(2);
  });

  it("reads a PDF renamed .docx, and says that its name lies", async () => {
    const document = await readDocument(input("RC.docx", await pdf("Le titulaire remet son offre.")));
    expect(document.format).toBe("pdf");
    expect(JSON.stringify(document.tree)).toContain("Le titulaire remet son offre");
    expect(document.remarks?.[0]).toMatch(/extension \.docx.*PDF/);
  });

  it("takes bytes that come later", async () => {
    const document = await readDocument({ file: "a.txt", bytes: async () => strToU8("Article 1 - Objet\n") });
    expect(document.format).toBe("text");
  });

  it.each([["RC.docx", "", "fichier-vide", /vide/]])(
    "says what to do with %s",
    async (file, content, code, message) => {
      const document = await readDocument(input(file, content));
      expect(document.tree.children).toEqual([]);
      expect(document.unreadable).toHaveLength(1);
      expect(document.unreadable[0]).toMatchObject({ code, message: expect.stringMatching(message) });
    },
  );

  it("says that a damaged Word file is damaged", async () => {
    const docx = zipSync({
      "[Content_Types].xml": strToU8("<Types/>"),
      "word/document.xml": strToU8("<w:document>"),
    });
    const document = await readDocument(input("RC.docx", docx.subarray(0, 100)));
    expect(document).toMatchObject({ format: "docx", unreadable: [{ code: "fichier-endommage" }] });
  });

  it("says that an archive must be opened first", async () => {
    const document = await readDocument(input("DCE.zip", zipSync({ "RC.md": strToU8("# RC") })));
    expect(document).toMatchObject({ format: "zip", unreadable: [{ code: "format-non-pris-en-charge" }] });
  });

  it("keeps the sentence of an error meant for the user", async () => {
    const bytes = () => {
      throw new UnreadableError("mot-de-passe", "Ce fichier est protégé.");
    };
    expect((await readDocument({ file: "RC.docx", bytes })).unreadable).toEqual([
      { code: "mot-de-passe", message: "Ce fichier est protégé." },
    ]);
  });

  it("never throws: an unknown error is told with its cause", async () => {
    const bytes = async () => {
      throw new Error("disque débranché");
    };
    const { unreadable } = await readDocument({ file: "RC.docx", bytes });
    expect(unreadable[0]).toMatchObject({
      code: "erreur-interne",
      message: expect.stringContaining("disque débranché"),
    });
  });

  it("refuses a file above the size asked for", async () => {
    const document = await readDocument(input("RC.md", "# RC\n"), { maxBytes: 3 });
    expect(document).toMatchObject({ size: 5, unreadable: [{ code: "trop-volumineux" }] });
  });
});
