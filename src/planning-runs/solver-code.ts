// The solver's WebAssembly, compiled once a process and shared by its threads.
import { readFile } from 'node:fs/promises';

let compiling: Promise<WebAssembly.Module> | undefined;

/**
 * Threads that share the compiled module share what the engine has optimised of it meanwhile: from the second
 * computation on, tier 1 of a county takes half the time.
 */
export function solverCode(): Promise<WebAssembly.Module> {
  compiling ??= readFile(require.resolve('highs/runtime')).then((bytes) => WebAssembly.compile(bytes));
  return compiling;
}
