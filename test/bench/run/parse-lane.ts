// Parses the files that it is handed, one after the other, by the library that the bench of imports is held against.
import { readFileSync } from 'node:fs'
import { read } from 'xlsx'
import { sheetJsOptions } from '../../../src-main/jobs/reading/formats/other-workbook.ts'

process.on('message', (path: string) => {
  read(readFileSync(path), { ...sheetJsOptions, type: 'buffer' })
  process.send?.('next')
})
process.send?.('next')
