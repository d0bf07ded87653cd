import type { Method } from '../method.ts'

/** With more members than this a steering group hardly decides anything. */
export const mostInSteering = 15
/** In more groups than this an organisation is rarely in one of them. */
export const mostGroups = 3

/** What the analysis looks for. */
export const rules = {
	noAuthority: {
		de: 'Jedes Mitglied der Steuerungsgruppe, das nicht entscheiden oder Entscheidungen herbeiführen kann oder bei dem das offen ist.',
		en: 'Every member of the steering group that cannot decide or bring decisions about, or of which this is not known.',
	},
	noLead: {
		de: 'Jede Fachgruppe, für die keine Leitung eingetragen ist.',
		en: 'Every working group for which no lead is entered.',
	},
	noMandate: {
		de: 'Jede Fachgruppe, für die kein Auftrag eingetragen ist und die kein Ziel als Auftrag hat.',
		en: 'Every working group for which no mandate is entered and which has no goal as its mandate.',
	},
	noReport: {
		de: 'Jede Fachgruppe, bei der offen ist, wem sie berichtet oder wann das nächste Mal.',
		en: 'Every working group of which it is open to whom it reports or when next.',
	},
	reportDue: {
		de: 'Jede Gruppe, deren nächster Bericht vor dem heutigen Tag liegt.',
		en: 'Every group whose next report lies before today.',
	},
	nowhere: {
		de: 'Jede aktive Organisation, die in keiner Gruppe ist; erst wenn mindestens eine Gruppe Mitglieder hat.',
		en: 'Every active organisation that is in no group; only once at least one group has members.',
	},
	noPractice: {
		de: 'Eine Steuerungsgruppe, in der niemand von der operativen Ebene entscheiden oder Entscheidungen herbeiführen kann und von der auch kein Mitglied eine Fachgruppe leitet.',
		en: 'A steering group in which nobody of the operative level can decide or bring decisions about, and of which no member leads a working group, either.',
	},
	steeringFields: {
		de: 'Jedes Feld, für das mindestens eine aktive Organisation steht, aber keine in der Steuerungsgruppe.',
		en: 'Every field for which at least one active organisation stands, but none in the steering group.',
	},
	spread: {
		de: 'Jede Organisation, die in mehr als drei Gruppen ist.',
		en: 'Every organisation that is in more than three groups.',
	},
	tooLarge: {
		de: 'Eine Steuerungsgruppe mit mehr als 15 Mitgliedern.',
		en: 'A steering group of more than 15 members.',
	},
} as const satisfies Method['rules']
