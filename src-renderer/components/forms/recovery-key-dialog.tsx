import { Modal } from '@mantine/core'
import { type RecoveryKeyProps, RecoveryKeySheet } from './recovery-key-sheet.tsx'

/** A new recovery key. Closed by its own button alone: whoever slips with Escape would never see the key again. */
export function RecoveryKeyDialog({ title, ...sheet }: RecoveryKeyProps & { readonly title: string }) {
  return (
    <Modal
      opened
      size="lg"
      title={title}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      onClose={() => undefined}
    >
      <RecoveryKeySheet {...sheet} />
    </Modal>
  )
}
