import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";

/** Where systems put Chromium, Chrome or Edge; CHROME_PATH comes first. */
const PLACES = [
  process.env["CHROME_PATH"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
];

/** A browser of this machine, null when there is none: tests of pages are then skipped. */
export const BROWSER = PLACES.find((path) => path !== undefined && existsSync(path)) ?? null;

/** The reason that the name of a skipped test gives. */
export const NO_BROWSER = BROWSER === null ? " (skipped: no Chromium on this machine, see CHROME_PATH)" : "";

export function openBrowser(): Promise<Browser> {
  if (BROWSER === null) throw new Error("no browser");
  return chromium.launch({ executablePath: BROWSER, args: ["--no-sandbox"] });
}

/** A page with what must never happen on it: requests that leave, breaches of its policy, errors. */
export interface WatchedPage {
  readonly page: Page;
  readonly faults: string[];
}

export async function watchedPage(browser: Browser, width = 1200): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, acceptDownloads: true });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("request", (request) => {
    if (!/^(?:file|blob|data):/.test(request.url())) faults.push(`request: ${request.url()}`);
  });
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  return { page, faults };
}
