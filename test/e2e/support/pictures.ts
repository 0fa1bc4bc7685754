import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect } from './expect.ts'

const root = join(import.meta.dirname, '../../..')

/** A second place for the pictures that the README shows. */
const readmePictures = process.env['SAMREGISTER_PICTURES']

/** Whether somebody asked for the tour, and not only whether it still goes (`npm test`): then nobody sees the pictures. */
export const picturesAreLookedAt = readmePictures !== undefined || process.env['SAMREGISTER_TOUR'] === 'pictures'

/** The pictures of a tour, numbered in a folder of their own. */
export class Pictures {
  readonly folder: string
  readonly #page: Page
  #taken = 0

  constructor(page: Page, folder: string) {
    mkdirSync(folder)
    this.#page = page
    this.folder = folder
  }

  /**
   * Saves what the window shows, for eyes once nothing moves any more; `readme` is its name beside the README. Where nobody
   * looks, the first one alone: that they can be taken.
   */
  async take(name: string, readme?: string): Promise<void> {
    this.#taken += 1
    if (!picturesAreLookedAt && this.#taken > 1) return
    const path = join(this.folder, `${String(this.#taken).padStart(2, '0')}-${name}.png`)
    let before: Buffer | null = null
    const restful = async (): Promise<boolean> => {
      const now = await this.#page.screenshot({ animations: 'disabled', caret: 'hide', path })
      const same = before?.equals(now) ?? false
      before = now
      return same || !picturesAreLookedAt
    }
    await expect.poll(restful, { intervals: [250] }).toBe(true)
    if (readme && readmePictures) copyFileSync(path, join(root, readmePictures, `${readme}.png`))
  }
}
