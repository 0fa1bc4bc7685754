import { catalogue } from '../../src-shared/features/catalogue.ts'
import type { WrittenEdition } from '../../src-shared/features/exchange/publish/contract.ts'
import { type CommandNamed, openRegister, pathFrom, type Work } from './commands.ts'
import type { Words } from './words.ts'

/** Writes the reading edition for the intranet. */
export async function publish(work: Work, command: CommandNamed<'publish'>): Promise<WrittenEdition | null> {
  await openRegister(work, command.register, true)
  const path = pathFrom(work.terminal, command.file)
  return await work.program.work('publish.save', { path, language: work.words.language })
}

/** The answer of `publish` for people: what is in it, and what is not and why. */
export function shownEdition(words: Words, { path, shares, masked }: WrittenEdition): string {
  const lines = shares.flatMap(({ entity, included, leftOut }) => {
    const kind = catalogue[entity].labels.many[words.language]
    const out = leftOut.map(({ reason, count }) => `  ${words.say(`publish.${reason}`, { count })}\n`)
    return [`${words.say('publish.share', { kind, count: included })}\n`, ...out]
  })
  const hidden =
    masked.length === 0 ? '' : `${words.say('publish.masked', { names: masked.map(({ name }) => name).join(', ') })}\n`
  return `${lines.join('')}${hidden}${words.say('publish.done', { path })}\n`
}
