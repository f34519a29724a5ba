import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Browser, Download, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { lint } from "../../src/index.js";
import { reportSchema } from "../../src/model/report.js";
import { accessibilityFaults } from "../support/axe.js";
import { BROWSER, NO_BROWSER, openBrowser, type WatchedPage, watchedPage } from "../support/browser.js";

const PAGE = resolve("dist/page.html");
const RC =
  "# Règlement de la consultation\n\n## 1 Objet\n\nLe marché a pour objet le nettoyage des locaux.\n\n## 2 Procédure\n\nProcédure adaptée ouverte.\n\n## 3 Lots\n\nLe marché n'est pas alloti.\n";
const CCAP =
  "# Cahier des clauses administratives particulières\n\n## 1 Durée\n\nLe marché est conclu pour une durée ferme de 12 mois.\n\n## 2 Prix\n\nLes prix sont fermes. Aucune avance n'est versée.\n";

describe.skipIf(BROWSER === null || !existsSync(PAGE))(
  `the page that opens by double-click${NO_BROWSER}`,
  () => {
    let browser: Browser;
    let watched: WatchedPage;
    let page: Page;
    beforeAll(async () => {
      browser = await openBrowser();
    });
    afterAll(() => browser.close());
    beforeEach(async () => {
      watched = await watchedPage(browser);
      page = watched.page;
      await page.goto(pathToFileURL(PAGE).href);
      await page.getByText("Référentiel appliqué : SPASER CANSSM-Filieris").waitFor();
    });
    afterEach(async () => {
      const { faults } = watched;
      await page.context().close();
      expect(faults).toEqual([]);
    });

    const example = async () => {
      await page.getByRole("button", { name: "Essayer avec un exemple" }).click();
      await page.getByRole("heading", { name: "Exigence par exigence" }).waitFor();
    };
    const choose = (files: Record<string, string | Uint8Array>) =>
      page
        .locator("input[type=file]")
        .first()
        .setInputFiles(
          Object.entries(files).map(([name, content]) => ({
            name,
            mimeType: "application/octet-stream",
            buffer: Buffer.from(typeof content === "string" ? strToU8(content) : content),
          })),
        );
    const result = async () => {
      await page.getByRole("button", { name: "Voir le résultat" }).click();
      await page.getByRole("heading", { name: "Exigence par exigence" }).waitFor();
    };

    it("says at once what it does, and lets nothing out", async () => {
      await page.getByRole("heading", { level: 1, name: "Vérifiez votre DCE avant de le publier" }).waitFor();
      expect(await page.getByText("Rien ne quitte votre poste.").isVisible()).toBe(true);
      const refused = await page.evaluate(() => fetch("https://example.org/").catch(() => "refused"));
      expect(refused).toBe("refused");
      expect(watched.faults.join()).toContain("violates the following Content Security Policy directive");
      watched.faults.length = 0;
    });

    it("checks the example as the library does", async () => {
      await example();
      const download = await downloadOf("Données pour un autre logiciel");
      const shown = reportSchema.parse(JSON.parse(strFromU8(await bytesOf(download))));
      const folder = "examples/dce-nettoyage";
      const names = ["AE.docx", "AVIS.txt", "CCAP.docx", "CCTP.pdf", "CRT.md", "RC.docx"];
      const inputs = names.map((file) => ({
        file,
        bytes: new Uint8Array(readFileSync(`${folder}/${file}`)),
      }));
      const expected = await lint(inputs, { today: shown.dossier.profile.date });
      const verdicts = (report: typeof shown) =>
        report.requirements.map(({ id, verdict }) => `${id} ${verdict}`);
      for (const part of ["Fichiers du dossier", "Exigences et pièces", "Ce qui a été lu du marché"])
        expect(await page.getByRole("heading", { name: part }).count(), part).toBe(1);
      expect(verdicts(shown)).toEqual(verdicts(reportSchema.parse(JSON.parse(JSON.stringify(expected)))));
    });

    it.each([1200, 360])("is accessible on every screen, %i points wide", async (width) => {
      await page.setViewportSize({ width, height: 800 });
      expect(await accessibilityFaults(page)).toEqual([]);
      await choose({ "RC.md": RC, "CCAP.md": CCAP });
      await page.getByRole("heading", { name: /avant le résultat/ }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await result();
      await page.getByText("Accepter cet écart").first().click();
      expect(await accessibilityFaults(page)).toEqual([]);
      const widest = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(widest).toBeLessThanOrEqual(0);
      await page.getByRole("button", { name: "Voir dans le document" }).first().click();
      await page.getByRole("dialog").waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
    });

    it("takes a zip that is dropped, and works without a mouse", async () => {
      const zip = Buffer.from(zipSync({ "DCE/RC.md": strToU8(RC), "DCE/CCAP.md": strToU8(CCAP) })).toString(
        "base64",
      );
      const transfer = await page.evaluateHandle((content) => {
        const data = new DataTransfer();
        const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
        data.items.add(new File([bytes], "DCE.zip"));
        return data;
      }, zip);
      await page.dispatchEvent(".drop", "drop", { dataTransfer: transfer });
      const heading = page.getByRole("heading", { name: /avant le résultat/ });
      await heading.waitFor();
      expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.getByRole("button", { name: "Voir le résultat" }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "Exigence par exigence" }).waitFor();
      expect(await page.getByText("DCE/RC.md").count()).toBeGreaterThan(0);
    });

    it("asks what the text does not say, with the reason, and the answer changes the result", async () => {
      await choose({ "RC.md": RC, "CCAP.md": CCAP });
      const amount = page.getByLabel(/montant estimé du marché/);
      await amount.waitFor();
      expect(await page.getByText("Le dossier ne le dit pas").count()).toBeGreaterThan(0);
      await amount.fill("beaucoup");
      await page.getByRole("button", { name: "Voir le résultat" }).click();
      expect(await page.getByRole("alert").textContent()).toContain("attendu un nombre d'euros");
      await amount.fill("90 000");
      await result();
      expect(await page.getByText("donné par l'utilisateur").count()).toBeGreaterThan(0);
      const advance = page.locator("#exigence-economie-avance");
      expect(await advance.getByText("À corriger").count()).toBe(1);
      await page.getByRole("button", { name: "Revoir mes réponses" }).click();
      expect(await amount.inputValue()).toBe("90 000");
    });

    it("shows a passage in its document, filters, and copies a wording", async () => {
      await example();
      const quote = page.locator("blockquote").first();
      const words = ((await quote.textContent()) ?? "").match(/« ([^»]{10,60})/)?.[1]?.trim() ?? "none";
      await quote.getByRole("button", { name: "Voir dans le document" }).click();
      const dialog = page.getByRole("dialog");
      expect(await dialog.locator("mark").textContent()).toContain(words);
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });
      await page.getByRole("button", { name: /^à corriger \(/i }).click();
      expect(await page.locator("article.a_verifier").count()).toBe(0);
      const corrections = await page.locator("article.a_corriger").count();
      expect(await page.getByText(`${corrections} exigences affichées`).count()).toBe(1);
      await page.getByLabel("Axe").selectOption("Axe 2 – Économique");
      expect(await page.locator("article.a_corriger").count()).toBeLessThan(corrections);
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      const wording = await page.locator("p.model").first().textContent();
      await page.getByRole("button", { name: "Copier" }).first().click();
      await page.getByRole("button", { name: "Copié" }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(wording);
    });

    it("accepts a gap with its reason, which every report then shows, and takes it back", async () => {
      await example();
      const block = page.locator(".block.a_corriger").first();
      const id = await block.locator("article").getAttribute("id");
      await block.getByText("Accepter cet écart").click();
      await block.getByRole("button", { name: "Accepter l'écart" }).click();
      expect(await block.getByRole("alert").textContent()).toContain("Écrivez pourquoi");
      await block.getByLabel("Motif").fill("Annexe sociale jointe à la main");
      await block.getByLabel(/Accepté par/).fill("Direction des achats");
      await block.getByRole("button", { name: "Accepter l'écart" }).click();
      const accepted = page.locator(`#${id}`);
      await accepted.getByText("Annexe sociale jointe à la main").waitFor();
      const settings = strFromU8(await bytesOf(await downloadOf("Réponses et écarts acceptés")));
      expect(settings).toContain("motif: Annexe sociale jointe à la main");
      expect(settings).toContain("auteur: Direction des achats");
      const report = strFromU8(await bytesOf(await downloadOf(/^Rapport/)));
      expect(report).toContain("Annexe sociale jointe à la main");
      await page.getByRole("button", { name: "Ne plus accepter cet écart" }).click();
      await accepted.getByText("Annexe sociale jointe à la main").waitFor({ state: "detached" });
    });

    it("gives the files back with their remarks, and the visa sheet", async () => {
      await example();
      await page.getByLabel(/proposer aussi les rédactions/).check();
      const copies = await downloadOf("Mes fichiers annotés");
      expect(copies.suggestedFilename()).toBe("dossier-annoté.zip");
      const files = unzipSync(await bytesOf(copies));
      expect(Object.keys(files).sort()).toEqual(["AE.docx", "CCAP.docx", "CCTP.pdf", "RC.docx"]);
      const word = unzipSync(files["CCAP.docx"]!);
      expect(strFromU8(word["word/comments.xml"]!)).toContain('w:author="dce-lint"');
      expect(strFromU8(word["word/document.xml"]!)).toContain("<w:ins ");
      const sheet = unzipSync(await bytesOf(await downloadOf(/^Fiche de visa/)));
      expect(strFromU8(sheet["word/document.xml"]!)).toContain("À faire avant publication");
    });

    it("keeps nothing unless asked, then gives it back for the same dossier, and forgets it", async () => {
      await choose({ "RC.md": RC, "CCAP.md": CCAP });
      await page.getByLabel(/montant estimé du marché/).fill("25000");
      await result();
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
      await page.getByLabel(/Retenir mes réponses/).check();
      await page.reload();
      await page.getByRole("heading", { name: "Ce que ce navigateur retient, à votre demande" }).waitFor();
      await choose({ "RC.md": RC, "CCAP.md": CCAP.replace("12 mois", "18 mois") });
      await page
        .getByRole("heading", { level: 1, name: /avant le résultat|Vérification du dossier/ })
        .waitFor();
      if (await page.getByRole("button", { name: "Voir le résultat" }).isVisible()) await result();
      expect(await page.getByText(/25\s000\s€/).count()).toBeGreaterThan(0);
      await page.getByRole("button", { name: /Vérifier un autre dossier/ }).click();
      await page.getByRole("button", { name: "Tout effacer" }).click();
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
    });

    it("takes another pack, and says what is wrong with one that does not load", async () => {
      const broken = zipSync({ "referentiel/pack.yaml": strToU8("id: essai\nversion: 1\n") });
      await choose({ "referentiel.zip": broken });
      const alert = page.getByRole("alert");
      await alert.waitFor();
      expect(await alert.textContent()).toMatch(/pack\.yaml:\d+/);
      await choose({ "referentiel.zip": zipSync(packFiles("docs/exemple-referentiel")) });
      await page.getByText(/exigences\. Déposez maintenant un dossier/).waitFor();
      await example();
      expect(await page.getByText("SPASER CANSSM-Filieris 2024-2027, au").count()).toBe(0);
    });

    it("says which files it could not read, and is not fooled by what a document holds", async () => {
      await choose({
        "RC.md": RC.replace("Procédure adaptée", '<img src=x onerror="document.title=1"> Procédure adaptée'),
        "CCAP.docx": strToU8("PK\u0003\u0004 ceci n'est pas un document"),
      });
      await result();
      expect(await page.getByText(/^CCAP\.docx :/).textContent()).toMatch(/n'est pas reconnu/);
      expect(await page.title()).toBe("Vérifier un DCE avant publication");
    });

    async function downloadOf(name: string | RegExp): Promise<Download> {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name }).click(),
      ]);
      await page.getByText(/» est téléchargé/).waitFor();
      return download;
    }
  },
);

async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(readFileSync(await download.path()));
}

function packFiles(folder: string): Record<string, Uint8Array> {
  const names = [
    "pack.yaml",
    "complements.yaml",
    "hors-perimetre.yaml",
    "lignes.yaml",
    "references.yaml",
    "seuils.yaml",
  ];
  const files = names.map(
    (name) => [`exemple/${name}`, new Uint8Array(readFileSync(`${folder}/${name}`))] as const,
  );
  return Object.fromEntries(files);
}
