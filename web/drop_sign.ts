// What the page shows while something is dragged over it, and what happens when it is dropped: files of a kind that can
// hold contacts or a workspace are taken, other files are refused in words, links and text are left alone.

const refusedKinds = /^(image|audio|video|font)\/|pdf|zip|msword|officedocument/;
const stays = 4000;  // ms that a refusal stays to be read

const invitation = "Drop the file to open it";
const refusal = "Ringback opens CSV files of contacts and its own workspace files, nothing else";

export class DropSign {
  private readonly sign = document.createElement("div");
  private timer = 0;

  constructor(private readonly take: (files: File[]) => void, private readonly say: (words: string) => void) {
    this.sign.id = "drop";
    this.sign.hidden = true;
    this.sign.setAttribute("aria-hidden", "true");  // nobody drags without seeing; a refusal is said as well
    this.sign.append(document.createElement("p"));
    document.body.append(this.sign);
    window.addEventListener("dragenter", (event) => this.onOver(event));
    window.addEventListener("dragover", (event) => this.onOver(event));
    window.addEventListener("dragleave", (event) => {
      if (event.relatedTarget === null) this.hide();
    });
    window.addEventListener("dragend", () => this.hide());
    window.addEventListener("drop", (event) => this.onDrop(event));
  }

  private onOver(event: DragEvent): void {
    if (event.dataTransfer === null || isTextInField(event)) return;
    event.preventDefault();
    const files = event.dataTransfer.types.includes("Files");
    const items = [...event.dataTransfer.items].filter((item) => item.kind === "file");
    const refused = files && items.length > 0 && items.every((item) => refusedKinds.test(item.type));
    event.dataTransfer.dropEffect = files && !refused ? "copy" : "none";
    if (files) this.show(refused);
  }

  private onDrop(event: DragEvent): void {
    if (event.dataTransfer === null || isTextInField(event)) return;
    event.preventDefault();  // or the browser would leave the page for a link
    this.hide();
    const files = [...event.dataTransfer.files];
    const taken = files.filter((file) => !refusedKinds.test(file.type));
    if (taken.length < files.length) this.refuse();
    if (taken.length > 0) this.take(taken);
  }

  private refuse(): void {
    this.show(true);
    this.timer = window.setTimeout(() => this.hide(), stays);
    this.say(refusal);
  }

  private show(refused: boolean): void {
    clearTimeout(this.timer);
    this.sign.hidden = false;
    this.sign.classList.toggle("refused", refused);
    if (this.sign.firstChild) this.sign.firstChild.textContent = refused ? refusal : invitation;
  }

  private hide(): void {
    clearTimeout(this.timer);
    this.sign.hidden = true;
  }
}

/** Text dragged into a text field is the browser's. */
function isTextInField(event: DragEvent): boolean {
  const overField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
  return overField && !event.dataTransfer?.types.includes("Files");
}
