import type { Page } from '@playwright/test'
import { saveRecord } from './in-new-register.ts'
import { ask } from './open-register.ts'

/** A unit that Lone of a register with officers (made-registers.ts) leads. */
export async function unitOfLone(page: Page): Promise<void> {
  const unit = await saveRecord(page, 'organisationUnit', { name: 'Hjemmepleje Nord' })
  const { users } = await ask<{ users: { id: string; name: string }[] }>(page, 'user.list', {})
  const lone = users.find(({ name }) => name === 'Lone')
  await ask(page, 'user.change', { id: lone?.id, name: 'Lone', roles: ['leader'], units: [unit.record.id] })
}
