import { type TestProgram, testProgram } from '../../support/program.ts'

let test: TestProgram
beforeAll(async () => {
  test = await testProgram()
})
afterAll(() => test.close())

const put = async (entity: string, values: object, at: { id: string; version: number } | null = null) =>
  (
    await test.ask(`${entity as 'person'}.save`, {
      id: at?.id ?? null,
      version: at?.version ?? null,
      values: values as never
    })
  ).record

it('names in an activity’s lists what its groups of persons name, and keeps it there as long as they do', async () => {
  const [children, relatives] = [
    await put('subjectCategory', { name: 'Små' }),
    await put('subjectCategory', { name: 'Nære' })
  ]
  const health = await put('dataCategory', { name: 'Sygdomme' })
  const board = await put('recipient', { name: 'Ankestyrelsen' })
  const { id } = await put('processingActivity', { name: 'Tilsyn', subjects: [relatives.id] })
  const get = () => test.ask('processingActivity.get', { id })
  const line = { activity: id, subject: children.id, data: [health.id], recipients: [board.id] }
  const { id: lineId } = await put('processingLine', line)
  expect((await get()).values).toMatchObject({
    subjects: [children.id, relatives.id].sort(),
    dataCategories: [health.id],
    recipients: [board.id]
  })

  await put('processingActivity', { subjects: null, recipients: null }, await get())
  expect((await get()).values).toMatchObject({ subjects: [children.id], recipients: [board.id] })

  const { version } = await test.ask('processingLine.get', { id: lineId })
  await test.ask('processingLine.remove', { id: lineId, version })
  await put('processingActivity', { subjects: null }, await get())
  expect((await get()).values).toMatchObject({ subjects: null, dataCategories: [health.id] })
})
