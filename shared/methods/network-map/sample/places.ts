import type { SampleActor } from '../../../sampleData/index.ts'

/** Where everyone of Lindenau stands in the sample: x and y in the map's units. */
export const samplePlaces: Record<SampleActor, readonly [x: number, y: number]> = {
	jobcentre: [532, 488],
	youthOffice: [472, 92],
	familyCentre: [640, 224],
	educationWorks: [408, 592],
	debtAdvice: [896, 488],
	anchor: [744, 400],
	daycare: [336, 348],
	employmentAgency: [368, 700],
	healthOffice: [584, 36],
	equality: [556, 332],
	housing: [1028, 348],
	crafts: [236, 592],
	bridge: [660, 624],
	bakery: [76, 492],
	roundTable: [776, 256],
	childminders: [228, 196],
	eveningSchool: [328, 496],
	paediatrician: [780, 28],
}
