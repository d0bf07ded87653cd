import type { Clock } from '../../shared/lib/clock.ts'
import { parseJoinCode } from '../../shared/links/joinCode.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { createLimiter } from '../rates/limiter.ts'
import { within } from '../rates/tokenBucket.ts'
import type { Directory, Link } from './directory.ts'
import { linkBehind } from './door.ts'
import { verifyLink } from './links.ts'

const minute = 60_000

/** Wrong tries that are answered as such; beyond them `tooMany`. Right ones are never counted: a class shares one address. */
export const entryLimits = {
	/** wrong secrets per source: only a brake on noise, since 160 bits cannot be guessed */
	secrets: { most: 30, ms: minute },
	/** wrong codes per source: a hall of 300 that reads them from a wall makes dozens */
	codes: { most: 200, ms: 10 * minute },
	/** wrong codes from everywhere: with 100 doors open it takes years to meet one */
	allCodes: { most: 1000, ms: 10 * minute },
} as const

/** The two ways in, with their brakes. `source` is what one address counts as. */
export interface Entry {
	/** A right secret always leads in, however many wrong ones came from the same source. */
	byLink(workshop: string, secret: string, source: string): Promise<Link>
	/** After too many wrong codes a right one is refused too: otherwise trying could simply go on. */
	byCode(typed: string, source: string): Promise<Link>
}

interface EntryOptions {
	directory: Directory
	clock: Clock
	/** Refuses `workshopDeleted` if the workshop was deleted. */
	refuseDeleted: (workshop: string) => void
}

export function createEntry({ directory, clock, refuseDeleted }: EntryOptions): Entry {
	const limiter = ({ most, ms }: { most: number; ms: number }) => createLimiter({ clock, ...within(ms, most) })
	const secrets = limiter(entryLimits.secrets)
	const codes = limiter(entryLimits.codes)
	const allCodes = limiter(entryLimits.allCodes)
	const check = (source: string) => {
		codes.check(source)
		allCodes.check('all')
	}

	return {
		async byLink(workshop, secret, source) {
			refuseDeleted(workshop)
			try {
				return await verifyLink(directory, workshop, secret, clock.now())
			} catch (error) {
				if (isWrong(error)) secrets.take(source)
				throw error
			}
		},

		async byCode(typed, source) {
			const code = parseJoinCode(typed)
			if (code === undefined) throw new Refusal('linkUnknown', 'no join code has this form')
			const link = await linkBehind(directory, code, clock.now()).catch((error: unknown) => {
				if (isWrong(error)) {
					codes.take(source)
					allCodes.take('all')
				} else check(source)
				throw error
			})
			// After the look, not before: tries sent at the same moment are all counted by now.
			check(source)
			return link
		},
	}
}

const isWrong = (error: unknown): boolean => error instanceof Refusal && error.id === 'linkUnknown'
