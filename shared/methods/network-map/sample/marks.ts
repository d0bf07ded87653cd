import type { NetworkTypeId } from '../../../blocks/map/index.ts'
import type { SampleActor } from '../../../sampleData/index.ts'

/** Where the organisations of Auenbrück see their network today, and where they want it to go. */
export const sampleMarks: Partial<Record<SampleActor, readonly [actual: NetworkTypeId, target: NetworkTypeId]>> = {
	jobcentre: ['information', 'production'],
	youthOffice: ['information', 'project'],
	familyCentre: ['project', 'production'],
	educationWorks: ['project', 'production'],
	debtAdvice: ['information', 'informalProduction'],
	anchor: ['information', 'production'],
	daycare: ['information', 'project'],
	equality: ['milieu', 'production'],
	alliance: ['milieu', 'milieu'],
}
