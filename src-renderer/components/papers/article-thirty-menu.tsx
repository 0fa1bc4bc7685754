import { Button, Menu } from '@mantine/core'
import { IconCheck, IconFileCertificate } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type RecordRole, recordFormats, recordRoles } from '../../../src-shared/features/papers/contract.ts'
import { usePreferences } from '../../app/preferences.tsx'
import { useMay } from '../../app/session.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { useNotices } from '../feedback/use-notices.tsx'
import { Hint } from '../hint.tsx'
import { LateMenu } from '../late.tsx'
import { useJob } from '../use-job.ts'

interface ArticleThirtyMenuProps {
  /** Whose record it is, with the units below it; null = the municipality's. */
  readonly unit: string | null
  /** A published version instead of what is now. */
  readonly version?: string | null
}

/** The article 30 record as a file, in either role; not there for whoever may take nothing out of the register. */
export function ArticleThirtyMenu({ unit, version = null }: ArticleThirtyMenuProps) {
  const { t } = useTranslation('papers')
  const mayTakeOut = useMay('register.export')
  const [open, setOpen] = useState(false)
  const { write, writing } = useRecordFile({ unit, version, public: open })
  if (!mayTakeOut) return null
  return (
    <LateMenu
      position="bottom-start"
      width={240}
      target={
        <Hint label={t('record.hint')}>
          <Button
            variant="default"
            size="xs"
            loading={writing}
            leftSection={<IconFileCertificate size={16} aria-hidden />}
          >
            {t('record.button')}
          </Button>
        </Hint>
      }
    >
      <Menu.Dropdown>
        {recordRoles.map((role) => (
          <RoleItems key={role} role={role} onPick={write} />
        ))}
        <Menu.Divider />
        <Menu.Item
          role="menuitemcheckbox"
          aria-checked={open}
          closeMenuOnClick={false}
          rightSection={open && <IconCheck size={16} aria-hidden />}
          onClick={() => setOpen(!open)}
        >
          {t('record.public')}
        </Menu.Item>
      </Menu.Dropdown>
    </LateMenu>
  )
}

type Pick = (role: RecordRole, format: (typeof recordFormats)[number]) => Promise<void>

function RoleItems({ role, onPick }: { readonly role: RecordRole; readonly onPick: Pick }) {
  const { t } = useTranslation('papers')
  return (
    <>
      <Menu.Label>{t(`record.${role}`)}</Menu.Label>
      {recordFormats.map((format) => (
        <Menu.Item key={format} onClick={() => void onPick(role, format)}>
          {t(`record.${format}`)}
        </Menu.Item>
      ))}
    </>
  )
}

/** Writes the record where the user says, in the language on screen; says where it lies, or what went wrong. */
function useRecordFile(of: {
  readonly unit: string | null
  readonly version: string | null
  readonly public: boolean
}): { readonly write: Pick; readonly writing: boolean } {
  const { t } = useTranslation('papers')
  const format = useFormat()
  const notices = useNotices()
  const { language } = usePreferences()
  const record = useJob('protocol.record', t('record.button'))
  const write: Pick = async (role, kind) => {
    const saved = (await record.run({ ...of, role, format: kind, language }))?.result
    if (!saved) return
    const { activities, path } = saved
    notices.done(t('record.done', { count: activities, number: format.number(activities), path }))
  }
  return { write, writing: record.running }
}
