import { useNow } from '../agenda/now.ts'
import { useSteps } from '../agenda/watchStage.ts'

/** Whether small groups have another step before them, in which they stay as they sit: nobody comes back before that. */
export function useGroupsGoOn(): boolean {
	const { step } = useNow()
	const steps = useSteps()
	return step !== undefined && steps[steps.findIndex(({ id }) => id === step.id) + 1]?.inGroups === true
}
