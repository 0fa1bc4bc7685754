import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { manifest, root } from './project.ts'

/** Where @electron/fuses finds an executable's fuses: after these characters its version, the count and one each. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const unset = '1'.repeat(8)

/** Makes a folder that electron-builder takes for Electron's distribution: all of its names and nothing in them. */
export function fakeElectron(folder: string): string {
  for (const name of ['resources', 'locales']) mkdirSync(join(folder, name), { recursive: true })
  const executable = Buffer.from(`#!/bin/sh\nexit 1\n# ${sentinel}\x01${String.fromCharCode(unset.length)}${unset}\n`)
  writeFileSync(join(folder, 'electron'), executable, { mode: 0o755 })
  writeFileSync(join(folder, 'version'), manifest.devDependencies['electron'] ?? '')
  const languages = ['da', 'nb', 'en-US', 'en-GB', 'de'].map((language) => `locales/${language}.pak`)
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox', ...languages])
    writeFileSync(join(folder, name), '')
  return folder
}

/** Packs the built program for Linux against that Electron; answers the packed folder. Throws with what was said. */
export async function pack(folder: string): Promise<string> {
  const electron = fakeElectron(join(folder, 'electron'))
  const output = join(folder, 'packed')
  const builder = join(root, 'node_modules/electron-builder/cli.js')
  const config = join(root, '.build/electron-builder.config.ts')
  const options = [`-c.electronDist=${electron}`, `-c.directories.output=${output}`]
  await ended(process.execPath, [builder, '--linux', 'dir', '--x64', '--config', config, ...options], root)
  return join(output, 'linux-unpacked')
}

/** Runs a program to its end; answers what it said, throws that when it failed. */
export function ended(command: string, args: readonly string[], cwd: string, env = process.env): Promise<string> {
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const keep = (part: string): void => {
    said += part
  }
  child.stdout.setEncoding('utf8').on('data', keep)
  child.stderr.setEncoding('utf8').on('data', keep)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve(said) : reject(new Error(`${command} ended with ${code}: ${said}`))
    )
  })
}
