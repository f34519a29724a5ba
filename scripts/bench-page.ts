// Tries the built page on large inputs in a browser: how long they take, and how long the page itself was busy at most.
//   npm run bench:page            (needs Chromium: see CHROME_PATH)
import { randomFillSync } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { strToU8, unzipSync, zipSync } from "fflate";
import { openBrowser } from "../test/support/browser.js";
import { ROOT } from "./bench/measure.js";
import { samples } from "./bench/samples.js";

/** Counts the longest time between two frames of the page. */
const WATCH = `
  window.longestGap = 0;
  let last = performance.now();
  const frame = () => {
    const now = performance.now();
    window.longestGap = Math.max(window.longestGap, now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
`;
const folder = join(ROOT, ".bench");
const { word, pdf } = await samples(folder);
const cases = { "PDF, 300 pages": pdf, "zip, 40 MB": largeZip(), "example dossier": null };
const browser = await openBrowser();
for (const [name, path] of Object.entries(cases)) {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(resolve(ROOT, "dist/page.html")).href);
  await page.getByText("Référentiel appliqué : SPASER").waitFor();
  await page.evaluate(WATCH);
  const start = performance.now();
  if (path === null) await page.getByRole("button", { name: "Essayer avec un exemple" }).click();
  else await page.locator("input[type=file]").first().setInputFiles(path);
  await page
    .getByRole("heading", { level: 1, name: /avant le résultat|Vérification du dossier/ })
    .waitFor({ timeout: 300_000 });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const gap = Math.round(await page.evaluate<number>("window.longestGap"));
  console.log(`${name}: ${seconds} s until the result; longest time without a frame ${gap} ms`);
  await page.close();
}
await browser.close();

/** A Word file of 60 pages with large photographs, a PDF of 300 pages and a plan. */
function largeZip(): string {
  const file = join(folder, "dossier-40-Mo.zip");
  const noise = (megabytes: number) => new Uint8Array(randomFillSync(Buffer.alloc(megabytes * 1_000_000)));
  const photographed = { ...unzipSync(readFileSync(word)), "word/media/image1.png": noise(30) };
  const content = {
    "CCAP.docx": zipSync(photographed, { level: 0 }),
    "CCTP.pdf": new Uint8Array(readFileSync(pdf)),
    "plan.dwg": noise(9),
    "RC.md": strToU8("# Règlement de la consultation\n\n## 1 Objet\n\nNettoyage des locaux.\n"),
  };
  writeFileSync(file, zipSync(content, { level: 0 }));
  return file;
}
