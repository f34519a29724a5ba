import { z } from "zod";

/** The role of a file in the dossier. One file may hold several (a CCP worth an AE, a lettre de consultation). */
export const PIECES = [
  "RC",
  "CCAP",
  "CCTP",
  "CCP",
  "AE",
  "CRT",
  "AS",
  "AEN",
  "BPU",
  "DPGF",
  "DQE",
  "AVIS",
  "LETTRE",
  "SPASER",
  "ANNEXE",
  "PLAN",
  "CANDIDATURE",
  "QR",
  "AUTRE",
] as const;

export const pieceSchema = z.enum(PIECES);
export type Piece = z.infer<typeof pieceSchema>;

/** Names a buyer reads on screen. */
export const PIECE_NAMES: Readonly<Record<Piece, string>> = {
  RC: "règlement de la consultation",
  CCAP: "cahier des clauses administratives particulières",
  CCTP: "cahier des clauses techniques particulières",
  CCP: "cahier des clauses particulières",
  AE: "acte d'engagement",
  CRT: "cadre de réponse technique",
  AS: "annexe sociale",
  AEN: "annexe environnementale",
  BPU: "bordereau des prix unitaires",
  DPGF: "décomposition du prix global et forfaitaire",
  DQE: "détail quantitatif estimatif",
  AVIS: "avis de marché",
  LETTRE: "lettre de consultation",
  SPASER: "SPASER",
  ANNEXE: "annexe",
  PLAN: "plan",
  CANDIDATURE: "formulaire de candidature",
  QR: "questions et réponses",
  AUTRE: "document sans rôle reconnu",
};
