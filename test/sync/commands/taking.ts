import { blockOf, placedBlocks } from '../../../shared/blocks/index.ts'
import { recordsOf } from '../../../shared/board/records.ts'
import type { Random } from '../../../shared/lib/random.ts'
import { listParked } from '../../../shared/parkingLot/index.ts'
import {
	keepResult,
	type Material,
	matching,
	materialAt,
	noteTaken,
	proposals,
	type TakenFrom,
	take,
	takingTargets,
} from '../../../shared/taking/index.ts'
import type { BoardPerson } from '../../helpers/boardPerson.ts'
import { type Command, pick } from './command.ts'

/** A card or area, a line of the Themenspeicher, or words in a block. */
function somewhere({ doc }: BoardPerson, random: Random): TakenFrom | undefined {
	const kind = random()
	if (kind < 0.2) {
		const parked = pick(listParked(doc), random)
		return parked && { parked: parked.id }
	}
	if (kind < 0.5) {
		const ref = pick(placedBlocks(doc), random)
		const said = ref && pick(blockOf(ref.block)?.words(doc, ref.id) ?? [], random)
		return ref && said && { block: ref.block, id: ref.id, element: said.element }
	}
	const shape = pick([...recordsOf(doc).keys()].sort(), random)
	return shape === undefined ? undefined : { board: 'page:page', shape }
}

export const takingCommands: readonly Command[] = [
	{
		name: 'take what is written as something else',
		weight: 2,
		run(person, random) {
			const { doc } = person
			const places = [1, 2, 3].flatMap(() => somewhere(person, random) ?? [])
			const target = pick(takingTargets, random)
			if (!target) return
			const material: Material[] = materialAt(doc, places)
			const match = matching(doc, target)
			const answers = Object.fromEntries(
				target.asks.flatMap(({ id, choices }) => {
					const choice = random() < 0.5 ? pick(choices(doc, {}), random) : undefined
					return choice ? [[id, choice.id]] : []
				}),
			)
			take(
				doc,
				target.id,
				proposals(target, material, random() < 0.5).map(({ material: { from }, line, said, text }) => ({
					...{ from, line, text, answers, whole: said === text ? undefined : said },
					...(random() < 0.7 ? { into: match(from, line, text)?.entry } : { anew: random() < 0.3 }),
				})),
				random,
			)
		},
	},
	{
		name: 'keep all that a round has decided',
		weight: 0.7,
		run({ doc }, random) {
			const said = { concern: 0, reasons: [], agreedBy: ['Jobcenter'] }
			const options = ['o', 'p'].map((id) => ({ ...said, id, label: `Satz ${id}`, agree: 3, veto: id === 'p' ? 1 : 0 }))
			const counted = { voters: 4, forOthers: 0, options }
			const result = {
				id: 'r',
				about: 'Was gilt?',
				kind: 'consensus',
				attribution: 'organisation',
				...counted,
			} as const
			keepResult(doc, result, pick(['goal', 'rule', undefined] as const, random), random)
		},
	},
	{
		name: 'claim that something was taken',
		weight: 0.3,
		run(person, random) {
			const from = somewhere(person, random)
			if (from) noteTaken(person.doc, [{ kind: 'task', entry: 'nobody knows', from }])
		},
	},
]
