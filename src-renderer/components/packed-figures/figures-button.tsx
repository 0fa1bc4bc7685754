import { Button, Modal } from '@mantine/core'
import { IconChartBar } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PackedFigure } from '../../../src-shared/features/exchange/package.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { PackedFigures } from './packed-figures.tsx'

interface FiguresButtonProps {
  /** Whose package it is. */
  readonly from: string
  readonly figures: readonly PackedFigure[]
}

/** Opens the key figures that came with a package; nothing where none did. */
export function FiguresButton({ from, figures }: FiguresButtonProps) {
  const { t } = useTranslation('package-figures')
  const format = useFormat()
  const [opened, setOpened] = useState(false)
  if (figures.length === 0) return null
  return (
    <>
      <Button
        size="xs"
        variant="default"
        w="fit-content"
        leftSection={<IconChartBar size={16} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {t('open', { count: figures.length, number: format.number(figures.length) })}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        size="lg"
        title={t('title', { from })}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <PackedFigures figures={figures} />
      </Modal>
    </>
  )
}
