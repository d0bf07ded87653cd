import type { RelationKind, Term } from '../../registry/index.ts'

/**
 * How a relation is told. `{s}` is who does it, `{o}` towards whom: with a mutual one `{s}` is both. `will` follows "sollen",
 * `insteadOf` follows "statt", `today` is a main clause (German with the verb first, as after "heute"), `noMore` follows
 * "sollen" when it ends.
 */
interface Verb {
	readonly will: Term
	readonly insteadOf: Term
	readonly today: Term
	readonly noMore: Term
}

const verb = (de: readonly [string, string, string, string], en: readonly [string, string, string, string]): Verb => ({
	will: { de: de[0], en: en[0] },
	insteadOf: { de: de[1], en: en[1] },
	today: { de: de[2], en: en[2] },
	noMore: { de: de[3], en: en[3] },
})

export const mutualWords: Readonly<Record<RelationKind, Verb>> = {
	exchange: verb(
		[
			'Informationen austauschen',
			'Informationen auszutauschen',
			'tauschen {s} Informationen aus',
			'keine Informationen mehr austauschen',
		],
		['exchange information', 'exchanging information', '{s} exchange information', 'no longer exchange information'],
	),
	referral: verb(
		[
			'Ratsuchende aneinander verweisen',
			'Ratsuchende aneinander zu verweisen',
			'verweisen {s} Ratsuchende aneinander',
			'Ratsuchende nicht mehr aneinander verweisen',
		],
		[
			'refer people to each other',
			'referring people to each other',
			'{s} refer people to each other',
			'no longer refer people to each other',
		],
	),
	coordination: verb(
		['sich koordinieren', 'sich zu koordinieren', 'koordinieren sich {s}', 'sich nicht mehr koordinieren'],
		[
			'coordinate their work',
			'coordinating their work',
			'{s} coordinate their work',
			'no longer coordinate their work',
		],
	),
	project: verb(
		[
			'ein gemeinsames Projekt betreiben',
			'ein gemeinsames Projekt zu betreiben',
			'betreiben {s} ein gemeinsames Projekt',
			'kein gemeinsames Projekt mehr betreiben',
		],
		['run a joint project', 'running a joint project', '{s} run a joint project', 'no longer run a joint project'],
	),
	binding: verb(
		[
			'eine verbindliche gemeinsame Leistung erbringen',
			'eine verbindliche gemeinsame Leistung zu erbringen',
			'erbringen {s} eine verbindliche gemeinsame Leistung',
			'keine verbindliche gemeinsame Leistung mehr erbringen',
		],
		[
			'provide a binding joint service',
			'providing a binding joint service',
			'{s} provide a binding joint service',
			'no longer provide a binding joint service',
		],
	),
	funding: verb(
		[
			'einander Aufträge oder Geld geben',
			'einander Aufträge oder Geld zu geben',
			'geben {s} einander Aufträge oder Geld',
			'einander weder Aufträge noch Geld mehr geben',
		],
		[
			'commission or fund each other',
			'commissioning or funding each other',
			'{s} commission or fund each other',
			'no longer commission or fund each other',
		],
	),
	membership: verb(
		[
			'Mitglied beieinander sein',
			'Mitglied beieinander zu sein',
			'sind {s} Mitglied beieinander',
			'nicht mehr Mitglied beieinander sein',
		],
		[
			'be members of each other',
			'being members of each other',
			'{s} are members of each other',
			'no longer be members of each other',
		],
	),
	competition: verb(
		['konkurrieren', 'zu konkurrieren', 'konkurrieren {s}', 'nicht mehr konkurrieren'],
		['compete', 'competing', '{s} compete', 'no longer compete'],
	),
	conflict: verb(
		[
			'im Konflikt miteinander stehen',
			'im Konflikt miteinander zu stehen',
			'stehen {s} im Konflikt miteinander',
			'nicht mehr im Konflikt miteinander stehen',
		],
		[
			'be in conflict with each other',
			'being in conflict with each other',
			'{s} are in conflict with each other',
			'no longer be in conflict with each other',
		],
	),
}

export const oneSidedWords: Readonly<Record<RelationKind, Verb>> = {
	exchange: verb(
		[
			'Informationen an {o} geben',
			'Informationen an {o} zu geben',
			'gibt {s} Informationen an {o}',
			'keine Informationen mehr an {o} geben',
		],
		[
			'give information to {o}',
			'giving information to {o}',
			'{s} gives information to {o}',
			'no longer give information to {o}',
		],
	),
	referral: verb(
		[
			'Ratsuchende an {o} verweisen',
			'Ratsuchende an {o} zu verweisen',
			'verweist {s} Ratsuchende an {o}',
			'Ratsuchende nicht mehr an {o} verweisen',
		],
		['refer people to {o}', 'referring people to {o}', '{s} refers people to {o}', 'no longer refer people to {o}'],
	),
	coordination: verb(
		[
			'die Koordination mit {o} übernehmen',
			'die Koordination mit {o} zu übernehmen',
			'übernimmt {s} die Koordination mit {o}',
			'die Koordination mit {o} nicht mehr übernehmen',
		],
		[
			'take on coordination with {o}',
			'taking on coordination with {o}',
			'{s} takes on coordination with {o}',
			'no longer take on coordination with {o}',
		],
	),
	project: verb(
		[
			'ein gemeinsames Projekt mit {o} leiten',
			'ein gemeinsames Projekt mit {o} zu leiten',
			'leitet {s} ein gemeinsames Projekt mit {o}',
			'kein gemeinsames Projekt mit {o} mehr leiten',
		],
		[
			'lead a joint project with {o}',
			'leading a joint project with {o}',
			'{s} leads a joint project with {o}',
			'no longer lead a joint project with {o}',
		],
	),
	binding: verb(
		[
			'verbindlich eine Leistung für {o} erbringen',
			'verbindlich eine Leistung für {o} zu erbringen',
			'erbringt {s} verbindlich eine Leistung für {o}',
			'keine verbindliche Leistung mehr für {o} erbringen',
		],
		[
			'provide a binding service for {o}',
			'providing a binding service for {o}',
			'{s} provides a binding service for {o}',
			'no longer provide a binding service for {o}',
		],
	),
	funding: verb(
		[
			'Aufträge oder Geld an {o} geben',
			'Aufträge oder Geld an {o} zu geben',
			'gibt {s} Aufträge oder Geld an {o}',
			'weder Aufträge noch Geld mehr an {o} geben',
		],
		[
			'commission or fund {o}',
			'commissioning or funding {o}',
			'{s} commissions or funds {o}',
			'no longer commission or fund {o}',
		],
	),
	membership: verb(
		[
			'Mitglied bei {o} sein',
			'Mitglied bei {o} zu sein',
			'ist {s} Mitglied bei {o}',
			'nicht mehr Mitglied bei {o} sein',
		],
		['be a member of {o}', 'being a member of {o}', '{s} is a member of {o}', 'no longer be a member of {o}'],
	),
	competition: verb(
		['mit {o} konkurrieren', 'mit {o} zu konkurrieren', 'konkurriert {s} mit {o}', 'nicht mehr mit {o} konkurrieren'],
		['compete with {o}', 'competing with {o}', '{s} competes with {o}', 'no longer compete with {o}'],
	),
	conflict: verb(
		[
			'im Konflikt mit {o} stehen',
			'im Konflikt mit {o} zu stehen',
			'steht {s} im Konflikt mit {o}',
			'nicht mehr im Konflikt mit {o} stehen',
		],
		[
			'be in conflict with {o}',
			'being in conflict with {o}',
			'{s} is in conflict with {o}',
			'no longer be in conflict with {o}',
		],
	),
}
