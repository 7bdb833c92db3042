// Whether the browser has private files for this page. A page from a disk has none, though browsers offer it the door.

export const hasPrivateFiles = (): boolean =>
    typeof navigator.storage?.getDirectory === "function" && location.protocol !== "file:";
