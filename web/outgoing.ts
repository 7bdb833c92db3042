// What goes out of the page by the user's wish: files, the clipboard, links. Nothing here ever sends anything by
// itself.

const forget = 60_000;  // ms after which a saved file's address is given up: some browsers read it late

/** Offers bytes as a download. */
export function saveFile(name: string, mediaType: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], {type: mediaType}));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName(name);
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), forget);
}

// No folders, no control characters, nothing that a file system refuses.
function fileName(name: string): string {
  return name.replace(/[\u0000-\u001f\u007f\\/:*?"<>|]/g, "_").replace(/^\.+/, "_") || "ringback";
}

/** Copies text; where the browser forbids the clipboard, the old way by a selection. */
export function copyText(text: string): void {
  const old = () => copyBySelection(text);
  if (navigator.clipboard) navigator.clipboard.writeText(text).catch(old);
  else old();
}

function copyBySelection(text: string): void {
  const focused = document.activeElement;
  const area = document.createElement("textarea");
  area.value = text;
  area.setAttribute("aria-hidden", "true");
  area.className = "unseen";
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
}

/** The link as it may be opened; nothing where it is of another kind than these. */
export function allowedLink(href: string): string|undefined {
  const allowed = /^(https?:\/\/[^/\s]|mailto:|tel:|sms:)/i;
  return allowed.test(href) && !/[\u0000-\u0020\u007f]/.test(href) && URL.canParse(href) ? href : undefined;
}

/** Opens a web page in a tab of its own; hands mail, calls and texts to the programs that do them. */
export function openLink(href: string): void {
  const allowed = allowedLink(href);
  if (!allowed) return;
  const link = document.createElement("a");
  link.href = allowed;
  link.rel = "noopener noreferrer";
  if (/^https?:/i.test(allowed)) link.target = "_blank";
  link.click();
}

/** Whether the browser has a share sheet. */
export const canShare = (): boolean => typeof navigator.share === "function";

/** Hands a text to the share sheet; the user may think better of it. */
export function shareText(title: string, text: string): void {
  void navigator.share(title === "" ? {text} : {title, text}).catch(() => undefined);
}
