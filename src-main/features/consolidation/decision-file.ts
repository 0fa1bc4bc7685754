import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import { clusteredEntities } from '../../../src-shared/features/consolidation/contract.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import { maskPersonalNumbers } from '../../../src-shared/kernel/identifiers/personal-numbers.ts'
import type { Database } from '../../db/open.ts'
import { codeOf } from '../../db/register-error.ts'
import { keepDecision, keptDecisions } from './decisions-store.ts'
import { noteStale } from './state.ts'

const format = 'samregister-decisions'
/** More than a hundred thousand decisions have. */
const mostBytes = 100 * 1024 * 1024

const text = z
  .string()
  .max(1000)
  .transform((said) => maskPersonalNumbers(said))
const side = z.object({ key: text, supplier: text })
const fileSchema = z.object({
  format: z.literal(format),
  version: z.literal(1),
  decisions: z
    .array(
      z.object({
        entity: z.enum(clusteredEntities),
        left: side,
        right: side,
        leftName: text,
        rightName: text,
        verdict: z.enum(['same', 'different']),
        reason: z
          .string()
          .max(2000)
          .transform((said) => maskPersonalNumbers(said)),
        decidedAt: z.iso.datetime(),
        decidedBy: text
      })
    )
    .max(1_000_000)
})

/** All decisions as a file's text, and how many they are. */
export function decisionFile(db: Database): { readonly text: string; readonly decisions: number } {
  const decisions = keptDecisions(db)
  const file: z.input<typeof fileSchema> = { format, version: 1, decisions: [...decisions] }
  return { text: `${JSON.stringify(file, null, 2)}\n`, decisions: decisions.length }
}

/** The decisions of such a file. Throws central.noDecisions, file.missing. */
export function decisionsIn(path: string): z.output<typeof fileSchema>['decisions'] {
  const file = basename(path)
  try {
    if (statSync(path).size > mostBytes) throw new AppError('central.noDecisions', { file })
    return fileSchema.parse(JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''))).decisions
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') throw new AppError('file.missing', { file })
    throw new AppError('central.noDecisions', { file }, { detail: cause instanceof Error ? cause.name : '' })
  }
}

/** Keeps those that say something about names of which nothing was decided here. Inside a transaction. */
export function takeDecisions(
  db: Database,
  by: { readonly userId: string; readonly at: string },
  decisions: ReturnType<typeof decisionsIn>
): { readonly taken: number; readonly kept: number } {
  const known = new Set(keptDecisions(db).map(keyOf))
  const fresh = decisions.filter((decision) => !known.has(keyOf(decision)))
  for (const decision of fresh) keepDecision(db, by.userId, by.at, decision)
  if (fresh.length > 0) noteStale(db)
  return { taken: fresh.length, kept: decisions.length - fresh.length }
}

type Named = Pick<ReturnType<typeof decisionsIn>[number], 'entity' | 'left' | 'right'>

const keyOf = ({ entity, left, right }: Named): string =>
  JSON.stringify([entity, ...[left, right].map(({ key, supplier }) => `${key}\n${supplier}`).sort()])
