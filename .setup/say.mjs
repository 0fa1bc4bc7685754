/** Says a line to the person at the keyboard; never on standard output, which belongs to what is being started. */
export function say(text) {
  process.stderr.write(`${text}\n`)
}

/** Something that set-up cannot mend by itself, and what a person can do about it. */
export class Trouble extends Error {
  constructor(what, cure) {
    super(what)
    this.cure = cure
  }
}

/** A killed npm tells its children nothing: we then belong to another process than before, and end as if told to. */
function endWithNpm() {
  const parent = process.ppid
  if (!process.env.npm_lifecycle_event) return
  setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'), 500).unref()
}

/** Runs a command's main function; trouble is told in words, anything else with its stack. */
export async function runCommand(main) {
  endWithNpm()
  try {
    process.exitCode = await main()
  } catch (error) {
    if (error instanceof Trouble) say(`\n${error.message}\n→ ${error.cure}`)
    else say(String(error?.stack ?? error))
    process.exitCode = 1
  }
}
