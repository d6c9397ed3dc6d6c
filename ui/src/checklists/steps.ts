// How steps are said: their state, their dates, where they are done. Pure.
import { clock, sayDate } from "../lib/dates.svelte";
import type { ChecklistView, Fact, Guard, Phrase, SourceNote, Step } from "../lib/generated/Commands";
import { say, t } from "../lib/words.svelte";

/** Whether nothing more is to be done about a step. */
export function isSettled(step: Step): boolean {
  return step.state.state === "done" || step.state.state === "failed" || step.state.state === "skipped";
}

/** The step on screen: the one asked for if it is still there, else the one to be worked on. */
export function stepOf(view: Pick<ChecklistView, "steps" | "current">, wanted: string | undefined): Step | undefined {
  return view.steps.find(({ id }) => id === wanted) ?? view.steps.find(({ id }) => id === view.current);
}

/** One line below a step's title: its date, or how it was settled. Empty when there is nothing to say. */
export function stepNote(step: Step, current: boolean, guards: readonly Guard[] = []): string {
  const { state } = step;
  switch (state.state) {
    case "done":
      if (state.on === null) return t("checklists-done");
      return state.on === clock.today ? t("checklists-done-today") : t("checklists-done-on", { date: sayDate(state.on) });
    case "failed":
      return state.on === clock.today ? t("checklists-failed-today") : t("checklists-failed-on", { date: sayDate(state.on) });
    case "skipped":
      return t("term-step-skipped");
    case "waiting":
      return t(guardOf(step, guards) === undefined ? "checklists-from" : "checklists-until", { date: sayDate(state.until) });
    case "todo":
      if (step.due !== null) return t("checklists-by", { date: sayDate(step.due) });
      return current ? t("ui-today") : "";
    case "blocked":
      return step.not_before !== null && step.not_before > clock.today ? t("checklists-from", { date: sayDate(step.not_before) }) : "";
  }
}

/** The guard whose days this step waits out. */
export function guardOf(step: Step, guards: readonly Guard[]): Guard | undefined {
  const { state } = step;
  if (step.stage !== "wait" || state.state !== "waiting") return undefined;
  return guards.find(({ until }) => until === state.until);
}

/**
 * Whether a step waits because the person put it off. The core says only that it waits until a day; where no date of its own
 * and no guard explains that, it was put off.
 */
export function isPutOff(step: Step, guards: readonly Guard[]): boolean {
  if (step.state.state !== "waiting" || guardOf(step, guards) !== undefined) return false;
  return step.not_before === null || step.not_before <= clock.today;
}

/** Facts with the same label, gathered under it in the order they came. */
export function factsByLabel(facts: readonly Fact[]): { label: string; facts: Fact[] }[] {
  const groups: { label: string; facts: Fact[] }[] = [];
  for (const fact of facts) {
    const known = groups.find(({ label }) => label === fact.label);
    if (known) known.facts.push(fact);
    else groups.push({ label: fact.label, facts: [fact] });
  }
  return groups;
}

/** Everything of one label in a whole checklist, each once. */
export function factsOf(steps: readonly Step[], label: string): Fact[] {
  const seen = new Set<string>();
  return steps
    .flatMap(({ facts }) => facts)
    .filter((fact) => fact.label === label && !seen.has(say(fact.text)) && Boolean(seen.add(say(fact.text))));
}

/** Whether a material goes beyond what was given at sign-up. */
export function isBeyond(text: Phrase): boolean {
  return text.kind === "message" && text.key === "plan-asks-new";
}

/** Whether a warning is of a fraud that imitates the step. */
export function isScam(said: Phrase): said is Extract<Phrase, { kind: "message" }> {
  return said.kind === "message" && said.key === "plan-warn-scam";
}

/** The sources of a step and of its guard, each once. */
export function sourcesOf(step: Step, guard: Guard | undefined): SourceNote[] {
  const seen = new Set<string>();
  return [...step.sources, ...(guard?.sources ?? [])].filter((note) => {
    const key = JSON.stringify(note);
    return !seen.has(key) && Boolean(seen.add(key));
  });
}

/** The minutes a person has to spend on what is not settled; `null` when nobody knows. */
export function minutesLeft(steps: readonly Step[]): number | null {
  const known = steps.filter((step) => !isSettled(step)).flatMap(({ minutes }) => (minutes === null ? [] : [minutes]));
  return known.length === 0 ? null : known.reduce((sum, minutes) => sum + minutes, 0);
}

/** From how many minutes on hours are said. */
const HOURS_FROM = 100;
const HOUR = 60;

/** How long a person is busy, in words that fit it: minutes, or hours to the half. */
export function sayMinutes(minutes: number): string {
  if (minutes < HOURS_FROM) return t("checklists-plan-minutes", { minutes });
  return t("goals-hours", { hours: Math.round((minutes / HOUR) * 2) / 2 });
}
