import { Anchor, List, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { EditionShare, LeftOutGroup } from '../../../../src-shared/features/exchange/publish/contract.ts'
import type { Entity } from '../../../../src-shared/kernel/field.ts'
import { useShows } from '../../../app/session.tsx'
import { recordPath } from '../../../components/entity-paths.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from '../exchange.module.css'

/** So many of what is left out are named on the page. */
const named = 8

/** What of one kind is in the edition, what is not and why, and which of its fields. */
export function EditionShareCard({ share }: { readonly share: EditionShare }) {
  const { t } = useTranslation('publish')
  const format = useFormat()
  const entity: Entity = catalogue[share.entity]
  const fields = entity.fields.filter(useShows())
  const labels = (told: boolean): string =>
    fields
      .filter(({ audience }) => (audience !== undefined) === told)
      .map((field) => format.label(field.labels))
      .join(', ')
  return (
    <section className={styles.way} aria-labelledby={`share-${share.entity}`}>
      <Title order={2} id={`share-${share.entity}`}>
        {format.label(entity.labels.many)}
      </Title>
      <Text fw={600}>{t('included', { count: share.included, shown: format.number(share.included) })}</Text>
      {share.leftOut.map((group) => (
        <LeftOut key={group.reason} group={group} share={share} />
      ))}
      <details>
        <summary>{t('fields')}</summary>
        <Text size="sm">{labels(true)}</Text>
      </details>
      <details>
        <summary>{t('fieldsOut')}</summary>
        <Text size="sm">{labels(false)}</Text>
      </details>
    </section>
  )
}

function LeftOut({ group, share }: { readonly group: LeftOutGroup; readonly share: EditionShare }) {
  const { t } = useTranslation('publish')
  const format = useFormat()
  const some = group.some.slice(0, named)
  const rest = group.count - some.length
  return (
    <div>
      <Text size="sm">{t('leftOut', { reason: t(`reason.${group.reason}`), shown: format.number(group.count) })}</Text>
      <List size="sm">
        {some.map(({ id, name }) => (
          <List.Item key={id}>
            <Anchor component={Link} to={recordPath(share.entity, id)} size="sm">
              {name || id}
            </Anchor>
          </List.Item>
        ))}
        {rest > 0 && <List.Item>{t('andMore', { shown: format.number(rest) })}</List.Item>}
      </List>
    </div>
  )
}
