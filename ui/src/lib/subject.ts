// What a checklist is about, in words: an account, an identifier, a device, or several accounts.
import type { ChecklistRow, SubjectTag } from "./generated/Commands";
import { sayIdentifier } from "./identifiers";
import { accountName, nameOf } from "./names";
import { sayList, t } from "./words.svelte";

/** How many of several accounts are named. */
const NAMED = 3;

/** Its name. */
export function subjectName(subject: SubjectTag): string {
  switch (subject.of) {
    case "account":
      return accountName(subject.service, subject.label);
    case "identifier":
      return sayIdentifier(subject.identifier);
    case "device":
      return subject.name;
    case "accounts": {
      const names = sayList(subject.services.slice(0, NAMED).map(({ names }) => nameOf(names)));
      return t(subject.count > Math.min(NAMED, subject.services.length) ? "goals-several-more" : "goals-several", { names, count: subject.count });
    }
  }
}

/** Whose it is; empty where it is nobody's alone. */
export function subjectPerson(subject: SubjectTag): string {
  return subject.of === "accounts" ? "" : (subject.person?.name ?? "");
}

/** The account, where it is one. */
export function subjectAccount(subject: SubjectTag): string | null {
  return subject.of === "account" ? subject.account : null;
}

/** Whose, and where it leads: one line below the name. */
export function subjectLine({ subject, goal, road }: Pick<ChecklistRow, "subject" | "goal" | "road">): string {
  const way = road === goal ? goalOf(subject, goal) : t("checklists-road-unbind");
  const to = subject.of === "identifier" && subject.successor ? t("goals-to", { what: sayIdentifier(subject.successor) }) : subject.of === "device" && subject.successor !== null ? t("goals-to", { what: subject.successor }) : "";
  return [subjectPerson(subject), way, to].filter((part) => part !== "").join(" · ");
}

function goalOf(subject: SubjectTag, goal: ChecklistRow["goal"]): string {
  if (subject.of === "accounts") return t("goals-together");
  if (subject.of === "identifier" && subject.lost) return t("goals-lost-one");
  return t(`term-goal-${goal.replaceAll("_", "-")}`);
}
