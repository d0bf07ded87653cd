import type { Random } from '../../../shared/lib/random.ts'
import { addGivenCase, givenCaseIds } from '../../../shared/methods/case-examples/given/index.ts'
import {
	addCase,
	addTheme,
	type CaseScope,
	casePartIds,
	changeCase,
	changeTheme,
	editCase,
	listCases,
	listNeeds,
	listThemes,
	nameTheme,
	removeCase,
	removeTheme,
} from '../../../shared/registry/index.ts'
import { chainOfCase } from '../../../shared/taking/index.ts'
import { type Command, pick } from './command.ts'
import { hasRoom } from './methods.ts'
import { maybeTrashed } from './trash.ts'

const labels = ['Randzeiten', 'Abschlüsse fehlen', 'Wer ist zuständig?']
const told = ['Wechselschicht', 'Zwei Kinder, eine Nachbarin', 'Der Bus fährt einmal am Morgen']
const scopes = ['local', 'general', 'nowhere' as CaseScope] as const
const some = <Thing extends { readonly id: string }>(things: readonly Thing[], random: Random) =>
	pick(things, random)?.id

export const caseCommands: readonly Command[] = [
	{
		name: 'enter a theme',
		weight: 1,
		run: ({ doc }, random) => {
			const [need, before] = [some(listNeeds(doc), random), some(listThemes(doc), random)]
			addTheme(doc, { label: pick(labels, random) ?? '', ...(need && { need }) }, { before, random })
		},
	},
	{
		name: 'say more of a theme',
		weight: 1,
		run({ doc }, random) {
			const theme = some(listThemes(doc), random)
			if (theme === undefined) return
			if (random() < 0.5) nameTheme(doc, theme, pick(labels, random) ?? '')
			else changeTheme(doc, theme, { need: random() < 0.7 ? some(listNeeds(doc), random) : undefined })
		},
	},
	{
		name: 'remove a theme',
		weight: 0.3,
		run({ doc }, random) {
			const theme = some(listThemes(doc), random)
			if (theme !== undefined) removeTheme(doc, theme, maybeTrashed(random))
		},
	},
	{
		name: 'tell a case',
		weight: 1,
		run: ({ doc }, random) => {
			const [title, before] = [pick(told, random) ?? '', some(listCases(doc), random)]
			addCase(doc, { title, [pick(casePartIds, random) ?? 'care']: pick(told, random) }, { before, random })
		},
	},
	{
		name: 'tell more of a case',
		weight: 2,
		run({ doc }, random) {
			const [id, part] = [some(listCases(doc), random), pick(casePartIds, random)]
			if (id === undefined || part === undefined) return
			if (random() < 0.8) editCase(doc, id, part, pick(told, random) ?? '')
			else changeCase(doc, id, { scope: pick(scopes, random) ?? 'local' })
		},
	},
	{
		name: 'take an invented case',
		weight: 0.5,
		run({ doc }, random) {
			const given = pick(givenCaseIds, random)
			if (given) addGivenCase(doc, given, random() < 0.8 ? 'de' : 'en')
		},
	},
	{
		name: 'begin the chain of a case',
		weight: 0.3,
		run(person, random) {
			const id = some(listCases(person.doc), random)
			if (id !== undefined && hasRoom(person)) chainOfCase(person.doc, id, 'de', random)
		},
	},
	{
		name: 'remove a case',
		weight: 0.3,
		run({ doc }, random) {
			const id = some(listCases(doc), random)
			if (id !== undefined) removeCase(doc, id, maybeTrashed(random))
		},
	},
]
