// The files being read. They belong to the window, not to the room: reading goes on when the room is left.
import { Problem, type Progress, run, type Running } from "../lib/bridge";
import type { ImportOutcome, PersonId } from "../lib/generated/Commands";
import { Pace } from "./pace";

/** Where a file stands. `asking`: nobody has said yet whose it is. */
export type JobState = "asking" | "waiting" | "running" | "paused" | "done" | "stopped" | "failed";

/** One file on its way in. */
export class ImportJob {
  readonly id: number;
  readonly path: string;
  state = $state<JobState>("asking");
  /** Whose it is; `null` for several people's, or nobody's in particular. */
  person = $state<PersonId | null>(null);
  progress = $state.raw<Progress | null>(null);
  /** Bytes a second while it is being read. */
  rate = $state<number | null>(null);
  /** Seconds of reading left. */
  left = $state<number | null>(null);
  outcome = $state.raw<ImportOutcome | null>(null);
  problem = $state.raw<Problem | null>(null);
  pace = new Pace();
  work: Running<ImportOutcome> | null = null;

  constructor(id: number, path: string) {
    this.id = id;
    this.path = path;
  }

  /** The name of the file, without its folder. */
  get file(): string {
    return this.path.split(/[\\/]/).at(-1) ?? this.path;
  }

  /** Whether it still takes its turn. */
  get isOpen(): boolean {
    return this.state === "asking" || this.state === "waiting" || this.state === "running" || this.state === "paused";
  }

  /** Takes a report of the core. */
  hear(progress: Progress, now: number): void {
    this.progress = progress;
    if (progress.phase === "reading") this.pace.take(progress.bytes_done, now);
    else this.pace.rest();
    this.rate = this.pace.rate;
    this.left = progress.bytes_total === null ? null : this.pace.left(progress.bytes_total);
  }
}

class Jobs {
  #list = $state.raw<readonly ImportJob[]>([]);
  #next = 0;

  /** All files of this session that nobody has put away, oldest first. */
  get list(): readonly ImportJob[] {
    return this.#list;
  }

  /** Adds files. With `ask`, somebody must say first whose each is. A file that is on its way already is not read twice. */
  add(paths: readonly string[], ask: boolean, person: PersonId | null = null): void {
    const under = new Set(this.#list.filter((job) => job.isOpen).map((job) => job.path));
    const fresh = [...new Set(paths)].filter((path) => !under.has(path)).map((path) => new ImportJob((this.#next += 1), path));
    for (const job of fresh) {
      job.person = person;
      job.state = ask ? "asking" : "waiting";
    }
    this.#list = [...this.#list, ...fresh];
    this.#turn();
  }

  /** Somebody said whose it is. */
  whose(job: ImportJob, person: PersonId | null): void {
    if (job.state !== "asking") return;
    job.person = person;
    job.state = "waiting";
    this.#turn();
  }

  pause(job: ImportJob): void {
    if (job.state !== "running") return;
    job.state = "paused";
    job.pace.rest();
    job.rate = job.left = null;
    void job.work?.pause();
    this.#turn();
  }

  resume(job: ImportJob): void {
    if (job.state !== "paused") return;
    job.state = "running";
    void job.work?.resume();
  }

  /** Gives it up; nothing of it is saved. */
  cancel(job: ImportJob): void {
    if (job.work !== null && (job.state === "running" || job.state === "paused")) void job.work.stop();
    else if (job.isOpen) job.state = "stopped";
  }

  /** Reads it once more, after something went wrong. */
  again(job: ImportJob): void {
    if (job.isOpen || job.state === "done") return;
    job.problem = job.progress = null;
    job.state = "waiting";
    this.#turn();
  }

  /** Takes it off the screen. What came of it stays. */
  dismiss(job: ImportJob): void {
    if (!job.isOpen) this.#list = this.#list.filter((other) => other !== job);
  }

  /** Forgets everything, for tests. */
  clear(): void {
    this.#list = [];
  }

  // One after the other: two readers at once only make both slow. A paused one lets the next go first.
  #turn(): void {
    if (this.#list.some((job) => job.state === "running")) return;
    const next = this.#list.find((job) => job.state === "waiting");
    if (next !== undefined) void this.#read(next);
  }

  async #read(job: ImportJob): Promise<void> {
    job.state = "running";
    job.pace.rest();
    job.work = run("import_file", { path: job.path, person: job.person, format: null }, (progress) => job.hear(progress, performance.now()));
    try {
      job.outcome = await job.work;
      job.state = "done";
    } catch (thrown) {
      const problem = Problem.from(thrown);
      job.state = problem.isCancelled ? "stopped" : "failed";
      job.problem = problem.isCancelled ? null : problem;
    } finally {
      job.work = null;
      this.#turn();
    }
  }
}

/** The files of this session. */
export const jobs = new Jobs();
