import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Report } from "../../src/index.js";
import { htmlReport } from "../../src/report/html/index.js";
import { html } from "../../src/report/html/markup.js";
import { SCRIPT, SCRIPT_HASH } from "../../src/report/html/script.js";
import { bareDossier, lintTexts } from "../support/lint.js";

const HOSTILE = `<img src=x onerror=alert(1)> "fin' </style><script>alert(2)</script>`;
let report: Report;
let page: string;
beforeAll(async () => {
  report = await lintTexts(
    bareDossier({ "CCTP.md": "# CCTP\n## 1 Matériel\nDes luminaires de marque Lumirex modèle 300.\n" }),
  );
  page = htmlReport(report);
});

describe("the HTML report", () => {
  it("holds everything: no address, no other file, a policy that lets its own script run only", () => {
    expect(page).not.toMatch(/(?:src|href)="(?!#)/);
    expect(page).not.toMatch(/url\(|@import/);
    expect(SCRIPT_HASH).toBe(createHash("sha256").update(SCRIPT).digest("base64"));
    expect(page).toContain(
      `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${SCRIPT_HASH}'`,
    );
  });

  it("begins with the visa sheet: identification, files, axes, five actions at most, room to sign", () => {
    const sheet = page.slice(page.indexOf('class="sheet"'), page.indexOf('id="matrice"'));
    for (const said of [
      "Identification",
      "RC.md",
      "Par axe",
      "À faire avant publication",
      "Visas",
      "Écart accepté – motif",
    ])
      expect(sheet).toContain(said);
    const actions = /<ol>(.*?)<\/ol>/s.exec(sheet)![1]!.match(/<li>/g)!;
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.length).toBeLessThanOrEqual(5);
  });

  it("gives each requirement its block, reached from the matrix, with a wording to copy when there is one to write", () => {
    for (const { id } of report.requirements) expect(page).toContain(`id="exigence-${id.replace("/", "-")}"`);
    const links = [...page.matchAll(/href="#([\w-]+)"/g)].map(([, target]) => target);
    for (const target of links) expect(page).toContain(`id="${target}"`);
    for (const [, target] of page.matchAll(/data-copy="([\w-]+)"/g)) expect(page).toContain(`id="${target}"`);
  });

  it("names no identifier twice and skips no level of heading", () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBe(new Set(ids).size);
    const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    for (const [at, level] of levels.slice(1).entries()) expect(level - levels[at]!).toBeLessThanOrEqual(1);
  });

  it("shows what a document says as text, never as markup", () => {
    const requirements = report.requirements.map((one) => ({
      ...one,
      message: HOSTILE,
      title: HOSTILE,
      axis: HOSTILE,
    }));
    const documents = report.dossier.documents.map((one) => ({ ...one, file: HOSTILE }));
    const hostile = htmlReport({ ...report, requirements, dossier: { ...report.dossier, documents } });
    expect(hostile).not.toContain("<img");
    expect(hostile.match(/<script>/g)).toHaveLength(1);
    expect(hostile).toContain("&lt;img src=x onerror=alert(1)&gt;");
  });

  it("speaks no jargon to a buyer", () => {
    const seen = page.replace(/<script>.*?<\/script>|<style>.*?<\/style>|<[^>]+>/gs, " ");
    expect(seen.replaceAll("dce-lint", "")).not.toMatch(
      /\b(?:lint|parse|warning|regex|JSON|null|undefined|NaN)\b/i,
    );
  });
});

describe("the template", () => {
  it("escapes values, joins lists, drops false and null", () => {
    expect(html`<p>${"<&\"'>"}${[html`<b>${1}</b>`, false, null]}</p>`.text).toBe(
      "<p>&lt;&amp;&quot;&#39;&gt;<b>1</b></p>",
    );
  });
});
