// A Chromium whose profile outlives it: started, killed with all of its processes as a power cut would do it, started
// again. Knows nothing of Ringback.
import {mkdtemp, readdir, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {setTimeout as pause} from "node:timers/promises";
import {chromium} from "@playwright/test";
import {args, executablePath} from "../bench/browser.mjs";

// What holds Chromium's IndexedDB.
export const backends = {
  leveldb: [],
  sqlite: ["--enable-features=IdbSqliteOnDiskRollout:stage/UseSqliteForNewStores"],
};

// Small, since every frame is drawn in software; wide enough for the rail with the state of saving.
export const viewport = {
  width: 800,
  height: 480
};

// Pairs of process and parent, and the command line of each.
async function processes() {
  const all = [];
  for (const name of await readdir("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const [stat, command] =
          await Promise.all([readFile(`/proc/${name}/stat`, "utf8"), readFile(`/proc/${name}/cmdline`, "utf8")]);
      const [state, parent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      if (state !== "Z") all.push({pid: Number(name), parent: Number(parent), words: command.split("\0")});
    } catch {
      // it has ended meanwhile
    }
  }
  return all;
}

export class Profile {
  #folder;
  #backend;
  #flags;
  #context;

  // `flags` are further ones for every browser with this profile.
  static async make(backend = "leveldb", flags = []) {
    const profile = new Profile();
    profile.#backend = backend;
    profile.#flags = flags;
    profile.#folder = await mkdtemp(join(tmpdir(), "ringback-torture-"));
    return profile;
  }

  // A browser with one empty tab. `prepare` is run in every page before anything else.
  async start(prepare) {
    this.#context = await chromium.launchPersistentContext(this.#folder, {
      executablePath,
      viewport,
      args: [...args, ...backends[this.#backend], ...this.#flags],
      timezoneId: "America/New_York",
    });
    if (prepare) await this.#context.addInitScript(prepare);
    return this.#context;
  }

  // Ends every process of the browser at once, the first one first. Resolves when none is left.
  async kill() {
    const own = await this.#processes();
    for (const {pid} of own) {
      try {
        process.kill(pid, "SIGKILL");
      } catch {
        // it ended with its parent
      }
    }
    await this.#context.close().catch(() => undefined);
    while ((await this.#processes()).length > 0) await pause(10);
    return own.length;
  }

  // Whether IndexedDB is kept the way that was asked for.
  async usesBackend() {
    const found = await readdir(join(this.#folder, "Default/IndexedDB")).catch(() => []);
    const leveldb = found.some((name) => name.endsWith(".leveldb"));
    return found.length > 0 && leveldb === (this.#backend === "leveldb");
  }

  async remove() {
    if ((await this.#processes()).length > 0) await this.kill();
    await rm(this.#folder, {recursive: true, force: true, maxRetries: 5});
  }

  // The browser's first process and whatever descends from it: crash handlers and the like do not name the profile.
  async #processes() {
    const all = await processes();
    const own = all.filter(({words}) => words.includes(`--user-data-dir=${this.#folder}`));
    const pids = new Set(own.map(({pid}) => pid));
    for (let before = -1; before !== pids.size;) {
      before = pids.size;
      for (const {pid, parent} of all)
        if (pids.has(parent)) pids.add(pid);
    }
    const isFirst = ({pid, words}) => pids.has(pid) && !words.some((word) => word.startsWith("--type="));
    const members = all.filter(({pid}) => pids.has(pid));
    return [...members.filter(isFirst), ...members.filter((each) => !isFirst(each))];
  }
}
