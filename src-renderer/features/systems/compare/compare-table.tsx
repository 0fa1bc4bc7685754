import { Group, Text } from '@mantine/core'
import { IconEqualNot } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { systemEntity } from '../../../../src-shared/features/systems/system.fields.ts'
import type { Field } from '../../../../src-shared/kernel/field.ts'
import { isEmpty, type RecordView, sameValue } from '../../../../src-shared/kernel/value.ts'
import { useShows } from '../../../app/session.tsx'
import { FieldValueView } from '../../../components/fields/field-value.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from './compare.module.css'

interface CompareTableProps {
  readonly a: RecordView
  readonly b: RecordView
  readonly onlyDifferences: boolean
}

/** The fields by section; what neither says anything of is left out. */
export function CompareTable({ a, b, onlyDifferences }: CompareTableProps) {
  const { t } = useTranslation('systems')
  const format = useFormat()
  const shows = useShows()
  const differs = ({ key }: Field): boolean => {
    const [mine, theirs] = [a.values[key], b.values[key]]
    return !sameValue(mine, theirs) && !(isEmpty(mine) && isEmpty(theirs))
  }
  const said = (systemEntity.fields as readonly Field[]).filter(
    (field) => shows(field) && (!isEmpty(a.values[field.key]) || !isEmpty(b.values[field.key]))
  )
  const different = said.filter(differs)
  const shown = onlyDifferences ? different : said
  const sections = systemEntity.sections.filter(({ key }) => shown.some((field) => field.section === key))
  return (
    <>
      <Text size="sm" role="status" mb="xs">
        {t('compare.count', { number: format.number(different.length), total: format.number(said.length) })}
      </Text>
      {sections.map((section) => (
        <table key={section.key} className={styles.table}>
          <caption>{format.label(section.labels)}</caption>
          <colgroup>
            <col className={styles.fields} />
            <col />
            <col />
          </colgroup>
          <thead className={styles.hidden}>
            <tr>
              <th scope="col">{t('compare.field')}</th>
              <th scope="col">{String(a.values['name'] ?? '')}</th>
              <th scope="col">{String(b.values['name'] ?? '')}</th>
            </tr>
          </thead>
          <tbody>
            {shown
              .filter((field) => field.section === section.key)
              .map((field) => (
                <tr key={field.key}>
                  <th scope="row">
                    <Group justify="space-between" gap={6}>
                      {format.label(field.labels)}
                      {differs(field) && <Mark />}
                    </Group>
                  </th>
                  {[a, b].map((record, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: two sides that never change places
                    <td key={at}>
                      <FieldValueView field={field} value={record.values[field.key]} refs={record.refs} />
                    </td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      ))}
    </>
  )
}

function Mark() {
  const { t } = useTranslation('systems')
  return (
    <Group gap={4} className={styles.mark}>
      <IconEqualNot size={13} aria-hidden />
      {t('compare.different')}
    </Group>
  )
}
