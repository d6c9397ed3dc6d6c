import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/components.css";
import { mount } from "svelte";
import App from "./App.svelte";
import { keys } from "./lib/keys.svelte";
import { privacy } from "./lib/privacy.svelte";
import { look } from "./lib/theme.svelte";

const target = document.getElementById("app");
if (target === null) throw new Error("index.html has an element called app");

look.apply();
privacy.watch();
keys.listen();
// A file let go on the page must never replace it.
for (const event of ["dragover", "drop"]) window.addEventListener(event, (dropped) => dropped.preventDefault());

mount(App, { target });
