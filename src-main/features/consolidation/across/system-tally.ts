import {
  type Aspect,
  aspects,
  sameValue,
  spreadOf
} from '../../../../src-shared/features/consolidation/across/aspects.ts'
import type { SaidBy } from '../../../../src-shared/features/consolidation/across/contract.ts'
import type { ClusterHead } from './clusters.ts'
import type { SystemFacts } from './package-facts.ts'

/** Counts municipalities, each once however often it comes: its records come one after the other. */
export class Municipalities {
  count = 0
  private last = -1

  add(pack: number): void {
    if (this.last === pack) return
    this.last = pack
    this.count++
  }
}

/** What municipalities say of one aspect. */
class Said {
  readonly speaking = new Municipalities()
  private readonly values = new Map<string, { readonly value: string; readonly by: Municipalities }>()

  say(aspect: Aspect, value: string, pack: number): void {
    const key = sameValue(aspect, value)
    const known = this.values.get(key) ?? { value, by: new Municipalities() }
    this.values.set(key, known)
    known.by.add(pack)
    this.speaking.add(pack)
  }

  list(): readonly SaidBy[] {
    return [...this.values.values()]
      .map(({ value, by }) => ({ value, municipalities: by.count }))
      .sort((a, b) => b.municipalities - a.municipalities || (a.value < b.value ? -1 : 1))
  }
}

const silence: { readonly said: readonly SaidBy[]; readonly speaking: number; readonly spread: number } = {
  said: [],
  speaking: 0,
  spread: 0
}

/** A system and what municipalities say of it. */
export class SystemTally {
  readonly head: ClusterHead
  readonly municipalities = new Municipalities()
  private readonly said = new Map<Aspect, Said>()
  private listed: ReadonlyMap<Aspect, typeof silence> = new Map()

  constructor(head: ClusterHead) {
    this.head = head
  }

  add(pack: number, { version, assessed, channels }: SystemFacts): void {
    this.municipalities.add(pack)
    if (version !== null) this.say('version', version, pack)
    for (const [key, value] of Object.entries(assessed)) this.say(key as Aspect, value, pack)
    for (const channel of channels) this.say('cprChannel', channel, pack)
  }

  /** Call it when everybody has spoken. */
  finish(): void {
    this.listed = new Map(
      [...this.said].map(([aspect, one]) => {
        const said = one.list()
        const spread = spreadOf(
          aspect,
          said.map(({ value }) => value)
        )
        return [aspect, { said, speaking: one.speaking.count, spread }]
      })
    )
  }

  of(aspect: Aspect): typeof silence {
    return this.listed.get(aspect) ?? silence
  }

  /** The aspects of which municipalities say different things. */
  differing(): readonly Aspect[] {
    return aspects.filter((aspect) => this.of(aspect).said.length > 1)
  }

  private say(aspect: Aspect, value: string, pack: number): void {
    const said = this.said.get(aspect) ?? new Said()
    this.said.set(aspect, said)
    said.say(aspect, value, pack)
  }
}
