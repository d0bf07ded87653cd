import { type Random, seededRandom } from '../../shared/lib/random.ts'
import { pick, pickCommand } from './commands/command.ts'
import { byModerators, byServer, commandsOf, type SideRoom } from './commands/index.ts'

/**
 * What happens on one afternoon, told so that it is the same for ever: another command or another chance elsewhere changes
 * nothing of it. Chances are seeds, times are virtual milliseconds.
 */
export interface Afternoon {
	/** how many take part; the first and every third after them are moderators */
	readonly people: number
	/** chance of the lines, the disk and the client ids */
	readonly weather: number
	readonly deeds: readonly Deed[]
}

/** One thing that happens, and how long it is quiet afterwards. People go by their places. */
export type Deed = { readonly pass?: number } & (
	| { readonly do: 'cut' | 'connect'; readonly who: number }
	| { readonly do: 'crash' | 'restart' }
	| { readonly do: 'lock'; readonly locked: boolean }
	| { readonly do: 'lay'; readonly chance: number }
	/** `mark`: as a step of its own */
	| {
			readonly do: 'act'
			readonly who: number
			readonly command: string
			readonly chance: number
			readonly mark?: true
	  }
	| {
			readonly do: 'moderate'
			readonly who: number
			readonly room: SideRoom
			readonly command: string
			readonly chance: number
	  }
	| { readonly do: 'report'; readonly room: SideRoom; readonly command: string; readonly chance: number }
)

export const isModerator = (place: number): boolean => place % 3 === 0

/** So many commands of each afternoon come in turn, so that a rare one takes place however many others there are. */
const inTurn = 4

/** An afternoon from its seed; the commands are those of its topic unless others are given. */
export function planned(seed: number, commands = commandsOf(seed), steps = 200): Afternoon {
	const random = seededRandom(seed)
	const people = 2 + Math.floor(random() * 7)
	const places = Array.from({ length: people }, (_, i) => i)
	const deeds = Array.from({ length: steps }, (): Deed => {
		const deed = plannedDeed(places, commands, random)
		return random() < 0.5 ? { ...deed, pass: Math.round(random() * 150) } : deed
	})
	const weather = seedFrom(random)
	for (let i = 0; i < inTurn; i++) {
		// Those with odd and those with even seeds have all of them, each for itself.
		const command = commands[(Math.floor(seed / 2) * inTurn + i) % commands.length]?.name ?? ''
		const late = Math.floor((0.3 + 0.7 * random()) * steps)
		deeds[late] = { do: 'act', who: pick(places, random) ?? 0, command, chance: seedFrom(random), mark: true }
	}
	return { people, weather, deeds }
}

function plannedDeed(places: readonly number[], commands: ReturnType<typeof commandsOf>, random: Random): Deed {
	const who = pick(places, random) ?? 0
	const chance = seedFrom(random)
	const what = random()
	if (what < 0.06) return { do: 'cut', who }
	if (what < 0.14) return { do: 'connect', who }
	if (what < 0.155) return { do: 'crash' }
	if (what < 0.165) return { do: 'restart' }
	if (what < 0.19) return { do: 'lock', locked: random() < 0.5 }
	if (what < 0.21) return { do: 'lay', chance }
	if (what < 0.3) {
		const room = random() < 0.7 ? 'stage' : 'desk'
		const command = pickCommand(byModerators[room], random)?.name ?? ''
		return { do: 'moderate', who: pick(places.filter(isModerator), random) ?? 0, room, command, chance }
	}
	if (what < 0.33) {
		const room = random() < 0.8 ? 'stage' : 'desk'
		return { do: 'report', room, command: pickCommand(byServer[room], random)?.name ?? '', chance }
	}
	const command = pickCommand(commands, random)?.name ?? ''
	// A gesture is a step of its own; what is written goes on into the next one.
	return { do: 'act', who, command, chance, ...(random() < 0.6 && { mark: true }) }
}

const seedFrom = (random: Random) => Math.floor(random() * 2 ** 31)
