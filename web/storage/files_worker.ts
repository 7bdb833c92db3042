// A dedicated worker: the second copy in the origin's private files. What the page asks is carried out one after the
// other; every question gets one answer.
import type {FilesCopy} from "./copy.js";
import {FileStore} from "./file_store.js";
import {OpfsFolder} from "./opfs_folder.js";

export interface Question {
  id: number;
  act: keyof FilesCopy;
  values: unknown[];
}
export interface Answer {
  id: number;
  value?: unknown;
  fault?: {name: string; message: string};
}

const worker = self as unknown as {
  name: string;
  onmessage: ((event: MessageEvent<Question>) => void)|null;
  postMessage(answer: Answer): void;
};
const store = new FileStore(new OpfsFolder(worker.name));
let last: Promise<unknown> = Promise.resolve();

worker.onmessage = ({data: {id, act, values}}) => {
  last = last.then(async () => {
    try {
      const run = store[act] as (...values: unknown[]) => unknown;
      worker.postMessage({id, value: await run.apply(store, values)});
    } catch (reason) {
      const {name, message} =
          reason instanceof Error || reason instanceof DOMException ? reason : new Error(String(reason));
      worker.postMessage({id, fault: {name, message}});
    }
  });
};
