import { ActionIcon, Menu } from '@mantine/core'
import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../app/session.tsx'
import { Hint } from '../hint.tsx'
import { LateMenu } from '../late.tsx'
import { type Sending, usePrint } from './use-print.ts'

interface PrintMenuProps {
  /** What is printed, and by which channel. */
  readonly send: Sending
}

/** As PDF or on paper; not there for whoever may take nothing out of the register. */
export function PrintMenu(props: PrintMenuProps) {
  const { t } = useTranslation('print')
  const mayPrint = useMay('register.export')
  if (!mayPrint) return null
  return (
    <LateMenu
      position="bottom-end"
      width={220}
      target={
        <Hint label={t('print')}>
          <ActionIcon variant="default" size={30} aria-label={t('print')}>
            <IconPrinter size={17} aria-hidden />
          </ActionIcon>
        </Hint>
      }
    >
      <Menu.Dropdown>
        <PrintItems {...props} />
      </Menu.Dropdown>
    </LateMenu>
  )
}

function PrintItems({ send }: PrintMenuProps) {
  const { t } = useTranslation('print')
  const print = usePrint()
  return (
    <>
      <Menu.Item leftSection={<IconFileTypePdf size={16} aria-hidden />} onClick={() => void print(send, 'pdf')}>
        {t('asPdf')}
      </Menu.Item>
      <Menu.Item leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => void print(send, 'paper')}>
        {t('onPaper')}
      </Menu.Item>
    </>
  )
}
