import { describeAfternoons } from './afternoons.ts'

describeAfternoons('even')
