import { Button } from '@mantine/core'
import { IconFileImport, IconPlus, IconSearchOff, IconTable } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { inSentence } from '../../../src-shared/i18n/in-sentence.ts'
import type { Entity } from '../../../src-shared/kernel/field.ts'
import { useMay, useMayCreate } from '../../app/session.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { newPath } from '../entity-paths.ts'
import { EmptyNote } from '../feedback/empty-note.tsx'

/** A list with nothing in it yet: what belongs here, and the two ways to get it in. */
export function EmptyList({ entity }: { readonly entity: Entity }) {
  const { t } = useTranslation('table')
  const format = useFormat()
  const mayCreate = useMayCreate()(entity.name)
  const mayImport = useMay('register.import')
  const many = inSentence(format.label(entity.labels.many))
  const one = inSentence(format.label(entity.labels.one))
  return (
    <EmptyNote
      icon={<IconTable size={40} stroke={1.2} />}
      title={t('empty.title', { many })}
      actions={
        <>
          {mayImport && (
            <Button component={Link} to="/exchange/import" leftSection={<IconFileImport size={18} aria-hidden />}>
              {t('empty.import')}
            </Button>
          )}
          {mayCreate && (
            <Button
              component={Link}
              to={newPath(entity.name)}
              variant="default"
              leftSection={<IconPlus size={18} aria-hidden />}
            >
              {t('new', { what: one })}
            </Button>
          )}
        </>
      }
    >
      {t(`empty.${entity.name}`)}
    </EmptyNote>
  )
}

/** Nothing matches: the way back is to ask for less. */
export function NothingFound({ onClear }: { readonly onClear: () => void }) {
  const { t } = useTranslation('table')
  return (
    <EmptyNote
      icon={<IconSearchOff size={40} stroke={1.2} />}
      title={t('nothing.title')}
      actions={
        <Button variant="default" onClick={onClear}>
          {t('filter.clearAll')}
        </Button>
      }
    >
      {t('nothing.text')}
    </EmptyNote>
  )
}
