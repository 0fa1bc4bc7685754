import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { calendarOf } from '../../../src-main/features/tasks/export/calendar.ts'
import { mailDraft, plainAddress } from '../../../src-main/features/tasks/export/mail-draft.ts'
import type { Task } from '../../../src-shared/features/tasks/task.ts'
import { addDays } from '../../../src-shared/kernel/dates.ts'
import { anyUnit } from '../../support/any-unit.ts'
import { type TestProgram, testProgram } from '../../support/program.ts'

// What is taken along is read back by readers of their own: RFC 5545's lines, RFC 5322's headers.

/** A calendar's lines, unfolded: name, parameters, value. */
function linesOf(calendar: string): readonly { name: string; params: string; value: string }[] {
  expect(calendar.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
  expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  return calendar
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [, name = '', params = '', value = ''] = /^([A-Z-]+)((?:;[^:;]+)*):(.*)$/.exec(line) ?? []
      if (name === '') throw new Error(`No line of a calendar: ${line}`)
      return { name, params, value: value.replace(/\\([\\;,nN])/g, (_, sign) => (/n/i.test(sign) ? '\n' : sign)) }
    })
}

interface Event {
  readonly [name: string]: string
}

function eventsOf(calendar: string): readonly Event[] {
  const events: Record<string, string>[] = []
  for (const { name, params, value } of linesOf(calendar)) {
    if (name === 'BEGIN' && value === 'VEVENT') events.push({})
    else if (events.length > 0) Object.assign(events.at(-1) ?? {}, { [`${name}${params}`]: value })
  }
  return events
}

/** A mail's headers, unfolded and decoded, and its body. */
function readMail(text: string): { readonly headers: ReadonlyMap<string, string>; readonly body: string } {
  const [head = '', ...rest] = text.split('\r\n\r\n')
  const headers = new Map<string, string>()
  for (const line of head.replaceAll('\r\n ', ' ').split('\r\n')) {
    const [, name = '', value = ''] = /^([A-Za-z-]+): (.*)$/.exec(line) ?? []
    if (name === '' || headers.has(name)) throw new Error(`No header of its own: ${line}`)
    headers.set(name, decoded(value))
  }
  const wrong = text.split('\r\n').filter((line) => !/^[\x20-\x7e]*$/.test(line) || line.length > 998)
  expect(wrong).toEqual([])
  return { headers, body: Buffer.from(rest.join('').replaceAll('\r\n', ''), 'base64').toString('utf8') }
}

function decoded(value: string): string {
  return value
    .replaceAll(/\?= +=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?B\?([A-Za-z0-9+/=]{0,63})\?=/g, (_, word) => Buffer.from(word, 'base64').toString('utf8'))
}

const task: Task = {
  key: 'verification:1',
  kind: 'verification',
  entity: 'system',
  recordId: '019a0000-0000-7000-8000-000000000001',
  name: 'Journal',
  field: 'reviewedOn',
  due: '2026-12-31',
  overdue: false,
  reason: 'neverVerified',
  params: {},
  for: { personId: null, name: '', email: '', as: null, unitId: null, unit: '' }
}
const options = {
  language: 'da' as const,
  dates: { date: (civil: string) => civil },
  registerId: 'prøve',
  name: 'Opgaver',
  now: '2026-11-28T10:00:00.000Z'
}

/** Day + 60: nobody's. */
const number = '010190-1234'.replace('01', '61')

describe('a calendar', () => {
  it('has an all-day event for each task, whatever the names hold, the same one when it is taken out again', () => {
    const name = fc.string({ unit: 'grapheme', maxLength: 120 })
    const day = fc.nat(20_000).map((days) => addDays('2000-01-01', days))
    fc.assert(
      fc.property(fc.array(fc.tuple(name, day), { maxLength: 5 }), (made) => {
        const tasks = made.map(([text, due], i) => ({ ...task, recordId: `id-${i}`, name: text, due }))
        const events = eventsOf(calendarOf(tasks, options))
        const later = eventsOf(calendarOf(tasks, { ...options, now: '2026-11-29T10:00:00.000Z' }))
        expect(events).toHaveLength(tasks.length)
        for (const [i, event] of events.entries()) {
          const due = tasks[i]?.due ?? ''
          expect(event['DTSTART;VALUE=DATE']).toBe(due.replaceAll('-', ''))
          expect(event['DTEND;VALUE=DATE']).toBe(addDays(due, 1).replaceAll('-', ''))
          expect(event['UID']).toBe(`verification-id-${i}@prøve.samregister`)
          expect(later[i]?.['UID']).toBe(event['UID'])
          expect(Number(later[i]?.['SEQUENCE'])).toBeGreaterThan(Number(event['SEQUENCE']))
        }
      }),
      { numRuns: 30 }
    )
  })

  it('holds nobody’s number and nothing that a name would add to it', () => {
    const calendar = calendarOf([{ ...task, name: `Sag ${number}\r\nEND:VEVENT\r\nBEGIN:VALARM` }], options)
    expect(calendar).not.toContain(number)
    expect(linesOf(calendar).filter(({ name, value }) => name === 'END' && value === 'VEVENT')).toHaveLength(1)
    expect(calendar).not.toMatch(/^BEGIN:VALARM/m)
  })
})

describe('a draft of a mail', () => {
  it('says what was meant, in headers of its own alone, whatever names and addresses hold', () => {
    const hostile = fc.oneof(
      fc.string({ unit: anyUnit, maxLength: 90 }),
      fc.constantFrom('a\r\nBcc: x@y.dk', 'x\nSubject: z', 'b\r\n\r\nhej', 'ø\u2028Cc: a', 'æøå'.repeat(40))
    )
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (name, email, subject, body) => {
        const { headers, body: read } = readMail(mailDraft({ to: { name, email }, subject, body, now: options.now }))
        const known = ['To', 'Subject', 'Date', 'X-Unsent', 'MIME-Version', 'Content-Type', 'Content-Transfer-Encoding']
        expect([...headers.keys()].filter((header) => !known.includes(header))).toEqual([])
        expect(headers.has('To')).toBe(plainAddress(email) !== null)
        expect(read.length).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 100 }
    )
  })

  it('is read back letter by letter, with its number masked', () => {
    const to = { name: 'Åse Ærø, “chef”', email: 'aase@example.dk' }
    const subject = `Tre opgaver ${'i et meget langt emne med æ, ø og å '.repeat(4)}`.trim()
    const { headers, body } = readMail(
      mailDraft({ to, subject, body: `Linje 1\nLinje 2 om ${number}`, now: options.now })
    )
    expect(headers.get('To')).toBe('Åse Ærø, “chef” <aase@example.dk>')
    expect(headers.get('Subject')).toBe(subject)
    expect(headers.get('Date')).toBe('Sat, 28 Nov 2026 10:00:00 +0000')
    expect(headers.get('X-Unsent')).toBe('1')
    expect(body).toMatch(/^Linje 1\r\nLinje 2 om /)
    expect(body).not.toContain(number)
  })

  test.each(['a@b.dk\r\nBcc: c@d.dk', 'a b@c.dk', '<a@b.dk>', 'a@b.dk, c@d.dk', '', 'a@', 'æ@b.dk'])(
    'has no recipient where the address is %j',
    (email) => {
      expect(plainAddress(email)).toBeNull()
      const { headers } = readMail(mailDraft({ to: { name: 'X', email }, subject: 'Y', body: 'Z', now: options.now }))
      expect(headers.has('To')).toBe(false)
    }
  )
})

describe('through the program', () => {
  let program: TestProgram
  let saveTo = ''
  let printed = ''
  beforeAll(async () => {
    program = await testProgram({
      clock: { now: () => new Date(options.now) },
      host: {
        dialogs: {
          open: async () => [program.folder],
          save: async ({ proposed = '' }) => {
            saveTo = join(program.folder, proposed.split(/[\\/]/).at(-1) ?? '')
            return saveTo
          }
        },
        printToPdf: async ({ html }) => {
          printed = html
          return Buffer.from('%PDF-1.7')
        }
      }
    })
    const put = async (entity: 'person' | 'system', values: Record<string, string>) =>
      (await program.ask(`${entity}.save`, { id: null, version: null, values })).record.id
    const first = await put('person', { name: 'Ane', email: 'ane@example.dk' })
    const twin = await put('person', { name: 'Ane' })
    await put('system', { name: 'Journal', owner: first, reviewedOn: '2020-01-14' })
    await put('system', { name: 'Bogføring', owner: twin, reviewedOn: '2025-12-24' })
    await put('system', { name: 'Herreløs', reviewedOn: '2025-12-25' })
  })
  afterAll(() => program.close())

  test('the calendar lies where it was chosen', async () => {
    const done = await program.ask('tasks.calendar', { filter: {}, language: 'da' })
    expect(done).toEqual({ path: saveTo, count: 3 })
    expect(saveTo).toMatch(/Opgaver 2026-11-28\.ics$/)
    const events = eventsOf(readFileSync(saveTo, 'utf8'))
    expect(events.map((event) => [event['SUMMARY'], event['DTSTART;VALUE=DATE']])).toEqual([
      ['Verificering: Journal', '20210114'],
      ['Verificering: Bogføring', '20261224'],
      ['Verificering: Herreløs', '20261225']
    ])
  })

  test('each person has a draft, in a folder that is new each time', async () => {
    const filter = { times: ['overdue' as const, 'soon' as const] }
    const done = await program.ask('tasks.drafts', { filter, language: 'da' })
    expect(done).toMatchObject({ count: 2, withoutAddress: 1, nobody: 1 })
    const folder = done?.path ?? ''
    expect(readdirSync(folder).sort()).toEqual(['Ane (2).eml', 'Ane.eml'])
    const mails = readdirSync(folder).map((name) => readMail(readFileSync(join(folder, name), 'utf8')))
    const own = mails.find(({ headers }) => headers.get('To') === 'Ane <ane@example.dk>')
    expect(own?.headers.get('Subject')).toBe('1 opgave i systemregistret, Prøve')
    expect(own?.body).toContain('- 14.01.2021  Verificering: Journal\r\n  Verificeret 14.01.2020; gælder i 12 måneder')
    expect(own?.body).not.toContain('Bogføring')
    const again = await program.ask('tasks.drafts', { filter, language: 'da' })
    expect(again?.path).toBe(`${folder} (2)`)
  })

  test('the list for paper has each person’s tasks, and the year ahead where that is asked', async () => {
    const input = { jobId: randomUUID(), language: 'da' as const, to: 'pdf' as const }
    expect(await program.ask('tasks.reminders', { ...input, filter: {} })).toMatchObject({ count: 3 })
    expect(readFileSync(saveTo, 'latin1')).toBe('%PDF-1.7')
    for (const text of ['Huskeliste', 'Ane', 'Journal', '14.01.2021', 'Ingen ansvarlig', 'Herreløs'])
      expect(printed).toContain(text)
  })
})
