import type { EdgeLook, NodeLook } from './look.ts'

/** A point of the drawing, in its own units. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A node where it is drawn; a platform is a box with its name on top. */
export interface DrawnNode extends Point {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly look: NodeLook
  readonly box: boolean
}

/** A line where it is drawn; `bend` is the point it is bent towards where several run side by side. */
export interface DrawnEdge {
  readonly from: Point
  readonly to: Point
  readonly bend: Point | null
  readonly look: EdgeLook
  readonly arrows: readonly ('from' | 'middle' | 'to')[]
}

/** Everything that is drawn, the outermost boxes first. */
export interface Picture {
  readonly title: string
  readonly nodes: readonly DrawnNode[]
  readonly edges: readonly DrawnEdge[]
  readonly ink: { readonly text: string; readonly halo: string }
}

const margin = 60
const fontSize = 12

/** The picture as an SVG of its own: nothing in it is loaded, run or styled from elsewhere, and names are escaped. */
export function svgOf({ title, nodes, edges, ink }: Picture): string {
  const left = Math.min(0, ...nodes.map((n) => n.x - n.width / 2)) - margin
  const top = Math.min(0, ...nodes.map((n) => n.y - n.height / 2)) - margin
  const right = Math.max(0, ...nodes.map((n) => n.x + n.width / 2)) + margin
  const bottom = Math.max(0, ...nodes.map((n) => n.y + n.height / 2)) + margin
  const [width, height] = [right - left, bottom - top].map(figure)
  const view = [left, top, right - left, bottom - top].map(figure).join(' ')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}" width="${width}" height="${height}"`,
    ` font-family="system-ui, sans-serif" font-size="${fontSize}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect x="${figure(left)}" y="${figure(top)}" width="${width}" height="${height}" fill="${ink.halo}"/>`,
    ...nodes.filter((node) => node.box).map(shapeOf),
    ...edges.map(lineOf),
    ...nodes.filter((node) => !node.box).map(shapeOf),
    ...nodes.map((node) => labelOf(node, ink)),
    '</svg>'
  ].join('\n')
}

function shapeOf({ x, y, width, height, look, box }: DrawnNode): string {
  const paint = `fill="${look.fill}" stroke="${look.border}" stroke-width="${look.borderWidth}"`
  if (look.shape === 'ellipse')
    return `<ellipse cx="${figure(x)}" cy="${figure(y)}" rx="${figure(width / 2)}" ry="${figure(height / 2)}" ${paint}/>`
  if (look.shape === 'hexagon') {
    const corners = [-1, -0.5, 0.5, 1, 0.5, -0.5].map((share, i) => {
      const side = i === 0 || i === 3 ? 0 : i < 3 ? -1 : 1
      return `${figure(x + (share * width) / 2)},${figure(y + (side * height) / 2)}`
    })
    return `<polygon points="${corners.join(' ')}" ${paint}/>`
  }
  const corner = `x="${figure(x - width / 2)}" y="${figure(y - height / 2)}" rx="${box ? 8 : 6}"`
  return `<rect ${corner} width="${figure(width)}" height="${figure(height)}" ${paint}/>`
}

function labelOf({ name, x, y, height, box }: DrawnNode, ink: Picture['ink']): string {
  const baseline = box ? y - height / 2 - 5 : y + height / 2 + fontSize + 3
  const paint = `fill="${ink.text}" stroke="${ink.halo}" stroke-width="3" paint-order="stroke"`
  const weight = box ? ' font-weight="600"' : ''
  return `<text x="${figure(x)}" y="${figure(baseline)}" text-anchor="middle" ${paint}${weight}>${escaped(name)}</text>`
}

function lineOf({ from, to, bend, look, arrows }: DrawnEdge): string {
  const bent = bend ? `Q ${figure(bend.x)} ${figure(bend.y)} ` : 'L '
  const dash = look.dash.length > 0 ? ` stroke-dasharray="${look.dash.join(' ')}"` : ''
  const path = `M ${figure(from.x)} ${figure(from.y)} ${bent}${figure(to.x)} ${figure(to.y)}`
  const heads = arrows.map((end) => {
    if (end === 'to') return headOf(bend ?? from, to, look.colour)
    if (end === 'from') return headOf(bend ?? to, from, look.colour)
    // Where a curve is halfway it runs as its ends lie.
    const middle = bend ?? { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
    const on = { x: (from.x + 2 * middle.x + to.x) / 4, y: (from.y + 2 * middle.y + to.y) / 4 }
    return headOf({ x: on.x - (to.x - from.x), y: on.y - (to.y - from.y) }, on, look.colour)
  })
  return [`<path d="${path}" fill="none" stroke="${look.colour}" stroke-width="${look.width}"${dash}/>`, ...heads].join(
    ''
  )
}

const headLength = 9

/** The head of an arrow that comes from one point and ends at another. */
function headOf(from: Point, to: Point, colour: string): string {
  const angle = Math.atan2(to.y - from.y, to.x - from.x)
  const corner = (turn: number): string =>
    `${figure(to.x - headLength * Math.cos(angle + turn))},${figure(to.y - headLength * Math.sin(angle + turn))}`
  return `<polygon points="${figure(to.x)},${figure(to.y)} ${corner(0.45)} ${corner(-0.45)}" fill="${colour}"/>`
}

function figure(value: number): number {
  return Math.round(value * 10) / 10
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text of the register in a document: no markup, and none of the characters that XML 1.0 has no room for. */
function escaped(text: string): string {
  return text
    .replace(/[&<>"]/g, (c) => entities[c] ?? c)
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
}
