import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import type { Values } from '../../../../src-shared/kernel/value.ts'
import type { Collected } from './collect-rows.ts'
import { identityOf, openIdentity } from './identity.ts'
import { identityKey } from './match-rules.ts'
import type { Mention } from './mentions.ts'
import { contentOf } from './record-content.ts'
import type { KnownRecord } from './reference-groups.ts'
import type { Resolution } from './resolution.ts'
import type { SaidRecord } from './said-records.ts'

/**
 * How sheets name records that are known by what they refer to, now that it is said who that is: by their identity, and
 * no longer by a name that is made of other names. Who says less than an identity (no kind) means the one record that
 * fits, if there is but one.
 */
export function identifiedMentions(
  entity: EntityName,
  mentions: readonly Mention[],
  known: readonly KnownRecord[],
  collected: Collected,
  resolution: Resolution
): readonly Mention[] {
  const rows = new Map<number, SaidRecord>()
  for (const record of collected.records)
    if (record.entity === entity && !rows.has(record.mention)) rows.set(record.mention, record)
  const openEnded = openEndedOf(known)
  return mentions.map((mention, index) => {
    const row = rows.get(index)
    const values: Values = row ? contentOf(row, null, collected, resolution).values : {}
    const { [identityKey]: _, ...ids } = mention.ids
    const identity = identityOf(entity, (key) => values[key])
    if (identity === null) return { ...mention, ids }
    return { ...mention, name: '', ids: { ...ids, [identityKey]: openEnded.get(identity) ?? identity } }
  })
}

/** For each identity without its last part, the whole one where the register has one alone. */
function openEndedOf(known: readonly KnownRecord[]): ReadonlyMap<string, string> {
  const found = new Map<string, Set<string>>()
  for (const { ids, deleted } of known) {
    const whole = ids[identityKey]
    if (whole === undefined || deleted) continue
    const open = openIdentity(whole)
    found.set(open, (found.get(open) ?? new Set()).add(whole))
  }
  return new Map([...found].flatMap(([open, [one, another]]) => (one && !another ? [[open, one] as const] : [])))
}
