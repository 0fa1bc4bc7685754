import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'
import { type ClusteredEntity, clusteredEntities } from './contract.ts'

/** How many questions have at least a score, by hundredths from the most alike down. */
export interface QuestionsByScore {
  readonly entity: ClusteredEntity
  /** 0 to 1. */
  readonly score: number
  readonly count: number
}

/** Decisions that were made at once: by this instant they are taken back. */
export interface DecidedAtOnce {
  readonly decisions: number
  /** UTC instant. */
  readonly at: string
}

const entity = z.enum(clusteredEntities)
const id = z.string().max(100)
const reason = z.string().trim().max(2000).default('')

/** Deciding of many at once, against what was put together by itself, and taking back. */
export const decidingContract = {
  /** How many questions there are of each score. */
  'central.questionScores': channel<readonly QuestionsByScore[]>()('query', 'register.read', z.object({})),
  /** Says of all questions from a score up that the two are the same. */
  'central.decideAll': channel<DecidedAtOnce>()(
    'command',
    'register.import',
    z.object({ entity: entity.nullable().default(null), from: z.number().min(0).max(1), reason })
  ),
  /** Says that these records are one among themselves and not what the rest is. Throws record.notFound. */
  'central.split': channel<DecidedAtOnce>()(
    'command',
    'register.import',
    z.object({ entity, cluster: id, records: z.array(z.number().int()).min(1).max(1000), reason })
  ),
  /** Says that two are one, whatever they are called. Throws record.notFound. */
  'central.join': channel<DecidedAtOnce>()(
    'command',
    'register.import',
    z.object({ entity, clusters: z.tuple([id, id]), reason })
  ),
  /** Takes back what was decided at once; what was decided before stays. */
  'central.takeBack': channel<DecidedAtOnce>()('command', 'register.import', z.object({ at: z.iso.datetime() }))
}
