/** Version of the program, replaced at build time by that of package.json. */
declare const __DCE_LINT_VERSION__: string | undefined;
export const VERSION = typeof __DCE_LINT_VERSION__ === "string" ? __DCE_LINT_VERSION__ : "0.0.0-dev";
