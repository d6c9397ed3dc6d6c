// The drawing as a picture to keep: SVG, and PNG made from it. All of it, not only what is in view; hidden values stay hidden.
import { pathOf } from "./curve";
import type { Fate } from "./fates";
import type { Box, Layout, Line } from "./layout";
import { boxDress, type Colours, DASHES, dressed, dressOf, marksOf, type Tone } from "./paint";

/** What the picture shows. */
export interface Picture {
  title: string;
  layout: Layout;
  colours: Colours;
  /** Headings, by group. */
  heading: (key: string) => string;
  name: (box: Box) => string;
  /** The word at the end of a box: what becomes of it. */
  word: (box: Box) => string;
  fate: (box: Box) => Fate;
  tone: (line: Line) => Tone;
  /** What the strokes mean. */
  legend: readonly { label: string; tone: Tone; sure: Line["sure"]; double: boolean }[];
}

const FONT = "Inter, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";
const TITLE = 56;
const LEGEND = 44;
/** The most pixels a side of a PNG may have: beyond it some programs refuse to open it. */
const LARGEST = 8192;

/** The drawing as an SVG file. Only presentation attributes: the same in every program. */
export function svgOf(picture: Picture): string {
  const { layout, colours, title } = picture;
  const unit = layout.unit;
  const width = Math.ceil(Math.max(layout.width, 560));
  const height = Math.ceil(layout.height + TITLE);
  const parts: string[] = [];
  const put = (part: string) => parts.push(part);
  put(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT}" font-size="${13 * unit}">`);
  put(`<title>${plain(title)}</title><rect width="${width}" height="${height}" fill="${colours.paper}"/>`);
  put(text(24, 36, title, colours.ink, { size: 20, bold: true }));
  put(`<g transform="translate(0 ${TITLE - 8})">`);
  for (const { x, top, bottom, branches } of layout.rails) {
    const d = branches.map((branch) => `M${n(x)} ${n(branch.y)}H${n(branch.x)}${branch.down > 0 ? `v${n(branch.down)}` : ""}`).join("");
    put(`<path d="M${n(x)} ${n(top)}V${n(bottom)}${d}" fill="none" stroke="${colours.line}" stroke-width="1.25"/>`);
  }
  for (const { line, tone, width: wide } of dressed(layout, picture.tone)) {
    const colour = colours[dressOf(tone).colour];
    put(stroke(pathOf(line.curve), colour, wide, line.sure, line.use === "recovery", colours));
    for (const { strokes, ring, ground } of marksOf(line, tone)) {
      if (ground !== null) put(`<circle cx="${n(ground.x)}" cy="${n(ground.y)}" r="${ground.r}" fill="${colours.paper}"/>`);
      const d = strokes.map(([x1, y1, x2, y2]) => `M${n(x1)} ${n(y1)}L${n(x2)} ${n(y2)}`).join("");
      if (d !== "") put(`<path d="${d}" fill="none" stroke="${colour}" stroke-width="1.75" stroke-linecap="round"/>`);
      if (ring !== null) put(`<circle cx="${n(ring.x)}" cy="${n(ring.y)}" r="${ring.r}" fill="none" stroke="${colour}" stroke-width="1.75"/>`);
    }
  }
  for (const { group, x, y } of layout.heads) put(text(x, y + 15 * unit, picture.heading(group.key), colours.ink3));
  for (const box of layout.boxes) {
    const fate = picture.fate(box);
    const dress = boxDress(fate, colours);
    const dash = dress.dash.length === 0 ? "" : ` stroke-dasharray="${dress.dash.join(" ")}"`;
    put(`<rect x="${n(box.x)}" y="${n(box.y)}" width="${n(box.w)}" height="${n(box.h)}" rx="6" fill="${dress.fill}" stroke="${dress.edge}" stroke-width="${dress.width}"${dash}/>`);
    const word = picture.word(box);
    const middle = box.y + box.h / 2 + 4.5 * unit;
    const size = 13 * unit;
    const room = box.w - 24 * unit - spread(word, size);
    put(text(box.x + 12 * unit, middle, cut(picture.name(box), room, size), dress.text, { bold: fate === "gone" || fate === "locked" }));
    if (word !== "") {
      const colour = fate === "waiting" ? colours.amberText : fate === "gone" || fate === "locked" || fate === "taken" || fate === "worst" ? colours.redText : colours.ink3;
      put(text(box.x + box.w - 10 * unit, middle, word, colour, { end: true }));
    }
  }
  put(`</g>`);
  let x = 24;
  const y = height - LEGEND / 2;
  for (const { label, tone, sure, double } of picture.legend) {
    put(stroke(`M${n(x)} ${y}H${n(x + 28)}`, colours[dressOf(tone).colour], dressOf(tone).width, sure, double, colours));
    put(text(x + 36, y + 4.5, label, colours.ink3));
    x += 36 + spread(label, 13 * unit) + 24;
  }
  put(`</svg>`);
  return parts.join("\n");
}

function stroke(d: string, colour: string, width: number, sure: Line["sure"], double: boolean, colours: Colours): string {
  const dash = DASHES[sure].length === 0 ? "" : ` stroke-dasharray="${DASHES[sure].join(" ")}"${sure === "possible" ? ' stroke-linecap="round"' : ""}`;
  const one = (ink: string, wide: number) => `<path d="${d}" fill="none" stroke="${ink}" stroke-width="${n(wide)}"${dash}/>`;
  return double ? one(colour, width + 2.5) + one(colours.paper, width) : one(colour, width);
}

function text(x: number, y: number, said: string, colour: string, how: { size?: number; bold?: boolean; end?: boolean } = {}): string {
  const size = how.size === undefined ? "" : ` font-size="${how.size}"`;
  const bold = how.bold ? ' font-weight="600"' : "";
  return `<text x="${n(x)}" y="${n(y)}" fill="${colour}"${size}${bold}${how.end ? ' text-anchor="end"' : ""}>${plain(said)}</text>`;
}

/** About how wide words are: a Chinese sign is as wide as it is high, a Latin letter a little over half. */
function spread(said: string, size: number): number {
  return [...said].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/.test(sign) ? size : size * 0.58), 0);
}

function cut(said: string, room: number, size: number): string {
  if (spread(said, size) <= room) return said;
  const signs = [...said];
  while (signs.length > 1 && spread(`${signs.join("")}…`, size) > room) signs.pop();
  return `${signs.join("")}…`;
}

function plain(said: string): string {
  return said.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

function n(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The same as a PNG, in base64: twice as fine as the screen, or as fine as its size allows. */
export async function pngOf(svg: string): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const scale = Math.min(2, LARGEST / image.width, LARGEST / image.height);
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(image.width * scale);
  canvas.height = Math.ceil(image.height * scale);
  const pen = canvas.getContext("2d");
  if (pen === null) throw new Error("a canvas can be drawn on");
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/png").replace(/^data:image\/png;base64,/, "");
}
