import type { TakenPlace } from '../../shared/taking/index.ts'
import { createValue } from '../sync/value.ts'

/** What a person wants to take over, at the place where they are; a new object each time. */
export interface AskedToTake {
	readonly places: readonly TakenPlace[]
}

/** What was asked for last, until it is settled. One dialog answers it, from wherever it was asked. */
export const askedToTake = createValue<AskedToTake | undefined>(undefined)

/** "Übernehmen als …": asks what shall become of what is said at these places. */
export const takeOver = (places: readonly TakenPlace[]) => askedToTake.set(places.length > 0 ? { places } : undefined)
