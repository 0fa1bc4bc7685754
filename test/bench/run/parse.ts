// The bare parse: the same bytes, the same library, the same options as the reading child, and nothing else.
import { readFileSync } from 'node:fs'
import { read } from 'xlsx'
import { sheetJsOptions } from '../../../src-main/jobs/reading/formats/other-workbook.ts'

const [file = ''] = process.argv.slice(2)
const start = performance.now()
const book = read(readFileSync(file), { ...sheetJsOptions, type: 'buffer' })
const time = performance.now() - start
process.stdout.write(`${JSON.stringify({ time, sheets: book.SheetNames.length })}\n`)
