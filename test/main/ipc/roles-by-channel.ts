import type { ChannelName } from '../../../src-shared/ipc/contract.ts'
import { type EntityAction, entityActions } from '../../../src-shared/ipc/entity-channels.ts'
import { type EntityName, entityNames } from '../../../src-shared/kernel/field.ts'
import type { Role } from '../../../src-shared/kernel/permissions.ts'

/** The columns of the table. */
const columns: Readonly<Record<string, Role>> = {
  A: 'administrator',
  C: 'systemCoordinator',
  U: 'unitEditor',
  L: 'leader',
  S: 'shieldingOfficer',
  D: 'dataProtectionOfficer',
  R: 'reader'
}

const anybody = 'before anything is unlocked'
const ofEntity = {
  list: '.CUL.DR',
  get: '.CUL.DR',
  facets: '.CUL.DR',
  history: '.CUL.DR',
  suggest: '.CUL.DR',
  save: '.CU....',
  remove: '.CU....',
  restore: '.CU....'
} satisfies Record<EntityAction, string>

/**
 * Who may call what, written down by hand: a letter for each role that may. A channel that is new, or a permission that
 * widened, does not pass unnoticed.
 */
export const rolesByChannel = {
  'profile.get': anybody,
  'profile.set': anybody,
  'register.state': anybody,
  'register.chooseFolder': anybody,
  'register.strength': anybody,
  'register.create': anybody,
  'launch.take': anybody,
  'register.open': anybody,
  'register.recover': anybody,
  'register.users': anybody,
  'register.quickUnlock': anybody,
  'register.lock': anybody,
  'register.close': anybody,
  'register.forget': anybody,
  'register.printRecoveryKey': anybody,
  // Everybody's own, and what keeps the register from being lost.
  'about.get': 'ACULSDR',
  'about.licences': 'ACULSDR',
  'about.show': 'ACULSDR',
  'register.touch': 'ACULSDR',
  'register.changePassphrase': 'ACULSDR',
  'register.backups': 'ACULSDR',
  'register.backUp': 'ACULSDR',
  'register.verify': 'ACULSDR',
  'register.showFolder': 'ACULSDR',
  'view.get': 'ACULSDR',
  'view.set': 'ACULSDR',
  'view.shared': '.CUL.DR',
  'window.new': 'ACULSDR',
  'job.cancel': 'ACULSDR',
  'history.chooseHead': 'ACULSDR',
  'history.list': '.C...D.',
  'history.choices': '.C...D.',
  'history.export': '.C...D.',
  'history.exportHead': '.C...D.',
  'quickUnlock.get': 'ACULSDR',
  'quickUnlock.set': 'ACULSDR',
  'quickUnlock.allow': 'A......',
  'register.newRecoveryKey': 'A......',
  'user.list': 'A......',
  'user.units': 'A......',
  'user.add': 'A......',
  'user.change': 'A......',
  'user.remove': 'A......',
  // What is needed beyond a session is said by the handler: role, key, request.
  'area.list': 'ACULSDR',
  'area.found': 'ACULSDR',
  'area.request': 'ACULSDR',
  'area.grant': 'ACULSDR',
  'area.decline': 'ACULSDR',
  'area.revoke': 'ACULSDR',
  'area.open': 'ACULSDR',
  'area.addKeyFile': 'ACULSDR',
  'area.removeKeyFile': 'ACULSDR',
  'area.renewRecoveryKey': 'ACULSDR',
  'area.recover': 'ACULSDR',
  'secrets.list': '.C.....',
  'secrets.reveal': '.C.....',
  'register.setLockAfter': 'A......',
  'register.backupSettings': 'ACULSDR',
  'register.copyBackups': 'ACULSDR',
  'register.deleteBackup': 'A......',
  'register.setRetention': 'A......',
  'register.setSecondPlace': 'A......',
  'register.archive': 'A......',
  'register.backupsOf': anybody,
  'register.chooseArchive': anybody,
  'register.previewBackup': anybody,
  'register.restore': anybody,
  'record.purgePreview': '.C.....',
  'record.purge': '.C.....',
  'record.purgeBackups': '.C.....',
  'bulk.preview': '.CU....',
  'bulk.apply': '.CU....',
  'document.check': '.CUL.DR',
  'search.everything': '.CUL.DR',
  'references.to': '.CUL.DR',
  ...everyEntity(),
  'graph.around': '.CUL.DR',
  'graph.all': '.CUL.DR',
  'graph.links': '.CUL.DR',
  'graph.save': '.CU..DR',
  'protocol.links': '.CUL.DR',
  'protocol.link': '.CU....',
  'protocol.copy': '.CU....',
  'protocol.copied': '.CUL.DR',
  'protocol.settle': '.CU....',
  'protocol.unit': '.CUL.DR',
  'protocol.join': '.CU....',
  'protocol.leave': '.CU....',
  'cprSubscriptions.overview': '.CUL.DR',
  'cprSubscriptions.report': '.CU..DR',
  'review.verify': '.CU....',
  'review.undo': '.CU....',
  'review.periods': '.CUL.DR',
  'review.setPeriods': '.C.....',
  'tasks.list': '.CUL.DR',
  'tasks.count': '.CUL.DR',
  'tasks.calendar': '.CU..DR',
  'tasks.drafts': '.CU..DR',
  'tasks.reminders': '.CU..DR',
  'tasks.me': '.CUL.DR',
  'tasks.setMe': '.CUL.DR',
  'merge.twins': '.CUL.DR',
  'merge.preview': '.C.....',
  'merge.apply': '.C.....',
  'people.handoverPreview': '.CUL.DR',
  'people.handover': '.CU....',
  'units.counts': '.CUL.DR',
  'sample.files': '.C.....',
  'import.choose': '.C.....',
  'import.read': '.C.....',
  'import.grid': '.C.....',
  'import.configure': '.C.....',
  'import.preview': '.C.....',
  'import.decide': '.C.....',
  'import.rows': '.C.....',
  'import.absent': '.C.....',
  'import.apply': '.C.....',
  'import.errorWorkbook': '.C.....',
  'import.close': '.C.....',
  'import.undo': '.CU....',
  'import.batches': '.CUL.DR',
  'overview.figures': '.CUL.DR',
  'overview.suppliers': '.CUL.DR',
  'overview.categories': '.CUL.DR',
  'overview.print': '.CU..DR',
  'print.document': '.CU..DR',
  'protocol.erasures': '.CUL.DR',
  'protocol.erasuresFile': '.CU..DR',
  'protocol.record': '.CU..DR',
  'protocol.notice': '.CU..DR',
  'agreement.missing': '.CUL.DR',
  'agreement.template': '.CU..DR',
  'agreement.fill': '.CU....',
  'export.save': '.CU..DR',
  'cprAudit.compare': '.C...D.',
  'missing.matrix': '.CUL.DR',
  'missing.ids': '.CUL.DR',
  'missing.setWeights': '.C.....'
} satisfies Record<ChannelName, string>

/** Whether the table lets a role call a channel. */
export function mayCall(role: Role, channel: ChannelName): boolean {
  const line = rolesByChannel[channel]
  return line === anybody || [...line].some((letter) => columns[letter] === role)
}

function everyEntity(): Record<`${EntityName}.${EntityAction}`, string> {
  const lines = entityNames.flatMap((entity) =>
    entityActions.map((action) => [`${entity}.${action}`, ofEntity[action]])
  )
  return Object.fromEntries(lines) as Record<`${EntityName}.${EntityAction}`, string>
}
