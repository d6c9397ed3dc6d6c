// The words of the window: Fluent messages shared with the command line, switched live.
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { clock, daysBetween, sayDate } from "./dates.svelte";
import type { Args, ArgValue } from "./problem";

/** The languages there are. */
export type Language = "zh-CN" | "en";
/** Both, the first one first. */
export const LANGUAGES: readonly Language[] = ["zh-CN", "en"];

/** Something the core wants said: a message with its arguments, or words it has in both languages. */
export type Phrase = { kind: "message"; key: string; args?: Args } | { kind: "text"; zh: string; en: string };

const files = import.meta.glob<string>("../../../assets/messages/*/*.ftl", { query: "?raw", import: "default", eager: true });

const bundles: Record<Language, FluentBundle> = { "zh-CN": bundle("zh-CN"), en: bundle("en") };

function bundle(language: Language): FluentBundle {
  // No isolation marks: nothing here is written right to left, and they would end up in what people copy.
  const made = new FluentBundle(language, { useIsolating: false });
  for (const [path, source] of Object.entries(files)) {
    if (!path.includes(`/${language}/`)) continue;
    for (const error of made.addResource(new FluentResource(source))) fail(`${path}: ${error.message}`);
  }
  return made;
}

class Words {
  /** The language in force. Everything on screen follows. */
  language = $state<Language>("zh-CN");
}

/** The language store. */
export const words = new Words();

/** What the system speaks, of what we have. */
export function systemLanguage(): Language {
  return navigator.languages.some((tag) => tag.toLowerCase().startsWith("zh")) ||
    !navigator.languages.some((tag) => tag.toLowerCase().startsWith("en"))
    ? "zh-CN"
    : "en";
}

/** The message behind a key, in the language in force. */
export function t(key: string, args?: Args): string {
  return look(key, null, args);
}

/** What to do about it: the message's `.advice`; empty when it has none. */
t.advice = (key: string, args?: Args): string => (has(key, "advice") ? look(key, "advice", args) : "");

/** Another attribute of a message. */
t.attribute = (key: string, attribute: string, args?: Args): string => look(key, attribute, args);

/** The message in both languages, for a name that is kept. Dates in it are said in the language in force. */
t.both = (key: string, args?: Args): { zh: string; en: string } => ({ zh: look(key, null, args, "zh-CN"), en: look(key, null, args, "en") });

/** Whether there is such a message (or such an attribute of it). */
export function has(key: string, attribute?: string): boolean {
  const message = bundles[words.language].getMessage(key);
  return message !== undefined && (attribute === undefined ? message.value !== null : attribute in message.attributes);
}

/** Says what the core wants said. */
export function say(phrase: Phrase): string {
  if (phrase.kind === "text") return words.language === "zh-CN" ? phrase.zh : phrase.en;
  return t(phrase.key, phrase.args);
}

function look(key: string, attribute: string | null, args: Args | undefined, language = words.language): string {
  const current = bundles[language];
  const message = current.getMessage(key);
  const pattern = attribute === null ? message?.value : message?.attributes[attribute];
  if (pattern === undefined || pattern === null) {
    const name = attribute === null ? key : `${key}.${attribute}`;
    fail(`no message "${name}" in ${language}`);
    return `⟦${name}⟧`;
  }
  const errors: Error[] = [];
  const text = current.formatPattern(pattern, args === undefined ? null : variables(args, language), errors);
  for (const error of errors) fail(`message "${key}" in ${language}: ${error.message}`);
  return args !== undefined && language === "zh-CN" ? closed(text) : text;
}

// Messages put a space around what they are given, since it is often Latin. Between two Chinese characters there is none,
// but for a date, which is one word: “在 3月14日 之前”.
const HAN = "[\\p{Script=Han}，。、；：？！（）【】《》「」“”]";
const SPACE_INSIDE = new RegExp(`(?<=${HAN})(?<!\\d[年月日]) (?=${HAN})`, "gu");

function closed(text: string): string {
  return text.replace(SPACE_INSIDE, "");
}

function variables(args: Args, language: Language): Record<string, FluentVariable> {
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, variable(value, language)]));
}

function variable(value: ArgValue, language: Language): FluentVariable {
  if (typeof value !== "object") return value;
  if ("date" in value) return sayDate(value.date);
  return language === "zh-CN" ? value.zh : value.en;
}

/** A missing word must not pass unseen: a test fails on it, a developer reads it in the console. */
function fail(what: string): void {
  if (import.meta.env.MODE === "test") throw new Error(what);
  if (import.meta.env.DEV) console.error(what);
}

/** A count or an amount: 8,214. */
export function sayNumber(number: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(words.language, options).format(number);
}

/** Money as it is written on a bill: ¥19.90, US$5.00. `cents` are hundredths. */
export function sayMoney(cents: number, currency = "CNY"): string {
  const text = new Intl.NumberFormat(words.language, { style: "currency", currency }).format(cents / 100);
  return text.replace(/^CN¥/, "¥");
}

/** A size of a file: 59.6 MB. */
export function sayBytes(bytes: number): string {
  const units = ["B", "kB", "MB", "GB"];
  let amount = bytes;
  let unit = 0;
  while (amount >= 1000 && unit < units.length - 1) {
    amount /= 1000;
    unit += 1;
  }
  return `${sayNumber(amount, { maximumFractionDigits: unit === 0 || amount >= 100 ? 0 : 1 })} ${units[unit]}`;
}

/** How far a day is from today: 今天, 明天, 5 天后, 3 天前; beyond 60 days the date itself. */
export function sayRelative(day: string): string {
  const days = daysBetween(clock.today, day);
  if (days === 0) return t("ui-today");
  if (days === 1) return t("ui-tomorrow");
  if (days === -1) return t("ui-yesterday");
  if (Math.abs(days) > 60) return sayDate(day);
  return days > 0 ? t("ui-in-days", { days }) : t("ui-days-ago", { days: -days });
}

/** 甲、乙、丙 and A, B and C. */
export function sayList(items: readonly string[]): string {
  if (words.language === "zh-CN") return items.join("、");
  return new Intl.ListFormat("en", { type: "conjunction" }).format(items);
}
