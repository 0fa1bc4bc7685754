import { z } from 'zod'

/** A path as it comes from outside. No system has a NUL in a path, and the file system's calls throw at one. */
export const pathInput = z
  .string()
  .min(1)
  .max(4000)
  .refine((path) => !path.includes('\0'))
