import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that alone take a tenth of what all take, or nearly: begun last, one of them would be waited for. */
const long = [
  'main/security/exploits/every-channel',
  'main/exchange/export/round-trip',
  'main/understanding/real-sheets',
  'main/entities/every-entity'
]

/** The window's files first, as a worker is of one kind; then the long ones. A new machine has no times to go by. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ project, moduleId }: TestSpecification): number => {
      if (project.name === 'renderer') return -1
      const found = long.findIndex((name) => moduleId.includes(`${name}.test`))
      return found < 0 ? long.length : found
    }
    return (await super.sort(files)).sort((one, other) => place(one) - place(other))
  }
}
