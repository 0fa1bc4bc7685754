import { Checkbox, Collapse, Group, Stack, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Referring } from '../../../../src-shared/features/register/contract.ts'
import { ReferringRows } from '../../../components/record/used-by/referring-rows.tsx'
import { useRoleText } from '../../../components/record/used-by/use-role-text.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { type Left, roleKey, withRecord, withRole } from './left-out.ts'

interface HandoverRolesProps {
  readonly person: string
  readonly duties: readonly Referring[]
  readonly left: Left
  readonly onLeft: (left: Left) => void
}

/** The roles with a mark each, and their records behind them. */
export function HandoverRoles({ person, duties, left, onLeft }: HandoverRolesProps) {
  const { t } = useTranslation('people')
  return (
    <Stack gap={6} role="group" aria-label={t('handover.what')}>
      {duties.map((role) => (
        <Role key={roleKey(role)} person={person} role={role} left={left} onLeft={onLeft} />
      ))}
    </Stack>
  )
}

type RoleProps = Omit<HandoverRolesProps, 'duties'> & { readonly role: Referring }

function Role({ person, role, left, onLeft }: RoleProps) {
  const { t } = useTranslation('people')
  const format = useFormat()
  const textOf = useRoleText()
  const [open, setOpen] = useState(false)
  const key = roleKey(role)
  const out = left.roles.has(key)
  const some = (left.records.get(key)?.size ?? 0) > 0
  const Chevron = open ? IconChevronDown : IconChevronRight
  const goes = (id: string): boolean => !out && !left.records.get(key)?.has(id)
  return (
    <div>
      <Group gap="xs" wrap="nowrap">
        <Checkbox
          checked={!out && !some}
          indeterminate={!out && some}
          onChange={(event) => onLeft(withRole(left, key, event.currentTarget.checked))}
          label={`${textOf(role)} (${format.number(role.count)})`}
        />
        <UnstyledButton
          aria-expanded={open}
          aria-label={t('handover.records', { role: textOf(role) })}
          onClick={() => setOpen(!open)}
        >
          <Chevron size={16} aria-hidden style={{ display: 'block' }} />
        </UnstyledButton>
      </Group>
      <Collapse expanded={open}>
        {open && (
          <div style={{ paddingLeft: 30 }}>
            <ReferringRows
              to={{ entity: 'person', id: person }}
              role={role}
              mark={(row) => (
                <Checkbox
                  size="xs"
                  aria-label={row.name}
                  disabled={out}
                  checked={goes(row.id)}
                  onChange={(event) => onLeft(withRecord(left, key, row.id, event.currentTarget.checked))}
                />
              )}
            />
          </div>
        )}
      </Collapse>
    </div>
  )
}
