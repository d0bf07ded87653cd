import type { Finding } from '../../findings/index.ts'
import { type Actor, fieldsOfActor, type Term } from '../../registry/index.ts'
import { enoughToCompare } from './indispensable.ts'
import { isOnBoard, type NamedRow } from './namedRows.ts'
import { listed } from './wording.ts'

/** Two sides that a network should hold in balance, and who stands on which; somebody may stand on both. */
interface Scales {
	readonly rule: string
	readonly sides: readonly [Side, Side]
}
interface Side {
	readonly id: string
	/** "das Feld Familienpolitik": as it stands in the middle of a sentence */
	readonly name: Term
	isOn(actor: Actor): boolean
}

const scales: readonly Scales[] = [
	{
		rule: 'balanceOfFields',
		sides: [
			{
				id: 'work',
				name: { de: 'das Feld Arbeitsmarkt', en: 'the field of labour market' },
				isOn: (actor) => fieldsOfActor(actor).includes('work'),
			},
			{
				id: 'family',
				name: { de: 'das Feld Familienpolitik', en: 'the field of family policy' },
				isOn: (actor) => fieldsOfActor(actor).includes('family'),
			},
		],
	},
	{
		rule: 'balanceOfLevels',
		sides: [
			{
				id: 'decision',
				name: { de: 'die Entscheidungsebene', en: 'the decision level' },
				isOn: ({ level }) => level === 'decision' || level === 'both',
			},
			{
				id: 'operative',
				name: { de: 'die operative Ebene', en: 'the operative level' },
				isOn: ({ level }) => level === 'operative' || level === 'both',
			},
		],
	},
]

/**
 * Sides nobody who takes part stands on, and sides that are outweighed: at most half as many as on the other one, and two
 * fewer.
 */
export function findImbalances(rows: readonly NamedRow[]): Finding[] {
	if (rows.length < enoughToCompare) return []
	return scales.flatMap(({ rule, sides }) => {
		const [light, heavy] = sides
			.map((side) => ({ ...side, rows: rows.filter(({ actor }) => isOnBoard(actor) && side.isOn(actor)) }))
			.sort((a, b) => a.rows.length - b.rows.length)
		if (!light || !heavy || heavy.rows.length < Math.max(light.rows.length * 2, light.rows.length + 2)) return []
		return [light.rows.length === 0 ? nobodyOn(rule, light, heavy) : fewOn(rule, light, heavy)]
	})
}

type Weighed = Side & { readonly rows: readonly NamedRow[] }

function nobodyOn(rule: string, { id, name }: Weighed, heavy: Weighed): Finding {
	return {
		key: `${rule}/${id}`,
		rule,
		sign: 'balance',
		tone: 'care',
		title: { de: `Niemand steht für ${name.de}`, en: `Nobody stands for ${name.en}` },
		sentence: {
			de: `Für ${heavy.name.de} stehen ${heavy.rows.length}: ${names(heavy).de}.`,
			en: `There are ${heavy.rows.length} for ${heavy.name.en}: ${names(heavy).en}.`,
		},
		elements: heavy.rows.map((row) => row.id),
		task: { de: `Beteiligte für ${name.de} ansprechen`, en: `Approach actors for ${name.en}` },
	}
}

function fewOn(rule: string, light: Weighed, heavy: Weighed): Finding {
	const [few, many] = [light.rows.length, heavy.rows.length]
	return {
		key: `${rule}/${light.id}`,
		rule,
		sign: 'balance',
		tone: 'plain',
		title: {
			de: `Wenige stehen für ${light.name.de}: ${few} gegenüber ${many}`,
			en: `Few stand for ${light.name.en}: ${few} against ${many}`,
		},
		sentence: {
			de: `Für ${light.name.de}: ${names(light).de}. Für ${heavy.name.de}: ${names(heavy).de}.`,
			en: `For ${light.name.en}: ${names(light).en}. For ${heavy.name.en}: ${names(heavy).en}.`,
		},
		elements: light.rows.map((row) => row.id),
		task: { de: `Weitere Beteiligte für ${light.name.de} ansprechen`, en: `Approach more actors for ${light.name.en}` },
	}
}

const names = ({ rows }: Weighed) => listed(rows.map(({ actor: { name } }) => ({ de: name, en: name })))
