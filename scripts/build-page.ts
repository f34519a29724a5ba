/** Puts the page together: one HTML file with its scripts, its engine and its example, which asks for nothing. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { gzipSync, strToU8, zipSync } from "fflate";
import { STYLE } from "../src/report/html/style.js";

const BUILT = ".page";
const EXAMPLE = "examples/dce-nettoyage";
/** Of the files of the example in their zip: the page is the same whenever it is built. */
const DAY = new Date(2026, 0, 1);

const app = inScript(readFileSync(`${BUILT}/app.global.js`, "utf8"));
const engine = readFileSync(`${BUILT}/engine.global.js`);
const style = `${STYLE}${readFileSync("src/page/style.css", "utf8")}`;
const policy = [
  "default-src 'none'",
  `script-src '${hashOf(app)}'`,
  `style-src '${hashOf(style)}'`,
  "worker-src blob:",
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const page = `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>Vérifier un DCE avant publication</title>
<style>${style}</style>
</head>
<body>
<div id="page"><p>Ouverture…</p><noscript><p>Cette page a besoin de JavaScript : autorisez-le pour elle dans votre navigateur. Rien n'est envoyé.</p></noscript></div>
<script type="text/plain" id="moteur">${base64(gzipSync(engine, { level: 9, mtime: 0 }))}</script>
<script type="text/plain" id="exemple">${base64(exampleZip())}</script>
<script>${app}</script>
</body>
</html>
`;
writeFileSync("dist/page.html", page);
rmSync(BUILT, { recursive: true });
console.log(`dist/page.html : ${Math.round(statSync("dist/page.html").size / 1000)} ko`);

function exampleZip(): Uint8Array {
  const files = readdirSync(EXAMPLE).sort();
  const entries = files.map((file) => [file, new Uint8Array(readFileSync(`${EXAMPLE}/${file}`))] as const);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: DAY });
}

/** Nothing of a script may end it: "</script" inside a string is written otherwise. */
function inScript(code: string): string {
  return code
    .trim()
    .replace(/<\/(script)/gi, "<\\/$1")
    .replace(/<!--/g, "<\\!--");
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(strToU8(text)).digest("base64")}`;
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}
