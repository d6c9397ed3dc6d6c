// Finds things the way a person with a screen reader does: by role and name, or by the words on screen.
// The first two functions run inside the page; they are sent there as text and can use nothing from outside.

/** The visible elements of a role whose words could hold `name`: few enough to ask the web view for their true names. */
export function candidates(role, name) {
  const native = {
    alert: "",
    button: "button, summary, input[type=button], input[type=submit]",
    cell: "td",
    checkbox: "input[type=checkbox]",
    combobox: "select",
    dialog: "dialog[open]",
    field: "input:not([type=hidden]), textarea, select, [role=textbox], [role=combobox], [role=searchbox], [role=spinbutton]",
    heading: "h1, h2, h3, h4, h5, h6",
    img: "img, svg[aria-label], svg[aria-labelledby]",
    link: "a[href]",
    list: "ul, ol",
    listitem: "li",
    main: "main",
    navigation: "nav",
    option: "option",
    radio: "input[type=radio]",
    region: "section[aria-label], section[aria-labelledby]",
    row: "tr",
    searchbox: "input[type=search]",
    table: "table",
    textbox: "input:not([type]), input[type=text], input[type=tel], input[type=email], input[type=url], textarea",
  };
  const byId = (ids) => (ids ?? "").split(/\s+/).filter(Boolean).map((id) => document.getElementById(id)?.textContent ?? "");
  const roughly = (element) =>
    [
      element.textContent,
      ...["aria-label", "title", "placeholder", "alt", "value"].map((attribute) => element.getAttribute(attribute) ?? ""),
      ...byId(element.getAttribute("aria-labelledby")),
      ...[...(element.labels ?? [])].map((label) => label.textContent),
      ...[...element.querySelectorAll("[aria-label], [alt], title")].map((inner) => inner.getAttribute("aria-label") ?? inner.getAttribute("alt") ?? inner.textContent),
    ].join(" ");
  const bare = (words) => words.replace(/\s+/g, "");
  const visible = (element) => {
    const { visibility } = getComputedStyle(element);
    return visibility === "visible" && element.getClientRects().length > 0 && !element.closest("[inert], [aria-hidden=true]");
  };
  const selector = [native[role], `[role="${role}"]`].filter(Boolean).join(", ");
  const wanted = name === null ? "" : bare(name);
  return [...document.querySelectorAll(selector)]
    .filter((element) => visible(element) && (role === "field" || !element.hasAttribute("role") || element.getAttribute("role") === role))
    .filter((element) => bare(roughly(element)).includes(wanted))
    .slice(0, 50);
}

/** All the words that can be seen now. */
export function words() {
  return document.body.innerText;
}

const squeezed = (text) => text.replace(/\s+/g, " ").trim();

/** One element of a role; `name` is its whole name, or a part of it when only one holds that part. Answers a sentence if none fits. */
export async function byRole(session, role, name, nth) {
  const rough = name instanceof RegExp ? null : name ?? null;
  const named = [];
  for (const element of await session.executeScript(candidates, role, rough)) {
    // What is gone a moment later was not there.
    const own = await element.getAccessibleName().catch(() => null);
    if (own !== null) named.push({ element, own: squeezed(own) });
  }
  const fitting =
    name === undefined ? named
    : name instanceof RegExp ? named.filter(({ own }) => name.test(own))
    : named.filter(({ own }) => own === squeezed(name));
  const looser = fitting.length > 0 || typeof name !== "string" ? fitting : named.filter(({ own }) => own.includes(squeezed(name)));
  if (nth !== undefined) return looser[nth]?.element ?? `There is no ${role} number ${nth} named ${name}.`;
  if (looser.length === 1) return looser[0].element;
  if (looser.length === 0) return `There is no ${role}${name === undefined ? "" : ` named ${name}`}.`;
  return `${looser.length} of role ${role} fit ${name}: ${looser.map(({ own }) => `“${own}”`).join(", ")}.`;
}
