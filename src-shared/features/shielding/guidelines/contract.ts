import { z } from 'zod'
import { channel } from '../../../ipc/channel.ts'
import { pathInput } from '../../../ipc/path-input.ts'
import { isCivilDate } from '../../../kernel/dates.ts'
import { longestText } from '../../../kernel/limits.ts'
import type { RefView } from '../../../kernel/value.ts'
import type { PackageTrust } from '../../exchange/package.ts'

/** The most points of a checklist; more are not read. */
export const mostPoints = 6

/** A published version of the municipality's guideline. */
export interface Guideline {
  readonly number: number
  /** Paragraphs, with an empty line between. */
  readonly text: string
  /** What the municipality adds to a common guideline; '': nothing. */
  readonly local: string
  /** What to look at before a request is sent. */
  readonly checklist: readonly string[]
  /** Civil date. */
  readonly validFrom: string
  /** Where the text was taken from; null: written here. */
  readonly source: string | null
  /** UTC instant. */
  readonly publishedAt: string
  readonly publishedBy: string
}

/** The guideline as the asking user meets it. */
export interface Guidelines {
  /** The one that counts today; null: none was adopted. */
  readonly current: Guideline | null
  /** Newest first. */
  readonly versions: readonly Guideline[]
  /** When the asking user confirmed to have read the current one; null: not yet. */
  readonly readAt: string | null
}

/** Who has confirmed a version and who has not, by name. */
export interface GuidelineReaders {
  readonly confirmed: readonly (RefView & { readonly at: string })[]
  readonly waiting: readonly RefView[]
}

/** Another municipality's guideline as it stands in a file, before it is adopted. */
export interface GuidelinePackage {
  readonly path: string
  readonly file: string
  /** SHA-256 of the file: what is adopted later must be the same. */
  readonly sha256: string
  readonly municipality: string
  readonly number: number
  readonly writtenAt: string
  readonly text: string
  readonly checklist: readonly string[]
  readonly trust: PackageTrust
}

const text = z.string().trim().max(longestText.longText)
const civil = z.string().refine(isCivilDate)
const number = z.number().int().min(1)
/** What a text and a checklist of a guideline may be, wherever they come from. */
export const guidelineText = text.min(3)
/** Lines. */
export const guidelineChecklist = z.array(z.string().trim().min(1).max(longestText.text)).max(mostPoints)

/** The municipality's guideline for shieldings: version by version, read and confirmed, passed on and adopted. */
export const guidelinesContract = {
  'shielding.guidelines': channel<Guidelines>()('query', 'session', z.object({})),
  /** `after`: the newest version that was seen while writing; throws record.conflict where there is a newer one. */
  'shielding.publishGuideline': channel<{ readonly number: number }>()(
    'command',
    'shielding.manage',
    z.object({
      after: number.nullable(),
      text: guidelineText,
      local: text.default(''),
      checklist: guidelineChecklist,
      validFrom: civil
    })
  ),
  /** Confirms for the asking user to have read a version. Throws record.notFound. */
  'shielding.confirmGuideline': channel<null>()('command', 'session', z.object({ number })),
  'shielding.guidelineReaders': channel<GuidelineReaders>()('query', 'shielding.manage', z.object({ number })),
  /** Writes a version, without the local additions, as a signed workbook for other municipalities; null: thought better of. */
  'shielding.writeGuideline': channel<{ readonly path: string } | null>()(
    'shell',
    'shielding.manage',
    z.object({ number, path: pathInput.nullable().default(null) })
  ),
  /** Reads another municipality's; null: thought better of. Throws shielding.guidelineFile, package.newer. */
  'shielding.readGuideline': channel<GuidelinePackage | null>()(
    'shell',
    'shielding.manage',
    z.object({ path: pathInput.nullable().default(null) })
  ),
  /**
   * Makes it the next version here; the local additions stay. Throws shielding.guidelineFile, package.newer,
   * package.broken, package.otherFile.
   */
  'shielding.adoptGuideline': channel<{ readonly number: number }>()(
    'shell',
    'shielding.manage',
    z.object({ path: pathInput, sha256: z.string().regex(/^[0-9a-f]{64}$/), validFrom: civil })
  )
}
