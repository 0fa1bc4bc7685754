import type { IssueCode } from '../../../../src-shared/features/exchange/import.ts'
import type { MatchRules } from './match-rules.ts'
import type { Mention } from './mentions.ts'
import { nameSimilarity, nearEnough } from './near-names.ts'

/** By what a record of the register is known. */
export interface Known {
  readonly id: string
  readonly name: string
  /** Every name it has, the title among them. */
  readonly names: readonly string[]
  readonly ids: Readonly<Record<string, string>>
}

/** A record of the register that sheets may name. */
export interface KnownRecord extends Known {
  /** Deleted by a person, not by undoing an import. */
  readonly deleted: boolean
  /** Records that were made one with it: sheets from before name them still, and mean it. */
  readonly former?: readonly Known[]
}

/** What the sheets and the register say is one record. */
export interface Group {
  readonly known: KnownRecord | null
  /** The normalised name it was made by. */
  readonly key: string
  readonly ids: Record<string, string>
  readonly mentions: number[]
  /** The id that a sheet of our own export gives a record this register does not know. */
  id: string | null
  rows: number
}

/** Something worth a word about a mention. */
export interface MentionNote {
  readonly mention: number
  readonly code: IssueCode
  readonly value: string
}

/** Below this two names of the same number are told: one of the two was mistyped. */
const otherName = 0.5

/**
 * Puts mentions and known records together: by number first, by name where no number contradicts. What only resembles
 * is never put together here.
 */
export class ReferenceGroups {
  readonly groups: Group[] = []
  readonly notes: MentionNote[] = []
  /** The group of each mention, by its number. */
  readonly ofMention: Group[] = []
  private readonly rules: MatchRules
  private readonly byStrong = new Map<string, Group>()
  private readonly bySoft = new Map<string, Group[]>()
  private readonly byRecord = new Map<string, Group>()
  private readonly byName = new Map<string, Group[]>()
  /** Groups that an id of our own export has been found to be. */
  private readonly claimed = new Set<Group>()

  constructor(rules: MatchRules, known: readonly KnownRecord[]) {
    this.rules = rules
    for (const record of known) {
      const group = this.open(record, rules.normalise(record.name), record.ids)
      this.know(group, record)
    }
    // Who has a number now comes before who had it.
    for (const group of this.groups)
      for (const former of group.known?.former ?? []) {
        this.know(group, former)
        for (const [field, value] of Object.entries(former.ids)) this.index(group, field, value)
      }
  }

  /** Mentions with numbers first, the frequent before the rare, so that the order of rows decides nothing. */
  takeAll(mentions: readonly Mention[]): void {
    const weight = (m: Mention): number =>
      m.id !== null
        ? this.byRecord.has(m.id)
          ? 4
          : 3
        : this.rules.strong.some((f) => m.ids[f])
          ? 2
          : this.rules.soft.some((f) => m.ids[f])
            ? 1
            : 0
    const order = mentions.map((mention, index) => ({ mention, index, weight: weight(mention) }))
    order.sort((a, b) => b.weight - a.weight || b.mention.count - a.mention.count || a.index - b.index)
    for (const { mention, index } of order) this.take(mention, index)
  }

  private take(mention: Mention, index: number): void {
    const key = this.rules.normalise(mention.name)
    const group =
      mention.id === null
        ? (this.byNumber(mention, index, key) ??
          this.byAddress(mention, index, key) ??
          this.byNameAlone(mention, index, key))
        : this.byId(mention, mention.id, key)
    const home = group ?? this.open(null, key, {})
    if (!group && key !== '') this.nameIt(home, key)
    if (mention.id !== null) {
      if (home.known === null) home.id ??= mention.id
      this.byRecord.set(mention.id, home)
      this.claimed.add(home)
    }
    home.rows += mention.count
    home.mentions.push(index)
    this.ofMention[index] = home
    for (const [field, value] of Object.entries(mention.ids)) this.fill(home, field, value)
  }

  /**
   * Two ids are two records, however alike. An id that is not known here may be a known record's in another register:
   * by its number, else by its name, if no other id has said so of it.
   */
  private byId(mention: Mention, id: string, key: string): Group | undefined {
    const known = this.byRecord.get(id)
    if (known) return known
    const numbered = this.rules.strong.flatMap((field) => {
      const group = this.byStrong.get(idKey(field, mention.ids[field] ?? ''))
      return group ? [group] : []
    })
    const named = (this.byName.get(key) ?? []).filter(
      (group) => !this.rules.strong.some((f) => group.ids[f] && mention.ids[f] && group.ids[f] !== mention.ids[f])
    )
    const free = (group: Group): boolean => group.known !== null && !this.claimed.has(group)
    return numbered.find(free) ?? (key !== '' && named.length === 1 ? named.find(free) : undefined)
  }

  /** undefined: no number, or a new one whose name is taken by another number (then a new group is right). */
  private byNumber(mention: Mention, index: number, key: string): Group | undefined {
    for (const field of this.rules.strong) {
      const value = mention.ids[field]
      if (!value) continue
      const group = this.byStrong.get(idKey(field, value))
      if (group) {
        if (this.isOtherName(group, key)) this.note(index, 'match.different', value)
        return group
      }
      const named = this.byName.get(key) ?? []
      const free = named.filter((g) => !g.ids[field])
      if (free.length === 1) return free[0]
      if (named.length > 0 && key !== '') this.note(index, 'match.different', `${mention.name} (${value})`)
      return this.open(null, key, {}, true)
    }
    return undefined
  }

  private byAddress(mention: Mention, index: number, key: string): Group | undefined {
    for (const field of this.rules.soft) {
      const value = mention.ids[field]
      if (!value) continue
      const sharing = this.bySoft.get(idKey(field, value)) ?? []
      const same = sharing.find(
        (g) => key === '' || this.byName.get(key)?.includes(g) || nameSimilarity(g.key, key) >= nearEnough
      )
      if (same) return same
      if (key === '') continue
      const named = this.byName.get(key) ?? []
      const free = named.filter((g) => !g.ids[field])
      if (free.length === 1) return free[0]
      if (named.length === 0) continue
      this.note(index, 'match.different', mention.name)
      return this.open(null, key, {}, true)
    }
    return undefined
  }

  private byNameAlone(mention: Mention, index: number, key: string): Group | undefined {
    if (key === '') return undefined
    const named = this.byName.get(key) ?? []
    if (named.length <= 1) return named[0]
    const bare = named.filter((g) => Object.keys(g.ids).length === 0)
    if (bare.length === 1) return bare[0]
    this.note(index, 'row.ambiguous', mention.name)
    return undefined
  }

  private isOtherName(group: Group, key: string): boolean {
    if (key === '' || group.key === '' || group.key === key) return false
    const { known } = group
    const names = known ? [known, ...(known.former ?? [])].flatMap((one) => one.names) : [group.key]
    return names.every((name) => nameSimilarity(this.rules.normalise(name), key) < otherName)
  }

  private know(group: Group, { id, names }: Known): void {
    this.byRecord.set(id, group)
    for (const name of names) this.nameIt(group, this.rules.normalise(name))
  }

  private open(known: KnownRecord | null, key: string, ids: Readonly<Record<string, string>>, named = false): Group {
    const group: Group = { known, key, ids: {}, id: null, mentions: [], rows: 0 }
    this.groups.push(group)
    for (const [field, value] of Object.entries(ids)) this.fill(group, field, value)
    if (named && key !== '') this.nameIt(group, key)
    return group
  }

  private fill(group: Group, field: string, value: string): void {
    if (value === '' || group.ids[field]) return
    group.ids[field] = value
    this.index(group, field, value)
  }

  private index(group: Group, field: string, value: string): void {
    if (this.rules.strong.includes(field)) {
      if (!this.byStrong.has(idKey(field, value))) this.byStrong.set(idKey(field, value), group)
    } else if (this.rules.soft.includes(field)) append(this.bySoft, idKey(field, value), group)
  }

  private nameIt(group: Group, key: string): void {
    if (!this.byName.get(key)?.includes(group)) append(this.byName, key, group)
  }

  private note(mention: number, code: IssueCode, value: string): void {
    this.notes.push({ mention, code, value })
  }
}

/** E-mails differ in case without being others. */
const idKey = (field: string, value: string): string => `${field}\u0000${value.toLowerCase()}`

function append(map: Map<string, Group[]>, key: string, group: Group): void {
  const list = map.get(key)
  if (list) list.push(group)
  else map.set(key, [group])
}
