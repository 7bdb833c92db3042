// Registers the service worker, which keeps the built files for use without a network. Call it after the first
// interactive frame: it must not compete with the start.

interface TrustedTypes {
  createPolicy(name: string, rules: {createScriptURL(address: string): string}):
      {createScriptURL(address: string): string};
}

export function registerServiceWorker(): void {
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
  navigator.serviceWorker.register(address, {scope: "./", updateViaCache: "none"}).catch((reason: unknown) => {
    console.warn("Ringback will not work without a network:", reason);
  });
}
