import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import { type EntityName, entityNames, fieldOf } from '../../../../src-shared/kernel/field.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import type { Collected } from './collect-rows.ts'
import { identifiedMentions } from './identified-rows.ts'
import type { IssueLog } from './issue-log.ts'
import { type KnownRoot, localIdField } from './known-records.ts'
import { matchRules } from './match-rules.ts'
import type { Mention, MentionBook } from './mentions.ts'
import type { KnownRecord } from './reference-groups.ts'
import { renamedRows } from './renamed-rows.ts'
import type { MatchedRoots, Resolution } from './resolution.ts'
import { type References, resolveReferences } from './resolve-references.ts'

/** What a person decided, and what the session remembers so that a preview and what is applied agree. */
export interface Decisions {
  readonly matches: ReadonlyMap<string, string | null>
  readonly recreate: boolean
  /** In which what is told is worded. */
  readonly language: Language
  /** The id of a record to be made beside the rows; the same for the same key. */
  readonly newId: (key: string) => string
}

/** The records of the register that a sheet may name, by entity. */
export type KnownOf = (entity: EntityName) => readonly KnownRoot[]

/**
 * Matches the rows with the register, then everything they refer to; what the same import makes anew can be referred to
 * by its other rows. What is known by what it refers to comes behind that: only then is it said who that is.
 */
export function resolveAll(collected: Collected, knownOf: KnownOf, decisions: Decisions, issues: IssueLog): Resolution {
  const roots = new Map<EntityName, MatchedRoots>()
  const references = new Map<EntityName, References>()
  const settle = (entity: EntityName, { mentions }: MentionBook): void => {
    const known = knownOf(entity)
    const identified = matchRules[entity].identity !== undefined
    const asked = identified
      ? identifiedMentions(entity, mentions, known, collected, { roots, references, near: [] })
      : mentions
    const matched = matchRoots(entity, asked, collected, known, decisions)
    roots.set(entity, matched)
    noteAll(matched.references, mentions, issues)
  }
  const refer = (entity: EntityName, { mentions }: MentionBook): void => {
    const resolved = resolveReferences({
      entity,
      mentions,
      known: [...knownOf(entity), ...newRoots(roots.get(entity), collected.roots.get(entity))],
      decisions: decisions.matches,
      recreate: decisions.recreate,
      propose: 'all',
      newId: decisions.newId
    })
    references.set(entity, resolved)
    noteAll(resolved, mentions, issues)
  }
  for (const entity of behindTheirParts) {
    const rows = collected.roots.get(entity)
    if (rows) settle(entity, rows)
    const named = collected.references.get(entity)
    if (named) refer(entity, named)
  }
  const all = [...[...roots.values()].map((matched) => matched.references), ...references.values()]
  return { roots, references, near: all.flatMap((resolved) => resolved.near) }
}

/** The entities, each behind those that it is known by; no two are known by each other. */
const behindTheirParts: readonly EntityName[] = inOrder()

function inOrder(): readonly EntityName[] {
  const order = new Set<EntityName>()
  const add = (entity: EntityName): void => {
    for (const key of matchRules[entity].identity ?? []) {
      const field = fieldOf(catalogue[entity], key)
      if (field.kind === 'ref') add(field.entity)
    }
    order.add(entity)
  }
  for (const entity of entityNames) add(entity)
  return [...order]
}

function matchRoots(
  entity: EntityName,
  mentions: readonly Mention[],
  collected: Collected,
  known: readonly KnownRoot[],
  decisions: Decisions
): MatchedRoots {
  const renamed = known.length === 0 ? noneRenamed : renamedRows(entity, numberedRows(entity, collected), known)
  const extraNames = new Map<string, string[]>()
  for (const [name, record] of renamed) extraNames.set(record.id, [...(extraNames.get(record.id) ?? []), name])
  const references = resolveReferences({
    entity,
    mentions,
    known: known.map((record) => withNames(record, extraNames.get(record.id))),
    decisions: decisions.matches,
    recreate: decisions.recreate,
    propose: 'known',
    newId: decisions.newId
  })
  const byId = new Map(known.map((record) => [record.id, record]))
  const ambiguous = new Set(references.notes.filter((n) => n.code === 'row.ambiguous').map((n) => n.mention))
  const { normalise, strong } = matchRules[entity]
  const renamable = new Set(extraNames.keys())
  mentions.forEach((mention, index) => {
    const target = references.targets[index]
    const record = target == null ? undefined : byId.get(target)
    if (!record || target == null) return
    const byNumber = strong.some((field) => mention.ids[field] && mention.ids[field] === record.ids[field])
    const named = record.names.some((name) => normalise(name) === normalise(mention.name))
    const other = mention.id !== null && !record.former?.some(({ id }) => id === mention.id)
    if (other || (byNumber && !named)) renamable.add(target)
  })
  return { references, ambiguous, renamable, known: byId }
}

const noneRenamed: ReadonlyMap<string, KnownRoot> = new Map()

function withNames(record: KnownRoot, names: readonly string[] | undefined): KnownRecord {
  return names === undefined ? record : { ...record, names: [...record.names, ...names] }
}

function numberedRows(entity: EntityName, collected: Collected): { name: string; localId: string }[] {
  const field = localIdField[entity]
  if (field === undefined) return []
  const book = collected.roots.get(entity)
  return collected.records.flatMap((record) => {
    const localId = collected.sheets[record.sheet]?.layout.valueIn(record, field)
    if (record.entity !== entity || typeof localId !== 'string') return []
    return [{ name: book?.mentions[record.mention]?.name ?? '', localId }]
  })
}

/** The records that rows make, under the names that the rows give them. */
function newRoots(matched: MatchedRoots | undefined, rows: MentionBook | undefined): KnownRecord[] {
  if (!matched) return []
  const nobody = new Set([...matched.ambiguous].map((mention) => matched.references.targets[mention]))
  const made = new Map(
    matched.references.created.flatMap((one) => (nobody.has(one.id) ? [] : [[one.id, new Set<string>()] as const]))
  )
  for (const [mention, target] of matched.references.targets.entries())
    made.get(target ?? '')?.add(rows?.mentions[mention]?.name ?? '')
  return matched.references.created.flatMap(({ id, name, ids }) => {
    const names = made.get(id)
    return names ? [{ id, name: name || ([...names][0] ?? ''), names: [...names.add(name)], ids, deleted: false }] : []
  })
}

function noteAll(resolved: References, mentions: readonly Mention[], issues: IssueLog): void {
  for (const { mention, code, value } of resolved.notes) {
    const first = mentions[mention]?.first
    if (first) issues.add(first.sheet, first.row, first.column, code, value)
  }
}
