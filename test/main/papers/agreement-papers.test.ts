import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { loops, placeholderKey, placeholders } from '../../../src-main/features/papers/agreement/placeholders.ts'
import { paperDocx } from '../../../src-main/platform/paper/paper-docx.ts'
import type { ChannelInput } from '../../../src-shared/ipc/contract.ts'
import { languages } from '../../../src-shared/kernel/language.ts'
import { type RegisterProgram, registerProgram } from '../../support/register-program.ts'

// An agreement's documents: filled from the register, nothing left out unseen, and what was made is kept with it.

let test: RegisterProgram
let agreement: string
let asked = 0

beforeAll(async () => {
  test = await registerProgram()
  const processor = await save('supplier', { name: 'Havbris Data ApS', nationalId: '99002069', address: 'Kajen 2' })
  const first = await save('supplier', { name: 'Skybrud Drift <AS>', nationalId: '99003456' })
  const second = await save('supplier', { name: 'Uvarslet Inc.' })
  const subject = await save('subjectCategory', { name: 'Elever på skolerne', nameNb: 'Elever ved skolene' })
  const system = await save('system', { name: 'Elevsystemet' })
  const activity = await save('processingActivity', {
    name: 'Elevadministration',
    purpose: 'Skolegang efter loven\nog fravær',
    subjects: [subject],
    thirdCountryTransfer: { value: 'no' },
    erasure: '5 år'
  })
  agreement = await save('agreement', {
    name: 'Aftale om elever',
    processor,
    systems: [system],
    activities: [activity],
    authorisation: 'general',
    breachHours: 24,
    expiresOn: '2030-12-31'
  })
  await save('subProcessor', { agreement, supplier: first, country: 'Norge', approval: 'approved' })
  await save('subProcessor', { agreement, supplier: second, approval: 'announced' })
})
afterAll(() => test.close())

async function save(entity: string, values: Record<string, unknown>): Promise<string> {
  const channel = `${entity}.save` as 'system.save'
  return (await test.ask(channel, { id: null, version: null, values } as never)).record.id
}

const place = (): string => join(test.folder, `${asked++}.docx`)

async function filled(input: Partial<ChannelInput<'agreement.fill'>> = {}) {
  const answer = await test.ask('agreement.fill', { agreement, language: 'da', path: place(), ...input })
  if (!answer) throw new Error('It is filled')
  return { ...answer, text: textOf(answer.path) }
}

/** A Word file's text, a line for each paragraph. */
function textOf(path: string): string {
  const xml = Buffer.from(unzipSync(readFileSync(path))['word/document.xml'] ?? []).toString()
  return xml.replace(/<\/w:p>|<w:br\/>/g, '\n').replace(/<[^>]+>/g, '')
}

/** A template of the municipality's that says this, a paragraph a line. */
function template(...lines: readonly string[]): string {
  const path = join(test.folder, `template-${asked++}.docx`)
  const blocks = lines.map((text) => ({ kind: 'text' as const, text }))
  writeFileSync(path, paperDocx({ language: 'da', owner: '', date: '', title: 'Skabelon', lines: [], blocks }))
  return path
}

it('says before what is missing, and marks it in the document', async () => {
  const before = await test.ask('agreement.missing', { agreement, language: 'da' })
  expect(before).toEqual(
    expect.arrayContaining(['Dataansvarligs adresse', 'Sikkerhedsforanstaltninger', 'Skybrud Drift <AS>: Ydelse'])
  )
  expect(before).not.toContain('Formål')
  const { text, missing, unknown } = await filled()
  expect(unknown).toEqual([])
  expect(missing.length).toBeGreaterThan(5)
  for (const what of missing) expect(text).toContain(`[MANGLER: ${what}]`)
  for (const one of [
    'Havbris Data ApS',
    '99002069',
    'Skolegang efter loven\nog fravær',
    'Skybrud Drift &lt;AS&gt;',
    'Indtil 31.12.2030'
  ])
    expect(text).toContain(one)
  expect(text).not.toContain('Uvarslet Inc.')
  expect(text).not.toMatch(/[{}]|undefined/)
})

it('fills the annexes in each language, with the terms in it', async () => {
  const subjects = { da: 'Elever på skolerne', nb: 'Elever ved skolene', en: 'Elever på skolerne' }
  const titles = { da: 'Bilag til databehandleraftale', nb: 'Bilag til databehandleravtale', en: 'Annexes to the data' }
  for (const language of languages) {
    const { text, unknown } = await filled({ language })
    expect(unknown).toEqual([])
    for (const one of [subjects[language], titles[language]]) expect(text).toContain(one)
    expect(text).not.toMatch(/[{}]/)
  }
})

it('keeps with the agreement the digest and the day of what was made', async () => {
  const { path, digest } = await filled()
  expect(digest.replaceAll(' ', '')).toBe(createHash('sha256').update(readFileSync(path)).digest('hex'))
  const { values } = await test.ask('agreement.get', { id: agreement })
  expect(values).toMatchObject({ filledOn: '2026-03-04', filledDigest: digest })
})

it('fills a template of one’s own by names in any language, and says which it does not know', async () => {
  const own = template(
    'Mellem {Dataansvarlig} og {processor}',
    '{#Underdatabehandlere}',
    '{Navn} i {country} for {Databehandler}',
    '{/Underdatabehandlere}',
    '{Varighed} {Dummy}'
  )
  const { text, unknown } = await filled({ template: 'own', templatePath: own })
  expect(text).toContain('Mellem Prøve og Havbris Data ApS')
  expect(text).toContain('Skybrud Drift &lt;AS&gt; i Norge for Havbris Data ApS')
  expect(text).toContain('[UKENDT: Dummy]')
  expect(unknown).toEqual(['Dummy'])
})

it('takes its own annexes as a template that was adapted', async () => {
  const templatePath = place()
  await test.ask('agreement.template', { language: 'da', path: templatePath })
  expect(textOf(templatePath)).toContain('{purpose}')
  const adapted = await filled({ template: 'own', templatePath })
  expect(adapted.text).toBe((await filled()).text)
})

it('says where a template is wrong, and writes nothing', async () => {
  const broken = template('{#Underdatabehandlere} uden ende')
  const input = { agreement, language: 'da', template: 'own', path: place() } as const
  const told = await test.refused('agreement.fill', { ...input, templatePath: broken })
  expect(told).toMatchObject({ code: 'template.broken', params: { where: 'Underdatabehandlere' } })
  const noTemplate = join(test.folder, 'no.docx')
  writeFileSync(noTemplate, 'ikke et dokument')
  expect(await test.refused('agreement.fill', { ...input, templatePath: noTemplate })).toMatchObject({
    code: 'template.broken'
  })
  expect(() => readFileSync(input.path)).toThrow()
})

it('refuses a template that unpacks to more than a document can be, or to more than its directory says', async () => {
  const input = { agreement, language: 'da', template: 'own', path: place() } as const
  const parts = unzipSync(readFileSync(template('{Databehandler}')))
  const bomb = join(test.folder, 'bomb.docx')
  const packed = zipSync({ ...parts, 'word/media/image1.png': new Uint8Array(25_000_000) })
  writeFileSync(bomb, packed)
  const refusal = { code: 'template.broken', params: { where: '100 MB' } }
  expect(await test.refused('agreement.fill', { ...input, templatePath: bomb })).toMatchObject(refusal)

  // What the directory says of that part is made small: it is unpacked no further than that.
  const liar = Buffer.from(packed)
  const entry = liar.lastIndexOf('word/media/image1.png') - 46
  expect(liar.readUInt32LE(entry + 24)).toBe(25_000_000)
  liar.writeUInt32LE(1000, entry + 24)
  writeFileSync(bomb, liar)
  expect(await test.refused('agreement.fill', { ...input, templatePath: bomb })).toMatchObject(refusal)
  expect(() => readFileSync(input.path)).toThrow()
})

it('knows each place by its key and its name in every language', () => {
  for (const { key, labels } of [
    ...placeholders,
    ...loops,
    ...loops.flatMap((loop): readonly (typeof placeholders)[number][] => loop.places)
  ])
    for (const name of [key, ...languages.map((language) => labels[language])])
      expect([name, placeholderKey(`  ${name.toUpperCase()} `)]).toEqual([name, key])
})

it('keeps with a completed oversight what the agreement said then, whatever becomes of the agreement', async () => {
  const planned = await save('oversight', { agreement, plannedOn: '2026-03-01' })
  const said = async (id: string) => {
    const { version, values } = await test.ask('oversight.get', { id })
    return { version, text: values['agreementThen'] }
  }
  expect((await said(planned)).text).toBeNull()
  const done = { completedOn: '2026-03-02', method: 'isae3000', nextOn: '2027-03-02' }
  const { version } = await said(planned)
  await test.ask('oversight.save', { id: planned, version, values: done })
  const before = await said(planned)
  expect(before.text).toContain('Databehandler: Havbris Data ApS (99002069)')
  expect(before.text).toContain('Underretning om brud (timer): 24')
  expect(before.text).toContain('Skybrud Drift <AS> (99003456) · Norge · Godkendt')
  const now = await test.ask('agreement.get', { id: agreement })
  await test.ask('agreement.save', { id: agreement, version: now.version, values: { breachHours: 72 } })
  const noted = { id: planned, version: before.version, values: { findings: 'Intet' } }
  await test.ask('oversight.save', noted)
  expect((await said(planned)).text).toBe(before.text)
  const later = await save('oversight', { agreement, completedOn: '2026-04-01' })
  expect((await said(later)).text).toContain('Underretning om brud (timer): 72')
  // Completed for many at once, and taken back: then nothing is kept of a day that was none.
  const many = [await save('oversight', { agreement, plannedOn: '2026-05-01' })]
  const change = {
    entity: 'oversight',
    records: { ids: many },
    values: { completedOn: { set: '2026-05-02' } }
  } as const
  const { batchId } = await test.work('bulk.apply', change)
  expect((await said(many[0] ?? '')).text).toMatch(
    /^Aftalen, som den var 04\.03\.2026\n(.*\n)*Underretning om brud \(timer\): 72/
  )
  await test.work('import.undo', { batchId: String(batchId) })
  expect((await said(many[0] ?? '')).text).toBeNull()
  // One from before evidence was kept is not given any when it only comes back.
  await test.ask('oversight.save', { id: later, version: (await said(later)).version, values: { agreementThen: null } })
  await test.ask('oversight.remove', { id: later, version: (await said(later)).version })
  await test.ask('oversight.restore', { id: later })
  expect((await said(later)).text).toBeNull()
})
