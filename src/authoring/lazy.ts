import type * as Authoring from "./index.js";

/** Reading and checking YAML packs loads two libraries that checking a dossier does not need. */
export const loadRuleset: typeof Authoring.loadRuleset = async (files, available) => {
  const authoring = await import("./index.js");
  return authoring.loadRuleset(files, available);
};
