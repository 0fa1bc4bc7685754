import { entitySuite } from '../../support/entity-suite.ts'

entitySuite('riskScenario')
