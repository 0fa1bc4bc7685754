import { ActionIcon, Anchor, Button, Group, Title } from '@mantine/core'
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type Entity, fieldOf, type Section } from '../../../../src-shared/kernel/field.ts'
import type { RecordView, Values } from '../../../../src-shared/kernel/value.ts'
import { recordPath } from '../../../components/entity-paths.ts'
import { FieldValueView } from '../../../components/fields/field-value.tsx'
import { Hint } from '../../../components/hint.tsx'
import { PanelSection } from '../../../components/record/panel-section.tsx'
import { useRemoval } from '../../../components/record/use-removal.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { PieceForm } from './piece-form.tsx'
import styles from './pieces.module.css'

interface PiecesProps {
  readonly owner: RecordView
  readonly entity: Entity
  /** Their field that says whose they are. */
  readonly by: string
  readonly rows: readonly RecordView[]
  /** What is shown; the first names a row. */
  readonly keys: readonly string[]
  /** What is written, where that is more; a new one begins with `begins`. */
  readonly form?: readonly string[]
  readonly begins?: Values
  /** Frames them as a panel of the page; without it they stand within a section. */
  readonly panel?: Section
  /** Of a panel: how many there are, as soon as somebody knows. */
  readonly count?: number | undefined
  /** Further buttons at the heading. */
  readonly actions?: ReactNode
  readonly title: string
  readonly add: string
  /** What a column shows in place of the field's value. */
  readonly cells?: Readonly<Record<string, (row: RecordView) => ReactNode>>
  readonly children?: ReactNode
}

/** The pieces of a record within one of its sections: a table whose rows are added, changed and taken away on the spot. */
export function Pieces(props: PiecesProps) {
  const {
    owner,
    entity,
    by,
    rows,
    keys,
    title,
    add,
    cells = {},
    form: written = keys,

    begins,
    children
  } = props
  const format = useFormat()
  const [edited, setEdited] = useState<string | null>(null)
  const mayWrite = owner.writable && owner.deletedAt === null
  const form = (piece: RecordView | null): ReactNode => (
    <PieceForm
      entity={entity}
      piece={piece}
      of={{ [by]: owner.id }}
      begins={begins}
      keys={written}
      onDone={() => setEdited(null)}
    />
  )
  return (
    <PiecesFrame
      {...props}
      actions={
        <>
          {props.actions}
          {mayWrite && edited !== 'new' && (
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconPlus size={15} aria-hidden />}
              onClick={() => setEdited('new')}
            >
              {add}
            </Button>
          )}
        </>
      }
    >
      {rows.length > 0 && (
        <div className={styles.frame}>
          <table className={styles.table} aria-label={title}>
            <thead>
              <tr>
                {keys.map((key) => (
                  <th key={key} scope="col">
                    {format.label(fieldOf(entity, key).labels)}
                  </th>
                ))}
                <td>{/* Buttons need no heading. */}</td>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) =>
                row.id === edited ? (
                  <tr key={row.id}>
                    <td colSpan={keys.length + 1}>{form(row)}</td>
                  </tr>
                ) : (
                  <PieceRow
                    key={row.id}
                    entity={entity}
                    row={row}
                    keys={keys}
                    cells={cells}
                    mayWrite={mayWrite}
                    onEdit={() => setEdited(row.id)}
                  />
                )
              )}
            </tbody>
          </table>
        </div>
      )}
      {edited === 'new' && form(null)}
      {children}
    </PiecesFrame>
  )
}

function PiecesFrame({ panel, count, title, actions, children }: PiecesProps) {
  if (panel)
    return (
      <PanelSection panel={panel} count={count} actions={actions}>
        {children}
      </PanelSection>
    )
  return (
    <div className={styles.part}>
      <div className={styles.head}>
        <Title order={3} size="sm">
          {title}
        </Title>
        {actions}
      </div>
      {children}
    </div>
  )
}

interface PieceRowProps extends Required<Pick<PiecesProps, 'entity' | 'keys' | 'cells'>> {
  readonly row: RecordView
  readonly mayWrite: boolean
  readonly onEdit: () => void
}

function PieceRow({ entity, row, keys, cells, mayWrite, onEdit }: PieceRowProps) {
  const { t } = useTranslation('protocol')
  const removal = useRemoval(entity)
  const [first = '', ...others] = keys
  const value = row.values[first]
  const name = (typeof value === 'string' && (row.refs[value]?.name ?? value)) || t('piece.unnamed')
  return (
    <tr>
      <th scope="row">
        <Anchor component={Link} to={recordPath(entity.name, row.id)} size="sm">
          {cells[first]?.(row) ?? name}
        </Anchor>
      </th>
      {others.map((key) => (
        <td key={key}>
          {cells[key]?.(row) ?? <FieldValueView field={fieldOf(entity, key)} value={row.values[key]} refs={row.refs} />}
        </td>
      ))}
      <td>
        {mayWrite && (
          <Group gap={2} wrap="nowrap" justify="flex-end">
            <Hint label={t('piece.edit', { name })}>
              <ActionIcon variant="subtle" color="gray" aria-label={t('piece.edit', { name })} onClick={onEdit}>
                <IconPencil size={15} aria-hidden />
              </ActionIcon>
            </Hint>
            <Hint label={t('piece.remove', { name })}>
              <ActionIcon
                variant="subtle"
                color="gray"
                disabled={removal.running}
                aria-label={t('piece.remove', { name })}
                onClick={() => void removal.remove([row])}
              >
                <IconTrash size={15} aria-hidden />
              </ActionIcon>
            </Hint>
          </Group>
        )}
      </td>
    </tr>
  )
}
