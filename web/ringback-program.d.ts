// The launcher that Emscripten writes beside ringback.wasm, as far as web/ uses it.
declare module "ringback-program" {
  export interface RingbackProgram {
    readonly HEAPU8: Uint8Array;
    readonly HEAPU32: Uint32Array;
    readonly HEAPF32: Float32Array;
    readonly HEAPF64: Float64Array;
    UTF8ToString(address: number, maxBytes?: number): string;
    stringToUTF8(text: string, address: number, maxBytes: number): void;
    lengthBytesUTF8(text: string): number;
    _malloc(bytes: number): number;
    _free(address: number): void;
  }

  export interface RingbackOptions {
    canvas?: HTMLCanvasElement;
    locateFile?: (file: string) => string;
    onAbort?: (reason: unknown) => void;
    print?: (line: string) => void;
    printErr?: (line: string) => void;
    [hook: string]: unknown;
  }

  export default function createRingback(options?: RingbackOptions): Promise<RingbackProgram>;
}
