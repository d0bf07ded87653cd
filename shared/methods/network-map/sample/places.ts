import type { SampleActor } from '../../../sampleData/index.ts'

/** Where everyone of Auenbrück stands in the sample: x and y in the map's units. */
export const samplePlaces: Record<SampleActor, readonly [x: number, y: number]> = {
	jobcentre: [672, 276],
	youthOffice: [384, 180],
	familyCentre: [464, 268],
	educationWorks: [732, 160],
	debtAdvice: [648, 452],
	anchor: [608, 364],
	daycare: [564, 80],
	employmentAgency: [864, 264],
	healthOffice: [220, 236],
	equality: [468, 376],
	housing: [476, 520],
	crafts: [840, 72],
	bridge: [824, 372],
	bakery: [976, 172],
	roundTable: [324, 380],
	childminders: [412, 28],
	eveningSchool: [584, 184],
	paediatrician: [68, 260],
	alliance: [220, 352],
}
