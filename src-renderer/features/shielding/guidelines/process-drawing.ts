/** A step of the way of a shielding. */
export type ProcessStep =
  | 'request'
  | 'runs'
  | 'waits'
  | 'confirms'
  | 'decides'
  | 'transferred'
  | 'inForce'
  | 'rejected'
  | 'extended'
  | 'ended'
  | 'expired'

/** A step, and where its box stands. */
export interface Drawn {
  readonly key: ProcessStep
  readonly x: number
  readonly y: number
}

interface Arrow {
  readonly path: string
  readonly tip: string
}

/** The picture's measures, in its own units. */
export const picture = { width: 1096, height: 212, boxWidth: 156, boxHeight: 58 } as const

const stride = 188
const rows = [0, 77, 154] as const
const middle = picture.boxHeight / 2

/** In the order of time: what holds at once is told on before a leader decides, the other only after. */
const ways = {
  atOnce: ['request', 'runs', 'transferred', 'inForce', 'confirms'],
  afterApproval: ['request', 'waits', 'decides', 'transferred', 'inForce']
} as const satisfies Record<string, readonly ProcessStep[]>
const ends = ['extended', 'ended', 'expired'] as const

/** The boxes in the order in which they are told, and the arrows between them. */
export function drawnProcess(takesEffect: keyof typeof ways): {
  readonly steps: readonly Drawn[]
  readonly arrows: readonly Arrow[]
} {
  const way: readonly ProcessStep[] = ways[takesEffect]
  const decision = takesEffect === 'atOnce' ? 4 : 2
  const along = way.map((key, index): Drawn => ({ key, x: index * stride, y: rows[1] }))
  const rejected: Drawn = { key: 'rejected', x: decision * stride, y: rows[2] }
  const over = ends.map((key, row): Drawn => ({ key, x: way.length * stride, y: rows[row] ?? 0 }))
  const between = along.slice(1).map((to, index) => across(along[index] as Drawn, to))
  const last = along.at(-1) as Drawn
  const arrows = [...between, ...over.map((to) => across(last, to)), down(along[decision] as Drawn, rejected)]
  return { steps: [...along.slice(0, decision + 1), rejected, ...along.slice(decision + 1), ...over], arrows }
}

/** From a box's right side to the left of another; bent where that stands higher or lower. */
function across(from: Drawn, to: Drawn): Arrow {
  const [x, y] = [from.x + picture.boxWidth, from.y + middle]
  const [endX, endY] = [to.x - 1, to.y + middle]
  const bend = (x + endX) / 2 - 3
  return {
    path: `M${x} ${y}H${bend}V${endY}H${endX - 6}`,
    tip: `M${endX} ${endY}l-8 -4.5v9z`
  }
}

function down(from: Drawn, to: Drawn): Arrow {
  const [x, y, endY] = [from.x + picture.boxWidth / 2, from.y + picture.boxHeight, to.y - 1]
  return { path: `M${x} ${y}V${endY - 6}`, tip: `M${x} ${endY}l-4.5 -8h9z` }
}

/** A box's text in lines that fit into it, broken between words. */
export function wordsIn(text: string, most = 20): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
