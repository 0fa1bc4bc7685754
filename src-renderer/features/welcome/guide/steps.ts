import type { Purpose } from '../../../../src-shared/features/register/contract.ts'
import type { NewRegister } from '../new-register.ts'

/** The way to a new register. Once it is made (after `passphrase`) there is no going back. */
export const guideSteps = ['language', 'municipality', 'place', 'passphrase', 'key', 'areaKey', 'begin'] as const
/** One of the steps. */
export type GuideStep = (typeof guideSteps)[number]

/** The steps of a register for this: shieldings begin with their area's key, a municipality's with lists. */
export function stepsFor(purpose: Purpose): readonly GuideStep[] {
  const own: GuideStep | null = purpose === 'all' ? 'begin' : purpose === 'shielding' ? 'areaKey' : null
  return guideSteps.filter((step) => (step !== 'begin' && step !== 'areaKey') || step === own)
}

/** What each step asks for; only that must be right to go on. */
export const fieldsOf: Readonly<
  Record<'language' | 'municipality' | 'place' | 'passphrase', readonly (keyof NewRegister)[]>
> = {
  language: [],
  municipality: ['municipality', 'nationalId'],
  place: ['path', 'userName'],
  passphrase: ['passphrase', 'repeated']
}
/** A step that asks for something before the register is made. */
export type AskingStep = keyof typeof fieldsOf

/** The step at which a refused register is mended: main looks at number, place and passphrase once more. */
export function stepOfFailure({ code, fields }: { readonly code: string; readonly fields?: object }): AskingStep {
  if (code === 'register.weakPassphrase') return 'passphrase'
  return fields && 'nationalId' in fields ? 'municipality' : 'place'
}
