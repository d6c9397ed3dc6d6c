// Signs a file the way minisign does (https://jedisct1.github.io/minisign/#signature-format), with a key of its own each time, so
// that no secret key has to be kept for tests.
import { createHash, generateKeyPairSync, randomBytes, sign as ed25519 } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";

/** A new publisher: `publicKey` is the line that begins with RW, `sign(file)` writes the signature beside the file. */
export function publisher() {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const id = randomBytes(8);
  const raw = publicKey.export({ format: "der", type: "spki" }).subarray(-32);
  const sign = (file, comment) => {
    const signature = ed25519(null, createHash("blake2b512").update(readFileSync(file)).digest(), privateKey);
    const whole = ed25519(null, Buffer.concat([signature, Buffer.from(comment)]), privateKey);
    const head = Buffer.concat([Buffer.from("ED"), id, signature]).toString("base64");
    writeFileSync(`${file}.minisig`, `untrusted comment: signature\n${head}\ntrusted comment: ${comment}\n${whole.toString("base64")}\n`);
  };
  return { publicKey: Buffer.concat([Buffer.from("Ed"), id, raw]).toString("base64"), sign };
}
