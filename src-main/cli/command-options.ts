import { parseArgs } from 'node:util'

const options = {
  register: { type: 'string' },
  json: { type: 'boolean' },
  language: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  municipality: { type: 'string' },
  'national-id': { type: 'string' },
  country: { type: 'string' },
  purpose: { type: 'string' },
  entity: { type: 'string' },
  format: { type: 'string' },
  unit: { type: 'string' },
  mapping: { type: 'string' },
  'dry-run': { type: 'boolean' },
  recreate: { type: 'boolean' },
  templates: { type: 'boolean' },
  kitos: { type: 'boolean' },
  from: { type: 'string' },
  to: { type: 'string' },
  head: { type: 'string' },
  recover: { type: 'boolean' },
  system: { type: 'string', multiple: true },
  subscriptions: { type: 'string', multiple: true },
  contacts: { type: 'string', multiple: true },
  status: { type: 'string', multiple: true },
  'lapse-months': { type: 'string' },
  strict: { type: 'boolean' },
  again: { type: 'boolean' },
  reveal: { type: 'boolean' },
  reason: { type: 'string' },
  message: { type: 'string' },
  profile: { type: 'string' },
  part: { type: 'string', multiple: true },
  supplier: { type: 'string' },
  all: { type: 'boolean' },
  force: { type: 'boolean' },
  anonymous: { type: 'boolean' }
} as const

type OptionName = keyof typeof options
/** What was typed behind the options. */
export type Values = ReturnType<typeof parse>['values']

/** Which options each command takes, beside those that all take. */
export const optionsOf = {
  init: ['municipality', 'national-id', 'country', 'purpose'],
  consolidate: ['register', 'force'],
  across: ['register', 'anonymous'],
  conflicts: ['register'],
  decide: ['register', 'reason'],
  feedback: ['register', 'municipality', 'message'],
  import: ['register', 'entity', 'mapping', 'dry-run', 'recreate', 'templates', 'kitos'],
  export: ['register', 'format'],
  publish: ['register'],
  package: ['register', 'profile', 'part', 'supplier', 'unit', 'system'],
  'read-package': ['register', 'dry-run', 'all', 'force'],
  library: ['register'],
  list: ['register', 'entity'],
  missing: ['register', 'unit'],
  tasks: ['register', 'unit'],
  audit: ['register', 'system', 'subscriptions', 'contacts', 'status', 'lapse-months', 'strict'],
  shielding: ['register', 'again', 'reveal', 'reason'],
  undo: ['register'],
  handover: ['register', 'from', 'to', 'dry-run'],
  verify: ['register', 'head'],
  'history-head': ['register'],
  backup: ['register'],
  archive: ['register'],
  restore: ['register', 'recover']
} as const satisfies Record<string, readonly OptionName[]>

/** Options that all commands take. */
export const forAll: readonly OptionName[] = ['json', 'language', 'help']

/** Splits what was typed into options and words. Throws what node:util throws. */
export function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
}
