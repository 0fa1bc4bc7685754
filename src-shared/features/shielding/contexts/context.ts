import { z } from 'zod'
import { longestText } from '../../../kernel/limits.ts'

/** How long a context is good for, in seconds, from the time in it. */
export const contextSeconds = 120
/** By how much the sender's clock may be wrong either way, in seconds. */
export const contextSkewSeconds = 30

const line = z.string().trim().min(1).max(longestText.text)

/**
 * What another system says when it opens a request for a shielding, as the claims of a signed token (JWT, RFC 7519).
 * docs/shielding-context.md has the format for whoever sends one.
 */
export const contextClaimsSchema = z.object({
  /** The register it is meant for, as its key file says. */
  aud: z.string().max(200),
  /** When it was made, seconds since 1970. */
  iat: z.number().int(),
  /** Never twice by the same sender. */
  jti: z.string().min(16).max(64),
  /** The citizen's number, or replacement number. */
  citizen: z.string().trim().max(20),
  /** Who is signed in over there: a user name or the like, and the name where there is one. */
  user: z.object({ id: line, name: line.nullish() }),
  /** The municipality's CVR number; in Norway its organisation number. */
  cvr: z.string().trim().max(20),
  /** The system, as its users know it. */
  source: line
})
/** One of these. */
export type ContextClaims = z.output<typeof contextClaimsSchema>

/** What a context brings into a request. */
export interface ContextAnswers {
  /** The citizen's number as it is kept: without blanks and hyphen. */
  readonly number: string
  /** Who is signed in at the other system, as people are named there. */
  readonly user: string
  /** The system, as its users know it. */
  readonly source: string
  /** UTC instant. */
  readonly at: string
}

/** Whom contexts to a register are meant for, as the sender writes it. */
export const contextAudience = (registerId: string): string => `samregister:${registerId}`
