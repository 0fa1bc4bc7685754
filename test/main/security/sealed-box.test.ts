import fc from 'fast-check'
import {
  createKeyPair,
  createOpener,
  createSealer,
  openSealed,
  publicKeyOfPrivate,
  seal
} from '../../../src-main/security/sealed-box.ts'

const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array))

it('opens for the holder and the purpose it was sealed for, and for nobody else', () => {
  const [holder, other] = [createKeyPair(), createKeyPair()]
  fc.assert(
    fc.property(bytes, fc.string(), fc.string(), (secret, purpose, another) => {
      const sealed = seal(holder.publicKey, secret, purpose)
      expect(openSealed(holder.privateKey, sealed, purpose)).toEqual(secret)
      expect(openSealed(other.privateKey, sealed, purpose)).toBeNull()
      if (another !== purpose) expect(openSealed(holder.privateKey, sealed, another)).toBeNull()
    }),
    { numRuns: 50 }
  )
})

it('notices each altered byte, and takes garbage for nothing', () => {
  const holder = createKeyPair()
  const sealed = Buffer.from(seal(holder.publicKey, Buffer.from('hemmeligt'), 'p'), 'base64')
  for (let at = 0; at < sealed.length; at++) {
    const altered = Buffer.from(sealed)
    altered[at] = (altered[at] ?? 0) ^ 1
    expect(openSealed(holder.privateKey, altered.toString('base64'), 'p')).toBeNull()
  }
  for (const garbage of ['', 'AAAA', '%%%', sealed.subarray(0, 59).toString('base64')])
    expect(openSealed(holder.privateKey, garbage, 'p')).toBeNull()
})

it('seals the same twice in two different ways, and knows its public half', () => {
  const holder = createKeyPair()
  expect(publicKeyOfPrivate(holder.privateKey)).toBe(holder.publicKey)
  expect(seal(holder.publicKey, Buffer.from('a'), 'p')).not.toBe(seal(holder.publicKey, Buffer.from('a'), 'p'))
})

it('seals and opens many at once as one by one, in any order, and in a different way each', () => {
  const [holder, other] = [createKeyPair(), createKeyPair()]
  const [one, two] = [createSealer(holder.publicKey), createSealer(holder.publicKey)]
  const boxes = ['a', 'b', 'a', 'c', 'a'].map((text, i) => ({
    text,
    purpose: `p${i}`,
    sealed: (i % 2 === 0 ? one : two).seal(Buffer.from(text), `p${i}`)
  }))
  expect(new Set(boxes.map(({ sealed }) => sealed)).size).toBe(boxes.length)
  const opener = createOpener(holder.privateKey)
  const stranger = createOpener(other.privateKey)
  for (const { text, purpose, sealed } of [...boxes, ...boxes.toReversed()]) {
    expect(openSealed(holder.privateKey, sealed, purpose)?.toString()).toBe(text)
    expect(opener.open(sealed, purpose)?.toString()).toBe(text)
    expect(opener.open(sealed, 'another')).toBeNull()
    expect(stranger.open(sealed, purpose)).toBeNull()
    expect(opener.open('%%%', purpose)).toBeNull()
  }
  for (const used of [one, two, opener, stranger]) used.end()
})
