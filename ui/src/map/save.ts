// A picture of the map, kept as a file.
import { ask, saveFile } from "../lib/bridge";
import { clock, sayDate } from "../lib/dates.svelte";
import { t } from "../lib/words.svelte";
import { pngOf } from "./picture";

/** Asks where to, and writes it there. `false` when the person thought better of it. */
export async function savePicture(kind: "svg" | "png", svg: string): Promise<boolean> {
  const name = `${t("map-export-name", { date: sayDate(clock.today, { year: true }) })}.${kind}`;
  const path = await saveFile(name, { title: t("map-export-title"), filters: [{ name: kind.toUpperCase(), extensions: [kind] }] });
  if (path === null) return false;
  const base64 = kind === "png" ? await pngOf(svg) : inBase64(svg);
  await ask("save_picture", { path, replace: true, base64 });
  return true;
}

function inBase64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let signs = "";
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192) signs += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(signs);
}
