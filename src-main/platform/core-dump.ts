import { writeFileSync } from 'node:fs'

/**
 * Keeps this process' memory, and that of what it starts, out of a core dump: whoever gets the dump of a crash would
 * read keys, names and numbers in it. On Linux the process itself can say which of its memory is dumped (core(5),
 * "Controlling which mappings are written"): none. That holds also where a service takes the dumps, which `ulimit -c 0`
 * does not. Windows and macOS write none unless somebody has set the machine so; nothing can be said there.
 */
export function keepOutOfCoreDumps(): void {
  if (process.platform !== 'linux') return
  try {
    writeFileSync('/proc/self/coredump_filter', '0')
  } catch {
    // A system without it; then it dumps what it is set to.
  }
}
