import { ActionIcon, Badge, Button, Group, Skeleton, Text } from '@mantine/core'
import { IconPencil, IconTrash, IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegisterUser } from '../../../../src-shared/features/register/users-contract.ts'
import type { Role } from '../../../../src-shared/kernel/permissions.ts'
import { roleLabels } from '../../../../src-shared/kernel/role-labels.ts'
import { useRegister } from '../../../app/session.tsx'
import { Card } from '../../../components/cards/card.tsx'
import styles from '../../../components/cards/cards.module.css'
import { Later } from '../../../components/feedback/later.tsx'
import { Hint } from '../../../components/hint.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { NoHistoryReader } from './no-history-reader.tsx'
import { RemoveUserDialog } from './remove-user-dialog.tsx'
import { UserDialog } from './user-dialog.tsx'

type Open =
  | { readonly what: 'add'; readonly roles: readonly Role[] }
  | { readonly what: 'change' | 'remove'; readonly user: RegisterUser }
  | null

/** The users, and what can be done with each. undefined: they are being read. */
export function UserList({ users }: { readonly users: readonly RegisterUser[] | undefined }) {
  const { t } = useTranslation('users')
  const [open, setOpen] = useState<Open>(null)
  const close = (): void => setOpen(null)
  return (
    <Card title={t('list')} lead={t('list.lead')}>
      {users && (
        <NoHistoryReader users={users} onAdd={() => setOpen({ what: 'add', roles: ['dataProtectionOfficer'] })} />
      )}
      {users ? (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('roles')}</th>
              <th scope="col">{t('units')}</th>
              <th scope="col">{t('added')}</th>
              <th scope="col" className={styles.right}>
                {t('actions')}
              </th>
            </tr>
          </thead>
          <tbody>
            {users.map((user) => (
              <UserLine
                key={user.id}
                user={user}
                onChange={() => setOpen({ what: 'change', user })}
                onRemove={() => setOpen({ what: 'remove', user })}
              />
            ))}
          </tbody>
        </table>
      ) : (
        <Later>
          <Skeleton height={64} />
        </Later>
      )}
      <Group>
        <Button
          leftSection={<IconUserPlus size={16} aria-hidden />}
          onClick={() => setOpen({ what: 'add', roles: [] })}
        >
          {t('add')}
        </Button>
      </Group>
      {open?.what === 'add' && <UserDialog user={null} roles={open.roles} onClose={close} />}
      {open?.what === 'change' && <UserDialog user={open.user} roles={open.user.roles} onClose={close} />}
      {open?.what === 'remove' && <RemoveUserDialog user={open.user} onClose={close} />}
    </Card>
  )
}

interface UserLineProps {
  readonly user: RegisterUser
  readonly onChange: () => void
  readonly onRemove: () => void
}

function UserLine({ user, onChange, onRemove }: UserLineProps) {
  const { t } = useTranslation('users')
  const format = useFormat()
  const own = useRegister().user.id === user.id
  return (
    <tr>
      <td>
        {user.name}
        {own && (
          <Text span size="sm" c="dimmed">
            {` (${t('you')})`}
          </Text>
        )}
      </td>
      <td>
        <Group gap={4}>
          {user.roles.map((role) => (
            <Badge key={role} variant="default" tt="none" fw={500}>
              {format.label(roleLabels[role])}
            </Badge>
          ))}
        </Group>
      </td>
      <td>{user.units.map((unit) => unit.name).join(', ')}</td>
      <td>{format.instant(user.createdAt)}</td>
      <td className={styles.right}>
        <Group gap={2} justify="flex-end" wrap="nowrap">
          <Hint label={t('change', { name: user.name })}>
            <ActionIcon
              variant="subtle"
              color="gray"
              c="inherit"
              aria-label={t('change', { name: user.name })}
              onClick={onChange}
            >
              <IconPencil size={16} aria-hidden />
            </ActionIcon>
          </Hint>
          {!own && (
            <Hint label={t('remove', { name: user.name })}>
              <ActionIcon variant="subtle" color="red" aria-label={t('remove', { name: user.name })} onClick={onRemove}>
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </Hint>
          )}
        </Group>
      </td>
    </tr>
  )
}
