import { Alert, Anchor, Skeleton, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { LibraryRecord } from '../../../../src-shared/features/exchange/library/contract.ts'
import type { Entity } from '../../../../src-shared/kernel/field.ts'
import { isEmpty } from '../../../../src-shared/kernel/value.ts'
import { failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { Later } from '../../../components/feedback/later.tsx'
import { FieldValueView } from '../../../components/fields/field-value.tsx'
import { isWide } from '../../../components/record/field-edit.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { AdoptBox } from './adopt-box.tsx'
import styles from './library.module.css'
import { LibraryRows } from './library-rows.tsx'

/** A record of another municipality, to be read and adopted. */
export function LibraryRecordPage() {
  const { t } = useTranslation('library')
  const { record = '' } = useParams()
  const { data, error, refetch } = useChannel('library.record', { record: Number(record) })
  if (error) return <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} m="md" />
  if (!data)
    return (
      <Later>
        <Skeleton h={120} m="md" />
      </Later>
    )
  return (
    <Stack p="md" gap="lg" maw={1200}>
      <Head record={data} />
      <AdoptBox record={data} />
      <Fields record={data} />
      {data.pieces.length > 0 && <Pieces record={data} />}
      {data.entity === 'system' && (
        <>
          <LibraryRows title={t('same')} rows={data.same} none={t('noneSame')} />
          <LibraryRows title={t('about')} rows={data.about} none={t('noneAbout')} />
        </>
      )}
    </Stack>
  )
}

function Head({ record }: { readonly record: LibraryRecord }) {
  const { t } = useTranslation('library')
  const format = useFormat()
  const { entity, title, place, municipality, exportedAt, edited, goneAt } = record
  return (
    <Stack gap={4}>
      <Anchor component={Link} size="sm" to="/exchange/library">
        {t('title')}
      </Anchor>
      <Title order={1}>{title}</Title>
      <Text c="dimmed">
        {format.label(catalogue[entity].labels.one)} · {t('from', { municipality, on: format.instant(exportedAt) })}
      </Text>
      <Text size="xs" c="dimmed">
        {t('place', { file: place.file, sheet: place.sheet, row: place.row })}
      </Text>
      {edited && <Text size="sm">{t('edited')}</Text>}
      {goneAt !== null && (
        <Alert color="yellow" variant="outline">
          {t('gone', { on: format.instant(goneAt) })}
        </Alert>
      )}
    </Stack>
  )
}

function Fields({ record: { entity: name, values, refs } }: { readonly record: LibraryRecord }) {
  const { t } = useTranslation('library')
  const format = useFormat()
  const entity: Entity = catalogue[name]
  const said = entity.fields.filter(({ key }) => key !== entity.title && !isEmpty(values[key]))
  const sections = entity.sections.filter(({ key }) => said.some(({ section }) => section === key))
  return (
    <Stack gap="md" component="section" aria-label={t('fields')}>
      {sections.map((section) => (
        <Stack key={section.key} gap="xs">
          <Title order={2}>{format.label(section.labels)}</Title>
          <dl className={styles.fields}>
            {said
              .filter((field) => field.section === section.key)
              .map((field) => (
                <div key={field.key} className={isWide(field) ? styles.wide : undefined}>
                  <dt>{format.label(field.labels)}</dt>
                  <dd>
                    <FieldValueView field={field} value={values[field.key]} refs={refs} />
                  </dd>
                </div>
              ))}
          </dl>
        </Stack>
      ))}
    </Stack>
  )
}

function Pieces({ record: { pieces, title } }: { readonly record: LibraryRecord }) {
  const { t } = useTranslation('library')
  const format = useFormat()
  const entities = [...new Set(pieces.map(({ entity }) => entity))]
  // Some pieces are called after the record itself, or after it and another.
  const own = (name: string): string => (name === title ? '' : name.replace(`${title} → `, ''))
  return (
    <Stack gap="xs">
      <Title order={2}>{t('pieces')}</Title>
      {entities.map((entity) => {
        const found = pieces.filter((piece) => piece.entity === entity)
        const kind = format.label(catalogue[entity].labels.many)
        const names = found.map((piece) => own(piece.title)).filter((name) => name !== '')
        return (
          <Text key={entity} size="sm">
            {[t('counted', { name: kind, number: format.number(found.length) }), names.join(' · ')]
              .filter((text) => text !== '')
              .join(': ')}
          </Text>
        )
      })}
    </Stack>
  )
}
