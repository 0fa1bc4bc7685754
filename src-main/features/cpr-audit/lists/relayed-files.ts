import { on } from 'node:events'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import type { JobContext } from '../../../jobs/job.ts'
import type { FromIntake, ToIntake } from '../../exchange/import/reading-feed.ts'
import type { ListTally } from './list-tally.ts'
import { SheetList, type SheetOptions } from './sheet-list.ts'

/** The files that main relays from the reading process, one after the other as they come. */
export class RelayedFiles {
  private readonly context: JobContext
  private readonly messages: AsyncIterator<[ToIntake]> | null

  constructor(context: JobContext) {
    this.context = context
    const { feed, signal } = context
    this.messages = feed ? (on(feed, 'message', { signal })[Symbol.asyncIterator]() as AsyncIterator<[ToIntake]>) : null
  }

  /**
   * Takes in the next file; answers its digest, and how many sheets had columns of numbers. Throws the reading's
   * AppError, request.cancelled.
   */
  async take(options: SheetOptions, tally: ListTally, total: number): Promise<{ sha256: string; sheets: number }> {
    let sheets = 0
    let sheet: SheetList | null = null
    const close = (): void => {
      if (sheet?.end()) sheets++
      sheet = null
    }
    for (;;) {
      const message = await this.next()
      if (message.kind === 'sheet') {
        close()
        sheet = new SheetList(message.meta.name, options, tally)
      } else if (message.kind === 'rows') {
        sheet?.add(message.firstRow, message.rows)
        this.context.progress('read', Math.round((message.file + message.done) * 1000), total * 1000)
        this.context.feed?.postMessage({ kind: 'more' } satisfies FromIntake)
      } else if (message.kind === 'read') {
        close()
        return { sha256: message.meta.sha256, sheets }
      } else if (message.kind === 'failed') throw new AppError(message.failure.code, message.failure.params)
      else throw new Error('The relay ended before its files')
    }
  }

  /** Tells main that no more is wanted. */
  stop(): void {
    this.context.feed?.postMessage({ kind: 'stop' } satisfies FromIntake)
  }

  private async next(): Promise<ToIntake> {
    try {
      const next = await this.messages?.next()
      if (!next || next.done) throw new Error('Reading needs a feed')
      return next.value[0]
    } catch (error) {
      this.context.throwIfCancelled()
      throw error
    }
  }
}
