/** Random numbers that are the same on every machine (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A made cell: text, or a date as the serial number that a spreadsheet keeps. */
export type MadeCell = string | { readonly serial: number } | null

/** The headers of the made list: 27 that the register has a home for and three that it keeps. */
export const madeHeaders = [
  'Id',
  'System',
  'Leverandør',
  'Lev. CVR',
  'Systemejer',
  'Systemejer mail',
  'Systemforvalter',
  'Forvaltning',
  'Beskrivelse',
  'Kategori',
  'Drift',
  'Status',
  'Alias',
  'Webadresse',
  'Versionsnummer',
  'Ibrugtagning',
  'Bruges af',
  'Integrationer',
  'Loginmetode',
  'Personoplysninger',
  'Databehandleraftale?',
  'DBA dato',
  'Risikovurdering dato',
  'CPR abonnement',
  'Forretningskritisk',
  'Slettefrist',
  'Bemærkninger',
  'Budgetansvar 2019',
  'Gammel mappe',
  'Sidst set af'
] as const

const kinds = ['journal', 'løn', 'vagt', 'byggesag', 'skole', 'ældre', 'bolig', 'vej', 'miljø', 'bibliotek', 'tilsyn']
const forms = ['system', 'portal', 'plan', 'register', 'net', 'base', 'app', 'flow', 'web', 'arkiv', 'online']
const firms = ['Nordlys', 'Vestkyst', 'Fjordblik', 'Sundby', 'Broager', 'Hede', 'Lillebælt', 'Ørsø', 'Åen', 'Grenå']
const trades = ['Data', 'IT', 'Software', 'Systemer', 'Digital', 'Teknik', 'Konsulenter', 'Analyse', 'Net', 'Drift']
const first = ['Alma', 'Bo', 'Cilje', 'Dagny', 'Eskild', 'Frode', 'Gro', 'Hjalmar', 'Ida', 'Jens', 'Kaja', 'Lauge']
const areas = ['Børn', 'Skole', 'Social', 'Sundhed', 'Teknik', 'Miljø', 'Kultur', 'Erhverv', 'Beskæftigelse', 'Staben']
const hostings = ['SaaS', 'hos leverandør', 'Eget datacenter', 'On-premise', 'Ekstern']
const states = ['I drift', 'Udfaset', 'Under anskaffelse', 'Under udfasning', 'aktiv']
const yes = ['ja', 'Ja', 'JA', 'x', 'J']
const no = ['nej', 'Nej', 'NEJ', 'n']
const logins = ['AD', 'NemLog-in', 'Brugernavn og kode', 'SSO', 'MitID Erhverv']
const verbs = ['registrerer', 'behandler', 'viser', 'samler', 'fordeler', 'udbetaler', 'kontrollerer', 'arkiverer']
const things = ['ansøgninger', 'sager', 'breve', 'afgørelser', 'aftaler', 'ydelser', 'henvendelser', 'tilsyn', 'bilag']

/** A CVR number that passes its check, made from a number (domain.md §2.2: weights 2,7,6,5,4,3,2,1). */
export function madeCvr(index: number): string {
  const weights = [2, 7, 6, 5, 4, 3, 2]
  for (let head = 2_000_000 + index * 7; ; head++) {
    const digits = String(head)
    const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0)
    const check = (11 - (sum % 11)) % 11
    if (check !== 10) return digits + String(check)
  }
}

/** So many suppliers, units and people stand behind so many systems. */
export interface MadeWorld {
  readonly suppliers: number
  readonly people: number
  readonly units: number
}

/** What a central register of many municipalities would hold. */
export const madeWorld: MadeWorld = { suppliers: 2000, people: 4000, units: 500 }

/** Rows of a system list as coordinators keep them; every system has its own name. Row by row, always the same. */
export function* madeRows(count: number, world: MadeWorld = madeWorld, seed = 1): Generator<readonly MadeCell[]> {
  const random = seeded(seed)
  const whole = (below: number): number => Math.floor(random() * below)
  const one = (words: readonly string[]): string => words[whole(words.length)] ?? ''
  const answer = (): string => {
    const draw = random()
    return draw < 0.5 ? one(yes) : draw < 0.8 ? one(no) : draw < 0.85 ? 'Ikke relevant' : draw < 0.9 ? '?' : ''
  }
  const day = (): MadeCell => (random() < 0.25 ? null : { serial: 41_000 + whole(4500) })
  const supplierName = (i: number): string => `${firms[i % 10]} ${trades[Math.floor(i / 10) % 10]} ${numeral(i)} A/S`
  const spelled = (name: string): string => {
    const draw = random()
    return draw < 0.7 ? name : draw < 0.8 ? name.toUpperCase() : draw < 0.9 ? name.replace(' A/S', '') : ` ${name} `
  }
  const person = (i: number): string => `${first[i % 12]} Prøve${numeral(i)}`
  const unit = (i: number): string => `${areas[i % 10]} og ${areas[Math.floor(i / 10) % 10]} ${numeral(i)}`
  for (let row = 0; row < count; row++) {
    const supplier = whole(world.suppliers)
    const owner = whole(world.people)
    const home = whole(world.units)
    const kind = one(kinds)
    yield [
      String(1000 + row),
      `${capital(kind)}${one(forms)} ${row + 1}`,
      spelled(supplierName(supplier)),
      random() < 0.6 ? madeCvr(supplier) : '',
      person(owner),
      random() < 0.5 ? `prøve${owner}@kommune.example` : '',
      random() < 0.6 ? person(whole(world.people)) : '',
      unit(home),
      random() < 0.8 ? sentence(one, kind) : '',
      one(['Fagsystem', 'Sag og arkiv', 'HR, løn og økonomi', 'IKT Sikkerhed', 'Fagsystem Helse']),
      one(hostings),
      one(states),
      random() < 0.2 ? `${kind.toUpperCase()}-${row % 977}` : '',
      random() < 0.3 ? `https://${kind.replace(/[^a-z]/g, '')}${row}.example/login` : '',
      random() < 0.4 ? `${1 + whole(12)}.${whole(30)}` : '',
      day(),
      random() < 0.3 ? `${unit(whole(world.units))}; ${unit(whole(world.units))}` : '',
      random() < 0.3 ? `${capital(one(kinds))}${one(forms)}, ${one(things)} hver nat` : '',
      random() < 0.6 ? one(logins) : '',
      answer(),
      answer(),
      day(),
      day(),
      answer(),
      answer(),
      random() < 0.4 ? `${1 + whole(10)} år` : '',
      random() < 0.25 ? `${capital(one(verbs))} ${one(things)}; jf. mail fra leverandør ${whole(900)}` : '',
      `Konto ${100 + whole(800)}`,
      random() < 0.5 ? `G:\\fælles\\${kind}\\${row % 3001}` : '',
      random() < 0.5 ? person(whole(world.people)) : ''
    ]
  }
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)

/** Letters for a number, so that made names differ in letters and not in digits alone. */
function numeral(index: number): string {
  const letters = 'aeiouklmnprstvbdfg'
  let text = ''
  for (let rest = index; ; rest = Math.floor(rest / letters.length)) {
    text += letters[rest % letters.length] ?? ''
    if (rest < letters.length) break
  }
  return capital(`${text}sen`)
}

function sentence(one: (words: readonly string[]) => string, kind: string): string {
  return `Systemet ${one(verbs)} ${one(things)} om ${kind} og ${one(verbs)} ${one(things)} for ${one(areas)} og ${one(areas)}.`
}
