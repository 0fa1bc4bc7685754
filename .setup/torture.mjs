import { spawn } from 'node:child_process'
import { inRoot } from './places.mjs'
import { runCommand } from './say.mjs'
import { setUp } from './set-up.mjs'
import { environment, nodePath } from './steps/node.mjs'

await runCommand(async () => {
  await setUp()
  return await new Promise((resolve) => {
    const torture = [inRoot('test', 'torture', 'torture.ts'), ...process.argv.slice(2)]
    const child = spawn(nodePath(), torture, { cwd: inRoot(), env: environment(), stdio: 'inherit' })
    child.on('error', () => resolve(1))
    child.on('exit', (code) => resolve(code ?? 1))
  })
})
