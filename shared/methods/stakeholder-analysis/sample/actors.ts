import type { ActorDetails } from '../../../registry/index.ts'

/** Who takes part in the invented town of Lindenau, in the order of the rows; their words stand in `de` and `en`. */
export const sampleActors = {
	jobcentre: {
		kind: 'authority',
		field: 'work',
		level: 'decision',
		involvement: 'active',
		circle: 'steering',
		legalBasis: 'SGB II',
	},
	youthOffice: {
		kind: 'authority',
		field: 'family',
		level: 'decision',
		involvement: 'active',
		circle: 'steering',
		legalBasis: 'SGB VIII',
	},
	familyCentre: { kind: 'provider', field: 'family', level: 'operative', involvement: 'active', circle: 'core' },
	educationWorks: {
		kind: 'educationProvider',
		field: 'education',
		level: 'operative',
		involvement: 'active',
		circle: 'core',
	},
	debtAdvice: { kind: 'counselling', field: 'money', level: 'operative', involvement: 'active', circle: 'core' },
	anchor: { kind: 'selfHelp', field: 'social', level: 'operative', involvement: 'active', circle: 'steering' },
	daycare: {
		kind: 'provider',
		field: 'care',
		level: 'both',
		involvement: 'active',
		circle: 'core',
		legalBasis: 'SGB VIII',
	},
	employmentAgency: {
		kind: 'authority',
		field: 'work',
		level: 'decision',
		involvement: 'wished',
		legalBasis: 'SGB III',
	},
	healthOffice: {
		kind: 'authority',
		field: 'health',
		level: 'operative',
		involvement: 'active',
		circle: 'information',
	},
	equality: { kind: 'authority', field: 'family', level: 'decision', involvement: 'active', circle: 'core' },
	housing: { kind: 'company', field: 'housing', level: 'decision', involvement: 'wished', circle: 'information' },
	crafts: { kind: 'association', field: 'work', level: 'decision', involvement: 'wished', circle: 'information' },
	bridge: {
		kind: 'provider',
		field: 'work',
		level: 'both',
		involvement: 'active',
		circle: 'core',
		legalBasis: 'SGB II',
	},
	bakery: { kind: 'company', field: 'work', level: 'decision', involvement: 'addressee' },
	roundTable: { kind: 'network', field: 'social', level: 'both', involvement: 'surroundings', circle: 'information' },
	childminders: { kind: 'association', field: 'care', level: 'operative', involvement: 'active', circle: 'core' },
	eveningSchool: {
		kind: 'educationProvider',
		field: 'education',
		level: 'both',
		involvement: 'wished',
		circle: 'information',
	},
	paediatrician: { kind: 'person', field: 'health', level: 'operative', involvement: 'missing' },
} as const satisfies Record<string, ActorDetails>

export type SampleActor = keyof typeof sampleActors
