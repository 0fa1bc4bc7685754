/** A signed file with something changed in each of its parts, unsigned, cut, and of another format or a later version. */
export function* alteredFiles(text: string): Generator<readonly [name: string, text: string]> {
  const file = JSON.parse(text)
  const body = JSON.parse(file.body)
  const written = (more: object): string => JSON.stringify({ ...file, ...more })
  for (const name of Object.keys(body)) {
    const value = String(body[name])
    const middle = value.length >> 1
    const flipped = value.slice(0, middle) + (value[middle] === 'A' ? 'B' : 'A') + value.slice(middle + 1)
    yield [name, written({ body: JSON.stringify({ ...body, [name]: flipped }) })]
  }
  const signature = Buffer.from(file.signature, 'base64')
  for (const at of [0, 31, 63]) {
    const other = Buffer.from(signature)
    other[at] = (other[at] as number) ^ 1
    yield [`signature ${at}`, written({ signature: other.toString('base64') })]
  }
  yield ['no signature', written({ signature: '' })]
  yield ['format', written({ format: 'samregister-shielding-outbox' })]
  yield ['version', written({ version: 2 })]
  yield ['cut', text.slice(0, -20)]
  yield ['empty', '']
}
