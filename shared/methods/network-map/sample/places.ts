import type { SampleActor } from '../../../sampleData/index.ts'

/** Where everyone of Lindenau stands in the sample: x and y in the map's units. */
export const samplePlaces: Record<SampleActor, readonly [x: number, y: number]> = {
	jobcentre: [500, 448],
	youthOffice: [952, 280],
	familyCentre: [748, 452],
	educationWorks: [220, 692],
	debtAdvice: [328, 252],
	anchor: [560, 208],
	daycare: [720, 720],
	employmentAgency: [420, 620],
	healthOffice: [1132, 400],
	equality: [760, 220],
	housing: [420, 40],
	crafts: [520, 840],
	bridge: [148, 468],
	bakery: [744, 872],
	roundTable: [720, 60],
	childminders: [960, 620],
	eveningSchool: [68, 812],
	paediatrician: [1208, 216],
}
