import type { NearMatch } from '../../../../src-shared/features/exchange/import.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import { bestSpelling } from './best-spelling.ts'
import { type MatchRules, matchRules } from './match-rules.ts'
import type { Mention } from './mentions.ts'
import { type NamedKey, NearNames } from './near-names.ts'
import { type Group, type KnownRecord, type MentionNote, ReferenceGroups } from './reference-groups.ts'

/** What is to be resolved for one entity. */
export interface ReferenceQuestion {
  readonly entity: EntityName
  readonly mentions: readonly Mention[]
  readonly known: readonly KnownRecord[]
  /** Near matches decided by a person, by `NearMatch.key`: the record meant, or null for a new one. */
  readonly decisions: ReadonlyMap<string, string | null>
  /** Makes the records anew that the register has deleted. */
  readonly recreate: boolean
  /** What new names are held against: records alone, or also each other. */
  readonly propose: 'known' | 'all'
  /** The id of a record to be made; the same for the same key, so that a preview and what is applied agree. */
  readonly newId: (key: string) => string
}

/** A record to be made beside the rows. */
export interface NewReference {
  readonly id: string
  readonly name: string
  readonly ids: Readonly<Record<string, string>>
}

/** What the mentions of one entity come to. */
export interface References {
  /** The record of each mention; null where a deleted record is named and not to be made anew. */
  readonly targets: readonly (string | null)[]
  readonly created: readonly NewReference[]
  /** Numbers and addresses that known records lacked. */
  readonly filled: readonly { readonly id: string; readonly ids: Readonly<Record<string, string>> }[]
  /** Deleted records that are to live again. */
  readonly restored: readonly string[]
  readonly near: readonly NearMatch[]
  readonly notes: readonly MentionNote[]
}

const mostProposals = 1000
/** Beyond, an import is a register of its own, and nobody would answer so many questions. */
const mostAsked = 20_000

/** Says which record each mention is: one that is known, one to be made, with what resembles proposed beside. */
export function resolveReferences(question: ReferenceQuestion): References {
  const rules = matchRules[question.entity]
  const live = question.known.filter((record) => !record.deleted)
  const grouped = new ReferenceGroups(rules, live)
  grouped.takeAll(question.mentions)
  const fresh = grouped.groups.filter((group) => group.known === null && group.mentions.length > 0)
  const keys = keysOf(question.entity, fresh)
  const graves = gravesOf(fresh, question, rules)
  const created = fresh.filter((group) => !graves.has(group))
  const idOf = (group: Group): string => {
    if (group.known) return group.known.id
    group.id ??= question.newId(keys.get(group) ?? '')
    return group.id
  }
  const near = proposals(question, live, created, keys, idOf)
  const target = targetsOf(grouped, created, graves, near, { question, keys, idOf })
  const kept = created.filter((group) => target.get(group) === idOf(group))
  return {
    targets: question.mentions.map((_, index) => {
      const group = grouped.ofMention[index]
      return (group && target.get(group)) ?? null
    }),
    created: kept.map((group) => ({ id: idOf(group), name: nameOf(group, question.mentions), ids: group.ids })),
    filled: grouped.groups.flatMap((group) => filledOf(group)),
    restored: question.recreate ? [...new Set([...graves.values()].map((record) => record.id))] : [],
    near,
    notes: [...grouped.notes, ...notesOf(kept, graves, near, question, keys)]
  }
}

/** The key of each record that may have to be made. */
type Keys = ReadonlyMap<Group, string>

/**
 * Stable over both passes of a session, and over imports: a remembered decision goes by it. Namesakes without a number
 * are told apart by their addresses.
 */
function keysOf(entity: EntityName, groups: readonly Group[]): Keys {
  const { strong, soft } = matchRules[entity]
  const said = (fields: readonly string[], group: Group): readonly string[] =>
    fields.map((field) => (group.ids[field] ?? '').toLowerCase()).filter((value) => value !== '')
  const plain = groups.map((group) => [entity, group.key, ...said(strong, group)].join('|'))
  const bearers = new Map<string, number>()
  for (const key of plain) bearers.set(key, (bearers.get(key) ?? 0) + 1)
  return new Map(
    groups.map((group, i) => {
      const key = plain[i] ?? ''
      const alone = group.key !== '' && bearers.get(key) === 1
      return [group, alone ? key : [key, ...said(soft, group)].join('|')]
    })
  )
}

function gravesOf(fresh: readonly Group[], question: ReferenceQuestion, rules: MatchRules): Map<Group, KnownRecord> {
  const dead = question.known.filter((record) => record.deleted)
  const graves = new Map<Group, KnownRecord>()
  if (dead.length === 0) return graves
  const byName = new Map(dead.flatMap((r) => r.names.map((name) => [rules.normalise(name), r] as const)))
  for (const group of fresh) {
    const byNumber = dead.find((r) => rules.strong.some((f) => r.ids[f] && r.ids[f] === group.ids[f]))
    const named = group.key === '' ? undefined : byName.get(group.key)
    const contradicts = named && rules.strong.some((f) => named.ids[f] && group.ids[f] && named.ids[f] !== group.ids[f])
    const grave = byNumber ?? (contradicts ? undefined : named)
    if (grave) graves.set(group, grave)
  }
  return graves
}

function proposals(
  question: ReferenceQuestion,
  live: readonly KnownRecord[],
  created: readonly Group[],
  keys: Keys,
  idOf: (group: Group) => string
): readonly NearMatch[] {
  const rules = matchRules[question.entity]
  const named = created.filter((group) => group.key !== '')
  const among = question.propose === 'all' ? named : []
  if (named.length === 0 || named.length > mostAsked || live.length + among.length < 1) return []
  const numberOf = (ids: Readonly<Record<string, string>>): string | null => ids['nationalId'] ?? null
  const bearers = live.flatMap((record) => [record, ...(record.former ?? [])].map((called) => ({ record, called })))
  const names: NamedKey[] = bearers.map(({ called: { name, ids } }) => {
    return { key: rules.normalise(name), nationalId: numberOf(ids) }
  })
  for (const group of among) names.push({ key: group.key, nationalId: numberOf(group.ids) })
  const search = new NearNames(names)
  const found: NearMatch[] = []
  for (const [place, group] of named.entries()) {
    const own = bearers.length + place
    const asked = { key: group.key, nationalId: numberOf(group.ids) }
    const met = new Set<KnownRecord>()
    const candidates = search.candidates(asked, own).flatMap(({ index, score }) => {
      const record = bearers[index]?.record
      if (record) {
        if (met.has(record)) return []
        met.add(record)
        return [{ id: record.id, name: record.name, nationalId: numberOf(record.ids), score }]
      }
      const other = among[index - bearers.length]
      // Of two new names the rarer is asked about, never both.
      if (!other || other.rows < group.rows || (other.rows === group.rows && index > own)) return []
      return [{ id: idOf(other), name: nameOf(other, question.mentions), nationalId: numberOf(other.ids), score }]
    })
    if (candidates.length === 0) continue
    const key = keys.get(group) ?? ''
    const decision = question.decisions.get(key) ?? null
    const text = nameOf(group, question.mentions)
    found.push({ key, entity: question.entity, text, rows: group.rows, candidates, decision })
  }
  return found.sort((a, b) => b.rows - a.rows).slice(0, mostProposals)
}

interface Naming {
  readonly question: ReferenceQuestion
  readonly keys: Keys
  readonly idOf: (group: Group) => string
}

function targetsOf(
  grouped: ReferenceGroups,
  created: readonly Group[],
  graves: ReadonlyMap<Group, KnownRecord>,
  near: readonly NearMatch[],
  { question, keys, idOf }: Naming
): Map<Group, string | null> {
  const targets = new Map<Group, string | null>()
  for (const group of grouped.groups) {
    const grave = graves.get(group)
    targets.set(group, grave ? (question.recreate ? grave.id : null) : idOf(group))
  }
  const decided = new Map(near.filter((n) => n.decision !== null).map((n) => [n.key, n.decision]))
  if (decided.size === 0) return targets
  const byId = new Map(created.map((group) => [idOf(group), group]))
  for (const group of created) {
    const seen = new Set<Group>()
    let at: Group | undefined = group
    let id = idOf(group)
    // A decision may lead to another new record that was decided on itself; two that point at each other both stay.
    while (at && !seen.has(at)) {
      seen.add(at)
      const next: string | null = decided.get(keys.get(at) ?? '') ?? null
      if (next === null) break
      id = next
      at = byId.get(next)
    }
    targets.set(group, at && seen.has(at) && decided.has(keys.get(at) ?? '') ? idOf(group) : id)
  }
  return targets
}

function nameOf(group: Group, mentions: readonly Mention[]): string {
  const best = bestSpelling(group.mentions.map((index) => [mentions[index]?.name ?? '', mentions[index]?.count ?? 0]))
  if (best !== '') return best
  return Object.values(mentions[group.mentions[0] ?? -1]?.ids ?? {})[0] ?? ''
}

function filledOf(group: Group): { id: string; ids: Record<string, string> }[] {
  const { known } = group
  if (!known || group.mentions.length === 0) return []
  const ids = Object.fromEntries(Object.entries(group.ids).filter(([field]) => !known.ids[field]))
  return Object.keys(ids).length > 0 ? [{ id: known.id, ids }] : []
}

function notesOf(
  kept: readonly Group[],
  graves: ReadonlyMap<Group, KnownRecord>,
  near: readonly NearMatch[],
  question: ReferenceQuestion,
  keys: Keys
): MentionNote[] {
  const proposed = new Set(near.filter((match) => match.decision === null).map((match) => match.key))
  const notes: MentionNote[] = []
  for (const group of kept) {
    const mention = group.mentions[0]
    if (mention === undefined) continue
    const isNear = proposed.size > 0 && proposed.has(keys.get(group) ?? '')
    // That a row makes a record is what rows are for; that it makes another one beside it is worth a word.
    if (!isNear && question.propose === 'known') continue
    notes.push({ mention, code: isNear ? 'match.near' : 'match.created', value: nameOf(group, question.mentions) })
  }
  if (question.recreate) return notes
  for (const [group, record] of graves)
    for (const mention of group.mentions) notes.push({ mention, code: 'row.tombstone', value: record.name })
  return notes
}
