import { Anchor, Text, Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { SourceAudits } from '../../../src-shared/features/cpr-audit/key-figures.ts'
import cards from '../../components/cards.module.css'
import { recordPath } from '../../components/entity-paths.ts'
import styles from './audit.module.css'
import { AuditTable } from './audit-table.tsx'

/** A source's audits and its figures over time. */
export function SourceCard({ source, audits, noDeletions }: SourceAudits) {
  const id = useId()
  return (
    <section className={cards.card} aria-labelledby={id}>
      <Title order={2} id={id} mb={4}>
        {source.id === null ? (
          source.name
        ) : (
          <Anchor component={Link} to={recordPath('subscriptionSource', source.id)} inherit c="inherit">
            {source.name}
          </Anchor>
        )}
      </Title>
      {noDeletions && <NoDeletions />}
      <AuditTable audits={audits} label={source.name} />
    </section>
  )
}

/** Nothing was deleted last time. */
export function NoDeletions() {
  const { t } = useTranslation('cpr-audits')
  return (
    <Text size="sm" className={styles.warned}>
      <IconAlertTriangle size={16} aria-hidden />
      <span>{t('noDeletions')}</span>
    </Text>
  )
}
