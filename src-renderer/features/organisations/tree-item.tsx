// biome-ignore-all lint/a11y: a tree with one focus; roles and keys follow the ARIA pattern
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { organisationUnitEntity } from '../../../src-shared/features/organisations/organisation-unit.fields.ts'
import { fieldOf } from '../../../src-shared/kernel/field.ts'
import { useValueText } from '../../components/fields/value-text.ts'
import type { TreeRow } from './tree-keys.ts'
import styles from './units.module.css'
import type { UnitMove } from './use-unit-move.ts'

const indent = 22

interface TreeItemProps {
  readonly id: string
  readonly row: TreeRow
  readonly beside: string
  readonly move: UnitMove
  readonly active: boolean
  readonly onActivate: () => void
  readonly onToggle: () => void
  readonly onOpen: () => void
}

/** A unit in the tree: a click marks it, its name opens it, dragging it moves it. */
export function TreeItem({ id, row, beside: more, move, active, onActivate, onToggle, onOpen }: TreeItemProps) {
  const text = useValueText()
  const [over, setOver] = useState(false)
  const { node, level, open } = row
  const { values, refs } = node.record
  const beside = ['kind', 'leader', 'shortName']
    .map((key) => text(fieldOf(organisationUnitEntity, key), values[key], refs))
    .concat(more)
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
      data-taken={move.taken?.id === node.id || undefined}
      draggable={node.record.writable}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', node.name)
        move.take(node, false)
      }}
      onDragEnd={move.letGo}
      onDragEnter={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDragOver={(event) => move.fits(node) && event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        move.put(node)
      }}
      data-over={(over && move.fits(node)) || undefined}
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
