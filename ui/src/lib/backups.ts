import type { Backup } from "./generated/Commands";
import { sayTime } from "./dates.svelte";
import { sayBytes, t } from "./words.svelte";

/** What a backup's file name tells. */
export interface BackupFacts {
  /** When it was made, RFC 3339; `null` when the name tells nothing. */
  at: string | null;
  /** `daily`, `import`, `restore`, `asked`, `migration`; `null` for what is not known here. */
  reason: string | null;
}

const NAME = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z-([a-z]+)\d*(?:-\d+)?\.db$/;
const REASONS: Record<string, string> = { daily: "daily", import: "import", restore: "restore", asked: "asked", schema: "migration" };

/** Reads a backup's file name. */
export function readBackup(file: string): BackupFacts {
  const found = NAME.exec(file);
  if (found === null) return { at: null, reason: null };
  const [, year, month, day, hour, minute, second, word] = found;
  return { at: `${year}-${month}-${day}T${hour}:${minute}:${second}Z`, reason: REASONS[word ?? ""] ?? null };
}

/** When a backup was made, as one says it; its file name where that tells nothing. */
export function sayBackup(backup: Backup): string {
  const { at } = readBackup(backup.file);
  return at === null ? backup.file : sayTime(at);
}

/** Why it was made and how large it is. */
export function sayBackupAbout(backup: Backup): string {
  const { reason } = readBackup(backup.file);
  const size = sayBytes(backup.bytes);
  return reason === null ? size : t("backup-about", { reason: t(`backup-${reason}`), size });
}
