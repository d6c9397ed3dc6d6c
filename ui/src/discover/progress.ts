// How far a file is, and what came of it, in words.
import type { ImportOutcome, Progress } from "../lib/generated/Commands";
import { sayBytes, t } from "../lib/words.svelte";
import type { ImportJob } from "./jobs.svelte";

/** Shares of the whole that each part takes in the bar. Reading is nearly all of it. */
const READING = 0.94;

/** 0 to 1 over all parts; `null` while nobody knows. */
export function partDone(progress: Progress | null): number | null {
  if (progress === null || progress.bytes_total === null) return null;
  const part = progress.bytes_total === 0 ? 1 : progress.bytes_done / progress.bytes_total;
  if (progress.phase === "reading") return READING * part;
  const rest = (1 - READING) / 2;
  return READING + rest * (progress.phase === "saving" ? 1 + part : part);
}

/** Whether the records of a file are messages, by its name: the format is only known at the end. */
function unit(file: string): "messages" | "rows" | "records" {
  if (/\.xml$/i.test(file)) return "messages";
  return /\.(csv|tsv|txt)$/i.test(file) ? "rows" : "records";
}

/** 59.6 / 96.2 MB，8,214 条短信，找到 19 条线索，还要约 40 秒。离开这里也会继续。 */
export function sayProgress(job: ImportJob): string {
  const { progress } = job;
  if (progress === null) return t("discover-beginning");
  const parts: string[] = [];
  if (progress.phase === "reading") {
    parts.push(
      progress.bytes_total === null
        ? sayBytes(progress.bytes_done)
        : t("discover-of", { done: sayBytes(progress.bytes_done), total: sayBytes(progress.bytes_total) }),
    );
  } else {
    parts.push(t(`term-phase-${progress.phase}`));
  }
  parts.push(t(`discover-so-many-${unit(job.file)}`, { count: progress.records }));
  parts.push(t("discover-found", { count: progress.findings }));
  if (job.state === "paused") parts.push(t("discover-paused"));
  else if (progress.phase === "reading") {
    if (job.rate !== null) parts.push(t("discover-rate", { amount: sayBytes(job.rate) }));
    if (job.left !== null) parts.push(sayLeft(job.left));
  }
  return t("ui-sentences", { first: parts.join(t("discover-comma")), second: t(job.state === "paused" ? "discover-paused-note" : "discover-goes-on") });
}

/** 还要约 40 秒. */
export function sayLeft(seconds: number): string {
  if (seconds < 55) return t("discover-left-seconds", { count: Math.max(5, Math.ceil(seconds / 5) * 5) });
  return t("discover-left-minutes", { count: Math.ceil(seconds / 60) });
}

/** Whether its records are messages, now that the format is known. */
export function areMessages(outcome: ImportOutcome): boolean {
  return outcome.source.format.startsWith("sms");
}

/** 读完 214 行，密码一列当场丢弃，找到 22 条线索. */
export function sayResult(outcome: ImportOutcome): string {
  const { source, import: { new: fresh, known } } = outcome;
  const parts = [t(areMessages(outcome) ? "discover-read-messages" : "discover-read-rows", { count: source.records })];
  const { passwords, codes } = source.secrets_dropped;
  if (passwords > 0) parts.push(t("discover-dropped-passwords", { count: passwords }));
  if (codes > 0) parts.push(t("discover-dropped-codes", { count: codes }));
  if (fresh > 0 || known === 0) parts.push(fresh === 0 ? t("discover-found-none") : t("discover-found", { count: fresh }));
  if (known > 0) parts.push(t("discover-known-before", { count: known }));
  return parts.join(t("discover-comma"));
}
