import { readFileSync } from "node:fs";
import { defineConfig, type Options } from "tsup";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };

/** Each engine stays a file by itself, loaded when it is first needed, from either module system. */
const enginesApart: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "engines-apart",
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/engine\.js$/ }, () => ({ path: "./pdf-engine.js", external: true }));
    onResolve({ filter: /^\.\/libraries\.js$/ }, () => ({ path: "./service-libraries.js", external: true }));
    onResolve({ filter: /^\.\/html-engine\.js$/ }, ({ path }) => ({ path, external: true }));
  },
};

const shared: Options = {
  outDir: "dist",
  target: "node20",
  platform: "node",
  define: { __DCE_LINT_VERSION__: JSON.stringify(version) },
  esbuildPlugins: [enginesApart],
};
/**
 * pdf.js asks for pages ahead and does not wait for them: one that is damaged rejects where nobody listens, which ends the process.
 * The build fails when pdf.js no longer has these words.
 */
const pagesAskedAhead: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "pages-asked-ahead",
  setup({ onLoad }) {
    onLoad({ filter: /pdf\.worker\.mjs$/ }, ({ path }) => {
      const [before, after, ...others] = readFileSync(path, "utf8").split("xref.fetchAsync(lastKid)");
      if (after === undefined || others.length > 0) throw new Error("pdf.js changed: see tsup.config.ts");
      const notice =
        "/*! pdf.js, changed by dce-lint: a damaged page asked ahead is no unhandled rejection */\n";
      const listened = "((page) => (page.catch(() => {}), page))(xref.fetchAsync(lastKid))";
      return { contents: notice + before + listened + after, loader: "js" };
    });
  },
};
/** The two scripts of the page, put together by scripts/build-page.ts: everything is in them. */
const page: Options = {
  ...shared,
  outDir: ".page",
  platform: "browser",
  target: "es2022",
  format: "iife",
  noExternal: [/.*/],
  esbuildPlugins: [],
  minify: true,
};
const threads = {
  "reader-worker": "src/node/reader-worker.ts",
  "verification-thread": "src/service/verification-thread.ts",
};
const library = { index: "src/index.ts", node: "src/node.ts", client: "src/client/index.ts" };
const service = { service: "src/service/index.ts" };

export default defineConfig([
  { ...shared, format: "esm", entry: { ...library, ...service, cli: "src/cli/main.ts", ...threads } },
  // The script of the reading threads is found beside the file that starts them, in CommonJS too.
  { ...shared, format: "cjs", entry: { commonjs: "src/commonjs.ts" }, shims: true },
  { ...shared, format: "cjs", entry: { client: "src/client/index.ts" } },
  { ...shared, format: ["esm", "cjs"], entry: { ...library, ...service }, dts: { only: true } },
  {
    ...shared,
    format: "esm",
    entry: { "pdf-engine": "src/read/pdf/engine.ts" },
    external: ["@napi-rs/canvas"],
    esbuildPlugins: [pagesAskedAhead],
    minify: true,
  },
  // mammoth as browsers load it: its other form requires modules of Node, which an ES module cannot.
  {
    ...shared,
    platform: "browser",
    format: "esm",
    entry: { "html-engine": "src/read/docx/html-engine.ts" },
    noExternal: ["mammoth"],
  },
  {
    ...shared,
    format: "esm",
    entry: { "service-libraries": "src/service/libraries.ts" },
    esbuildPlugins: [],
    banner: {
      js: 'import { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);',
    },
  },
  { ...page, entry: { app: "src/page/app/main.tsx" } },
  {
    ...page,
    entry: { engine: "src/page/engine/worker.ts" },
    // Some packages have a form for pages, which asks for their document, and one for workers.
    esbuildOptions(options) {
      options.conditions = ["worker"];
    },
    external: ["@napi-rs/canvas"],
    esbuildPlugins: [pagesAskedAhead],
  },
]);
