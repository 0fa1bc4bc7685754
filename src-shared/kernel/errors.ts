import { readFailureCodes } from '../features/exchange/grid.ts'
import { registerErrorCodes } from '../features/register/errors.ts'

const generalErrorCodes = [
  'request.unknownChannel',
  'request.untrusted',
  'request.locked',
  'request.forbidden',
  'request.outOfScope',
  'request.withoutUnit',
  'request.registerWide',
  'request.noUnits',
  'area.founded',
  'area.notFounded',
  'area.roleMissing',
  'area.roleGone',
  'area.noKey',
  'area.keyChanged',
  'area.keyFileNeeded',
  'area.wrongKeyFile',
  'area.ownRequest',
  'area.noRequest',
  'area.noHolder',
  'area.lastHolder',
  'area.wrongRecoveryKey',
  'area.registerRecovery',
  'request.invalid',
  'request.busy',
  'request.cancelled',
  'request.unexpected',
  'job.died',
  'record.notFound',
  'record.conflict',
  'record.deleted',
  'record.inUse',
  'record.circular',
  'record.ownMunicipality',
  'field.required',
  'field.tooLong',
  'field.notText',
  'field.notInteger',
  'field.outOfRange',
  'field.notDate',
  'field.notChoice',
  'field.notAnswer',
  'field.notUrl',
  'field.notEmail',
  'field.notNationalId',
  'field.unknownReference',
  'field.duplicate',
  'field.personalNumber',
  'field.saidElsewhere',
  'field.consultationOpen',
  'file.exists',
  'file.cannotWrite',
  'file.diskFull',
  'file.placeGone',
  'template.broken',
  'print.failed',
  'print.tooLong',
  'import.noSession',
  'import.nothingToImport',
  'import.changedSince',
  'import.unknownBatch',
  'import.alreadyUndone',
  'history.notAHead',
  'merge.below',
  'merge.same',
  'package.none',
  'package.newer',
  'package.broken',
  'package.otherFile',
  'audit.noNumbers',
  'audit.sameFile',
  'audit.faultyLine',
  'audit.running',
  'audit.signedOff',
  'audit.ordered',
  'audit.listsMissing',
  'audit.reasonNeeded',
  'audit.ownDecisions',
  'audit.privateKey',
  'audit.notAKey',
  'audit.weakKey',
  'audit.notFinished',
  'audit.notOpen',
  'audit.otherFile',
  'audit.notConfirmed',
  'audit.nothingToDelete',
  'audit.notOrdered',
  'audit.keyBroken',
  'audit.notKept',
  'audit.notASheet',
  'shielding.agreementMissing',
  'shielding.certificate',
  'shielding.endpoint',
  'shielding.gatewayKey',
  'shielding.gatewayMissing',
  'shielding.httpsOff',
  'shielding.nothingToHandOver',
  'shielding.receiptsBroken',
  'shielding.receiptsForeign',
  'shielding.receiptsForged',
  'shielding.receiptsNewer',
  'shielding.transferHeld',
  'shielding.transferOvertaken',
  'shielding.transferSettled',
  'shielding.wrongState',
  'shielding.notYours',
  'shielding.fourEyesThreatened',
  'shielding.fourEyesAsked',
  'shielding.incomplete',
  'shielding.tooLong',
  'shielding.pastEnd',
  'shielding.noLegalBasis',
  'shielding.openEnded',
  'shielding.asked',
  'shielding.notAsked',
  'shielding.noNumber',
  'shielding.noCitizen',
  'shielding.noDepartment',
  'shielding.alreadyRunning',
  'shielding.notAlike',
  'shielding.noCopy',
  'shielding.keyBroken',
  'shielding.deputySelf',
  'shielding.dates',
  'handover.toSelf',
  'handover.gone',
  'handover.targetLeft',
  'handover.unknownPerson',
  'handover.ambiguousPerson'
] as const
/** A code that is neither a register's nor a spreadsheet's; its texts are in `i18n/<language>/errors.ts`. */
export type GeneralErrorCode = (typeof generalErrorCodes)[number]

/** Every error code there is; each has a text in da, nb and en (i18n topic `errors`). */
export const errorCodes = [...generalErrorCodes, ...registerErrorCodes, ...readFailureCodes] as const
/** A code of the closed union of errors. */
export type ErrorCode = (typeof errorCodes)[number]

/** The one exception that commands throw; the router turns it into an envelope. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly params: Readonly<Record<string, string | number>>
  readonly fields: Readonly<Record<string, ErrorCode>> | undefined
  readonly detail: unknown

  constructor(
    code: ErrorCode,
    params: Readonly<Record<string, string | number>> = {},
    more: { fields?: Readonly<Record<string, ErrorCode>>; detail?: unknown } = {}
  ) {
    super(code)
    this.name = 'AppError'
    this.code = code
    this.params = params
    this.fields = more.fields
    this.detail = more.detail
  }
}
