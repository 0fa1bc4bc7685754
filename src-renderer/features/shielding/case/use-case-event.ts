import type { ShieldingCase } from '../../../../src-shared/features/shielding/contract.ts'
import type { CaseEventName } from '../../../../src-shared/features/shielding/machine.ts'
import type { Failure } from '../../../../src-shared/kernel/result.ts'
import { useCommand } from '../../../api/use-command.ts'

/** What is said when something happens to a case. */
export interface CaseAct {
  readonly days: number
  readonly reason: string
  readonly way: 'here' | 'attached'
  readonly leader: string
  readonly reference: string
}

/** Brings an event about; answers whether it was done. */
export function useCaseEvent(
  { id, version, kind }: ShieldingCase,
  event: Exclude<CaseEventName, 'supplement' | 'join'>
): { readonly run: (act: CaseAct) => Promise<boolean>; readonly running: boolean; readonly failure: Failure | null } {
  const decide = useCommand('shielding.decide')
  const decideExtension = useCommand('shielding.decideExtension')
  const extend = useCommand('shielding.extend')
  const end = useCommand('shielding.end')
  const withdraw = useCommand('shielding.withdraw')
  const all = [decide, decideExtension, extend, end, withdraw]
  const run = async ({ days, reason, way, leader, reference }: CaseAct): Promise<boolean> => {
    const of = { id, version, reason: reason.trim() }
    if (event === 'end') return (await end.run(of)).ok
    if (event === 'withdraw') return (await withdraw.run(of)).ok
    if (event === 'extend') return (await extend.run({ ...of, days })).ok
    const decision = event === 'approve' || event === 'approveExtension' ? 'approve' : 'reject'
    const input = {
      ...of,
      decision,
      days: decision === 'approve' && kind === 'individual' ? days : null,
      way: way === 'here' ? { way } : { way, leader: leader.trim(), reference: reference.trim() }
    } as const
    const isCase = event === 'approve' || event === 'reject'
    return (await (isCase ? decide : decideExtension).run(input)).ok
  }
  return {
    run,
    running: all.some(({ running }) => running),
    failure: all.find(({ failure }) => failure)?.failure ?? null
  }
}
