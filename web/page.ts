// The two sides of the door between the page and the program: what the page exports to C++ (Page, called by
// src/platform/web/page_hooks.cpp) and what the program exports to the page (Program).

/** What C++ calls, as Module.page.*; strings have been decoded already. */
export interface Page {
  // mirror
  roleNames(names: string): void;
  applyMirror(words: number, count: number, texts: number, textBytes: number): void;
  announce(words: string, assertive: boolean): void;
  // glyphs
  addFace(css: string, tabular: boolean, icon: boolean): number;
  faceMetrics(face: number, size: number, out: number): void;
  measureGlyph(face: number, codepoint: number, size: number, out: number): void;
  drawGlyph(face: number, codepoint: number, size: number, oversampling: number, out: number): boolean;
  copyGlyph(target: number): void;
  shape(text: string): string;
  // shell
  setCursor(cursor: number): void;
  setTitle(title: string): void;
  setRoute(route: string, replace: boolean): void;
  openRoute(route: string): void;
  isApple(): boolean;
  preference(name: string): string;
  keepPreference(name: string, value: string): void;
  setColours(background: number, text: number, accent: number): void;
  pickFile(accept: string): void;
  askSpace(): void;
  askKept(): void;
  saveKept(): void;
  chooseFolder(): void;
  forgetFolder(): void;
  writeToFolder(name: string, on: string, bytes: Uint8Array, asked: boolean): void;
  record(wish: number, name: string): void;
  makeLink(text: string): void;
  setBadge(count: number): void;
  showMessage(name: string, title: string, text: string, route: string): void;
  askForMessages(): void;
  reload(): void;
  /** 0: the name of the store, 1: "demo" in the demo, 2: the host's own file, as it arrived. */
  visit(what: number): string;
  leaveDemo(): void;
  /** Answered like a link that carries something. */
  openPack(name: string): void;
  eraseAll(): void;
  wake(): void;
}

/** What the program exports; the heap views change when memory grows, so read them anew each time. */
export interface Program {
  HEAPU8: Uint8Array;
  HEAPU32: Uint32Array;
  HEAPF32: Float32Array;
  _malloc(bytes: number): number;
  _free(address: number): void;
  /** Draws one frame. 0: nothing more to do, 1: again in the next animation frame, else: again after that many ms. */
  _frame(): number;
  /** Frames without a picture until input is used up and the mirror is quiet. */
  _pump(): void;
  _step(frames: number): void;
  _pointer_moved(x: number, y: number, touch: number): void;
  _pointer_button(button: number, down: number): void;
  /** 1: what is drawn under the pointer zooms, and the page must not. */
  _pinched(factor: number): number;
  _key(key: number, down: number): void;
  _modifiers(bits: number): void;
  _typed(text: number): void;
  _focus_changed(focused: number): void;
  /** In device pixels, and how many of them make one unit of the program. */
  _resized(columns: number, rows: number, density: number, touch: number): void;
  _context_changed(lost: number): void;
  /** `colours` is the address of numbers 0xRRGGBB, see look.ts. */
  _theme_changed(wishes: number, colours: number): void;
  _route_changed(route: number): void;
  /** In bytes. */
  _space_told(used: number, quota: number): void;
  /** Records that an upgrade has kept as they were. */
  _kept_told(records: number): void;
  /** Addresses of texts; see backup_folder.ts. */
  _folder_told(state: number, name: number, writtenOn: number, fault: number): void;
  /** `length` in ms; see recorder.ts. */
  _recording_told(state: number, length: number, fault: number): void;
  /** Addresses of texts; see sharing.ts. */
  _link_made(address: number, squares: number, fault: number): void;
  /** What a link carried, or why there is nothing. */
  _link_opened(text: number, fault: number): void;
  /** A file that the page has made of what the program gave it. */
  _file_saved(name: number, length: number): void;
  _file_opened(name: number, bytes: number, length: number): void;
  /** Another build of the page waits for the next load. */
  _update_told(): void;
  /** ms until _unseen() is to be called while nobody sees the page; 0: never. */
  _unseen_wait(): number;
  _unseen(): void;
  /** Whether messages of the system may be shown; see messages.ts. */
  _messages_told(leave: number): void;
  _mirror_command(kind: number, key: number, text: number, first: number, last: number, x: number, y: number): void;
  /** Whether an ImGui text field is active. */
  _editing(): number;
  _statistic(which: number): number;
}

/** Calls `use` with the addresses of several texts, which live as long as the call. */
export function withTexts(program: Program, texts: readonly string[], use: (...addresses: number[]) => void): void {
  const [first, ...rest] = texts;
  if (first === undefined) return use();
  withText(program, first, (address) => withTexts(program, rest, (...others) => use(address, ...others)));
}

/** Calls `use` with the address of `text` as a terminated UTF-8 string, which lives as long as the call. */
export function withText(program: Program, text: string, use: (address: number) => void): void {
  const bytes = new TextEncoder().encode(text);
  const address = program._malloc(bytes.length + 1);
  program.HEAPU8.set(bytes, address);
  program.HEAPU8[address + bytes.length] = 0;
  try {
    use(address);
  } finally {
    program._free(address);
  }
}
