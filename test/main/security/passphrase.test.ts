import { checkPassphrase } from '../../../src-main/security/passphrase.ts'

test.each([
  '',
  'a',
  'password',
  'aaaaaaaaaaaa',
  'qwertyuiopas',
  'test1234test',
  '12345678901234567890',
  'x'.repeat(1000)
])('is too easily guessed: %s', async (passphrase) => expect((await checkPassphrase(passphrase)).ok).toBe(false))

test.each(['correct horse battery staple', 'en lang sætning om kaffe', 'hemmelig-kode-123', 'rigtig hest batteri'])(
  'suffices: %s',
  async (passphrase) => expect(await checkPassphrase(passphrase)).toMatchObject({ ok: true })
)

test('what everyone at the desk knows counts for nothing', async () => {
  const passphrase = 'Prøvekøbing Kommune'
  expect((await checkPassphrase(passphrase)).ok).toBe(true)
  expect((await checkPassphrase(passphrase, ['Prøvekøbing Kommune'])).ok).toBe(false)
})
