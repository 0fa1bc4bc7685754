import { Anchor, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { QuestionSide, QuestionView } from '../../../../src-shared/features/consolidation/contract.ts'
import { fieldOf } from '../../../../src-shared/kernel/field.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { pathOfCluster } from '../paths.ts'
import { useSaidText } from '../said-text.ts'

const mostNamed = 4

/** What is known of both, line by line. */
export function QuestionSides({ of: { entity, left, right } }: { readonly of: QuestionView }) {
  const { t } = useTranslation('central')
  const format = useFormat()
  const said = useSaidText()
  const sides = [left, right]
  const keys = [...new Set(sides.flatMap(({ facts }) => Object.keys(facts)))]
  const line = (label: string, text: (side: QuestionSide) => string) => (
    <Table.Tr key={label}>
      <Table.Th scope="row">{label}</Table.Th>
      {sides.map((side) => (
        <Table.Td key={side.cluster}>{text(side) || '—'}</Table.Td>
      ))}
    </Table.Tr>
  )
  const named = ({ municipalities }: QuestionSide): string => {
    const rest = municipalities.length - mostNamed
    const first = municipalities.slice(0, mostNamed).join(', ')
    return rest > 0 ? `${first} ${t('andMore', { count: rest, number: format.number(rest) })}` : first
  }
  return (
    <Table withTableBorder layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={170}>{t('what')}</Table.Th>
          {sides.map((side) => (
            <Table.Th key={side.cluster}>
              <Anchor component={Link} to={pathOfCluster(entity, side.cluster)}>
                <Text span fw={600}>
                  {side.name}
                </Text>
              </Anchor>
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {line(t('spellings'), ({ spellings }) => spellings.join(' · '))}
        {entity === 'system' && line(t('column.supplier'), ({ supplier }) => supplier ?? '')}
        {entity === 'supplier' && line(t('number'), ({ supplierNumber }) => supplierNumber ?? '')}
        {line(t('column.municipalities'), named)}
        {keys.map((key) =>
          line(format.label(fieldOf(catalogue[entity], key).labels), ({ facts }) =>
            said(entity, key, facts[key] ?? null)
          )
        )}
        {line(t('place'), ({ place }) => t('placeText', { file: place.file, sheet: place.sheet, row: place.row }))}
      </Table.Tbody>
    </Table>
  )
}
