import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { type Case, median, ms, result } from '../case.ts'
import { measureProcess } from '../process-tree.ts'

const rows = 2_000_000
/** So many subscriptions have no contact, and as many contacts no subscription. */
const apart = 200_000
const at = (program: string): string => join(import.meta.dirname, '../run', program)

const pad = (value: number, length: number): string => String(value).padStart(length, '0')
const day = (i: number): string => `${pad(1 + (i % 28), 2)}-${pad(1 + (i % 12), 2)}-${2010 + (i % 15)}`

/** Two million different fictive numbers (day + 60), in no order. */
function numberOf(i: number): string {
  const mixed = (i * 7_919) % 10_000_019
  const born =
    pad(61 + (mixed % 28), 2) + pad(1 + (Math.floor(mixed / 28) % 12), 2) + pad(Math.floor(mixed / 336) % 100, 2)
  return born + pad(Math.floor(mixed / 33_600) + (mixed % 28) * 300, 4)
}

function writeRows(file: string, header: string, row: (i: number) => string): void {
  const handle = openSync(file, 'w')
  try {
    let text = header
    for (let i = 0; i < rows; i++) {
      text += row(i)
      if (text.length < 1 << 20) continue
      writeSync(handle, text, null, 'latin1')
      text = ''
    }
    writeSync(handle, text, null, 'latin1')
  } finally {
    closeSync(handle)
  }
}

/** The audit of two million subscriptions against two million contacts, as the window runs it. */
export const auditCase: Case = {
  names: ['audit.time', 'audit.memory'],
  async run(folder) {
    const files = [join(folder, 'subscriptions.csv'), join(folder, 'contacts.csv')] as const
    writeRows(files[0], 'PNR;ABON_DATO;KUNDENR\r\n', (i) => `${numberOf(i)};${day(i)};1234\r\n`)
    writeRows(
      files[1],
      'CPR-nr;Status;Sidste aktivitet;Afdeling\r\n',
      (i) => `${numberOf(i + apart)};${i % 10 === 0 ? 'Lukket' : 'Aktiv'};${day(i)};Børn & Skole\r\n`
    )
    const bare = [await measureProcess(at('bare-join.ts'), files), await measureProcess(at('bare-join.ts'), files)]
    const own = await measureProcess(at('audit.ts'), [folder, ...files])
    const bareMs = median(bare.map(({ said }) => said['time'] ?? 0))
    const bareMiB = Math.max(...bare.map(({ peakMiB }) => peakMiB))
    const time = own.said['time'] ?? Number.NaN
    return [
      result('audit.time', time / bareMs, 0.5, {
        rows: [rows, rows],
        auditMs: ms(time),
        bareMs: ms(bareMs),
        orphans: [own.said['orphans'], ...bare.map(({ said }) => said['orphans'])],
        mainBlockedMs: ms(own.said['blocked'] ?? Number.NaN)
      }),
      result('audit.memory', own.peakMiB / bareMiB, 0.5, {
        auditMiB: own.peakMiB,
        bareMiB,
        how: 'highest sum of PSS over all processes at one instant, making the register and its keys included'
      })
    ]
  }
}
