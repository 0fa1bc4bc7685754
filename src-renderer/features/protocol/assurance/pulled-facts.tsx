import { Anchor, Text, Title } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import { type EntityName, fieldOf, type Section } from '../../../../src-shared/kernel/field.ts'
import { isEmpty, type RecordView } from '../../../../src-shared/kernel/value.ts'
import { channelQuery } from '../../../api/use-channel.ts'
import { recordPath } from '../../../components/entity-paths.ts'
import { FieldValueView } from '../../../components/fields/field-value.tsx'
import { PanelSection } from '../../../components/record/panel-section.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from './pulled.module.css'

/** What the assessment need not say again, by step of it: purpose and basis, data and persons, recipients, protection. */
const pulled = {
  processingActivity: [
    'purpose',
    'legalBases',
    'nationalLaw',
    'subjects',
    'dataCategories',
    'sources',
    'subjectCount',
    'processors',
    'recipients',
    'thirdCountryTransfer',
    'thirdCountries',
    'erasure',
    'measures',
    'access',
    'informationGiven',
    'automatedDecisions'
  ],
  system: ['description', 'supplier', 'hosting', 'dataLevel', 'dataProcessingAgreement', 'riskAssessedOn', 'riskLevel']
} as const satisfies Partial<Record<EntityName, readonly string[]>>

const most = 20

interface PulledFactsProps {
  readonly panel: Section
  /** The impact assessment, whose activities and systems are shown. */
  readonly record: RecordView
}

/** What the register says already of the activities and systems that an assessment is about; each leads to its page. */
export function PulledFacts({ panel, record }: PulledFactsProps) {
  const { t } = useTranslation('assurance')
  const idsOf = (key: string) => ((record.values[key] ?? []) as readonly string[]).slice(0, most)
  const activities = useQueries({
    queries: idsOf('activities').map((id) => channelQuery('processingActivity.get', { id }))
  })
  const systems = useQueries({ queries: idsOf('systems').map((id) => channelQuery('system.get', { id })) })
  const none = activities.length + systems.length === 0
  return (
    <PanelSection panel={panel}>
      {none && (
        <Text size="sm" c="dimmed">
          {t('pulled.none')}
        </Text>
      )}
      {activities.map(({ data }) => data && <Facts key={data.id} entity="processingActivity" record={data} />)}
      {systems.map(({ data }) => data && <Facts key={data.id} entity="system" record={data} />)}
    </PanelSection>
  )
}

function Facts({ entity, record }: { readonly entity: keyof typeof pulled; readonly record: RecordView }) {
  const format = useFormat()
  const said = pulled[entity]
    .map((key) => fieldOf(catalogue[entity], key))
    .filter(({ key }) => !isEmpty(record.values[key]))
  return (
    <>
      <Title order={3} size="h5" mt="sm">
        <Anchor component={Link} to={recordPath(entity, record.id)} inherit>
          {String(record.values['name'] ?? '')}
        </Anchor>
      </Title>
      <dl className={styles.facts}>
        {said.map((field) => (
          <div key={field.key}>
            <dt>{format.label(field.labels)}</dt>
            <dd>
              <FieldValueView field={field} value={record.values[field.key]} refs={record.refs} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
