import type { Random } from '../../../shared/lib/random.ts'
import {
	listParked,
	moveParked,
	park,
	parkedAsTask,
	removeParked,
	setParkedDone,
} from '../../../shared/parkingLot/index.ts'
import type { BoardPerson } from '../../helpers/boardPerson.ts'
import { editParked } from '../../helpers/writing.ts'
import { type Command, pick } from './command.ts'
import { maybeTrashed } from './trash.ts'

const someParked = ({ doc }: BoardPerson, random: Random) => pick(listParked(doc), random)

export const parkedCommands: readonly Command[] = [
	{
		name: 'park something',
		weight: 1,
		run({ doc }, random) {
			// What a phone sends twice has one id on both ways.
			const id = random() < 0.5 ? { id: pick(['sent1', 'sent2', 'sent3'], random) ?? 'sent1' } : {}
			park(doc, { text: 'Ferien', by: 'Jugendamt', origin: { board: 'page:page' } }, { random, ...id })
		},
	},
	{
		name: 'write in something parked',
		weight: 1,
		run(person, random) {
			const parked = someParked(person, random)
			if (!parked) return
			const at = Math.floor(random() * (parked.text.length + 1))
			editParked(person.doc, parked.id, `${parked.text.slice(0, at)}ü ${parked.text.slice(at)}`, at)
		},
	},
	{
		name: 'move something parked',
		weight: 0.7,
		run(person, random) {
			const parked = someParked(person, random)
			if (parked) moveParked(person.doc, parked.id, random() < 0.8 ? someParked(person, random)?.id : undefined)
		},
	},
	{
		name: 'take up something parked',
		weight: 0.7,
		run(person, random) {
			const parked = someParked(person, random)
			if (parked) setParkedDone(person.doc, parked.id, random() < 0.7)
		},
	},
	{
		name: 'make a task of something parked',
		weight: 0.5,
		run: (person, random) => void parkedAsTask(person.doc, someParked(person, random)?.id ?? ''),
	},
	{
		name: 'remove something parked',
		weight: 0.3,
		run: (person, random) => removeParked(person.doc, someParked(person, random)?.id ?? '', maybeTrashed(random)),
	},
]
