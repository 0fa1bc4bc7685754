import { Group, Stack, Table, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PackedFigure } from '../../../src-shared/features/exchange/package.ts'
import { useFigureText } from './use-figure-text.ts'

const areas = ['readiness', 'audit', 'shielding'] as const

/** The key figures that came with a package, as they were sent: what is in place, CPR audits, shieldings as counts. */
export function PackedFigures({ figures }: { readonly figures: readonly PackedFigure[] }) {
  const { t } = useTranslation('package-figures')
  if (figures.length === 0) return <Text c="dimmed">{t('nothing')}</Text>
  return (
    <Stack gap="lg">
      {areas.map((area) => {
        const own = figures.filter((figure) => figure.area === area)
        return own.length > 0 && <Area key={area} area={area} figures={own} />
      })}
    </Stack>
  )
}

interface AreaProps {
  readonly area: PackedFigure['area']
  readonly figures: readonly PackedFigure[]
}

function Area({ area, figures }: AreaProps) {
  const { t } = useTranslation('package-figures')
  const { what, value, on } = useFigureText()
  return (
    <Stack gap={4}>
      <Title order={3}>{t(`area.${area}`)}</Title>
      <Table withTableBorder verticalSpacing={5} aria-label={t(`area.${area}`)}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('what')}</Table.Th>
            {area === 'audit' && <Table.Th>{t('source')}</Table.Th>}
            <Table.Th ta={area === 'readiness' ? 'left' : 'right'}>{t('value')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {figures.map((figure) => (
            <Table.Tr key={`${figure.key} ${figure.subject}`}>
              <Table.Td>{what(figure)}</Table.Td>
              {area === 'audit' && <Table.Td>{figure.subject}</Table.Td>}
              <Table.Td ta={area === 'readiness' ? 'left' : 'right'}>
                {area === 'readiness' ? (
                  <YesOrNo is={figure.value === 'yes'} text={[value(figure), on(figure)].filter(Boolean).join(' ')} />
                ) : (
                  [value(figure), on(figure)].filter(Boolean).join(' ')
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  )
}

/** Whether something is in place: an icon and a word. */
export function YesOrNo({ is, text }: { readonly is: boolean; readonly text: string }) {
  const Icon = is ? IconCircleCheck : IconAlertTriangle
  return (
    <Group gap={6} wrap="nowrap" component="span" display="inline-flex">
      <Icon
        size={16}
        aria-hidden
        style={{ flex: 'none' }}
        color={`var(--mantine-color-${is ? 'teal' : 'yellow'}-text)`}
      />
      <span>{text}</span>
    </Group>
  )
}
