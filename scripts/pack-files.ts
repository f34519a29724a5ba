import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { PackFile } from "../src/packs/yaml.js";

/** The YAML files of a folder and its sub-folders, in a stable order, named from `root`. */
export function yamlFiles(folder: string, root = folder): PackFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".yaml"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ file: relative(root, path).replaceAll("\\", "/"), text: readFileSync(path, "utf8") }));
}
