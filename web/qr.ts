// QR codes; a file of its own, fetched only when one is drawn.
import qrcode from "qrcode-generator";

export function squares(text: string): string {
  const code = qrcode(0, "M");
  code.addData(text, "Byte");
  code.make();
  const side = Array.from({length: code.getModuleCount()}, (_, i) => i);
  return side.map((row) => side.map((column) => (code.isDark(row, column) ? "1" : "0")).join("")).join("\n");
}
