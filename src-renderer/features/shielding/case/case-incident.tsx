import { Text, Title } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShieldingCase } from '../../../../src-shared/features/shielding/contract.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from '../shielding.module.css'

/** What was told of the incident, and what was said in the course of the case. */
export function CaseIncident({ of }: { readonly of: ShieldingCase }) {
  const { t } = useTranslation('shielding')
  const format = useFormat()
  const id = useId()
  const { content } = of
  if (content === null) return null
  const when = [content.incidentOn && format.date(content.incidentOn), content.incidentAt].filter(Boolean).join(', ')
  const inform = [t(`incident.inform.${content.inform ?? 'undecided'}`), content.informReason]
    .filter(Boolean)
    .join(': ')
  const isIndividual = of.kind === 'individual'
  const facts: readonly (readonly [string, string])[] = [
    [t('incident.category'), content.category ? t(`category.${content.category}`) : ''],
    [t('incident.when'), when],
    [t('incident.place'), content.place],
    [t('incident.reason'), content.reason],
    [t('incident.threatened'), isIndividual ? content.threatened.map(({ name }) => name).join(', ') : ''],
    [t('incident.police'), content.policeReference],
    [t('incident.injury'), content.injuryReference],
    [t('incident.evidence'), content.evidence.join('\n')],
    [t('incident.inform'), isIndividual ? inform : '']
  ]
  return (
    <>
      <section className={styles.card} aria-labelledby={id}>
        <Title order={2} id={id}>
          {t('incident')}
        </Title>
        <dl className={styles.facts}>
          {facts
            .filter(([, value]) => value !== '')
            .map(([label, value]) => (
              <Fact key={label} label={label} value={value} />
            ))}
        </dl>
      </section>
      <Said of={of} />
    </>
  )
}

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  )
}

function Said({ of }: { readonly of: ShieldingCase }) {
  const { t } = useTranslation('shielding')
  const format = useFormat()
  const id = useId()
  // The request stands above in full.
  const pieces = of.pieces.filter(({ kind }) => kind !== 'request')
  if (pieces.length === 0) return null
  return (
    <section className={styles.card} aria-labelledby={id}>
      <Title order={2} id={id}>
        {t('said')}
      </Title>
      <ol className={styles.said}>
        {pieces.map(({ id: key, kind, at, by, reason, leader, reference }) => (
          <li key={key}>
            <Text size="sm" fw={500}>
              {t(`said.${kind}`)}{' '}
              <Text span size="sm" c="dimmed" fw={400}>
                · {format.instant(at)} · {by}
              </Text>
            </Text>
            {leader && <Text size="sm">{t('said.leader', { leader, reference: reference ?? '' })}</Text>}
            <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
              {reason}
            </Text>
          </li>
        ))}
      </ol>
    </section>
  )
}
