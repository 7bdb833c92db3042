// A browser with a profile of its own on disk: it may be killed, started again, and looked into.
import {readdir, readFile, readlink, rm, mkdtemp} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {chromium, type BrowserContext, type LaunchOptions} from "@playwright/test";

export class Profile {
  private context: BrowserContext|undefined;

  private constructor(
      readonly folder: string, private readonly options: LaunchOptions, private readonly baseURL: string|undefined) {}

  static async make(options: LaunchOptions, baseURL: string|undefined): Promise<Profile> {
    return new Profile(await mkdtemp(join(tmpdir(), "ringback-profile-")), options, baseURL);
  }

  async start(): Promise<BrowserContext> {
    const settings = {locale: "en-US", timezoneId: "America/New_York", viewport: {width: 1440, height: 900}};
    this.context = await chromium.launchPersistentContext(
        this.folder, {...this.options, ...settings, ...(this.baseURL === undefined ? {} : {baseURL: this.baseURL})});
    return this.context;
  }

  async stop(): Promise<void> { await this.context?.close(); }

  /** SIGKILL to every process of this browser, as by a crash. */
  async kill(): Promise<void> {
    for (const entry of await readdir("/proc")) {
      if (!/^\d+$/.test(entry)) continue;
      const words = await readFile(`/proc/${entry}/cmdline`, "utf8").catch(() => "");
      if (!words.includes(`--user-data-dir=${this.folder}`)) continue;
      if (!await readlink(`/proc/${entry}/exe`).catch(() => "")) continue;
      process.kill(Number(entry), "SIGKILL");
    }
    await this.context?.close().catch(() => undefined);
    await rm(join(this.folder, "SingletonLock"), {force: true});
  }

  /** Files that hold the words, as UTF-8 or as UTF-16. */
  async filesWith(words: string): Promise<string[]> {
    const [narrow, wide] = [Buffer.from(words, "utf8"), Buffer.from(words, "utf16le")];
    const found: string[] = [];
    for (const entry of await readdir(this.folder, {recursive: true, withFileTypes: true})) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const bytes = await readFile(path).catch(() => Buffer.alloc(0));
      if (bytes.includes(narrow) || bytes.includes(wide) || path.includes(words)) found.push(path);
    }
    return found;
  }

  async remove(): Promise<void> {
    await this.stop().catch(() => undefined);
    await rm(this.folder, {recursive: true, force: true, maxRetries: 5, retryDelay: 200});
  }
}
