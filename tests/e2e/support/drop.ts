// A file that is dragged onto the page from outside.
import type {Page} from "@playwright/test";

export async function drop(page: Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
      ([fileName, content]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([content!], fileName!));
        return transfer;
      },
      [name, text],
  );
  for (const type of ["dragenter", "dragover", "drop"])
    await page.getByRole("main").dispatchEvent(type, {dataTransfer: data});
}
