import type { Random } from '../../../shared/lib/random.ts'
import { addTheme, changeTheme, listNeeds, listThemes, nameTheme, removeTheme } from '../../../shared/registry/index.ts'
import { type Command, pick } from './command.ts'
import { maybeTrashed } from './trash.ts'

const labels = ['Randzeiten', 'Abschlüsse fehlen', 'Wer ist zuständig?']
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
]
