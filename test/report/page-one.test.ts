import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Report, readDocument } from "../../src/index.js";
import { htmlReport } from "../../src/report/html/index.js";
import { buildPassages } from "../../src/text/passages.js";
import { BROWSER, NO_BROWSER, openBrowser } from "../support/browser.js";
import { bareDossier, lintTexts } from "../support/lint.js";
import { hugeReport } from "./support/huge.js";

let browser: Browser;
beforeAll(async () => {
  if (BROWSER !== null) browser = await openBrowser();
});
afterAll(() => browser?.close());

/** The pages of the printed report on which each of these texts stands. */
async function printed(report: Report, texts: readonly string[]): Promise<(number | undefined)[][]> {
  const page = await browser.newPage();
  await page.setContent(htmlReport(report));
  const bytes = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
  await page.close();
  const { passages } = buildPassages((await readDocument({ file: "rapport.pdf", bytes })).tree);
  return texts.map((text) => [
    ...new Set(passages.filter((one) => one.text.includes(text)).map(({ origin }) => origin.page)),
  ]);
}

const SIGNED = ["Nom, date, signature", "Écart accepté - motif"];

describe.skipIf(BROWSER === null)(`the sheet to sign, printed${NO_BROWSER}`, () => {
  it.each<[string, () => Promise<Report>]>([
    ["of a small dossier", () => lintTexts(bareDossier())],
    ["of a huge one", hugeReport],
  ])("holds on page one with the room for signatures: %s", async (_, make) => {
    const report = await make();
    const [signatures, motive, files] = await printed(report, [...SIGNED, "Fichiers du dossier"]);
    expect(signatures).toEqual([1]);
    expect(motive).toEqual([1]);
    expect(files).toEqual([2]);
  });
});
