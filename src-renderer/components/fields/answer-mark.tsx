import { IconCheck, IconMinus, IconQuestionMark, IconX } from '@tabler/icons-react'
import type { AnswerValue } from '../../../src-shared/kernel/value.ts'

const marks = {
  yes: [IconCheck, 'var(--mantine-color-teal-filled)'],
  no: [IconX, 'var(--mantine-color-red-filled)'],
  notApplicable: [IconMinus, 'var(--mantine-color-dimmed)'],
  unknown: [IconQuestionMark, 'var(--mantine-color-orange-filled)']
} as const

/** The sign beside an answer's word; never alone. */
export function AnswerMark({ value }: { readonly value: AnswerValue }) {
  const [Icon, colour] = marks[value]
  return <Icon size={14} stroke={2.4} color={colour} aria-hidden />
}
