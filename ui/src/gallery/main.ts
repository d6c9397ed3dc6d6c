// Every shared control on one page, for the eye; with `?shell` the whole window on the example family, at `&room=accounts`
// (`&params={…}`, `&words` for one that has been corrected) or a gate (`&gate=firstrun`, `&gate=lock`). Only under `vite`; not part of the program.
import "../styles/fonts.css";
import "../styles/tokens.css";
import "../styles/components.css";
import { mount } from "svelte";
import { clock } from "../lib/dates.svelte";
import { route } from "../lib/route.svelte";
import { answerOf, exampleBackend } from "../lib/testing/example";
import { look, UNCHOSEN } from "../lib/theme.svelte";
import Gallery from "./Gallery.svelte";
import { pretend, pretendDrop, pretendFindings, pretendMap } from "./pretend";
import ShellDemo from "./ShellDemo.svelte";

const wanted = new URLSearchParams(location.search);
const target = document.getElementById("app");
if (target === null) throw new Error("gallery.html has an element called app");

clock.today = "2026-03-07";
look.use({
  ...UNCHOSEN,
  language: wanted.get("lang") === "en" ? "en" : "zh-CN",
  theme: wanted.get("theme") === "dark" ? "dark" : "light",
  contrast: wanted.get("contrast") === "more" ? "more" : "normal",
  size: wanted.get("size") === "big" ? "big" : "normal",
});
look.apply();
const status = { ...answerOf("vault_status", null), keyring: wanted.has("keyring"), folder: "/home/wang/.config/quittance/example" };
const gates = {
  firstrun: { ...status, state: "absent", name: null, people: 0, demo: false, slots: [], folder: "/home/wang/Documents/Quittance" },
  lock: { ...status, state: "locked", name: null, people: 0, demo: false, slots: ["keyring", "passphrase", "recovery"], folder: "/home/wang/Documents/Quittance" },
};
const gate = wanted.get("gate");
let now = gate === "firstrun" || gate === "lock" ? gates[gate] : { ...status, demo: !wanted.has("own") };
const change = (to: typeof status) => {
  now = to;
  fake.happen({ op: "vault", origin: "bridge", touched: ["person"] });
  return now;
};
const found = pretendFindings(wanted);
const fake = exampleBackend({
  ...found.answers,
  vault_status: () => now,
  get_preferences: () => look.preferences,
  set_preferences: () => null,
  open_example: () => change(status),
  lock_vault: () => {
    change(gates.lock);
    return null;
  },
  ...pretend(wanted, () => change({ ...status, demo: false })),
});
found.announceTo(fake);
if (wanted.has("pick")) fake.files = [wanted.get("pick") ?? ""];
pretendMap(wanted, fake);
if (wanted.has("drop")) pretendDrop(wanted, fake);
if (wanted.has("room")) route.go(wanted.get("room") ?? "today", JSON.parse(wanted.get("params") ?? "{}"));
mount(wanted.has("shell") ? ShellDemo : Gallery, { target });
