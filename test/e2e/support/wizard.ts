import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { catalogue } from '../../../src-shared/features/catalogue.ts'
import type { RowOutcome } from '../../../src-shared/features/exchange/import.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import { chooseFiles } from './app.ts'
import { expect } from './expect.ts'
import { words } from './words.ts'

/** The import's wizard, as one goes through it. */
export class Wizard {
  readonly app: ElectronApplication
  readonly page: Page

  constructor(app: ElectronApplication, page: Page) {
    this.app = app
    this.page = page
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('main').getByRole('button', { name, exact: typeof name === 'string' })
  }

  /** The button that goes on; on the preview it says what it will do. */
  get primary(): Locator {
    return this.page.locator('main footer').getByRole('button').last()
  }

  /** A sheet, or a file without sheets, in the list at the left. */
  sheet(name: string): Locator {
    return this.page.getByRole('navigation', { name: words('exchange', 'sheets.list') }).getByRole('button', { name })
  }

  /** The number of a sheet's row; a click makes it the header. */
  row(row: number): Locator {
    return this.page.getByRole('button', { name: words('exchange', 'sheets.headerUse', { row }), exact: true })
  }

  /** What a column becomes. */
  target(column: string, header: string): Locator {
    return this.page.getByRole('combobox', { name: words('exchange', 'columns.targetOf', { column, header }) })
  }

  /** A count of the preview that shows its rows alone. */
  filter(outcome: RowOutcome): Locator {
    return this.page.getByRole('radio', { name: words('exchange', `preview.outcome.${outcome}`) })
  }

  tab(name: 'near.tab' | 'numbers.tab' | 'remarks.tab' | 'preview.rows'): Locator {
    return this.page.getByRole('tab', { name: words('exchange', name) })
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: words('shell', 'place.exchange') }).click()
    await this.button(words('exchange', 'import.start')).click()
    await this.isAt('files')
  }

  async isAt(step: 'files' | 'sheets' | 'columns' | 'preview' | 'result'): Promise<void> {
    const current = this.page.locator('main [aria-current="step"]')
    await expect(current).toHaveText(new RegExp(`${words('exchange', `step.${step}`)}$`), { timeout: 30_000 })
  }

  async about(entity: EntityName): Promise<void> {
    await this.page.getByRole('combobox', { name: words('exchange', 'files.entity') }).click()
    await this.page.getByRole('option', { name: catalogue[entity].labels.many.da, exact: true }).click()
  }

  async choose(...paths: readonly string[]): Promise<void> {
    await chooseFiles(this.app, paths)
    await this.button(words('exchange', 'files.choose')).click()
  }

  async next(step: 'sheets' | 'columns' | 'preview' | 'result'): Promise<void> {
    await this.primary.click()
    await this.isAt(step)
  }
}
