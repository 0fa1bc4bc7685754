import { catalogue } from '../../src-shared/features/catalogue.ts'
import { type Entity, type EntityName, entityNames } from '../../src-shared/kernel/field.ts'
import type { RecordView } from '../../src-shared/kernel/value.ts'
import type { Program } from '../bench/run/program.ts'

/** What a register holds, part by part: alike for two registers in which the same was done. */
export type Picture = Readonly<Record<string, string>>

/** All records of an entity, the deleted ones too. */
export async function recordsOf(program: Program, entity: EntityName): Promise<readonly RecordView[]> {
  return (await program.call(`${entity}.list`, { limit: 200_000, deleted: true })).rows
}

/** A record's title as text. */
export function titleOf(entity: EntityName, record: RecordView): string {
  const { title }: Entity = catalogue[entity]
  return String(record.values[title] ?? '')
}

/** Looks at everything in the open register: a line per record with title, version and whether it is deleted, and the imports. */
export async function pictureOf(program: Program): Promise<Picture> {
  const picture: Record<string, string> = {}
  for (const entity of entityNames) {
    const lines = (await recordsOf(program, entity)).map(
      (record) => `${titleOf(entity, record)} v${record.version}${record.deletedAt === null ? '' : ' deleted'}`
    )
    picture[entity] = lines.sort().join('\n')
  }
  const batches = await program.call('import.batches', {})
  picture['batches'] = batches.map((batch) => `${batch.kind} ${batch.title} ${batch.undoneAt !== null}`).join('\n')
  return picture
}

/** The parts in which two pictures differ. */
export function differences(a: Picture, b: Picture): string[] {
  return Object.keys(a).filter((part) => a[part] !== b[part])
}
