/** What `require("dce-lint")` and `require("dce-lint/node")` load: one file, so that both share the same classes. */
export * from "./index.js";
export * from "./node.js";
