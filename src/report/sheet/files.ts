import type { DossierDocument } from "../../model/dossier.js";
import { PIECE_NAMES } from "../../model/piece-names.js";
import type { Report } from "../../model/report.js";
import { counted } from "../verdict-names.js";

export const FILES_TITLE = "Fichiers du dossier";
export const FILES_HEADS = ["Fichier", "Pièces", "Taille", "Lecture"] as const;

/** The files read, with their roles and their size; and those that were not, or in part, with the reason. */
export function fileLines({ dossier }: Report): { read: string[]; unread: string[] } {
  const read = dossier.documents.filter(({ unread }) => unread === undefined);
  const others = dossier.documents.filter(({ unread }) => unread !== undefined);
  return {
    read: read.map((document) => `${document.file} (${rolesOf(document)}, ${sizeOf(document)})`),
    unread: others.map((document) => `${document.file} : ${remarksOn(document)}`),
  };
}

/** Every file, in full, under FILES_HEADS. */
export function fileRows({ dossier }: Report): string[][] {
  return dossier.documents.map((document) => {
    const { file, unread } = document;
    const reading = { total: "non lu", partiel: "lu en partie", whole: "lu" }[unread ?? "whole"];
    const remarks = remarksOn(document);
    return [
      file,
      rolesOf(document),
      unread === "total" ? "" : sizeOf(document),
      remarks === "" ? reading : `${reading} : ${remarks}`,
    ];
  });
}

const rolesOf = ({ pieces }: DossierDocument) => pieces.map((piece) => PIECE_NAMES[piece]).join(", ");

const sizeOf = ({ pages, passages }: DossierDocument) =>
  pages === undefined ? counted(passages, "passage") : counted(pages, "page");

const remarksOn = ({ unreadable, remarks }: DossierDocument) =>
  [...unreadable.map(({ message }) => message), ...remarks].join(" ");
