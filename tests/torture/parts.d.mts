export interface Outcome {
  tally: Record<string, number>;
  faults: string[];
}
export interface PartOptions {
  address: string;
  count: number;
  report?: (words: string) => void;
}
export const parts: Record<string, {full: number; run(options: PartOptions): Promise<Outcome>}>;
