// Copying with the keyboard what cannot be selected because it is used by a click: a row, a button, a link. With
// nothing selected, what has the focus is copied as it reads; the cells of a row become columns of a spreadsheet.
import {recordOf, usableRecord} from "./mirror/record.js";

export function copyWhatHasTheFocus(): void {
  document.addEventListener("copy", (event) => {
    if (document.getSelection()?.isCollapsed === false) return;
    const record = usableRecord(document.activeElement);
    if (record === null || record.isField || event.clipboardData === null) return;
    event.clipboardData.setData("text/plain", wordsOf(record.element.closest("[role=row]") ?? record.element));
    event.preventDefault();
  });
}

function wordsOf(element: Element): string {
  const cells = element.querySelectorAll("[role=cell], [role=gridcell], [role=rowheader]");
  if (cells.length > 0) return [...cells].map((cell) => allWordsOf(cell).join(" ")).join("\t");
  return allWordsOf(element).join("\n");
}

function allWordsOf(element: Element): string[] {
  const record = recordOf(element);
  const name = (element.getAttribute("aria-label") ?? record?.label?.data ?? "").trim();
  const inside = [...element.children].flatMap(allWordsOf).filter((words) => !name.includes(words));
  return name === "" ? inside : [name, ...inside];
}
