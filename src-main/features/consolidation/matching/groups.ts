/** Puts things together that are one, by their places; each set is known by its lowest place. */
export class Groups {
  private readonly parent: Int32Array

  constructor(size: number) {
    this.parent = Int32Array.from({ length: size }, (_, index) => index)
  }

  /** The lowest place of the set. */
  of(place: number): number {
    let root = place
    while (this.parent[root] !== root) root = this.parent[root] ?? root
    // Whoever asks again is answered at once.
    for (let at = place; at !== root; ) {
      const next = this.parent[at] ?? root
      this.parent[at] = root
      at = next
    }
    return root
  }

  /** Whether they were apart until now. */
  join(a: number, b: number): boolean {
    const [x, y] = [this.of(a), this.of(b)]
    if (x === y) return false
    this.parent[Math.max(x, y)] = Math.min(x, y)
    return true
  }
}
