// biome-ignore-all lint/a11y: a tree with one focus; roles and keys follow the ARIA pattern
import { Text, VisuallyHidden } from '@mantine/core'
import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { recordPath } from '../../components/entity-paths.ts'
import type { UnitNode } from './build-tree.ts'
import { TreeItem } from './tree-item.tsx'
import { flatten, type TreeRow, treeMove } from './tree-keys.ts'
import styles from './units.module.css'
import { type UnitMove, useUnitMove } from './use-unit-move.ts'

interface TreeViewProps {
  readonly nodes: readonly UnitNode[]
  readonly label: string
  /** What stands beside a unit's name, beyond what the unit itself says. */
  readonly beside: (id: string) => string
}

/**
 * A tree to walk in by keyboard: arrows move, open and close; Enter goes to the unit; Ctrl+X and Ctrl+V, or the mouse,
 * put it elsewhere. The tree itself has the focus.
 */
export function TreeView({ nodes, label, beside }: TreeViewProps) {
  const { t } = useTranslation('people')
  const move = useUnitMove(nodes)
  const navigate = useNavigate()
  const base = useId()
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const rows = useMemo(() => flatten(nodes, closed), [nodes, closed])
  const [activeId, setActiveId] = useState<string | null>(null)
  const active = Math.max(
    0,
    rows.findIndex((row) => row.node.id === activeId)
  )

  const setOpen = (id: string, open: boolean): void => {
    const next = new Set(closed)
    if (open) next.delete(id)
    else next.add(id)
    setClosed(next)
  }
  const goTo = (index: number): void => {
    const row = rows[index]
    if (!row) return
    setActiveId(row.node.id)
    document.getElementById(`${base}${row.node.id}`)?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[active]
    if (!row || event.altKey) return
    if (onMoveKey(event, row, move)) {
      event.preventDefault()
      return
    }
    if (event.ctrlKey) return
    const act = treeMove(event.key, rows, active)
    if (!act) return
    event.preventDefault()
    if (act.kind === 'go') goTo(act.index)
    else if (act.kind === 'enter') void navigate(recordPath('organisationUnit', row.node.id))
    else setOpen(row.node.id, act.kind === 'open')
  }
  return (
    <>
      <VisuallyHidden role="status">{move.said}</VisuallyHidden>
      <div
        role="tree"
        tabIndex={0}
        aria-label={label}
        aria-activedescendant={rows[active] ? `${base}${rows[active].node.id}` : undefined}
        className={styles.tree}
        onKeyDown={onKeyDown}
      >
        {rows.map((row, index) => (
          <TreeItem
            key={row.node.id}
            id={`${base}${row.node.id}`}
            row={row}
            beside={beside(row.node.id)}
            move={move}
            active={index === active}
            onActivate={() => setActiveId(row.node.id)}
            onToggle={() => setOpen(row.node.id, !row.open)}
            onOpen={() => void navigate(recordPath('organisationUnit', row.node.id))}
          />
        ))}
      </div>
      {/* Below the tree: above it, every unit would move under the mouse. */}
      {move.taken && <TopPlace move={move} />}
      <Text size="xs" c="dimmed" px="md" pb="sm">
        {t('tree.move')}
      </Text>
    </>
  )
}

/** Cutting, pasting and giving up; answers whether the key was one of these. */
function onMoveKey(event: KeyboardEvent, { node }: TreeRow, move: UnitMove): boolean {
  const key = event.key.toLowerCase()
  if (key === 'escape' && move.taken) move.giveUp()
  else if (event.ctrlKey && key === 'x' && node.record.writable) move.take(node, true)
  else if (event.ctrlKey && key === 'v' && move.taken) move.put(node)
  else return false
  return true
}

/** The place above all units, while one is taken up. */
function TopPlace({ move }: { readonly move: UnitMove }) {
  const { t } = useTranslation('people')
  return (
    <button
      type="button"
      className={styles.top}
      disabled={!move.fits(null)}
      onClick={() => move.put(null)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={() => move.put(null)}
    >
      {t('tree.top')}
    </button>
  )
}
