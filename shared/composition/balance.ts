import { type Actor, fieldsOfActor, type Term } from '../registry/index.ts'
import { enoughToCompare } from './indispensable.ts'
import { isOnBoard, type Standing } from './onBoard.ts'
import { listed } from './wording.ts'

/** Two sides that a network should hold in balance, and who stands on which; somebody may stand on both. */
interface Scales {
	readonly about: 'fields' | 'levels'
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
		about: 'fields',
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
		about: 'levels',
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

/** A side that is outweighed, in words. */
export interface Imbalance<Row extends Standing> {
	readonly about: Scales['about']
	/** id of the side that is too light */
	readonly side: string
	/** whether nobody stands on it */
	readonly isBare: boolean
	/** whom it is about: those on the light side, or on the heavy one if nobody stands on the light one */
	readonly rows: readonly Row[]
	readonly title: Term
	readonly sentence: Term
	/** how a task that takes care of it could be worded */
	readonly task: Term
}

/**
 * Sides nobody who takes part stands on, and sides that are outweighed: at most half as many as on the other one, and two
 * fewer.
 */
export function imbalancesAmong<Row extends Standing>(rows: readonly Row[]): Imbalance<Row>[] {
	if (rows.length < enoughToCompare) return []
	return scales.flatMap(({ about, sides }) => {
		const [light, heavy] = sides
			.map((side) => ({ ...side, rows: rows.filter(({ actor }) => isOnBoard(actor) && side.isOn(actor)) }))
			.sort((a, b) => a.rows.length - b.rows.length)
		if (!light || !heavy || heavy.rows.length < Math.max(light.rows.length * 2, light.rows.length + 2)) return []
		const isBare = light.rows.length === 0
		return [
			{
				...{ about, side: light.id, isBare, rows: isBare ? heavy.rows : light.rows },
				...(isBare ? nobodyOn(light, heavy) : fewOn(light, heavy)),
			},
		]
	})
}

type Weighed = Side & { readonly rows: readonly Standing[] }
type Words = Pick<Imbalance<Standing>, 'title' | 'sentence' | 'task'>

const nobodyOn = ({ name }: Weighed, heavy: Weighed): Words => ({
	title: { de: `Niemand steht für ${name.de}`, en: `Nobody stands for ${name.en}` },
	sentence: {
		de: `Für ${heavy.name.de} stehen ${heavy.rows.length}: ${names(heavy).de}.`,
		en: `There are ${heavy.rows.length} for ${heavy.name.en}: ${names(heavy).en}.`,
	},
	task: { de: `Beteiligte für ${name.de} ansprechen`, en: `Approach actors for ${name.en}` },
})

function fewOn(light: Weighed, heavy: Weighed): Words {
	const [few, many] = [light.rows.length, heavy.rows.length]
	return {
		title: {
			de: `Wenige stehen für ${light.name.de}: ${few} gegenüber ${many}`,
			en: `Few stand for ${light.name.en}: ${few} against ${many}`,
		},
		sentence: {
			de: `Für ${light.name.de}: ${names(light).de}. Für ${heavy.name.de}: ${names(heavy).de}.`,
			en: `For ${light.name.en}: ${names(light).en}. For ${heavy.name.en}: ${names(heavy).en}.`,
		},
		task: { de: `Weitere Beteiligte für ${light.name.de} ansprechen`, en: `Approach more actors for ${light.name.en}` },
	}
}

const names = ({ rows }: Weighed) => listed(rows.map(({ actor: { name } }) => ({ de: name, en: name })))
