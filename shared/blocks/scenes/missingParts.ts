import type { NewPart } from './partCommands.ts'
import type { Play } from './play.ts'
import { personRole } from './stored.ts'

/** The parts without which the scenes of a play cannot be played: the person, who is met on the way, who advises, who watches. */
export function missingParts({ parts, scenes }: Play): NewPart[] {
	const acting = new Set(parts.filter(({ group }) => group === 'acting').map(({ role }) => role))
	const met = [personRole, ...scenes.flatMap(({ lane }) => lane ?? [])]
	const lacking = [...new Set(met)].filter((role) => !acting.has(role))
	const groups = (['advising', 'observing'] as const).filter((group) => !parts.some((part) => part.group === group))
	return [...lacking.map((role) => ({ group: 'acting' as const, role })), ...groups.map((group) => ({ group }))]
}
