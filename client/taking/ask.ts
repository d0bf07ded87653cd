import type { TakenPlace } from '../../shared/taking/index.ts'
import { createValue } from '../sync/value.ts'
import type { Texts } from '../texts/texts.ts'

/** What a person wants to take over, at the place where they are; a new object each time. */
export interface AskedToTake {
	readonly places: readonly TakenPlace[]
	/** id of the target that is chosen at first */
	readonly as?: string | undefined
}

/** What was asked for last, until it is settled. One dialog answers it, from wherever it was asked. */
export const askedToTake = createValue<AskedToTake | undefined>(undefined)

/** "Übernehmen als …": asks what shall become of what is said at these places. */
export const takeOver = (places: readonly TakenPlace[], as?: string) => askedToTake.set(places[0] && { places, as })

const de = { take: 'Übernehmen als …' }
const en: typeof de = { take: 'Take over as …' }

/** The one name of the action, wherever it is offered. */
export const takingActionTexts = { de, en } satisfies Texts<typeof de>
