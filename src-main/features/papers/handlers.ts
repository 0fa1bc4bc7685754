import type { Handlers } from '../../ipc/handler.ts'
import { agreementPapersHandlers } from './agreement/agreement-handlers.ts'
import { erasuresHandlers } from './erasures/erasures-handlers.ts'
import { noticeHandlers } from './notice/notice-handlers.ts'
import { recordHandlers } from './record/record-handlers.ts'
import { versionHandlers } from './versions/version-handlers.ts'

/** The documents that data protection asks for. */
export const papersHandlers: Handlers = {
  ...recordHandlers,
  ...noticeHandlers,
  ...agreementPapersHandlers,
  ...versionHandlers,
  ...erasuresHandlers
}
