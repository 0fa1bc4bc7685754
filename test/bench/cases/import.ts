import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { makeWorkbook } from '../../support/made-workbook.ts'
import { type Case, median, ms, result } from '../case.ts'
import { type Measured, measureProcess } from '../process-tree.ts'

const at = (program: string): string => join(import.meta.dirname, '../run', program)
const few = 10_000
const many = 100_000

async function importOf(folder: string, file: string, name: string): Promise<Measured> {
  const own = join(folder, name)
  mkdirSync(own)
  return measureProcess(at('import.ts'), [own, file])
}

const total = ({ said }: Measured): number => (said['read'] ?? 0) + (said['preview'] ?? 0) + (said['apply'] ?? 0)

/**
 * A made workbook of 30 columns from file to register: read, mapped, checked, previewed, written with history and search
 * index, against the bare parse of the same bytes by the same library with the same options in a process of its own.
 */
export const importCase: Case = {
  names: ['import.time', 'import.memory', 'growth.import'],
  async run(folder) {
    const small = join(folder, 'few.xlsx')
    const large = join(folder, 'many.xlsx')
    await makeWorkbook(small, { rows: few })
    await makeWorkbook(large, { rows: many })
    const parses = [await measureProcess(at('parse.ts'), [large]), await measureProcess(at('parse.ts'), [large])]
    const short = await importOf(folder, small, 'few')
    const long = await importOf(folder, large, 'many')
    const parse = median(parses.map(({ said }) => said['time'] ?? 0))
    const parseMiB = Math.max(...parses.map(({ peakMiB }) => peakMiB))
    const parts = Object.fromEntries(Object.entries(long.said).map(([name, value]) => [name, ms(value)]))
    return [
      result('import.time', total(long) / parse, 2, {
        rows: many,
        columns: 30,
        importMs: ms(total(long)),
        parseMs: ms(parse),
        parts
      }),
      result('import.memory', long.peakMiB / parseMiB, 1.5, {
        importMiB: long.peakMiB,
        parseMiB,
        how: 'highest sum of PSS over all processes at one instant'
      }),
      result('growth.import', total(long) / total(short), 11, {
        rows: [few, many],
        ms: [ms(total(short)), ms(total(long))]
      })
    ]
  }
}
