import { entityNames } from '../../../src-shared/kernel/field.ts'
import { entitySuite } from '../../support/entity-suite.ts'

// One file for all: each more would load the whole program once more.
describe.each(entityNames)('%s', entitySuite)
