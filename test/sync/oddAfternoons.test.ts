import { describeAfternoons } from './afternoons.ts'

describeAfternoons('odd')
