import type { ElectronApplication, Page } from '@playwright/test'

const dayMs = 86_400_000

/**
 * Moves the clock of the started program and of one window so many days ahead of the machine's; 0 puts both right. As if
 * the computer had been off: timers do not notice.
 */
export async function moveClock({ app, page }: { app: ElectronApplication; page: Page }, days: number): Promise<void> {
  await app.evaluate((_electron, ms) => {
    const kept = globalThis as unknown as { machineDate?: DateConstructor }
    kept.machineDate ??= Date
    const Machine = kept.machineDate
    globalThis.Date = ms === 0 ? Machine : movedDate(Machine, ms)
    function movedDate(Real: DateConstructor, by: number): DateConstructor {
      return class extends Real {
        constructor(...given: unknown[]) {
          super(...((given.length === 0 ? [Real.now() + by] : given) as [number]))
        }
        static override now(): number {
          return Real.now() + by
        }
      } as DateConstructor
    }
  }, days * dayMs)
  await page.evaluate((ms) => {
    const kept = globalThis as unknown as { machineNow?: () => number }
    kept.machineNow ??= Date.now
    const now = kept.machineNow
    Date.now = ms === 0 ? now : () => now() + ms
  }, days * dayMs)
}
