import { strToU8, type Zippable, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { detectFormat } from "../../src/read/detect.js";
import { kindOf } from "../../src/read/kind.js";

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const zip = (files: Record<string, string>): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])) satisfies Zippable,
  );
const ole = (...streams: string[]): Uint8Array =>
  bytes(
    `\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1${"\0".repeat(600)}${streams.map((name) => [...name].join("\0")).join("\0\0")}\0`,
  );

const docx = zip({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<w:document/>" });
const odt = zip({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<x/>" });

describe("the content decides", () => {
  it.each([
    ["a PDF", bytes("%PDF-1.7\n\0"), "RC.pdf", "pdf"],
    ["a PDF renamed .docx", bytes("%PDF-1.7\n\0"), "RC.docx", "pdf"],
    ["a PDF after a few lines of something else", bytes(`\r\n${" ".repeat(300)}%PDF-1.4\n`), "RC.pdf", "pdf"],
    ["a Word document", docx, "RC.docx", "docx"],
    ["a Word document without extension", docx, "RC", "docx"],
    ["a Word document renamed .pdf", docx, "RC.pdf", "docx"],
    ["a spreadsheet", zip({ "[Content_Types].xml": "", "xl/workbook.xml": "" }), "BPU.xlsx", "xlsx"],
    ["an OpenDocument text", odt, "CCAP.odt", "odt"],
    ["an OpenDocument text renamed .docx", odt, "CCAP.docx", "odt"],
    ["a zip of pieces", zip({ "RC.docx": "x" }), "DCE.zip", "zip"],
    ["a zip of pieces renamed .docx", zip({ "RC.docx": "x" }), "DCE.docx", "zip"],
    ["a text", bytes("Article 1 - Objet\n"), "RC.txt", "text"],
    ["a text in windows-1252", bytes("March\xE9 n\xB0 1, pr\x8Ecis\n"), "RC.txt", "text"],
    ["a text without extension", bytes("Article 1"), "LISEZMOI", "text"],
    ["a text renamed .docx", bytes("Article 1"), "RC.docx", "text"],
    ["Markdown", bytes("# RC\n"), "RC.md", "markdown"],
    ["Markdown with a capital extension", bytes("# RC\n"), "RC.MARKDOWN", "markdown"],
    ["a text in UTF-16", bytes("\xFF\xFEA\0r\0t\0"), "RC.txt", "text"],
    ["a web page", bytes("<!DOCTYPE html>\n<p>x"), "RC.html", "html"],
    [
      "a web page after where it was saved from",
      bytes("<!-- saved from url=x -->\r\n<html><p>x"),
      "RC.htm",
      "html",
    ],
    ["a table exported under the name of a workbook", bytes("<table><tr><td>x"), "BPU.xls", "html"],
    ["a page that begins with a comment", bytes("<!-- x --><p>x"), "RC.html", "html"],
    ["Markdown that begins with a tag", bytes("<div>x</div>\n"), "RC.md", "markdown"],
    ["a page saved by a browser", bytes("From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n"), "RC.mht", "html"],
    ["RTF", bytes("{\\rtf1 x}"), "RC.rtf", "rtf"],
    ["RTF renamed .doc", bytes("{\\rtf1 x}"), "RC.doc", "rtf"],
    ["Word 97", ole("WordDocument"), "RC.doc", "doc"],
    ["Excel 97", ole("Workbook"), "BPU.xls", "xls"],
    ["a Word document with macros", docx, "RC.docm", "docx"],
    ["a model of Word", docx, "RC.dotx", "docx"],
    [
      "a model of OpenDocument",
      zip({ mimetype: "application/vnd.oasis.opendocument.text-template" }),
      "RC.ott",
      "odt",
    ],
    [
      "an OpenDocument workbook",
      zip({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" }),
      "B.ods",
      "ods",
    ],
    ["an image", bytes("\x89PNG\r\n\x1A\n\0\0\0"), "plan.png", "unknown"],
    ["an empty file", new Uint8Array(), "RC.docx", "unknown"],
    ["bytes without meaning", bytes("\x01\x02\0\x03\x04"), "RC.txt", "unknown"],
  ])("for %s", (_, content, file, format) => {
    expect(detectFormat(content, file)).toBe(format);
  });

  it("lets the extension name a zip whose directory is lost", () => {
    expect(detectFormat(docx.subarray(0, 60), "RC.docx")).toBe("docx");
    expect(detectFormat(docx.subarray(0, 60), "RC.zip")).toBe("zip");
  });
});

describe("what is not read is named", () => {
  it.each([
    ["Word 97", ole("WordDocument"), "RC.doc", "doc"],
    ["Word 97 that holds a sheet", ole("Workbook", "WordDocument"), "RC.doc", "doc"],
    ["Excel 97 that holds a letter", ole("WordDocument", "Workbook"), "BPU.xls", "xls"],
    ["a locked Word document", ole("EncryptedPackage"), "RC.docx", "encrypted"],
    ["RTF", bytes("{\\rtf1\\ansi Texte}"), "RC.doc", "rtf"],
    ["a web page", bytes("<!DOCTYPE html>\n<html><p>x"), "RC.html", "html"],
    ["a web page saved as .doc", bytes("<html xmlns:w='x'><p>x"), "RC.doc", "html"],
    [
      "an OpenDocument sheet",
      zip({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" }),
      "BPU.ods",
      "ods",
    ],
    [
      "Word XML",
      bytes('<?xml version="1.0"?><?mso-application progid="Word.Document"?>'),
      "RC.xml",
      "word-xml",
    ],
    ["a photograph", bytes("\xFF\xD8\xFF\xE0\0\x10JFIF"), "photo.jpg", "image"],
    ["a drawing", bytes("AC1027\0\0"), "plan.dwg", "drawing"],
    ["another archive", bytes("Rar!\x1A\x07\x01\0"), "DCE.rar", "archive"],
  ])("%s", (_, content, file, kind) => {
    expect(kindOf(content, file)).toBe(kind);
  });

  it("does not take a text for a binary file because of its first letters", () => {
    expect(kindOf(bytes("BM et AC10 : références des joints"), "notes.txt")).toBe("text");
    expect(kindOf(bytes("ID3 : identifiant du lot 3"), "notes.txt")).toBe("text");
  });
});
