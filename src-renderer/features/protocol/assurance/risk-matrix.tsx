import { Group, Text, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isRated, riskLevel } from '../../../../src-shared/features/assurance/risk.rules.ts'
import type { Section } from '../../../../src-shared/kernel/field.ts'
import type { RecordView, Values } from '../../../../src-shared/kernel/value.ts'
import { failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { PanelSection } from '../../../components/record/panel-section.tsx'
import styles from './assurance.module.css'

const mostScenarios = 500
const steps = ['1', '2', '3', '4', '5'] as const

interface RiskMatrixProps {
  readonly panel: Section
  /** The risk assessment whose scenarios are drawn. */
  readonly assessmentId: string
}

/** Likelihood against consequence, now and after the measures; how many scenarios stand in each cell. */
export function RiskMatrix({ panel, assessmentId }: RiskMatrixProps) {
  const { t } = useTranslation('assurance')
  const filters = { assessment: { anyOf: [assessmentId] } }
  const { data, error, refetch } = useChannel('riskScenario.list', { filters, limit: mostScenarios }, { keep: true })
  const rows = data?.rows ?? []
  const unrated = rows.filter(({ values }) => !isRated(values)).length
  const drawn = rows.filter(({ values }) => isDrawn(values)).length
  return (
    <PanelSection panel={panel}>
      {error && <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} />}
      {data && drawn === 0 ? (
        <Text size="sm" c="dimmed">
          {t('matrix.none')}
        </Text>
      ) : (
        <div className={styles.matrices}>
          <Matrix title={t('matrix.now')} rows={rows} keys={['likelihood', 'consequence']} />
          <Matrix title={t('matrix.after')} rows={rows} keys={['likelihoodAfter', 'consequenceAfter']} />
        </div>
      )}
      {unrated > 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('matrix.unrated', { count: unrated })}
        </Text>
      )}
      <Legend />
    </PanelSection>
  )
}

/** Whether a scenario stands in one of the two. */
function isDrawn({ likelihood, consequence, likelihoodAfter, consequenceAfter }: Values): boolean {
  return riskLevel(likelihood, consequence) !== null || riskLevel(likelihoodAfter, consequenceAfter) !== null
}

interface MatrixProps {
  readonly title: string
  readonly rows: readonly RecordView[]
  /** The fields of likelihood and consequence. */
  readonly keys: readonly [string, string]
}

function Matrix({ title, rows, keys: [likelihood, consequence] }: MatrixProps) {
  const { t } = useTranslation('assurance')
  const at = (likely: string, grave: string): readonly string[] =>
    rows
      .filter(({ values }) => values[likelihood] === likely && values[consequence] === grave)
      .map(({ values }) => String(values['name'] ?? ''))
  return (
    <table className={styles.matrix}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">
            {t('matrix.likelihood')} \ {t('matrix.consequence')}
          </th>
          {steps.map((grave) => (
            <th key={grave} scope="col">
              {grave}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {steps.toReversed().map((likely) => (
          <tr key={likely}>
            <th scope="row">{likely}</th>
            {steps.map((grave) => {
              const level = riskLevel(likely, grave) ?? 'low'
              const names = at(likely, grave)
              return (
                <td key={grave} className={`${styles.cell} ${styles[level]}`} title={names.join('\n') || undefined}>
                  <VisuallyHidden>{t(`level.${level}`)}</VisuallyHidden>
                  {names.length > 0 && (
                    <>
                      <span className={styles.count} aria-hidden>
                        {names.length}
                      </span>
                      <VisuallyHidden>
                        {t('matrix.cell', { count: names.length, names: names.join('; ') })}
                      </VisuallyHidden>
                    </>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What the colours mean, for whom the cells' hidden words are not. */
function Legend() {
  const { t } = useTranslation('assurance')
  return (
    <Group gap="md" mt="sm">
      {(['low', 'medium', 'high'] as const).map((level) => (
        <Group key={level} gap={6}>
          <span className={`${styles[level]} ${styles.mark}`} aria-hidden />
          <Text size="xs" c="dimmed">
            {t(`level.${level}`)}
          </Text>
        </Group>
      ))}
    </Group>
  )
}
