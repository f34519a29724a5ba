import { z } from "zod";
import { PIECES } from "./piece-names.js";

export type { Piece } from "./piece-names.js";
export const pieceSchema = z.enum(PIECES);
