// The lines, on tiles that move with the drawing. A tile is drawn when it comes near the window and is then only moved; a frame draws
// as much as it has time for, what is in view first. So moving stays smooth, however many lines there are.
import type { Part, Sight } from "./paint";

/** Size of a tile on screen, in pixels. */
const SIZE = 320;
/** So much is drawn in one frame: lines of tiles in view, of tiles ahead, and time, in milliseconds. */
const IN_VIEW = 240;
const AHEAD = 60;
const TIME = 5;
/** Between these ratios a drawing of another scale is shown, larger or smaller, until the zooming rests. */
const TOLERATED = [0.55, 1.8] as const;
/** How long zooming rests before it is drawn anew, in milliseconds. */
const REST = 120;

interface Tile {
  canvas: HTMLCanvasElement;
  part: Part;
  /** The drawing it shows; an older one is out of date. */
  shows: number;
}

/** Draws a part; answers how many lines that were. */
export type Draw = (pen: CanvasRenderingContext2D, part: Part) => number;

/** Tiles in an element that is moved and scaled with the drawing. */
export class Tiles {
  readonly #host: HTMLElement;
  #tiles = new Map<string, Tile>();
  /** Tiles of the scale before, until those of this one are drawn. */
  #before: Tile[] = [];
  #scale = 0;
  #drawing = 0;
  #sight: Sight | null = null;
  #draw: Draw = () => 0;
  #asked = 0;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Another drawing, or other colours: every tile is out of date. */
  renew(draw: Draw): void {
    this.#draw = draw;
    this.#drawing += 1;
    this.#ask();
  }

  /** Another part is looked at. */
  look(sight: Sight): void {
    this.#sight = sight;
    clearTimeout(this.#resting);
    const ratio = sight.z / (this.#scale || 1);
    if (this.#scale === 0 || ratio < TOLERATED[0] || ratio > TOLERATED[1]) this.#rescale(sight.z);
    else if (ratio !== 1) this.#resting = setTimeout(() => this.#rescale(sight.z), REST);
    this.#ask();
  }

  /** The end of it. */
  stop(): void {
    clearTimeout(this.#resting);
    cancelAnimationFrame(this.#asked);
    this.#host.replaceChildren();
  }

  #rescale(z: number): void {
    for (const { canvas } of this.#before) canvas.remove();
    this.#before = [...this.#tiles.values()].filter(({ shows }) => shows > 0);
    for (const tile of this.#tiles.values()) if (tile.shows === 0) tile.canvas.remove();
    this.#tiles = new Map();
    this.#scale = z;
    this.#ask();
  }

  #ask(): void {
    if (this.#asked === 0) this.#asked = requestAnimationFrame(() => this.#paint());
  }

  #paint(): void {
    this.#asked = 0;
    const sight = this.#sight;
    if (sight === null || this.#scale === 0) return;
    const side = SIZE / this.#scale;
    const view: Part = { left: -sight.x / sight.z, top: -sight.y / sight.z, right: (sight.w - sight.x) / sight.z, bottom: (sight.h - sight.y) / sight.z };
    const [first, last] = [Math.floor(view.left / side), Math.floor(view.right / side)];
    const [top, foot] = [Math.floor(view.top / side), Math.floor(view.bottom / side)];
    const near: { tile: Tile; seen: boolean }[] = [];
    for (let row = top - 1; row <= foot + 1; row += 1) {
      for (let column = first - 1; column <= last + 1; column += 1) {
        const seen = row >= top && row <= foot && column >= first && column <= last;
        near.push({ tile: this.#tile(column, row, side), seen });
      }
    }
    const kept = new Set(near.map(({ tile }) => tile));
    for (const [key, tile] of this.#tiles) {
      if (kept.has(tile)) continue;
      tile.canvas.remove();
      this.#tiles.delete(key);
    }

    const until = performance.now() + TIME;
    const due = near.filter(({ tile }) => tile.shows !== this.#drawing).sort((a, b) => Number(b.seen) - Number(a.seen));
    let lines = 0;
    let left = due.length;
    for (const { tile, seen } of due) {
      if (lines > 0 && (lines >= (seen ? IN_VIEW : AHEAD) || performance.now() > until)) break;
      lines += 1 + this.#fill(tile);
      left -= 1;
    }
    if (left > 0) this.#ask();
    if (!due.slice(due.length - left).some(({ seen }) => seen)) {
      for (const { canvas } of this.#before) canvas.remove();
      this.#before = [];
    }
  }

  #tile(column: number, row: number, side: number): Tile {
    const key = `${column} ${row}`;
    const there = this.#tiles.get(key);
    if (there !== undefined) return there;
    const canvas = document.createElement("canvas");
    Object.assign(canvas.style, { left: `${column * side}px`, top: `${row * side}px`, width: `${side}px`, height: `${side}px` });
    const tile: Tile = { canvas, shows: 0, part: { left: column * side, top: row * side, right: (column + 1) * side, bottom: (row + 1) * side } };
    this.#tiles.set(key, tile);
    this.#host.append(canvas);
    return tile;
  }

  #fill(tile: Tile): number {
    const { canvas, part } = tile;
    tile.shows = this.#drawing;
    const pixels = Math.round(SIZE * Math.min(2, devicePixelRatio || 1));
    // A new width wipes it; so does a size it has already.
    canvas.width = canvas.height = pixels;
    const pen = canvas.getContext("2d");
    if (pen === null) return 0;
    const by = pixels / (part.right - part.left);
    pen.setTransform(by, 0, 0, by, -part.left * by, -part.top * by);
    return this.#draw(pen, part);
  }
}
