// Registers the service worker, which keeps the built files for use without a network, and says when another build
// waits for the next load. Call it after the first interactive frame: it must not compete with the start.

interface TrustedTypes {
  createPolicy(name: string, rules: {createScriptURL(address: string): string}):
      {createScriptURL(address: string): string};
}

const lookAgainAfter = 3_600_000;  // ms

/** `waiting` is called once a build is there that the next load can take. */
export function registerServiceWorker(waiting: () => void = () => undefined): void {
  if (!("serviceWorker" in navigator) || !isSecureContext || !location.protocol.startsWith("http")) return;
  // The one script address that the page ever makes, and the policy lets nothing else through.
  const {trustedTypes} = globalThis as {trustedTypes?: TrustedTypes};
  const policy = trustedTypes?.createPolicy("ringback-service-worker", {
    createScriptURL(address) {
      if (address !== "sw.js") throw new TypeError("no script but the service worker");
      return address;
    },
  });
  const address = policy?.createScriptURL("sw.js") ?? "sw.js";
  navigator.serviceWorker.register(address, {scope: "./", updateViaCache: "none"})
      .then((registration) => follow(registration, waiting), (reason: unknown) => {
        console.warn("Ringback will not work without a network:", reason);
      });
}

function follow(registration: ServiceWorkerRegistration, waiting: () => void): void {
  const watch = (worker: ServiceWorker|null) => worker?.addEventListener("statechange", () => {
    // The first one of all has nothing to wait for.
    if (worker.state === "installed" && registration.active) waiting();
  });
  if (registration.waiting) waiting();
  watch(registration.installing);
  registration.addEventListener("updatefound", () => watch(registration.installing));
  lookNowAndThen(registration);
}

// The browser looks for a new build at every load; a tab that is never loaded again looks when somebody comes back to
// it.
function lookNowAndThen(registration: ServiceWorkerRegistration): void {
  let looked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - looked < lookAgainAfter) return;
    looked = Date.now();
    registration.update().catch(() => undefined);  // there is no network, or the worker was taken out
  });
}
