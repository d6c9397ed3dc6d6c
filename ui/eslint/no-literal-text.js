// Text that people read or hear belongs in assets/messages, not in a component.

/** Attributes and props that end up before people. */
const SPOKEN = new Set([
  "alt", "aria-description", "aria-label", "aria-placeholder", "aria-roledescription", "aria-valuetext", "hint", "label", "miss",
  "note", "placeholder", "text", "title", "why",
]);
const LETTER = /\p{L}/u;

/** @type {import("eslint").Rule.RuleModule} */
export const noLiteralText = {
  meta: {
    type: "problem",
    docs: { description: "user-visible text comes from the messages" },
    messages: { literal: "“{{text}}” is written into the component; put it in assets/messages and say t(…)." },
    schema: [],
  },
  create(context) {
    /** @param {any} node @param {string} text */
    function refuse(node, text) {
      const shown = text.trim();
      if (LETTER.test(shown)) context.report({ node, messageId: "literal", data: { text: shown.slice(0, 40) } });
    }
    /** What an expression would show without asking anybody. @param {any} node @returns {void} */
    function walk(node) {
      if (node === null || node === undefined) return;
      if (node.type === "Literal" && typeof node.value === "string") refuse(node, node.value);
      else if (node.type === "TemplateLiteral") for (const part of node.quasis) refuse(node, part.value.cooked ?? "");
      else if (node.type === "ConditionalExpression") [node.consequent, node.alternate].forEach(walk);
      else if (node.type === "LogicalExpression") [node.left, node.right].forEach(walk);
    }
    return {
      /** @param {any} node */
      SvelteText(node) {
        let parent = node.parent;
        while (parent) {
          if (parent.type === "SvelteStyleElement" || parent.type === "SvelteScriptElement") return;
          parent = parent.parent;
        }
        refuse(node, node.value);
      },
      /** @param {any} node */
      SvelteMustacheTag(node) {
        if (node.parent.type === "SvelteElement") walk(node.expression);
        else if (node.parent.type === "SvelteAttribute" && SPOKEN.has(node.parent.key.name)) walk(node.expression);
      },
      /** @param {any} node */
      SvelteAttribute(node) {
        if (!SPOKEN.has(node.key.name)) return;
        for (const part of node.value) if (part.type === "SvelteLiteral") refuse(part, part.value);
      },
    };
  },
};
