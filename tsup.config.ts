import { readFileSync } from "node:fs";
import { defineConfig, type Options } from "tsup";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };

const shared: Options = {
  outDir: "dist",
  target: "node20",
  platform: "node",
  define: { __DCE_LINT_VERSION__: JSON.stringify(version) },
  esbuildPlugins: [
    {
      name: "pdf-engine-apart",
      setup: ({ onResolve }) => {
        onResolve({ filter: /^\.\/engine\.js$/, namespace: "file" }, ({ kind }) =>
          kind === "dynamic-import" ? { path: "./pdf-engine.js", external: true } : undefined,
        );
      },
    },
  ],
};

const library = { index: "src/index.ts", node: "src/node.ts" };

export default defineConfig([
  { ...shared, format: "esm", entry: { ...library, cli: "src/cli/main.ts" }, splitting: true },
  {
    ...shared,
    format: "cjs",
    entry: library,
    shims: false,
    noExternal: [/^(unified|remark-|micromark|mdast)/],
  },
  { ...shared, format: ["esm", "cjs"], entry: library, dts: { only: true } },
  // pdf-parse, pdf.js and its worker in one file, loaded when a first PDF is met, from either format.
  {
    ...shared,
    format: "esm",
    entry: { "pdf-engine": "src/read/pdf/engine.ts" },
    external: ["@napi-rs/canvas"],
    minify: true,
  },
]);
