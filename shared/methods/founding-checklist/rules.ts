import type { Method } from '../method.ts'

/** What the analysis looks for. Whoever is "fehlt", "Wunschpartner", "Adressat" or "Umfeld" does not take part. */
export const rules = {
	noCoordination: {
		de: 'Das Datum der Gründung steht fest, und es ist nicht geklärt, wo die Koordination angesiedelt ist oder wer sie übernimmt.',
		en: 'The day of the founding is set, and it is not settled where the coordination is located or who takes it on.',
	},
	openBefore: {
		de: 'Jede Frage, die offen oder in Arbeit ist, obwohl ihr Tag vorbei ist.',
		en: 'Every question that is open or in progress although its day has passed.',
	},
	missingIndispensable: {
		de: 'Von Jobcenter, Jugendamt, Gleichstellung, Frauen- oder Mütterzentrum und Selbsthilfe der Zielgruppe arbeitet jemand nicht mit; erst ab vier Beteiligten im Verzeichnis.',
		en: 'Of job centre, youth welfare office, equal opportunities officer, women’s or mothers’ centre and self-help of the target group somebody does not take part; only from four actors in the registry on.',
	},
	fields: {
		de: 'Von Familienpolitik und Arbeitsmarkt ist ein Feld höchstens halb so stark vertreten wie das andere und um mindestens zwei schwächer; erst ab vier Beteiligten im Verzeichnis.',
		en: 'Of family policy and labour market one field has at most half as many as the other, and at least two fewer; only from four actors in the registry on.',
	},
	levels: {
		de: 'Von Entscheidungsebene und operativer Ebene ist eine höchstens halb so stark vertreten wie die andere und um mindestens zwei schwächer; erst ab vier Beteiligten im Verzeichnis.',
		en: 'Of the decision level and the operative level one has at most half as many as the other, and at least two fewer; only from four actors in the registry on.',
	},
	oneLevel: {
		de: 'Organisationen, die mitarbeiten und nur mit einer ihrer beiden Ebenen dabei sind; erst ab vier Beteiligten im Verzeichnis.',
		en: 'Organisations that take part with one of their two levels only; only from four actors in the registry on.',
	},
} as const satisfies Method['rules']
