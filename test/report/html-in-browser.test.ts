import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Report } from "../../src/index.js";
import { htmlReport } from "../../src/report/html/index.js";
import { accessibilityFaults } from "../support/axe.js";
import { BROWSER, NO_BROWSER, openBrowser, watchedPage } from "../support/browser.js";
import { bareDossier, lintTexts } from "../support/lint.js";

const folder = mkdtempSync(join(tmpdir(), "dce-lint-html-"));
let browser: Browser;
let report: Report;
beforeAll(async () => {
  report = await lintTexts(
    bareDossier({
      "CCAP.md":
        "# Cahier des clauses administratives particulières\n## 6 Paiement\nLe délai de paiement est de 45 jours.\n",
      "AE.md": "# Acte d'engagement\n## 2 Paiement\nLe délai de paiement est de 30 jours.\n",
    }),
  );
  if (BROWSER !== null) browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

async function opened(width: number) {
  const file = join(folder, "rapport.html");
  writeFileSync(file, htmlReport(report));
  const watched = await watchedPage(browser, width);
  await watched.page.goto(pathToFileURL(file).href);
  return watched;
}

describe.skipIf(BROWSER === null)(`the HTML report in a browser${NO_BROWSER}`, () => {
  it.each([
    ["a screen", 1200, "light"],
    ["a screen, dark", 1200, "dark"],
    ["a phone", 360, "light"],
  ] as const)("has no fault of accessibility, and asks for nothing: %s", async (_, width, colorScheme) => {
    const { page, faults } = await opened(width);
    await page.emulateMedia({ colorScheme });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    expect(faults).toEqual([]);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.close();
  });

  it("leads from an action to its wording, and shows the requirements of one verdict", async () => {
    const { page, faults } = await opened(1200);
    await page.locator(".sheet ol a").first().click();
    const target = await page.evaluate("location.hash.slice(1)");
    expect(await page.locator(`[id="${target}"] .model`).count()).toBe(1);
    await page.locator('button[data-filter="a_corriger"]').click();
    const shown = await page.locator("article:visible").count();
    expect(shown).toBe(report.summary.a_corriger);
    expect(await page.locator("#annonce").textContent()).toBe(`${shown} exigences affichées`);
    expect(faults).toEqual([]);
    await page.close();
  });
});
