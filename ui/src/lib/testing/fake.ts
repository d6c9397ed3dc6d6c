// A stand-in for the core: for tests, and for the interface in a plain browser.
import {
  type Backend, type CommandName, type Commands, type FileDrop, type Happened, type JobName, type Jobs, Problem, type Progress, setBackend,
} from "../bridge";

/** Answers by command name. One that is missing fails like an unknown command would. */
export type Answers = {
  [N in CommandName]?: (request: Commands[N][0]) => Commands[N][1] | Promise<Commands[N][1]>;
} & {
  [N in JobName]?: (request: Jobs[N][0], onProgress: (progress: Progress) => void) => Jobs[N][1] | Promise<Jobs[N][1]>;
};

/** The fake backend, with the strings to pull. */
export interface Fake extends Backend {
  /** Every request so far, in order. */
  asked: { name: CommandName | JobName; request: unknown }[];
  /** Changes or adds answers. */
  answer(more: Answers): void;
  /** Whether this is answered. */
  answers(name: CommandName | JobName): boolean;
  /** Announces a change, as the core would after a commit. */
  happen(happened: Partial<Happened>): void;
  /** Holds files over the window, or lets them go on it. */
  drop(drop: FileDrop): void;
  /** What the next file dialogs return. */
  files: string[];
  folder: string | null;
  saveTo: string | null;
  /** Whether the program was ended. */
  quitted: boolean;
}

/** Puts a fake backend behind the bridge and returns it. */
export function fakeBackend(answers: Answers = {}): Fake {
  const all: Answers = { ...answers };
  const hearers = new Set<(happened: Happened) => void>();
  const droppers = new Set<(drop: FileDrop) => void>();
  const stopped = new Set<string>();
  const answer = async (name: CommandName | JobName, request: unknown, onProgress: (progress: Progress) => void): Promise<unknown> => {
    fake.asked.push({ name, request });
    const reply = all[name] as ((request: unknown, onProgress: (progress: Progress) => void) => unknown) | undefined;
    if (reply === undefined) throw new Problem("ui-problem-unexpected");
    return await reply(request, onProgress);
  };
  const fake: Fake = {
    asked: [],
    files: [],
    folder: null,
    saveTo: null,
    quitted: false,
    answer: (more) => void Object.assign(all, more),
    answers: (name) => name in all,
    happen: (happened) => {
      for (const tell of [...hearers]) tell({ op: "edit", subject: null, kind: "do", touched: [], origin: "window", shut: [], ...happened });
    },
    drop: (drop) => {
      for (const tell of [...droppers]) tell(drop);
    },
    ask: (name, request) => answer(name, request, () => {}),
    async run(name, request, job, onProgress) {
      const response = await answer(name, request, onProgress);
      if (stopped.has(job)) throw new Problem("problem-cancelled");
      return response;
    },
    stop: (job) => Promise.resolve(void stopped.add(job)),
    pause: () => Promise.resolve(),
    resume: () => Promise.resolve(),
    ready: () => Promise.resolve(),
    quit: () => {
      fake.quitted = true;
      return Promise.resolve();
    },
    onHappened: (tell) => {
      hearers.add(tell);
      return Promise.resolve(() => void hearers.delete(tell));
    },
    onFileDrop: (tell) => {
      droppers.add(tell);
      return Promise.resolve(() => void droppers.delete(tell));
    },
    pickFiles: () => Promise.resolve(fake.files),
    pickFolder: () => Promise.resolve(fake.folder),
    saveFile: () => Promise.resolve(fake.saveTo),
  };
  setBackend(fake);
  return fake;
}
