import type { ChildProcess } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { SetUpProject } from '../../support/set-up-project.ts'

// A set-up that is ended takes what it had started along; one that is killed cannot, and the next waits for that instead
// of doing the same beside it.

let project: SetUpProject
let left: number[] = []
beforeEach(() => {
  project = new SetUpProject()
  project.buildsCommandLine("console.log('done')")
})
afterEach(() => {
  for (const pid of left) if (isAlive(pid)) process.kill(pid, 'SIGKILL')
  left = []
  project.remove()
})

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const installs = () => project.calls().filter((call) => call.startsWith('npm ci'))
/** An npm that says who it is and installs for as long as the file `wait` is there. */
function slowNpm(): void {
  project.write('wait', '')
  project.command(
    'npm',
    `
    put('npm-pid', String(process.pid))
    const end = setInterval(() => {
      if (fs.existsSync(path.join(root, 'wait'))) return
      clearInterval(end)
      put('node_modules/.package-lock.json', '{"packages":{}}')
    }, 20)`
  )
}
/** Does something to the launcher as soon as its npm is at work. */
async function atWork(launcher: ChildProcess, act: (npm: number) => void): Promise<void> {
  while (project.read('npm-pid') === '' && launcher.exitCode === null) await wait(20)
  const pid = Number(project.read('npm-pid'))
  left.push(pid)
  act(pid)
}

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  '%s ends npm before the launcher itself has ended',
  async (signal) => {
    slowNpm()
    let pid = 0
    const { code } = await project.start('cli.mjs', [], {
      onStart: (child) =>
        void atWork(child, (npm) => {
          pid = npm
          child.kill(signal)
        })
    })
    expect([code, isAlive(pid)]).toEqual([{ SIGTERM: 143, SIGINT: 130, SIGHUP: 129 }[signal], false])
    expect(existsSync(project.path('.setup', '.busy'))).toBe(false)
  }
)

test('after a kill the next waits for the npm that goes on, and does not start a second one', async () => {
  slowNpm()
  const killed = await project.start('cli.mjs', [], {
    onStart: (child) => void atWork(child, () => child.kill('SIGKILL'))
  })
  expect(killed.signal).toBe('SIGKILL')
  const pid = Number(project.read('npm-pid'))
  let waited = false
  const next = await project.start('cli.mjs', [], {
    onStart: (child) =>
      child.stderr?.on('data', (text: string) => {
        if (!text.includes('waiting for it')) return
        waited = isAlive(pid) && installs().length === 1
        rmSync(project.path('wait'))
      })
  })
  expect([waited, next.code, next.out]).toEqual([true, 0, 'done\n'])
  expect(installs()).toHaveLength(1)
})

test('a note of a process that has ended, or whose number is another’s now, holds up nobody', async () => {
  project.command('npm', "put('node_modules/.keep')")
  const ended = await project.evaluate('console.log(process.pid)')
  project.write('.setup/.busy/owner', `${ended.out.trim()} 1`)
  project.write(`.setup/.busy/child-${ended.out.trim()}`, `${ended.out.trim()} 1`)
  // This one runs, and began at another time than the note says.
  project.write(`.setup/.busy/child-${process.pid}`, `${process.pid} 1`)
  const { code, out } = await project.start('cli.mjs')
  expect([code, out]).toEqual([0, 'done\n'])
})
