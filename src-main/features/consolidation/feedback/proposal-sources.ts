import { type feedbackEntities, feedbackFields } from '../../../../src-shared/features/exchange/feedback.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import type { PackedSource } from '../../exchange/package/register-sources.ts'
import type { Proposal, Told } from './told-municipality.ts'

/** The sheets of proposals: of each record its name and the values that are proposed, and no other column. */
export function proposalSources({ proposals, named }: Told): readonly PackedSource[] {
  const suppliers = new Map([...named, ...proposals.supplier])
  const nameOf = (entity: EntityName, id: string): string =>
    (entity === 'supplier' ? (suppliers.get(id) ?? named.get(id)) : proposals.system.get(id))?.name ?? id
  const records = { supplier: suppliers, system: proposals.system }
  return (['supplier', 'system'] as const satisfies typeof feedbackEntities).map((name) => {
    const all = [...records[name].values()].sort((a, b) => (a.name < b.name ? -1 : 1))
    const keys = new Set(['name', ...all.flatMap(({ values }) => Object.keys(values))])
    return {
      name,
      fields: feedbackFields(name).filter(({ key }) => keys.has(key)),
      records: () => all.map(packed),
      nameOf
    }
  })
}

const packed = ({ id, name, values }: Proposal) => ({ id, values: { ...values, name } })
