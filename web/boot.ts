// The page while it loads: how much of the program has arrived, of the bytes that the build has counted.
import {carriedProgram} from "./carried.js";

const bar = (): HTMLElement|null => document.querySelector("#boot [role=progressbar]");

/**
 * Fetches the program; the bar follows its bytes. What comes from the browser's own copy is there at once: no share is
 * shown then.
 */
export async function load(address: string, total: number): Promise<Response> {
  const carried = carriedProgram();
  if (carried) return carried;
  const kept = "serviceWorker" in navigator && navigator.serviceWorker.controller !== null;
  const response = await fetch(address);
  if (!response.ok || response.body === null) throw new TypeError(`${address}: ${response.status}`);
  if (kept || total <= 0) return response;
  let loaded = 0;
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      loaded += chunk.length;
      show(loaded / total);
      controller.enqueue(chunk);
    },
  });
  show(0);
  return new Response(response.body.pipeThrough(counting), {headers: {"content-type": "application/wasm"}});
}

function show(share: number): void {
  const element = bar();
  const line = element?.firstElementChild;
  element?.setAttribute("aria-valuenow", String(Math.min(100, Math.round(share * 100))));
  if (line instanceof HTMLElement) line.style.transform = `scaleX(${Math.min(1, share)})`;
}

export function finish(): void {
  document.getElementById("boot")?.remove();
  document.documentElement.dataset["ready"] = "";
}
