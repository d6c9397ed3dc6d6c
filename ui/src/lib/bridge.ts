// The only door to the core, and the only file that knows the window is Tauri's.
import { Channel, invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { getCurrentWebview } from "@tauri-apps/api/webview";
import { open, save } from "@tauri-apps/plugin-dialog";
import type { Commands, Happened, Jobs, Progress } from "./generated/Commands";
import { Problem } from "./problem";

export { Problem };
export type { Commands, Happened, Jobs, Progress };

/** Any command's name. */
export type CommandName = keyof Commands;
/** What a command is asked with. */
export type RequestOf<N extends CommandName> = Commands[N][0];
/** What a command answers. */
export type ResponseOf<N extends CommandName> = Commands[N][1];

/** Any long work's name. */
export type JobName = keyof Jobs;

/** What may be chosen in a file dialog. `extensions` come without the dot. */
export interface FileKinds {
  title?: string;
  filters?: { name: string; extensions: string[] }[];
  multiple?: boolean;
}

/** Files held over the window or let go on it. The point is in CSS pixels. */
export type FileDrop =
  | { kind: "over"; x: number; y: number }
  | { kind: "drop"; x: number; y: number; paths: string[] }
  | { kind: "leave" };

/** Takes a listener back. */
export type Unlisten = () => void;

/** Long work under way: wait for it, hold it for a while, or ask it to stop. It then fails with `problem-cancelled`. */
export type Running<T> = Promise<T> & { stop: () => Promise<void>; pause: () => Promise<void>; resume: () => Promise<void> };

/** What stands behind the door: the app itself, or a fake one in tests and in a plain browser. */
export interface Backend {
  ask(name: CommandName, request: unknown): Promise<unknown>;
  run(name: JobName, request: unknown, job: string, onProgress: (progress: Progress) => void): Promise<unknown>;
  stop(job: string): Promise<void>;
  pause(job: string): Promise<void>;
  resume(job: string): Promise<void>;
  ready(): Promise<void>;
  quit(): Promise<void>;
  onHappened(tell: (happened: Happened) => void): Promise<Unlisten>;
  onFileDrop(tell: (drop: FileDrop) => void): Promise<Unlisten>;
  pickFiles(kinds: FileKinds): Promise<string[]>;
  pickFolder(title: string, from: string | null): Promise<string | null>;
  saveFile(name: string, kinds: FileKinds): Promise<string | null>;
}

const tauri: Backend = {
  ask: (name, request) => invoke("ask", { name, request }),
  run(name, request, job, onProgress) {
    const progress = new Channel<Progress>();
    progress.onmessage = onProgress;
    return invoke("run", { name, request, job, progress });
  },
  stop: (job) => invoke("stop", { job }),
  pause: (job) => invoke("pause", { job }),
  resume: (job) => invoke("resume", { job }),
  ready: () => invoke("ready"),
  quit: () => invoke("quit"),
  onHappened: (tell) => listen<Happened>("happened", (event) => tell(event.payload)),
  onFileDrop: (tell) =>
    getCurrentWebview().onDragDropEvent(({ payload }) => {
      if (payload.type === "leave") return tell({ kind: "leave" });
      // Tauri speaks of physical pixels.
      const x = payload.position.x / devicePixelRatio;
      const y = payload.position.y / devicePixelRatio;
      tell(payload.type === "drop" ? { kind: "drop", x, y, paths: payload.paths } : { kind: "over", x, y });
    }),
  async pickFiles(kinds) {
    const picked = await open({ title: kinds.title, filters: kinds.filters, multiple: kinds.multiple ?? true });
    return picked === null ? [] : Array.isArray(picked) ? picked : [picked];
  },
  pickFolder: (title, from) => open({ directory: true, title, defaultPath: from ?? undefined }),
  saveFile: (name, kinds) => save({ title: kinds.title, filters: kinds.filters, defaultPath: name }),
};

let backend: Backend = tauri;

/** Puts another backend behind the door. For tests and for the browser without the app. */
export function setBackend(other: Backend | null): void {
  backend = other ?? tauri;
}

/** Asks the core for something, or to do something. Rejects with a [Problem]. */
export async function ask<N extends CommandName>(name: N, request: RequestOf<N>): Promise<ResponseOf<N>> {
  try {
    return (await backend.ask(name, request)) as ResponseOf<N>;
  } catch (thrown) {
    throw Problem.from(thrown);
  }
}

let jobs = 0;
const working = new Set<string>();

/** Whether any long work is under way. */
export function isWorking(): boolean {
  return working.size > 0;
}

/** Asks all long work to stop, as before a lock. */
export async function stopAll(): Promise<void> {
  await Promise.all([...working].map((job) => backend.stop(job)));
}

/** Starts long work. It goes on when the room is left; `stop()` asks it to end, and then it saves nothing. */
export function run<N extends JobName>(
  name: N,
  request: Jobs[N][0],
  onProgress: (progress: Progress) => void,
): Running<Jobs[N][1]> {
  const job = `${name}-${(jobs += 1)}`;
  working.add(job);
  const done = backend
    .run(name, request, job, onProgress)
    .catch((thrown: unknown) => {
      throw Problem.from(thrown);
    })
    .finally(() => working.delete(job)) as Promise<Jobs[N][1]>;
  return Object.assign(done, {
    stop: () => backend.stop(job),
    pause: () => backend.pause(job),
    resume: () => backend.resume(job),
  });
}

let told = false;

/**
 * Tells the program, once, that the first screen can be used: it is drawn, with its typefaces. `./run --check` waits for
 * this, and so do the tests in the real window, which look for `data-ready`.
 */
export async function ready(): Promise<void> {
  if (told) return;
  told = true;
  const asked = backend;
  await document.fonts?.ready;
  // The first frame draws the change, the second one comes after it is on screen.
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  document.documentElement.dataset.ready = "";
  await asked.ready();
}

// One subscription to the backend serves every list on screen.
const hearers = new Set<(happened: Happened) => void>();
let hearing: Promise<Unlisten> | null = null;

/** Calls back after every change to the vault, whoever made it. */
export function onHappened(tell: (happened: Happened) => void): Unlisten {
  hearers.add(tell);
  hearing ??= backend.onHappened((happened) => {
    for (const hearer of [...hearers]) hearer(happened);
  });
  return () => {
    hearers.delete(tell);
    if (hearers.size > 0 || hearing === null) return;
    void hearing.then((unlisten) => unlisten());
    hearing = null;
  };
}

/** Calls back while files are held over the window and when they are let go. */
export function onFileDrop(tell: (drop: FileDrop) => void): Unlisten {
  const subscribed = backend.onFileDrop(tell);
  return () => void subscribed.then((unlisten) => unlisten());
}

/** Ends the program, also where closing its window only hides it. */
export function quit(): Promise<void> {
  return backend.quit();
}

/** Lets the person choose files. Empty when they think better of it. */
export function pickFiles(kinds: FileKinds = {}): Promise<string[]> {
  return backend.pickFiles(kinds);
}

/** Lets the person choose a folder, looking at `from` first. `null` when they think better of it. */
export function pickFolder(title: string, from: string | null = null): Promise<string | null> {
  return backend.pickFolder(title, from);
}

/** Asks where to save. `null` when they think better of it. */
export function saveFile(name: string, kinds: FileKinds = {}): Promise<string | null> {
  return backend.saveFile(name, kinds);
}
