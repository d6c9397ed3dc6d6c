import type { IconName } from "../controls";
import type { EvidencePiece } from "../generated/Commands";

/** The icon of a piece of evidence, by how it can be looked at. */
export function iconOf(piece: EvidencePiece): IconName {
  if (piece.text !== null) return "note";
  if (piece.media === "message/rfc822") return "mail";
  return piece.shown === "image" ? "image" : "file";
}
