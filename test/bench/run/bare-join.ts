// Two csv files read into two Sets and held against each other: what a script for one occasion would do.
import { readFileSync } from 'node:fs'

const [subscriptions = '', contacts = ''] = process.argv.slice(2)

function numbersIn(file: string): Set<string> {
  const numbers = new Set<string>()
  for (const line of readFileSync(file, 'latin1').split('\n'))
    numbers.add((line.split(';')[0] ?? '').replace(/[- ]/g, ''))
  return numbers
}

const start = performance.now()
const subscribed = numbersIn(subscriptions)
const known = numbersIn(contacts)
let orphans = 0
for (const number of subscribed) if (!known.has(number)) orphans++
const time = performance.now() - start
process.stdout.write(`${JSON.stringify({ time, orphans })}\n`)
