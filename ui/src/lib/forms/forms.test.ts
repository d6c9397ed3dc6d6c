import { describe, expect, test } from "vitest";
import { readBackup, sayBackupAbout } from "../backups";
import { words } from "../words.svelte";
import { sayStrength } from "./passphrase";
import { groupsOf, sameGroup, twoOf } from "./recovery";

describe("a recovery code", () => {
  test("is told in groups", () => {
    expect(groupsOf("K7QM4-29XDA")).toEqual(["K7QM4", "29XDA"]);
  });

  test("is copied rightly in any case, in wide letters, and with O and l for 0 and 1", () => {
    expect(sameGroup("N3W01", "n3wol")).toBe(true);
    expect(sameGroup("N3W01", "Ｎ３Ｗ０１")).toBe(true);
    expect(sameGroup("N3W01", " n3 w01 ")).toBe(true);
    expect(sameGroup("N3W01", "N3W0")).toBe(false);
    expect(sameGroup("N3W01", "N3W10")).toBe(false);
  });

  test("is asked for by two different groups, whatever chance says", () => {
    for (const one of [0, 0.3, 0.999]) {
      for (const other of [0, 0.5, 0.999]) {
        const draws = [one, other];
        const [a, b] = twoOf(7, () => draws.shift() ?? 0);
        expect(a).toBeLessThan(b);
        expect(b).toBeLessThan(7);
      }
    }
  });
});

describe("a passphrase", () => {
  test("that is weak is told what to do; a strong one only how long it lasts", () => {
    expect(sayStrength({ score: 1, guesses_log10: 5.2, hint: "strength-one-word" })).toMatch(/一个词.*10万次/);
    expect(sayStrength({ score: 4, guesses_log10: 30, hint: "strength-very-good" })).toMatch(/^要试的次数超过/);
    expect(sayStrength({ score: 0, guesses_log10: 1, hint: "strength-common" })).not.toMatch(/\d/);
    words.language = "en";
    expect(sayStrength({ score: 3, guesses_log10: 9, hint: "strength-good" })).toMatch(/1 billion tries/);
  });
});

describe("a backup's name", () => {
  test("tells when it was made and why", () => {
    expect(readBackup("20260307T120000Z-daily.db")).toEqual({ at: "2026-03-07T12:00:00Z", reason: "daily" });
    expect(readBackup("20260307T120000Z-schema1-2.db")).toEqual({ at: "2026-03-07T12:00:00Z", reason: "migration" });
    expect(readBackup("mine.db")).toEqual({ at: null, reason: null });
    expect(sayBackupAbout({ file: "20260307T120000Z-import.db", bytes: 983_040 })).toBe("导入之前，983 kB");
  });
});
