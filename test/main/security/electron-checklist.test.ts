import { contentSecurityPolicy, isAppUrl } from '../../../src-main/platform/app-protocol.ts'
import { filesUnder, manifest } from '../../support/project.ts'

// Electron's checklist (electronjs.org/docs/latest/tutorial/security), point by point. What the running program does
// with navigation, windows and permissions is tried in test/e2e/shell.spec.ts.

const sources = ['src-main', 'src-renderer', 'src-shared'].flatMap((folder) =>
  filesUnder(folder, '.ts', '.tsx', '.html')
)
const main = sources.filter(({ path }) => path.startsWith('src-main'))
const textOf = (path: string): string => sources.find((file) => file.path === path)?.text ?? ''
const naming = (pattern: RegExp, among = sources): readonly string[] =>
  among.filter(({ text }) => pattern.test(text)).map(({ path }) => path)

const windows = main.filter(({ text }) => text.includes('new BrowserWindow('))

test('there are two kinds of window, and what follows looks at both', () => {
  expect(windows.map(({ path }) => path).sort()).toEqual(['src-main/platform/printing.ts', 'src-main/window.ts'])
})

test('1 only secure content: every page comes from the program itself, none from the network or from file:', () => {
  expect(naming(/loadFile\(|loadURL\((?!route|document\.url)/, main)).toEqual([])
  for (const url of [
    'http://samregister/',
    'file:///x',
    'app://samregister.evil/',
    'app://print/x',
    'app://samregisterx/'
  ])
    expect([url, isAppUrl(url)]).toEqual([url, false])
})

test.each([
  ['2 no Node in pages', 'nodeIntegration: false'],
  ['3 context isolation', 'contextIsolation: true'],
  ['4 sandbox', 'sandbox: true']
])('%s, said in each window and not left to a default', (_, setting) => {
  for (const { text } of windows) expect(text).toContain(setting)
})

test('5 permissions are refused, both when asked for and when looked up', () => {
  expect(textOf('src-main/main.ts')).toMatch(/setPermissionRequestHandler\(\(.*answer\) => answer\(false\)\)/)
  expect(textOf('src-main/main.ts')).toContain('setPermissionCheckHandler(() => false)')
})

test.each([
  ['2 Node in workers and frames', /nodeIntegrationInWorker|nodeIntegrationInSubFrames/],
  ['6 webSecurity off', /webSecurity: false/],
  ['8 insecure content', /allowRunningInsecureContent/],
  ['9 experimental features', /experimentalFeatures/],
  ['10 Blink features', /enableBlinkFeatures/],
  ['11 and 12 webviews', /<webview|webviewTag: true|allowpopups/],
  ['15 opening addresses in other programs', /openExternal|openPath/],
  ['the remote module', /@electron\/remote|enableRemoteModule/],
  ['code out of text', /\beval\(|new Function\(|dangerouslySetInnerHTML|\.innerHTML/]
])('%s: nowhere in the program', (_, pattern) => {
  expect(naming(pattern)).toEqual([])
})

test('7 the policy refuses all but the program’s own files, and scripts within a page', () => {
  const policy = new Map(contentSecurityPolicy.split('; ').map((part) => [part.split(' ')[0], part] as const))
  expect(policy.get('default-src')).toBe("default-src 'none'")
  expect(policy.get('script-src')).toBe("script-src 'self'")
  expect(contentSecurityPolicy).not.toMatch(/\*|https?:|unsafe-eval|blob:/)
  for (const name of ['base-uri', 'form-action', 'frame-ancestors']) expect(policy.get(name)).toBe(`${name} 'none'`)
})

test('13 and 14 no page goes elsewhere, opens a window or takes in another, whichever it is', () => {
  const confined = textOf('src-main/window.ts')
  for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview'])
    expect(confined).toContain(`contents.on('${event}', refuse)`)
  expect(confined).toContain("setWindowOpenHandler(() => ({ action: 'deny' }))")
  expect(textOf('src-main/main.ts')).toContain(
    "app.on('web-contents-created', (_event, contents) => confine(contents))"
  )
})

// 16: whether a newer Electron is out cannot be asked offline; it is pinned, and this is the oldest one allowed.
test('16 a current Electron', () => {
  expect(Number(manifest.devDependencies['electron']?.split('.')[0])).toBeGreaterThanOrEqual(45)
})

test('17 the sender of every message is looked at, and there is one place where messages come in', () => {
  expect(naming(/ipcMain\.(on|handle|once)/)).toEqual(['src-main/main.ts'])
  expect(textOf('src-main/sender.ts')).toContain('frame !== null && frame.parent === null && isAppUrl(frame.url)')
})

test('the preload hands out nothing of Electron itself', () => {
  expect(naming(/import .*\bipcRenderer\b/)).toEqual(['src-main/preload.ts'])
  expect(textOf('src-main/preload.ts').match(/exposeInMainWorld/g)).toHaveLength(1)
})

test('two places open a connection: who looks whether links answer, and the direct way to the national register', () => {
  const connections =
    /(?<!\w)fetch\(|(from |import |import\(|require\()['"](node:)?(https?|http2|net|tls|dgram|dns)(\/promises)?['"]|WebSocket|EventSource|XMLHttpRequest|sendBeacon|net\.request/
  const opening = ['src-main/features/systems/check-links.ts', 'src-main/features/shielding/idsas/https-way.ts']
  expect([...naming(connections)].sort()).toEqual(opening.sort())
  expect([...naming(/\bopenHttpsWay\b/)].sort()).toEqual([
    'src-main/features/shielding/idsas/https-way.ts',
    'src-main/features/shielding/outgoing/send-job.ts'
  ])
})
