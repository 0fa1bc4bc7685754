import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { checkLinks } from '../../../src-main/features/systems/check-links.ts'

let server: Server
let base: string
const seen: { readonly method: string; readonly path: string; readonly headers: IncomingMessage['headers'] }[] = []
/** Nobody is answered here until five wait. */
const atGate: (() => void)[] = []
let inside = 0
let most = 0

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? ''
    seen.push({ method: request.method ?? '', path, headers: request.headers })
    inside++
    most = Math.max(most, inside)
    response.on('close', () => inside--)
    const end = (status: number, headers = {}): void => {
      response.writeHead(status, { 'set-cookie': 'who=me', ...headers }).end()
    }
    if (path === '/silent') return
    if (path === '/onlyGet') return end(request.method === 'HEAD' ? 405 : 200)
    if (path.startsWith('/status/')) return end(Number(path.slice('/status/'.length)))
    if (path === '/moved') return end(302, { location: '/status/200' })
    if (path === '/movedAway') return end(301, { location: '/status/404' })
    if (path === '/toFile') return end(302, { location: 'file:///etc/passwd' })
    if (path === '/circle') return end(302, { location: '/circle' })
    if (path.startsWith('/gate')) {
      atGate.push(() => end(200))
      if (atGate.length === 5) for (const open of atGate.splice(0)) open()
      return
    }
    return end(200)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => void seen.splice(0))

test.each([
  ['/', 'ok'],
  ['/onlyGet', 'ok'],
  ['/moved', 'ok'],
  ['/status/401', 'ok'],
  ['/status/403', 'ok'],
  ['/status/404', 'notFound'],
  ['/status/410', 'notFound'],
  ['/movedAway', 'notFound'],
  ['/status/500', 'noAnswer'],
  ['/status/503', 'noAnswer'],
  ['/toFile', 'noAnswer'],
  ['/circle', 'noAnswer'],
  ['/silent', 'noAnswer']
])('%s is %s', async (path, expected) => {
  expect(await checkLinks([`${base}${path}`], { timeout: path === '/silent' ? 100 : 5000 })).toEqual([expected])
})

test('where nobody listens there is no answer, and what is none of the web is not asked for', async () => {
  const urls = ['http://127.0.0.1:1/', 'file:///etc/passwd', 'ftp://eksempel.dk/a', 'javascript:alert(1)', '']
  expect(await checkLinks(urls)).toEqual(['noAnswer', 'notWeb', 'notWeb', 'notWeb', 'notWeb'])
})

test('the head is asked for first, and no cookie is brought along', async () => {
  await checkLinks([`${base}/status/404`, `${base}/moved`])
  expect(seen.filter(({ path }) => path === '/status/404').map(({ method }) => method)).toEqual(['HEAD', 'GET'])
  for (const { headers } of seen) expect(headers.cookie ?? headers.authorization ?? headers.referer).toBeUndefined()
})

test('five at once and no more', async () => {
  most = 0
  const urls = Array.from({ length: 15 }, (_, i) => `${base}/gate/${i}`)
  expect(await checkLinks(urls)).toEqual(urls.map(() => 'ok'))
  expect(most).toBe(5)
})
