import { join } from 'node:path'
import { makeWorkbook } from '../../support/made-workbook.ts'
import { createRegister, importFile, type Program, startProgram } from './program.ts'

/** A program with a register of so many made systems open. */
export async function programWith(systems: number, folder: string): Promise<Program> {
  const program = startProgram(folder)
  await createRegister(program, folder)
  const file = join(folder, 'systems.xlsx')
  await makeWorkbook(file, { rows: systems })
  await importFile(program, file)
  return program
}
