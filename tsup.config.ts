import { readFileSync } from "node:fs";
import { defineConfig, type Options } from "tsup";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };

/** The PDF engine stays a file by itself, loaded when a first PDF is met, from either module system. */
const pdfEngineApart: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "pdf-engine-apart",
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/engine\.js$/ }, () => ({ path: "./pdf-engine.js", external: true }));
  },
};

const shared: Options = {
  outDir: "dist",
  target: "node20",
  platform: "node",
  define: { __DCE_LINT_VERSION__: JSON.stringify(version) },
  esbuildPlugins: [pdfEngineApart],
};
const library = { index: "src/index.ts", node: "src/node.ts" };

export default defineConfig([
  { ...shared, format: "esm", entry: { ...library, cli: "src/cli/main.ts" } },
  { ...shared, format: "cjs", entry: { commonjs: "src/commonjs.ts" } },
  { ...shared, format: ["esm", "cjs"], entry: library, dts: { only: true } },
  {
    ...shared,
    format: "esm",
    entry: { "pdf-engine": "src/read/pdf/engine.ts" },
    external: ["@napi-rs/canvas"],
    minify: true,
  },
]);
