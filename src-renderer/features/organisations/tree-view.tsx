// biome-ignore-all lint/a11y: a tree with one focus; roles and keys follow the ARIA pattern
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { organisationUnitEntity } from '../../../src-shared/features/organisations/organisation-unit.fields.ts'
import { fieldOf } from '../../../src-shared/kernel/field.ts'
import { recordPath } from '../../components/entity-paths.ts'
import { useValueText } from '../../components/fields/value-text.ts'
import type { UnitNode } from './build-tree.ts'
import { flatten, type TreeRow, treeMove } from './tree-keys.ts'
import styles from './units.module.css'

interface TreeViewProps {
  readonly nodes: readonly UnitNode[]
  readonly label: string
}

const indent = 22

/** A tree to walk in by keyboard: arrows move, open and close; Enter goes to the unit. The tree itself has the focus. */
export function TreeView({ nodes, label }: TreeViewProps) {
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
    if (!row || event.altKey || event.ctrlKey) return
    const act = treeMove(event.key, rows, active)
    if (!act) return
    event.preventDefault()
    if (act.kind === 'go') goTo(act.index)
    else if (act.kind === 'enter') void navigate(recordPath('organisationUnit', row.node.id))
    else setOpen(row.node.id, act.kind === 'open')
  }
  return (
    <div
      role="tree"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={rows[active] ? `${base}${rows[active].node.id}` : undefined}
      className={styles.tree}
      onKeyDown={onKeyDown}
    >
      {rows.map((row, index) => (
        <Item
          key={row.node.id}
          id={`${base}${row.node.id}`}
          row={row}
          active={index === active}
          onActivate={() => setActiveId(row.node.id)}
          onToggle={() => setOpen(row.node.id, !row.open)}
          onOpen={() => void navigate(recordPath('organisationUnit', row.node.id))}
        />
      ))}
    </div>
  )
}

interface ItemProps {
  readonly id: string
  readonly row: TreeRow
  readonly active: boolean
  readonly onActivate: () => void
  readonly onToggle: () => void
  readonly onOpen: () => void
}

function Item({ id, row, active, onActivate, onToggle, onOpen }: ItemProps) {
  const text = useValueText()
  const { node, level, open } = row
  const { values, refs } = node.record
  const beside = ['kind', 'leader', 'shortName']
    .map((key) => text(fieldOf(organisationUnitEntity, key), values[key], refs))
    .filter(Boolean)
  const Twist = open ? IconChevronDown : IconChevronRight
  return (
    <div
      role="treeitem"
      id={id}
      aria-level={level}
      aria-setsize={row.size}
      aria-posinset={row.position}
      aria-expanded={node.children.length > 0 ? open : undefined}
      aria-selected={active}
      data-active={active || undefined}
      className={styles.node}
      style={{ paddingLeft: (level - 1) * indent + 4 }}
      onClick={onActivate}
      onDoubleClick={onOpen}
    >
      <span className={styles.twist} onClick={node.children.length > 0 ? onToggle : undefined}>
        {node.children.length > 0 && <Twist size={16} aria-hidden />}
      </span>
      <span className={styles.name} onClick={onOpen}>
        {node.name || '—'}
      </span>
      <span className={styles.beside}>{beside.join(' · ')}</span>
    </div>
  )
}
