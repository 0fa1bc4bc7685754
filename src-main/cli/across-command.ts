import type { Across } from '../../src-shared/features/consolidation/across/contract.ts'
import { findingKeys } from '../../src-shared/features/consolidation/across/findings.ts'
import { type League, measureKeys, shareOf } from '../../src-shared/features/consolidation/across/league.ts'
import { across as da } from '../../src-shared/i18n/da/across.ts'
import { across as en } from '../../src-shared/i18n/en/across.ts'
import { filled, type TextParams } from '../../src-shared/i18n/fill.ts'
import { across as nb } from '../../src-shared/i18n/nb/across.ts'
import { type CommandNamed, openRegister, pathFrom, type Work } from './commands.ts'
import type { Showing } from './show.ts'
import { textTable } from './text-table.ts'
import type { Words } from './words.ts'

/** What `across` came to: a file, the anonymous league tables, or everything with whose it is. */
export type AcrossAnswer =
  | { readonly path: string; readonly municipalities: number }
  | { readonly leagues: readonly League[] }
  | Across

/** What all municipalities say together; with a file it is written there. */
export async function across(work: Work, command: CommandNamed<'across'>): Promise<AcrossAnswer> {
  await openRegister(work, command.register, true)
  const { program, words } = work
  const { file, anonymous } = command
  if (file !== null) {
    const path = pathFrom(work.terminal, file)
    const saved = await program.work('central.acrossFile', { path, anonymous, language: words.language })
    return { path: saved?.path ?? path, municipalities: saved?.municipalities ?? 0 }
  }
  if (!anonymous) return program.ask('central.across', {})
  const leagues: League[] = []
  for (const measure of measureKeys) leagues.push(await program.ask('central.league', { measure, anonymous }))
  return { leagues }
}

type Say = (word: keyof typeof da, params?: TextParams) => string

const wording =
  ({ language }: Words): Say =>
  (word, params) =>
    filled({ da, nb, en }[language][word], params)

/** The same for people. */
export function shownAcross({ words, columns }: Showing, answer: AcrossAnswer): string {
  const say = wording(words)
  if ('path' in answer) return `${say('saved', { path: answer.path })}\n`
  return 'leagues' in answer ? shownLeagues(answer.leagues, say) : shownCountry(answer, say, words, columns)
}

function shownLeagues(leagues: readonly League[], say: Say): string {
  return leagues
    .map(({ measure, rows, tooFew }) => {
      const lines = rows.map(({ rank, number, share }) => {
        const from = Math.round(share * 100)
        const band = from === 100 ? say('league.whole') : say('league.band', { from, to: from + 4 })
        return `  ${rank}. ${say('league.municipality', { number })}: ${band}\n`
      })
      const none = `  ${say(tooFew ? 'league.tooFew' : 'league.nobody')}\n`
      return `${say(`measure.${measure}`)}\n${lines.length > 0 ? lines.join('') : none}`
    })
    .join('\n')
}

function shownCountry({ municipalities, totals }: Across, say: Say, { language }: Words, columns: number): string {
  const number = new Intl.NumberFormat(language)
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 })
  const share = (of: Parameters<typeof shareOf>[0]): string => {
    const exact = shareOf(of)
    return exact === null ? '–' : percent.format(exact)
  }
  const figures = [
    `${say('count.municipalities')}: ${number.format(municipalities.length)}\n`,
    `${say('count.systems')}: ${number.format(totals.systems)}\n`,
    ...findingKeys.map((key) => `${say(`finding.${key}`)}: ${number.format(totals.findings[key])}\n`)
  ]
  const shown = ['systems', 'activities', 'agreements', 'legalBasis', 'inForce', 'readiness'] as const
  const table = textTable(
    [say('municipality'), ...shown.map((key) => say(`measure.${key}`))],
    municipalities.map(({ name, measures }) => [name, ...shown.map((key) => share(measures[key]))]),
    ['left', ...shown.map(() => 'right' as const)],
    columns
  )
  return `${figures.join('')}\n${table}`
}
