import type { ChannelInput } from '../../../src-shared/ipc/contract.ts'
import { type Case, median, ms, percentile, type Result, result } from '../case.ts'
import { linkedProgram } from '../run/linked-register.ts'
import type { Program } from '../run/program.ts'

const systems = 100_000
const links = 400_000
const windows = 200

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Windows of the list as one scrolls: plain, sorted and filtered, anywhere in it. */
async function listWindow(program: Program): Promise<Result> {
  const columns = ['name', 'category', 'lifecycle', 'supplier', 'unit', 'owner', 'hosting', 'personalData']
  const queries: ChannelInput<'system.list'>[] = [
    {},
    { sort: { field: 'supplier', descending: false } },
    { filters: { personalData: { anyOf: ['yes'] } } },
    { filters: { hosting: { anyOf: ['saas'] } }, sort: { field: 'riskAssessedOn', descending: true } }
  ]
  const totals: number[] = []
  for (const query of queries) totals.push((await program.call('system.list', { ...query, columns, limit: 0 })).total)
  const times: number[] = []
  for (let i = 0; i < windows; i++) {
    const which = i % queries.length
    const offset = Math.floor((i / windows) * Math.max(0, (totals[which] ?? 0) - 50))
    times.push(await timed(() => program.call('system.list', { ...queries[which], columns, offset, limit: 50 })))
  }
  const p95 = percentile(times, 0.95)
  return result(
    'list.window',
    p95,
    16,
    { systems, links, windows, totals, medianMs: ms(median(times)) },
    { unit: 'ms' }
  )
}

/** The graph around systems here and there, and around the one that nearly all have to do with. */
async function graphAround(program: Program): Promise<Result> {
  const { rows } = await program.call('system.list', { limit: systems, columns: [] })
  const around = (i: number, depth: number) =>
    timed(() => program.call('graph.around', { system: rows[i % rows.length]?.id ?? '', depth }))
  const times: number[] = []
  const deep: number[] = []
  for (let i = 0; i < 60; i++) {
    times.push(await around(i * 1597, 2))
    deep.push(await around(i * 1597, 4))
  }
  // Systems were written in the order of their ids.
  const first = rows.reduce((least, { id }) => (id < least ? id : least), '\uffff')
  const hub = await timed(() => program.call('graph.around', { system: first, depth: 2 }))
  const map = await timed(() => program.call('graph.all', {}))
  const p95 = percentile(times, 0.95)
  return result(
    'graph.depth2',
    Math.max(p95, hub),
    200,
    {
      systems,
      links,
      p95Ms: ms(p95),
      mostConnectedMs: ms(hub),
      depth4P95Ms: ms(percentile(deep, 0.95)),
      mapMs: ms(map)
    },
    { unit: 'ms' }
  )
}

/** The dashboard after each save of a system, the first time, and when nothing was written. */
async function figures(program: Program): Promise<Result> {
  const look = () => timed(() => program.call('overview.figures', { language: 'da' }))
  const cold = await look()
  const warm: number[] = []
  for (let i = 0; i < 20; i++) warm.push(await look())
  const { rows } = await program.call('system.list', { limit: 40, offset: systems / 2, columns: [] })
  const saved: number[] = []
  for (const [i, { id, version }] of rows.entries()) {
    // Every other one is renamed too: then it goes elsewhere in the order.
    const values = { lifecycle: 'operational', agreementExpiresOn: '2020-01-01', ...(i % 2 && { name: `Omdøbt ${i}` }) }
    await program.call('system.save', { id, version, values })
    saved.push(await look())
  }
  const detail = {
    systems,
    links,
    coldMs: ms(cold),
    warmP95Ms: ms(percentile(warm, 0.95)),
    medianMs: ms(median(saved))
  }
  return result('overview.figures', percentile(saved, 0.95), 300, detail, { unit: 'ms' })
}

/** What a coordinator looks at all day, in a register of 100,000 systems with 400,000 dependencies. */
export const fullRegisterCase: Case = {
  names: ['list.window', 'graph.depth2', 'overview.figures'],
  async run(folder) {
    const program = await linkedProgram(systems, links, folder)
    // Cold first: the others read some of the same columns.
    const results = [await figures(program), await listWindow(program), await graphAround(program)]
    await program.close()
    return results
  }
}
