import fc from 'fast-check'
import { readArguments } from '../../../src-main/platform/arguments.ts'
import { readLink, readPath } from '../../../src-shared/features/program/launch.ts'

// Links come from anywhere: a mail, a page, a document. They name a place in the program, or they are nothing.

const id = '0197f3c2-7a51-7c3e-9d55-0c7a4b2f1e88'

test.each([
  ['samregister://open?route=/systems/all', '/systems/all'],
  // As Windows and browsers write it.
  ['samregister://open/?route=/overview', '/overview'],
  [`samregister://open?route=/systems/all/${id}`, `/systems/all/${id}`]
])('%s opens a place', (text, route) => {
  expect(readLink(text)).toEqual({ kind: 'route', route })
})

test.each([
  ['a command', 'samregister://run?route=/overview'],
  ['a file', 'samregister://open?file=/etc/passwd'],
  ['a path of the system', 'samregister://open?route=C:\\Windows\\System32\\calc.exe'],
  ['a path on another machine', 'samregister://open?route=//server/share'],
  ['going up', 'samregister://open?route=/systems/../../etc'],
  ['going up, encoded', 'samregister://open?route=/%2e%2e/%2e%2e/etc'],
  ['an address elsewhere', 'samregister://open?route=https://example.org'],
  ['a script', 'samregister://open?route=javascript:alert(1)'],
  ['markup', 'samregister://open?route=/<img src=x onerror=alert(1)>'],
  ['a second parameter', 'samregister://open?route=/overview&register=/tmp/x.samregister'],
  ['two routes', 'samregister://open?route=/overview&route=/systems'],
  ['a name and a password', 'samregister://user:word@open?route=/overview'],
  ['a port', 'samregister://open:80?route=/overview'],
  ['a fragment', 'samregister://open?route=/overview#/settings'],
  ['options behind it', 'samregister://open?route=/overview --gpu-launcher=calc'],
  ['a quotation mark and options', 'samregister://open?route=/overview" --inspect'],
  ['a line break', 'samregister://open?route=/overview\n/settings'],
  ['a zero character', 'samregister://open?route=/overview\0'],
  ['a query of the place', 'samregister://open?route=/systems/all?search=x'],
  ['an endless one', `samregister://open?route=/${'a'.repeat(100_000)}`],
  ['an endlessly deep one', `samregister://open?route=${'/a'.repeat(50_000)}`],
  ['nothing', ''],
  ['another scheme', 'https://open?route=/overview'],
  ['a scheme with more before it', 'x samregister://open?route=/overview']
])('%s is no link', (_, text) => {
  expect(readLink(text)).toBeNull()
})

const sealed = 'eyJhbGciOiJFQ0RILUVTIn0..bm9uY2U.Y2lwaGVy-_.dGFn'

test.each([`samregister://sloering?context=${sealed}`, `samregister://sloering/?context=${sealed}`])(
  '%s brings a sealed context along',
  (text) => {
    expect(readLink(text)).toEqual({ kind: 'context', sealed })
  }
)

test.each([
  ['a number', 'samregister://sloering?context=671170-1234'],
  ['four parts', 'samregister://sloering?context=a..b.c'],
  ['six parts', `samregister://sloering?context=${sealed}.d`],
  ['something behind it', `samregister://sloering?context=${sealed}&route=/overview`],
  ['an escape', `samregister://sloering?context=${sealed}%2e`],
  ['an endless one', `samregister://sloering?context=${sealed}${'a'.repeat(10_000)}`],
  ['another name', `samregister://sloering?cpr=${sealed}`]
])('%s is no context', (_, text) => {
  expect(readLink(text)).toBeNull()
})

test('whatever a link says, what comes of it is words and ids between slashes', () => {
  const path = fc.array(fc.string()).map((names) => `/${names.map(encodeURIComponent).join('/')}`)
  const tail = fc.oneof(fc.string(), path, fc.string({ unit: fc.constantFrom(...'/.%\\a-:?&#" \0') }))
  fc.assert(
    fc.property(tail, (text) => {
      const read = readLink(`samregister://open?route=${text}`)
      return read === null || (read.kind === 'route' && read.route === text && !/[^/A-Za-z0-9-]|\/\//.test(text))
    }),
    { numRuns: 2000 }
  )
})

test.each([
  ['/home/me/Vejle.samregister', 'register'],
  ['/home/me/Vejle.samregister/', 'register'],
  ['C:\\Data\\Vejle.SAMREGISTER', 'register'],
  ['/home/me/Vejle.samregister-archive', 'archive'],
  ['/home/me/henvendelse.samcontext', 'contextFile'],
  ['/home/me/S-12.samdecision', 'decision']
])('%s is the program’s own (%s)', (path, kind) => {
  expect(readPath(path)).toEqual({ kind, path })
})

test.each(['/home/me/Vejle.xlsx', '/home/me/samregister', '/home/me/x.samregister\0.xlsx', ''])(
  '%j is neither',
  (path) => {
    expect(readPath(path)).toBeNull()
  }
)

test('a command line holds options, the program itself and at most one request', () => {
  const read = (...args: string[]): unknown => readArguments(args, '/home/me')
  expect(read('.', '--user-data-dir=/tmp/x.samregister', '--no-sandbox')).toBeNull()
  expect(read('--', 'Vejle.samregister')).toEqual({ kind: 'register', path: '/home/me/Vejle.samregister' })
  expect(read('/a/Vejle.samregister', 'samregister://open?route=/overview', '--x')).toEqual({
    kind: 'route',
    route: '/overview'
  })
  // A link that is refused is no path either, whatever it ends with.
  expect(read('samregister://run?x=/tmp/Vejle.samregister')).toBeNull()
})
