/**
 * Which of the tabs stand side by side where not all of them fit; the others are reached by a menu behind them. The one
 * that is open is always among them.
 *
 * @param widths of each tab, in pixels
 * @param open place of the open one, -1 for none
 * @param room width of all of it, in pixels; 0 while nothing is drawn, and all count as fitting
 * @param menu width of the menu's button, in pixels
 */
export function fittingTabs(widths: readonly number[], open: number, room: number, menu: number): readonly number[] {
  const all = widths.map((_, at) => at)
  if (room <= 0 || sum(widths) <= room) return all
  // How wide those before each tab are together; the open one's room is set aside for it.
  const before = all.map((at) => sum(widths.slice(0, at + 1).filter((_, i) => i !== open)))
  const left = room - menu - (widths[open] ?? 0)
  return all.filter((at) => at === open || (before[at] ?? 0) <= left)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
