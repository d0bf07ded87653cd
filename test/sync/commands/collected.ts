import type * as Y from 'yjs'
import type { Round } from '../../../shared/agenda/index.ts'
import { keepPoll } from '../../../shared/blocks/poll/index.ts'
import { boardsOf } from '../../../shared/board/boards.ts'
import { layCards, layPhoto, layResult, optionsOn } from '../../../shared/collected/index.ts'
import type { Random } from '../../../shared/lib/random.ts'
import { type RoundSettings, tally } from '../../../shared/rounds/index.ts'
import { type Command, pick } from './command.ts'

/** A few rounds all devices know, so that several lay the same one at once. */
const rounds = ['r1', 'r2', 'r3'] as const
const thoughts = ['Randzeiten', 'Fahrtwege\nund Bus', 'Wer spricht sie an?', '👩‍👧 zuerst'] as const
const columns = [
	{ id: 'health', label: 'Gesundheit' },
	{ id: 'work', label: 'Arbeit' },
] as const

const round = (doc: Y.Doc, id: string, settings: RoundSettings): Round & { id: string } => ({
	id,
	step: 'step',
	about: 'Wer fehlt?',
	// The same on every device that has heard the same, and the first one on those that have not.
	board: boardsOf(doc).at(-1)?.id ?? 'page:gone',
	settings,
	state: 'revealed',
	contributions: 0,
	people: 0,
	forOthers: 0,
})

const some = (count: number, random: Random) => Array.from({ length: count }, (_, i) => i).filter(() => random() < 0.5)

export const collectedCommands: readonly Command[] = [
	{
		name: 'lay the cards of a round',
		weight: 2,
		run({ doc }, random) {
			const id = pick(rounds, random) ?? 'r1'
			const cards = some(12, random).map((i) => ({
				id: `c${i}`,
				text: thoughts[i % thoughts.length] ?? '',
				column: columns[i % 3]?.id,
				by: 'Jobcenter',
				of: 'p1',
			}))
			const settings = { kind: 'cards', attribution: 'named', hidden: id === 'r1', columns } as const
			layCards(doc, round(doc, id, settings), cards)
		},
	},
	{
		name: 'lay the result of a ballot',
		weight: 1,
		run({ doc }, random) {
			const id = `ballot-${pick(rounds, random)}`
			const options = boardsOf(doc)
				.flatMap((board) => optionsOn(doc, board.id))
				.flatMap((group) => group.options)
				.slice(0, 6)
			const settings = { kind: 'dots', attribution: 'anonymous', options, dots: 3, perOption: 3 } as const
			const marks = { kind: 'dots', dots: Object.fromEntries(options.map((option, i) => [option.id, i % 3])) } as const
			const counted = round(doc, id, settings)
			const result = tally({ ...counted, settings }, [{ marks }])
			keepPoll(doc, result)
			layResult(doc, counted, result)
		},
	},
	{
		name: 'lay a photo',
		weight: 0.3,
		run({ doc }, random) {
			const id = pick(['p1', 'p2'], random) ?? 'p1'
			const picture = { name: 'a'.repeat(64), width: 1200, height: 900, type: 'image/webp', bytes: 900_000 } as const
			layPhoto(doc, pick(boardsOf(doc), random)?.id, { id, picture, alt: 'Plakat' })
		},
	},
]
