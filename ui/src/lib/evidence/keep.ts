// Putting evidence into the vault: files by their paths, pictures by their bytes. The core hashes, encrypts and keeps them.
import { toBase64 } from "../base64";
import { ask } from "../bridge";
import type { Proof } from "../controls";
import { clock } from "../dates.svelte";
import type { EvidenceDraft, EvidenceId } from "../generated/Commands";
import { session } from "../session.svelte";
import { t } from "../words.svelte";

/** Evidence about which nothing is said yet. */
export function evidenceDraft(more: Partial<EvidenceDraft> = {}): EvidenceDraft {
  return { account: null, step: null, barrier: null, request: null, incident: null, captured: null, caption: null, facts: [], ...more };
}

/** Keeps what was let go. Answers what was kept; what stood in the way is said by a toast, and then it is nothing. */
export async function keepProof(proof: Proof, draft: EvidenceDraft): Promise<EvidenceId[]> {
  try {
    if (proof.kind === "files") return await ask("add_evidence_files", { paths: proof.paths, draft });
    const extension = proof.type.split("/")[1]?.replace("jpeg", "jpg") ?? "png";
    const name = `${t("evidence-pasted", { date: clock.today })}.${extension}`;
    return [await ask("add_evidence_bytes", { name, data: toBase64(proof.bytes), draft })];
  } catch (thrown) {
    session.fail(thrown);
    return [];
  }
}
