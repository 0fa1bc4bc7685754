/** A word that stands in the register only where this change was written, and in no other number's word. */
export function token(n: number): string {
  return `kvark${n}q`
}
