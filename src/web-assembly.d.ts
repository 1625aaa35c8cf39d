// The part of WebAssembly that is used here: Node has it, its type package leaves it to the browser's.
declare global {
  namespace WebAssembly {
    /** Compiled code, which threads may share. */
    interface Module {
      readonly [Symbol.toStringTag]: string;
    }
    function compile(bytes: Uint8Array): Promise<Module>;
  }
}

export {};
