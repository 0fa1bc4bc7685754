import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call, failureOf } from '../../api/bridge.ts'
import { useNotices } from '../../components/feedback/use-notices.tsx'
import type { UnitNode } from './build-tree.ts'
import { hindrance } from './unit-place.ts'

/** Moving units in the tree: one is taken up (cut, or dragged) and put below another one, or at the top (null). */
export interface UnitMove {
  /** The one that was taken up. */
  readonly taken: UnitNode | null
  /** What was last said of it, for those who do not see it. */
  readonly said: string
  take(node: UnitNode, aloud: boolean): void
  giveUp(): void
  /** The mouse let go of it, wherever that was. */
  letGo(): void
  /** Whether the one taken up could be put there. */
  fits(parent: UnitNode | null): boolean
  put(parent: UnitNode | null): void
}

/** See `UnitMove`; refuses circles, and each move can be taken back at its notice. */
export function useUnitMove(nodes: readonly UnitNode[]): UnitMove {
  const { t } = useTranslation('people')
  const notices = useNotices()
  const [taken, setTaken] = useState<UnitNode | null>(null)
  const [said, setSaid] = useState('')
  const nameOf = (node: UnitNode | null): string => (node ? node.name || '—' : t('tree.top'))

  const save = async (node: UnitNode, version: number, parent: string | null): Promise<number | null> => {
    try {
      const { record } = await call('organisationUnit.save', { id: node.id, version, values: { parent } })
      return record.version
    } catch (error) {
      notices.refused(failureOf(error))
      return null
    }
  }
  const place = async (node: UnitNode, parent: UnitNode | null): Promise<void> => {
    const former = parentOf(node)
    const version = await save(node, node.record.version, parent?.id ?? null)
    if (version === null) return
    const told = t('tree.moved', { name: nameOf(node), parent: nameOf(parent) })
    setSaid(told)
    const back = async (): Promise<void> => {
      if ((await save(node, version, former)) === null) return
      const name = former === null ? null : find(nodes, former)
      setSaid(t('tree.back', { name: nameOf(node), parent: nameOf(name) }))
    }
    notices.done(told, () => void back())
  }
  return {
    taken,
    said,
    take(node, aloud) {
      setTaken(node)
      if (aloud) setSaid(t('tree.cut', { name: nameOf(node) }))
    },
    giveUp() {
      setTaken(null)
      setSaid(t('tree.dropped'))
    },
    letGo: () => setTaken(null),
    fits: (parent) => taken !== null && hindrance(taken, parent) === null,
    put(parent) {
      if (!taken) return
      const why = hindrance(taken, parent)
      if (why !== null) return setSaid(t(`tree.${why}`, { name: nameOf(taken) }))
      setTaken(null)
      void place(taken, parent)
    }
  }
}

function parentOf({ record }: UnitNode): string | null {
  const { parent } = record.values
  return typeof parent === 'string' ? parent : null
}

function find(nodes: readonly UnitNode[], id: string): UnitNode | null {
  for (const node of nodes) {
    const found = node.id === id ? node : find(node.children, id)
    if (found) return found
  }
  return null
}
