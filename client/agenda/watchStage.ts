import { listSignals, listSteps, type Signals, type Step, stepsOf } from '../../shared/agenda/index.ts'
import { derived } from '../sync/derived.ts'
import { allOf, perDocument } from '../sync/parts.ts'
import { useValue } from '../sync/RoomContext.ts'
import { useStage } from './stage.ts'

const stepsIn = perDocument((stage) => derived<readonly Step[]>([allOf(stepsOf(stage))], () => listSteps(stage)))
const signalsIn = perDocument((stage) =>
	derived<readonly Signals[]>([allOf(stage.getMap('people')), allOf(stage.getMap('now'))], () => listSignals(stage)),
)

/** The agenda, drawn again when any of its steps changes. */
export const useSteps = (): readonly Step[] => useValue(stepsIn(useStage().doc))

/** What people have signalled; those who wait to speak come first. */
export const useSignals = (): readonly Signals[] => useValue(signalsIn(useStage().doc))
