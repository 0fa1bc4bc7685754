import { readCommandLine } from '../../../src-main/cli/command-line.ts'
import { shownPackages } from '../../../src-main/cli/package-command.ts'
import { textTable } from '../../../src-main/cli/text-table.ts'
import { UsageError } from '../../../src-main/cli/usage-error.ts'
import { environmentLanguage, wordsIn } from '../../../src-main/cli/words.ts'

const command = (...args: string[]) => readCommandLine(args).command
const wrong = (...args: string[]): string => {
  const answer = command(...args)
  if (!(answer instanceof UsageError)) throw new Error('This was taken for a command')
  return answer.text(wordsIn('da'))
}

test('every command is read with what it needs', () => {
  const init = ['init', 'a.samregister', '--municipality', 'Prøveby', '--national-id', '99001011', '--country', 'DK']
  expect(command(...init)).toEqual({
    name: 'init',
    register: 'a.samregister',
    municipality: 'Prøveby',
    nationalId: '99001011',
    country: 'DK',
    purpose: 'all'
  })
  expect(command(...init, '--purpose', 'central')).toMatchObject({ purpose: 'central' })
  const central = { register: 'r' }
  expect(command('consolidate', 'mappe', 'b.xlsx', '--register', 'r')).toEqual({
    ...central,
    name: 'consolidate',
    paths: ['mappe', 'b.xlsx'],
    force: false
  })
  expect(command('across', 'ud.xlsx', '--anonymous', '--register', 'r')).toEqual({
    ...central,
    name: 'across',
    file: 'ud.xlsx',
    anonymous: true
  })
  expect(command('across', '--register', 'r')).toMatchObject({ file: null, anonymous: false })
  expect(command('library', 'novara', 'løn', '--register', 'r')).toMatchObject({
    name: 'library',
    search: 'novara løn'
  })
  expect(command('conflicts', '--register', 'r')).toEqual({ ...central, name: 'conflicts' })
  expect(command('decide', '12', 'same', '--reason', 'Ringet', '--register', 'r')).toEqual({
    ...central,
    name: 'decide',
    what: { question: 12, verdict: 'same' },
    reason: 'Ringet'
  })
  expect(command('decide', 'afgørelser.json', '--register', 'r')).toMatchObject({ what: { file: 'afgørelser.json' } })
  expect(command('feedback', 'ud', '--municipality', 'Sydby', '--register', 'r')).toEqual({
    ...central,
    name: 'feedback',
    folder: 'ud',
    municipality: 'Sydby',
    message: ''
  })
  expect(wrong('decide', '12', 'perhaps', '--register', 'r')).toContain('same, different')
  expect(command('import', 'a.xlsx', 'b.csv', '--register', 'r', '--dry-run', '--json')).toEqual({
    name: 'import',
    register: 'r',
    files: ['a.xlsx', 'b.csv'],
    entity: 'system',
    mapping: null,
    dryRun: true,
    recreate: false,
    templates: false,
    kitos: false
  })
  expect(command('export', 'ud.JSON', '--register', 'r')).toEqual({
    name: 'export',
    register: 'r',
    file: 'ud.JSON',
    format: 'json'
  })
  expect(command('export', 'ud', '--format', 'parquet', '--register', 'r')).toMatchObject({
    file: 'ud',
    format: 'parquet'
  })
  expect(wrong('export', 'ud.xlsx', '--format', 'parquet', '--register', 'r')).toContain('ud.xlsx')
  expect(command('list', '--entity', 'supplier', '--register', 'r')).toEqual({
    name: 'list',
    register: 'r',
    entity: 'supplier'
  })
  expect(command('list', '--entity', 'supplier', '--register', 'r', '--json')).toMatchObject({ items: true })
  expect(command('publish', 'alle.html', '--register', 'r')).toEqual({
    name: 'publish',
    register: 'r',
    file: 'alle.html'
  })
  expect(command('missing', '--register', 'r')).toEqual({ name: 'missing', register: 'r', unit: null })
  expect(
    command('audit', '--register', 'r', '--subscriptions', 'a', 'b', '--system', 'X', '--contacts', 'c', 'd')
  ).toEqual({
    name: 'audit',
    register: 'r',
    systems: ['X'],
    subscriptions: ['a', 'b'],
    contacts: ['c', 'd'],
    status: [],
    lapseMonths: null,
    strict: false
  })
  expect(command('missing', '--unit', 'Skole', '--register', 'r', '--json')).toMatchObject({ unit: 'Skole' })
  expect(command('tasks', '--unit', 'Skole', '--register', 'r')).toEqual({
    name: 'tasks',
    register: 'r',
    unit: 'Skole'
  })
  expect(command('shielding', 'outbox', 'ud.json', '--again', '--register', 'r')).toEqual({
    name: 'shielding',
    register: 'r',
    act: 'outbox',
    file: 'ud.json',
    again: true,
    reveal: false,
    reason: null
  })
  expect(command('undo', 'x', '--register', 'r')).toEqual({ name: 'undo', register: 'r', batch: 'x' })
  expect(command('verify', '--register=r')).toEqual({ name: 'verify', register: 'r', head: null })
  expect(command('verify', '--head', 'b.json', '--register=r')).toEqual({
    name: 'verify',
    register: 'r',
    head: 'b.json'
  })
  expect(command('history-head', 'b.json', '--register=r')).toEqual({
    name: 'history-head',
    register: 'r',
    file: 'b.json'
  })
  expect(command('backup', '--register=r')).toEqual({ name: 'backup', register: 'r' })
  const file = 'a.Samregister-Archive'
  expect(command('archive', file, '--register=r')).toEqual({ name: 'archive', register: 'r', file })
  expect(command('restore', 'k', '--register=r')).toEqual({ name: 'restore', register: 'r', from: 'k', recover: false })
  expect(command('restore', 'k', '--register=r', '--recover')).toMatchObject({ recover: true })
  expect(command('--help')).toBe('help')
  expect(command('list', '-h')).toBe('help')
})

test.each([
  [[], 'Der mangler en kommando.'],
  [['slet'], 'Der er ingen kommando, der hedder slet.'],
  [['list', '--entity', 'system'], 'Der mangler --register.'],
  [['list', '--register', 'r'], 'Der mangler --entity.'],
  [['list', '--register', 'r', '--entity', 'hest'], '--entity skal være en af: municipality'],
  [['export', 'a.pdf', '--register', 'r'], 'a.pdf skal ende på .xlsx, .csv, .zip (csv) eller .json.'],
  [['import', '--register', 'r'], 'Der mangler FIL.'],
  [['verify', 'mere', '--register', 'r'], '“mere” er for meget.'],
  [['verify', '--register', 'r', '--dry-run'], 'Der er ingen indstilling --dry-run.'],
  [['verify', '--register', 'r', '--hurtigt'], 'Der er ingen indstilling --hurtigt.'],
  [['history-head', '--register', 'r'], 'Der mangler FIL.'],
  [['backup', 'x', '--register', 'r'], '“x” er for meget.'],
  [['archive', 'a.zip', '--register', 'r'], 'a.zip skal ende på .samregister-archive.'],
  [['archive', '--register', 'r'], 'Der mangler FIL.'],
  [['restore', '--register', 'r'], 'Der mangler KOPI.'],
  [['restore', 'k'], 'Der mangler --register.'],
  [['backup', '--register', 'r', '--recover'], 'Der er ingen indstilling --recover.'],
  [['list', '--entity', 'system', '--register', 'r', '--head', 'b'], 'Der er ingen indstilling --head.'],
  [['verify', '--register'], 'Der mangler --register.'],
  [['verify', '--register', 'r', '--language', 'sv'], '--language skal være en af: da, nb, en.'],
  [['init', 'p', '--municipality', 'X', '--national-id', '1', '--country', 'SE'], '--country skal være en af: DK, NO.']
])('%j is told', (args, message) => {
  expect(wrong(...args)).toContain(message)
  expect(wrong(...args)).toContain('--help')
})

test('the language is the option’s, else the environment’s, else Danish', () => {
  expect(readCommandLine(['list', '--language', 'nb']).language).toBe('nb')
  expect(environmentLanguage({ LANG: 'nb_NO.UTF-8' })).toBe('nb')
  expect(environmentLanguage({ LANG: 'nn_NO.UTF-8' })).toBe('nb')
  expect(environmentLanguage({ LANG: 'da_DK', LC_ALL: 'en_GB.UTF-8' })).toBe('en')
  expect(environmentLanguage({ LANG: 'C.UTF-8' })).toBe('da')
  expect(environmentLanguage({})).toBe('da')
})

test('a table fits the line: the widest columns are cut, numbers stand to the right', () => {
  const rows = [
    ['KMD Nexus', 'Omsorgsjournal for ældre\nog handicap', '850'],
    ['Æ', '', '7']
  ]
  expect(textTable(['Navn', 'Beskrivelse', 'Antal'], rows, ['left', 'left', 'right'], 40)).toBe(
    [
      'Navn       Beskrivelse             Antal',
      '─────────  ──────────────────────  ─────',
      'KMD Nexus  Omsorgsjournal for æl…    850',
      'Æ                                      7',
      ''
    ].join('\n')
  )
})

test('what of a package was edited is called what its sheets are called', () => {
  const none = { new: 0, changed: 0, gone: 0, deleted: 0, unclear: 0, unchanged: 0 }
  const read = {
    file: 'a.xlsx',
    municipality: 'Prøveby',
    profile: 'public',
    exportedAt: null,
    trust: 'known',
    counts: none
  }
  const result = {
    ...read,
    edited: ['system', 'figures'],
    feedback: null,
    created: 0,
    updated: 0,
    ended: 0,
    batch: null
  }
  expect(shownPackages({ words: wordsIn('nb'), columns: 100 }, [result], true)).toContain('Systemer, Nøkkeltall')
})
