import { isAbsolute, resolve } from 'node:path'
import { type LaunchRequest, readLink, readPath } from '../../src-shared/features/program/launch.ts'

/**
 * The request among a command line's arguments: a link or a path, the last where there are several. What begins with a
 * dash is an option and never a request.
 */
export function readArguments(args: readonly string[], folder: string): LaunchRequest | null {
  const requests = args.filter((argument) => !argument.startsWith('-')).map((argument) => read(argument, folder))
  return requests.findLast((request) => request !== null) ?? null
}

// A scheme has two letters or more; one letter is a drive.
const scheme = /^[a-z][a-z0-9+.-]+:/i

function read(argument: string, folder: string): LaunchRequest | null {
  if (scheme.test(argument)) return readLink(argument)
  return readPath(isAbsolute(argument) ? argument : resolve(folder, argument))
}
