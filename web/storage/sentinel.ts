// A few words outside of both copies: they tell a browser that has deleted everything from a first visit.

export class Sentinel {
  constructor(private readonly key: string) {}

  get words(): string|undefined {
    try {
      return localStorage.getItem(this.key) ?? undefined;
    } catch {
      return undefined;
    }
  }

  keep(words: string): void {
    try {
      localStorage.setItem(this.key, words);
    } catch {
      // without it everything works; only a deletion of both copies would go unnoticed
    }
  }
}
