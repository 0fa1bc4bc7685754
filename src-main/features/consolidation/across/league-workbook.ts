import {
  bandOf,
  type League,
  type LeagueRow,
  measureKeys
} from '../../../../src-shared/features/consolidation/across/league.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import type { Shown } from '../../exchange/export/visible-value.ts'
import type { WorkbookSheet } from '../../exchange/export/workbook-sheet.ts'
import { acrossLeague } from './league.ts'
import { acrossWords } from './words.ts'
import { type AcrossWriting, percentOf } from './writing.ts'

/** All league tables with whose each line is, one below the other. */
export function leagueSheet({ db, counted, language }: AcrossWriting): WorkbookSheet {
  const say = acrossWords(language)
  const rows = measureKeys.flatMap((measure) =>
    acrossLeague(db, counted, measure, false).rows.map(({ rank, share, of }): readonly Shown[] => [
      say(`measure.${measure}`),
      rank,
      of?.name ?? null,
      percentOf(share),
      of?.said.part ?? null,
      of?.said.whole ?? null
    ])
  )
  return {
    name: say('sheet.league'),
    columns: [
      { label: say('league.measure'), width: 34 },
      { label: say('league.rank'), width: 9, as: 'number' },
      { label: say('municipality'), width: 34 },
      { label: `${say('league.share')} %`, width: 12, as: 'number' },
      { label: say('column.value'), width: 12, as: 'number' },
      { label: say('column.all'), width: 12, as: 'number' }
    ],
    rowCount: rows.length,
    rows
  }
}

/** What an anonymous workbook has: a table for each measure, and how it was made. Nothing of whose a line is gets in. */
export function anonymousSheets({ db, counted, language }: AcrossWriting): readonly WorkbookSheet[] {
  const say = acrossWords(language)
  const tables = measureKeys
    .map((measure) => acrossLeague(db, counted, measure, true))
    .filter(({ rows }) => rows.length > 0)
    .map((league) => anonymousSheet(league, language))
  const about: WorkbookSheet = {
    name: say('sheet.about'),
    columns: [{ label: say('sheet.about'), width: 120 }],
    rowCount: 1,
    rows: [[say('about.anonymous')]]
  }
  return [...tables, about]
}

function anonymousSheet({ measure, rows }: League, language: Language): WorkbookSheet {
  const say = acrossWords(language)
  return {
    // A sheet's name has 31 characters at most.
    name: say(`measure.${measure}`).slice(0, 31).trim(),
    columns: [
      { label: say('league.rank'), width: 9, as: 'number' },
      { label: say('municipality'), width: 26 },
      { label: say('league.share'), width: 16 }
    ],
    rowCount: rows.length,
    rows: rows.map((row): readonly Shown[] => [
      row.rank,
      say('league.municipality', { number: row.number }),
      bandText(row, say)
    ])
  }
}

/** A band of five percent in words. */
export function bandText({ share }: Pick<LeagueRow, 'share'>, say: ReturnType<typeof acrossWords>): string {
  const from = Math.round(bandOf(share) * 100)
  return from === 100 ? say('league.whole') : say('league.band', { from, to: from + 4 })
}
