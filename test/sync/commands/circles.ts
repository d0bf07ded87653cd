import { circlesForms, listCircles, setCirclesForm } from '../../../shared/blocks/circles/index.ts'
import { type Command, pick } from './command.ts'

export const circlesCommands: readonly Command[] = [
	{
		name: 'draw circles in another form',
		weight: 0.3,
		run({ doc }, random) {
			const circles = pick(listCircles(doc), random)
			if (circles) setCirclesForm(doc, circles.id, pick(circlesForms, random) ?? 'levels')
		},
	},
]
