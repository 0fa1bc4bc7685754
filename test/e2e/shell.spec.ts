import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LaunchedApp, launchApp } from './support/app.ts'
import { runsOnStandin } from './support/executable.ts'
import { expect } from './support/expect.ts'
import { test } from './support/program.ts'
import { words } from './support/words.ts'

// The shell around every page: what a page may not do, whatever it contains; and how the program begins and ends.

let launched: LaunchedApp
/** Nobody's: what a real one tells the form is links.spec.ts's. */
const archive = '/Prøveby.samregister-archive'

test.beforeAll(async () => {
  launched = await launchApp({ args: [archive], env: { ELECTRON_STANDIN_FILES: '1' } })
})
test.afterAll(() => launched.close())

/** The address the window has for main, whatever Chromium calls it. */
const shownAddress = (): Promise<string> =>
  launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL() ?? '')

/** Runs a script in the page and waits until main has been asked about a navigation, then answers where the window is. */
async function afterNavigating(script: string): Promise<string> {
  // Main listens before the page goes: what comes of it is in an object, as a promise alone would be waited for.
  const asked = await launched.app.evaluateHandle(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    return { url: new Promise<string>((resolve) => contents?.once('will-navigate', (event) => resolve(event.url))) }
  })
  await launched.page.evaluate(script)
  await asked.evaluate(({ url }) => url)
  return await shownAddress()
}

test('an archive that the program is started with is in the restore form', async () => {
  const form = launched.page.getByRole('dialog', { name: words('backups', 'restore.title') })
  await expect(form.getByTitle(archive)).toBeVisible()
  await launched.page.keyboard.press('Escape')
  await expect(form).toBeHidden()
})

test('the window comes from app://, has the program’s name as its title and the agreed size', async () => {
  expect(await shownAddress()).toBe('app://samregister/')
  const window = await launched.app.browserWindow(launched.page)
  const found = await window.evaluate((shown) => [shown.getTitle(), ...shown.getSize(), ...shown.getMinimumSize()])
  expect(found).toEqual(['Samregister', 1366, 768, 1024, 640])
})

test('the page sees the bridge only, frozen, and nothing of Node or Electron', async () => {
  const seen = await launched.page.evaluate(() => {
    const { samregister } = window as unknown as { samregister: Record<string, unknown> }
    const overwrite = (): unknown => {
      try {
        samregister['invoke'] = null
      } catch {
        // Refused, as it should be.
      }
      return typeof samregister['invoke']
    }
    return {
      bridge: Object.keys(samregister).sort(),
      frozen: Object.isFrozen(samregister),
      overwritten: overwrite(),
      node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in globalThis)
    }
  })
  expect(seen).toEqual({
    bridge: ['invoke', 'on', 'pathForFile', 'platform'],
    frozen: true,
    overwritten: 'function',
    node: []
  })
})

test('a channel that is not in the contract is refused before it leaves the page', async () => {
  const refused = await launched.page.evaluate(() => {
    const { samregister } = window as unknown as { samregister: { invoke(channel: string): Promise<unknown> } }
    return samregister.invoke('no.such.channel').then(
      () => 'answered',
      (error: Error) => error.message
    )
  })
  expect(refused).toBe('No channel no.such.channel')
})

test('scripts and styles from elsewhere, inline scripts, eval and requests to the network are refused', async () => {
  const found = await launched.page.evaluate(async () => {
    const marks = window as unknown as { inlineRan?: boolean }
    const script = document.createElement('script')
    script.textContent = 'window.inlineRan = true'
    document.head.append(script)
    const load = (kind: 'script' | 'img', src: string): Promise<string> =>
      new Promise((resolve) => {
        const element = document.createElement(kind)
        element.onload = () => resolve('loaded')
        element.onerror = () => resolve('refused')
        element.src = src
        document.head.append(element)
      })
    const evaluated = (): string => {
      try {
        return String(new Function('return 1')())
      } catch (error) {
        return (error as Error).name
      }
    }
    return {
      inline: marks.inlineRan ?? false,
      remote: await load('script', 'https://example.org/x.js'),
      picture: await load('img', 'https://example.org/x.png'),
      eval: evaluated(),
      fetch: await fetch('https://example.org/').then(
        () => 'answered',
        () => 'refused'
      )
    }
  })
  expect(found).toEqual({ inline: false, remote: 'refused', picture: 'refused', eval: 'EvalError', fetch: 'refused' })
})

test('every file comes with the policy, and is what its name says', async () => {
  const served = await launched.page.evaluate(async () => {
    const headersOf = async (path: string): Promise<(string | null)[]> => {
      const { headers } = await fetch(path)
      return ['content-security-policy', 'x-content-type-options', 'cache-control'].map((name) => headers.get(name))
    }
    const script = document.querySelector<HTMLScriptElement>('script[src]')?.src ?? ''
    return { page: await headersOf('/'), script: await headersOf(script) }
  })
  const expected = [expect.stringMatching(/^default-src 'none'; script-src 'self'; /), 'nosniff', 'no-store']
  expect(served).toEqual({ page: expected, script: expected })
})

test('no page is taken in as a frame, and a frame without an address has no bridge', async () => {
  const seen = await launched.page.evaluate(async () => {
    const framed = (src: string): Promise<HTMLIFrameElement> =>
      new Promise((resolve) => {
        const frame = Object.assign(document.createElement('iframe'), { src })
        frame.addEventListener('load', () => resolve(frame))
        document.body.append(frame)
      })
    const own = await framed('/index.html')
    const empty = document.body.appendChild(document.createElement('iframe'))
    const found = {
      // A refused page is one of another origin: nothing of it can be reached.
      own: own.contentDocument === null,
      bridge: empty.contentWindow !== null && 'samregister' in empty.contentWindow
    }
    own.remove()
    empty.remove()
    return found
  })
  expect(seen).toEqual({ own: true, bridge: false })
})

test('app:// serves its own folder and no path out of it', async () => {
  const statuses = await launched.page.evaluate(async () => {
    const ask = async (path: string, method = 'GET'): Promise<number> => (await fetch(path, { method })).status
    return {
      page: await ask('/index.html'),
      up: await ask('/..%2f..%2fpackage.json'),
      encoded: await ask('/%2e%2e/main/main.js'),
      backslash: await ask('/..%5C..%5Cpackage.json'),
      absolute: await ask('//etc/passwd').catch(() => 0),
      source: await ask('/main.tsx'),
      folder: await ask('/assets'),
      nul: await ask('/index.html%00.js'),
      written: await ask('/index.html', 'POST')
    }
  })
  const { page, ...others } = statuses
  expect(page).toBe(200)
  expect(Object.values(others).filter((status) => status < 400 && status !== 0)).toEqual([])
})

for (const [what, script] of [
  ['a script', "location.href = 'https://example.org/'"],
  ['another host of app://', "location.href = location.href.replace('samregister', 'other')"],
  [
    'a link',
    "document.body.append(Object.assign(document.createElement('a'), { href: 'https://example.org/', id: 'out' })); document.getElementById('out').click()"
  ],
  ['an empty page', "location.href = 'about:blank'"]
] as const) {
  test(`the window stays where it is: ${what}`, async () => {
    expect(await afterNavigating(script)).toBe('app://samregister/')
    await expect.poll(() => launched.page.evaluate(() => 'samregister' in window)).toBe(true)
  })
}

test('a page cannot open windows', async () => {
  await launched.page.evaluate(() => void window.open('https://example.org/'))
  // Whatever was going to open has opened when main answers after a further round trip through Chromium.
  await launched.page.evaluate(() => fetch('/index.html'))
  await expect.poll(() => launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  await expect.poll(() => launched.app.windows().length).toBe(1)
})

test('every permission is refused', async () => {
  const states = await launched.page.evaluate(async () => {
    const state = (name: string): Promise<string> =>
      navigator.permissions.query({ name: name as PermissionName }).then((status) => status.state)
    return {
      notifications: await Notification.requestPermission(),
      geolocation: await state('geolocation'),
      camera: await state('camera'),
      clipboard: await state('clipboard-read')
    }
  })
  expect(states).toEqual({ notifications: 'denied', geolocation: 'denied', camera: 'denied', clipboard: 'denied' })
})

test('a second start brings the first window to the front and leaves', async () => {
  const window = await launched.app.browserWindow(launched.page)
  const restored = launched.app.evaluate(({ app }) => new Promise((resolve) => app.once('second-instance', resolve)))
  await window.evaluate((shown) => shown.minimize())
  const [executable = '', profile = ''] = await launched.app.evaluate(({ app }) => [
    process.argv[0] ?? '',
    app.getPath('userData')
  ])
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const second = spawnSync(executable, ['.', `--user-data-dir=${profile}`, ...root], {
    cwd: join(import.meta.dirname, '../..'),
    timeout: 30_000
  })
  expect(second.status).toBe(0)
  await restored
  await expect.poll(() => window.evaluate((shown) => shown.isMinimized())).toBe(false)
})

test('a document is printed to PDF with scripts off, and its window is gone again', async () => {
  const size = await launched.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    return (await contents?.printToPDF({ pageSize: 'A4', printBackground: true }))?.length ?? 0
  })
  expect(size).toBeGreaterThan(1000)
})

test('the page learns the path of a file that was chosen, at once, and of nothing else', async () => {
  const file = join(launched.dir, 'æøå systemer.xlsx')
  writeFileSync(file, 'x')
  await launched.page.evaluate(() => {
    const input = Object.assign(document.createElement('input'), { type: 'file', id: 'chosen' })
    const bridge = (window as unknown as { samregister: { pathForFile(file: unknown): string } }).samregister
    const attempt = (given: unknown): string => {
      try {
        return bridge.pathForFile(given)
      } catch {
        return 'refused'
      }
    }
    input.addEventListener('change', () => {
      const paths = [attempt(input.files?.[0]), attempt(new File(['x'], 'made.xlsx')), attempt('/etc/passwd')]
      input.dataset['paths'] = JSON.stringify(paths)
    })
    document.body.append(input)
  })
  const input = launched.page.locator('#chosen')
  await input.setInputFiles(file)
  await expect(input).toHaveAttribute('data-paths', JSON.stringify([file, '', 'refused']))
})

test('what the stand-in lacks fails by its name', async () => {
  const asked = launched.app.evaluate(({ app }) => app.getGPUInfo('basic').then(() => 'answered'))
  if (runsOnStandin()) await expect(asked).rejects.toThrow('electron stand-in: app.getGPUInfo is not implemented')
  else await expect(asked).resolves.toBe('answered')
})

test('a window with unsaved changes asks before it closes', async () => {
  const { app, page } = launched
  const windows = (): Promise<number> => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
  await app.evaluate(({ app: program, dialog }) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    // The first time the user stays, the second time the window closes.
    dialog.showMessageBoxSync = (...args: unknown[]) => {
      asked.push((args.at(-1) as { message: string }).message)
      return asked.length === 1 ? 1 : 0
    }
    program.removeAllListeners('window-all-closed')
    program.on('window-all-closed', () => {})
  })
  // Without a listener of ours Playwright would answer for us.
  page.on('dialog', () => {})
  await page.evaluate(() => window.addEventListener('beforeunload', (event) => event.preventDefault()))
  // Chromium asks only for pages that somebody has used.
  await page.mouse.click(5, 5)
  const ask = (): Promise<void> => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  const asked = (): Promise<string[]> => app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)

  await ask()
  await expect.poll(asked).toEqual(['Der er ændringer, som ikke er gemt.'])
  expect(await windows()).toBe(1)
  await page.mouse.click(5, 5)
  await ask()
  await expect.poll(windows).toBe(0)
  expect(await asked()).toHaveLength(2)
})
